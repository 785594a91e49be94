"""Decisions: what was asked of the board, on which figures, what was decided, and whether it came true."""
