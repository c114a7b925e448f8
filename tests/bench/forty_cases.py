"""Clear a folder of forty cases by real keys, from the files to the register, and print what each took.

    python tests/bench/forty_cases.py [COUNT]

It needs Xvfb and xdotool, like the journeys. The seconds are the machine's and xdotool's own; a person reads besides.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "journeys")]


def main(count: int) -> None:
    """Clear that many cases; say whether the register has a gap."""
    from clearing import clear_folder, import_folder, import_layers, make_certificate, write_folder
    from screen import Screen

    from app.services.desk import open_desk
    from app.services.register import list_opinions

    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        workspace = folder / "workspace"
        workspace.mkdir()
        import_layers(folder, workspace)
        cases, certificate = write_folder(folder / "cases", count), make_certificate(folder)
        screen, desk = Screen(), open_desk(workspace)
        try:
            screen.start(workspace)
            import_folder(screen, desk, cases, count)
            before = screen.presses
            sys.stdout.write(f"{before} keys to import the folder\n")
            sys.stdout.write(f"{clear_folder(screen, desk, certificate, count)}\n")
        finally:
            screen.close()
        numbers = sorted(row.serial for row in list_opinions(desk))
        sys.stdout.write("no gap\n" if numbers == list(range(1, count + 1)) else f"gaps: {numbers}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
