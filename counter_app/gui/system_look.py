"""What the system says about how things should look: dark or light, more contrast, less motion."""

from __future__ import annotations

import ctypes
import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QStyleHints

_PATIENCE_SECONDS = 2.0


def is_dark(hints: QStyleHints) -> bool:
    """Whether the system is dark now; where it does not say, it is light."""
    return hints.colorScheme() is Qt.ColorScheme.Dark


def wants_contrast(hints: QStyleHints) -> bool:
    """Whether the system asks for more contrast. Qt tells it from 6.10 on."""
    if not hasattr(hints, "accessibility"):
        return False
    accessibility = hints.accessibility()
    return bool(accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast)


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

    def wants_less_motion() -> bool:
        """Whether the desktop's animations are off; a desktop that does not say has them on. Starts a program."""
        command = ["gsettings", "get", "org.gnome.desktop.interface", "enable-animations"]
        try:
            told = subprocess.run(  # noqa: S603 - our own words
                command, capture_output=True, text=True, timeout=_PATIENCE_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return told.stdout.strip() == "false"
