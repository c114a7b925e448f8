"""The tools that ask the map instead of changing the site: identify, hover, measure, go to, copy."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QToolTip, QWidget

from app.domain.finding import Finding
from app.services.gazetteer import Spot
from app.services.map_layers import Found, features_at
from app.services.site_edits import figures
from app.ui.map_goto import GoTo
from app.ui.map_identify import IdentifyPanel, hover_words
from app.ui.map_measure import PURPOSES, measured_words
from app.ui.map_places import place_text
from app.ui.map_strip import MapStrip
from app.ui.map_view import MapView
from app.ui.session import CaseSession
from app.ui.worker import Worker

_REST_MS: Final = 250  # so long the pointer lies still before the map says what is under it
_CLICK_PIXELS: Final = 4
_REACH_PIXELS: Final = 5
_GAP: Final = 8
_NEAR: Final = 0.003  # degrees shown about a point, some 300 m
_STRIP_TOP: Final = 62  # below the north arrow


class MapDesk(QObject):
    """Wires strip, panels and pointer to one map.

    Signals:
        hinted: a sentence for the line below the map.
        told: a sentence for the status bar.
        link: a rule of the plan to read.
        identified: the tuple of Found at a place; their findings are to be marked.
        finding_wanted: the rule of a finding to choose.
        picture_wanted: the user wants to print the map or keep its picture.
    """

    hinted = Signal(str)
    told = Signal(str)
    link = Signal(str, str)
    identified = Signal(object)
    finding_wanted = Signal(str)
    picture_wanted = Signal()

    def __init__(
        self,
        session: CaseSession,
        worker: Worker,
        view: MapView,
        shown_ids: Callable[[], tuple[str, ...]],
        form: Callable[[], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._view = session, worker, view
        self._shown_ids, self._form = shown_ids, form
        self._pressed: QPoint | None = None
        self._pointed: tuple[float, float] | None = None
        self.measured = ""
        self.under = ""
        self.strip = MapStrip(view)
        self.goto = GoTo(session.desk, worker, view)
        self.panel = IdentifyPanel(view)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._hover)
        self._connect()
        self.place()

    def _connect(self) -> None:
        view, buttons, hands = self._view, self.strip.buttons, self._view.hands
        view.viewport().installEventFilter(self)
        view.pointed.connect(self._on_pointed)
        hands.drawn.connect(self._on_drawn)
        hands.drawing_changed.connect(self._on_drawing)
        buttons["identify"].clicked.connect(self.identify)
        buttons["goto"].clicked.connect(self.goto.open)
        buttons["copy"].clicked.connect(self.copy)
        buttons["picture"].clicked.connect(self.picture_wanted)
        for purpose in PURPOSES:
            buttons[purpose].clicked.connect(self._measurer(purpose))
        self.goto.chosen.connect(self._go_to)
        for panel in (self.goto, self.panel):
            panel.closed.connect(view.setFocus)
        self.panel.look_wanted.connect(lambda geometry: view.zoom_to(geometry.bounds))
        self.panel.link.connect(self._on_link)
        self._session.opened.connect(self.clear)
        keys = {
            "I": self.identify,
            "M": lambda: self.measure("distance"),
            "Shift+M": lambda: self.measure("area"),
            "Ctrl+C": self.copy,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), view, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _measurer(self, purpose: str) -> Callable[[bool], None]:
        return lambda is_on: self.measure(purpose) if is_on else self._view.stop_tools()

    def place(self) -> None:
        """Lay strip and panels where they belong; the view calls it when its size changes."""
        view = self._view
        self.strip.move(_GAP, _STRIP_TOP)
        left = self.strip.geometry().right() + _GAP
        self.goto.move(left, _GAP)
        wide = min(self.panel.sizeHint().width(), view.width() - left - _GAP)
        high = min(self.panel.sizeHint().height(), view.height() - 2 * _GAP)
        self.panel.setGeometry(left, view.height() - high - _GAP, wide, high)

    def clear(self) -> None:
        """Forget what was asked: another case is open."""
        self.panel.hide()
        self.goto.hide()
        self.measured, self._pointed = "", None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell a click from the beginning of a pan; the map gets everything all the same."""
        if isinstance(event, QMouseEvent):
            self._on_mouse(event)
        elif event.type() == QEvent.Type.Leave:
            self._rest.stop()
            self._pointed = None
        elif event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self.place)
        return super().eventFilter(watched, event)

    def _on_mouse(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        is_left = event.button() == Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseButtonPress:
            self._rest.stop()
            self._pressed = place if is_left and not self._view.hands.is_busy() else None
        elif event.type() == QEvent.Type.MouseButtonRelease and is_left and self._pressed is not None:
            is_click = (place - self._pressed).manhattanLength() < _CLICK_PIXELS
            self._pressed = None
            if is_click:
                self.ask_at(self._view.world(event))
        elif event.type() == QEvent.Type.MouseMove and not event.buttons():
            self._rest.start()

    def _on_pointed(self, longitude: float, latitude: float) -> None:
        self._pointed = longitude, latitude
        hands = self._view.hands
        if hands.draw.is_on and hands.draw.purpose in PURPOSES:
            self._tell_measured((*hands.draw.corners, (longitude, latitude)), hands.draw.purpose)

    def _hover(self) -> None:
        place = self._pointed
        if place is not None and not self._view.hands.is_busy() and self._view.isVisible():
            self._ask(place, lambda found: self._show_under(place, found), "hover")

    def _ask(self, place: tuple[float, float], done: Callable[[Any], None], lane: str) -> None:
        desk, ids = self._session.desk, self._shown_ids()
        reach = _REACH_PIXELS * self._view.degrees_per_pixel()
        self._worker.ask(lambda _stop: features_at(desk, place, reach, ids), done, lane=lane)

    def _show_under(self, place: tuple[float, float], found: tuple[Found, ...]) -> None:
        self.under = hover_words(found)
        if place == self._pointed and self._view.underMouse():
            point = self._view.mapFromScene(self._view.box.mapViewToScene(QPointF(*place)))
            QToolTip.showText(self._view.viewport().mapToGlobal(point + QPoint(12, 12)), self.under, self._view)

    def identify(self) -> None:
        """Ask what lies under the pointer, or in the middle where the pointer is elsewhere."""
        self.ask_at(self._here())

    def _here(self) -> tuple[float, float]:
        return self._pointed or self._view.middle()

    def ask_at(self, place: tuple[float, float]) -> None:
        """Ask what lies at a place, and tell it."""
        self._ask(place, self._show_found, "identify")

    def _show_found(self, found: tuple[Found, ...]) -> None:
        self.place()
        self.panel.show_found(found, self._findings())
        self.identified.emit(found)

    def _findings(self) -> Mapping[str, Finding]:
        latest = self._session.latest
        review = None if latest is None else latest.review
        return {} if review is None else {finding.rule: finding for finding in review.findings}

    def _on_link(self, kind: str, target: str) -> None:
        if kind == "finding":
            self.finding_wanted.emit(target)
        else:
            self.link.emit(kind, target)

    def measure(self, purpose: str) -> None:
        """Take clicks as corners of what is measured from now on."""
        self.measured = ""
        self._view.start_drawing(purpose)

    def _on_drawing(self, corners: int) -> None:
        purpose = self._view.tool.purpose if corners >= 0 else None
        for each in PURPOSES:
            self.strip.buttons[each].setChecked(each == purpose)
        if purpose in PURPOSES and corners > 0:
            self._tell_measured(self._view.tool.corners, str(purpose))

    def _tell_measured(self, corners: Any, purpose: str) -> None:
        now = figures(self._session.desk, corners, is_area=purpose == "area")
        self.hinted.emit(measured_words(now, purpose))

    def _on_drawn(self, purpose: str, corners: Any) -> None:
        if purpose in PURPOSES:
            now = figures(self._session.desk, corners, is_area=purpose == "area")
            self.measured = measured_words(now, purpose)
            self.hinted.emit(self.tr("{figures}　Ctrl+C复制").format(figures=self.measured))

    def copy(self) -> None:
        """Copy what was measured, or else the place under the pointer, or in the middle."""
        text = self.measured or place_text(*self._here(), self._form())
        QGuiApplication.clipboard().setText(text)
        self.told.emit(self.tr("已复制：{text}").format(text=text))

    def _go_to(self, spot: Spot) -> None:
        west, south, east, north = spot.bounds
        near = _NEAR if (west, south) == (east, north) else 0.0
        self._view.zoom_to((west - near, south - near, east + near, north + near), 0.1)
        self._view.mark_place(spot.middle())
        self.told.emit("".join(spot.remarks))
