"""Layers give way to newer editions and stay for what rests on them; imports take turns and clean up after the dead."""

import os
import sqlite3
import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any

import pytest
from store_samples import AREAS, NOW, a_document, a_layer, a_new_opinion, a_result, enter
from test_store_layers import add, squares

from app.errors import BadInputError, StoreError
from app.store.cases import add_case
from app.store.connection import atomic
from app.store.import_claim import LOCK_NAME, import_claim, sweep
from app.store.layer_files import write_features
from app.store.layer_source import StoreLayerSource
from app.store.layers import (
    StoredLayer,
    list_layers,
    opinions_on,
    register_layers,
    remove_layer,
    seal_layer,
)
from app.store.opinion_numbers import allot_number
from app.store.opinion_states import end_opinion
from app.store.runs import add_run
from app.store.workspace import open_workspace


def replace(folder: Path, old: StoredLayer, features: list[Any], **declared: Any) -> StoredLayer:
    stored = seal_layer(a_layer(**declared), write_features(folder, [features], areas=AREAS))
    with open_workspace(folder) as connection:
        register_layers(connection, [stored], now=NOW, replacing={stored.layer.id: [old.layer.id]})
    return stored


def ids(plan_path: Path, folder: Path, only: list[str] | None = None) -> list[str]:
    with StoreLayerSource(plan_path, folder, only=only) as source:
        return [layer.id for layer in source.layers("farmland")]


def test_a_replaced_layer_is_out_of_use_but_opens_by_its_id(tmp_path: Path, plan_path: Path) -> None:
    old = add(tmp_path, squares(2))
    new = replace(tmp_path, old, squares(3))
    assert ids(plan_path, tmp_path) == [new.layer.id]
    assert ids(plan_path, tmp_path, only=[old.layer.id, "gone"]) == [old.layer.id]
    with StoreLayerSource(plan_path, tmp_path, only=[old.layer.id]) as source:
        assert len(source.features(old.layer, (111, 37, 115, 41))) == 2
        assert source.layers("block")  # the plan's own are always there
    with open_workspace(tmp_path) as connection:
        states = {each.layer.id: (each.replaced, each.replaced_by) for each in list_layers(connection)}
    assert states == {old.layer.id: (NOW[:10], new.layer.id), new.layer.id: (None, None)}


def test_removing_the_newer_edition_puts_the_older_one_back(tmp_path: Path, plan_path: Path) -> None:
    first = add(tmp_path, squares(2))
    second = replace(tmp_path, first, squares(3))
    third = replace(tmp_path, second, squares(4))
    with open_workspace(tmp_path) as connection:
        remove_layer(connection, second.layer.id)
        states = {each.layer.id: each.replaced_by for each in list_layers(connection)}
        assert states == {first.layer.id: third.layer.id, third.layer.id: None}
        remove_layer(connection, third.layer.id)
    assert ids(plan_path, tmp_path) == [first.layer.id]


def test_a_layer_that_comes_back_is_in_use_again(tmp_path: Path, plan_path: Path) -> None:
    old = add(tmp_path, squares(2))
    new = replace(tmp_path, old, squares(3))
    assert replace(tmp_path, new, squares(2)) == old
    assert ids(plan_path, tmp_path) == [old.layer.id]


@pytest.mark.parametrize(
    ("features", "declared", "said"),
    [
        (2, {}, "完全相同"),
        (3, {"kind": "nature_park"}, "同一类型"),
    ],
)
def test_what_cannot_give_way_registers_nothing(
    tmp_path: Path, features: int, declared: dict[str, Any], said: str
) -> None:
    old = add(tmp_path, squares(2))
    with pytest.raises(BadInputError, match=said):
        replace(tmp_path, old, squares(features), **declared)
    with open_workspace(tmp_path) as connection:
        assert list_layers(connection) == (old,)


def test_a_layer_gives_way_once_only(tmp_path: Path) -> None:
    old = add(tmp_path, squares(2))
    new = replace(tmp_path, old, squares(3))
    with pytest.raises(BadInputError, match=f"由 {new.layer.id} 替换，请改为替换 {new.layer.id}"):
        replace(tmp_path, old, squares(4))


def test_opinions_that_rest_on_a_layer_are_named(opened: sqlite3.Connection) -> None:
    for number in range(2):
        case_id = add_case(opened, a_document(), uuid=str(uuid.uuid4()), now=NOW)
        run_id = add_run(opened, case_id, a_result() | {"layers": [{"id": "a"}, {"id": f"b{number}"}]}, now=NOW)
        with atomic(opened):
            allotted = allot_number(opened, 2026, "审〔{year}〕{serial}号")
            opinion = enter(opened, allotted, a_new_opinion(case_id, run_id), "签发人")
    with atomic(opened):
        end_opinion(opened, opinion.id, "withdrawn", reason="有误", date=NOW[:10])
    assert opinions_on(opened, "a") == ("审〔2026〕1号", "审〔2026〕2号")
    assert opinions_on(opened, "b1") == ("审〔2026〕2号",)
    assert opinions_on(opened, "c") == ()


def test_two_imports_take_turns(tmp_path: Path) -> None:
    with import_claim(tmp_path, now=1_000) as died:
        assert died is None
        with pytest.raises(StoreError, match="正在导入另一批图层"), import_claim(tmp_path, now=2_000):
            pass
    assert not (tmp_path / LOCK_NAME).exists()
    with import_claim(tmp_path, now=3_000) as died:
        assert died is None


def test_an_import_that_failed_is_no_dead_one(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), import_claim(tmp_path, now=1_000):
        raise ZeroDivisionError
    with import_claim(tmp_path, now=2_000) as died:
        assert died is None


def test_a_killed_import_gives_up_its_lock_and_is_known_as_dead(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from app.store.import_claim import import_claim\n"
        "with import_claim(Path(sys.argv[1]), now=1234):\n    os._exit(9)\n"
    )
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=root, check=False)
    with import_claim(tmp_path, now=2_000) as died:
        assert died == 1234


def test_only_a_dead_imports_own_leftovers_are_swept(tmp_path: Path) -> None:
    layers = tmp_path / "layers"
    layers.mkdir()
    files = {
        "old.gpkg": 500,
        "kept.gpkg": 1_500,
        "orphan.gpkg": 1_500,
        ".x.tmp": 500,
        "y.repairs.csv": 1_500,
        "a.txt": 1_500,
    }
    for name, modified in files.items():
        (layers / name).write_text("x", encoding="utf-8")
        os.utime(layers / name, (modified, modified))
    assert sweep(tmp_path, since=1_000, kept=["layers/kept.gpkg"]) == (".x.tmp", "orphan.gpkg", "y.repairs.csv")
    assert sorted(path.name for path in layers.iterdir()) == ["a.txt", "kept.gpkg", "old.gpkg"]
