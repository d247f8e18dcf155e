"""What is true of each attempt of a random run, and what the desks' journals say: compared one by one.

An attempt is known by its row in a journal. What it did is the line of a ledger that its own request wrote: each
request is known by its number, and belongs to the attempt that its desk said it was just about to send for that card
and that thing. So nothing is counted that could cancel out.

- *done* if, and only if, its own request wrote a line; what reading back claimed is that line.
- *refused*, *not sent*, *not done* or *expired* if, and only if, it did not.
- One exception: a check-in that was read back, at an activity that takes one in a period, may claim the line that
  another request wrote for the same person there at the same counter. Whose request it was matters to nobody. Of two
  attempts of one desk (one by the chip, one by the number) the other one is then not done, though it wrote the line.
- *unknown* in the end only where the employee is asked because two desks of one counter cannot be told apart. Where it
  was the desk itself, for the same person by chip and by number, that is counted by itself.
- No line without an attempt, no order without a row or a word about it, and no attempt with two requests, unless it is
  a check-in that was kept, and each time before was surely refused by something on the way.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from counter_app.desk.feedback import Outcome
from counter_app.desk.journal.records import OPEN, Action, Attempt, Doubt, State
from counter_app.desk.read_back.evidence import SLACK
from tests.soak.things import Json

LONGEST_WAY = 5.0
"""Seconds that a request takes at most from this PC to this PC."""

SURELY_REFUSED = frozenset({401, 403, 404, 405, 407, 413, 415, 429})
"""The statuses after which a request was surely not carried out."""

_NOTHING_HAPPENED = frozenset({State.REFUSED, State.NOT_SENT, State.NOT_DONE, State.EXPIRED})

_STATES = {
    Outcome.DONE: State.DONE,
    Outcome.REFUSED: State.REFUSED,
    Outcome.NOT_SENT: State.NOT_SENT,
    Outcome.NOT_DONE: State.NOT_DONE,
}
"""What was told at once and has to stay so."""


@dataclass(frozen=True, slots=True)
class Posting:
    """What a desk said just before a request left. `at` is in unix seconds of the true clock."""

    desk: str
    attempt: str
    action: Action
    card: str
    what: str
    at: float


@dataclass(frozen=True, slots=True)
class Order:
    """What an employee did, and what came of it: None where the desk was killed before it said anything."""

    desk: str
    asked: Json
    told: Json | None


@dataclass(frozen=True, slots=True)
class Request:
    """A POST as the sandbox saw it."""

    number: int
    desk: str
    action: Action
    card: str
    what: str
    at: float
    status: int | None
    """What was answered; None where nothing was."""


@dataclass
class Verdict:
    """What the comparison came to."""

    states: Counter[str] = field(default_factory=Counter)
    asked: list[str] = field(default_factory=list)
    """Attempts about which the employee is asked, since two desks of one counter cannot be told apart."""
    needless: list[str] = field(default_factory=list)
    """Check-ins about which the employee is asked although the desk did the same itself, by the person's other number:
    an answered check-in by a chip does not tell whose it is, so that the journal cannot know the two for one person."""
    on_record: int = 0
    """Check-ins that claim the line of another request: see the exception."""
    told_by_another: int = 0
    """Check-ins that are not done since another attempt of the desk claims their line: the other side of it."""
    read_back: Counter[str] = field(default_factory=Counter)
    untold: int = 0
    """Orders whose desk was killed before the row was written: nothing was sent, and nobody was told anything."""
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that a run left behind."""

    rows: Mapping[str, Sequence[Attempt]]
    """Of each desk's journal."""
    orders: Sequence[Order]
    postings: Sequence[Posting]
    requests: Sequence[Request]
    check_ins: Sequence[Json]
    cash_ins: Sequence[Json]
    people: Mapping[str, int]
    """Whose each card is."""


class Oracle:
    """Judges a run."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self.verdict = Verdict()
        self._lines = {
            **{(Action.CHECK_IN, line["request"]): line for line in evidence.check_ins if line["desk"]},
            **{(Action.CASH_IN, line["request"]): line for line in evidence.cash_ins if line["desk"]},
        }
        self._check_ins = {line["id"]: line for line in evidence.check_ins}
        self._requests = self._attributed()

    def judge(self) -> Verdict:
        """Compare all of it."""
        for desk, rows in self._evidence.rows.items():
            for row in rows:
                self._judge_row(desk, row)
        self._judge_orders()
        known = {row.id for rows in self._evidence.rows.values() for row in rows}
        lost = {posting.attempt for posting in self._evidence.postings} - known
        for attempt in sorted(lost):
            self._say(f"{attempt} was sent, and no journal knows it")
        return self.verdict

    def _attributed(self) -> dict[str, list[Request]]:
        """The requests of each attempt: of those that were announced for this card and thing, the last before it."""
        announced: defaultdict[tuple[str, Action, str, str], list[Posting]] = defaultdict(list)
        for posting in sorted(self._evidence.postings, key=lambda one: one.at):
            announced[posting.desk, posting.action, posting.card, posting.what].append(posting)
        found: defaultdict[str, list[Request]] = defaultdict(list)
        for request in self._evidence.requests:
            alike = announced[request.desk, request.action, request.card, request.what]
            before = [one for one in alike if one.at <= request.at]
            if before and request.at - before[-1].at < LONGEST_WAY:
                found[before[-1].attempt].append(request)
            else:
                self._say(f"request {request} belongs to no attempt")
        return found

    def _judge_row(self, desk: str, row: Attempt) -> None:
        self.verdict.states[f"{row.action} {row.state}"] += 1
        requests = self._requests.get(row.id, [])
        if not self._may_be_sent_so_often(row, requests):
            self._say(f"{row.id} was sent {len(requests)} times: {self._story(desk, row)}")
        lines = [self._lines[row.action, one.number] for one in requests if (row.action, one.number) in self._lines]
        if row.asking.times:
            self.verdict.read_back[row.state] += 1
        if row.state is State.DONE:
            self._judge_done(desk, row, lines)
        elif row.state is State.NOT_DONE and lines and self._is_claimed_by_another(desk, row, lines[0]):
            self.verdict.told_by_another += 1
        elif row.state in _NOTHING_HAPPENED and lines:
            self._say(f"{row.state}, but it was carried out: {self._story(desk, row)}")
        elif row.state in OPEN and row.asking.doubt is not Doubt.TWO_EXPLANATIONS:
            self._say(f"still open: {self._story(desk, row)}")
        elif row.state in OPEN and not self._may_be_of_two(desk, row) and self._was_done_by_another_number(desk, row):
            self.verdict.needless.append(f"{desk} {row.action} {row.id}")
        elif row.state in OPEN and not self._may_be_of_two(desk, row):
            self._say(f"the employee is asked although no other desk did the same: {self._story(desk, row)}")
        elif row.state in OPEN:
            truth = "was carried out" if lines else "was not carried out"
            found = ", ".join(f"{moment:%H:%M:%S}" for moment in row.asking.found)
            self.verdict.asked.append(f"{desk} {row.action} {row.id} {truth}; found {found}")

    def _may_be_sent_so_often(self, row: Attempt, requests: Sequence[Request]) -> bool:
        """Once; a check-in that was kept again, where each time before was surely refused."""
        surely = all(
            one.status in SURELY_REFUSED and (row.action, one.number) not in self._lines for one in requests[:-1]
        )
        return len(requests) <= 1 or (row.was_kept and surely)

    def _judge_done(self, desk: str, row: Attempt, lines: Sequence[Json]) -> None:
        if lines and row.claimed in (None, str(lines[0]["id"])):
            return
        claimed = self._check_ins.get(row.claimed or "")
        if row.what.is_once and claimed is not None and not lines and self._is_theirs(row, claimed):
            self.verdict.on_record += 1
            return
        what = "claims what is not its own" if lines else "done, but it was never carried out"
        self._say(f"{what}: {self._story(desk, row)}")

    def _may_be_of_two(self, desk: str, row: Attempt) -> bool:
        """Whether there is a line that is not surely another attempt's of this desk, as far as the desk can tell.

        It surely is where that one is done, and the line was not written when its request had long ended.
        """
        lines = self._evidence.check_ins if row.action is Action.CHECK_IN else self._evidence.cash_ins
        done = {one.id for one in self._evidence.rows[desk] if one.state is State.DONE}
        known = {
            request.number: request.at
            for attempt, requests in self._requests.items()
            for request in requests
            if attempt in done
        }
        person = self._evidence.people[str(row.who.card)] if row.who is not None else None
        return any(
            line["request"] not in known
            or datetime.fromisoformat(line["when"]).timestamp() - known[line["request"]] > SLACK.total_seconds()
            for line in lines
            if line["person"] == person and row.what.id in (line.get("cdbid"), str(line.get("promotion")))
        )

    def _was_done_by_another_number(self, desk: str, row: Attempt) -> bool:
        """Whether the same desk did the same for the same person, once with the chip and once with the number."""
        people, card = self._evidence.people, str(row.who.card) if row.who is not None else ""
        return row.action is Action.CHECK_IN and any(
            one.desk == desk and one.what == row.what.id and one.card != card and people[one.card] == people[card]
            for one in self._evidence.postings
        )

    def _is_claimed_by_another(self, desk: str, row: Attempt, line: Json) -> bool:
        """Whether the employee is told of this check-in all the same: by one other row, as of the same person."""
        claims = [one for one in self._evidence.rows[desk] if one.claimed == line["id"] and one.state is State.DONE]
        return row.what.is_once and len(claims) == 1 and self._is_theirs(claims[0], line)

    def _is_theirs(self, row: Attempt, line: Json) -> bool:
        """Whether a check-in is of the same person at the same activity and counter."""
        people = {self._evidence.people[one.card] for one in self._evidence.postings if one.attempt == row.id}
        is_there = line["cdbid"] == row.what.id and line["via"] == row.place.counter_key
        return is_there and people == {line["person"]}

    def _judge_orders(self) -> None:
        rows = {row.id: row for rows in self._evidence.rows.values() for row in rows}
        for order in self._evidence.orders:
            if order.told is None:
                self.verdict.untold += 1
                continue
            row, outcome = rows.get(order.told["id"] or ""), order.told["outcome"]
            if order.told["id"] is not None and row is None:
                self._say(f"told of {order.told['id']}, which no journal knows: {order}")
            elif outcome is not None and row is None and Outcome(outcome) in (Outcome.DONE, Outcome.UNKNOWN):
                self._say(f"told {outcome} without a row: {order}")
            elif outcome is not None and row is not None and _STATES.get(Outcome(outcome), row.state) is not row.state:
                self._say(f"told {outcome}, but the journal says {row.state}: {order}")

    def _story(self, desk: str, row: Attempt) -> str:
        """All that is needed to see what happened."""
        requests = self._requests.get(row.id, [])
        postings = [one for one in self._evidence.postings if one.attempt == row.id]
        cards = {one.card for one in postings}
        alike = [
            one
            for one in self._evidence.postings
            if one.what == row.what.id and one.action is row.action and one.card in cards and one.attempt != row.id
        ]
        numbers = {one.number for one in requests}
        numbers |= {one.number for other in alike for one in self._requests.get(other.attempt, [])}
        lines = [line for (action, number), line in self._lines.items() if number in numbers and action is row.action]
        return "\n    ".join(
            (
                f"{desk} {row.action} {row.id} {row.state}",
                f"row: at {row.at} sent {row.sent} asking {row.asking} claimed {row.claimed} what {row.what}",
                f"baseline: {row.baseline}",
                f"postings: {postings}",
                f"requests: {requests}",
                f"others of the same: {alike}",
                f"lines: {lines}",
            )
        )

    def _say(self, what: str) -> None:
        self.verdict.wrong.append(what)


def requests_from(seen: Iterable[Json]) -> list[Request]:
    """The POSTs of the sandbox's record that are attempts."""
    found = []
    for one in seen:
        form = dict(one["form"])
        is_check_in = one["path"].endswith("/checkin")
        number = one["path"].split("/")[-2]
        card = form.get("chipNumber") or form.get("uitpasNumber") if is_check_in else number
        found.append(
            Request(
                one["number"],
                one["desk"],
                Action.CHECK_IN if is_check_in else Action.CASH_IN,
                card or "",
                form["cdbid"] if is_check_in else form["pointsPromotionId"],
                datetime.fromisoformat(one["came"]).timestamp(),
                one["status"],
            )
        )
    return found
