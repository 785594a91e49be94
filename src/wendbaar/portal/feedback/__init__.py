"""The feedback app."""
