"""The language of a test, whatever the language of the PC that runs it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from counter_app.gui import language


@contextmanager
def formats_of(locale: str) -> Iterator[None]:
    """Numbers, days and hours in the way of `locale` ("nl_BE")."""
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        yield
    finally:
        QLocale.setDefault(before)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """The program in this language ("nl"), then in English again; it needs a `QApplication`."""
    before = QLocale()
    try:
        language.install(code)
        QApplication.processEvents()
        yield
    finally:
        language.install(language.SOURCE)
        QLocale.setDefault(before)
        QApplication.processEvents()
