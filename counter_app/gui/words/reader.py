"""Words for the card reader: in the bar at the top, and on a page that waits for a card."""

from __future__ import annotations

from counter_app.gui.words.say import fill, translate
from counter_app.reader.events import ServiceState


def reader_status(service: ServiceState, readers: int) -> str:
    """What the readers are doing: `readers` of them are plugged in."""
    if service is ServiceState.STARTING:
        return translate("words", "Looking for a reader…")
    if service is ServiceState.ABSENT:
        return translate("words", "Smart card service not running")
    if readers == 0:
        return translate("words", "No reader found")
    if readers == 1:
        return translate("words", "Reader ready")
    return fill(translate("words", "%1 reader(s) ready", None, 0).of(readers), str(readers))


def reader_missing(service: ServiceState) -> str:
    """That nobody can tap, in a headline."""
    if service is ServiceState.ABSENT:
        return translate("words", "The card reader does not work")
    return translate("words", "No card reader")


def reader_help(service: ServiceState, readers: int) -> str:
    """What the employee can do about it; nothing where all is well."""
    if service is ServiceState.ABSENT:
        return translate("words", "The reader works again by itself once the service runs. You can type the number.")
    if service is ServiceState.RUNNING and readers == 0:
        return translate("words", "Plug the reader in. Meanwhile you can type the number.")
    return ""
