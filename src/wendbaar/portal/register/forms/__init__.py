"""Forms of entries, made from the fields of the programme: what was typed, what it means, how it shows."""
