"""`UitpasClient`: one method for each call of the UiTPAS XML API."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar
from urllib.parse import quote

from counter_app.uitpas import awake
from counter_app.uitpas.credentials import AccessToken, Consumer
from counter_app.uitpas.errors import AccessDenied, Unauthorized
from counter_app.uitpas.experience import Experience
from counter_app.uitpas.lazy import LazyModule
from counter_app.uitpas.model import (
    ActivityPage,
    Card,
    CashedPage,
    CheckIn,
    CheckInPage,
    Counter,
    Employee,
    Identity,
    Passholder,
    Promotion,
    PromotionPage,
)
from counter_app.uitpas.query import (
    ActivityQuery,
    CashedQuery,
    CheckInQuery,
    Parameters,
    PromotionQuery,
    at_most_one,
    exactly_one,
    parameters,
)
from counter_app.uitpas.transport import Deadlines, Transport

if TYPE_CHECKING:
    from counter_app.uitpas import outcomes, wire
    from counter_app.uitpas.route import FindProxy
else:
    outcomes = LazyModule("counter_app.uitpas.outcomes")
    wire = LazyModule("counter_app.uitpas.wire")

Result = TypeVar("Result")

_ALL_PROMOTIONS = PromotionQuery()
_ALL_ACTIVITIES = ActivityQuery()
_LATEST_FIRST = CashedQuery()


class UitpasClient:
    """The calls of a counter, for one server, one employee and one counter; any number of threads may use it.

    `prefix` is `{server}/uitid/rest`. Calls in the employee's name need `token`. `balie_consumer_key` is the counter
    that asks, and goes with the calls that take it so. `timeout` is in seconds, for a read and for a write in all.
    `heard` is told of each call how it ended, on the thread of the call, and `refused` when the server accepts the
    token no more: only signing in again helps. `clock` gives monotonic seconds, and `wall`
    the time of this PC, in unix seconds.
    `headers` go with every request: for a proxy that wants one, and for tests. They are not signed.
    `proxy` is asked for the proxy on a thread of its own (`route.FindProxy`); without it, it is the system's.

    Every method may raise

    - `ValueError` before anything is sent, for arguments that cannot be right or a token that is missing;
    - `NotSent`: nothing left this PC;
    - `OutcomeUnknown`: there was no answer, or for a write one that tells nothing sure. Nobody sends a write again;
    - `ApiError`, `AccessDenied` or `Unauthorized`: refused;
    - `BadResponse`: a read got an answer that cannot be read.

    A client costs nothing until its first call, which loads what it needs: make that one on a worker.
    """

    def __init__(
        self,
        prefix: str,
        consumer: Consumer,
        *,
        token: AccessToken | None = None,
        balie_consumer_key: str | None = None,
        timeout: Deadlines | float | None = None,
        heard: Callable[[Experience], None] | None = None,
        refused: Callable[[], None] | None = None,
        headers: Mapping[str, str] | None = None,
        proxy: FindProxy | None = None,
        clock: Callable[[], float] = awake.seconds,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._transport = Transport(
            prefix, consumer, timeout=timeout, heard=heard, headers=headers, proxy=proxy, clock=clock, wall=wall
        )
        self._token, self._refused = token, refused
        self._who_asks = parameters(balie_consumer_key=balie_consumer_key)
        self._promotions_need_employee = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all calls that go on, at once and from any thread; later ones raise `NotSent(Cause.CLOSED)`."""
        self._transport.close()

    def warm(self) -> bool:
        """Open a connection for the next call, unless a young one waits; whether there is one. Never raises."""
        return self._transport.warm()

    def server_now(self) -> datetime | None:
        """What the server's clock shows now (aware, UTC), to some seconds; None while it never answered.

        A wrong clock of this PC, or one that is set while the program runs, makes no difference.
        """
        return self._transport.server_now()

    def check_in(self, cdbid: str, *, chip_number: str | None = None, uitpas_number: str | None = None) -> CheckIn:
        """Check a card in at the activity `cdbid` (seed 003). Exactly one of the two numbers."""
        exactly_one(chip_number=chip_number, uitpas_number=uitpas_number)
        asked = parameters(cdbid=cdbid, chip_number=chip_number, uitpas_number=uitpas_number)
        return self._write("uitpas/passholder/checkin", asked + self._who_asks, wire.parse_check_in)

    def cash_in(self, uitpas_number: str, promotion_id: int) -> Promotion:
        """Take the points of a promotion from a passholder (seeds 000 and 001).

        The answer has no new balance, and often no `cash_in_state`.
        """
        path = f"uitpas/passholder/{_segment(uitpas_number)}/cashInPointsPromotion"
        asked = parameters(points_promotion_id=promotion_id) + self._who_asks
        return self._write(path, asked, wire.parse_promotion)

    def points_promotions(self, query: PromotionQuery = _ALL_PROMOTIONS) -> PromotionPage:
        """Promotions that points can be exchanged for (seed 002)."""
        path = "uitpas/passholder/pointsPromotions"
        return self._read_promotions(path, query.parameters(), wire.parse_promotions)

    def points_promotion(
        self, promotion_id: int, *, uid: str | None = None, uitpas_number: str | None = None
    ) -> Promotion:
        """One promotion, and whether this passholder can cash it in (seed 004). At most one of the two numbers."""
        at_most_one(uid=uid, uitpas_number=uitpas_number)
        path = f"uitpas/promotion/pointsPromotion/{_segment(str(promotion_id))}"
        return self._read_promotions(path, parameters(uid=uid, uitpas_number=uitpas_number), wire.parse_promotion)

    def cashed_promotions(self, uitpas_number: str, query: CashedQuery = _LATEST_FIRST) -> CashedPage:
        """What a passholder cashed in (`cashedPointsPromotions`), the latest first."""
        path = f"uitpas/passholder/{_segment(uitpas_number)}/cashedPointsPromotions"
        return self._read(path, query.parameters(), wire.parse_cashed_promotions)

    def identify(self, identification: str) -> Identity:
        """Whose card or number it is (`retrieve`): a UiTPAS number, a chip number, an INSZ or its barcode."""
        asked = parameters(identification=identification)
        return self._read("uitpas/retrieve", asked + self._who_asks, wire.parse_identity)

    def card(self, *, chip_number: str | None = None, uitpas_number: str | None = None) -> Card:
        """The card alone (`uitpas/card`). Exactly one of the two numbers."""
        exactly_one(chip_number=chip_number, uitpas_number=uitpas_number)
        asked = parameters(chip_number=chip_number, uitpas_number=uitpas_number)
        return self._read("uitpas/card", asked + self._who_asks, wire.parse_card)

    def passholder(self, uitpas_number: str) -> Passholder:
        """The passholder with this number (`uitpas/passholder/{uitpasNumber}`)."""
        return self._read(f"uitpas/passholder/{_segment(uitpas_number)}", self._who_asks, wire.parse_passholder)

    def search_activities(self, query: ActivityQuery = _ALL_ACTIVITIES) -> ActivityPage:
        """Activities (`cultureevent/search`), in the consumer's name."""
        path = "uitpas/cultureevent/search"
        return self._read(path, query.parameters(), wire.parse_activities, as_employee=False)

    def search_check_ins(self, query: CheckInQuery) -> CheckInPage:
        """Check-ins of the past (`cultureevent/searchCheckins`)."""
        return self._read("uitpas/cultureevent/searchCheckins", query.parameters(), wire.parse_check_ins)

    def counters(self, user_id: str | None = None) -> tuple[Counter, ...]:
        """The counters at which an employee may work (`balie/list`); by default the employee of the token."""
        return self._read("uitpas/balie/list", parameters(uid=self._whose(user_id)), wire.parse_counters)

    def terms_accepted(self, user_id: str | None = None) -> bool:
        """Whether an employee has accepted the terms of use of counters (`balie/terms`); by default the token's."""
        return self._read("uitpas/balie/terms", parameters(uid=self._whose(user_id)), wire.parse_terms)

    def accept_terms(self, user_id: str | None = None) -> bool:
        """The employee accepts the terms of use of counters (POST of `balie/terms`); whether they are accepted now."""
        return self._write("uitpas/balie/terms", parameters(uid=self._whose(user_id)), wire.parse_terms)

    def employee(self, user_id: str | None = None) -> Employee:
        """Who an employee is (`user/{id}`, as the official PHP client asks it); by default the token's.

        The documents of this API do not tell of this call: live without its answer.
        """
        path = f"user/{_segment(self._whose(user_id))}"
        return self._read(path, parameters(private=False), wire.parse_employee)

    def _whose(self, user_id: str | None) -> str:
        """The id of an employee: the one that is asked about, or of the token."""
        user_id = user_id or (self._token.user_id if self._token else None)
        if user_id is None:
            raise ValueError("about which employee? a user id is needed")
        return user_id

    def _write(self, path: str, asked: Parameters, parse: Callable[[bytes], Result]) -> Result:
        with self._noticing_a_refusal(self._employee()) as token:
            return outcomes.of_write(self._transport.write(path, asked, token), parse)

    def _read(
        self,
        path: str,
        asked: Parameters,
        parse: Callable[[bytes], Result],
        *,
        as_employee: bool = True,
        deadline: float | None = None,
    ) -> Result:
        with self._noticing_a_refusal(self._employee() if as_employee else None) as token:
            return outcomes.of_read(self._transport.read(path, asked, token, deadline), parse)

    @contextmanager
    def _noticing_a_refusal(self, token: AccessToken | None) -> Iterator[AccessToken | None]:
        """Tell where a call with a `token` is refused, and not because of the clock."""
        try:
            yield token
        except Unauthorized as error:
            if token is not None and error.clock_off is None and self._refused is not None:
                self._refused()
            raise

    def _read_promotions(self, path: str, asked: Parameters, parse: Callable[[bytes], Result]) -> Result:
        """Ask in the consumer's name, as documented, and in the employee's where that is refused.

        Another page of the documentation wants the employee. What worked is remembered; of two refusals the
        employee's is raised: it is the one that somebody at the counter can do something about.
        """
        deadline = self._transport.read_deadline()
        if not self._promotions_need_employee:
            try:
                return self._read(path, asked, parse, as_employee=False, deadline=deadline)
            except (Unauthorized, AccessDenied):
                if self._token is None:
                    raise
        found = self._read(path, asked, parse, deadline=deadline)
        self._promotions_need_employee = True
        return found

    def _employee(self) -> AccessToken:
        if self._token is None:
            raise ValueError("this call is made in an employee's name, and needs an access token")
        return self._token


def _segment(text: str) -> str:
    """`text` as one part of a path, whatever it holds."""
    if text.strip() in ("", ".", ".."):
        raise ValueError("a number is empty")
    return quote(text, safe="")
