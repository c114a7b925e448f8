"""Read back what a PDF says of its own structure: elements, marked pieces, fonts, metadata."""

from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import pikepdf

PAINTING = frozenset(["Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI"])
OPENING, CLOSING = ("BDC", "BMC"), "EMC"


class Piece(NamedTuple):
    """A marked piece of a page: page from 0, tag, number (None for an artifact), whether it paints anything."""

    page: int
    tag: str
    number: int | None
    paints: bool


def pieces(document: pikepdf.Pdf) -> list[Piece]:
    """Every marked piece of every page; what is painted outside of one, or inside of two, is an error."""
    return [piece for number, page in enumerate(document.pages) for piece in _pieces(number, page)]


def _pieces(number: int, page: pikepdf.Page) -> Iterator[Piece]:
    current: tuple[str, int | None] | None = None
    paints = False
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in OPENING:
            assert current is None, f"page {number + 1} marks inside a mark"
            current, paints = (str(operands[0]), _number(operands)), False
        elif name == CLOSING:
            assert current is not None
            yield Piece(number, *current, paints)
            current = None
        elif name in PAINTING:
            assert current is not None, f"page {number + 1} paints unmarked content"
            paints = True
    assert current is None


def _number(operands: Any) -> int | None:
    return int(operands[1].MCID) if "/MCID" in operands[1] else None


def elements(document: pikepdf.Pdf, tag: str = "") -> list[Any]:
    """All structure elements in reading order, or those of one tag."""
    return [each for each in _below(document.Root.StructTreeRoot.K) if tag in ("", str(each.S)[1:])]


def _below(element: Any) -> Iterator[Any]:
    yield element
    for kid in kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _below(kid)


def kids(element: Any) -> list[Any]:
    """An element's kids: elements, numbers of pieces, references."""
    found = element.get("/K", pikepdf.Array())
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def owned(document: pikepdf.Pdf) -> dict[tuple[int, int], Any]:
    """Which element names which piece (page from 0, number) as its own; naming one twice is an error."""
    numbers = {page.obj.objgen: number for number, page in enumerate(document.pages)}
    found: dict[tuple[int, int], Any] = {}
    for element in elements(document):
        for kid in kids(element):
            if isinstance(kid, int):
                key = (numbers[element.Pg.objgen], kid)
            elif kid.get("/Type") == "/MCR":
                key = (numbers[kid.Pg.objgen], int(kid.MCID))
            else:
                continue
            assert key not in found
            found[key] = element
    return found


def parent_tree(document: pikepdf.Pdf) -> dict[int, Any]:
    """The number tree from pages and widgets to elements."""
    entries = list(document.Root.StructTreeRoot.ParentTree.Nums)
    return dict(zip(map(int, entries[::2]), entries[1::2], strict=True))


def fonts(document: pikepdf.Pdf) -> list[Any]:
    """Every font in the file, those of signatures' appearances too."""
    objects = (each for each in document.objects if isinstance(each, pikepdf.Dictionary))
    return [each for each in objects if each.get("/Type") == "/Font"]


def metadata(document: pikepdf.Pdf) -> dict[str, str]:
    """The simple values of the XMP packet, by `{namespace}name`."""
    tree = ET.fromstring(document.Root.Metadata.read_bytes())  # noqa: S314  our own packet
    return {each.tag: "".join(each.itertext()).strip() for description in tree[0] for each in description}
