"""Whole cases through the command line: layers in, a case reviewed, the result compared with what was expected.

Each file of tests/data/cases holds a title, layers, a case and what is expected of it; see `expect` in any of them.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import run
from app.domain.vocabulary import LAYER_KINDS

CASES = sorted((Path(__file__).parent / "data" / "cases").glob("*.json"))
NEVER_CLEARED = ("county", "township")
EMPTY = {"type": "FeatureCollection", "features": []}


def layers_of(spec: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the layers of a case; with `clear`, every kind that is not given is loaded empty."""
    given = spec.get("layers", [])
    kinds = {entry["kind"] for entry in given}
    empty = [
        {"kind": kind, "coverage": spec["clear"], "data": EMPTY}
        for kind in LAYER_KINDS
        if spec.get("clear") and kind not in kinds and kind not in NEVER_CLEARED
    ]
    return [*given, *empty]


def import_layers(spec: dict[str, Any], folder: Path, workspace: Path) -> None:
    """Write the layers as a pack and import it."""
    entries = []
    for number, entry in enumerate(layers_of(spec)):
        name = f"layer_{number}.geojson"
        (folder / name).write_text(json.dumps(entry["data"], ensure_ascii=False), encoding="utf-8")
        declared = {key: value for key, value in entry.items() if key != "data"}
        entries.append({"file": name, "authority": "official", "source": "test", "effective": "2023-01-17"} | declared)
    if entries:
        pack = folder / "pack.json"
        pack.write_text(json.dumps({"format": "taixin-layers/1", "layers": entries}), encoding="utf-8")
        assert run(["layers", "import", "--manifest", str(pack), "--workspace", str(workspace)]) == 0


def close(got: Any, want: Any) -> bool:
    """Compare two figures as areas are compared, anything else for equality."""
    if isinstance(want, float | int) and not isinstance(want, bool) and isinstance(got, float | int):
        return abs(got - want) <= max(0.01, 1e-4 * abs(want))
    return bool(got == want)


def differences(result: dict[str, Any], expect: dict[str, Any]) -> Iterator[str]:
    """Yield a sentence for each thing that is not as expected."""
    findings = {finding["rule"]: finding for finding in result["findings"]}
    if "verdict" in expect and result["verdict"] != expect["verdict"]:
        yield f"verdict {result['verdict']}"
    yield from _in_findings(findings, expect)
    for key, want in expect.get("site", {}).items():
        if not close(result["site"][key], want):
            yield f"site {key} {result['site'][key]}, expected {want}"
    for part in expect.get("warnings", []):
        if not any(part in warning for warning in result["warnings"]):
            yield f"no warning says {part}: {result['warnings']}"


def _in_findings(findings: dict[str, Any], expect: dict[str, Any]) -> Iterator[str]:
    for rule, want in expect.get("outcomes", {}).items():
        if findings[rule]["outcome"] not in (want if isinstance(want, list) else [want]):
            yield f"{rule} {findings[rule]['outcome']}, expected {want}"
    for rule, want in expect.get("overlap_m2", {}).items():
        got = sum(overlap["area_m2"] for overlap in findings[rule]["overlaps"])
        if not close(got, want):
            yield f"{rule} overlaps {got} m2, expected {want}"
    for rule, parts in expect.get("missing", {}).items():
        text = json.dumps(findings[rule]["missing"], ensure_ascii=False)
        yield from (f"{rule} does not name {part} as missing: {text}" for part in parts if part not in text)
    for rule, facts in expect.get("facts", {}).items():
        got = findings[rule]["facts"]
        yield from (f"{rule} {name} {got.get(name)}" for name, want in facts.items() if not close(got.get(name), want))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_comes_out_as_expected(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = json.loads(path.read_text(encoding="utf-8"))
    workspace, case, out = tmp_path / "workspace", tmp_path / "case.json", tmp_path / "result.json"
    import_layers(spec, tmp_path, workspace)
    for name, content in spec.get("files", {}).items():
        (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else bytes.fromhex(content["hex"]))
    text = spec["case"] if isinstance(spec["case"], str) else json.dumps(spec["case"], ensure_ascii=False)
    case.write_text(text, encoding="utf-8")
    capsys.readouterr()
    arguments = ["review", str(case), "--json", str(out), "--as-of", "2026-11-23", "--workspace", str(workspace)]
    code = run(arguments)
    said = capsys.readouterr().err.strip()
    assert code == spec["expect"].get("exit", 0), said
    if code:
        assert len(said.splitlines()) == 1
        assert all(part in said for part in spec["expect"].get("stderr", []))
        assert not out.exists()
    else:
        assert list(differences(json.loads(out.read_text(encoding="utf-8")), spec["expect"])) == []
