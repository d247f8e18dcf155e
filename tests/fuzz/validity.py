"""Whether a model is one that the rest of the program can rely on: each field of the type that it says, deep down."""

import dataclasses
import datetime as dt
import types
import typing
from decimal import Decimal
from typing import Any

from counter_app.uitpas.errors import ApiError

_FAR_ZONES = (dt.timezone(dt.timedelta(hours=-14)), dt.timezone(dt.timedelta(hours=14)))

_hints: dict[Any, dict[str, Any]] = {}


class Invalid(Exception):  # noqa: N818  # a finding, not an error of ours
    """A value that is not what its annotation says."""


def check(value: Any, annotation: Any, where: str = "") -> None:
    """Raise `Invalid` unless `value` is of `annotation`, with all that it holds."""
    if dataclasses.is_dataclass(annotation):
        _check_model(value, annotation, where)
    elif typing.get_origin(annotation) is tuple:
        _check_tuple(value, annotation, where)
    elif isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is typing.Union:
        _check_one_of(value, typing.get_args(annotation), where)
    elif not _is_scalar(value, annotation):
        raise Invalid(f"{where}: {type(value).__name__} is not {annotation}")


def check_error(error: ApiError) -> None:
    """Raise `Invalid` unless the fields of `error` are fit to be shown and logged."""
    check(error.code, str | None, "code")
    check(error.message, str | None, "message")
    check(error.points, Decimal | None, "points")
    check(error.cash_in_state, str | None, "cash_in_state")
    check(error.required_permission, str | None, "required_permission")
    if not str(error).isprintable() or len(str(error)) > 120:
        raise Invalid("the text of the error is not fit for a log")


def _check_model(value: Any, model: Any, where: str) -> None:
    if type(value) is not model:
        raise Invalid(f"{where}: {type(value).__name__} is not {model.__name__}")
    if model not in _hints:
        _hints[model] = typing.get_type_hints(model)
    for name, annotation in _hints[model].items():
        check(getattr(value, name), annotation, f"{where}.{name}")


def _check_tuple(value: Any, annotation: Any, where: str) -> None:
    if type(value) is not tuple:
        raise Invalid(f"{where}: {type(value).__name__} is not a tuple")
    for entry in value:
        check(entry, typing.get_args(annotation)[0], f"{where}[]")


def _check_one_of(value: Any, annotations: tuple[Any, ...], where: str) -> None:
    if value is None and type(None) in annotations:
        return
    for annotation in annotations:
        if annotation is not type(None):
            try:
                check(value, annotation, where)
            except Invalid:
                continue
            return
    raise Invalid(f"{where}: {type(value).__name__} is none of {annotations}")


def _is_scalar(value: Any, annotation: Any) -> bool:
    if annotation is str:
        return isinstance(value, str) and value == value.strip() != ""
    if type(value) is not annotation:
        return False
    if annotation is dt.datetime:
        return _can_be_shown(value)
    if annotation is Decimal:
        return bool(value.is_finite()) and value + 0 == value
    return annotation is not int or 0 <= value < 10**19


def _can_be_shown(value: dt.datetime) -> bool:
    try:
        return value.utcoffset() is not None and all(value.astimezone(zone) == value for zone in _FAR_ZONES)
    except OverflowError:
        return False
