"""Sections two, three and four: what the review rests on, every control line, the industry's access."""

from collections import Counter
from collections.abc import Iterator

from app.domain.opinion import Opinion
from app.domain.review import ControlLine
from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.opinion.content_blocks import Block, Heading, Table, TableCell, paragraph
from app.opinion.content_rules import rule_table, standing_clauses
from app.opinion.content_wording import chinese_date, distance, percent
from app.opinion.templates import Templates

_HEAD = ("控制线", "状态", "平方米", "公顷", "占比", "资料", "条款")
_WIDTHS = (38.0, 16.0, 22.0, 17.0, 15.0, 15.0, 33.0)


def basis_section(opinion: Opinion, words: Templates) -> Iterator[Block]:
    """二、审查依据."""
    review = opinion.review
    yield Heading(words.say("sections.basis"))
    yield paragraph(words.say("basis.plan"))
    sha = review.edition.sha256[:12]
    as_of = chinese_date(review.as_of)
    yield paragraph(words.say("basis.edition", edition=review.edition.edition, sha=sha, as_of=as_of))
    yield paragraph(words.say("basis.materials"))
    found = Counter(layer.authority for layer in review.layers)
    named = "、".join(f"{label}{found[key]}个" for key, label in AUTHORITIES.items() if found[key])
    count = len(review.layers)
    yield paragraph(
        words.say("basis.layers", count=count, authorities=named) if count else words.say("basis.no_layers")
    )
    yield paragraph(words.say("basis.uncertainty"))
    yield from standing_clauses(opinion, "basis", words)


def spatial_section(opinion: Opinion, words: Templates) -> Iterator[Block]:
    """三、空间符合性审查: one row for every control line."""
    lines = opinion.review.control_lines
    found = Counter(line.state for line in lines)
    yield Heading(words.say("sections.spatial"))
    yield paragraph(
        words.say(
            "spatial.summary",
            count=len(lines),
            **{state: found[state] for state in ("hit", "clear", "unknown", "no_data")},
        )
    )
    areas: list[str] = words.sections["areas"]["kinds"]
    hits = [line.kind for line in lines if line.state == "hit"]
    for key, kinds in (
        ("hits", [kind for kind in hits if kind not in areas]),
        ("areas", [kind for kind in hits if kind in areas]),
    ):
        if kinds:
            yield paragraph(words.say(f"spatial.{key}", kinds="、".join(LAYER_KINDS.get(kind, kind) for kind in kinds)))
    yield Table(words.say("spatial.table"), _HEAD, _WIDTHS, tuple(_line(line, words) for line in lines), dense=True)


def state_name(line: ControlLine, words: Templates) -> str:
    """Return a control line's state as printed."""
    return words.name_of("states", line.state)


def _line(line: ControlLine, words: Templates) -> tuple[TableCell, ...]:
    kind = TableCell(LAYER_KINDS.get(line.kind, line.kind))
    authority = AUTHORITIES.get(line.authority or "", words.say("spatial.none"))
    rules = TableCell("、".join(line.rules) or words.say("spatial.none"))
    state = TableCell(state_name(line, words), align="center")
    return (kind, state, *_figures(line, words), TableCell(authority, align="center"), rules)


def _figures(line: ControlLine, words: Templates) -> tuple[TableCell, ...]:
    if line.state == "hit":
        figures = (f"{line.area_m2:.2f}", f"{line.area_m2 / 10_000:.4f}", percent(line.share))
        return tuple(TableCell(text, align="right") for text in figures)
    if line.state in (
        "unknown",
        "no_data",
    ):  # the sentence's first part says why; its rest, what to do, stands with the findings
        name = LAYER_KINDS.get(line.kind, line.kind)
        reason = line.reason.replace(f"（{line.kind}）", "").replace(f"“{name}”", "").partition("，")[0]
        return (TableCell(reason, span=3),)
    if line.distance_m is None:
        return tuple(TableCell(words.say("spatial.none"), align="center") for _ in range(3))
    return (TableCell(words.say("spatial.distance", distance=distance(line.distance_m)), span=3, align="center"),)


def industry_section(opinion: Opinion, words: Templates) -> Iterator[Block]:
    """四、产业准入审查."""
    yield Heading(words.say("sections.industry"))
    wanted: list[str] = words.sections["groups"]["industry"]
    yield from rule_table(opinion.review, wanted, "industry", words)
