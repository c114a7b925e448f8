"""The guided first case: waits beside the work for the user to do each step, and remembers how far he came."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

from app.ui.first_case_panel import FirstCasePanel
from app.ui.first_case_steps import STEPS, target_of
from app.ui.guide_frame import GuideFrame
from app.ui.help_text import expanded
from app.ui.theme import px

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

PLACE: Final = "first_case/step"
# What is done on purpose, and not by passing by: whoever runs ahead of the steps is not called back.
_FAR: Final = ("chosen", "judged", "issued", "exported", "verified")
_RAIL: Final = 110


class FirstCase(QObject):
    """Runs in the window of the worked example.

    It listens to what the window tells of the user's own doing and never acts in his place; whoever wants to do
    something else in between may.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        window.later.build()
        self._window = window
        self.at = 0
        self.is_on = False
        self.frame = GuideFrame(window)
        self.panel = FirstCasePanel(window)
        self.panel.hide()
        self._connect()

    def _connect(self) -> None:
        window, later = self._window, self._window.later
        self.panel.back.clicked.connect(lambda _on=False: self.move(-1))
        self.panel.skip.clicked.connect(lambda _on=False: self.move(1))
        self.panel.show_me.clicked.connect(lambda _on=False: self.show_target())
        self.panel.again.clicked.connect(lambda _on=False: self.start(0))
        self.panel.left.connect(self.leave)
        self.panel.page_wanted.connect(window.go)
        window.pages.currentChanged.connect(self._on_page)
        window.cases.ui.stack.currentChanged.connect(lambda _place: self._on_list())
        window.session.opened.connect(lambda: self.notice("opened" if window.session.case_id is not None else ""))
        for signal, event in (
            (later.review.findings.chosen, "chosen"),
            (later.review.map.desk.identified, "identified"),
            (later.review.findings.judgement.judged, "judged"),
            (later.opinion.signing.demo_made, "demo"),
            (later.opinion.issued, "issued"),
            (later.opinion.files.exported, "exported"),
            (later.opinion.files.verified, "verified"),
            (later.verification.verified, "verified"),
            (later.opinion.previewed, "previewed"),
        ):
            self._listen(signal, event)

    def _listen(self, signal: Any, event: str) -> None:
        signal.connect(lambda *_what: self.notice(event))

    def resume(self) -> None:
        """Go on where the user left, from the beginning where he came to the end or never began."""
        at = self._window.memory.number(PLACE, 0, 0, len(STEPS) - 1)
        self.start(0 if at == len(STEPS) - 1 else at)

    def start(self, at: int) -> None:
        """Show a step; the first one begins with the list of cases."""
        self.is_on = True
        self._dock()
        self._tell(at)
        if at == 0:
            self._window.cases.clear()
            self._window.cases.filter.choose("all")
        self.show_target()

    def _dock(self) -> None:
        """Stand beside the page, or below it where the screen is too narrow for both."""
        if self.panel.isVisible():
            return
        window = self._window
        widest = window.later.review.minimumSizeHint().width() + self.panel.sizeHint().width() + px(_RAIL)
        right, below = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea
        window.addDockWidget(right if widest <= window.width() else below, self.panel)
        self.panel.show()

    def leave(self) -> None:
        """Put the guide away; it goes on from here the next time."""
        self.is_on = False
        self.frame.point_at(None)
        self.panel.hide()

    def move(self, by: int) -> None:
        """Go a step on (1) or back (-1)."""
        at = min(max(self.at + by, 0), len(STEPS) - 1)
        if at != self.at:
            self._tell(at)

    def notice(self, event: str) -> None:
        """Go on where the event is what the step waits for, or tells that a later one is done."""
        if not self.is_on or not event:
            return
        waiting = range(self.at, len(STEPS) if event in _FAR else self.at + 1)
        done = next((at for at in waiting if STEPS[at].done_by == event), None)
        if done is not None:
            self.move(done + 1 - self.at)

    def _on_list(self) -> None:
        """Put the keys into the list once it has its cases."""
        if self.is_on and self.at == 0 and self._window.current_page() == STEPS[0].page:
            self.show_target()

    def _on_page(self, _place: int) -> None:
        if not self.is_on:
            return
        self.notice({"page_plan": "plan", "page_review": "review"}.get(self._window.current_page(), ""))
        self._point()

    def _tell(self, at: int) -> None:
        self.at = at
        self._window.memory.put(PLACE, at)
        step = STEPS[at]
        words = QCoreApplication.translate("FirstCase", step.words)
        self.panel.tell(at, len(STEPS), QCoreApplication.translate("FirstCase", step.title), expanded(words))
        if self._window.dockWidgetArea(self.panel) == Qt.DockWidgetArea.BottomDockWidgetArea:
            self._window.resizeDocks([self.panel], [self.panel.needed_height()], Qt.Orientation.Vertical)
        self._point()

    def _point(self) -> None:
        self.frame.point_at(target_of(self._window, STEPS[self.at].target) if self.is_on else None)
        QTimer.singleShot(0, self.frame, self.frame.bring)  # once the page has taken its place

    def show_target(self) -> None:
        """Go to the page of the step, and put the keys where it is done."""
        step = STEPS[self.at]
        if self._window.current_page() != step.page:
            self._window.go(step.page)
        target = target_of(self._window, step.target)
        self._point()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
