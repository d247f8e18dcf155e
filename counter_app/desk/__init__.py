"""What happens at a counter: check in, look up, cash in. No Qt, no HTTP."""
