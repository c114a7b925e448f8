"""Fill an SQLite R-tree in one go with full, well-shaped nodes: several times faster than row by row."""

import sqlite3
from typing import TYPE_CHECKING, Any, Final

from app.domain.boxes import outward

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_HEADER_BYTES: Final = 4
_CELL: Final = [("id", ">i8"), ("box", ">f4", 4)]
_CELL_BYTES: Final = 24
_ROOT: Final = 1


def pack_rtree(connection: sqlite3.Connection, tree: str, ids: "NDArray[np.int64]", boxes: "NDArray[Any]") -> None:
    """Write all entries of an empty two-dimensional R-tree into its shadow tables (sqlite.org/rtree.html, section 6).

    Args:
        connection: within a transaction.
        tree: name of the virtual table `rtree(id, minx, maxx, miny, maxy)`.
        ids: the rows' ids, ascending.
        boxes: n × 4, west, south, east, north.
    """
    if not ids.size:
        return
    size = connection.execute(f'SELECT length(data) FROM "{tree}_node" WHERE nodeno = {_ROOT}').fetchone()[0]  # noqa: S608
    levels = _levels(outward(boxes)[:, [0, 2, 1, 3]], (size - _HEADER_BYTES) // _CELL_BYTES)
    numbers = _node_numbers([node_of[-1] + 1 for _, node_of, _ in levels])
    children = ids
    for depth, (order, node_of, sorted_boxes) in enumerate(levels):
        nodes = numbers[depth]
        children = children[order]
        _write_nodes(connection, tree, nodes, node_of, (children, sorted_boxes), depth, size)
        _write_parents(connection, f"{tree}_{'parent' if depth else 'rowid'}", children, nodes[node_of])
        children = nodes


def _levels(boxes: "NDArray[np.float32]", capacity: int) -> list[tuple[Any, Any, Any]]:
    """From the leaves up: the order of a level's cells, the node each falls in, the boxes in that order."""
    import numpy as np

    levels = []
    while True:
        order = _tiled(boxes, capacity)
        node_of = np.arange(len(boxes)) // capacity
        levels.append((order, node_of, boxes[order]))
        if len(boxes) <= capacity:
            return levels
        starts = np.arange(0, len(boxes), capacity)
        sides = (np.minimum, np.maximum, np.minimum, np.maximum)
        boxes = np.column_stack([side.reduceat(boxes[order, i], starts) for i, side in enumerate(sides)])


def _tiled(boxes: "NDArray[np.float32]", capacity: int) -> "NDArray[np.int64]":
    """Sort-tile-recursive order: columns from west to east, each from south to north."""
    import numpy as np

    x, y = boxes[:, 0] + boxes[:, 1], boxes[:, 2] + boxes[:, 3]
    columns = max(1, round((len(boxes) / capacity) ** 0.5))
    rank = np.empty(len(boxes), dtype=np.int64)
    rank[np.argsort(x, kind="stable")] = np.arange(len(boxes))
    return np.lexsort((y, rank * columns // len(boxes)))


def _node_numbers(counts: list[int]) -> list["NDArray[np.int64]"]:
    """Number the nodes from the root, which is 1, down to the leaves."""
    import numpy as np

    numbers, following = [], _ROOT
    for count in reversed(counts):
        numbers.append(np.arange(following, following + count))
        following += count
    return numbers[::-1]


def _write_nodes(
    connection: sqlite3.Connection,
    tree: str,
    nodes: "NDArray[np.int64]",
    node_of: "NDArray[np.int64]",
    content: tuple["NDArray[np.int64]", "NDArray[np.float32]"],
    depth: int,
    size: int,
) -> None:
    import numpy as np

    cells = np.empty(len(node_of), dtype=_CELL)
    cells["id"], cells["box"] = content
    data, counts = cells.tobytes(), np.bincount(node_of).tolist()
    ends = np.cumsum(counts).tolist()
    rows = (
        (node, _node(depth if node == _ROOT else 0, data[(end - count) * _CELL_BYTES : end * _CELL_BYTES], size))
        for node, count, end in zip(nodes.tolist(), counts, ends, strict=True)
    )
    connection.executemany(f'INSERT OR REPLACE INTO "{tree}_node" VALUES (?, ?)', rows)  # noqa: S608


def _node(depth: int, cells: bytes, size: int) -> bytes:
    count = len(cells) // _CELL_BYTES
    return (depth.to_bytes(2, "big") + count.to_bytes(2, "big") + cells).ljust(size, b"\0")


def _write_parents(
    connection: sqlite3.Connection, table: str, children: "NDArray[np.int64]", parents: "NDArray[np.int64]"
) -> None:
    import numpy as np

    order = np.argsort(children, kind="stable")  # in key order the table grows at its end only
    rows = zip(children[order].tolist(), parents[order].tolist(), strict=True)
    connection.executemany(f'INSERT INTO "{table}" VALUES (?, ?)', rows)  # noqa: S608
