"""Dutch and French are complete: Qt's tools find every text, and each has its translation."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
import translations
from translations import Said

from tests.fakes.sources import GUI, SHARED, Text, translatable

LANGUAGES = [path.stem for path in translations.languages()]
FILES = [*sorted(GUI.rglob("*.py")), SHARED]


def test_the_languages_are_dutch_and_french() -> None:
    assert LANGUAGES == ["fr", "nl"]


def test_every_text_of_the_window_is_translated() -> None:
    assert translations.check() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_qts_tool_finds_every_text_where_the_program_looks_it_up(language: str) -> None:
    in_code = {text for path in FILES for text in translatable(path) if isinstance(text, Text)}
    kept = translations.read(translations.TRANSLATIONS / f"{language}.ts")
    assert {Text(one.context, one.source, one.has_plural) for one in kept} == in_code
    assert len(in_code) > 200


def test_every_text_can_be_found() -> None:
    assert [text for path in FILES for text in translatable(path) if isinstance(text, str)] == []


def test_every_plural_of_the_english_is_one_that_is_resolved() -> None:
    texts = [text for path in FILES for text in translatable(path) if isinstance(text, Text)]
    assert [text for text in texts if "(s)" in text.source and not text.has_plural] == []


GOOD = Said("words", "%1 has %2 point(s): look!", True, True, ("%1 heeft %2 punt: kijk!", "%1 heeft %2 punten: kijk!"))
PLAIN = Said("Page", "Open “%1” now.", True, False, ("Open nu “%1”.",))
BAD = {
    "not translated": replace(PLAIN, forms=("",)),
    "not finished": replace(PLAIN, is_finished=False),
    "one form of the plural missing": replace(GOOD, forms=("%1 heeft %2 punt: kijk!", "")),
    "one plural form": replace(GOOD, forms=GOOD.forms[:1]),
    "a place lost": replace(GOOD, forms=("%1 heeft punten: kijk!", GOOD.forms[1])),
    "a place more": replace(PLAIN, forms=("Open %2 nu “%1”.",)),
    "a stop lost": replace(PLAIN, forms=("Open nu “%1”",)),
    "a space more": replace(PLAIN, forms=("Open nu “%1”. ",)),
    "a line more": replace(PLAIN, forms=("Open\nnu “%1”.",)),
}


@pytest.mark.parametrize("said", [GOOD, PLAIN])
def test_a_translation_that_is_well_formed_has_no_faults(said: Said) -> None:
    assert list(said.faults()) == []


@pytest.mark.parametrize("said", BAD.values(), ids=BAD.keys())
def test_a_fault_in_a_translation_is_found(said: Said) -> None:
    assert list(said.faults())


@pytest.fixture
def other_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a Dutch file to which something can happen."""
    source = translations.TRANSLATIONS / "nl.ts"
    monkeypatch.setattr(translations, "TRANSLATIONS", tmp_path)
    (tmp_path / "nl.ts").write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def test_a_text_that_is_new_or_said_no_more_is_found(other_folder: Path) -> None:
    file = other_folder / "nl.ts"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("<source>Card blocked</source>", "<source>Card stopped</source>"), encoding="utf-8")
    assert any("'Card blocked' is missing" in fault for fault in translations.check())
    assert any("'Card stopped' is said no more" in fault for fault in translations.check())


def test_translations_are_compiled_again_only_where_their_texts_are_newer(other_folder: Path) -> None:
    translations.compile_all()
    compiled = other_folder / "nl.qm"
    first = compiled.read_bytes()
    compiled.write_bytes(b"")
    translations.compile_all()
    assert compiled.read_bytes() == b""
    os.utime(other_folder / "nl.ts", (2e9, 2e9))
    translations.compile_all()
    assert compiled.read_bytes() == first
    assert {path.suffix for path in other_folder.iterdir()} == {".ts", ".qm"}


NARROW = {
    ("SideMenu", 12): ("Check in", "Promotions", "Today", "Settings"),
    ("TopBar", 28): ("Employee",),
    ("Question", 12): ("Cancel",),
    ("words", 12): ("Cash in", "All gone", "%1 left", "none left", "already", "unknown", "not now"),
    ("words", 17): ("Online", "Slow", "Server trouble", "No connection", "Connecting…", "Not in use yet"),
    ("words", 24): ("Reader ready", "No reader found", "not sent", "not certain yet", "please check", "group pass"),
    ("FilterBar", 14): ("In the spotlight", "Filters", "Search"),
}
"""Texts for which there is little room, by context and by how many characters they may have."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_little_room_is_short(language: str) -> None:
    kept = {(one.context, one.source): one for one in translations.read(translations.TRANSLATIONS / f"{language}.ts")}
    wanted = [(context, source, most) for (context, most), sources in NARROW.items() for source in sources]
    assert [(context, source) for context, source, _ in wanted if (context, source) not in kept] == []
    forms = [(form, most) for context, source, most in wanted for form in kept[context, source].forms]
    assert [form for form, most in forms if len(form) > most] == []


def test_in_french_no_line_begins_with_a_colon_or_a_question_mark() -> None:
    kept = translations.read(translations.TRANSLATIONS / "fr.ts")
    assert [form for one in kept for form in one.forms if re.search(r"(?<!\N{NO-BREAK SPACE})[:;?!»]|« ", form)] == []
