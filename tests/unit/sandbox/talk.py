"""Signed requests to a sandbox, by code that is not the program's client."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self
from xml.etree import ElementTree

from requests import Response
from requests_oauthlib import OAuth1Session

from counter_app.sandbox.signatures import Credentials
from tests.fakes.sandbox import PATIENCE

Parameters = dict[str, Any] | list[tuple[str, str]]


@dataclass(frozen=True)
class Reply:
    """An answer: its status, and its XML where it has any."""

    status: int
    text: str

    @property
    def xml(self) -> ElementTree.Element:
        return ElementTree.fromstring(self.text)

    def value(self, path: str) -> str | None:
        return self.xml.findtext(path)

    def values(self, path: str) -> list[str | None]:
        return [element.text for element in self.xml.findall(path)]

    @property
    def code(self) -> str | None:
        return self.value("code")


class Talk:
    """Requests to the API, signed by the consumer alone or by the employee too."""

    def __init__(self, prefix: str, credentials: Credentials) -> None:
        self.prefix = prefix
        keys = (credentials.consumer_key, credentials.consumer_secret)
        self._consumer = _session(OAuth1Session(*keys))
        self._user = _session(OAuth1Session(*keys, credentials.token, credentials.token_secret))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._consumer.close()
        self._user.close()

    def name_desk(self, name: str) -> None:
        self._user.headers["X-Desk"] = name

    def consumer_get(self, path: str, parameters: Parameters | None = None, **more: Any) -> Reply:
        return _reply(self._consumer.get(self.url(path), params=_pairs(parameters, more), timeout=PATIENCE))

    def get(self, path: str, parameters: Parameters | None = None, **more: Any) -> Reply:
        return _reply(self._user.get(self.url(path), params=_pairs(parameters, more), timeout=PATIENCE))

    def post(self, path: str, parameters: Parameters | None = None, **more: Any) -> Reply:
        return _reply(
            self._user.post(self.url(path), data=_pairs(parameters, more), timeout=PATIENCE, allow_redirects=False)
        )

    def check_in(self, **parameters: str) -> Reply:
        return self.post("passholder/checkin", parameters)

    def cash_in(self, uitpas_number: str, promotion: int | str, **more: str) -> Reply:
        return self.post(
            f"passholder/{uitpas_number}/cashInPointsPromotion", {"pointsPromotionId": str(promotion), **more}
        )

    def promotions(self, parameters: Parameters | None = None, **more: Any) -> Reply:
        return self.consumer_get("passholder/pointsPromotions", parameters, **more)

    def all_promotions(self, **parameters: Any) -> dict[int, ElementTree.Element]:
        found = self.promotions(parameters, max=1000)
        return {int(each.findtext("id") or 0): each for each in found.xml.findall("promotions/promotion")}

    def url(self, path: str) -> str:
        return f"{self.prefix}/uitpas/{path}"


def _session(session: OAuth1Session) -> OAuth1Session:
    session.trust_env = False
    return session


def _pairs(parameters: Parameters | None, more: dict[str, Any]) -> list[tuple[str, str]]:
    given: Iterable[tuple[str, Any]] = parameters.items() if isinstance(parameters, dict) else parameters or ()
    return [(key, str(value)) for key, value in (*given, *more.items())]


def _reply(response: Response) -> Reply:
    return Reply(response.status_code, response.text)
