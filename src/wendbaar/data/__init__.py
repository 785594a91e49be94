"""Fetch and keep: the files of suppliers, receipts, staged tables, the synthetic panel."""
