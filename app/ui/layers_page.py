"""The layers page: what control lines are there, how far to trust them, and how new ones come in."""

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.layer import Layer
from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.services.layers import LayerEntry, import_layers, import_pack, list_layers, remove_layer
from app.ui.dialogs import Dialogs, patterns
from app.ui.generated.ui_layers_page import Ui_LayersPage
from app.ui.import_dialog import ImportDialog
from app.ui.session import CaseSession
from app.ui.table_model import ROW_ROLE, Column, TupleTableModel
from app.ui.tables import dress
from app.ui.worker import Stop, Work, Worker

LAYER_SUFFIXES: Final = ("gpkg", "shp", "geojson", "json", "gdb", "dxf", "kml", "kmz", "tab", "mif", "txt", "zip")
_AUTHORITY_ORDER: Final = tuple(AUTHORITIES)


def _coverage(layer: Layer) -> str:
    if layer.coverage_names:
        return "、".join(layer.coverage_names)
    return "按范围文件" if layer.coverage is not None else "未声明"


_COLUMNS: Final[tuple[Column[Layer], ...]] = (
    Column("类型", lambda layer: LAYER_KINDS[layer.kind], sort=lambda layer: tuple(LAYER_KINDS).index(layer.kind)),
    Column(
        "权威性",
        lambda layer: AUTHORITIES[layer.authority],
        sort=lambda layer: _AUTHORITY_ORDER.index(layer.authority),
    ),
    Column("完整覆盖", _coverage),
    Column(
        "误差（米）", lambda layer: f"{layer.uncertainty_m:g}", sort=lambda layer: layer.uncertainty_m, is_number=True
    ),
    Column("生效日期", lambda layer: layer.effective or ""),
    Column("要素数", lambda layer: f"{layer.feature_count:,}", sort=lambda layer: layer.feature_count, is_number=True),
    Column("来源", lambda layer: layer.source),
    Column("编号", lambda layer: layer.id),
)


class LayersPage(QWidget):
    """The page.

    Signals:
        changed: layers came or went, so reviews and maps are out of date.
        told: a sentence for the status bar.
    """

    changed = Signal()
    told = Signal(str)
    progressed = Signal(int)

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs = session, worker, dialogs
        self.ui = Ui_LayersPage()
        self.ui.setupUi(self)
        self.model = TupleTableModel(_COLUMNS, self)
        dress(self.ui.table, self.model, stretched=6, widths=(230, 80, 170, 86, 100, 80, 200, 200))
        self.ui.importLayer.clicked.connect(self.import_file)
        self.ui.importPack.clicked.connect(self.import_manifest)
        self.ui.remove.clicked.connect(self.remove)
        self.ui.cancel.clicked.connect(self._on_cancel)
        self.ui.cancel.hide()
        self.ui.table.selectionModel().selectionChanged.connect(lambda *_what: self._follow())
        self.progressed.connect(lambda count: self.told.emit(self.tr("正在导入，已读入%n个要素…", "", count)))
        self._follow()

    def refresh(self) -> None:
        """Ask for the layers."""
        desk = self._session.desk
        self._worker.ask(lambda _stop: list_layers(desk), self._show, lane="layers")

    def _show(self, layers: tuple[Layer, ...]) -> None:
        self.model.set_rows(layers)
        official = sum(layer.authority == "official" for layer in layers)
        self.ui.count.setText(
            self.tr("共{count}个图层，其中正式成果{official}个").format(count=len(layers), official=official)
        )
        self._follow()

    def chosen(self) -> Layer | None:
        """Return the chosen layer."""
        rows = self.ui.table.selectionModel().selectedRows()
        return rows[0].data(ROW_ROLE) if rows and self.model.rows else None

    def _follow(self) -> None:
        layer = self.chosen()
        self.ui.remove.setEnabled(layer is not None and not layer.id.startswith("plan:"))

    def import_file(self) -> None:
        """Ask for a file and what it is, and import it."""
        words = patterns((self.tr("图层文件"), LAYER_SUFFIXES), (self.tr("所有文件"), ("*",)))
        path = self._dialogs.open_file(self, self.tr("导入图层"), words)
        entry = self._dialogs.ask(ImportDialog(path, self)) if path else None
        if entry is not None:
            self.import_entry(entry)

    def import_entry(self, entry: LayerEntry) -> None:
        """Import a layer as declared."""
        desk = self._session.desk
        self._run(lambda stop: import_layers(desk, [entry], progress=self.progressed.emit, cancel=stop))

    def import_manifest(self) -> None:
        """Ask for a data pack and import it."""
        path = self._dialogs.open_file(self, self.tr("导入数据包"), patterns((self.tr("数据包清单"), ("json",))))
        if path:
            self.import_pack(path)

    def import_pack(self, path: Path) -> None:
        """Import a data pack, all or nothing."""
        desk = self._session.desk
        self._run(lambda stop: import_pack(desk, path, progress=self.progressed.emit, cancel=stop))

    def _run(self, work: Work) -> None:
        self.ui.cancel.show()
        self._worker.ask(work, self._on_imported, lane="import", failed=self._on_failed)

    def _on_imported(self, layers: tuple[Layer, ...]) -> None:
        self.ui.cancel.hide()
        self.told.emit(self.tr("已导入%n个图层", "", len(layers)))
        self._after_change(None)

    def _on_failed(self, error: BaseException) -> None:
        self.ui.cancel.hide()
        self._worker.trouble(error)

    def _on_cancel(self) -> None:
        self._worker.drop("import")
        self.ui.cancel.hide()
        self.told.emit(self.tr("已停止导入，未写入任何图层"))

    def remove(self) -> None:
        """Remove the chosen layer once a person has confirmed it."""
        layer = self.chosen()
        if layer is None:
            return
        question = self.tr("移除图层“%s”？今后的审查将不再使用它，已签发的审查意见不受影响。") % LAYER_KINDS[layer.kind]
        if self._dialogs.confirm(self, self.tr("移除图层"), question, self.tr("移除")):
            desk, layer_id = self._session.desk, layer.id

            def work(_stop: Stop) -> None:
                remove_layer(desk, layer_id)

            self._worker.ask(work, self._after_change)

    def _after_change(self, _result: Any) -> None:
        self.refresh()
        self.changed.emit()
