"""Seeds to change: a copy of the project's own, with a way to change one line of one file."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
Change = Callable[[str, str, str], int]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the seeds."""
    folder = tmp_path / "seeds"
    for part in ("plan", "rules", "reference", "layers"):
        shutil.copytree(SEEDS / part, folder / part)
    return folder


@pytest.fixture
def change(seeds: Path) -> Change:
    """Replace the first occurrence of some words in a seed file and return the number of the line they stand in."""

    def replace_words(file: str, old: str, new: str) -> int:
        path = seeds / file
        text = path.read_text(encoding="utf-8")
        assert old in text, (file, old)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    return replace_words
