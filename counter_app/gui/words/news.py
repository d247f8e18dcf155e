"""The sentences of one piece of feedback: the line, what stands under it, what stands behind "more", the log line.

Headline, detail and log line never hold a code, nor anything about the kansenstatuut; that is behind "more" alone.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.gui.words.amounts import hours, is_known, limit_words, number, points
from counter_app.gui.words.clock import clock_off
from counter_app.gui.words.people import first_name, full_name
from counter_app.gui.words.promotions import state
from counter_app.gui.words.say import SENTENCE_LIMIT, TITLE_LIMIT, fill, plain, sentences, translate, with_stop
from counter_app.gui.words.sentences import PLEASE_CHECK, SENTENCES, Sentences
from counter_app.uitpas.vocabulary import CashInState, ErrorCode

_CODE_LIMIT = 80
_OF_PROMOTIONS = frozenset(
    {
        Message.CASHED_IN,
        Message.CASH_IN_REFUSED,
        Message.CASH_IN_NOT_CERTAIN,
        Message.CASH_IN_NOT_SENT,
        Message.CASH_IN_NOT_DONE,
        Message.NOT_WRITTEN_DOWN,
    }
)
_CODE_TELLS = (Message.NO_PERMISSION, Message.FAILED, Message.CASH_IN_REFUSED)
"""Where our own words do not say all that the code says."""
_ABOUT_KANSENSTATUUT = (ErrorCode.KANSENSTATUUT_EXPIRED, CashInState.NOT_POSSIBLE_KANSENSTATUUT_EXPIRED)


def headline(feedback: Feedback) -> str:
    """The one line that can be read at three metres."""
    return _headline(feedback) or _say(_sentences(feedback).headline)


def detail(feedback: Feedback, now: datetime | None = None) -> str:
    """What stands under the line; may be empty. Hours are told from `now` (aware), where that is given."""
    values = feedback.values
    hours_told = hours(values.begins, values.ends, now) if feedback.message is Message.NOT_NOW else ""
    return hours_told or _detail(feedback) or _say(_sentences(feedback).detail)


def short(feedback: Feedback) -> str:
    """A few words for the log, without a name."""
    if feedback.message is Message.CHECKED_IN and is_known(feedback.values.earned) and feedback.values.earned:
        return _joined(f"+{number(feedback.values.earned)}", points(feedback.values.points))
    return _joined(_say(_sentences(feedback).short), _short_about(feedback))


def more(feedback: Feedback) -> str:
    """Lines for whoever asks: the reason that is not for everybody, the server's sentence, permission, some codes."""
    values = feedback.values
    lines = [
        _kansenstatuut(values),
        plain(values.server_message, SENTENCE_LIMIT),
        fill(translate("words", "Permission: %1"), plain(values.permission, _CODE_LIMIT)) if values.permission else "",
        *_codes(feedback),
    ]
    return "\n".join(line for line in lines if line)


def _codes(feedback: Feedback) -> list[str]:
    """The server's own words, for whoever is asked for help; not where they would only repeat ours to the queue."""
    values = feedback.values
    if feedback.message not in _CODE_TELLS or _sentences(feedback) is PLEASE_CHECK:
        return []
    codes = [fill(translate("words", "Code: %1"), plain(values.code, _CODE_LIMIT))] if values.code else []
    if feedback.message is Message.CASH_IN_REFUSED and values.state:
        codes.append(fill(translate("words", "State: %1"), plain(values.state, _CODE_LIMIT)))
    return codes


def tone_words(tone: Tone) -> str:
    """What kind of news it is, for a screen reader and beside the icon."""
    return {
        Tone.DONE: translate("words", "Done"),
        Tone.NOTICE: translate("words", "Notice"),
        Tone.REFUSED: translate("words", "Refused"),
        Tone.UNKNOWN: translate("words", "Not certain"),
        Tone.FAULT: translate("words", "Fault"),
    }[tone]


def _say(source: object) -> str:
    return translate("words", str(source)) if source else ""


def _already(feedback: Feedback) -> str:
    return _joined(_balance(feedback), limit_words(feedback.values.limit))


def _about_promotion(feedback: Feedback) -> str:
    title = plain(feedback.values.title, TITLE_LIMIT)
    return sentences(with_stop(title), _say(SENTENCES[feedback.message].detail)) if title else ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _sentences(feedback: Feedback) -> Sentences:
    is_private = feedback.message is Message.CASH_IN_REFUSED and feedback.values.state in _ABOUT_KANSENSTATUUT
    return PLEASE_CHECK if is_private else SENTENCES[feedback.message]


def _headline(feedback: Feedback) -> str:
    values = feedback.values
    match feedback.message:
        case Message.CHECKED_IN if is_known(values.earned) and values.earned:
            return fill(translate("words", "%1 point(s) earned", None, 0).of(values.earned), number(values.earned))
        case Message.FOUND:
            return full_name(values.first_name, values.name)
        case Message.CASHED_IN if values.title:
            return fill(translate("words", "Cashed in: %1"), plain(values.title, TITLE_LIMIT))
        case Message.CLOCK_WRONG if values.clock_off is not None:
            return clock_off(values.clock_off)
        case _:
            return ""


def _detail(feedback: Feedback) -> str:
    make = _DETAILS.get(feedback.message)
    return make(feedback) if make else ""


def _balance(feedback: Feedback) -> str:
    values = feedback.values
    if not is_known(values.points):
        return ""
    name = first_name(values.first_name)
    if not name:
        return fill(translate("words", "%1 point(s) in all", None, 0).of(values.points), number(values.points))
    return fill(translate("words", "%1 has %2 point(s)", None, 0).of(values.points), name, number(values.points))


def _balance_left(feedback: Feedback) -> str:
    values = feedback.values
    if not is_known(values.points):
        return ""
    name = first_name(values.first_name)
    if not name:
        return fill(translate("words", "%1 point(s) left", None, 0).of(values.points), number(values.points))
    return fill(translate("words", "%1 has %2 point(s) left", None, 0).of(values.points), name, number(values.points))


def _why_not(feedback: Feedback) -> str:
    values = feedback.values
    what = plain(values.title, TITLE_LIMIT)
    if _sentences(feedback) is PLEASE_CHECK:
        return _joined(_say(SENTENCES[Message.CASH_IN_REFUSED].headline), what)
    return _joined(what, state(values, None) if values.state else translate("words", "Not possible"))


def _short_about(feedback: Feedback) -> str:
    values = feedback.values
    match feedback.message:
        case Message.CHECKED_IN | Message.ALREADY_CHECKED_IN | Message.FOUND:
            return points(values.points)
        case message if message in _OF_PROMOTIONS:
            return plain(values.title, TITLE_LIMIT)
        case _:
            return ""


def _waits_for_sign_in(feedback: Feedback) -> str:
    if feedback.outcome is not Outcome.KEPT:
        return ""
    return translate("words", "Your sign-in has expired. This card waits, and is used once you are back.")


def _clock_wrong(feedback: Feedback) -> str:
    """Nobody taps to cash in: there, it is the promotion's cost that is known."""
    if feedback.values.cost is None:
        return ""
    return translate("words", "Nothing was cashed in. Try again, and have this PC's clock set right.")


def _permission(feedback: Feedback) -> str:
    """What the employee lacks, in words, for the permissions that this program can run into."""
    asked = (feedback.values.permission or "").upper()
    if "CHECKIN" in asked:
        return translate("words", "You may not check people in at this counter.")
    if "PROMOTION" in asked and "READ" in asked:
        return translate("words", "You may not look at promotions at this counter.")
    if "PROMOTION" in asked:
        return translate("words", "You may not cash in promotions at this counter.")
    return ""


def _kansenstatuut(values: Values) -> str:
    if values.code in _ABOUT_KANSENSTATUUT or values.state in _ABOUT_KANSENSTATUUT:
        return translate("words", "The kansenstatuut has expired. It has to be renewed.")
    return ""


_DETAILS: dict[Message, Callable[[Feedback], str]] = {
    Message.SIGN_IN_AGAIN: _waits_for_sign_in,
    Message.CHECKED_IN: _balance,
    Message.ALREADY_CHECKED_IN: _already,
    Message.FOUND: lambda feedback: points(feedback.values.points),
    Message.NO_PERMISSION: _permission,
    Message.CLOCK_WRONG: _clock_wrong,
    Message.CASHED_IN: _balance_left,
    Message.CASH_IN_REFUSED: _why_not,
    Message.CASH_IN_NOT_SENT: _about_promotion,
    Message.CASH_IN_NOT_CERTAIN: _about_promotion,
    Message.CASH_IN_NOT_DONE: _about_promotion,
    Message.NOT_WRITTEN_DOWN: _about_promotion,
}
