#!/usr/bin/env python3
"""Keeps the translations: takes new texts over from the code, compiles what the program loads, and checks.

    python packaging/translations.py update     take what the window says over into resources/translations/*.ts
    python packaging/translations.py compile    make the .qm files, which the program loads, where they are older
    python packaging/translations.py check      fail where a translation is missing, not finished or not well formed

The .ts files are edited with Qt Linguist (`pyside6-linguist resources/translations/nl.ts`) or any editor. Qt's tools
come with PySide6. The .qm files are not kept: they are made at set-up, before the tests, and in the building of a
wheel.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
TRANSLATIONS = HERE / "resources" / "translations"
SOURCES = (HERE / "counter_app" / "gui", HERE / "counter_app" / "diagnosis" / "english.py")
"""The window, and the words that it shares with the command line."""
PLACE = re.compile(r"%(?:[1-9]|L?n)|\{\w*\}")
FORMS = 2
"""How many plural forms Dutch and French have."""


@dataclass(frozen=True)
class Said:
    """One text of the program and what it is in another language; `forms` has more than one where it has a plural."""

    context: str
    source: str
    is_finished: bool
    has_plural: bool
    forms: tuple[str, ...]

    def faults(self) -> Iterator[str]:
        """What is wrong with this translation."""
        if not self.is_finished or not all(form.strip() for form in self.forms):
            yield "is not translated"
            return
        if self.has_plural and len(self.forms) != FORMS:
            yield f"has {len(self.forms)} plural forms, not {FORMS}"
        for form in self.forms:
            yield from _faults(self.source, form)


def _faults(source: str, form: str) -> Iterator[str]:
    if Counter(PLACE.findall(source)) != Counter(PLACE.findall(form)):
        yield f"has other places for values: {form!r}"
    if form != form.strip() and source == source.strip():
        yield f"begins or ends with a space: {form!r}"
    if source.endswith((".", "?", "!", "…", ":")) and source[-1] != form[-1]:
        yield f"ends otherwise than {source[-1]!r}: {form!r}"
    if source.count("\n") != form.count("\n"):
        yield f"has other lines: {form!r}"


def read(path: Path) -> list[Said]:
    """What a .ts file holds, without what the code says no more."""
    return [
        _read_one(context.findtext("name") or "", message)
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
        if _kind(message) not in ("obsolete", "vanished")
    ]


def _kind(message: ET.Element) -> str:
    translation = message.find("translation")
    return "unfinished" if translation is None else translation.get("type", "finished")


def _read_one(context: str, message: ET.Element) -> Said:
    has_plural = message.get("numerus") == "yes"
    forms = [form.text or "" for form in message.iter("numerusform")] if has_plural else []
    return Said(
        context,
        message.findtext("source") or "",
        _kind(message) == "finished",
        has_plural,
        tuple(forms or [message.findtext("translation") or ""]),
    )


def languages() -> list[Path]:
    """The .ts file of each language."""
    return sorted(TRANSLATIONS.glob("*.ts"))


def update(files: Sequence[Path]) -> None:
    """Take the texts of the window over into `files`: new ones come in, those that are said no more go."""
    sources = sorted(str(path.relative_to(HERE)) for source in SOURCES for path in _python_files(source))
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en_GB", "-silent"]
    _qt("lupdate", *options, *sources, "-ts", *map(str, files))


def _python_files(source: Path) -> Iterator[Path]:
    return iter([source]) if source.is_file() else source.rglob("*.py")


def compile_all() -> None:
    """Make the .qm file of each language whose .ts file is newer."""
    for path in languages():
        compiled = path.with_suffix(".qm")
        if not compiled.is_file() or compiled.stat().st_mtime < path.stat().st_mtime:
            _compile(path, compiled)


def _compile(path: Path, compiled: Path) -> None:
    """In one step: a program that starts meanwhile finds the old file or the new one, whole."""
    number, name = tempfile.mkstemp(dir=compiled.parent, suffix=".part")
    os.close(number)
    try:
        _qt("lrelease", "-silent", str(path), "-qm", name)
        Path(name).chmod(0o644)
        Path(name).replace(compiled)
    finally:
        Path(name).unlink(missing_ok=True)


def check() -> list[str]:
    """What is wrong with the translations, a line each."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for path in languages():
            fresh = Path(folder, path.name)
            shutil.copy(path, fresh)
            update([fresh])
            found += [f"{path.name}: {fault}" for fault in _differences(read(path), read(fresh))]
    return found


def _differences(kept: list[Said], needed: list[Said]) -> Iterator[str]:
    known = {(one.context, one.source, one.has_plural) for one in kept}
    wanted = {(one.context, one.source, one.has_plural) for one in needed}
    for context, source, _ in sorted(wanted - known):
        yield f"{context}: {source!r} is missing: run `python packaging/translations.py update`"
    for context, source, _ in sorted(known - wanted):
        yield f"{context}: {source!r} is said no more: run `python packaging/translations.py update`"
    for one in kept:
        for fault in one.faults():
            yield f"{one.context}: {one.source!r} {fault}"


def _qt(tool: str, *arguments: str) -> None:
    """Run one of the tools that come with PySide6."""
    start = f"import sys; from PySide6.scripts.pyside_tool import {tool}; sys.argv[0] = '{tool}'; {tool}()"
    subprocess.run([sys.executable, "-c", start, *arguments], cwd=HERE, check=True)


def main(arguments: Sequence[str]) -> int:
    """Carry out the command and return its exit status."""
    match arguments:
        case ["update"]:
            update(languages())
        case ["compile"]:
            compile_all()
        case ["check"]:
            faults = check()
            print("\n".join(faults) or "Every text is translated.")
            return 1 if faults else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
