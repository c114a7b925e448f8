"""Find a name of a closed list by code, by words of it, or by how it is read (pinyin, whole or initials)."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from app.services.desk import Desk

_MOST: Final = 60
_GROUP_LENGTHS: Final = {1: "门类", 3: "大类", 4: "中类", 5: "小类"}  # with the letter before the digits


@dataclass(frozen=True, slots=True)
class Entry:
    """One name that can be chosen.

    Attributes:
        text: what goes into the field.
        name: what is shown and searched.
        full: how it is read, without spaces: `shuini`.
        initials: the first letters of its syllables: `sn`.
        note: shown behind the name: another name, the county.
    """

    text: str
    name: str
    full: str = ""
    initials: str = ""
    note: str = ""

    def shown(self) -> str:
        """Return the entry as a list shows it: a code before its name."""
        code = "" if self.text == self.name else f"{self.text} "
        return f"{code}{self.name}{f'（{self.note}）' if self.note else ''}"


@lru_cache(maxsize=2)
def _readings(path: Path) -> Mapping[str, tuple[str, ...]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["name"]: tuple(row["pinyin"].split()) for row in csv.DictReader(file)}


def entry(desk: Desk, name: str, text: str = "", note: str = "") -> Entry:
    """Return a name with how it is read; one that the table of readings does not hold is found by its words alone."""
    syllables = _readings(desk.seeds / "words" / "pinyin.csv").get(name, ())
    return Entry(text or name, name, "".join(syllables), "".join(each[0] for each in syllables), note)


def entries(desk: Desk, names: Iterable[str]) -> tuple[Entry, ...]:
    """Return names with how they are read."""
    return tuple(entry(desk, name) for name in dict.fromkeys(names))


def industry_entries(desk: Desk) -> tuple[Entry, ...]:
    """Return the industries of GB/T 4754-2017 in the order of their codes."""
    return tuple(entry(desk, name, code) for code, name in sorted(desk.facts.industry_names.items()))


def township_entries(desk: Desk, county: str) -> tuple[Entry, ...]:
    """Return the townships of a county (2023), each also under its other and former names."""
    from app.services.plan import townships

    facts, found = desk.facts, []
    for name in townships(desk, county):
        found.append(entry(desk, name))
        others = (*facts.other_names.get(name, ()), *facts.former_towns.get(name, ()))
        found += [_alias(desk, name, other) for other in others]
    return tuple(found)


def block_entries(desk: Desk) -> tuple[Entry, ...]:
    """Return the plan's blocks with their county, each also under its other names."""
    found = []
    for block in desk.facts.blocks:
        found.append(entry(desk, block.name, note=block.county))
        found += [_alias(desk, block.name, alias) for alias in block.aliases]
    return tuple(found)


def _alias(desk: Desk, name: str, other: str) -> Entry:
    """Return a name that is found by another name of the same thing."""
    read = entry(desk, other)
    return Entry(name, name, read.full, read.initials, f"又名{other}")


def parent_code(code: str) -> str:
    """Return the code of the group above an industry's: C3011 is of C301, of C30, of C; of C there is none."""
    return {3: code[:1], 4: code[:3], 5: code[:4]}.get(len(code), "")


def level_name(code: str) -> str:
    """Return what a code stands for: 门类, 大类, 中类 or 小类."""
    return _GROUP_LENGTHS.get(len(code), "")


def search(choices: Sequence[Entry], query: str, most: int = _MOST) -> tuple[Entry, ...]:
    """Return the entries that a query means, the likeliest first: code, name, pinyin; each of its words must fit."""
    words = query.casefold().split()
    ranked = sorted(
        (rank, place)
        for place, each in enumerate(choices)
        if (rank := max((_rank(each, word) for word in words), default=0)) < _NO
    )
    found = dict.fromkeys(choices[place] for _, place in ranked)
    return tuple(found)[:most]


_NO: Final = 9


def _rank(each: Entry, word: str) -> int:
    """Return how well a word fits an entry: 0 is best, `_NO` not at all."""
    text, name = each.text.casefold(), each.name.casefold()
    tests = (
        word in (text, name),
        text.startswith(word) or text[1:].startswith(word),
        name.startswith(word),
        word in name,
        word in each.note,
        each.initials.startswith(word),
        each.full.startswith(word),
        len(word) > 1 and word in each.initials,
        len(word) > 2 and word in each.full,  # noqa: PLR2004  # two letters stand inside too many readings
    )
    return next((rank for rank, fits in enumerate(tests) if fits), _NO)
