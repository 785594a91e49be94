"""Disclosure control: the only place where a raw count becomes a publishable figure."""
