"""Modules that are imported at their first use, so that the window is painted before requests and lxml load."""

import importlib


class LazyModule:
    """A module's stand-in, imported when something of it is asked for: on the worker, at the first call.

    Use it as `if TYPE_CHECKING: from package import module` / `else: module = LazyModule("package.module")`.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> object:
        return getattr(importlib.import_module(self._name), attribute)
