"""What an employee chooses from: counters, and the activities of a counter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from counter_app.desk.activity_hours import by_opening
from counter_app.desk.feedback import Feedback
from counter_app.desk.refusals import read_failed
from counter_app.uitpas import ActivityQuery, UitpasClient
from counter_app.uitpas.errors import UitpasError
from counter_app.uitpas.model import Activity, Counter
from counter_app.uitpas.vocabulary import DateType

PAGE = 100
MOST = 1000
"""More activities of one counter than this nobody can choose from."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from, or why that is not known."""

    counters: tuple[Counter, ...] = ()
    activities: tuple[Activity, ...] = ()
    failure: Feedback | None = None


def counters(client: UitpasClient, user_id: str) -> Choices:
    """The counters that the employee `user_id` may work at, by name. One without a key cannot be worked at."""
    try:
        found = client.counters(user_id)
    except UitpasError as error:
        return Choices(failure=read_failed(error))
    usable = [counter for counter in found if counter.consumer_key]
    return Choices(counters=tuple(sorted(usable, key=lambda counter: (counter.name or "").casefold())))


def activities(
    client: UitpasClient, balie_consumer_key: str, now: datetime, days: DateType = DateType.TODAY
) -> Choices:
    """The activities of a counter, of today unless told: those one can check in at first, then those to come."""
    query = ActivityQuery(balie_consumer_key=balie_consumer_key, datetype=days, max=PAGE, start=0)
    found: list[Activity] = []
    try:
        for start in range(0, MOST, PAGE):
            page = client.search_activities(replace(query, start=start))
            found += page.activities
            if not page.activities or start + PAGE >= page.total:
                break
    except UitpasError as error:
        return Choices(failure=read_failed(error))
    return Choices(activities=tuple(sorted(found, key=lambda activity: by_opening(activity, now))))


def activity_by_id(client: UitpasClient, cdbid: str) -> Choices:
    """The one activity with this identifier, if the server knows it."""
    try:
        page = client.search_activities(ActivityQuery(cdbid=cdbid, max=1))
    except UitpasError as error:
        return Choices(failure=read_failed(error))
    return Choices(activities=tuple(activity for activity in page.activities if activity.cdbid == cdbid))


def recent_first(found: Sequence[Counter], recent: Sequence[str]) -> list[Counter]:
    """The counters with those last worked at in front, in the order of `recent` (consumer keys)."""
    rank = {key.casefold(): place for place, key in enumerate(recent)}
    return sorted(found, key=lambda counter: rank.get((counter.consumer_key or "").casefold(), len(rank)))


def same_counter(one: str | None, other: str | None) -> bool:
    """Whether two consumer keys name the same counter: they occur in upper and in lower case."""
    return one is not None and other is not None and one.casefold() == other.casefold()
