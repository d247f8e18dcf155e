"""What the sandbox's world is made of: people, cards, counters, activities, promotions, and what was done."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from counter_app.sandbox.clock import start_of_day
from counter_app.uitpas.vocabulary import CardStatus, CardType, PeriodType

CHECK_IN_MARGIN = timedelta(hours=5)
"""How long before and after an activity one can check in."""


@dataclass(frozen=True, slots=True)
class CardSystem:
    """A group of municipalities that share a UiTPAS."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter. `name_on_the_wire` may carry the blank that the real server leaves behind some names."""

    id: int
    consumer_key: str
    name: str
    city: str
    name_on_the_wire: str
    permissions: tuple[str, ...]
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """So many for each passholder in a calendar period of Europe/Brussels."""

    period: PeriodType
    volume: int


@dataclass(frozen=True, slots=True)
class Moment:
    """When an activity takes place; without hours it lasts from the first day to the last."""

    begin: datetime
    end: datetime
    has_hours: bool = True

    def opens(self) -> datetime:
        """From when one can check in."""
        return self.begin - CHECK_IN_MARGIN if self.has_hours else start_of_day(self.begin.date())

    def closes(self) -> datetime:
        """Until when one can check in."""
        return self.end + CHECK_IN_MARGIN if self.has_hours else start_of_day(self.end.date() + timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity at which passholders check in. Without moments it is permanent."""

    cdbid: str
    title: str
    counter: Counter
    moments: tuple[Moment, ...]
    points: int
    limit: Limit
    price: Decimal = Decimal(0)
    location: str | None = None

    @property
    def permanent(self) -> bool:
        """Whether it is always open."""
        return not self.moments


@dataclass(frozen=True, slots=True)
class Promotion:
    """What points can be exchanged for. No counters is every counter, no cities every city."""

    id: int
    title: str
    points: int
    created: datetime
    begin: datetime
    end: datetime | None
    owner: CardSystem
    applies_to: tuple[CardSystem, ...]
    counters: tuple[Counter, ...] = ()
    cities: tuple[str, ...] = ()
    stock: int | None = None
    limit: Limit | None = None
    in_spotlight: bool = False
    disabled: bool = False
    oldest_age: int | None = None
    published: tuple[datetime, datetime] | None = None
    description1: str | None = None
    description2: str | None = None
    has_picture: bool = True


@dataclass(frozen=True, slots=True)
class WelcomeAdvantage:
    """What each passholder can have once, for nothing."""

    id: int
    title: str
    begin: datetime
    end: datetime
    counters: tuple[Counter, ...]


@dataclass(frozen=True, slots=True)
class Kansenstatuut:
    """A passholder's reduced rate, until when, and until when it is still accepted after that."""

    end: datetime
    grace_until: datetime

    def in_grace_period(self, moment: datetime) -> bool:
        """Whether it has ended but is still accepted."""
        return self.end < moment <= self.grace_until

    def expired(self, moment: datetime) -> bool:
        """Whether it is accepted no more."""
        return moment > self.grace_until


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """A practice passholder. `id` is the server's internal user number, `uid` that of the UiTiD, if there is one.

    `opening_points` is the balance before the ledgers begin.
    """

    id: int
    uid: str | None
    first_name: str
    name: str
    born: date
    female: bool
    insz: str
    street: str
    number: str
    postal_code: str
    city: str
    opening_points: Decimal
    kansenstatuut: Kansenstatuut | None
    active_member: bool

    @property
    def nick(self) -> str:
        """The name that the person's UiTiD shows."""
        return f"{self.first_name.split()[0]}{self.name[:3]}".replace(" ", "")


@dataclass(frozen=True, slots=True, repr=False)
class Card:
    """A card. Without `person_id` it is unsold, or a group's."""

    uitpas_number: str
    chip_number: str | None
    status: CardStatus
    kansenpas: bool
    card_type: CardType
    person_id: int | None = None
    group: str | None = None
    stock_of: Counter | None = None
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Crowd:
    """People with their cards, promotions and activities that come beside those of the start."""

    people: tuple[Person, ...]
    cards: tuple[Card, ...]
    promotions: tuple[Promotion, ...]
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """The request that wrote a line of a ledger: its number in the record, the desk that named itself in the header
    X-Desk (the program does not), and the employee who signed."""

    request: int
    desk: str | None
    employee: str | None


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One line of the ledger of check-ins. Without `origin` it is older than the sandbox."""

    id: str
    person_id: int
    cdbid: str
    when: datetime
    via: Counter
    points: int
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class CashIn:
    """One line of the ledger of cash-ins. Without `origin` it is older than the sandbox."""

    id: int
    person_id: int
    promotion_id: int
    when: datetime
    at: Counter
    points: int
    origin: Origin | None = None
