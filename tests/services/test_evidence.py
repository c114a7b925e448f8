"""Evidence is kept with its hash beside the case and named in the opinion's record; so are the office's phrases."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import BadInputError
from app.services.cases import new_case
from app.services.desk import Desk, open_desk
from app.services.evidence import add_evidence, evidence_bytes, list_evidence, remove_evidence
from app.services.phrases import drop_phrase, keep_phrase, phrases

NOW = "2026-11-23T09:30:00+08:00"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk in an empty workspace."""
    return open_desk(tmp_path / "workspace")


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A file to rest a judgement on."""
    path = tmp_path / "现场核查记录.txt"
    path.write_bytes("河道管理所来函".encode())
    return path


def test_evidence_keeps_its_bytes_whatever_becomes_of_the_file(desk: Desk, paper: Path) -> None:
    case_id = new_case(desk, {"format": "taixin-case/1"}, now=NOW)
    assert add_evidence(desk, case_id, "F-01", [paper], now=NOW) == ()
    paper.unlink()
    (found,) = list_evidence(desk, case_id)
    assert (found.rule, found.name, found.sha256) == ("F-01", "现场核查记录.txt", Path(found.file).stem)
    assert evidence_bytes(desk, found).decode() == "河道管理所来函"


def test_the_same_file_twice_is_told_and_kept_once(desk: Desk, paper: Path) -> None:
    case_id = new_case(desk, {"format": "taixin-case/1"}, now=NOW)
    add_evidence(desk, case_id, "F-01", [paper], now=NOW)
    assert "没有重复添加" in add_evidence(desk, case_id, "F-01", [paper], now=NOW)[0]
    assert len(list_evidence(desk, case_id)) == 1


def test_evidence_changed_in_the_workspace_is_not_shown(desk: Desk, paper: Path) -> None:
    case_id = new_case(desk, {"format": "taixin-case/1"}, now=NOW)
    add_evidence(desk, case_id, "F-01", [paper], now=NOW)
    (found,) = list_evidence(desk, case_id)
    kept = desk.workspace / found.file
    kept.chmod(0o644)
    kept.write_bytes(b"changed")
    with pytest.raises(BadInputError, match="已被改动"):
        evidence_bytes(desk, found)


def test_a_file_goes_with_the_last_rule_that_it_speaks_to(desk: Desk, paper: Path) -> None:
    case_id = new_case(desk, {"format": "taixin-case/1"}, now=NOW)
    for rule in ("F-01", "F-02"):
        add_evidence(desk, case_id, rule, [paper], now=NOW)
    first, second = list_evidence(desk, case_id)
    remove_evidence(desk, first.id)
    assert (desk.workspace / second.file).exists()
    remove_evidence(desk, second.id)
    assert not (desk.workspace / second.file).exists()


def test_an_empty_file_is_no_evidence(desk: Desk, tmp_path: Path) -> None:
    case_id = new_case(desk, {"format": "taixin-case/1"}, now=NOW)
    (tmp_path / "空.pdf").write_bytes(b"")
    with pytest.raises(BadInputError, match="空文件"):
        add_evidence(desk, case_id, "F-01", [tmp_path / "空.pdf"], now=NOW)
    assert list_evidence(desk, case_id) == ()


def test_phrases_are_the_offices_own(desk: Desk) -> None:
    assert phrases(desk) == ()
    keep_phrase(desk, "已现场核实， 不在管理范围内。")
    assert keep_phrase(desk, "已现场核实， 不在管理范围内。") == ("已现场核实， 不在管理范围内。",)
    assert phrases(open_desk(desk.workspace)) == ("已现场核实， 不在管理范围内。",)
    assert drop_phrase(desk, "已现场核实， 不在管理范围内。") == ()
    with pytest.raises(BadInputError, match="没有可保存的文字"):
        keep_phrase(desk, "  ")
