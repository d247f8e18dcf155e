"""What may stand in a log, a crash file and a report: masked text, and exceptions without what they may quote."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from pathlib import Path

from counter_app.uitpas.masking import masked

_ABOUT_CODE = (ArithmeticError, AssertionError, AttributeError, ImportError, MemoryError, NameError, TypeError)
"""Python writes their texts, and they speak of code. Others, like that of a `KeyError`, quote data: a name, say."""
_OURS = "counter_app."
_DEEPEST = 10


def safe(text: str) -> str:
    """`text` masked, and with a `~` for the folder of who is signed in at this PC: its name is a person's."""
    home = str(Path.home())
    return masked(text.replace(home, "~") if len(home) > 1 else text)


def describe(error: BaseException) -> str:
    """The whole story of an exception: every traceback of it, its kind, and its text where that quotes no data."""
    return safe("".join(_story(error)))


def in_a_line(error: BaseException) -> str:
    """Its kind, and its text where that quotes no data."""
    kind = type(error)
    return safe(f"{kind.__module__}.{kind.__qualname__}{_said(error)}")


def _story(error: BaseException) -> Iterator[str]:
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in chain and len(chain) < _DEEPEST:
        chain.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    for number, one in enumerate(reversed(chain)):
        if number:
            yield "\nand then:\n\n"
        yield "Traceback (most recent call last):\n"
        yield from traceback.format_tb(one.__traceback__)
        yield f"{type(one).__module__}.{type(one).__qualname__}{_said(one)}\n"


def _said(error: BaseException) -> str:
    if isinstance(error, OSError):
        return f": {error.strerror}" if error.strerror else ""
    is_harmless = isinstance(error, _ABOUT_CODE) or type(error).__module__.startswith(_OURS)
    text = str(error) if is_harmless else ""
    return f": {text}" if text else ""
