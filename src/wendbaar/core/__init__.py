"""Think: pure functions on frozen data. No web, network, clock or environment."""
