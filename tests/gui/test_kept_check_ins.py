"""Fifty people check in without a network: what the employee sees, and what the server holds in the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from counter_app.desk.journal.records import State
from counter_app.gui.workplace import Connection
from counter_app.sandbox.process import SandboxProcess
from counter_app.uitpas import AccessToken, Consumer
from counter_app.uitpas.model import Activity
from tests.fakes.relay import Relay
from tests.fakes.sandbox import MUZIEKMARATHON, NORA_CHIP, Levers, running_sandbox
from tests.gui.conftest import PATIENCE_MS, Desk, rows

PEOPLE = 50
UNKNOWN_CHIP = "04FFFFFFFFFF80"
CHECK_IN = "*/checkin"
ACTIVITY = Activity(MUZIEKMARATHON, title="Muziekmarathon", number_of_points=Decimal(1))


@dataclass(frozen=True)
class Counter:
    """The window of a counter, what lies between it and the server, and who came to check in."""

    desk: Desk
    relay: Relay
    levers: Levers
    people: tuple[dict[str, Any], ...]

    def tap(self, chip_number: str) -> None:
        """A card is tapped, and its result awaited."""
        self.desk.tap_chip(chip_number)
        self.desk.wait_until_quiet()

    def come_back(self) -> None:
        """The network is back, and the employee asks whether it is."""
        self.relay.listen()
        self.desk.window.connection.try_now()

    def wait_until_nothing_is_kept(self) -> None:
        def gone() -> bool:
            return all(one.attempt.state is not State.KEPT for one in self.desk.window.day.open_items)

        self.desk.qtbot.waitUntil(gone, timeout=PATIENCE_MS)
        self.desk.wait_until_quiet()

    def chips_sent(self) -> list[str]:
        """The chip numbers of the check-ins that the server got, in order."""
        return [dict(seen["form"])["chipNumber"] for seen in self.levers.requests(CHECK_IN, method="POST")]

    def log(self) -> list[str]:
        """The lines of the log, newest first."""
        return rows(self.desk.window.check_in_page.log_view.list)


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[SandboxProcess, Levers]]:
    with running_sandbox() as running:
        yield running


@pytest.fixture
def counter(qtbot: QtBot, running: tuple[SandboxProcess, Levers]) -> Iterator[Counter]:
    sandbox, levers = running
    levers.restart()
    people = tuple(levers.crowd(people=PEOPLE)["people"])
    with Relay(sandbox.prefix) as relay:
        consumer = Consumer(sandbox.consumer_key, sandbox.consumer_secret)
        token = AccessToken(sandbox.token, sandbox.token_secret, sandbox.user_id)
        desk = Desk(qtbot, Connection(relay.prefix, consumer, token), ACTIVITY)
        desk.wait_until_quiet()
        relay.refuse()
        yield Counter(desk, relay, levers, people)
        desk.stop()


def test_each_is_told_to_be_kept_and_in_the_end_to_be_checked_in(counter: Counter) -> None:
    desk = counter.desk
    for person in counter.people:
        counter.tap(person["chip_number"])
        assert desk.texts_of_panel() == ["Kept", "It is sent as soon as there is a connection."]
    assert str(PEOPLE) in desk.window.top_bar.open_items_button.text()
    assert len(counter.log()) == PEOPLE
    assert all("kept" in line for line in counter.log())

    counter.come_back()
    counter.wait_until_nothing_is_kept()
    assert counter.chips_sent() == [person["chip_number"] for person in counter.people]
    held = {line["person"] for line in counter.levers.ledgers()["check_ins"] if line["request"]}
    assert held == {person["id"] for person in counter.people}
    assert not desk.window.top_bar.open_items_button.isVisible()
    assert len(counter.log()) == PEOPLE
    assert not any("kept" in line for line in counter.log())
    desk.window.show_today()
    desk.wait_for(f"{PEOPLE} checked in")


def test_one_that_the_server_refuses_stays_open_with_its_reason(counter: Counter) -> None:
    for chip_number in (counter.people[0]["chip_number"], UNKNOWN_CHIP, NORA_CHIP):
        counter.tap(chip_number)
    counter.come_back()
    counter.wait_until_nothing_is_kept()
    assert counter.desk.window.top_bar.open_items_button.isVisible()
    counter.desk.window.show_today()
    counter.desk.wait_for("2 checked in")
    counter.desk.wait_for("Unknown card")


def test_who_is_there_goes_before_who_was_kept(counter: Counter) -> None:
    kept = [person["chip_number"] for person in counter.people[:10]]
    for chip_number in kept:
        counter.tap(chip_number)
    counter.levers.fault("delay", method="POST", path=CHECK_IN)
    counter.come_back()
    counter.desk.qtbot.waitUntil(lambda: counter.levers.waiting() == 1, timeout=PATIENCE_MS)
    counter.desk.tap_chip(NORA_CHIP)
    counter.desk.wait_for("Nora")
    counter.levers.release()
    counter.wait_until_nothing_is_kept()
    assert counter.chips_sent() == [kept[0], NORA_CHIP, *kept[1:]]


def test_the_same_card_again_sends_its_own_and_none_twice(counter: Counter) -> None:
    counter.tap(NORA_CHIP)
    counter.relay.listen()
    counter.desk.clock.seconds += 60
    counter.tap(NORA_CHIP)
    assert "1 point earned" in counter.desk.texts_of_panel()
    counter.wait_until_nothing_is_kept()
    assert counter.chips_sent() == [NORA_CHIP]
