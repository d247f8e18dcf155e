"""Errors of the API as exceptions: the `code` of a `response`, and what comes with it."""

from __future__ import annotations

import re
from typing import Any, Final

from counter_app.uitpas.errors import AccessDenied, ApiError, BadResponse, Unauthorized
from counter_app.uitpas.vocabulary import ErrorCode, known
from counter_app.uitpas.wire import values
from counter_app.uitpas.wire.document import Element, parse
from counter_app.uitpas.wire.reading import Reader, local_name, text_field

_CODE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_.\-]{0,79}")
"""A code goes into logs, so a sentence in its place is no code."""

SUCCESS_CODES: Final = frozenset({"ACTION_SUCCEEDED", "SUCCEEDED", "SUCCESS", "OK"})
"""Codes that a 200 may carry and be no error.

Documented is ACTION_SUCCEEDED alone, by other calls of this API. Its plain relatives are here because to take a done
cash-in for a refused one would invite a second.
"""


def error_code(raw: str) -> ErrorCode | str | None:
    """The code in `raw`, spelt right (the wire has UNKOWN_…); None for what is not one word."""
    code = raw.strip()
    if not _CODE.fullmatch(code):
        return None
    if code.startswith("UNKOWN_"):
        code = f"UNKNOWN_{code.removeprefix('UNKOWN_')}"
    return known(ErrorCode, code)


_ERROR: Final[Reader[dict[str, Any]]] = Reader(
    dict,
    {
        "code": text_field("code", error_code),
        "message": text_field("message", values.text),
        "cashInState": text_field("cash_in_state", values.cash_in_state),
        "points": text_field("points", values.points),
        "requiredPermission": text_field("required_permission", values.text),
    },
)


def parse_error(data: bytes, http_status: int) -> ApiError:
    """The error in a body that came with `http_status`; never raises.

    The code is None where the body is empty, HTML, or anything else that holds none. ACCESS_DENIED is `AccessDenied`
    whatever the status, for the server then knows who asks: signing in again would not help.
    """
    try:
        root = parse(data)
    except BadResponse:
        return _error({}, http_status)
    return _error(_ERROR.values(root) if local_name(root) == "response" else {}, http_status)


def refuse_error(response: Element) -> None:
    """Raise the error that a `response` inside a 200 holds, as `ApiError`; nothing for none or a success code.

    Raises `BadResponse` for a code that cannot be read: it is not known what it says.
    """
    if any(local_name(child) == "code" and (child.text or "").strip() for child in response):
        found = _ERROR.values(response)
        if "code" not in found:
            raise BadResponse("the answer has a code that cannot be read")
        if found["code"] not in SUCCESS_CODES:
            raise _error(found, 200)


def _error(found: dict[str, Any], http_status: int) -> ApiError:
    kind: type[ApiError] = ApiError
    if found.get("code") == ErrorCode.ACCESS_DENIED or http_status == 403:
        kind = AccessDenied
    elif http_status == 401:
        kind = Unauthorized
    return kind(
        found.get("code"),
        found.get("message"),
        http_status,
        cash_in_state=found.get("cash_in_state"),
        points=found.get("points"),
        required_permission=found.get("required_permission"),
    )
