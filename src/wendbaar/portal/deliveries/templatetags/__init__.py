"""Words and marks of deliveries in templates."""
