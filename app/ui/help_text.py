"""The help's text: chapters of `resources/help`, in which `{name}` stands for an action with its words and keys."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from app.ui.commands import plain, shown_keys
from app.ui.main_actions import PAGES, every_spec, said
from app.ui.theme import RESOURCES

HELP: Final = RESOURCES / "help"
SOURCE: Final = "zh"  # the language in which every chapter is written; others may lack some
CHAPTERS: Final = (
    *("start", "cases", "form", "site", "map", "findings", "siting", "opinion", "register", "verify"),
    *("layers", "plan", "catalogues", "batch", "dashboard", "field", "people", "window", "keys", "trouble"),
)
PAGE_CHAPTERS: Final = {page: page.removeprefix("page_") for page in PAGES} | {"page_review": "findings"}
_ACTION: Final = re.compile(r"\{([a-z_]+)\}")
_LINK: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_AROUND: Final = 16  # letters before a hit that are shown with it


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading: the chapter's name and title, the heading (empty at its head), the plain text."""

    chapter: str
    title: str
    heading: str
    text: str


def language() -> str:
    """Return the language of the window, as the help's folders name it."""
    return "en" if QLocale().language() == QLocale.Language.English else SOURCE


def chapter_file(name: str, spoken: str) -> Path:
    """Return the file of a page of help in a language; in Chinese where that language has none."""
    path = HELP / spoken / f"{name}.md"
    return path if path.exists() else HELP / SOURCE / f"{name}.md"


def chapter_markdown(name: str) -> str:
    """Return a page of help as Markdown in the window's language, with every action's words, keys and link."""
    return expanded(chapter_file(name, language()).read_text(encoding="utf-8"))


def expanded(text: str) -> str:
    """Put words and keys in the place of each `{name}` that is an action; a page becomes a link to it."""
    return _ACTION.sub(lambda found: _told().get(found[1], found[0]), text)


def _told() -> dict[str, str]:
    return {spec.name: _action_words(spec.name, plain(said(spec.words)), spec.keys) for spec in every_spec()}


def _action_words(name: str, words: str, keys: Sequence[str]) -> str:
    shown = f"[{words}](page:{name})" if name in PAGES else f"**{words}**"
    if not keys:
        return shown
    return QCoreApplication.translate("Help", "{words}（{keys}）").format(
        words=shown, keys=shown_keys(tuple(keys)).replace("  ", "、")
    )


def sections(name: str) -> tuple[Section, ...]:
    """Return a chapter cut at its headings, without Markdown's signs, to be searched."""
    head, *rest = re.split(r"^## +", chapter_markdown(name), flags=re.MULTILINE)
    title, _, lead = head.removeprefix("# ").partition("\n")
    parts = [("", lead)] + [(part.partition("\n")[0], part.partition("\n")[2]) for part in rest]
    return tuple(Section(name, title.strip(), heading.strip(), bare(text)) for heading, text in parts)


def bare(text: str) -> str:
    """Return Markdown without its signs."""
    return " ".join(_LINK.sub(r"\1", text).replace("*", "").replace("#", "").split())


def title_of(name: str) -> str:
    """Return a chapter's title in the window's language."""
    return sections(name)[0].title


@cache
def all_sections(_spoken: str) -> tuple[Section, ...]:
    """Return every section of the help, remembered by the window's language."""
    return tuple(section for name in CHAPTERS for section in sections(name))


def find(words: str) -> tuple[Section, ...]:
    """Return the sections that hold every word, those with a word in their heading first."""
    wanted = words.lower().split()
    found = [each for each in all_sections(language()) if all(word in _whole(each) for word in wanted)]
    return tuple(sorted(found, key=lambda each: not any(word in _head(each) for word in wanted)))


def _head(section: Section) -> str:
    return f"{section.title} {section.heading}".lower()


def _whole(section: Section) -> str:
    return f"{_head(section)} {section.text.lower()}"


def excerpt(section: Section, words: str) -> str:
    """Return what stands around the first of the words that a section's text holds."""
    text = section.text.lower()
    places = [text.find(word) for word in words.lower().split()]
    start = max(min((place for place in places if place >= 0), default=0) - _AROUND, 0)
    return ("…" if start else "") + section.text[start : start + 3 * _AROUND]
