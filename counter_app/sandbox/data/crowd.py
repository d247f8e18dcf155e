"""A crowd for long runs: any number of invented people, promotions for them and activities that are open now.

It is made from a seed: the same one at the same moment gives the same crowd, and two of them have nothing in common.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random

from counter_app.sandbox.clock import BRUSSELS, start_of_day
from counter_app.sandbox.data.counters import AALST, DE_WERF, MUSEUM
from counter_app.sandbox.numbering import chip_number, insz, uitpas_number, uuid
from counter_app.sandbox.records import Activity, Card, Counter, Crowd, Limit, Moment, Person, Promotion
from counter_app.uitpas.vocabulary import CardStatus, CardType, PeriodType

COUNTERS = (DE_WERF, MUSEUM)
"""At which a crowd's promotions are valid, and its activities take place."""

_MOST = 10_000
_FIRST_ID = 1_000_000
_WITHOUT_UITID = 10
"""One in so many has none."""
_MANY = 1_000_000
_FIRST_NAMES = ("Ada", "Bram", "Cato", "Daan", "Elke", "Ferre", "Gust", "Hanne", "Imane", "Joris", "Kaat", "Lies")
_NAMES = ("Aerts", "Bogaert", "Claeys", "De Wit", "Everaert", "Frans", "Geerts", "Hermans", "Ibrahimi", "Janssens")


@dataclass(frozen=True, slots=True)
class CrowdSize:
    """How many people and promotions, and how many activities of each counter. `ValueError` when it is no size, or
    when the seed is not from 0 to 9,999."""

    people: int = 0
    promotions: int = 0
    activities: int = 0
    seed: int = 0

    def __post_init__(self) -> None:
        if not all(0 <= number < _MOST for number in (self.people, self.promotions, self.activities, self.seed)):
            raise ValueError("people, promotions, activities and seed are numbers from 0 to 9999")


def build_crowd(size: CrowdSize, now: datetime) -> Crowd:
    """The crowd of `size` for a world in which it is `now`."""
    first = _FIRST_ID + size.seed * _MOST
    random = Random(size.seed)  # noqa: S311 - it only has to be the same each time
    births = random.sample(range(27_000), size.people)
    people = tuple(_person(first + place, birth, random) for place, birth in enumerate(births))
    return Crowd(
        people=people,
        cards=tuple(_card(size.seed, place, person) for place, person in enumerate(people)),
        promotions=tuple(_promotion(first + place, now, random) for place in range(size.promotions)),
        activities=tuple(
            _activity(size.seed, place, counter, now) for counter in COUNTERS for place in range(size.activities)
        ),
    )


def _person(number: int, birth: int, random: Random) -> Person:
    born = date(1940, 1, 1) + timedelta(days=birth)
    female = random.random() < 0.5
    return Person(
        id=number,
        uid=None if number % _WITHOUT_UITID == _WITHOUT_UITID - 1 else uuid(f"crowd uitid {number}"),
        first_name=random.choice(_FIRST_NAMES),
        name=f"{random.choice(_NAMES)} {number}",
        born=born,
        female=female,
        insz=insz(born, 200 + 2 * (number // _MOST % 390) + (0 if female else 1)),
        street="Lange Zoutstraat",
        number=str(1 + number % 99),
        postal_code="9300",
        city="Aalst",
        opening_points=Decimal(10_000 + random.randrange(1_000)),
        kansenstatuut=None,
        active_member=True,
    )


def _card(seed: int, place: int, person: Person) -> Card:
    number = uitpas_number(f"1{seed:04}{place:06}", kansenpas=False)
    return Card(
        uitpas_number=number,
        chip_number=chip_number(number),
        status=CardStatus.ACTIVE,
        kansenpas=False,
        card_type=CardType.CARD,
        person_id=person.id,
        hint="one of a crowd",
    )


def _promotion(number: int, now: datetime, random: Random) -> Promotion:
    """A cheap one at both counters; every other one has a limit, which nobody reaches."""
    begin = start_of_day(now.astimezone(BRUSSELS).date()) - timedelta(days=30)
    return Promotion(
        id=number,
        title=f"Voordeel {number}",
        points=random.randint(1, 3),
        created=begin,
        begin=begin,
        end=None,
        owner=AALST,
        applies_to=(AALST,),
        counters=COUNTERS,
        limit=Limit(PeriodType.DAY, _MANY) if number % 2 else None,
        has_picture=False,
    )


def _activity(seed: int, place: int, counter: Counter, now: datetime) -> Activity:
    """One that is on for an hour and goes on for five: once a day for each passholder, or 50 times, in turns."""
    begin = now.astimezone(BRUSSELS).replace(minute=0, second=0, microsecond=0) - timedelta(hours=1)
    return Activity(
        cdbid=uuid(f"crowd {seed} activity {place} of {counter.consumer_key}"),
        title=f"Activiteit {seed}-{place}",
        counter=counter,
        moments=(Moment(begin, begin + timedelta(hours=6)),),
        points=1 + place % 3,
        limit=Limit(PeriodType.DAY, 50 if place % 2 else 1),
    )
