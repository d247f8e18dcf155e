"""Asking the server what became of an attempt whose answer never came. It only reads."""
