"""Loads the list of promotions page by page, and knows which of them the server has told of in this loading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter_app.desk.promotion_order import Entry, entry
from counter_app.desk.promotions import Loaded, load_page
from counter_app.desk.tap import Tap
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.uitpas import PromotionQuery, UitpasClient
from counter_app.uitpas.model import Promotion


@dataclass(frozen=True, slots=True)
class _Page:
    """One page as it is loaded, with what the list keeps of each promotion."""

    loaded: Loaded
    entries: tuple[Entry, ...]


class PromotionLoading(QObject):
    """What is loaded so far. GUI thread.

    It comes in two parts: first what the person has the points for, then everything. Each loading has a number, and
    a page of one that was given up is dropped. What this loading has brought is fresh; the rest is shown as it was.
    """

    changed = Signal()
    failed = Signal(object)
    """Feedback: the rest did not come."""

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._entries: dict[int, Entry] = {}
        self._fresh: set[int] = set()
        self._affordable_only = self._starts_over = False
        self.number = 0
        self.is_under_way = False
        self.total = 0
        """How many there are in all, as far as the server has told."""

    @property
    def entries(self) -> Mapping[int, Entry]:
        """By the number of the promotion.

        While only what the person has points for is known, what is not possible is held back: the possible ones that
        come a moment later belong above it.
        """
        if not self._affordable_only:
            return self._entries
        return {number: one for number, one in self._entries.items() if not one.is_blocked}

    def is_fresh(self, promotion_id: int) -> bool:
        """Whether this loading has told of it."""
        return promotion_id in self._fresh

    def start(self, client: UitpasClient, query: PromotionQuery, tap: Tap | None, *, starts_over: bool = False) -> None:
        """Load everything from the first page; with `starts_over` what was there before goes when it comes."""
        self.number += 1
        self._fresh = set()
        self._starts_over = starts_over
        self._affordable_only = bool(query.filter_on_user_points) and (starts_over or not self._entries)
        self.is_under_way = True
        self._load(self.number, client, query, tap)

    def stop(self) -> None:
        """What is loaded so far is enough; pages that are on their way are dropped."""
        self.number += 1
        self._end()

    def clear(self) -> None:
        """Nothing is loaded, and nothing is on its way."""
        self.stop()
        self._entries = {}
        self._fresh = set()
        self.total = 0

    def outdate(self) -> None:
        """Something has changed at the server: what it told before counts no longer, nor what is on its way."""
        self.stop()
        self._fresh = set()

    def correct(self, promotion: Promotion) -> None:
        """Show what is known better of one than the server told; it counts as told when the server tells it anew."""
        if promotion.id in self._entries:
            self._entries[promotion.id] = entry(promotion)

    def keep(self, promotion: Promotion) -> None:
        """The server has told of one by itself."""
        if promotion.id in self._entries:
            self._keep([entry(promotion)])

    def _load(self, number: int, client: UitpasClient, query: PromotionQuery, tap: Tap | None) -> None:
        done = partial(self._is_loaded, number, client, query, tap)
        self._worker.submit(Task(Kind.READ, partial(_load_page, client, query), done, tap=tap))

    def _is_loaded(
        self, number: int, client: UitpasClient, query: PromotionQuery, tap: Tap | None, page: _Page
    ) -> None:
        if number != self.number:
            return
        following, failure = page.loaded.following, page.loaded.failure
        if self._starts_over:
            self._entries = {}
            self._starts_over = False
        self._keep(page.entries)
        if not query.filter_on_user_points and failure is None:
            self.total = page.loaded.total
        if following is None or not following.filter_on_user_points:
            self._affordable_only = False
        if following is not None:
            self._load(number, client, following, tap)
        else:
            self._finish(is_whole=failure is None)
        self.changed.emit()
        if failure is not None:
            self.failed.emit(failure)

    def _keep(self, entries: tuple[Entry, ...] | list[Entry]) -> None:
        self._entries.update((one.id, one) for one in entries)
        self._fresh.update(one.id for one in entries)

    def _finish(self, *, is_whole: bool) -> None:
        """Where all has been told, what the server told nothing about is no longer there."""
        if is_whole:
            self._entries = {number: one for number, one in self._entries.items() if number in self._fresh}
        self._end()

    def _end(self) -> None:
        self.is_under_way = self._affordable_only = self._starts_over = False


def _load_page(client: UitpasClient, query: PromotionQuery) -> _Page:
    loaded = load_page(client, query)
    return _Page(loaded, tuple(map(entry, loaded.promotions)))
