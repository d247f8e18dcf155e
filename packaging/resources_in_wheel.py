"""Puts the folder `resources` into the package when a wheel is built; all else is said in pyproject.toml.

An editable installation runs from these sources, where the program finds the folder beside the package.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copytree, ignore_patterns, rmtree

from setuptools.command.build_py import build_py


class BuildWithResources(build_py):  # type: ignore[misc]  # setuptools tells no types
    """Copies the package, and the resources into it."""

    def run(self) -> None:
        """Build as ever; then copy what the program loads. What only the sources need stays behind."""
        super().run()
        if self.editable_mode:
            return
        target = Path(self.build_lib, "counter_app", "resources")
        rmtree(target, ignore_errors=True)
        copytree("resources", target, ignore=ignore_patterns("*.ts", "*.md", "pictures"))
