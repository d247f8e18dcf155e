"""Answers of the UiTPAS XML API: the examples of the API documentation, each a file.

`seed-NNN-…` are those of the five documents that the project started from. The people in the others are invented.
"""

from pathlib import Path

_FOLDER = Path(__file__).parent


def answer(name: str) -> bytes:
    """The body of the answer `name` (without `.xml`)."""
    return (_FOLDER / f"{name}.xml").read_bytes()
