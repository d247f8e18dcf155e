"""Every call requires a valid OAuth 1.0a signature, of the right kind, not seen before, and of now."""

import time
from collections.abc import Callable
from dataclasses import replace
from email.utils import parsedate_to_datetime
from typing import Any

import pytest
import requests
from requests_oauthlib import OAuth1

from counter_app.sandbox.server import SandboxServer
from counter_app.sandbox.signatures import Credentials
from tests.fakes.sandbox import MUZIEKMARATHON, NORA, PATIENCE, Levers
from tests.unit.sandbox.talk import Talk

USER_CALL = ("card", {"uitpasNumber": NORA})
CONSUMER_CALL = ("passholder/pointsPromotions", {"max": "1"})


def user(keys: Credentials, **more: Any) -> OAuth1:
    return OAuth1(keys.consumer_key, keys.consumer_secret, keys.token, keys.token_secret, **more)


def consumer(keys: Credentials, **more: Any) -> OAuth1:
    return OAuth1(keys.consumer_key, keys.consumer_secret, **more)


def get(server: SandboxServer, call: tuple[str, dict[str, str]], auth: OAuth1 | None) -> requests.Response:
    path, parameters = call
    with requests.Session() as session:
        session.trust_env = False
        return session.get(f"{server.prefix}/uitpas/{path}", params=parameters, auth=auth, timeout=PATIENCE)


def problem(response: requests.Response) -> str:
    assert response.status_code == 401
    return response.text.removeprefix("oauth_problem=")


@pytest.mark.parametrize(("call", "sign"), [(USER_CALL, user), (CONSUMER_CALL, consumer)])
def test_a_valid_signature_passes(
    server: SandboxServer, call: tuple[str, dict[str, str]], sign: Callable[[Credentials], OAuth1]
) -> None:
    assert get(server, call, sign(server.credentials)).status_code == 200


def test_odd_characters_are_part_of_the_signature(talk: Talk) -> None:
    odd = [("cdbid", "a b+c&d=e/é'ï%20"), ("uitpasNumber", NORA), ("x", "1"), ("x", "2")]
    assert talk.post("passholder/checkin", odd).code == "UNKNOWN_EVENT_CDBID"
    assert talk.promotions([("city", "'s-Gravenvoeren"), ("city", "Saint-Géry")]).status == 200


WRONG_KEYS = [
    (USER_CALL, {"consumer_secret": "wrong"}, "signature_invalid"),
    (USER_CALL, {"token_secret": "wrong"}, "signature_invalid"),
    (USER_CALL, {"consumer_key": "stranger"}, "consumer_key_unknown"),
    (USER_CALL, {"token": "stranger"}, "token_rejected"),
    (CONSUMER_CALL, {"consumer_secret": "wrong"}, "signature_invalid"),
    (CONSUMER_CALL, {"consumer_key": "stranger"}, "consumer_key_unknown"),
]


@pytest.mark.parametrize(("call", "wrong", "expected"), WRONG_KEYS)
def test_wrong_keys_are_refused(
    server: SandboxServer, call: tuple[str, dict[str, str]], wrong: dict[str, str], expected: str
) -> None:
    sign = user if call is USER_CALL else consumer
    assert problem(get(server, call, sign(replace(server.credentials, **wrong)))) == expected


def test_a_missing_signature_is_refused(server: SandboxServer) -> None:
    response = get(server, USER_CALL, None)
    assert problem(response) == "parameter_absent"
    assert response.headers["WWW-Authenticate"].startswith("OAuth ")


def test_a_call_for_employees_needs_a_token(server: SandboxServer) -> None:
    assert problem(get(server, USER_CALL, consumer(server.credentials))) == "parameter_absent"


def test_a_consumer_request_has_no_token(server: SandboxServer) -> None:
    assert problem(get(server, CONSUMER_CALL, user(server.credentials))) == "permission_unknown"


@pytest.mark.parametrize("seconds", [-310, 310])
def test_a_timestamp_over_five_minutes_away_is_refused(server: SandboxServer, seconds: int) -> None:
    signed = user(server.credentials, timestamp=str(int(time.time()) + seconds))
    refused = get(server, USER_CALL, signed)
    assert problem(refused) == "timestamp_refused"
    assert abs(parsedate_to_datetime(refused.headers["Date"]).timestamp() - time.time()) < PATIENCE


def test_where_its_clock_was_moved_on_the_timestamps_and_the_date_move_too(
    server: SandboxServer, levers: Levers
) -> None:
    levers.move_clock(3600)
    late = get(server, USER_CALL, user(server.credentials, timestamp=str(int(time.time()))))
    assert problem(late) == "timestamp_refused"
    assert abs(parsedate_to_datetime(late.headers["Date"]).timestamp() - time.time() - 3600) < PATIENCE
    assert get(server, USER_CALL, user(server.credentials, timestamp=str(int(time.time()) + 3600))).status_code == 200


def test_a_check_in_that_is_refused_for_its_timestamp_changes_nothing(server: SandboxServer, levers: Levers) -> None:
    signed = user(server.credentials, timestamp=str(int(time.time()) - 310))
    with requests.Session() as session:
        session.trust_env = False
        form = {"cdbid": MUZIEKMARATHON, "uitpasNumber": NORA}
        url = f"{server.prefix}/uitpas/passholder/checkin"
        assert problem(session.post(url, data=form, auth=signed, timeout=PATIENCE)) == "timestamp_refused"
    assert levers.points() == 11
    (seen,) = levers.requests()
    assert (seen["status"], seen["signed_by"], seen["changed"]) == (401, None, False)


def test_a_request_is_accepted_once(server: SandboxServer) -> None:
    once = {"nonce": "n0nce", "timestamp": str(int(time.time()))}
    assert get(server, USER_CALL, user(server.credentials, **once)).status_code == 200
    assert problem(get(server, USER_CALL, user(server.credentials, **once))) == "nonce_used"


@pytest.mark.parametrize(
    ("part", "signed_as", "sent_as"), [("body", "cdbid=x", "cdbid=y"), ("url", "a=1", "a=2"), ("url", "a=1", "a=1")]
)
def test_query_and_body_are_covered_by_the_signature(
    server: SandboxServer, part: str, signed_as: str, sent_as: str
) -> None:
    url = f"{server.prefix}/uitpas/passholder/checkin?a=1"
    signed = requests.Request("POST", url, data={"cdbid": "x"}, auth=user(server.credentials)).prepare()
    if isinstance(signed.body, bytes):
        signed.body = signed.body.decode()
    setattr(signed, part, getattr(signed, part).replace(signed_as, sent_as))
    with requests.Session() as session:
        session.trust_env = False
        response = session.send(signed, timeout=PATIENCE)
    assert response.status_code == (400 if signed_as == sent_as else 401)


def test_a_revoked_token_is_refused(server: SandboxServer) -> None:
    with SandboxServer() as other:
        Levers(other.prefix).settings(revoked_tokens=[other.credentials.token])
        assert problem(get(other, USER_CALL, user(other.credentials))) == "token_rejected"
    assert get(server, USER_CALL, user(server.credentials)).status_code == 200


def test_promotions_can_be_made_to_want_a_token(server: SandboxServer, levers: Levers) -> None:
    levers.settings(promotions_auth="user")
    assert get(server, CONSUMER_CALL, consumer(server.credentials)).status_code == 401
    assert get(server, CONSUMER_CALL, user(server.credentials)).status_code == 200
