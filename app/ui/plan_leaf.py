"""A chapter or an annex of the plan as HTML: paragraphs, boxes and tables, each place with an anchor and its links."""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.services.plan_reading import Leaf, Passage, PlanNotes, PlanText, ShownTable
from app.ui.plan_words import link, safe
from app.ui.theme import GROUP, LINE, QUOTE, css

ANCHOR: Final = "L"
_LONG: Final = 60  # rows; Qt lays a longer grid out for longer than a window may stand still
_HEADS: Final = {"chapter": "h2", "annex": "h2", "section": "h3", "box": "h4", "table": "h4"}
_FIGURE: Final = re.compile(r"[<>≤≥]?-?\d[\d.,]*%?")


def leaf_html(text: PlanText, number: int, notes: PlanNotes) -> str:
    """Return a leaf, with a link to the next one at its end."""
    leaf = text.leaves[number]
    parts = [_passage_html(text, each, last, notes) for each, last in _with_ends(leaf)]
    if number + 1 < len(text.leaves):
        following = text.leaves[number + 1]
        words = QCoreApplication.translate("PlanLeaf", "接下一篇：{name}").format(name=following.words)
        parts.append(f"<p align='right'>{link('line', following.first, words)}</p>")
    return "".join(parts)


def _with_ends(leaf: Leaf) -> Iterator[tuple[Passage, int]]:
    """Yield each passage with the last line that counts to it."""
    for number, passage in enumerate(leaf.passages):
        follows = leaf.passages[number + 1].line - 1 if number + 1 < len(leaf.passages) else leaf.last
        yield passage, follows


def _passage_html(text: PlanText, passage: Passage, last: int, notes: PlanNotes) -> str:
    if passage.table is not None and passage.kind != "box":
        return _head(passage, "") + _grid(passage.table, notes)
    head = _HEADS.get(passage.kind)
    marks = _marks(passage.line, last, notes)
    if head:
        return _head(passage, marks)
    words = f"<a name='{ANCHOR}{passage.line}'></a>{_with_links(text, passage.text)}{marks}"
    if passage.kind == "boxed":
        cell = f"<td bgcolor='{css(QUOTE)}'>{words}</td>"
        return f"<table width='100%' cellpadding='5' cellspacing='0'><tr>{cell}</tr></table>"
    return f"<p style='margin:5px 0'>{f'<b>{words}</b>' if 'heading' in passage.kind else words}</p>"


def _head(passage: Passage, marks: str) -> str:
    tag = _HEADS[passage.kind]
    table = passage.table
    look = (
        "" if table is None else "　" + link("table", table.id, QCoreApplication.translate("PlanLeaf", "在表格页打开"))
    )
    words = f"<a name='{ANCHOR}{passage.line}'></a>{safe(passage.text)}"
    return f"<{tag} style='margin:14px 0 6px 0'>{words}{marks}</{tag}>{f'<p>{look}</p>' if look else ''}"


def _with_links(text: PlanText, words: str) -> str:
    """Let what cites a table, box or annex lead to it."""
    ids = {table.number: table.id for table in text.tables}
    numbers = "|".join(map(re.escape, sorted(ids, key=len, reverse=True)))
    return re.sub(numbers, lambda found: link("table", ids[found[0]], found[0]), safe(words))


def _marks(first: int, last: int, notes: PlanNotes) -> str:
    """Return links to the rules that cite these lines, and to what the self-check says of them."""
    rules = [link("rule", rule.id, f"〔{rule.id}〕") for rule in notes.rules_in(first, last)]
    word = QCoreApplication.translate("PlanLeaf", "〔自检〕")
    checks = [link("check", number, word) for number in notes.checks_in(first, last)]
    found = (*rules, *checks[:1])
    return f"　<small>{' '.join(found)}</small>" if found else ""


def _grid(table: ShownTable, notes: PlanNotes) -> str:
    spans = table.spans()
    if len(table.rows) > _LONG:
        return "".join(_row_in_line(table, at, first, last, notes) for at, (first, last) in enumerate(spans))
    unit = QCoreApplication.translate("PlanLeaf", "单位：{unit}").format(unit=table.unit)
    heads = "".join(f"<th bgcolor='{css(GROUP)}' align='left'>{safe(head)}</th>" for head in table.headings)
    rows = "".join(_row(table, at, first, last, notes) for at, (first, last) in enumerate(spans))
    look = f"border-style:solid;border-color:{css(LINE)};border-collapse:collapse"
    grid = f"<table border='1' width='98%' style='{look}' cellspacing='0' cellpadding='4'>"
    return f"{f'<p align=right>{safe(unit)}</p>' if table.unit else ''}{grid}<tr>{heads}</tr>{rows}</table>"


def _row(table: ShownTable, at: int, first: int, last: int, notes: PlanNotes) -> str:
    cells = [
        f"<td{' align=right' if _FIGURE.fullmatch(cell) else ''}>{safe(cell)}</td>" for cell in table.rows[at][:-1]
    ]
    closing = f"<td>{safe(table.rows[at][-1])}{_marks(first, last, notes)}</td>"
    anchor = f"<a name='{ANCHOR}{table.lines[at]}'></a>"
    opening = (cells[0] if cells else closing).replace(">", f">{anchor}", 1)
    rest = (*cells[1:], closing) if cells else ()
    return f"<tr>{opening}{''.join(rest)}</tr>"


def _row_in_line(table: ShownTable, at: int, first: int, last: int, notes: PlanNotes) -> str:
    """Return a row of a long table as a paragraph; the tables' own page shows it as a grid."""
    words = "　".join(filter(None, table.rows[at]))
    marks = _marks(first, last, notes)
    return f"<p style='margin:4px 0'><a name='{ANCHOR}{table.lines[at]}'></a>{safe(words)}{marks}</p>"
