"""What the diagnosis in the window looks at: this desk, as it works now."""

from __future__ import annotations

from counter_app.config.environments import Environment
from counter_app.diagnosis.subject import Subject
from counter_app.gui.equipment import Equipment


def examined(equipment: Equipment) -> Subject:
    """The server, employee, counter and reader of now. In practice nothing is kept in the keyring."""
    workplace, preferences = equipment.workplace, equipment.preferences
    connection, is_practice = workplace.connection, equipment.readers.has_practice_cards
    prefix = workplace.api_prefix if connection is None else connection.api_prefix
    return Subject(
        preferences.data_dir,
        prefix=prefix,
        consumer=workplace.consumer if connection is None else connection.consumer,
        token=None if connection is None else connection.token,
        balie_consumer_key=workplace.balie_consumer_key,
        reader=preferences.value.reader,
        environment=Environment.SANDBOX if is_practice else _environment(prefix),
        problems=preferences.problems,
        proxy=equipment.proxy if connection is None else connection.proxy,
        uses_keyring=not is_practice,
    )


def _environment(prefix: str | None) -> Environment:
    named = (environment for environment in Environment if environment.prefix is not None)
    return next((environment for environment in named if environment.prefix == prefix), Environment.OWN)
