"""Runs a command where no name server answers: in network and mount namespaces of its own (`unshare -mn` comes first).

unshare -mn python -m tests.e2e.silent_names COMMAND…
"""

from __future__ import annotations

import fcntl
import os
import socket
import struct
import subprocess
import sys
import tempfile

SIOCSIFFLAGS, IFF_UP, IFF_RUNNING = 0x8914, 0x1, 0x40


def main() -> None:
    """Listen where questions for names go, answer none, and become the command."""
    if sys.platform == "win32":
        raise NotImplementedError("there are no namespaces on Windows")
    listener = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    fcntl.ioctl(listener, SIOCSIFFLAGS, struct.pack("16sh", b"lo", IFF_UP | IFF_RUNNING))
    listener.bind(("127.0.0.1", 53))
    listener.set_inheritable(True)
    with tempfile.NamedTemporaryFile("w", suffix=".conf", delete=False) as resolv:
        resolv.write("nameserver 127.0.0.1\noptions timeout:30 attempts:5\n")
    subprocess.run(["mount", "--bind", resolv.name, "/etc/resolv.conf"], check=True)
    os.unlink(resolv.name)
    os.execvp(sys.argv[1], sys.argv[1:])  # noqa: S606 - the command of the test itself


if __name__ == "__main__":
    main()
