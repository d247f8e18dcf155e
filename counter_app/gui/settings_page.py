"""The settings: each is applied at once, and kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QScrollArea, QSlider, QVBoxLayout, QWidget

from counter_app.config.preferences import KEEP_DAYS, TEXT_PERCENTS, Mode, SecondScreen
from counter_app.gui import words
from counter_app.gui.labels import plain_label
from counter_app.gui.language import languages
from counter_app.gui.look import Look
from counter_app.gui.preferences_holder import PreferencesHolder
from counter_app.gui.reader_link import ReaderLink
from counter_app.gui.settings.problems_card import ProblemsCard
from counter_app.gui.settings.reader_section import ReaderSection
from counter_app.gui.settings.section import Choices, Section
from counter_app.gui.sounds import SoundName
from counter_app.gui.worker import Worker

STAYS = (30, 60, 90, 180)
"""Seconds that a person's data may stay without a touch."""


class SettingsPage(QWidget):
    """Shows the preferences, and sets them."""

    help_wanted = Signal()
    sound_wanted = Signal(object)
    """SoundName: let the employee hear how loud it is now."""

    def __init__(
        self,
        preferences: PreferencesHolder,
        readers: ReaderLink,
        worker: Worker,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences, self._look = preferences, look
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget(self._scroll)
        self._scroll.setWidget(body)
        self.title = plain_label(body, "settings_title")
        self.title.setProperty("role", "title")
        self._make_sections(body, readers, worker)
        self.help_button = QPushButton(body)
        self.help_button.setObjectName("help_button")
        self.help_button.setAutoDefault(False)
        self.help_button.clicked.connect(self.help_wanted)
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addWidget(self.title)
        layout.addWidget(ProblemsCard(preferences, look, body))
        layout.addLayout(self._grid)
        layout.addWidget(self.help_button, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self.set_compact(False)
        preferences.changed.connect(self._show_values)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self._show_values()

    def set_compact(self, is_compact: bool) -> None:
        """Two columns where there is room, else one."""
        columns = 1 if is_compact else 2
        for place, section in enumerate(self._sections):
            self._grid.addWidget(section, *divmod(place, columns))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if is_compact else 1)

    def test_reader(self) -> None:
        """Begin the live test."""
        self._scroll.ensureWidgetVisible(self.reader)
        self.reader.start_test()

    def showEvent(self, event: QShowEvent) -> None:
        """Which readers there are may have changed since."""
        self.reader.look_for_readers()
        super().showEvent(event)

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.title.setText(self.tr("Settings"))
        self.help_button.setText(self.tr("Help and shortcuts (F1)"))
        self._language.say(self.tr("Language"))
        self.languages.say({one.code: one.name for one in languages()}, self.tr("Language"))
        self._text.say(self.tr("Text size"))
        sizes = {percent: self.tr("{size} %").replace("{size}", str(percent)) for percent in TEXT_PERCENTS}
        self.sizes.say(sizes, self.tr("Text size"))
        self._appearance.say(self.tr("Light or dark"))
        modes = {Mode.SYSTEM: self.tr("As the system"), Mode.LIGHT: self.tr("Light"), Mode.DARK: self.tr("Dark")}
        self.modes.say(modes, self.tr("Light or dark"))
        self._sound.say(self.tr("Sounds"), self.tr("What is heard can always be seen too."))
        self.sounds_on.setText(self.tr("Play sounds"))
        self.volume.setAccessibleName(self.tr("Volume"))
        self._visitor.say(self.tr("Screen for the visitor"), self.tr("On a second screen. It never shows a name."))
        screens = {
            SecondScreen.OFF: self.tr("Off"),
            SecondScreen.GREETING: self.tr("Greeting and result"),
            SecondScreen.POINTS: self.tr("Points only"),
        }
        self.screens.say(screens, self.tr("Screen for the visitor"))
        self._privacy.say(
            self.tr("How long data stays"), self.tr("Names and balances leave the screen when nobody touches anything.")
        )
        self.stays.say({seconds: words.seconds(seconds) for seconds in STAYS}, self.tr("How long data stays"))
        self._journal.say(
            self.tr("How long actions are kept"),
            self.tr("Without names, under Today. Older days keep their totals. What is open is always kept."),
        )
        self.days.say({days: words.days(days) for days in KEEP_DAYS}, self.tr("How long actions are kept"))
        self._offline.say(
            self.tr("Check-ins without a connection"),
            self.tr("What cannot be sent is sent later, on the same day."),
        )
        self.keep_check_ins.setText(self.tr("Keep them"))
        self.keep_check_ins.setAccessibleName(self.tr("Keep check-ins without a connection"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make_sections(self, body: QWidget, readers: ReaderLink, worker: Worker) -> None:
        look, choose = self._look, self._preferences.set
        self._language = Section(look, "language_section", "language", body)
        codes = tuple(one.code for one in languages())
        self.languages = Choices("language", codes, lambda code: choose(language=code), body)
        self._text = Section(look, "text_section", "text-size", body)
        self.sizes = Choices("text", TEXT_PERCENTS, lambda percent: choose(text_percent=percent), body)
        self._appearance = Section(look, "mode_section", "sun", body)
        self.modes = Choices("mode", tuple(Mode), lambda mode: choose(mode=mode), body)
        self._sound = Section(look, "sound_section", "volume", body)
        self.sounds_on = QCheckBox(body)
        self.sounds_on.setObjectName("sounds_on")
        self.sounds_on.toggled.connect(lambda is_on: choose(sounds_on=is_on))
        self.volume = QSlider(Qt.Orientation.Horizontal, body)
        self.volume.setObjectName("volume")
        self.volume.setRange(0, 100)
        self.volume.setPageStep(10)
        self.volume.valueChanged.connect(self._volume_moved)
        self.volume.sliderReleased.connect(self._volume_chosen)
        self.reader = ReaderSection(readers, worker, self._preferences, look, body)
        self._visitor = Section(look, "visitor_section", "second-screen", body)
        self.screens = Choices("screen", tuple(SecondScreen), lambda screen: choose(second_screen=screen), body)
        self._privacy = Section(look, "privacy_section", "eye-off", body)
        self.stays = Choices("stay", STAYS, lambda seconds: choose(stay_seconds=seconds), body)
        self._journal = Section(look, "journal_section", "history", body)
        self.days = Choices("keep", KEEP_DAYS, lambda days: choose(keep_days=days), body)
        self._offline = Section(look, "offline_section", "offline", body)
        self.keep_check_ins = QCheckBox(body)
        self.keep_check_ins.setObjectName("keep_check_ins")
        self.keep_check_ins.toggled.connect(lambda is_on: choose(keep_check_ins=is_on))
        shown: tuple[tuple[Section, str, QWidget], ...] = (
            (self._language, "language", self.languages),
            (self._text, "text_percent", self.sizes),
            (self._appearance, "mode", self.modes),
            (self._sound, "sounds_on", self.sounds_on),
            (self._sound, "volume", self.volume),
            (self._visitor, "second_screen", self.screens),
            (self._privacy, "stay_seconds", self.stays),
            (self._journal, "keep_days", self.days),
            (self._offline, "keep_check_ins", self.keep_check_ins),
        )
        for section, name, widget in shown:
            section.column.addWidget(widget)
            if name in self._preferences.locked:
                section.lock(widget)
        self._sections: tuple[Section, ...] = (
            self._language,
            self._text,
            self._appearance,
            self._sound,
            self.reader,
            self._visitor,
            self._privacy,
            self._journal,
            self._offline,
        )
        for section in self._sections:
            section.column.addStretch()

    def _volume_moved(self, volume: int) -> None:
        if not self.volume.isSliderDown():
            self._preferences.set(volume=volume)

    def _volume_chosen(self) -> None:
        self._preferences.set(volume=self.volume.value())
        self.sound_wanted.emit(SoundName.DONE)

    def _show_values(self) -> None:
        value = self._preferences.value
        self.languages.show_value(value.language)
        self.sizes.show_value(value.text_percent)
        self.modes.show_value(value.mode)
        self.sounds_on.setChecked(value.sounds_on)
        self.volume.setValue(value.volume)
        self.volume.setEnabled(value.sounds_on and "volume" not in self._preferences.locked)
        self.screens.show_value(value.second_screen)
        self.stays.show_value(value.stay_seconds)
        self.days.show_value(value.keep_days)
        self.keep_check_ins.setChecked(value.keep_check_ins)

    def _restyle(self) -> None:
        self.volume.setMaximumWidth(self._look.px(320))
