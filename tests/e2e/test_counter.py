"""A card laid on the reader becomes words in the window, and exactly what was asked at the server."""

from __future__ import annotations

import time
from decimal import Decimal

from counter_app.sandbox.process import SandboxProcess
from tests.e2e.conftest import Start, answer_the_question, ready
from tests.e2e.desk_pc import DeskPc
from tests.fakes.fixtures import NEEDS_PCSCD
from tests.fakes.pcsc_room import PcscRoom
from tests.fakes.sandbox import DE_WERF, MUZIEKMARATHON, NORA, NORA_CHIP, Levers

pytestmark = NEEDS_PCSCD

LONGEST_RETURN = 3.0
"""Seconds after its service in which the reader must be back."""

NORAS_UID = "04 4C 53 9A FF 20 80"
CHECK_IN, CASH_IN = "*/passholder/checkin", "*/cashInPointsPromotion"


def opened(start: Start, sandbox: SandboxProcess) -> DeskPc:
    """The program, ready to check in, with the keyboard."""
    desk = start(ready(sandbox))
    desk.wait_for_text("Tap a UiTPAS", "CC De Werf", "Muziekmarathon", "readers ready")
    desk.take_focus()
    return desk


def test_a_card_on_the_reader_is_checked_in_and_the_window_tells_the_points(
    pcsc_room: PcscRoom, sandbox: SandboxProcess, levers: Levers, start: Start
) -> None:
    desk = opened(start, sandbox)
    pcsc_room.insert(NORAS_UID)
    desk.wait_for_text("1 point earned", "Nora has 12 points")
    [posted] = levers.requests(CHECK_IN)
    assert dict(posted["form"]) == {"cdbid": MUZIEKMARATHON, "chipNumber": NORA_CHIP, "balieConsumerKey": DE_WERF}
    assert posted["method"] == "POST"
    assert posted["status"] == 200
    assert posted["changed"]
    assert levers.points(NORA) == Decimal(12)


def test_promotions_open_by_tap_and_one_is_cashed_in_by_keyboard_alone(
    pcsc_room: PcscRoom, sandbox: SandboxProcess, levers: Levers, start: Start
) -> None:
    desk = opened(start, sandbox)
    desk.key("ctrl+2")
    desk.wait_for_text("Tap a UiTPAS to see its promotions")
    pcsc_room.insert(NORAS_UID)
    desk.wait_for_text("Nora Peeters", "11", "Gratis koffie")
    desk.wait_for(lambda _: desk.ask("focus") == "promotions", "the list with the keyboard")
    desk.key("Return")
    desk.wait_for_text("Gratis koffie for Nora: 11 → 10 points")
    answer_the_question(desk)
    desk.wait_for_text("Cashed in", "Gratis koffie", "Nora Peeters", "10", "Had this week already")
    [posted] = levers.requests(CASH_IN)
    assert posted["path"].endswith(f"/{NORA}/cashInPointsPromotion")
    assert levers.points(NORA) == Decimal(10)
    assert levers.requests(CHECK_IN) == []


def test_the_smart_card_service_may_stop_and_start_and_the_window_says_so_meanwhile(
    pcsc_room: PcscRoom, sandbox: SandboxProcess, levers: Levers, start: Start
) -> None:
    desk = opened(start, sandbox)
    pcsc_room.stop_service()
    desk.wait_for_text("Smart card service not running")
    pcsc_room.start_service()
    back = time.monotonic()
    desk.wait_for_text("readers ready")
    assert time.monotonic() - back < LONGEST_RETURN
    pcsc_room.insert(NORAS_UID)
    desk.wait_for_text("1 point earned")
    assert len(levers.requests(CHECK_IN)) == 1


def test_promotions_of_who_was_checked_in_open_with_enter_without_another_tap(
    pcsc_room: PcscRoom, sandbox: SandboxProcess, levers: Levers, start: Start
) -> None:
    desk = opened(start, sandbox)
    pcsc_room.insert(NORAS_UID)
    desk.wait_for_text("1 point earned", "promotions possible")
    desk.key("Return")
    desk.wait_for_text("Nora Peeters", "12", "Gratis koffie")
    assert len(levers.requests(CHECK_IN)) == 1


def test_two_cards_after_each_other_each_get_their_own_answer(
    pcsc_room: PcscRoom, sandbox: SandboxProcess, levers: Levers, start: Start
) -> None:
    desk = opened(start, sandbox)
    other = next(card for card in sandbox.cards() if card.kind == "passholder" and card.chip_number != NORA_CHIP)
    pcsc_room.insert(NORAS_UID)
    desk.wait_for_text("Nora has 12 points")
    pcsc_room.swap(other.chip_number)
    desk.wait_for_text(other.name.split()[0])
    assert [dict(posted["form"])["chipNumber"] for posted in levers.requests(CHECK_IN)] == [
        NORA_CHIP,
        other.chip_number,
    ]


def test_practice_mode_starts_its_own_sandbox_and_ends_it(start: Start) -> None:
    desk = start({}, practice=True)
    desk.wait_for_text("Practice mode", "CC De Werf", "Muziekmarathon", "Nora Peeters")
    desk.ask("close")
    assert desk.process.wait(timeout=30) == 0


def test_a_second_start_raises_the_window_that_runs_and_ends(start: Start, sandbox: SandboxProcess) -> None:
    first = opened_without_reader(start, sandbox)
    second = start(ready(sandbox))
    assert second.process.wait(timeout=30) == 0
    assert first.process.poll() is None
    assert any("Tap a UiTPAS" in text for text in first.texts())


def test_the_window_opens_where_it_was_closed(start: Start, sandbox: SandboxProcess) -> None:
    first = opened_without_reader(start, sandbox)
    first.ask("resize", width=1000, height=650)
    first.ask("close")
    assert first.process.wait(timeout=30) == 0
    assert opened_without_reader(start, sandbox).ask("size") == [1000, 650]


def opened_without_reader(start: Start, sandbox: SandboxProcess) -> DeskPc:
    """The program, ready to check in, on a PC without a reader."""
    desk = start(ready(sandbox))
    desk.wait_for_text("Tap a UiTPAS", "CC De Werf", "Muziekmarathon")
    return desk
