"""The rows of the fault matrix: what goes wrong, how it is made, and what must come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from counter_app.desk.desk import Told
from tests.fakes.desk_at_work import client_of
from tests.fakes.http_server import HttpServer, server_tls
from tests.fakes.no_network import NEEDS_NAMESPACES, without_network
from tests.faults.cell import PATIENT_SECONDS, Cell, Strike

TIMED_OUT_SECONDS = 0.5
BEFORE, AFTER = {"stage": "before"}, {"stage": "after"}
Act = Callable[[], Told]

KEPT, NOT_SENT = "Bewaard", "Niet verstuurd"
NOT_CERTAIN = "Nog niet zeker"
CHECKED_IN, CASHED_IN = "1 punt gespaard", "Ingeruild: Gratis drankje"
NOT_CHECKED_IN, NOT_CASHED_IN = "Niet ingecheckt", "Niet ingeruild"
FAILED, NO_ANSWER = "Niet gelukt", "Geen antwoord"
CLOCK_WRONG = "De klok van deze pc loopt 12 minuten achter"


@dataclass(frozen=True)
class Seen:
    """The lines that the employee reads, at once and in the end; whether the server did it; POSTs that left."""

    at_once: str
    in_the_end: str
    on_server: bool
    posts: int = 1


@dataclass(frozen=True)
class Row:
    """One thing that goes wrong. `write_seconds` is the deadline of the POST."""

    name: str
    strike: Strike
    check_in: Seen
    cash_in: Seen
    write_seconds: float = PATIENT_SECONDS
    marks: tuple[pytest.MarkDecorator, ...] = ()


def by_sandbox(*faults: dict[str, Any]) -> Strike:
    """The sandbox lets it go wrong."""

    def strike(cell: Cell, act: Act) -> Told:
        for fault in faults:
            cell.fault(**fault)
        return act()

    return strike


def refused_connection(cell: Cell, act: Act) -> Told:
    """The server is gone, and comes back."""
    cell.relay.refuse()
    told = act()
    cell.relay.listen()
    return told


def elsewhere(cell: Cell, act: Act, prefix: str) -> Told:
    """For as long as it lasts, the server's name leads to this place."""
    desk = cell.at_work.desk
    with client_of(cell.sandbox, cell.clock, prefix=prefix) as client:
        cell.at_work.desk = replace(desk, client=client)
        told = act()
    cell.at_work.desk = desk
    return told


def unknown_name(cell: Cell, act: Act) -> Told:
    """The name of the server is not found."""
    return elsewhere(cell, act, "https://uitpas.invalid/uitid/rest")


def wrong_certificate(cell: Cell, act: Act) -> Told:
    """Somebody answers whose certificate nobody trusts."""
    with HttpServer(tls=server_tls()) as stranger:
        told = elsewhere(cell, act, stranger.prefix)
    assert stranger.requests == []
    return told


def no_route(cell: Cell, act: Act) -> Told:
    """The PC has no network."""
    cell.relay.cut()
    return without_network(act)


def dropped_silently(cell: Cell, act: Act) -> Told:
    """A firewall forgets the connection that was kept."""
    cell.relay.forget()
    return act()


def dropped_silently_long_ago(cell: Cell, act: Act) -> Told:
    """The same, and nothing was sent for a while."""
    cell.relay.forget()
    cell.pass_time(11)
    return act()


def wrong_clock(cell: Cell, act: Act) -> Told:
    """The PC's clock is set 12 minutes back."""
    cell.clock.wrong_by = timedelta(minutes=-12)
    return act()


def _not_sent(name: str, strike: Strike, *marks: pytest.MarkDecorator) -> Row:
    check_in = Seen(KEPT, CHECKED_IN, on_server=True)
    return Row(name, strike, check_in, Seen(NOT_SENT, NOT_SENT, on_server=False, posts=0), marks=marks)


def _never_came(name: str, *faults: dict[str, Any], seconds: float = PATIENT_SECONDS) -> Row:
    """Nobody knows at first; it was never carried out."""
    return _lost(name, by_sandbox(*faults), seconds)


def _lost(name: str, strike: Strike, seconds: float) -> Row:
    check_in = Seen(NOT_CERTAIN, NOT_CHECKED_IN, on_server=False)
    return Row(name, strike, check_in, Seen(NOT_CERTAIN, NOT_CASHED_IN, on_server=False), seconds)


def _came(name: str, *faults: dict[str, Any], seconds: float = PATIENT_SECONDS) -> Row:
    """Nobody knows at first; it was carried out."""
    check_in = Seen(NOT_CERTAIN, CHECKED_IN, on_server=True)
    return Row(name, by_sandbox(*faults), check_in, Seen(NOT_CERTAIN, CASHED_IN, on_server=True), seconds)


def _refused(name: str, strike: Strike, check_in: str, cash_in: str) -> Row:
    """Surely not done, and that is said at once."""
    one, other = (Seen(says, says, on_server=False) for says in (check_in, cash_in))
    return Row(name, strike, check_in=one, cash_in=other)


def _answers(status: int, stage: dict[str, str]) -> dict[str, Any]:
    """A page of HTML with this status."""
    return {"effect": "answer", "status": status, **stage}


def _both(status: int) -> tuple[Row, Row]:
    name = f"{status} {{}} commit"
    before, after = _answers(status, BEFORE), _answers(status, AFTER)
    return _never_came(name.format("before"), before), _came(name.format("after"), after)


ROWS = (
    _not_sent("connection refused", refused_connection),
    _not_sent("name unknown", unknown_name),
    _not_sent("TLS failure", wrong_certificate),
    _not_sent("no route", no_route, NEEDS_NAMESPACES),
    _never_came(
        "time-out before commit",
        {"effect": "delay", **BEFORE},
        {"effect": "close", **BEFORE},
        seconds=TIMED_OUT_SECONDS,
    ),
    _came("time-out after commit", {"effect": "delay", **AFTER}, seconds=TIMED_OUT_SECONDS),
    _never_came("reset before commit", {"effect": "reset", **BEFORE}),
    _came("reset after commit", {"effect": "reset", **AFTER}),
    *(row for status in (302, 307) for row in _both(status)),
    _refused("404 with HTML", by_sandbox(_answers(404, BEFORE)), FAILED, NOT_SENT),
    _refused("407", by_sandbox(_answers(407, BEFORE)), FAILED, NOT_SENT),
    _refused("429", by_sandbox(_answers(429, BEFORE)), NO_ANSWER, NOT_SENT),
    *(row for status in (500, 502, 503, 504) for row in _both(status)),
    *_both(200),
    _came("truncated XML after commit", {"effect": "truncate"}),
    _came("empty 200 after commit", {"effect": "answer", "status": 200, "body": "empty", **AFTER}),
    _came("slow drip past the deadline", {"effect": "drip"}, seconds=TIMED_OUT_SECONDS),
    _lost("kept-alive connection dropped silently", dropped_silently, TIMED_OUT_SECONDS),
    Row(
        "kept-alive connection dropped silently, over 10 s ago",
        dropped_silently_long_ago,
        Seen(CHECKED_IN, CHECKED_IN, on_server=True),
        Seen(CASHED_IN, CASHED_IN, on_server=True),
    ),
    _refused("401 by clock", wrong_clock, CLOCK_WRONG, CLOCK_WRONG),
)
