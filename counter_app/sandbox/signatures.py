"""Who signed a request: OAuth 1.0a (HMAC-SHA1), really checked by oauthlib's server side."""

import itertools
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from oauthlib.common import Request as OAuthRequest
from oauthlib.oauth1 import SIGNATURE_HMAC_SHA1, RequestValidator, ResourceEndpoint, SignatureOnlyEndpoint

from counter_app.sandbox.nonces import Nonces

TIMESTAMP_TOLERANCE_SECONDS = 300
MOST_EMPLOYEES = 1_000


class Auth(StrEnum):
    """How a call must be signed: by the consumer alone, or with an employee's access token too."""

    CONSUMER = "consumer"
    USER = "user"


class Problem(StrEnum):
    """Why a signature was not accepted, in the words of the OAuth problem reporting extension."""

    PARAMETER_ABSENT = "parameter_absent"
    PARAMETER_REJECTED = "parameter_rejected"
    TIMESTAMP_REFUSED = "timestamp_refused"
    NONCE_USED = "nonce_used"
    CONSUMER_KEY_UNKNOWN = "consumer_key_unknown"
    TOKEN_REJECTED = "token_rejected"
    SIGNATURE_INVALID = "signature_invalid"
    PERMISSION_UNKNOWN = "permission_unknown"


class SignatureRefused(Exception):  # noqa: N818 - an answer (401), not an error of the sandbox
    """The request is not, or not rightly, signed."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a program needs to talk to one sandbox; made up anew for each. Secrets are not part of its `repr`."""

    consumer_key: str = "sandbox-counter"
    consumer_secret: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)
    token: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)
    token_secret: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)
    user_id: str = "u1"


@dataclass(frozen=True, slots=True)
class IssuedToken:
    """An access token as the server keeps it: its secret, and whose it is."""

    secret: str = field(repr=False)
    user_id: str


class TokenStore:
    """The access tokens in force, by token. An employee who signs in gets another one."""

    def __init__(self, credentials: Credentials) -> None:
        self._tokens = {credentials.token: IssuedToken(credentials.token_secret, credentials.user_id)}
        self._numbers = itertools.count(2)

    def find(self, token: str) -> IssuedToken | None:
        """What is known of a token, or None when it is not (any more) in force."""
        return self._tokens.get(token)

    def employ(self, number: int) -> dict[str, IssuedToken]:
        """The tokens of `number` more employees, u2 being the first that ever came. `ValueError` for none or many."""
        if not 1 <= number <= MOST_EMPLOYEES:
            raise ValueError(f"from 1 to {MOST_EMPLOYEES} employees can come at once")
        new = {
            secrets.token_hex(16): IssuedToken(secrets.token_hex(16), f"u{next(self._numbers)}") for _ in range(number)
        }
        self._tokens.update(new)
        return new

    def issue(self, token: str, secret: str, user_id: str) -> None:
        """An employee has signed in."""
        self._tokens[token] = IssuedToken(secret, user_id)

    def revoke(self, token: str) -> None:
        """Accept a token no more."""
        self._tokens.pop(token, None)

    def revoke_all_of(self, user_id: str) -> None:
        """Accept no token of an employee any more."""
        self._tokens = {token: issued for token, issued in self._tokens.items() if issued.user_id != user_id}


class Signatures:
    """Checks signatures against the consumer and the tokens in force, and remembers the nonces of five minutes."""

    def __init__(self, credentials: Credentials, tokens: TokenStore, seconds: Callable[[], float] = time.time) -> None:
        self._tokens = tokens
        self._seconds = seconds
        self._validator = Validator(credentials, tokens, seconds)
        self._consumer_endpoint = SignatureOnlyEndpoint(self._validator)
        self._user_endpoint = ResourceEndpoint(self._validator)

    def require(self, auth: Auth, method: str, url: str, body: str, headers: Mapping[str, str]) -> str | None:
        """The employee who signed, or None for a consumer request: else `SignatureRefused`."""
        endpoint = self._user_endpoint if auth is Auth.USER else self._consumer_endpoint
        check = (
            endpoint.validate_protected_resource_request
            if isinstance(endpoint, ResourceEndpoint)
            else endpoint.validate_request
        )
        try:
            valid, signed = check(url, http_method=method, body=body, headers=dict(headers))
        except ValueError:  # parameters that are not form-encoded
            raise SignatureRefused(Problem.PARAMETER_REJECTED) from None
        if not valid:
            raise SignatureRefused(self._problem(signed, auth))
        if auth is Auth.USER:
            token = self._tokens.find(signed.resource_owner_key)
            return token.user_id if token else None
        if signed.resource_owner_key:
            raise SignatureRefused(Problem.PERMISSION_UNKNOWN)
        return None

    def _problem(self, signed: OAuthRequest | None, auth: Auth) -> Problem:
        """Why oauthlib said no; it tells only whether."""
        if signed is None or not (signed.client_key and signed.nonce and signed.timestamp and signed.signature):
            return Problem.PARAMETER_ABSENT
        results: dict[str, bool | None] = signed.validator_log
        problems = {
            Problem.PARAMETER_ABSENT: auth is Auth.USER and not signed.resource_owner_key,
            Problem.TIMESTAMP_REFUSED: not self._validator.is_timely(signed.timestamp),
            Problem.NONCE_USED: results.get("signature") is None,
            Problem.CONSUMER_KEY_UNKNOWN: not results.get("client"),
            Problem.TOKEN_REJECTED: results.get("resource_owner") is False,
        }
        return next((problem for problem, holds in problems.items() if holds), Problem.SIGNATURE_INVALID)


class Validator(RequestValidator):
    """What oauthlib asks about consumers, tokens and nonces. Its checks of length are those of oauthlib's own
    tokens, and say nothing about ours: a key is known or it is not."""

    enforce_ssl = False
    allowed_signature_methods = (SIGNATURE_HMAC_SHA1,)
    # oauthlib would hold it against the real time; `validate_timestamp_and_nonce` holds it against the sandbox's.
    timestamp_lifetime = 10**12
    dummy_client = "nobody"
    dummy_access_token = "nothing"

    def __init__(self, credentials: Credentials, tokens: TokenStore, seconds: Callable[[], float]) -> None:
        super().__init__()
        self._credentials = credentials
        self._tokens = tokens
        self._seconds = seconds
        self._nonces = Nonces(seconds, TIMESTAMP_TOLERANCE_SECONDS)

    def is_timely(self, timestamp: str) -> bool:
        """Whether a timestamp (seconds since 1970) is within the tolerance of the sandbox's clock."""
        return timestamp.isdigit() and abs(self._seconds() - int(timestamp)) <= TIMESTAMP_TOLERANCE_SECONDS

    def check_client_key(self, client_key: str) -> bool:
        """Its form: any."""
        return bool(client_key)

    def check_nonce(self, nonce: str) -> bool:
        """Its form: any."""
        return bool(nonce)

    def check_access_token(self, request_token: str) -> bool:
        """Its form: any."""
        return bool(request_token)

    def validate_timestamp_and_nonce(  # noqa: PLR0917 - oauthlib's
        self,
        client_key: str,
        timestamp: str,
        nonce: str,
        request: OAuthRequest,  # noqa: ARG002 - oauthlib's
        request_token: str | None = None,
        access_token: str | None = None,
    ) -> bool:
        """Whether it is timely, and was not used before."""
        if not self.is_timely(timestamp):
            return False
        return self._nonces.use((client_key, access_token or request_token or "", timestamp, nonce), int(timestamp))

    def validate_client_key(self, client_key: str, request: OAuthRequest) -> bool:  # noqa: ARG002 - oauthlib's
        """Whether it is the one consumer."""
        return secrets.compare_digest(client_key.encode(), self._credentials.consumer_key.encode())

    def validate_access_token(self, client_key: str, token: str, request: OAuthRequest) -> bool:  # noqa: ARG002 - oauthlib's
        """Whether it is in force."""
        return self._tokens.find(token) is not None

    def validate_realms(
        self,
        client_key: str,  # noqa: ARG002 - oauthlib's
        token: str,  # noqa: ARG002 - oauthlib's
        request: OAuthRequest,  # noqa: ARG002 - oauthlib's
        uri: str | None = None,  # noqa: ARG002 - oauthlib's
        realms: object = None,  # noqa: ARG002 - oauthlib's
    ) -> bool:
        """There is one realm."""
        return True

    def get_client_secret(self, client_key: str, request: OAuthRequest) -> str:  # noqa: ARG002 - oauthlib's
        """The secret of the one consumer."""
        return self._credentials.consumer_secret if client_key == self._credentials.consumer_key else "none"

    def get_access_token_secret(self, client_key: str, token: str, request: OAuthRequest) -> str:  # noqa: ARG002 - oauthlib's
        """The secret that it was issued with."""
        found = self._tokens.find(token)
        return found.secret if found else "none"
