"""The workspace at rest: encrypted, opened by its pass phrase alone, as good as plain, and plain again."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from app.errors import BadInputError, LockedError, RefusedError
from app.services import at_rest, people
from app.services.backups import back_up, backups_in
from app.services.case_search import CaseQuery, find
from app.services.cases import list_cases, new_case
from app.services.desk import Desk, open_desk
from app.services.restoring import check_workspace, look_at, restore
from app.store.audit import check_audit
from app.store.cipher import forget_keys, key_file, salt_of
from app.store.workspace import open_workspace

NOW = datetime.fromisoformat("2026-11-24T09:00:00+08:00")
LATER = datetime.fromisoformat("2026-11-24T10:00:00+08:00")
PHRASE = "云中河畔三棵老柳树"
OTHER = "雁门关外野人家呀"
SECRET = "豆罗保密混凝土构件厂"


@pytest.fixture(autouse=True)
def no_keys() -> Iterator[None]:
    """Nothing is remembered from one test to the next."""
    forget_keys()
    yield
    forget_keys()


@pytest.fixture
def desk(workspace: Path) -> Desk:
    """A desk with a case that tells itself by its name."""
    opened = open_desk(workspace)
    keep(opened, SECRET)
    return opened


def keep(desk: Desk, name: str) -> int:
    return new_case(desk, {"format": "taixin-case/1", "judgements": [], "project": {"name": name}}, now=NOW.isoformat())


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_nothing_of_a_case_can_be_read_from_the_folder(desk: Desk) -> None:
    assert SECRET.encode() in bytes_of(desk.workspace)
    at_rest.encrypt(desk, PHRASE, now=NOW)
    assert SECRET.encode() not in bytes_of(desk.workspace)
    assert sorted(path.name for path in desk.workspace.glob("workspace*.db")) == ["workspace.db"]
    with pytest.raises(sqlite3.DatabaseError), sqlite3.connect(desk.workspace / "workspace.db") as opened:
        opened.execute("SELECT * FROM case_file")
    opened.close()


def test_work_goes_on_as_before_once_it_is_open(desk: Desk) -> None:
    at_rest.encrypt(desk, PHRASE, now=NOW)
    keep(desk, "第二个")
    assert {row.name for row in list_cases(desk)} == {SECRET, "第二个"}
    assert len(find(desk, CaseQuery("第二"), NOW.date()).ids) == 1
    assert check_workspace(desk) == ()
    with open_workspace(desk.workspace) as connection:
        assert check_audit(connection).breaks == ()


def test_after_a_start_the_pass_phrase_is_asked_for_and_a_wrong_one_refused(desk: Desk) -> None:
    at_rest.encrypt(desk, PHRASE, now=NOW)
    forget_keys()
    assert at_rest.is_locked(desk)
    with pytest.raises(LockedError, match="已加密"):
        list_cases(desk)
    with pytest.raises(BadInputError, match="口令不对"):
        at_rest.unlock(desk, OTHER)
    assert at_rest.is_locked(desk)
    at_rest.unlock(desk, PHRASE)
    assert [row.name for row in list_cases(desk)] == [SECRET]


def test_it_can_be_made_plain_again(desk: Desk) -> None:
    before = [row.name for row in list_cases(desk)]
    at_rest.encrypt(desk, PHRASE, now=NOW)
    with pytest.raises(BadInputError, match="口令不对"):
        at_rest.decrypt(desk, OTHER, now=LATER)
    at_rest.decrypt(desk, PHRASE, now=LATER)
    forget_keys()
    assert not at_rest.is_encrypted(desk)
    assert [row.name for row in list_cases(desk)] == before
    assert check_workspace(desk) == ()


def test_another_pass_phrase_opens_it_and_the_old_one_no_more(desk: Desk) -> None:
    at_rest.encrypt(desk, PHRASE, now=NOW)
    at_rest.change_passphrase(desk, PHRASE, OTHER, now=LATER)
    forget_keys()
    with pytest.raises(BadInputError, match="口令不对"):
        at_rest.unlock(desk, PHRASE)
    at_rest.unlock(desk, OTHER)
    assert len(list_cases(desk)) == 1


def test_a_backup_is_encrypted_too_and_is_put_back(desk: Desk, tmp_path: Path) -> None:
    at_rest.encrypt(desk, PHRASE, now=NOW)
    back_up(desk, tmp_path / "stick", now=NOW)
    assert SECRET.encode() not in bytes_of(tmp_path / "stick")
    (backup,) = backups_in(tmp_path / "stick")
    assert look_at(backup) == ()
    keep(desk, "备份之后")
    restore(desk, backup, now=LATER)
    assert [row.name for row in list_cases(desk)] == [SECRET]
    forget_keys()
    at_rest.unlock(desk, PHRASE)
    assert [row.name for row in list_cases(desk)] == [SECRET]


def test_a_key_file_that_is_gone_is_named_and_a_damaged_database_is_no_locked_one(desk: Desk) -> None:
    at_rest.encrypt(desk, PHRASE, now=NOW)
    salt = salt_of(desk.workspace / "workspace.db")
    assert salt is not None
    assert key_file(desk.workspace, salt).stat().st_mode & 0o777 == 0o600 or os.name != "posix"
    key_file(desk.workspace, salt).unlink()
    forget_keys()
    assert not at_rest.is_locked(desk)
    with pytest.raises(BadInputError, match="密钥文件"):
        at_rest.unlock(desk, PHRASE)


def test_an_interrupted_conversion_leaves_the_old_database(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_what: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.store.at_rest.exchange_database", fail)
    with pytest.raises(OSError, match="No space"):
        at_rest.encrypt(desk, PHRASE, now=NOW)
    monkeypatch.undo()
    forget_keys()
    assert [row.name for row in list_cases(desk)] == [SECRET]
    assert not list(desk.workspace.glob("key-*.json"))
    assert not list(desk.workspace.glob(".*.tmp"))


def test_only_the_administrator_encrypts_and_a_weak_phrase_is_refused(desk: Desk) -> None:
    admin = people.make_administrator(desk, "王管理", OTHER, now=NOW)
    people.add_person(admin, "赵经办", OTHER, ("经办人",), now=NOW)
    with pytest.raises(RefusedError, match="加密工作库"):
        at_rest.encrypt(people.sign_in(desk, "赵经办", OTHER, now=NOW), PHRASE, now=NOW)
    with pytest.raises(BadInputError, match="字符"):
        at_rest.encrypt(admin, "short", now=NOW)
    assert not at_rest.is_encrypted(admin)


def command(workspace: Path, *words: str, phrase: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ} | ({"TAIXIN_PASSPHRASE": phrase} if phrase else {})
    line = [sys.executable, "-m", "app", *words, "--workspace", str(workspace)]
    root = Path(__file__).resolve().parents[2]
    return subprocess.run(
        line, cwd=root, env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )


def test_commands_take_the_pass_phrase_from_the_environment(desk: Desk) -> None:
    assert command(desk.workspace, "at-rest", "encrypt", phrase=PHRASE).returncode == 0
    assert "已加密" in command(desk.workspace, "at-rest", "state", phrase=PHRASE).stdout
    wrong = command(desk.workspace, "at-rest", "state", phrase=OTHER)
    assert wrong.returncode == 2
    assert "口令不对" in wrong.stderr
    assert command(desk.workspace, "at-rest", "decrypt", phrase=PHRASE).returncode == 0
    assert [row.name for row in list_cases(desk)] == [SECRET]
