"""Everything that a user meets is, in every look, as it was when a person last looked at it, and nothing is cut off."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import numpy as np
import pytest
from golden_faults import faults
from golden_pictures import OFF, SHARE, difference, keep, pixels, share_off
from golden_walk import GOLDENS, LANGUAGES, LOOKS, walk_all
from PIL import Image
from PySide6.QtWidgets import QApplication, QWidget


@pytest.fixture(autouse=True)
def no_stall() -> None:
    """Watch no calls: dialogs stand, and their pictures are taken, within the call that opens them."""


@pytest.fixture(scope="module")
def wrong_pictures() -> Path:
    """Where the pictures that differ go, with their differences; it stays after the run."""
    return Path(os.environ.get("GOLDENS_OUT") or tempfile.mkdtemp(prefix="goldens-"))


def compared(name: str, actual: Image.Image, folder: Path) -> str:
    """Return what is wrong with a picture, with where it and its difference were written; empty where nothing is."""
    path = GOLDENS / f"{name}.png"
    if not path.exists():
        return f"{name}: no such picture is kept; draw it by `python tests/ui/golden_walk.py` and look at it"
    kept = Image.open(path).convert("RGB")
    off = share_off(actual, kept)
    if off <= SHARE:
        return ""
    actual.save(folder / f"{name}-now.png")
    difference(actual, kept).save(folder / f"{name}-difference.png")
    sizes = "" if actual.size == kept.size else f" (it was {kept.size}, it is {actual.size})"
    return f"{name}: {off:.2%} of the pixels are off{sizes}, see {folder}/{name}-now.png and -difference.png"


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_a_user_meets_looks_as_it_was_approved(
    application: QApplication, tmp_path: Path, wrong_pictures: Path, language: str
) -> None:
    wrong: list[str] = []

    def take(name: str, widget: QWidget) -> None:
        found = compared(name, pixels(widget), wrong_pictures)
        wrong.extend(each for each in (found, *(f"{name}: {fault}" for fault in faults(widget))) if each)

    walk_all(application, tmp_path, language, take)
    assert not wrong, "\n".join(wrong)


def test_every_kept_picture_is_of_something_that_is_shown() -> None:
    shown = {f"{look.name()}-{scene}" for look in LOOKS for scene in look.scenes}
    shown |= {f"{look.name()}-dialog-{dialog}" for look in LOOKS for dialog in look.dialogs}
    assert {path.stem for path in GOLDENS.glob("*.png")} == shown


def test_pictures_that_differ_are_told_apart(tmp_path: Path) -> None:
    kept = Image.new("RGB", (100, 100), "white")
    spot = kept.copy()
    spot.paste("black", (0, 0, 5, 5))
    assert share_off(kept, kept) == 0
    assert share_off(kept, spot) == pytest.approx(0.0025)
    assert share_off(kept, spot) > SHARE
    assert share_off(kept, kept.resize((99, 100))) == 1
    assert difference(spot, kept).getpixel((0, 0)) == (220, 0, 0)
    keep(spot, tmp_path / "spot.png")
    assert share_off(Image.open(tmp_path / "spot.png").convert("RGB"), spot) == 0


def test_few_colours_are_never_far_from_the_real_ones(tmp_path: Path) -> None:
    shades = Image.linear_gradient("L").convert("RGB")
    keep(shades, tmp_path / "shades.png")
    kept = Image.open(tmp_path / "shades.png").convert("RGB")
    far = np.abs(np.asarray(shades, dtype=np.int16) - np.asarray(kept, dtype=np.int16)).max()
    assert far < OFF / 2
