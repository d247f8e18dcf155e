"""Settings in layers, and the folders that the program writes to."""
