"""Bring one layer file into the workspace: read it as a stream, write its features, list its repairs, seal it."""

import csv
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from app.domain.layer import Layer
from app.domain.vocabulary import LAYER_KINDS
from app.errors import BadInputError, WorldError
from app.services.desk import Desk
from app.services.layer_entries import LayerEntry, oddities
from app.services.layer_guesses import contradiction
from app.store.layer_files import LAYERS_FOLDER, write_features
from app.store.layers import StoredLayer, seal_layer

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from app.geodata.layer_files import LayerData
    from app.geodata.layer_repairs import Repair

Tell = Callable[[str], None]
Cancel = Callable[[], bool]
_READABLE: Final = 0o644  # a temporary file is for its owner alone
_HEADINGS: Final = ("要素", "经度", "纬度", "问题", "处理")
_PROBLEMS: Final = {"invalid": "图形无效", "no_geometry": "没有图形", "no_area": "没有面积"}


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is: `number` of `layers` (from 1), its file, and features done of those in the file.

    Once `done` has reached `total` the features are put in order and indexed.
    """

    number: int
    layers: int
    name: str
    done: int
    total: int


def report_file(layer_id: str) -> str:
    """Return where a layer's list of repairs is, relative to the workspace's folder."""
    return f"{LAYERS_FOLDER}/{layer_id}.repairs.csv"


def write_layer(
    desk: Desk, entry: LayerEntry, *, progress: Callable[[int, int], None], cancel: Cancel, tell: Tell
) -> StoredLayer:
    """Write one layer's features and its list of repairs; nothing is registered yet.

    Args:
        desk: the open desk.
        entry: what is declared; checked.
        progress: told features done and features in the file, and again while they are put in order.
        cancel: asked before each batch whether to stop.
        tell: called with each sentence about what is odd.

    Raises:
        BadInputError, WorldError, StoreError, CancelledError: see `import_layers`.
    """
    from app.geodata.layer_files import read_layer
    from app.geodata.layer_selection import parse_selection

    coverage = _coverage(desk, entry)
    read = _Count()
    with _report(desk.workspace / LAYERS_FOLDER) as report:
        data = read_layer(
            entry.path,
            crs=entry.crs,
            zone_field=entry.zone_field,
            encoding=entry.encoding,
            layer=entry.layer,
            only=None if entry.only is None else parse_selection(entry.only),
            outlines=desk.outlines,
            progress=read.set,
            on_repair=report.add,
        )
        features = write_features(
            desk.workspace,
            data.batches,
            areas=desk.measure.areas_m2,
            progress=lambda _written: progress(read.value, data.count),  # what is left out counts as done
            cancel=cancel,
        )
        sealed = seal_layer(_declared(entry, coverage), features)
        stored = replace(sealed, repairs=data.repairs.count)
        report.publish(desk.workspace / report_file(stored.layer.id))
    doubt = contradiction(desk, entry.path, entry.layer, entry.kind)
    said = (doubt, *data.warnings, *oddities(entry), *_of_repairs(data, stored.layer.id))
    for sentence in filter(None, said):
        tell(f"“{entry.path.name}”：{sentence}")
    return stored


def _of_repairs(data: "LayerData", layer_id: str) -> Iterator[str]:
    mixture = data.mixture()
    if mixture:
        yield mixture
    shown = len(data.repairs.sentences)
    if data.repairs.count > shown:
        yield (
            f"共修复或略去{data.repairs.count}个要素，以下只列出前{shown}个，"
            f"其余见该图层的修复清单（layers repairs {layer_id}）。"
        )
    yield from data.repairs.sentences


def _declared(entry: LayerEntry, coverage: "BaseGeometry | None") -> Layer:
    return Layer(
        id="",
        kind=entry.kind,
        name=entry.name or LAYER_KINDS[entry.kind],
        authority=entry.authority,
        uncertainty_m=0.0 if entry.authority == "official" else entry.uncertainty_m,
        coverage=coverage,
        coverage_names=entry.coverage or (),
        effective=entry.effective,
        source=entry.source,
        sha256="",
        feature_count=0,
    )


def _coverage(desk: Desk, entry: LayerEntry) -> "BaseGeometry | None":
    from app.geodata.layer_files import coverage_of, read_layer

    if entry.coverage_file is None:
        return coverage_of(entry.coverage, desk.outlines) if entry.coverage else None
    import shapely

    data = read_layer(entry.coverage_file, crs=entry.crs, zone_field=None, outlines=desk.outlines)
    covered = shapely.union_all([geometry for batch in data.batches for geometry, _ in batch])
    if covered.area == 0:
        raise BadInputError(
            f"覆盖范围文件“{entry.coverage_file}”中没有面，请提供声明完整的范围。", field="coverage_file"
        )
    return covered


@dataclass(slots=True)
class _Count:
    """How many features have been read."""

    value: int = 0

    def set(self, value: int) -> None:
        """Take the number."""
        self.value = value


class _Report:
    """The list of repairs as it grows; there is no file before the first one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: IO[str] | None = None

    def add(self, repair: "Repair") -> None:
        """Append one repair."""
        place = ("", "") if repair.x is None or repair.y is None else (f"{repair.x:.8f}", f"{repair.y:.8f}")
        problem = " ".join(filter(None, (_PROBLEMS[repair.kind], repair.reason)))
        with _disk_trouble(self._folder):
            csv.writer(self._opened()).writerow((repair.feature, *place, problem, repair.action))

    def _opened(self) -> IO[str]:
        if self._file is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, prefix=".", suffix=".tmp")
            self._file = open(handle, "w", encoding="utf-8-sig", newline="")  # noqa: SIM115, PTH123  # see `drop`
            self._path = Path(name)
            csv.writer(self._file).writerow(_HEADINGS)
        return self._file

    def publish(self, target: Path) -> None:
        """Put the list in its place, where there is one."""
        if self._file is not None:
            with _disk_trouble(self._folder):
                self._file.close()
                self._path.chmod(_READABLE)
                self._path.replace(target)

    def drop(self) -> None:
        """Take away what was not published."""
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
                self._path.unlink(missing_ok=True)


@contextmanager
def _report(folder: Path) -> Iterator[_Report]:
    report = _Report(folder)
    try:
        yield report
    finally:
        report.drop()


@contextmanager
def _disk_trouble(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise WorldError(f"无法写入“{folder}”（{error.strerror or error}），请检查磁盘空间和权限后重试。") from error
