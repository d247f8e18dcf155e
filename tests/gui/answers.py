"""Answers of the server, with whatever texts and states a test wants in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from xml.sax.saxutils import escape

from tests.fakes.http_server import Behaviour, Peer, response

_RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns"'


def fields(values: Mapping[str, object]) -> str:
    """XML elements; None leaves one out."""
    return "".join(f"<{name}>{escape(str(value))}</{name}>" for name, value in values.items() if value is not None)


def moment(days: int) -> str:
    """A time so many days from now, as the server writes it."""
    return (datetime.now().astimezone().replace(microsecond=0) + timedelta(days=days)).isoformat()


def person(
    first_name: str = "Nora",
    name: str = "Peeters",
    points: str = "12",
    *,
    code: str | None = None,
    status: str = "ACTIVE",
    expired: bool = False,
    grace: bool = False,
    card_system: str = "UiTPAS Regio Aalst",
    city: str = "Aalst",
    uitpas_number: str = "0930000420206",
    uid: str = "22b69dc0",
) -> bytes:
    """What `retrieve` tells of a passholder."""
    number = f"<uitpasNumber>{fields({'uitpasNumber': uitpas_number})}</uitpasNumber>"
    system = f"<cardSystem>{fields({'id': 1, 'name': card_system})}</cardSystem>"
    card = f"<kansenpas>false</kansenpas>{fields({'status': status})}{number}"
    words = {True: "true", False: "false"}
    kansenstatuut = fields(
        {
            "kansenStatuut": words[expired or grace],
            "kansenStatuutExpired": words[expired],
            "kansenStatuutInGracePeriod": words[grace],
        }
    )
    return (
        f"<response {_RDF}>{fields({'code': code})}"
        f"<passHolder>{fields({'name': name, 'firstName': first_name, 'city': city, 'points': points})}"
        f"<uitIdUser><rdf:id>{uid}</rdf:id></uitIdUser>"
        f"<cardSystemSpecific>{system}<currentCard>{card}</currentCard>{kansenstatuut}</cardSystemSpecific></passHolder>"
        f"<card>{card}{system}</card></response>"
    ).encode()


def card_of_nobody(status: str) -> bytes:
    """What `retrieve` tells of a card without a passholder."""
    number = "<uitpasNumber><uitpasNumber>0930000166411</uitpasNumber></uitpasNumber>"
    return f"<response><card>{fields({'kansenpas': 'false', 'status': status})}{number}</card></response>".encode()


def promotion(
    number: int,
    title: str = "Gratis drankje",
    points: str = "5",
    state: str | None = "POSSIBLE",
    *,
    description1: str | None = None,
    description2: str | None = None,
    picture: str | None = None,
    counters: Sequence[str] = ("CC De Werf",),
    cities: Sequence[str] = ("Aalst", "Erpe-Mere"),
    begin: str | None = None,
    end: str | None = None,
    units: int | None = None,
    taken: int | None = None,
    period: tuple[str, int] | None = ("WEEK", 1),
    spotlight: bool = False,
    owner: str = "UiTPAS Regio Aalst",
) -> str:
    """One promotion of a list; `begin` and `end` are times as `moment` makes them."""
    balies = "".join(f"<balie>{fields({'name': name, 'id': 7})}</balie>" for name in counters)
    limit = fields({"periodType": period[0], "periodVolume": period[1]}) if period else ""
    pictures = f"<pictures>{fields({'picture': picture})}</pictures>" if picture else ""
    simple = {
        "id": number,
        "title": title,
        "points": points,
        "cashInState": state,
        "description1": description1,
        "description2": description2,
        "creationDate": moment(-100),
        "cashingPeriodBegin": begin or moment(-90),
        "cashingPeriodEnd": end or moment(200),
        "maxAvailableUnits": units,
        "unitsTaken": taken,
        "inSpotlight": str(spotlight).lower(),
        "cashedIn": "false",
    }
    return (
        f"<promotion>{fields(simple)}<balies>{balies}</balies>{pictures}"
        f"<owningCardSystem>{fields({'id': 1, 'name': owner})}</owningCardSystem>"
        f"<applicableCardSystems><cardsystem>{fields({'id': 1, 'name': owner})}</cardsystem></applicableCardSystems>"
        f"<validForCities>{''.join(fields({'city': city}) for city in cities)}</validForCities>"
        f"{f'<periodConstraint>{limit}</periodConstraint>' if limit else ''}</promotion>"
    )


def promotion_page(promotions: Sequence[str], total: int | None = None) -> bytes:
    """A list of promotions on one page."""
    count = len(promotions) if total is None else total
    return f"<response><promotions>{''.join(promotions)}</promotions><total>{count}</total></response>".encode()


def paged(promotions: Sequence[str], possible: Sequence[str] | None = None) -> Behaviour:
    """Answer with the page of `promotions` that is asked for; with that of `possible` where the points are to do."""

    def behave(peer: Peer) -> None:
        asked = dict(peer.asked.query) if peer.asked else {}
        some = possible if asked.get("filterOnUserPoints") == "true" and possible is not None else promotions
        start, most = int(asked.get("start", 0)), int(asked.get("max", 20))
        peer.send(response(promotion_page(some[start : start + most], len(some))))

    return behave


def one_by_id(promotions: Mapping[int, str]) -> Behaviour:
    """Answer with the promotion whose number ends the path."""

    def behave(peer: Peer) -> None:
        number = int(peer.asked.path.rpartition("/")[2]) if peer.asked else 0
        inside = promotions[number].removeprefix("<promotion>").removesuffix("</promotion>")
        peer.send(response(f"<pointsPromotionTO>{inside}</pointsPromotionTO>"))

    return behave


def counters(*names: str) -> bytes:
    """The counters of the employee: those of the practice server, or these."""
    here = names or ("CC De Werf", "'t Gasthuys - Stedelijk Museum Aalst", "Sportdienst Lede", "Bibliotheek Utopia")
    rows = [fields({"id": number, "consumerKey": f"key-{number}", "name": name}) for number, name in enumerate(here)]
    return f"<response><balies>{''.join(f'<balie>{row}</balie>' for row in rows)}</balies></response>".encode()


def activities(*titles: str) -> bytes:
    """The activities of a counter, the first of them open now."""
    here = titles or ("Muziekmarathon", "Knutselatelier voor kinderen", "Voorleesuurtje: Kikker en vriendjes")
    rows = []
    for number, title in enumerate(here):
        begins, ends = _hours(-1 + 9 * number), _hours(4 + 9 * number)
        told = {"title": title, "cdbid": f"event-{number}", "locationName": "CC De Werf", "numberOfPoints": 1}
        rows.append(f"<event>{fields({**told, 'checkinStartDate': begins, 'checkinEndDate': ends})}</event>")
    return f"<cultureEvents><total>{len(rows)}</total>{''.join(rows)}</cultureEvents>".encode()


def _hours(hours: int) -> str:
    return (datetime.now().astimezone().replace(minute=0, second=0, microsecond=0) + timedelta(hours=hours)).isoformat()
