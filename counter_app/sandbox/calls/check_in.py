"""`POST passholder/checkin` and the search for check-ins of the past."""

from collections.abc import Callable, Sequence

from counter_app.sandbox.calls.call import Call
from counter_app.sandbox.clock import start_of_day
from counter_app.sandbox.forms.activities import check_ins_form, checked_in_form
from counter_app.sandbox.records import Activity, CheckIn
from counter_app.sandbox.refusal import Refusal
from counter_app.sandbox.rules import require_check_in
from counter_app.uitpas.vocabulary import ErrorCode

UNKNOWN_CHIP = "UNKOWN_CHIPNUMBER"
UNKNOWN_NUMBER = "UNKOWN_UITPASNUMBER"


def check_in(call: Call) -> str:
    """Check a passholder in: one point more, or what the activity gives.

    Which codes a group pass and an unsold card get is not documented: here ACTION_NOT_ALLOWED and
    INVALID_CARD_STATUS.
    """
    world = call.world
    cdbid = call.parameters.required("cdbid")
    card = call.card_by_either_number(UNKNOWN_NUMBER, UNKNOWN_CHIP)
    counter = call.counter()
    activity = world.activities.get(cdbid)
    if activity is None:
        raise Refusal(ErrorCode.UNKNOWN_EVENT_CDBID, "Onbekende activiteit")
    if card.group is not None:
        raise Refusal(ErrorCode.ACTION_NOT_ALLOWED, "Een groepspas kan geen punten sparen")
    if card.person_id is None:
        raise Refusal(ErrorCode.INVALID_CARD_STATUS, "Deze UiTPAS is niet actief")
    person = world.people[card.person_id]
    require_check_in(world, person, card, activity)
    world.add_check_in(person, activity, counter, call.origin)
    return checked_in_form(world.points(person))


def search_check_ins(call: Call) -> str:
    """Check-ins of the past, the newest first. Those of the day of `endDate` are left out, as on the real server."""
    parameters, world = call.parameters, call.world
    begin, end = parameters.interval("startDate", "endDate")
    before = None if end is None else start_of_day(end.date())
    system = parameters.number("organiserCardSystemId")
    words = {name: word.lower() for name in _WORDS if (word := parameters.text(name)) is not None}

    def fits(entry: CheckIn) -> bool:
        activity = world.activities[entry.cdbid]
        return (
            (begin is None or entry.when >= begin)
            and (before is None or entry.when < before)
            and system in (None, next(iter(world.card_systems)))
            and all(_WORDS[name](entry, activity).lower() == word for name, word in words.items())
        )

    found = sorted(filter(fits, _candidates(call)), key=lambda entry: entry.when, reverse=True)
    return check_ins_form(world, parameters.page(found), len(found))


_WORDS: dict[str, Callable[[CheckIn, Activity], str]] = {
    "cdbid": lambda _, activity: activity.cdbid,
    "balieConsumerKey": lambda _, activity: activity.counter.consumer_key,
    "checkinViaBalieConsumerKey": lambda entry, _: entry.via.consumer_key,
    "location": lambda _, activity: activity.counter.consumer_key,
    "organiser": lambda _, activity: activity.counter.consumer_key,
    "city": lambda _, activity: activity.counter.city,
}


def _candidates(call: Call) -> Sequence[CheckIn]:
    """The passholder's lines, or those for the activity, or all when neither is named."""
    uid, cdbid = call.parameters.text("uid"), call.parameters.text("cdbid")
    if uid is None and cdbid in call.world.activities:
        return call.world.check_ins.of_thing(cdbid)
    if uid is None:
        return call.world.check_ins.lines()
    person = call.world.person_by_uid(uid)
    if person is None:
        raise Refusal(ErrorCode.UNKNOWN_PASSHOLDER_UID, "Unknown passholder uid")
    return call.world.check_ins.of_person(person.id)
