"""What a call gets: the world, who asks, and the parameters, which it reads with the documented errors."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from counter_app.sandbox.clock import BRUSSELS, start_of_day
from counter_app.sandbox.data.counters import DE_WERF
from counter_app.sandbox.records import Card, Counter, Origin, Person
from counter_app.sandbox.refusal import Refusal
from counter_app.sandbox.world import World
from counter_app.uitpas.numbers import UitpasNumber
from counter_app.uitpas.vocabulary import CardStatus, ErrorCode

Word = TypeVar("Word", bound=StrEnum)
Row = TypeVar("Row")


class Parameters:
    """The query or form of a request. An empty value counts as absent."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        self._pairs = pairs

    def many(self, name: str) -> tuple[str, ...]:
        """Every value of a repeatable parameter."""
        return tuple(value for key, value in self._pairs if key == name and value)

    def text(self, name: str) -> str | None:
        """The value of a parameter, or None."""
        return next(iter(self.many(name)), None)

    def required(self, name: str) -> str:
        """The value of a parameter that must be there: else MISSING_REQUIRED_FIELDS."""
        value = self.text(name)
        if value is None:
            raise Refusal(ErrorCode.MISSING_REQUIRED_FIELDS, f"Missing required field: {name}")
        return value

    def number(self, name: str) -> int | None:
        """A whole number from 0 up: else INVALID_PARAMETERS."""
        value = self.text(name)
        if value is not None and not re.fullmatch(r"[0-9]{1,9}", value):
            raise Refusal(ErrorCode.INVALID_PARAMETERS, f"{name} must be a whole number from 0 up")
        return None if value is None else int(value)

    def flag(self, name: str) -> bool | None:
        """`true` or `false`: else INVALID_PARAMETERS."""
        value = self.text(name)
        if value not in (None, "true", "false"):
            raise Refusal(ErrorCode.INVALID_PARAMETERS, f"{name} must be true or false")
        return None if value is None else value == "true"

    def choice(self, name: str, words: type[Word], default: Word) -> Word:
        """A word of a vocabulary: else INVALID_PARAMETERS."""
        value = self.text(name)
        try:
            return default if value is None else words(value)
        except ValueError:
            raise Refusal(ErrorCode.INVALID_PARAMETERS, f"{name} must be one of {', '.join(words)}") from None

    def moment(self, name: str) -> datetime | None:
        """A W3C date: with a time and an offset, or a day of Europe/Brussels: else PARSE_INVALID_DATE."""
        value = self.text(name)
        if value is None:
            return None
        try:
            if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                return start_of_day(date.fromisoformat(value))
            moment = datetime.fromisoformat(value)
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None or "T" not in value:
            raise Refusal(ErrorCode.PARSE_INVALID_DATE, f"{name} is not a W3C date with an offset")
        return moment.astimezone(BRUSSELS)

    def interval(self, first: str, last: str) -> tuple[datetime | None, datetime | None]:
        """Two moments in order: else INVALID_INTERVAL_BEGIN_DATE_AFTER_END_DATE."""
        begin, end = self.moment(first), self.moment(last)
        if begin and end and begin > end:
            raise Refusal(ErrorCode.INVALID_INTERVAL_BEGIN_DATE_AFTER_END_DATE, f"{first} is after {last}")
        return begin, end

    def page(self, rows: Sequence[Row]) -> Sequence[Row]:
        """The rows from `start` (0), at most `max` (20)."""
        start, most = self.number("start") or 0, self.number("max")
        return rows[start : start + (20 if most is None else most)]


@dataclass(frozen=True, slots=True)
class Call:
    """One signed request that reached its call. `path` are the variable parts of its path, `user_id` the employee
    whose token signed it, None for a consumer request; `origin` is what a line of a ledger tells of it."""

    world: World
    parameters: Parameters
    path: Mapping[str, str]
    base_url: str
    user_id: str | None
    origin: Origin

    def counter(self) -> Counter:
        """The counter that asks: `balieConsumerKey`, or the consumer's own where it is left out."""
        key = self.parameters.text("balieConsumerKey")
        return DE_WERF if key is None else self.known_counter(key)

    def known_counter(self, consumer_key: str) -> Counter:
        """The counter with this key: else UNKNOWN_BALIE_CONSUMERKEY."""
        counter = self.world.counter(consumer_key)
        if counter is None:
            raise Refusal(ErrorCode.UNKNOWN_BALIE_CONSUMERKEY, "Unknown balie consumer key")
        return counter

    def card(self, number: str, unknown: str = ErrorCode.UNKNOWN_UITPASNUMBER) -> Card:
        """The card with this UiTPAS number: else PARSE_INVALID_UITPASNUMBER, or `unknown`."""
        try:
            valid = UitpasNumber.parse(number)
        except ValueError:
            valid = None
        if valid is None or valid != number:
            raise Refusal(ErrorCode.PARSE_INVALID_UITPASNUMBER, "Not a valid UiTPAS number")
        card = self.world.cards.get(number)
        if card is None:
            raise Refusal(unknown, "Unknown UiTPAS number")
        return card

    def card_by_either_number(
        self, unknown_number: str = ErrorCode.UNKNOWN_UITPASNUMBER, unknown_chip: str = ErrorCode.UNKNOWN_CHIPNUMBER
    ) -> Card:
        """The card that `uitpasNumber` or `chipNumber` names: with both or neither MISSING_REQUIRED_FIELDS."""
        number, chip = self.parameters.text("uitpasNumber"), self.parameters.text("chipNumber")
        if number is not None and chip is None:
            return self.card(number, unknown_number)
        if chip is None or number is not None:
            raise Refusal(ErrorCode.MISSING_REQUIRED_FIELDS, "Either uitpasNumber or chipNumber is required, not both")
        card = self.world.card_by_chip(chip)
        if card is None:
            raise Refusal(unknown_chip, "Onbekend chipnummer")
        return card

    def holder(self, card: Card) -> Person:
        """The passholder of a card: else INVALID_CARD, for a group pass and for a card that is not sold."""
        if card.person_id is None:
            raise Refusal(ErrorCode.INVALID_CARD, "This card has no passholder")
        return self.world.people[card.person_id]

    def present_holder(self, card: Card) -> Person:
        """The passholder of a card, who must not have been removed: else INVALID_CARD."""
        person = self.holder(card)
        if card.status is CardStatus.DELETED:
            raise Refusal(ErrorCode.INVALID_CARD, "The passholder was removed")
        return person
