"""Full-text search over the plan: words of any length from one character up, with the place of every hit."""

import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.store.search_entries import KINDS, Entry

COLUMNS: Final = """(seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, place TEXT NOT NULL,
    line INTEGER, rule_id TEXT, text TEXT NOT NULL, folded TEXT NOT NULL)"""
_FULL_TEXT: Final = """CREATE VIRTUAL TABLE search_entry_fts USING fts5(folded, content='search_entry',
    content_rowid='seq', tokenize='trigram case_sensitive 1')"""  # it is folded already
_TRIGRAM: Final = 3  # the full-text index knows no shorter words
_QUOTES: Final = {"“": '"', "”": '"', "‘": "'", "’": "'"}
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found.

    Attributes:
        kind: one of KINDS.
        title: of the table, rule or article; empty for the plan's running text.
        place: as people cite it.
        line: of the plan's text; None for an article.
        spans: where in `text` the words stand (start, end), in order and apart.
        rule_id: the id where it is a rule.
    """

    kind: str
    title: str
    place: str
    line: int | None
    text: str
    spans: tuple[Span, ...]
    rule_id: str | None


def fill_index(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Fill the table `search_entry` and make its full-text index."""
    rows = (
        (number, each.kind, each.title, each.place, each.line, each.rule_id, each.text, fold(each.text))
        for number, each in enumerate(entries, start=1)
    )
    connection.executemany("INSERT INTO search_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.execute(_FULL_TEXT)
    connection.execute("INSERT INTO search_entry_fts (search_entry_fts) VALUES ('rebuild')")


def fold(text: str) -> str:
    """Make width, case and the shape of quotes one; the length stays, so that places in one are places in the other."""
    return "".join(map(_fold_sign, text))


@lru_cache(maxsize=8192)
def _fold_sign(sign: str) -> str:
    plain = unicodedata.normalize("NFKC", _QUOTES.get(sign, sign)).lower()
    return plain if len(plain) == 1 else sign


def search(
    connection: sqlite3.Connection, words: str, limit: int = 100, kinds: Sequence[str] | None = None
) -> tuple[Hit, ...]:
    """Return what holds every one of `words`, in the plan's order.

    Args:
        connection: plan.gpkg.
        words: parted by spaces (half or full width), of any length; width, case and shape of quotes do not matter.
        limit: how many hits at most.
        kinds: of KINDS; None for all.
    """
    wanted = fold(words).split()
    asked = tuple(KINDS if kinds is None else kinds)
    if not wanted:
        return ()
    tests, values = _tests(wanted)
    marks = ", ".join("?" * len(asked))
    sql = f"""SELECT kind, title, place, line, text, rule_id, folded FROM search_entry
        WHERE {" AND ".join(tests)} AND kind IN ({marks}) ORDER BY seq LIMIT ?"""  # noqa: S608  # marks alone
    rows = connection.execute(sql, (*values, *asked, limit))
    return tuple(_hit(row, wanted) for row in rows)


def _tests(wanted: Sequence[str]) -> tuple[list[str], list[str]]:
    """The SQL tests and their values: long words by the full-text index, short ones by looking at every entry."""
    long = [word for word in wanted if len(word) >= _TRIGRAM]
    values = [word for word in wanted if len(word) < _TRIGRAM]
    tests = ["instr(folded, ?) > 0"] * len(values)
    if long:
        tests.append("seq IN (SELECT rowid FROM search_entry_fts WHERE search_entry_fts MATCH ?)")
        values.append(" AND ".join(f'"{_quoted(word)}"' for word in long))
    return tests, values


def _quoted(word: str) -> str:
    """A phrase for FTS5: quotes doubled, and no NUL, at which it would end."""
    return word.replace('"', '""').replace("\0", "")


def _hit(row: sqlite3.Row, wanted: Sequence[str]) -> Hit:
    spans = _all_spans(row["folded"], wanted)
    return Hit(row["kind"], row["title"], row["place"], row["line"], row["text"], spans, row["rule_id"])


def word_spans(text: str, words: str) -> tuple[Span, ...]:
    """Return where words (parted by spaces) stand in any text, in order and apart, as a search would mark them."""
    return _all_spans(fold(text), fold(words).split())


def _all_spans(folded: str, wanted: Sequence[str]) -> tuple[Span, ...]:
    return tuple(_merged(sorted(span for word in wanted for span in _spans(folded, word))))


def _spans(text: str, word: str) -> Iterator[Span]:
    start = text.find(word)
    while start >= 0:
        yield start, start + len(word)
        start = text.find(word, start + len(word))


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for span in spans:
        if last is not None and span[0] <= last[1]:
            last = (last[0], max(last[1], span[1]))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
