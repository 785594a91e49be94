"""Suppliers: the only place that speaks HTTP. Each answers with a `SourceTable` and its receipts."""
