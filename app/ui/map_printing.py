"""Take the map to paper or to a file: asks, makes the sheet in the worker, writes or prints it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import BadInputError, WorldError
from app.services.layer_marks import internal_layers
from app.services.map_layers import layers_in_view
from app.services.records import tell, write_out
from app.ui.dialogs import Dialogs, patterns
from app.ui.map_layers import LayersModel
from app.ui.map_picture import FORMATS, picture
from app.ui.map_picture_dialog import PictureDialog, PictureOrder
from app.ui.map_sheet import Sheet, framed, sheet_layers
from app.ui.map_view import MapView
from app.ui.session import CaseSession
from app.ui.worker import Stop, Worker

_MM_PER_INCH = 25.4


class MapPrinting(QObject):
    """Signals: `told` is a sentence for the status bar."""

    told = Signal(str)

    def __init__(
        self, session: CaseSession, worker: Worker, dialogs: Dialogs, view: MapView, model: LayersModel, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs = session, worker, dialogs
        self._view, self._model, self._parent = view, model, parent
        self.site: Callable[[], Any] = lambda: None
        self.has_bands: Callable[[], bool] = lambda: True

    def ask(self) -> None:
        """Ask what is wanted, and make it."""
        name = (self._session.document.get("project") or {}).get("name") or self.tr("地图")
        order = self._dialogs.ask(PictureDialog(name, self._parent.window()))
        if order is None:
            return
        if order.is_print:
            self._make(order, lambda sheet: self._print(sheet, order))
            return
        files = [(form.upper(), (form,)) for form in FORMATS]
        path = self._dialogs.save_file(self._parent, self.tr("存为图片"), f"{name}.png", patterns(*files))
        if path is not None:
            self.save(order, path)

    def save(self, order: PictureOrder, path: Path) -> None:
        """Write the picture to a file whose suffix says its form."""
        form = path.suffix.lower().removeprefix(".")
        if form not in FORMATS:
            words = self.tr("不认识图片格式“{suffix}”，请以.png、.pdf或.svg作文件名的后缀。").format(suffix=path.suffix)
            self._worker.trouble(BadInputError(words))
            return
        font, desk = QApplication.font(), self._session.desk

        def write(sheet: Sheet) -> None:
            self._worker.ask(
                lambda _stop: write_out(
                    desk, "map", path, picture(sheet, form, order.size, order.dpi, font), subject=order.title
                ),
                lambda _none: self.told.emit(self.tr("地图已存为{path}").format(path=path)),
            )

        self._make(order, write)

    def _make(self, order: PictureOrder, then: Callable[[Sheet], None]) -> None:
        """Have the sheet made in the worker."""
        desk, layers, has_bands = self._session.desk, self._model.shown_layers(), self.has_bands()
        opacity = {layer.id: self._model.opacity(layer.id) for layer in layers}
        site, overlap, date = (
            self.site(),
            QPainterPath(self._view.overlap_path()),
            self._session.clock().date().isoformat(),
        )
        seen = self._view.bounds()

        def work(_stop: Stop) -> Sheet:
            bounds, frame = framed(seen, *order.size, has_legend=order.has_legend, layers=len(layers))
            pixel = (bounds[3] - bounds[1]) / (frame.height() / _MM_PER_INCH * order.dpi)
            viewed = layers_in_view(desk, bounds, [layer.id for layer in layers])
            cut = sheet_layers(viewed, layers, opacity, bounds, pixel, has_bands=has_bands)
            return Sheet(order.title, date, seen, cut, site, overlap, order.has_legend, internal_layers(desk))

        self.told.emit(self.tr("正在制图…"))
        self._worker.ask(work, then, lane="picture of the map")

    def _print(self, sheet: Sheet, order: PictureOrder) -> None:
        try:
            from app.ui.map_printer import print_sheet
        except ImportError:
            self._worker.trouble(WorldError(self.tr("本机没有打印组件，请改为存为PDF文件再打印。")))
            return
        if print_sheet(sheet, order.size, self._parent.window()):
            desk, title = self._session.desk, order.title
            self._worker.ask(lambda _stop: tell(desk, "export", title, what="map_print"), lambda _none: None)
            self.told.emit(self.tr("地图已送打印机"))
