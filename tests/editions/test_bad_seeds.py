"""A bad seed is refused when the rule base is built: file, line and reason named, the old rule base left in use."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.main import run
from app.errors import BadInputError
from app.services.rule_base_build import rule_base
from app.services.rule_bases import edition_files

Change = Callable[[str, str, str], int]
RULE = 'id = "L-01"'


def refusal(seeds: Path) -> str:
    with pytest.raises(BadInputError) as caught:
        rule_base(seeds)
    return str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('quote = "禁止新建、扩建《产业', 'quote = "禁止新建和扩建《产业', "不在规划文本第2157行"),
        ('id = "L-02"', 'id = "L-01"', "编号重复"),
        ("in_catalogue(", "in_directory(", "“in_directory”不存在"),
        ('effect = "prohibit"', 'effect = "forbid"', "“forbid”不存在"),
        ('title = "淘汰类项目"\n', 'title = "淘汰类项目"\nvalid_from = "2027-02-30"\n', "“2027-02-30”无效"),
        ('title = "淘汰类项目"\n', 'titel = "淘汰类项目"\n', "缺少“title”"),
        ('title = "淘汰类项目"\n', 'title = "淘汰类项目"\nnote = "x"\n', "“note”不是规则的内容"),
        ("industry(A, B, C, D)", "industri(A, B, C, D)", "“industri”不存在"),
        ("construction in (new, expansion)", "construction in (new, enlarged)", "“enlarged”不存在"),
        ("construction in (new, expansion)", "constructed in (new, expansion)", "“constructed”不存在"),
        ("construction in (new, expansion) and", "construction in (new, expansion) and and", "写法有误"),
        ("board(忻府)", "board(忻州)", "“忻州”不存在"),
        ("ask(named_below_threshold)", "ask(named_below)", "“named_below”不存在"),
        ("activity(hazardous_goods_storage)", "activity(hazard)", "“hazard”不存在"),
        ('details = ["industry_name"]', 'details = ["industry_title"]', "“industry_title”不存在"),
        ("line = 2157", 'line = "2157"', "“line”的值“2157”写法不对"),
        ("line = 2157", "line = 0", "不在规划文本第0行"),
        ("line = 2157", "line = 99999", "不在规划文本第99999行"),
        ("line = 2157", "line = 2157\ndetails = 3", "“details”的值“3”写法不对"),
    ],
)
def test_a_bad_rule_is_refused_with_file_line_and_reason(
    seeds: Path, change: Change, old: str, new: str, reason: str
) -> None:
    file = "edition.toml" if "ask(" in old else "L.toml"
    line = change(f"rules/{file}", old, new)
    said = refusal(seeds)
    assert reason in said
    assert "L.toml" in said
    if file == "L.toml" and "\n" not in old and "line =" not in old:
        assert f"第{line}行" in said


def test_the_line_named_is_the_one_at_fault(seeds: Path, change: Change) -> None:
    quote = change("rules/L.toml", "禁止列入《市场准入", "不得列入《市场准入")
    assert f"“L.toml”第{quote}行，规则L-02" in refusal(seeds)


def test_an_empty_quote_is_no_quote(seeds: Path, change: Change) -> None:
    change("rules/L.toml", 'quote = "禁止列入《市场准入负面清单（2020年版）》的禁止准入类事项"', 'quote = ""')
    assert "缺少“quote”" in refusal(seeds)


def test_a_rule_that_ends_before_it_begins_is_refused(seeds: Path, change: Change) -> None:
    dates = 'title = "淘汰类项目"\nvalid_from = 2027-01-01\nvalid_to = 2026-01-01\n'
    line = change("rules/L.toml", 'title = "淘汰类项目"\n', dates) + 1
    said = refusal(seeds)
    assert f"第{line}行" in said
    assert "2027-01-01）晚于" in said


@pytest.mark.parametrize("wrong", ['date = "2026-13-01"', "date = 3", ""])
def test_an_edition_needs_a_date(seeds: Path, change: Change, wrong: str) -> None:
    change("rules/edition.toml", 'date = "2026-11-23"', wrong)
    said = refusal(seeds)
    assert "edition.toml" in said
    assert "“date”" in said


def test_a_rule_file_that_the_edition_does_not_list_is_named(seeds: Path, change: Change) -> None:
    line = change("rules/edition.toml", '"L", ', "")
    said = refusal(seeds)
    assert "L.toml" in said
    assert f"第{line}行" in said


def test_a_listed_rule_file_that_is_missing_is_named(seeds: Path) -> None:
    (seeds / "rules" / "L.toml").unlink()
    assert "L.toml" in refusal(seeds)


def test_what_is_no_toml_is_refused_with_its_line(seeds: Path, change: Change) -> None:
    line = change("rules/L.toml", 'title = "淘汰类项目"', "title = 淘汰类项目")
    assert f"“L.toml”第{line}行不是有效的TOML" in refusal(seeds)


def test_a_table_row_with_a_cell_too_many_is_refused_with_its_line(seeds: Path) -> None:
    path = seeds / "plan" / "key_towns.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[2] += ",多余"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    said = refusal(seeds)
    assert "key_towns.csv" in said
    assert "第3行" in said


def test_a_figure_that_is_none_names_its_table(seeds: Path, change: Change) -> None:
    line = change("plan/blocks.csv", ",808.80,808.80,", ",808.80,八百,")
    assert f"“blocks.csv”第{line}行" in refusal(seeds)


def test_a_missing_plan_text_is_named(seeds: Path) -> None:
    (seeds / "plan" / "plan.txt").unlink()
    assert "plan.txt" in refusal(seeds)


def test_a_bad_seed_builds_nothing_and_the_old_rule_base_stays(
    seeds: Path, change: Change, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["plan", "rules"]) == 0
    before = {path: path.read_bytes() for path in edition_files()}
    change("rules/L.toml", "in_catalogue(", "in_directory(")
    capsys.readouterr()
    assert run(["plan", "build", str(seeds)]) == 2
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "L.toml" in said
    assert {path: path.read_bytes() for path in edition_files()} == before
    assert run(["plan", "rules"]) == 0
    assert list(workspace.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["plan", "build", str(tmp_path / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err
