"""Opinions to time: one of five pages, and one of seventy with a map of sixty thousand vertices."""

from __future__ import annotations

import math
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.opinion import MapFeature, Opinion
    from app.opinion.content_blocks import Paper

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "opinion"))
VERTICES, RINGS = 60_000, 20
POINTS = 3_790


def five_pages(_home: Path) -> float:
    """Render the text of an opinion, without annexes: five pages."""
    from app.opinion.document import render_paper
    from app.opinion.templates import read_templates

    paper, words = short_paper(), read_templates()
    start = time.perf_counter()
    made = render_paper(paper, words)
    taken = (time.perf_counter() - start) * 1000
    require(made.pages, 5)
    return taken


def seventy_pages(_home: Path) -> float:
    """Render an opinion with a long point table and maps of many vertices: seventy pages."""
    from app.opinion.document import render

    opinion = long_opinion()
    start = time.perf_counter()
    made = render(opinion)
    taken = (time.perf_counter() - start) * 1000
    require(made.pages, 70)
    return taken


def require(pages: int, wanted: int) -> None:
    """Refuse a figure that is about another number of pages."""
    if pages != wanted:
        from benchmarks import NotMeasuredError

        raise NotMeasuredError(f"{pages} pages instead of {wanted}")


def short_paper() -> Paper:
    """The opinion's text of its first four sections, and its signatures."""
    from opinion_samples import make_opinion

    from app.opinion.content import paper_of
    from app.opinion.content_blocks import Heading
    from app.opinion.content_signing import signing
    from app.opinion.templates import read_templates

    words, opinion = read_templates(), make_opinion({"S-01": "hit"})
    paper = paper_of(opinion, words)
    stop = next(n for n, block in enumerate(paper.blocks) if isinstance(block, Heading) and block.text[0] == "五")
    return replace(paper, blocks=(*paper.blocks[:stop], *signing(opinion.office, opinion.date, words)))


def long_opinion() -> Opinion:
    """An opinion with many boundary points and control lines of many vertices, one of them encroached upon."""
    from opinion_samples import make_opinion

    from app.domain.opinion import PlanePoint

    opinion = make_opinion({"F-01": "hit", "W-05": "unknown"})
    points = tuple(PlanePoint(1, f"J{n}", 4_238_900.0 + n, 38_386_090.0 + n % 7) for n in range(1, POINTS + 1))
    return replace(opinion, points=points, map_features=(*opinion.map_features[:2], *rings()))


def rings() -> list[MapFeature]:
    """Jagged rings around the site, together of `VERTICES` vertices."""
    from shapely.geometry import Polygon

    from app.domain.opinion import MapFeature

    count = VERTICES // RINGS
    found = []
    for number in range(RINGS):
        angles = [2 * math.pi * n / count for n in range(count)]
        radii = [0.001 + 0.0004 * number + 0.0001 * math.sin(n * 0.37) for n in range(count)]
        ring = [
            (112.7 + 1.2 * radius * math.cos(angle), 38.28 + radius * math.sin(angle))
            for radius, angle in zip(radii, angles, strict=True)
        ]
        kind = ("permanent_basic_farmland", "farmland", "river_shoreline", "spring_basin")[number % 4]
        found.append(MapFeature(Polygon(ring), kind, "official", ""))
    return found
