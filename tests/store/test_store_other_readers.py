"""Our SQLite files through other eyes: what sqlite-utils makes of them."""

from pathlib import Path

import sqlite_utils

from app.services.desk import open_desk
from app.store.workspace import open_workspace


def test_codes_stay_text_and_keep_their_zeros(workspace: Path) -> None:
    database = sqlite_utils.Database(open_desk(workspace).plan_path)
    rows = database.query("SELECT cells FROM plan_table_row WHERE table_id = 'landuse_2023' AND row = 1")
    assert '"code":"01"' in next(rows)["cells"].replace(" ", "")
    database.close()


def test_the_rules_are_a_table_that_anybody_can_list(workspace: Path) -> None:
    database = sqlite_utils.Database(open_desk(workspace).plan_path)
    assert database["rule"].count == 91
    assert database["rule"].columns_dict["line"] is int
    assert next(database["rule"].rows_where("id = ?", ["F-01"]))["effect"] == "prohibit"
    database.close()


def test_the_workspace_holds_its_relations(workspace: Path) -> None:
    with open_workspace(workspace):
        pass
    database = sqlite_utils.Database(workspace / "workspace.db")
    keys = {(key.table, key.column): key.other_table for key in database["opinion"].foreign_keys}
    assert keys["opinion", "case_id"] == "case_file"
    assert all(database[name].strict for name in ("case_file", "opinion", "ledger", "layer"))
    database.close()
