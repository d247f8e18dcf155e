"""The stylesheet of the whole program, made from the theme. What it offers is listed at the head of `look`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from math import ceil
from string import Template

from counter_app.desk.feedback import Tone
from counter_app.gui import theme as sizes
from counter_app.gui.resources import resource
from counter_app.gui.theme import Colours, Theme

_CONTROL_FRAME = 8
"""Edge and padding of a control, above and below its text."""
_BOX = 20
"""A check box, and the arrow of a combo box."""
_LINE = 1.25
"""A line of Inter is 1.21 of its size."""

_MIDDLE = 0.18
"""The luminance at which black and white stand out equally."""

_TONE = Template(
    """
QLabel[ink="$tone"] { color: $ink; }
QFrame[tone="$tone"] { background: $fill; color: $on_fill; border: none; border-radius: ${radius_large}px; }
QFrame[tone="$tone"] QLabel { color: $on_fill; }
QFrame[tone="$tone"] QPushButton {
    background: $on_fill; color: $fill; border: 2px solid $on_fill; padding: 6px 15px; font-weight: 600;
}
QFrame[tone="$tone"] QPushButton:hover, QFrame[tone="$tone"] QPushButton:pressed {
    background: $fill; color: $on_fill;
}
QFrame[tone="$tone"] QPushButton[kind="quiet"] {
    background: transparent; color: $on_fill; border-color: transparent; text-decoration: underline; font-weight: 400;
}
QFrame[tone="$tone"] QPushButton[kind="quiet"]:hover { border-color: $on_fill; }
"""
)


def stylesheet(theme: Theme, percent: int) -> str:
    """The stylesheet for `theme` at a text size of `percent`."""
    names = _sizes(percent) | _colours(theme.colours) | _pictures(theme)
    controls = Template(resource("theme/controls.qss").read_text(encoding="utf-8")).substitute(names)
    tones = (
        _TONE.substitute(asdict(theme.colours.tone(tone)), tone=tone, radius_large=sizes.RADIUS_LARGE) for tone in Tone
    )
    return controls + "".join(tones)


def _sizes(percent: int) -> dict[str, str]:
    """Type grows with the text size, and with it the least that a control needs; distances do not."""
    points = {
        "type_caption": sizes.TYPE_CAPTION,
        "type_row": sizes.TYPE_ROW,
        "type_title": sizes.TYPE_TITLE,
        "type_detail": sizes.TYPE_DETAIL,
    }
    line = _line(sizes.TYPE_BODY, percent)
    control = max(sizes.TARGET - 2 * _CONTROL_FRAME, line)
    box = round(_BOX * percent / 100)
    pixels = {
        "radius_small": sizes.RADIUS_SMALL,
        "radius": sizes.RADIUS,
        "radius_large": sizes.RADIUS_LARGE,
        "control": control,
        "pill": (control + 2 * _CONTROL_FRAME - sizes.SPACE) // 2,
        "row": max(sizes.TARGET, line + sizes.SPACE),
        "key": max(sizes.TARGET, _line(sizes.TYPE_TITLE, percent)),
        "box": box,
        "box_round": box // 2 + 1,
        "drop": box + 2 * sizes.SPACE,
        "step": control + 2 * _CONTROL_FRAME - 4,
        "spin": 3 * control + 2 * sizes.TARGET,
    }
    return {name: f"{size * sizes.POINT * percent / 100:g}pt" for name, size in points.items()} | {
        name: str(size) for name, size in pixels.items()
    }


def _line(points: float, percent: int) -> int:
    """The height of a line of type, in pixels. A stylesheet must say it: it overrules what the text would need."""
    return ceil(points * percent / 100 * 96 / 72 * _LINE)


def _colours(colours: Colours) -> dict[str, str]:
    named: dict[str, str] = {}
    for name, value in asdict(colours).items():
        if isinstance(value, Mapping):
            named |= {f"{name}_{part}": colour for part, colour in value.items()}
        else:
            named[name] = value
    return named


def _pictures(theme: Theme) -> dict[str, str]:
    """A stylesheet takes pictures from files alone, so these have their colour in them, for light and for dark."""
    on_page = "dark" if theme.is_dark else "light"
    on_accent = "dark" if sizes.luminance(theme.colours.on_accent) < _MIDDLE else "light"
    chosen = dict.fromkeys(("chevron", "back", "forth", "plus", "minus"), on_page)
    chosen |= dict.fromkeys(("tick", "dot"), on_accent)
    return {name: resource(f"theme/{name}-{suffix}.svg").as_posix() for name, suffix in chosen.items()}
