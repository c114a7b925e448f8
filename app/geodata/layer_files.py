"""Read control lines from files as a stream of features in EPSG:4490, repairs listed, nothing done silently."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from app.errors import BadInputError
from app.geodata.layer_batches import Batch, PageReader
from app.geodata.layer_repairs import Repair, Repairs
from app.geodata.layer_selection import Selection, field_named, selector
from app.geodata.locate import Located, Outlines, check_degrees, locate_points
from app.geodata.packages import find_package
from app.geodata.raw import Points
from app.geodata.rings import areal
from app.geodata.source import Features, Source, in_pages
from app.geodata.vector import kind_of, open_vector
from app.geodata.zones import check_zones


@dataclass(frozen=True, slots=True)
class LayerData:
    """A layer file, opened.

    Attributes:
        layer: what a data set of several calls it; empty where the format has no such name.
        batches: the features in degrees (EPSG:4490), x longitude, y latitude, read as they are asked for, once;
            polygons are valid, lines and points stay as they are.
        count: features in the file; those without geometry are among them but not in the batches.
        crs, evidence: the coordinate system and why.
        encoding: of its texts, None where the format settles that.
        repairs: repairs and omissions; complete once `batches` has been read.
        warnings: what is odd about the file, as Chinese sentences.
    """

    name: str
    format: str
    layer: str
    batches: Iterator[Batch]
    count: int
    crs: str
    evidence: str
    encoding: str | None
    repairs: Repairs
    reader: PageReader
    warnings: tuple[str, ...] = ()

    def mixture(self) -> str | None:
        """Return a sentence where points, lines and areas came mixed; complete once `batches` has been read."""
        families = self.reader.families
        if len(families) < 2:  # noqa: PLR2004  # one family is no mixture
            return None
        shown = "、".join(
            f"{family}{count}个（如第{self.reader.first_of[family]}个要素）" for family, count in families.items()
        )
        return f"几何类型混杂：{shown}；线和点没有面积，请核对是否都属于该图层，必要时分开导入。"


def read_layer(
    path: Path,
    *,
    crs: str | None = None,
    zone_field: str | None = None,
    encoding: str | None = None,
    layer: str | None = None,
    only: Selection | None = None,
    outlines: Outlines | None = None,
    progress: Callable[[int], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    on_repair: Callable[[Repair], None] | None = None,
) -> LayerData:
    """Open a layer file of any format; a GeoJSON collection without features is a layer without features.

    Args:
        path: the file, a .gdb folder, or a zip archive around one data set.
        crs: what the user says; None leaves it to the file and to its numbers.
        zone_field: field whose words become the attribute `zone`.
        encoding: of the texts; None leaves it to the file.
        layer: name of the layer, where a data set holds several.
        only: which features to take; None takes all.
        outlines: county outlines, to tell the zone of six-digit eastings.
        progress: told how many features have been read, after each batch.
        cancel: asked before each batch whether to stop.
        on_repair: told of each feature that was repaired or left out, as it is read.

    Raises:
        BadInputError: naming the file, the reason and the way out; also while the batches are read.
        CancelledError: while the batches are read, where `cancel` says so.
    """
    source = _open(path, encoding, outlines or {}, crs, layer)
    own_field = _zone_field(source, zone_field)
    wanted, odd = selector(source, only)
    located = _locate(source, outlines or {}, None if source.crs_settled else crs)
    reader = PageReader(source, located, Repairs(on_repair), own_field, wanted)
    return LayerData(
        name=source.name,
        format=source.format,
        layer=source.layer,
        batches=reader.batches(progress, cancel),
        count=source.count,
        crs=located.name,
        evidence=located.evidence,
        encoding=source.encoding,
        repairs=reader.repairs,
        reader=reader,
        warnings=(*source.notes, *odd, *located.warnings),
    )


def coverage_of(names: Sequence[str], outlines: Outlines) -> BaseGeometry:
    """Return the united outlines of counties.

    Raises:
        BadInputError: for no name or an unknown one, naming the counties there are.
    """
    known = "、".join(outlines)
    for name in names:
        if name not in outlines:
            raise BadInputError(f"覆盖范围中的“{name}”不是县（市、区）名称，请从{known}中选择。", field="coverage")
    if not names:
        raise BadInputError(f"覆盖范围没有写县（市、区）名称，请从{known}中选择。", field="coverage")
    return areal(shapely.union_all([outlines[name] for name in names]))


def _open(path: Path, encoding: str | None, outlines: Outlines, crs: str | None, layer: str | None) -> Source:
    package = find_package(path)
    kind = kind_of(package)
    if kind not in ("text", "table"):
        return open_vector(path, encoding, layer)
    from app.geodata.sites import read_site

    site = read_site(path, crs=crs, outlines=outlines)
    features: Features = [(site.geometry, {})]
    return Source(
        name=package.name,
        format="界址点TXT" if kind == "text" else "界址点表",
        fields=(),
        count=1,
        pages=lambda: in_pages(features),
        column=lambda _: (),
        crs="EPSG:4490",
        crs_settled=True,
        notes=site.warnings,
    )


def _zone_field(source: Source, wanted: str | None) -> str | None:
    """Return the field as the file writes it, after all its words were checked."""
    if wanted is None or (source.count == 0 and not source.fields):
        return None
    name = field_named(source, wanted, "分区字段")
    check_zones(source.column(name), source.name, name)
    return name


def _locate(source: Source, outlines: Outlines, crs: str | None) -> Located:
    """Locate a source by the first page that has points; where one feature alone lies far off, it is named."""
    page: Features = next((page for page in source.pages() if len(_coordinates(page))), [])
    first = _coordinates(page)
    declared = source.crs if not source.crs_assumed or _looks_like_degrees(first) else None
    try:
        return locate_points(first, source.name, outlines, crs=crs, declared=declared)
    except BadInputError as error:
        if source.name not in str(error):  # what is said of a system alone
            raise BadInputError(f"“{source.name}”：{error}", field=error.field) from error
        for number, feature in enumerate(page, 1):
            _check_alone(source.name, number, _coordinates([feature]), outlines, crs or declared)
        raise


def _check_alone(name: str, number: int, points: Points, outlines: Outlines, system: str | None) -> None:
    """Refuse a feature that lies outside China in a system that is known."""
    if len(points) and system is not None:
        plain = locate_points(np.empty((0, 2)), name, outlines, declared=system)
        check_degrees(plain.points_to_degrees(points), name, f"（第{number}个要素，按{plain.name}读取）")


def _coordinates(page: Features) -> Points:
    return shapely.get_coordinates([geometry for geometry, _ in page if geometry is not None])


def _looks_like_degrees(points: Points) -> bool:
    return len(points) == 0 or bool(np.abs(points).max() <= 360)  # noqa: PLR2004  # degrees
