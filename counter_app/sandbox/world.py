"""What is so in the sandbox: who and what there is, and the two ledgers that grow."""

import threading
from collections.abc import Iterable, Sequence
from datetime import timedelta
from decimal import Decimal

from counter_app.sandbox.clock import SandboxClock, period_start
from counter_app.sandbox.ledger import Ledger
from counter_app.sandbox.numbering import uuid
from counter_app.sandbox.records import (
    Activity,
    Card,
    CardSystem,
    CashIn,
    CheckIn,
    Counter,
    Crowd,
    Limit,
    Origin,
    Person,
    Promotion,
    WelcomeAdvantage,
)


class World:
    """The sandbox's state. Whoever reads or changes it holds `lock`; `calls` does so around each call.

    Nothing that follows from the ledgers `check_ins` and `cash_ins` is kept beside them. `forced_states` are cash-in
    states that someone wants to see for a promotion, whatever the rules say; `given` are real cards lent to practice
    people.
    """

    def __init__(
        self,
        *,
        clock: SandboxClock,
        card_systems: Iterable[CardSystem],
        counters: Iterable[Counter],
        activities: Iterable[Activity],
        promotions: Iterable[Promotion],
        advantages: Iterable[WelcomeAdvantage],
        people: Iterable[Person],
        cards: Iterable[Card],
        check_ins: Iterable[CheckIn],
        cash_ins: Iterable[CashIn],
    ) -> None:
        self.lock = threading.RLock()
        self.clock = clock
        self.card_systems = {system.id: system for system in card_systems}
        self.counters = tuple(counters)
        self.activities = {activity.cdbid: activity for activity in activities}
        self.promotions = {promotion.id: promotion for promotion in promotions}
        self.advantages = {advantage.id: advantage for advantage in advantages}
        self.people: dict[int, Person] = {}
        self.cards: dict[str, Card] = {}
        self.given: dict[str, str] = {}
        self.forced_states: dict[int, str] = {}
        self.terms_accepted: set[str] = set()
        self._advantages_had: set[tuple[int, int]] = set()
        self._by_chip: dict[str, Card] = {}
        self._by_person: dict[int, Card] = {}
        self._by_uid: dict[str, Person] = {}
        self._by_insz: dict[str, Person] = {}
        self._welcome(people, cards)
        self.check_ins: Ledger[CheckIn, str] = Ledger(lambda line: line.cdbid, check_ins)
        self.cash_ins: Ledger[CashIn, int] = Ledger(lambda line: line.promotion_id, cash_ins)

    def _welcome(self, people: Iterable[Person], cards: Iterable[Card]) -> None:
        """Have people and cards, and find them by each of their numbers."""
        for person in people:
            self.people[person.id] = self._by_insz[person.insz] = person
            if person.uid is not None:
                self._by_uid[person.uid] = person
        for card in cards:
            self.cards[card.uitpas_number] = card
            if card.chip_number is not None:
                self._by_chip[card.chip_number] = card
            if card.person_id is not None:
                self._by_person[card.person_id] = card

    def enlarge(self, crowd: Crowd) -> None:
        """Add a crowd. `ValueError` when some of it is there already: then nothing is added."""
        if (
            {person.id for person in crowd.people} & self.people.keys()
            or {promotion.id for promotion in crowd.promotions} & self.promotions.keys()
            or {activity.cdbid for activity in crowd.activities} & self.activities.keys()
        ):
            raise ValueError("this crowd is there already")
        self._welcome(crowd.people, crowd.cards)
        self.promotions.update((promotion.id, promotion) for promotion in crowd.promotions)
        self.activities.update((activity.cdbid, activity) for activity in crowd.activities)

    def counter(self, consumer_key: str) -> Counter | None:
        """The counter with this consumer key, in either case."""
        wanted = consumer_key.lower()
        return next((counter for counter in self.counters if counter.consumer_key.lower() == wanted), None)

    def card_by_chip(self, chip_number: str) -> Card | None:
        """The card with this chip: a practice card, or a real one that was given to a practice person."""
        chip = chip_number.upper()
        return self.cards[self.given[chip]] if chip in self.given else self._by_chip.get(chip)

    def card_of(self, person: Person) -> Card:
        """The card that a person has."""
        return self._by_person[person.id]

    def person_by_uid(self, uid: str) -> Person | None:
        """The passholder with this UiTiD."""
        return self._by_uid.get(uid)

    def person_by_insz(self, digits: str) -> Person | None:
        """The passholder whose INSZ is in `digits`: the number itself, or a barcode that holds it."""
        windows = (digits[place : place + 11] for place in range(len(digits) - 10))
        return next((self._by_insz[window] for window in windows if window in self._by_insz), None)

    def points(self, person: Person) -> Decimal:
        """A person's balance."""
        return person.opening_points + self.check_ins.points(person.id) - self.cash_ins.points(person.id)

    def units_taken(self, promotion: Promotion) -> int:
        """How many of a promotion are gone."""
        return len(self.cash_ins.of_thing(promotion.id))

    def is_sold_out(self, promotion: Promotion) -> bool:
        """Whether no unit of a promotion is left."""
        return promotion.stock is not None and self.units_taken(promotion) >= promotion.stock

    def check_in_limit_reached(self, person: Person, activity: Activity) -> bool:
        """Whether a person has checked in as often as the activity allows in its present period."""
        return self._reached(activity.limit, self.check_ins.of_both(person.id, activity.cdbid))

    def cash_in_limit_reached(self, person: Person, promotion: Promotion) -> bool:
        """Whether a person has cashed in a promotion as often as it allows in its present period."""
        limit = promotion.limit
        return limit is not None and self._reached(limit, self.cash_ins.of_both(person.id, promotion.id))

    def _reached(self, limit: Limit, lines: Sequence[CheckIn] | Sequence[CashIn]) -> bool:
        if len(lines) < limit.volume:
            return False
        start = period_start(limit.period, self.clock.now())
        return sum(1 for line in lines if start is None or line.when >= start) >= limit.volume

    def add_check_in(self, person: Person, activity: Activity, via: Counter, origin: Origin) -> None:
        """Write a check-in in the ledger: the person has the activity's points from now on."""
        number = uuid(f"check-in {len(self.check_ins.lines())}")
        now = self.clock.now()
        self.check_ins.write(CheckIn(number, person.id, activity.cdbid, now, via, activity.points, origin))

    def add_cash_in(self, person: Person, promotion: Promotion, at: Counter, origin: Origin) -> None:
        """Write a cash-in in the ledger: its points and one unit are gone from now on."""
        # Numbers go up, so that the last line has the highest.
        number = max((line.id for line in self.cash_ins.lines()[-1:]), default=0) + 1
        now = self.clock.now()
        self.cash_ins.write(CashIn(number, person.id, promotion.id, now, at, promotion.points, origin))

    def has_had(self, person: Person, advantage: WelcomeAdvantage) -> bool:
        """Whether a person was given a welcome advantage."""
        return (person.id, advantage.id) in self._advantages_had

    def give_advantage(self, person: Person, advantage: WelcomeAdvantage) -> None:
        """Write down that a person was given a welcome advantage."""
        self._advantages_had.add((person.id, advantage.id))

    def give(self, chip_number: str, uitpas_number: str) -> None:
        """Let a real card stand for a practice card from now on. `KeyError` when there is no such practice card."""
        if uitpas_number not in self.cards:
            raise KeyError(uitpas_number)
        self.given[chip_number.upper()] = uitpas_number

    def age(self, person: Person) -> int:
        """A person's age in whole years."""
        return (self.clock.now().date() - person.born) // timedelta(days=365.2425)
