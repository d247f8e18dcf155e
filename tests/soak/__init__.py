"""Long runs, by hand: each is a command, and a short one of the same is among the tests."""
