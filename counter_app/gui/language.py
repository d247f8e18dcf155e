"""The language of the program: Dutch, French or English, changed while it runs.

The texts in the code are English. `resources/translations` has the others, compiled from its .ts files to .qm by
`packaging/translations.py`. Qt's own words (a file dialog's, a text field's menu) come with Qt.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from counter_app.gui.resources import resource

_log = logging.getLogger(__name__)
_OURS = "counter_app"


@dataclass(frozen=True, slots=True)
class Language:
    """A language that the program speaks, by its own name; `locale` tells how days and numbers are written."""

    code: str
    name: str
    locale: str


LANGUAGES = (
    Language("nl", "Nederlands", "nl_BE"),
    Language("fr", "Français", "fr_BE"),
    Language("en", "English", "en_GB"),
)
SOURCE = "en"
"""The language of the texts in the code, which needs no translation."""


def languages() -> tuple[Language, ...]:
    """All that there are, the default first."""
    return LANGUAGES


def language(code: str | None) -> Language:
    """The language with this code ("nl", "fr_BE", …); Dutch where there is none."""
    wanted = (code or "").replace("-", "_").partition("_")[0].lower()
    return next((one for one in LANGUAGES if one.code == wanted), LANGUAGES[0])


def install(code: str | None) -> Language:
    """Speak the language with this code from now on, also in what is on the screen already.

    Every widget gets `QEvent.LanguageChange` and says its texts again.
    """
    chosen = language(code)
    locale = QLocale(chosen.locale)
    QLocale.setDefault(locale)
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("there is no application yet that could speak")
    for translator in application.findChildren(QTranslator, _OURS):
        application.removeTranslator(translator)
        translator.deleteLater()
    for path in _files(chosen):
        _add(application, path)
    for window in QApplication.topLevelWidgets():
        window.setLocale(locale)
    return chosen


def _files(chosen: Language) -> list[Path]:
    """Qt's own words first: what is installed later goes before."""
    qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{chosen.code}.qm")
    return [qts] if chosen.code == SOURCE else [qts, resource(f"translations/{chosen.code}.qm")]


def _add(application: QCoreApplication, path: Path) -> None:
    translator = QTranslator(application)
    translator.setObjectName(_OURS)
    if translator.load(str(path)):
        application.installTranslator(translator)
    else:
        translator.deleteLater()
        _log.warning("no translations at %s: these texts stay English", path)
