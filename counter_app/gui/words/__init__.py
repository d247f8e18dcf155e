"""The words on the screen: the only place that makes sentences of what the desk tells.

Functions over plain data, so that what is shown can be said again in another language. English sources go through
Qt's translation; numbers, days and hours through QLocale.
"""

from counter_app.gui.words.activities import activity_gives, activity_line
from counter_app.gui.words.amounts import day, hour, limit_words, number, points
from counter_app.gui.words.check_in import checked_in_count, log_line, log_total, log_what, log_who
from counter_app.gui.words.news import detail, headline, more, short, tone_words
from counter_app.gui.words.people import card_number, full_name, person_line, warning, warning_reason
from counter_app.gui.words.promotions import (
    cashing_period,
    cost,
    promotions_possible,
    question,
    state_words,
    title,
    units,
)
from counter_app.gui.words.reader import reader_help, reader_status
from counter_app.gui.words.say import plain
from counter_app.gui.words.visitor import (
    visitor_balance,
    visitor_card_read,
    visitor_greeting,
    visitor_headline,
    visitor_points,
)

__all__ = [
    "activity_gives",
    "activity_line",
    "card_number",
    "cashing_period",
    "checked_in_count",
    "cost",
    "day",
    "detail",
    "full_name",
    "headline",
    "hour",
    "limit_words",
    "log_line",
    "log_total",
    "log_what",
    "log_who",
    "more",
    "number",
    "person_line",
    "plain",
    "points",
    "promotions_possible",
    "question",
    "reader_help",
    "reader_status",
    "short",
    "state_words",
    "title",
    "tone_words",
    "units",
    "visitor_balance",
    "visitor_card_read",
    "visitor_greeting",
    "visitor_headline",
    "visitor_points",
    "warning",
    "warning_reason",
]
