"""What is drawn on the map becomes the site: each change is checked in the worker, taken, and can be taken back."""

from typing import Any, Final

import shapely
from PySide6.QtCore import QObject, Signal

from app.services.layers import map_features
from app.services.site_edits import DRAWN, EDITED, MOST_POINTS, drawn_site, edited_site, figures, site_figures_of
from app.services.sites import site_geojson as _document_of
from app.ui.map_measure import PURPOSES
from app.ui.map_snap import MOST_CORNERS, SnapIndex
from app.ui.map_view import MapView
from app.ui.session import CaseSession
from app.ui.site_bar import DRAWING, SiteBar
from app.ui.site_words import figures_words
from app.ui.worker import Worker

_MOST_MEASURED: Final = 2_000  # points: more could not be measured anew while the pointer moves
_CLOSE_PIXEL: Final = 0.000_3  # degrees, some 30 m on the ground: from further away there is nothing to aim at


class SiteTools(QObject):
    """Starts and ends the tools, hands what they made to the services, and takes changes back.

    Signals:
        site_taken: sentences that go with a new site.
        hinted: what to do next, or what is measured while drawing.
    """

    site_taken = Signal(object)
    hinted = Signal(str)

    def __init__(self, session: CaseSession, worker: Worker, view: MapView, bar: SiteBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._worker, self._view, self._bar = session, worker, view, bar
        self._shape: Any = None
        hands = view.hands
        for key, purpose in DRAWING.items():
            bar.buttons[key].toggled.connect(self._drawer(purpose))
        bar.buttons["edit"].toggled.connect(self._on_edit)
        bar.buttons["undo"].clicked.connect(self.undo)
        bar.buttons["redo"].clicked.connect(self.redo)
        bar.buttons["snap"].toggled.connect(self._on_snap)
        hands.drawing_changed.connect(self._on_drawing)
        hands.editing_changed.connect(self._on_editing)
        hands.drawn.connect(self._on_drawn)
        hands.edited.connect(self._on_edited)
        hands.refused.connect(self.hinted)
        view.pointed.connect(self._on_pointed)
        session.history_changed.connect(self._show_history)

    def _drawer(self, purpose: str) -> Any:
        return lambda is_on: self._on_draw(purpose, is_on=is_on)

    def set_shape(self, shape: Any) -> None:
        """Take the site as it is now (shapely, degrees), None where there is none."""
        self._shape = shape
        hands = self._view.hands
        self._show_history()
        if hands.edit.is_on and shape is None:
            hands.stop()
        elif hands.edit.is_on and not hands.edit.is_dragging:
            hands.start_editing(shape)

    def _show_history(self) -> None:
        history = self._session.history
        has_site = self._shape is not None
        self._bar.enable(has_site=has_site, can_undo=history.can_undo(), can_redo=history.can_redo())

    def _on_draw(self, purpose: str, *, is_on: bool) -> None:
        tool = self._view.tool
        if is_on:
            self._view.start_drawing(purpose)
            self.fetch_snaps()
        elif tool.is_on and tool.purpose == purpose:
            self._view.stop_tools()

    def _on_edit(self, is_on: bool) -> None:
        if not is_on:
            if self._view.hands.edit.is_on:
                self._view.stop_tools()
        elif self._shape is None or shapely.get_num_coordinates(self._shape) > MOST_POINTS:
            self._bar.buttons["edit"].setChecked(False)
            self.hinted.emit(self.tr("界址点多于%n个，请在制图软件中修改后重新打开", "", MOST_POINTS))
        else:
            self._view.start_editing(self._shape)
            self.fetch_snaps()

    def _on_snap(self, is_on: bool) -> None:
        self._view.pointer.is_snapping = is_on
        self.fetch_snaps()

    def fetch_snaps(self) -> None:
        """Have the corners and sides of the shown layers read, where a tool is on and the map is close enough."""
        view = self._view
        view.pointer.index = None
        if not view.hands.is_busy() or not view.pointer.is_snapping or view.degrees_per_pixel() > _CLOSE_PIXEL:
            return
        desk, bounds, kinds = self._session.desk, view.bounds(), view.kinds_shown()
        mine = () if view.hands.edit.is_on or self._shape is None else (self._shape,)

        def work(_stop: Any) -> SnapIndex | None:
            shapes = [*mine, *(feature.geometry for feature in map_features(desk, bounds, kinds))]
            return SnapIndex(shapes) if shapely.get_num_coordinates(shapes).sum() <= MOST_CORNERS else None

        self._worker.ask(work, self._take_snaps, lane="snap")

    def _take_snaps(self, index: SnapIndex | None) -> None:
        self._view.pointer.index = index

    def _on_drawing(self, corners: int) -> None:
        purpose = self._view.tool.purpose if corners >= 0 else None
        for key, each in DRAWING.items():
            self._bar.buttons[key].setChecked(each == purpose)
        self._bar.show_width(is_shown=purpose == "line")
        if purpose in PURPOSES and corners == 0:
            self.fetch_snaps()
        if corners >= 0:
            self.hinted.emit(self.tr("已点%n个点；双击、右键或回车结束，退格撤回一点，Esc放弃", "", corners))
        else:
            self.hinted.emit("")

    def _on_editing(self, is_on: bool) -> None:
        self._bar.buttons["edit"].setChecked(is_on)
        self.hinted.emit(self.tr("拖动界址点；点边线加点；右键删点；回车结束") if is_on else "")

    def _on_pointed(self, longitude: float, latitude: float) -> None:
        hands = self._view.hands
        if hands.draw.is_on and hands.draw.corners and hands.draw.purpose not in PURPOSES:
            is_area = hands.draw.is_area()
            now = figures(self._session.desk, (*hands.draw.corners, (longitude, latitude)), is_area=is_area)
            self.hinted.emit(figures_words(now, is_area=is_area))
        elif hands.edit.is_dragging:
            self._measure_edited()

    def _measure_edited(self) -> None:
        if self._view.hands.edit.count() > _MOST_MEASURED:
            return
        now = site_figures_of(self._session.desk, self._view.hands.edit.geometry())
        self.hinted.emit(figures_words(now, is_area=True))

    def _on_drawn(self, purpose: str, corners: Any) -> None:
        if purpose in PURPOSES:
            return
        desk, site, width = self._session.desk, self._session.document.get("site"), self._bar.width_m.value()
        self._worker.ask(
            lambda _stop: _document_of(drawn_site(desk, site, corners, purpose, width)), self._take, lane="site"
        )

    def _on_edited(self, polygons: Any) -> None:
        desk, site = self._session.desk, self._session.document.get("site") or {}
        self._measure_edited()
        self._worker.ask(
            lambda _stop: _document_of(edited_site(desk, site, polygons)),
            self._take,
            lane="site",
            failed=self._not_edited,
        )

    def _not_edited(self, error: BaseException) -> None:
        """Put the points back to where they were, and say why."""
        if self._view.hands.edit.is_on and self._shape is not None:
            self._view.hands.start_editing(self._shape)
        self._worker.trouble(error)

    def _take(self, document: dict[str, Any]) -> None:
        before = (self._session.document.get("site") or {}).get("remarks") or ()
        self._session.set_site(document)
        remarks = document.get("remarks") or ()
        self.site_taken.emit(tuple(each for each in remarks if each not in (*before, DRAWN, EDITED)))

    def undo(self) -> None:
        """Take back the last corner while drawing, the last change of the site otherwise."""
        if self._view.tool.is_on:
            self._view.hands.take_back()
        elif not self._view.hands.edit.is_dragging:
            self._session.undo()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if not self._view.hands.is_busy() or self._view.hands.edit.is_on:
            self._session.redo()
