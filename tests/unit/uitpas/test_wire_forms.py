"""The forms that one and the same answer may take, and what a broken part of an answer costs."""

import dataclasses
import random
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from counter_app.uitpas import wire
from counter_app.uitpas.errors import BadResponse
from counter_app.uitpas.model import (
    CalendarPeriod,
    CalendarTimestamp,
    CardSystem,
    CashedPage,
    CheckIn,
    CheckInPage,
    PromotionPage,
)
from tests.samples import answer
from tests.unit.uitpas.parsers import ALL_PARSERS, PARSE, Parse, read

Tree = etree._Element


def tree(name: str) -> Tree:
    return etree.fromstring(answer(name), etree.XMLParser(remove_comments=True))


def shuffle(element: Tree, order: random.Random) -> None:
    """Put the children of each element in another order; those of one name stay in theirs, for they are a list."""
    children = list(element)
    slots = [child.tag for child in children]
    order.shuffle(slots)
    by_tag = {tag: iter([child for child in children if child.tag == tag]) for tag in set(slots)}
    element[:] = [next(by_tag[tag]) for tag in slots]
    for child in children:
        shuffle(child, order)


@pytest.mark.parametrize("name", PARSE)
@settings(max_examples=30)
@given(seed=st.integers())
def test_the_order_of_elements_does_not_matter(name: str, seed: int) -> None:
    root = tree(name)
    shuffle(root, random.Random(seed))  # noqa: S311  # an order, no secret
    assert PARSE[name](etree.tostring(root)) == read(name)


@pytest.mark.parametrize("name", PARSE)
def test_namespaces_and_prefixes_do_not_matter(name: str) -> None:
    root = tree(name)
    for element in root.iter():
        element.tag = f"{{urn:another:version:4.0}}{etree.QName(element).localname}"
    assert PARSE[name](etree.tostring(root)) == read(name)
    etree.cleanup_namespaces(root, top_nsmap={"other": "urn:another:version:4.0"})
    assert PARSE[name](etree.tostring(root)) == read(name)


@pytest.mark.parametrize("name", PARSE)
def test_comments_and_processing_instructions_do_not_matter(name: str) -> None:
    plain = re.sub(rb"<!--.*?-->", b"", answer(name))
    noisy = re.sub(rb"(<[a-zA-Z][^>/?]*>)([^<]*)", rb"\1<!-- <code>NO</code> --><?php die ?>\2<![CDATA[]]>", plain)
    assert noisy.count(b"die") > 1
    assert PARSE[name](noisy) == read(name)


@pytest.mark.parametrize("name", PARSE)
def test_elements_that_are_new_to_us_do_not_matter(name: str) -> None:
    root = tree(name)
    for element in list(root.iter()):
        if len(element) and not (element.text or "").strip():
            element.insert(0, etree.fromstring("<newer><id>99</id><name>x</name><code>NO</code></newer>"))
    assert PARSE[name](etree.tostring(root)) == read(name)


@pytest.mark.parametrize("name", PARSE)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252", "us-ascii"])
def test_the_encoding_does_not_matter(name: str, encoding: str) -> None:
    text = etree.tostring(tree(name), encoding="unicode")
    body = f'<?xml version="1.0" encoding="{encoding}" standalone="yes"?>\n{text}'
    assert PARSE[name](body.encode(encoding, "xmlcharrefreplace")) == read(name)


def test_accents_are_read_in_every_encoding() -> None:
    for encoding in ("utf-8", "utf-16", "iso-8859-1", "iso-8859-15", "windows-1252"):
        body = f'<?xml version="1.0" encoding="{encoding}"?><promotion><id>1</id><title>Café Zoë</title></promotion>'
        assert wire.parse_promotion(body.encode(encoding)).title == "Café Zoë"
    assert wire.parse_promotion("\ufeff<promotion><id>1</id><title>Zoë</title></promotion>".encode()).title == "Zoë"


ENTRIES = {
    "seed-002-points-promotions": "promotions/promotion",
    "seed-004-points-promotion": ".",
    "card": ".",
    "passholder": ".",
    "retrieve-group-pass": ".",
    "retrieve-passholder": ".",
    "event-search": "event",
    "search-checkins": "checkinActivities/checkinActivity",
    "balie-list": "balies/balie",
    "cashed-points-promotions": "cashedPromotions/cashedPromotion",
}
"""Where the elements are that become a model, in each kind of answer."""

REQUIRED = {("seed-002-points-promotions", "id"), ("seed-004-points-promotion", "id"), ("event-search", "cdbid")}
REQUIRED |= {("cashed-points-promotions", "id"), ("cashed-points-promotions", "promotion")}


def first(found: Any) -> Any:
    """The model of the first entry in what an answer tells."""
    if isinstance(found, tuple):
        return found[0]
    lists = [value for field in dataclasses.fields(found) if isinstance(value := getattr(found, field.name), tuple)]
    return lists[0][0] if type(found).__name__.endswith("Page") else found


def optional_elements() -> list[tuple[str, str]]:
    found = []
    for name, path in ENTRIES.items():
        entry = tree(name).find(path)
        assert entry is not None
        tags = dict.fromkeys(etree.QName(child).localname for child in entry)
        found += [(name, tag) for tag in tags if (name, tag) not in REQUIRED and tag != "ticketSales"]
    return found


def emptied(name: str, tag: str) -> tuple[Tree, list[Tree]]:
    """The sample `name`, and the elements `tag` of its first entry, with nothing in them."""
    root = tree(name)
    entry = root.find(ENTRIES[name])
    assert entry is not None
    elements = entry.findall(f"{{*}}{tag}")
    for element in elements:
        element[:] = []
        element.text = None
    return root, elements


def changed_fields(name: str, tag: str, root: Tree) -> dict[str, object]:
    """Which fields of the first entry are other than in the sample, and what they are now."""
    before, after = first(read(name)), first(PARSE[name](etree.tostring(root)))
    values = {field.name: getattr(after, field.name) for field in dataclasses.fields(before)}
    changed = {field: value for field, value in values.items() if value != getattr(before, field)}
    if (name, tag) == ("retrieve-group-pass", "card"):
        del changed["uitpas_number"]  # it came from the card
    return changed


@pytest.mark.parametrize(("name", "tag"), optional_elements())
def test_an_optional_element_that_is_missing_or_empty_costs_its_own_field_alone(name: str, tag: str) -> None:
    root, elements = emptied(name, tag)
    empty = changed_fields(name, tag, root)
    for element in elements:
        element.getparent().remove(element)  # type: ignore[union-attr]  # it has a parent: the entry
    missing = changed_fields(name, tag, root)
    assert empty == missing
    assert len(missing) <= 1
    assert all(value is None or value == () for value in missing.values())


@pytest.mark.parametrize(("name", "tag"), optional_elements())
def test_an_optional_element_that_is_broken_costs_its_own_field_alone(name: str, tag: str) -> None:
    root, elements = emptied(name, tag)
    missing = changed_fields(name, tag, root)
    for element in elements:
        element.text = "\u2620 not a value \u2620"
        etree.SubElement(element, "broken").text = "\u2620"
    broken = changed_fields(name, tag, root)
    assert missing.keys() <= broken.keys()
    assert len(broken) <= 1


def test_a_promotion_without_an_id_that_can_be_read_is_left_out_of_a_page() -> None:
    broken = answer("seed-002-points-promotions").replace(b"<id>6</id>", b"<id>six</id>")
    page = wire.parse_promotions(broken)
    assert [promotion.id for promotion in page.promotions] == [7]
    assert page.total == 2


def test_an_activity_without_a_cdbid_is_left_out_of_a_page() -> None:
    broken = re.sub(rb"<cdbid>37f.*?</cdbid>", b"", answer("event-search"))
    assert [activity.cdbid[:4] for activity in wire.parse_activities(broken).activities] == ["8fa5"]


@pytest.mark.parametrize("lost", [b"<id>19</id>", b"<id>6</id>"])
def test_a_cash_in_that_cannot_be_identified_makes_the_whole_history_unreadable(lost: bytes) -> None:
    with pytest.raises(BadResponse):
        wire.parse_cashed_promotions(answer("cashed-points-promotions").replace(lost, b""))


@pytest.mark.parametrize("name", ["seed-000-cash-in", "seed-004-points-promotion"])
def test_one_promotion_without_an_id_is_a_bad_response(name: str) -> None:
    with pytest.raises(BadResponse):
        PARSE[name](re.sub(rb"<id>[0-9]+</id>", b"", answer(name)))


@pytest.mark.parametrize("root", ["promotion", "promotionTO", "pointsPromotionTO"])
def test_one_promotion_is_read_under_each_of_its_roots(root: str) -> None:
    assert wire.parse_promotion(f"<{root}><id>7</id></{root}>".encode()).id == 7


@pytest.mark.parametrize("parse", ALL_PARSERS)
@pytest.mark.parametrize("body", ["<html><body>Welkom</body></html>", "<answer/>", "<id>7</id>"])
def test_another_root_than_expected_is_a_bad_response(parse: Parse, body: str) -> None:
    with pytest.raises(BadResponse):
        parse(body.encode())


SAYS_NOTHING = [parse for parse in ALL_PARSERS if parse not in {wire.parse_check_in, wire.parse_counters}]


@pytest.mark.parametrize("parse", SAYS_NOTHING)
@pytest.mark.parametrize("root", ["response", "passHolder", "cultureEvents", "promotionTO"])
def test_an_answer_that_tells_nothing_is_a_bad_response(parse: Parse, root: str) -> None:
    with pytest.raises(BadResponse):
        parse(f"<{root}><message>Welkom</message></{root}>".encode())


def test_a_check_in_without_a_total_is_one_all_the_same() -> None:
    for body in (b"<response/>", b"<response><points/></response>", b"<response><points>abc</points></response>"):
        assert wire.parse_check_in(body) == CheckIn(points=None)


def test_an_employee_may_have_no_counters() -> None:
    assert wire.parse_counters(b"<response><balies/></response>") == ()
    assert wire.parse_counters(b"<response/>") == ()


def test_empty_lists_are_empty_pages() -> None:
    assert wire.parse_promotions(b"<response><promotions/><total>0</total></response>") == PromotionPage((), 0)
    assert wire.parse_promotions(b"<response><promotions/></response>") == PromotionPage((), 0)
    assert wire.parse_promotions(b"<response><total>0</total></response>") == PromotionPage((), 0)
    assert wire.parse_cashed_promotions(b"<response><total>0</total></response>") == CashedPage((), 0)
    assert wire.parse_check_ins(b"<response><checkinActivities/></response>") == CheckInPage((), 0)


@pytest.mark.parametrize("total", ["", "<total/>", "<total>many</total>", "<total>-1</total>", "<total>1</total>"])
def test_without_a_total_that_can_be_right_it_is_the_number_of_entries(total: str) -> None:
    body = answer("seed-002-points-promotions").replace(b"<total>2</total>", total.encode())
    assert wire.parse_promotions(body).total == 2


@pytest.mark.parametrize(
    "form", ["<uitpasNumber>{}</uitpasNumber>", "<uitpasNumber>\n<uitpasNumber>{}</uitpasNumber></uitpasNumber>"]
)
def test_a_card_number_may_be_nested_or_flat_in_every_answer(form: str) -> None:
    number = form.format(" 0930000001410 ")
    card = f"{number}<status>ACTIVE</status>"
    assert wire.parse_card(f"<response>{card}</response>".encode()).uitpas_number == "0930000001410"
    identity = wire.parse_identity(f"<response><card>{card}</card></response>".encode())
    assert identity.uitpas_number == "0930000001410"


def test_the_number_of_the_original_request_goes_before_that_of_the_card() -> None:
    body = answer("retrieve-local-stock").replace(
        b"</response>", b"<uitpasNumberOriginalRequest>0930000420206</uitpasNumberOriginalRequest></response>"
    )
    identity = wire.parse_identity(body)
    assert identity.uitpas_number == "0930000420206"
    assert identity.card is not None
    assert identity.card.uitpas_number == "0930000166411"


@pytest.mark.parametrize("tag", ["cardSystem", "cardsystem"])
def test_a_card_system_has_two_spellings(tag: str) -> None:
    body = f"<{tag}><id>1</id><name>HELA</name></{tag}>"
    assert wire.parse_card(f"<response>{body}</response>".encode()).card_system == CardSystem(1, "HELA")
    promotion = f"<promotion><id>7</id><applicableCardSystems>{body}</applicableCardSystems></promotion>"
    assert wire.parse_promotion(promotion.encode()).applicable_card_systems == (CardSystem(1, "HELA"),)


@pytest.mark.parametrize("inside", ["{id}", "{id}{full}", "{full}{id}"])
def test_the_id_of_a_card_system_may_stand_in_for_it(inside: str) -> None:
    full = "<cardSystem><id>1</id><name>HELA</name></cardSystem>"
    body = inside.format(id="<cardSystemId>1</cardSystemId>", full=full)
    expected = CardSystem(1, "HELA" if "full" in inside else None)
    assert wire.parse_card(f"<response>{body}</response>".encode()).card_system == expected
    passholder = f"<passHolder><cardSystemSpecific>{body}</cardSystemSpecific></passHolder>"
    assert wire.parse_passholder(passholder.encode()).card_system_specific[0].card_system == expected


def test_the_calendar_of_an_activity_is_read_in_every_version_of_its_namespace() -> None:
    calendar = """
        <c:calendar><c:timestamps>
            <c:timestamp><c:date>2014-06-28</c:date><c:timestart>23:00:00</c:timestart><c:timeend>02:00:00</c:timeend>
            </c:timestamp><c:timestamp><c:date>2014-06-29</c:date></c:timestamp>
        </c:timestamps><c:periods>
            <c:period><c:datefrom>2014-07-01</c:datefrom><c:dateto>2014-08-31</c:dateto></c:period>
        </c:periods></c:calendar>
        <checkinStartDate>2014-06-28T18:00:00+02:00</checkinStartDate>
        <checkinEndDate>2014-06-29T07:00:00+02:00</checkinEndDate>"""
    for version in ("3.1", "3.2", "3.3"):
        namespace = f"http://www.cultuurdatabank.com/XMLSchema/CdbXSD/{version}/FINAL"
        body = f'<cultureEvents xmlns:c="{namespace}"><event><cdbid>x</cdbid>{calendar}</event></cultureEvents>'
        (activity,) = wire.parse_activities(body.encode()).activities
        assert [str(stamp.date) for stamp in activity.timestamps] == ["2014-06-28", "2014-06-29"]
        assert (activity.timestamps[0].time_start, activity.timestamps[0].time_end) == ("23:00:00", "02:00:00")
        assert activity.timestamps[1] == CalendarTimestamp(activity.timestamps[1].date)
        assert [type(period) for period in activity.periods] == [CalendarPeriod]
        assert str(activity.periods[0].date_to) == "2014-08-31"
        assert activity.checkin_start_date is not None
        assert activity.checkin_start_date.isoformat() == "2014-06-28T18:00:00+02:00"
        assert activity.checkin_end_date is not None
        assert activity.checkin_end_date.isoformat() == "2014-06-29T07:00:00+02:00"


def test_the_fields_of_a_promotion_that_no_example_shows_are_read() -> None:
    body = """<promotion><id>7</id><inSpotlight>TRUE</inSpotlight>
        <publicationPeriodBegin>2015-01-01T00:00:00+01:00</publicationPeriodBegin>
        <publicationPeriodEnd>2015-12-31T00:00:00+01:00</publicationPeriodEnd>
        <description1>&lt;b&gt;Gratis&lt;/b&gt; koffie</description1>
        <description2><![CDATA[<p>Eén per dag</p>]]></description2>
        <pictures><picture>//media.example.org/7.jpg</picture><picture>file:///etc/passwd</picture></pictures>
        </promotion>"""
    promotion = wire.parse_promotion(body.encode())
    assert promotion.in_spotlight is True
    assert promotion.publication_period_begin is not None
    assert promotion.publication_period_begin.isoformat() == "2015-01-01T00:00:00+01:00"
    assert promotion.publication_period_end is not None
    assert promotion.publication_period_end.isoformat() == "2015-12-31T00:00:00+01:00"
    assert promotion.description1 == "<b>Gratis</b> koffie"
    assert promotion.description2 == "<p>Eén per dag</p>"
    assert promotion.pictures == ("https://media.example.org/7.jpg",)


def test_of_a_value_that_comes_twice_the_last_that_can_be_read_counts_and_lists_are_joined() -> None:
    pictures = "<pictures><picture>//a</picture></pictures><pictures><picture>//b</picture></pictures>"
    promotion = wire.parse_promotion(f"<promotion><id>1</id><id>2</id><id/>{pictures}</promotion>".encode())
    assert promotion.id == 2
    assert promotion.pictures == ("https://a", "https://b")


def test_a_long_list_is_read_whole_and_equal_parts_are_shared() -> None:
    entry = "<promotion><id>{}</id><balies><balie><id>5</id><name>CC De Werf</name></balie></balies></promotion>"
    body = "".join(entry.format(number) for number in range(3000))
    page = wire.parse_promotions(f"<response><promotions>{body}</promotions><total>9000</total></response>".encode())
    assert [promotion.id for promotion in page.promotions] == list(range(3000))
    assert page.total == 9000
    assert len({id(promotion.balies) for promotion in page.promotions}) == 1


def test_more_distinct_parts_than_are_remembered_are_read_right() -> None:
    entry = "<id>{0}</id><points>{0}.5</points><validForCities><city>Stad {0}</city></validForCities>"
    body = "".join(f"<promotion>{entry.format(number)}</promotion>" for number in range(5000))
    page = wire.parse_promotions(f"<response><promotions>{body}</promotions></response>".encode())
    assert all(promotion.valid_for_cities == (f"Stad {promotion.id}",) for promotion in page.promotions)
    assert all(str(promotion.points) == f"{promotion.id}.5" for promotion in page.promotions)
