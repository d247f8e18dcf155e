"""The three legs of signing in: what is sent, how it is signed, and what each failure means."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from counter_app.uitpas import BadResponse, NotSent, OutcomeUnknown, SignIn, SignInType, Unauthorized
from counter_app.uitpas.credentials import RequestToken
from tests.fakes.http_server import HttpServer, Request, answer, reset
from tests.fakes.signature import Authorization, expected_signature
from tests.unit.uitpas.conftest import CONSUMER

CALLBACK = "http://127.0.0.1:8123/"
ASKED = RequestToken("request token", "request&secret")
GIVEN = answer("oauth_token=request+token&oauth_token_secret=request%26secret&oauth_callback_confirmed=true")
ALLOWED = answer("userId=u1&oauth_token=T&oauth_token_secret=S")


@pytest.fixture
def sign_in(server: HttpServer) -> Iterator[SignIn]:
    with SignIn(server.prefix, CONSUMER) as sign_in:
        yield sign_in


def signed(server: HttpServer, request: Request, token_secret: str = "") -> Authorization:
    """What the header says, whose signature is checked."""
    said = Authorization.parse(request.headers["authorization"])
    url = f"http://127.0.0.1:{server.port}{request.path}"
    assert said["oauth_signature"] == expected_signature(
        request.method, url, request.form, said, CONSUMER.secret, token_secret
    )
    return said


def test_the_first_leg_is_signed_by_the_consumer_and_says_where_to_come_back_to(
    server: HttpServer, sign_in: SignIn
) -> None:
    server.script.append(GIVEN)
    begun = sign_in.begin(CALLBACK, language="nl")
    [request] = server.requests
    said = signed(server, request)
    assert (request.method, request.path) == ("POST", "/uitid/rest/requestToken")
    assert (said["oauth_callback"], said.token) == (CALLBACK, None)
    assert begun.token == ASKED


def test_the_browser_is_sent_to_the_servers_page_and_asks_for_a_login_by_default(
    server: HttpServer, sign_in: SignIn
) -> None:
    server.script.append(GIVEN)
    address = urlsplit(sign_in.begin(CALLBACK, language="fr").address)
    assert address.path == "/uitid/rest/auth/authorize"
    assert parse_qs(address.query) == {"oauth_token": ["request token"], "type": ["forcelogin"], "lang": ["fr"]}


def test_another_kind_of_page_can_be_asked_for_and_the_language_left_to_it(server: HttpServer, sign_in: SignIn) -> None:
    server.script.append(GIVEN)
    address = sign_in.begin(CALLBACK, kind=SignInType.REGULAR).address
    assert parse_qs(urlsplit(address).query) == {"oauth_token": ["request token"], "type": ["regular"]}


def test_the_last_leg_is_signed_with_the_request_token_and_brings_the_verifier(
    server: HttpServer, sign_in: SignIn
) -> None:
    server.script.append(ALLOWED)
    token = sign_in.finish(ASKED, "v e/r")
    said = signed(server, server.requests[0], ASKED.secret)
    assert (said.token, said["oauth_verifier"]) == (ASKED.token, "v e/r")
    assert (token.token, token.secret, token.user_id) == ("T", "S", "u1")


def test_a_wrong_clock_of_this_pc_does_not_stop_a_sign_in(server: HttpServer) -> None:
    refused = answer(status=401, headers=[("Date", "Wed, 25 Nov 2026 12:00:00 GMT")])
    server.script.extend([refused, GIVEN])
    with SignIn(server.prefix, CONSUMER, wall=lambda: 1_000_000_000.0) as sign_in:
        assert sign_in.begin(CALLBACK).token == ASKED
    first, second = (signed(server, request) for request in server.requests)
    assert int(second["oauth_timestamp"]) - int(first["oauth_timestamp"]) > 1_000_000
    assert first["oauth_nonce"] != second["oauth_nonce"]


def test_who_is_not_known_is_unauthorized(server: HttpServer, sign_in: SignIn) -> None:
    server.otherwise = answer("oauth_problem=consumer_key_unknown", 401)
    with pytest.raises(Unauthorized):
        sign_in.begin(CALLBACK)
    with pytest.raises(Unauthorized):
        sign_in.finish(ASKED, "verifier")


@pytest.mark.parametrize("body", ["", "<html>", "oauth_token=T", "oauth_token=&oauth_token_secret=", "é", "a=b&" * 50])
def test_an_answer_without_a_token_is_no_answer(server: HttpServer, sign_in: SignIn, body: str) -> None:
    server.otherwise = answer(body)
    with pytest.raises(BadResponse) as raised:
        sign_in.begin(CALLBACK)
    assert body == "" or body not in str(raised.value)


def test_an_access_token_without_an_employee_is_none(server: HttpServer, sign_in: SignIn) -> None:
    server.otherwise = answer("oauth_token=very-secret&oauth_token_secret=S")
    with pytest.raises(BadResponse) as raised:
        sign_in.finish(ASKED, "verifier")
    assert "very-secret" not in repr(raised.value)


def test_a_server_that_is_not_there_was_not_asked(server: HttpServer, sign_in: SignIn) -> None:
    server.go_away()
    with pytest.raises(NotSent):
        sign_in.begin(CALLBACK)


def test_a_connection_that_breaks_leaves_it_unknown_and_the_second_try_works(
    server: HttpServer, sign_in: SignIn
) -> None:
    server.script.extend([reset, ALLOWED])
    with pytest.raises(OutcomeUnknown):
        sign_in.finish(ASKED, "verifier")
    assert sign_in.finish(ASKED, "verifier").user_id == "u1"


def test_nothing_secret_is_in_what_is_printed(server: HttpServer, sign_in: SignIn) -> None:
    server.script.extend([GIVEN, answer("userId=u1&oauth_token=TTTT&oauth_token_secret=SSSS")])
    begun = sign_in.begin(CALLBACK)
    printed = repr(begun) + repr(sign_in.finish(begun.token, "VVVV"))
    assert not any(secret in printed for secret in ("request", "TTTT", "SSSS", "VVVV"))


def test_what_is_ended_from_elsewhere_was_not_sent(sign_in: SignIn) -> None:
    sign_in.close()
    with pytest.raises(NotSent):
        sign_in.begin(CALLBACK)


def test_without_a_verifier_nothing_is_sent(server: HttpServer, sign_in: SignIn) -> None:
    with pytest.raises(ValueError, match="verifier"):
        sign_in.finish(ASKED, "")
    assert server.requests == []
