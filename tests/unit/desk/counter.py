"""A counter for tests: the real client against a real HTTP server, with the things and people of the samples."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from counter_app.desk.brussels import BRUSSELS
from counter_app.desk.cashed import Before
from counter_app.desk.desk import Desk
from counter_app.desk.journal import Journal, MemoryJournal
from counter_app.desk.journal.records import Baseline, Place
from counter_app.desk.look_up import Person
from counter_app.uitpas import AccessToken, Consumer, UitpasClient
from counter_app.uitpas.model import Activity, PeriodConstraint, Promotion
from counter_app.uitpas.numbers import ChipNumber, Insz, UitpasNumber
from counter_app.uitpas.vocabulary import CashInState, PeriodType
from tests.fakes.http_server import Behaviour, HttpServer, Request, answer

SAMPLES = Path(__file__).parents[2] / "samples"

NOW = datetime(2026, 1, 14, 20, 13, 30, tzinfo=BRUSSELS)
"""A Wednesday evening."""

CHIP = ChipNumber("044C539AFF2080")
NUMBER = UitpasNumber.parse("0930000420206")
INSZ = Insz.parse("93051822361")
BALIE_KEY = "31413BDF-DFC7-7A9F-10403618C2816E44"

CONCERT = Activity(
    cdbid="a89a2707-a35e-48da-aeda-307f857b93c0",
    title="Muziekmarathon",
    number_of_points=Decimal(1),
    checkin_constraint=PeriodConstraint(PeriodType.WEEK, 1),
    checkin_start_date=NOW - timedelta(hours=5),
    checkin_end_date=NOW + timedelta(hours=5),
)
NORA = Person(
    uitpas_number=str(NUMBER),
    first_name="Nora",
    name="Peeters",
    points=Decimal(12),
    uid="22b69dc0-abf7-40f2-8ae7-c1e69811ed7c",
)
DRINK = Promotion(
    id=6,
    title="Gratis drankje",
    points=Decimal(5),
    cash_in_state=CashInState.POSSIBLE,
    period_constraint=PeriodConstraint(PeriodType.WEEK, 1),
    cashing_period_begin=datetime(2026, 1, 1, tzinfo=BRUSSELS),
    cashing_period_end=datetime(2026, 12, 31, tzinfo=BRUSSELS),
)

BEFORE = Before(Baseline(frozenset(), NORA.points))
"""What was so before Nora cashed in anything."""


@dataclass(frozen=True)
class Counter:
    """A client at a counter, and the server that it asks."""

    client: UitpasClient
    server: HttpServer

    def will(self, *behaviours: Behaviour) -> None:
        """What the server does with the next requests, one after the other."""
        self.server.script.extend(behaviours)

    @property
    def desk(self) -> Desk:
        """A desk at this counter, with a journal of its own each time."""
        return a_desk(self.client)

    @property
    def requests(self) -> list[Request]:
        return self.server.requests

    @property
    def writes(self) -> list[Request]:
        return [request for request in self.requests if request.method == "POST"]

    @property
    def calls(self) -> list[str]:
        """The last part of the path of each request so far."""
        return [request.path.rpartition("/")[2] for request in self.requests]


def a_desk(client: UitpasClient, journal: Journal | None = None, *, keeps: bool = False) -> Desk:
    """A desk on the evening of `NOW` that keeps nothing for later, unless told otherwise."""
    place = Place("https://test.example/uitid/rest", BALIE_KEY, "CC De Werf", "u1")
    return Desk(client, journal or MemoryJournal(lambda: NOW), place, lambda: NOW, keeps=keeps)


@contextmanager
def a_counter() -> Iterator[Counter]:
    """An open counter. A read that goes unanswered is given up soon, a write is waited for."""
    with HttpServer() as server, _client(server.prefix) as client:
        yield Counter(client, server)


def _client(prefix: str) -> UitpasClient:
    token = AccessToken("token", "token secret", "u1")
    return UitpasClient(prefix, Consumer("key", "secret"), token=token, balie_consumer_key=BALIE_KEY)


@contextmanager
def a_counter_without_network() -> Iterator[UitpasClient]:
    """A counter whose server listens no more: nothing can be sent."""
    with HttpServer() as server:
        prefix = server.prefix
    with _client(prefix) as client:
        yield client


def sample(name: str) -> Behaviour:
    """Answer 200 with the sample of this name."""
    return answer((SAMPLES / f"{name}.xml").read_bytes())


def ok(inside: str) -> Behaviour:
    """Answer 200 with these elements in a `response`."""
    return answer(f"<response>{inside}</response>")


def refused(code: str, inside: str = "", status: int = 400) -> Behaviour:
    """Answer with an error code, and what else the error holds."""
    return answer(f"<response><code>{code}</code>{inside}</response>", status)


def passholder(points: str = "12.000", inside: str = "") -> str:
    """The elements of a `retrieve` answer about Nora; `inside` goes into the passholder."""
    return f"""
        <passHolder><name>Peeters</name><firstName>Nora</firstName><points>{points}</points>
            <uitIdUser xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns"><rdf:id>{NORA.uid}</rdf:id></uitIdUser>
            {inside}
        </passHolder>
        {card("ACTIVE")}
        """


def card(status: str) -> str:
    """The `card` element of a `retrieve` answer."""
    return f"""
        <card><status>{status}</status><uitpasNumber><uitpasNumber>{NUMBER}</uitpasNumber></uitpasNumber></card>
        """
