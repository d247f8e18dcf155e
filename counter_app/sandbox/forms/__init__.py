"""What the world looks like on the wire: the exact forms of the API documentation, with their quirks."""
