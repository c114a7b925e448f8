"""Opinions and layers in packages: the register of both offices tells the same, no number is lost or given twice."""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from pathlib import Path

import pytest
import shapely
from issuing_world import NOON, World, issue_example

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "exchange"))

from app.errors import BadInputError
from app.services.desk import Desk
from app.services.exchange import TakenPackage, look_into_package, take_package, write_package
from app.services.exchange_choices import list_conflicts
from app.services.exchange_offices import add_office, write_certificate
from app.services.issuing import issue, sign_next
from app.services.layers import LayerEntry, import_layers, list_layers
from app.services.ledger import totals
from app.services.notices import withdraw
from app.services.register import find_opinion, list_opinions, opinion_pdf
from app.services.signatures import verify_pdf
from app.store.workspace import open_workspace

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def other(world: World, tmp_path: Path, office: Desk) -> Desk:
    """Another workspace; both know the certificate of the office's seal."""
    desk = world.open(tmp_path / "other")
    certificate = tmp_path / "seal.cer"
    write_certificate(certificate, world.keys["单位印章"], moment=NOON)
    for each in (office, desk):
        add_office(each, certificate)
    return desk


def send(source: Desk, target: Desk, world: World, path: Path) -> TakenPackage:
    write_package(source, path, None, key=world.keys["单位印章"], moment=LATER)
    return take_package(target, path, moment=LATER)


def status(desk: Desk, number: str) -> str:
    return find_opinion(desk, number)[0].status


def test_an_issued_opinion_arrives_with_its_document_and_its_share(
    office: Desk, other: Desk, world: World, tmp_path: Path
) -> None:
    number = issue_example(office, world).number
    assert send(office, other, world, tmp_path / "a.tpkg").pending == 0
    assert opinion_pdf(other, number) == opinion_pdf(office, number)
    assert verify_pdf(other, opinion_pdf(other, number)).ok
    assert status(other, number) == "issued"
    assert totals(other) == totals(office)
    assert send(office, other, world, tmp_path / "b.tpkg").cases == frozenset()


def test_the_next_signer_may_sit_at_the_other_station(office: Desk, other: Desk, world: World, tmp_path: Path) -> None:
    number = issue_example(office, world, roles=("经办人", "签发人")).number
    send(office, other, world, tmp_path / "a.tpkg")
    assert status(other, number) == "signing"
    sign_next(other, number, key=world.keys["签发人"], moment=LATER)
    send(other, office, world, tmp_path / "b.tpkg")
    assert status(office, number) == "issued"
    assert opinion_pdf(office, number) == opinion_pdf(other, number)
    assert totals(office) == totals(other)


def test_a_withdrawal_takes_the_share_back_on_both(office: Desk, other: Desk, world: World, tmp_path: Path) -> None:
    number = issue_example(office, world).number
    send(office, other, world, tmp_path / "a.tpkg")
    withdraw(office, number, reason="选址有变", key=world.keys["签发人"], moment=LATER)
    send(office, other, world, tmp_path / "b.tpkg")
    assert status(other, number) == "withdrawn"
    assert [row.number for row in list_opinions(other)] == [row.number for row in list_opinions(office)]
    assert totals(other) == totals(office)


def test_numbers_of_one_series_run_on_over_both(office: Desk, other: Desk, world: World, tmp_path: Path) -> None:
    first = issue_example(office, world).number
    send(office, other, world, tmp_path / "a.tpkg")
    second = issue_example(other, world, moment=LATER).number
    assert (first[-3:], second[-3:]) == ("〕1号", "〕2号")


def test_one_number_given_twice_is_told_and_neither_document_is_lost(
    office: Desk, other: Desk, world: World, tmp_path: Path
) -> None:
    number = issue_example(office, world).number
    assert issue_example(other, world).number == number
    mine = opinion_pdf(other, number)
    assert send(office, other, world, tmp_path / "a.tpkg").pending == 1
    assert opinion_pdf(other, number) == mine
    assert send(other, office, world, tmp_path / "b.tpkg").pending == 1
    assert send(office, other, world, tmp_path / "c.tpkg").pending == 1
    assert len(list_opinions(other)) == len(list_opinions(office)) == 1


def test_nobody_issues_what_waits_for_a_choice(office: Desk, other: Desk, world: World, tmp_path: Path) -> None:
    issue_example(office, world)
    send(office, other, world, tmp_path / "a.tpkg")
    for desk, name in ((office, "甲"), (other, "乙")):
        with open_workspace(desk.workspace) as connection:
            connection.execute("UPDATE case_file SET document = json_set(document, '$.project.name', ?)", (name,))
    send(office, other, world, tmp_path / "b.tpkg")
    (waiting,) = list_conflicts(other)
    with pytest.raises(BadInputError, match="选定"):
        issue(other, waiting.case_id, world.case, world.result, key=world.keys["签发人"], moment=LATER)


def test_a_layer_arrives_as_the_same_layer(office: Desk, other: Desk, world: World, tmp_path: Path) -> None:
    shape = shapely.geometry.mapping(shapely.box(112.72, 38.41, 112.73, 38.42))
    file = tmp_path / "a.geojson"
    file.write_text(
        json.dumps(
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": shape}]}
        ),
        encoding="utf-8",
    )
    entry = LayerEntry(path=file, kind="farmland", coverage=("忻府区",), effective="2023-01-17", source="测试")
    (layer,) = import_layers(office, [entry])
    path = tmp_path / "a.tpkg"
    write_package(office, path, (), key=world.keys["单位印章"], moment=LATER, layer_ids=(layer.id,))
    (look,) = look_into_package(other, path, now=LATER.isoformat()).layers
    assert (look.id, look.is_known) == (layer.id, False)
    assert take_package(other, path, moment=LATER).layers == 1
    assert layer.id in {each.id for each in list_layers(other)}
    assert take_package(other, path, moment=LATER).layers == 0
    with pytest.raises(BadInputError, match="没有编号"):
        write_package(office, path, (), key=world.keys["单位印章"], moment=LATER, layer_ids=("nonsense",))
