"""The inside of a `PcscRoom`: a program that runs pcscd in network and mount namespaces of its own.

Started as `unshare -mn python pcsc_namespace.py DIRECTORY CONTROL`. It puts DIRECTORY in the place of /run, so that
pcscd's socket is there, and obeys the messages on the socket CONTROL (a file descriptor) until it is closed:
`start` pcscd (`start bare`: without the virtual readers), `kill` it, `terminate` it in an orderly way, `connect PORT`
and hand the connection over. It answers each with one message. What pcscd logs goes to standard output.
"""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import struct
import subprocess
import sys

_SIOCSIFFLAGS = 0x8914
_IFF_UP_RUNNING = 0x1 | 0x40


def main(directory: str, control: socket.socket) -> None:
    """Prepare the namespaces, then obey."""
    if sys.platform == "win32":
        raise NotImplementedError("there are no namespaces on Windows")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as loopback:
        fcntl.ioctl(loopback, _SIOCSIFFLAGS, struct.pack("16sh", b"lo", _IFF_UP_RUNNING))
    subprocess.run(["mount", "--bind", directory, "/run"], check=True)
    os.makedirs("/run/pcscd", exist_ok=True)
    service: subprocess.Popen[bytes] | None = None
    while message := control.recv(100):
        match message.decode().split():
            case ["start", *how]:
                os.makedirs("/run/no-readers", exist_ok=True)
                bare = ["--config", "/run/no-readers"] if how else []
                service = subprocess.Popen(["pcscd", "--foreground", "--info", *bare], stderr=subprocess.STDOUT)
                control.send(b"started")
            case ["kill" | "terminate" as how] if service:
                service.send_signal(signal.SIGKILL if how == "kill" else signal.SIGTERM)
                service.wait()
                control.send(b"ended")
            case ["connect", port]:
                with socket.create_connection(("127.0.0.1", int(port))) as connection:
                    socket.send_fds(control, [b"connected"], [connection.fileno()])
    if service:
        service.kill()
        service.wait()


if __name__ == "__main__":
    main(sys.argv[1], socket.socket(fileno=int(sys.argv[2])))
