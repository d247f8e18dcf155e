"""Words of the open items: what each is, what is being done about it, and what the employee is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from counter_app.desk.brussels import in_brussels
from counter_app.desk.day_log import Entry
from counter_app.desk.feedback import Tone
from counter_app.desk.journal.records import Action, Attempt, Doubt, Place, State
from counter_app.desk.kept import kept_until
from counter_app.desk.open_items import Choice
from counter_app.desk.places import is_at
from counter_app.gui.words.amounts import hour, hour_to_the_second, number, short_day
from counter_app.gui.words.news import detail, headline
from counter_app.gui.words.promotions import title
from counter_app.gui.words.say import NAME_LIMIT, fill, plain, sentences, translate
from counter_app.gui.words.today import entry_action, entry_title, entry_who


def item_tone(entry: Entry) -> Tone:
    """What kind of news it is now, whatever was told at first."""
    if entry.attempt.state in (State.UNKNOWN, State.SENDING):
        return Tone.UNKNOWN
    return Tone.NOTICE if entry.is_kept else entry.feedback.tone


def item_headline(entry: Entry) -> str:
    """How it stands, in a word or three."""
    match entry.attempt.state:
        case State.SENDING:
            return translate("words", "Being sent")
        case State.UNKNOWN:
            return translate("words", "Not certain yet")
        case State.KEPT:
            return translate("words", "Kept")
        case _:
            return headline(entry.feedback)


def item_what(entry: Entry, now: datetime, *, is_masked: bool = False) -> str:
    """When, who and what: "14:03 · Nora P. · Cash-in · Gratis drankje"."""
    who = entry_who(entry, is_masked=is_masked)
    return " · ".join((_when(entry.at, now), who, entry_action(entry), entry_title(entry)))


def item_doing(entry: Entry, place: Place, now: datetime, asked_at: datetime | None = None) -> str:
    """What is being done about it, or why nothing is; the question, where the employee is asked.

    `asked_at` is when the employee had it looked at last.
    """
    attempt = entry.attempt
    if attempt.place.server != place.server and attempt.is_open:
        return translate("words", "This was done with another UiTPAS server. It goes on when you work there again.")
    match attempt.state:
        case State.SENDING:
            return translate("words", "One moment…")
        case State.UNKNOWN if attempt.asking.doubt is not None:
            return _question(attempt, attempt.asking.doubt, now)
        case State.UNKNOWN:
            return sentences(translate("words", "We are finding out."), _looked(asked_at, now), _next(attempt, now))
        case State.KEPT:
            return _kept(attempt, place, now)
        case _:
            # Its title stands in the line above.
            return detail(replace(entry.feedback, values=replace(entry.feedback.values, title=None)))


def item_busy(choice: Choice) -> str:
    """What is said while that is being done."""
    match choice:
        case Choice.ASK_NOW:
            return translate("words", "We are looking now…")
        case Choice.SEND_NOW:
            return translate("words", "It is being sent…")
        case _:
            return translate("words", "One moment…")


def choice_words(choice: Choice) -> str:
    """What stands on the button."""
    return {
        Choice.ASK_NOW: translate("words", "Look now"),
        Choice.HAPPENED: translate("words", "It happened"),
        Choice.DID_NOT_HAPPEN: translate("words", "It did not happen"),
        Choice.SEND_NOW: translate("words", "Send now"),
        Choice.GIVE_UP: translate("words", "Do not send it any more"),
        Choice.CHECK_IN_AGAIN: translate("words", "Check in again"),
        Choice.LOOK_UP_AGAIN: translate("words", "Again"),
        Choice.SEE: translate("words", "Seen"),
    }[choice]


def choose_activity_first(entry: Entry) -> str:
    """Why it cannot be checked in again just now."""
    return fill(translate("words", "Choose “%1” first to check in again."), title(entry.title))


def confirming(choice: Choice, entry: Entry, *, is_masked: bool = False) -> tuple[str, str]:
    """What is asked before it is done, and the warning that stands under it."""
    is_cash_in = entry.action is Action.CASH_IN
    about = f"{entry_title(entry)} · {entry_who(entry, is_masked=is_masked)}"
    match choice:
        case Choice.HAPPENED:
            asked = translate("words", "This happened: %1")
            warning = translate("words", "It counts as done then, and is not looked for any more.")
        case Choice.DID_NOT_HAPPEN:
            asked = translate("words", "This did not happen: %1")
            warning = (
                translate("words", "It can be cashed in again then. If it did happen, the points go twice.")
                if is_cash_in
                else translate("words", "The card can be checked in again then.")
            )
        case _:
            asked = translate("words", "This check-in will not be sent: %1")
            warning = translate("words", "It does not count then.")
    return fill(asked, about), warning


def confirm_words(choice: Choice) -> str:
    """What stands on the button that confirms."""
    match choice:
        case Choice.HAPPENED:
            return translate("words", "Yes, it happened")
        case Choice.DID_NOT_HAPPEN:
            return translate("words", "Right, it did not happen")
        case _:
            return translate("words", "Do not send")


def more_open(count: int) -> str:
    """ "4 more": those that are not shown."""
    return fill(translate("words", "%1 more", None, 0).of(count), number(count))


def kept_items(count: int) -> str:
    """ "3 kept": the check-ins that wait for a connection."""
    return fill(translate("words", "%1 kept", None, 0).of(count), number(count))


def kept_in_words(count: int) -> str:
    """How many check-ins wait, as a sentence; nothing where none does."""
    if count == 0:
        return ""
    return fill(
        translate("words", "%1 check-in(s) kept, to be sent as soon as there is a connection.", None, 0).of(count),
        number(count),
    )


def locked_since(attempt: Attempt, now: datetime) -> str:
    """Why a promotion is not offered: "Sent at 20:14, and not certain yet"."""
    return fill(translate("words", "Sent at %1, not certain yet"), _when(attempt.at, now))


def locked_why(attempt: Attempt, now: datetime) -> str:
    """The same in full: what happened, and what is being done about it."""
    happened = fill(
        translate("words", "This was sent at %1, and no clear answer came: the points may have been taken."),
        _when(attempt.at, now),
    )
    doing = (
        translate("words", "We are finding out.")
        if attempt.asking.doubt is None
        else translate("words", "We could not find out: say under Today what happened.")
    )
    return sentences(happened, doing, _next(attempt, now))


def unlocking(attempt: Attempt, first: str, now: datetime) -> tuple[str, str]:
    """The question before a locked promotion is offered again to the person with that first name."""
    who = plain(first, NAME_LIMIT) or attempt.masked
    asked = fill(
        translate("words", "Offer “%1” to %2 again, although nobody knows yet what became of it at %3?"),
        title(attempt.what.title),
        who,
        _when(attempt.at, now),
    )
    return asked, translate("words", "If it was cashed in then, the points are taken twice. That cannot be undone.")


def _when(at: datetime, now: datetime) -> str:
    """ "20:14"; on another day with the day behind it, so that "at" may stand before it."""
    days = (in_brussels(at).date() - in_brussels(now).date()).days
    match days:
        case 0:
            return hour(at)
        case -1:
            return fill(translate("words", "%1 (yesterday)"), hour(at))
        case 1:
            return fill(translate("words", "%1 (tomorrow)"), hour(at))
        case _:
            return f"{hour(at)} ({short_day(at, now)})"


def _looked(asked_at: datetime | None, now: datetime) -> str:
    return fill(translate("words", "Last looked at %1."), _when(asked_at, now)) if asked_at is not None else ""


def _next(attempt: Attempt, now: datetime) -> str:
    at = attempt.asking.next_at
    if at is None or at <= now:
        return ""
    return fill(translate("words", "Next time at %1."), _when(at, now))


def _kept(attempt: Attempt, place: Place, now: datetime) -> str:
    if not is_at(attempt, place):
        name = plain(attempt.place.counter_name, NAME_LIMIT) or translate("words", "the other counter")
        return fill(translate("words", "It is sent when you work at %1 again today."), name)
    until = kept_until(attempt)
    is_midnight = in_brussels(until).time() == time()
    latest = (
        translate("words", "At the latest today.")
        if is_midnight
        else fill(translate("words", "Until %1 at the latest."), _when(until, now))
    )
    return sentences(translate("words", "It is sent as soon as there is a connection."), latest)


def _question(attempt: Attempt, doubt: Doubt, now: datetime) -> str:
    ours, *found = _hours((attempt.sent.left or attempt.at, *attempt.asking.found), now)
    known = translate("words", " and ").join(found)
    match doubt:
        case Doubt.TWO_EXPLANATIONS if found:
            return fill(
                translate(
                    "words",
                    "We sent it at %1. UiTPAS has it at %2, but another desk of this counter may have done that."
                    " Did ours happen?",
                ),
                ours,
                known,
            )
        case Doubt.TWO_EXPLANATIONS:
            text = translate(
                "words", "We sent it at %1. Another desk of this counter may have done the same. Did ours happen?"
            )
        case Doubt.NO_UID:
            text = translate(
                "words",
                "We sent it at %1. This person's check-ins cannot be looked up. Do you know whether it happened?",
            )
        case Doubt.NO_LIST:
            text = translate(
                "words",
                "We sent it at %1. You may not look at what this person cashed in. Compare the balance: did it happen?",
            )
        case Doubt.TOO_LONG:
            text = translate(
                "words", "We sent it at %1, and could not find out for a day. Do you know whether it happened?"
            )
    seen = fill(translate("words", "UiTPAS has something like it at %1."), known) if found else ""
    return sentences(fill(text, ours), seen)


def _hours(times: Sequence[datetime], now: datetime) -> list[str]:
    """Of several moments; to the second where they would look the same otherwise."""
    plain_hours = [_when(at, now) for at in times]
    is_told_apart = len(set(plain_hours)) == len(plain_hours)
    return plain_hours if is_told_apart else [hour_to_the_second(at) for at in times]
