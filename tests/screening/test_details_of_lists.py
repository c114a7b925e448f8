"""What findings show of the plan's lists beside their outcome."""

from pathlib import Path

from app.services.case_files import case_of
from app.services.desk import open_desk
from app.services.reviews import review

PROJECT = {"name": "测试项目", "county": "忻府区", "township": "豆罗镇", "kind": "能源"}


def facts_of(rule: str, workspace: Path) -> dict[str, list[str]]:
    """Review a small project and return the facts of one finding."""
    desk = open_desk(workspace)
    case = case_of(desk, {"format": "taixin-case/1", "project": PROJECT})
    found = next(each for each in review(desk, case, "2026-11-23").findings if each.rule == rule)
    return dict(found.facts)


def test_the_mining_rule_names_table_2_7_and_the_countys_own_zones(workspace: Path) -> None:
    zones = facts_of("M-05", workspace)["mining_zones"]
    assert any("国家规划矿区" in zone and "轩岗煤炭国家规划矿区" in zone for zone in zones)
    assert any("豆罗镇一带集中开采区" in zone for zone in zones)
    assert not any("崞阳镇-沿沟乡一带河砂集中开采区" in zone for zone in zones)


def test_the_corridor_rule_names_the_boxes_that_speak_of_the_place(workspace: Path) -> None:
    corridors = facts_of("I-03", workspace)["corridors"]
    assert corridors
    assert all("豆罗" in corridor for corridor in corridors)
