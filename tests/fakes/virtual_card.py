"""A card without a reader: it speaks to the virtual reader driver of vsmartcard (vpcd) over a socket."""

from __future__ import annotations

import socket
import struct
import threading
from dataclasses import dataclass, field

CONTACTLESS_ATR = bytes.fromhex("3B8F8001804F0CA000000306030001000000006A")
"""As PC/SC part 3 makes it for a MIFARE card."""

EID_ATR = bytes.fromhex("3B9813400AA503010101AD1311")
"""A Belgian eID, which is a contact card."""

TOO_LONG_ATR = CONTACTLESS_ATR[:15] + bytes(30)
"""More than an answer to reset may have: the driver sees a card, and cannot power it up."""

GET_UID = bytes.fromhex("FFCA000000")

POWER_OFF, POWER_ON, RESET, GET_ATR = b"\x00", b"\x01", b"\x02", b"\x04"


@dataclass(eq=False)
class VirtualCard:
    """A card that answers Get UID with `answer`, in every reader that it is connected to.

    A card that is `held` keeps its answer until `release`; `asked` is set when it was asked, `powered` when the reader
    has noticed it.
    """

    answer: bytes
    atr: bytes = CONTACTLESS_ATR
    held: bool = False
    asked: threading.Event = field(default_factory=threading.Event)
    powered: threading.Event = field(default_factory=threading.Event)
    commands: list[bytes] = field(default_factory=list)
    """Every command and control byte that it got."""

    def __post_init__(self) -> None:
        self._released = threading.Event()
        self._socket: socket.socket | None = None
        if not self.held:
            self._released.set()

    @classmethod
    def with_uid(cls, uid: str, *, held: bool = False) -> VirtualCard:
        """A contactless card with this UID (hex)."""
        return cls(bytes.fromhex(uid) + b"\x90\x00", held=held)

    @classmethod
    def without_uid(cls) -> VirtualCard:
        """A contactless card whose reader does not support Get UID."""
        return cls(b"\x6a\x81")

    @classmethod
    def eid(cls) -> VirtualCard:
        """A Belgian identity card."""
        return cls(b"\x6e\x00", atr=EID_ATR)

    @classmethod
    def mute(cls) -> VirtualCard:
        """A card that cannot be powered up."""
        return cls(b"", atr=TOO_LONG_ATR)

    def release(self) -> None:
        """Let a card that is held answer."""
        self._released.set()

    def connect(self, reader: socket.socket) -> None:
        """Lie on the reader at the other end of this socket, until `disconnect`."""
        self._socket = reader
        self.powered.clear()
        threading.Thread(target=self._serve, args=(reader,), name="virtual card", daemon=True).start()

    def disconnect(self) -> None:
        """Be taken away, in the middle of an answer even."""
        if self._socket:
            self._socket.shutdown(socket.SHUT_RDWR)
            self._socket = None
        self._released.set()

    def _serve(self, reader: socket.socket) -> None:
        with reader:
            try:
                while message := _receive(reader):
                    self._take(reader, message)
            except OSError:
                return  # the reader went away, or the card did

    def _take(self, reader: socket.socket, message: bytes) -> None:
        self.commands.append(message)
        if message == GET_ATR:
            _send(reader, self.atr)
        elif message == POWER_ON:
            self.powered.set()
        elif message == GET_UID:
            self.asked.set()
            self._released.wait()
            _send(reader, self.answer)
        elif len(message) > 1:
            _send(reader, b"\x6d\x00")


def _receive(reader: socket.socket) -> bytes:
    head = _exactly(reader, 2)
    return _exactly(reader, struct.unpack(">H", head)[0]) if head else b""


def _exactly(reader: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        part = reader.recv(count - len(data))
        if not part:
            return b""
        data += part
    return data


def _send(reader: socket.socket, data: bytes) -> None:
    reader.sendall(struct.pack(">H", len(data)) + data)
