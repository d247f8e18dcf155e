"""The bar at the top where it has little room: words give way to icons, and nothing is lost."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from counter_app.uitpas.model import Activity, Counter
from tests.fakes.http_server import HttpServer, by_path, reset
from tests.gui.conftest import Desk, usual
from tests.gui.hands import readable, reads
from tests.gui.scenes.stage import LONG_TITLE


def test_where_the_lights_are_too_many_who_is_at_work_is_an_icon_and_what_is_open_is_not(
    desk: Desk, server: HttpServer
) -> None:
    server.otherwise = by_path(usual(check_in=reset))
    desk.tap()
    desk.wait_until_quiet()
    employee = desk.window.top_bar.employee_button
    assert reads(employee, "Employee")
    desk.preferences.set(text_percent=200)
    QApplication.processEvents()
    assert readable(employee) == []
    assert "Employee" in employee.toolTip()
    assert employee.accessibleName() == "Employee"
    assert reads(desk.window.top_bar, "1 open item")


def test_a_name_that_is_too_long_for_the_bar_is_whole_in_its_tooltip_and_never_markup(desk: Desk) -> None:
    desk.workplace.choose_counter(Counter(consumer_key="key", name=LONG_TITLE))
    desk.workplace.choose_activity(Activity("a", title="<b>Feest</b>"))
    bar = desk.window.top_bar
    assert not reads(bar, LONG_TITLE)
    assert LONG_TITLE in bar.counter_button.toolTip()
    assert "&lt;b&gt;Feest" in bar.activity_button.toolTip()
