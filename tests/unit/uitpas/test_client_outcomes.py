"""What each answer means, cell by cell, for a write and for a read; who signs the promotions; what is kept quiet."""

import gzip
import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

import counter_app.uitpas
from counter_app.uitpas import (
    AccessDenied,
    ApiError,
    BadResponse,
    Cause,
    CheckIn,
    ErrorCode,
    OutcomeUnknown,
    UitpasClient,
    UitpasError,
    Unauthorized,
    UnreadableOutcome,
)
from tests.fakes.http_server import Behaviour, HttpServer, Peer, answer, raw, raw_then_close, reset, response
from tests.fakes.signature import Authorization
from tests.unit.uitpas.conftest import CONSUMER, COUNTER, EMPLOYEE

NUMBER = "0930000420206"
CDBID = "a89a2707-a35e-48da-aeda-307f857b93c0"
DONE = "<response><points>2</points></response>"
CODE = "<response><code>MAXIMUM_REACHED</code><message>Punt al gespaard</message><points>12</points></response>"
NO_CODE = "<html><body>Whatever</body></html>"
PASSHOLDER = "<passHolder><firstName>Nele</firstName></passHolder>"
LIMIT = 16 * 1024 * 1024

BODIES = {"empty": "", "HTML": NO_CODE, "text": "oops"}
SURELY_REFUSED = [401, 403, 404, 405, 407, 413, 415, 429]


def check_in(client: UitpasClient) -> CheckIn:
    return client.check_in(CDBID, uitpas_number=NUMBER)


def passholder(client: UitpasClient) -> object:
    return client.passholder(NUMBER)


def error_of(call: Callable[[UitpasClient], object], client: UitpasClient) -> UitpasError:
    with pytest.raises(UitpasError) as caught:
        call(client)
    return caught.value


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 408, 409, 422, 429, 499])
def test_a_write_refused_with_a_code_was_surely_not_done(server: HttpServer, client: UitpasClient, status: int) -> None:
    server.script.append(answer(CODE, status))
    error = error_of(check_in, client)
    assert isinstance(error, ApiError)
    assert (error.code, error.http_status, error.points) == (ErrorCode.MAXIMUM_REACHED, status, Decimal(12))


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
@pytest.mark.parametrize("status", SURELY_REFUSED)
def test_a_write_refused_by_these_statuses_was_surely_not_done(
    server: HttpServer, client: UitpasClient, status: int, body: str
) -> None:
    server.script.append(answer(body, status))
    error = error_of(check_in, client)
    assert type(error) is {401: Unauthorized, 403: AccessDenied}.get(status, ApiError)
    assert isinstance(error, ApiError)
    assert (error.code, error.http_status) == (None, status)


@pytest.mark.parametrize("body", [*BODIES.values(), CODE, DONE], ids=[*BODIES.keys(), "code", "done"])
@pytest.mark.parametrize("status", [201, 202, 226, 300, 301, 302, 303, 307, 308, 500, 502, 503, 504, 599, 600])
def test_a_write_with_these_statuses_is_unknown_whatever_they_say(
    server: HttpServer, client: UitpasClient, status: int, body: str
) -> None:
    server.script.append(answer(body, status))
    error = error_of(check_in, client)
    assert type(error) is OutcomeUnknown
    assert (error.cause, error.http_status) == (Cause.STATUS, status)


@pytest.mark.parametrize("status", [102, 103, 204, 304])
def test_a_write_with_a_status_that_has_no_body_is_unknown(
    server: HttpServer, client: UitpasClient, status: int
) -> None:
    server.script.append(raw_then_close(f"HTTP/1.1 {status} Whatever\r\n\r\n".encode()))
    error = error_of(check_in, client)
    assert type(error) is OutcomeUnknown
    assert (error.cause, error.http_status) == (Cause.STATUS, status)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
@pytest.mark.parametrize("status", [400, 402, 406, 408, 409, 410, 418, 422, 451])
def test_a_write_with_another_4xx_without_a_code_is_unknown(
    server: HttpServer, client: UitpasClient, status: int, body: str
) -> None:
    server.script.append(answer(body, status))
    error = error_of(check_in, client)
    assert type(error) is OutcomeUnknown
    assert (error.cause, error.http_status) == (Cause.STATUS, status)


UNREADABLE: dict[str, Behaviour] = {
    "empty": answer(""),
    "HTML": answer(NO_CODE),
    "another root": answer(PASSHOLDER.replace("passHolder", "other")),
    "cut short": answer(DONE[:-4]),
    "cut short within the headers": raw_then_close(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "too large": answer(b" " * (LIMIT + 1)),
    "a bomb": answer(gzip.compress(b" " * (LIMIT + 1)), headers=[("Content-Encoding", "gzip")]),
    "broken gzip": answer(b"not gzip at all", headers=[("Content-Encoding", "gzip")]),
    "gzip cut short": answer(gzip.compress(DONE.encode())[:-12], headers=[("Content-Encoding", "gzip")]),
    "an unknown compression": answer(DONE.encode()[::-1], headers=[("Content-Encoding", "rot13")]),
}


@pytest.mark.parametrize("behaviour", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_write_answered_200_that_cannot_be_read_is_unknown(
    server: HttpServer, client: UitpasClient, behaviour: Behaviour
) -> None:
    server.script.append(behaviour)
    error = error_of(check_in, client)
    assert type(error) is UnreadableOutcome
    assert (error.cause, error.http_status) == (Cause.UNREADABLE, 200)


def test_a_write_answered_200_with_a_code_was_refused(server: HttpServer, client: UitpasClient) -> None:
    server.script.append(answer(CODE))
    error = error_of(check_in, client)
    assert isinstance(error, ApiError)
    assert (error.code, error.http_status) == (ErrorCode.MAXIMUM_REACHED, 200)


@pytest.mark.parametrize("body", [*BODIES.values(), CODE], ids=[*BODIES.keys(), "code"])
@pytest.mark.parametrize("status", [201, 302, 307, 400, 401, 403, 404, 408, 500, 503])
def test_a_read_with_any_other_status_than_200_was_refused(
    server: HttpServer, client: UitpasClient, status: int, body: str
) -> None:
    server.script.append(answer(body, status))
    error = error_of(passholder, client)
    assert isinstance(error, ApiError)
    assert error.code == (ErrorCode.MAXIMUM_REACHED if body == CODE else None)
    assert error.http_status == status
    assert len(server.requests) == 1


@pytest.mark.parametrize("behaviour", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_read_answered_200_that_cannot_be_read_is_a_bad_response(
    server: HttpServer, client: UitpasClient, behaviour: Behaviour
) -> None:
    server.script.append(behaviour)
    error = error_of(passholder, client)
    assert type(error) is BadResponse
    assert len(server.requests) == 1


def test_a_read_answered_200_with_a_code_was_refused(server: HttpServer, client: UitpasClient) -> None:
    server.script.append(answer(CODE))
    assert isinstance(error_of(passholder, client), ApiError)


def test_a_compressed_body_is_read(server: HttpServer, client: UitpasClient) -> None:
    server.script.append(answer(gzip.compress(DONE.encode()), headers=[("Content-Encoding", "gzip")]))
    assert check_in(client) == CheckIn(Decimal(2))


GARBAGE: dict[str, bytes] = {
    "not HTTP": b"SSH-2.0-OpenSSH_9.2\r\n",
    "a status that is none": b"HTTP/1.1 OK\r\n\r\n",
    "an endless status line": b"HTTP/1.1 200 " + b"x" * 70000,
    "too many headers": b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n",
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
}


@pytest.mark.parametrize("data", GARBAGE.values(), ids=GARBAGE.keys())
def test_an_answer_that_is_no_http_is_unknown(server: HttpServer, client: UitpasClient, data: bytes) -> None:
    server.script.append(raw_then_close(data))
    error = error_of(check_in, client)
    assert type(error) is UnreadableOutcome
    assert error.__cause__ is None
    assert len(server.requests) == 1


LATE = response("<response><points>99</points></response>")
LEFTOVERS: dict[str, bytes] = {
    "after early hints": b"HTTP/1.1 103 Early Hints\r\n\r\n" + LATE,
    "after an answer": response(DONE) + LATE,
    "after a length that is too small": response(DONE + " " * 9000 + "</response>", length=len(DONE)) + LATE,
    "after no content": b"HTTP/1.1 204 No Content\r\n\r\n" + LATE,
}


@pytest.mark.parametrize("data", LEFTOVERS.values(), ids=LEFTOVERS.keys())
def test_what_is_left_over_is_never_read_as_the_next_answer(
    server: HttpServer, client: UitpasClient, data: bytes
) -> None:
    server.script.extend([raw(data), answer("<response><points>3</points></response>")])
    for _ in range(2):
        try:
            points = check_in(client).points
        except OutcomeUnknown:
            continue
        assert points in (2, 3)
    assert points == 3


def signers(server: HttpServer) -> str:
    """Who signed each request of the server: C for the consumer, U for the employee."""
    tokens = [Authorization.parse(request.headers["authorization"]).token for request in server.requests]
    return "".join("C" if token is None else "U" for token in tokens)


PROMOTIONS = answer("<response><promotions/><total>0</total></response>")
ACCESS_DENIED = answer(
    "<response><code>ACCESS_DENIED</code><requiredPermission>PERMISSION_POINTSPROMOTION</requiredPermission></response>",
    400,
)


@pytest.mark.parametrize("refusal", [answer("", 401), answer("", 403), ACCESS_DENIED], ids=["401", "403", "code"])
def test_promotions_refused_to_the_consumer_are_asked_by_the_employee_from_then_on(
    server: HttpServer, client: UitpasClient, refusal: Behaviour
) -> None:
    server.script.extend([refusal, PROMOTIONS, PROMOTIONS, answer("<pointsPromotionTO><id>7</id></pointsPromotionTO>")])
    assert client.points_promotions().total == 0
    assert client.points_promotions().total == 0
    assert client.points_promotion(7).id == 7
    assert signers(server) == "CUUU"


def test_promotions_that_the_consumer_may_read_stay_with_it(server: HttpServer, client: UitpasClient) -> None:
    server.otherwise = PROMOTIONS
    client.points_promotions()
    client.points_promotions()
    assert signers(server) == "CC"


def test_of_two_refusals_the_employees_is_told_and_nothing_is_remembered(
    server: HttpServer, client: UitpasClient
) -> None:
    server.script.extend([ACCESS_DENIED, answer("", 401), PROMOTIONS])
    assert type(error_of(lambda client: client.points_promotions(), client)) is Unauthorized
    client.points_promotions()
    assert signers(server) == "CUC"


def test_promotions_refused_for_another_reason_are_not_asked_twice(server: HttpServer, client: UitpasClient) -> None:
    server.script.append(answer("<response><code>UNKNOWN_CARD_SYSTEM</code></response>", 400))
    assert isinstance(error_of(lambda client: client.points_promotions(), client), ApiError)
    assert signers(server) == "C"


def test_without_an_employee_the_consumers_refusal_is_told(server: HttpServer) -> None:
    server.script.append(ACCESS_DENIED)
    with UitpasClient(server.prefix, CONSUMER) as client:
        error = error_of(lambda client: client.points_promotions(), client)
    assert isinstance(error, AccessDenied)
    assert error.required_permission == "PERMISSION_POINTSPROMOTION"
    assert signers(server) == "C"


def test_several_threads_each_get_their_own_answer(server: HttpServer, client: UitpasClient) -> None:
    together = threading.Barrier(8)

    def promotion(number: int) -> list[int]:
        together.wait(30)
        return [client.points_promotion(number).id for _ in range(10)]

    def promotion_asked_for(peer: Peer) -> None:
        assert peer.asked
        peer.send(response(f"<pointsPromotionTO><id>{peer.asked.path.rpartition('/')[2]}</id></pointsPromotionTO>"))

    server.otherwise = promotion_asked_for
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(promotion, range(1, 9)))
    assert found == [[number] * 10 for number in range(1, 9)]
    assert server.connections <= 8


@pytest.fixture
def everything_logged(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with caplog.at_level(logging.DEBUG):
        yield caplog


def test_logs_and_errors_hold_no_secrets_numbers_or_bodies(
    server: HttpServer, client: UitpasClient, everything_logged: pytest.LogCaptureFixture
) -> None:
    headers_without_colon = b"HTTP/1.1 200 OK\r\nbroken header " + NUMBER.encode() + b"\r\n\r\n" + PASSHOLDER.encode()
    server.script.extend(
        [
            answer(DONE),
            answer(f"<response><code>ACTION_FAILED</code><message>{NUMBER}</message></response>", 400),
            answer(f"<html>{NUMBER}", 500),
            answer(f"<html>{NUMBER}"),
            reset,
            raw_then_close(headers_without_colon),
            reset,
            reset,
            reset,
        ]
    )
    check_in(client)
    errors = [error_of(check_in, client) for _ in range(4)]
    passholder(client)
    errors.append(error_of(passholder, client))
    client.close()
    errors.append(error_of(check_in, client))
    text = everything_logged.text + "".join(f"{error!s}{error!r}" for error in errors)
    for secret in (CONSUMER.secret, EMPLOYEE.token, EMPLOYEE.secret, NUMBER, CDBID, COUNTER, "oauth_", "<"):
        assert secret not in text


def test_importing_the_library_and_making_a_client_loads_neither_requests_nor_lxml() -> None:
    program = """
import sys
from counter_app.uitpas import Consumer, Promotion, PromotionQuery, UitpasClient
client = UitpasClient("https://www.uitid.be/uitid/rest", Consumer("key", "secret"))
client.close()
heavy = {"requests", "requests_oauthlib", "oauthlib", "urllib3", "lxml", "truststore", "PySide6"}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


def test_every_public_name_is_there() -> None:
    assert [name for name in counter_app.uitpas.__all__ if not hasattr(counter_app.uitpas, name)] == []
