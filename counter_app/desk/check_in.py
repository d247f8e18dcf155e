"""Check a card in at an activity, and say what happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from counter_app.desk.activity_hours import Hours, opening
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.look_up import look_up
from counter_app.desk.refusals import refusal, write_failed
from counter_app.desk.tap import CardNumber
from counter_app.uitpas import UitpasClient
from counter_app.uitpas.errors import ApiError, UitpasError
from counter_app.uitpas.model import Activity, CheckIn
from counter_app.uitpas.numbers import ChipNumber, Insz, UitpasNumber
from counter_app.uitpas.vocabulary import ErrorCode


def before_sending(card: CardNumber, activity: Activity | None, now: datetime) -> Feedback | None:
    """Why this check-in is not to be sent at all, or None. Costs nothing: no network. `now` is aware."""
    if isinstance(card, ChipNumber) and card.is_random:
        return Feedback(Tone.REFUSED, Message.RANDOM_NUMBER)
    if activity is None:
        return Feedback(Tone.NOTICE, Message.CHOOSE_ACTIVITY)
    period = opening(activity, now)
    if period.hours(now) is not Hours.OPEN:
        values = Values(title=activity.title, begins=period.begins, ends=period.ends)
        return Feedback(Tone.REFUSED, Message.NOT_NOW, values)
    return None


def check_in(client: UitpasClient, card: CardNumber, activity: Activity) -> Feedback:
    """Send one check-in (seed 003) and return its result. It is sent once, whatever happens.

    An INSZ is looked up first, since a check-in takes a card's number; if that fails, nothing was sent.
    """
    if not isinstance(card, Insz):
        return _send(client, card, activity)
    found = look_up(client, card)
    if found.person is None:
        return _not_looked_up(found.feedback)
    result = _send(client, UitpasNumber(found.person.uitpas_number), activity)
    return replace(result, values=replace(result.values, first_name=found.person.first_name, name=found.person.name))


def checked_in(activity: Activity, values: Values) -> Feedback:
    """The feedback of a check-in that counted at `activity`."""
    values = replace(values, earned=activity.number_of_points, title=activity.title)
    return Feedback(Tone.DONE, Message.CHECKED_IN, values, Outcome.DONE)


def _send(client: UitpasClient, card: ChipNumber | UitpasNumber, activity: Activity) -> Feedback:
    try:
        accepted = _post(client, card, activity)
    except ApiError as error:
        return _refused(error, activity)
    except UitpasError as error:
        return write_failed(error, not_sent=Message.NOT_SENT, not_certain=Message.CHECK_IN_NOT_CERTAIN)
    return checked_in(activity, Values(points=accepted.points))


def _post(client: UitpasClient, card: ChipNumber | UitpasNumber, activity: Activity) -> CheckIn:
    if isinstance(card, ChipNumber):
        return client.check_in(activity.cdbid, chip_number=card)
    return client.check_in(activity.cdbid, uitpas_number=card)


def _not_looked_up(feedback: Feedback) -> Feedback:
    """A refusal stands; whatever went wrong on the way means that the check-in was not sent."""
    if feedback.tone is Tone.FAULT and feedback.message is not Message.SIGN_IN_AGAIN:
        return Feedback(Tone.FAULT, Message.NOT_SENT, outcome=Outcome.NOT_SENT)
    return replace(feedback, outcome=Outcome.REFUSED)


def _refused(error: ApiError, activity: Activity) -> Feedback:
    """Its sentence is told: the server writes it for the public ("Punt al gespaard (max. 1 / Week)")."""
    feedback = replace(refusal(error), outcome=Outcome.REFUSED)
    values = replace(
        feedback.values,
        title=activity.title,
        limit=activity.checkin_constraint,
        begins=activity.checkin_start_date,
        ends=activity.checkin_end_date,
        server_message=error.message,
    )
    if error.code == ErrorCode.MAXIMUM_REACHED:
        return replace(feedback, tone=Tone.NOTICE, message=Message.ALREADY_CHECKED_IN, values=values)
    return replace(feedback, values=values)
