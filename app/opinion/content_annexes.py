"""Section nine and the annexes: maps, boundary points, all rules, layers, sources."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from app.domain.opinion import Opinion, PlanePoint
from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.opinion.content_blocks import AnnexMark, Block, Heading, NewPage, SiteMap, Table, paragraph, row
from app.opinion.content_conflicts import Conflict, conflicts
from app.opinion.content_rules import automatic_name, outcome_name
from app.opinion.content_wording import percent, square_metres
from app.opinion.templates import Templates

_SAME_POINT_M = 0.0005
_ONE_COLUMN = 40
_GENERAL_MAPS = ("overview", "close")
_POINT_HEAD = ("圈", "点号", "X（北）", "Y（东）", "边长")


def annexes_section(maps: Sequence[SiteMap], words: Templates) -> Iterator[Block]:
    """九、附图附表: the list; the annexes themselves follow the signature."""
    yield Heading(words.say("sections.annexes"))
    figures = [block.caption for block in maps]
    tables = [words.say(f"annexes.{key}") for key in ("points", "findings", "layers", "sources")]
    yield paragraph(words.say("annexes.list", annexes="；".join([*figures, *tables])))


def annexes(opinion: Opinion, maps: Sequence[SiteMap], words: Templates) -> Iterator[Block]:
    """Yield the annexes, maps first."""
    yield NewPage()
    yield AnnexMark(words.say("annexes.head"))
    for block in maps:
        yield block
        yield NewPage()
    yield from _points(opinion, words)
    yield from _findings(opinion, words)
    yield from _layers(opinion, words)
    yield from _sources(opinion, words)


def site_maps(opinion: Opinion, words: Templates) -> tuple[SiteMap, ...]:
    """Return the maps with their numbers: the county, the site, every conflict and its places."""
    maps = [SiteMap(kind, words.say(f"annexes.{kind}"), opinion.site, opinion.map_features) for kind in _GENERAL_MAPS]
    for conflict in conflicts(opinion, words):
        maps += _conflict_maps(opinion, conflict, words)
    return tuple(
        replace(each, caption=words.say("annexes.figure", number=number, title=each.caption))
        for number, each in enumerate(maps, 1)
    )


def _conflict_maps(opinion: Opinion, conflict: Conflict, words: Templates) -> Iterator[SiteMap]:
    line = conflict.line
    kind = LAYER_KINDS.get(line.kind, line.kind)
    note = words.say(
        "annexes.conflict_note",
        area=square_metres(line.area_m2),
        share=percent(line.share),
        authority=AUTHORITIES.get(line.authority or "", words.say("spatial.none")),
        rules="、".join(line.rules) or words.say("spatial.none"),
    )
    more = words.say("annexes.more_conflicts", count=conflict.more) if conflict.more else ""
    whole = SiteMap(
        kind="conflict",
        caption=words.say("annexes.conflict", kind=kind),
        site=opinion.site,
        features=opinion.map_features,
        note=note,
        subject=line.kind,
        overlap=conflict.overlap,
        focus=conflict.overlap,
    )
    yield whole
    for number, place in enumerate(conflict.places, 1):
        last = number == len(conflict.places)
        caption = words.say("annexes.conflict_detail", kind=kind, number=number)
        yield replace(whole, caption=caption, note=more if last else "", focus=place)


def _points(opinion: Opinion, words: Templates) -> Iterator[Block]:
    yield Heading(words.say("annexes.points"), level=3)
    if not opinion.points or opinion.review.site is None:
        yield paragraph(words.say("annexes.no_points"))
        return
    yield paragraph(words.say("annexes.points_note", zone=opinion.review.site.zone))
    rings = (tuple(ring) for _, ring in groupby(opinion.points, key=lambda point: point.ring))
    rows = [row(*texts) for ring in rings for texts in ring_rows(ring, words)]
    if len(rows) <= _ONE_COLUMN:
        yield Table("", _POINT_HEAD, (16.0, 25.0, 42.0, 44.0, 29.0), tuple(rows), dense=True)
    else:  # two points to a line, read across
        rows += [row(*[""] * len(_POINT_HEAD))] * (len(rows) % 2)
        pairs = tuple(one + other for one, other in zip(rows[::2], rows[1::2], strict=True))
        yield Table("", _POINT_HEAD * 2, (6.5, 12.0, 21.5, 24.0, 14.0) * 2, pairs, dense=True)


def ring_rows(ring: Sequence[PlanePoint], words: Templates) -> Iterator[tuple[str, ...]]:
    """Yield ring, name, X, Y and the plane distance to the next point; a repeated closing point has none."""
    for point, following in zip(ring, (*ring[1:], ring[0]), strict=True):
        side = math.hypot(following.x_north - point.x_north, following.y_east - point.y_east)
        length = f"{side:.3f}" if side > _SAME_POINT_M else words.say("spatial.none")
        yield str(point.ring), point.name, f"{point.x_north:.3f}", f"{point.y_east:.3f}", length


def _findings(opinion: Opinion, words: Templates) -> Iterator[Block]:
    rows = tuple(
        row(
            each.rule,
            each.title,
            words.name_of("effects", each.effect),
            automatic_name(each),
            outcome_name(each) if each.judgement else words.say("spatial.none"),
        )
        for each in opinion.review.findings
    )
    yield Heading(words.say("annexes.findings"), level=3)
    yield Table("", ("条款", "内容", "效力", "自动判定", "人工认定"), (18, 66, 18, 24, 30), rows, dense=True)


def _layers(opinion: Opinion, words: Templates) -> Iterator[Block]:
    yield Heading(words.say("annexes.layers"), level=3)
    rows = tuple(
        row(
            LAYER_KINDS.get(layer.kind, layer.kind),
            f"{layer.name}（{layer.source}）" if layer.source else layer.name,
            AUTHORITIES.get(layer.authority, layer.authority),
            layer.effective or words.say("spatial.none"),
            layer.sha256[:12],
        )
        for layer in opinion.review.layers
    )
    if not rows:
        yield paragraph(words.say("annexes.no_layers"))
        return
    yield Table("", ("种类", "名称与来源", "资料", "日期", "校验值"), (32, 58, 18, 22, 26), rows, dense=True)


def _sources(opinion: Opinion, words: Templates) -> Iterator[Block]:
    edition = opinion.review.edition
    yield Heading(words.say("annexes.sources"), level=3)
    yield paragraph(words.say("annexes.edition", edition=edition.edition, sha=edition.sha256))
    yield paragraph(words.say("annexes.record"))
    log = opinion.record.get("issue", {}).get("audit")
    if log and log["entries"]:
        yield paragraph(words.say("annexes.audit", entries=str(log["entries"]), sha=log["sha256"]))
    for text in opinion.attributions:
        yield paragraph(words.say("annexes.attribution", text=text))
