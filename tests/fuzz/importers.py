"""What reads files of others: how each is called, and what it is fed with at first."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image

from app.domain.fieldwork import TrackPoint
from app.services.desk import Desk

DATA = Path(__file__).resolve().parents[1] / "data"
SITES, CASES = DATA / "sites", DATA / "cases"
PASSWORD = "演示Pass-1"
NOW = "2026-11-23T12:00:00+08:00"

Wrap = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Importer:
    """An importer of files.

    Attributes:
        suffix: of the file that it is given.
        seeds: what it is fed with at first, in the form that is changed.
        take: reads the file, as the program does it.
        wrap: makes the file of that form: where it is an archive, one around the bytes.
        beside: files of the same stem that stand beside it, by suffix.
    """

    suffix: str
    seeds: Callable[[], list[bytes]]
    take: Callable[[Desk, Path], object]
    wrap: Wrap = bytes
    beside: Callable[[], dict[str, bytes]] = dict


def site(desk: Desk, path: Path) -> object:
    """Look into a file as the page for sites does, taking the first of several layers and a width for lines."""
    from app.services.site_looks import Choice, look_into

    look = look_into(desk, path, Choice())
    layer = look.layers[0] if look.layers else None
    return look_into(desk, path, Choice(layer=layer, width_m=30.0, repairs=tuple(_repairs(look))))


def _repairs(look: Any) -> list[str]:
    return [defect.repair.id for defect in look.defects if getattr(defect, "repair", None)]


def _pasted(desk: Desk, path: Path) -> object:
    from app.services.site_looks import Choice, look_into_text

    return look_into_text(desk, path.read_bytes().decode("utf-8", "replace"), Choice())


def _case(desk: Desk, path: Path) -> object:
    from app.services.case_files import read_case

    return read_case(desk, path)


def _sheet(desk: Desk, path: Path) -> object:
    from app.services.case_sheets import read_sheet

    return read_sheet(desk, path)


def _table(desk: Desk, path: Path) -> object:
    from app.services.batch_tables import read_case_table

    return read_case_table(desk, path)


def _layers(desk: Desk, path: Path) -> object:
    from app.services.layer_guesses import look_into

    return look_into(desk, path)


def _catalogue(desk: Desk, path: Path) -> object:
    from app.services.catalogues import import_catalogue

    name, facts = "产业结构调整指导目录", {"effective": "2024-02-01", "source": "试验", "now": NOW}
    return import_catalogue(desk, path, catalogue=name, edition="2024年本", complete=False, **facts)


def _opinion(desk: Desk, path: Path) -> object:
    from app.services.signatures import verify_pdf

    return verify_pdf(desk, path.read_bytes())


def _key(_desk: Desk, path: Path) -> object:
    from datetime import datetime

    from app.opinion.credentials_p12 import load_credential

    return load_credential(path, PASSWORD, moment=datetime.fromisoformat(NOW))


def _certificates(desk: Desk, path: Path) -> object:
    from app.services.trust import trust

    return trust(desk, path)


def _gpx(_desk: Desk, path: Path) -> object:
    from app.geodata.gpx import read_gpx

    return read_gpx(path.read_bytes(), path.name)


def _nmea(_desk: Desk, path: Path) -> object:
    from app.geodata.nmea import sentence_of

    return [sentence_of(line) for line in path.read_bytes().splitlines()]


def _photograph(_desk: Desk, path: Path) -> object:
    from app.geodata.photographs import read_photograph

    return read_photograph(path.read_bytes(), path.name)


def _package(desk: Desk, path: Path) -> object:
    from app.services.exchange import look_into_package

    return look_into_package(desk, path, now=NOW)


def _files(pattern: str, folder: Path = SITES) -> Callable[[], list[bytes]]:
    return lambda: [path.read_bytes() for path in sorted(folder.glob(pattern))]


def _members(archive: Path | bytes, suffix: str) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(archive) if isinstance(archive, bytes) else archive) as opened:
        return [opened.read(name) for name in opened.namelist() if name.endswith(suffix)]


def _rezipped(archive: bytes, suffix: str) -> Wrap:
    """Return what puts bytes in the place of an archive's first member of a kind."""

    def wrap(data: bytes) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(archive)) as before, zipfile.ZipFile(made, "w") as after:
            names = before.namelist()
            changed = next(name for name in names if name.endswith(suffix))
            for name in names:
                after.writestr(name, data if name == changed else before.read(name))
        return made.getvalue()

    return wrap


def _zipped(name: str) -> Wrap:
    def wrap(data: bytes) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            archive.writestr(name, data)
        return made.getvalue()

    return wrap


def _case_seeds() -> list[bytes]:
    found = [json.loads(path.read_text(encoding="utf-8"))["case"] for path in sorted(CASES.glob("*.json"))[:30]]
    return [json.dumps(each, ensure_ascii=False).encode() for each in found]


def _in_template(data: bytes) -> bytes:
    return _rezipped(_template(), "sheet1.xml")(data)


@cache
def _template() -> bytes:
    from app.services.case_sheets import template_xlsx
    from app.services.desk import open_desk

    return template_xlsx(open_desk(None))


def _jpegs() -> list[bytes]:
    made = []
    for kind in ("JPEG", "PNG"):
        exif = Image.Exif()
        exif[0x8825] = {
            1: "N",
            2: (38.0, 45.0, 1.2),
            3: "E",
            4: (112.0, 44.0, 3.4),
            7: (1.0, 2.0, 3.0),
            29: "2026:11:23",
        }
        exif[0x8769] = {0x9003: "2026:11:23 10:00:00", 0x9011: "+08:00"}
        exif[0x0112] = 6
        buffer = io.BytesIO()
        Image.new("RGB", (64, 48), "olive").save(buffer, kind, exif=exif)
        made.append(buffer.getvalue())
    return made


def _tracks() -> list[bytes]:
    from app.geodata.gpx import GpxTrack, write_gpx

    points = tuple(TrackPoint(112.7 + at / 1000, 38.4, "2026-11-23T02:00:00Z", 800.0, 3.0, at // 3) for at in range(6))
    return [write_gpx([GpxTrack("踏勘", points)], creator="taixin-review")]


def _sentences() -> list[bytes]:
    said = (
        b"$GNGGA,023112.00,3824.1234,N,11242.5678,E,1,12,0.8,790.1,M,-22.0,M,,*7F\r\n"
        b"$GNRMC,023112.00,A,3824.1234,N,11242.5678,E,0.1,12.0,231126,,,A*66\r\n"
        b"$GNGST,023112.00,1.0,,,,0.9,1.1,2.0*60\r\n"
        b"$GNGSA,A,3,01,02,03,,,,,,,,,,1.5,0.8,1.2*2B\r\n"
    )
    return [said]


def _keys() -> list[bytes]:
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

    lock = BestAvailableEncryption(PASSWORD.encode())
    return [pkcs12.serialize_key_and_certificates(b"x", ec.generate_private_key(ec.SECP256R1()), None, None, lock)]


def _authority() -> list[bytes]:
    roots = Path(__file__).resolve().parents[2] / "seeds"
    return [path.read_bytes() for path in sorted(roots.rglob("*.pem"))] or [b"-----BEGIN CERTIFICATE-----\nMIIB\n"]


def _opinions() -> list[bytes]:
    import tempfile

    from app.cli.main import run

    with tempfile.TemporaryDirectory() as out:
        run(["example", out])
        return [path.read_bytes() for path in sorted(Path(out).rglob("*.pdf"))]


def _catalogues() -> list[bytes]:
    return ["门类,条款,序号,内容\n限制类,钢铁,1,180平方米以下烧结机\n淘汰类,煤炭,2,不达标的煤矿\n".encode()]


def _shapefile() -> dict[str, bytes]:
    return {part: (SITES / f"qgis_zone37{part}").read_bytes() for part in (".dbf", ".shx", ".prj", ".cpg")}


def _points_workbook() -> bytes:
    return (SITES / "ogr2ogr_points.xlsx").read_bytes()


IMPORTERS: dict[str, Importer] = {
    "boundary-points": Importer(".txt", _files("txt_*.txt"), site),
    "pasted": Importer(".txt", _files("txt_*.txt"), _pasted),
    "geojson": Importer(".geojson", _files("*.geojson"), site),
    "csv": Importer(".csv", _files("*.csv"), site),
    "xlsx": Importer(
        ".xlsx",
        lambda: _members(_points_workbook(), "sheet1.xml"),
        site,
        _rezipped(_points_workbook(), "sheet1.xml"),
    ),
    "xlsx-archive": Importer(".xlsx", lambda: [_points_workbook()], site),
    "kml": Importer(".kml", _files("*.kml"), site),
    "kmz": Importer(".kmz", _files("*.kml"), site, _zipped("doc.kml")),
    "dxf": Importer(".dxf", _files("*.dxf"), site),
    "shapefile": Importer(".shp", _files("*.shp"), site, beside=_shapefile),
    "shapefile-table": Importer(
        ".dbf",
        _files("*.dbf"),
        lambda desk, path: site(desk, path.with_suffix(".shp")),
        beside=lambda: {".shp": (SITES / "qgis_zone37.shp").read_bytes(), **_shapefile()},
    ),
    "archive": Importer(".zip", _files("*.zip"), site),
    "geopackage": Importer(".gpkg", _files("*.gpkg"), site),
    "geopackage-layers": Importer(".gpkg", _files("*.gpkg"), _layers),
    "mapinfo": Importer(".mif", _files("*.mif"), site, beside=lambda: {".mid": (SITES / "ogr2ogr.mid").read_bytes()}),
    "flatgeobuf": Importer(".fgb", _files("*.fgb"), site),
    "case": Importer(".json", _case_seeds, _case),
    "case-sheet": Importer(
        ".xlsx",
        lambda: _members(_template(), "sheet1.xml"),
        _sheet,
        _in_template,
    ),
    "case-table": Importer(".csv", lambda: ["项目名称,所在县,用地面积\n甲,忻府区,3.2\n".encode()], _table),
    "catalogue": Importer(".csv", _catalogues, _catalogue),
    "opinion": Importer(".pdf", _opinions, _opinion),
    "key": Importer(".p12", _keys, _key),
    "certificates": Importer(".pem", _authority, _certificates),
    "gpx": Importer(".gpx", _tracks, _gpx),
    "nmea": Importer(".nmea", _sentences, _nmea),
    "photograph": Importer(".jpg", _jpegs, _photograph),
    "package": Importer(".tpkg", lambda: [_zipped("manifest.json")(b'{"format": "taixin-package/1"}')], _package),
}
