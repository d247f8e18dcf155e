"""The three legs of signing in: request tokens, the page in the browser, and the access token at the end.

    POST requestToken     a request token, and where the browser is to go afterwards
    GET  auth/authorize   the page: who are you, and may this program act in your name?
    POST auth/authorize   the answer of that page: the browser goes on to the callback
    POST accessToken      the access token, once

Where the documentation leaves something open: a browser comes back with `oauth_problem=permission_denied` and no
verifier where access was denied; a callback `oob` shows the verifier on the page; a request token lives for ten
minutes. `type=regular` lets in whoever signed in last in that browser without a question, as the documentation warns.
"""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode, urlsplit

from oauthlib.common import Request as OAuthRequest
from oauthlib.oauth1 import AccessTokenEndpoint, RequestTokenEndpoint
from werkzeug import Request

from counter_app.sandbox.data.employees import EMPLOYEES, employee
from counter_app.sandbox.forms.sign_in import choice_page, code_page, unknown_page
from counter_app.sandbox.signatures import Credentials, TokenStore, Validator

LIFETIME_SECONDS = 600
OUT_OF_BAND = "oob"
_SESSION = "sandbox_employee"
_HTML = "text/html; charset=UTF-8"
_FORM = "application/x-www-form-urlencoded"

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SignInAnswer:
    """What goes back for a leg, or to the browser."""

    status: int
    content_type: str
    body: str
    headers: Headers = ()


@dataclass(frozen=True, slots=True)
class _Pending:
    """A request token, and how far the browser has come with it."""

    secret: str = field(repr=False)
    callback: str
    since: float
    verifier: str | None = field(default=None, repr=False)
    user_id: str | None = None


class SignIns:
    """Answers the legs. `seconds` is the time that signatures are held against, in unix seconds."""

    def __init__(self, credentials: Credentials, tokens: TokenStore, seconds: Callable[[], float] = time.time) -> None:
        self._validator = _Validator(credentials, tokens, seconds)
        self._requests = RequestTokenEndpoint(self._validator)
        self._accesses = AccessTokenEndpoint(self._validator)

    def request_token(self, request: Request, url: str) -> SignInAnswer:
        """The first leg."""
        body = request.get_data(as_text=True)
        return _leg(self._requests.create_request_token_response(url, "POST", body, dict(request.headers)))

    def access_token(self, request: Request, url: str) -> SignInAnswer:
        """The last leg. A verifier serves once."""
        body = request.get_data(as_text=True)
        return _leg(self._accesses.create_access_token_response(url, "POST", body, dict(request.headers)))

    def page(self, request: Request) -> SignInAnswer:
        """The page that the browser is sent to."""
        token, language = request.args.get("oauth_token", ""), request.args.get("lang", "nl")
        if self._validator.find(token) is None:
            return SignInAnswer(HTTPStatus.BAD_REQUEST, _HTML, unknown_page(language))
        known = employee(request.cookies.get(_SESSION))
        if known is not None and request.args.get("type", "regular") == "regular":
            return self._grant(token, known.user_id, language)
        return SignInAnswer(HTTPStatus.OK, _HTML, choice_page(token, EMPLOYEES, language))

    def answered(self, request: Request) -> SignInAnswer:
        """The employee has pressed a button of the page."""
        token, language = request.form.get("oauth_token", ""), request.form.get("lang", "nl")
        pending, known = self._validator.find(token), employee(request.form.get("employee"))
        if pending is None or pending.verifier is not None:
            return SignInAnswer(HTTPStatus.BAD_REQUEST, _HTML, unknown_page(language))
        if request.form.get("answer") == "allow" and known is not None:
            return self._grant(token, known.user_id, language)
        self._validator.forget(token)
        return _to(pending.callback, {"oauth_token": token, "oauth_problem": "permission_denied"}, language)

    def _grant(self, token: str, user_id: str, language: str) -> SignInAnswer:
        pending = self._validator.grant(token, user_id)
        back = {"oauth_token": token, "oauth_verifier": pending.verifier or ""}
        answer = _to(pending.callback, back, language)
        cookie = f"{_SESSION}={user_id}; Path=/; HttpOnly; SameSite=Lax"
        return replace(answer, headers=(*answer.headers, ("Set-Cookie", cookie)))


def _to(callback: str, said: dict[str, str], language: str) -> SignInAnswer:
    if callback == OUT_OF_BAND:
        return SignInAnswer(HTTPStatus.OK, _HTML, code_page(said.get("oauth_verifier"), language))
    mark = "&" if urlsplit(callback).query else "?"
    return SignInAnswer(HTTPStatus.SEE_OTHER, _HTML, "", (("Location", f"{callback}{mark}{urlencode(said)}"),))


def _leg(answered: tuple[dict[str, str], str | None, int]) -> SignInAnswer:
    _headers, body, status = answered
    if body is None:
        return SignInAnswer(status, "text/plain; charset=UTF-8", "oauth_problem=signature_or_token_rejected")
    return SignInAnswer(status, _FORM, body)


class _Validator(Validator):
    """What oauthlib asks about request tokens and verifiers, and where it leaves what it has made."""

    dummy_request_token = "nothing"

    def __init__(self, credentials: Credentials, tokens: TokenStore, seconds: Callable[[], float]) -> None:
        super().__init__(credentials, tokens, seconds)
        self._issued, self._now = tokens, seconds
        self._pending: dict[str, _Pending] = {}

    def find(self, token: str | None) -> _Pending | None:
        """What is known of a request token that is in force."""
        found = self._pending.get(token or "")
        return found if found is not None and self._now() - found.since <= LIFETIME_SECONDS else None

    def grant(self, token: str, user_id: str) -> _Pending:
        """The employee has allowed it: there is a verifier now."""
        self._pending[token] = granted = replace(self._pending[token], verifier=secrets.token_hex(8), user_id=user_id)
        return granted

    def forget(self, token: str) -> None:
        """It is in force no more."""
        self._pending.pop(token, None)

    def check_request_token(self, request_token: str) -> bool:
        return bool(request_token)

    def check_verifier(self, verifier: str) -> bool:
        return bool(verifier)

    def check_realms(self, realms: list[str]) -> bool:  # noqa: ARG002 - oauthlib's
        return True

    def get_default_realms(self, client_key: str, request: OAuthRequest) -> list[str]:  # noqa: ARG002 - oauthlib's
        return []

    def get_realms(self, token: str, request: OAuthRequest) -> list[str]:  # noqa: ARG002 - oauthlib's
        return []

    def validate_requested_realms(self, client_key: str, realms: object, request: OAuthRequest) -> bool:  # noqa: ARG002 - oauthlib's
        return True

    def validate_redirect_uri(self, client_key: str, redirect_uri: str, request: OAuthRequest) -> bool:  # noqa: ARG002 - oauthlib's
        return redirect_uri == OUT_OF_BAND or urlsplit(redirect_uri).scheme in ("http", "https")

    def validate_request_token(self, client_key: str, token: str, request: OAuthRequest) -> bool:  # noqa: ARG002 - oauthlib's
        return self.find(token) is not None

    def validate_verifier(self, client_key: str, token: str, verifier: str, request: OAuthRequest) -> bool:  # noqa: ARG002 - oauthlib's
        found = self.find(token)
        return found is not None and secrets.compare_digest(verifier.encode(), (found.verifier or "").encode())

    def get_request_token_secret(self, client_key: str, token: str, request: OAuthRequest) -> str:  # noqa: ARG002 - oauthlib's
        found = self.find(token)
        return found.secret if found else "none"

    def save_request_token(self, token: Any, request: OAuthRequest) -> None:
        self._pending[token["oauth_token"]] = _Pending(
            token["oauth_token_secret"], request.redirect_uri or OUT_OF_BAND, self._now()
        )

    def save_access_token(self, token: Any, request: OAuthRequest) -> None:
        found = self._pending[request.resource_owner_key or ""]
        token["userId"] = found.user_id  # oauthlib answers with all that is in there
        self._issued.issue(token["oauth_token"], token["oauth_token_secret"], token["userId"])

    def invalidate_request_token(self, client_key: str, request_token: str, request: OAuthRequest) -> None:  # noqa: ARG002 - oauthlib's
        self.forget(request_token)
