"""The README is true: its commands are run as they stand, in the order they stand in."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import bootstrap

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYTHONS = {"python", "python3"}


def commands(text: str) -> list[list[str]]:
    """Every command in the console blocks of a README, split as a shell would, comments taken off."""
    blocks = re.findall(r"^```(?:sh|console|shell|bash)\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)
    lines = [line.removeprefix("$ ") for block in blocks for line in block.replace("\\\n", " ").splitlines()]
    return [words for words in (shlex.split(line, comments=True) for line in lines) if words]


COMMANDS = commands(README)
APP_COMMANDS = [words[1:] for words in COMMANDS if words[0] in PYTHONS and words[1:3] == ["-m", "app"]]


def run(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run this Python as a reader would, in a folder of his own that sees the program and the seeds."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_comments_and_continued_lines_are_read_as_a_shell_reads_them() -> None:
    text = "```sh\npython -m app a \\\n  b  # why\n# nothing\n```\n```json\npython -m app no\n```\n"
    assert commands(text) == [["python", "-m", "app", "a", "b"]]


def test_the_readme_names_both_bootstrap_commands_first() -> None:
    assert COMMANDS[:2] == [["python3", "bootstrap.py", "run"], ["python3", "bootstrap.py", "test"]]


@pytest.mark.parametrize("words", [words for words in COMMANDS if "bootstrap.py" in words], ids=" ".join)
def test_the_bootstrap_script_knows_each_command_the_readme_gives_it(words: list[str]) -> None:
    # Running `test` from a test would never end, and `run` opens a window: the parser's word must do.
    options, rest = bootstrap.parser().parse_known_args(words[2:])
    assert options.command == words[2]
    assert rest == [] or options.command == "test"


def test_ci_runs_the_readmes_test_command() -> None:
    assert "python3 bootstrap.py test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_every_command_in_the_readme_is_one_that_is_checked_here() -> None:
    assert [words for words in COMMANDS if "bootstrap.py" not in words and words[1:] not in APP_COMMANDS] == []


def test_the_program_does_what_the_readme_says(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds" / "examples", tmp_path / "seeds" / "examples")
    assert APP_COMMANDS
    for arguments in APP_COMMANDS:
        answer = run(arguments, tmp_path)
        assert answer.returncode == 0, f"{shlex.join(arguments)}\n{answer.stdout}\n{answer.stderr}"
        assert answer.stderr == "", shlex.join(arguments)


def test_every_file_the_readme_points_to_is_there() -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
