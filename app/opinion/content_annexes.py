"""Section nine and the annexes: maps, boundary points, all rules, layers, sources."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby

from app.domain.opinion import Opinion, PlanePoint
from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.opinion.content_blocks import Block, Heading, NewPage, SiteMap, Table, paragraph, row
from app.opinion.content_rules import automatic_name, outcome_name
from app.opinion.content_wording import name_of, say

_SAME_POINT_M = 0.0005
_ONE_COLUMN = 40
_POINT_HEAD = ("圈", "点号", "X（北）", "Y（东）", "边长")


def annexes_section(_opinion: Opinion) -> Iterator[Block]:
    """九、附图附表: the list; the annexes themselves follow the signature."""
    yield Heading(say("sections.annexes"))
    yield paragraph(say("annexes.list"))


def annexes(opinion: Opinion) -> Iterator[Block]:
    """Yield the annexes, maps first."""
    yield NewPage()
    yield SiteMap("overview", say("annexes.overview"))
    yield NewPage()
    yield SiteMap("close", say("annexes.close"))
    yield NewPage()
    yield from _points(opinion)
    yield from _findings(opinion)
    yield from _layers(opinion)
    yield from _sources(opinion)


def _points(opinion: Opinion) -> Iterator[Block]:
    yield Heading(say("annexes.points"), level=3)
    if not opinion.points or opinion.review.site is None:
        yield paragraph(say("annexes.no_points"))
        return
    yield paragraph(say("annexes.points_note", zone=opinion.review.site.zone))
    rings = (tuple(ring) for _, ring in groupby(opinion.points, key=lambda point: point.ring))
    rows = [row(*texts) for ring in rings for texts in ring_rows(ring)]
    if len(rows) <= _ONE_COLUMN:
        yield Table("", _POINT_HEAD, (16.0, 25.0, 42.0, 44.0, 29.0), tuple(rows), dense=True)
    else:  # two points to a line, read across
        rows += [row(*[""] * len(_POINT_HEAD))] * (len(rows) % 2)
        pairs = tuple(one + other for one, other in zip(rows[::2], rows[1::2], strict=True))
        yield Table("", _POINT_HEAD * 2, (6.5, 12.0, 21.5, 24.0, 14.0) * 2, pairs, dense=True)


def ring_rows(ring: Sequence[PlanePoint]) -> Iterator[tuple[str, ...]]:
    """Yield ring, name, X, Y and the plane distance to the next point; a repeated closing point has none."""
    for point, following in zip(ring, (*ring[1:], ring[0]), strict=True):
        side = math.hypot(following.x_north - point.x_north, following.y_east - point.y_east)
        length = f"{side:.3f}" if side > _SAME_POINT_M else say("spatial.none")
        yield str(point.ring), point.name, f"{point.x_north:.3f}", f"{point.y_east:.3f}", length


def _findings(opinion: Opinion) -> Iterator[Block]:
    rows = tuple(
        row(
            each.rule,
            each.title,
            name_of("effects", each.effect),
            automatic_name(each),
            outcome_name(each) if each.judgement else say("spatial.none"),
        )
        for each in opinion.review.findings
    )
    yield Heading(say("annexes.findings"), level=3)
    yield Table("", ("条款", "内容", "效力", "自动判定", "人工认定"), (18, 66, 18, 24, 30), rows, dense=True)


def _layers(opinion: Opinion) -> Iterator[Block]:
    yield Heading(say("annexes.layers"), level=3)
    rows = tuple(
        row(
            LAYER_KINDS.get(layer.kind, layer.kind),
            f"{layer.name}（{layer.source}）" if layer.source else layer.name,
            AUTHORITIES.get(layer.authority, layer.authority),
            layer.effective or say("spatial.none"),
            layer.sha256[:12],
        )
        for layer in opinion.review.layers
    )
    if not rows:
        yield paragraph(say("annexes.no_layers"))
        return
    yield Table("", ("种类", "名称与来源", "资料", "日期", "校验值"), (32, 58, 18, 22, 26), rows, dense=True)


def _sources(opinion: Opinion) -> Iterator[Block]:
    edition = opinion.review.edition
    yield Heading(say("annexes.sources"), level=3)
    yield paragraph(say("annexes.edition", edition=edition.edition, sha=edition.sha256))
    yield paragraph(say("annexes.record"))
    for text in opinion.attributions:
        yield paragraph(say("annexes.attribution", text=text))
