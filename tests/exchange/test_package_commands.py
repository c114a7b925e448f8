"""The command line exchanges packages, in sentences and in JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from package_world import NOON, PASSWORD, Office, make_office
from station_world import DOCUMENT

from app.cli.main import run
from app.services.cases import load_case, new_case, save_case
from app.services.exchange_offices import add_office


@pytest.fixture
def offices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Office, Office]:
    monkeypatch.setenv("TAIXIN_P12_PASSWORD", PASSWORD)
    return make_office(tmp_path / "a", "外业组", kind="ec"), make_office(tmp_path / "b", "规划科", kind="ec")


def at(office: Office) -> list[str]:
    return ["--workspace", str(office.desk.workspace)]


def test_a_case_goes_there_and_a_choice_comes_back(
    offices: tuple[Office, Office], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laptop, office = offices
    path = str(tmp_path / "a.tpkg")
    case_id = new_case(laptop.desk, DOCUMENT, now=NOON.isoformat())
    assert run(["package", "write", path, "--p12", str(laptop.key.path), *at(laptop)]) == 0
    assert "案卷1件" in capsys.readouterr().out
    assert run(["package", "take", path, *at(office)]) == 2
    assert "不在已知单位中" in capsys.readouterr().err
    cer = str(tmp_path / "mine.cer")
    assert run(["package", "certificate", cer, "--p12", str(laptop.key.path)]) == 0
    assert run(["package", "know", cer, *at(office)]) == 0
    assert "外业组（演示）" in capsys.readouterr().out
    assert run(["package", "look", path, "--json", *at(office)]) == 0
    assert json.loads(capsys.readouterr().out)["cases"][0]["standing"] == "new"
    assert run(["package", "take", path, *at(office)]) == 0
    assert "新案卷1件" in capsys.readouterr().out
    for desk, name, number in ((laptop.desk, "甲", case_id), (office.desk, "乙", 1)):
        document = load_case(desk, number)
        save_case(desk, number, {**document, "project": {**document["project"], "name": name}}, now=NOON.isoformat())
    assert run(["package", "write", path, "--p12", str(laptop.key.path), *at(laptop)]) == 0
    assert run(["package", "look", path, *at(office)]) == 0
    assert "两边都有改动：项目名称（待选定）" in capsys.readouterr().out
    assert run(["package", "take", path, *at(office)]) == 0
    assert "有1项两边都改过" in capsys.readouterr().out
    assert run(["package", "conflicts", *at(office)]) == 0
    lines = capsys.readouterr().out.splitlines()
    number = next(line.strip()[0] for line in lines if "本机" in line)
    assert run(["package", "choose", "1", "project.name", number, *at(office)]) == 0
    assert "已选定：项目名称　乙" in capsys.readouterr().out
    add_office(laptop.desk, office.certificate)
    assert run(["package", "write", path, "--p12", str(office.key.path), *at(office)]) == 0
    assert run(["package", "take", path, *at(laptop)]) == 0
    assert load_case(laptop.desk, case_id)["project"]["name"] == "乙"


def test_what_is_no_package_is_refused_in_one_sentence(
    offices: tuple[Office, Office], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.tpkg").write_bytes(b"x" * 50_000)
    assert run(["package", "take", str(tmp_path / "x.tpkg"), *at(offices[0])]) == 2
    error = capsys.readouterr().err
    assert "交换包“x.tpkg”不能使用" in error
    assert error.count("\n") == 1


def test_a_station_has_a_name(offices: tuple[Office, Office], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["package", "station", "外业一号", *at(offices[0])]) == 0
    assert run(["package", "station", *at(offices[0])]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "本工作站：外业一号"
