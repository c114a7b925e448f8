"""The list of cases and what is done with many of them: found, sorted, dated, binned, copied, handed over."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.initials import initials
from app.errors import BadInputError, CancelledError
from app.services.batches import run_batch
from app.services.case_exports import MANIFEST, case_table, export_cases, hand_over, jobs_for
from app.services.case_search import CaseQuery, count_scopes, find, rows_of
from app.services.case_work import (
    duplicate,
    put_into_bin,
    set_dates,
    set_status,
    take_out_of_bin,
)
from app.services.cases import list_cases, load_case, new_case
from app.services.desk import Desk

TODAY = date(2026, 11, 24)
NOW = "2026-11-24T09:00:00+08:00"


def keep(desk: Desk, name: str, *, now: str = NOW, **project: Any) -> int:
    document = {"format": "taixin-case/1", "project": {"name": name} | project, "judgements": []}
    return new_case(desk, document, now=now)


def found(desk: Desk, words: str = "", **given: Any) -> list[str]:
    return [row.name for row in find(desk, CaseQuery(words, **given), TODAY).first]


def test_cases_are_found_by_name_code_applicant_place_and_initials(office: Desk) -> None:
    keep(office, "豆罗水泥", code="2026-1", applicant={"name": "甲公司"}, county="忻府区", township="豆罗镇")
    keep(office, "Solar 光伏", applicant={"name": "乙公司"}, county="代县", block="阳明堡板块", kind="能源")
    for words, name in {"水泥": "豆罗", "026-1": "豆罗", "乙公": "Solar", "豆罗镇": "豆罗", "阳明": "Solar"}.items():
        assert [each[: len(name)] for each in found(office, words)] == [name]
    assert found(office, "dlsn") == found(office, "DLSN") == ["豆罗水泥"]
    assert found(office, "SOLAR 代县") == ["Solar 光伏"]
    assert found(office, "水泥 代县") == []
    assert found(office, kind="能源") == ["Solar 光伏"]


def test_initials_leave_what_they_do_not_know() -> None:
    assert initials("忻府区豆罗AB1崞") == "xfqdlab1崞"


def test_names_sort_as_a_dictionary_does(office: Desk) -> None:
    for name in ("忻州", "安庄", "代县"):
        keep(office, name)
    assert found(office, sort="name", descending=False) == ["安庄", "代县", "忻州"]
    assert found(office, sort="name", descending=True) == ["忻州", "代县", "安庄"]


@pytest.mark.parametrize("is_down", [True, False])
def test_what_has_no_due_date_comes_last(office: Desk, is_down: bool) -> None:
    late, none, soon = (keep(office, name) for name in ("迟", "无", "早"))
    set_dates(office, [late], None, date(2026, 12, 1), now=NOW)
    set_dates(office, [soon], None, date(2026, 11, 25), now=NOW)
    assert none
    expected = ["迟", "早"] if is_down else ["早", "迟"]
    assert found(office, sort="due", descending=is_down) == [*expected, "无"]


def test_the_queue_tells_what_waits_is_overdue_and_due_soon(office: Desk) -> None:
    overdue, soon, done, binned = (keep(office, name) for name in ("超", "近", "结", "删"))
    old = keep(office, "旧", now="2026-01-01T00:00:00+08:00")
    set_dates(office, [overdue, done], None, date(2026, 11, 23), now=NOW)
    set_dates(office, [soon], None, TODAY, now=NOW)
    set_status(office, [done], "archived", now=NOW)
    put_into_bin(office, [binned], now=NOW)
    assert old
    assert count_scopes(office, TODAY) == {
        "waiting": 3,
        "overdue": 1,
        "soon": 1,
        "recent": 3,
        "done": 1,
        "all": 4,
        "bin": 1,
    }
    assert found(office, scope="overdue") == ["超"]
    assert found(office, scope="bin") == ["删"]
    assert found(office, scope="done", status="archived") == ["结"]


def test_cases_from_before_there_was_a_list_are_found_too(office: Desk) -> None:
    keep(office, "豆罗水泥", kind="产业")
    with sqlite3.connect(office.workspace / "workspace.db") as opened:
        opened.execute("UPDATE case_file SET search = NULL, kind = ''")
    opened.close()
    assert found(office, "dlsn", kind="产业") == ["豆罗水泥"]


def test_a_status_leaves_its_trace_once(office: Desk) -> None:
    case = keep(office, "甲")
    for status in ("accepted", "accepted", "first_review"):
        set_status(office, [case], status, now=NOW)
    with sqlite3.connect(office.workspace / "workspace.db") as opened:
        rows = opened.execute("SELECT previous, status FROM case_status ORDER BY id").fetchall()
    opened.close()
    assert rows == [("draft", "accepted"), ("accepted", "first_review")]
    with pytest.raises(BadInputError, match="状态“done”不存在"):
        set_status(office, [case], "done", now=NOW)


def test_a_change_of_many_is_all_or_nothing(office: Desk) -> None:
    case = keep(office, "甲")
    with pytest.raises(BadInputError, match="找不到案卷 99"):
        set_status(office, [case, 99], "accepted", now=NOW)
    assert list_cases(office)[0].status == "draft"


def test_a_due_date_before_the_case_came_in_is_refused(office: Desk) -> None:
    with pytest.raises(BadInputError, match="早于收件日期"):
        set_dates(office, [keep(office, "甲")], TODAY, date(2026, 11, 1), now=NOW)


def test_what_is_binned_is_gone_from_lists_and_comes_back(office: Desk) -> None:
    case = keep(office, "甲")
    assert put_into_bin(office, [case], now=NOW).ids == (case,)
    assert list_cases(office) == ()
    take_out_of_bin(office, [case])
    assert found(office) == ["甲"]


def test_a_copy_has_neither_code_nor_judgements(office: Desk) -> None:
    document = {
        "format": "taixin-case/1",
        "project": {"name": "甲", "code": "1"},
        "judgements": [{"rule": "L-01", "answer": "hit", "reason": "r", "by": "b"}],
    }
    case = new_case(office, document, now=NOW)
    (copy,) = duplicate(office, [case], now=NOW)
    kept = load_case(office, copy)
    assert kept["project"] == {"name": "甲（副本）"}
    assert kept["judgements"] == []
    assert load_case(office, case) == document


def test_case_files_go_into_a_folder_and_none_over_another(office: Desk, tmp_path: Path) -> None:
    ids = [keep(office, name) for name in ("甲/乙", "甲:乙", "")]
    (tmp_path / "甲_乙.json").write_text("mine")
    files = export_cases(office, ids, tmp_path)
    assert [file.name for file in files] == ["甲_乙-2.json", "甲_乙-3.json", f"案卷{ids[2]}.json"]
    assert (tmp_path / "甲_乙.json").read_text() == "mine"
    assert json.loads(files[0].read_text(encoding="utf-8"))["project"]["name"] == "甲/乙"
    assert len((tmp_path / MANIFEST).read_text(encoding="utf-8-sig").splitlines()) == 4


def test_a_stopped_export_lists_what_is_there(office: Desk, tmp_path: Path) -> None:
    ids = [keep(office, name) for name in ("甲", "乙")]
    stops = iter([False, True])
    with pytest.raises(CancelledError):
        export_cases(office, ids, tmp_path, stop=lambda: next(stops))
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["交接清单.csv", "甲.json"]


def test_a_hand_over_names_every_case_and_its_hash(office: Desk, tmp_path: Path) -> None:
    ids = [keep(office, name, code=code) for name, code in (("甲", "=1+1"), ("乙", "2"))]
    assert hand_over(office, ids, tmp_path / "交接.zip", now=NOW) == 2
    again = tmp_path / "again.zip"
    hand_over(office, ids, again, now=NOW)
    assert (tmp_path / "交接.zip").read_bytes() == again.read_bytes()
    with zipfile.ZipFile(again) as archive:
        assert sorted(archive.namelist()) == sorted(["甲.json", "乙.json", MANIFEST, "manifest.json"])
        record = json.loads(archive.read("manifest.json"))
        rows = list(csv.reader(io.StringIO(archive.read(MANIFEST).decode("utf-8-sig"))))
    assert [case["name"] for case in record["cases"]] == ["甲", "乙"]
    assert rows[1][1] == record["cases"][0]["sha256"]
    assert rows[1][3] == "'=1+1"


def test_the_list_goes_into_a_table_and_nothing_else(office: Desk) -> None:
    rows = rows_of(office, [keep(office, "甲")])
    assert case_table(rows, ".csv").decode("utf-8-sig").splitlines()[1].startswith("甲,")
    assert case_table(rows, ".XLSX")[:2] == b"PK"
    with pytest.raises(BadInputError, match="扩展名"):
        case_table(rows, ".doc")


def test_a_batch_of_kept_cases_keeps_its_results_with_them(office: Desk) -> None:
    case = keep(office, "甲", county="忻府区")
    (row,) = run_batch(office, jobs_for(office, [case]), "2026-11-24", now=NOW, workers=1)
    assert row.error == ""
    (kept,) = list_cases(office)
    assert (kept.verdict, kept.updated) == (row.verdict, NOW)
