"""Read what a photograph says of its place, direction and time (EXIF), and make a small picture of it."""

import io
import math
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from app.domain.fieldwork import PhotoFacts
from app.errors import BadInputError

SUFFIXES: Final = ("jpg", "jpeg", "png", "webp", "tif", "tiff", "avif", "heic", "heif")
THUMBNAIL_PIXELS: Final = 480
_HEIC: Final = (b"heic", b"heix", b"heif", b"mif1", b"msf1", b"hevc")
_BASE, _GPS, _TAKEN = ExifTags.Base, ExifTags.GPS, ExifTags.IFD.Exif
_QUALITY: Final = 82
Tags = Mapping[int, Any]


def read_photograph(data: bytes, name: str) -> tuple[PhotoFacts, bytes]:
    """Return what a photograph says of itself, and a JPEG of at most `THUMBNAIL_PIXELS` a side.

    Args:
        data: the file.
        name: of the file, for messages.

    Raises:
        BadInputError: it is no picture, or one that cannot be read here; naming the way out.
    """
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC and not _reads_heic():
        raise BadInputError(
            f"照片“{name}”是HEIC格式，本程序不能读取；请在手机相机设置中选“兼容性最佳”（JPEG），"
            "或把这张照片另存为JPEG后再添加。"
        )
    try:
        with Image.open(io.BytesIO(data)) as image:
            exif = image.getexif()
            facts = _facts(exif, exif.get_ifd(_TAKEN), exif.get_ifd(ExifTags.IFD.GPSInfo), image.size)
            return facts, _thumbnail(image)
    except UnidentifiedImageError as error:
        raise BadInputError(f"“{name}”不是照片，或文件已损坏；请选择JPEG等格式的照片。") from error
    except Image.DecompressionBombError as error:
        raise BadInputError(f"照片“{name}”的像素太多，打开它会占满内存；请缩小后再添加。") from error
    except (OSError, SyntaxError, ValueError, TypeError, EOFError) as error:
        raise BadInputError(f"照片“{name}”不完整（可能没有复制完）；请重新从手机或相机复制。") from error


def _reads_heic() -> bool:
    return ".heic" in Image.registered_extensions()


def _thumbnail(image: Image.Image) -> bytes:
    image.draft("RGB", (THUMBNAIL_PIXELS, THUMBNAIL_PIXELS))
    small = ImageOps.exif_transpose(image)
    small.thumbnail((THUMBNAIL_PIXELS, THUMBNAIL_PIXELS))
    written = io.BytesIO()
    small.convert("RGB").save(written, "JPEG", quality=_QUALITY)
    return written.getvalue()


def _facts(exif: Tags, taken: Tags, gps: Tags, size: tuple[int, int]) -> PhotoFacts:
    longitude = _degrees(gps.get(_GPS.GPSLongitude), gps.get(_GPS.GPSLongitudeRef), "W", 180.0)
    latitude = _degrees(gps.get(_GPS.GPSLatitude), gps.get(_GPS.GPSLatitudeRef), "S", 90.0)
    is_placed = longitude is not None and latitude is not None and (longitude, latitude) != (0.0, 0.0)
    direction = _number(gps.get(_GPS.GPSImgDirection))
    return PhotoFacts(
        longitude if is_placed else None,
        latitude if is_placed else None,
        _number(gps.get(_GPS.GPSHPositioningError)),
        None if direction is None else direction % 360.0,
        is_magnetic=_text(gps.get(_GPS.GPSImgDirectionRef)) == "M",
        taken=_taken(taken),
        satellite_time=_satellite_time(gps),
        datum=_text(gps.get(_GPS.GPSMapDatum)),
        camera=" ".join(filter(None, (_text(exif.get(_BASE.Make)), _text(exif.get(_BASE.Model))))),
        **_shown_size(size, exif.get(_BASE.Orientation)),
    )


def _shown_size(size: tuple[int, int], orientation: Any) -> dict[str, int]:
    wide, high = size if orientation not in (5, 6, 7, 8) else size[::-1]
    return {"width": wide, "height": high}


def _text(value: Any) -> str:
    text = value.decode("ascii", "replace") if isinstance(value, bytes) else str(value or "")
    return text.strip("\0 ").strip()


def _number(value: Any) -> float | None:
    try:
        number: float = float(value)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return number if math.isfinite(number) else None


def _degrees(value: Any, side: Any, negative: str, most: float) -> float | None:
    """Return degrees of degrees, minutes and seconds; None where they are missing or none."""
    parts = [_number(part) for part in value] if isinstance(value, (tuple, list)) else []
    known = [part for part in parts if part is not None]
    if not known or len(known) != len(parts):
        return None
    degrees = math.fsum(part / 60.0**place for place, part in enumerate(known))
    if not 0 <= degrees <= most:
        return None
    return -degrees if _text(side) == negative else degrees


def _taken(tags: Tags) -> str | None:
    text = _text(tags.get(_BASE.DateTimeOriginal)) or _text(tags.get(_BASE.DateTimeDigitized))
    offset = _text(tags.get(_BASE.OffsetTimeOriginal))
    try:
        moment = datetime.strptime(f"{text}{offset}", "%Y:%m:%d %H:%M:%S%z" if offset else "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007  # a camera without an offset tells its own time
    except ValueError:
        return None
    return moment.isoformat()


def _satellite_time(gps: Tags) -> str | None:
    date, clock = _text(gps.get(_GPS.GPSDateStamp)), gps.get(_GPS.GPSTimeStamp)
    parts = [_number(part) for part in clock] if isinstance(clock, (tuple, list)) else []
    known = [part for part in parts if part is not None]
    try:
        day = datetime.strptime(f"{date}+0000", "%Y:%m:%d%z")
        hours, minutes, seconds = known
    except ValueError:
        return None
    return (day + timedelta(hours=hours, minutes=minutes, seconds=int(seconds))).isoformat()


def photographs_in(folder: Path) -> tuple[Path, ...]:
    """Return the files of a folder that look like photographs by their names, by name; folders in it are not entered.

    Raises:
        BadInputError: the folder cannot be read.
    """
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise BadInputError(f"无法读取文件夹“{folder}”（{error.strerror}），请检查它是否存在、是否有权限。") from error
    wanted = {f".{suffix}" for suffix in SUFFIXES}
    return tuple(path for path in entries if path.suffix.lower() in wanted and not path.name.startswith("."))
