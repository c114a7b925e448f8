"""From the first start in an empty home to a signed opinion in the register, by keyboard alone."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from screen import ROOT, Screen, wait_for

from app.services.cases import list_cases, load_case
from app.services.desk import Desk, open_desk
from app.services.examples import DEMO_PASSWORD
from app.services.offices import office_settings
from app.services.people import has_people, sign_in
from app.services.register import list_opinions, opinion_pdf
from app.services.signatures import make_demo_keys
from app.services.workflow import history

_POINTS = (
    "J1,4240244.156,38385519.571",
    "J2,4240232.456,38385788.671",
    "J3,4240133.956,38385880.071",
    "J4,4239900.756,38385857.271",
    "J5,4239908.356,38385501.471",
)
_PASSWORD = "apricots in March"
_KINDS = ("交通", "能源", "电力", "水利", "民生", "文旅", "产业")


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """A home in which the program was never started."""
    folder = tmp_path / "home"
    folder.mkdir()
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
    folders = {name: folder / name.lower() for name in names}
    for each in folders.values():
        each.mkdir(mode=0o700)
    return {"HOME": str(folder), **{name: str(path) for name, path in folders.items()}}


@pytest.fixture
def screen(home: dict[str, str]) -> Iterator[Screen]:
    """An X server of its own, for a user with an empty home."""
    made = Screen(home)
    yield made
    made.close()


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """The approver's certificate, as an authority hands it over: a file and its password."""
    desk = open_desk(tmp_path / "authority")
    keys = make_demo_keys(desk, tmp_path / "certificates", now=datetime.now().astimezone(), password=DEMO_PASSWORD)
    return keys["签发人"].path.rename(tmp_path / "approver.p12")  # a name that can be typed on a bare X server


def first_desk(home: dict[str, str]) -> Desk:
    """The desk whose workspace the first start has made."""
    folder = Path(home["XDG_DATA_HOME"])
    wait_for(lambda: list(folder.rglob("workspace.db")), "the workspace of the first start")
    return open_desk(next(folder.rglob("workspace.db")).parent)


def kept(desk: Desk) -> dict[str, Any]:
    rows = list_cases(desk)
    return load_case(desk, rows[0].id) if rows else {}


def project(desk: Desk) -> dict[str, Any]:
    return dict(kept(desk).get("project") or {})


def first_account(screen: Screen, desk: Desk) -> Desk:
    """Make the account of an office of one, and return the desk with that person at it."""
    screen.dialog("建立首个账户")
    before = screen.window()
    screen.type("Zhang")
    screen.keys("Tab")
    screen.type(_PASSWORD)
    screen.keys("Tab")
    screen.type(_PASSWORD)
    screen.keys("Tab", "space", "Return")
    wait_for(lambda: has_people(desk), "the first account")
    wait_for(lambda: screen.window() not in ("", before), "the window of who has signed in")
    screen.back()
    return sign_in(desk, "Zhang", _PASSWORD, now=datetime.now().astimezone())


def office(screen: Screen, desk: Desk) -> None:
    """Name the office, by way of the palette."""
    screen.keys("ctrl+k")
    screen.type("dwxx")  # 单位信息: Latin letters only, since xdotool maps a key anew for each Chinese one
    screen.keys("Return")
    screen.dialog("机关、版式与文字设置")
    screen.keys("ctrl+a")
    screen.type("Doulou Planning Office")
    screen.keys("Return")
    screen.back()
    wait_for(lambda: office_settings(desk).name == "Doulou Planning Office", "the office's name being kept")


def fill_form(screen: Screen, desk: Desk) -> None:
    screen.keys("ctrl+n")
    wait_for(lambda: screen.title().startswith("未命名案卷"), "a new case")
    screen.type("Precast works")  # the cursor stands in the name
    screen.keys("Return")  # to the next entry
    screen.type("2026-140902-30-03-000001")
    screen.keys("Return", "Return", "Return", *["Down"] * len(_KINDS))
    screen.keys("Return", "Down")
    screen.keys("Return", "Return", "Return", "Down")
    wait_for(lambda: project(desk).get("county"), "the form being kept")
    filled = project(desk)
    assert (filled["name"], filled["code"]) == ("Precast works", "2026-140902-30-03-000001")
    assert (filled["kind"], filled["construction"], filled["county"]) == ("产业", "new", "忻府区")


def enter_site(screen: Screen, desk: Desk) -> None:
    screen.keys("alt+r", "b")  # Ctrl+V belongs to the field in which the cursor stands
    screen.dialog("粘贴坐标")
    for point in _POINTS:
        screen.type(point)
        screen.keys("Return")

    def taken() -> object:
        screen.keys("ctrl+Return")  # nothing happens before the points are understood
        return not screen.is_shown("粘贴坐标")

    wait_for(taken, "the site being taken")
    screen.back()
    wait_for(lambda: kept(desk).get("site"), "the site being kept")


def judge(screen: Screen, desk: Desk) -> None:
    """Judge the two findings that come first; the name of who judges stays for the second."""
    screen.keys("F8", "F7", "Down", "Tab", "Tab")  # who judges is who has signed in
    screen.type("Checked against the official layers.")
    screen.keys("Return")
    wait_for(lambda: len(kept(desk)["judgements"]) == 1, "the first judgement")
    screen.keys("F8", "F7", "Down", "Tab", "Tab")
    screen.type("Seen on the ground: no farmland.")
    screen.keys("Return")
    wait_for(lambda: len(kept(desk)["judgements"]) == 2, "the second judgement")
    first, second = kept(desk)["judgements"]
    assert first["rule"] != second["rule"]
    assert (first["by"], first["answer"], first["reason"]) == ("Zhang", "clear", "Checked against the official layers.")
    assert (second["by"], second["reason"]) == ("Zhang", "Seen on the ground: no farmland.")


def pass_on(screen: Screen, desk: Desk) -> None:
    """Take the case through the office: it is an office of one, and the steps are taken in one go."""
    screen.keys("ctrl+j", "l")
    case_id = list_cases(desk)[0].id
    wait_for(lambda: [row.step for row in history(desk, case_id)] == ["accept", "begin", "submit", "pass"], "the steps")


def sign(screen: Screen, desk: Desk, certificate: Path) -> None:
    screen.keys("ctrl+shift+p")
    screen.dialog("签发审查意见")
    screen.keys("Return")  # nothing was signed yet: the choice of the certificate has the cursor
    screen.dialog("选择签名证书")
    screen.type(str(certificate))
    screen.keys("Return")
    screen.dialog("签发审查意见")
    screen.type(DEMO_PASSWORD)
    screen.keys("Return")
    screen.back()
    wait_for(lambda: list_opinions(desk), "the opinion in the register")


def export(screen: Screen, target: Path) -> None:
    screen.press_for("ctrl+alt+s", "导出PDF")  # it waits for the signed pages
    screen.keys("ctrl+a")
    screen.type(str(target))
    screen.keys("Return")
    screen.back()
    wait_for(target.exists, "the PDF")


def ask(*command: object) -> str:
    """Run a program that must succeed, and return what it says."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_first_start_ends_in_a_signed_opinion_by_keyboard_alone(
    screen: Screen, home: dict[str, str], certificate: Path, tmp_path: Path
) -> None:
    screen.start_first()
    desk = first_account(screen, first_desk(home))
    office(screen, desk)
    fill_form(screen, desk)
    enter_site(screen, desk)
    judge(screen, desk)
    pass_on(screen, desk)
    sign(screen, desk, certificate)
    (row,) = list_opinions(desk)
    assert (row.name, row.status) == ("Precast works", "issued")
    target = tmp_path / "opinion.pdf"
    export(screen, target)
    assert target.read_bytes() == opinion_pdf(desk, row.number)
    told = json.loads(ask(sys.executable, "-m", "app", "verify", target, "--json", "--workspace", desk.workspace))
    assert told["ok"]
    assert [each["role"] for each in told["signatures"]] == ["签发人"]
    seen = ask("pdfsig", "-nocert", target)
    assert seen.count("Signature is Valid.") == 1, seen
    assert "Total document signed" in seen, seen
    assert "No syntax or stream encoding errors found" in ask("qpdf", "--check", target)
