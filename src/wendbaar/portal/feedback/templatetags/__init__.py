"""Template tags of the feedback app."""
