"""What a reviewer does with keys and mouse, and what comes back when the power fails in the middle of it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from screen import Screen, wait_for

from app.services.cases import list_cases, load_case
from app.services.desk import open_desk


def kept(workspace: Path) -> dict[str, Any]:
    """Return the first case as it is kept, empty where there is none."""
    desk = open_desk(workspace)
    rows = list_cases(desk)
    return load_case(desk, rows[0].id) if rows else {}


def name_of(workspace: Path) -> str:
    return str((kept(workspace).get("project") or {}).get("name") or "")


def new_case(screen: Screen, workspace: Path) -> None:
    screen.start(workspace)
    time.sleep(1)
    screen.keys("ctrl+n")
    wait_for(lambda: screen.title().startswith("未命名案卷"), "a new case")


def test_what_was_typed_a_second_before_the_power_failed_comes_back(screen: Screen, workspace: Path) -> None:
    new_case(screen, workspace)
    screen.type("Cement kiln")  # the cursor stands in the name
    wait_for(lambda: name_of(workspace) == "Cement kiln", "the name being kept by itself")
    screen.type(" no 2")
    time.sleep(1)
    screen.type(" and three")
    screen.kill()
    assert name_of(workspace).startswith("Cement kiln no 2")
    screen.start(workspace)
    wait_for(lambda: screen.title().startswith("Cement kiln no 2"), "the case that was open")


def test_a_site_is_drawn_and_taken_back_by_mouse_and_keys(screen: Screen, workspace: Path) -> None:
    new_case(screen, workspace)
    screen.type("Kiln")
    screen.keys("ctrl+d")
    for x, y in ((620, 300), (760, 300), (760, 420), (620, 420)):
        screen.click(x, y)
    screen.keys("Return")
    wait_for(lambda: kept(workspace).get("site"), "the drawn site being kept")
    drawn = kept(workspace)["site"]
    assert drawn["type"] in ("Polygon", "MultiPolygon")
    screen.keys("ctrl+z")
    wait_for(lambda: not kept(workspace).get("site"), "the site being taken back")
    screen.keys("ctrl+y")
    wait_for(lambda: kept(workspace).get("site") == drawn, "the site coming again")
