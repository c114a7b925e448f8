"""Names of places: those of 2023, the plan's older ones, and what nobody could say."""

import json

import pytest

from app.cli.main import run
from app.services.desk import Desk, open_desk
from app.services.places import resolve_place


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return open_desk(tmp_path_factory.mktemp("workspace"))


@pytest.mark.parametrize(
    ("name", "county", "township"),
    [
        ("豆罗镇", "忻府区", "豆罗镇"),
        ("豆罗", "忻府区", "豆罗镇"),
        ("忻府区豆罗镇", "忻府区", "豆罗镇"),
        ("代县", "代县", None),
        ("定襄", "定襄县", None),
        ("五台山", "五台山风景名胜区", None),
        ("台怀镇", "五台山风景名胜区", "台怀镇"),
        ("高城乡", "忻府区", "忻口镇"),
        ("长梁沟镇", "原平市", "轩岗镇"),
        ("沙河镇", "繁峙县", "砂河镇"),
        ("西张乡", "忻府区", "西张镇"),
        ("合索乡", "忻府区", "合索镇"),
        ("九原街道", "忻府区", "九原街街道"),
        ("前播明村", "忻府区", "云中路街道"),
        ("蒋村镇", "定襄县", "蒋村镇"),
    ],
)
def test_a_name_has_one_place(desk: Desk, name: str, county: str, township: str | None) -> None:
    assert [(place.written, place.county, place.township) for place in resolve_place(desk, name)] == [
        (name, county, township)
    ]


def test_every_older_name_of_the_plan_is_resolved_with_its_line(desk: Desk) -> None:
    with desk.plan() as plan:
        aliases = plan.table("place_aliases")
    for row in aliases:
        (place,) = resolve_place(desk, row["alias"])
        assert (place.county, place.township or "") == (row["county"], row["name"])
        assert row["reason"] in place.reason
        assert place.line == (int(row["line"]) if row["line"] else None)


def test_every_township_of_2023_is_resolved_to_itself(desk: Desk) -> None:
    with desk.plan() as plan:
        rows = plan.table("admin_divisions_2023")
    names = {row["code12"]: row["name"] for row in rows}
    for row in (row for row in rows if row["level"] == "乡级"):
        found = {(place.county, place.township) for place in resolve_place(desk, row["name"])}
        assert found == {(names[row["parent_code12"]], row["name"])}


def test_what_nobody_could_say_is_said_so(desk: Desk) -> None:
    (place,) = resolve_place(desk, "秦城乡")
    assert (place.county, place.township) == ("忻府区", None)
    assert "待核实" in place.reason


def test_a_township_in_the_wrong_county_is_not_moved_silently(desk: Desk) -> None:
    (place,) = resolve_place(desk, "代县蒋村镇")
    assert (place.county, place.township) == ("代县", None)


def test_several_names_are_resolved_each_under_the_county_before_them(desk: Desk) -> None:
    found = resolve_place(desk, "忻府区三交镇、奇村镇")
    assert [(place.county, place.township) for place in found] == [("忻府区", "三交镇"), ("忻府区", "奇村镇")]


def test_a_villages_name_that_several_have_gives_them_all(desk: Desk) -> None:
    assert len({place.county for place in resolve_place(desk, "东街村")}) > 1


@pytest.mark.parametrize("name", ["", "、", "太原市", "县", "镇"])
def test_what_is_no_place_here_is_none(desk: Desk, name: str) -> None:
    assert resolve_place(desk, name) == ()


def test_the_command_says_why_and_refuses_what_it_does_not_know(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plan", "place", "高城乡"]) == 0
    assert "忻口镇" in capsys.readouterr().out
    assert run(["plan", "place", "高城乡", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["places"][0]["township"] == "忻口镇"
    assert run(["plan", "place", "太原市"]) == 2
    assert "太原市" in capsys.readouterr().err
