"""Programmes as files that people and other programs read: JSON, spreadsheet, IATI, calendar, chain."""
