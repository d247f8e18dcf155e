"""Words for the connection in the bar at the top: how it is, why it is not well, and what to do."""

from __future__ import annotations

from counter_app.desk.connection import Portal, Reach
from counter_app.gui.words.say import fill, plain, translate
from counter_app.uitpas import Cause

_HOST_LIMIT = 80
_SILENT = (Cause.CONNECT, Cause.TIMEOUT, Cause.RESET)


def connection_status(reach: Reach, *, has_server: bool) -> str:
    """How the connection is, in a word or two. Whoever has a server asks it at once: the first answer is awaited."""
    return {
        Reach.NOT_TRIED: translate("words", "Connecting…") if has_server else translate("words", "Not in use yet"),
        Reach.ONLINE: translate("words", "Online"),
        Reach.SLOW: translate("words", "Slow"),
        Reach.SERVER_TROUBLE: translate("words", "Server trouble"),
        Reach.OFFLINE: translate("words", "No connection"),
    }[reach]


def connection_reason(reach: Reach, cause: Cause | None, portal: Portal | None = None) -> str:
    """What is wrong with it; nothing where all is well."""
    if portal is not None:
        return translate("words", "This network wants you to sign in first.")
    if reach is Reach.SLOW:
        return translate("words", "UiTPAS answers slower than usual.")
    if cause in _SILENT:
        return translate("words", "The server does not answer.")
    if cause is None:
        return ""
    return {
        Cause.NAME: translate("words", "The server cannot be found: this PC seems to have no network."),
        Cause.TLS: translate("words", "No secure connection with the server is possible."),
        Cause.PROXY: translate("words", "The proxy of this network refused the connection."),
        Cause.STATUS: translate("words", "UiTPAS itself has trouble: the server answers with an error."),
        Cause.UNREADABLE: translate("words", "Something else answers in the place of UiTPAS."),
    }.get(cause, "")


def connection_help(reach: Reach, cause: Cause | None, portal: Portal | None = None) -> str:
    """What the employee can do about it; nothing where all is well."""
    if portal is not None and portal.host is not None:
        page = translate("words", "Open a web page, and sign in at %1. Then it goes on by itself.")
        return fill(page, plain(portal.host, _HOST_LIMIT))
    if portal is not None:
        return translate("words", "Open a web page, and sign in there. Then it goes on by itself.")
    if reach is Reach.SLOW:
        return translate("words", "Everything works. Wait for each result before the person leaves.")
    if cause is None:
        return ""
    return {
        Cause.TLS: translate(
            "words",
            "Look whether date and time of this PC are right, and whether a web page asks you to sign in first.",
        ),
        Cause.PROXY: translate("words", "Ask whoever looks after the network."),
        Cause.STATUS: translate(
            "words", "Nothing is wrong with this PC. It goes on by itself once the server is well."
        ),
        Cause.UNREADABLE: translate("words", "Open a web page: the network may ask you to sign in first."),
    }.get(cause, translate("words", "Check the network of this PC. It goes on by itself once there is a connection."))
