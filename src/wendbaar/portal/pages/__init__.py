"""Public pages around the figures: home, explanation, words, machine pages and errors."""
