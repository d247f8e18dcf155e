"""The journal itself: what is known of each attempt, on the disk before it matters."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol, TypeVar

from counter_app.desk.feedback import Feedback, Message
from counter_app.desk.journal import changes, history, retention, slots
from counter_app.desk.journal.database import empty_log, transaction
from counter_app.desk.journal.people import marks_of
from counter_app.desk.journal.problems import JournalProblem, problem_of
from counter_app.desk.journal.records import Action, Asking, Attempt, NewAttempt, Sent, State
from counter_app.desk.journal.replacing import forget_set_aside
from counter_app.desk.journal.retention import DayTotals
from counter_app.desk.journal.rows import Row

SIBLINGS_WITHIN = timedelta(days=2)

Answer = TypeVar("Answer")

log = logging.getLogger(__name__)


class Owned(Protocol):
    """What is let go when the journal is closed."""

    def release(self) -> None:
        """Another program may have it."""


class Journal:
    """Every attempt to change something at UiTPAS. For all threads; one program at a time owns it.

    What needs attention is in memory too, and read from there. Where the disk refuses what is learned of an attempt
    after it was sent, memory is ahead: it is written with the next attempt, by `tidy` or by `close`. Only before
    something is sent, in `begin` and `send_kept`, does a refusal raise: then it must not be sent.
    """

    problem: JournalProblem | None = None
    """Why it is not on the disk, where it is not though it should be: then nothing is cashed in."""

    def __init__(
        self, connection: sqlite3.Connection, folder: Path, lock: Owned, key: bytes, wall: Callable[[], datetime]
    ) -> None:
        """Takes over a connection that was checked, and the lock. For `open_journal`."""
        self._connection, self._folder, self._owned, self._key, self._wall = connection, folder, lock, key, wall
        self._lock = threading.RLock()
        self._rows = {row.attempt.id: row for row in slots.all_rows(connection)}
        """What is not in the history: all that needs attention, and what the disk refused to put there."""
        self._others: set[tuple[str, str]] = set()
        self._refused: set[str] = set()
        """The ids of the rows that are newer here than on the disk."""
        self._is_closed = False

    def begin(self, new: NewAttempt, *, is_must: bool = True) -> Attempt:
        """Write an attempt down before it is sent (or kept). On the disk when this returns.

        Raises `JournalProblem`: then it must not be sent. Without `is_must` memory will do where the disk refuses: see
        `is_written`.
        """
        with self._lock:
            attempt = changes.begun(new, self._now())
            row = Row(attempt, marks_of(new.who, self._key))
            if is_must:
                self._save(row)
            else:
                self._try_to_save(row)
        _log_state(attempt)
        return attempt

    def is_written(self, id: str) -> bool:
        """Whether what is known of an attempt is on the disk, and not ahead of it in memory."""
        with self._lock:
            return id not in self._refused

    def send_kept(self, id: str, sent: Sent) -> Attempt | None:
        """Take a kept attempt to send it; None where it is not kept any more. On the disk when this returns.

        Raises `JournalProblem`: then it must not be sent, and stays kept.
        """
        with self._lock:
            row = self._rows.get(id)
            if row is None or row.attempt.state is not State.KEPT:
                return None
            attempt = changes.sending(row.attempt, sent, self._now())
            self._save(replace(row, attempt=attempt))
        _log_state(attempt)
        return attempt

    def end(
        self,
        id: str,
        state: State,
        feedback: Feedback | None,
        *,
        sent: Sent | None = None,
        claimed: str | None = None,
        next_at: datetime | None = None,
    ) -> Attempt:
        """Write down what became of an attempt. What is None of `sent` and `claimed` stays as it was.

        Raises `ValueError` where `state` may not follow (and for *sending*: that is `send_kept`), `KeyError` for an
        unknown id. A disk that refuses raises nothing: see the class.
        """

        def change(attempt: Attempt) -> Attempt:
            return changes.ended(attempt, state, feedback, self._now(), sent=sent, claimed=claimed, next_at=next_at)

        with self._lock:
            row = self._rows.get(id)
            attempt = change(self._known(id)) if row is None else self._change(row, change)
        _log_state(attempt)
        return attempt

    def learn(
        self,
        id: str,
        *,
        uid: str | None = None,
        uitpas_number: str | None = None,
        first_name: str | None = None,
        name: str | None = None,
    ) -> Attempt | None:
        """Add what is learned of the person; what is None stays. None where nothing may be kept of them any more."""
        told: dict[str, Any] = {"uid": uid, "uitpas_number": uitpas_number, "first_name": first_name, "name": name}
        with self._lock:
            row = self._rows.get(id)
            if row is None or row.attempt.who is None:
                return None
            who = replace(row.attempt.who, **{name: value for name, value in told.items() if value is not None})
            if who == row.attempt.who:
                return row.attempt
            row = replace(row, marks=row.marks | marks_of(who, self._key))
            return self._change(row, lambda attempt: replace(attempt, who=who))

    def asked(self, id: str, asking: Asking, *, sent: Sent | None = None) -> Attempt:
        """Write down how reading back goes, and what was learned of when it was on its way (None: nothing).

        A closed one stays as it is. `KeyError` for an unknown id.
        """

        def change(attempt: Attempt) -> Attempt:
            return replace(attempt, asking=asking, sent=attempt.sent if sent is None else sent)

        return self._change_open(id, change)

    def unlock(self, id: str) -> Attempt:
        """The employee wants to offer it again. A closed one stays as it is. `KeyError` for an unknown id."""
        return self._change_open(id, lambda attempt: replace(attempt, is_unlocked=True))

    def see(self, id: str) -> Attempt:
        """The employee has seen how it ended. An open one stays as it is. `KeyError` for an unknown id."""
        with self._lock:
            row = self._rows.get(id)
            return self._known(id) if row is None else self._change(row, changes.seen)

    def attempt(self, id: str) -> Attempt | None:
        """The attempt with this id."""
        with self._lock:
            row = self._rows.get(id) or self._ask(lambda: history.find(self._connection, id))
            return None if row is None else row.attempt

    def open_attempts(self) -> tuple[Attempt, ...]:
        """What needs attention, oldest first."""
        with self._lock:
            attempts = (row.attempt for row in self._rows.values() if row.attempt.needs_attention)
            return tuple(sorted(attempts, key=lambda attempt: attempt.at))

    def attempts(self, begin: datetime, end: datetime) -> tuple[Attempt, ...]:
        """What began from `begin` until just before `end` (aware), newest first."""
        with self._lock:
            rows = self._ask(lambda: history.between(self._connection, begin, end))
            rows += [row for row in self._rows.values() if begin <= row.attempt.at < end]
        return tuple(sorted((row.attempt for row in rows), key=lambda attempt: attempt.at, reverse=True))

    def siblings(self, attempt: Attempt, *, of_any: bool = False) -> tuple[Attempt, ...]:
        """Other attempts of the same person for the same thing at the same counter, within two days; oldest first.

        With `of_any` for whatever thing.
        """
        with self._lock:
            row = self._rows.get(attempt.id) or self._ask(lambda: history.find(self._connection, attempt.id))
            if row is None:
                return ()
            rows = self._ask(lambda: history.alike(self._connection, row, SIBLINGS_WITHIN, of_any=of_any))
            here = self._rows.values()
            rows += [other for other in here if history.are_alike(row, other, SIBLINGS_WITHIN, of_any=of_any)]
        return tuple(sorted((other.attempt for other in rows), key=lambda other: other.at))

    def at_work_since(self, server: str, counter_key: str | None) -> datetime | None:
        """When (on the server's clock) the oldest attempt at this counter left that is known; None where none is."""
        counter = None if counter_key is None else counter_key.casefold()
        with self._lock:
            found = self._ask(lambda: history.oldest(self._connection, server, counter))
            rows = list(self._rows.values()) if found is None else [found, *self._rows.values()]
        here = (row.attempt for row in rows if row.attempt.place.server == server)
        times = [one.sent.left for one in here if history.counter_of(one) == counter]
        return min((time for time in times if time is not None), default=None)

    def claimed_ids(self, server: str, action: Action | None = None) -> frozenset[str]:
        """The server's own ids of what attempts (of one kind) were found to have done, as long as rows are kept."""
        with self._lock:
            claimed = self._ask(lambda: history.claimed(self._connection, server, action))
            here = (row.attempt for row in self._rows.values())
            return frozenset(claimed).union(
                attempt.claimed
                for attempt in here
                if attempt.claimed and attempt.place.server == server and action in (None, attempt.action)
            )

    def totals(self, days: int = 30) -> tuple[DayTotals, ...]:
        """What was done on each of the last days (of Europe/Brussels), today first; days without anything are out."""
        with self._lock:
            return self._ask(lambda: retention.totals(self._connection, self._rows.values(), self._now(), days))

    def forget_old(self, days: int = 30) -> int:
        """Sum up and delete the closed and seen rows older than that, a day at a time; how many they were.

        What was set aside of a damaged journal before then is deleted too. Raises `JournalProblem`.
        """
        try:
            forget_set_aside(self._folder, self._now() - timedelta(days=days))
        except OSError as error:
            raise problem_of(error, self._folder) from error
        deleted = 0
        while True:
            with self._lock, transaction(self._connection, self._folder):
                count = retention.forget_oldest_day(self._connection, self._now(), days)
            if not count:
                return deleted
            deleted += count

    def others_seen(self, server: str, counter_key: str | None) -> bool:
        """Whether another desk was ever seen to work at this counter."""
        counter = (counter_key or "").casefold()
        with self._lock:
            is_known = (server, counter) in self._others
            return is_known or self._ask(lambda: retention.others_seen(self._connection, server, counter))

    def note_others(self, server: str, counter_key: str | None) -> None:
        """Another desk works at this counter. Where the disk refuses, it is known until the program ends."""
        counter = (counter_key or "").casefold()
        with self._lock:
            if self.others_seen(server, counter):
                return
            self._others.add((server, counter))
            try:
                with transaction(self._connection, self._folder):
                    retention.note_others(self._connection, server, counter)
            except JournalProblem as problem:
                log.warning("the journal was not written: %s", problem)

    def tidy(self) -> None:
        """Leave nothing of closed attempts in the write-ahead log, and write what the disk refused before.

        For a quiet moment: it syncs the disk a few times. Where an attempt is on its way, it is put off; where there
        is nothing to do, it costs nothing. A disk that still refuses is logged.
        """
        with self._lock:
            now = self._now()
            for row in list(self._rows.values()):
                if changes.is_too_old_to_do_again(row.attempt, now):
                    self._change(row, lambda attempt: replace(attempt, who=None))
            self._try_to_save()
            if not any(row.attempt.state is State.SENDING for row in self._rows.values()):
                self._write_back()

    def close(self) -> None:
        """Write what is left, and let another program have the journal. What comes later stays in memory."""
        with self._lock:
            if self._is_closed:
                return
            self._is_closed = True
            self._try_to_save()
            if self._refused:
                log.error("%d results are not on the disk; the next start reads them back", len(self._refused))
            self._write_back()
            try:
                self._connection.close()
            except sqlite3.Error as error:
                log.warning("the journal was not closed: %s", problem_of(error, self._folder))
            self._owned.release()

    def _now(self) -> datetime:
        return self._wall().astimezone(UTC)

    def _known(self, id: str) -> Attempt:
        attempt = self.attempt(id)
        if attempt is None:
            raise KeyError(id)
        return attempt

    def _change_open(self, id: str, change: Callable[[Attempt], Attempt]) -> Attempt:
        with self._lock:
            row = self._rows.get(id)
            if row is None or not row.attempt.is_open:
                return self._known(id)
            return self._change(row, change)

    def _change(self, row: Row, change: Callable[[Attempt], Attempt]) -> Attempt:
        """Change a row here, and on the disk where that can be written."""
        attempt = change(row.attempt)
        if attempt != row.attempt or row is not self._rows[attempt.id]:
            self._try_to_save(replace(row, attempt=attempt))
        return attempt

    def _try_to_save(self, *rows: Row) -> None:
        try:
            self._save(*rows)
        except JournalProblem as problem:
            log.warning("the journal was not written: %s", problem)
            for row in rows:
                self._rows[row.attempt.id] = row
                self._refused.add(row.attempt.id)

    def _save(self, *rows: Row) -> None:
        """Write these rows and all that the disk refused before, with one sync. Raises `JournalProblem`."""
        new = {id: self._rows[id] for id in self._refused} | {row.attempt.id: row for row in rows}
        if not new:
            return
        with transaction(self._connection, self._folder):
            for row in new.values():
                if row.attempt.needs_attention:
                    slots.put(self._connection, row)
                else:
                    slots.free(self._connection, row.attempt.id)
                    history.add(self._connection, row)
        self._refused.clear()
        self._rows.update(new)
        for row in new.values():
            if not row.attempt.needs_attention:
                del self._rows[row.attempt.id]

    def _write_back(self) -> None:
        """Bring the write-ahead log into the file, and empty it."""
        try:
            empty_log(self._connection, self._folder)
        except (sqlite3.Error, OSError) as error:
            log.warning("the journal was not tidied: %s", problem_of(error, self._folder))

    def _ask(self, ask: Callable[[], Answer]) -> Answer:
        """Read from the disk. Raises `JournalProblem` where it cannot be read."""
        try:
            return ask()
        except sqlite3.Error as error:
            raise problem_of(error, self._folder) from error


def _log_state(attempt: Attempt) -> None:
    """For support: which attempt, and how it stands. Whose it is, the journal knows as long as it is open.

    Why something is to be looked after at the counter is nobody's business: it may be somebody's poverty.
    """
    feedback = attempt.feedback
    is_private = feedback is None or feedback.message is Message.PLEASE_CHECK
    why = None if feedback is None or is_private else feedback.values.code
    log.info("attempt %s: %s %s%s", attempt.id, attempt.action, attempt.state, f" ({why})" if why else "")
