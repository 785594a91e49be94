"""Indicators: their definition, the engine that computes them and the library."""
