"""What stands beside the text that is read: the rules that cite it, and where the plan does not agree with itself."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.domain.rule import Rule
from app.services.plan_reading import PlanNotes, PlanText
from app.services.search import Hit
from app.ui.marks import say, semicolon
from app.ui.plan_words import article_html, check_html, head, link, rule_html, safe
from app.ui.theme import FAINT, css, outcome_colour, px
from app.ui.vocabulary import EFFECTS

BACK, RULE_TAB, CHECK_TAB = "passage", "rules", "checks"
Span = tuple[int, int, str]
"""A stretch of the plan: first line, last line, what it is called."""


def stretch_of(text: PlanText, line: int) -> Span:
    """Return the table that a line stands in, else its section or chapter."""
    table = text.table_at(line)
    if table is not None:
        return table.first, table.last, table.name
    wide = [entry for entry in text.outline if entry.level < 3]  # noqa: PLR2004  # boxes and tables are no sections
    at = max((number for number, entry in enumerate(wide) if entry.line <= line), default=-1)
    last = wide[at + 1].line - 1 if at + 1 < len(wide) else text.leaves[-1].last
    return (1, last, text.leaves[0].words) if at < 0 else (wide[at].line, last, wide[at].words)


def stretch_html(notes: PlanNotes, span: Span, line: int) -> str:
    """Return the rules and contradictions of a stretch, those of the line itself first."""
    first, last, name = span
    where = QCoreApplication.translate("PlanBeside", "第{first}至{last}行").format(first=first, last=last)
    parts = [head(name, where), *_rules(notes.rules_in(first, last), line), *_checks(notes, first, last)]
    if len(parts) == 1:
        words = QCoreApplication.translate("PlanBeside", "没有规则引用这一段，规划自检也没有提到它。")
        parts.append(f"<p style='color:{css(FAINT)}'>{words}</p>")
    return "".join(parts)


def _title(words: str) -> str:
    return f"<p style='margin:12px 0 4px 0;font-size:{px(13)}px'><b>{words}</b></p>"


def _rules(rules: tuple[Rule, ...], line: int) -> Iterator[str]:
    if rules:
        yield _title(QCoreApplication.translate("PlanBeside", "引用本段的规则"))
    for rule in sorted(rules, key=lambda each: abs(each.citation.line - line)):
        effect = f"<span style='color:{css(outcome_colour('hit', rule.effect))}'>{EFFECTS[rule.effect]}</span>"
        place = QCoreApplication.translate("PlanBeside", "第{line}行").format(line=rule.citation.line)
        yield f"<p style='margin:6px 0 0 0'>{link('rule', rule.id, rule.id)} {effect} {safe(rule.title)}</p>"
        quote = f"“{safe(rule.citation.quote)}” {link('line', rule.citation.line, place)}"
        yield f"<p style='margin:0 0 0 12px'>{quote}</p>"


def _checks(notes: PlanNotes, first: int, last: int) -> Iterator[str]:
    numbers = notes.checks_in(first, last)
    if numbers:
        yield _title(QCoreApplication.translate("PlanBeside", "规划自检：本段与规划其他部分不一致之处"))
    for number in numbers:
        found = notes.checks[number]
        values = semicolon().join(map(say, found.values))
        yield f"<p style='margin:6px 0 0 0'>{link('check', number, say(found.title))}</p>"
        yield f"<p style='margin:0 0 0 12px'>{safe(values)}</p>"


def _with_ways(html: str, *ways: str) -> str:
    back = link(BACK, "", QCoreApplication.translate("PlanBeside", "← 返回本段"))
    return f"<p>{'　'.join((back, *ways))}</p>{html}"


def rule_beside(text: PlanText, rule: Rule) -> str:
    """Return a rule in full, with the ways back, to the list of rules and to the table that it cites."""
    ways = [link(RULE_TAB, rule.id, QCoreApplication.translate("PlanBeside", "在规则页打开"))]
    table = text.table_at(rule.citation.line)
    if table is not None:
        words = QCoreApplication.translate("PlanBeside", "打开{table}").format(table=table.number)
        ways.append(link("table", table.id, words))
    return _with_ways(rule_html(rule), *ways)


def check_beside(notes: PlanNotes, number: int) -> str:
    """Return a contradiction in full, with the ways back and to its table."""
    words = QCoreApplication.translate("PlanBeside", "在规划自检页打开")
    return _with_ways(check_html(notes.checks[number]), link(CHECK_TAB, number, words))


def article_beside(hit: Hit) -> str:
    """Return an article of law, which has no place in the plan."""
    return article_html(hit)
