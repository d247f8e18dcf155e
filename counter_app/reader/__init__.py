"""PC/SC: one thread that turns readers and cards into events. No Qt, nothing of the app."""
