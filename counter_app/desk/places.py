"""Where an attempt was made, against where the employee works now."""

from counter_app.desk.choices import same_counter
from counter_app.desk.journal.records import Attempt, Place


def is_at(attempt: Attempt, place: Place) -> bool:
    """Whether it was made at this server and counter, by whomever."""
    mine = attempt.place
    is_here = mine.counter_key == place.counter_key or same_counter(mine.counter_key, place.counter_key)
    return mine.server == place.server and is_here
