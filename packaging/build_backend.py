"""Builds the package as setuptools does, with the translations compiled: a wheel has what the program loads.

Qt's tools are needed for a wheel alone. An installation that runs from these sources (`pip install --editable`) asks
for nothing more, and is followed by `python packaging/translations.py compile`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import translations
from setuptools import build_meta
from setuptools.build_meta import (
    build_editable,
    get_requires_for_build_editable,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

Settings = Mapping[str, Any] | None


def get_requires_for_build_wheel(config_settings: Settings = None) -> list[str]:
    """What setuptools asks for, and the PySide6 of the program: Qt's tools come with it."""
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    qt = [needed for needed in project["dependencies"] if needed.startswith("PySide6")]
    return [*build_meta.get_requires_for_build_wheel(config_settings), *qt]


def build_sdist(_sdist_directory: str, _config_settings: Settings = None) -> str:
    """Refuse: a source distribution would lack the resources and the tests. Build wheels, or clone."""
    raise NotImplementedError("there is no source distribution: build a wheel from a clone")


def build_wheel(wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None) -> str:
    """Compile the translations, then build."""
    translations.compile_all()
    return str(build_meta.build_wheel(wheel_directory, config_settings, metadata_directory))
