"""`catalogues` on the command line: import, list, search, match, remove, and one sentence where it is refused."""

import json
from pathlib import Path

import pytest
from catalogue_samples import STRUCTURE, write_csv

from app.cli.main import run

DECLARED = ("--catalogue", STRUCTURE, "--edition", "2024年本")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "table.csv")


def test_the_whole_way_from_file_to_proposals(
    table: Path, workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ("--workspace", str(workspace))

    def do(*words: str) -> str:
        assert run(["catalogues", *words, *place]) == 0
        return capsys.readouterr().out

    assert "尚未导入" in do("list")
    assert "2024-02-01起施行 完整 鼓励类1条、淘汰类3条" in do("import", str(table), *DECLARED, "--complete")
    assert "替换了先前导入的同一版本" in do("import", str(table), *DECLARED, "--complete", "--source", "虚构")
    (listed,) = json.loads(do("list", "--json"))["catalogues"]
    assert (listed["edition"], listed["complete"], listed["entries"]["淘汰类"]) == ("2024年本", True, 3)
    assert "02 土法虚构炼焦" in do("search", "炼焦", "虚构")
    case = tmp_path / "case.json"
    project = {"name": "某厂", "construction": "new", "industry": "C2521", "products": ["土法虚构炼焦"]}
    case.write_text(json.dumps({"format": "taixin-case/1", "project": project}), encoding="utf-8")
    assert "完全相同：土法虚构炼焦" in do("match", str(case))
    first = json.loads(do("match", str(case), "--json", "--as-of", "2026-01-05"))["matches"][0]
    assert (first["rule"], first["used"]["sha256"]) == ("L-01", listed["sha256"])
    assert (first["proposals"][0]["number"], first["proposals"][0]["exact"]) == ("02", True)
    assert "已移除" in do("remove", *DECLARED)
    assert "没有已施行的导入版本" in do("match", str(case))


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (DECLARED, "--partial"),
        ((*DECLARED, "--complete", "--effective", "昨天"), "日期“昨天”无效"),
        (("--catalogue", "别的", "--edition", "1", "--partial"), "规划没有引用"),
        (("--catalogue", STRUCTURE, "--edition", "1999年本", "--partial"), "施行日期"),
    ],
)
def test_a_wrong_declaration_is_one_sentence(
    words: tuple[str, ...], reason: str, table: Path, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["catalogues", "import", str(table), *words, "--workspace", str(workspace)]) == 2
    said = capsys.readouterr().err
    assert reason in said
    assert len(said.splitlines()) == 1


def test_a_missing_file_is_one_sentence(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["catalogues", "import", "nowhere.csv", *DECLARED, "--partial", "--workspace", str(workspace)]) == 2
    assert "无法读取文件" in capsys.readouterr().err
