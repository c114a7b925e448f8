"""Print a sheet on a printer that is chosen in the system's own dialog."""

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.map_sheet import Sheet, SheetPainter


def print_sheet(sheet: Sheet, size_mm: tuple[float, float], parent: QWidget) -> bool:
    """Ask for a printer and print; False where the user gave up."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    page = QPageSize(QSizeF(*size_mm), QPageSize.Unit.Millimeter)
    printer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    printer.setDocName(sheet.title)
    is_wanted = _is_wanted(printer, parent)
    if is_wanted:
        painter = QPainter(printer)
        SheetPainter(painter, sheet, size_mm, printer.resolution(), QApplication.font()).draw()
        painter.end()
    return is_wanted


def ask_printer(title: str, parent: QWidget) -> QPrinter | None:
    """Ask for a printer for a text of that title; None where the user gave up."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setDocName(title)
    return printer if _is_wanted(printer, parent) else None


def _is_wanted(printer: QPrinter, parent: QWidget) -> bool:
    dialog = QPrintDialog(printer, parent)
    is_wanted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return is_wanted
