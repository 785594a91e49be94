"""The read API under /v1, after the Dutch API Design Rules."""
