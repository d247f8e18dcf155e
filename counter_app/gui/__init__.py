"""The window: pages, words, and the worker that runs desk work off the GUI thread."""
