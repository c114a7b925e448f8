"""Read values of pyHanko's PDF objects: its dictionaries follow references when indexed, but not in `get`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pyhanko.pdf_utils.generic import parse_pdf_date
from pyhanko.pdf_utils.misc import PdfReadError


def entry(dictionary: Any, key: str, default: Any = None) -> Any:
    """The value of a key with references followed, or the default where the key is missing."""
    return dictionary[key] if key in dictionary else default  # noqa: SIM401  `get` would not follow a reference


def items(array: Any) -> list[Any]:
    """The items of a PDF array with references followed."""
    return [array[index] for index in range(len(array))]


def rectangle(array: Any) -> tuple[float, float, float, float]:
    """A PDF rectangle as lower left x, y and upper right x, y in points, whichever corners the file names."""
    x0, y0, x1, y1 = (float(value) for value in items(array))
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def media_box(page: Any) -> tuple[float, float, float, float]:
    """The media box of a page, its own or the one it inherits."""
    node = page
    while "/MediaBox" not in node:
        node = node["/Parent"]
    return rectangle(node["/MediaBox"])


def document_date(handler: Any) -> datetime | None:
    """The date that a document bears in its information dictionary (/CreationDate), None where it bears none."""
    information = entry(handler.trailer_view, "/Info", {})
    try:
        date: datetime = parse_pdf_date(str(information["/CreationDate"]))
    except (KeyError, ValueError, PdfReadError):
        return None
    return date if date.tzinfo else None


def common_name(name: Any) -> str:
    """The common name of a certificate's subject or issuer (asn1crypto), or all of it where it has none."""
    found = name.native.get("common_name", "")
    return str(found) or str(name.human_friendly)
