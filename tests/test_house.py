"""The house rules that no linter knows: who imports what, what lies at the top, and no trace of any one machine."""

from __future__ import annotations

import ast
from fnmatch import fnmatch
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
TOP_LEVEL = {
    "pyproject.toml",
    "README.md",
    "app",
    "resources",
    "db",
    "forms",
    "seeds",
    "tests",
    ".ci",
    ".gitignore",
    "LICENSE",
    "CHANGELOG.md",
    "bootstrap.py",
}
# Which room alone may import a library; the contracts in pyproject.toml say the same in import-linter's words, but
# they leave out what lies beside the floors (`app/__main__.py` and whatever is added next to it).
ONLY_DOOR = {
    "PySide6": "ui",
    "shiboken6": "ui",
    "pyqtgraph": "ui",
    "sqlite3": "store",
    "sqlite_utils": "store",
    "psycopg": "store",
    "reportlab": "opinion",
    "pikepdf": "opinion",
    "pyhanko": "opinion",
    "pyogrio": "geodata",
    "pyproj": "geodata",
    "serial": "geodata",
}
FLOORS = [
    {"errors"},
    {"domain"},
    {"plan", "geodata", "screening", "opinion", "store"},
    {"services"},
    {"cli", "ui"},
    {"__main__"},
]
ALL_ROOMS = set[str]().union(*FLOORS)
# Written in two halves, so that this file does not hold what it forbids.
FORBIDDEN = {
    "a path of one machine": b"/work" + b"/",
    "a folder outside the project": b"../" + b"shared",
    "a package index": b"index" + b"-url",
    "a package host": b"files.python" + b"hosted.org",
    "a home folder": b"/ro" + b"ot/",
}


def ignored_patterns() -> list[str]:
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    return [line.rstrip("/") for line in lines if not line.startswith("#")] + [".git"]


def kept(folder: Path) -> list[Path]:
    """Every file under a folder that .gitignore lets into the project."""
    patterns = ignored_patterns()
    entries = [entry for entry in sorted(folder.iterdir()) if not any(fnmatch(entry.name, p) for p in patterns)]
    return [path for entry in entries for path in (kept(entry) if entry.is_dir() else [entry])]


def modules() -> list[Path]:
    files = [path for name in ("app", "tests") for path in kept(ROOT / name) if path.suffix == ".py"]
    return [ROOT / "bootstrap.py"] + [path for path in files if "generated" not in path.parts]


def imported(path: Path) -> set[str]:
    """The full names of everything a module imports, wherever in the module it does."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    froms = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level == 0]
    return names | {f"{node.module}.{alias.name}" for node in froms for alias in node.names}


def room(path: Path) -> str:
    """The room of a module in `app`: `app/store/open.py` and `app/store.py` are both `store`."""
    return path.relative_to(ROOT / "app").parts[0].removesuffix(".py")


def floor(name: str) -> int:
    """The level a room stands on; whatever is none of the rooms stands at the very bottom."""
    return next((level for level, rooms in enumerate(FLOORS) if name in rooms), -1)


APP = [path for path in modules() if path.is_relative_to(ROOT / "app")]


def test_the_import_contracts_hold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT))  # restored afterwards; lint_imports adds to it
    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert code == 0, capsys.readouterr().out


@pytest.mark.parametrize("library", sorted(ONLY_DOOR))
def test_each_library_has_one_door(library: str) -> None:
    users = [path for path in APP if library in {name.partition(".")[0] for name in imported(path)}]
    strangers = [str(path.relative_to(ROOT)) for path in users if room(path) != ONLY_DOOR[library]]
    assert strangers == []


def test_each_room_stands_on_lower_floors_only() -> None:
    wrong = []
    for path in APP:
        own = room(path)
        seen = {name.split(".")[1] for name in imported(path) if name.startswith("app.")} - {own}
        above = sorted(name for name in seen if name in ALL_ROOMS and floor(name) >= floor(own))
        wrong += [f"{path.relative_to(ROOT)} imports app.{name}" for name in above]
    assert wrong == []


def test_relative_imports_do_not_hide_a_floor() -> None:
    nodes = [(path, node) for path in APP for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    found = [path for path, node in nodes if isinstance(node, ast.ImportFrom) and node.level > 0]
    assert [str(path.relative_to(ROOT)) for path in found] == []


def test_the_top_level_holds_only_its_fixed_entries() -> None:
    patterns = ignored_patterns()
    found = {entry.name for entry in ROOT.iterdir() if not any(fnmatch(entry.name, pattern) for pattern in patterns)}
    assert found == TOP_LEVEL


def test_every_module_opens_with_one_sentence() -> None:
    silent = []
    for path in modules():
        text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        first, _, rest = text.partition("\n")
        if not first.endswith(".") or (not rest.startswith("\n") and rest):
            silent.append(str(path.relative_to(ROOT)))
    assert silent == []


@pytest.mark.parametrize("what", sorted(FORBIDDEN))
def test_no_file_holds(what: str) -> None:
    holders = [str(path.relative_to(ROOT)) for path in kept(ROOT) if FORBIDDEN[what] in path.read_bytes()]
    assert holders == []
