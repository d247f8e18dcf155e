"""`cultureevent/search`: the activities at which one can check in."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from counter_app.sandbox.calls.call import Call
from counter_app.sandbox.clock import start_of_day
from counter_app.sandbox.forms.activities import activities_form
from counter_app.sandbox.records import Activity
from counter_app.sandbox.refusal import Refusal
from counter_app.uitpas.vocabulary import DateType, ErrorCode

_FAR = datetime.max.replace(tzinfo=UTC)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def search_activities(call: Call) -> str:
    """The activities that fit; with permission and price when a passholder is named.

    `private` is accepted and changes nothing: the sandbox has no private activities. Of `fq` and `sort` it knows
    the fields that `_FIELDS` and `_SORTS` name, and leaves out the others.
    """
    parameters, world = call.parameters, call.world
    parameters.flag("private")
    number = parameters.text("uitpasNumber")
    found_card = call.card(number) if number is not None else None
    asked_for = (call.holder(found_card), found_card) if found_card else None
    fits = _filter(call)
    found = [activity for activity in world.activities.values() if fits(activity)]
    found.sort(key=_begin)
    for field, descending in reversed(_sorting(parameters.text("sort") or "")):
        found.sort(key=_SORTS[field], reverse=descending)
    return activities_form(world, parameters.page(found), len(found), asked_for)


def _filter(call: Call) -> Callable[[Activity], bool]:
    parameters = call.parameters
    counter_ids = tuple(call.known_counter(key).id for key in parameters.many("balieConsumerKey"))
    begin, end = parameters.interval("startDate", "endDate")
    first, last = _days_of(parameters.text("datetype"), call.world.clock.now().date())
    words = {
        field: value.lower()
        for field, value in (
            ("location", parameters.text("locatieId")),
            ("organiser", parameters.text("inrichterId")),
            ("city", parameters.text("city")),
            ("cdbid", parameters.text("cdbid")),
        )
        if value is not None
    }
    for condition in parameters.many("fq"):
        field, _, value = condition.partition(":")
        if field in _FIELDS:
            words[field] = value.strip('"').lower()
    text = (parameters.text("q") or "").replace("*:*", "").strip("*").lower()

    def fits(activity: Activity) -> bool:
        return (
            (not counter_ids or activity.counter.id in counter_ids)
            and _overlaps(activity, begin, end)
            and _overlaps(activity, first, last)
            and text in activity.title.lower()
            and all(_FIELDS[field](activity) == value for field, value in words.items())
        )

    return fits


_FIELDS: dict[str, Callable[[Activity], str]] = {
    "location": lambda activity: activity.counter.consumer_key.lower(),
    "organiser": lambda activity: activity.counter.consumer_key.lower(),
    "city": lambda activity: activity.counter.city.lower(),
    "cdbid": lambda activity: activity.cdbid,
    "permanent": lambda activity: str(activity.permanent).lower(),
}


def _begin(activity: Activity) -> datetime:
    return activity.moments[0].begin if activity.moments else _LONG_AGO


def _end(activity: Activity) -> datetime:
    return activity.moments[-1].closes() if activity.moments else _FAR


_SORTS: dict[str, Callable[[Activity], datetime | str | bool]] = {
    "permanent": lambda activity: activity.permanent,
    "availableto": _end,
    "availablefrom": _begin,
    "startdate": _begin,
    "title": lambda activity: activity.title.lower(),
}


def _sorting(sort: str) -> list[tuple[str, bool]]:
    """The fields of `permanent desc,availableto asc`, and whether each goes down."""
    asked = (part.split() for part in sort.split(","))
    return [(part[0], part[-1] == "desc") for part in asked if part and part[0] in _SORTS]


def _overlaps(activity: Activity, begin: datetime | None, end: datetime | None) -> bool:
    if activity.permanent:
        return True
    return any(
        (begin is None or _ends(activity, place) > begin) and (end is None or moment.begin <= end)
        for place, moment in enumerate(activity.moments)
    )


def _ends(activity: Activity, place: int) -> datetime:
    moment = activity.moments[place]
    return moment.end if moment.has_hours else moment.closes()


def _days_of(datetype: str | None, today: date) -> tuple[datetime | None, datetime | None]:
    """From when until when `datetype` asks for: whole days of Europe/Brussels."""
    if datetype is None:
        return None, None
    try:
        kind = DateType(datetype)
    except ValueError:
        raise Refusal(ErrorCode.INVALID_PARAMETERS, "Unknown datetype") from None
    saturday = today + timedelta(days=5 - today.weekday())
    weekend = today if today.weekday() == 6 else saturday
    ranges = {
        DateType.TODAY: (today, 1),
        DateType.TOMORROW: (today + timedelta(days=1), 1),
        DateType.THIS_WEEKEND: (weekend, 1 if weekend.weekday() == 6 else 2),
        DateType.NEXT_WEEKEND: (saturday + timedelta(days=7), 2),
        DateType.NEXT_7_DAYS: (today, 7),
        DateType.NEXT_14_DAYS: (today, 14),
        DateType.NEXT_30_DAYS: (today, 30),
        DateType.NEXT_3_MONTHS: (today, 91),
        DateType.NEXT_6_MONTHS: (today, 182),
        DateType.NEXT_12_MONTHS: (today, 365),
    }
    first, days = ranges[kind]
    return start_of_day(first), start_of_day(first + timedelta(days=days)) - timedelta(seconds=1)
