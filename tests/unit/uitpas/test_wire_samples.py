"""Every field of every answer that the documentation shows, written out."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from lxml import etree

from counter_app.uitpas.model import (
    Activity,
    ActivityPage,
    Association,
    Balie,
    Card,
    CardSystem,
    CardSystemSpecific,
    CashedPage,
    CashedPromotion,
    CheckIn,
    CheckInActivity,
    CheckInPage,
    Counter,
    CounterCardSystem,
    GroupPass,
    Identity,
    Membership,
    OptInPreferences,
    Passholder,
    PeriodConstraint,
    Promotion,
    PromotionPage,
    UitIdUser,
)
from counter_app.uitpas.vocabulary import CardStatus, CardType, CashInState, CheckInConstraintReason, PeriodType
from tests.samples import answer
from tests.unit.uitpas.parsers import PARSE, read

CEST = dt.timezone(dt.timedelta(hours=2))


def winter(moment: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"{moment}+01:00")


HELA = CardSystem(1, "HELA")
AALST = CardSystem(1, "UiTPAS Regio Aalst")
GASTHUYS = "'t Gasthuys - Stedelijk Museum Aalst"
CITIES = ("Aalst", "Erpe-Mere", "Haaltert")

CASHED_IN = Promotion(
    id=480,
    title="gratis koffie",
    points=Decimal(1),
    cashed_in=True,
    in_spotlight=False,
    balies=(Balie("31413BDF-DFC7-7A9F-10403618C2816E44", "CC De Werf", visible=False),),
)
PROMOTION = Promotion(
    id=3,
    title="Gratis drankje",
    points=Decimal(1),
    cash_in_state=CashInState.POSSIBLE,
    cashed_in=False,
    in_spotlight=False,
    max_available_units=200,
    units_taken=2,
    period_constraint=PeriodConstraint(PeriodType.WEEK, 1),
    creation_date=winter("2013-11-06T16:34:56"),
    cashing_period_begin=winter("2010-01-01T00:00:00"),
    cashing_period_end=winter("2015-12-31T23:59:59"),
    balies=(Balie("31413BDF-DFC7-7A9F-10403618C2816E44", "CC De Werf"),),
    valid_for_cities=CITIES,
    owning_card_system=HELA,
    applicable_card_systems=(HELA,),
)
STICKERS = Promotion(
    id=7,
    title="Gratis stickers",
    points=Decimal(5),
    cashed_in=False,
    max_available_units=2,
    units_taken=2,
    creation_date=winter("2012-02-23T16:25:57"),
    cashing_period_begin=winter("2010-01-01T00:00:00"),
    cashing_period_end=winter("2015-12-31T00:00:00"),
    balies=(Balie(5, GASTHUYS), Balie(7, "CC De Werf")),
    valid_for_cities=CITIES,
    owning_card_system=HELA,
    applicable_card_systems=(HELA,),
    pictures=("http://picture_url/3720198_300.jpg",),
)
DRINK = Promotion(
    id=6,
    title="Gratis drankje",
    points=Decimal(5),
    cashed_in=False,
    max_available_units=2,
    units_taken=1,
    creation_date=winter("2012-02-23T16:25:57"),
    cashing_period_begin=winter("2010-01-01T00:00:00"),
    cashing_period_end=winter("2015-12-31T00:00:00"),
    balies=(Balie(7, "CC De Werf"),),
    valid_for_cities=CITIES,
)
PROMOTIONS = PromotionPage((STICKERS, DRINK), total=2)

COUNTERS = (
    Counter(
        id=771,
        consumer_key="5C9C73D3-E82F-E7B3-44161E6E3802E64F",
        name=GASTHUYS,
        role="admin",
        actor_id="5C9C73D3-E82F-E7B3-44161E6E3802E64F",
        card_systems=(CounterCardSystem(1, "UiTPAS Regio Aalst", (), ("Checkin and Ticket balies",)),),
    ),
    Counter(
        id=1236,
        consumer_key="28808C2F-0DB2-D2CF-F508ECB994D2505F",
        name="Muntpunt",
        role="admin",
        actor_id="28808C2F-0DB2-D2CF-F508ECB994D2505F",
        card_systems=(
            CounterCardSystem(
                id=3,
                name="Paspartoe",
                permissions=("registratie", "kansenstatuut toekennen"),
                groups=(
                    "Geauthorizeerde registratie balies",
                    "Checkin and Ticket balies",
                    "Mag pashouders andere gemeentes aanmaken",
                ),
            ),
        ),
    ),
    Counter(
        id=744,
        consumer_key="5d7fa9ac-9d17-406f-abbc-0eedb5866d7c",
        name="Sportdienst Lede",
        role="admin",
        actor_id="5d7fa9ac-9d17-406f-abbc-0eedb5866d7c",
        card_systems=(
            CounterCardSystem(1, "UiTPAS Regio Aalst", ("registratie",), ("Niet-geauthorizeerde registratie balies",)),
        ),
    ),
)

CARD = Card(
    uitpas_number="0930000001410",
    status=CardStatus.ACTIVE,
    kansenpas=True,
    card_type=CardType.CARD,
    card_system=AALST,
)

CASHED = CashedPage(
    (
        CashedPromotion(
            id=18,
            promotion=Promotion(id=7, title="Gratis stickers", points=Decimal(5), cashed_in=True),
            cashing_date=winter("2012-02-29T14:18:49"),
            balie=Balie("testkey5c9c73d3-e82f-e7b3-44161e6e3802e64f", GASTHUYS),
        ),
        CashedPromotion(
            id=19,
            promotion=Promotion(id=6, title="Gratis drankje", points=Decimal(5), cashed_in=True),
            cashing_date=winter("2012-02-29T14:18:49"),
            balie=Balie("testkey31413BDF-DFC7-7A9F-10403618C2816E44", "CC De Werf"),
        ),
    ),
    total=2,
)

ACTIVITIES = ActivityPage(
    (
        Activity(
            cdbid="37f8d66d-6e75-4c98-a3bc-2c289d4b8037",
            title="Tristan",
            location_id="daeaaf17-c648-4859-af54-e524c0bd64f4",
            location_name="Grand cafe rue de la gare",
            organiser_id="bb78ce15-1f84-498d-beff-5b6acf16a170",
            organiser_name="Emmen",
            number_of_points=Decimal(1),
            checkin_constraint=PeriodConstraint(PeriodType.DAY, 1),
            checkin_allowed=False,
            checkin_constraint_reason=CheckInConstraintReason.INVALID_DATE_TIME,
            calendar_summary="za 28/06/14 van 23:00 tot 02:00",
            price=Decimal("0.0"),
            tariff=Decimal("0.0"),
            grace_period_months=0,
        ),
        Activity(
            cdbid="8fa5a1ff-4442-4153-a24f-f54dab494cda",
            title='Concert door Symfonische Kring "Door Eendracht Groot"',
            location_id="FA39848A-B7D8-0867-424221F4EC4E44FE",
            location_name="CC De Werf",
            city="Aalst",
            organiser_id="FA39848A-B7D8-0867-424221F4EC4E44FE",
            organiser_name="Koninklijke Symfonische Kring - Door Eendracht Groot - Aalst",
            number_of_points=Decimal(1),
            checkin_constraint=PeriodConstraint(PeriodType.DAY, 1),
            checkin_allowed=False,
            checkin_constraint_reason=CheckInConstraintReason.INVALID_DATE_TIME,
            price=Decimal("10.5"),
            tariff=Decimal("10.5"),
            buy_constraint_reason="MAXIMUM_REACHED",
            grace_period_months=0,
        ),
    ),
    total=1398,
)

PREFERENCES = OptInPreferences(
    opt_in_service_mails=False,
    opt_in_milestone_mails=True,
    opt_in_info_mails=False,
    opt_in_sms=False,
    opt_in_post=True,
)
NELE = Passholder(
    first_name="Nele",
    second_name="2de naam",
    name="Janssens",
    points=Decimal("10.000"),
    date_of_birth=dt.date(1980, 4, 15),
    place_of_birth="Aalst",
    gender="FEMALE",
    nationality="Belg",
    insz_number="80042400033",
    street="Kalfstraat",
    number="1",
    postal_code="9300",
    city="AALST",
    email="nele@example.org",
    telephone="0444/44.44.44",
    gsm="gsm-nr",
    number_of_checkins=0,
    verified=False,
    registration_balie_consumer_key="31413BDF-DFC7-7A9F-10403618C2816E44",
    last_activation_mail_number=0,
    uit_id_user=UitIdUser(id="bd056f6f-0000-4781-baeb-a0ff77626e03", nick="nele", opt_in_preferences=PREFERENCES),
    card_system_specific=(
        CardSystemSpecific(
            card_system=HELA,
            current_card=Card(uitpas_number="0930061965313", status=CardStatus.ACTIVE, kansenpas=True),
            kansen_statuut_end_date=winter("2013-12-31T23:59:59"),
            kansen_statuut_expired=False,
            kansen_statuut_in_grace_period=False,
            email_preference="ALL_MAILS",
            sms_preference="NO_SMS",
        ),
    ),
    memberships=(
        Membership(
            id=1,
            association=Association(
                id=1,
                name="Chiro Jongens",
                card_systems=(HELA,),
                enddate_calculation="BASED_ON_REGISTRATION_DATE",
                enddate_calculation_validity_time=2,
            ),
            end_date=winter("2015-12-31T23:59:59"),
            renewable=True,
            renew_date=winter("2015-09-30T23:59:59"),
            new_end_date=winter("2017-12-31T23:59:59"),
        ),
    ),
)


def noras_membership(number: int, association: Association, end: dt.datetime, renew: dt.datetime) -> Membership:
    return Membership(number, association, end_date=end, expired=False, renewable=False, renew_date=renew)


NORA = Passholder(
    first_name="Nora",
    name="Peeters",
    points=Decimal("23.550"),
    date_of_birth=dt.date(1970, 1, 1),
    place_of_birth="Hasselt",
    gender="FEMALE",
    nationality="Belg",
    insz_number="70010100039",
    street="Industrieweg",
    number="3",
    postal_code="3001",
    city="Leuven",
    email="nora.peeters@example.org",
    gsm="0470000000",
    number_of_checkins=93,
    verified=True,
    registration_balie_consumer_key="47B6FA21-ACB1-EA8F-2C231182C7DD0A19",
    uit_id_user=UitIdUser(
        id="22b69dc0-abf7-40f2-8ae7-c1e69811ed7c",
        nick="NoraVan",
        depiction="https://media.example.org/pictures/picture-1.jpg",
        opt_in_preferences=PREFERENCES,
    ),
    card_system_specific=(
        CardSystemSpecific(
            card_system=AALST,
            current_card=Card(uitpas_number="0930000000107", status=CardStatus.ACTIVE, kansenpas=False),
            status="ACTIVE",
            kansen_statuut=False,
            kansen_statuut_expired=False,
            kansen_statuut_in_grace_period=False,
            email_preference="NOTIFICATION_MAILS",
            sms_preference="NOTIFICATION_SMS",
            last_activation_mail_number=1,
        ),
    ),
    memberships=(
        noras_membership(
            218,
            Association(5, "Club Nora obv registratiedatum", (AALST,)),
            winter("2017-01-12T23:59:59"),
            winter("2016-12-12T23:59:59"),
        ),
        noras_membership(
            247,
            Association(1, "Jeugdhuis Leeuwerik", (AALST,)),
            winter("2016-01-31T23:59:59"),
            winter("2015-11-30T23:59:59"),
        ),
        noras_membership(
            248,
            Association(11, "vrij tot einde jaar", (AALST,)),
            winter("2015-12-31T23:59:59"),
            winter("2015-11-30T23:59:59"),
        ),
    ),
)
IDENTITY = Identity(
    passholder=NORA,
    card=Card(uitpas_number="0930000000107", status=CardStatus.ACTIVE, kansenpas=False, card_system=AALST),
    uitpas_number="0930000000107",
)
GROUP_PASS = Identity(
    card=Card("0930000184513", CardStatus.ACTIVE, True, CardType.CARD, AALST),
    group_pass=GroupPass(
        name="Groupspas scouts",
        uuid="126e84a5-b0cb-40f5-855f-4f2670c26c5d",
        end_date=dt.datetime(2015, 9, 30, tzinfo=CEST),
        tickets_per_year=20,
        available_tickets=17,
        card=Card("0900000070012", CardStatus.ACTIVE, True, CardType.CARD, CardSystem(5, "UiTPAS Gent")),
    ),
    uitpas_number="0930000184513",
)
LOCAL_STOCK = Identity(
    card=Card(
        uitpas_number="0930000166411",
        status=CardStatus.LOCAL_STOCK,
        kansenpas=True,
        card_type=CardType.CARD,
        card_system=AALST,
        balie=Balie("b95d1bcf-533d-45ac-afcd-e015cfe86c84", "Vierdewereldgroep Mensen voor Mensen"),
    ),
    uitpas_number="0930000166411",
)


def noras_check_in(key: str, moment: dt.datetime) -> CheckInActivity:
    return CheckInActivity(
        id=key,
        creation_date=moment,
        created_via=GASTHUYS,
        created_via_id="5C9C73D3-E82F-E7B3-44161E6E3802E64F",
        node_id="389FA8E8-D766-B566-E24BF8EF8413B7C7",
        node_title=GASTHUYS,
        points=Decimal("1.000"),
        user_id="22b69dc0-abf7-40f2-8ae7-c1e69811ed7c",
        user_points=Decimal("10.550"),
        first_name="Nora",
        second_name="middlename",
        last_name="Peeters",
        nick="NoraVan",
        depiction="https://media.example.org/pictures/picture-1.jpg",
        gender="FEMALE",
        kansen_statuut=False,
        user_home_city="Brussel",
        user_home_location_lat=Decimal("50.857746"),
        user_home_location_lon=Decimal("4.3463604"),
        event_location_lat=Decimal("50.937940"),
        event_location_lon=Decimal("4.043132"),
        organiser=GASTHUYS,
        organiser_card_systems=(1,),
        type="12",
        content_type="event",
        private=False,
    )


CHECK_INS = CheckInPage(
    (
        noras_check_in("57b00f28-dfff-4f09-90c4-08a6d313fc5c", dt.datetime(2015, 6, 29, 11, 44, tzinfo=dt.UTC)),
        noras_check_in("ddca6024-680e-4140-8263-1ee1164d6351", dt.datetime(2015, 6, 24, 11, 58, tzinfo=dt.UTC)),
    ),
    total=2,
)

EXPECTED: dict[str, Any] = {
    "seed-000-cash-in": CASHED_IN,
    "seed-001-cash-in": CASHED_IN,
    "seed-002-points-promotions": PROMOTIONS,
    "seed-003-check-in": CheckIn(points=Decimal(2)),
    "seed-004-points-promotion": PROMOTION,
    "balie-list": COUNTERS,
    "card": CARD,
    "cash-in": CASHED_IN,
    "cashed-points-promotions": CASHED,
    "event-search": ACTIVITIES,
    "passholder": NELE,
    "points-promotion": PROMOTION,
    "points-promotions": PROMOTIONS,
    "retrieve-group-pass": GROUP_PASS,
    "retrieve-local-stock": LOCAL_STOCK,
    "retrieve-passholder": IDENTITY,
    "search-checkins": CHECK_INS,
}


@pytest.mark.parametrize("name", PARSE)
def test_a_documented_answer_is_read_field_by_field(name: str) -> None:
    assert read(name) == EXPECTED[name]


def test_points_keep_the_digits_that_they_came_with() -> None:
    assert str(read("retrieve-passholder").passholder.points) == "23.550"


def leaves() -> list[tuple[str, str, int]]:
    """Each element with a text of its own, but for the ticket sales, as (sample, tag, place in the document)."""
    found = []
    for name in PARSE:
        for place, element in enumerate(etree.fromstring(answer(name)).iter("{*}*")):
            in_ticket_sales = any(above.tag == "ticketSales" for above in element.iterancestors())
            if (element.text or "").strip() and not in_ticket_sales:
                found.append((name, etree.QName(element).localname, place))
    return found


@pytest.mark.parametrize(("name", "tag", "place"), leaves())
def test_nothing_that_a_documented_answer_tells_is_lost(name: str, tag: str, place: int) -> None:
    root = etree.fromstring(answer(name))
    element = list(root.iter("{*}*"))[place]
    element.text = f"{(element.text or '').strip()}7"
    assert PARSE[name](etree.tostring(root)) != EXPECTED[name], tag
