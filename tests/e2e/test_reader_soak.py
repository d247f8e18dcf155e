"""A short run of the random cards of `python -m tests.soak.reader`; a failure says with which seed to repeat it."""

from __future__ import annotations

import random

from tests.fakes.fixtures import NEEDS_PCSCD
from tests.fakes.pcsc_room import PcscRoom
from tests.soak.reader import Rig

pytestmark = NEEDS_PCSCD


def test_thirty_random_operations_on_readers_and_service_lose_no_card_and_tell_none_twice(pcsc_room: PcscRoom) -> None:
    report = Rig(pcsc_room, seed=random.SystemRandom().randrange(1 << 32)).run(30)
    assert not report.failures, f"python -m tests.soak.reader --count 30 --seed {report.seed}\n{report}"
