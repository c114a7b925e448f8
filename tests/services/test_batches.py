"""Many cases at once: every case has its row, a broken one its sentence, and Ctrl+C leaves nothing half-done."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import run
from app.errors import CancelledError
from app.services.batch_tables import to_csv
from app.services.batches import document_of, jobs_of, run_batch
from app.services.case_files import read_case
from app.services.desk import open_desk
from app.services.reviews import review

ROOT = Path(__file__).resolve().parents[2]
RING = [[112.72, 38.41], [112.73, 38.41], [112.73, 38.42], [112.72, 38.42], [112.72, 38.41]]
SITE = {"type": "Polygon", "coordinates": [RING]}


def put_case(folder: Path, stem: str, **project: Any) -> Path:
    path = folder / f"{stem}.json"
    document = {"format": "taixin-case/1", "project": {"name": stem, "county": "忻府区", **project}, "site": SITE}
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def rows_of(path: Path) -> list[dict[str, str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    folder = tmp_path / "cases"
    folder.mkdir()
    put_case(folder, "a")
    put_case(folder, "c", name="=HYPERLINK(1)", code="-1")
    (folder / "b.json").write_text('{"format": "taixin-case/1", "proj', encoding="utf-8")
    return folder


def test_a_folder_becomes_a_summary_with_a_draft_for_each(
    cases: Path, tmp_path: Path, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, drafts = tmp_path / "out.csv", tmp_path / "drafts"
    options = ["--as-of", "2026-11-23", "--pdf-dir", str(drafts), "--workspace", str(workspace)]
    assert run(["batch", str(cases), str(out), *options]) == 0
    good, broken, formula = rows_of(out)
    assert [row["案卷"] for row in (good, broken, formula)] == ["a.json", "b.json", "c.json"]
    assert "JSON" in broken["错误"]
    assert (broken["结论"], broken["触及（条）"], broken["意见草稿"]) == ("", "", "")
    assert (formula["项目名称"], formula["项目代码"]) == ("'=HYPERLINK(1)", "'-1")
    assert sorted(file.name for file in drafts.iterdir()) == ["a.pdf", "c.pdf"]
    said = capsys.readouterr().out.splitlines()
    assert said[-1].startswith("共3个案卷，1个有错误")
    assert {line[:5] for line in said[:3]} == {"[1/3]", "[2/3]", "[3/3]"}
    desk = open_desk(workspace)
    result = review(desk, read_case(desk, cases / "a.json"), "2026-11-23")
    assert result.site is not None
    assert float(good["用地面积（公顷）"]) == pytest.approx(result.site.area_m2 / 10_000, abs=5e-5)
    assert int(good["无法判定（条）"]) == sum(each.outcome == "unknown" for each in result.findings)
    assert (good["结论"], good["错误"]) == ("需进一步核实", "")


def test_a_table_names_case_files_beside_it(cases: Path, workspace: Path) -> None:
    table = cases / "list.csv"
    table.write_bytes("序号,案卷文件\r\n1,c.json\r\n2,nowhere.json\r\n".encode("gbk"))
    desk = open_desk(workspace)
    found, missing = run_batch(desk, jobs_of(desk, table), "2026-11-23")
    assert (found.label, found.error, found.verdict) == ("c.json", "", "needs_verification")
    assert "nowhere.json" in missing.error


def test_a_table_may_describe_its_cases(tmp_path: Path, workspace: Path) -> None:
    (tmp_path / "p.csv").write_text("经度,纬度\n" + "\n".join(f"{x},{y}" for x, y in RING), encoding="utf-8")
    table = tmp_path / "cases.csv"
    head = "序号,项目名称,county,国民经济行业代码,用地总面积,建设活动,是否高污染,用地文件,备注"
    rows = ["1,甲,忻府区,C3011,96.9,urban_construction;agriculture,否,p.csv,x", "2,乙,忻府区,C3011,很大,,,,"]
    table.write_text("\n".join([head, *rows]), encoding="utf-8")
    desk = open_desk(workspace)
    jobs = jobs_of(desk, table)
    assert isinstance(jobs[0].case, dict)
    assert jobs[0].case["project"] == {
        "name": "甲",
        "county": "忻府区",
        "industry": "C3011",
        "land": {"total_ha": 96.9},
        "activities": ["urban_construction", "agriculture"],
        "pollution": {"high": False},
    }
    good, bad = run_batch(desk, jobs, "2026-11-23", workers=1)
    assert (good.label, good.counties, good.error) == ("第2行 甲", ("忻府区",), "")
    assert "用地总面积" in bad.error


REFUSED = {
    "没有案卷文件": ("empty", None),
    "表头“什么”不认识": ("a.csv", "项目名称,什么\n甲,1\n"),
    "没有案卷，第一行应为表头": ("a.csv", "案卷文件\n"),
}


@pytest.mark.parametrize("said", REFUSED)
def test_what_is_no_batch_is_refused(
    said: str, tmp_path: Path, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, text = REFUSED[said]
    if text is None:
        (tmp_path / name).mkdir()
    else:
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert run(["batch", str(tmp_path / name), str(tmp_path / "o.csv"), "--workspace", str(workspace)]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "o.csv").exists()


@pytest.mark.parametrize("out", ["o.xlsx", "nowhere/o.csv"])
def test_a_target_that_cannot_be_written_is_refused_before_the_work(
    out: str, cases: Path, tmp_path: Path, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["batch", str(cases), str(tmp_path / out), "--workspace", str(workspace)]) == 2
    captured = capsys.readouterr()
    assert "汇总表" in captured.err
    assert captured.out == ""


def test_cells_that_a_spreadsheet_would_run_are_defused() -> None:
    text = to_csv(["甲"], [["=1+1"], ["+1"], ["-1"], ["@x"], ["\tx"], ["正常=1"], [-1.5], [None]]).decode("utf-8-sig")
    assert text.split("\r\n")[1:-1] == ["'=1+1", "'+1", "'-1", "'@x", "'\tx", "正常=1", "-1.5", '""']


def test_an_interrupt_stops_the_work_and_writes_no_summary(tmp_path: Path, workspace: Path) -> None:
    folder, out = tmp_path / "many", tmp_path / "out.csv"
    folder.mkdir()
    for number in range(200):
        put_case(folder, f"{number:03d}")
    command = [sys.executable, "-m", "app", "batch", str(folder), str(out), "--workspace", str(workspace)]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell in the background has it ignored
    started = subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    signal.signal(signal.SIGINT, before)
    assert started.stdout is not None
    started.stdout.readline()  # the first case is done
    os.killpg(started.pid, signal.SIGINT)  # as a terminal does: to the workers as well
    _, said = started.communicate(timeout=60)
    assert started.returncode == 2
    assert said.strip() == "已停止，没有写出汇总表；已写出的意见草稿保留。"
    assert not out.exists()
    for _ in range(50):
        if not group_lives(started.pid):
            break
        time.sleep(0.1)
    assert not group_lives(started.pid)


def group_lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_batch_is_stopped_between_cases_and_tells_what_is_done(cases: Path, workspace: Path) -> None:
    desk, ended = open_desk(workspace), list[tuple[int, str]]()
    for number in range(10):
        put_case(cases, f"d{number}")
    with pytest.raises(CancelledError):
        run_batch(
            desk,
            jobs_of(desk, cases),
            "2026-11-23",
            each=lambda at, row: ended.append((at, row.label)),
            stop=lambda: bool(ended),
        )
    assert 0 < len(ended) < 13
    assert all(jobs_of(desk, cases)[at].label == label for at, label in ended)


def test_a_job_of_a_table_becomes_a_case_that_stands_alone(tmp_path: Path, workspace: Path) -> None:
    (tmp_path / "site.geojson").write_text(json.dumps(SITE), encoding="utf-8")
    (tmp_path / "表.csv").write_text("项目名称,用地文件\n甲,site.geojson\n", encoding="utf-8")
    desk = open_desk(workspace)
    (job,) = jobs_of(desk, tmp_path / "表.csv")
    assert document_of(desk, job)["site"]["type"] in ("Polygon", "MultiPolygon")
