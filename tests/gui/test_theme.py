"""The theme by itself: what is written can be read, and the tones are told apart without colour."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

import counter_app.gui
from counter_app.desk.feedback import Tone
from counter_app.gui.contrast_theme import of_palette, stronger
from counter_app.gui.resources import resource
from counter_app.gui.stylesheet import stylesheet
from counter_app.gui.theme import DARK, LARGE, LIGHT, Theme, ToneColours, contrast, luminance, used_pairs
from counter_app.gui.tones import style

GUI = Path(counter_app.gui.__file__).parent
STEP = 1.2
"""What two greys must differ by to be told apart beside each other, as a contrast."""
STRONG = 7.0
"""The contrast of text for who asked for more."""

THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "light, more contrast": stronger(is_dark=False),
    "dark, more contrast": stronger(is_dark=True),
}

# Window, WindowText, Highlight, HighlightedText of the contrast themes that come with Windows 11.
WINDOWS_CONTRAST = {
    "Aquatic": ("#202020", "#ffffff", "#8ee3f0", "#263b50"),
    "Desert": ("#fffaef", "#3d3d3d", "#903909", "#fff5e3"),
    "Dusk": ("#2d3236", "#ffffff", "#a1bfde", "#212d3b"),
    "Night sky": ("#000000", "#ffffff", "#d6b4fd", "#2b2b2b"),
}


def windows(name: str) -> Theme:
    role = QPalette.ColorRole
    palette = QPalette()
    roles = (role.Window, role.WindowText, role.Highlight, role.HighlightedText)
    for of, colour in zip(roles, WINDOWS_CONTRAST[name], strict=True):
        palette.setColor(of, QColor(colour))
    return of_palette(palette)


def too_weak(theme: Theme) -> list[str]:
    return [
        f"{name}: {contrast(ink, ground):.2f} < {least}"
        for name, ink, ground, least in used_pairs(theme.colours)
        if contrast(ink, ground) < least
    ]


@pytest.mark.parametrize("name", THEMES)
def test_everything_that_is_written_stands_out_from_what_it_is_on(name: str) -> None:
    assert too_weak(THEMES[name]) == []


@pytest.mark.parametrize("name", WINDOWS_CONTRAST)
def test_the_colours_that_windows_prescribes_are_taken_and_stay_readable(name: str) -> None:
    theme = windows(name)

    assert (theme.colours.window, theme.colours.text) == WINDOWS_CONTRAST[name][:2]
    assert theme.is_dark is (luminance(WINDOWS_CONTRAST[name][0]) < 0.2)
    assert too_weak(theme) == []


@pytest.mark.parametrize("is_dark", [False, True])
def test_more_contrast_is_more(is_dark: bool) -> None:
    colours = stronger(is_dark=is_dark).colours

    for ink in (colours.text, colours.soft_text, colours.accent, colours.line, colours.edge, colours.focus):
        assert contrast(ink, colours.window) >= STRONG


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#0000ff", "#ffffff") == pytest.approx(8.59, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("part", ["ink", "fill"])
def test_the_five_tones_are_told_apart_in_grey_scale(name: str, part: str) -> None:
    colours = {tone: getattr(THEMES[name].colours.tone(tone), part) for tone in Tone}

    in_order = sorted(colours, key=lambda tone: luminance(colours[tone]))

    steps = {f"{low} to {high}": contrast(colours[low], colours[high]) for low, high in pairwise(in_order)}
    assert {name: round(step, 2) for name, step in steps.items() if step < STEP} == {}


def test_the_five_tones_differ_in_icon_and_sound_too() -> None:
    assert len({style(tone).icon for tone in Tone}) == len(Tone)
    assert len({style(tone).sound for tone in Tone}) == len(Tone)
    assert len({resource(f"icons/{style(tone).icon}.svg").read_bytes() for tone in Tone}) == len(Tone)


def test_a_fault_is_grey_but_stands_out_more_than_anything_else() -> None:
    for theme in (LIGHT, DARK):
        red, green, blue = (int(theme.colours.fault.fill[start : start + 2], 16) for start in (1, 3, 5))
        assert max(red, green, blue) - min(red, green, blue) < 24

        def far(of: ToneColours, theme: Theme = theme) -> float:
            return contrast(of.fill, theme.colours.window)

        assert far(theme.colours.fault) == max(far(theme.colours.tone(tone)) for tone in Tone)


@pytest.mark.parametrize("name", THEMES)
def test_the_pictures_of_the_stylesheet_stand_out_from_what_they_are_on(name: str) -> None:
    theme = THEMES[name]
    grounds = dict.fromkeys(("chevron", "back", "forth", "plus", "minus"), theme.colours.surface)
    grounds |= dict.fromkeys(("tick", "dot"), theme.colours.accent)

    found = set(re.findall(r'url\("([^"]+)"\)', stylesheet(theme, 100)))

    assert len(found) == len(grounds)
    for path in found:
        ground = grounds[Path(path).stem.partition("-")[0]]
        stroke = re.search(r'stroke="(#[0-9a-f]{6})"', Path(path).read_text(encoding="utf-8"))
        assert stroke is not None
        assert contrast(stroke[1], ground) >= LARGE


def test_no_colour_is_written_down_but_in_the_themes() -> None:
    literal = re.compile(r"""["'#]#?[0-9a-fA-F]{6}\b["']|Qt\.GlobalColor\.(?!transparent)\w+""")
    allowed = {"theme.py", "contrast_theme.py"}

    found = [
        f"{path.relative_to(GUI)}: {match[0]}"
        for path in sorted(GUI.rglob("*.py"))
        if path.name not in allowed
        for match in literal.finditer(path.read_text(encoding="utf-8"))
        if match[0].strip("\"'").startswith(("#", "Qt."))
    ]

    assert found == []
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", resource("theme/controls.qss").read_text(encoding="utf-8"))
