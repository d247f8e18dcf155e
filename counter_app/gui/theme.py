"""Every colour, size and radius of the screen, light and dark, and the pairs of them that carry text.

Colours are chosen by lightness first: the five tones stand in steps of lightness, so that they are told apart without
colour too, and whatever carries text reaches the contrast that `PAIRS` asks for. Both are computed in the tests.
Sizes are in units at a text size of 100 %: `Look.px` makes pixels of them, `Look.font` type of the points.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from counter_app.config import preferences
from counter_app.desk.feedback import Tone

SPACE = 8
"""The grid: distances are whole numbers of it, or half of it inside a control."""
TARGET = 44
"""The least side of what a finger must hit."""
RADIUS_SMALL = 6
"""Of what is small: check boxes, tags, pictures in a row."""
RADIUS = 10
"""Of controls."""
RADIUS_LARGE = 16
"""Of panels and cards."""
FOCUS_WIDTH = 2
FOCUS_OFFSET = 2
SHADOW_BLUR = 32
SHADOW_DROP = 8
SHADOW_STRENGTH = 0.22

POINT = 96 / 72 if sys.platform == "darwin" else 1.0
"""Type of one point has another size on macOS, where a point is a pixel; this makes it the same as elsewhere."""
TYPE_CAPTION = 11.0
TYPE_BODY = 12.0
TYPE_ROW = 14.0
TYPE_TITLE = 18.0
TYPE_DETAIL = 20.0
TYPE_HEADLINE_LEAST = 28.0
TYPE_HEADLINE_MOST = 120.0
TYPE_DISPLAY_FROM = 20.0
"""From this size on, bold type is cut for display: tighter, and finer in its details."""

TEXT = 4.5
"""The least contrast of text with what it stands on."""
LARGE = 3.0
"""The least contrast of large text, and of an edge or a sign that must be seen."""


Mode = preferences.Mode
"""What the employee asks for: light, dark, or as the system is."""


@dataclass(frozen=True, slots=True)
class ToneColours:
    """A tone: its ink on a page, and a filled panel with the text on it."""

    ink: str
    fill: str
    on_fill: str


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a theme, as #rrggbb."""

    window: str
    """Behind everything."""
    surface: str
    """Cards, lists, fields."""
    raised: str
    """What floats or stands out on a surface: menus, dialogs, chips, the head of a list."""
    line: str
    """Parts without a word of its own: between rows, around cards."""
    edge: str
    """Around what can be operated: fields, secondary buttons."""
    text: str
    soft_text: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_soft: str
    """A quiet place that belongs to the accent: the page that is open, a chip that is on."""
    hover: str
    pressed: str
    selection: str
    focus: str
    warning: str
    """The ink of a line that warns."""
    shadow: str
    done: ToneColours
    notice: ToneColours
    refused: ToneColours
    unknown: ToneColours
    fault: ToneColours

    def tone(self, tone: Tone) -> ToneColours:
        """The colours of `tone`."""
        match tone:
            case Tone.DONE:
                return self.done
            case Tone.NOTICE:
                return self.notice
            case Tone.REFUSED:
                return self.refused
            case Tone.UNKNOWN:
                return self.unknown
            case Tone.FAULT:
                return self.fault


@dataclass(frozen=True, slots=True)
class Theme:
    """How the screen looks now."""

    colours: Colours
    is_dark: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours by their names in `Colours`: what is written or drawn, on what, and the contrast that it needs."""

    ink: str
    ground: str
    least: float = TEXT


LIGHT = Theme(
    Colours(
        window="#f3f5f7",
        surface="#ffffff",
        raised="#ffffff",
        line="#dee1e5",
        edge="#82878e",
        text="#1a2029",
        soft_text="#585f6a",
        accent="#1362bd",
        accent_hover="#0255ac",
        accent_pressed="#014a97",
        on_accent="#ffffff",
        accent_soft="#e6f0fe",
        hover="#ebeef2",
        pressed="#dee3e9",
        selection="#d1e4fe",
        focus="#1362bd",
        warning="#8a5a00",
        shadow="#1a2029",
        done=ToneColours(ink="#086a35", fill="#048644", on_fill="#ffffff"),
        notice=ToneColours(ink="#926804", fill="#fbb82c", on_fill="#261a00"),
        refused=ToneColours(ink="#96060f", fill="#bc0c17", on_fill="#ffffff"),
        unknown=ToneColours(ink="#4a0a93", fill="#5824a5", on_fill="#ffffff"),
        fault=ToneColours(ink="#1e242f", fill="#282e3a", on_fill="#ffffff"),
    ),
    is_dark=False,
)

DARK = Theme(
    Colours(
        window="#15181d",
        surface="#1c2026",
        raised="#262a32",
        line="#343942",
        edge="#767c88",
        text="#eceef2",
        soft_text="#b4b9c2",
        accent="#87b9fc",
        accent_hover="#a3c9fd",
        accent_pressed="#b9d7ff",
        on_accent="#0b1b30",
        accent_soft="#1f3653",
        hover="#2a2e37",
        pressed="#363c46",
        selection="#264164",
        focus="#87b9fc",
        warning="#ffcd75",
        shadow="#000000",
        done=ToneColours(ink="#74d190", fill="#339e5b", on_fill="#04140a"),
        notice=ToneColours(ink="#ffcd75", fill="#e3a622", on_fill="#211600"),
        refused=ToneColours(ink="#f48b80", fill="#c43631", on_fill="#ffffff"),
        unknown=ToneColours(ink="#a389e9", fill="#613aaa", on_fill="#ffffff"),
        fault=ToneColours(ink="#e7ebf2", fill="#c8cfdb", on_fill="#15181d"),
    ),
    is_dark=True,
)

_GROUNDS = ("window", "surface", "raised", "hover", "pressed", "selection", "accent_soft")
PAIRS = (
    *(Pair("text", ground) for ground in _GROUNDS),
    *(Pair("soft_text", ground) for ground in _GROUNDS),
    *(Pair("accent", ground) for ground in ("window", "surface", "raised", "hover", "accent_soft")),
    *(Pair("warning", ground) for ground in ("window", "surface", "raised")),
    *(Pair("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")),
    *(Pair("edge", ground, LARGE) for ground in ("window", "surface", "raised")),
    *(Pair("focus", ground, LARGE) for ground in ("window", "surface", "raised")),
)
"""What is written or drawn on what, wherever the tones have no part in it."""

TONE_GROUNDS = ("window", "surface", "raised")
"""What the ink of a tone is written on."""


def used_pairs(colours: Colours) -> Iterator[tuple[str, str, str, float]]:
    """Each pair that the screen uses: what it is called, the ink, the ground, and the least contrast."""
    for pair in PAIRS:
        yield f"{pair.ink} on {pair.ground}", getattr(colours, pair.ink), getattr(colours, pair.ground), pair.least
    for tone in Tone:
        of = colours.tone(tone)
        yield f"on the fill of {tone}", of.on_fill, of.fill, TEXT
        for ground in TONE_GROUNDS:
            yield f"ink of {tone} on {ground}", of.ink, getattr(colours, ground), TEXT


def luminance(colour: str) -> float:
    """The relative luminance of #rrggbb, from 0 (black) to 1 (white), as WCAG 2 defines it."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 (none) to 21, as WCAG 2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
