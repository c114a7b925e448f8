"""`plan where` and `left` from the command line, on the example's real plan."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import run

EXAMPLE = Path(__file__).resolve().parents[2] / "seeds" / "examples" / "doulou"
Said = Callable[..., str]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str], workspace: Path) -> Said:
    """Run a command in a workspace of its own and return what it prints."""

    def run_and_read(*arguments: object, code: int = 0) -> str:
        capsys.readouterr()
        assert run([*map(str, arguments), "--workspace", str(workspace)]) == code
        captured = capsys.readouterr()
        return captured.out if code == 0 else captured.err

    return run_and_read


def write_case(folder: Path, site: dict[str, Any] | None, **project: Any) -> Path:
    path = folder / "case.json"
    document = {"format": "taixin-case/1", "project": {"name": "测试项目", "county": "忻府区", **project}}
    path.write_text(json.dumps(document | ({"site": site} if site else {})), encoding="utf-8")
    return path


def square(west: float, south: float, east: float, north: float) -> dict[str, Any]:
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def lay_redline(said: Said, folder: Path, *shapes: dict[str, Any]) -> None:
    path = folder / "redline.geojson"
    features = [{"type": "Feature", "properties": {}, "geometry": shape} for shape in shapes]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    said("layers", "import", path, "--kind", "eco_redline_core", "--coverage", "忻府区", "--source", "测试")


SITE = square(112.74, 38.41, 112.744, 38.412)


def test_the_examples_own_block_is_ranked_first(said: Said) -> None:
    places = json.loads(said("plan", "where", EXAMPLE / "case.json", "--json"))["places"]
    assert len(places) == 49
    first = places[0]
    assert (first["block"], first["fits"], first["has_room"]) == ("xinfu-doulou", "block", True)
    assert first["land_left_ha"] == 172.86


def test_cement_is_kept_out_of_yuanping_with_the_reason(said: Said, tmp_path: Path) -> None:
    case = write_case(tmp_path, None, industry="C3011", construction="new", kind="产业")
    places = json.loads(said("plan", "where", case, "--json"))["places"]
    assert {place["county"] for place in places if place["excluded"]} == {"原平市"}
    assert all("水泥" in next(each["quote"] for each in place["against"] if each["rule"] == "L-07")
               for place in places if place["excluded"])  # fmt: skip
    assert "不可选" in said("plan", "where", case).splitlines()[-1]


def test_what_is_left_is_written_and_reviews_clear_of_the_redline(said: Said, tmp_path: Path) -> None:
    lay_redline(said, tmp_path, square(112.743, 38.409, 112.75, 38.42))
    out = tmp_path / "left.geojson"
    printed = said("left", write_case(tmp_path, SITE), "--geojson", out, "--as-of", "2026-11-23")
    assert "E-01" in printed
    assert "仍触及" not in printed
    feature = json.loads(out.read_text(encoding="utf-8"))
    assert feature["properties"]["avoided"] == ["E-01"]
    share = feature["properties"]["area_m2"] / (feature["properties"]["area_m2"] + feature["properties"]["taken_m2"])
    assert share == pytest.approx(0.75, abs=1e-4)
    again, result = write_case(tmp_path, feature["geometry"]), tmp_path / "result.json"
    said("review", again, "--json", result, "--as-of", "2026-11-23")
    outcomes = {each["rule"]: each["outcome"] for each in json.loads(result.read_text(encoding="utf-8"))["findings"]}
    assert outcomes["E-01"] == "clear"


def test_a_site_wholly_in_the_redline_has_nothing_left(said: Said, tmp_path: Path) -> None:
    lay_redline(said, tmp_path, square(112.7, 38.4, 112.8, 38.5))
    out = tmp_path / "left.geojson"
    assert "没有剩余可用的部分" in said("left", write_case(tmp_path, SITE), "--geojson", out)
    feature = json.loads(out.read_text(encoding="utf-8"))
    assert feature["geometry"] is None
    assert feature["properties"]["area_m2"] == 0.0


def test_without_a_prohibition_nothing_is_written(said: Said, tmp_path: Path) -> None:
    lay_redline(said, tmp_path)
    out = tmp_path / "left.geojson"
    assert "没有触及禁止规则" in said("left", write_case(tmp_path, SITE), "--geojson", out)
    assert not out.exists()


def test_a_case_without_a_site_is_told_so(said: Said, tmp_path: Path) -> None:
    assert "用地范围" in said("left", write_case(tmp_path, None), code=2)
