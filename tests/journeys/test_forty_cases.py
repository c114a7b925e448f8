"""Cases from a folder to the register, by keys; `tests/bench/forty_cases.py` clears forty and prints the figures."""

from __future__ import annotations

from pathlib import Path

from clearing import clear_folder, import_folder, import_layers, make_certificate, write_folder
from screen import Screen

from app.services.desk import open_desk
from app.services.register import list_opinions

_COUNT = 6


def test_a_folder_is_cleared_into_the_register_without_a_gap(screen: Screen, workspace: Path, tmp_path: Path) -> None:
    import_layers(tmp_path, workspace)
    folder, certificate = write_folder(tmp_path / "cases", _COUNT), make_certificate(tmp_path)
    desk = open_desk(workspace)
    screen.start(workspace)
    import_folder(screen, desk, folder, _COUNT)
    figures = clear_folder(screen, desk, certificate, _COUNT)
    rows = list_opinions(desk)
    assert sorted(row.serial for row in rows) == list(range(1, _COUNT + 1))
    assert {row.name for row in rows} == {f"Works {number:02d}" for number in range(1, _COUNT + 1)}
    assert {row.verdict for row in rows} == {"conforms"}
    assert figures.judged == 2
