"""What the opinion says, before it is set on pages."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from opinion_samples import control_lines, findings, make_opinion, review
from pyproj import Transformer

from app.domain.opinion import PlanePoint
from app.domain.review import ControlLine
from app.errors import WorldError
from app.opinion import fonts_files
from app.opinion.content import blocks
from app.opinion.content_annexes import ring_rows
from app.opinion.content_blocks import Paragraph, Table
from app.opinion.content_findings import verdict_sentence
from app.opinion.content_spatial import spatial_section, state_name
from app.opinion.content_wording import chinese_date, number, percent, square_metres
from app.opinion.map_drawing_frame import degrees_text, frame_for, gauss_kruger
from app.opinion.templates import read_templates

WORDS = read_templates()


def test_a_share_above_nothing_never_reads_as_nothing() -> None:
    assert (percent(0.0), percent(1e-9), percent(0.1034), percent(1.0)) == ("0.00%", "不足0.01%", "10.34%", "100.00%")


def test_areas_are_written_in_three_units() -> None:
    assert square_metres(12345.678) == "12345.68平方米（1.2346公顷，18.52亩）"


def test_numbers_have_no_exponent_and_no_idle_zeros() -> None:
    assert [number(each) for each in (2_000_000.0, 0.1, 12)] == ["2000000", "0.1", "12"]


def test_dates_read_as_in_a_document() -> None:
    assert chinese_date("2026-03-05") == "2026年3月5日"


def test_a_control_line_without_any_layer_is_no_data_and_never_clear() -> None:
    line = ControlLine("farmland", "no_data", 0.0, 0.0, None, None, "没有图层", ())
    assert state_name(line, WORDS) == "无数据"
    assert state_name(replace(line, state="unknown"), WORDS) == "无法判定"


def test_the_spatial_table_has_one_row_for_every_control_line() -> None:
    (table,) = [block for block in spatial_section(make_opinion(), WORDS) if isinstance(block, Table)]
    assert len(table.rows) == len(control_lines())
    assert all(sum(cell.span for cell in row) == len(table.head) for row in table.rows)


def test_all_tables_fill_the_text_block() -> None:
    tables = [block for block in blocks(make_opinion(rest="unknown"), WORDS) if isinstance(block, Table)]
    assert {sum(table.widths) for table in tables} == {156.0}


def test_an_unknown_rule_says_what_is_missing() -> None:
    said = " ".join(
        cell.text
        for block in blocks(make_opinion({"W-05": "unknown"}), WORDS)
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    )
    assert "没有覆盖用地范围的“耕地”图层，请导入覆盖该处的正式成果。" in said


def test_only_a_conforming_verdict_says_that_nothing_was_found() -> None:
    sentences = {
        verdict: verdict_sentence(verdict, 3, WORDS)
        for verdict in WORDS.wording["verdict"]
        if "_o" not in verdict and verdict in ("conforms", "conditional", "needs_verification", "does_not_conform")
    }
    assert [verdict for verdict, text in sentences.items() if "未发现" in text] == ["conforms"]


def test_many_reasons_are_named_by_their_ids() -> None:
    opinion = make_opinion(rest="unknown")
    said = [block.spans[0].text for block in blocks(opinion, WORDS) if isinstance(block, Paragraph)]
    assert any(text.startswith("作出上述结论所依据的规定共") and "F-01、F-02" in text for text in said)


def test_the_closing_point_has_no_side() -> None:
    ring = [PlanePoint(1, "J1", 0.0, 0.0), PlanePoint(1, "J2", 3.0, 4.0), PlanePoint(1, "J1", 0.0, 0.0)]
    assert [row[-1] for row in ring_rows(ring, WORDS)] == ["5.000", "5.000", "—"]


def test_warnings_of_the_review_are_passed_on() -> None:
    opinion = replace(make_opinion(), review=replace(review(findings({})), warnings=("县界为示意，请核对。",)))
    assert any(
        "县界为示意，请核对。" in span.text
        for block in blocks(opinion, WORDS)
        if isinstance(block, Paragraph)
        for span in block.spans
    )


def test_a_damaged_font_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kai.ttf.xz").write_bytes(b"no font")
    fonts_files.font_table()
    monkeypatch.setattr(fonts_files, "FOLDER", tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with pytest.raises(WorldError, match=r"kai\.ttf\.xz"):
        fonts_files.font_bytes("kai")
    with pytest.raises(WorldError, match=r"fang\.ttf\.xz"):
        fonts_files.font_bytes("fang")


def test_a_damaged_font_in_the_cache_is_unpacked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    first = fonts_files.font_bytes("hei")
    (kept,) = (tmp_path / "taixin-review" / "fonts").iterdir()
    kept.write_bytes(b"damaged")
    assert fonts_files.font_bytes("hei") == first == kept.read_bytes()


def test_a_map_is_true_to_its_scale() -> None:
    frame = frame_for((112.70, 38.28, 112.71, 38.29), (400.0, 400.0), 38, 1.5)
    assert frame.y(frame.north + 100) - frame.y(frame.north) == pytest.approx(100 / frame.scale / 0.0254 * 72)
    assert frame.x(frame.east + 100) - frame.x(frame.east) == pytest.approx(100 / frame.scale / 0.0254 * 72)


def test_the_plane_of_a_map_is_that_of_the_point_table() -> None:
    degrees = np.array([[112.70, 38.28], [111.5, 39.4], [113.9, 38.5]])
    for zone, code in ((37, 4525), (38, 4526)):
        exact = Transformer.from_crs(4490, code, always_xy=True).transform(*degrees.T)
        assert np.abs(gauss_kruger(degrees, zone) - np.column_stack(exact)).max() < 0.001


def test_a_grid_has_lines_both_ways_at_every_scale() -> None:
    for size in (0.0, 0.0005, 0.01, 0.3, 2.0):
        frame = frame_for((112.7, 38.28, 112.7 + size, 38.28 + size), (420.0, 420.0), 38, 1.5)
        eastings, northings = frame.grid()
        assert 2 <= len(eastings) <= 8
        assert 2 <= len(northings) <= 8
        assert all(0 <= frame.x(east) <= 420 for east in eastings)


def test_degrees_are_written_with_minutes_and_seconds() -> None:
    assert degrees_text(38.5) == "38°30′00″"
    assert degrees_text(38 + 1805 / 3600) == "38°30′05″"
