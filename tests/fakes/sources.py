"""What the code of the window says, read from its syntax: texts that can be translated, and texts that cannot."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import counter_app

GUI = Path(counter_app.__file__).parent / "gui"
SHARED = Path(counter_app.__file__).parent / "diagnosis" / "english.py"
"""The words that the window shares with the command line."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text in the code that Qt's translation looks up: in which context, and whether it has a plural."""

    context: str
    source: str
    has_plural: bool


def translatable(path: Path) -> Iterator[Text | str]:
    """Each text of a file that is looked up; a line of complaint for each that nobody can find beforehand."""
    yield from _look(ast.parse(path.read_text(encoding="utf-8")), "", path.name)


def _look(node: ast.AST, context: str, name: str) -> Iterator[Text | str]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call):
            yield from _call(child, context, f"{name}:{child.lineno}")
        yield from _look(child, inside, name)


def _call(call: ast.Call, context: str, place: str) -> Iterator[Text | str]:
    match call.func, call.args:
        case (ast.Name("translate" | "QT_TRANSLATE_NOOP"), [ast.Constant(str(where)), ast.Constant(str(text)), *more]):
            yield Text(where, text, len(more) == 2)
        case (ast.Name("translate"), [ast.Constant(), ast.Call(ast.Name("str"))]):
            pass  # the source stands in a QT_TRANSLATE_NOOP
        case (ast.Name("translate" | "QT_TRANSLATE_NOOP"), _):
            yield f"{place}: the text is no literal, Qt's tool cannot find it"
        case (ast.Attribute(attr="tr"), [ast.Constant(str(text))]):
            yield Text(context, text, has_plural=False)
        case (ast.Attribute(attr="tr"), [ast.Constant(), _, _]):
            yield f"{place}: plurals are said by counter_app.gui.words, where English has them too"
        case (ast.Attribute(attr="tr"), _):
            yield f"{place}: the text is no literal, Qt's tool cannot find it"
        case _:
            pass
