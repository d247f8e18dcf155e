"""Which readers there are, for a command line and for the diagnosis."""

from __future__ import annotations

from typing import Any

from counter_app.reader.pcsc import Pcsc, PcscError, pyscard


class ServiceAbsentError(Exception):
    """The smart card service cannot be reached; on Windows this can also mean that no reader is plugged in.

    `code` is the name of the PC/SC error, or None where this computer has no PC/SC at all.
    """

    def __init__(self, code: str | None) -> None:
        self.code = code
        super().__init__(f"the smart card service does not answer ({code or 'no PC/SC library'})")


def list_readers(scard: Any = None) -> tuple[str, ...]:
    """The names of the readers that are plugged in now, in the service's order.

    `scard` is what has the functions of `smartcard.scard`, by default that module. Raises `ServiceAbsentError`.
    """
    try:
        pcsc = Pcsc(scard or pyscard())
    except ImportError as error:
        raise ServiceAbsentError(None) from error
    except PcscError as error:
        raise ServiceAbsentError(error.name) from error
    try:
        return pcsc.list_readers()
    except PcscError as error:
        raise ServiceAbsentError(error.name) from error
    finally:
        pcsc.release()
