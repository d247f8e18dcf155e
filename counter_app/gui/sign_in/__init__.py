"""Signing in and out: what happens, and what the employee sees of it."""
