"""Sections two, three and four: what the review rests on, every control line, the industry's access."""

from collections import Counter
from collections.abc import Iterator

from app.domain.opinion import Opinion
from app.domain.review import ControlLine
from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.opinion.content_blocks import Block, Heading, Table, TableCell, paragraph
from app.opinion.content_rules import rule_table
from app.opinion.content_wording import chinese_date, distance, name_of, percent, say, template

_HEAD = ("控制线", "状态", "平方米", "公顷", "占比", "资料", "条款")
_WIDTHS = (38.0, 16.0, 22.0, 17.0, 15.0, 15.0, 33.0)


def basis_section(opinion: Opinion) -> Iterator[Block]:
    """二、审查依据."""
    review = opinion.review
    yield Heading(say("sections.basis"))
    yield paragraph(say("basis.plan"))
    sha = review.edition.sha256[:12]
    as_of = chinese_date(review.as_of)
    yield paragraph(say("basis.edition", edition=review.edition.edition, sha=sha, as_of=as_of))
    yield paragraph(say("basis.materials"))
    found = Counter(layer.authority for layer in review.layers)
    named = "、".join(f"{label}{found[key]}个" for key, label in AUTHORITIES.items() if found[key])
    count = len(review.layers)
    yield paragraph(say("basis.layers", count=count, authorities=named) if count else say("basis.no_layers"))
    yield paragraph(say("basis.uncertainty"))


def spatial_section(opinion: Opinion) -> Iterator[Block]:
    """三、空间符合性审查: one row for every control line."""
    lines = opinion.review.control_lines
    found = Counter(line.state for line in lines)
    yield Heading(say("sections.spatial"))
    yield paragraph(
        say(
            "spatial.summary",
            count=len(lines),
            **{state: found[state] for state in ("hit", "clear", "unknown", "no_data")},
        )
    )
    areas: list[str] = template("sections")["areas"]["kinds"]
    hits = [line.kind for line in lines if line.state == "hit"]
    for key, kinds in (
        ("hits", [kind for kind in hits if kind not in areas]),
        ("areas", [kind for kind in hits if kind in areas]),
    ):
        if kinds:
            yield paragraph(say(f"spatial.{key}", kinds="、".join(LAYER_KINDS.get(kind, kind) for kind in kinds)))
    yield Table(say("spatial.table"), _HEAD, _WIDTHS, tuple(map(_line, lines)), dense=True)


def state_name(line: ControlLine) -> str:
    """Return a control line's state as printed."""
    return name_of("states", line.state)


def _line(line: ControlLine) -> tuple[TableCell, ...]:
    kind = TableCell(LAYER_KINDS.get(line.kind, line.kind))
    authority = AUTHORITIES.get(line.authority or "", say("spatial.none"))
    rules = TableCell("、".join(line.rules) or say("spatial.none"))
    state = TableCell(state_name(line), align="center")
    return (kind, state, *_figures(line), TableCell(authority, align="center"), rules)


def _figures(line: ControlLine) -> tuple[TableCell, ...]:
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
        return tuple(TableCell(say("spatial.none"), align="center") for _ in range(3))
    return (TableCell(say("spatial.distance", distance=distance(line.distance_m)), span=3, align="center"),)


def industry_section(opinion: Opinion) -> Iterator[Block]:
    """四、产业准入审查."""
    yield Heading(say("sections.industry"))
    wanted: list[str] = template("sections")["groups"]["industry"]
    yield from rule_table(opinion.review, wanted, "industry")
