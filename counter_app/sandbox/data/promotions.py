"""The sixty promotions: what a person in Aalst would believe, and every reason why one may be impossible."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from counter_app.sandbox.clock import start_of_day
from counter_app.sandbox.data.counters import AALST, CITIES, DE_WERF, GENT, MUSEUM, SPORT
from counter_app.sandbox.records import Counter, Limit, Promotion
from counter_app.uitpas.vocabulary import PeriodType

COFFEE = 480
LAST_TICKET = 482
SOLD_OUT = 483
NOT_YET = 484
OVER = 485
DISABLED = 486
OTHER_CARD_SYSTEM = 487
OTHER_CITY = 488
FOR_CHILDREN = 489
STICKERS = 490
SHARED = 506

_REGION = CITIES
_DAY, _WEEK, _MONTH = Limit(PeriodType.DAY, 1), Limit(PeriodType.WEEK, 1), Limit(PeriodType.MONTH, 1)
_QUARTER, _YEAR, _ONCE = Limit(PeriodType.QUARTER, 1), Limit(PeriodType.YEAR, 1), Limit(PeriodType.ABSOLUTE, 1)


@dataclass(frozen=True, slots=True)
class _Row:
    title: str
    points: int
    at: tuple[Counter, ...] = ()
    stock: int | None = None
    limit: Limit | None = None
    begin: int = -120
    end: int | None = 240
    text: str | None = None
    spotlight: bool = False
    cities: tuple[str, ...] = ()


_ROWS = (
    _Row("Gratis koffie", 1, (DE_WERF,), None, _WEEK, text="Een tas koffie of thee in de foyer."),
    _Row("Gratis drankje", 5, (DE_WERF,), 200, _WEEK, text="<p>Frisdrank, water of <b>pils</b>.</p>", spotlight=True),
    _Row("Laatste ticket: nieuwjaarsconcert", 10, (DE_WERF,), 1, text="Nog één plaats, op rij 7."),
    _Row("Gesigneerde affiche Muziekmarathon", 3, (DE_WERF,), 0, text="Op is op."),
    _Row("Vroegboekkorting zomerkamp", 6, (), 50, _YEAR, begin=30, end=120),
    _Row("Kerstmarkt: warme chocomelk", 2, (), 500, _DAY, begin=-90, end=-10),
    _Row("Ritje met de stadstrein", 4, (), None, None),
    _Row("Gentse Feesten: gratis concertband", 5, (), 100, None),
    _Row("Sportdag Lede: gratis deelname", 3, (SPORT,), 80, _ONCE, cities=("Lede",)),
    _Row("Kinderworkshop: maak je eigen masker", 4, (MUSEUM,), 20, _MONTH,
         text="<p>Voor kinderen tot <em>12 jaar</em>.</p>"),
    _Row("Gratis stickers", 5, (MUSEUM, DE_WERF), 40, None, cities=("Aalst", "Erpe-Mere", "Haaltert")),
    _Row("Filmticket", 15, (DE_WERF,), 60, _MONTH, spotlight=True,
         text="<p>Eén film naar keuze in de <i>Werfcinema</i>.</p>"),
    _Row("Gratis museumbezoek", 8, (MUSEUM,), None, _QUARTER, spotlight=True),
    _Row("Catalogus 'Gezichten van de Dender'", 12, (MUSEUM,), 25, _ONCE),
    _Row("Zwembeurt", 6, (SPORT,), None, _WEEK, text="Gemeentelijk zwembad, op vertoon van je UiTPAS."),
    _Row("Tienbeurtenkaart zwemmen", 40, (SPORT,), 10, _YEAR),
    _Row("Badmintonracket te leen", 2, (SPORT,), 12, _DAY),
    _Row("Drinkfles van de sportdienst", 7, (SPORT,), 35, _ONCE),
    _Row("Rugzakje UiTPAS", 10, (), 90, _ONCE, spotlight=True),
    _Row("Theaterticket eerste rang", 25, (DE_WERF,), 8, _QUARTER),
    _Row("Theaterticket tweede rang", 18, (DE_WERF,), 30, _QUARTER),
    _Row("Duoticket comedy", 30, (DE_WERF,), 6, _YEAR,
         text="<p>Twee plaatsen naast elkaar. Meer op <a href='https://example.org/comedy'>example.org</a>.</p>"),
    _Row("Soep van de dag", 2, (DE_WERF,), None, _DAY),
    _Row("Pannenkoek met suiker", 3, (DE_WERF,), None, _DAY),
    _Row("Rondleiding achter de schermen", 9, (DE_WERF,), 15, _ONCE),
    _Row("Ontmoeting met de muzikanten", 14, (DE_WERF,), 5, _ONCE, spotlight=True),
    _Row("Reservatie zonder kosten", 1, (), None, None),
    _Row("Boekenbon van 5 euro", 20, (), 40, _YEAR),
    _Row("Leesmapje voor kinderen", 3, (), 100, _MONTH),
    _Row("Strip uit de ruilkast", 2, (), None, _WEEK),
    _Row("Potlodenset museum", 4, (MUSEUM,), 60, None),
    _Row("Ansichtkaarten oud Aalst", 2, (MUSEUM,), 300, None),
    _Row("Audiogids", 1, (MUSEUM,), None, _DAY),
    _Row("Lezing met receptie", 11, (MUSEUM,), 18, _ONCE),
    _Row("Gezinsticket museum", 16, (MUSEUM,), None, _QUARTER, cities=_REGION),
    _Row("Wandelkaart Dendervallei", 3, (), 150, _ONCE),
    _Row("Fietsverhuur: halve dag", 9, (SPORT,), None, _MONTH),
    _Row("Fietsverhuur: hele dag", 15, (SPORT,), None, _MONTH),
    _Row("Toegang klimzaal", 12, (SPORT,), 20, _MONTH),
    _Row("Lessenreeks yoga: eerste les", 8, (SPORT,), 25, _ONCE),
    _Row("Tafeltennis: uur huur", 4, (SPORT,), None, _WEEK),
    _Row("Sportkamp: dag op proef", 20, (SPORT,), 10, _YEAR),
    _Row("Petje", 5, (), 70, _ONCE),
    _Row("Sleutelhanger", 2, (), 200, _ONCE),
    _Row("Paraplu UiTPAS", 13, (), 45, _ONCE),
    _Row("Herbruikbare beker", 3, (), 400, None),
    _Row("Stoffen tas", 4, (), 120, _ONCE, spotlight=True),
    _Row("Ballonnen voor je feestje", 6, (), 30, _YEAR),
    _Row("Gezelschapsspel te leen", 2, (), 14, _WEEK),
    _Row("Speelplein: gratis dag", 7, (), None, _QUARTER, cities=("Aalst", "Lede")),
    _Row("Kookworkshop seizoensgroenten", 18, (DE_WERF,), 12, _ONCE),
    _Row("Fotoworkshop met gsm", 17, (MUSEUM,), 12, _ONCE),
    _Row("Zangstonde voor iedereen", 3, (DE_WERF,), None, None),
    _Row("Dansinitiatie", 5, (DE_WERF,), 40, _MONTH),
    _Row("Circusnamiddag", 8, (), 60, _ONCE, begin=5, end=50),
    _Row("Carnaval: plaats op de tribune", 35, (), 25, _ONCE, begin=-5, end=90, spotlight=True,
         text="<p><b>Let op:</b> haal je polsbandje af aan de balie.</p><ul><li>zondag</li><li>maandag</li></ul>"),
    _Row("Carnavalspin", 6, (), 250, _ONCE, begin=-5, end=90),
    _Row("Daguitstap naar zee (bus)", 38, (), 48, _YEAR, begin=-30, end=60),
    _Row("Muntstukje voor de kermis", 1, (), 1000, Limit(PeriodType.DAY, 3), end=None),
    _Row("Een boom met je naam in het stadspark, met een houten plaatje dat de leerlingen van de academie maken",
         40, (), 3, _ONCE),
)  # fmt: skip


def build_promotions(now: datetime) -> tuple[Promotion, ...]:
    """The promotions for a sandbox that starts at `now`, numbered from `COFFEE` in the order of the table."""
    return tuple(_with_its_exception(_promotion(COFFEE + place, row, now)) for place, row in enumerate(_ROWS))


def _with_its_exception(promotion: Promotion) -> Promotion:
    """The promotion, with what makes it impossible for reasons that a table row has no column for."""
    if promotion.id == DISABLED:
        return replace(promotion, disabled=True)
    if promotion.id == OTHER_CARD_SYSTEM:
        return replace(promotion, owner=GENT, applies_to=(GENT,))
    if promotion.id == SHARED:
        return replace(promotion, owner=GENT, applies_to=(AALST, GENT))
    if promotion.id == FOR_CHILDREN:
        return replace(promotion, oldest_age=12)
    return promotion


def _promotion(promotion_id: int, row: _Row, now: datetime) -> Promotion:
    today = start_of_day(now.date())
    begin = today + timedelta(days=row.begin)
    end = None if row.end is None else today + timedelta(days=row.end + 1, seconds=-1)
    unpublished = promotion_id % 17 == 1
    return Promotion(
        id=promotion_id,
        title=row.title,
        points=row.points,
        created=begin - timedelta(days=45) + timedelta(hours=(promotion_id * 7) % 24, minutes=promotion_id % 60),
        begin=begin,
        end=end,
        owner=AALST,
        applies_to=(AALST,),
        counters=row.at,
        cities=row.cities,
        stock=row.stock,
        limit=row.limit,
        in_spotlight=row.spotlight,
        published=(
            begin - timedelta(days=14),
            today - timedelta(days=1) if unpublished else end or today + timedelta(days=3650),
        ),
        description1=row.text,
        description2="Afhalen tijdens de openingsuren van de balie. Niet cumuleerbaar."
        if promotion_id % 4 == 0
        else None,
        has_picture=promotion_id % 10 != 9,
    )
