"""The welcome advantages: each passholder can have each of them once, for nothing."""

from datetime import datetime, timedelta

from counter_app.sandbox.clock import start_of_day
from counter_app.sandbox.data.counters import DE_WERF
from counter_app.sandbox.records import WelcomeAdvantage


def build_advantages(now: datetime) -> tuple[WelcomeAdvantage, ...]:
    """The welcome advantages for a sandbox that starts at `now`."""
    begin = start_of_day(now.date() - timedelta(days=200))
    end = start_of_day(now.date() + timedelta(days=200))
    return (
        WelcomeAdvantage(10, "Welkomstdrankje", begin, end, (DE_WERF,)),
        WelcomeAdvantage(11, "Stadsplan met kortingsbonnen", begin, end, ()),
    )
