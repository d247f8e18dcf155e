"""The employee's token in the keyring: read at the start, kept after signing in, forgotten on signing out.

All of it waits for the keyring: these functions are for a worker.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from counter_app.config.secrets import SecretName, Secrets, SecretsUnavailable
from counter_app.uitpas import AccessToken

log = logging.getLogger(__name__)

_OF_THE_TOKEN = (SecretName.TOKEN, SecretName.TOKEN_SECRET, SecretName.USER_ID)


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was found at the start."""

    secrets: Secrets
    consumer_secret: str | None = field(repr=False)
    token: AccessToken | None = None


def recall(open_them: Callable[[], Secrets], consumer_secret: str | None) -> Recalled:
    """The secrets, and what of them is known. A consumer secret that was handed over is used from there."""
    secrets = open_them()
    found = [secrets.read(name) for name in _OF_THE_TOKEN]
    token, token_secret, user_id = found
    whole = AccessToken(token, token_secret, user_id) if token and token_secret and user_id else None
    return Recalled(secrets, consumer_secret or secrets.read(SecretName.CONSUMER_SECRET), whole)


def keep(secrets: Secrets, token: AccessToken) -> bool:
    """Keep `token`; whether the next start finds it. What is half written is none."""
    secrets.write(SecretName.TOKEN_SECRET, token.secret)
    secrets.write(SecretName.USER_ID, token.user_id or "")
    secrets.write(SecretName.TOKEN, token.token)
    return secrets.is_lasting


def forget(secrets: Secrets) -> bool:
    """Forget the token; whether it is surely gone."""
    is_gone = True
    for name in _OF_THE_TOKEN:
        try:
            secrets.forget(name)
        except SecretsUnavailable as error:
            log.warning("the %s may still be in the keyring: %s", name.value, error)
            is_gone = False
    return is_gone
