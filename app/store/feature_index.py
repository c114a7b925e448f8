"""Index a feature table for searches at scale: pages of boxes and areas in single precision, pieces of large features.

Beside the GeoPackage's own R-tree, which other programs use, three tables hold what a search asks first:

* `<table>_index`: for each layer where its features and pages begin, its traits, and the box of every page;
* `<table>_page`: for `PAGE` features in a row their boxes (rounded outward), areas and flags, `ENTRY` each;
* `<table>_piece`: the pieces of features of very many vertices, with their frames.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from app.domain.boxes import outward, united
from app.store.feature_reading import geometries_at
from app.store.hilbert import hilbert_order
from app.store.rows import to_json
from app.store.rtree import pack_rtree
from app.store.subdivision import LARGE, pieces_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Areas = Callable[["NDArray[Any]"], "NDArray[np.float64]"]
PAGE: Final = 16
ENTRY: Final = [("box", "<f4", 4), ("area_m2", "<f8"), ("alone", "u1"), ("cut", "u1")]
_AREAL: Final = 2
_NEIGHBOURHOOD: Final = 4096  # features that are compared with their neighbours at a time
_SHARE_GROUND: Final = "T********"  # DE-9IM: the interiors meet
_TABLES: Final = (
    """CREATE TABLE "{t}_index" (layer_id TEXT PRIMARY KEY, first_fid INTEGER NOT NULL, features INTEGER NOT NULL,
    first_page INTEGER NOT NULL, traits TEXT NOT NULL, page_boxes BLOB NOT NULL)""",
    'CREATE TABLE "{t}_page" (page INTEGER PRIMARY KEY, entries BLOB NOT NULL)',
    """CREATE TABLE "{t}_piece" (id INTEGER PRIMARY KEY, feature INTEGER NOT NULL, frame BLOB NOT NULL,
    geom BLOB NOT NULL)""",
    'CREATE INDEX "{t}_piece_feature" ON "{t}_piece" (feature, id)',
)


@dataclass(slots=True)
class _Segment:
    """One layer's share of the table while it grows."""

    named: bool = False
    exact: bool = True
    areal: bool = True
    count: int = 0


@dataclass(slots=True)
class FeatureIndex:
    """The index of one table while the table is being written."""

    connection: sqlite3.Connection
    table: str
    areas: Areas
    _segments: dict[str, _Segment] = field(default_factory=dict)
    _boxes: list["NDArray[np.float64]"] = field(default_factory=list)
    _areas: list["NDArray[np.float64]"] = field(default_factory=list)
    _areal: list["NDArray[np.bool_]"] = field(default_factory=list)
    _large: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        for statement in _TABLES:
            self.connection.execute(statement.format(t=self.table))

    def add(
        self, geometries: "NDArray[Any]", boxes: "NDArray[np.float64]", layer_id: str, *, named: bool, exact: bool
    ) -> None:
        """Take in features as they come; those of a layer come together.

        Args:
            geometries: in degrees.
            boxes: n x 4, west, south, east, north, NaN where empty.
            layer_id: whose they are.
            named: whether any has a name.
            exact: whether none has an uncertainty of its own.
        """
        import shapely

        start = sum(segment.count for segment in self._segments.values())
        segment = self._segments.setdefault(layer_id, _Segment())
        areal = shapely.get_dimensions(geometries) == _AREAL
        segment.count += len(geometries)
        segment.named |= named
        segment.exact &= exact
        segment.areal &= bool(areal.all())
        self._boxes.append(boxes)
        self._areas.append(self.areas(geometries))
        self._areal.append(areal)
        for at in (areal & (shapely.get_num_coordinates(geometries) >= LARGE)).nonzero()[0].tolist():
            self._large.append(start + at)
            self._cut(start + at, geometries[at])

    def order(self, start: int, end: int) -> "NDArray[np.int64]":
        """Return in which order the arrivals `start` to `end` are to be laid out."""
        import numpy as np

        boxes = np.concatenate(self._boxes)
        return hilbert_order(boxes[start:end]) + start

    def finish(self, order: "NDArray[np.int64]", progress: Callable[[int], None]) -> Sequence[float | None]:
        """Write the index of the features, now that they lie in this order; return their extent.

        Args:
            order: the arrival of each fid from 1 on.
            progress: told how many features are done, now and then.
        """
        import numpy as np

        if not self._boxes:
            return (None,) * 4
        boxes = np.concatenate(self._boxes)[order]
        entries = np.zeros(len(order), dtype=ENTRY)
        entries["box"] = outward(boxes)
        entries["area_m2"] = np.concatenate(self._areas)[order]
        entries["cut"] = np.isin(order, self._large)
        areal = np.concatenate(self._areal)[order]
        entries["alone"] = areal & self._alone(boxes, areal, progress)
        self._write_pages(entries)
        self._number_pieces(order)
        return self._write_rtree(boxes)

    def _cut(self, arrival: int, geometry: Any) -> None:
        """Keep a feature in pieces; they name their feature by its arrival until all are laid out."""
        import numpy as np
        import shapely

        rows = [
            (arrival, np.array(piece.frame, dtype="<f8").tobytes(), shapely.to_wkb(piece.shape))
            for piece in pieces_of(geometry)
        ]
        self.connection.executemany(f'INSERT INTO "{self.table}_piece" (feature, frame, geom) VALUES (?, ?, ?)', rows)  # noqa: S608

    def _number_pieces(self, order: "NDArray[np.int64]") -> None:
        import numpy as np

        fids = np.empty(len(order), dtype=np.int64)
        fids[order] = np.arange(1, len(order) + 1)
        pairs = [(-int(fids[arrival]), arrival) for arrival in self._large]  # below 0: no arrival is met twice
        self.connection.executemany(f'UPDATE "{self.table}_piece" SET feature = ? WHERE feature = ?', pairs)  # noqa: S608
        self.connection.execute(f'UPDATE "{self.table}_piece" SET feature = -feature')  # noqa: S608

    def _alone(
        self, boxes: "NDArray[np.float64]", areal: "NDArray[np.bool_]", progress: Callable[[int], None]
    ) -> "NDArray[np.bool_]":
        """Tell which polygons share no ground with another of their layer, by asking every pair of neighbours once.

        GEOS's check of coverages would be no proof: two coverages laid askew over each other pass it.
        """
        import numpy as np

        alone = areal.copy()
        first = 0
        for segment in self._segments.values():
            end = first + segment.count
            for at in range(first, end, _NEIGHBOURHOOD):
                one, other = _neighbours(boxes[:end], at, min(at + _NEIGHBOURHOOD, end))
                crowded = self._sharing(one, other)
                alone[one[crowded]] = alone[other[crowded]] = False
                progress(at)
            first = end
        return np.asarray(alone)

    def _sharing(self, one: "NDArray[np.int64]", other: "NDArray[np.int64]") -> "NDArray[np.bool_]":
        """Tell which pairs of laid-out features share ground."""
        import numpy as np
        import shapely

        used, place = np.unique(np.concatenate([one, other]), return_inverse=True)
        geometries = geometries_at(self.connection, self.table, used + 1)
        return np.asarray(
            shapely.relate_pattern(geometries[place[: len(one)]], geometries[place[len(one) :]], _SHARE_GROUND)
        )

    def _write_pages(self, entries: "NDArray[Any]") -> None:
        first, page = 0, 0
        for layer_id, segment in self._segments.items():
            mine = entries[first : first + segment.count]
            pages = [mine[at : at + PAGE] for at in range(0, len(mine), PAGE)]
            rows = ((number, part.tobytes()) for number, part in enumerate(pages, start=page))
            self.connection.executemany(f'INSERT INTO "{self.table}_page" VALUES (?, ?)', rows)  # noqa: S608
            traits = to_json({"areal": segment.areal, "exact": segment.exact, "named": segment.named})
            boxes = united(mine["box"], PAGE).tobytes()
            self.connection.execute(
                f'INSERT INTO "{self.table}_index" VALUES (?, ?, ?, ?, ?, ?)',  # noqa: S608
                (layer_id, first + 1, segment.count, page, traits, boxes),
            )
            first += segment.count
            page += len(pages)

    def _write_rtree(self, boxes: "NDArray[np.float64]") -> Sequence[float | None]:
        """Fill the R-tree at one go, so that the file is the same however the batches came; return the extent."""
        import numpy as np

        known = ~np.isnan(boxes[:, 0])  # an empty geometry has no box
        if not known.any():
            return (None,) * 4
        pack_rtree(self.connection, f"rtree_{self.table}_geom", np.flatnonzero(known) + 1, boxes[known])
        return [*boxes[known, :2].min(axis=0).tolist(), *boxes[known, 2:].max(axis=0).tolist()]


def _neighbours(boxes: "NDArray[np.float64]", start: int, end: int) -> tuple["NDArray[np.int64]", "NDArray[np.int64]"]:
    """Return pairs of features whose boxes meet, the first from `start` on and before `end`, the other behind it."""
    import numpy as np
    import shapely

    some, rest = boxes[start:end], boxes[start:]
    low, high = np.nanmin(some[:, :2], axis=0), np.nanmax(some[:, 2:], axis=0)
    near = np.flatnonzero((rest[:, :2] <= high).all(axis=1) & (rest[:, 2:] >= low).all(axis=1))
    tree = shapely.STRtree(np.asarray(shapely.box(*some.T)))
    other, one = tree.query(np.asarray(shapely.box(*rest[near].T)))
    other = near[other]
    behind = other > one
    return one[behind] + start, other[behind] + start
