"""The card systems and the counters."""

from counter_app.sandbox.records import CardSystem, Counter

AALST = CardSystem(1, "UiTPAS Regio Aalst")
GENT = CardSystem(5, "UiTPAS Gent")
CARD_SYSTEMS = (AALST, GENT)
"""The sandbox is of the region of Aalst; Gent is there because some promotions are another card system's."""

CITIES = ("Aalst", "Erpe-Mere", "Haaltert", "Lede")

DE_WERF = Counter(
    id=770,
    consumer_key="31413BDF-DFC7-7A9F-10403618C2816E44",
    name="CC De Werf",
    city="Aalst",
    name_on_the_wire="CC De Werf ",
    permissions=("registratie", "kansenstatuut toekennen"),
    groups=("Geauthorizeerde registratie balies", "Checkin and Ticket balies"),
)
MUSEUM = Counter(
    id=771,
    consumer_key="5C9C73D3-E82F-E7B3-44161E6E3802E64F",
    name="'t Gasthuys - Stedelijk Museum Aalst",
    city="Aalst",
    name_on_the_wire="'t Gasthuys - Stedelijk Museum Aalst",
    permissions=(),
    groups=("Checkin and Ticket balies",),
)
SPORT = Counter(
    id=744,
    consumer_key="5d7fa9ac-9d17-406f-abbc-0eedb5866d7c",
    name="Sportdienst Lede",
    city="Lede",
    name_on_the_wire="Sportdienst Lede",
    permissions=("registratie",),
    groups=("Niet-geauthorizeerde registratie balies",),
)
COUNTERS = (MUSEUM, DE_WERF, SPORT)
