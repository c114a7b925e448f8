"""The main window: pages, menus, messages; it forwards intentions to the session and the pages."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QVBoxLayout, QWidget

from app.services.cases import Changes
from app.services.desk import Desk
from app.ui.accounts_desk import AccountsDesk
from app.ui.backup_desk import BackupDesk
from app.ui.case_list import CaseList
from app.ui.case_steps_menu import CaseStepsMenu
from app.ui.commands import Commands
from app.ui.desk_work import CaseDesk, local_files
from app.ui.dialogs import Dialogs
from app.ui.field_mode import FieldMode
from app.ui.garbage import look_at_everything
from app.ui.help_pages import HelpDesk, HelpDialog, show_about, show_keys
from app.ui.last_place import LastPlace, keep_geometry
from app.ui.later_pages import LaterPages
from app.ui.looks import Looks
from app.ui.main_actions import MAP_ACTIONS, NEED_CASE, PAGES, make_menus
from app.ui.marks import say
from app.ui.messages import MessageBar
from app.ui.package_desk import PackageDesk
from app.ui.page_stack import PageArea, PageStack
from app.ui.preferences import Preferences, workspace_file
from app.ui.rail import Rail
from app.ui.session import CaseSession, Clock
from app.ui.settings_dialog import SettingsDialog
from app.ui.tasks import TaskButton, Tasks
from app.ui.trouble import sentence_of
from app.ui.worker import Worker

_NOTICE_MS: Final = 8000


class MainWindow(QMainWindow):
    """One desk, one window.

    Signals:
        example_wanted: the user wants the worked example in a window of its own.
        first_case_wanted: the user wants to be guided through the worked example.
        language_changed: the user chose another language; only a new window speaks it.
        painted: the window was shown for the first time; its later pages are built next.
        desk_changed: somebody else sits here now: the desk for which the window is to be built anew.
        switch_wanted, lock_wanted: another person is to sign in; nobody is to see or touch the windows.
        rules_changed: the office may have set another time until the lock.
    """

    example_wanted = Signal()
    first_case_wanted = Signal()
    language_changed = Signal()
    painted = Signal()
    desk_changed = Signal(object)
    switch_wanted = Signal()
    lock_wanted = Signal()
    rules_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        clock: Clock,
        dialogs: Dialogs | None = None,
        title: str = "",
        preferences: Preferences | None = None,
    ) -> None:
        """Build the window's frame; without a user's preferences it remembers what it is told in the workspace."""
        super().__init__()
        self.memory = Preferences(workspace_file(desk.workspace))
        self.preferences = preferences or self.memory
        self.desk, self.dialogs = desk, dialogs or Dialogs()
        self._is_painted = False
        self.title = title or self.tr("太忻规划审查工作站")
        self.messages, self.tasks = MessageBar(clock), Tasks(self)
        self.worker = Worker(self.on_trouble, self, self.tasks)
        self.reader = Worker(self.on_trouble, self)  # for the list of cases: it waits for no review
        self.session = CaseSession(desk, self.worker, clock, self)
        self.cases = CaseList(desk, self.worker, self.reader, clock, self.dialogs, self.memory)
        self.pages = PageStack()
        self.later = LaterPages(self)
        self.case_desk = CaseDesk(self)
        self.field = FieldMode(self)
        self.looks = Looks(self, self.preferences, self.language_changed.emit)
        self.commands = Commands(self)
        self.help = HelpDesk(self)
        self.place = LastPlace(self)
        self.accounts = AccountsDesk(self)
        self.packages = PackageDesk(self)
        self.backups = BackupDesk(self)
        self.steps = CaseStepsMenu(self.session, self.worker, self.dialogs, self)
        self.actions_by_name = make_menus(self, self._doers())
        self.looks.follow(self.actions_by_name)
        self.cases.use_actions(self.actions_by_name)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.go("page_cases")
        self._on_opened()

    def _lay_out(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(PageArea(self.pages, middle), 1)
        self.setCentralWidget(middle)
        self.pages.addWidget(self.cases)
        for _ in PAGES[1:]:
            self.pages.addWidget(QWidget())
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self._make_rail())
        self.open_case = QLabel(self)
        self.open_case.setObjectName("openCase")
        self.busy = QLabel(self)
        self.task_button = TaskButton(self.tasks, self)
        self.statusBar().addPermanentWidget(self.task_button)
        self.statusBar().addPermanentWidget(self.busy)
        self.statusBar().addPermanentWidget(self.open_case)
        self.statusBar().addPermanentWidget(self._who_sits_here())
        self.statusBar().setSizeGripEnabled(False)

    def _who_sits_here(self) -> QLabel:
        """Return a label that says at all times who has signed in, or that there are no accounts."""
        session = self.desk.session
        shown = QLabel(self.tr("登录：{name}").format(name=session.name) if session else self.tr("未设账户"), self)
        shown.setObjectName("person")
        shown.setContentsMargins(0, 0, 10, 0)
        return shown

    def _make_rail(self) -> Rail:
        rail = Rail([self.actions_by_name[name] for name in PAGES], self)
        rail.setWindowTitle(self.tr("页面"))
        rail.setAccessibleName(self.tr("页面切换"))
        group = QActionGroup(self)
        for name in PAGES:
            group.addAction(self.actions_by_name[name])
        return rail

    def _doers(self) -> dict[str, Callable[[], None]]:
        pages: dict[str, Callable[[], None]] = {name: self._goer(name) for name in PAGES}
        return (
            pages
            | self.looks.doers()
            | self.cases.doers()
            | self.accounts.doers()
            | dict(self.packages.doers())
            | self.backups.doers()
            | {name: partial(self.later.ask_map, name.removeprefix("map_")) for name in MAP_ACTIONS}
            | {
                "new": self.case_desk.create,
                "import_case": self.case_desk.ask_import,
                "export_case": self.case_desk.ask_export,
                "template": self.case_desk.ask_template,
                "next_case": lambda: self.case_desk.step(1),
                "last_case": lambda: self.case_desk.step(-1),
                "save": self.case_desk.save,
                "example": self.example_wanted.emit,
                "quit": self.leave,
                "review": self.session.review_now,
                "open_site": self.case_desk.ask_site,
                "draw": self.later.draw,
                "paste_site": self.case_desk.paste_site,
                "export_site": self.later.export_site,
                "undo": self.later.undo_site,
                "redo": self.later.redo_site,
                "next_needed": self.later.go_to_needed,
                "unknown": self.later.set_unknown,
                "next_conflict": lambda: self.later.step_conflict(1),
                "last_conflict": lambda: self.later.step_conflict(-1),
                "judge": self.later.judge,
                "places": self.later.rank,
                "left": self.later.find_left,
                "steps": lambda: self.steps.popup(self.mapToGlobal(self.rect().center())),
                "preview": self.later.preview,
                "sign": self.later.sign,
                "export_pdf": self.later.export_pdf,
                "verify": self.later.verify,
                "check_code": self.later.check_code,
                "field": self.field.toggle,
                "search": self.search,
                "plan_next": lambda: self.later.step_plan(1),
                "plan_last": lambda: self.later.step_plan(-1),
                "plan_mark": self.later.mark_plan,
                "help": self.help.open,
                "first_case": self.first_case_wanted.emit,
                "tear_map": self.later.tear_map,
                "tear_opinion": self.later.tear_opinion,
                "notices": self.show_notices,
                "tasks": self.show_tasks,
                "keys": lambda: show_keys(self, self.dialogs),
                "palette": self.commands.open,
                "time_limits": self.show_time_limits,
                "settings": self.show_settings,
                "about": lambda: show_about(self, self.dialogs),
            }
        )

    def _goer(self, name: str) -> Callable[[], None]:
        return lambda: self.go(name)

    def _connect(self) -> None:
        self.cases.open_wanted.connect(self.session.open)
        self.cases.batch_wanted.connect(self.later.review_cases)
        self.cases.told.connect(self.tell)
        self.cases.create_wanted.connect(self.case_desk.create)
        self.cases.import_wanted.connect(self.case_desk.ask_import)
        self.cases.example_wanted.connect(self.example_wanted)
        self.cases.first_case_wanted.connect(self.first_case_wanted)
        self.session.opened.connect(self._on_opened)
        self.session.saved.connect(self._on_saved)
        self.session.history_changed.connect(self._on_history)
        self.worker.busy_changed.connect(self._on_busy)

    def action(self, name: str) -> QAction:
        """Return a menu's action."""
        return self.actions_by_name[name]

    def go(self, name: str) -> None:
        """Show a page; one that needs a case sends to the list where none is open."""
        needs_case = name in ("page_review", "page_opinion")
        if needs_case and self.session.case_id is None:
            self.tell(self.tr("请先打开或新建一个案卷"))
            name = "page_cases"
        if name != "page_cases":
            self.later.build()
        self.action(name).setChecked(True)
        self.pages.setCurrentIndex(PAGES.index(name))
        if name == "page_cases":
            self.session.save_now()
            self.session.keep_review()
            self.cases.refresh()
        else:
            self.later.refresh(name)
        self.place.note()

    def leave(self) -> None:
        """Close the window."""
        self.close()

    def is_busy(self) -> bool:
        """Return whether anything is under way."""
        return self.worker.is_busy() or self.reader.is_busy()

    def current_page(self) -> str:
        """Return the name of the page that is shown."""
        place = self.pages.currentIndex()
        return PAGES[place] if place < len(PAGES) else "page_review"  # field mode is that page's other face

    def show_settings(self, first: str = "theme") -> None:
        """Show the settings, with the focus on one of them."""
        if first in ("office", "backup"):
            (self.edit_office if first == "office" else self.backups.show)()
            return
        after = self.dialogs.ask(
            SettingsDialog(self.looks, self.preferences, self.edit_office, self.backups.show, first, self)
        )
        if after is not None:
            after()

    def show_time_limits(self) -> None:
        """Show the office's time limits and calendar; what is due may have changed then."""
        from app.ui.time_limits_dialog import TimeLimitsDialog

        self.dialogs.ask(TimeLimitsDialog(self.desk, self.session.clock, self.dialogs, self))
        self.cases.refresh()

    def show_notices(self) -> None:
        """Show the last things said."""
        self.dialogs.ask(HelpDialog(self.tr("消息记录"), self.messages.history_html(), self))

    def show_tasks(self) -> None:
        """Show what is under way."""
        if self.tasks.open:
            self.task_button.open_sheet()
        else:
            self.tell(self.tr("没有进行中的任务"))

    def edit_office(self) -> None:
        """Open the office's letterhead and papers."""
        self.later.build()
        self.later.opinion.change_office()

    def search(self) -> None:
        """Put the cursor into the search line of the page, or search the plan where a page has none."""
        if self.pages.currentWidget() is self.cases:
            self.cases.ui.search.setFocus()
            return
        if self.pages.currentIndex() == PAGES.index("page_review") and self.session.case_id is not None:
            self.later.review.findings.focus_search()
            return
        self.go("page_plan")
        self.later.plan.focus_search()

    def tell(self, sentence: str) -> None:
        """Say something that stops nobody."""
        sentence = say(sentence)
        self.messages.note(sentence)
        self.statusBar().showMessage(sentence, _NOTICE_MS)

    def on_trouble(self, error: BaseException) -> None:
        """Show what went wrong inside the window."""
        sentence = sentence_of(error, self.desk.workspace)
        if sentence:
            self.messages.show_message(sentence)
            self.statusBar().clearMessage()

    def show_odd(self, sentences: Any) -> None:
        """Show what is odd, but no error."""
        self.messages.show_message("\n".join(sentences), "warning")

    def _on_opened(self) -> None:
        is_open = self.session.case_id is not None
        for name in NEED_CASE:
            self.action(name).setEnabled(is_open)
        self.messages.clear()
        self.statusBar().clearMessage()
        self._show_title()
        if is_open:
            self.go("page_review")
            if not (self.session.document.get("project") or {}).get("name"):
                self.later.review.form.go_to("name")  # whoever makes a case types its name next

    def _show_title(self) -> None:
        name = (self.session.document.get("project") or {}).get("name") or ""
        shown = name or (self.tr("未命名案卷") if self.session.case_id else "")
        self.setWindowTitle(f"{shown} — {self.title}" if shown else self.title)
        self.open_case.setText(shown)

    def _on_saved(self, _changes: Changes) -> None:
        self._show_title()
        if self.pages.currentWidget() is self.cases:
            self.cases.refresh()

    def _on_history(self) -> None:
        history = self.session.history
        undo = self.tr("撤销：{what}(&U)") if history.can_undo() else self.tr("撤销(&U)")
        redo = self.tr("重做：{what}(&Y)") if history.can_redo() else self.tr("重做(&Y)")
        self.action("undo").setText(undo.format(what=history.undo_words().replace("&", "&&")))
        self.action("redo").setText(redo.format(what=history.redo_words().replace("&", "&&")))

    def _on_busy(self, is_busy: bool) -> None:
        self.busy.setText(self.tr("处理中…") if is_busy else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Build the later pages once the first picture stands."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.painted.emit()
        QTimer.singleShot(0, self, self.later.build_on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the message on top by Esc, where nothing else wants the key."""
        if event.key() == Qt.Key.Key_Escape and self.messages.text():
            self.messages.close_top()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a file for what it is: a case, an opinion, a site; of several, the one that a person chooses."""
        paths = local_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            # Not now: whoever the file comes from waits for the drop to end, and a dialog would let it wait.
            QTimer.singleShot(0, self, lambda: self.case_desk.take_files(paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, keep the last review, and let the worker finish."""
        self.field.close()
        self.help.close()
        keep_geometry(self, self.preferences)
        self.session.leave()
        self.place.leave()
        self.later.close()
        self.commands.close()
        self.backups.close()
        self.reader.stop()
        self.worker.stop()
        look_at_everything()
        super().closeEvent(event)
