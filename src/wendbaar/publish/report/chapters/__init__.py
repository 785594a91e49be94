"""Chapters: each makes blocks of the same basis, and stands on its own."""
