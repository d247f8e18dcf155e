"""Welcome advantages and `eventActions` on the wire."""

from collections.abc import Iterable

from counter_app.sandbox.forms.passholders import passholder_fields
from counter_app.sandbox.forms.promotions import promotion_fields
from counter_app.sandbox.forms.xml import DECLARATION, NAMESPACES_OF_RESPONSE, group, leaf
from counter_app.sandbox.records import Activity, Card, Person, WelcomeAdvantage
from counter_app.sandbox.rules import cash_in_state, check_in_constraint
from counter_app.sandbox.world import World
from counter_app.uitpas.vocabulary import CashInState


def advantages_form(world: World, person: Person, advantages: Iterable[WelcomeAdvantage]) -> str:
    """The answer of `welcomeadvantages`; it has no `total`."""
    rows = (group("promotion", _fields(each, had=world.has_had(person, each))) for each in advantages)
    return DECLARATION + group("promotions", *rows)


def advantage_cashed_in_form(advantage: WelcomeAdvantage) -> str:
    """The answer of `cashInWelcomeAdvantage`."""
    return DECLARATION + group("promotionTO", _fields(advantage, had=True))


def _fields(advantage: WelcomeAdvantage, *, had: bool) -> str:
    balies = (group("balie", leaf("name", each.name), leaf("id", each.consumer_key)) for each in advantage.counters)
    return "".join(
        (
            group("balies", *balies),
            leaf("cashedIn", had),
            leaf("id", advantage.id),
            leaf("title", advantage.title),
            leaf("cashingPeriodBegin", advantage.begin),
            leaf("cashingPeriodEnd", advantage.end),
        )
    )


def event_actions_form(world: World, person: Person, card: Card, activity: Activity, base_url: str) -> str:
    """The answer of `eventActions`: promotions that are possible now, and welcome advantages not had yet."""
    reason = check_in_constraint(world, person, card, activity)
    promotions = [
        promotion_fields(world, each, base_url, state=CashInState.POSSIBLE, balie_id_is_number=True)
        for each in world.promotions.values()
        if cash_in_state(world, person, each) == CashInState.POSSIBLE
    ]
    advantages = [_fields(each, had=False) for each in world.advantages.values() if not world.has_had(person, each)]
    return DECLARATION + group(
        "response",
        group("passHolder", passholder_fields(world, person, card, rdf="rdf", foaf="foaf")),
        group(
            "eventCheckin",
            leaf("cdbid", activity.cdbid),
            leaf("checkinAllowed", reason is None),
            leaf("checkinConstraintReason", reason),
            leaf("numberOfPoints", activity.points),
        ),
        group(
            "pointsPromotions",
            *(group("pointsPromotion", fields) for fields in promotions),
            leaf("total", len(promotions)),
        ),
        group(
            "welcomeAdvantages",
            *(group("welcomeAdvantage", fields) for fields in advantages),
            leaf("total", len(advantages)),
        ),
        attributes=NAMESPACES_OF_RESPONSE,
    )
