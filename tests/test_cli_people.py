"""The command line in a workspace that has people, and the audit log from outside."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.cli.main import run
from app.services import people
from app.services.cases import new_case
from app.services.desk import open_desk
from app.services.people import make_administrator

PASSWORD = "correct horse battery"


@pytest.fixture
def workspace(tmp_path: Path) -> str:
    make_administrator(open_desk(tmp_path / "desk"), "王管理", PASSWORD, now=datetime.now(UTC))
    return str(tmp_path / "desk")


def test_a_workspace_with_people_asks_who_one_is(workspace: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audit", "check", "--workspace", workspace]) == 2
    assert "先登录" in capsys.readouterr().err


def test_the_user_signs_in_by_name_and_environment(
    workspace: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TAIXIN_PASSWORD", PASSWORD)
    assert run(["--user", "王管理", "audit", "list", "--workspace", workspace]) == 0
    assert "王管理　登录" in capsys.readouterr().out


def test_a_wrong_password_is_refused_in_one_sentence(
    workspace: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TAIXIN_PASSWORD", "wrong")
    assert run(["--user", "王管理", "audit", "list", "--workspace", workspace]) == 2
    assert "密码不对" in capsys.readouterr().err


def test_a_tampered_log_answers_no_and_says_where(
    workspace: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TAIXIN_PASSWORD", PASSWORD)
    with sqlite3.connect(Path(workspace) / "workspace.db") as connection:
        connection.execute("DROP TRIGGER audit_log_keeps")
        connection.execute("UPDATE audit_log SET who = '别人' WHERE seq = 1")
    connection.close()
    assert run(["--user", "王管理", "audit", "check", "--json", "--workspace", workspace]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["breaks"] == [{"first": 1, "last": 1, "kind": "changed", "opinion": None}]


def test_a_workspace_not_made_yet_has_a_sound_empty_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audit", "check", "--workspace", str(tmp_path / "new")]) == 0
    assert "共0条" in capsys.readouterr().out


def test_an_office_is_set_up_and_a_case_goes_on_from_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tmp_path / "desk")
    monkeypatch.setenv("TAIXIN_PASSWORD", PASSWORD)
    monkeypatch.setenv("TAIXIN_NEW_PASSWORD", PASSWORD)
    assert run(["people", "init", "王管理", "--workspace", folder]) == 0
    added = ["people", "add", "李经办", "--role", "经办人", "--workspace", folder]
    assert run(["--user", "王管理", *added]) == 0
    assert run(["people", "list", "--workspace", folder]) == 2
    handler = people.sign_in(open_desk(Path(folder)), "李经办", PASSWORD, now=datetime.now(UTC))
    case = new_case(handler, {"project": {"name": "某项目"}}, now="2026-11-24T09:00:00+08:00")
    capsys.readouterr()
    assert run(["--user", "李经办", "step", str(case), "accept", "--workspace", folder]) == 0
    assert "草稿→受理　李经办" in capsys.readouterr().out
    assert run(["--user", "李经办", "step", str(case), "pass", "--workspace", folder]) == 2
    assert "这要由复核人办理" in capsys.readouterr().err
    assert run(["--user", "王管理", "people", "close", "李经办", "--workspace", folder]) == 0
    assert "已停用" in capsys.readouterr().out
