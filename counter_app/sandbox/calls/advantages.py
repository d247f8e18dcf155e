"""Welcome advantages, and everything that one passholder can do at one activity (`eventActions`).

The documents that we have name these calls but show no answer: the forms are those that the official PHP client
reads.
"""

from counter_app.sandbox.calls.call import Call
from counter_app.sandbox.forms.advantages import advantage_cashed_in_form, advantages_form, event_actions_form
from counter_app.sandbox.refusal import Refusal
from counter_app.uitpas.vocabulary import ErrorCode


def list_advantages(call: Call) -> str:
    """The welcome advantages, and which of them the passholder has had."""
    person = call.present_holder(call.card(call.path["uitpas_number"]))
    wanted = call.parameters.flag("cashedIn")
    world = call.world
    found = [each for each in world.advantages.values() if wanted is None or world.has_had(person, each) == wanted]
    return advantages_form(world, person, found)


def cash_in_advantage(call: Call) -> str:
    """Give a passholder a welcome advantage, once."""
    person = call.present_holder(call.card(call.path["uitpas_number"]))
    call.counter()
    number = call.parameters.text("welcomeAdvantageId")
    if number is None or not number.isdigit():
        raise Refusal(ErrorCode.PARSE_INVALID_LONG, "welcomeAdvantageId is not a Long")
    advantage = call.world.advantages.get(int(number))
    if advantage is None:
        raise Refusal("UNKNOWN_WELCOME_ADVANTAGE_ID", "Unknown welcome advantage")
    if call.world.has_had(person, advantage):
        raise Refusal("WELCOMEADVANTAGE_ALREADY_CASHED_IN", "The welcome advantage was cashed in already")
    call.world.give_advantage(person, advantage)
    return advantage_cashed_in_form(advantage)


def event_actions(call: Call) -> str:
    """A passholder, whether they may check in at an activity, and what they can have."""
    parameters, world = call.parameters, call.world
    activity = world.activities.get(parameters.required("cdbid"))
    if activity is None:
        raise Refusal(ErrorCode.UNKNOWN_EVENT_CDBID, "Unknown activity")
    call.counter()
    card = call.card_by_either_number()
    return event_actions_form(world, call.present_holder(card), card, activity, call.base_url)
