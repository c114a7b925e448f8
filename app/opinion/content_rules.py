"""Rule results as the opinion prints them: which rules a section holds, their outcome, their values, their table."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from app.domain.finding import OUTCOMES, Finding
from app.domain.layer import Layer
from app.domain.opinion import FreeText, Opinion
from app.domain.review import Review
from app.domain.vocabulary import ANSWERS, AUTHORITIES, LAYER_KINDS
from app.opinion.content_blocks import Block, Table, paragraph, row
from app.opinion.content_wording import number, percent, square_metres
from app.opinion.templates import Templates

Layers = Mapping[str, Layer]
BINDING: Final = ("prohibit", "restrict", "condition")


def of_rules(findings: Iterable[Finding], wanted: Sequence[str]) -> tuple[Finding, ...]:
    """Return the findings whose rule is named, or whose group (the letter before the dash) is."""
    return tuple(each for each in findings if each.rule in wanted or each.rule.partition("-")[0] in wanted)


def outcome_name(finding: Finding) -> str:
    """Return the outcome as printed; an exception made out is said as such."""
    return ANSWERS["exception"] if finding.excepted else OUTCOMES[finding.outcome]


def automatic_name(finding: Finding) -> str:
    """Return the outcome that the program found by itself."""
    return OUTCOMES[finding.automatic]


def rule_name(finding: Finding, words: Templates) -> str:
    """Return title, effect and outcome in one phrase."""
    effect = words.name_of("effects", finding.effect)
    return f"{finding.rule}{finding.title}（{effect}，{outcome_name(finding)}）"


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings have which outcome, with `count` for all."""
    found = Counter(each.outcome for each in findings)
    return {"count": found.total(), **{outcome: found[outcome] for outcome in OUTCOMES}}


def explanation(finding: Finding, layers: Layers, words: Templates) -> str:
    """Say in short why a rule came out as it did: overlaps, judgement, what is missing, values."""
    parts = [overlap_text(finding, layers, words), judgement_text(finding, words)]
    if finding.outcome == "unknown":
        parts += [words.say("problems.missing", text=missing_text(finding))]
    elif finding.outcome == "hit":
        parts += [facts_text(finding, words)]
    return "".join(filter(None, parts)) or words.say("spatial.none")


def missing_text(finding: Finding) -> str:
    """Return what would decide an unknown, without the kinds' English names."""
    texts = [each.text.replace(f"（{each.key}）", "") for each in finding.missing]
    return "".join(dict.fromkeys(texts)) or "判定所需的资料。"


def overlap_text(finding: Finding, layers: Layers, words: Templates) -> str:
    """Say what the site overlaps, layer by layer, and what each layer is."""
    return "".join(
        words.say(
            "problems.overlap",
            kind=LAYER_KINDS.get(each.kind, each.kind),
            area=square_metres(each.area_m2),
            share=percent(each.share),
            features=each.features,
            layer=_layer_text(each.layer, layers, words),
        )
        for each in finding.overlaps
        if each.area_m2 > 0
    )


def _layer_text(name: str, layers: Layers, words: Templates) -> str:
    layer = layers.get(name)
    if layer is None:
        return name
    authority = AUTHORITIES.get(layer.authority, layer.authority)
    return words.say(
        "problems.layer",
        name=layer.name,
        authority=authority,
        date=layer.effective or words.say("problems.undated"),
        sha=layer.sha256[:12],
    )


def judgement_text(finding: Finding, words: Templates) -> str:
    """Say who judged what and why, beside the automatic outcome."""
    judged = finding.judgement
    if judged is None:
        return ""
    answer = ANSWERS.get(judged.answer, judged.answer)
    return words.say(
        "judgement.sentence", answer=answer, reason=judged.reason, by=judged.by, automatic=automatic_name(finding)
    )


def facts_text(finding: Finding, words: Templates) -> str:
    """Return the values used that have a Chinese name; the rest stays in the record."""
    names = words.sections["facts"]
    shown = [f"{names[key]}：{text}" for key, value in finding.facts if key in names and (text := _value(value))]
    return words.say("problems.facts", facts="；".join(shown)) if shown else ""


def _value(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, list | tuple):
        return "、".join(filter(None, map(_value, value)))
    if isinstance(value, dict):
        return "、".join(f"{key}{_value(each)}" for key, each in value.items())
    return str(value)


def layers_of(review: Review) -> Layers:
    """Return a review's layers by their id."""
    return {layer.id: layer for layer in review.layers}


def standing_clauses(opinion: Opinion, part: str, words: Templates) -> Iterator[Block]:
    """Yield the office's clauses that stand in a part of this opinion, a free one in the case's own words."""
    for free in free_texts(opinion, part, words):
        yield from (paragraph(line) for line in free.text.splitlines() if line.strip())


def free_texts(opinion: Opinion, part: str, words: Templates) -> Iterator[FreeText]:
    """Yield the clauses of a part with the words that are printed, whether or not they are free."""
    office = opinion.office
    values = {"project": opinion.project.name, "county": opinion.project.county or "", "office": office.name}
    for clause in words.clauses_of(part, opinion.review.verdict):
        shipped = clause.text.format(**values, validity=office.validity)
        own = opinion.texts.get(clause.key) if clause.is_free else None
        section = words.say(f"sections.{part}")
        yield FreeText(clause.key, section, clause.name, shipped, shipped if own is None else own, clause.is_free)


def rule_table(review: Review, wanted: Sequence[str], section: str, words: Templates) -> Iterator[Block]:
    """Yield a section's count of outcomes and the table of the rules that are hit, unknown or judged."""
    chosen, layers = of_rules(review.findings, wanted), layers_of(review)
    yield paragraph(words.say(f"{section}.summary", **counts(chosen)))
    relevant = [each for each in chosen if each.judgement or each.outcome in ("hit", "unknown")]
    rows = tuple(
        row(
            each.rule,
            each.title,
            words.name_of("effects", each.effect),
            outcome_name(each),
            explanation(each, layers, words),
        )
        for each in relevant
    )
    if rows:
        caption = words.say("resources.rules_table" if section == "resources" else f"{section}.table")
        yield Table(caption, ("条款", "内容", "效力", "结果", "说明"), (16, 40, 16, 20, 64), rows, dense=True)
