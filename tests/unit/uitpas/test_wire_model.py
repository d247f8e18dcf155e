"""What models derive from what the server told, and what they do not tell in a log."""

import dataclasses
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.uitpas import wire
from counter_app.uitpas.model import Passholder, Promotion, UitIdUser
from counter_app.uitpas.vocabulary import CashInState
from tests.samples import answer
from tests.unit.uitpas.parsers import PARSE, read

COUNT = st.integers(0, 10**6)


@given(available=st.none() | COUNT, taken=st.none() | COUNT)
def test_units_left_are_unlimited_or_not_below_zero(available: int | None, taken: int | None) -> None:
    left = Promotion(id=1, max_available_units=available, units_taken=taken).units_left
    if available is None:
        assert left is None
    else:
        assert left is not None
        assert left == available - (taken or 0) or (left == 0 and (taken or 0) >= available)


@pytest.mark.parametrize("units", ["<maxAvailableUnits/>", "", "<maxAvailableUnits>x</maxAvailableUnits>"])
def test_units_that_are_not_told_are_unlimited(units: str) -> None:
    promotion = wire.parse_promotion(f"<promotion><id>1</id>{units}<unitsTaken>5</unitsTaken></promotion>".encode())
    assert promotion.units_left is None


@pytest.mark.parametrize("state", [*CashInState, None, "NOT_POSSIBLE_ON_MONDAYS", "possible"])
def test_only_the_state_possible_is_possible(state: str | None) -> None:
    element = f"<cashInState>{state}</cashInState>" if state else ""
    promotion = wire.parse_promotion(f"<promotion><id>1</id>{element}</promotion>".encode())
    assert promotion.cash_in_state == state
    assert promotion.is_possible is (state == "POSSIBLE")


def test_the_uid_of_a_passholder_is_that_of_the_uitid() -> None:
    assert read("passholder").uid == "bd056f6f-0000-4781-baeb-a0ff77626e03"
    assert Passholder(uit_id_user=UitIdUser()).uid is None
    assert Passholder().uid is None


PERSONAL = ["Nora", "Peeters", "Nele", "Janssens", "0930000000107", "0930061965313", "70010100039", "80042400033"]
PERSONAL += ["22b69dc0-abf7-40f2-8ae7-c1e69811ed7c", "0930000184513", "0930000001410", "Kalfstraat"]


@pytest.mark.parametrize("name", PARSE)
def test_no_model_tells_personal_data_in_its_repr(name: str) -> None:
    told = repr(read(name))
    assert not [data for data in PERSONAL if data in told]


def test_the_samples_hold_the_personal_data_that_the_test_above_looks_for() -> None:
    everything = b"".join(answer(name) for name in PARSE).decode()
    assert not [data for data in PERSONAL if data not in everything]


def test_a_promotion_that_was_read_is_a_whole_one() -> None:
    promotion = read("seed-000-cash-in")
    built = Promotion(**{field.name: getattr(promotion, field.name) for field in dataclasses.fields(Promotion)})
    assert promotion == built
    assert hash(promotion) == hash(built)
    assert repr(promotion) == repr(built)
    assert dataclasses.asdict(promotion) == dataclasses.asdict(built)
    assert dataclasses.replace(promotion, points=Decimal(2)) == dataclasses.replace(built, points=Decimal(2))


@pytest.mark.parametrize("name", ["points", "description1", "something_new"])
def test_a_promotion_that_was_read_cannot_be_changed(name: str) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(read("seed-000-cash-in"), name, None)
