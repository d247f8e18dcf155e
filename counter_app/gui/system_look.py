"""What the system says about how things should look: dark or light, more contrast, less motion."""

from __future__ import annotations

import ctypes
import subprocess
import sys
import threading
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from counter_app.gui.theme import Mode

_PATIENCE_SECONDS = 2.0
_SCHEMES = {Mode.SYSTEM: Qt.ColorScheme.Unknown, Mode.LIGHT: Qt.ColorScheme.Light, Mode.DARK: Qt.ColorScheme.Dark}


class SystemLook(QObject):
    """What the system wants now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints = QGuiApplication.styleHints()
        # Qt tells of contrast from 6.10 on.
        self._accessibility = self._hints.accessibility() if hasattr(self._hints, "accessibility") else None
        self._hints.colorSchemeChanged.connect(self.changed)
        if self._accessibility is not None:
            self._accessibility.contrastPreferenceChanged.connect(self.changed)
        self._less_motion = False
        threading.Thread(target=self._ask_for_motion, name="motion", daemon=True).start()

    @property
    def is_dark(self) -> bool:
        """Whether the system is dark; where it does not say, it is light."""
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    @property
    def wants_contrast(self) -> bool:
        """Whether the system asks for more contrast."""
        if self._accessibility is None:
            return False
        return self._accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast

    @property
    def wants_less_motion(self) -> bool:
        """Whether the system asks for less motion; a moment after the start it is known."""
        return self._less_motion

    def contrast_palette(self) -> QPalette | None:
        """The colours that the system itself prescribes where it asks for contrast: Windows does."""
        if sys.platform != "win32":
            return None
        QApplication.setPalette(QPalette())
        return QApplication.palette()

    def dress_frames(self, mode: Mode) -> None:
        """Have what the system draws, title bars and its own dialogs, follow `mode`."""
        self._hints.setColorScheme(_SCHEMES[mode])

    def _ask_for_motion(self) -> None:
        self._less_motion = wants_less_motion()


if sys.platform == "win32":
    _SPI_GETCLIENTAREAANIMATION = 0x1042

    def wants_less_motion() -> bool:
        """Whether the system's animations are off ("Show animations in Windows")."""
        animates = ctypes.c_int(1)
        told = ctypes.windll.user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animates), 0)
        return bool(told) and not animates.value

elif sys.platform == "darwin":

    def wants_less_motion() -> bool:
        """Whether "Reduce motion" is on."""
        ctypes.CDLL("/System/Library/Frameworks/AppKit.framework/AppKit")
        objc = ctypes.CDLL("/usr/lib/libobjc.dylib")
        objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
        objc.objc_getClass.argtypes = objc.sel_registerName.argtypes = [ctypes.c_char_p]
        address = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value or 0
        ask_object = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(address)
        ask_bool = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)(address)
        workspace = ask_object(objc.objc_getClass(b"NSWorkspace"), objc.sel_registerName(b"sharedWorkspace"))
        return bool(ask_bool(workspace, objc.sel_registerName(b"accessibilityDisplayShouldReduceMotion")))

else:

    @cache
    def wants_less_motion() -> bool:
        """Whether the desktop's animations are off; a desktop that does not say has them on. Starts a program, once."""
        command = ["gsettings", "get", "org.gnome.desktop.interface", "enable-animations"]
        try:
            told = subprocess.run(  # noqa: S603 - our own words
                command, capture_output=True, text=True, timeout=_PATIENCE_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return told.stdout.strip() == "false"
