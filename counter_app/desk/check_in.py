"""Check a card in at an activity, and say what happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from counter_app.desk.activity_hours import Hours, hours
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.refusals import read_failed, refusal, write_failed
from counter_app.desk.tap import CardNumber
from counter_app.uitpas import UitpasClient
from counter_app.uitpas.errors import ApiError, UitpasError
from counter_app.uitpas.model import Activity
from counter_app.uitpas.numbers import ChipNumber, Insz, UitpasNumber
from counter_app.uitpas.vocabulary import ErrorCode


def before_sending(card: CardNumber, activity: Activity | None, now: datetime) -> Feedback | None:
    """Why this check-in is not to be sent at all, or None. Costs nothing: no network."""
    if isinstance(card, ChipNumber) and card.is_random:
        return Feedback(Tone.REFUSED, Message.RANDOM_NUMBER)
    if activity is None:
        return Feedback(Tone.NOTICE, Message.CHOOSE_ACTIVITY)
    if hours(activity, now) is not Hours.OPEN:
        return Feedback(Tone.REFUSED, Message.NOT_NOW, _of(activity))
    return None


def check_in(client: UitpasClient, card: CardNumber, activity: Activity) -> Feedback:
    """Send one check-in (seed 003) and return its result. It is sent once, whatever happens.

    An INSZ is looked up first, since a check-in takes a card's number; if that fails, nothing was sent.
    """
    if isinstance(card, Insz):
        try:
            number = client.identify(card).uitpas_number
        except UitpasError as error:
            return replace(read_failed(error), outcome=Outcome.NOT_SENT)
        if number is None:
            return Feedback(Tone.REFUSED, Message.UNKNOWN_NUMBER, outcome=Outcome.NOT_SENT)
        card = UitpasNumber(number)
    try:
        if isinstance(card, ChipNumber):
            accepted = client.check_in(activity.cdbid, chip_number=card)
        else:
            accepted = client.check_in(activity.cdbid, uitpas_number=card)
    except ApiError as error:
        return _refused(error, activity)
    except UitpasError as error:
        return write_failed(error, Message.CHECK_IN_NOT_CERTAIN)
    return checked_in(activity, Values(points=accepted.points))


def checked_in(activity: Activity, values: Values) -> Feedback:
    """The feedback of a check-in that counted at `activity`."""
    values = replace(values, earned=activity.number_of_points, title=activity.title)
    return Feedback(Tone.DONE, Message.CHECKED_IN, values, Outcome.DONE)


def _refused(error: ApiError, activity: Activity) -> Feedback:
    feedback = refusal(error)
    values = replace(_of(activity), code=error.code, points=error.points, permission=error.required_permission)
    if not feedback.tone == Tone.FAULT:
        # The server's sentence about a refused check-in is written for the public ("Punt al gespaard (max. 1 / Week)").
        values = replace(values, server_message=error.message)
    if error.code == ErrorCode.MAXIMUM_REACHED:
        return Feedback(Tone.NOTICE, Message.ALREADY_CHECKED_IN, values, Outcome.REFUSED)
    return replace(feedback, values=values, outcome=Outcome.REFUSED)


def _of(activity: Activity) -> Values:
    return Values(
        title=activity.title,
        limit=activity.checkin_constraint,
        begins=activity.checkin_start_date,
        ends=activity.checkin_end_date,
    )
