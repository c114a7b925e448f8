"""Read vector files through GDAL (pyogrio), page by page, with the encodings of Chinese offices put right."""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import PurePath
from types import MappingProxyType
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from app.errors import BadInputError
from app.geodata.encodings import codec_of, dbf_codec, recode
from app.geodata.packages import GDAL, Package
from app.geodata.source import PAGE, Features, Source

_KNOWN: Final = "GeoJSON、Shapefile（含zip）、GPKG、KML、DXF、TAB、GDB、界址点TXT或界址点表（CSV、XLSX）"
_WAYS: Final = MappingProxyType(
    {
        ".dwg": "请在CAD中另存为DXF后重试",
        ".mdb": "请在原软件中导出为GDB或Shapefile后重试",
        ".rar": "请先解压，再打开里面的文件",
        ".7z": "请先解压，再打开里面的文件",
        ".doc": "请复制其中的坐标后粘贴",
        ".docx": "请复制其中的坐标后粘贴",
        ".pdf": "请复制其中的坐标后粘贴",
    }
)
_BYTES: Final = "ISO-8859-1"  # byte for byte: field names cut within a character raise in any other
_BYTEWISE: Final = (".shp", ".tab", ".mif")  # formats in which a Chinese text may be in any encoding
_DRAWING: Final = ".dxf"  # its header names a code page that few programs keep to
_ESCAPED: Final = re.compile(r"\\U\+([0-9A-Fa-f]{4})")
_KMLS: Final = (".kml", ".kmz")
_LINK: Final = re.compile(rb"<NetworkLink\b.*?<href>\s*(?:https?|ftp):", re.DOTALL)  # others stay in the archive
_LARGEST_KMZ: Final = 64 * 2**20  # bytes
_CPG: Final = 64
_MOST_NAMES: Final = 8
_SAMPLE: Final = 4 * 2**20  # bytes of an attribute table from which its encoding is told
_LOCAL: Final = ("LOCAL_CS", "ENGCRS", "ENGINEERINGCRS")


def layer_names(package: Package) -> tuple[str, ...]:
    """Return the names of a data set's layers that have geometry, in its order.

    Raises:
        BadInputError: an unknown or damaged file.
    """
    import pyogrio

    with _as_input_errors(package.name):
        return tuple(str(name) for name, kind in pyogrio.list_layers(package.gdal_path) if kind is not None)


def open_gdal(package: Package, encoding: str | None = None, layer: str | None = None) -> Source:
    """Open a data set as a source of features.

    Args:
        package: the data set.
        encoding: of its texts, where the user knows better than the file.
        layer: name of the layer to read; needed only where several hold features.

    Raises:
        BadInputError: an unknown or damaged file, several layers, an unknown encoding.
    """
    reader = _Reader(package, encoding, layer)
    info = reader.info
    crs = info["crs"]
    return Source(
        name=package.name,
        format=str(info["driver"]),
        fields=tuple(reader.shown(field) for field in info["fields"]),
        count=int(info["features"]),
        pages=reader.pages,
        column=reader.column,
        crs=None if not crs or crs.upper().startswith(_LOCAL) else str(crs),
        notes=tuple(_odd(package, crs)),
        encoding=reader.codec or (None if reader.is_recoded else str(info["encoding"] or "") or None),
        layer=str(reader.layer),
    )


def _odd(package: Package, crs: str | None) -> Iterator[str]:
    """Tell of what GDAL passes over: a .prj that it cannot read, and links to places that no office should ask."""
    if package.suffix == ".shp" and (not crs or crs.upper().startswith(_LOCAL)):
        written = (package.read(".prj", _SAMPLE) or b"").decode("utf-8", "replace").strip()
        if written:
            yield f"“{package.name}”的.prj无法识别（{written[:40]}），坐标系改按数值判定，请核对。"
    if package.suffix in _KMLS and _has_link(package):
        yield f"“{package.name}”含有网络链接（NetworkLink），链接指向的图形没有读取，请核对是否齐全。"


def _has_link(package: Package) -> bool:
    data = package.read(package.suffix, _SAMPLE) or b""
    if data.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(package.read(package.suffix, _LARGEST_KMZ) or b"")) as archive:
                name = next(name for name in archive.namelist() if name.lower().endswith(".kml"))
                with archive.open(name) as member:
                    data = member.read(_SAMPLE)
        except (StopIteration, zipfile.BadZipFile, zlib.error, RuntimeError, OSError, EOFError):
            return False
    return _LINK.search(data) is not None


@contextmanager
def _as_input_errors(name: str) -> Iterator[None]:
    """Turn what GDAL and GEOS raise into one sentence; their warnings would go to stderr unread."""
    from pyogrio import errors

    trouble = (errors.DataSourceError, errors.DataLayerError, errors.FeatureError, errors.FieldError)
    more = (errors.GeometryError, errors.CRSError, shapely.errors.GEOSException, UnicodeError, ValueError)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", category=RuntimeWarning)
            warnings.simplefilter("ignore", category=UserWarning)
            yield
    except (*trouble, *more) as error:
        text = str(error)
        if "not recognized" in text:
            raise BadInputError(_unknown(name)) from error
        said = "" if ".cpp" in text else f"（GDAL：{text[:160]}）"  # where in GDAL helps nobody
        raise BadInputError(f"“{name}”无法读取，文件可能损坏或不完整，请重新导出后重试。{said}") from error


def _unknown(name: str) -> str:
    suffix = PurePath(name).suffix.lower()
    if suffix in GDAL:
        return f"“{name}”的内容不是{suffix}文件，可能已损坏或不完整，请重新导出后重试。"
    return f"“{name}”的格式无法识别，{_WAYS.get(suffix, f'请提供{_KNOWN}')}。"


def full_layers(package: Package) -> tuple[str, ...]:
    """Return the names of the layers that hold features with geometry.

    Raises:
        BadInputError: an unknown or damaged file.
    """
    names = layer_names(package)
    with _as_input_errors(package.name):
        return _with_features(package, names)


def _with_features(package: Package, names: Sequence[str]) -> tuple[str, ...]:
    import pyogrio

    def count(name: str) -> int:
        info = pyogrio.read_info(package.gdal_path, layer=name, encoding=_BYTES, force_feature_count=True)
        return int(info["features"])

    return tuple(name for name in names if count(name) > 0)


class _Reader:
    """One layer of one data set."""

    def __init__(self, package: Package, encoding: str | None, layer: str | None) -> None:
        self.package = package
        self.codec = _codec(package, encoding)
        self._encoding = _BYTES if package.suffix in _BYTEWISE else self.codec
        self.is_recoded = package.suffix in (*_BYTEWISE, _DRAWING)
        if package.suffix == _DRAWING:
            _take_drawings_bytewise()
        with _as_input_errors(package.name):
            self.layer = self._only_layer() if layer is None else self._named(layer)
            self.info = self._describe(self.layer)

    def _describe(self, layer: Any) -> dict[str, Any]:
        import pyogrio

        return dict(
            pyogrio.read_info(self.package.gdal_path, layer=layer, encoding=self._encoding, force_feature_count=True)
        )

    def _only_layer(self) -> Any:
        """Return the layer that holds the geometry.

        Raises:
            BadInputError: where several do.
        """
        names = layer_names(self.package)
        if not names:
            raise BadInputError(f"“{self.package.name}”中没有带图形的图层，请检查后重新导出。")
        full = _with_features(self.package, names) if len(names) > 1 else names
        if len(full) > 1:
            raise BadInputError(
                f"“{self.package.name}”中有{len(full)}个图层（{_listed(full)}），请指明图层，或只留一个图层另存后重试。"
            )
        return (full or names)[0]

    def _named(self, layer: str) -> str:
        """Return a layer's name, capital or small letters alike.

        Raises:
            BadInputError: where there is none of that name.
        """
        names = layer_names(self.package)
        same = [name for name in names if name == layer]
        same = same or [name for name in names if name.casefold() == layer.casefold()]
        if not same:
            known = _listed(names) or "无"
            raise BadInputError(f"“{self.package.name}”中没有图层“{layer}”（现有图层：{known}），请核对后重试。")
        return same[0]

    def shown(self, field: str) -> str:
        """Return a field's name in its own encoding."""
        if not self.is_recoded:
            return field
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), recode(field, self.codec))

    def column(self, field: str) -> Iterator[Any]:
        """Yield the values of one field."""
        own = next(name for name in self.info["fields"] if self.shown(name) == field)
        with _as_input_errors(self.package.name):
            _meta, _fids, _geometry, data = self._read(read_geometry=False, columns=[own])
        yield from self._values(data[0])

    def pages(self) -> Iterator[Features]:
        """Yield features page by page; GeoPackages by ranges of fid, since skipping grows with the square."""
        for limits in self._windows():
            with _as_input_errors(self.package.name):
                _meta, _fids, geometry, data = self._read(**limits)
                shapes = _geometries(geometry)
                columns = [self._values(values) for values in data]
            names = [self.shown(name) for name in _meta["fields"]]
            rows = zip(*columns, strict=True) if columns else (() for _ in shapes)
            page = [(shape, dict(zip(names, row, strict=True))) for shape, row in zip(shapes, rows, strict=True)]
            if page:
                yield page

    def _windows(self) -> Iterator[dict[str, Any]]:
        count, fid = int(self.info["features"]), self.info["fid_column"]
        if self.info["driver"] != "GPKG" or not fid:
            for start in range(0, count, PAGE):
                yield {"skip_features": start, "max_features": PAGE}
            return
        with _as_input_errors(self.package.name):
            fids = np.sort(self._read(read_geometry=False, columns=[], return_fids=True)[1])
        for start in range(0, len(fids), PAGE):
            first, last = int(fids[start]), int(fids[min(start + PAGE, len(fids)) - 1])
            yield {"where": f'"{fid}" >= {first} and "{fid}" <= {last}'}

    def _read(self, **limits: Any) -> Any:
        from pyogrio import raw

        return raw.read(
            self.package.gdal_path,
            layer=self.layer,
            encoding=self._encoding,
            force_2d=True,
            datetime_as_string=True,
            **limits,
        )

    def _values(self, values: NDArray[Any]) -> list[Any]:
        """Return a column's values; a column of one type is taken whole, only texts and mixtures are looked into."""
        if values.dtype.kind in "biu":
            return values.tolist()  # type: ignore[no-any-return]  # numpy's stubs know no dimension
        if values.dtype.kind == "f":
            found = values.astype(object)
            found[np.isnan(values)] = None  # NaN is GDAL's null in a column of numbers
            return found.tolist()  # type: ignore[no-any-return]  # likewise
        if self.is_recoded:
            return [self.shown(value) if isinstance(value, str) else _plain(value) for value in values.tolist()]
        return [value if isinstance(value, str) else _plain(value) for value in values.tolist()]


def _plain(value: Any) -> Any:
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    return value if value is None or isinstance(value, (bool, int, float)) else str(value)


def _take_drawings_bytewise() -> None:
    """Make GDAL give the texts of drawings byte for byte; the setting holds for the process and harms nothing else."""
    import pyogrio

    pyogrio.set_gdal_config_options({"DXF_ENCODING": _BYTES})


def _listed(names: Sequence[str]) -> str:
    return "、".join(names[:_MOST_NAMES]) + ("等" if len(names) > _MOST_NAMES else "")


def _codec(package: Package, encoding: str | None) -> str | None:
    if encoding is not None:
        codec = codec_of(encoding)
        if codec is None:
            raise BadInputError(f"文字编码“{encoding}”无法识别，请写GB18030或UTF-8。")
        return codec
    if package.suffix != ".shp":
        return None
    cpg = package.read(".cpg", _CPG)
    table = package.read(".dbf", _SAMPLE) or b""
    return dbf_codec(table, None if cpg is None else cpg.decode("ascii", "ignore"))


def _geometries(wkb: Any) -> list[BaseGeometry | None]:
    if wkb is None:
        return []
    try:
        return list(shapely.from_wkb(wkb))
    except shapely.errors.GEOSException:
        return list(shapely.from_wkb(wkb, on_invalid="fix"))  # rings left open
