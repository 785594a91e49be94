"""Intake: files people send, read with the readers of `data` and given on as plain documents."""
