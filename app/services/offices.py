"""The office as the settings have it: letterhead, people, number, and its own templates."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from app.domain.opinion import Office
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.files import write_files
from app.services.rule_bases import make_folder
from app.store.connection import atomic
from app.store.opinions import number_of
from app.store.settings import get_setting, set_setting
from app.store.workspace import open_workspace

TEMPLATES: Final = ("wording", "clauses", "sections", "map", "layout")
NUMBER_PATTERN: Final = "忻自然资规审〔{year}〕{serial}号"
_PATTERN_KEY: Final = "number_pattern"


def office_settings(desk: Desk) -> Office:
    """Return the office as the settings have it; what this version does not know is passed over."""
    with open_workspace(desk.workspace) as connection:
        kept = get_setting(connection, "office", {})
    return Office(**{name: value for name, value in kept.items() if name in Office.__dataclass_fields__})


def keep_office(desk: Desk, office: Office) -> None:
    """Keep the office's letterhead in the settings."""
    fields = {name: getattr(office, name) for name in Office.__dataclass_fields__}
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, "office", fields)


def number_pattern(desk: Desk) -> str:
    """Return the form of document numbers, with {year} and {serial}."""
    with open_workspace(desk.workspace) as connection:
        return str(get_setting(connection, _PATTERN_KEY, NUMBER_PATTERN))


def sample_number(pattern: str, year: int) -> str:
    """Return what the first number of a year looks like.

    Raises:
        BadInputError: where the pattern lacks a place for year or serial, or has others.
    """
    return number_of(pattern, year, 1)


def keep_settings(desk: Desk, office: Office, pattern: str, templates: Mapping[str, str]) -> None:
    """Keep letterhead, form of numbers and own templates; nothing is changed where one of them will not do.

    Args:
        desk: the desk.
        office: the letterhead.
        pattern: the form of document numbers.
        templates: every template's text by name; one that is as shipped is not kept as the office's own.

    Raises:
        BadInputError: where the pattern or a template is faulty.
        WorldError: where a file cannot be written.
    """
    from app.opinion.templates import read_templates

    number_of(pattern, 2000, 1)
    own = {name: text for name, text in templates.items() if text != shipped_template(name)}
    read_templates(own)
    _write_templates(desk, own)
    keep_office(desk, office)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, _PATTERN_KEY, None if pattern == NUMBER_PATTERN else pattern)


def _write_templates(desk: Desk, own: Mapping[str, str]) -> None:
    folder = template_folder(desk)
    if own:
        make_folder(folder)
    write_files({folder / f"{name}.toml": text.encode() for name, text in own.items()})
    for name in TEMPLATES:
        if name not in own:
            (folder / f"{name}.toml").unlink(missing_ok=True)


def template_folder(desk: Desk) -> Path:
    """Return where the office's own templates lie; it need not be there."""
    return desk.workspace / "templates"


def own_templates(desk: Desk) -> dict[str, str]:
    """Return the texts of the office's own templates, by name.

    Raises:
        BadInputError: where one cannot be read, or is not UTF-8.
    """
    paths = {name: template_folder(desk) / f"{name}.toml" for name in TEMPLATES}
    return {name: _text(path) for name, path in paths.items() if path.exists()}


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadInputError(f"模板文件“{path}”无法读取（{error.strerror}），请检查权限。") from error
    except UnicodeDecodeError as error:
        raise BadInputError(f"模板文件“{path}”不是UTF-8编码，请另存为UTF-8后重试，或删去以恢复原模板。") from error


def shipped_template(name: str) -> str:
    """Return a template's text as the program ships it."""
    from app.opinion.templates import shipped_text

    return shipped_text(name)
