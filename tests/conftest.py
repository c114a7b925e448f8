"""Give every run a home of its own and every test a workspace of its own, before any module of `app` is imported."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # tests run from any folder, and by `pytest` as well as `python -m pytest`

# Made here, not in a fixture: modules under test are imported while tests are collected. Each xdist worker has its own.
_HOME = tempfile.TemporaryDirectory(prefix="taixin-test-home-")

# The same examples on every machine, however slow: a failure can be repeated.
settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")


def private_folders(home: Path) -> dict[str, str]:
    """Make the folders that Qt, fontconfig and platformdirs ask for inside `home`, and name the variables for them."""
    names = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "appdata",
        "LOCALAPPDATA": home / "localappdata",
        "XDG_DATA_HOME": home / "data",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_STATE_HOME": home / "state",
        "XDG_RUNTIME_DIR": home / "runtime",  # Qt warns without it, and warnings fail
    }
    for folder in names.values():
        folder.mkdir(mode=0o700, exist_ok=True)
    return {name: str(folder) for name, folder in names.items()}


os.environ.update(private_folders(Path(_HOME.name)))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_unconfigure() -> None:
    """Take the private home away after the last test."""
    _HOME.cleanup()


@pytest.fixture(scope="session", autouse=True)
def private_home() -> Path:
    """The home of this run; nothing a test writes by default reaches the user's own folders."""
    home = Path(_HOME.name)
    assert Path.home() == home
    return home


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """An empty workspace folder, as `--workspace` takes it."""
    folder = tmp_path / "workspace"
    folder.mkdir()
    return folder
