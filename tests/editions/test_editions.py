"""Editions side by side: built, listed, compared rule by rule, and an old case kept with its own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import run
from app.errors import BadInputError
from app.services.desk import Desk, open_desk
from app.services.editions import build_edition, compare, list_editions, open_edition

Change = Callable[[str, str, str], int]
CASE = Path(__file__).resolve().parents[2] / "seeds" / "examples" / "doulou" / "case.json"


@pytest.fixture
def desk(workspace: Path) -> Desk:
    return open_desk(workspace)


@pytest.fixture
def second(seeds: Path, change: Change, desk: Desk) -> Desk:
    """A second edition: named and dated anew, one rule dated, one reworded, one gone, one added."""
    change("rules/edition.toml", "规则库2026.1", "规则库2027.1")
    change("rules/edition.toml", 'date = "2026-11-23"', "date = 2027-01-01")
    change("rules/L.toml", 'title = "淘汰类项目"\n', 'title = "淘汰类项目（2027）"\nvalid_from = 2027-01-01\n')
    change("rules/L.toml", 'id = "L-04"', 'id = "L-94"')
    change("rules/L.toml", "请认定是否按“两高”项目管理。", "请认定是否按“两高”管理。")
    return open_edition(desk, build_edition(seeds).sha256)


def review(tmp_path: Path, workspace: Path, *options: str) -> dict[str, Any]:
    out = tmp_path / "result.json"
    arguments = ["review", str(CASE), "--json", str(out), "--workspace", str(workspace), "--as-of", "2026-11-23"]
    assert run([*arguments, *options]) == 0
    result: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return result


def test_the_editions_are_listed_with_name_date_and_hash(desk: Desk, second: Desk) -> None:
    rows = {row.sha256: row for row in list_editions(desk)}
    own, other = rows[desk.edition.sha256], rows[second.edition.sha256]
    assert (own.date, own.rules, own.current) == ("2026-11-23", 91, True)
    assert (other.date, other.rules, other.current) == ("2027-01-01", 91, False)
    assert "规则库2027.1" in other.edition
    assert [row.date for row in list_editions(desk)] == sorted(row.date for row in rows.values())


def test_building_the_same_seeds_again_gives_the_same_edition(seeds: Path, desk: Desk) -> None:
    assert build_edition(seeds).sha256 == desk.edition.sha256


def test_an_edition_is_opened_by_its_hash_or_how_it_begins(desk: Desk, second: Desk) -> None:
    whole = second.edition.sha256
    for said in (whole, whole[:16], whole[:8], whole.upper()):
        assert open_edition(desk, said).edition == second.edition
    assert open_desk(desk.workspace, edition=whole).edition == second.edition


@pytest.mark.parametrize("sha256", ["", "ab", "00000000", "*", "z" * 64])
def test_an_edition_that_there_is_not_is_refused(desk: Desk, sha256: str) -> None:
    with pytest.raises(BadInputError, match="规则库清单"):
        open_edition(desk, sha256)


def test_a_hash_that_only_begins_alike_is_another_edition(desk: Desk) -> None:
    own = desk.edition.sha256
    other = own[:16] + ("0" if own[16] != "0" else "1") * 48
    with pytest.raises(BadInputError):
        open_edition(desk, other)


def test_two_editions_are_compared_rule_by_rule(desk: Desk, second: Desk) -> None:
    changes = {change.rule: change for change in compare(desk, second)}
    assert {rule: change.change for rule, change in changes.items()} == {
        "L-01": "changed",
        "L-03": "changed",
        "L-04": "removed",
        "L-94": "added",
    }
    assert [(each.field, each.before, each.after) for each in changes["L-01"].fields] == [
        ("title", "淘汰类项目", "淘汰类项目（2027）"),
        ("valid_from", None, "2027-01-01"),
    ]
    assert [each.field for each in changes["L-03"].fields] == ["questions.named_below_threshold"]


def test_the_comparison_turns_round(desk: Desk, second: Desk) -> None:
    there, back = compare(desk, second), {change.rule: change for change in compare(second, desk)}
    opposite = {"added": "removed", "removed": "added", "changed": "changed"}
    for change in there:
        other = back[change.rule]
        assert other.change == opposite[change.change]
        assert {(each.field, each.after, each.before) for each in other.fields} == {
            (each.field, each.before, each.after) for each in change.fields
        }


def test_an_edition_does_not_differ_from_itself(desk: Desk) -> None:
    assert compare(desk, open_edition(desk, desk.edition.sha256)) == ()


def test_an_old_case_is_reviewed_again_with_the_edition_it_had(tmp_path: Path, workspace: Path, second: Desk) -> None:
    first = review(tmp_path, workspace)
    later = review(tmp_path, workspace, "--edition", second.edition.sha256)
    assert later["rulebase"] == {"edition": second.edition.edition, "sha256": second.edition.sha256}
    assert review(tmp_path, workspace, "--edition", first["rulebase"]["sha256"]) == first


def test_a_dated_rule_does_not_speak_before_its_date(tmp_path: Path, workspace: Path, second: Desk) -> None:
    def outcome(as_of: str) -> str:
        result = review(tmp_path, workspace, "--edition", second.edition.sha256, "--as-of", as_of)
        return next(str(each["automatic"]) for each in result["findings"] if each["rule"] == "L-01")

    assert outcome("2026-12-31") == "not_relevant"
    assert outcome("2027-01-01") == "unknown"


def test_the_commands_list_and_compare(capsys: pytest.CaptureFixture[str], desk: Desk, second: Desk) -> None:
    one, other = desk.edition.sha256, second.edition.sha256
    assert run(["plan", "editions", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["editions"]
    assert {one, other} <= {row["sha256"] for row in listed}
    assert run(["plan", "compare", one[:12], other[:12], "--json"]) == 0
    changes = json.loads(capsys.readouterr().out)["changes"]
    assert [change["rule"] for change in changes] == ["L-01", "L-03", "L-04", "L-94"]
    assert run(["plan", "compare", one, other]) == 0
    assert "title：淘汰类项目 → 淘汰类项目（2027）" in capsys.readouterr().out
    assert run(["plan", "compare", one, one]) == 0
    assert "没有差别" in capsys.readouterr().out


def test_an_unknown_edition_is_refused_before_anything_is_reviewed(
    tmp_path: Path, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.json"
    options = ["--json", str(out), "--edition", "0123456789abcdef", "--workspace", str(workspace)]
    assert run(["review", str(CASE), *options]) == 2
    assert "0123456789abcdef" in capsys.readouterr().err
    assert not out.exists()
