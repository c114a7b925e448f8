"""What is done with one chosen layer: compare it with the plan, read its repairs, remove it."""

import csv
import io
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import BadInputError
from app.services.comparison_results import Comparison
from app.services.comparisons import comparable_kinds, compare_with_plan
from app.services.desk import Desk
from app.services.layer_editions import LayerEdition, repairs_of
from app.services.layer_marks import mark_internal
from app.services.layers import remove_layer
from app.services.records import write_out
from app.ui.dialogs import Dialogs, patterns
from app.ui.layer_columns import COMPARISON_HEADS, Line, comparison_lines, line_columns
from app.ui.list_dialog import ListDialog
from app.ui.marks import say
from app.ui.vocabulary import LAYER_KINDS
from app.ui.worker import Stop, Worker

_COMPARISON_WIDTHS: Final = (230, 120, 150, 130, 110, 180, 120)
_REPAIR_WIDTHS: Final = (90, 130, 130, 260, 200)


class LayerLists(QObject):
    """Forwards what a person wants done with a layer; its dialogs stand over the page.

    Signals:
        removed: a layer went.
        marked: a layer is internal now, or no more.
        told: a sentence for the status bar.
    """

    removed = Signal()
    marked = Signal()
    told = Signal(str)

    def __init__(self, page: QWidget, desk: Desk, worker: Worker, dialogs: Dialogs) -> None:
        super().__init__(page)
        self._page, self._desk, self._worker, self._dialogs = page, desk, worker, dialogs
        self._kinds: frozenset[str] = frozenset()
        worker.ask(lambda _stop: comparable_kinds(desk), self._take_kinds)

    def _take_kinds(self, kinds: frozenset[str]) -> None:
        self._kinds = kinds

    def is_comparable(self, kind: str) -> bool:
        """Return whether the plan's tables state anything about a kind."""
        return kind in self._kinds

    def compare(self, edition: LayerEdition | None) -> None:
        """Compare a layer with the plan's tables and show what came of it."""
        if edition is None:
            return
        desk, layer_id = self._desk, edition.layer.id
        self.told.emit(self.tr("正在与规划各表对照…"))
        self._worker.ask(
            lambda stop: compare_with_plan(desk, layer_id, cancel=stop), self._show_comparison, lane="compare"
        )

    def _show_comparison(self, found: Comparison) -> None:
        lines = comparison_lines(found)
        self.told.emit(found.sentences()[0])
        summary = "\n".join(map(say, (found.sentences()[0], *found.notes)))
        dialog = ListDialog(
            self.tr("图数一致对照"),
            summary,
            line_columns(COMPARISON_HEADS, colour=len(COMPARISON_HEADS) - 1),
            lines,
            _COMPARISON_WIDTHS,
            self._page,
        )
        if self._dialogs.ask(dialog):
            self._export((COMPARISON_HEADS, *lines), self.tr("图数对照.csv"))

    def show_repairs(self, edition: LayerEdition | None) -> None:
        """Show what was repaired or left out as a layer came in."""
        if edition is None:
            return
        desk, layer_id, name = self._desk, edition.layer.id, LAYER_KINDS[edition.layer.kind]
        self._worker.ask(
            lambda _stop: repairs_of(desk, layer_id), lambda rows: self._show_rows(name, rows), lane="repairs"
        )

    def _show_rows(self, name: str, rows: tuple[Line, ...]) -> None:
        if not rows:
            return
        summary = self.tr("“{name}”导入时修复或略去{count}个要素；坐标为经纬度（度）。").format(
            name=name, count=len(rows) - 1
        )
        dialog = ListDialog(self.tr("修复清单"), summary, line_columns(rows[0]), rows[1:], _REPAIR_WIDTHS, self._page)
        if self._dialogs.ask(dialog):
            self._export(rows, self.tr("修复清单.csv"))

    def _export(self, rows: tuple[Line, ...], suggestion: str) -> None:
        path = self._dialogs.save_file(
            self._page, self.tr("导出清单"), suggestion, patterns((self.tr("CSV表格"), ("csv",)))
        )
        if path is not None:
            target: Path = path
            desk = self._desk
            self._worker.ask(
                lambda _stop: write_out(desk, "layer_list", target, _as_csv(rows)),
                lambda _none: self.told.emit(self.tr("已导出到%s") % target),
            )

    def mark(self, edition: LayerEdition | None) -> None:
        """Mark a layer as internal, or take the mark away; both can be taken back, so nobody is asked."""
        if edition is None:
            return
        desk, layer_id, is_internal = self._desk, edition.layer.id, not edition.internal
        words = self.tr("已标为内部图层：图形不写入导出和交换包") if is_internal else self.tr("已取消内部标记")

        def done(_result: object) -> None:
            self.told.emit(words)
            self.marked.emit()

        self._worker.ask(lambda _stop: mark_internal(desk, layer_id, is_internal=is_internal), done)

    def remove(self, edition: LayerEdition | None) -> None:
        """Remove a layer once a person has confirmed it."""
        if edition is None:
            return
        question = self.tr("移除图层“%s”？今后的审查将不再使用它。") % LAYER_KINDS[edition.layer.kind]
        if edition.replaces:
            question += self.tr("它替换的旧版将恢复使用。")
        if self._dialogs.confirm(self._page, self.tr("移除图层"), question, self.tr("移除")):
            self._remove(edition.layer.id, force=False)

    def _remove(self, layer_id: str, *, force: bool) -> None:
        desk = self._desk

        def work(_stop: Stop) -> None:
            remove_layer(desk, layer_id, force=force)

        self._worker.ask(
            work, lambda _none: self.removed.emit(), failed=lambda error: self._not_removed(layer_id, error)
        )

    def _not_removed(self, layer_id: str, error: BaseException) -> None:
        """Ask once more where an issued opinion rests on the layer; all else is told."""
        if not (isinstance(error, BadInputError) and error.field == "force"):
            self._worker.trouble(error)
            return
        reason = say(str(error)).replace("，确要移除请用--force", "")
        question = self.tr("%s\n仍要移除？") % reason
        if self._dialogs.confirm(self._page, self.tr("已签发的审查意见以它为依据"), question, self.tr("仍然移除")):
            self._remove(layer_id, force=True)


def _as_csv(rows: tuple[Line, ...]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8-sig")
