"""What the window loads before its first picture: nothing that only a review or the map needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.services.desk import open_desk

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("numpy", "shapely", "pyproj", "pyogrio", "pyqtgraph", "reportlab", "pyhanko", "jsonschema", "app.screening")
SCRIPT = """
import sys
from pathlib import Path
from app.services.desk import open_desk
from app.ui.application import local_now, make_application
from app.ui.main_window import MainWindow
application = make_application()
window = MainWindow(open_desk(Path(sys.argv[1])), local_now)
window.painted.connect(lambda: print(*sys.modules))
window.painted.connect(window.close)
window.show()
application.exec()
"""


def test_the_first_picture_waits_for_nothing_heavy(workspace: Path) -> None:
    open_desk(workspace)  # the rule base is built the first time; that loads all
    command = [sys.executable, "-c", SCRIPT, str(workspace)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    loaded = set(said.split())
    assert "app.ui.case_list" in loaded
    assert loaded.isdisjoint(HEAVY)
