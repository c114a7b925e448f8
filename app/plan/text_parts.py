"""Tell what each line of the plan begins: chapter, section, heading, box, table, annex, note or paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from app.plan.text_grid import end_of_block, end_of_grid

Kind = Literal["chapter", "section", "heading", "subheading", "paragraph", "box", "table", "annex", "unit", "note"]

_DIGITS: Final = "一二三四五六七八九十"
_CHAPTER: Final = re.compile(rf"(第[{_DIGITS}]+章)\s*(.+)")
_SECTION: Final = re.compile(rf"(第[{_DIGITS}]+节)\s*(.+)")
_HEADING: Final = re.compile(rf"([{_DIGITS}]+)、(.+)")
_SUBHEADING: Final = re.compile(rf"(（[{_DIGITS}]+）)(.+)")
_BOX: Final = re.compile(r"专栏(\d+-\d+)\s*：(.+)")
_TABLE: Final = re.compile(r"表(\d+-\d+)\s*(.+)")
_ANNEX: Final = re.compile(r"(?:附表|表)(\d)：(.+)")  # annex 1 is headed 表1
_UNIT: Final = re.compile(r"单位：(.+)")
_NOTE: Final = re.compile(r"注(\d*)：(.+)")
_CLOSING: Final = "抄送"
_PREFACE: Final = "印发通知"
_INTRODUCTION: Final = "导言"
_IMPRINT: Final = "印发说明"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the plan: lines `first` to `last` (from 1), its printed number (`第三章`, `6-5`, `注2`) and title.

    `place` says where it stands, ready for a citation: `第六章第六节 表6-5`.
    """

    kind: Kind
    number: str
    title: str
    first: int
    last: int
    place: str


@dataclass(frozen=True, slots=True)
class _Here:
    """Where the reader stands: chapter, section, heading below, and a table whose notes may still follow."""

    chapter: str = _PREFACE
    section: str = ""
    heading: str = ""
    table: str = ""

    def below(self, name: str) -> str:
        """Return the place of something that stands in the section."""
        return f"{self.chapter}{self.section} {name}".strip()


_Found = tuple[_Here, Part]


def parts_of(lines: Sequence[str]) -> Iterator[Part]:
    """Cut the plan's lines into parts, in order; every line that is not blank stands in exactly one."""
    here, line = _Here(), 1
    while line <= len(lines):
        if not lines[line - 1].strip():
            line += 1
            continue
        here, part = _part(here, lines, line)
        yield part
        line = part.last + 1


def _part(here: _Here, lines: Sequence[str], line: int) -> _Found:
    """Tell what begins at a line; the order of the questions is the order of what outranks what."""
    text = lines[line - 1].strip()
    return (
        _chapter(here, lines, line, text)
        or _block(here, lines, line, text)
        or _heading(here, line, text)
        or _remark(here, line, text)
        or _paragraph(here, line, text)
    )


def _chapter(here: _Here, lines: Sequence[str], line: int, text: str) -> _Found | None:
    if match := _CHAPTER.fullmatch(text):
        return _Here(match[1]), Part("chapter", match[1], match[2], line, line, match[1])
    if match := _SECTION.fullmatch(text):
        here = _Here(here.chapter, match[1])
        title, last = _whole_title(lines, line, match[2])
        return here, Part("section", match[1], title, line, last, here.below(""))
    return None


def _whole_title(lines: Sequence[str], line: int, title: str) -> tuple[str, int]:
    """Return a section's title and its last line: that of 第七章第二节 breaks off and goes on two lines below."""
    rest = lines[line + 1 : line + 2]
    if not lines[line].strip() and rest and rest[0].startswith("的"):
        return title + rest[0].strip(), line + 2
    return title, line


def _block(here: _Here, lines: Sequence[str], line: int, text: str) -> _Found | None:
    if match := _BOX.fullmatch(text):
        return here, Part("box", match[1], match[2], line, end_of_block(lines, line + 1), here.below(f"专栏{match[1]}"))
    if match := _TABLE.fullmatch(text):
        here = replace(here, table=here.below(f"表{match[1]}"))
        return here, Part("table", match[1], match[2], line, end_of_grid(lines, line + 1), here.table)
    if match := _ANNEX.fullmatch(text):
        here = _Here(f"附表{match[1]}", table=f"附表{match[1]}")
        return here, Part("annex", match[1], match[2], line, end_of_grid(lines, line + 1), here.table)
    return None


def _heading(here: _Here, line: int, text: str) -> _Found | None:
    if match := _HEADING.fullmatch(text):
        here = replace(here, heading=match[1], table="")
        return here, Part("heading", match[1], match[2], line, line, here.below(match[1]))
    if match := _SUBHEADING.fullmatch(text):
        here = replace(here, heading=here.heading.partition("（")[0] + match[1], table="")
        return here, Part("subheading", match[1], match[2], line, line, here.below(here.heading))
    return None


def _remark(here: _Here, line: int, text: str) -> _Found | None:
    """Return the unit or note below a table, if that is where the reader stands."""
    if here.table and (match := _UNIT.fullmatch(text)):
        return here, Part("unit", "单位", match[1], line, line, here.table)
    if here.table and (match := _NOTE.fullmatch(text)):
        return here, Part("note", f"注{match[1]}", match[2], line, line, f"{here.table} 注{match[1]}")
    return None


def _paragraph(here: _Here, line: int, text: str) -> _Found:
    if "".join(text.split()) == _INTRODUCTION:
        here = _Here(_INTRODUCTION)
    elif text.startswith(_CLOSING):
        here = _Here(_IMPRINT)
    here = replace(here, table="")
    return here, Part("paragraph", "", text, line, line, here.below(here.heading))
