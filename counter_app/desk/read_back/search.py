"""What is read from the server to find out what became of an attempt."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from counter_app.desk.brussels import start_of
from counter_app.desk.cashed import read_cashed
from counter_app.desk.desk import Desk
from counter_app.desk.feedback import Message
from counter_app.desk.journal.records import Attempt, Doubt, Who
from counter_app.desk.look_up import Person, look_up
from counter_app.desk.read_back import cash_ins, check_ins
from counter_app.desk.read_back.evidence import Evidence, Known
from counter_app.uitpas import ActivityQuery, CheckInQuery
from counter_app.uitpas.errors import AccessDenied
from counter_app.uitpas.model import CheckInActivity
from counter_app.uitpas.vocabulary import CheckInConstraintReason

_DAY = timedelta(days=1)
_PAGE = 50
_MOST = 1000


_NOBODY = frozenset(
    {
        Message.UNKNOWN_CARD,
        Message.UNKNOWN_NUMBER,
        Message.NUMBER_NOT_VALID,
        Message.GROUP_PASS,
        Message.CARD_BLOCKED,
        Message.CARD_DELETED,
        Message.CARD_NOT_SOLD,
    }
)
"""The API itself says so. A page of a gateway with 403 or 404, say, tells nothing of the card."""


class NoAnswer(Exception):  # noqa: N818 - no error: the server did not tell this time
    """Nothing was found out. It is asked again later."""


def of_cash_in(desk: Desk, attempt: Attempt) -> Evidence:
    """What the list of a day around it and the balance tell of a cash-in.

    The list first: a cash-in that is carried out between the two reads then only makes it unclear.
    """
    number = _who(attempt).uitpas_number
    if number is None:
        raise ValueError("a cash-in is of a person with a number")
    if attempt.baseline is None or attempt.baseline.cash_ins is None:
        return Evidence(Known.ASK, doubt=Doubt.NO_LIST)
    around = attempt.sent.left or attempt.at
    try:
        cashed = read_cashed(desk.client, number, around - _DAY, around + _DAY)
    except AccessDenied as error:
        if error.code is None:
            raise  # a page of a gateway
        return Evidence(Known.ASK, doubt=Doubt.NO_LIST)
    return cash_ins.judge(
        attempt,
        cashed,
        desk.client.passholder(number).points,
        siblings=desk.journal.siblings(attempt),
        claimed=desk.journal.claimed_ids(attempt.place.server, attempt.action),
        is_shared=desk.journal.others_seen(attempt.place.server, attempt.place.counter_key),
        deadline=timedelta(seconds=desk.schedule.deadline),
        settle=timedelta(seconds=desk.schedule.settle),
    )


def of_check_in(desk: Desk, attempt: Attempt) -> Evidence:
    """What the list of the person's check-ins at the activity tells; a card is looked up first, for the uid."""
    person = _person(desk, attempt)
    if person is None:
        return Evidence(Known.ABSENT)
    if not person.uid:
        return Evidence(Known.ASK, doubt=Doubt.NO_UID, points=person.points)
    evidence = check_ins.judge(
        attempt,
        _search(desk, attempt, person),
        uid=person.uid,
        siblings=desk.journal.siblings(attempt),
        claimed=desk.journal.claimed_ids(attempt.place.server, attempt.action),
        is_shared=desk.journal.others_seen(attempt.place.server, attempt.place.counter_key),
    )
    if evidence.known is not Known.DONE:
        return replace(evidence, points=person.points)
    # The balance is asked once more: the first may be from before the check-in counted.
    after = look_up(desk.client, _who(attempt).card).person
    return replace(evidence, points=after.points if after else None)


def _who(attempt: Attempt) -> Who:
    if attempt.who is None:
        raise ValueError("a row that is closed is not asked about")
    return attempt.who


def _person(desk: Desk, attempt: Attempt) -> Person | None:
    """Whose card it is; None where the server says that it is nobody's. `NoAnswer` where it did not tell."""
    found = look_up(desk.client, _who(attempt).card)
    if found.person is None and found.feedback.message not in _NOBODY:
        raise NoAnswer
    if found.person is not None:
        learn(desk, attempt, found.person)
    return found.person


def learn(desk: Desk, attempt: Attempt, person: Person) -> Attempt | None:
    """Write down whose attempt it is, as long as it is open."""
    return desk.journal.learn(
        attempt.id,
        uid=person.uid,
        uitpas_number=person.uitpas_number,
        first_name=person.first_name,
        name=person.name,
    )


def _search(desk: Desk, attempt: Attempt, person: Person) -> check_ins.Search:
    """The list first; where ours is not in it, whether the server would refuse another one, and why."""
    first = check_ins.since(attempt)
    rows = _rows(desk, attempt, person, first, attempt.place.counter_key)
    if any(check_ins.may_be_ours(row, person.uid or "", attempt) for row in rows):
        return check_ins.Search(rows)
    query = ActivityQuery(cdbid=attempt.what.id, uitpas_number=person.uitpas_number, max=1)
    page = desk.client.search_activities(query)
    told = next((one for one in page.activities if one.cdbid == attempt.what.id), None)
    if told is None or told.checkin_constraint_reason != CheckInConstraintReason.MAXIMUM_REACHED:
        return check_ins.Search(rows)
    period = told.checkin_constraint.period_type if told.checkin_constraint else None
    everywhere = _rows(desk, attempt, person, min(first, start_of(period, first)), None)
    return check_ins.Search(rows, is_at_its_maximum=True, had_before=len(everywhere) > len(rows))


def _rows(
    desk: Desk, attempt: Attempt, person: Person, begin: datetime, counter_key: str | None
) -> tuple[CheckInActivity, ...]:
    """All pages, however long the server makes them.

    The end lies a day ahead: with "now", the check-ins of today have gone missing.
    """
    query = CheckInQuery(
        uid=person.uid,
        cdbid=attempt.what.id,
        start_date=begin,
        end_date=max(attempt.sent.left or attempt.at, desk.client.server_now() or desk.wall()) + _DAY,
        checkin_via_balie_consumer_key=counter_key,
        max=_PAGE,
        start=0,
    )
    found: list[CheckInActivity] = []
    while len(found) < _MOST:
        page = desk.client.search_check_ins(replace(query, start=len(found)))
        found += page.check_ins
        if not page.check_ins or len(found) >= page.total:
            break
    return tuple(found)
