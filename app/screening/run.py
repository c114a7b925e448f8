"""Screen a project: evaluate every rule in order, apply the judgements, fold the verdict."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from app.domain.finding import Atom, Finding, Judgement, Missing, Overlap
from app.domain.plan_facts import Disputed
from app.domain.review import ControlLine
from app.domain.rule import Rule
from app.domain.vocabulary import LAYER_KINDS
from app.screening.details import DETAILS
from app.screening.facts import Asked, Context, ask, missing_layer
from app.screening.outcome import outcome_of, undecided_atoms
from app.screening.overlay import SLIVER_M2, Meeting
from app.screening.rules import FUNCTIONS, ReadyRule

Step = Callable[[int, int], None]


def screen(
    rules: Sequence[ReadyRule], context: Context, judgements: Iterable[Judgement] = (), step: Step | None = None
) -> tuple[Finding, ...]:
    """Evaluate every rule once, in order; `step(done, all)` is called after each and may raise to stop."""
    judged = {judgement.rule: judgement for judgement in judgements}
    findings = []
    for number, ready in enumerate(rules, start=1):
        findings.append(evaluate(ready, context, judged.get(ready.rule.id)))
        if step is not None:
            step(number, len(rules))
    return tuple(findings)


def evaluate(ready: ReadyRule, context: Context, judgement: Judgement | None = None) -> Finding:
    """Evaluate one rule: ask for its facts, decide, and say what is missing and what was used."""
    rule = ready.rule
    asked = {atom.text: ask(context, rule, atom, FUNCTIONS) for atom in ready.atoms}
    values = {text: each.truth for text, each in asked.items()}
    automatic = _outcome(ready, values, context.as_of)
    open_atoms = undecided_atoms(ready.relevance, ready.condition, values) if automatic == "unknown" else ()
    return Finding(
        rule=rule.id,
        effect=rule.effect,
        title=rule.title,
        outcome=automatic if judgement is None else _judged(judgement),
        automatic=automatic,
        judgement=judgement,
        quote=rule.citation.quote,
        place=rule.citation.place,
        line=rule.citation.line,
        facts=_facts(rule, asked.values(), context, automatic),
        missing=_missing(asked, open_atoms),
        overlaps=_overlaps(asked.values()),
        atoms=tuple(Atom(text, value) for text, value in values.items()),
        advice=rule.advice,
    )


def _outcome(ready: ReadyRule, values: Mapping[str, bool | None], as_of: str) -> str:
    rule = ready.rule
    begun = rule.valid_from is None or rule.valid_from <= as_of
    ended = rule.valid_to is not None and rule.valid_to < as_of
    return outcome_of(ready.relevance, ready.condition, values) if begun and not ended else "not_relevant"


def _judged(judgement: Judgement) -> str:
    return "hit" if judgement.answer == "exception" else judgement.answer


def _facts(rule: Rule, asked: Iterable[Asked], context: Context, automatic: str) -> tuple[tuple[str, Any], ...]:
    found = {name: value for each in asked for name, value in each.answer.facts}
    if automatic != "not_relevant":
        found |= {name: value for detail in rule.details for name, value in DETAILS[detail](context)}
        found |= _disputed(rule, found, context)
    return tuple(found.items())


def _disputed(rule: Rule, found: Mapping[str, Any], context: Context) -> dict[str, Any]:
    """Say which of the plan's own inconsistencies touch the figures of the quote or the rows that were used."""
    quoted = (each for each in context.plan.disputed.get(rule.citation.line, ()) if _quotes(rule, each))
    lines = [value for name, value in found.items() if name.endswith("_line")]
    lines += [row["line"] for value in found.values() if isinstance(value, list) for row in value if _has_line(row)]
    used = (each for line in lines for each in context.plan.disputed.get(line, ()))
    ids = [each.id for each in (*quoted, *used)]
    return {"disputed": list(dict.fromkeys(ids))} if ids else {}


def _quotes(rule: Rule, disputed: Disputed) -> bool:
    return any(figure in rule.citation.quote for figure in disputed.figures)


def _has_line(row: object) -> bool:
    return isinstance(row, dict) and "line" in row


def _missing(asked: Mapping[str, Asked], open_atoms: Iterable[str]) -> tuple[Missing, ...]:
    return tuple(dict.fromkeys(missing for text in open_atoms for missing in asked[text].answer.missing))


def _overlaps(asked: Iterable[Asked]) -> tuple[Overlap, ...]:
    best: dict[str, Overlap] = {}
    for overlap in (overlap for each in asked for overlap in each.answer.overlaps):
        known = best.get(overlap.layer)
        if known is None or overlap.area_m2 > known.area_m2:
            best[overlap.layer] = overlap
    return tuple(best.values())


def control_lines(rules: Sequence[ReadyRule], context: Context) -> tuple[ControlLine, ...]:
    """Return a row for every control-line kind that a rule speaks of, in the order of the kinds."""
    speaking: dict[str, list[str]] = {}
    for ready in rules:
        for kind in ready.kinds:
            speaking.setdefault(kind, []).append(ready.rule.id)
    return tuple(_line(kind, speaking[kind], context.meeting(kind)) for kind in LAYER_KINDS if kind in speaking)


def _line(kind: str, rules: Sequence[str], meeting: Meeting | None) -> ControlLine:
    if meeting is None:
        return ControlLine(kind, "no_data", 0.0, 0.0, None, None, "未提供用地范围", tuple(rules))
    undecided = "no_data" if meeting.uncovered_m2 > SLIVER_M2 else "unknown"
    state = {True: "hit", False: "clear", None: undecided}[meeting.overlaps_it]
    distances = [overlap.distance_m for overlap in meeting.overlaps if overlap.distance_m is not None]
    return ControlLine(
        kind=kind,
        state=state,
        area_m2=meeting.certain_m2 if state == "hit" else 0.0,
        share=meeting.certain_m2 / meeting.area_m2 if state == "hit" else 0.0,
        authority=meeting.layers[0].authority if meeting.layers else None,
        distance_m=min(distances, default=None),
        reason=missing_layer(kind, meeting).text if meeting.overlaps_it is None else "",
        rules=tuple(rules),
    )
