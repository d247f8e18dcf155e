"""Every call: method, path, who signs, parameters, and the model that comes out. Signatures are really checked."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

import pytest

from counter_app.uitpas import (
    AccessDenied,
    ActivityQuery,
    CashedQuery,
    CheckIn,
    CheckInQuery,
    Counter,
    Employee,
    PromotionQuery,
    UitpasClient,
    Unauthorized,
)
from tests.fakes.http_server import HttpServer, Request, answer
from tests.fakes.signature import Authorization, expected_signature
from tests.unit.uitpas.conftest import CONSUMER, COUNTER, EMPLOYEE

NUMBER = "0930000420206"
CHIP = "044C539AFF2080"
CDBID = "a89a2707-a35e-48da-aeda-307f857b93c0"
WHO_ASKS = ("balieConsumerKey", COUNTER)

PROMOTION = "<id>480</id><title>gratis koffie</title><points>1</points>"
PROMOTIONS = f"<response><promotions><promotion>{PROMOTION}</promotion></promotions><total>1</total></response>"
CARD = f"<response><uitpasNumber>{NUMBER}</uitpasNumber><status>ACTIVE</status></response>"
IDENTITY = f"<response><card><uitpasNumber><uitpasNumber>{NUMBER}</uitpasNumber></uitpasNumber></card></response>"
PASSHOLDER = "<passHolder><firstName>Nele</firstName><points>10.000</points></passHolder>"
ACTIVITIES = f"<cultureEvents><total>9</total><event><cdbid>{CDBID}</cdbid><title>T</title></event></cultureEvents>"
CHECK_INS = (
    "<response><checkinActivities><checkinActivity><id>57b0</id></checkinActivity></checkinActivities></response>"
)
COUNTERS = "<response><balies><balie><id>771</id><name>Museum</name></balie></balies></response>"
TERMS = "<response><termsAccepted>{}</termsAccepted></response>"
EMPLOYEE_XML = (
    '<foaf:person xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns">'
    "<rdf:id>employee-id</rdf:id><foaf:nick>An</foaf:nick><foaf:givenName>An</foaf:givenName>"
    "<foaf:familyName>Janssens</foaf:familyName></foaf:person>"
)
CASHED = (
    f"<response><cashedPromotions><cashedPromotion><id>18</id><promotion>{PROMOTION}</promotion></cashedPromotion>"
    "</cashedPromotions><total>1</total></response>"
)


@dataclass(frozen=True)
class Call:
    """One call of the client, what it must send, and something of what comes out of `body`."""

    name: str
    make: Callable[[UitpasClient], object]
    sends: str
    parameters: list[tuple[str, str]]
    body: str
    found: Callable[[object], object]
    is_: object
    by_employee: bool = True


def of(*path: str | int) -> Callable[[object], object]:
    """Follow attributes and indexes."""

    def follow(value: object) -> object:
        for step in path:
            value = value[step] if isinstance(step, int) else getattr(value, step)  # type: ignore[index]  # a tuple there
        return value

    return follow


CALLS = [
    Call(
        "check in by chip",
        lambda client: client.check_in(CDBID, chip_number=CHIP),
        "POST /uitpas/passholder/checkin",
        [("cdbid", CDBID), ("chipNumber", CHIP), WHO_ASKS],
        "<response><points>2</points></response>",
        of(),
        CheckIn(Decimal(2)),
    ),
    Call(
        "check in by number",
        lambda client: client.check_in(CDBID, uitpas_number=NUMBER),
        "POST /uitpas/passholder/checkin",
        [("cdbid", CDBID), ("uitpasNumber", NUMBER), WHO_ASKS],
        "<response><points>23.550</points></response>",
        of("points"),
        Decimal("23.55"),
    ),
    Call(
        "cash in",
        lambda client: client.cash_in(NUMBER, 480),
        f"POST /uitpas/passholder/{NUMBER}/cashInPointsPromotion",
        [("pointsPromotionId", "480"), WHO_ASKS],
        f"<promotionTO>{PROMOTION}</promotionTO>",
        of("id"),
        480,
    ),
    Call(
        "promotions",
        lambda client: client.points_promotions(PromotionQuery(uitpas_number=NUMBER, unexpired=True)),
        "GET /uitpas/passholder/pointsPromotions",
        [("uitpasNumber", NUMBER), ("unexpired", "true")],
        PROMOTIONS,
        of("promotions", 0, "title"),
        "gratis koffie",
        by_employee=False,
    ),
    Call(
        "promotions of a counter",
        lambda client: client.points_promotions(PromotionQuery(balie_consumer_key=COUNTER)),
        "GET /uitpas/passholder/pointsPromotions",
        [WHO_ASKS],
        PROMOTIONS,
        of("total"),
        1,
        by_employee=False,
    ),
    Call(
        "all promotions",
        lambda client: client.points_promotions(),
        "GET /uitpas/passholder/pointsPromotions",
        [],
        PROMOTIONS,
        of("total"),
        1,
        by_employee=False,
    ),
    Call(
        "promotion by id",
        lambda client: client.points_promotion(480, uitpas_number=NUMBER),
        "GET /uitpas/promotion/pointsPromotion/480",
        [("uitpasNumber", NUMBER)],
        f"<pointsPromotionTO>{PROMOTION}</pointsPromotionTO>",
        of("points"),
        Decimal(1),
        by_employee=False,
    ),
    Call(
        "promotion by id, for a uid",
        lambda client: client.points_promotion(480, uid="22b69dc0"),
        "GET /uitpas/promotion/pointsPromotion/480",
        [("uid", "22b69dc0")],
        f"<pointsPromotionTO>{PROMOTION}</pointsPromotionTO>",
        of("id"),
        480,
        by_employee=False,
    ),
    Call(
        "what was cashed in",
        lambda client: client.cashed_promotions(NUMBER),
        f"GET /uitpas/passholder/{NUMBER}/cashedPointsPromotions",
        [("sort", "CASHINGDATE"), ("order", "DESC")],
        CASHED,
        of("cashed_promotions", 0, "promotion", "id"),
        480,
    ),
    Call(
        "a page of what was cashed in",
        lambda client: client.cashed_promotions(NUMBER, CashedQuery(start=20)),
        f"GET /uitpas/passholder/{NUMBER}/cashedPointsPromotions",
        [("sort", "CASHINGDATE"), ("order", "DESC"), ("start", "20")],
        CASHED,
        of("cashed_promotions", 0, "id"),
        18,
    ),
    Call(
        "identify",
        lambda client: client.identify(CHIP),
        "GET /uitpas/retrieve",
        [("identification", CHIP), WHO_ASKS],
        IDENTITY,
        of("uitpas_number"),
        NUMBER,
    ),
    Call(
        "card by chip",
        lambda client: client.card(chip_number=CHIP),
        "GET /uitpas/card",
        [("chipNumber", CHIP), WHO_ASKS],
        CARD,
        of("status"),
        "ACTIVE",
    ),
    Call(
        "card by number",
        lambda client: client.card(uitpas_number=NUMBER),
        "GET /uitpas/card",
        [("uitpasNumber", NUMBER), WHO_ASKS],
        CARD,
        of("uitpas_number"),
        NUMBER,
    ),
    Call(
        "passholder",
        lambda client: client.passholder(NUMBER),
        f"GET /uitpas/passholder/{NUMBER}",
        [WHO_ASKS],
        PASSHOLDER,
        of("first_name"),
        "Nele",
    ),
    Call(
        "activities",
        lambda client: client.search_activities(ActivityQuery(balie_consumer_key=COUNTER)),
        "GET /uitpas/cultureevent/search",
        [WHO_ASKS],
        ACTIVITIES,
        of("activities", 0, "title"),
        "T",
        by_employee=False,
    ),
    Call(
        "check-ins",
        lambda client: client.search_check_ins(CheckInQuery(uid="u", checkin_via_balie_consumer_key=COUNTER)),
        "GET /uitpas/cultureevent/searchCheckins",
        [("uid", "u"), ("checkinViaBalieConsumerKey", COUNTER)],
        CHECK_INS,
        of("check_ins", 0, "id"),
        "57b0",
    ),
    Call(
        "counters",
        lambda client: client.counters("somebody"),
        "GET /uitpas/balie/list",
        [("uid", "somebody")],
        COUNTERS,
        of(0),
        Counter(id=771, name="Museum"),
    ),
    Call(
        "counters of the employee",
        lambda client: client.counters(),
        "GET /uitpas/balie/list",
        [("uid", "employee-id")],
        COUNTERS,
        of(0, "name"),
        "Museum",
    ),
    Call(
        "whether the terms of use were accepted",
        lambda client: client.terms_accepted(),
        "GET /uitpas/balie/terms",
        [("uid", "employee-id")],
        TERMS.format("false"),
        of(),
        False,
    ),
    Call(
        "accept the terms of use",
        lambda client: client.accept_terms(),
        "POST /uitpas/balie/terms",
        [("uid", "employee-id")],
        TERMS.format("true"),
        of(),
        True,
    ),
    Call(
        "who the employee is",
        lambda client: client.employee(),
        "GET /user/employee-id",
        [("private", "false")],
        EMPLOYEE_XML,
        of(),
        Employee("employee-id", "An", "An", "Janssens"),
    ),
]


def assert_signed(request: Request, server: HttpServer, *, by_employee: bool) -> Authorization:
    """Check the signature as the server would, and who made it."""
    authorization = Authorization.parse(request.headers["authorization"])
    assert authorization["oauth_consumer_key"] == CONSUMER.key
    assert authorization["oauth_signature_method"] == "HMAC-SHA1"
    assert authorization.token == (EMPLOYEE.token if by_employee else None)
    assert abs(int(authorization["oauth_timestamp"]) - time.time()) < 120
    assert authorization["oauth_signature"] == expected_signature(
        request.method,
        f"http://127.0.0.1:{server.port}{request.target.partition('?')[0]}",
        request.query + request.form,
        authorization,
        CONSUMER.secret,
        EMPLOYEE.secret if by_employee else "",
    )
    return authorization


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_a_call_sends_what_is_documented_and_answers_with_the_model(
    server: HttpServer, client: UitpasClient, call: Call
) -> None:
    server.script.append(answer(call.body))
    assert call.found(call.make(client)) == call.is_
    (request,) = server.requests
    assert f"{request.method} {request.path.removeprefix('/uitid/rest')}" == call.sends
    assert (request.form if request.method == "POST" else request.query) == call.parameters
    assert (request.query if request.method == "POST" else request.form) == []
    assert request.headers["accept"] == "application/xml"
    assert request.headers["user-agent"].startswith("counter-app/")
    assert_signed(request, server, by_employee=call.by_employee)


def test_every_call_of_the_client_is_in_the_table_above() -> None:
    methods = {name for name in vars(UitpasClient) if not name.startswith("_")} - {"close", "warm", "server_now"}
    called = {name for call in CALLS for name in call.make.__code__.co_names if hasattr(UitpasClient, name)}
    assert called == methods


ODD = [
    "'t Gasthuys",
    "Café de l'Été",
    "a+b&c=d",
    "100 % zeker?",
    "two  spaces ",
    "/../?#;,:@!*()",
    "%2F%41",
    "~-._",
    "日本",
    '"quoted"',
    "line\nbreak",
]


@pytest.fixture
def anonymous(server: HttpServer) -> Iterator[UitpasClient]:
    """A client without employee and counter."""
    with UitpasClient(server.prefix, CONSUMER) as client:
        yield client


@pytest.mark.parametrize("text", ODD)
def test_odd_characters_arrive_as_they_are_and_are_signed_so(
    server: HttpServer, client: UitpasClient, text: str
) -> None:
    server.script.extend([answer(ACTIVITIES), answer("<response><points>1</points></response>")])
    client.search_activities(ActivityQuery(q=text, fq=(text, "plain", text)))
    client.check_in(text, chip_number=text)
    search, check_in = server.requests
    assert search.query == [("q", text), ("fq", text), ("fq", "plain"), ("fq", text)]
    assert check_in.form == [("cdbid", text), ("chipNumber", text), WHO_ASKS]
    assert_signed(search, server, by_employee=False)
    assert_signed(check_in, server, by_employee=True)


@pytest.mark.parametrize(
    ("number", "segment"),
    [("09/30", "09%2F30"), ("a b+c?d#e", "a%20b%2Bc%3Fd%23e"), ("é", "%C3%A9"), ("%41", "%2541"), ("..a", "..a")],
)
def test_a_number_in_the_path_stays_one_segment(
    server: HttpServer, client: UitpasClient, number: str, segment: str
) -> None:
    server.script.append(answer(PASSHOLDER))
    client.passholder(number)
    assert server.requests[0].path == f"/uitid/rest/uitpas/passholder/{segment}"
    assert_signed(server.requests[0], server, by_employee=True)


def test_each_call_has_a_nonce_of_its_own(server: HttpServer, client: UitpasClient) -> None:
    server.otherwise = answer(PASSHOLDER)
    for _ in range(5):
        client.passholder(NUMBER)
    assert len({assert_signed(request, server, by_employee=True)["oauth_nonce"] for request in server.requests}) == 5


def test_a_client_without_a_counter_sends_none(server: HttpServer) -> None:
    server.script.append(answer(CARD))
    with UitpasClient(server.prefix, CONSUMER, token=EMPLOYEE) as client:
        client.card(chip_number=CHIP)
    assert server.requests[0].query == [("chipNumber", CHIP)]


BAD_ARGUMENTS: dict[str, Callable[[UitpasClient], object]] = {
    "check in by both numbers": lambda client: client.check_in(CDBID, chip_number=CHIP, uitpas_number=NUMBER),
    "check in by neither number": lambda client: client.check_in(CDBID),
    "check in without activity": lambda client: client.check_in("", chip_number=CHIP),
    "check in by an empty number": lambda client: client.check_in(CDBID, chip_number=""),
    "cash in for nobody": lambda client: client.cash_in("", 480),
    "cash in beside the path": lambda client: client.cash_in("..", 480),
    "promotion for both": lambda client: client.points_promotion(1, uid="u", uitpas_number=NUMBER),
    "promotion for an empty number": lambda client: client.points_promotion(1, uitpas_number=""),
    "identify nothing": lambda client: client.identify(" "),
    "card by both numbers": lambda client: client.card(chip_number=CHIP, uitpas_number=NUMBER),
    "card by neither number": lambda client: client.card(),
    "passholder with an empty number": lambda client: client.passholder(""),
    "passholder with a dot": lambda client: client.passholder("."),
    "cashed in by nobody": lambda client: client.cashed_promotions(""),
}


@pytest.mark.parametrize("call", BAD_ARGUMENTS.values(), ids=BAD_ARGUMENTS.keys())
def test_arguments_that_cannot_be_right_are_refused_before_anything_is_sent(
    server: HttpServer, client: UitpasClient, call: Callable[[UitpasClient], object]
) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        call(client)
    assert server.connections == 0


@pytest.mark.parametrize("call", [call for call in CALLS if call.by_employee], ids=lambda call: call.name)
def test_a_call_in_the_employees_name_needs_a_token(server: HttpServer, anonymous: UitpasClient, call: Call) -> None:
    with pytest.raises(ValueError, match=r"token|user id"):
        call.make(anonymous)
    assert server.connections == 0


@pytest.mark.parametrize("call", [call for call in CALLS if not call.by_employee], ids=lambda call: call.name)
def test_a_call_in_the_consumers_name_needs_no_token(server: HttpServer, anonymous: UitpasClient, call: Call) -> None:
    server.script.append(answer(call.body))
    assert call.found(call.make(anonymous)) == call.is_


PREFIXES = {
    "https://www.uitid.be/uitid/rest": True,
    "https://www.uitid.be:8443/uitid/rest/": True,
    "http://127.0.0.1:8080/uitid/rest": True,
    "http://127.9.9.9/": True,
    "http://[::1]:8080/uitid/rest": True,
    "http://localhost:8080/uitid/rest": True,
    "HTTPS://www.uitid.be/uitid/rest": True,
    "http://www.uitid.be/uitid/rest": False,
    "http://192.168.0.1/uitid/rest": False,
    "http://127.0.0.1.example.org/uitid/rest": False,
    "http://localhost.example.org/uitid/rest": False,
    "ftp://127.0.0.1/uitid/rest": False,
    "www.uitid.be/uitid/rest": False,
    "https:///uitid/rest": False,
    "https://www.uitid.be/uitid/rest?a=b": False,
    "https://www.uitid.be/uitid/rest#a": False,
    "https://somebody:secret@www.uitid.be/uitid/rest": False,
    "https://www.uitid.be:port/uitid/rest": False,
    "https://www.uitid.bé/uitid/rest": False,
    "https://www.uit id.be/uitid/rest": False,
    "https://www.uitid.be/uitid /rest": False,
    "https://www.uitid.be:0/uitid/rest": False,
    "https://www.uitid.be/uitid/rest\n": False,
    "": False,
}


@pytest.mark.parametrize(("prefix", "is_fit"), PREFIXES.items())
def test_the_server_is_reached_by_tls_or_is_this_pc(prefix: str, is_fit: bool) -> None:
    if is_fit:
        UitpasClient(prefix, CONSUMER).close()
    else:
        with pytest.raises(ValueError, match=r"\w"):
            UitpasClient(prefix, CONSUMER)


def test_headers_that_somebody_wants_go_with_every_request(server: HttpServer) -> None:
    server.script.extend([answer(CARD), answer("<response><points>1</points></response>"), answer(ACTIVITIES)])
    with UitpasClient(server.prefix, CONSUMER, token=EMPLOYEE, headers={"X-Desk": "desk 2", "X-Gate": "a"}) as client:
        client.card(chip_number=CHIP)
        client.check_in(CDBID, chip_number=CHIP)
        client.search_activities()
    assert [(each.headers["x-desk"], each.headers["x-gate"]) for each in server.requests] == [("desk 2", "a")] * 3
    assert all(each.headers["accept"] == "application/xml" for each in server.requests)
    for request, by_employee in zip(server.requests, (True, True, False), strict=True):
        assert_signed(request, server, by_employee=by_employee)


BAD_HEADERS = [
    {"Authorization": "OAuth x"},
    {"authorization": "x"},
    {"Content-Length": "0"},
    {"HOST": "elsewhere.example.org"},
    {"User-Agent": "somebody else"},
    {"": "x"},
    {"X Desk": "x"},
    {"X-Desk:": "x"},
    {"X-Desk\n": "x"},
    {"X-Désk": "x"},
    {"X-Desk": ""},
    {"X-Desk": " x"},
    {"X-Desk": "x\r\nAuthorization: y"},
    {"X-Desk": "x\n"},
    {"X-Desk": "x\x00"},
    {"X-Desk": "bureau d'été"},
]


@pytest.mark.parametrize("headers", BAD_HEADERS, ids=repr)
def test_a_header_that_is_the_clients_own_or_none_is_refused(headers: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="header"):
        UitpasClient("https://www.uitid.be/uitid/rest", CONSUMER, headers={"X-Fine": "yes", **headers})


def test_an_empty_counter_is_refused() -> None:
    with pytest.raises(ValueError, match="balie_consumer_key"):
        UitpasClient("https://www.uitid.be/uitid/rest", CONSUMER, balie_consumer_key="")


@pytest.mark.parametrize("timeout", [0, -1.0])
def test_a_deadline_is_more_than_nothing(timeout: float) -> None:
    with pytest.raises(ValueError, match="deadline"):
        UitpasClient("https://www.uitid.be/uitid/rest", CONSUMER, timeout=timeout)


def test_who_is_refused_with_a_token_is_told_and_nobody_else(server: HttpServer) -> None:
    told: list[str] = []
    with UitpasClient(server.prefix, CONSUMER, token=EMPLOYEE, refused=lambda: told.append("refused")) as client:
        server.otherwise = answer(status=401)
        with pytest.raises(Unauthorized):
            client.search_activities()
        assert told == []
        with pytest.raises(Unauthorized):
            client.counters()
        assert told == ["refused"]
        server.otherwise = answer(status=403)
        with pytest.raises(AccessDenied):
            client.counters()
    assert told == ["refused"]
