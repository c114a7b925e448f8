"""Show pages of a finished PDF as pictures, without Qt."""

import io
from typing import Any, NamedTuple

from app.errors import BadInputError

_POINTS_PER_INCH = 72


class PagePicture(NamedTuple):
    """A page as pixels: width, height, and RGB bytes row by row from the top, three to a pixel."""

    width: int
    height: int
    rgb: bytes


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has.

    Raises:
        BadInputError: where it is no PDF.
    """
    with open_pdf(pdf) as document:
        return len(document)


def page_picture(pdf: bytes, page: int, dpi: int) -> PagePicture:
    """Draw a page (from 0) at a resolution in dots per inch.

    Raises:
        BadInputError: where it is no PDF or has no such page.
    """
    picture = _image(pdf, page, dpi)
    return PagePicture(picture.width, picture.height, picture.tobytes())


def page_png(pdf: bytes, page: int, dpi: int) -> bytes:
    """Draw a page (from 0) as PNG; see `page_picture`."""
    out = io.BytesIO()
    _image(pdf, page, dpi).save(out, "PNG")
    return out.getvalue()


def _image(pdf: bytes, page: int, dpi: int) -> Any:
    with open_pdf(pdf) as document:
        if not 0 <= page < len(document):
            raise BadInputError(f"文件共{len(document)}页，没有第{page + 1}页。")
        bitmap = document[page].render(scale=dpi / _POINTS_PER_INCH, may_draw_forms=True)
        return bitmap.to_pil().convert("RGB")


def open_pdf(pdf: bytes) -> Any:
    """Open a PDF to look at; the caller closes it.

    Raises:
        BadInputError: where it is no PDF.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
        document.init_forms()
    except pypdfium2.PdfiumError as error:
        raise BadInputError("该文件不是有效的PDF，无法预览，请重新选择文件。") from error
    return document
