"""A nonce is used once, however many others there are; old ones are forgotten."""

from counter_app.sandbox.nonces import FEW, Nonces


def test_a_nonce_is_new_once() -> None:
    nonces = Nonces(lambda: 1000.0, 300)
    assert [nonces.use(("key", "a"), 1000), nonces.use(("key", "a"), 1000), nonces.use(("key", "b"), 1000)] == [
        True,
        False,
        True,
    ]


def test_old_nonces_are_forgotten_and_young_ones_are_not() -> None:
    now = 1000.0
    nonces = Nonces(lambda: now, 300)
    for number in range(FEW):
        nonces.use((str(number),), 1000)
    now = 1301.0
    assert nonces.use(("young",), 1301)
    assert len(nonces) == 1
    assert not nonces.use(("young",), 1301)


class CountingClock:
    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> float:
        self.asked += 1
        return 1000.0


def test_many_young_nonces_are_looked_through_a_few_times_only() -> None:
    clock = CountingClock()
    nonces = Nonces(clock, 300)
    assert all(nonces.use((str(number),), 1000) for number in range(8 * FEW))
    assert len(nonces) == 8 * FEW
    assert clock.asked == 3
