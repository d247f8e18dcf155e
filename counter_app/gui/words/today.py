"""Words of the page of today: each action of this run on a line, and its totals."""

from __future__ import annotations

from datetime import date, datetime, time

from counter_app.desk.brussels import BRUSSELS
from counter_app.desk.day_log import Entry, Totals
from counter_app.desk.feedback import Message
from counter_app.desk.journal.records import Action
from counter_app.gui.words.amounts import day, is_known, number, points
from counter_app.gui.words.news import headline
from counter_app.gui.words.people import first_name
from counter_app.gui.words.promotions import title
from counter_app.gui.words.say import fill, plain, translate

_MINUS = "\N{MINUS SIGN}"
_WHO_LIMIT = 24
"""Letters of a first name: the column must leave room for the others."""


def entry_who(entry: Entry, *, is_masked: bool = False) -> str:
    """First name and initial, else the end of the number."""
    first, initial = plain(entry.names.first_name, _WHO_LIMIT), first_name(entry.names.name)[:1]
    if is_masked or not first:
        return entry.masked
    return f"{first} {initial}." if initial else first


def entry_action(entry: Entry) -> str:
    """What was tried."""
    return translate("words", "Check-in") if entry.action is Action.CHECK_IN else translate("words", "Cash-in")


def entry_title(entry: Entry) -> str:
    """At which activity, or of which promotion."""
    return title(entry.title)


def entry_result(entry: Entry) -> str:
    """What became of it, in a few words that everybody may read."""
    if entry.feedback.message is Message.CASHED_IN:
        return translate("words", "Cashed in")
    return headline(entry.feedback)


def entry_points(entry: Entry) -> str:
    """ "+1", "−5"; nothing where the balance did not change."""
    change = entry.points
    if not is_known(change) or not change:
        return ""
    return f"+{number(change)}" if change > 0 else f"{_MINUS}{number(-change)}"


def entry_line(entry: Entry, when: str, *, is_masked: bool = False) -> str:
    """A whole line as one sentence, for a screen reader."""
    who = entry_who(entry, is_masked=is_masked)
    parts = (when, who, entry_action(entry), entry_title(entry), entry_result(entry), entry_points(entry))
    return " · ".join(part for part in parts if part)


def total_check_ins(totals: Totals) -> str:
    """ "48 checked in"."""
    return fill(translate("words", "%1 checked in", None, 0).of(totals.check_ins), number(totals.check_ins))


def total_cash_ins(totals: Totals) -> str:
    """ "3 cashed in"."""
    return fill(translate("words", "%1 cashed in", None, 0).of(totals.cash_ins), number(totals.cash_ins))


def total_earned(totals: Totals) -> str:
    """The points that were given."""
    return points(totals.earned)


def actions_of_day(count: int, of: date) -> str:
    """ "48 actions of 25 November 2026"."""
    noon = datetime.combine(of, time(12), BRUSSELS)
    return fill(translate("words", "%1 action(s) of %2", None, 0).of(count), number(count), day(noon))
