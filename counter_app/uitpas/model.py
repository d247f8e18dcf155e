"""What the server tells, as frozen data. Fields are the wire's names in snake_case; missing is None or ().

Points are `Decimal` (the wire has `23.550`), times are aware `datetime`, dates `date`. Identifiers are `int` where
the wire has a number and `str` where it has a key. A word of a vocabulary that we do not know stays the text it
came as. Types that hold personal data have a `repr` without it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from counter_app.uitpas.vocabulary import (
    CardStatus,
    CardType,
    CashInState,
    CheckInConstraintReason,
    ErrorCode,
    PeriodType,
)


@dataclass(frozen=True, slots=True)
class CardSystem:
    """A group of municipalities that share a UiTPAS."""

    id: int | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Balie:
    """A counter as a promotion or a cash-in names it. `id` is a number or the counter's consumer key."""

    id: int | str | None = None
    name: str | None = None
    visible: bool | None = None


@dataclass(frozen=True, slots=True)
class PeriodConstraint:
    """A limit for each passholder: so many (`period_volume`) per `period_type`."""

    period_type: PeriodType | str | None = None
    period_volume: int | None = None


@dataclass(frozen=True)
class Promotion:
    """What points can be exchanged for (seeds 000, 002 and 004).

    Without slots: the wire fills `__dict__` at once, which saves a tenth of the time that a long list takes to read.
    """

    id: int
    title: str | None = None
    points: Decimal | None = None
    cash_in_state: CashInState | str | None = None
    cashed_in: bool | None = None
    in_spotlight: bool | None = None
    max_available_units: int | None = None
    units_taken: int | None = None
    period_constraint: PeriodConstraint | None = None
    creation_date: dt.datetime | None = None
    cashing_period_begin: dt.datetime | None = None
    cashing_period_end: dt.datetime | None = None
    publication_period_begin: dt.datetime | None = None
    publication_period_end: dt.datetime | None = None
    balies: tuple[Balie, ...] = ()
    valid_for_cities: tuple[str, ...] = ()
    owning_card_system: CardSystem | None = None
    applicable_card_systems: tuple[CardSystem, ...] = ()
    pictures: tuple[str, ...] = ()
    description1: str | None = None
    description2: str | None = None

    @property
    def units_left(self) -> int | None:
        """How many are left, never below 0; None is unlimited."""
        if self.max_available_units is None:
            return None
        return max(0, self.max_available_units - (self.units_taken or 0))

    @property
    def is_possible(self) -> bool:
        """Whether the server says that it can be cashed in now. Missing and unknown states mean no."""
        return self.cash_in_state == CashInState.POSSIBLE


@dataclass(frozen=True, slots=True)
class PromotionPage:
    """A part of the promotions that match, and how many there are in all."""

    promotions: tuple[Promotion, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CheckIn:
    """An accepted check-in (seed 003). `points` is the passholder's new total, not what was earned."""

    points: Decimal | None = None


@dataclass(frozen=True, slots=True)
class CashedPromotion:
    """One cash-in of a passholder: `id` names the cash-in, `promotion.id` the promotion."""

    id: int
    promotion: Promotion
    cashing_date: dt.datetime | None = None
    balie: Balie | None = None


@dataclass(frozen=True, slots=True)
class CashedPage:
    """A part of what a passholder cashed in, and how many there are in all."""

    cashed_promotions: tuple[CashedPromotion, ...]
    total: int


@dataclass(frozen=True, slots=True, repr=False)
class Card:
    """A card, sticker or keyring, sold or not."""

    uitpas_number: str | None = None
    status: CardStatus | str | None = None
    kansenpas: bool | None = None
    card_type: CardType | str | None = None
    card_system: CardSystem | None = None
    balie: Balie | None = None


@dataclass(frozen=True, slots=True, repr=False)
class CardSystemSpecific:
    """What a passholder is in one card system. Kansenstatuut is poverty data: see ARCHITECTURE.md."""

    card_system: CardSystem | None = None
    current_card: Card | None = None
    status: str | None = None
    kansen_statuut: bool | None = None
    kansen_statuut_end_date: dt.datetime | None = None
    kansen_statuut_expired: bool | None = None
    kansen_statuut_in_grace_period: bool | None = None
    email_preference: str | None = None
    sms_preference: str | None = None
    last_activation_mail_number: int | None = None


@dataclass(frozen=True, slots=True)
class Association:
    """An association whose members hold a UiTPAS."""

    id: int | None = None
    name: str | None = None
    card_systems: tuple[CardSystem, ...] = ()
    enddate_calculation: str | None = None
    enddate_calculation_validity_time: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Membership:
    """A passholder's membership of an association."""

    id: int | None = None
    association: Association | None = None
    end_date: dt.datetime | None = None
    expired: bool | None = None
    renewable: bool | None = None
    renew_date: dt.datetime | None = None
    new_end_date: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class OptInPreferences:
    """Which messages a passholder wants."""

    opt_in_service_mails: bool | None = None
    opt_in_milestone_mails: bool | None = None
    opt_in_info_mails: bool | None = None
    opt_in_sms: bool | None = None
    opt_in_post: bool | None = None


@dataclass(frozen=True, slots=True, repr=False)
class UitIdUser:
    """The UiTiD of a passholder; `id` is the `uid` of other calls."""

    id: str | None = None
    nick: str | None = None
    depiction: str | None = None
    opt_in_preferences: OptInPreferences | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Employee:
    """Who has signed in: a UiTiD, by whatever name it has. All of it may be missing."""

    id: str | None = None
    nick: str | None = None
    first_name: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Passholder:
    """A person with a UiTPAS."""

    first_name: str | None = None
    second_name: str | None = None
    name: str | None = None
    points: Decimal | None = None
    date_of_birth: dt.date | None = None
    place_of_birth: str | None = None
    gender: str | None = None
    nationality: str | None = None
    insz_number: str | None = None
    street: str | None = None
    number: str | None = None
    box: str | None = None
    postal_code: str | None = None
    city: str | None = None
    email: str | None = None
    telephone: str | None = None
    gsm: str | None = None
    more_info: str | None = None
    picture: str | None = None
    number_of_checkins: int | None = None
    verified: bool | None = None
    registration_balie_consumer_key: str | None = None
    last_activation_mail_number: int | None = None
    uit_id_user: UitIdUser | None = None
    card_system_specific: tuple[CardSystemSpecific, ...] = ()
    memberships: tuple[Membership, ...] = ()

    @property
    def uid(self) -> str | None:
        """The passholder's `uid` in other calls; may be missing."""
        return self.uit_id_user.id if self.uit_id_user else None


@dataclass(frozen=True, slots=True, repr=False)
class GroupPass:
    """A pass for a group. It earns no points and cashes in nothing."""

    name: str | None = None
    uuid: str | None = None
    end_date: dt.datetime | None = None
    tickets_per_year: int | None = None
    available_tickets: int | None = None
    card: Card | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Identity:
    """The answer of `retrieve`: whose card or number it is.

    `code` is data to show beside the rest (INVALID_CARD_STATUS_BLOCKED, KANSENSTATUUT_EXPIRED).
    `uitpas_number` is the number for later calls: the original request's, else the card's.
    """

    passholder: Passholder | None = None
    card: Card | None = None
    group_pass: GroupPass | None = None
    code: ErrorCode | str | None = None
    uitpas_number: str | None = None


@dataclass(frozen=True, slots=True)
class CalendarTimestamp:
    """One day of an activity's calendar, and hours of that day as text (`20:00:00`, Europe/Brussels)."""

    date: dt.date | None = None
    time_start: str | None = None
    time_end: str | None = None


@dataclass(frozen=True, slots=True)
class CalendarPeriod:
    """A run of days in an activity's calendar, the last one included."""

    date_from: dt.date | None = None
    date_to: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity at which one can check in (`cultureevent/search`).

    Its `ticketSales` are left out: a counter of this program sells no tickets.
    """

    cdbid: str
    title: str | None = None
    location_id: str | None = None
    location_name: str | None = None
    city: str | None = None
    organiser_id: str | None = None
    organiser_name: str | None = None
    number_of_points: Decimal | None = None
    checkin_constraint: PeriodConstraint | None = None
    checkin_allowed: bool | None = None
    checkin_constraint_reason: CheckInConstraintReason | str | None = None
    checkin_start_date: dt.datetime | None = None
    checkin_end_date: dt.datetime | None = None
    calendar_summary: str | None = None
    timestamps: tuple[CalendarTimestamp, ...] = ()
    periods: tuple[CalendarPeriod, ...] = ()
    price: Decimal | None = None
    tariff: Decimal | None = None
    buy_constraint_reason: str | None = None
    grace_period_months: int | None = None


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """A part of the activities that match, and how many there are in all."""

    activities: tuple[Activity, ...]
    total: int


@dataclass(frozen=True, slots=True, repr=False)
class CheckInActivity:
    """A check-in of the past (`cultureevent/searchCheckins`). `creation_date` is exact to the minute only."""

    id: str | None = None
    creation_date: dt.datetime | None = None
    created_via: str | None = None
    created_via_id: str | None = None
    node_id: str | None = None
    node_title: str | None = None
    points: Decimal | None = None
    user_id: str | None = None
    user_points: Decimal | None = None
    first_name: str | None = None
    second_name: str | None = None
    last_name: str | None = None
    nick: str | None = None
    depiction: str | None = None
    gender: str | None = None
    kansen_statuut: bool | None = None
    user_home_city: str | None = None
    user_home_location_lat: Decimal | None = None
    user_home_location_lon: Decimal | None = None
    event_location_lat: Decimal | None = None
    event_location_lon: Decimal | None = None
    organiser: str | None = None
    organiser_card_systems: tuple[int, ...] = ()
    type: str | None = None
    content_type: str | None = None
    private: bool | None = None


@dataclass(frozen=True, slots=True)
class CheckInPage:
    """A part of the check-ins that match, and how many there are in all."""

    check_ins: tuple[CheckInActivity, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CounterCardSystem:
    """What a counter may do in a card system."""

    id: int | None = None
    name: str | None = None
    permissions: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter (balie) at which an employee may work. Compare `consumer_key` without case."""

    id: int | None = None
    consumer_key: str | None = None
    name: str | None = None
    role: str | None = None
    actor_id: str | None = None
    card_systems: tuple[CounterCardSystem, ...] = ()
