"""The proxy of the desk: the one that is set, with its password from the keyring, else what the system says.

It is asked on the threads that connect: the keyring and a proxy script (PAC) may take their time.
"""

from __future__ import annotations

import sys
from functools import cached_property
from urllib.parse import quote, urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

from counter_app.config.secrets import Patience, SecretName, open_secrets
from counter_app.config.settings import Settings


class DeskProxy:
    """Names the proxy to an address: `http://user:password@host:port`, "" for none, None for the environment's."""

    def __init__(self, settings: Settings, patience: Patience | None = None) -> None:
        self._settings, self._patience = settings, patience

    def __call__(self, url: str) -> str | None:
        """The proxy to `url`. May wait."""
        if self._settings.proxy is not None:
            return self._with_credentials(self._settings.proxy)
        if sys.platform.startswith("linux"):
            return None  # there the environment says it, by rules that Qt knows only in part
        found = system_proxy(url)
        return self._with_credentials(found) if found else found

    def _with_credentials(self, address: str) -> str:
        user = self._settings.proxy_user
        if user is None:
            return address
        parts = urlsplit(address)
        secret = f":{quote(self._password, safe='')}" if self._password else ""
        return parts._replace(netloc=f"{quote(user, safe='')}{secret}@{parts.netloc}").geturl()

    @cached_property
    def _password(self) -> str | None:
        """From the keyring, which is left alone where no name is set."""
        return open_secrets(self._settings.environment, self._patience).read(SecretName.PROXY_PASSWORD)


def system_proxy(url: str) -> str:
    """What the system's settings, or their script, say of `url`; "" for none, or one that is of another kind."""
    for proxy in QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(url))):
        if proxy.type() in (QNetworkProxy.ProxyType.HttpProxy, QNetworkProxy.ProxyType.HttpCachingProxy):
            return f"http://{proxy.hostName()}:{proxy.port()}"
        if proxy.type() is QNetworkProxy.ProxyType.NoProxy:
            return ""
    return ""
