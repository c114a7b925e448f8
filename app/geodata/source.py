"""A vector file, opened: what it declares, and its features page by page as they stand in the file."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from shapely.geometry.base import BaseGeometry

Features = list[tuple[BaseGeometry | None, dict[str, Any]]]
PAGE = 4_096


@dataclass(frozen=True, slots=True)
class Source:
    """An opened vector file.

    Attributes:
        format: name of the format for people.
        encoding: codec of its texts, None where the format settles that.
        crs: code or WKT that it declares, None where it declares none.
        crs_assumed: `crs` is what the format means by saying nothing (GeoJSON without a crs member).
        crs_settled: the features are in `crs` already, whatever the user says about the file.
        count: number of features.
        pages: yields the features in file order; a geometry that GDAL could not make is None.
        column: yields the values of one field of all features.
        notes: what is odd about the file, as Chinese sentences.
        layer: what the data set calls the layer; empty where the format has no such name.
    """

    name: str
    format: str
    fields: tuple[str, ...]
    count: int
    pages: Callable[[], Iterator[Features]]
    column: Callable[[str], Iterable[Any]]
    crs: str | None = None
    crs_assumed: bool = False
    crs_settled: bool = False
    encoding: str | None = None
    notes: tuple[str, ...] = ()
    layer: str = ""


def in_pages(features: Features) -> Iterator[Features]:
    """Yield features that are all in memory as pages."""
    for start in range(0, len(features), PAGE):
        yield features[start : start + PAGE]
