"""Words about activities."""

from __future__ import annotations

from counter_app.gui.words.amounts import is_known, limit_words, number
from counter_app.gui.words.promotions import title
from counter_app.gui.words.say import fill, translate
from counter_app.uitpas.model import Activity


def activity_line(activity: Activity) -> str:
    """The activity's name, the points it gives and how often one can check in."""
    return " · ".join(part for part in (title(activity.title), activity_gives(activity)) if part)


def activity_gives(activity: Activity) -> str:
    """The points that one check-in gives and how often one can check in; nothing where neither is known."""
    earns = activity.number_of_points
    gives = fill(translate("words", "gives %1 point(s)", None, 0).of(earns), number(earns)) if is_known(earns) else ""
    return " · ".join(part for part in (gives, limit_words(activity.checkin_constraint)) if part)
