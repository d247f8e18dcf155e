"""The list of readers for a command line."""

from __future__ import annotations

import pytest

from counter_app.reader import ServiceAbsentError, list_readers
from counter_app.reader.codes import Code
from tests.fakes.scard import FakeScard
from tests.unit.reader.running import FIRST, SECOND


def test_the_readers_are_listed_and_the_context_is_given_back() -> None:
    scard = FakeScard(FIRST, SECOND)
    assert list_readers(scard) == (FIRST, SECOND)
    assert len(scard.called("SCardReleaseContext")) == 1


def test_no_reader_is_an_empty_list() -> None:
    assert list_readers(FakeScard()) == ()


def test_a_service_that_is_absent_is_an_error_with_its_code() -> None:
    with pytest.raises(ServiceAbsentError, match="SCARD_E_NO_SERVICE") as caught:
        list_readers(FakeScard(running=False))
    assert caught.value.code == "SCARD_E_NO_SERVICE"


def test_a_service_that_goes_while_it_is_asked_is_an_error_with_its_code() -> None:
    scard = FakeScard(FIRST)
    scard.fail("SCardListReaders", Code.SCARD_E_SERVICE_STOPPED)
    with pytest.raises(ServiceAbsentError, match="SCARD_E_SERVICE_STOPPED"):
        list_readers(scard)
