"""Editions in the workspace: whole or not at all, replaced whole, searched, and named by their content."""

from pathlib import Path

import pytest
from catalogue_samples import ACCESS, ACCESS_ROWS, ROWS, STRUCTURE, Load

from app.errors import BadInputError
from app.services.catalogues import list_catalogues, remove_catalogue, search_catalogues
from app.services.desk import Desk
from app.store.connection import open_database
from app.store.workspace import DATABASE_NAME, open_workspace


def entries_in(workspace: Path) -> tuple[int, int]:
    """Count the entries, and those that the full-text index knows."""
    with open_workspace(workspace) as connection:
        connection.execute("INSERT INTO catalogue_entry_fts (catalogue_entry_fts, rank) VALUES ('integrity-check', 1)")
        found = connection.execute("SELECT count(*) FROM catalogue_entry_fts WHERE text MATCH '虚构炼'").fetchone()[0]
        return connection.execute("SELECT count(*) FROM catalogue_entry").fetchone()[0], found


def test_what_goes_in_comes_out(load: Load, desk: Desk) -> None:
    imported = load()
    assert list_catalogues(desk) == (imported.edition,)
    assert imported.edition.effective == "2024-02-01"
    assert [(each.number, each.text) for each in imported.edition.entries] == [(row[3], row[4]) for row in ROWS]


def test_the_same_edition_is_replaced_whole(load: Load, desk: Desk) -> None:
    first = load()
    second = load(ROWS[1:], edition="2024")
    assert (first.replaced, second.replaced) == (False, True)
    assert list_catalogues(desk) == (second.edition,)
    assert entries_in(desk.workspace) == (3, 1)


def test_an_edition_is_removed_with_its_entries(load: Load, desk: Desk) -> None:
    load()
    remove_catalogue(desk, STRUCTURE, "2024")
    assert list_catalogues(desk) == ()
    assert entries_in(desk.workspace) == (0, 0)
    with pytest.raises(BadInputError, match="没有导入过"):
        remove_catalogue(desk, STRUCTURE, "2024")


def test_the_hash_names_rows_and_declarations(load: Load) -> None:
    known = load().edition.sha256
    assert load().edition.sha256 == known
    others = [load(ROWS[1:]), load(complete=False), load(effective="2024-03-01"), load(source="另一处")]
    assert len({known, *(each.edition.sha256 for each in others)}) == 5


def test_words_long_and_short_are_searched(load: Load, desk: Desk) -> None:
    load()
    load(ACCESS_ROWS, catalogue=ACCESS, edition="2025年版")
    assert [each.entry.number for each in search_catalogues(desk, "机械化立窑")] == ["01"]
    assert [each.entry.number for each in search_catalogues(desk, "铅 玩具漆")] == ["03"]
    assert [each.catalogue for each in search_catalogues(desk, "虚构")] == [ACCESS, *[STRUCTURE] * 4][::-1]
    assert search_catalogues(desk, '"OR" 虚构') == ()
    assert search_catalogues(desk, " ") == ()


def test_entries_are_never_changed(load: Load, desk: Desk) -> None:
    import sqlite3

    load()
    with open_workspace(desk.workspace) as connection, pytest.raises(sqlite3.IntegrityError, match="replaced whole"):
        connection.execute("UPDATE catalogue_entry SET text = '改'")


def test_a_complete_edition_holds_what_the_rules_ask_for(load: Load, desk: Desk) -> None:
    with pytest.raises(BadInputError, match="声明为完整，却没有一条“淘汰类”"):
        load(ROWS[:1])
    assert list_catalogues(desk) == ()
    assert not load(ROWS[:1], complete=False).edition.complete


def test_an_edition_of_no_known_date_needs_one(load: Load) -> None:
    with pytest.raises(BadInputError, match="施行日期"):
        load(edition="2029年本")
    assert load(edition="2029年本", effective="2029-05-01").edition.effective == "2029-05-01"


@pytest.mark.parametrize(
    ("name", "edition", "reason"), [("别的目录", "2024年本", "规划没有引用"), (STRUCTURE, " ", "版本")]
)
def test_only_what_the_plan_cites_is_imported(name: str, edition: str, reason: str, load: Load) -> None:
    with pytest.raises(BadInputError, match=reason):
        load(catalogue=name, edition=edition)


def test_a_workspace_of_the_first_release_is_brought_up(load: Load, desk: Desk) -> None:
    from app.store.migrations import migrate, read_migrations

    path = desk.workspace / DATABASE_NAME
    with open_database(path) as connection:
        assert migrate(connection, path, read_migrations()[:1]) == (1,)
    assert len(load().edition.entries) == len(ROWS)
