"""Opening, transactions, migrations, and the sentences for what can go wrong."""

import errno
import sqlite3
from pathlib import Path

import pytest

from app.errors import StoreError
from app.store.connection import atomic, open_database, open_immutable
from app.store.ledger import ledger_totals
from app.store.migrations import MIGRATIONS_DIR, Migration, migrate, read_migrations, snapshot
from app.store.opinions import list_opinions, load_pdf
from app.store.publish import temporary_database
from app.store.trouble import disk_trouble, explain_os
from app.store.workspace import DATABASE_NAME, open_workspace


def write_and_fail(connection: sqlite3.Connection) -> None:
    with atomic(connection):
        connection.execute("INSERT INTO setting VALUES ('a', '1')")
        raise ZeroDivisionError


def fill_the_disk(folder: Path) -> None:
    with open_workspace(folder) as connection, atomic(connection):
        connection.execute("PRAGMA max_page_count = 1")
        connection.execute("INSERT INTO setting VALUES ('big', ?)", (f'"{"x" * 500_000}"',))


def test_schema_snapshot_is_what_the_migrations_make() -> None:
    kept = (MIGRATIONS_DIR / "schema.sql").read_text(encoding="utf-8")
    assert kept == snapshot(read_migrations()), "write snapshot(read_migrations()) to db/schema.sql"


def test_migrations_are_numbered_without_gaps() -> None:
    migrations = read_migrations()
    assert [step.number for step in migrations] == list(range(1, len(migrations) + 1))


def test_opening_twice_migrates_once(tmp_path: Path) -> None:
    for _ in range(2):
        with open_workspace(tmp_path) as connection:
            rows = connection.execute("SELECT number, name FROM schema_migration").fetchall()
            assert [tuple(row) for row in rows] == [(step.number, step.name) for step in read_migrations()]


def test_a_register_from_before_notices_keeps_numbers_documents_and_ledger(tmp_path: Path) -> None:
    path = tmp_path / DATABASE_NAME
    with open_database(path) as old:
        migrate(old, path, tuple(step for step in read_migrations() if step.number < 3))
        old.execute(
            "INSERT INTO case_file VALUES (1, 'u', '水泥厂', 'c', '某公司', '代县', '{}', NULL, 'open', 'a', 'b')"
        )
        old.execute("INSERT INTO run VALUES (1, 1, '2026-01-01', 'e', 'ab', 'conforms', '[]', '{}', 'a')")
        ended = ("withdrawn", "2026-02-01", "有误")
        for serial, state in ((1, ("issued", None, None)), (2, ended)):
            values = (serial, f"{serial}号", 2026, serial, 1, 1, "2026-01-05", "ff", *state, "a")
            old.execute("INSERT INTO opinion VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
            old.execute("INSERT INTO opinion_pdf VALUES (?, ?)", (serial, b"%PDF"))
            old.execute("INSERT INTO ledger VALUES (?, ?, '代县', NULL, 2.5, NULL, 2026)", (serial, serial))
    with open_workspace(tmp_path) as connection:
        second, first = list_opinions(connection)
        assert (first.number, first.status, first.name, first.county) == ("1号", "issued", "水泥厂", "代县")
        assert (second.status, second.ended, second.ended_reason) == ended
        assert load_pdf(connection, 1) == b"%PDF"
        assert ledger_totals(connection).new_construction_ha == 2.5
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_newer_database_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with open_workspace(tmp_path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match=r"workspace\.db 由更新版本的程序建立.*请升级本程序"), open_workspace(tmp_path):
        pass


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    with open_database(tmp_path / DATABASE_NAME) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    with pytest.raises(StoreError, match="不是本程序的工作库"), open_workspace(tmp_path):
        pass


def test_failed_migration_leaves_nothing(tmp_path: Path) -> None:
    broken = Migration(1, "broken", "CREATE TABLE a (x);\nINSERT INTO nowhere VALUES (1);\n")
    path = tmp_path / "x.db"
    with open_database(path) as connection:
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            migrate(connection, path, (broken,))
        assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 0


def test_writing_to_a_read_only_workspace_says_so(tmp_path: Path) -> None:
    with open_workspace(tmp_path):
        pass
    with (
        pytest.raises(StoreError, match=r"workspace\.db：文件或所在文件夹是只读的.*工作区文件夹"),
        open_workspace(tmp_path, read_only=True) as connection,
    ):
        connection.execute("INSERT INTO setting VALUES ('a', '1')")


def test_workspace_that_is_a_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match=r"无法打开.*请检查路径"), open_workspace(tmp_path / "file"):
        pass


def test_missing_read_only_workspace_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="文件不存在或没有访问权限"), open_workspace(tmp_path, read_only=True):
        pass


def test_damaged_workspace_says_so(tmp_path: Path) -> None:
    (tmp_path / DATABASE_NAME).write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreError, match=r"workspace\.db：文件已损坏.*备份"), open_workspace(tmp_path):
        pass


def test_full_disk_says_so_and_rolls_back(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"磁盘已满.*清理磁盘"):
        fill_the_disk(tmp_path)
    with open_workspace(tmp_path) as connection:
        assert connection.execute("SELECT count(*) FROM setting").fetchone()[0] == 0


def test_locked_workspace_says_so(tmp_path: Path) -> None:
    with open_workspace(tmp_path) as first, atomic(first):
        first.execute("INSERT INTO setting VALUES ('a', '1')")
        with (
            pytest.raises(StoreError, match="另一个程序正在使用它"),
            open_workspace(tmp_path, wait_ms=1) as second,
            atomic(second),
        ):
            pass


def test_new_workspace_that_another_program_holds_says_so(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / DATABASE_NAME, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="另一个程序正在使用它"), open_workspace(tmp_path, wait_ms=1):
        pass
    other.close()


def test_a_reader_is_not_kept_waiting_by_a_writer(tmp_path: Path) -> None:
    with open_workspace(tmp_path) as writer, atomic(writer):
        writer.execute("INSERT INTO setting VALUES ('a', '1')")
        with open_workspace(tmp_path, read_only=True) as reader:
            assert reader.execute("SELECT count(*) FROM setting").fetchone()[0] == 0


def test_immutable_file_that_is_missing_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"无法打开.*none\.gpkg"), open_immutable(tmp_path / "none.gpkg"):
        pass


def test_error_within_a_transaction_leaves_nothing(opened: sqlite3.Connection) -> None:
    with pytest.raises(ZeroDivisionError):
        write_and_fail(opened)
    assert opened.execute("SELECT count(*) FROM setting").fetchone()[0] == 0
    assert not opened.in_transaction


def test_error_within_a_nested_block_undoes_that_block_only(opened: sqlite3.Connection) -> None:
    with atomic(opened):
        opened.execute("INSERT INTO setting VALUES ('outer', '1')")
        with pytest.raises(ZeroDivisionError):
            write_and_fail(opened)
    assert [row[0] for row in opened.execute("SELECT key FROM setting")] == ["outer"]


def test_foreign_keys_are_enforced(opened: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        opened.execute("INSERT INTO opinion_pdf VALUES (7, x'00')")


def test_path_with_odd_characters_opens(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "100% 忻州#1?"):
        pass
    assert (tmp_path / "100% 忻州#1?" / DATABASE_NAME).exists()


def test_temporary_file_goes_with_an_error(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), temporary_database(tmp_path):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "磁盘已满"), (errno.EROFS, "只读"), (errno.EACCES, "只读"), (errno.EIO, "磁盘出错")],
)
def test_file_trouble_has_its_sentence(number: int, words: str) -> None:
    assert words in str(explain_os(Path("somewhere"), OSError(number, "reason")))


def test_file_trouble_keeps_its_cause() -> None:
    with pytest.raises(StoreError) as caught, disk_trouble(Path("there")):
        raise PermissionError(errno.EACCES, "no")
    assert isinstance(caught.value.__cause__, PermissionError)
