"""What holds for every test: no screen is needed, no test is left out silently, and generated examples repeat."""

import os
from collections.abc import Generator

import hypothesis
import pytest
import translations

# Before anything imports PySide6. What needs a real screen starts a process of its own, with the platform it wants.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

IN_CI = bool(os.environ.get("CI"))

PLATFORM_REASON = "platform: "
"""How the reason of a skip begins where this system makes the test impossible: the only reason that CI takes."""

if not IN_CI:  # there hypothesis chooses its own profile, which repeats and has no deadline either
    hypothesis.settings.register_profile("desk", deadline=None)
    hypothesis.settings.load_profile("desk")


def pytest_sessionstart() -> None:
    """The program loads translations that are compiled."""
    translations.compile_all()


def _refuse_silent_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    if not (IN_CI and report.skipped) or hasattr(report, "wasxfail"):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    if not reason.removeprefix("Skipped: ").startswith(PLATFORM_REASON):
        report.outcome = "failed"
        report.longrepr = f"{reason}\nIn CI a skip is a failure, unless its reason begins with {PLATFORM_REASON!r}."


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fails, in CI, the test that was skipped without a reason of the platform."""
    report = yield
    _refuse_silent_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Fails, in CI, the module that was skipped without a reason of the platform."""
    report = yield
    _refuse_silent_skip(report)
    return report
