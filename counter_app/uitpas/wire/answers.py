"""What every answer has in common: a root, perhaps a code that says no, and for lists a total."""

from __future__ import annotations

from typing import Any, Final

from counter_app.uitpas.errors import BadResponse
from counter_app.uitpas.wire import values
from counter_app.uitpas.wire.document import Element, parse
from counter_app.uitpas.wire.reading import Field, Reader, local_name, text_field
from counter_app.uitpas.wire.refusals import refuse_error

RESPONSE: Final = "response"


def root_of(data: bytes, *names: str, code_is_data: bool = False) -> Element:
    """The root of the answer in `data`, which is called one of `names`.

    Raises `BadResponse` for what is broken, hostile or called otherwise, and `ApiError` where a `response` holds a code
    that is not a success code, unless `code_is_data`.
    """
    root = parse(data)
    name = local_name(root)
    if name == RESPONSE and not code_is_data:
        refuse_error(root)
    if name not in names:
        raise BadResponse("the answer has another root than expected")
    return root


def page_of(root: Element, field_by_tag: dict[str, Field]) -> tuple[tuple[Any, ...], int]:
    """The entries of a list, and how many there are in all: `total`, or their number if that is missing.

    Raises `BadResponse` if there is neither a list nor a total. To read that as an empty list would say "nothing was
    cashed in" to who asks whether a cash-in was done.
    """
    found = Reader(dict, {**field_by_tag, "total": text_field("total", values.number)}).values(root)
    if not found:
        raise BadResponse("the answer has no list")
    total = found.pop("total", 0)
    entries: tuple[Any, ...] = next(iter(found.values()), ())
    return entries, max(total, len(entries))
