"""The office as the settings have it: letterhead, people, number, and its own templates."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.domain.opinion import Office
from app.errors import BadInputError, WorldError
from app.services.desk import Desk
from app.services.files import write_files
from app.services.permits import DECIDING, permit
from app.services.records import note
from app.services.rule_bases import make_folder
from app.store.connection import Connection, atomic
from app.store.opinion_numbers import number_of
from app.store.settings import get_setting, set_setting
from app.store.workspace import open_workspace

TEMPLATES: Final = ("wording", "clauses", "sections", "map", "layout")
NUMBER_PATTERN: Final = "忻自然资规审〔{year}〕{serial}号"
_OFFICE_KEY: Final = "office"
_PATTERN_KEY: Final = "number_pattern"
_FONT_ROLES: Final = {"fang": "仿宋", "song-bold": "小标宋", "song": "宋体", "hei": "黑体", "kai": "楷体"}


def office_settings(desk: Desk) -> Office:
    """Return the office as the settings have it; what this version does not know is passed over."""
    with open_workspace(desk.workspace) as connection:
        kept = get_setting(connection, _OFFICE_KEY, {})
    return Office(**{name: value for name, value in kept.items() if name in Office.__dataclass_fields__})


def number_pattern(connection: Connection) -> str:
    """Return the form of document numbers in an open workspace."""
    return str(get_setting(connection, _PATTERN_KEY, NUMBER_PATTERN))


def _fields(office: Office) -> dict[str, str]:
    return {name: getattr(office, name) for name in Office.__dataclass_fields__}


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """All that an office sets about its documents.

    Attributes:
        office: the letterhead.
        pattern: the form of document numbers, with {year} and {serial}.
        templates: every template's text by name (`TEMPLATES`), the office's own or the shipped one.
    """

    office: Office
    pattern: str
    templates: Mapping[str, str]


def all_settings(desk: Desk) -> OfficeSettings:
    """Return the settings as they are kept.

    Raises:
        BadInputError: where a template of the office's own cannot be read.
    """
    with open_workspace(desk.workspace) as connection:
        pattern = number_pattern(connection)
    shipped = {name: shipped_template(name) for name in TEMPLATES}
    return OfficeSettings(office_settings(desk), pattern, shipped | own_templates(desk))


def changed_templates(settings: OfficeSettings) -> dict[str, str]:
    """Return the templates that are not as shipped."""
    return {name: text for name, text in settings.templates.items() if text != shipped_template(name)}


def document_fonts(source: str) -> Mapping[str, str]:
    """Return which family sets what with the "system" or the "bundled" fonts: by the Chinese name of the role."""
    from app.opinion.fonts import families

    return {_FONT_ROLES[role]: family for role, family in families(source).items()}


def sample_number(pattern: str, year: int) -> str:
    """Return what the first number of a year looks like.

    Raises:
        BadInputError: where the pattern lacks a place for year or serial, or has others.
    """
    return number_of(pattern, year, 1)


@permit("修改机关设置", DECIDING)
def keep_settings(desk: Desk, settings: OfficeSettings) -> None:
    """Keep letterhead, form of numbers and own templates; nothing is changed where one of them will not do.

    Raises:
        BadInputError: where the form of numbers or a template is faulty.
        WorldError: where a file cannot be written.
    """
    from app.opinion.templates import read_templates

    number_of(settings.pattern, 2000, 1)
    own = changed_templates(settings)
    read_templates(own)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, _OFFICE_KEY, _fields(settings.office))
        set_setting(connection, _PATTERN_KEY, None if settings.pattern == NUMBER_PATTERN else settings.pattern)
        note(connection, desk, "office_settings", settings.office.name, pattern=settings.pattern, templates=sorted(own))
        _write_templates(desk, own)  # last: where that fails, the settings stay as they were


def _write_templates(desk: Desk, own: Mapping[str, str]) -> None:
    folder = template_folder(desk)
    if own:
        make_folder(folder)
    write_files({folder / f"{name}.toml": text.encode() for name, text in own.items()})
    for path in (folder / f"{name}.toml" for name in TEMPLATES if name not in own):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise WorldError(f"无法移走模板文件“{path}”（{error.strerror}），请检查权限后重试。") from error


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
