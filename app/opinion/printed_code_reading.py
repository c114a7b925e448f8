"""Find printed codes on a photograph, a scan or the pages of a PDF."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from app.errors import BadInputError
from app.opinion.document_preview import page_count, page_picture
from app.opinion.printed_code import is_payload

if TYPE_CHECKING:
    from PIL.Image import Image

_DPI: Final = 200
_MOST_PIXELS: Final = 120_000_000  # a photograph of a telephone has up to 108 million
_ENLARGED: Final = 2


def codes_in_picture(data: bytes) -> tuple[str, ...]:
    """Return the texts of our QR codes on a picture (PNG, JPEG and what else Pillow reads), each once.

    Raises:
        BadInputError: it is no picture, is damaged, or is too large.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise BadInputError("图片过大，无法识读。请裁剪出二维码部分，或降低分辨率后重试。")
            return _codes(picture.convert("L"))
    except UnidentifiedImageError as error:
        raise BadInputError("该文件不是图片。请选择PNG、JPG格式的照片或扫描件，或PDF文件。") from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise BadInputError("图片已损坏或不完整，无法识读。请重新拍照或扫描。") from error


def codes_in_pdf(pdf: bytes) -> tuple[str, ...]:
    """Return the texts of our QR codes on the pages of a PDF, from the last page that has any.

    Raises:
        BadInputError: it is no PDF.
    """
    try:
        pages = page_count(pdf)
    except BadInputError as error:
        raise BadInputError("该文件不是有效的PDF或已损坏，无法识读二维码。请改用完好的PDF、照片或扫描件。") from error
    for page in reversed(range(pages)):
        found = _codes(_page(pdf, page))
        if found:
            return found
    return ()


def _page(pdf: bytes, page: int) -> "Image":
    from PIL import Image

    picture = page_picture(pdf, page, _DPI)
    return Image.frombytes("RGB", (picture.width, picture.height), picture.rgb).convert("L")


def _codes(picture: "Image") -> tuple[str, ...]:
    """Look at a grey picture as it is, and enlarged where that finds nothing."""
    found = tuple(dict.fromkeys(_read(picture)))
    if found or picture.width * picture.height * _ENLARGED**2 > _MOST_PIXELS:
        return found
    return tuple(dict.fromkeys(_read(picture.resize((picture.width * _ENLARGED, picture.height * _ENLARGED)))))


def _read(picture: Any) -> Iterator[str]:
    import zxingcpp

    wanted = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    for code in zxingcpp.read_barcodes(picture, formats=wanted):
        if is_payload(code.text):
            yield code.text
