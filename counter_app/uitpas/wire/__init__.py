"""XML in, model out: the answers of the UiTPAS XML API, read without a network.

Each function takes the body of an answer with status 200 and returns what it tells, as data of `uitpas.model`. All
raise `BadResponse` for what is broken, hostile or another document than expected, and `ApiError` where the body holds
an error code in spite of its status (but for `parse_identity`, where the code is data). `parse_error` makes the
exception for an answer with another status.

    document   bytes to a tree: limits, encodings, no DTD
    values     the text of one element to a value
    reading    the children of an element to the fields of a model
    refusals   error codes to exceptions
    answers    what all answers have in common; the others: one table for each kind of element
"""

from counter_app.uitpas.wire.activities import parse_activities, parse_check_in, parse_check_ins
from counter_app.uitpas.wire.counters import parse_counters, parse_employee, parse_terms
from counter_app.uitpas.wire.passholders import parse_card, parse_identity, parse_passholder
from counter_app.uitpas.wire.promotions import parse_cashed_promotions, parse_promotion, parse_promotions
from counter_app.uitpas.wire.refusals import parse_error

__all__ = [
    "parse_activities",
    "parse_card",
    "parse_cashed_promotions",
    "parse_check_in",
    "parse_check_ins",
    "parse_counters",
    "parse_employee",
    "parse_error",
    "parse_identity",
    "parse_passholder",
    "parse_promotion",
    "parse_promotions",
    "parse_terms",
]
