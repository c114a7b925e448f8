"""Write pinyin.csv: how industries, places and blocks are read, so that they can be found by what one types.

Run it where pypinyin is installed (`python seeds/words/make_pinyin.py`) after a seed has new names; the program itself
needs the table alone. `_READINGS` holds what pypinyin gets wrong, each looked up by a person.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pypinyin import lazy_pinyin, load_phrases_dict

_SEEDS: Final = Path(__file__).resolve().parents[1]
_READINGS: Final = {
    "繁峙": [["fán"], ["shì"]],  # the county is read shì, not zhì
    "砼": [["tóng"]],
    "之都": [["zhī"], ["dū"]],
    "薄膜": [["bó"], ["mó"]],
    "隔热和隔音": [["gé"], ["rè"], ["hé"], ["gé"], ["yīn"]],
    "重晶石": [["zhòng"], ["jīng"], ["shí"]],
    "石咀": [["shí"], ["zuǐ"]],
    "长梁沟": [["cháng"], ["liáng"], ["gōu"]],
}


def _names() -> Iterator[str]:
    for folder, table, column in (
        ("reference", "gbt4754_2017", "name"),
        ("plan", "blocks", "name"),
        ("plan", "block_aliases", "alias"),
        ("plan", "place_aliases", "alias"),
    ):
        yield from (row[column] for row in _rows(folder, table))
    yield from (row["name"] for row in _rows("reference", "admin_divisions_2023") if row["level"] != "村级")


def _rows(folder: str, table: str) -> list[dict[str, str]]:
    with (_SEEDS / folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def main() -> int:
    """Write the table: one name a row, its syllables with a space between them."""
    load_phrases_dict(_READINGS)
    with (_SEEDS / "words" / "pinyin.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name", "pinyin"))
        for name in sorted(set(_names())):
            syllables = (part.strip().lower() for part in lazy_pinyin(name, v_to_u=False, errors="ignore"))
            writer.writerow((name, " ".join(part for part in syllables if part)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
