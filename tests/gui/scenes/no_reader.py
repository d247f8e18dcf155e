"""The two pages that work, while nobody can tap: the reader is gone, or its service."""

from __future__ import annotations

from PySide6.QtCore import Qt

from counter_app.reader.events import ReaderGone, ServiceChanged, ServiceState
from tests.gui.hands import press
from tests.gui.scenes.stage import READER, Scene, Stage


def no_reader_scenes() -> tuple[Scene, ...]:
    """All of them."""
    pulled = ("Geen kaartlezer", "Sluit de lezer aan", "Nummer typen", "De lezer testen")
    stopped = ("De kaartlezer werkt niet", "Nummer typen", "De lezer testen")
    return (
        Scene("check-in-no-reader", pull_out_reader, pulled, ("Tik een UiTPAS",)),
        Scene("check-in-service-stopped", stop_service, stopped, ("Tik een UiTPAS",)),
        Scene("promotions-no-reader", _on_promotions, (*pulled, "Kijken zonder kaart"), ("Tik een UiTPAS",)),
    )


def pull_out_reader(stage: Stage) -> None:
    """Somebody pulls the plug."""
    stage.desk.readers._take(ReaderGone(READER, 0.0))


def stop_service(stage: Stage) -> None:
    """The smart card service ends."""
    stage.desk.readers._take(ServiceChanged(ServiceState.ABSENT, None, 0.0))


def _on_promotions(stage: Stage) -> None:
    pull_out_reader(stage)
    press(stage.desk.window, Qt.Key.Key_2, ctrl=True)
