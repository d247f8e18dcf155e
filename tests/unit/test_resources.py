"""The resources are where the program looks for them: beside its sources, or inside the installed package."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
FILES = ("icons/app.png", "sounds/done.wav", "fonts/Inter-Regular.otf", "theme/controls.qss", "pages/sign-in.html")
ASK = "import sys; from counter_app.gui.resources import resource; print(resource(sys.argv[1]))"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as a wheel holds it."""
    target = tmp_path_factory.mktemp("build")
    build = [sys.executable, "-c", "import setuptools; setuptools.setup()", "-q", "egg_info", "--egg-base", str(target)]
    build += ["build", "--build-base", str(target), "--build-lib", str(target / "lib")]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "packaging")}
    subprocess.run(build, cwd=REPOSITORY, check=True, timeout=120, capture_output=True, env=environment)
    return target / "lib"


def asked(folder: Path, name: str) -> Path:
    command = [sys.executable, "-c", ASK, name]
    told = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, timeout=60)
    return Path(told.stdout.strip())


@pytest.mark.parametrize("name", FILES)
def test_from_its_sources_they_are_beside_the_package(name: str) -> None:
    path = asked(REPOSITORY, name)

    assert path == REPOSITORY / "resources" / name
    assert path.is_file()


@pytest.mark.parametrize("name", FILES)
def test_installed_they_are_inside_the_package(built: Path, name: str) -> None:
    path = asked(built, name)

    assert path == built / "counter_app" / "resources" / name
    assert path.read_bytes() == (REPOSITORY / "resources" / name).read_bytes()


def test_installed_there_is_every_licence_and_no_source_of_a_translation(built: Path) -> None:
    installed = {path.name for path in (built / "counter_app" / "resources").rglob("*.*")}

    assert {"LICENSE-inter.txt", "LICENSE-lucide.txt"} <= installed
    assert not [name for name in installed if name.endswith(".ts")]
