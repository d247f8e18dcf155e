"""Ask the server what became of a check-in whose answer never came. It only reads."""

from __future__ import annotations

from datetime import datetime, timedelta

from counter_app.desk.check_in import checked_in
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.tap import CardNumber
from counter_app.uitpas import CheckInQuery, UitpasClient
from counter_app.uitpas.errors import UitpasError
from counter_app.uitpas.model import Activity, CheckInActivity

_STILL_UNKNOWN = Feedback(Tone.UNKNOWN, Message.CHECK_IN_NOT_CERTAIN, outcome=Outcome.UNKNOWN)


def read_back_check_in(
    client: UitpasClient, card: CardNumber, activity: Activity, sent: datetime, balie_consumer_key: str | None
) -> Feedback:
    """Whether the check-in of `card` sent at `sent` (aware) counted: done, or still unknown.

    Not finding it does not tell that it was not done: it may appear later. `creationDate` is exact to the minute
    only, so the minute before counts as well; the end lies a day ahead, since with "now" today's rows go missing.
    """
    try:
        identity = client.identify(card)
        passholder = identity.passholder
        if passholder is None or passholder.uid is None:
            return _STILL_UNKNOWN
        since = sent.replace(second=0, microsecond=0) - timedelta(minutes=1)
        page = client.search_check_ins(
            CheckInQuery(
                uid=passholder.uid,
                cdbid=activity.cdbid,
                start_date=since,
                end_date=sent + timedelta(days=1),
                checkin_via_balie_consumer_key=balie_consumer_key,
            )
        )
    except UitpasError:
        return _STILL_UNKNOWN
    if not any(_is_ours(row, passholder.uid, since) for row in page.check_ins):
        return _STILL_UNKNOWN
    return checked_in(activity, Values(points=passholder.points, first_name=passholder.first_name))


def _is_ours(row: CheckInActivity, uid: str, since: datetime) -> bool:
    """The server filters too; a row of somebody else or of before must never count."""
    return row.user_id == uid and row.creation_date is not None and row.creation_date >= since
