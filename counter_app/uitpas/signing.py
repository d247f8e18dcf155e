"""Requests signed with OAuth 1.0a, and the silence that the libraries around them must keep."""

from __future__ import annotations

import logging
from collections.abc import Mapping

import requests
from requests_oauthlib import OAuth1

from counter_app import __version__
from counter_app.uitpas.credentials import AccessToken, Consumer, Leg, RequestToken
from counter_app.uitpas.query import Parameters

_HEADERS = {"Accept": "application/xml", "Accept-Encoding": "gzip", "User-Agent": f"counter-app/{__version__}"}

_NO_LEG = Leg()

# They log tokens, signatures, addresses and bodies, which hold card numbers: below these levels, and urllib3 a whole
# address with a warning about headers.
_QUIET = {"oauthlib": logging.WARNING, "requests_oauthlib": logging.WARNING, "urllib3": logging.ERROR}


class Signer:
    """Signs in the name of a consumer, or of an employee with an access token (HMAC-SHA1, `Authorization` header).

    `headers` go with each request, beside our own. It may be used by several threads at once.
    """

    def __init__(
        self, consumer: Consumer, token: AccessToken | RequestToken | None, headers: Mapping[str, str]
    ) -> None:
        for name, level in _QUIET.items():
            logging.getLogger(name).setLevel(level)
        self._consumer = consumer
        self._token = token
        self._headers = {**_HEADERS, **headers}

    def sign(
        self, method: str, url: str, parameters: Parameters, timestamp: int, leg: Leg = _NO_LEG
    ) -> requests.PreparedRequest:
        """A request with a new nonce; `parameters` are the query of a GET, else the form.

        `timestamp` is the time to sign with, in unix seconds. `leg` goes into the header, beside the signature.
        """
        return requests.Request(
            method,
            url,
            headers=self._headers,
            params=parameters if method == "GET" else None,
            data=None if method == "GET" else parameters,
            auth=self._oauth(timestamp, leg),
        ).prepare()

    def _oauth(self, timestamp: int, leg: Leg) -> OAuth1:
        """One for each request: it has the time in it, and several threads sign at once."""
        return OAuth1(
            self._consumer.key,
            client_secret=self._consumer.secret,
            resource_owner_key=self._token.token if self._token else None,
            resource_owner_secret=self._token.secret if self._token else None,
            callback_uri=leg.callback,
            verifier=leg.verifier,
            timestamp=str(timestamp),
        )
