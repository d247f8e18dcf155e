"""Who signs a request: the consumer (this program) and an employee's access token, or what leads to one."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Consumer:
    """An OAuth 1.0a consumer. The secret is not part of its `repr`."""

    key: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AccessToken:
    """A user access token of the counter employee `user_id`. Token and secret are not part of its `repr`."""

    token: str = field(repr=False)
    secret: str = field(repr=False)
    user_id: str | None = None


@dataclass(frozen=True, slots=True)
class RequestToken:
    """A token for signing in alone, between its first and its last leg. Token and secret are not part of its `repr`."""

    token: str = field(repr=False)
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Leg:
    """What a request of signing in says beside who signs it: where to come back to, or the proof that one may."""

    callback: str | None = None
    verifier: str | None = field(default=None, repr=False)
