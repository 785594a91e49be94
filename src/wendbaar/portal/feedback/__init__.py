"""Feedback: what readers say is wrong or unclear, kept for staff with a status."""
