"""The log beside the panel, and when names and balances leave it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from counter_app.desk.feedback import Message
from counter_app.desk.look_up import Found
from counter_app.gui.check_in_flow import Named
from counter_app.uitpas.numbers import ChipNumber
from tests.gui.check_in_alone import ALREADY, DONE, NORA, NOT_CERTAIN, NOT_SENT, SAM, STAY, Alone, alone, refused
from tests.gui.conftest import Desk
from tests.gui.hands import click, press, reads
from tests.gui.looking import faults

__all__ = ["alone"]


def test_the_newest_is_first_and_a_person_is_a_masked_number_until_a_name_is_known(alone: Alone) -> None:
    alone.result(refused(Message.UNKNOWN_CARD), SAM)
    tap = alone.result(DONE)
    assert alone.log() == ["20:14 · …2080 · +1 · 12 points", "20:14 · …E5F6 · unknown"]
    alone.name(tap)
    assert alone.log()[0] == "20:14 · Nora P. · +1 · 12 points"
    assert reads(alone.page.log_view, "20:14", "Nora P.", "+1", "12", "…E5F6", "unknown")


@pytest.mark.parametrize("way", ["Esc", "button"])
def test_esc_on_the_promotions_takes_the_name_off_the_log_too(desk: Desk, way: str) -> None:
    desk.tap()
    desk.wait_for("Nora P. · checked in · 12 points")
    desk.window.show_promotions()
    desk.tap()
    desk.wait_for("Nora Peeters")
    desk.wait_until_quiet()
    if way == "Esc":
        press(desk.window, Qt.Key.Key_Escape)
    else:
        click(desk.window, "Esc")
    desk.window.show_check_in()
    desk.wait_for("…2080 · checked in")
    assert not desk.shows("Nora")


def test_it_counts_those_that_were_checked_in(alone: Alone) -> None:
    assert reads(alone.page.log_view, "0 cards checked in")
    for number in range(3):
        alone.result(DONE, ChipNumber(f"04A1B2C3D4E5F{number}"))
    alone.result(ALREADY)
    alone.result(NOT_SENT)
    assert reads(alone.page.log_view, "3 cards checked in")


def test_a_tap_that_asks_about_the_one_before_has_no_line_of_its_own(alone: Alone) -> None:
    alone.result(NOT_CERTAIN)
    alone.result(DONE)
    assert alone.log() == ["20:14 · …2080 · +1 · 12 points"]
    assert reads(alone.page.log_view, "1 card checked in")


def test_on_leaving_names_and_balances_become_masked_numbers(alone: Alone) -> None:
    alone.name(alone.result(DONE, SAM), "Sam", "Dhondt")
    alone.name(alone.result(DONE))
    alone.page.forget()
    assert alone.log() == ["20:14 · …2080 · +1", "20:14 · …E5F6 · +1"]
    assert not reads(alone.page, "12")
    assert reads(alone.page.panel, "Tap a UiTPAS")


def test_what_becomes_known_after_leaving_is_kept_without_a_name(alone: Alone) -> None:
    tap = alone.result(NOT_CERTAIN)
    alone.page.forget()
    alone.flow.ended.emit(tap, DONE)
    alone.name(tap)
    assert alone.log() == ["20:14 · …2080 · +1"]


def test_leaving_while_a_card_is_awaited_does_not_hide_its_result(alone: Alone) -> None:
    tap = alone.tap()
    alone.page.forget()
    alone.flow.ended.emit(tap, NOT_SENT)
    assert reads(alone.page.panel, "Not sent")


def test_a_name_leaves_the_log_in_its_time_also_while_others_come(alone: Alone) -> None:
    alone.name(alone.result(DONE, SAM), "Sam", "Dhondt")
    alone.wait(STAY / 2)
    alone.name(alone.result(DONE))
    alone.wait(STAY / 2 + 1)
    assert alone.log() == ["20:14 · Nora P. · +1 · 12 points", "20:14 · …E5F6 · +1"]
    alone.wait(STAY / 2)
    assert alone.log() == ["20:14 · …2080 · +1", "20:14 · …E5F6 · +1"]


def test_a_name_without_end_is_told_on_as_many_lines_as_it_takes(alone: Alone) -> None:
    alone.name(alone.result(DONE, NORA), "Wolfeschlegelsteinhausenbergerdorff Bin-Hamid", "<b>O'Neill</b>")
    QApplication.processEvents()
    assert faults(alone.page.log_view) == []
    assert not reads(alone.page.log_view, "O'Neill")


def test_what_kind_of_card_it_was_is_told_in_the_log_too(alone: Alone) -> None:
    tap = alone.result(refused(Message.CARD_NOT_VALID))
    alone.flow.named.emit(tap, Named(Found(refused(Message.GROUP_PASS))))
    assert reads(alone.page.panel, "Group pass")
    assert alone.log() == ["20:14 · …2080 · group pass"]
