"""The parts of the page of promotions: the list and its rows, filters, the panel with details, pictures."""
