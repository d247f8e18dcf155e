"""What the diagnosis in the window looks at: this desk, as it works now."""

from __future__ import annotations

from counter_app.diagnosis.subject import Subject
from counter_app.gui.equipment import Equipment


def examined(equipment: Equipment) -> Subject:
    """The server, employee, counter and reader of now. In practice nothing is kept in the keyring."""
    workplace, preferences = equipment.workplace, equipment.preferences
    connection = workplace.connection
    return Subject(
        preferences.data_dir,
        prefix=None if connection is None else connection.api_prefix,
        consumer=None if connection is None else connection.consumer,
        token=None if connection is None else connection.token,
        balie_consumer_key=workplace.balie_consumer_key,
        reader=preferences.value.reader,
        uses_keyring=not equipment.readers.has_practice_cards,
        proxy=equipment.proxy,
    )
