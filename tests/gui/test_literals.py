"""No words reach the screen but through the translation: literals in the code of the window that look like words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from counter_app.gui.resources import resource
from tests.fakes.sources import GUI

LETTER = "[A-Za-zÀ-ÖØ-öø-ÿ]"
WORDS = re.compile(rf"{LETTER}{{2,}} {LETTER}|^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+[^A-Za-z0-9_]*$")
"""Two words after each other, or a word with a capital."""
ANY_LETTER = re.compile(LETTER)

SHOWS = {
    *("setText", "setToolTip", "setStatusTip", "setPlaceholderText", "setWindowTitle", "setTitle", "setPrefix"),
    *("setAccessibleName", "setAccessibleDescription", "setSuffix", "addAction", "addItem", "addItems", "addTab"),
    *("addMenu", "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QAction", "QGroupBox"),
    *("QListWidgetItem", "QTableWidgetItem", "drawText", "say", "add_note", "announce", "QAccessibleAnnouncementEvent"),
}
"""What is called with what the employee reads or hears."""
TRANSLATES = {"tr", "translate", "QT_TRANSLATE_NOOP"}
SILENT = {
    *("setObjectName", "setStyleSheet", "setProperty", "debug", "info", "warning", "exception", "TypeVar"),
    *("QKeySequence", "toString"),
}
"""What is called with words that nobody reads on the screen, or that Qt says in the language itself."""

KEYS = re.compile(r"(Ctrl\+|Alt\+|Shift\+)*(Enter|Return|Esc|Tab|F\d+|.)")
"""What stands on the keyboard is the same in each language."""
ICONS = {path.stem for path in resource("icons").iterdir()}

ALLOWED = {
    "filter_bar.py": {"  ×": "a sign, behind the words of the filter that it takes off"},
    "language.py": {
        "Nederlands": "each language is offered by its own name",
        "Français": "each language is offered by its own name",
        "English": "each language is offered by its own name",
    },
}
NOT_THE_SCREEN = {
    "demo": "speaks on the terminal, to whoever tries the program",
    "theme": "names of colours",
    "look": "names of fonts and styles",
    "stylesheet": "rules for the look of widgets",
    "qt_messages": "speaks in the log and the crash file",
    "watched": "speaks in the log and the crash file",
    "safe_html": "names of tags, and of kinds of characters",
}
"""Modules whose words are not for the employee, with why."""


def name_of(call: ast.Call) -> str:
    match call.func:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
    return ""


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """A text in the code, and where."""

    line: int
    text: str


def literals(node: ast.AST) -> Iterator[Literal]:
    """The texts inside `node` that may reach the screen, also the pieces of an f-string."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Call() if name_of(child) in TRANSLATES | SILENT:
                continue
            case ast.Raise() | ast.Expr(ast.Constant()) | ast.Assert():
                continue
            case ast.Constant(str(text)):
                yield Literal(child.lineno, text)
        yield from literals(child)


def direct(node: ast.AST) -> Iterator[Literal]:
    """The texts that are handed over in this call, not in one inside it."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Constant(str(text)):
                yield Literal(child.lineno, text)
            case ast.Call() | ast.Subscript() | ast.Compare():
                continue
            case _:
                yield from direct(child)


def untranslated(source: str) -> list[Literal]:
    """The texts in `source` that the employee would read in the same words in every language."""
    tree = ast.parse(source)
    shown = [call for call in ast.walk(tree) if isinstance(call, ast.Call) and name_of(call) in SHOWS]
    found = {one for call in shown for one in direct(call) if ANY_LETTER.search(one.text)}
    found |= {one for one in literals(tree) if WORDS.search(one.text)}
    return sorted(one for one in found if one.text not in ICONS and not KEYS.fullmatch(one.text))


FILES = [
    path
    for path in sorted(GUI.rglob("*.py"))
    if not any(path.stem == name or path.stem.startswith(f"{name}_") for name in NOT_THE_SCREEN)
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(GUI)))
def test_no_words_reach_the_screen_untranslated(path: Path) -> None:
    allowed = ALLOWED.get(path.name, {})
    found = untranslated(path.read_text(encoding="utf-8"))
    assert [one for one in found if one.text not in allowed] == []


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("later")',
        'label.setText(f"{count} cards")',
        'label.setText("on" if ready else "off")',
        'button = QPushButton("Ok", self)',
        'words = {1: "Card blocked"}',
        'return "Try again"',
        'name = "Online"',
    ],
)
def test_words_in_the_code_are_found(line: str) -> None:
    assert untranslated(f"def f():\n    {line}")


@pytest.mark.parametrize(
    "line",
    [
        '"""What it does."""',
        'label.setText(self.tr("More"))',
        'label.setText(" · ".join(parts))',
        'label.setText(translate("words", "Card blocked"))',
        'label.setObjectName("Card blocked")',
        'raise RuntimeError("there is no counter")',
        'kind = "primary"',
        'button.say(words.open_items(2), self.tr("More"), "open-items")',
        'add(self.tr("Check in"), key="Ctrl+1")',
    ],
)
def test_what_nobody_reads_is_left_alone(line: str) -> None:
    assert untranslated(f"def f():\n    {line}") == []
