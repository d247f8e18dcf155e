"""Error codes, in answers with every status: each documented one, and whatever else a server or a proxy may send."""

from decimal import Decimal

import pytest

from counter_app.uitpas import wire
from counter_app.uitpas.errors import AccessDenied, ApiError, BadResponse, Unauthorized
from counter_app.uitpas.vocabulary import CashInState, ErrorCode
from tests.samples import answer
from tests.unit.uitpas.parsers import ALL_PARSERS, Parse

CODES = {
    "check-in": """
        PASSHOLDER_NO_ACTIVE_CARDSYSTEMS UNKNOWN_EVENT_CDBID UNKNOWN_UITPASNUMBER UNKNOWN_CHIPNUMBER
        MISSING_REQUIRED_FIELDS INVALID_CARD_STATUS ACTION_NOT_ALLOWED ACTION_FAILED MAXIMUM_REACHED
        PARSE_INVALID_UITPASNUMBER CHECKIN_CURRENTLY_NOT_ALLOWED INVALID_CARD KANSENSTATUUT_EXPIRED""",
    "cash-in": """
        INVALID_CARD PASSHOLDER_NO_ACTIVE_CARDSYSTEMS ACTION_NOT_ALLOWED INVALID_PARAMETERS PARSE_INVALID_UITPASNUMBER
        PARSE_INVALID_LONG UNKNOWN_UITPASNUMBER UNKNOWN_BALIE_CONSUMERKEY UNKNOWN_CARD UNKNOWN_POINTS_PROMOTION_ID
        UNKNOWN_BALIE_ID""",
    "promotions": """
        INVALID_CARD INVALID_INTERVAL_MIN_HIGHER_THAN_MAX INVALID_INTERVAL_BEGIN_DATE_AFTER_END_DATE INVALID_PARAMETERS
        PARSE_INVALID_CITY_NAME PARSE_INVALID_DATE UNKNOWN_BALIE_CONSUMERKEY UNKNOWN_PASSHOLDER_UID
        UNKNOWN_CARD_SYSTEM""",
    "promotion by id": """
        UNKNOWN_POINTS_PROMOTION_ID PARSE_INVALID_UITPASNUMBER PARSE_INVALID_LONG UNKNOWN_UITPASNUMBER
        UNKNOWN_PASSHOLDER_UID""",
    "retrieve and card": """
        UNKNOWN_IDENTIFICATION MISSING_REQUIRED_FIELDS UNKNOWN_CHIPNUMBER INVALID_CARD_STATUS_BLOCKED""",
    "anywhere": "ACCESS_DENIED",
}
ALL_CODES = [(call, code) for call, codes in CODES.items() for code in codes.split()]


def refusal(code: str, more: str = "") -> bytes:
    return f"<response><code>{code}</code><message>Fout</message>{more}</response>".encode()


@pytest.mark.parametrize(("call", "code"), ALL_CODES)
def test_each_documented_code_is_known(call: str, code: str) -> None:
    error = wire.parse_error(refusal(code), 400)
    assert error.code is ErrorCode(code), call
    assert error.message == "Fout"
    assert error.http_status == 400


def test_every_known_code_is_a_documented_one() -> None:
    assert {code for _, code in ALL_CODES} == {str(code) for code in ErrorCode}


@pytest.mark.parametrize("number", ["UITPASNUMBER", "CHIPNUMBER"])
def test_codes_that_the_wire_misspells_are_read_right(number: str) -> None:
    assert wire.parse_error(refusal(f"UNKOWN_{number}"), 400).code is ErrorCode(f"UNKNOWN_{number}")


def test_a_code_that_is_new_stays_the_text_it_came_as() -> None:
    assert wire.parse_error(refusal(" BRAND_NEW "), 400).code == "BRAND_NEW"


def test_a_refused_check_in_tells_the_message_and_the_points() -> None:
    error = wire.parse_error(answer("seed-003-check-in-refused"), 400)
    assert error.code is ErrorCode.MAXIMUM_REACHED
    assert error.message == "Punt al gespaard (max. 1 / Week)"
    assert error.points == Decimal(12)
    assert (error.cash_in_state, error.required_permission) == (None, None)


@pytest.mark.parametrize("name", ["seed-000-cash-in-refused", "seed-001-cash-in-refused", "cash-in-refused"])
def test_a_refused_cash_in_tells_the_state(name: str) -> None:
    error = wire.parse_error(answer(name), 400)
    assert error.code is ErrorCode.ACTION_NOT_ALLOWED
    assert error.message == "PointsPromotion 473 could not be cashed in by user 22970 - NOT_POSSIBLE_POINTS_CONSTRAINT"
    assert error.cash_in_state is CashInState.NOT_POSSIBLE_POINTS_CONSTRAINT
    assert (error.points, error.required_permission) == (None, None)


@pytest.mark.parametrize("state", [*CashInState, "NOT_POSSIBLE_ON_MONDAYS"])
def test_every_state_of_a_refused_cash_in_is_kept(state: str) -> None:
    error = wire.parse_error(refusal("ACTION_NOT_ALLOWED", f"<cashInState>{state}</cashInState>"), 400)
    assert error.cash_in_state == state


def test_access_denied_tells_the_permission_that_is_missing() -> None:
    more = "<requiredPermission>PERMISSION_POINTSPROMOTION - ACTION_READ</requiredPermission>"
    error = wire.parse_error(refusal("ACCESS_DENIED", more), 400)
    assert type(error) is AccessDenied
    assert error.required_permission == "PERMISSION_POINTSPROMOTION - ACTION_READ"


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, "ACTION_FAILED", ApiError),
        (401, "ACTION_FAILED", Unauthorized),
        (403, "ACTION_FAILED", AccessDenied),
        (404, "ACTION_FAILED", ApiError),
        (500, "ACTION_FAILED", ApiError),
        (400, "ACCESS_DENIED", AccessDenied),
        (401, "ACCESS_DENIED", AccessDenied),
        (403, "ACCESS_DENIED", AccessDenied),
        (401, None, Unauthorized),
        (403, None, AccessDenied),
        (404, None, ApiError),
        (503, None, ApiError),
    ],
)
def test_the_kind_of_error_follows_from_status_and_code(status: int, code: str | None, kind: type[ApiError]) -> None:
    error = wire.parse_error(refusal(code) if code else b"", status)
    assert (type(error), error.code, error.http_status) == (kind, code, status)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"Forbidden",
        b"<html><head><title>404</title></head><body><code>ACCESS_DENIED</code></body></html>",
        b"<!DOCTYPE html><html><body><p>502 Bad Gateway<br></body></html>",
        b"<response/>",
        b"<response><code/></response>",
        b"<response><code>two words</code></response>",
        b"<response><code>ACTION\nFAILED</code></response>",
        b"<response><message><code>ACTION_FAILED</code></message></response>",
        b"<error><code>ACTION_FAILED</code></error>",
        b"<response><code>ACTION_FAILED</code>",
        b"\x00\xff\xfe",
        b"<response><code>" + b"A" * 81 + b"</code></response>",
        b"x" * (17 * 1024 * 1024),
    ],
)
def test_a_body_without_a_code_that_can_be_read_is_an_error_without_code(body: bytes) -> None:
    assert wire.parse_error(body, 502).code is None


def test_the_text_of_an_error_holds_neither_message_nor_points() -> None:
    error = wire.parse_error(answer("seed-003-check-in-refused"), 400)
    assert str(error) == "MAXIMUM_REACHED (HTTP 400)"


CODE_IS_AN_ERROR = [parse for parse in ALL_PARSERS if parse is not wire.parse_identity]


@pytest.mark.parametrize("parse", CODE_IS_AN_ERROR)
def test_a_code_inside_a_200_is_an_error(parse: Parse) -> None:
    more = "<cashInState>NOT_POSSIBLE_DATE_CONSTRAINT</cashInState><points>3</points>"
    with pytest.raises(ApiError) as caught:
        parse(refusal("ACTION_NOT_ALLOWED", more))
    assert caught.value.code is ErrorCode.ACTION_NOT_ALLOWED
    assert caught.value.http_status == 200
    assert caught.value.cash_in_state is CashInState.NOT_POSSIBLE_DATE_CONSTRAINT
    assert caught.value.points == Decimal(3)


@pytest.mark.parametrize("parse", CODE_IS_AN_ERROR)
def test_a_code_inside_a_200_that_cannot_be_read_tells_nothing_sure(parse: Parse) -> None:
    with pytest.raises(BadResponse):
        parse(refusal("what is this?"))


@pytest.mark.parametrize("code", ["ACTION_SUCCEEDED", "SUCCESS", ""])
def test_a_success_code_inside_a_200_is_none(code: str) -> None:
    assert wire.parse_check_in(refusal(code, "<points>3</points>")).points == Decimal(3)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("INVALID_CARD_STATUS_BLOCKED", ErrorCode.INVALID_CARD_STATUS_BLOCKED),
        ("KANSENSTATUUT_EXPIRED", ErrorCode.KANSENSTATUUT_EXPIRED),
        ("UNKOWN_CHIPNUMBER", ErrorCode.UNKNOWN_CHIPNUMBER),
        ("BRAND_NEW", "BRAND_NEW"),
    ],
)
def test_the_code_of_an_identity_is_data(code: str, expected: str) -> None:
    identity = wire.parse_identity(
        refusal(code, "<uitpasNumberOriginalRequest>0930000420206</uitpasNumberOriginalRequest>")
    )
    assert (identity.code, identity.uitpas_number, identity.card) == (expected, "0930000420206", None)
