"""Ask the server what became of a check-in whose answer never came. It only reads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from counter_app.desk.check_in import checked_in
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.look_up import Person, look_up
from counter_app.desk.tap import CardNumber
from counter_app.uitpas import CheckInQuery, UitpasClient
from counter_app.uitpas.errors import UitpasError
from counter_app.uitpas.model import Activity, CheckInActivity

_STILL_UNKNOWN = Feedback(Tone.UNKNOWN, Message.CHECK_IN_NOT_FOUND_OUT, outcome=Outcome.UNKNOWN)


@dataclass(frozen=True, slots=True)
class SentCheckIn:
    """A check-in on its way: when it left (aware), at which counter, and the earlier ones that surely counted.

    `done` are the times at which check-ins of the same card at the same activity left before it and were accepted:
    their rows at the server are not its own.
    """

    at: datetime
    balie_consumer_key: str | None = None
    done: tuple[datetime, ...] = ()


def read_back_check_in(client: UitpasClient, card: CardNumber, activity: Activity, sent: SentCheckIn) -> Feedback:
    """Whether the check-in `sent` of `card` counted: done, or still unknown.

    Not finding it does not tell that it was not done: it may appear later. It is found where the server has one row
    more than we know of already.
    """
    person = look_up(client, card).person
    if person is None or not person.uid:
        return _STILL_UNKNOWN
    try:
        page = client.search_check_ins(_query(person.uid, activity, sent))
    except UitpasError:
        return _STILL_UNKNOWN
    rows = sum(_may_be_ours(row, person.uid, activity, sent.at) for row in page.check_ins)
    known = sum(_since(sent.at) <= _minute(done) for done in sent.done)
    if rows <= known:
        return _STILL_UNKNOWN
    return checked_in(activity, _values(person, look_up(client, card).person))


def _query(uid: str, activity: Activity, sent: SentCheckIn) -> CheckInQuery:
    """The end lies a day ahead: with "now", the check-ins of today have gone missing."""
    return CheckInQuery(
        uid=uid,
        cdbid=activity.cdbid,
        start_date=_since(sent.at),
        end_date=sent.at + timedelta(days=1),
        checkin_via_balie_consumer_key=sent.balie_consumer_key,
    )


def _since(sent: datetime) -> datetime:
    """`creationDate` is exact to the minute only, and two clocks may lie on either side of a full one."""
    return _minute(sent) - timedelta(minutes=1)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _may_be_ours(row: CheckInActivity, uid: str, activity: Activity, sent: datetime) -> bool:
    """The server filters too; a row of somebody else, of before or of another activity must never count."""
    is_here = row.node_id is None or row.node_id.casefold() == activity.cdbid.casefold()
    return is_here and row.user_id == uid and row.creation_date is not None and row.creation_date >= _since(sent)


def _values(before: Person, after: Person | None) -> Values:
    """The balance is asked once more: the first may be from before the check-in counted."""
    values = Values(first_name=before.first_name, name=before.name)
    return values if after is None else replace(values, points=after.points)
