"""What digits that are typed or scanned may mean, and when they can no longer become a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.gui.typed_number import Verdict, grouped, scan_at_the_end, typed
from counter_app.uitpas.numbers import Insz, UitpasNumber

UITPAS = ["0930000420206", "0930000125607", "0900004518206", "0930000237915", "1000000035419"]
NOT_UITPAS = ["0930000237912", "0930000237931"]
INSZ = ["93051822361", "02020231402"]


@pytest.mark.parametrize("number", UITPAS)
def test_a_uitpas_number_is_right_at_its_last_digit_and_not_before(number: str) -> None:
    assert [typed(number[:count]).verdict for count in (1, 10, 12)] == [Verdict.MORE] * 3
    assert typed(number).card == UitpasNumber(number)
    assert isinstance(typed(number).card, UitpasNumber)


@pytest.mark.parametrize("number", NOT_UITPAS)
def test_a_number_whose_check_fails_is_wrong(number: str) -> None:
    assert typed(number).verdict is Verdict.WRONG
    assert typed(number).card is None


def test_a_twelfth_digit_that_no_card_has_is_wrong_at_once() -> None:
    assert typed("093000023793").verdict is Verdict.WRONG


@pytest.mark.parametrize("number", INSZ)
def test_an_insz_is_right_and_of_its_own_kind(number: str) -> None:
    assert isinstance(typed(number).card, Insz)
    assert typed(f"{number[:2]}.{number[2:4]}.{number[4:6]}-{number[6:9]}.{number[9:]}").card == Insz(number)


def test_eleven_digits_that_are_no_insz_may_still_become_a_card() -> None:
    assert typed("09300004202").verdict is Verdict.MORE


@pytest.mark.parametrize("text", ["09A3B004202066", "09300004202066", "١٢٣", "12,3"])
def test_what_is_no_number_is_wrong(text: str) -> None:
    assert typed(text).verdict is Verdict.WRONG


@given(st.text())
def test_whatever_is_typed_is_judged(text: str) -> None:
    now = typed(text)
    assert (now.card is not None) == (now.verdict is Verdict.RIGHT)


@given(st.text(alphabet="0123456789", max_size=13))
def test_groups_change_no_digit(digits: str) -> None:
    assert grouped(digits).replace(" ", "") == digits


def test_a_number_stands_in_the_groups_of_the_card() -> None:
    assert grouped("0930000420206") == "0930 000 420 206"
    assert grouped("09300") == "0930 0"


def test_a_scan_at_the_end_of_a_text_is_found_and_what_stood_before_stays() -> None:
    assert scan_at_the_end("koff0930000420206") == ("koff", UitpasNumber("0930000420206"))
    assert scan_at_the_end("0930000420206") == ("", UitpasNumber("0930000420206"))


@pytest.mark.parametrize("text", ["093000042020", "0930000420207", "10930000420206", "0930000420206 ", "koffie"])
def test_what_only_looks_like_a_scan_is_none(text: str) -> None:
    assert scan_at_the_end(text) is None
