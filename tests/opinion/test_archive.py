"""An opinion is a document for everyone and for the archive: PDF/A-3a and PDF/UA-1, checked without veraPDF."""

import hashlib
import io
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from opinion_samples import findings, make_opinion, review
from pdf_structure import elements, fonts, kids, metadata, owned, parent_tree, pieces

from app.domain.finding import Judgement
from app.domain.opinion import Opinion, PlanePoint
from app.opinion.document import render

HERE = Path(__file__).resolve().parent
AGAIN = """
import hashlib, sys
sys.path[:0] = sys.argv[1:]
from opinion_samples import make_opinion
from app.opinion.document import render
print(hashlib.sha256(render(make_opinion({"F-01": "hit"})).pdf).hexdigest())
"""


def long_opinion() -> Opinion:
    """An opinion whose tables go over pages, one of them within a row."""
    points = tuple(PlanePoint(1, f"J{n}", 4_238_900.0 + n, 38_386_090.0 + n % 7) for n in range(1, 402))
    judgement = Judgement("L-03", "clear", "经逐项核对申请材料，" * 250, "李四")
    return replace(make_opinion({"W-05": "unknown"}, judgement, rest="unknown"), points=points)


def no_site() -> Opinion:
    bare = replace(make_opinion(), site=None, points=(), map_features=())
    return replace(bare, number=None, review=review(findings({}, "unknown"), site=False))


@pytest.fixture(scope="module", params=[make_opinion, long_opinion, no_site], ids=["plain", "long", "no-site"])
def document(request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(render(request.param()).pdf)) as opened:
        yield opened


def test_everything_painted_is_marked_or_an_artifact(document: pikepdf.Pdf) -> None:
    found = pieces(document)
    assert all(piece.paints for piece in found)
    assert {piece.tag for piece in found if piece.number is None} == {"/Artifact"}


def test_every_marked_piece_belongs_to_one_element_which_it_finds_again(document: pikepdf.Pdf) -> None:
    owners, parents = owned(document), parent_tree(document)
    marked = {(piece.page, piece.number): piece.tag for piece in pieces(document) if piece.number is not None}
    assert owners.keys() == marked.keys()
    for (page, number), element in owners.items():
        assert parents[int(document.pages[page].obj.StructParents)][number].objgen == element.objgen
        assert marked[page, number] == str(element.S)


def test_every_page_tabs_by_structure(document: pikepdf.Pdf) -> None:
    assert {str(page.obj.Tabs) for page in document.pages} == {"/S"}


def test_every_font_is_embedded_as_a_subset(document: pikepdf.Pdf) -> None:
    names = [str(font.BaseFont) for font in fonts(document)]
    assert names
    assert all(name[7:8] == "+" for name in names), names
    assert all("/FontFile2" in font.FontDescriptor and "/ToUnicode" in font for font in fonts(document))


def test_headings_begin_with_the_title_and_skip_no_level(document: pikepdf.Pdf) -> None:
    levels = [int(str(each.S)[2:]) for each in elements(document) if str(each.S)[:2] == "/H" and len(str(each.S)) == 3]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_is_regular_and_has_heads(document: pikepdf.Pdf) -> None:
    for table in elements(document, "Table"):
        rows = [row for part in kids(table) if part.S != "/Caption" for row in kids(part)]
        assert len({sum(_span(cell) for cell in kids(row)) for row in rows}) == 1
        heads = [cell for row in rows for cell in kids(row) if cell.S == "/TH"]
        assert heads
        assert {str(cell.A.Scope) for cell in heads} <= {"/Column", "/Row"}


def _span(cell: pikepdf.Object) -> int:
    attributes = cell.get("/A", pikepdf.Dictionary())
    return int(attributes.get("/ColSpan", 1))


def test_each_map_says_in_words_what_it_shows(document: pikepdf.Pdf) -> None:
    figures = elements(document, "Figure")
    assert len(figures) in (2, 3)  # two maps, and one for each conflict
    assert all(str(figure.Alt).startswith("地图") and len(figure.A.BBox) == 4 for figure in figures)


def test_a_map_s_words_name_scale_site_layers_and_places(conforming: Opinion) -> None:
    with pikepdf.open(io.BytesIO(render(conforming).pdf)) as document:
        overview, close, conflict = (str(figure.Alt) for figure in elements(document, "Figure"))
    assert "比例尺1:" in overview
    assert "图中注记：忻府区" in overview
    assert "用地范围、" in close
    assert "永久基本农田（正式成果）" in close
    assert "重叠部分、" in conflict


def test_a_repeated_head_is_an_artifact() -> None:
    with pikepdf.open(io.BytesIO(render(long_opinion()).pdf)) as document:
        pages = _pages_by_element(document)
        tables, heads = ([pages[each.objgen] for each in elements(document, tag)] for tag in ("Table", "THead"))
    assert max(map(len, tables)) > 2
    assert {len(each) for each in heads} == {1}


def _pages_by_element(document: pikepdf.Pdf) -> dict[tuple[int, int], set[int]]:
    """On which pages each element, or anything inside it, has content."""
    found: dict[tuple[int, int], set[int]] = defaultdict(set)
    for (page, _), owner in owned(document).items():
        element = owner
        while "/P" in element:
            found[element.objgen].add(page)
            element = element.P
    return found


def test_what_goes_over_the_page_stays_one_element() -> None:
    with pikepdf.open(io.BytesIO(render(long_opinion()).pdf)) as document:
        split = [each for each in elements(document) if any(not isinstance(kid, int) for kid in kids(each))]
        over = {str(each.S) for each in split if any("/MCID" in kid for kid in kids(each) if not isinstance(kid, int))}
    assert {"/TD", "/P"} <= over


def test_the_document_is_titled_tagged_and_in_chinese(document: pikepdf.Pdf) -> None:
    root = document.Root
    assert (str(root.Lang), bool(root.MarkInfo.Marked), bool(root.ViewerPreferences.DisplayDocTitle)) == (
        "zh-CN",
        True,
        True,
    )


def test_the_metadata_claims_both_standards_and_repeats_the_title(document: pikepdf.Pdf) -> None:
    known = metadata(document)
    assert known["{http://www.aiim.org/pdfa/ns/id/}part"] == "3"
    assert known["{http://www.aiim.org/pdfa/ns/id/}conformance"] == "A"
    assert known["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
    assert known["{http://purl.org/dc/elements/1.1/}title"] == str(document.docinfo["/Title"])
    assert known["{http://ns.adobe.com/xap/1.0/}CreateDate"] == "2026-11-23T00:00:00+08:00"
    assert "/Filter" not in document.Root.Metadata


def test_metadata_survive_marks_that_xml_keeps_for_itself(conforming: Opinion) -> None:
    named = replace(conforming, project=replace(conforming.project, name="甲<乙>&“丙”项目"))
    with pikepdf.open(io.BytesIO(render(named).pdf)) as document:
        assert "甲<乙>&“丙”项目" in metadata(document)["{http://purl.org/dc/elements/1.1/}title"]


def test_the_output_intent_is_the_bundled_profile(document: pikepdf.Pdf) -> None:
    (intent,) = document.Root.OutputIntents
    profile = intent.DestOutputProfile
    assert (str(intent.S), int(profile.N), profile.read_bytes()[36:40]) == ("/GTS_PDFA1", 3, b"acsp")


def test_a_fresh_process_gives_the_same_bytes() -> None:
    here = hashlib.sha256(render(make_opinion({"F-01": "hit"})).pdf).hexdigest()
    command = [sys.executable, "-c", AGAIN, str(HERE), str(HERE.parents[1])]
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    there = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.strip()
    assert here == there
