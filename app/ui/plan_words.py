"""Words of the plan as HTML: lines with the rules that cite them, a rule, a block, a contradiction."""

import html
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from app.domain.rule import Rule
from app.services.fact_words import step_words
from app.services.search import KINDS, Hit
from app.ui.marks import QT_TR_NOOP, comma, say, say_each
from app.ui.theme import ACCENT, FAINT, MARK, QUOTE, css, px
from app.ui.vocabulary import EFFECTS

if TYPE_CHECKING:
    from app.plan.checks import Inconsistency

_SIGNS: Final = ((r"\band\b", QT_TR_NOOP("且")), (r"\bor\b", QT_TR_NOOP("或")), (r"\bnot\b ?", QT_TR_NOOP("非 ")))
_ASKED: Final = re.compile(r"须人工认定\((\w+)\)")
Rules = Sequence[Rule]


def safe(text: str) -> str:
    """Return words of others so that they are never markup."""
    return html.escape(text)


def link(kind: str, target: str | int, words: str) -> str:
    """Return a link that the pages understand: line, rule."""
    return f"<a href='{kind}:{target}' style='color:{css(ACCENT)}'>{safe(words)}</a>"


def head(words: str, beside: str = "") -> str:
    """Return a heading, and what stands beside it."""
    more = f"　<span style='color:{css(FAINT)}'>{safe(beside)}</span>" if beside else ""
    return f"<p style='font-size:{px(15)}px;margin:0 0 6px 0'><b>{safe(words)}</b>{more}</p>"


def part(words: str, inside: str) -> str:
    """Return a named part; nothing where there is nothing in it."""
    title = f"<p style='margin:10px 0 2px 0;color:{css(FAINT)}'><b>{safe(words)}</b></p>"
    return f"{title}<p style='margin:0'>{inside}</p>" if inside else ""


def _hit_html(hit: Hit | None) -> str:
    """Return what was found, where it is no line of the plan's text."""
    if hit is None or hit.kind == "text":
        return ""
    words = head(hit.title, say(KINDS[hit.kind])) + f"<p>{marked_html(hit)}</p>"
    if not hit.rule_id:
        return words
    rule = link("rule", hit.rule_id, say("查看规则{rule}").format(rule=hit.rule_id))
    return f"{words}<p>{rule}</p>"


def article_html(hit: Hit) -> str:
    """Return an article of law, of which the plan's text has no line."""
    return f"{_hit_html(hit)}<p style='color:{css(FAINT)}'>{safe(hit.place)}</p>"


def marked_html(hit: Hit) -> str:
    """Return a hit's text with its words marked."""
    parts, end = [], 0
    for start, stop in hit.spans:
        marked = f"<span style='background:{css(MARK)}'>{safe(hit.text[start:stop])}</span>"
        parts += [safe(hit.text[end:start]), marked]
        end = stop
    return "".join([*parts, safe(hit.text[end:])])


def condition_words(expression: str, questions: Sequence[str]) -> str:
    """Return an expression of a rule in words; what a person answers by the number of its question."""
    words = step_words(expression)
    for sign, word in _SIGNS:
        words = re.sub(sign, word, words)
    numbers = {key: number for number, key in enumerate(questions, start=1)}
    asked = say("人工认定问题{number}")
    return say_each(_ASKED.sub(lambda found: asked.format(number=numbers.get(found[1], found[1])), words))


def rule_html(rule: Rule) -> str:
    """Return a rule: effect, quote with its place, conditions, questions, advice, validity."""
    keys = [key for key, _ in rule.questions]
    quote = f"“{safe(rule.citation.quote)}”<br/>"
    place = link(
        "line",
        rule.citation.line,
        say("{place}，规划文本第{line}行").format(place=rule.citation.place, line=rule.citation.line),
    )
    since, until = rule.valid_from or say("规划批准"), rule.valid_to or say("规划期末")
    asked = "<br/>".join(f"{number}. {safe(text)}" for number, (_, text) in enumerate(rule.questions, start=1))
    return "".join(
        (
            head(rule.title, say("{effect}　规则{id}").format(effect=EFFECTS[rule.effect], id=rule.id)),
            f"<table cellpadding='6' width='100%'><tr><td bgcolor='{css(QUOTE)}'>{quote}{place}</td></tr></table>",
            part(
                say("何时适用"),
                safe(condition_words(rule.relevant_when, keys)) if rule.relevant_when else say("一律适用"),
            ),
            part(say("何时触及"), safe(condition_words(rule.hit_when, keys))),
            part(say("须人工认定的问题"), asked),
            part(say("办理建议"), safe(rule.advice)),
            part(
                say("有效期"),
                safe(say("{since}至{until}").format(since=since, until=until))
                if rule.valid_from or rule.valid_to
                else "",
            ),
        )
    )


def hectares(value: float | None) -> str:
    """Return an area of the plan's tables, or that it gives none."""
    return say("规划未给出") if value is None else say("{value:,.2f}公顷").format(value=value)


def block_html(block: Mapping[str, Any]) -> str:
    """Return a block: figures, all its names, leading industries."""
    line = link("line", block["line"], say("规划文本第{line}行").format(line=block["line"]))
    figures = say("板块面积{area}，新增可扩展空间{room}").format(
        area=hectares(block["area_ha"]), room=hectares(block["expandable_ha"])
    )
    return "".join(
        (
            head(block["name"], say("{county}　{board}板块").format(county=block["county"], board=block["board"])),
            f"<p>{figures}</p><p>{line}</p>",
            part(say("规划中的其他写法"), safe(comma().join(block["aliases"]))),
            part(say("主导产业"), safe(comma().join(block["leading"]))),
        )
    )


def check_html(found: "Inconsistency") -> str:
    """Return where the plan does not agree with itself, with links to the lines."""
    lines = "　".join(link("line", line, say("第{line}行").format(line=line)) for line in found.lines)
    return "".join(
        (
            head(say(found.title)),
            part(say("出处"), "<br/>".join(safe(say(each)) for each in found.places)),
            part(say("规划文本中的行"), lines),
            part(say("数值和写法"), "<br/>".join(safe(say(each)) for each in found.values)),
            part(say("这意味着"), safe(say(found.meaning))),
        )
    )
