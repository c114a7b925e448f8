"""Search the plan; go from a citation to its sentence in context, and from a line back to the rules that cite it."""

from collections.abc import Sequence
from typing import Any

from app.domain.plan import PlanLine
from app.domain.rule import Rule
from app.errors import BadInputError
from app.services.desk import Desk
from app.store.search_entries import KINDS
from app.store.search_index import Hit, word_spans

__all__ = ["KINDS", "Hit", "context_of", "hit_json", "marked", "rules_at", "search", "word_spans"]


def search(desk: Desk, words: str, kinds: Sequence[str] | None = None, limit: int = 50) -> tuple[Hit, ...]:
    """Return what holds every one of the words, in the plan's order; articles of law come last.

    Args:
        desk: the desk.
        words: parted by spaces, each of any length; width, case and shape of quotes do not matter.
        kinds: of `KINDS` (text, table, rule, regulation); None for all.
        limit: how many hits at most.

    Raises:
        BadInputError: for a kind that there is not.
    """
    for kind in kinds or ():
        if kind not in KINDS:
            raise BadInputError(f"检索范围“{kind}”不存在，请改为：{'、'.join(KINDS)}。")
    with desk.plan() as plan:
        return plan.search(words, limit, kinds)


def context_of(desk: Desk, line: int, before: int = 2, after: int = 2) -> tuple[PlanLine, ...]:
    """Return a line of the plan with so many lines before and after it; blank lines are passed over.

    Raises:
        BadInputError: where the plan has no such line.
    """
    with desk.plan() as plan:
        found = plan.around(line, before, after)
    if not any(each.line == line for each in found):
        raise BadInputError(f"规划文本第{line}行没有文字，请核对行号。")
    return found


def rules_at(desk: Desk, line: int) -> tuple[Rule, ...]:
    """Return the rules that cite a line of the plan, in the order of reporting."""
    return tuple(ready.rule for ready in desk.rules if ready.rule.citation.line == line)


def marked(hit: Hit) -> str:
    """Return a hit's text with 【】 around the words."""
    parts, end = [], 0
    for start, stop in hit.spans:
        parts += [hit.text[end:start], "【", hit.text[start:stop], "】"]
        end = stop
    return "".join([*parts, hit.text[end:]])


def hit_json(hit: Hit) -> dict[str, Any]:
    """Return a hit as JSON."""
    return {
        "kind": hit.kind,
        "title": hit.title,
        "place": hit.place,
        "line": hit.line,
        "text": hit.text,
        "spans": [list(span) for span in hit.spans],
        "rule": hit.rule_id,
    }
