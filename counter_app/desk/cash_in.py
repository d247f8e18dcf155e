"""Cash in a promotion for a person, and say what happened."""

from __future__ import annotations

from dataclasses import replace

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.look_up import Person
from counter_app.desk.promotions import values_of
from counter_app.desk.refusals import refusal, write_failed
from counter_app.uitpas import UitpasClient
from counter_app.uitpas.errors import ApiError, UitpasError
from counter_app.uitpas.model import Promotion
from counter_app.uitpas.vocabulary import ErrorCode


def cash_in(client: UitpasClient, person: Person, promotion: Promotion) -> Feedback:
    """Send one cash-in (seeds 000 and 001) and return its result. It is sent once, whatever happens.

    The new balance is not in the answer: the caller looks the person up again.
    """
    about = values_of(promotion, person)
    try:
        client.cash_in(person.uitpas_number, promotion.id)
    except ApiError as error:
        return _refused(error, promotion, person)
    except UitpasError as error:
        failed = write_failed(error, not_sent=Message.CASH_IN_NOT_SENT, not_certain=Message.CASH_IN_NOT_CERTAIN)
        return replace(failed, values=about)
    return Feedback(Tone.DONE, Message.CASHED_IN, replace(about, points=None), Outcome.DONE)


def _refused(error: ApiError, promotion: Promotion, person: Person) -> Feedback:
    """The server's sentence about a refused cash-in is never told: it holds an internal user id."""
    values = replace(
        values_of(promotion, person), code=error.code, permission=error.required_permission, state=error.cash_in_state
    )
    if error.code == ErrorCode.ACTION_NOT_ALLOWED:
        return Feedback(Tone.REFUSED, Message.CASH_IN_REFUSED, values, Outcome.REFUSED)
    return replace(refusal(error), values=values, outcome=Outcome.REFUSED)
