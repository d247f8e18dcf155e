"""The thirty practice passholders and every card of the practice tray. All of them are invented."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum, auto

from counter_app.sandbox.data.counters import DE_WERF
from counter_app.sandbox.numbering import chip_number, insz, uitpas_number, uuid
from counter_app.sandbox.records import Card, Kansenstatuut, Person
from counter_app.uitpas.vocabulary import CardStatus, CardType

NORA_NUMBER = "0930000420206"
NORA_CHIP = "044C539AFF2080"
GROUP_CHIP = chip_number("group pass")
UNSOLD_CHIP = chip_number("unsold card")


class Trait(Enum):
    """What makes a practice person worth practising with."""

    KANSENSTATUUT = auto()
    IN_GRACE_PERIOD = auto()
    EXPIRED = auto()
    BLOCKED = auto()
    DELETED = auto()
    NO_MEMBERSHIP = auto()
    NO_UITID = auto()


_WITH_KANSENPAS = {Trait.KANSENSTATUUT, Trait.IN_GRACE_PERIOD, Trait.EXPIRED}
_STATUS = {Trait.BLOCKED: CardStatus.BLOCKED, Trait.DELETED: CardStatus.DELETED}


@dataclass(frozen=True, slots=True)
class _Row:
    first_name: str
    name: str
    born: str
    sex: str
    postal_code: str
    city: str
    street: str
    points: str
    hint: str = ""
    trait: Trait | None = None


_ROWS = (
    _Row("Nora", "Peeters", "1991-03-14", "f", "9300", "Aalst", "Molenstraat 12", "11", "11 points, lives in Aalst"),
    _Row("Sam", "De Smet", "1985-11-02", "m", "9300", "Aalst", "Kattestraat 45", "2", "has checked in today already"),
    _Row("Lotte", "Van den Bossche", "2001-06-21", "f", "9420", "Erpe-Mere", "Dorpsstraat 8", "0", "no points"),
    _Row("Amélie", "Dubois", "1978-08-30", "f", "9300", "Aalst", "Keizersplein 3", "23.55", "23.55 points"),
    _Row("Jef", "Coppens", "1952-01-19", "m", "9450", "Haaltert", "Sint-Gorikplein 1", "64", "64 points: a great deal"),
    _Row(
        "Fatima", "El Amrani", "1988-04-05", "f", "9300", "Aalst", "Binnenstraat 77", "14",
        "kansenstatuut valid", Trait.KANSENSTATUUT,
    ),
    _Row(
        "Kevin", "Wauters", "1995-09-12", "m", "9300", "Aalst", "Gentsesteenweg 210", "9",
        "kansenstatuut in its grace period", Trait.IN_GRACE_PERIOD,
    ),
    _Row(
        "Chantal", "Lefèvre", "1969-12-24", "f", "9300", "Aalst", "Brusselbaan 5", "17",
        "kansenstatuut expired", Trait.EXPIRED,
    ),
    _Row(
        "Bart", "Van Damme", "1980-02-11", "m", "9300", "Aalst", "Vrijheidstraat 9", "20",
        "blocked card", Trait.BLOCKED,
    ),
    _Row("Greet", "Roels", "1974-07-07", "f", "9340", "Lede", "Markt 2", "6", "deleted card", Trait.DELETED),
    _Row(
        "Tom", "Michiels", "1990-10-10", "m", "9300", "Aalst", "Pontstraat 31", "12",
        "no active membership", Trait.NO_MEMBERSHIP,
    ),
    _Row(
        "Marie-Antoinette Josephine", "Vandenbroucke-Vanderstraeten de la Faille d'Huysse", "1961-05-16", "f",
        "9300", "Aalst", "Onze-Lieve-Vrouwekerkplein 128", "8", "a very long name",
    ),
    _Row(
        "Piet", "Jacobs", "1958-03-03", "m", "3798", "'s-Gravenvoeren", "Kerkplein 4", "15",
        "lives in 's-Gravenvoeren",
    ),
    _Row("Yasmine", "Haddad", "2004-01-27", "f", "9300", "Aalst", "Houtmarkt 6", "5", "no UiTiD", Trait.NO_UITID),
    _Row("Wout", "Claes", "2016-09-01", "m", "9300", "Aalst", "Zoutstraat 18", "13", "a child of primary school age"),
    _Row("Emma", "Willems", "2015-04-22", "f", "9340", "Lede", "Hoogstraat 22", "4", "a child, lives in Lede"),
    _Row(
        "Luc", "Moens", "1949-11-30", "m", "9300", "Aalst", "Capucienenlaan 93", "31",
        "had this week's coffee already",
    ),
    _Row("Elise", "Lambert", "1993-02-18", "f", "1000", "Brussel", "Rue des Fleurs 14", "10", "lives in Brussels"),
    _Row("Mathieu", "Renard", "1982-06-09", "m", "9400", "Ninove", "Beverstraat 50", "7", "lives in Ninove"),
    _Row("Hilde", "Baeyens", "1966-10-28", "f", "9420", "Erpe-Mere", "Oudenaardsesteenweg 301", "19"),
    _Row("Dirk", "De Cock", "1971-01-05", "m", "9450", "Haaltert", "Stationsstraat 66", "3"),
    _Row("Sofie", "Van Nieuwenhove", "1987-12-12", "f", "9300", "Aalst", "Albertlaan 27", "26"),
    _Row(
        "Ahmed", "Benali", "1999-08-08", "m", "9300", "Aalst", "Parklaan 101", "1",
        "kansenstatuut valid", Trait.KANSENSTATUUT,
    ),
    _Row("Ingrid", "Goossens", "1955-09-19", "f", "9340", "Lede", "Wichelsesteenweg 12", "40"),
    _Row("Koen", "Verhaeghe", "1979-03-25", "m", "9300", "Aalst", "Esplanadeplein 7", "12.5", "12.5 points"),
    _Row("Céline", "Fontaine", "1996-05-31", "f", "9300", "Aalst", "Korte Zoutstraat 2", "5"),
    _Row("Jana", "D'Hondt", "2008-02-29", "f", "9420", "Erpe-Mere", "Vijverstraat 39", "16"),
    _Row("Gilles", "Rousseau", "1990-07-14", "m", "9300", "Aalst", "Dirk Martensstraat 60", "22"),
    _Row("Rita", "Van Impe", "1946-06-06", "f", "9450", "Haaltert", "Hoogstraat 80", "9"),
    _Row("Thijs", "Buyle", "2011-10-17", "m", "9300", "Aalst", "Arbeidstraat 155", "2"),
)  # fmt: skip


def build_people(now: datetime) -> tuple[tuple[Person, ...], tuple[Card, ...]]:
    """The passholders, and their cards with an unsold one and a group pass, for a sandbox that starts at `now`."""
    people = tuple(_person(index, row, now) for index, row in enumerate(_ROWS))
    cards = tuple(_card(index, row, person) for index, (row, person) in enumerate(zip(_ROWS, people, strict=True)))
    return people, (*cards, *_cards_of_nobody())


def _person(index: int, row: _Row, now: datetime) -> Person:
    born = date.fromisoformat(row.born)
    street, _, number = row.street.rpartition(" ")
    return Person(
        id=22970 + index,
        uid=None if row.trait is Trait.NO_UITID else uuid(f"uitid {row.first_name} {row.name}"),
        first_name=row.first_name,
        name=row.name,
        born=born,
        female=row.sex == "f",
        insz=insz(born, 100 + 2 * index + (0 if row.sex == "f" else 1)),
        street=street,
        number=number,
        postal_code=row.postal_code,
        city=row.city,
        opening_points=Decimal(row.points),
        kansenstatuut=_kansenstatuut(row.trait, now),
        active_member=row.trait is not Trait.NO_MEMBERSHIP,
    )


def _kansenstatuut(trait: Trait | None, now: datetime) -> Kansenstatuut | None:
    ends_in = {Trait.KANSENSTATUUT: 200, Trait.IN_GRACE_PERIOD: -20, Trait.EXPIRED: -200}
    if trait not in ends_in:
        return None
    end = (now + timedelta(days=ends_in[trait])).replace(hour=23, minute=59, second=59, microsecond=0)
    return Kansenstatuut(end, grace_until=end + timedelta(days=90))


def _card(index: int, row: _Row, person: Person) -> Card:
    kansenpas = row.trait in _WITH_KANSENPAS
    number = NORA_NUMBER if index == 0 else uitpas_number(f"093{4200 + 17 * index:08}", kansenpas=kansenpas)
    return Card(
        uitpas_number=number,
        chip_number=NORA_CHIP if index == 0 else chip_number(number),
        status=_STATUS.get(row.trait, CardStatus.ACTIVE) if row.trait else CardStatus.ACTIVE,
        kansenpas=kansenpas,
        card_type=(CardType.CARD, CardType.STICKER, CardType.KEYRING)[index % 11 % 3],
        person_id=person.id,
        hint=row.hint,
    )


def _cards_of_nobody() -> Iterator[Card]:
    yield Card(
        uitpas_number=uitpas_number("09300001845", kansenpas=True),
        chip_number=GROUP_CHIP,
        status=CardStatus.ACTIVE,
        kansenpas=True,
        card_type=CardType.CARD,
        group="Groepspas scouts Aalst",
        hint="group pass",
    )
    yield Card(
        uitpas_number=uitpas_number("09300001664", kansenpas=True),
        chip_number=UNSOLD_CHIP,
        status=CardStatus.LOCAL_STOCK,
        kansenpas=True,
        card_type=CardType.CARD,
        stock_of=DE_WERF,
        hint="unsold card",
    )
