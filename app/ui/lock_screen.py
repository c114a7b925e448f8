"""Keep what is on the screen from whoever passes by until who has signed in is back; nothing is lost by it."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget

from app.services.desk import Desk
from app.ui.session import Clock
from app.ui.sign_in_dialog import SignInDialog

_KINDS: Final = (Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Tool)


class Cover(QWidget):
    """Lies over all of a dialog that cannot be hidden: hiding would end what it asks."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog, self._title = dialog, dialog.windowTitle()
        words = self.tr("窗口已锁定")
        self.setAutoFillBackground(True)
        self.setAccessibleName(words)
        label = QLabel(words, self)
        column = QVBoxLayout(self)
        column.addWidget(label, 0, Qt.AlignmentFlag.AlignCenter)
        dialog.setWindowTitle(words)
        dialog.installEventFilter(self)
        self.setGeometry(dialog.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the dialog, and on top of what it shows anew."""
        if watched is self._dialog and event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded):
            self.setGeometry(self._dialog.rect())
            self.raise_()
        return super().eventFilter(watched, event)

    def lift(self) -> None:
        """Show the dialog as it was."""
        self._dialog.removeEventFilter(self)
        self._dialog.setWindowTitle(self._title)
        self.hide()
        self.deleteLater()


class LockDialog(SignInDialog):
    """Asks for the password of who has signed in; who gives up ends the program, but no dialog that is half filled in.

    Attributes:
        is_held: a dialog is open under the lock.
    """

    def __init__(self, desk: Desk, clock: Clock, name: str) -> None:
        super().__init__(desk, clock, name, is_locked=True)
        self.is_held = False

    def reject(self) -> None:
        """Give up, where nothing is lost by it."""
        if self.is_held:
            words = self.tr("还有一个没有填完的对话框，退出会丢失其中的内容。请由{name}解锁。")
            self.trouble_label.setText(words.format(name=self.name.text()))
            self.trouble_label.show()
            self.adjustSize()
        else:
            super().reject()


class LockScreen(QObject):
    """Hides the windows, covers the dialogs and asks for the password; returns at once, `done` is told the outcome.

    Args:
        application: whose windows are locked; those that come while it is locked are covered as they come.
        dialog: asks for the password.
        done: told whether the person is back, after all is shown again; or that it was given up.
        open_to_all: windows that stay as they are, the fictional example's say.
    """

    def __init__(
        self,
        application: QApplication,
        dialog: LockDialog,
        done: Callable[[bool], None],
        open_to_all: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(application)
        self._application, self._dialog, self._done, self._open = application, dialog, done, tuple(open_to_all)
        self._hidden: list[QWidget] = []
        self._covers: list[Cover] = []
        while popup := QApplication.activePopupWidget():  # a menu holds mouse and keys
            popup.close()
        self._in_front = QApplication.activeModalWidget()
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and self._is_ours(window):
                self._take(window)
        application.installEventFilter(self)
        dialog.finished.connect(self._end)
        dialog.setModal(True)
        self._ask()

    def _is_ours(self, window: QWidget) -> bool:
        parent = window.parentWidget()
        owner = window if parent is None else parent.window()
        is_open = window is self._dialog or window in self._open or owner in self._open
        return window.windowType() in _KINDS and not is_open

    def _take(self, window: QWidget) -> None:
        if isinstance(window, QDialog) and window.isModal():
            self._covers.append(Cover(window))
            self._dialog.is_held = True
        else:
            self._hidden.append(window)
            window.hide()

    def _take_new(self, window: QWidget) -> None:
        if window.isVisible():
            self._take(window)
            self._ask()

    def _ask(self) -> None:
        """Show the dialog above all others; a modal one that came later would keep the keys from it."""
        self._dialog.hide()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover what a work that has ended brings up meanwhile."""
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow() and self._is_ours(watched):
            QTimer.singleShot(0, self, lambda: self._take_new(watched))
        return super().eventFilter(watched, event)

    def _end(self, result: int) -> None:
        is_back = result == QDialog.DialogCode.Accepted
        self._application.removeEventFilter(self)
        if is_back:
            for window in self._hidden:
                window.show()
            for cover in self._covers:
                cover.lift()
            if self._in_front is not None:
                self._in_front.raise_()
                self._in_front.activateWindow()
        self._dialog.deleteLater()
        self._done(is_back)
        self.deleteLater()
