"""Field mode's page: a headline for the sun, the map, what is under one's feet, what is brought home."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from shapely.geometry import shape

from app.domain.fieldwork import Fix
from app.errors import ReviewError
from app.services.field_ground import Standing, corners_of, stand, way_to
from app.services.receivers import ReceiverSource, metres_per_hdop, serial_ports, set_metres_per_hdop
from app.ui import theme
from app.ui.dialogs import patterns
from app.ui.field_keeper import FieldKeeper
from app.ui.field_line import ReceiverLine
from app.ui.field_list import TARGET, big_button
from app.ui.field_marks import FieldMarks
from app.ui.field_panels import GroundPanel, NotePanel, PhotoPanel, ReceiverPanel, TrackPanel
from app.ui.field_words import fix_words, site_words, translate, way_words
from app.ui.map_places import place_words
from app.ui.marks import say
from app.ui.site_map import SiteMap

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_SILENCE_MS: Final = 10_000  # a receiver tells its position once a second, or is silent for a reason
_MOST_CORNERS: Final = 500
_PANEL: Final = 430
_CLOSE: Final = 0.002  # degrees shown to either side when following begins


class FieldPage(QWidget):
    """The page; it borrows the one map of the review page while the mode is on."""

    def __init__(self, window: "MainWindow", site_map: SiteMap) -> None:
        super().__init__(window)
        self.setObjectName("fieldPage")
        self.session, self.worker, self.dialogs = window.session, window.worker, window.dialogs
        self.preferences, self._window = window.memory, window
        self.map: SiteMap = site_map
        self.marks = FieldMarks(site_map.view.box)
        self.fix, self.site = Fix(None, None), None
        self._standing: Standing | None = None
        self._per_hdop: float | None = None
        self._target: tuple[float, float] | None = None
        self.line = ReceiverLine(self)
        self.headline, self.fix_line, self.way_line, self.message = (QLabel(self) for _ in range(4))
        self.tabs = QTabWidget(self)
        self.ground, self.photos, self.notes = GroundPanel(self), PhotoPanel(self), NotePanel(self)
        self.tracks, self.receiver = TrackPanel(self), ReceiverPanel(self)
        self.corners = QComboBox(self)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SILENCE_MS)
        self._watcher = QFileSystemWatcher(self)
        self._lay_out(window)
        self.keeper = FieldKeeper(self)
        self._connect()
        self._remember()
        self.say_fix()

    def _lay_out(self, window: "MainWindow") -> None:
        self.headline.setObjectName("fieldHeadline")
        self.message.setObjectName("trouble")
        for each in (self.headline, self.fix_line, self.way_line, self.message):
            each.setWordWrap(True)
        self.message.setContentsMargins(12, 0, 12, 6)
        self.message.hide()
        self.follow = big_button(self, self.tr("跟随"), self.tr("地图跟着定位走"), lambda: None)
        self.follow.setCheckable(True)
        self.follow.setChecked(True)
        self.leave = big_button(self, self.tr("返回（F11）"), self.tr("退出外业模式"), window.action("field").trigger)
        self.corners.setAccessibleName(self.tr("去哪个界址点"))
        self.corners.setMinimumHeight(theme.px(TARGET))
        self.corners.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for panel, words in (
            (self.ground, self.tr("脚下")),
            (self.photos, self.tr("照片")),
            (self.notes, self.tr("记事")),
            (self.tracks, self.tr("轨迹")),
            (self.receiver, self.tr("接收机")),
        ):
            self.tabs.addTab(_scrolled(panel), words)
        lines = QVBoxLayout()
        for each in (self.headline, self.fix_line, self.way_line):
            lines.addWidget(each)
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 6)
        head.addLayout(lines, 1)
        for control in (self.corners, self.leave):
            head.addWidget(control)
        self._slot = QWidget(self)
        self.slot_column = QVBoxLayout(self._slot)
        self.slot_column.setContentsMargins(0, 0, 0, 0)
        self.slot_column.addLayout(self._map_row())
        self._parts = QSplitter(Qt.Orientation.Horizontal, self)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self._slot)
        self._parts.addWidget(self.tabs)
        self._parts.setStretchFactor(0, 1)
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.message)
        column.addWidget(self._parts, 1)

    def _map_row(self) -> QHBoxLayout:
        """Return what a finger does to the map."""
        row = QHBoxLayout()
        row.setContentsMargins(6, 4, 6, 4)
        view = self.map.view
        self.closer = big_button(self, self.tr("放大"), self.tr("放大地图（+）"), lambda: view.zoom_by(0.7))
        self.farther = big_button(self, self.tr("缩小"), self.tr("缩小地图（-）"), lambda: view.zoom_by(1.4))
        self.to_site = big_button(self, self.tr("看用地"), self.tr("缩放到用地范围"), self._see_site)
        for button in (self.follow, self.to_site, self.closer, self.farther):
            row.addWidget(button, 1)
        return row

    def _see_site(self) -> None:
        self.follow.setChecked(False)
        self.map.zoom_to_site()

    def _connect(self) -> None:
        self.line.fix.connect(self.take_fix)
        self.line.told.connect(self.say_trouble)
        self.line.connected.connect(self._on_connected)
        self.line.ended.connect(self._on_ended)
        self.receiver.open_wanted.connect(self.open_line)
        self.receiver.close_wanted.connect(self.close_line)
        self.receiver.ports_wanted.connect(self.find_ports)
        self.receiver.file_wanted.connect(self._ask_file)
        self.receiver.accuracy_given.connect(self._set_accuracy)
        self._silence.timeout.connect(self._on_silence)
        self._watcher.directoryChanged.connect(self._on_plugged)
        self.corners.activated.connect(lambda _place: self._go_to())
        self.follow.toggled.connect(lambda is_on: self._follow() if is_on else None)
        self.session.opened.connect(self._on_case)
        self.session.site_changed.connect(self._on_site)

    def _remember(self) -> None:
        self.receiver.place.setEditText(self.preferences.text("field/place"))
        at = self.receiver.baud.findData(self.preferences.number("field/baud", 0, 0, 1_000_000))
        self.receiver.baud.setCurrentIndex(max(at, 0))
        self.notes.author.setText(self.preferences.text("field/author"))

    def enter(self) -> None:
        """Bring everything up to date as the mode is switched on."""
        self.marks.recolour()
        wide = theme.px(_PANEL)
        self._parts.setSizes([max(400, self.width() - wide), wide])
        self._on_site()
        desk = self.session.desk
        self.worker.ask(lambda _stop: metres_per_hdop(desk), self._take_accuracy, lane="field_hdop")
        self.find_ports()

    def tell(self, sentence: str) -> None:
        """Say what was done, where the last trouble stood."""
        self._say(sentence, "explain")

    def say_trouble(self, sentence: str) -> None:
        """Say what is the matter, under the headline; an empty sentence takes it away."""
        self._say(sentence, "trouble")

    def _say(self, sentence: str, look: str) -> None:
        self.message.setObjectName(look)
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setText(say(sentence))
        self.message.setVisible(bool(sentence))

    def trouble(self, error: BaseException) -> None:
        """Say what went wrong; a bug goes to the window's log."""
        if isinstance(error, ReviewError):
            self.say_trouble(str(error))
        else:
            self._window.on_trouble(error)

    # The receiver

    def find_ports(self) -> None:
        """Offer the serial ports of this machine."""
        self.worker.ask(lambda _stop: serial_ports(), self.receiver.show_ports, lane="field_ports", failed=self.trouble)

    def _ask_file(self) -> None:
        path = self.dialogs.open_file(
            self, self.tr("回放NMEA文件"), patterns(("NMEA", ("nmea", "txt", "log")), (self.tr("所有文件"), ("*",)))
        )
        if path is not None:
            self.receiver.place.setEditText(str(path))
            self.open_line(self.receiver.source())

    def open_line(self, source: ReceiverSource) -> None:
        """Listen there."""
        if not source.place:
            self.say_trouble(translate("Field", "请先选择端口或文件：插好接收机后点“刷新端口”，或点“回放文件”。"))
            return
        self._forget_port()
        self.preferences.put("field/place", source.place)
        self.preferences.put("field/baud", source.baud or 0)
        self.tell(translate("Field", "正在连接“{place}”…").format(place=source.place))
        self.receiver.show_open(is_open=True)
        self.line.open(source)

    def close_line(self) -> None:
        """Listen no more; the last position is no position any longer."""
        self.line.close()
        self._after_line()

    def _after_line(self) -> None:
        self._silence.stop()
        self.receiver.show_open(is_open=False)
        self.take_fix(Fix(None, None))

    def _on_connected(self) -> None:
        self.say_trouble("")
        self._silence.start()

    def _on_ended(self, error: BaseException | None) -> None:
        self._after_line()
        if error is None:
            self.tell(translate("Field", "文件已回放完。"))
            return
        self.trouble(error)
        if self.receiver.source().place.startswith("/dev/"):
            self._watcher.addPath("/dev")  # the kernel says when the receiver is plugged in again

    def _forget_port(self) -> None:
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())

    def _on_plugged(self, _folder: str) -> None:
        from pathlib import Path

        source = self.receiver.source()
        if not self.line.is_open() and Path(source.place).exists():
            self.open_line(source)

    def _on_silence(self) -> None:
        if self.line.is_open():
            self.say_trouble(
                translate(
                    "Field", "已连接，但接收机一直没有发来定位语句；请核对波特率和端口，确认接收机已开机并输出NMEA。"
                )
            )

    def _take_accuracy(self, metres: float | None) -> None:
        self._per_hdop = metres
        self.receiver.accuracy.setValue(metres or 0.0)

    def _set_accuracy(self, metres: float) -> None:
        desk, known = self.session.desk, metres or None
        if known != self._per_hdop:
            self._per_hdop = known
            self.worker.ask(lambda _stop: set_metres_per_hdop(desk, known), lambda _none: None, failed=self.trouble)
            self.take_fix(self.fix)

    def radius(self) -> float | None:
        """Return how far off the position may be."""
        return self.fix.radius_m(self._per_hdop)

    def take_fix(self, fix: Fix) -> None:
        """Take a fix: show it at once, and have the ground looked up."""
        self.fix = fix
        if fix.place is not None:
            self._silence.start()
        self.marks.show_position(fix.place, self.radius(), fix.course)
        self.keeper.take_fix(fix)
        self.say_fix()
        self._follow()
        place, radius, desk, site = fix.place, self.radius(), self.session.desk, self.site
        if place is None:
            self.worker.drop("field_ground")
            self._take_standing(None)
            return
        self.worker.ask(
            lambda _stop: stand(desk, place, radius, site),
            self._take_standing,
            lane="field_ground",
            failed=self.trouble,
        )

    def say_fix(self) -> None:
        """Say where the receiver is, or why it is nowhere."""
        if not self.line.is_open() and self.fix.place is None:
            self.headline.setText(translate("Field", "未连接接收机"))
            self.fix_line.setText(translate("Field", "在“接收机”页选择端口后连接；没有接收机也可以加照片、写记事。"))
            return
        words, place = fix_words(self.fix, self.radius()), self.fix.place
        where = () if place is None else (place_words(*place, form) for form in ("degrees", "plane"))
        self.fix_line.setText("\n".join(filter(None, ("　".join(where), words))))
        if self.fix.place is None:
            self.headline.setText(translate("Field", "没有定位"))
        elif self._standing is None:
            self.headline.setText(translate("Field", "已定位"))

    def _take_standing(self, standing: Standing | None) -> None:
        self._standing = standing
        self.ground.show_standing(standing)
        if standing is not None:
            self.headline.setText(site_words(standing))
        self._show_way()

    def _follow(self) -> None:
        """Bring the position into the middle, coming closer where it would be lost in the region."""
        place = self.fix.place
        if place is None or not self.follow.isChecked():
            return
        view = self.map.view
        west, _, east, _ = view.bounds()
        if east - west > 20 * _CLOSE:
            view.zoom_to((place[0] - _CLOSE, place[1] - _CLOSE, place[0] + _CLOSE, place[1] + _CLOSE))
        else:
            x, y = view.middle()
            view.box.translateBy(x=place[0] - x, y=place[1] - y)

    # The way to a boundary point

    def _on_case(self) -> None:
        if self.keeper.recording is not None:
            self.keeper.end()
        self._on_site()

    def _on_site(self) -> None:
        document = self.session.document.get("site")

        def work(_stop: Any) -> Any:
            site = shape(document) if isinstance(document, dict) and "coordinates" in document else None
            return site, () if site is None else corners_of(site)[: _MOST_CORNERS + 1]

        self.worker.ask(work, lambda made: self._take_site(*made), lane="field_site", failed=self.trouble)

    def _take_site(self, site: Any, corners: tuple[tuple[float, float], ...]) -> None:
        self.site, self._target = site, None
        self.corners.clear()
        self.corners.addItem(self.tr("最近的边界点"), None)
        if len(corners) <= _MOST_CORNERS:
            for number, corner in enumerate(corners, 1):
                self.corners.addItem(self.tr("界址点 J{number}").format(number=number), corner)
        self.corners.setEnabled(site is not None)
        self.keeper.load()
        if self.fix.place is not None:
            self.take_fix(self.fix)

    def _go_to(self) -> None:
        corner = self.corners.currentData()
        self._target = None if corner is None else (float(corner[0]), float(corner[1]))
        self._show_way()

    def _show_way(self) -> None:
        place, standing = self.fix.place, self._standing
        nearest = None if standing is None or standing.site is None else standing.site.nearest
        way = way_to(place, self._target) if place is not None and self._target else nearest
        if place is None or way is None:
            self.way_line.clear()
            self.marks.show_way(None, None)
            return
        words = way_words(way.distance_m, way.bearing, self.fix.course)
        self.way_line.setText(self.corners.currentText() + translate("Field", "：") + words)
        self.marks.show_way(place, (way.longitude, way.latitude))

    def shut(self) -> None:
        """End everything that runs, as the window closes."""
        self.line.close()
        self._silence.stop()
        self.keeper.close()


def _scrolled(panel: QWidget) -> QScrollArea:
    """Let a panel be scrolled where the screen is too low for its big buttons."""
    area = QScrollArea(panel.parentWidget())  # an orphan would lose the page's big letters
    area.setWidget(panel)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard goes to what is in it
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
