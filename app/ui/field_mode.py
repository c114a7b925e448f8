"""Field mode on and off: the whole screen, the sunlight theme, the review page's map lent to the field page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QToolBar

from app.ui import theme

if TYPE_CHECKING:
    from app.ui.field_page import FieldPage
    from app.ui.main_window import MainWindow


class FieldMode(QObject):
    """Switches the window over and back; what it found is what it leaves."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.page: FieldPage | None = None
        self.is_on = False

    def toggle(self) -> None:
        """Switch the mode."""
        if self.is_on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Take the whole screen for the map and what is under one's feet."""
        window = self._window
        window.later.build()
        self._found_page, self._found_theme = window.pages.currentIndex(), theme.theme_name()
        self._was_full = window.isFullScreen()
        self._set_theme("sunlight")
        page = self._make_page()
        self._borrow(page)
        self.is_on = True
        window.pages.setCurrentWidget(page)
        self._show_frame(is_shown=False)
        window.showFullScreen()
        page.enter()
        page.leave.setFocus()

    def _make_page(self) -> "FieldPage":
        if self.page is None:
            from app.ui.field_page import FieldPage

            self.page = FieldPage(self._window, self._window.later.review.map)
            self._window.pages.addWidget(self.page)
            self._window.pages.currentChanged.connect(self._on_page)
            for action in self._window.actions_by_name.values():
                self._window.addAction(action)  # with the menus hidden, their shortcuts would be deaf
        return self.page

    def _borrow(self, page: "FieldPage") -> None:
        lent = page.map
        home = lent.parentWidget()
        self._home = home if isinstance(home, QSplitter) else None
        self._place = self._home.indexOf(lent) if self._home is not None else 0
        self._sizes = self._home.sizes() if self._home is not None else []
        page.slot_column.insertWidget(0, lent, 1)
        self._had_legend = lent.legend.isVisibleTo(lent)
        lent.legend.hide()
        lent.bar.hide()

    def _give_back(self, page: "FieldPage") -> None:
        page.map.bar.show()
        page.map.legend.setVisible(self._had_legend)
        page.marks.clear()
        if self._home is not None:
            self._home.insertWidget(self._place, page.map)
            self._home.setSizes(self._sizes)

    def _show_frame(self, *, is_shown: bool) -> None:
        window = self._window
        window.menuBar().setVisible(is_shown)
        window.statusBar().setVisible(is_shown)
        for rail in window.findChildren(QToolBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            rail.setVisible(is_shown)

    def _on_page(self, _place: int) -> None:
        """Another page was asked for: the mode makes way for it."""
        if self.is_on and self._window.pages.currentWidget() is not self.page:
            self.leave(goes_back=False)

    def leave(self, *, goes_back: bool = True) -> None:
        """Give everything back; the receiver and a recording go on, a walk is not ended by a look at a finding."""
        window, page = self._window, self.page
        if not self.is_on or page is None:
            return
        self.is_on = False
        self._give_back(page)
        self._show_frame(is_shown=True)
        if not self._was_full:
            window.showNormal() if not window.windowState() & Qt.WindowState.WindowMaximized else window.showMaximized()
        self._set_theme(self._found_theme)
        if goes_back:
            window.pages.setCurrentIndex(self._found_page)

    def _set_theme(self, name: str) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication) and theme.theme_name() != name:
            theme.apply_theme(application, name, theme.percent())

    def close(self) -> None:
        """End what runs, as the window closes, and leave the window as it was found."""
        self.leave()
        if self.page is not None:
            self.page.shut()
