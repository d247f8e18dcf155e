"""The parts of the page of today: what is open, the actions of a day, and their export."""
