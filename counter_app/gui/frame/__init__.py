"""The window's frame: what is visible on every page, and what the window does whatever page is open."""
