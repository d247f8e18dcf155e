"""What the practice people did before the sandbox started: the first lines of the two ledgers."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from counter_app.sandbox.clock import start_of_day
from counter_app.sandbox.data.activities import MUSEUM_COLLECTION, MUZIEKMARATHON
from counter_app.sandbox.data.counters import DE_WERF, MUSEUM
from counter_app.sandbox.data.promotions import COFFEE, STICKERS
from counter_app.sandbox.numbering import uuid
from counter_app.sandbox.records import CashIn, CheckIn, Person


def build_check_ins(people: Mapping[str, Person], now: datetime) -> tuple[CheckIn, ...]:
    """Visits of Nora to the museum in past weeks, and Sam's check-in of today."""
    nora, sam = people["Nora"], people["Sam"]
    visits = tuple(
        CheckIn(uuid(f"visit {week}"), nora.id, MUSEUM_COLLECTION, now - timedelta(weeks=week), MUSEUM, 1)
        for week in (6, 4, 2)
    )
    today = max(start_of_day(now.date()), now - timedelta(minutes=20))
    return (*visits, CheckIn(uuid("Sam today"), sam.id, MUZIEKMARATHON, today, DE_WERF, 1))


def build_cash_ins(people: Mapping[str, Person], now: datetime) -> tuple[CashIn, ...]:
    """Nora's coffee and stickers of earlier, and the one that Luc had this week: his limit is reached."""
    nora, luc = people["Nora"], people["Luc"]
    return (
        CashIn(18, nora.id, COFFEE, now - timedelta(days=60), DE_WERF, 1),
        CashIn(19, nora.id, STICKERS, now - timedelta(days=40), MUSEUM, 5),
        CashIn(20, luc.id, COFFEE, now, DE_WERF, 1),
    )
