"""Where the files lie that come with the program: icons, fonts, sounds, translations."""

from __future__ import annotations

from pathlib import Path

import counter_app

_PACKAGE = Path(counter_app.__file__).parent
_PLACES = (_PACKAGE / "resources", _PACKAGE.parent / "resources")
"""Inside the package where it was installed, beside it where it runs from its sources."""


def resource(relative: str) -> Path:
    """The file `relative` ("icons/gift.svg") in the folder of resources."""
    folder = next((place for place in _PLACES if place.is_dir()), _PLACES[0])
    return folder / relative
