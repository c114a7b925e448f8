"""Compile `forms/*.ui` into `app/ui/generated`: `python -m app.ui.compile_forms`, whenever a form was changed."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

FORMS: Final = Path(__file__).resolve().parents[2] / "forms"
GENERATED: Final = Path(__file__).resolve().parent / "generated"


def compiled(form: Path) -> str:
    """Return the Python of a form, as pyside6-uic writes it.

    Raises:
        FileNotFoundError: where pyside6-uic is not installed beside this Python.
    """
    tool = shutil.which("pyside6-uic", path=str(Path(sys.executable).parent)) or shutil.which("pyside6-uic")
    if tool is None:
        raise FileNotFoundError("pyside6-uic")
    made = subprocess.run([tool, str(form)], check=True, capture_output=True)  # noqa: S603  # our tool, our forms
    return made.stdout.decode("utf-8").replace("\r\n", "\n")


def target(form: Path) -> Path:
    """Return where a form's Python belongs."""
    return GENERATED / f"ui_{form.stem}.py"


def main() -> int:
    """Compile every form."""
    for form in sorted(FORMS.glob("*.ui")):
        target(form).write_text(compiled(form), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
