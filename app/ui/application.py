"""Build the application: font, theme, Qt's own Chinese words, the hook for bugs; then the window."""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.services.at_rest import is_locked
from app.services.desk import Desk, example_workspace, open_desk
from app.services.people import has_people
from app.ui.garbage import collect_when_idle
from app.ui.idle_lock import IdleLock
from app.ui.last_place import restore_geometry
from app.ui.looks import language_of, restore
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences, user_file
from app.ui.session import Clock
from app.ui.theme import apply_theme
from app.ui.translation import apply_language
from app.ui.trouble import install_excepthook
from app.ui.worker import Stop

_LAST_PERSON = "sign_in/name"


def local_now() -> datetime:
    """Return the moment with the machine's offset: the clock that `run_window` hands to everything else."""
    return datetime.now().astimezone()


def make_application(preferences: Preferences | None = None) -> QApplication:
    """Make the application, or take the one that is there; it looks as the user's preferences have it."""
    if os.environ.get("XMODIFIERS", "").endswith("fcitx"):
        os.environ.setdefault("QT_IM_MODULE", "ibus")  # the wheel has no fcitx plugin; fcitx answers as ibus
    policy = Qt.HighDpiScaleFactorRoundingPolicy.PassThrough  # 125 % and 150 % are common on office screens
    present = QApplication.instance()
    if present is None:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(policy)
    application = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    collect_when_idle(application)
    application.setApplicationName("taixin-review")
    application.setApplicationDisplayName("")
    if preferences is None:
        apply_language(application, "zh")
        apply_theme(application)
    else:
        restore(application, preferences)
    return application


class Windows:
    """The open windows: one for the workspace, and at most one for the worked example."""

    def __init__(self, clock: Clock, preferences: Preferences) -> None:
        self._clock, self._preferences = clock, preferences
        self.open: list[MainWindow] = []
        self._idle: IdleLock | None = None
        self._is_locked = False

    def show(self, desk: Desk, title: str = "") -> MainWindow:
        """Open a window for a desk."""
        window = MainWindow(desk, self._clock, title=title, preferences=self._preferences)
        window.example_wanted.connect(self.show_example)
        window.first_case_wanted.connect(self.show_first_case)
        window.language_changed.connect(self.speak_anew)
        window.lock_wanted.connect(self.lock)
        window.switch_wanted.connect(self.switch)
        window.desk_changed.connect(lambda changed: self._sit_down(window, changed))
        window.rules_changed.connect(lambda: self.watch(window.desk))
        window.painted.connect(window.backups.begin)
        self.open.append(window)
        if not restore_geometry(window, self._preferences):
            place(window)
        window.show()
        return window

    def speak_anew(self) -> None:
        """Build every open window again, in the language that was chosen, with the case that was open."""
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        apply_language(application, language_of(self._preferences))
        application.setQuitOnLastWindowClosed(False)
        for window in [each for each in self.open if each.isVisible()]:
            self._build_anew(window, window.desk)
        QTimer.singleShot(0, application, lambda: application.setQuitOnLastWindowClosed(True))

    def _build_anew(self, window: MainWindow, desk: Desk) -> MainWindow:
        """Close a window and open one like it, with the case that was open, for a desk of the same workspace."""
        case_id = window.session.case_id
        window.close()
        window.deleteLater()
        self.open.remove(window)
        new = self.show(desk, title=example_title() if desk.workspace == example_workspace() else "")
        if case_id is not None:
            new.session.open(case_id)
        return new

    def watch(self, desk: Desk) -> None:
        """Lock the windows after as many idle minutes as the office has set, where somebody has signed in."""
        if desk.session is None:
            return
        from app.services.sign_in_rules import sign_in_rules

        minutes, application = sign_in_rules(desk).idle_minutes, QApplication.instance()
        if self._idle is not None:
            self._idle.set_minutes(minutes)
        elif application is not None:
            self._idle = IdleLock(minutes, self.lock, application)

    def switch(self) -> None:
        """Let another person sign in; the windows stay as they are where nobody does."""
        from app.ui.sign_in_dialog import SignInDialog

        shown = next((window for window in self.open if window.isVisible() and window.desk.session is not None), None)
        if shown is None:
            return
        shown.session.save_now()
        dialog = SignInDialog(shown.desk, self._clock, "", shown)
        dialog.exec()
        if dialog.desk is not None:
            self._sit_down(shown, dialog.desk)

    def _sit_down(self, window: MainWindow, desk: Desk) -> None:
        """Build a window anew for the person at a desk."""
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        application.setQuitOnLastWindowClosed(False)
        if desk.session is not None:
            self._preferences.put(_LAST_PERSON, desk.session.name)
        self._build_anew(window, desk)
        self.watch(desk)
        QTimer.singleShot(0, application, lambda: application.setQuitOnLastWindowClosed(True))

    def show_example(self) -> None:
        """Open the worked example in its own workspace: its fictional layers must never decide a real case."""
        shown = next((each for each in self.open if each.desk.workspace == example_workspace()), None)
        if shown is not None and shown.isVisible():
            shown.raise_()
            shown.activateWindow()
            return
        window = self.show(open_desk(example_workspace()), title=example_title())
        load_example(window, self._clock)

    def lock(self) -> None:
        """Keep every window of somebody who has signed in from others until that person is back.

        Whoever gives up closes them.
        """
        from app.ui.lock_screen import LockDialog, LockScreen

        locked = [window for window in self.open if window.isVisible() and window.desk.session is not None]
        application = QApplication.instance()
        if self._is_locked or not locked or locked[0].desk.session is None or not isinstance(application, QApplication):
            return
        self._is_locked = True
        application.setQuitOnLastWindowClosed(False)
        for window in locked:
            window.session.save_now()
        dialog = LockDialog(locked[0].desk, self._clock, locked[0].desk.session.name)
        others = [window for window in self.open if window not in locked]
        LockScreen(application, dialog, lambda is_back: self._unlock(locked, is_back=is_back), others)

    def _unlock(self, locked: Sequence[MainWindow], *, is_back: bool) -> None:
        self._is_locked = False
        if not is_back:
            for window in locked:
                window.close()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setQuitOnLastWindowClosed(True)
            if not is_back:
                application.quit()

    def show_first_case(self) -> None:
        """Open the worked example, and guide the user through it once its case is open."""
        self.show_example()
        window = next(each for each in self.open if each.desk.workspace == example_workspace() and each.isVisible())
        if window.session.case_id is not None:
            window.help.guide()
            return

        def begin() -> None:
            window.session.opened.disconnect(begin)
            window.help.guide()

        window.session.opened.connect(begin)

    def tell(self, error: BaseException) -> None:
        """Show a bug in the window that is in front."""
        visible = [window for window in self.open if window.isVisible()] or self.open
        if visible:
            visible[-1].on_trouble(error)


def example_title() -> str:
    """Return the title of the window that shows the worked example."""
    return QCoreApplication.translate("Windows", "太忻规划审查工作站（示例工作区，数据为虚构）")


def place(window: MainWindow) -> None:
    """Give a window a size that fits the screen."""
    area = window.screen().availableGeometry()
    wide, high = min(area.width(), 1600), min(area.height(), 1000)
    window.resize(wide, high)
    if wide == area.width():
        window.setWindowState(window.windowState().WindowMaximized)


def load_example(window: MainWindow, clock: Clock) -> None:
    """Open the worked example in a window; its layers and its case are made the first time."""
    desk, now = window.desk, clock().isoformat(timespec="seconds")

    def work(_stop: Stop) -> int:
        from app.services.cases import list_cases
        from app.services.examples import keep_example, load_example_layers
        from app.services.layers import list_layers

        if all(layer.id.startswith("plan:") for layer in list_layers(desk)):
            load_example_layers(desk)
        kept = list_cases(desk)
        return kept[0].id if kept else keep_example(desk, now=now)

    window.worker.ask(work, window.session.open)
    window.tell(window.tr("正在准备示例…"))


def signed_in(desk: Desk, clock: Clock, preferences: Preferences) -> Desk | None:
    """Return the desk with whoever signs in at it; None where nobody does."""
    from app.ui.sign_in_dialog import SignInDialog

    dialog = SignInDialog(desk, clock, preferences.text(_LAST_PERSON))
    dialog.exec()
    if dialog.desk is not None and dialog.desk.session is not None:
        preferences.put(_LAST_PERSON, dialog.desk.session.name)
    return dialog.desk


def unlocked(desk: Desk, clock: Clock) -> bool:
    """Ask for the pass phrase of an encrypted workspace; return whether it is open now."""
    from app.ui.at_rest_dialogs import UnlockDialog

    dialog = UnlockDialog(desk, clock)
    dialog.exec()
    return dialog.answer() is True


def say_painted() -> None:
    """Tell whoever started the program, the benchmark say, that the window stands."""
    sys.stdout.write("painted\n")
    sys.stdout.flush()


def start(
    desk: Desk, *, start_case: Path | None, example: bool, quit_after_first_paint: bool, clock: Clock = local_now
) -> int:
    """Show the window and run until the last one is closed; see `app.ui.run_window`."""
    preferences = Preferences(user_file())
    application = make_application(preferences)
    windows = Windows(clock, preferences)
    install_excepthook(windows.tell)
    if not quit_after_first_paint and is_locked(desk) and not unlocked(desk, clock):
        return 0
    signed = desk if quit_after_first_paint or not has_people(desk) else signed_in(desk, clock, preferences)
    if signed is None:
        return 0
    desk = signed
    windows.watch(desk)
    window = windows.show(desk, title=example_title() if example else "")
    after: list[Callable[[], None]] = []
    if preferences.notice:
        after.append(lambda: window.show_odd((preferences.notice,)))
    if example:
        after.append(lambda: load_example(window, clock))
    lost = None if start_case is not None or example else window.place.lost()
    if lost is not None:
        after.append(lambda: window.place.come_back(*lost))
    if start_case is not None:
        after.append(lambda: window.case_desk.import_case(start_case))
    if not example and start_case is None and lost is None:
        after.append(lambda: QTimer.singleShot(0, window, window.accounts.offer_first))
    if quit_after_first_paint:
        window.painted.connect(say_painted)
        after = [lambda: QTimer.singleShot(0, window, window.close)]
    window.painted.connect(lambda: [act() for act in after] and None)
    return int(application.exec())
