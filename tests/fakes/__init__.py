"""Small stand-ins for what the tests cannot have for real, or must be able to break."""
