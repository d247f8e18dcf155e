"""The language of a test, whatever the language of the PC that runs it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale


@contextmanager
def formats_of(language: str) -> Iterator[None]:
    """Numbers, days and hours in the way of `language` ("nl_BE")."""
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        yield
    finally:
        QLocale.setDefault(before)
