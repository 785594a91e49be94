"""Accounts: logging in, roles and what each role may do."""
