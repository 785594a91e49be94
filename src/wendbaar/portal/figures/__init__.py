"""Indicators: list, indicator page, map and downloads, read from the approved bundle."""
