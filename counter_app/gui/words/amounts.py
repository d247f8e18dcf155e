"""Words for points, limits, days and hours, in the way of the language and in the time of Brussels."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import TypeGuard

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from counter_app.desk.brussels import in_brussels
from counter_app.gui.words.say import fill, translate
from counter_app.uitpas.model import PeriodConstraint
from counter_app.uitpas.vocabulary import PeriodType

_MOST_DIGITS = 15
_OBVIOUS = timedelta(days=183)


def number(value: Decimal | int) -> str:
    """`value` exactly, without needless zeros and without separators of thousands: 23.550 is 23.55 or 23,55."""
    text = f"{Decimal(value):f}" if value else "0"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", QLocale().decimalPoint())


def is_known(value: Decimal | None) -> TypeGuard[Decimal]:
    """Whether `value` is a number of points that can be told; nobody has a number with hundreds of digits."""
    if value is None or not value.is_finite():
        return False
    return value == 0 or (abs(value.adjusted()) < _MOST_DIGITS and len(value.as_tuple().digits) <= _MOST_DIGITS)


def points(value: Decimal | None) -> str:
    """ "12 points"; nothing where it is not known."""
    return fill(translate("words", "%1 point(s)", None, 0).of(value), number(value)) if is_known(value) else ""


def day(moment: datetime, now: datetime | None = None) -> str:
    """ "1 January 2026"; the year is left out where `now` (aware) is in the same."""
    return _day(moment, "MMMM", has_year=now is None or in_brussels(now).year != in_brussels(moment).year)


def short_day(moment: datetime, now: datetime) -> str:
    """ "31 Dec"; the year is told where it is not the one that everybody thinks of, within half a year of `now`."""
    return _day(moment, "MMM", has_year=abs(moment - now) > _OBVIOUS)


def _day(moment: datetime, month: str, *, has_year: bool) -> str:
    local = in_brussels(moment)
    date = QDate(local.year, local.month, local.day)
    text = QLocale().toString(date, f"d {month} yyyy" if has_year else f"d {month}")
    is_first_in_french = local.day == 1 and QLocale().language() is QLocale.Language.French
    return f"1er{text[1:]}" if is_first_in_french else text


def weekday_and_hour(moment: datetime) -> str:
    """ "Sat 22 Nov 20:00"."""
    local = in_brussels(moment)
    when = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
    return QLocale().toString(when, "ddd d MMM HH:mm")


def weekday_and_day(moment: datetime) -> str:
    """ "Saturday 22 November"."""
    local = in_brussels(moment)
    return QLocale().toString(QDate(local.year, local.month, local.day), "dddd d MMMM")


def hour(moment: datetime) -> str:
    """ "20:00"."""
    local = in_brussels(moment)
    return QLocale().toString(QTime(local.hour, local.minute), "HH:mm")


def hour_to_the_second(moment: datetime) -> str:
    """ "20:00:05"."""
    local = in_brussels(moment)
    return QLocale().toString(QTime(local.hour, local.minute, local.second), "HH:mm:ss")


def limit_words(limit: PeriodConstraint | None) -> str:
    """How often something is possible: "once a week", "at most 3 a day"; nothing where that is not known."""
    if limit is None or not limit.period_volume or limit.period_volume < 1:
        return ""
    once, often = _limits().get(str(limit.period_type), ("", ""))
    return once if limit.period_volume == 1 else fill(often, number(limit.period_volume))


def _limits() -> dict[str, tuple[str, str]]:
    return {
        PeriodType.ABSOLUTE: (translate("words", "once in all"), translate("words", "at most %1 in all")),
        PeriodType.DAY: (translate("words", "once a day"), translate("words", "at most %1 a day")),
        PeriodType.WEEK: (translate("words", "once a week"), translate("words", "at most %1 a week")),
        PeriodType.MONTH: (translate("words", "once a month"), translate("words", "at most %1 a month")),
        PeriodType.QUARTER: (translate("words", "once a quarter"), translate("words", "at most %1 a quarter")),
        PeriodType.YEAR: (translate("words", "once a year"), translate("words", "at most %1 a year")),
    }


def limit_reached(limit: PeriodConstraint | None) -> str:
    """That a limit is reached: "Had this week already"; where the limit is not known, only that there is one."""
    if limit is None:
        return translate("words", "Limit reached")
    often = fill(translate("words", "Limit reached: %1"), limit_words(limit))
    reached = {
        PeriodType.ABSOLUTE: translate("words", "Had already"),
        PeriodType.DAY: translate("words", "Had today already"),
        PeriodType.WEEK: translate("words", "Had this week already"),
        PeriodType.MONTH: translate("words", "Had this month already"),
        PeriodType.QUARTER: translate("words", "Had this quarter already"),
        PeriodType.YEAR: translate("words", "Had this year already"),
    }
    if limit.period_volume == 1 and str(limit.period_type) in reached:
        return reached[PeriodType(str(limit.period_type))]
    return often if limit_words(limit) else translate("words", "Limit reached")


def period(begins: datetime | None, ends: datetime | None, now: datetime | None = None) -> str:
    """From which day until which day; nothing where neither is known."""
    if begins is not None and ends is not None:
        return fill(translate("words", "From %1 until %2"), day(begins, now), day(ends, now))
    if begins is not None:
        return fill(translate("words", "From %1"), day(begins, now))
    if ends is not None:
        return fill(translate("words", "Until %1"), day(ends, now))
    return ""


def hours(begins: datetime | None, ends: datetime | None, now: datetime | None = None) -> str:
    """When one can check in, or until when one could; nothing where that is not known.

    Told from `now` (aware), where that is given: only what is still to come of it, or the end that has passed.
    """
    if now is not None and ends is not None and ends < now:
        return fill(translate("words", "Checking in was possible until %1."), _hour_or_day(ends, now))
    if now is not None and begins is not None and begins > now:
        return fill(translate("words", "Checking in is possible from %1."), _hour_or_day(begins, now))
    if begins is not None and ends is not None:
        words = translate("words", "Checking in is possible from %1 until %2.")
        return fill(words, _unbroken(weekday_and_hour(begins)), _hour_or_day(ends, begins))
    if begins is not None:
        return fill(translate("words", "Checking in is possible from %1."), _unbroken(weekday_and_hour(begins)))
    if ends is not None:
        return fill(translate("words", "Checking in is possible until %1."), _unbroken(weekday_and_hour(ends)))
    return ""


def _hour_or_day(moment: datetime, other: datetime) -> str:
    """The hour alone on the same day as `other`."""
    is_same_day = in_brussels(moment).date() == in_brussels(other).date()
    return hour(moment) if is_same_day else _unbroken(weekday_and_hour(moment))


def _unbroken(moment: str) -> str:
    """No line ends in the middle of a moment."""
    return moment.replace(" ", "\N{NO-BREAK SPACE}")
