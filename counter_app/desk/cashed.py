"""What a person cashed in so far: the baseline of a cash-in, and what reading it back compares with that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from counter_app.desk.choices import same_counter
from counter_app.desk.journal.records import Baseline
from counter_app.desk.look_up import Person
from counter_app.uitpas import CashedQuery, UitpasClient
from counter_app.uitpas.errors import AccessDenied
from counter_app.uitpas.model import CashedPromotion

_DAY = timedelta(days=1)
_PAGE = 50
_MOST = 1000


@dataclass(frozen=True, slots=True, repr=False)
class Before:
    """What was so when the question about a cash-in opened."""

    baseline: Baseline
    cashed: tuple[CashedPromotion, ...] = ()


def read_before(client: UitpasClient, person: Person, now: datetime) -> Before:
    """The person's cash-ins of a day around `now` (aware) and their balance.

    The list first: what is cashed in between the two reads is then new, as it should be. Where the employee may not
    read the list the balance alone has to do. Raises `UitpasError`.
    """
    around = client.server_now() or now
    try:
        cashed = read_cashed(client, person.uitpas_number, around - _DAY, around + _DAY)
    except AccessDenied as error:
        if error.code is None:
            raise  # a page of a gateway, not the API
        return Before(Baseline(None, client.passholder(person.uitpas_number).points))
    points = client.passholder(person.uitpas_number).points
    return Before(Baseline(frozenset(one.id for one in cashed), points), cashed)


def read_cashed(
    client: UitpasClient, uitpas_number: str, begin: datetime, end: datetime
) -> tuple[CashedPromotion, ...]:
    """Every cash-in of a person between two times (aware), the latest first. Raises `UitpasError`.

    All pages, however long the server makes them.
    """
    query = CashedQuery(cashing_period_begin=begin, cashing_period_end=end, max=_PAGE, start=0)
    found: dict[int, CashedPromotion] = {}
    while len(found) < _MOST:
        before = len(found)
        page = client.cashed_promotions(uitpas_number, replace(query, start=before))
        found.update((one.id, one) for one in page.cashed_promotions)
        if len(found) == before or len(found) >= page.total:
            break
    return tuple(found.values())


def is_at_counter(one: CashedPromotion, counter_key: str | None) -> bool:
    """Whether it was cashed in at this counter, as far as that is told."""
    if one.balie is None or one.balie.id is None or counter_key is None:
        return True
    return same_counter(_bare(str(one.balie.id)), _bare(counter_key))


def _bare(counter_key: str) -> str:
    """The documentation has one counter's key with and without the word that the test server puts in front of it."""
    return counter_key.removeprefix("testkey")
