"""Programmes as files: the folders of the regions we ship, and one JSON file."""
