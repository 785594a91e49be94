"""Register: where the programmes of the regions live, entry by entry, with their whole history."""
