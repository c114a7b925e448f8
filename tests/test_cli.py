"""What the command line says and leaves behind when something is wrong: one Chinese sentence, and nothing half-done."""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import run

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "seeds" / "examples" / "doulou"
PROJECT = {"name": "测试项目", "county": "忻府区"}
Refused = Callable[..., str]


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Refused:
    """Run a command that must be refused, and return its one sentence."""

    def run_and_read(*arguments: object, code: int = 2) -> str:
        capsys.readouterr()
        assert run([str(argument) for argument in arguments]) == code
        said = capsys.readouterr().err
        assert len(said.splitlines()) == 1
        assert any("一" <= character <= "鿿" for character in said)
        assert "Traceback" not in said
        return said

    return run_and_read


def write_case(folder: Path, **changes: Any) -> Path:
    """Write a small case file."""
    path = folder / "case.json"
    path.write_text(json.dumps({"format": "taixin-case/1", "project": PROJECT} | changes), encoding="utf-8")
    return path


def square(west: float = 112.74, south: float = 38.41, size: float = 0.002) -> dict[str, Any]:
    """Return a small square site."""
    east, north = west + size, south + size
    return {
        "type": "Polygon",
        "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
    }


def test_a_broken_case_file_is_refused_with_the_place(refused: Refused, tmp_path: Path, workspace: Path) -> None:
    case = tmp_path / "case.json"
    case.write_text('{"format": "taixin-case/1",\n "project": {', encoding="utf-8")
    assert "第2行" in refused("review", case, "--workspace", workspace)


def test_a_missing_case_file_is_named(refused: Refused, tmp_path: Path, workspace: Path) -> None:
    assert "nowhere.json" in refused("review", tmp_path / "nowhere.json", "--workspace", workspace)


def test_an_unknown_key_is_refused_by_name(refused: Refused, tmp_path: Path, workspace: Path) -> None:
    case = write_case(tmp_path, project=PROJECT | {"industri": "C3011"})
    assert "industri" in refused("review", case, "--workspace", workspace)


def test_an_impossible_number_is_refused_by_field(refused: Refused, tmp_path: Path, workspace: Path) -> None:
    case = write_case(tmp_path, project=PROJECT | {"land": {"total_ha": -1}})
    assert "用地总面积" in refused("review", case, "--workspace", workspace)


def test_an_unknown_industry_code_is_refused(refused: Refused, tmp_path: Path, workspace: Path) -> None:
    case = write_case(tmp_path, project=PROJECT | {"industry": "C9999"})
    assert "C9999" in refused("review", case, "--workspace", workspace)


def test_a_fuel_in_a_unit_that_does_not_fit_is_refused(refused: Refused, tmp_path: Path, workspace: Path) -> None:
    fuels = {"原煤": {"amount": 1000, "unit": "m3"}}
    case = write_case(tmp_path, project=PROJECT | {"industry": "C3011", "energy": {"fuels": fuels}})
    assert "原煤" in refused("review", case, "--workspace", workspace)


def test_a_site_that_crosses_itself_is_refused_with_the_place(
    refused: Refused, tmp_path: Path, workspace: Path
) -> None:
    bow = [[112.74, 38.41], [112.742, 38.412], [112.742, 38.41], [112.74, 38.412], [112.74, 38.41]]
    case = write_case(tmp_path, site={"type": "Polygon", "coordinates": [bow]})
    said = refused("review", case, "--workspace", workspace)
    assert "自相交" in said
    assert "112.74" in said


def test_a_judgement_of_an_unknown_rule_is_refused(refused: Refused, tmp_path: Path, workspace: Path) -> None:
    judgement = {"rule": "Z-99", "answer": "clear", "reason": "核对", "by": "甲"}
    case = write_case(tmp_path, judgements=[judgement])
    assert "Z-99" in refused("review", case, "--workspace", workspace)


def test_a_pack_with_one_bad_layer_leaves_no_layer_behind(refused: Refused, tmp_path: Path, workspace: Path) -> None:
    feature = {"type": "Feature", "properties": {}, "geometry": square()}
    good, bad = tmp_path / "good.geojson", tmp_path / "bad.geojson"
    good.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    bad.write_text('{"type": "FeatureCollection", "feat', encoding="utf-8")
    entries = [{"file": path.name, "kind": "farmland", "coverage": ["忻府区"]} for path in (good, bad)]
    pack = tmp_path / "pack.json"
    pack.write_text(json.dumps({"format": "taixin-layers/1", "layers": entries}), encoding="utf-8")
    assert "bad.geojson" in refused("layers", "import", "--manifest", pack, "--workspace", workspace)
    assert list((workspace / "layers").glob("*")) == []


def test_an_unknown_county_in_a_coverage_is_refused(refused: Refused, tmp_path: Path, workspace: Path) -> None:
    layer = tmp_path / "layer.geojson"
    layer.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    options = ("--kind", "farmland", "--coverage", "太原市", "--workspace", workspace)
    assert "太原市" in refused("layers", "import", layer, *options)


def test_an_unknown_kind_is_refused(refused: Refused, tmp_path: Path, workspace: Path) -> None:
    layer = tmp_path / "layer.geojson"
    layer.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    assert "forest" in refused("layers", "import", layer, "--kind", "forest", "--workspace", workspace)


def test_an_unknown_option_is_named(refused: Refused) -> None:
    assert "--fast" in refused("review", "case.json", "--fast")


def test_a_wrong_date_is_named(refused: Refused, tmp_path: Path, workspace: Path) -> None:
    case = write_case(tmp_path)
    assert "2026-13-01" in refused("review", case, "--as-of", "2026-13-01", "--workspace", workspace)


def test_an_unknown_rule_is_named(refused: Refused) -> None:
    assert "Z-99" in refused("plan", "show", "Z-99")


def test_a_file_that_is_no_certificate_is_refused(
    refused: Refused, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf, certificate = tmp_path / "in.pdf", tmp_path / "key.p12"
    pdf.write_bytes(b"%PDF-1.7\n")
    certificate.write_bytes(b"no certificate")
    monkeypatch.setenv("TAIXIN_P12_PASSWORD", "x")
    assert "key.p12" in refused("sign", pdf, tmp_path / "out.pdf", "--p12", certificate)
    assert not (tmp_path / "out.pdf").exists()


def test_a_file_that_is_no_pdf_cannot_be_verified(refused: Refused, tmp_path: Path, workspace: Path) -> None:
    text = tmp_path / "text.pdf"
    text.write_text("not a pdf", encoding="utf-8")
    assert "PDF" in refused("verify", text, "--workspace", workspace)


def test_a_workspace_that_is_a_file_is_refused(refused: Refused, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    case = write_case(tmp_path)
    assert "file" in refused("review", case, "--workspace", tmp_path / "file" / "workspace")


def test_a_database_of_a_later_version_is_the_store_at_fault(refused: Refused, tmp_path: Path, workspace: Path) -> None:
    import sqlite3

    assert run(["layers", "list", "--workspace", str(workspace)]) == 0
    layer = tmp_path / "layer.geojson"
    layer.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    assert run(["layers", "import", str(layer), "--kind", "farmland", "--workspace", str(workspace)]) == 0
    with sqlite3.connect(workspace / "workspace.db") as connection:
        connection.execute("PRAGMA user_version = 9999")
    connection.close()
    assert "版本" in refused("layers", "list", "--workspace", workspace, code=3)


def test_a_full_disk_leaves_the_old_file_and_nothing_half_written(tmp_path: Path, workspace: Path) -> None:
    """Half a kilobyte a file is all the room that the process is given, which is how a full disk looks to it."""
    case, out = write_case(tmp_path), tmp_path / "result.json"
    out.write_text("old", encoding="utf-8")
    assert run(["review", str(case), "--workspace", str(workspace)]) == 0

    def little_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))

    command = [sys.executable, "-m", "app", "review", str(case), "--json", str(out), "--workspace", str(workspace)]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", check=False, cwd=ROOT, preexec_fn=little_room, env=os.environ
    )
    assert done.returncode in (2, 3)
    assert len(done.stderr.splitlines()) == 1
    assert out.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".taixin")] == []


def test_a_bug_is_logged_and_the_user_is_told_where(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from app.cli import guard

    monkeypatch.setattr(guard, "_LOG", tmp_path / "app.log")

    def bug() -> int:
        raise ZeroDivisionError

    assert guard.guard(bug) == 3
    assert "app.log" in capsys.readouterr().err
    assert "ZeroDivisionError" in (tmp_path / "app.log").read_text(encoding="utf-8")


def test_the_same_case_gives_the_same_bytes(tmp_path: Path, workspace: Path) -> None:
    case = write_case(tmp_path, site=square())
    for name in ("one.json", "two.json"):
        arguments = ["review", str(case), "--json", str(tmp_path / name), "--as-of", "2026-11-23"]
        assert run([*arguments, "--workspace", str(workspace)]) == 0
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_a_result_holds_every_rule_once_in_order(
    tmp_path: Path, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case, out = write_case(tmp_path), tmp_path / "out.json"
    assert run(["review", str(case), "--json", str(out), "--workspace", str(workspace)]) == 0
    capsys.readouterr()
    assert run(["plan", "rules", "--json"]) == 0
    rules = [rule["id"] for rule in json.loads(capsys.readouterr().out)["rules"]]
    assert [finding["rule"] for finding in json.loads(out.read_text(encoding="utf-8"))["findings"]] == rules
    assert len(rules) == 91


def test_an_opinion_run_again_gives_the_same_findings_until_a_layer_goes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["example", str(tmp_path / "out")]) == 0
    pdf, workspace = str(tmp_path / "out" / "signed.pdf"), str(tmp_path / "out" / "workspace")
    assert run(["rerun", pdf, "--workspace", workspace]) == 0
    capsys.readouterr()
    assert run(["layers", "list", "--json", "--workspace", workspace]) == 0
    layers = json.loads(capsys.readouterr().out)["layers"]
    farmland = next(layer["id"] for layer in layers if layer["kind"] == "farmland")
    assert run(["layers", "remove", farmland, "--workspace", workspace]) == 2
    assert "是已签发审查意见" in capsys.readouterr().err
    assert run(["rerun", pdf, "--workspace", workspace]) == 0
    assert run(["layers", "remove", farmland, "--force", "--workspace", workspace]) == 0
    assert run(["rerun", pdf, "--workspace", workspace]) == 1
    assert farmland in capsys.readouterr().out


def test_the_example_is_signed_and_one_changed_byte_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["example", str(tmp_path / "out")]) == 0
    pdf, workspace = tmp_path / "out" / "signed.pdf", tmp_path / "out" / "workspace"
    assert run(["verify", str(pdf), "--workspace", str(workspace)]) == 0
    data = bytearray(pdf.read_bytes())
    data[len(data) // 3] ^= 1
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(data)
    capsys.readouterr()
    assert run(["verify", str(changed), "--workspace", str(workspace)]) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_layers_are_guessed_replaced_compared_and_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workspace = ["--workspace", str(tmp_path / "desk")]
    square = {"type": "Polygon", "coordinates": [[[112.7, 38.4], [112.71, 38.4], [112.71, 38.41], [112.7, 38.4]]]}
    for name, count in (("产业板块2023.geojson", 1), ("产业板块2024.geojson", 2)):
        feature = {"type": "Feature", "properties": {"name": "豆罗建材板块"}, "geometry": square}
        document = {"type": "FeatureCollection", "features": [feature] * count}
        (tmp_path / name).write_text(json.dumps(document), encoding="utf-8")
    old, new = str(tmp_path / "产业板块2023.geojson"), str(tmp_path / "产业板块2024.geojson")
    assert run(["layers", "guess", old, "--json", *workspace]) == 0
    assert json.loads(capsys.readouterr().out)["layers"][0]["kinds"] == ["block"]
    assert run(["layers", "import", old, *workspace]) == 2
    assert "--kind block" in capsys.readouterr().err
    assert run(["layers", "import", old, "--kind", "block", *workspace]) == 0
    first = capsys.readouterr().out.split("已导入 ")[1].split()[0]
    assert run(["layers", "import", new, "--kind", "block", "--replaces", first, *workspace]) == 0
    capsys.readouterr()
    assert run(["layers", "list", "--json", *workspace]) == 0
    listed = {layer["id"]: layer for layer in json.loads(capsys.readouterr().out)["layers"]}
    second = listed[first]["replaced_by"]
    assert (listed[first]["state"], listed[second]["state"]) == ("replaced", "current")
    assert listed[second]["replaces"] == [first]
    assert run(["layers", "list", *workspace]) == 0
    assert f"由{second}替换" in capsys.readouterr().out
    assert run(["layers", "compare", second, "--json", *workspace]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(row["name"], row["differs"]) for row in found["rows"]] == [("豆罗建材板块", True)]
    assert run(["layers", "compare", second, *workspace]) == 0
    assert "规划1278.55公顷" in capsys.readouterr().out
    assert run(["layers", "repairs", second, *workspace]) == 0
    assert "没有修复" in capsys.readouterr().out
    assert run(["layers", "compare", "nope", *workspace]) == 2
    assert "nope" in capsys.readouterr().err
