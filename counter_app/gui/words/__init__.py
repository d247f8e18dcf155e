"""The words on the screen: the only place that makes sentences of what the desk tells.

Functions over plain data, so that what is shown can be said again in another language. English sources go through
Qt's translation; numbers, days and hours through QLocale.
"""

from counter_app.gui.words.activities import activity_gives, activity_line
from counter_app.gui.words.amounts import day, hour, limit_words, number, points
from counter_app.gui.words.check_in import checked_in_count, log_line, log_total, log_what, log_who
from counter_app.gui.words.clock import clock_off
from counter_app.gui.words.connection import connection_help, connection_reason, connection_status
from counter_app.gui.words.news import detail, headline, more, short, tone_words
from counter_app.gui.words.people import full_name, person_line, warning, warning_reason
from counter_app.gui.words.places import (
    activity_place,
    activity_state,
    activity_when,
    counter_name,
    digits_so_far,
    last_answer,
    moment,
    open_items,
    queued,
    seconds,
)
from counter_app.gui.words.practice import practice_hint
from counter_app.gui.words.promotions import (
    cashing_period,
    cost,
    promotions_possible,
    question,
    state_words,
    title,
    units,
)
from counter_app.gui.words.reader import reader_help, reader_missing, reader_status
from counter_app.gui.words.say import plain
from counter_app.gui.words.today import (
    entry_action,
    entry_line,
    entry_points,
    entry_result,
    entry_title,
    entry_who,
    total_cash_ins,
    total_check_ins,
    total_earned,
)
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
    "activity_place",
    "activity_state",
    "activity_when",
    "cashing_period",
    "checked_in_count",
    "clock_off",
    "connection_help",
    "connection_reason",
    "connection_status",
    "cost",
    "counter_name",
    "day",
    "detail",
    "digits_so_far",
    "entry_action",
    "entry_line",
    "entry_points",
    "entry_result",
    "entry_title",
    "entry_who",
    "full_name",
    "headline",
    "hour",
    "last_answer",
    "limit_words",
    "log_line",
    "log_total",
    "log_what",
    "log_who",
    "moment",
    "more",
    "number",
    "open_items",
    "person_line",
    "plain",
    "points",
    "practice_hint",
    "promotions_possible",
    "question",
    "queued",
    "reader_help",
    "reader_missing",
    "reader_status",
    "seconds",
    "short",
    "state_words",
    "title",
    "tone_words",
    "total_cash_ins",
    "total_check_ins",
    "total_earned",
    "units",
    "visitor_balance",
    "visitor_card_read",
    "visitor_greeting",
    "visitor_headline",
    "visitor_points",
    "warning",
    "warning_reason",
]
