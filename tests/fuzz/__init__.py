"""Commands that look for input that breaks the program, by trying much of it."""
