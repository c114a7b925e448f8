"""Running an opinion again: with the edition and the layers it names, and beside it with today's."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pikepdf
import pytest
from issuing_world import NOON, World, issue_example

from app.errors import BadInputError
from app.opinion.attachments import read_record
from app.services.desk import Desk, open_desk
from app.services.editions import build_edition, open_edition
from app.services.examples import load_example_layers, run_example
from app.services.layers import LayerEntry, import_layers, list_layers, remove_layer
from app.services.notices import withdraw
from app.services.reruns import rerun


def with_record(pdf: bytes, record: object) -> bytes:
    """The PDF with another record inside, as a forger would make it."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.attachments["record.json"] = json.dumps(record).encode()
        document.save(out)
    return out.getvalue()


def test_an_old_opinion_is_run_with_its_own_edition_and_compared_with_todays(tmp_path: Path, workspace: Path) -> None:
    today = open_desk(workspace)
    seeds = tmp_path / "seeds"
    shutil.copytree(today.seeds, seeds)
    group = seeds / "rules" / "F.toml"
    text = group.read_text(encoding="utf-8")
    group.write_text(text.replace("land.farmland_ha > 0", "land.farmland_ha > 1"), encoding="utf-8")
    then = open_edition(today, build_edition(seeds).sha256)
    issued = run_example(then, tmp_path / "out", moment=NOON)

    again = rerun(today, issued.pdf.read_bytes())

    assert again.same
    assert again.differences == ()
    assert any("规则库不同" in sentence for sentence in again.since)
    assert any("F-05" in sentence for sentence in again.since)


def test_an_opinion_run_again_at_once_is_the_same_and_says_nothing_more(tmp_path: Path, workspace: Path) -> None:
    desk = open_desk(workspace)
    issued = run_example(desk, tmp_path / "out", moment=NOON)
    again = rerun(desk, issued.pdf.read_bytes())
    assert (again.same, again.missing, again.differences, again.since) == (True, (), (), ())


def test_layers_that_came_since_do_not_touch_the_rerun_but_are_told(office: Desk, world: World, tmp_path: Path) -> None:
    issued = issue_example(office, world)
    new = tmp_path / "新耕地.geojson"
    new.write_text((office.seeds / "examples" / "doulou" / "farmland.geojson").read_text(encoding="utf-8"), "utf-8")
    entry = LayerEntry(new, "permanent_basic_farmland", "official", coverage=("忻府区",), source="新成果")
    (added,) = import_layers(office, [entry])
    again = rerun(office, issued.pdf)
    assert (again.same, again.differences) == (True, ())
    assert any(added.id in sentence and "当时没有" in sentence for sentence in again.since)
    assert any(sentence.startswith("结论不同：当时为有条件符合，现在为") for sentence in again.since)
    told = next(sentence for sentence in again.since if sentence.startswith("规则F-01"))
    assert "结果：当时不触及，现在触及" in told
    assert f"与图层{added.id}的重叠面积（平方米）：当时未知，现在11070.1" in told


def test_a_layer_that_is_gone_is_named_with_the_way_out_and_comes_back(office: Desk, world: World) -> None:
    issued = issue_example(office, world)
    gone = next(layer for layer in list_layers(office) if not layer.id.startswith("plan:"))
    remove_layer(office, gone.id, force=True)
    again = rerun(office, issued.pdf)
    assert (again.same, again.differences) == (False, ())
    assert len(again.missing) == 1
    assert all(part in again.missing[0] for part in (gone.name, gone.id, gone.source, "重新导入同一文件"))
    load_example_layers(office)
    assert rerun(office, issued.pdf).same


def test_a_layer_that_was_replaced_since_still_serves_the_rerun(office: Desk, world: World, tmp_path: Path) -> None:
    issued = issue_example(office, world)
    old = next(layer for layer in list_layers(office) if layer.kind == "farmland")
    new = tmp_path / "耕地新版.geojson"
    new.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    entry = LayerEntry(new, "farmland", "official", coverage=("忻府区",), source="新版", replaces=(old.id,))
    (added,) = import_layers(office, [entry])
    assert old.id not in {layer.id for layer in list_layers(office)}
    again = rerun(office, issued.pdf)
    assert (again.same, again.missing, again.differences) == (True, (), ())
    assert any(old.id in sentence and "现在不用" in sentence for sentence in again.since)
    assert any(added.id in sentence and "当时没有" in sentence for sentence in again.since)
    assert any(sentence.startswith("规则F-03") and "压占耕地：当时是，现在否" in sentence for sentence in again.since)


def test_an_edition_that_is_gone_is_named_with_the_way_out(tmp_path: Path, workspace: Path) -> None:
    today = open_desk(workspace)
    seeds = tmp_path / "seeds"
    shutil.copytree(today.seeds, seeds)
    with (seeds / "rules" / "F.toml").open("a", encoding="utf-8") as group:
        group.write("# another edition\n")
    then = open_edition(today, build_edition(seeds).sha256)
    issued = run_example(then, tmp_path / "out", moment=NOON)
    then.plan_path.rename(tmp_path / "moved.gpkg")
    again = rerun(today, issued.pdf.read_bytes())
    assert not again.same
    assert [then.edition.sha256[:12] in sentence and "plan build" in sentence for sentence in again.missing] == [True]
    assert any("规则库不同" in sentence for sentence in again.since)


def test_a_record_that_was_changed_differs_value_by_value(office: Desk, world: World) -> None:
    issued = issue_example(office, world)
    record = read_record(issued.pdf)
    changed = record["review"]
    finding = next(each for each in changed["findings"] if each["rule"] == "F-03")
    finding["facts"]["overlap_m2.farmland"] = 1.5
    changed["site"]["area_m2"] = 7.0
    again = rerun(office, with_record(issued.pdf, record))
    assert not again.same
    assert world.result.site is not None
    now = repr(world.result.site.area_m2)
    assert f"用地范围的椭球面积（平方米）：当时7.0，现在{now}。" in again.differences
    assert any("压占耕地的面积（平方米）：当时1.5，现在11070.1" in each for each in again.differences)


@pytest.mark.parametrize(
    "record", [{}, {"format": "taixin-record/1"}, {"format": "taixin-record/1", "review": {}}, [1]]
)
def test_a_record_that_is_not_ours_or_not_whole_is_refused(office: Desk, world: World, record: object) -> None:
    with pytest.raises(BadInputError, match="记录"):
        rerun(office, with_record(issue_example(office, world).pdf, record))


def test_a_notice_names_the_opinion_to_run_again(office: Desk, world: World) -> None:
    number = issue_example(office, world).number
    notice = withdraw(office, number, reason="有误", key=world.keys["签发人"], moment=NOON)
    with pytest.raises(BadInputError, match=f"是一份通知.*{number}"):
        rerun(office, notice.pdf)
