"""Deliveries: what partners owe, bring in by form or file, and how complete and timely that is."""
