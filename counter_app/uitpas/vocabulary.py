"""What the server says: the enumerations of the UiTPAS XML API.

Enumerations grow. A value that is not listed here is kept as the text it came as (`known`), so that a new one
never crashes the desk. Members are strings and equal to their text on the wire.
"""

from enum import StrEnum
from typing import TypeVar


class ErrorCode(StrEnum):
    """`response/code` of an error, spelt right: the wire's UNKOWN_… is read as UNKNOWN_…."""

    ACCESS_DENIED = "ACCESS_DENIED"
    ACTION_FAILED = "ACTION_FAILED"
    ACTION_NOT_ALLOWED = "ACTION_NOT_ALLOWED"
    CHECKIN_CURRENTLY_NOT_ALLOWED = "CHECKIN_CURRENTLY_NOT_ALLOWED"
    INVALID_CARD = "INVALID_CARD"
    INVALID_CARD_STATUS = "INVALID_CARD_STATUS"
    INVALID_CARD_STATUS_BLOCKED = "INVALID_CARD_STATUS_BLOCKED"
    INVALID_INTERVAL_BEGIN_DATE_AFTER_END_DATE = "INVALID_INTERVAL_BEGIN_DATE_AFTER_END_DATE"
    INVALID_INTERVAL_MIN_HIGHER_THAN_MAX = "INVALID_INTERVAL_MIN_HIGHER_THAN_MAX"
    INVALID_PARAMETERS = "INVALID_PARAMETERS"
    KANSENSTATUUT_EXPIRED = "KANSENSTATUUT_EXPIRED"
    MAXIMUM_REACHED = "MAXIMUM_REACHED"
    MISSING_REQUIRED_FIELDS = "MISSING_REQUIRED_FIELDS"
    PARSE_INVALID_CITY_NAME = "PARSE_INVALID_CITY_NAME"
    PARSE_INVALID_DATE = "PARSE_INVALID_DATE"
    PARSE_INVALID_LONG = "PARSE_INVALID_LONG"
    PARSE_INVALID_UITPASNUMBER = "PARSE_INVALID_UITPASNUMBER"
    PASSHOLDER_NO_ACTIVE_CARDSYSTEMS = "PASSHOLDER_NO_ACTIVE_CARDSYSTEMS"
    UNKNOWN_BALIE_CONSUMERKEY = "UNKNOWN_BALIE_CONSUMERKEY"
    UNKNOWN_BALIE_ID = "UNKNOWN_BALIE_ID"
    UNKNOWN_CARD = "UNKNOWN_CARD"
    UNKNOWN_CARD_SYSTEM = "UNKNOWN_CARD_SYSTEM"
    UNKNOWN_CHIPNUMBER = "UNKNOWN_CHIPNUMBER"
    UNKNOWN_EVENT_CDBID = "UNKNOWN_EVENT_CDBID"
    UNKNOWN_IDENTIFICATION = "UNKNOWN_IDENTIFICATION"
    UNKNOWN_PASSHOLDER_UID = "UNKNOWN_PASSHOLDER_UID"
    UNKNOWN_POINTS_PROMOTION_ID = "UNKNOWN_POINTS_PROMOTION_ID"
    UNKNOWN_UITPASNUMBER = "UNKNOWN_UITPASNUMBER"


class CashInState(StrEnum):
    """Whether a passholder can cash in a promotion, and if not, why. An unknown value means: not possible."""

    POSSIBLE = "POSSIBLE"
    NOT_POSSIBLE_POINTS_CONSTRAINT = "NOT_POSSIBLE_POINTS_CONSTRAINT"
    NOT_POSSIBLE_USER_VOLUME_CONSTRAINT = "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT"
    NOT_POSSIBLE_VOLUME_CONSTRAINT = "NOT_POSSIBLE_VOLUME_CONSTRAINT"
    NOT_POSSIBLE_DATE_CONSTRAINT = "NOT_POSSIBLE_DATE_CONSTRAINT"
    NOT_POSSIBLE_INVALID_CARD = "NOT_POSSIBLE_INVALID_CARD"
    NOT_POSSIBLE_USER_CONSTRAINT = "NOT_POSSIBLE_USER_CONSTRAINT"
    NOT_POSSIBLE_DISABLED_BY_CARD_SYSTEM = "NOT_POSSIBLE_DISABLED_BY_CARD_SYSTEM"
    NOT_APPLICABLE_TO_PASSHOLDER = "NOT_APPLICABLE_TO_PASSHOLDER"
    NOT_POSSIBLE_NO_ACTIVE_CARD_SYSTEM = "NOT_POSSIBLE_NO_ACTIVE_CARD_SYSTEM"
    NOT_POSSIBLE_KANSENSTATUUT_EXPIRED = "NOT_POSSIBLE_KANSENSTATUUT_EXPIRED"


class CardStatus(StrEnum):
    """`status` of a card. Only an ACTIVE one is in use; those before it are not sold yet."""

    PROVISIONED = "PROVISIONED"
    STOCK = "STOCK"
    SENT_TO_BALIE = "SENT_TO_BALIE"
    LOCAL_STOCK = "LOCAL_STOCK"
    ACTIVE = "ACTIVE"
    BLOCKED = "BLOCKED"
    DELETED = "DELETED"


class CardType(StrEnum):
    """`cardType` of a card; often missing."""

    CARD = "CARD"
    STICKER = "STICKER"
    KEYRING = "KEYRING"
    KEY = "KEY"
    DIGITAL = "DIGITAL"


class PeriodType(StrEnum):
    """Over which period a limit counts; ABSOLUTE is in all."""

    ABSOLUTE = "ABSOLUTE"
    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"


class CheckInConstraintReason(StrEnum):
    """`checkinConstraintReason` of an activity: why `checkinAllowed` is false."""

    MAXIMUM_REACHED = "MAXIMUM_REACHED"
    INVALID_DATE_TIME = "INVALID_DATE_TIME"
    INVALID_CARD = "INVALID_CARD"
    INVALID_CARD_STATUS = "INVALID_CARD_STATUS"
    KANSENSTATUUT_EXPIRED = "KANSENSTATUUT_EXPIRED"
    ACTION_FAILED = "ACTION_FAILED"


class PromotionSort(StrEnum):
    """`sort` of `pointsPromotions` (seed 002)."""

    CREATION_DATE = "CREATION_DATE"
    TITLE = "TITLE"
    CASHING_PERIOD_END = "CASHING_PERIOD_END"
    POINTS = "POINTS"


class CashedSort(StrEnum):
    """`sort` of `cashedPointsPromotions`."""

    TITLE = "TITLE"
    BALIE = "BALIE"
    CITY = "CITY"
    CASHINGDATE = "CASHINGDATE"


class Order(StrEnum):
    """`order` of a sorted list."""

    ASC = "ASC"
    DESC = "DESC"


class DateType(StrEnum):
    """`datetype` of `cultureevent/search`."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    THIS_WEEKEND = "thisweekend"
    NEXT_WEEKEND = "nextweekend"
    NEXT_7_DAYS = "next7days"
    NEXT_14_DAYS = "next14days"
    NEXT_30_DAYS = "next30days"
    NEXT_3_MONTHS = "next3months"
    NEXT_6_MONTHS = "next6months"
    NEXT_12_MONTHS = "next12months"


Word = TypeVar("Word", bound=StrEnum)


def known(vocabulary: type[Word], text: str) -> Word | str:
    """The member of `vocabulary` for `text`, or `text` itself where the server has a newer word than we know."""
    try:
        return vocabulary(text)
    except ValueError:
        return text
