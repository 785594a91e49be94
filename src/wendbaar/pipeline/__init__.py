"""Run: one function per use case, from source file to release bundle."""
