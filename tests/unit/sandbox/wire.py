"""One signed request over a plain socket, to see what really comes back on it."""

from __future__ import annotations

import socket
from types import TracebackType
from typing import Literal, Self
from urllib.parse import urlencode, urlsplit

from oauthlib.oauth1 import Client

from counter_app.sandbox.signatures import Credentials
from tests.fakes.sandbox import MUZIEKMARATHON, NORA_CHIP, PATIENCE

CHECK_IN = "/uitpas/passholder/checkin"
CARD = f"/uitpas/card?chipNumber={NORA_CHIP}"


class Wire:
    """A connection on which to send requests by hand, as `desk` if that is given."""

    def __init__(self, prefix: str, credentials: Credentials, desk: str | None = None) -> None:
        self._prefix, self._keys, self._desk = prefix, credentials, desk
        where = urlsplit(prefix)
        self.socket = socket.create_connection((str(where.hostname), int(where.port or 0)), timeout=PATIENCE)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.socket.close()

    def send_check_in(self, cdbid: str = MUZIEKMARATHON, chip: str = NORA_CHIP) -> Self:
        """Send a signed check-in; `read` gets the answer."""
        return self._send("POST", CHECK_IN, urlencode({"cdbid": cdbid, "chipNumber": chip}))

    def send_read(self) -> Self:
        """Send a signed read."""
        return self._send("GET", CARD, "")

    def read(self) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of the next answer, as far as it comes. `ConnectionError` when it is reset."""
        data = self._until(b"\r\n\r\n")
        head, _, body = data.partition(b"\r\n\r\n")
        if not head:
            return 0, {}, b""
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        length = int(headers.get("content-length", 0))
        while len(body) < length and (more := self.socket.recv(65536)):
            body += more
        return int(first.split()[1]), headers, body

    def is_closed(self) -> bool:
        """Whether the other side has ended the connection; waits for that."""
        return self.socket.recv(1) == b""

    def _until(self, mark: bytes) -> bytes:
        data = b""
        while mark not in data and (more := self.socket.recv(65536)):
            data += more
        return data

    def _send(self, method: Literal["GET", "POST"], path: str, body: str) -> Self:
        keys = self._keys
        signer = Client(keys.consumer_key, keys.consumer_secret, keys.token, keys.token_secret)
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        if self._desk is not None:
            headers["X-Desk"] = self._desk
        _, signed, _ = signer.sign(f"{self._prefix}{path}", method, body or None, headers)
        where = urlsplit(f"{self._prefix}{path}")
        target = where.path + (f"?{where.query}" if where.query else "")
        lines = [f"{method} {target} HTTP/1.1", f"Host: {where.netloc}", f"Content-Length: {len(body)}"]
        lines += [f"{name}: {value}" for name, value in signed.items()]
        self.socket.sendall("\r\n".join([*lines, "", body]).encode())
        return self
