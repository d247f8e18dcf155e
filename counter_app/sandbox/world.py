"""What is so in the sandbox: who and what there is, and the two ledgers that grow."""

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import chain

from counter_app.sandbox.clock import SandboxClock, period_start
from counter_app.sandbox.numbering import uuid
from counter_app.sandbox.records import (
    Activity,
    Card,
    CardSystem,
    CashIn,
    CheckIn,
    Counter,
    Limit,
    Person,
    Promotion,
    WelcomeAdvantage,
)


class World:
    """The sandbox's state. Whoever reads or changes it holds `lock`; `calls` does so around each call.

    Nothing that follows from the ledgers is kept beside them. `forced_states` are cash-in states that someone
    wants to see for a promotion, whatever the rules say; `given` are real cards lent to practice people.
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
        self.people = {person.id: person for person in people}
        self.cards = {card.uitpas_number: card for card in cards}
        self.given: dict[str, str] = {}
        self.forced_states: dict[int, str] = {}
        self.terms_accepted: set[str] = set()
        self._advantages_had: set[tuple[int, int]] = set()
        self._chips = {card.chip_number: card for card in self.cards.values() if card.chip_number}
        self._check_ins: defaultdict[int, list[CheckIn]] = defaultdict(list)
        self._cash_ins: defaultdict[int, list[CashIn]] = defaultdict(list)
        for check_in in check_ins:
            self._check_ins[check_in.person_id].append(check_in)
        for cash_in in cash_ins:
            self._cash_ins[cash_in.person_id].append(cash_in)

    def counter(self, consumer_key: str) -> Counter | None:
        """The counter with this consumer key, in either case."""
        wanted = consumer_key.lower()
        return next((counter for counter in self.counters if counter.consumer_key.lower() == wanted), None)

    def card_by_chip(self, chip_number: str) -> Card | None:
        """The card with this chip: a practice card, or a real one that was given to a practice person."""
        chip = chip_number.upper()
        return self.cards[self.given[chip]] if chip in self.given else self._chips.get(chip)

    def card_of(self, person: Person) -> Card:
        """The card that a person has."""
        return next(card for card in self.cards.values() if card.person_id == person.id)

    def person_by_uid(self, uid: str) -> Person | None:
        """The passholder with this UiTiD."""
        return next((person for person in self.people.values() if person.uid == uid), None)

    def person_by_insz(self, digits: str) -> Person | None:
        """The passholder whose INSZ is in `digits`: the number itself, or a barcode that holds it."""
        return next((person for person in self.people.values() if person.insz in digits), None)

    def check_ins(self, person: Person | None = None) -> Iterator[CheckIn]:
        """The ledger of check-ins: one person's, or everyone's."""
        return iter(self._check_ins[person.id]) if person else chain.from_iterable(self._check_ins.values())

    def cash_ins(self, person: Person | None = None) -> Iterator[CashIn]:
        """The ledger of cash-ins: one person's, or everyone's."""
        return iter(self._cash_ins[person.id]) if person else chain.from_iterable(self._cash_ins.values())

    def points(self, person: Person) -> Decimal:
        """A person's balance."""
        earned = sum(entry.points for entry in self.check_ins(person))
        spent = sum(entry.points for entry in self.cash_ins(person))
        return person.opening_points + earned - spent

    def units_taken(self, promotion: Promotion) -> int:
        """How many of a promotion are gone."""
        return sum(1 for entry in self.cash_ins() if entry.promotion_id == promotion.id)

    def is_sold_out(self, promotion: Promotion) -> bool:
        """Whether no unit of a promotion is left."""
        return promotion.stock is not None and self.units_taken(promotion) >= promotion.stock

    def check_in_limit_reached(self, person: Person, activity: Activity) -> bool:
        """Whether a person has checked in as often as the activity allows in its present period."""
        moments = (entry.when for entry in self.check_ins(person) if entry.cdbid == activity.cdbid)
        return self._reached(activity.limit, moments)

    def cash_in_limit_reached(self, person: Person, promotion: Promotion) -> bool:
        """Whether a person has cashed in a promotion as often as it allows in its present period."""
        moments = (entry.when for entry in self.cash_ins(person) if entry.promotion_id == promotion.id)
        return promotion.limit is not None and self._reached(promotion.limit, moments)

    def _reached(self, limit: Limit, moments: Iterable[datetime]) -> bool:
        start = period_start(limit.period, self.clock.now())
        return sum(1 for moment in moments if start is None or moment >= start) >= limit.volume

    def add_check_in(self, person: Person, activity: Activity, via: Counter) -> CheckIn:
        """Write a check-in in the ledger: the person has the activity's points from now on."""
        number = sum(1 for _ in self.check_ins())
        entry = CheckIn(uuid(f"check-in {number}"), person.id, activity.cdbid, self.clock.now(), via, activity.points)
        self._check_ins[person.id].append(entry)
        return entry

    def add_cash_in(self, person: Person, promotion: Promotion, at: Counter) -> CashIn:
        """Write a cash-in in the ledger: its points and one unit are gone from now on."""
        last = max((entry.id for entry in self.cash_ins()), default=0)
        entry = CashIn(last + 1, person.id, promotion.id, self.clock.now(), at, promotion.points)
        self._cash_ins[person.id].append(entry)
        return entry

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
