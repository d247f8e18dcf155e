"""The words and the icon of each state of the panel."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from counter_app.desk.feedback import Message
from counter_app.gui import words
from counter_app.gui.check_in.states import (
    CardRead,
    Invitation,
    LookUpInvitation,
    NoReader,
    NotSetUp,
    NotWorking,
    OneMoment,
    Result,
    SignInWanted,
    State,
)
from counter_app.gui.tones import style
from counter_app.gui.words.say import translate
from counter_app.uitpas.model import Activity

_REASON_LIMIT = 200


def headline(state: State) -> str:
    """The one line."""
    match state:
        case Result():
            return words.headline(state.feedback)
        case CardRead():
            return translate("words", "Card read")
        case Invitation():
            tap, choose = translate("words", "Tap a UiTPAS"), translate("words", "Choose an activity")
            return tap if state.activity else choose
        case LookUpInvitation():
            return translate("words", "Tap a UiTPAS to see its promotions")
        case _:
            return _headline_of_trouble(state)


def detail(state: State, points: Decimal | None = None) -> str:
    """What stands under the line. `points` is the balance to tell, which may be on its way to what it is."""
    match state:
        case Result():
            return _detail_of_result(state, points)
        case CardRead():
            return state.card.mask()
        case Invitation(Activity() as activity):
            title = words.title(activity.title) if activity.title else ""
            return _lines(title, words.activity_gives(activity), _how(state))
        case LookUpInvitation():
            return _lines(translate("words", "Nothing is checked in on this page."), _how(state))
        case Invitation():
            return translate("words", "Then tap a UiTPAS to check in.")
        case _:
            return _detail_of_trouble(state)


def note(state: State) -> str:
    """What is said beside it."""
    is_same = isinstance(state, CardRead | Result) and state.is_same_card
    return translate("words", "Still the same card") if is_same else ""


def icon(state: State) -> str:
    """The name of the icon."""
    match state:
        case Result(feedback) if feedback.message is Message.PLEASE_CHECK:
            return "check-attention"
        case Result(feedback):
            return style(feedback.tone).icon
        case CardRead() | Invitation(Activity()) | LookUpInvitation():
            return "card"
        case _:
            return _ICONS.get(type(state), "settings")


_ICONS: dict[type, str] = {
    SignInWanted: "person",
    Invitation: "activity",
    NoReader: "reader-missing",
    OneMoment: "waiting",
}


def _detail_of_result(result: Result, points: Decimal | None) -> str:
    feedback = result.feedback
    if result.is_look_up and feedback.message is Message.GROUP_PASS:
        return translate("words", "A group pass cannot cash in. Ask for the UiTPAS of the person.")
    told = words.detail(replace(feedback, values=replace(feedback.values, points=points)), result.at)
    is_kept = feedback.message is Message.NOT_NOW
    return _lines(
        told, translate("words", "Choose another activity: this card is checked in there.") if is_kept else ""
    )


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


def _how(state: Invitation | LookUpInvitation) -> str:
    return translate("words", "Click on one of the practice cards.") if state.has_practice_cards else ""


def _headline_of_trouble(state: State) -> str:
    match state:
        case NoReader(service):
            return words.reader_missing(service)
        case SignInWanted(is_again):
            return translate("words", "Sign in again") if is_again else translate("words", "Sign in to begin")
        case NotSetUp():
            return translate("words", "This counter is not set up yet")
        case NotWorking():
            return translate("words", "This counter does not work yet")
        case _:
            return translate("words", "One moment…")


def _detail_of_trouble(state: State) -> str:
    match state:
        case NoReader(service):
            return words.reader_help(service, 0)
        case SignInWanted(is_again):
            expired = translate("words", "Your sign-in has expired. What waits is used once you are back.")
            return expired if is_again else translate("words", "You do that with your UiTiD, in the browser.")
        case NotSetUp():
            return translate(
                "words", "Nothing can be checked in. Practice mode shows how it works: counter-app --sandbox"
            )
        case NotWorking(reason):
            return words.plain(reason, _REASON_LIMIT)
        case _:
            return ""
