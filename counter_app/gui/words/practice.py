"""Words of the practice tray: what is special about a card of the sandbox, which tells it in English."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from counter_app.gui.words.say import translate

HINTS = (
    QT_TRANSLATE_NOOP("words", "11 points, lives in Aalst"),
    QT_TRANSLATE_NOOP("words", "has checked in today already"),
    QT_TRANSLATE_NOOP("words", "no points"),
    QT_TRANSLATE_NOOP("words", "23.55 points"),
    QT_TRANSLATE_NOOP("words", "64 points: a great deal"),
    QT_TRANSLATE_NOOP("words", "kansenstatuut valid"),
    QT_TRANSLATE_NOOP("words", "kansenstatuut in its grace period"),
    QT_TRANSLATE_NOOP("words", "kansenstatuut expired"),
    QT_TRANSLATE_NOOP("words", "blocked card"),
    QT_TRANSLATE_NOOP("words", "deleted card"),
    QT_TRANSLATE_NOOP("words", "no active membership"),
    QT_TRANSLATE_NOOP("words", "a very long name"),
    QT_TRANSLATE_NOOP("words", "lives in 's-Gravenvoeren"),
    QT_TRANSLATE_NOOP("words", "no UiTiD"),
    QT_TRANSLATE_NOOP("words", "a child of primary school age"),
    QT_TRANSLATE_NOOP("words", "a child, lives in Lede"),
    QT_TRANSLATE_NOOP("words", "had this week's coffee already"),
    QT_TRANSLATE_NOOP("words", "lives in Brussels"),
    QT_TRANSLATE_NOOP("words", "lives in Ninove"),
    QT_TRANSLATE_NOOP("words", "12.5 points"),
    QT_TRANSLATE_NOOP("words", "group pass"),
    QT_TRANSLATE_NOOP("words", "unsold card"),
)


def practice_hint(hint: str) -> str:
    """What is special about a practice card, in the language of the program."""
    return translate("words", str(hint)) if hint else ""
