"""Ask the server what became of a check-in whose answer never came. It only reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from counter_app.desk.check_in import checked_in
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.look_up import Person, look_up
from counter_app.desk.tap import CardNumber
from counter_app.uitpas import CheckInQuery, UitpasClient
from counter_app.uitpas.errors import UitpasError
from counter_app.uitpas.model import Activity, CheckInActivity

_STILL_UNKNOWN = Feedback(Tone.UNKNOWN, Message.CHECK_IN_NOT_CERTAIN, outcome=Outcome.UNKNOWN)


def read_back_check_in(
    client: UitpasClient, card: CardNumber, activity: Activity, sent: datetime, balie_consumer_key: str | None
) -> Feedback:
    """Whether the check-in of `card` sent at `sent` (aware) counted: done, or still unknown.

    Not finding it does not tell that it was not done: it may appear later.
    """
    person = look_up(client, card).person
    if person is None or not person.uid:
        return _STILL_UNKNOWN
    try:
        page = client.search_check_ins(_query(person.uid, activity, sent, balie_consumer_key))
    except UitpasError:
        return _STILL_UNKNOWN
    if not any(_is_ours(row, person.uid, activity, sent) for row in page.check_ins):
        return _STILL_UNKNOWN
    return checked_in(activity, _values(person, look_up(client, card).person))


def _query(uid: str, activity: Activity, sent: datetime, balie_consumer_key: str | None) -> CheckInQuery:
    """The end lies a day ahead: with "now", the check-ins of today have gone missing."""
    return CheckInQuery(
        uid=uid,
        cdbid=activity.cdbid,
        start_date=_since(sent),
        end_date=sent + timedelta(days=1),
        checkin_via_balie_consumer_key=balie_consumer_key,
    )


def _since(sent: datetime) -> datetime:
    """`creationDate` is exact to the minute only, and two clocks may lie on either side of a full one."""
    return sent.replace(second=0, microsecond=0) - timedelta(minutes=1)


def _is_ours(row: CheckInActivity, uid: str, activity: Activity, sent: datetime) -> bool:
    """The server filters too; a row of somebody else, of before or of another activity must never count."""
    is_here = row.node_id is None or row.node_id.casefold() == activity.cdbid.casefold()
    return is_here and row.user_id == uid and row.creation_date is not None and row.creation_date >= _since(sent)


def _values(before: Person, after: Person | None) -> Values:
    """The balance is asked once more: the first may be from before the check-in counted."""
    values = Values(first_name=before.first_name, name=before.name)
    return values if after is None else replace(values, points=after.points)
