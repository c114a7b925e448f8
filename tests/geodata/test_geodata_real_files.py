"""Files that other programs wrote, and the variants of the field: each is told as `expected.toml` says."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.errors import BadInputError
from app.geodata.diagnosis import Diagnosis, inspect
from app.geodata.measure import EllipsoidMeasure
from app.geodata.raw_files import read_raw
from app.geodata.sites import read_site

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    Outlines = dict[str, BaseGeometry]

FOLDER = Path(__file__).resolve().parents[1] / "data" / "sites"
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
PARTS = (".dbf", ".shx", ".prj", ".cpg", ".dat", ".id", ".map", ".mid")
SAME_M2 = 0.01


def told(found: Diagnosis) -> dict[str, Any]:
    """What a diagnosis says, under the names of `expected.toml`."""
    defects = [
        defect.kind + (f":{defect.repair.id.partition(':')[0]}" if defect.repair else "") for defect in found.defects
    ]
    figures: dict[str, Any] = {"features": found.features, "parts": found.parts, "defects": defects}
    figures |= {"format": found.format, "encoding": found.encoding, "crs": found.crs, "axis_order": found.axis_order}
    return figures | {"rings": [ring.points for ring in found.rings], "counties": list(found.counties)}


def test_every_file_has_its_expectation() -> None:
    files = {
        path.name for path in FOLDER.iterdir() if path.suffix not in (*PARTS, ".md", ".toml") and path.name[0] != "."
    }
    assert files == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(name for name, wanted in EXPECTED.items() if "error" not in wanted))
def test_a_real_file_is_told_as_expected(name: str, outlines: Outlines) -> None:
    wanted = EXPECTED[name]
    found = inspect(FOLDER / name, outlines, EllipsoidMeasure())
    defaults = {"encoding": None, "crs": None, "counties": []}
    said = told(found)
    assert said == {key: wanted.get(key, defaults.get(key)) for key in said}
    assert all(word in found.evidence for word in wanted.get("evidence", []))
    assert all(any(word in note for note in found.notes) for word in wanted.get("notes", []))
    assert [shape.name for shape in read_raw(FOLDER / name).shapes if shape.name] == wanted.get("names", [])


@pytest.mark.parametrize("name", sorted(name for name, wanted in EXPECTED.items() if "area_m2" in wanted))
def test_a_real_file_is_the_site_that_was_told(name: str, outlines: Outlines) -> None:
    site = read_site(FOLDER / name, crs=None, outlines=outlines)
    for area in (site.geometry, read_site(FOLDER / name, crs=site.source.crs, outlines=outlines).geometry):
        assert EllipsoidMeasure().area_m2(area) == pytest.approx(EXPECTED[name]["area_m2"], abs=SAME_M2)


@pytest.mark.parametrize(
    "name", sorted(name for name, wanted in EXPECTED.items() if "error" in wanted or "area_m2" not in wanted)
)
def test_a_real_file_that_is_no_site_is_refused(name: str, outlines: Outlines) -> None:
    with pytest.raises(BadInputError) as caught:
        read_site(FOLDER / name, crs=None, outlines=outlines)
    assert EXPECTED[name].get("error", "") in str(caught.value)
    assert "--" not in str(caught.value)


def test_the_layer_of_a_drawing_that_was_named_is_read(outlines: Outlines) -> None:
    site = read_site(FOLDER / "cad_two_layers.dxf", crs=None, outlines=outlines, layer="用地红线")
    assert EllipsoidMeasure().area_m2(site.geometry) == pytest.approx(9_996.975, abs=SAME_M2)
