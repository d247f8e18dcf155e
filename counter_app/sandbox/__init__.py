"""A UiTPAS server and cards on this PC, for practice, demonstration and tests."""
