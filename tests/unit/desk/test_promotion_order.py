"""The order of the list, what its search finds, and that the rows somebody looks at stay where they are."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.desk.promotion_order import Entry, Sort, View, arranged, entry, folded, merged
from counter_app.uitpas.model import Promotion
from counter_app.uitpas.vocabulary import CashInState
from tests.unit.desk.counter import NOW

GONE = CashInState.NOT_POSSIBLE_VOLUME_CONSTRAINT


def promotion(number: int, title: str = "Koffie", points: int | None = 5, **fields: object) -> Promotion:
    made = Promotion(number, title, None if points is None else Decimal(points), CashInState.POSSIBLE)
    return replace(made, **fields)  # type: ignore[arg-type]


def ids(entries: list[Entry]) -> list[int]:
    return [one.id for one in entries]


ORDERED = [
    promotion(1, "Bier", 9, creation_date=NOW - timedelta(3), cashing_period_end=NOW + timedelta(1)),
    promotion(2, "Appel", 7, creation_date=NOW - timedelta(1)),
    promotion(3, "Ijs", 5, creation_date=NOW - timedelta(2), cashing_period_end=NOW + timedelta(9)),
    promotion(4, "Aardbei", 1, cash_in_state=GONE, creation_date=NOW, cashing_period_end=NOW),
    promotion(5, "Zee", None, cash_in_state=GONE),
]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (Sort.POINTS, [3, 2, 1, 4, 5]),
        (Sort.TITLE, [2, 1, 3, 4, 5]),
        (Sort.END, [1, 3, 2, 4, 5]),
        (Sort.NEWEST, [2, 3, 1, 4, 5]),
    ],
)
def test_what_is_possible_comes_first_in_each_order(sort: Sort, order: list[int]) -> None:
    assert ids(arranged(map(entry, ORDERED), View(sort=sort))) == order


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", [1, 2, 3]),
        ("etag", [1]),
        ("ÉTAG", [1]),
        ("vers thee", [2]),
        ("thee vers", [2]),
        ("straße", [3]),
        ("hee", [2]),
        ("he", []),
        ("vers, (thee)", [2]),
        ("zwem", []),
    ],
)
def test_the_search_knows_neither_capitals_nor_accents_nor_the_order_of_words(search: str, found: list[int]) -> None:
    titles = [promotion(1, "Étagère"), promotion(2, "Verse thee"), promotion(3, "STRASSE")]
    assert sorted(ids(arranged(map(entry, titles), View(search=search)))) == found


def test_only_the_possible_and_only_those_in_the_spotlight_are_shown_where_asked_for() -> None:
    shown = [promotion(1, in_spotlight=True), promotion(2), promotion(3, cash_in_state=GONE, in_spotlight=True)]
    assert ids(arranged(map(entry, shown), View(possible=True))) == [1, 2]
    assert ids(arranged(map(entry, shown), View(in_spotlight=True))) == [1, 3]
    assert ids(arranged(map(entry, shown), View(possible=True, in_spotlight=True))) == [1]


@given(st.text())
def test_a_letter_and_its_accent_are_found_however_they_came_together(text: str) -> None:
    assert folded(unicodedata.normalize("NFC", text)) == folded(unicodedata.normalize("NFD", text))


STATES = st.sampled_from([CashInState.POSSIBLE, GONE])
PROMOTIONS = st.builds(
    promotion,
    st.integers(1, 40),
    st.sampled_from(["a", "b", "c"]),
    st.none() | st.integers(0, 6),
    cash_in_state=STATES,
)


@given(st.lists(PROMOTIONS), st.lists(PROMOTIONS), st.integers(0, 20), st.integers(0, 8), st.sampled_from(Sort))
def test_the_rows_that_are_seen_stay_together_and_everything_is_shown_once(
    before: list[Promotion], news: list[Promotion], first: int, count: int, sort: Sort
) -> None:
    view = View(sort=sort)
    entries = {one.id: entry(one) for one in before}
    shown = arranged(entries.values(), view)
    seen = range(min(first, len(shown)), min(first + count, len(shown)))
    entries |= {one.id: entry(one) for one in news}
    now = merged(shown, entries, view, seen)
    assert sorted(ids(now)) == sorted(entries)
    assert all(entries[one.id] is one for one in now)
    kept = ids(shown[seen.start : seen.stop])
    if kept:
        place = ids(now).index(kept[0])
        assert ids(now)[place : place + len(kept)] == kept
        for around in (now[:place], now[place + len(kept) :]):
            assert around == arranged(around, view)
        was_above = set(ids(shown[: seen.start]))
        assert was_above <= set(ids(now)[:place])
    else:
        assert now == arranged(entries.values(), view)


def test_a_row_on_top_that_is_no_longer_possible_stays_on_top() -> None:
    shown = [entry(promotion(number, points=number)) for number in (1, 2, 3)]
    entries = {one.id: one for one in shown} | {1: entry(promotion(1, points=1, cash_in_state=GONE))}
    for _ in range(3):
        shown = merged(shown, entries, View(), range(0, 2))
    assert ids(shown) == [1, 2, 3]


def test_a_row_that_is_seen_stays_also_when_the_server_no_longer_has_it() -> None:
    shown = [entry(promotion(number, points=number)) for number in (1, 2, 3)]
    now = merged(shown, {3: shown[2]}, View(), range(0, 2))
    assert ids(now) == [1, 2, 3]
