"""The ten activities, laid around the moment at which the sandbox starts."""

from datetime import datetime, timedelta
from decimal import Decimal

from counter_app.sandbox.clock import BRUSSELS, start_of_day
from counter_app.sandbox.data.counters import DE_WERF, MUSEUM, SPORT
from counter_app.sandbox.numbering import uuid
from counter_app.sandbox.records import Activity, Limit, Moment
from counter_app.uitpas.vocabulary import PeriodType

MUZIEKMARATHON = "a89a2707-a35e-48da-aeda-307f857b93c0"
MUSEUM_COLLECTION = uuid("Vaste collectie")

_ONCE_A_DAY = Limit(PeriodType.DAY, 1)
_ONCE_A_WEEK = Limit(PeriodType.WEEK, 1)


def build_activities(now: datetime) -> tuple[Activity, ...]:
    """The activities for a sandbox that starts at `now`."""
    hour = now.astimezone(BRUSSELS).replace(minute=0, second=0, microsecond=0)
    today = start_of_day(hour.date())
    tomorrow = start_of_day(hour.date() + timedelta(days=1))

    def hours(first: int, last: int) -> tuple[Moment, ...]:
        return (Moment(hour + timedelta(hours=first), hour + timedelta(hours=last)),)

    def days(first: int, last: int) -> tuple[Moment, ...]:
        return (Moment(today + timedelta(days=first), today + timedelta(days=last), has_hours=False),)

    return (
        Activity(MUZIEKMARATHON, "Muziekmarathon", DE_WERF, hours(-1, 5), 1, _ONCE_A_DAY, Decimal("12.0")),
        Activity(uuid("Knutselatelier"), "Knutselatelier voor kinderen", DE_WERF, hours(-2, 3), 2, _ONCE_A_DAY),
        Activity(
            uuid("Open repetitie"),
            'Open repetitie van harmonie "De Eendracht"',
            DE_WERF,
            days(0, 0),
            1,
            Limit(PeriodType.DAY, 3),
        ),
        Activity(MUSEUM_COLLECTION, "Vaste collectie: Aalst in de tijd", MUSEUM, (), 1, _ONCE_A_WEEK, Decimal("5.0")),
        Activity(uuid("Voorleesuurtje"), "Voorleesuurtje: Kikker en vriendjes", DE_WERF, hours(-9, -8), 1, _ONCE_A_DAY),
        Activity(uuid("Theater"), "Theater: De wachtkamer", DE_WERF, hours(7, 9), 1, _ONCE_A_DAY, Decimal("15.0")),
        Activity(
            uuid("Dansvoorstelling"),
            "Dansvoorstelling: Tussen licht & schaduw",
            DE_WERF,
            (Moment(tomorrow.replace(hour=20), tomorrow.replace(hour=22)),),
            1,
            _ONCE_A_DAY,
            Decimal("10.5"),
        ),
        Activity(
            uuid("Fotografie"), "Tentoonstelling: Gezichten van de Dender", DE_WERF, days(-10, 20), 1, _ONCE_A_WEEK
        ),
        Activity(
            uuid("Badminton"),
            "Initiatie badminton",
            SPORT,
            hours(-1, 2),
            1,
            _ONCE_A_DAY,
            Decimal("3.0"),
            location="Sporthal De Ommegang",
        ),
        Activity(uuid("Lezing"), "Lezing: Daens en zijn stad", MUSEUM, hours(-1, 1), 1, _ONCE_A_DAY),
    )
