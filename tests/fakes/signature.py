"""Checks OAuth 1.0a signatures (HMAC-SHA1) as RFC 5849 says, with nothing of the library that makes them."""

import base64
import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit


@dataclass(frozen=True)
class Authorization:
    """The parameters of an `Authorization: OAuth ...` header."""

    parameters: dict[str, str]

    @classmethod
    def parse(cls, header: str) -> "Authorization":
        scheme, _, fields = header.partition(" ")
        if scheme != "OAuth":
            raise ValueError("not an OAuth header")
        pairs = (field.strip().split("=", 1) for field in fields.split(","))
        return cls({unquote(name): unquote(value.strip('"')) for name, value in pairs})

    def __getitem__(self, name: str) -> str:
        return self.parameters[name]

    @property
    def token(self) -> str | None:
        return self.parameters.get("oauth_token")


def expected_signature(  # noqa: PLR0917 - as many as the RFC's base string has parts
    method: str,
    url: str,
    pairs: Iterable[tuple[str, str]],
    authorization: Authorization,
    consumer_secret: str,
    token_secret: str = "",
) -> str:
    """The signature of section 3.4; `pairs` are the decoded parameters of the query and the form."""
    oauth = [
        (name, value) for name, value in authorization.parameters.items() if name not in ("oauth_signature", "realm")
    ]
    normalised = sorted((_encoded(name), _encoded(value)) for name, value in [*pairs, *oauth])
    parts = urlsplit(url)
    base_uri = f"{parts.scheme.lower()}://{(parts.hostname or '').lower()}{_port(parts.scheme, parts.port)}{parts.path}"
    base = "&".join(
        map(_encoded, (method.upper(), base_uri, "&".join(f"{name}={value}" for name, value in normalised)))
    )
    key = f"{_encoded(consumer_secret)}&{_encoded(token_secret)}"
    return base64.b64encode(hmac.new(key.encode(), base.encode(), hashlib.sha1).digest()).decode()


def _encoded(text: str) -> str:
    """Section 3.6: every byte but the unreserved ones, spaces as %20."""
    return quote(text, safe="-._~")


def _port(scheme: str, port: int | None) -> str:
    return "" if port is None or port == {"http": 80, "https": 443}[scheme] else f":{port}"
