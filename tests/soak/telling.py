"""The client of a desk that is watched: the real one, which says of each write whose attempt it is."""

from __future__ import annotations

from collections.abc import Callable

from counter_app.desk.journal import Journal
from counter_app.desk.journal.records import Action, Attempt, State
from counter_app.uitpas import UitpasClient
from counter_app.uitpas.model import CheckIn, Promotion

NOWHERE = "http://127.0.0.1:1/uitid/rest"
"""The way to the server while the cable is out: nobody listens there."""


class TellingClient(UitpasClient):
    """The real client, which says of each write whose attempt it is just before it is sent."""

    posting: Callable[[Action, str, str], None]

    def check_in(self, cdbid: str, *, chip_number: str | None = None, uitpas_number: str | None = None) -> CheckIn:
        """Exactly one of the two numbers."""
        self.posting(Action.CHECK_IN, chip_number or uitpas_number or "", cdbid)
        return super().check_in(cdbid, chip_number=chip_number, uitpas_number=uitpas_number)

    def cash_in(self, uitpas_number: str, promotion_id: int) -> Promotion:
        """By the person's number."""
        self.posting(Action.CASH_IN, uitpas_number, str(promotion_id))
        return super().cash_in(uitpas_number, promotion_id)


def on_its_way(journal: Journal, action: Action, card: str, what: str) -> str:
    """The id of the one attempt that is about to be sent for this card and thing."""
    rows = [
        one.id
        for one in journal.open_attempts()
        if one.state is State.SENDING and one.action is action and one.what.id == what and card in _cards(one)
    ]
    assert len(rows) == 1, f"{rows} are on their way at once"
    return rows[0]


def _cards(attempt: Attempt) -> tuple[str, ...]:
    who = attempt.who
    return () if who is None else (str(who.card), who.uitpas_number or "")
