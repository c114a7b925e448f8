"""Hostile and broken inputs through every command: one Chinese sentence, the promised exit code, nothing touched."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import run
from app.services.desk import open_desk
from app.services.examples import load_example_layers

CHINESE = re.compile(r"[\u4e00-\u9fff]")
CASES = Path(__file__).parent / "data" / "cases"
GOOD: dict[str, Any] = json.loads((CASES / "01_conforms.json").read_text(encoding="utf-8"))["case"]
RUBBISH = bytes(range(256)) * 8
FEATURES = {
    "type": "FeatureCollection",
    "features": [{"type": "Feature", "properties": {"zone": "concentrated"}, "geometry": GOOD["site"]}],
}
NOTHING = {"type": "FeatureCollection", "features": []}
Content = bytes | str | dict[str, Any] | list[Any]
Refused = Callable[..., str]


def with_project(**changes: Any) -> dict[str, Any]:
    """Return the good case with fields of its project changed."""
    return GOOD | {"project": GOOD["project"] | changes}


def with_site(site: Any) -> dict[str, Any]:
    """Return the good case with another site."""
    return GOOD | {"site": site}


def polygon(*points: list[Any]) -> dict[str, Any]:
    """Return a polygon of one ring, as given."""
    return {"type": "Polygon", "coordinates": [list(points)]}


def tree(folder: Path) -> dict[str, str]:
    """Return every file below a folder with its hash."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def write(folder: Path, files: dict[str, Content]) -> None:
    """Write files; what is neither bytes nor text is written as JSON."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, bytes | str) else json.dumps(content, ensure_ascii=False)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())


@pytest.fixture
def refused(tmp_path: Path, workspace: Path, capsys: pytest.CaptureFixture[str]) -> Refused:
    """Run a command that must be refused, in a folder that must stay as it was; return what it said."""
    load_example_layers(open_desk(workspace))

    def refuse(arguments: str, files: dict[str, Content], code: int = 2, *, is_told: bool = False) -> str:
        write(tmp_path, files)
        before = tree(tmp_path)
        words = [word.replace("@", f"{tmp_path}/") for word in arguments.split()]
        capsys.readouterr()
        assert run(words) == code
        said = capsys.readouterr().err.strip()
        assert CHINESE.search(said)
        assert len(said.splitlines()) == 1
        assert "程序内部出错" not in said
        after = tree(tmp_path)
        if is_told:  # that an export failed has its entry in the audit log
            log = "workspace/workspace.db"
            assert after.pop(log) != before.pop(log)
        assert after == before
        return said

    return refuse


REVIEW = "review @c.json --json @o.json --pdf @o.pdf --as-of 2026-11-23 --workspace @workspace"
CASE_FILES: dict[str, tuple[Content, str]] = {
    "empty": ("", "c.json"),
    "cut": ('{"format":', "c.json"),
    "a list": ([], "对象"),
    "not a number": ('{"format":"taixin-case/1","project":{"name":"x","land":{"total_ha":NaN}}}', "NaN"),
    "beyond all numbers": ('{"format":"taixin-case/1","project":{"name":"x","energy":{"annual_tce":1e400}}}', "过大"),
    "digits without end": ('{"format":"taixin-case/1","project":{"name":"x","start_year":' + "9" * 5000 + "}}", "过大"),
    "a key twice": ('{"format":"taixin-case/1","project":{"name":"x","county":"代县","county":"五台县"}}', "county"),
    "nested without end": ("[" * 100_000 + "]" * 100_000, "嵌套"),
    "in GBK": (json.dumps(GOOD, ensure_ascii=False).encode("gbk"), "UTF-8"),
    "half a character": ('{"format":"taixin-case/1","project":{"name":"\\ud800"}}', "项目名称"),
    "no glyph": (with_project(name="a\u0000b"), "字形"),
    "another format": (GOOD | {"format": "taixin-case/2"}, "taixin-case/1"),
    "a flag for a figure": (with_project(land={"total_ha": True}), "用地总面积"),
    "a word for a list": (with_project(activities="wind_power"), "建设活动"),
    "a fuel without unit": (with_project(energy={"fuels": {"原煤": {"amount": 1}}}), "unit"),
    "a fuel nobody knows": (with_project(energy={"fuels": {"木柴": {"amount": 1, "unit": "t"}}}), "木柴"),
    "a blank reason": (
        GOOD | {"judgements": [{"rule": "L-01", "answer": "clear", "reason": " ", "by": "x"}]},
        "reason",
    ),
    "a site of text": (with_site("site.txt"), "site"),
    "a site of nothing": (with_site({}), "GeoJSON"),
    "a circle": (with_site({"type": "Circle", "coordinates": [112.7, 38.4]}), "GeoJSON"),
    "coordinates of text": (with_site(polygon(["1", "2"], ["1", "3"], ["2", "3"], ["1", "2"])), "数对"),
    "a ring too few": (with_site({"type": "Polygon", "coordinates": [[112.7, 38.4], [112.8, 38.4]]}), "数对"),
    "all on one line": (with_site(polygon([112.7, 38.4], [112.8, 38.4], [112.75, 38.4], [112.7, 38.4])), "面积为零"),
    "axes swapped": (with_site(polygon([38.4, 112.7], [38.4, 112.8], [38.5, 112.8], [38.4, 112.7])), "颠倒"),
    "a file that is not there": (with_site({"file": "none.txt"}), "none.txt"),
    "a folder": (with_site({"file": "."}), "文件夹"),
    "a name too long for any disk": (with_site({"file": "x" * 5000 + ".txt"}), "找不到文件"),
    "a name with a NUL": (with_site({"file": "a\u0000b.txt"}), "找不到文件"),
    "the case itself": (with_site({"file": "c.json"}), "c.json"),
}


@pytest.mark.parametrize("name", CASE_FILES)
def test_a_hostile_case_file_is_refused(name: str, refused: Refused) -> None:
    content, part = CASE_FILES[name]
    assert part in refused(REVIEW, {"c.json": content})


SITE_FILES: dict[str, Content] = {
    "a.txt": RUBBISH,
    "b.txt": "点号,圈号\nJ1,1\n",
    "a.zip": b"PK\x05\x06" + b"\0" * 18,
    "b.zip": RUBBISH,
    "a.shp": RUBBISH,
    "a.gpkg": RUBBISH,
    "a.kml": "<kml><Doc",
    "a.dxf": "0\nSECTION\n2\nENT",
    "a.png": b"\x89PNG\r\n\x1a\n" + RUBBISH,
    "a.geojson": '{"type":"FeatureCollection","features":[{"type":"Feature"',
}


@pytest.mark.parametrize("name", SITE_FILES)
def test_a_hostile_site_file_is_refused_by_review_and_inspect(name: str, refused: Refused) -> None:
    files = {name: SITE_FILES[name], "c.json": with_site({"file": name})}
    assert name in refused(REVIEW, files)
    assert name in refused(f"inspect @{name} --workspace @workspace", files)


IMPORT = "layers import @a.geojson --kind farmland --workspace @workspace"
IMPORTS: dict[str, tuple[str, dict[str, Content], str]] = {
    "no file at all": ("layers import --workspace @workspace", {}, "--manifest"),
    "file and pack": (f"{IMPORT} --manifest @p.json", {"p.json": {}}, "二者选一"),
    "a kind nobody knows": (IMPORT.replace("farmland", "lake"), {}, "lake"),
    "uncertainty below nothing": (f"{IMPORT} --uncertainty-m -1", {}, "边界误差"),
    "uncertainty that is no number": (f"{IMPORT} --uncertainty-m nan", {}, "边界误差"),
    "coverage of another place": (f"{IMPORT} --coverage 朔州", {}, "朔州"),
    "coverage said twice": (f"{IMPORT} --coverage 忻府区 --coverage-file @a.geojson", {}, "范围文件"),
    "coverage file without an area": (f"{IMPORT} --coverage-file @e.geojson", {"e.geojson": NOTHING}, "e.geojson"),
    "a zone field that is not there": (f"{IMPORT} --zone-field fq", {}, "fq"),
    "a zone nobody knows": (
        f"{IMPORT} --zone-field zone",
        {"a.geojson": json.dumps(FEATURES).replace("concentrated", "moon")},
        "moon",
    ),
    "a system that does not fit": (f"{IMPORT} --crs EPSG:4526", {}, "a.geojson"),
    "a day that is none": (f"{IMPORT} --effective 2023-02-30", {}, "2023-02-30"),
    "features that are none": (IMPORT, {"a.geojson": {"type": "FeatureCollection", "features": 3}}, "a.geojson"),
}


@pytest.mark.parametrize("name", IMPORTS)
def test_a_hostile_import_leaves_the_workspace_as_it_was(name: str, refused: Refused) -> None:
    arguments, files, part = IMPORTS[name]
    assert part in refused(arguments, {"a.geojson": FEATURES} | files)


ENTRY = {"file": "a.geojson", "kind": "farmland"}
PACKS: dict[str, tuple[Content, str]] = {
    "empty": ("", "p.json"),
    "no layers": ({"format": "taixin-layers/1", "layers": []}, "layers"),
    "an unknown key": ({"format": "taixin-layers/1", "layers": [ENTRY | {"farbe": 1}]}, "farbe"),
    "the second file missing": ({"format": "taixin-layers/1", "layers": [ENTRY, ENTRY | {"file": "no.shp"}]}, "no.shp"),
    "the second file broken": ({"format": "taixin-layers/1", "layers": [ENTRY, ENTRY | {"file": "p.json"}]}, "p.json"),
    "a coverage that is no list": ({"format": "taixin-layers/1", "layers": [ENTRY | {"coverage": "忻府区"}]}, "忻府区"),
    "a day that is none": ({"format": "taixin-layers/1", "layers": [ENTRY | {"effective": "2023-02-31"}]}, "02-31"),
}


@pytest.mark.parametrize("name", PACKS)
def test_a_hostile_pack_imports_nothing(name: str, refused: Refused) -> None:
    content, part = PACKS[name]
    arguments = "layers import --manifest @p.json --workspace @workspace"
    assert part in refused(arguments, {"p.json": content, "a.geojson": FEATURES})


COMMANDS: dict[str, str] = {
    "frob": "frob",
    "review": "CASE",
    "review @c.json --foo": "--foo",
    "review @ --workspace @workspace": "无法读取",
    "review @c.json --as-of 2026-02-30 --workspace @workspace": "2026-02-30",
    "review @c.json --edition deadbeef --workspace @workspace": "deadbeef",
    "layers remove nope --workspace @workspace": "nope",
    "layers remove plan:block --workspace @workspace": "plan:block",
    "layers list --workspace": "--workspace",
    "plan show Z-99": "Z-99",
    "plan search 水 --kind x": "x",
    "plan compare a b": "a",
    "plan build @": "plan.txt",
    "plan where @cut.json": "cut.json",
    "left @cut.json --workspace @workspace": "cut.json",
    "left @c.json --geojson @c.json --workspace @workspace": "c.json",
    "left @bare.json --geojson @o.json --workspace @workspace": "site",
    "catalogues match @cut.json --workspace @workspace": "cut.json",
    "catalogues import @c.json --catalogue 产业结构调整指导目录 --edition 2024年本 --complete": "c.json",
    "catalogues remove --catalogue 产业结构调整指导目录 --edition 1999年本 --workspace @workspace": "1999年本",
    "verify @none.pdf --workspace @workspace": "none.pdf",
    "verify @c.json --workspace @workspace": "PDF",
    "rerun @c.json --workspace @workspace": "PDF",
    "sign @c.json @o.pdf": "--p12",
    "sign @c.json @o.pdf --p12 @none.p12 --password-file @cut.json": "none.p12",
    "opinions pdf 1号 @o.pdf --workspace @workspace": "1号",
    "opinions withdraw 1号 --workspace @workspace": "--reason",
    "example @c.json": "c.json",
}


@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_hostile_command_line_is_refused(arguments: str, refused: Refused) -> None:
    bare = {"format": "taixin-case/1", "project": {"name": "x"}}
    assert COMMANDS[arguments] in refused(arguments, {"c.json": GOOD, "cut.json": "{", "bare.json": bare})


OUTPUTS: dict[str, str] = {
    "--pdf @o.pdf --json @none/o.json": "none",
    "--json @o.json --pdf @none/o.pdf": "none",
    "--pdf @o.pdf --json @folder": "folder",
    "--pdf @o --json @o": "另一个",
    "--json @c.json": "c.json",
    "--pdf @folder/../c.json": "c.json",
}


@pytest.mark.parametrize("outputs", OUTPUTS)
def test_where_one_output_cannot_be_written_none_is(outputs: str, refused: Refused) -> None:
    files: dict[str, Content] = {"c.json": GOOD, "folder/x": "x"}
    is_told = OUTPUTS[outputs] in {"none", "folder"}
    assert OUTPUTS[outputs] in refused(f"review @c.json {outputs} --workspace @workspace", files, is_told=is_told)


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "rubbish": lambda _: RUBBISH,
    "cut": lambda data: data[:5000],
    "tampered": lambda data: data[:-64] + bytes(64),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_layer_file_is_the_stores_fault(damage: str, refused: Refused, workspace: Path) -> None:
    file = next((workspace / "layers").glob("*.gpkg"))
    file.write_bytes(DAMAGES[damage](file.read_bytes()))
    refused("review @c.json --json @o.json --workspace @workspace", {"c.json": GOOD}, code=3)


@pytest.mark.parametrize("damage", ["rubbish", "cut"])
def test_a_damaged_workspace_is_the_stores_fault(damage: str, refused: Refused, workspace: Path) -> None:
    file = workspace / "workspace.db"
    file.write_bytes(DAMAGES[damage](file.read_bytes()))
    refused("layers list --workspace @workspace", {}, code=3)
