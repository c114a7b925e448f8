"""A machine's own fonts of official documents come first; what may not be embedded, or lacks a character, does not."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTCollection, TTFont
from opinion_samples import make_opinion
from pdf_structure import fonts

from app.opinion import fonts as document_fonts
from app.opinion.document import render
from app.opinion.fonts_files import FOLDER, font_bytes, font_table
from app.opinion.fonts_system import find_fonts, font_folders

Maker = Callable[..., TTFont]


def made(role: str, family: str, *, kind: int = 0, without: str = "") -> TTFont:
    """A font of another name: a bundled one renamed, with a licence's bits, some characters left out."""
    font = TTFont(io.BytesIO(font_bytes(role)), recalcTimestamp=False)
    for number in (1, 4, 6):
        font["name"].setName(family, number, 3, 1, 0x804)
    font["OS/2"].fsType = kind
    for table in font["cmap"].tables:
        for char in without:
            table.cmap.pop(ord(char), None)
    return font


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home whose font folder is ours, and nothing found before."""
    home = tmp_path / "fonts"
    home.mkdir()
    cache = font_bytes("fang")  # unpacked before the home changes
    assert cache
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "none"))
    forget()
    yield home
    monkeypatch.undo()
    forget()


def forget() -> None:
    """Forget which fonts there are."""
    for cached in (font_folders, document_fonts._faces, document_fonts._glyph):
        cached.cache_clear()


def families_in(pdf: bytes) -> set[str]:
    """The embedded fonts' own names, without the subset's prefix."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return {str(font.BaseFont).partition("+")[2] for font in fonts(document)}


def test_a_system_font_comes_first_and_is_named(folder: Path) -> None:
    made("kai", "仿宋_GB2312").save(folder / "fang.ttf")
    assert document_fonts.families("system")["fang"] == "仿宋_GB2312"
    assert document_fonts.families("bundled")["fang"] == "FandolFang"


def test_the_setting_decides_what_the_document_holds(folder: Path) -> None:
    made("kai", "仿宋_GB2312").save(folder / "fang.ttf")
    opinion = make_opinion()
    system = replace(opinion, office=replace(opinion.office, fonts="system"))
    assert render(system).pdf == render(system).pdf
    assert render(system).pdf != render(opinion).pdf
    assert families_in(render(system).pdf) != families_in(render(opinion).pdf)


@pytest.mark.parametrize("kind", [0x0002, 0x0100, 0x0200])
def test_a_font_that_may_not_be_embedded_or_cut_is_passed_over(folder: Path, kind: int) -> None:
    made("kai", "仿宋_GB2312", kind=kind).save(folder / "fang.ttf")
    assert document_fonts.families("system")["fang"] == "FandolFang"


def test_a_character_that_a_system_font_lacks_comes_from_the_bundled_one(folder: Path) -> None:
    made("kai", "仿宋_GB2312", without="忻").save(folder / "fang.ttf")
    with document_fonts.fonts_of("system"):
        assert document_fonts.glyph("fang", "规").font == "System-fang"
        assert document_fonts.glyph("fang", "忻").font == "Taixin-fang"


def test_a_font_in_a_collection_is_found(folder: Path) -> None:
    collection = TTCollection()
    collection.fonts = [made("hei", "别的字体"), made("kai", "楷体_GB2312")]
    collection.save(folder / "both.ttc")
    (found,) = find_fonts(["楷体_GB2312"], [folder])
    assert (found.number, document_fonts.families("system")["kai"]) == (1, "楷体_GB2312")


@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01\x00\x00\xff\xff", b"ttcf\x00\x01\x00\x00\xff\xff\xff\xff", b"OTTO" * 99]
)
def test_a_file_that_is_no_font_is_passed_over(folder: Path, data: bytes) -> None:
    (folder / "broken.ttf").write_bytes(data)
    assert document_fonts.families("system") == document_fonts.families("bundled")


def test_without_such_fonts_both_settings_give_the_same_bytes(folder: Path) -> None:
    assert folder.exists()
    opinion = make_opinion()
    system = replace(opinion, office=replace(opinion.office, fonts="system"))
    assert render(system).pdf == render(opinion).pdf


def test_the_bundled_fonts_take_no_more_than_12_mib() -> None:
    files = [path for path in FOLDER.rglob("*") if path.suffix in (".ttf", ".xz")]
    assert len(files) == 6
    assert sum(path.stat().st_size for path in files) <= 12 * 2**20


def test_every_bundled_font_permits_embedding() -> None:
    for role in font_table():
        assert TTFont(io.BytesIO(font_bytes(role)))["OS/2"].fsType & 0x0302 == 0
