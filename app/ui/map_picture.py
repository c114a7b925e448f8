"""Keep the map's picture as PNG, SVG or PDF; the whole file is made in memory first, then written at once."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from app.ui.map_sheet import Sheet, SheetPainter

PAPERS = {"A4": (210.0, 297.0), "A3": (297.0, 420.0)}
FORMATS = ("png", "pdf", "svg")
_MM_PER_INCH = 25.4
_INCHES_PER_METRE = 1000 / _MM_PER_INCH
_SVG_DPI = 96


def size_mm(paper: str, *, is_wide: bool) -> tuple[float, float]:
    """Return width and height of a paper in millimetres."""
    short, long = PAPERS[paper]
    return (long, short) if is_wide else (short, long)


def picture(sheet: Sheet, form: str, size: tuple[float, float], dpi: int, font: QFont) -> bytes:
    """Return the file: `form` is png, pdf or svg, size in millimetres; may run in the worker's thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    {"png": _png, "pdf": _pdf, "svg": _svg}[form](buffer, sheet, size, dpi, font)
    return bytes(buffer.data().data())


def _draw(painter: QPainter, sheet: Sheet, size: tuple[float, float], dpi: float, font: QFont) -> None:
    try:
        SheetPainter(painter, sheet, size, dpi, font).draw()
    finally:
        painter.end()


def _png(buffer: QBuffer, sheet: Sheet, size: tuple[float, float], dpi: int, font: QFont) -> None:
    wide, high = (round(each / _MM_PER_INCH * dpi) for each in size)
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    for set_dots in (image.setDotsPerMeterX, image.setDotsPerMeterY):
        set_dots(round(dpi * _INCHES_PER_METRE))
    _draw(QPainter(image), sheet, size, dpi, font)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs ask for bytes, Qt for text


def _pdf(buffer: QBuffer, sheet: Sheet, size: tuple[float, float], dpi: int, font: QFont) -> None:
    writer = QPdfWriter(buffer)
    writer.setResolution(dpi)
    writer.setTitle(sheet.title)
    page = QPageSize(QSizeF(*size), QPageSize.Unit.Millimeter)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    _draw(QPainter(writer), sheet, size, dpi, font)


def _svg(buffer: QBuffer, sheet: Sheet, size: tuple[float, float], _dpi: int, font: QFont) -> None:
    from PySide6.QtSvg import QSvgGenerator

    wide, high = (round(each / _MM_PER_INCH * _SVG_DPI) for each in size)
    maker = QSvgGenerator()
    maker.setOutputDevice(buffer)
    maker.setResolution(_SVG_DPI)
    maker.setSize(QSize(wide, high))
    maker.setViewBox(QRect(0, 0, wide, high))
    maker.setTitle(sheet.title)
    _draw(QPainter(maker), sheet, size, _SVG_DPI, font)
