"""Where else the project could go, and what is left of its site: asked in the worker, shown, and taken if wanted."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.services.siting import Left, Place, left_json, rank, review_left, what_is_left
from app.ui.browse_tab import BrowseTab
from app.ui.dialogs import Dialogs
from app.ui.finding_words import area_words
from app.ui.session import CaseSession
from app.ui.siting_words import PLACES, left_words
from app.ui.worker import Stop, Worker

Target = tuple[str, str]


class PlacesDialog(QDialog):
    """The plan's blocks, best first; answers with a link that was followed (line or rule), None where none was."""

    def __init__(self, places: tuple[Place, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("还能放在哪里"))
        self._target: Target | None = None
        self.browse = BrowseTab(PLACES, self)
        self.browse.set_rows(places)
        self.browse.link.connect(self._on_link)
        explain = QLabel(self.tr("各产业板块由优到劣排列；只看板块、产业和负面清单，具体用地另行审查。"), self)
        explain.setObjectName("explain")
        self.close_button = QPushButton(self.tr("关闭"), self)
        self.close_button.setAccessibleName(self.tr("关闭选址清单"))
        self.close_button.setAutoDefault(False)  # Enter in the filter must not close the list
        self.close_button.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(explain)
        column.addWidget(self.browse, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(1300, 660)

    def _on_link(self, kind: str, target: str) -> None:
        self._target = kind, target
        self.accept()

    def answer(self) -> Target | None:
        """Return the link that was followed."""
        return self._target


class SitingWork(QWidget):
    """A band that tells what is left of the site; it hides as soon as the case changes.

    Signals:
        told: a sentence for the status bar.
        link: a line or a rule to read.
        left_found: the geometry of what is left (EPSG:4490); None takes it away.
        site_taken: what is left was taken as the site.
    """

    told = Signal(str)
    link = Signal(str, str)
    left_found = Signal(object)
    site_taken = Signal()

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs = session, worker, dialogs
        self._geometry: Any = None
        self._area_m2 = 0.0
        self.setObjectName("messageBar")
        self.setProperty("weight", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.take_button = QPushButton(self.tr("用作新的用地范围…"), self)
        self.take_button.setAccessibleName(self.tr("把剩余可用范围用作新的用地范围"))
        self.take_button.clicked.connect(self.take)
        self.close_button = QToolButton(self)
        self.close_button.setText(self.tr("收起"))
        self.close_button.setAccessibleName(self.tr("收起剩余可用范围"))
        self.close_button.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.take_button)
        row.addWidget(self.close_button)
        self.hide()
        session.reviewing.connect(self.clear)
        session.opened.connect(self.clear)

    def _ready(self) -> Any:
        ready = self._session.current()
        if ready is None:
            self.told.emit(self.tr("没有可用的审查结果，请先打开案卷并完成审查"))
        return ready

    def rank(self) -> None:
        """Rank the plan's blocks for the open case's project and show them."""
        ready = self._ready()
        if ready is not None:
            desk, as_of = self._session.desk, self._session.clock().date().isoformat()
            self.told.emit(self.tr("正在比较各产业板块…"))
            self._worker.ask(lambda _stop: rank(desk, ready.case, as_of), self._show_places, lane="siting")

    def _show_places(self, places: tuple[Place, ...]) -> None:
        self.told.emit(self.tr("已比较%n个产业板块", "", len(places)))
        target = self._dialogs.ask(PlacesDialog(places, self.window()))
        if target is not None:
            self.link.emit(*target)

    def find_left(self) -> None:
        """Find what is left of the site and what a review says of it."""
        ready = self._ready()
        if ready is None:
            return
        desk, as_of, case = self._session.desk, self._session.clock().date().isoformat(), ready.case

        def work(_stop: Stop) -> tuple[str, Any, float]:
            left = what_is_left(desk, case, as_of)
            after = None if left is None else review_left(desk, case, as_of, left)
            geometry = None if left is None or after is None else left_json(case, left)["geometry"]
            return left_words(left, after, ready.review.findings), geometry, _area(left)

        self.told.emit(self.tr("正在计算剩余可用范围…"))
        self._worker.ask(work, self._show_left, lane="siting")

    def _show_left(self, found: tuple[str, Any, float]) -> None:
        words, self._geometry, self._area_m2 = found
        self.words.setText(words)
        self.setAccessibleName(words)
        self.take_button.setVisible(self._geometry is not None)
        self.show()
        self.told.emit("")
        self.left_found.emit(self._geometry)

    def clear(self) -> None:
        """Take the band away, and what it marked on the map."""
        self._worker.drop("siting")
        self._geometry = None
        self.hide()
        self.left_found.emit(None)

    def take(self) -> None:
        """Use what is left as the new site once a person has confirmed it."""
        geometry = self._geometry
        question = self.tr("用剩余可用范围%s替换本案卷的用地范围？项目表单中的面积须另行核对；可以撤销（Ctrl+Z）。")
        confirmed = geometry is not None and self._dialogs.confirm(
            self, self.tr("更换用地范围"), question % area_words(self._area_m2), self.tr("更换")
        )
        if confirmed:
            self._session.set_site(geometry)
            self.told.emit(self.tr("用地范围已更新"))
            self.site_taken.emit()


def _area(left: Left | None) -> float:
    return 0.0 if left is None else left.area_m2
