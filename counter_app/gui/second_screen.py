"""The visitor's own screen: a greeting, the result in big words, the points. Nothing else ever appears there.

It tells no name, no reason of a refusal and nothing about a kansenstatuut: the whole queue reads along. It is off
unless it was chosen, and it needs a second display: it never covers the desk's.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from counter_app.config.preferences import SecondScreen
from counter_app.desk.feedback import Feedback, Tone
from counter_app.desk.tap import Tap
from counter_app.gui import words
from counter_app.gui.check_in.fitting_label import FittingLabel
from counter_app.gui.check_in.result_card import ResultCard
from counter_app.gui.check_in_flow import CheckInFlow
from counter_app.gui.deadline import Deadline
from counter_app.gui.look import Look
from counter_app.gui.tones import style

_HEADLINE_MOST, _DETAIL_MOST = 220.0, 64.0
_MARGIN = 24
_DISC_SHARE, _HEADLINE_SHARE, _DETAIL_SHARE, _GAP_SHARE = 0.22, 0.44, 0.16, 0.03


class VisitorWindow(QWidget):
    """Shows the visitor what became of their card. `clock` gives monotonic seconds; `parent` is the desk's window."""

    def __init__(
        self, flow: CheckInFlow, look: Look, *, clock: Callable[[], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look, self._mode = look, SecondScreen.OFF
        self._tap: Tap | None = None
        self._feedback: Feedback | None = None
        self._card = ResultCard(self, look)
        self.headline = FittingLabel(self._card, "visitor_headline", _bold(look), pitch=1.06)
        self.detail = FittingLabel(self._card, "visitor_detail", look.font, pitch=1.3)
        self._result_ends = Deadline(clock, self)
        self._result_ends.passed.connect(self.clear)
        flow.card_read.connect(self._card_read)
        flow.ended.connect(self._ended)
        flow.kept.connect(self._kept)
        look.changed.connect(self.retranslate)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(lambda _screen: self._take_place())
            application.screenRemoved.connect(lambda _screen: self._take_place())
        self.retranslate()

    def set_mode(self, mode: SecondScreen) -> None:
        """What it shows from now on, if anything."""
        self._mode = mode
        self.retranslate()
        self._take_place()

    def clear(self) -> None:
        """The visitor has left: greet the next one."""
        self._result_ends.stop()
        self._tap = self._feedback = None
        self.retranslate()

    def retranslate(self) -> None:
        """Every text, in the language, the theme and the text size of now."""
        self.setWindowTitle(self.tr("For the visitor"))
        headline, detail = self._texts()
        self.headline.setText(headline)
        self.detail.setText(detail)
        self.setAccessibleName(". ".join(text for text in (headline, detail) if text))
        self._dress()
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Say it again in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words fill their display."""
        super().resizeEvent(event)
        self._arrange()

    def _card_read(self, tap: Tap) -> None:
        self._result_ends.stop()
        self._tap, self._feedback = tap, None
        self.retranslate()

    def _ended(self, tap: Tap, feedback: Feedback) -> None:
        """The answer to a card that was followed by another is for nobody here."""
        if self._tap is not None and self._tap.card == tap.card:
            self._show(feedback)

    def _kept(self, tap: Tap, feedback: Feedback | None) -> None:
        self._tap = tap
        if feedback is not None:
            self._show(feedback)

    def _show(self, feedback: Feedback) -> None:
        self._feedback = feedback
        self._result_ends.start(style(feedback.tone).seconds)
        self.retranslate()

    def _texts(self) -> tuple[str, str]:
        """Headline and detail. With points alone there are no other words."""
        feedback = self._feedback
        if self._mode is SecondScreen.POINTS:
            return (words.visitor_points(feedback), "") if feedback else ("", "")
        if feedback is not None:
            return words.visitor_headline(feedback), words.visitor_balance(feedback)
        return (words.visitor_card_read() if self._tap is not None else words.visitor_greeting()), ""

    def _dress(self) -> None:
        """A visitor is never shown a red screen: what is no plain result is calm."""
        colours, feedback = self._look.theme.colours, self._feedback
        has_words = bool(self.headline.text())
        if feedback is not None and feedback.tone in (Tone.DONE, Tone.NOTICE) and has_words:
            tone = colours.tone(feedback.tone)
            self._card.dress(tone, style(feedback.tone).icon)
            ink, soft = tone.on_fill, tone.on_fill
        else:
            self._card.dress(None, "people" if feedback is not None and has_words else "card")
            ink, soft = colours.text, colours.soft_text
        self.headline.dress(ink)
        self.detail.dress(soft)

    def _arrange(self) -> None:
        margin = self._look.px(_MARGIN)
        self._card.setGeometry(self.rect().adjusted(margin, margin, -margin, -margin))
        area = self._card.rect()
        if area.isEmpty():
            return
        width, height = area.width() * 9 // 10, area.height()
        disc, gap = round(min(height, width) * _DISC_SHARE), round(height * _GAP_SHARE)
        headline = self._fit(self.headline, QSize(width, round(height * _HEADLINE_SHARE)), _HEADLINE_MOST)
        detail = self._fit(self.detail, QSize(width, round(height * _DETAIL_SHARE)), _DETAIL_MOST)
        used = disc + (gap + headline if headline else 0) + (gap + detail if detail else 0)
        y, left = (height - used) // 2, (area.width() - width) // 2
        self._card.place_disc(QRect((area.width() - disc) // 2, y, disc, disc))
        self.headline.setGeometry(left, y + disc + gap, width, headline)
        self.detail.setGeometry(left, y + disc + gap + headline + gap, width, detail)

    def _fit(self, label: FittingLabel, room: QSize, most: float) -> int:
        return label.fit(room, most, lines=2, lines_from=most / 4) if label.text() else 0

    def _take_place(self) -> None:
        """Fill the display that is not the desk's; without one, stay away."""
        screen = self._visitors_display()
        if self._mode is SecondScreen.OFF or screen is None:
            self.hide()
            return
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def _visitors_display(self) -> QScreen | None:
        parent = self.parentWidget()
        desk = parent.screen() if parent is not None else QGuiApplication.primaryScreen()
        return next((screen for screen in QGuiApplication.screens() if screen is not desk), None)


def _bold(look: Look) -> Callable[[float], QFont]:
    return lambda points: look.font(points, bold=True)
