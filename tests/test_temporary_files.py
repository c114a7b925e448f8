"""Temporary files are gone after each command, and private while they are there."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.services.desk import SEEDS
from app.store.publish import temporary_database, temporary_path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = SEEDS / "examples" / "doulou"
COMMANDS = [
    ["review", str(EXAMPLE / "case.json"), "--pdf", "{out}/opinion.pdf", "--json", "{out}/review.json"],
    ["export", str(EXAMPLE / "case.json"), "{out}/site.gpkg"],
    ["export", str(EXAMPLE / "case.json"), "{out}/site.shp"],
    ["layers", "list"],
    ["calendar", "example", "{out}/days.csv"],
    ["backup", "make", "{out}/stick"],
    ["audit", "check"],
    ["plan", "check"],
]


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: "-".join(words[:2]) if words[1][0] != "/" else words[0])
def test_a_command_leaves_nothing_in_the_temporary_folder(words: list[str], tmp_path: Path) -> None:
    scratch, out, workspace = (tmp_path / name for name in ("scratch", "out", "workspace"))
    for folder in (scratch, out, workspace):
        folder.mkdir()
    line = [sys.executable, "-m", "app", *(word.format(out=out) for word in words), "--workspace", str(workspace)]
    if words[0] == "plan":
        line = line[:-2]
    environment = {**os.environ, "TMPDIR": str(scratch), "TEMP": str(scratch), "TMP": str(scratch)}
    done = subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert list(scratch.rglob("*")) == []
    left = [path for folder in (workspace, out) for path in folder.rglob(".*") if path.suffix == ".tmp"]
    assert left == []


def test_a_file_under_way_is_private_to_the_user(tmp_path: Path) -> None:
    made = temporary_path(tmp_path)
    with temporary_database(tmp_path) as (_connection, path):
        modes = [stat.S_IMODE(each.stat().st_mode) for each in (made, path)]
    assert modes == [0o600, 0o600] or os.name != "posix"
    assert not path.exists()
