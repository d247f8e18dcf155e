"""The themes for who asked the system for more contrast: no soft colours, an edge around everything."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QColor, QPalette

from counter_app.gui.theme import DARK, LIGHT, Theme, luminance

_DARK_BELOW = 0.18
_TOUCH = 0.15
"""How much ink makes a row that is chosen stand out, and its words still too."""


def stronger(*, is_dark: bool) -> Theme:
    """Our own colours, as far apart as they go."""
    base = DARK if is_dark else LIGHT
    ink, ground = ("#ffffff", "#000000") if is_dark else ("#000000", "#ffffff")
    accent, chosen = ("#b9d7ff", "#1b3a63") if is_dark else ("#003a7d", "#d1e4fe")
    colours = replace(
        base.colours,
        window=ground,
        surface=ground,
        raised=ground,
        line=ink,
        edge=ink,
        text=ink,
        soft_text=ink,
        accent=accent,
        accent_hover=accent,
        accent_pressed=ink,
        on_accent=ground,
        accent_soft=ground,
        hover=ground,
        pressed=chosen,
        selection=chosen,
        focus=ink,
        warning="#ffe08a" if is_dark else "#5c3b00",
    )
    return Theme(colours, is_dark)


def of_palette(palette: QPalette) -> Theme:
    """The colours that the system prescribes. The tones keep their own: with icons and words, on grounds of theirs."""

    def named(role: QPalette.ColorRole) -> str:
        return palette.color(role).name()

    role = QPalette.ColorRole
    ground, ink = named(role.Window), named(role.WindowText)
    accent, on_accent = named(role.Highlight), named(role.HighlightedText)
    chosen = _mixed(ground, ink, _TOUCH)
    is_dark = luminance(ground) < _DARK_BELOW
    colours = replace(
        (DARK if is_dark else LIGHT).colours,
        window=ground,
        surface=ground,
        raised=ground,
        line=ink,
        edge=ink,
        text=ink,
        soft_text=ink,
        accent=accent,
        accent_hover=accent,
        accent_pressed=accent,
        on_accent=on_accent,
        accent_soft=ground,
        hover=ground,
        pressed=chosen,
        selection=chosen,
        focus=ink,
        warning=ink,
    )
    return Theme(colours, is_dark)


def _mixed(ground: str, ink: str, part: float) -> str:
    below, above = QColor(ground), QColor(ink)
    channels = zip((below.red(), below.green(), below.blue()), (above.red(), above.green(), above.blue()), strict=True)
    return QColor(*(round(low + (high - low) * part) for low, high in channels)).name()
