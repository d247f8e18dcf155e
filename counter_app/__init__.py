"""The UiTPAS counter: check in cards and cash in promotions at a desk."""

__version__ = "0.1.0"
