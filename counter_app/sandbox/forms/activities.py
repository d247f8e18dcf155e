"""Activities and check-ins on the wire: `cultureevent/search`, `searchCheckins` and the check-in itself."""

from collections.abc import Iterable
from datetime import UTC
from decimal import Decimal

from counter_app.sandbox.data.counters import AALST
from counter_app.sandbox.forms.xml import CDB, DECLARATION, FOAF, RDF, decimal, group, leaf, whole
from counter_app.sandbox.records import Activity, Card, CheckIn, Moment, Person
from counter_app.sandbox.rules import check_in_constraint
from counter_app.sandbox.world import World

_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")


def checked_in_form(points: Decimal) -> str:
    """The answer of `checkin`: the new total."""
    return DECLARATION + group("response", leaf("points", whole(points)))


def activities_form(world: World, page: Iterable[Activity], total: int, asked_for: tuple[Person, Card] | None) -> str:
    """The answer of `cultureevent/search`; `asked_for` is the passholder whose permission and price are wanted."""
    events = (group("event", _event_fields(world, activity, asked_for)) for activity in page)
    return group("cultureEvents", leaf("total", total), *events, attributes=f' xmlns:ns2="{CDB}"')


def _event_fields(world: World, activity: Activity, asked_for: tuple[Person, Card] | None) -> str:
    counter = activity.counter
    tariff = activity.price
    if asked_for and asked_for[0].kansenstatuut:
        tariff = (activity.price / 5).quantize(Decimal("0.1"))
    return "".join(
        (
            leaf("title", activity.title),
            leaf("cdbid", activity.cdbid),
            leaf("locationId", counter.consumer_key),
            leaf("locationName", activity.location or counter.name_on_the_wire),
            leaf("city", counter.city),
            leaf("price", activity.price.quantize(Decimal("0.1"))),
            leaf("tariff", tariff.quantize(Decimal("0.1"))) if asked_for else "",
            _ticket_sales(activity),
            group(
                "checkinConstraint",
                leaf("periodType", activity.limit.period),
                leaf("periodVolume", activity.limit.volume),
            ),
            _permission(world, activity, asked_for) if asked_for else "",
            _window(world, activity),
            _calendar(activity),
            leaf("calendarsummary", calendar_summary(activity)),
            leaf("numberOfPoints", activity.points),
            leaf("organiserId", counter.consumer_key),
            leaf("organiserName", counter.name),
            leaf("gracePeriodMonths", 0),
        )
    )


def _ticket_sales(activity: Activity) -> str:
    price = activity.price.quantize(Decimal("0.1"))
    price_class = group("priceClass", leaf("name", "Default prijsklasse"), leaf("price", price))
    return group("ticketSales", group("ticketSale", group("priceClasses", price_class), attributes=' type="DEFAULT"'))


def _permission(world: World, activity: Activity, asked_for: tuple[Person, Card]) -> str:
    reason = check_in_constraint(world, *asked_for, activity)
    return leaf("checkinAllowed", reason is None) + leaf("checkinConstraintReason", reason)


def _window(world: World, activity: Activity) -> str:
    """From when until when one can check in: at the present moment of the activity, or else at the next or last."""
    now = world.clock.now()
    moment = next((each for each in activity.moments if each.closes() >= now), None) or _last(activity)
    return leaf("checkinStartDate", moment.opens()) + leaf("checkinEndDate", moment.closes()) if moment else ""


def _last(activity: Activity) -> Moment | None:
    return activity.moments[-1] if activity.moments else None


def _calendar(activity: Activity) -> str:
    if activity.permanent:
        return group("ns2:calendar", group("ns2:permanentopeningtimes", group("ns2:permanent")))
    if all(moment.has_hours or moment.begin.date() == moment.end.date() for moment in activity.moments):
        return group("ns2:calendar", group("ns2:timestamps", *map(_timestamp, activity.moments)))
    periods = (
        group(
            "ns2:period",
            leaf("ns2:datefrom", moment.begin.date().isoformat()),
            leaf("ns2:dateto", moment.end.date().isoformat()),
        )
        for moment in activity.moments
    )
    return group("ns2:calendar", group("ns2:periods", *periods))


def _timestamp(moment: Moment) -> str:
    return group(
        "ns2:timestamp",
        leaf("ns2:date", moment.begin.date().isoformat()),
        leaf("ns2:timestart", f"{moment.begin:%H:%M:%S}" if moment.has_hours else None),
        leaf("ns2:timeend", f"{moment.end:%H:%M:%S}" if moment.has_hours else None),
    )


def calendar_summary(activity: Activity) -> str:
    """When it is, in the server's Dutch: `za 28/06/14 van 23:00 tot 02:00 ` with its trailing blank."""
    if activity.permanent:
        return "Permanent "
    moment = activity.moments[0]
    day = f"{_DAYS[moment.begin.weekday()]} {moment.begin:%d/%m/%y}"
    if moment.has_hours:
        return f"{day} van {moment.begin:%H:%M} tot {moment.end:%H:%M} "
    if moment.begin.date() == moment.end.date():
        return f"{day} "
    return f"van {moment.begin:%d/%m/%y} tot {moment.end:%d/%m/%y} "


def check_ins_form(world: World, page: Iterable[CheckIn], total: int) -> str:
    """The answer of `searchCheckins`; `creationDate` is exact to the minute only, in UTC."""
    rows = (group("checkinActivity", _check_in_fields(world, check_in)) for check_in in page)
    return group(
        "response",
        group("checkinActivities", *rows),
        leaf("total", total),
        attributes=f' xmlns:rdf="{RDF}" xmlns:foaf="{FOAF}"',
    )


def _check_in_fields(world: World, check_in: CheckIn) -> str:
    person, activity = world.people[check_in.person_id], world.activities[check_in.cdbid]
    return "".join(
        (
            leaf("type", 12),
            leaf("contentType", "event"),
            leaf("createdViaId", check_in.via.consumer_key),
            leaf("createdVia", check_in.via.name),
            leaf("creationDate", f"{check_in.when.astimezone(UTC):%Y-%m-%dT%H:%M}Z"),
            leaf("depiction", f"//media.example.org/pictures/picture-{person.id}.jpg"),
            leaf("id", check_in.id),
            leaf("nick", person.nick),
            leaf("nodeID", activity.cdbid),
            leaf("nodeTitle", activity.title),
            leaf("points", decimal(Decimal(check_in.points))),
            leaf("private", False),
            leaf("userId", person.uid),
            leaf("firstName", person.first_name),
            leaf("gender", "FEMALE" if person.female else "MALE"),
            leaf("kansenStatuut", person.kansenstatuut is not None),
            leaf("lastName", person.name),
            leaf("organiser", activity.counter.name),
            group("organiserCardSystems", leaf("organiserCardSystem", AALST.id)),
            leaf("userHomeCity", person.city),
            leaf("userPoints", decimal(world.points(person))),
        )
    )
