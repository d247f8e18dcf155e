"""The answers have the forms of the documents: the same elements, under the same parents, in the same order."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from counter_app.sandbox.data import promotions as data
from tests.fakes.sandbox import DE_WERF, MUZIEKMARATHON, NORA, NORA_CHIP, Levers
from tests.unit.sandbox.talk import Reply, Talk

SAMPLES = Path(__file__).parents[2] / "samples"

NOT_IN_A_SAMPLE = {
    "promotion": {"inSpotlight", "periodConstraint", "description1", "description2"}
    | {"publicationPeriodBegin", "publicationPeriodEnd", "cashInState"},
    "pointsPromotionTO": {"description1", "description2", "publicationPeriodBegin", "publicationPeriodEnd"},
    "pictures": {"picture"},
    "periodConstraint": {"periodType", "periodVolume"},
    "event": {"checkinStartDate", "checkinEndDate"},
    "timestamp": {"date", "timestart", "timeend"},
    "timestamps": {"timestamp"},
    "calendar": {"periods", "permanentopeningtimes"},
    "periods": {"period"},
    "period": {"datefrom", "dateto"},
    "permanentopeningtimes": {"permanent"},
    "cardSystemSpecific": {"kansenStatuutEndDate"},
}
"""What the documentation knows of these elements, though the samples happen to be without."""


def local(tag: str) -> str:
    return tag.rpartition("}")[2]


def families(root: ElementTree.Element) -> Iterator[tuple[str, list[str]]]:
    """Each element and its children, by local name."""
    for element in root.iter():
        yield local(element.tag), list(dict.fromkeys(local(child.tag) for child in element))


def assert_same_form(reply: Reply, sample: str) -> None:
    """Every element of the answer occurs in the sample under that parent, and in the order that it has there."""
    documented = ElementTree.fromstring((SAMPLES / sample).read_bytes())
    assert local(reply.xml.tag) == local(documented.tag)
    known: dict[str, list[list[str]]] = {}
    for parent, children in families(documented):
        known.setdefault(parent, []).append(children)
    for parent, children in families(reply.xml):
        examples = known.get(parent, [])
        allowed = NOT_IN_A_SAMPLE.get(parent, set()).union(*examples)
        assert set(children) <= allowed, f"{parent} has {children}"
        for example in examples:
            assert [child for child in children if child in example] == [
                child for child in example if child in children
            ], parent


def test_counters(talk: Talk) -> None:
    assert_same_form(talk.get("balie/list", uid="u1"), "balie-list.xml")


def test_card(talk: Talk) -> None:
    assert_same_form(talk.get("card", chipNumber=NORA_CHIP), "card.xml")


@pytest.mark.parametrize(
    ("hint", "sample"),
    [
        ("11 points, lives in Aalst", "retrieve-passholder.xml"),
        ("kansenstatuut in its grace period", "retrieve-passholder.xml"),
        ("group pass", "retrieve-group-pass.xml"),
        ("unsold card", "retrieve-local-stock.xml"),
    ],
)
def test_retrieve(talk: Talk, levers: Levers, hint: str, sample: str) -> None:
    chip = next(card["chip_number"] for card in levers.ask("GET", "cards") if card["hint"] == hint)
    assert_same_form(talk.get("retrieve", identification=chip), sample)


def test_passholder(talk: Talk) -> None:
    """The same fields as within `retrieve`, whose order is that of the sample; here the prefixes differ."""
    reply = talk.get(f"passholder/{NORA}")
    assert reply.xml.tag == "passHolder"
    fields = {local(child.tag) for child in reply.xml}
    within = talk.get("retrieve", identification=NORA).xml.find("passHolder")
    assert within is not None
    assert fields == {local(child.tag) for child in within}
    assert "<ns2:id>" in reply.text
    assert "<ns3:nick>" in reply.text


def test_promotions(talk: Talk) -> None:
    reply = talk.promotions(uitpasNumber=NORA, max=60)
    assert_same_form(reply, "points-promotions.xml")
    assert all(re.fullmatch("[0-9]+", number or "") for number in reply.values("promotions/promotion/balies/balie/id"))


def test_promotion_by_number(talk: Talk) -> None:
    reply = talk.consumer_get(f"promotion/pointsPromotion/{data.STICKERS}", uitpasNumber=NORA)
    assert_same_form(reply, "points-promotion.xml")


def test_cash_in(talk: Talk) -> None:
    reply = talk.cash_in(NORA, data.COFFEE)
    assert_same_form(reply, "cash-in.xml")
    assert reply.value("balies/balie/name") == "CC De Werf "
    assert reply.value("cashInState") is None


def test_a_refused_cash_in(talk: Talk) -> None:
    assert_same_form(talk.cash_in(NORA, data.SOLD_OUT), "cash-in-refused.xml")


def test_history(talk: Talk) -> None:
    assert_same_form(talk.get(f"passholder/{NORA}/cashedPointsPromotions"), "cashed-points-promotions.xml")


def test_activities(talk: Talk) -> None:
    reply = talk.consumer_get("cultureevent/search", uitpasNumber=NORA)
    assert_same_form(reply, "event-search.xml")
    assert "CC De Werf " in reply.values("event/locationName")
    assert all((text or "").endswith(" ") for text in reply.values("event/calendarsummary"))


def test_check_ins(talk: Talk) -> None:
    reply = talk.get("cultureevent/searchCheckins")
    assert_same_form(reply, "search-checkins.xml")
    times = reply.values("checkinActivities/checkinActivity/creationDate")
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\dZ", time or "") for time in times)


def test_check_in_as_in_the_document(talk: Talk) -> None:
    done = talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP, balieConsumerKey=DE_WERF)
    refused = talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP, balieConsumerKey=DE_WERF)
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    assert done.text == f"{declaration}<response><points>12</points></response>"
    assert refused.text == (
        f"{declaration}<response><code>MAXIMUM_REACHED</code>"
        "<message>Punt al gespaard (max. 1 / Dag)</message><points>12</points></response>"
    )
