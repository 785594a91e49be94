"""Releases: import by one person, approval by another, and the page of each release."""
