"""Options that several commands share, and how results are written."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from app.errors import BadInputError

PATH: Final = click.Path(path_type=Path)
Command = TypeVar("Command", bound=Callable[..., Any])


def workspace_option(command: Command) -> Command:
    """Add --workspace DIR."""
    return click.option("--workspace", type=PATH, default=None, help="工作区文件夹，默认为用户数据文件夹")(command)


def json_option(command: Command) -> Command:
    """Add --json, for an answer that programs read."""
    return click.option("--json", "as_json", is_flag=True, help="以JSON输出")(command)


def to_json(value: Any) -> str:
    """Return a value as the JSON text that all commands write."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def check_outputs(source: Path, *outputs: Path | None) -> None:
    """Refuse to write over the file that is read, or two results into one file.

    Raises:
        BadInputError: naming the output.
    """
    taken = {source.resolve()}
    for path in filter(None, outputs):
        if path.resolve() in taken:
            raise BadInputError(f"输出文件“{path}”就是案卷文件或另一个输出文件，请换一个文件名。")
        taken.add(path.resolve())


def iso_date(text: str | None) -> str:
    """Return an ISO date as given, or today's.

    Raises:
        BadInputError: for what is no date.
    """
    if text is None:
        return date.today().isoformat()  # noqa: DTZ011  # the office's own calendar day is meant
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise BadInputError(f"日期“{text}”无效，请写成2026-01-31的形式。") from error
