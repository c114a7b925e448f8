"""Bring `resources/translations/*.ts` up to date: `python -m app.ui.update_translations`, after words were changed."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.ui.compile_forms import FORMS, GENERATED
from app.ui.sentences import CONTEXT, gathered
from app.ui.translation import LANGUAGES, ts_file

SOURCES: Final = GENERATED.parent
APP: Final = SOURCES.parent
_LOCALES: Final = {"en": "en_US"}
# No line numbers, nothing that vanished: the same sources give the same file on every machine.
_OPTIONS: Final = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "zh_CN")
_NAMES: Final = ("-tr-function-alias", "tr+=say", "-disable-heuristic", "sametext", "-disable-heuristic", "similartext")


def sources() -> tuple[Path, ...]:
    """Return every file with words that users see."""
    return (*sorted(SOURCES.glob("*.py")), *sorted(FORMS.glob("*.ui")))


def updated(language: str, files: Sequence[Path]) -> str:
    """Return a language's `.ts` with exactly the words of the given files; what was translated stays so.

    Raises:
        FileNotFoundError: where pyside6-lupdate is not installed beside this Python.
    """
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent)) or shutil.which("pyside6-lupdate")
    if tool is None:
        raise FileNotFoundError("pyside6-lupdate")
    with tempfile.TemporaryDirectory() as folder:
        made, below = Path(folder) / ts_file(language).name, Path(folder) / "sentences.py"
        marks = (
            f"QT_TRANSLATE_NOOP({json.dumps(CONTEXT)}, {json.dumps(each, ensure_ascii=False)})"
            for each in gathered(APP)
        )
        below.write_text("\n".join(marks), encoding="utf-8")
        if ts_file(language).exists():
            shutil.copyfile(ts_file(language), made)
        command = [
            tool,
            *_OPTIONS,
            *_NAMES,
            "-target-language",
            _LOCALES[language],
            *map(str, (*files, below)),
            "-ts",
            str(made),
        ]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # our tool, our files
        return made.read_text(encoding="utf-8").replace("\r\n", "\n")


def main() -> int:
    """Update every language."""
    for language in LANGUAGES:
        if language in _LOCALES:
            ts_file(language).parent.mkdir(exist_ok=True)
            ts_file(language).write_text(updated(language, sources()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
