"""A made panel of residents: real margins, invented people, planted effects."""
