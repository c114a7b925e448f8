"""Damaged input of any kind ends in a sentence, never in a traceback."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import mapping

from app.errors import BadInputError
from app.geodata.boundary_writing import write_boundary_points
from app.geodata.diagnosis import inspect
from app.geodata.measure import EllipsoidMeasure
from app.geodata.sites import read_site, site_from_geojson

SQUARE = shapely.box(112.72, 38.41, 112.73, 38.42)
FILES = {
    "a.txt": write_boundary_points(SQUARE, 38).encode("gb18030"),
    "a.geojson": json.dumps(mapping(SQUARE)).encode(),
}
PIECES = [b"", b"nan", b"1e999", b",", b"-", b"[", b"]", b'"', b"null", b"\xff", b"\r\n", b"@", b"0" * 20]


@given(st.sampled_from(sorted(FILES)), st.integers(0, 5_000), st.integers(0, 30), st.sampled_from(PIECES))
def test_a_file_with_any_piece_replaced_is_read_or_refused(name: str, at: int, gone: int, piece: bytes) -> None:
    whole = FILES[name]
    start = at % len(whole)
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(whole[:start] + piece + whole[start + gone :])
        with contextlib.suppress(BadInputError):
            assert read_site(path, crs=None, outlines={}).geometry.is_valid
        with contextlib.suppress(BadInputError):
            json.dumps(inspect(path, {}, EllipsoidMeasure()).as_json(), allow_nan=False)


@pytest.mark.parametrize("figure", [1e308, -1e308, 1e10])
def test_numbers_too_large_for_any_place_are_refused(figure: float) -> None:
    ring = [[figure, 38.4], [112.71, 38.4], [112.71, 38.41], [figure, 38.4]]
    with pytest.raises(BadInputError, match="过大的数"):
        site_from_geojson({"type": "Polygon", "coordinates": [ring]}, outlines={})
