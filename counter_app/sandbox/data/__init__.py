"""The world of the sandbox as it starts: invented people, real kinds of places."""
