"""Cards that have no number of their own, or give it only at another try."""

from __future__ import annotations

import pytest

from counter_app.reader.codes import Code
from tests.fakes.scard import IN_USE, FakeCard, FakeScard
from tests.unit.reader.running import FIRST, SECOND, A, B, card, reading, told


@pytest.mark.parametrize(
    ("uid", "status", "expected"),
    [
        ("08A1B2C3", "9000", "RANDOM_NUMBER"),
        ("80A1B2C3", "9000", "RANDOM_NUMBER"),
        ("", "6A81", "NO_UID"),
        ("", "6300", "NO_UID"),
        ("", "9000", "NO_UID"),
        ("E004010012345678", "9000", "NO_UID"),
    ],
    ids=["phone", "random desfire", "not supported", "failed", "empty", "8 bytes (ISO 15693)"],
)
def test_a_card_without_a_number_of_its_own_says_why(uid: str, status: str, expected: str) -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, FakeCard(bytes.fromhex(uid + status)))
        scard.settle()
        scard.remove(FIRST)
        scard.settle()
    assert told(events) == [(FIRST, "unreadable", expected), (FIRST, "taken away", "")]


@pytest.mark.parametrize("uid", ["A1B2C3D4", "044C539AFF2080", "88010203040506070809"])
def test_a_uid_of_4_7_or_10_bytes_is_a_chip_number(uid: str) -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, card(uid))
        scard.settle()
    assert told(events) == [(FIRST, "presented", uid)]


def test_a_contact_card_is_no_event() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, FakeCard.eid())
        scard.let_time_pass()
        scard.remove(FIRST)
        scard.settle()
    assert told(events) == []


@pytest.mark.parametrize(
    "code",
    [Code.SCARD_E_SHARING_VIOLATION, Code.SCARD_W_UNRESPONSIVE_CARD, Code.SCARD_E_PROTO_MISMATCH, 0x12345],
    ids=hex,
)
def test_a_contact_card_that_cannot_be_asked_is_no_event(code: int) -> None:
    scard = FakeScard(FIRST)
    scard.fail("SCardConnect", *[code] * 50)
    with reading(scard) as events:
        scard.insert(FIRST, FakeCard.eid())
        scard.let_time_pass()
        scard.remove(FIRST)
        scard.settle()
    assert told(events) == []


def test_a_contact_card_that_another_program_uses_is_not_touched() -> None:
    scard = FakeScard(FIRST)
    with reading(scard):
        with scard.all_at_once():
            scard.insert(FIRST, FakeCard.eid())
            scard.flag(FIRST, IN_USE)
        scard.settle()
        assert scard.waiting_until is None
        assert scard.called("SCardConnect") == []


def test_a_mute_card_is_tried_a_few_times() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, FakeCard(atr=b""))
        scard.let_time_pass()
        assert told(events) == [(FIRST, "unreadable", "MUTE")]
        assert len(scard.called("SCardConnect")) == 3
        scard.remove(FIRST)
        scard.settle()
    assert told(events)[1:] == [(FIRST, "taken away", "")]


@pytest.mark.parametrize("function", ["SCardConnect", "SCardTransmit"])
@pytest.mark.parametrize(
    "code",
    [
        Code.SCARD_W_UNRESPONSIVE_CARD,
        Code.SCARD_W_UNPOWERED_CARD,
        Code.SCARD_W_RESET_CARD,
        Code.SCARD_W_REMOVED_CARD,
        Code.SCARD_E_NO_SMARTCARD,
        Code.SCARD_E_NOT_TRANSACTED,
        Code.SCARD_F_COMM_ERROR,
        Code.SCARD_E_SHARING_VIOLATION,
        0x8010FFFF,
    ],
    ids=hex,
)
@pytest.mark.parametrize("signed", [False, True], ids=["", "windows"])
def test_a_card_that_fails_once_is_read_at_the_second_try(function: str, code: int, signed: bool) -> None:
    scard = FakeScard(FIRST, signed=signed)
    scard.fail(function, code)  # type: ignore[arg-type]  # parametrize knows no Literal
    with reading(scard) as events:
        scard.insert(FIRST, card())
        scard.let_time_pass()
        assert told(events) == [(FIRST, "presented", A)]


def test_a_card_that_another_program_keeps_for_long_is_in_use() -> None:
    scard = FakeScard(FIRST)
    scard.fail("SCardConnect", *[Code.SCARD_E_SHARING_VIOLATION] * 50)
    with reading(scard) as events:
        scard.insert(FIRST, card())
        scard.let_time_pass()
        assert told(events) == [(FIRST, "unreadable", "IN_USE")]
        assert 1.0 <= scard.now <= 1.5


def test_another_reader_is_served_while_a_card_is_tried_again() -> None:
    scard = FakeScard(FIRST, SECOND)
    scard.fail("SCardConnect", Code.SCARD_E_SHARING_VIOLATION)
    with reading(scard) as events:
        scard.insert(FIRST, card(A))
        scard.settle()
        scard.insert(SECOND, card(B))
        scard.settle()
        assert told(events) == [(SECOND, "presented", B)]
        scard.let_time_pass()
        assert told(events) == [(SECOND, "presented", B), (FIRST, "presented", A)]


def test_a_card_that_leaves_before_it_was_read_was_taken_away_too_soon() -> None:
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, FakeCard.with_uid(A, during=lambda: scard.remove(FIRST)))
        scard.let_time_pass()
    assert told(events) == [(FIRST, "unreadable", "TAKEN_AWAY"), (FIRST, "taken away", "")]


def test_an_answer_without_a_status_word_is_tried_again() -> None:
    """vsmartcard and some readers answer with nothing where a card was taken away; this one was not."""
    scard = FakeScard(FIRST)
    with reading(scard) as events:
        scard.insert(FIRST, FakeCard(b"\x90"))
        scard.let_time_pass()
    assert told(events) == [(FIRST, "unreadable", "MUTE")]
