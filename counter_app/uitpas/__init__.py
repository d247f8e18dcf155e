"""The UiTPAS XML API: a library on its own, without the app."""
