"""Activities to check in at, one check-in, and the check-ins of the past."""

from __future__ import annotations

from typing import Any, Final

from counter_app.uitpas.model import (
    Activity,
    ActivityPage,
    CalendarPeriod,
    CalendarTimestamp,
    CheckIn,
    CheckInActivity,
    CheckInPage,
)
from counter_app.uitpas.wire import values
from counter_app.uitpas.wire.answers import RESPONSE, page_of, root_of
from counter_app.uitpas.wire.promotions import PERIOD_CONSTRAINT
from counter_app.uitpas.wire.reading import (
    Reader,
    child_field,
    list_field,
    listed_field,
    text_field,
    text_list_field,
)

_TIMESTAMP: Final = Reader(
    CalendarTimestamp,
    {
        "date": text_field("date", values.day),
        "timestart": text_field("time_start", values.text),
        "timeend": text_field("time_end", values.text),
    },
)

_PERIOD: Final = Reader(
    CalendarPeriod,
    {"datefrom": text_field("date_from", values.day), "dateto": text_field("date_to", values.day)},
)

_CALENDAR: Final[Reader[dict[str, Any]]] = Reader(
    dict,
    {
        "timestamps": list_field("timestamps", "timestamp", read=_TIMESTAMP),
        "periods": list_field("periods", "period", read=_PERIOD),
    },
)


def _activity(calendar: dict[str, Any] | None = None, **found: Any) -> Activity:
    return Activity(**(calendar or {}), **found)


_ACTIVITY: Final = Reader(
    _activity,
    {
        "cdbid": text_field("cdbid", values.text),
        "title": text_field("title", values.text),
        "locationId": text_field("location_id", values.text),
        "locationName": text_field("location_name", values.text),
        "city": text_field("city", values.text),
        "organiserId": text_field("organiser_id", values.text),
        "organiserName": text_field("organiser_name", values.text),
        "numberOfPoints": text_field("number_of_points", values.points),
        "checkinConstraint": child_field("checkin_constraint", PERIOD_CONSTRAINT),
        "checkinAllowed": text_field("checkin_allowed", values.flag),
        "checkinConstraintReason": text_field("checkin_constraint_reason", values.check_in_reason),
        "checkinStartDate": text_field("checkin_start_date", values.time),
        "checkinEndDate": text_field("checkin_end_date", values.time),
        "calendarsummary": text_field("calendar_summary", values.text),
        "calendar": child_field("calendar", _CALENDAR),
        "price": text_field("price", values.points),
        "tariff": text_field("tariff", values.points),
        "buyConstraintReason": text_field("buy_constraint_reason", values.text),
        "gracePeriodMonths": text_field("grace_period_months", values.number),
    },
    "cdbid",
)

_CHECK_IN_ACTIVITY: Final = Reader(
    CheckInActivity,
    {
        "id": text_field("id", values.text),
        "creationDate": text_field("creation_date", values.time),
        "createdVia": text_field("created_via", values.text),
        "createdViaId": text_field("created_via_id", values.text),
        "nodeID": text_field("node_id", values.text),
        "nodeTitle": text_field("node_title", values.text),
        "points": text_field("points", values.points),
        "userId": text_field("user_id", values.text),
        "userPoints": text_field("user_points", values.points),
        "firstName": text_field("first_name", values.text),
        "secondName": text_field("second_name", values.text),
        "lastName": text_field("last_name", values.text),
        "nick": text_field("nick", values.text),
        "depiction": text_field("depiction", values.address),
        "gender": text_field("gender", values.text),
        "kansenStatuut": text_field("kansen_statuut", values.flag),
        "userHomeCity": text_field("user_home_city", values.text),
        "userHomeLocationLat": text_field("user_home_location_lat", values.exact),
        "userHomeLocationLon": text_field("user_home_location_lon", values.exact),
        "eventLocationLat": text_field("event_location_lat", values.exact),
        "eventLocationLon": text_field("event_location_lon", values.exact),
        "organiser": text_field("organiser", values.text),
        "organiserCardSystems": text_list_field("organiser_card_systems", "organiserCardSystem", values.number),
        "type": text_field("type", values.text),
        "contentType": text_field("content_type", values.text),
        "private": text_field("private", values.flag),
    },
)

_CHECK_IN: Final[Reader[dict[str, Any]]] = Reader(dict, {"points": text_field("points", values.points)})


def parse_check_in(data: bytes) -> CheckIn:
    """The answer of `checkin` (seed 003). Raises `BadResponse`, `ApiError`.

    Without points that can be read it is a check-in all the same: only the new total is not known.
    """
    return CheckIn(**_CHECK_IN.values(root_of(data, RESPONSE)))


def parse_activities(data: bytes) -> ActivityPage:
    """The answer of `cultureevent/search`. Raises `BadResponse`, `ApiError`.

    An activity without a `cdbid` is left out, for nobody could be checked in at it; so a page may hold fewer than were
    asked for: go on by `start` and `max`, not by how many came.
    """
    root = root_of(data, "cultureEvents")
    return ActivityPage(*page_of(root, {"event": listed_field("activities", _ACTIVITY)}))


def parse_check_ins(data: bytes) -> CheckInPage:
    """The answer of `cultureevent/searchCheckins`. Raises `BadResponse`, `ApiError`."""
    entries = list_field("check_ins", "checkinActivity", read=_CHECK_IN_ACTIVITY)
    return CheckInPage(*page_of(root_of(data, RESPONSE), {"checkinActivities": entries}))
