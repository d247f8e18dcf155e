"""Who signs a request: the consumer (this program) and the access token of the counter's employee."""

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
