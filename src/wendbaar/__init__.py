"""Wendbaar: the learning region as software."""

__version__ = "0.1.0"
