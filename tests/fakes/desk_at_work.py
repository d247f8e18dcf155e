"""A desk without a window: does by itself what the window has done in the background. A test moves its clock."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from counter_app.desk.cash_in import cash_in
from counter_app.desk.cashed import Before, read_before
from counter_app.desk.check_in import check_in, send_kept
from counter_app.desk.desk import Desk, Told
from counter_app.desk.due import due, open_check_in
from counter_app.desk.feedback import Outcome
from counter_app.desk.journal.records import Action, Attempt, State
from counter_app.desk.kept import expire
from counter_app.desk.look_up import Person
from counter_app.desk.read_back.asking import ask
from counter_app.desk.tap import CardNumber
from counter_app.sandbox.process import SandboxProcess
from counter_app.uitpas import AccessToken, Consumer, UitpasClient
from counter_app.uitpas.model import Activity, Promotion
from counter_app.uitpas.transport import Deadlines

MOST_LOOKS = 60
"""An open item that is still not closed after so many times of looking never will be."""


class PcClock:
    """The clocks of one PC. They go on as the real ones do, and jump when a test says so; the wall may be wrong."""

    def __init__(self, wrong_by: timedelta = timedelta()) -> None:
        self.wrong_by = wrong_by
        self._jumped = timedelta()

    def jump(self, seconds: float) -> None:
        """So much time passes, on all clocks of the PC."""
        self._jumped += timedelta(seconds=seconds)

    def wall(self) -> datetime:
        """What the PC shows, aware."""
        return datetime.now(UTC) + self._jumped + self.wrong_by

    def monotonic(self) -> float:
        """Seconds that do not care for what the wall shows."""
        return time.monotonic() + self._jumped.total_seconds()

    def unix(self) -> float:
        """The wall in unix seconds: what requests are signed with."""
        return self.wall().timestamp()


def client_of(
    sandbox: SandboxProcess,
    clock: PcClock,
    *,
    prefix: str | None = None,
    token: AccessToken | None = None,
    deadlines: Deadlines | None = None,
    headers: Mapping[str, str] | None = None,
) -> UitpasClient:
    """The real client at the sandbox's counter, as its employee or as who has `token`.

    `prefix` is another way to the same server.
    """
    return UitpasClient(
        prefix or sandbox.prefix,
        Consumer(sandbox.consumer_key, sandbox.consumer_secret),
        token=token or AccessToken(sandbox.token, sandbox.token_secret, sandbox.user_id),
        balie_consumer_key=sandbox.balie_consumer_key,
        timeout=deadlines,
        headers=headers,
        clock=clock.monotonic,
        wall=clock.unix,
    )


class DeskAtWork:
    """What the employee does at a desk, and what the desk does by itself. All on the thread of the test.

    `said` is all that was told, in order: what an action said at once, and what came of open items later.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.said: list[Told] = []

    @property
    def open_items(self) -> tuple[Attempt, ...]:
        """What is not known yet: unknown, or kept. What only waits to be seen is none."""
        return tuple(one for one in self.desk.journal.open_attempts() if one.is_open)

    def check_in(self, card: CardNumber, activity: Activity) -> Told:
        """A card is tapped, or a number typed."""
        return self._say(check_in(self.desk, card, activity))

    def open_question(self, person: Person) -> Before:
        """The question about a cash-in opens. Raises `UitpasError`."""
        return read_before(self.desk.client, person, self.desk.wall())

    def cash_in(self, person: Person, promotion: Promotion, card: CardNumber, before: Before | None = None) -> Told:
        """The question is confirmed."""
        return self._say(cash_in(self.desk, card, person, promotion, before))

    def look(self) -> datetime | None:
        """Do all that is due by now; when the next thing is due, None where nothing will be.

        Kept check-ins are sent the oldest first, until one stays kept.
        """
        found = due(self.open_items, self.desk.place, self.desk.wall(), self.desk.schedule)
        for attempt in found.over:
            self._say(expire(self.desk, attempt))
        for attempt in found.to_ask:
            self._say(ask(self.desk, attempt))
        for attempt in found.to_send:
            if self._say(send_kept(self.desk, attempt)).feedback.outcome is Outcome.KEPT:
                break
        now = self.desk.wall()
        left = due(self.open_items, self.desk.place, now, self.desk.schedule)
        return now if left.to_ask or left.over else left.next_at

    def work_off(self, pass_time: Callable[[float], None]) -> None:
        """Look until nothing is open but what the employee is asked about; `pass_time` lets so many seconds pass."""
        for _ in range(MOST_LOOKS):
            next_at = self.look()
            if not any(self._goes_on(one) for one in self.open_items):
                return
            assert next_at is not None, "something is open, and nothing will be done about it"
            pass_time(max(0.0, (next_at - self.desk.wall()).total_seconds()))
        raise AssertionError(f"still open: {[(one.action, one.state, one.asking) for one in self.open_items]}")

    def _say(self, told: Told) -> Told:
        self.said.append(told)
        return told

    def open_check_in(self, card: CardNumber, cdbid: str) -> Attempt | None:
        """The check-in of this card there that is kept or unknown: a tap asks about it, or sends it, and no other."""
        return open_check_in(self.open_items, card, cdbid, self.desk.place)

    def lock(self, uitpas_number: str, promotion_id: int) -> Attempt | None:
        """The cash-in of this promotion for this person that is unknown, and that holds back another."""
        for one in self.open_items:
            is_the_same = one.action is Action.CASH_IN and one.what.id == str(promotion_id)
            holds_back = is_the_same and one.state is State.UNKNOWN and not one.is_unlocked
            if holds_back and one.who is not None and one.who.uitpas_number == uitpas_number:
                return one
        return None

    @staticmethod
    def _goes_on(attempt: Attempt) -> bool:
        return attempt.state is not State.UNKNOWN or attempt.asking.doubt is None
