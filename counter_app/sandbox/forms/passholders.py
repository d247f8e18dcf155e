"""Passholders and cards on the wire: `retrieve`, `passholder` and `card`."""

from datetime import datetime, timedelta

from counter_app.sandbox.clock import start_of_day
from counter_app.sandbox.data.counters import AALST, DE_WERF
from counter_app.sandbox.forms.promotions import card_system
from counter_app.sandbox.forms.xml import DECLARATION, FOAF, NAMESPACES_OF_RESPONSE, RDF, decimal, group, leaf
from counter_app.sandbox.numbering import uuid
from counter_app.sandbox.records import Card, Person
from counter_app.sandbox.world import World
from counter_app.uitpas.vocabulary import ErrorCode


def card_form(card: Card) -> str:
    """The answer of `card`: the number is flat here and nested everywhere else."""
    return group(
        "response",
        card_system("cardSystem", AALST),
        leaf("cardType", card.card_type),
        leaf("kansenpas", card.kansenpas),
        leaf("status", card.status),
        leaf("uitpasNumber", card.uitpas_number),
    )


def unsold_form(card: Card) -> str:
    """The answer of `retrieve` for a card that nobody has yet."""
    stock = card.stock_of
    balie = group("balie", leaf("name", stock.name), leaf("id", stock.consumer_key)) if stock else ""
    return group(
        "response",
        group(
            "card",
            balie,
            card_system("cardSystem", AALST),
            leaf("cardType", card.card_type),
            leaf("kansenpas", card.kansenpas),
            leaf("status", card.status),
            _nested_number(card),
        ),
        attributes=NAMESPACES_OF_RESPONSE,
    )


def group_pass_form(world: World, card: Card) -> str:
    """The answer of `retrieve` for the card of a group."""
    end = start_of_day(world.clock.now().date().replace(month=12, day=31))
    shown = group(
        "card",
        card_system("cardSystem", AALST),
        leaf("cardType", card.card_type),
        leaf("kansenpas", card.kansenpas),
        leaf("status", card.status),
        _nested_number(card),
    )
    return group(
        "response",
        shown,
        group(
            "groupPass",
            leaf("name", card.group),
            leaf("endDate", end),
            leaf("ticketsPerYear", 20),
            leaf("uuid", uuid(f"group {card.group}")),
            leaf("availableTickets", 17),
            shown,
        ),
        attributes=NAMESPACES_OF_RESPONSE,
    )


def identity_form(world: World, person: Person, card: Card, code: ErrorCode | None) -> str:
    """The answer of `retrieve` for a passholder's card or number; `code` is data beside the rest."""
    shown = group(
        "card",
        leaf("kansenpas", card.kansenpas),
        leaf("status", card.status),
        _nested_number(card),
        card_system("cardSystem", AALST),
    )
    return group(
        "response",
        leaf("code", code),
        group("passHolder", passholder_fields(world, person, card, rdf="rdf", foaf="foaf")),
        shown,
        leaf("uitpasNumberOriginalRequest", card.uitpas_number),
        attributes=NAMESPACES_OF_RESPONSE,
    )


def passholder_form(world: World, person: Person, card: Card) -> str:
    """The answer of `passholder/{uitpasNumber}`: other prefixes for the same namespaces."""
    return DECLARATION + group(
        "passHolder",
        passholder_fields(world, person, card, rdf="ns2", foaf="ns3"),
        attributes=f' xmlns:ns2="{RDF}" xmlns:ns3="{FOAF}"',
    )


def _nested_number(card: Card) -> str:
    return group("uitpasNumber", leaf("uitpasNumber", card.uitpas_number))


def passholder_fields(world: World, person: Person, card: Card, *, rdf: str, foaf: str) -> str:
    """The fields of a passholder, under the prefixes that the root declares for RDF and FOAF."""
    return "".join(
        (
            leaf("name", person.name),
            leaf("firstName", person.first_name),
            leaf("inszNumber", person.insz),
            leaf("email", f"passholder-{person.id}@example.org"),
            leaf("dateOfBirth", start_of_day(person.born)),
            leaf("street", person.street),
            leaf("number", person.number),
            leaf("postalCode", person.postal_code),
            leaf("city", person.city),
            leaf("telephone", ""),
            leaf("nationality", "Belg"),
            leaf("placeOfBirth", "Aalst"),
            leaf("gender", "FEMALE" if person.female else "MALE"),
            _uitid(person, rdf, foaf) if person.uid else "",
            leaf("registrationBalieConsumerKey", DE_WERF.consumer_key),
            leaf("numberOfCheckins", len(world.check_ins.of_person(person.id))),
            leaf("verified", True),
            leaf("gsm", "0470000000"),
            leaf("moreInfo", ""),
            leaf("picture", ""),
            leaf("points", decimal(world.points(person))),
            _card_system_specific(world, person, card),
            _memberships(world, person),
        )
    )


def _uitid(person: Person, rdf: str, foaf: str) -> str:
    return group(
        "uitIdUser",
        leaf(f"{rdf}:id", person.uid),
        leaf(f"{foaf}:nick", person.nick),
        leaf(f"{foaf}:depiction", f"//media.example.org/pictures/picture-{person.id}.jpg"),
        group(
            "optInPreferences",
            leaf("optInServiceMails", False),
            leaf("optInMilestoneMails", True),
            leaf("optInInfoMails", False),
            leaf("optInSms", False),
            leaf("optInPost", True),
        ),
    )


def _card_system_specific(world: World, person: Person, card: Card) -> str:
    """What the person is in the card system. In the grace period both flags are true: grace goes first."""
    now, kansenstatuut = world.clock.now(), person.kansenstatuut
    return group(
        "cardSystemSpecific",
        card_system("cardSystem", AALST),
        group(
            "currentCard",
            leaf("kansenpas", card.kansenpas),
            leaf("status", card.status),
            _nested_number(card),
        ),
        leaf("emailPreference", "NOTIFICATION_MAILS"),
        leaf("kansenStatuut", kansenstatuut is not None),
        leaf("kansenStatuutEndDate", kansenstatuut.end if kansenstatuut else None),
        leaf("kansenStatuutExpired", kansenstatuut is not None and now > kansenstatuut.end),
        leaf("kansenStatuutInGracePeriod", kansenstatuut is not None and kansenstatuut.in_grace_period(now)),
        leaf("lastActivationMailNumber", 1),
        leaf("smsPreference", "NO_SMS"),
        leaf("status", "ACTIVE" if person.active_member else None),
    )


def _memberships(world: World, person: Person) -> str:
    now = world.clock.now()
    end = _end_of_day(now + timedelta(days=300 if person.active_member else -60))
    return group(
        "memberships",
        group(
            "membership",
            group(
                "association",
                leaf("id", 11),
                leaf("name", "Jeugdhuis Leeuwerik"),
                group("cardSystems", card_system("cardSystem", AALST)),
            ),
            leaf("endDate", end),
            leaf("expired", not person.active_member),
            leaf("id", 200 + person.id),
            leaf("renewDate", end - timedelta(days=30)),
            leaf("renewable", not person.active_member),
        ),
    )


def _end_of_day(moment: datetime) -> datetime:
    return start_of_day(moment.date()) + timedelta(hours=23, minutes=59, seconds=59)
