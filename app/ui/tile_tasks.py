"""Overviews that are made while the map is open, shown among what is under way; they can be stopped."""

from PySide6.QtCore import QObject, Signal

from app.ui.tasks import Task, Tasks
from app.ui.tile_layers import LargeLayers

_STEPS = 100


class OverviewTasks(QObject):
    """Follows the overviews of one map.

    Signals:
        changed: one began or ended.
    """

    changed = Signal()

    def __init__(self, large: LargeLayers, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._large, self._tasks = large, tasks
        self._open: dict[str, Task] = {}
        large.preparing.connect(self._on_preparing)
        large.prepared.connect(self._on_ended)

    def notice(self) -> str:
        """Return what the map lacks meanwhile, as a sentence; empty where nothing is made."""
        if not self._open:
            return ""
        return self.tr("正在为%n个图斑很多的图层生成缩览，生成前缩小地图时暂不显示这些图层", "", len(self._open))

    def _on_preparing(self, layer_id: str, share: float) -> None:
        if layer_id not in self._open:
            title = self.tr("正在生成图层“{name}”的地图缩览").format(name=self._large.name(layer_id))
            self._open[layer_id] = self._tasks.begin(title, lambda: self._large.stop_preparing(layer_id))
            self.changed.emit()
        self._open[layer_id].step(round(share * _STEPS), _STEPS)

    def _on_ended(self, layer_id: str) -> None:
        task = self._open.pop(layer_id, None)
        if task is not None:
            task.end()
            self.changed.emit()
