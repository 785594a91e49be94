"""The words everything else is written in: areas, periods, people, learning, tables."""
