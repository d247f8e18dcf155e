"""The sandbox's three legs, walked by the real client on one side and a browser of a few requests on the other."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, OpenerDirector, ProxyHandler, build_opener

import pytest

from counter_app.sandbox.server import SandboxServer
from counter_app.uitpas import Begun, Consumer, SignIn, SignInType, UitpasClient, Unauthorized
from tests.fakes.sandbox import PATIENCE, Levers

CALLBACK = "http://127.0.0.1:9/"


class _Stay(HTTPRedirectHandler):
    """Nobody listens at the callback: the answer itself is what matters."""

    def redirect_request(self, *_arguments: object) -> None:
        return None


class Web:
    """A browser with cookies."""

    def __init__(self) -> None:
        self._opener: OpenerDirector = build_opener(ProxyHandler({}), HTTPCookieProcessor(), _Stay())

    def open(self, address: str, form: dict[str, str] | None = None) -> tuple[int, str, dict[str, list[str]]]:
        """Status, text, and what the address says to which the browser is sent."""
        data = urlencode(form).encode() if form else None
        try:
            answer = self._opener.open(address, data, PATIENCE)
        except HTTPError as error:
            answer = error
        with answer:
            sent_to = urlsplit(answer.headers["Location"] or "")
            return answer.status, answer.read().decode(), parse_qs(sent_to.query)

    def press(self, begun: Begun, answer: str, employee: str = "sofie") -> tuple[int, str, dict[str, list[str]]]:
        """A button of the page."""
        form = {"oauth_token": begun.token.token, "employee": employee, "answer": answer, "lang": "en"}
        return self.open(begun.address.partition("?")[0], form)


@pytest.fixture
def sign_in(server: SandboxServer) -> Iterator[SignIn]:
    consumer = Consumer(server.credentials.consumer_key, server.credentials.consumer_secret)
    with SignIn(server.prefix, consumer) as sign_in:
        yield sign_in


def test_an_employee_who_allows_it_gives_a_token_that_works(server: SandboxServer, sign_in: SignIn) -> None:
    begun, web = sign_in.begin(CALLBACK), Web()
    status, _, said = web.press(begun, "allow")
    assert (status, said["oauth_token"]) == (303, [begun.token.token])
    token = sign_in.finish(begun.token, said["oauth_verifier"][0])
    assert token.user_id == "sofie"
    consumer = Consumer(server.credentials.consumer_key, server.credentials.consumer_secret)
    with UitpasClient(server.prefix, consumer, token=token) as client:
        assert (client.employee().first_name, client.terms_accepted()) == ("Sofie", False)
        assert len(client.counters()) == 2
        assert client.accept_terms()
        Levers(server.prefix).settings(revoked_users=["sofie"])
        with pytest.raises(Unauthorized):
            client.counters()


def test_a_verifier_serves_once_and_only_for_its_own_request(sign_in: SignIn) -> None:
    begun, web = sign_in.begin(CALLBACK), Web()
    verifier = web.press(begun, "allow")[2]["oauth_verifier"][0]
    with pytest.raises(Unauthorized):
        sign_in.finish(begun.token, "another")
    with pytest.raises(Unauthorized):
        sign_in.finish(sign_in.begin(CALLBACK).token, verifier)
    assert sign_in.finish(begun.token, verifier).user_id == "sofie"
    with pytest.raises(Unauthorized):
        sign_in.finish(begun.token, verifier)


def test_who_denies_it_gives_no_verifier(sign_in: SignIn) -> None:
    begun, web = sign_in.begin(CALLBACK), Web()
    said = web.press(begun, "deny")[2]
    assert said == {"oauth_token": [begun.token.token], "oauth_problem": ["permission_denied"]}
    assert web.press(begun, "allow")[0] == 400


def test_another_consumer_gets_no_request_token(server: SandboxServer) -> None:
    with SignIn(server.prefix, Consumer("sandbox-counter", "wrong")) as sign_in, pytest.raises(Unauthorized):
        sign_in.begin(CALLBACK)


def test_without_forcelogin_the_employee_before_is_signed_in_silently(sign_in: SignIn) -> None:
    web = Web()
    web.press(sign_in.begin(CALLBACK), "allow", "karim")
    silent = sign_in.begin(CALLBACK, kind=SignInType.REGULAR)
    said = web.open(silent.address)[2]
    assert sign_in.finish(silent.token, said["oauth_verifier"][0]).user_id == "karim"
    status, text, _ = web.open(sign_in.begin(CALLBACK, language="en").address)
    assert (status, "Who are you?" in text) == (200, True)


@pytest.mark.parametrize(("language", "title"), [("nl", "Aanmelden"), ("fr", "Se connecter"), ("en", "Sign in")])
def test_the_page_speaks_three_languages(sign_in: SignIn, language: str, title: str) -> None:
    text = Web().open(sign_in.begin(CALLBACK, language=language).address)[1]
    assert f"<h1>{title}</h1>" in text
    assert "Karim El Amrani" in text


def test_who_cannot_be_sent_back_is_shown_the_code(sign_in: SignIn) -> None:
    begun, web = sign_in.begin("oob"), Web()
    text = web.press(begun, "allow")[1]
    code = text.partition("<code>")[2].partition("</code>")[0]
    assert sign_in.finish(begun.token, code).user_id == "sofie"


def test_a_page_of_no_sign_in_says_so(sign_in: SignIn) -> None:
    address = sign_in.begin(CALLBACK).address
    assert Web().open(address.replace("oauth_token=", "oauth_token=x"))[0] == 400
