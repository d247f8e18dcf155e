"""The text of one element as a value: points, times, days, numbers, booleans, words and addresses of pictures.

Each function takes the text as it stands on the wire, white space and all, and returns None for what it cannot read:
one broken field never costs the rest of an answer. None of them raises, and none is slow, whatever the text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import Final, Generic, TypeVar
from zoneinfo import ZoneInfo

from counter_app.uitpas.vocabulary import CardStatus, CardType, CashInState, CheckInConstraintReason, PeriodType, known

Value = TypeVar("Value")

_BRUSSELS: Final = ZoneInfo("Europe/Brussels")

_DECIMAL: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_EXACT_DIGITS: Final = 28
"""The precision of Python's default decimal context: points with more digits could not be subtracted exactly."""

_LONG_DIGITS: Final = 19
"""Of the largest `xs:long`, the type of the server's identifiers."""

_TIME: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,12}))?)?)?"
    r"(Z|[+-][0-9]{2}:?[0-9]{2})?"
)
_DAY: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T[0-9:.]{1,20})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?")

# Times that cannot be shown in every zone (years 0001 and 9999 at their far ends) would fail much later, on the screen.
_EARLIEST: Final = dt.datetime(1, 1, 2, tzinfo=dt.UTC)
_LATEST: Final = dt.datetime(9999, 12, 31, tzinfo=dt.UTC)

_BOOLEANS: Final = {"true": True, "1": True, "false": False, "0": False}


class _Remembered(dict[str, Value | None], Generic[Value]):
    """What short texts were read as: on a page of a thousand promotions the same few come again and again.

    Values must be immutable, and no personal data: they stay in memory.
    """

    _TEXTS: Final = 2048
    _LENGTH: Final = 64

    def __init__(self, read: Callable[[str], Value | None]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> Value | None:
        value = self._read(text.strip())
        if len(text) <= self._LENGTH:
            if len(self) >= self._TEXTS:
                self.clear()
            self[text] = value
        return value


def remembered(read: Callable[[str], Value | None]) -> Callable[[str], Value | None]:
    """`read`, with trimmed text, and with a bounded memory of what it returned."""
    return _Remembered(read).__getitem__


def text(raw: str) -> str | None:
    """The text without the white space around it; None for nothing but white space."""
    return raw.strip() or None


def number(raw: str) -> int | None:
    """A whole number of zero or more, as identifiers and counts are."""
    digits = raw.strip()
    if len(digits) <= _LONG_DIGITS and digits.isascii() and digits.isdecimal():
        return int(digits)
    return None


def number_or_key(raw: str) -> int | str | None:
    """The number that a counter has in some answers, or the consumer key that it has in others."""
    value = number(raw)
    return text(raw) if value is None else value


def exact(raw: str) -> Decimal | None:
    """A decimal number, exact, with the digits that it came with (`23.550`)."""
    trimmed = raw.strip()
    if len(trimmed) <= _EXACT_DIGITS + 2 and _DECIMAL.fullmatch(trimmed):
        value = Decimal(trimmed)
        return value if len(value.as_tuple().digits) <= _EXACT_DIGITS else None
    return None


def moment(raw: str) -> dt.datetime | None:
    """An aware time: with an offset or `Z`, with or without seconds and parts of them.

    A time or a day without an offset is taken as Belgian time, as a counter would.
    """
    match = _TIME.fullmatch(raw.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, fraction, offset = match.groups()
    try:
        midnight = dt.datetime(int(year), int(month), int(day), tzinfo=_zone(offset))
        value = midnight + _time_of_day(int(hour or 0), int(minute or 0), int(second or 0), fraction or "")
        showable = _EARLIEST <= value <= _LATEST
    except (ValueError, OverflowError):
        return None
    return value if showable else None


def _time_of_day(hour: int, minute: int, second: int, fraction: str) -> dt.timedelta:
    # 24:00:00 is XML Schema's other word for the next day's midnight.
    if minute > 59 or second > 59 or hour > 24 or (hour == 24 and (minute or second)):
        raise ValueError("no such time of day")
    return dt.timedelta(hours=hour, minutes=minute, seconds=second, microseconds=int(fraction[:6].ljust(6, "0")))


def _zone(offset: str | None) -> dt.tzinfo:
    if offset is None:
        return _BRUSSELS
    if offset == "Z":
        return dt.UTC
    ahead = dt.timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:]))
    return dt.timezone(-ahead if offset[0] == "-" else ahead)


def day(raw: str) -> dt.date | None:
    """The day of a date or a time, in the offset as given: a birthday does not move with the zone."""
    match = _DAY.fullmatch(raw.strip())
    if match is None:
        return None
    try:
        return dt.date.fromisoformat(match[1])
    except ValueError:
        return None


def boolean(raw: str) -> bool | None:
    """True or false in any case."""
    return _BOOLEANS.get(raw.strip().lower())


def address(raw: str) -> str | None:
    """The http address of a picture; one without a scheme (`//media…`) is https, other schemes are not read.

    What draws a picture would open a `file:` as well: it must not get one from the server.
    """
    url = raw.strip()
    if url.startswith("//"):
        return f"https:{url}"
    return url if url.lower().startswith(("http://", "https://")) else None


def word(vocabulary: type[StrEnum]) -> Callable[[str], StrEnum | str | None]:
    """A reader of the words of `vocabulary`; a word that is not in it stays the text it came as."""
    return remembered(lambda raw: known(vocabulary, raw) if raw else None)


points = remembered(exact)
count = remembered(number)
time = remembered(moment)
flag = remembered(boolean)
cash_in_state = word(CashInState)
card_status = word(CardStatus)
card_type = word(CardType)
period_type = word(PeriodType)
check_in_reason = word(CheckInConstraintReason)
