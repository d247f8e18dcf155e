"""The actions of a day as a table for a spreadsheet, in the words of the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counter_app.desk.brussels import in_brussels
from counter_app.desk.day_log import Entry
from counter_app.desk.journal.records import Action
from counter_app.desk.spreadsheet import Cell
from counter_app.gui import words
from counter_app.gui.words.say import NAME_LIMIT, TITLE_LIMIT, plain, translate
from counter_app.uitpas.numbers import Insz


def table(entries: Sequence[Entry], *, has_names: bool) -> Iterator[tuple[Cell, ...]]:
    """The heads, then a row for each entry, the oldest first.

    Points that were given and points that were taken have a column each: so both can be added up. With `has_names`
    the whole names that this run knows, and the numbers of what is open; else first name and initial, or a mask.
    """
    yield _heads(has_names=has_names)
    for entry in reversed(entries):
        at, points = in_brussels(entry.at), entry.points
        is_check_in = entry.action is Action.CHECK_IN
        row: tuple[Cell, ...] = (
            at.date(),
            at.time().replace(microsecond=0),
            _who(entry, has_names=has_names),
            words.entry_action(entry),
            words.entry_title(entry),
            words.item_headline(entry) if entry.is_open else words.entry_result(entry),
            points if is_check_in else None,
            -points if points is not None and not is_check_in else None,
            plain(entry.attempt.place.counter_name, TITLE_LIMIT),
        )
        yield (*row, _number(entry)) if has_names else row


def _heads(*, has_names: bool) -> tuple[Cell, ...]:
    heads = (
        translate("words", "Date"),
        translate("words", "Time"),
        translate("words", "Who"),
        translate("words", "Action"),
        translate("words", "What"),
        translate("words", "Result"),
        translate("words", "Points earned"),
        translate("words", "Points cashed in"),
        translate("words", "Counter"),
    )
    return (*heads, translate("words", "Number")) if has_names else heads


def _who(entry: Entry, *, has_names: bool) -> str:
    names = entry.names
    if has_names and (names.first_name or names.name):
        return words.full_name(plain(names.first_name, NAME_LIMIT), plain(names.name, NAME_LIMIT))
    return words.entry_who(entry)


def _number(entry: Entry) -> str:
    """The number of the card as it was read or typed; of an INSZ only its end."""
    who = entry.attempt.who
    if who is None:
        return ""
    return who.card.mask() if isinstance(who.card, Insz) else who.card.show()
