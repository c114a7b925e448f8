"""Read the boundary-point exchange text (勘测定界界址点坐标交换格式, 界址点TXT) in all the variants met in the wild."""

import unicodedata
from pathlib import Path
from typing import Final

from app.errors import BadInputError
from app.geodata.boundary_parcels import BoundaryPoint, Parcel, assemble, is_number, number_of
from app.geodata.encodings import decode
from app.geodata.raw import RawFile

FORMAT: Final = "界址点TXT"
_POINT_FIELDS: Final = (4, 5)  # name, ring, X north, Y east, and now and then a height
_PARCEL_FIELDS: Final = 8
_COORDINATES: Final = "地块坐标"
_FULL_WIDTH: Final = str.maketrans({"，": ",", "＝": "=", "＠": "@", "［": "[", "］": "]", "【": "[", "】": "]"})


def is_boundary_text(text: str) -> bool:
    """Say whether a text looks like boundary points: by its section, or by a first line of four or five fields."""
    if _COORDINATES in text.translate(_FULL_WIDTH):
        return True
    first = next((line for line in text.translate(_FULL_WIDTH).splitlines() if line.strip()), "")
    parts = _split(first)
    return len(parts) in _POINT_FIELDS and all(is_number(part) for part in parts[2:4])


def read_boundary_points(path: Path) -> RawFile:
    """Read a boundary-point text file.

    Raises:
        BadInputError: naming the line, the thing and the way out.
    """
    decoded = decode(path.read_bytes(), path.name)
    return parse_boundary_points(decoded.text, path.name, decoded.encoding)


def parse_boundary_points(text: str, name: str = "界址点", encoding: str | None = None) -> RawFile:
    """Parse a boundary-point text; X (north) becomes y and Y (east) becomes x.

    Raises:
        BadInputError: naming the line, the thing and the way out.
    """
    attributes, parcels = _scan(text, name)
    parcels = [parcel for parcel in parcels if parcel.points or parcel.fields]
    if not any(parcel.points for parcel in parcels):
        raise BadInputError(f"“{name}”中没有界址点，请检查[地块坐标]一节，每行应为“点号,圈号,X,Y”。")
    return assemble(parcels, attributes, name, encoding, form=FORMAT)


def _scan(text: str, name: str) -> tuple[dict[str, str], list[Parcel]]:
    attributes: dict[str, str] = {}
    parcels: list[Parcel] = []
    sectioned = _COORDINATES in text.translate(_FULL_WIDTH)
    inside = not sectioned  # a file of bare points has no sections
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.translate(_FULL_WIDTH).strip(" \t\u3000\ufeff\x00\x1a")
        if not line:
            continue
        if line.startswith("["):
            inside = line.strip("[] ") == _COORDINATES
        elif inside:
            _take(line, number, parcels, name)
        elif "=" in line:
            key, _, value = line.partition("=")
            attributes[key.strip()] = unicodedata.normalize("NFKC", value).strip()
    return attributes, parcels


def _take(line: str, number: int, parcels: list[Parcel], name: str) -> None:
    parts = _split(line)
    if line.rstrip(", ").endswith("@") or len(parts) >= _PARCEL_FIELDS:
        parcels.append(Parcel(number, parts))
        return
    if not parcels:
        parcels.append(Parcel(number))
    parcels[-1].points.append(_point(parts, number, name))


def _split(line: str) -> tuple[str, ...]:
    plain = line.strip()
    parts = [part.strip(" \t\u3000") for part in (plain.split(",") if "," in plain else plain.split())]
    while len(parts) > _POINT_FIELDS[0] and not parts[-1]:
        parts.pop()
    return tuple(parts)


def _point(parts: tuple[str, ...], line: int, name: str) -> BoundaryPoint:
    if len(parts) not in _POINT_FIELDS:
        raise BadInputError(
            f"“{name}”第{line}行有{len(parts)}个字段，界址点应为“点号,圈号,X坐标,Y坐标”四个，请补全或删除该行后重试。"
        )
    if not parts[1]:
        raise BadInputError(f"“{name}”第{line}行缺少圈号，请补上（外圈一般为1）后重试。")
    north = number_of(parts[2], "X坐标", line, name)
    return BoundaryPoint(
        line, parts[0], unicodedata.normalize("NFKC", parts[1]), north, number_of(parts[3], "Y坐标", line, name)
    )
