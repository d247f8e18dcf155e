"""Reading the children of an element into the fields of a model: one pass, whatever their order and namespace.

A `Reader` is made of a table from local names to fields. What is not in the table is passed over, so that a newer
server does no harm. What is missing, empty or cannot be read keeps the model's default; of a value that comes twice,
the last that can be read counts, and lists that come twice are joined (`memberships` does, on the real wire).

Built for long lists: a name without a namespace is found by one look in a dict, each element is visited once, and what
the promotions of a list have in common is read once (`shared`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, Generic, NamedTuple, TypeVar

from lxml import etree

from counter_app.uitpas.errors import BadResponse
from counter_app.uitpas.wire.document import Element

Model = TypeVar("Model")
Value = TypeVar("Value")


class Field(NamedTuple):
    """Which field of the model an element fills, and how it is read.

    `read` takes the element's text if `is_text`, else the element; it returns None for what it cannot read. If
    `is_list`, it returns a tuple, which is joined to the one before.
    """

    name: str
    read: Callable[[Any], object]
    is_text: bool = False
    is_list: bool = False


_Plain = tuple[str, Callable[[Any], Any], bool, bool]


class Reader(Generic[Model]):
    """Reads elements of one kind into models, by calling `make` with the fields that it found."""

    def __init__(self, make: Callable[..., Model], fields: Mapping[str, Field], *required: str) -> None:
        self._make = make
        self._required = required
        # Plain tuples are unpacked at twice the speed of named ones.
        self._fields: dict[str, _Plain] = {tag: (*field,) for tag, field in fields.items()}

    def __call__(self, element: Element) -> Model | None:
        """The model for `element`; None if it tells nothing, or lacks a field that is required."""
        values = self.values(element)
        for name in self._required:
            if name not in values:
                return None
        return self.build(values) if values else None

    def build(self, values: dict[str, Any]) -> Model:
        """The model of what an element told."""
        return self._make(**values)

    def values(self, element: Element) -> dict[str, Any]:
        """What `element` tells, by the names of the model's fields."""
        values: dict[str, Any] = {}
        fields = self._fields
        for child in element:
            try:
                name, read, is_text, is_list = fields[child.tag]
            except KeyError:
                field = fields.get(local_name(child))
                if field is None:
                    continue
                name, read, is_text, is_list = field
            if not is_text:
                value = read(child)
                if value is not None:
                    values[name] = values[name] + value if is_list and name in values else value
            elif text := child.text:
                value = read(text)
                if value is not None:
                    values[name] = value
        return values


def local_name(element: Element) -> str:
    """The element's name without its namespace: prefixes and versions of namespaces differ between answers."""
    return element.tag.rpartition("}")[2]


def text_field(name: str, read: Callable[[str], object]) -> Field:
    """A field that is the element's text."""
    return Field(name, read, is_text=True)


def child_field(name: str, read: Callable[[Element], object]) -> Field:
    """A field that is read from an element with children."""
    return Field(name, read)


def listed_field(name: str, read: Callable[[Element], object]) -> Field:
    """A field that is a list without an element around it: each element is one entry."""

    def entry(element: Element) -> tuple[object, ...] | None:
        value = read(element)
        return None if value is None else (value,)

    return Field(name, entry, is_list=True)


def list_field(name: str, *tags: str, read: Callable[[Element], object]) -> Field:
    """A field that is a list: an element around entries that are called one of `tags`.

    An entry that cannot be read is left out; the others still serve.
    """

    def entries(element: Element) -> tuple[object, ...]:
        values = []
        for child in element:
            if child.tag in tags or local_name(child) in tags:
                value = read(child)
                if value is not None:
                    values.append(value)
        return tuple(values)

    return Field(name, entries, is_list=True)


def text_list_field(name: str, tag: str, read: Callable[[str], object]) -> Field:
    """A field that is a list of texts: an element around entries that are called `tag`."""
    return list_field(name, tag, read=lambda element: read(element.text or ""))


def shared(field: Field) -> Field:
    """`field`, read once for all elements that are the same to the letter; they get the same (immutable) value.

    For what a whole list repeats: counters, cities, card systems, limits. Not for personal data: it stays in memory.
    """
    known: dict[str, object] = {}
    recall, read, to_text = known.get, field.read, etree.tostring

    def read_once(element: Element) -> object:
        xml = to_text(element, encoding=str)
        return recall(xml) or read_new(xml, element)

    def read_new(xml: str, element: Element) -> object:
        value = read(element)
        if len(xml) <= _SHARED_LENGTH:
            if len(known) >= _SHARED_ELEMENTS:
                known.clear()
            known[xml] = value
        return value

    return field._replace(read=read_once)


_SHARED_ELEMENTS: Final = 1024
_SHARED_LENGTH: Final = 4096


def demand(read: Callable[[Element], Value | None]) -> Callable[[Element], Value]:
    """`read`, for what an answer cannot do without: raises `BadResponse` instead of returning None."""

    def demanded(element: Element) -> Value:
        value = read(element)
        if value is None:
            raise BadResponse(f"the answer has no {local_name(element)} that can be read")
        return value

    return demanded
