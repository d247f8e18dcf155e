"""The thinnest line: a card on a PC/SC reader, one signed check-in, words in a window. Each part gets its room next."""

import os
import sys
import threading

import requests
from lxml import etree
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel
from requests_oauthlib import OAuth1
from smartcard import scard

from counter_app.uitpas.numbers import ChipNumber

READ_UID = [0xFF, 0xCA, 0, 0, 0]


class Line(QObject):
    """Waits for a card, checks it in, and tells the words."""

    said = Signal(str)

    def run(self) -> None:
        """Serve cards until the program ends."""
        _, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        _, readers = scard.SCardListReaders(context, [])
        states = [(name, scard.SCARD_STATE_UNAWARE) for name in readers]
        while True:
            _, changed = scard.SCardGetStatusChange(context, scard.INFINITE, states)
            for name, state, _ in changed:
                if state & scard.SCARD_STATE_CHANGED and state & scard.SCARD_STATE_PRESENT:
                    self.said.emit(check_in(read_uid(context, name)))
            states = [(name, state) for name, state, _ in changed]


def read_uid(context: int, reader: str) -> ChipNumber:
    """The chip number of the card on `reader`."""
    protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
    _, card, protocol = scard.SCardConnect(context, reader, scard.SCARD_SHARE_SHARED, protocols)
    _, answer = scard.SCardTransmit(card, protocol, READ_UID)
    scard.SCardDisconnect(card, scard.SCARD_LEAVE_CARD)
    return ChipNumber.from_uid(bytes(answer[:-2]))


def check_in(chip: ChipNumber) -> str:
    """One signed POST, and what to say of it."""
    env = os.environ
    auth = OAuth1(
        env["COUNTER_APP_CONSUMER_KEY"],
        env["COUNTER_APP_CONSUMER_SECRET"],
        env["COUNTER_APP_TOKEN"],
        env["COUNTER_APP_TOKEN_SECRET"],
    )
    answer = requests.post(
        env["COUNTER_APP_API_PREFIX"] + "/uitpas/passholder/checkin",
        data={"cdbid": env["COUNTER_APP_CDBID"], "chipNumber": chip, "balieConsumerKey": env["COUNTER_APP_BALIE_KEY"]},
        auth=auth,
        timeout=15,
        allow_redirects=False,
    )
    root = etree.fromstring(answer.content, etree.XMLParser(resolve_entities=False, no_network=True))
    if answer.status_code == 200:
        return f"Checked in: {root.findtext('points')} points"
    return f"Refused: {root.findtext('code')}"


def main() -> int:
    """Open the window."""
    app = QApplication(sys.argv)
    label = QLabel("Tap a UiTPAS")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.resize(640, 360)
    line = Line()
    line.said.connect(label.setText)
    label.show()
    threading.Thread(target=line.run, daemon=True).start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
