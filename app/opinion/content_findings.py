"""Sections six to eight: what stands against the project, the verdict with its reasons, what is asked of it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from app.domain.finding import VERDICTS, Finding, decisive
from app.domain.opinion import Opinion
from app.opinion.content_blocks import Block, Heading, Span, Table, paragraph, row
from app.opinion.content_rules import (
    BINDING,
    Layers,
    automatic_name,
    facts_text,
    judgement_text,
    layers_of,
    missing_text,
    outcome_name,
    overlap_text,
    rule_name,
    standing_clauses,
)
from app.opinion.templates import Templates

_MANY: Final = 10
_REQUIREMENTS: Final = {"conditions": "condition", "general": "requirement", "support": "support", "notice": "notice"}


def problems_section(opinion: Opinion, words: Templates) -> Iterator[Block]:
    """六、存在的问题: hits by weight with quote and place, then what is unknown and what is missing."""
    binding = _by_weight(opinion.review.findings)
    hits = [each for each in binding if each.outcome == "hit"]
    yield Heading(words.say("sections.problems"))
    yield Heading(words.say("problems.hits"), level=2)
    if not hits:
        yield paragraph(words.say("problems.no_hits"))
    for number, finding in enumerate(hits, start=1):
        yield _item(number, finding, layers_of(opinion.review), words)
    yield Heading(words.say("problems.unknown"), level=2)
    yield from _unknown([each for each in binding if each.outcome == "unknown"], words)


def _by_weight(findings: Iterable[Finding]) -> list[Finding]:
    weighty = [each for each in findings if each.effect in BINDING]
    return sorted(weighty, key=lambda each: BINDING.index(each.effect))


def _item(number: int, finding: Finding, layers: Layers, words: Templates) -> Block:
    effect = words.name_of("effects", finding.effect)
    outcome = outcome_name(finding)
    title = words.say(
        "problems.item", number=number, title=finding.title, rule=finding.rule, effect=effect, outcome=outcome
    )
    advice = words.say("problems.advice", text=finding.advice) if finding.advice else ""
    quote = words.say("problems.quote", quote=finding.quote, place=finding.place, line=finding.line)
    rest = (overlap_text(finding, layers, words), facts_text(finding, words), judgement_text(finding, words), advice)
    return paragraph(Span(title, "hei"), quote, *filter(None, rest))


def _unknown(findings: Sequence[Finding], words: Templates) -> Iterator[Block]:
    if not findings:
        yield paragraph(words.say("problems.no_unknown"))
        return
    yield paragraph(words.say("problems.unknown_note", count=len(findings)))
    rows = tuple(
        row(
            each.rule,
            words.name_of("effects", each.effect),
            _quoted(each),
            missing_text(each) + judgement_text(each, words),
        )
        for each in findings
    )
    yield Table(
        words.say("problems.unknown_table"), ("条款", "效力", "规划原文", "尚缺"), (16, 16, 64, 60), rows, dense=True
    )


def _quoted(finding: Finding) -> str:
    return f"{finding.title}：“{finding.quote}”（{finding.place}，第{finding.line}行）"


def verdict_section(opinion: Opinion, words: Templates) -> Iterator[Block]:
    """七、审查结论: the verdict in words, what it rests on, the judgements beside the automatic outcome."""
    review = opinion.review
    reasons = decisive(review.findings)
    yield Heading(words.say("sections.verdict"))
    yield paragraph(Span(verdict_sentence(review.verdict, len(reasons), words), "hei"))
    if reasons:
        yield paragraph(_rests_on(reasons, words))
    judged = [each for each in review.findings if each.judgement is not None]
    if judged:
        yield paragraph(words.say("verdict.judged", count=len(judged)), words.say("judgement.note"))
        yield _judgements(judged, words)
    if opinion.office.validity:
        yield paragraph(words.say("verdict.validity", validity=opinion.office.validity))
    yield paragraph(words.say("head.nature"))
    yield from standing_clauses(opinion, "verdict", words)


def _rests_on(reasons: Sequence[Finding], words: Templates) -> str:
    """Name what decides the verdict; many rules by their ids alone, since section six tells their words."""
    if len(reasons) > _MANY:
        return words.say("verdict.rests_on_many", count=len(reasons), rules="、".join(each.rule for each in reasons))
    return words.say("verdict.rests_on", rules="；".join(rule_name(each, words) for each in reasons))


def verdict_sentence(verdict: str, count: int, words: Templates) -> str:
    """Return the verdict's sentence; `count` findings decide it."""
    return words.say(f"verdict.{verdict}", count=count, verdict=VERDICTS[verdict])


def _judgements(findings: Iterable[Finding], words: Templates) -> Table:
    rows = tuple(
        row(each.rule, each.title, automatic_name(each), outcome_name(each), judged.reason, judged.by)
        for each in findings
        if (judged := each.judgement) is not None
    )
    head = ("条款", "内容", "自动判定", "人工认定", "理由", "认定人")
    return Table(words.say("judgement.table"), head, (16, 36, 20, 22, 44, 18), rows)


def requirements_section(opinion: Opinion, words: Templates) -> Iterator[Block]:
    """八、有关要求: conditions to meet, general duties, support, notices."""
    yield Heading(words.say("sections.requirements"))
    for key, effect in _REQUIREMENTS.items():
        found = [each for each in opinion.review.findings if _asks(each, effect)]
        yield Heading(words.say(f"requirements.{key}"), level=2)
        yield from (_requirement(number, each, words) for number, each in enumerate(found, 1))
        if not found:
            yield paragraph(words.say("requirements.none"))
    yield from standing_clauses(opinion, "requirements", words)


def _asks(finding: Finding, effect: str) -> bool:
    """Whether a finding is listed under an effect: conditions also where they are still open, or an exception is."""
    if effect == "condition":
        open_condition = finding.effect == "condition" and finding.outcome in ("hit", "unknown")
        return open_condition or finding.excepted
    return finding.effect == effect and finding.outcome == "hit"


def _requirement(number: int, finding: Finding, words: Templates) -> Block:
    advice = finding.advice or (missing_text(finding) if finding.outcome == "unknown" else "")
    return paragraph(
        words.say(
            "requirements.item",
            number=number,
            title=finding.title,
            rule=finding.rule,
            quote=finding.quote,
            place=finding.place,
            line=finding.line,
            advice=advice,
        )
    )
