"""The layers page: what control lines are there, how far to trust them, and how new ones come in."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.import_process import ImportTask
from app.services.layer_editions import LayerEdition, layer_editions, replaceable_layers
from app.services.layer_guesses import LayerLook, look_into
from app.services.layers import ImportProgress, LayerEntry
from app.ui.dialogs import Dialogs, patterns
from app.ui.generated.ui_layers_page import Ui_LayersPage
from app.ui.import_dialog import ImportDialog
from app.ui.import_runner import Imported, ImportRunner
from app.ui.layer_columns import LAYER_COLUMNS, LAYER_WIDTHS, STRETCHED, first_sentences, progress_words
from app.ui.layer_lists import LayerLists
from app.ui.marks import comma
from app.ui.page_parts import make_button
from app.ui.session import CaseSession
from app.ui.table_model import ROW_ROLE, TupleTableModel
from app.ui.tables import dress
from app.ui.tasks import Task
from app.ui.vocabulary import LAYER_KINDS
from app.ui.worker import Worker

LAYER_SUFFIXES: Final = ("gpkg", "shp", "geojson", "json", "gdb", "dxf", "kml", "kmz", "tab", "mif", "txt", "zip")
Known = tuple[tuple[LayerLook, ...], tuple[LayerEdition, ...]]


class LayersPage(QWidget):
    """The page.

    Signals:
        changed: layers came or went, so reviews and maps are out of date.
        told: a sentence for the status bar.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs = session, worker, dialogs
        self.ui = Ui_LayersPage()
        self.ui.setupUi(self)
        self._task: Task | None = None
        self._wanted = ""  # the layer to choose once the list has come
        self.runner = ImportRunner(session.desk, worker, self)
        self.lists = LayerLists(self, session.desk, worker, dialogs)
        self.model: TupleTableModel[LayerEdition] = TupleTableModel(LAYER_COLUMNS, self)
        dress(self.ui.table, self.model, stretched=STRETCHED, widths=LAYER_WIDTHS)
        self.mark = make_button(self, self.tr("标为内部"), self.tr("标为内部图层，或取消标记"), lambda: None)
        self.ui.layout2.insertWidget(self.ui.layout2.indexOf(self.ui.remove), self.mark)
        self.ui.result.hide()
        self._connect()
        self._follow()

    def _connect(self) -> None:
        self.ui.importLayer.clicked.connect(self.import_file)
        self.ui.importPack.clicked.connect(self.import_manifest)
        self.ui.replace.clicked.connect(self.import_newer)
        self.ui.compare.clicked.connect(lambda: self.lists.compare(self.chosen()))
        self.ui.repairs.clicked.connect(lambda: self.lists.show_repairs(self.chosen()))
        self.mark.clicked.connect(lambda: self.lists.mark(self.chosen()))
        self.ui.remove.clicked.connect(lambda: self.lists.remove(self.chosen()))
        self.ui.cancel.clicked.connect(self.runner.stop)
        self.ui.table.selectionModel().selectionChanged.connect(lambda *_what: self._follow())
        self.runner.started.connect(self._on_started)
        self.runner.progressed.connect(self._on_progressed)
        self.runner.ended.connect(self._on_ended)
        self.lists.told.connect(self.told)
        self.lists.removed.connect(self._after_change)
        self.lists.marked.connect(self.refresh)

    def refresh(self) -> None:
        """Ask for the layers."""
        desk = self._session.desk
        self._worker.ask(lambda _stop: layer_editions(desk), self._show, lane="layers")

    def _show(self, editions: tuple[LayerEdition, ...]) -> None:
        self.model.set_rows(editions)
        current = [edition for edition in editions if edition.is_current]
        official = sum(edition.layer.authority == "official" for edition in current)
        words = self.tr("在用{count}个图层，其中正式成果{official}个").format(count=len(current), official=official)
        older = len(editions) - len(current)
        self.ui.count.setText(words + (self.tr("；已被替换{0}个").format(older) if older else ""))
        self._choose_wanted()
        self._follow()

    def _choose_wanted(self) -> None:
        proxy, wanted = self.ui.table.model(), self._wanted
        ids = [proxy.index(row, 0).data(ROW_ROLE).layer.id for row in range(proxy.rowCount())]
        if wanted in ids:
            self.ui.table.selectRow(ids.index(wanted))
        self._wanted = ""

    def chosen(self) -> LayerEdition | None:
        """Return the chosen layer."""
        rows = self.ui.table.selectionModel().selectedRows()
        return rows[0].data(ROW_ROLE) if rows and self.model.rows else None

    def _follow(self) -> None:
        edition = self.chosen()
        is_own = edition is not None and not edition.layer.id.startswith("plan:")
        is_free = not self.runner.is_running
        self.ui.importLayer.setEnabled(is_free)
        self.ui.importPack.setEnabled(is_free)
        self.ui.replace.setEnabled(is_free and is_own and edition is not None and edition.is_current)
        self.ui.compare.setEnabled(edition is not None and self.lists.is_comparable(edition.layer.kind))
        self.ui.repairs.setEnabled(edition is not None and bool(edition.repairs))
        self.ui.remove.setEnabled(is_own)
        self.mark.setEnabled(is_own)
        is_marked = edition is not None and edition.internal
        self.mark.setText(self.tr("取消内部") if is_marked else self.tr("标为内部"))
        for part in (self.ui.stage, self.ui.bar, self.ui.cancel):
            part.setVisible(not is_free)

    def import_file(self) -> None:
        """Ask for a file and what it is, and import it."""
        self._ask_for_file(self.tr("导入图层"), None)

    def import_newer(self) -> None:
        """Ask for the newer edition of the chosen layer, and import it in its place."""
        self._ask_for_file(self.tr("导入新版"), self.chosen())

    def _ask_for_file(self, title: str, older: LayerEdition | None) -> None:
        words = patterns((self.tr("图层文件"), LAYER_SUFFIXES), (self.tr("所有文件"), ("*",)))
        path = self._dialogs.open_file(self, title, words)
        if path is not None:
            self.import_path(path, older)

    def import_path(self, path: Path, older: LayerEdition | None = None) -> None:
        """Look into a file, ask what it is, and import it."""
        desk, file = self._session.desk, path
        self._worker.ask(
            lambda _stop: (look_into(desk, file), replaceable_layers(desk)),
            lambda known: self._ask_what_it_is(file, known, older),
            lane="look",
        )

    def _ask_what_it_is(self, path: Path, known: Known, older: LayerEdition | None) -> None:
        looks, editions = known
        entry = self._dialogs.ask(ImportDialog(path, looks, editions, older, self))
        if entry is not None:
            self.import_entry(entry)

    def import_entry(self, entry: LayerEntry) -> None:
        """Import a layer as declared."""
        self.runner.run(ImportTask(entries=(entry,)))

    def import_manifest(self) -> None:
        """Ask for a data pack and import it."""
        path = self._dialogs.open_file(self, self.tr("导入数据包"), patterns((self.tr("数据包清单"), ("json",))))
        if path:
            self.import_pack(path)

    def import_pack(self, path: Path) -> None:
        """Import a data pack, all or nothing."""
        self.runner.run(ImportTask(pack=path))

    def _on_started(self) -> None:
        self.ui.result.hide()
        self.ui.bar.setRange(0, 0)
        self._task = self._worker.tasks.begin(self.tr("正在准备导入…"), self.runner.stop)
        self._say_stage(self.tr("正在准备导入…"))
        self._follow()

    def _on_progressed(self, step: ImportProgress) -> None:
        is_counting = step.done < step.total
        self.ui.bar.setRange(0, step.total if is_counting else 0)
        self.ui.bar.setValue(step.done if is_counting else -1)
        self._say_stage(progress_words(step))
        if self._task is not None:
            self._task.step(step.done if is_counting else 0, step.total if is_counting else 0, progress_words(step))

    def _say_stage(self, words: str) -> None:
        self.ui.stage.setText(words)

    def _on_ended(self, outcome: Imported | None) -> None:
        if self._task is not None:
            self._task.end()
        self._task = None
        self._follow()
        if outcome is None:
            self.told.emit(self.tr("导入没有完成，未写入任何图层"))
            self.refresh()
            return
        self.told.emit(self.tr("已导入%n个图层", "", len(outcome.layers)))
        self._wanted = outcome.layers[0].id if outcome.layers else ""
        self._say_result(outcome)
        self._after_change()

    def _say_result(self, outcome: Imported) -> None:
        """Show what was odd, and that the plan's tables can be compared; the buttons are above."""
        names = comma().join(dict.fromkeys(LAYER_KINDS[layer.kind] for layer in outcome.layers))
        said = [self.tr("已导入：%s。") % names]
        if any(self.lists.is_comparable(layer.kind) for layer in outcome.layers):
            said.append(self.tr("规划各表列有同类名称或面积，可按“对照规划”核对图数是否一致。"))
        self.ui.result.setText("\n".join(filter(None, ("".join(said), first_sentences(outcome.said)))))
        self.ui.result.setToolTip("\n".join(outcome.said))
        self.ui.result.show()

    def _after_change(self) -> None:
        self.refresh()
        self.changed.emit()

    def close_import(self) -> None:
        """End an import that is under way, as the window closes."""
        self.runner.close()
