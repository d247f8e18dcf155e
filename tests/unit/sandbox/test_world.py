"""The world at its start: as many of everything as there should be, valid numbers, and the same each time."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counter_app.sandbox.clock import BRUSSELS, SandboxClock, period_start
from counter_app.sandbox.data.build import build_world
from counter_app.sandbox.data.counters import DE_WERF
from counter_app.sandbox.numbering import insz, uitpas_number
from counter_app.sandbox.pictures import picture
from counter_app.sandbox.rules import check_in_window_open
from counter_app.sandbox.world_dump import cards_dump, world_dump
from counter_app.uitpas.numbers import ChipNumber, Insz, UitpasNumber
from counter_app.uitpas.vocabulary import PeriodType
from tests.unit.sandbox.conftest import WEDNESDAY


def test_the_world_is_as_large_as_promised() -> None:
    world = build_world(SandboxClock(lambda: WEDNESDAY))
    sizes = (len(world.card_systems), len(world.counters), len(world.activities), len(world.promotions))
    assert sizes == (2, 3, 10, 60)
    assert len(world.people) == 30
    assert len(world.cards) == 32


def test_the_same_moment_gives_the_same_world() -> None:
    first, second = (build_world(SandboxClock(lambda: WEDNESDAY)) for _ in range(2))
    assert world_dump(first) == world_dump(second)
    assert cards_dump(first) == cards_dump(second)


def test_all_numbers_are_valid_and_different() -> None:
    world = build_world(SandboxClock(lambda: WEDNESDAY))
    numbers = [UitpasNumber.parse(card.uitpas_number) for card in world.cards.values()]
    chips = [ChipNumber.parse(card.chip_number or "") for card in world.cards.values()]
    people = [Insz.parse(person.insz) for person in world.people.values()]
    assert len({*numbers, *chips, *people}) == 32 + 32 + 30
    assert not any(chip.is_random for chip in chips)
    assert all(number.kansenpas == world.cards[number].kansenpas for number in numbers)


@given(st.integers(0, 5 * 366 * 24 * 60))
@example(minutes=1_035_940)  # 29 February 2028
def test_at_every_minute_of_five_years_something_is_open_over_and_still_to_come(minutes: int) -> None:
    world = build_world(SandboxClock(lambda: WEDNESDAY + timedelta(minutes=minutes)))
    at_de_werf = [activity for activity in world.activities.values() if activity.counter == DE_WERF]
    now = world.clock.now()
    assert sum(check_in_window_open(world, activity) for activity in at_de_werf) >= 4
    assert any(each.moments[-1].closes() < now for each in at_de_werf)
    assert any(each.moments[0].opens() > now for each in at_de_werf)
    assert all(
        any(check_in_window_open(world, a) for a in world.activities.values() if a.counter == counter)
        for counter in world.counters
    )


@given(st.dates(date(1930, 1, 1), date(2025, 1, 1)), st.integers(1, 997))
def test_an_insz_is_valid(born: date, serial: int) -> None:
    assert Insz.parse(insz(born, serial)) == insz(born, serial)


@given(st.from_regex(r"[0-9]{11}", fullmatch=True), st.booleans())
def test_a_uitpas_number_is_valid(stem: str, kansenpas: bool) -> None:
    number = uitpas_number(stem, kansenpas=kansenpas)
    assert UitpasNumber.parse(number).kansenpas == kansenpas


PERIODS = [
    (PeriodType.DAY, "2026-03-29T12:00", "2026-03-29T00:00+01:00"),
    (PeriodType.DAY, "2026-03-29T00:30", "2026-03-29T00:00+01:00"),
    (PeriodType.WEEK, "2026-03-29T12:00", "2026-03-23T00:00+01:00"),
    (PeriodType.WEEK, "2026-03-30T00:00", "2026-03-30T00:00+02:00"),
    (PeriodType.MONTH, "2026-03-31T23:59", "2026-03-01T00:00+01:00"),
    (PeriodType.QUARTER, "2026-06-30T23:59", "2026-04-01T00:00+02:00"),
    (PeriodType.QUARTER, "2026-12-01T00:00", "2026-10-01T00:00+02:00"),
    (PeriodType.YEAR, "2026-12-31T23:59", "2026-01-01T00:00+01:00"),
]


@pytest.mark.parametrize(("period", "local", "start"), PERIODS)
def test_periods_are_those_of_brussels(period: PeriodType, local: str, start: str) -> None:
    moment = datetime.fromisoformat(local).replace(tzinfo=BRUSSELS).astimezone(UTC)
    assert period_start(period, moment) == datetime.fromisoformat(start)


def test_an_absolute_period_never_began() -> None:
    assert period_start(PeriodType.ABSOLUTE, WEDNESDAY) is None


def test_the_clock_stands_still_moves_and_follows() -> None:
    clock = SandboxClock(lambda: WEDNESDAY)
    clock.advance(timedelta(hours=1))
    assert clock.now() == WEDNESDAY + timedelta(hours=1)
    clock.stop_at(WEDNESDAY - timedelta(days=1))
    clock.advance(timedelta(hours=2))
    assert clock.now() == WEDNESDAY - timedelta(hours=22)
    clock.follow_real_time()
    assert clock.now() == WEDNESDAY


def test_pictures_are_png_and_differ() -> None:
    pictures = {picture(number) for number in range(480, 515)}
    assert len(pictures) == 35
    assert all(each.startswith(b"\x89PNG\r\n\x1a\n") and each.endswith(b"IEND\xaeB`\x82") for each in pictures)
