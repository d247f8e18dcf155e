"""The parts of the check-in page: the panel with the result, and the log beside it."""
