"""Strangers' text made harmless, values in their places, plurals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.gui.words.say import fill, plain, translate, with_stop
from tests.unit.gui_words.reading import is_harmless

TEXTS = [
    ("Gratis drankje", "Gratis drankje"),
    (None, ""),
    ("", ""),
    ("  CC De \n Werf\t ", "CC De Werf"),
    ("een\u00a0twee\u2003drie\u2028vier", "een twee drie vier"),
    ("\u202egnirts\u202c \u2066x\u2069\u200f", "gnirts x"),
    ("a\x00b\x1b[31mc\x7f", "ab[31mc"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("\ud800half", "half"),
    ("<b>vet</b> &amp;", "<b>vet</b> &amp;"),
    ("cafe\u0301", "café"),
    ("'s-Gravenvoeren", "'s-Gravenvoeren"),
    ("x" * 20, "x" * 20),
    ("x" * 21, "x" * 19 + "…"),
    ("one two three four five", "one two three four…"),
    ("x" * 10_000, "x" * 19 + "…"),
    (" " * 10_000 + "x", "…"),
]


@pytest.mark.parametrize(("text", "harmless"), TEXTS)
def test_a_strangers_text_becomes_one_harmless_line(text: str | None, harmless: str) -> None:
    assert plain(text, 20) == harmless


@given(st.text(), st.integers(2, 50))
def test_no_text_is_longer_than_its_limit_or_moves_others(text: str, limit: int) -> None:
    assert len(plain(text, limit)) <= limit
    assert is_harmless(plain(text, limit))


def test_a_place_in_a_value_is_no_place() -> None:
    assert fill("%1 for %2", "100 %2", "%1") == "100 %2 for %1"


@pytest.mark.parametrize(("text", "sentence"), [("Wat nu?", "Wat nu?"), ("Drink", "Drink."), ("Jr.", "Jr.")])
def test_a_sentence_ends_once(text: str, sentence: str) -> None:
    assert with_stop(text) == sentence


PLURALS = [
    (1, "point"),
    (Decimal("1.000"), "point"),
    (0, "points"),
    (2, "points"),
    (Decimal("0.5"), "points"),
    (Decimal("1.5"), "points"),
    (Decimal("23.55"), "points"),
    (-1, "points"),
    (2**40, "points"),
]


@pytest.mark.parametrize(("count", "word"), PLURALS)
def test_the_plural_of_an_english_source_stands_in_brackets(count: Decimal | int, word: str) -> None:
    assert translate("words", "point(s)", None, 0).of(count) == word


def test_brackets_in_a_sentence_without_a_number_stay() -> None:
    assert translate("words", "UiTPAS (card)") == "UiTPAS (card)"
