"""What a window does about packages: write one, look into one and take it, choose, the offices that are known."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.roles import SEAL
from app.errors import BadInputError
from app.services.permits import who
from app.services.signatures import Key, P12Key
from app.ui.dialogs import patterns
from app.ui.signing_desk import SigningDesk
from app.ui.tasks import Task
from app.ui.worker import Stop

if TYPE_CHECKING:
    from app.services.exchange import PackageLook, TakenPackage, WrittenPackage
    from app.services.exchange_choices import Conflict
    from app.ui.main_window import MainWindow
    from app.ui.package_write_dialog import PackageWish

_LANE: Final = "package"


class PackageDesk(QObject):
    """Forwards what a person wants done with packages; works run in the worker, one at a time.

    Signals:
        stepped: how many cases are done, and how many there are; comes from the worker's thread.
    """

    stepped = Signal(int, int)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._keys = SigningDesk(window.dialogs, window.preferences, who(window.desk))
        self._task: Task | None = None
        self._again: int | None = None  # the case to open again
        self.stepped.connect(self._on_step)
        window.session.opened.connect(self._on_opened)

    def doers(self) -> Mapping[str, Callable[[], None]]:
        """Return what the menu's entries do."""
        return {
            "package_write": self.ask_write,
            "package_take": self.ask_take,
            "package_choose": self.ask_choose,
            "package_offices": self.show_offices,
        }

    def ask_write(self) -> None:
        """Ask what goes into a package, then for the key and the file, and write it."""
        from app.services.exchange_layers import layers_that_may_leave
        from app.services.exchange_offices import known_offices

        window = self._window
        window.session.save_now()
        desk = window.desk
        window.worker.ask(lambda _stop: (layers_that_may_leave(desk), known_offices(desk)), self._show_write)

    def _show_write(self, found: tuple[Any, Any]) -> None:
        from app.ui.package_write_dialog import PackageWriteDialog

        window = self._window
        chosen = self._chosen()
        wish = window.dialogs.ask(PackageWriteDialog(len(chosen), *found, window))
        key = None if wish is None else self._keys.ask(SEAL, window)
        if wish is None or key is None:
            return
        name = self.tr("案卷交换{day}.tpkg").format(day=window.session.now()[:10])
        path = window.dialogs.save_file(window, self.tr("导出交换包"), name, self._patterns())
        if path is not None:
            self._write(path, tuple(chosen) if wish.chosen_only else None, wish, key)

    def _chosen(self) -> tuple[int, ...]:
        window = self._window
        if window.current_page() == "page_cases":
            return tuple(window.cases.chosen_ids())
        return () if window.session.case_id is None else (window.session.case_id,)

    def _patterns(self) -> str:
        return patterns((self.tr("交换包"), ("tpkg",)))

    def _write(self, path: Path, ids: tuple[int, ...] | None, wish: "PackageWish", key: Key) -> None:
        from app.services.exchange import write_package

        desk, moment = self._window.desk, self._window.session.clock()
        step = self.stepped.emit

        def work(stop: Stop) -> "WrittenPackage":
            return write_package(
                desk,
                path,
                ids,
                key=key,
                moment=moment,
                layer_ids=wish.layers,
                recipient=wish.recipient,
                note=wish.note,
                progress=step,
                cancel=stop,
            )

        self._begin(self.tr("导出交换包"), work, self._on_written)

    def _on_written(self, done: "WrittenPackage") -> None:
        said = self.tr("已将%n个案卷写入{place}", "", done.cases).format(place=done.path)
        self._window.tell(said)

    def ask_take(self) -> None:
        """Ask for a package and look into it."""
        path = self._window.dialogs.open_file(self._window, self.tr("导入交换包"), self._patterns())
        if path is not None:
            self.take(path)

    def take(self, path: Path, opener: P12Key | None = None) -> None:
        """Look into a package, show it, and take it where the person says so."""
        from app.services.exchange import look_into_package

        window = self._window
        window.session.save_now()
        desk, now = window.desk, window.session.now()

        def failed(error: BaseException) -> None:
            is_sealed = isinstance(error, BadInputError) and error.field == "opener"
            key = self._keys.ask(SEAL, window) if is_sealed and opener is None else None
            if isinstance(key, P12Key):
                self.take(path, key)
            elif key is not None:
                window.tell(self.tr("加密的交换包要用证书文件（.p12、.pfx）打开，USB Key不能解密。"))
            elif not is_sealed:
                window.worker.trouble(error)

        window.worker.ask(
            lambda _stop: look_into_package(desk, path, opener=opener, now=now),
            lambda look: self._show_look(path, opener, look),
            lane=_LANE,
            failed=failed,
        )

    def _show_look(self, path: Path, opener: P12Key | None, look: "PackageLook") -> None:
        from app.services.exchange import take_package
        from app.ui.package_look_dialog import PackageLookDialog

        window = self._window
        if not window.dialogs.ask(PackageLookDialog(look, window)):
            return
        again = self._leave()
        desk, moment, step = window.desk, window.session.clock(), self.stepped.emit
        self._begin(
            self.tr("导入交换包"),
            lambda stop: take_package(desk, path, opener=opener, moment=moment, progress=step, cancel=stop),
            lambda done: self._on_taken(done, again),
            again,
        )

    def _on_taken(self, done: "TakenPackage", again: int | None) -> None:
        window = self._window
        words = self.tr("已导入：新案卷{added}件，更新{merged}件，没有变化{same}件，新图层{layers}个")
        said = words.format(added=done.added, merged=done.merged, same=done.same, layers=done.layers)
        if done.pending:
            trouble = self.tr("有%n份文书没有进入登记簿：文号已被占用，或所针对的文书还没有收到。", "", done.pending)
            window.show_odd((trouble,))
        window.tell(said)
        window.cases.refresh()
        if done.waiting:
            self.ask_choose(again)
        else:
            self._open(again)

    def ask_choose(self, again: int | None = None) -> None:
        """Show what was changed on both sides, and keep what the person chooses; then open a case again."""
        from app.services.exchange_choices import list_conflicts

        window = self._window
        window.session.save_now()
        desk = window.desk
        window.worker.ask(lambda _stop: list_conflicts(desk), lambda found: self._show_choices(found, again))

    def _show_choices(self, conflicts: "tuple[Conflict, ...]", again: int | None) -> None:
        from app.services.exchange_choices import choose_values
        from app.ui.package_choose_dialog import PackageChooseDialog

        window = self._window
        if not conflicts:
            window.tell(self.tr("没有待选定的内容"))
            return
        picks = window.dialogs.ask(PackageChooseDialog(conflicts, window))
        if picks is None or not picks.by_case:
            self._open(again)
            return
        desk, moment = window.desk, window.session.clock()

        def work(_stop: Stop) -> int:
            for case_id, chosen in picks.by_case.items():
                choose_values(desk, case_id, chosen, moment=moment)
            return sum(len(chosen) for chosen in picks.by_case.values())

        again = self._leave() if again is None else again
        window.worker.ask(work, lambda count: self._on_chosen(count, again))

    def _on_chosen(self, count: int, again: int | None) -> None:
        self._window.tell(self.tr("已选定%n项，随下一个交换包告诉对方", "", count))
        self._window.cases.refresh()
        self._open(again)

    def _on_opened(self) -> None:
        """Say that the open case has something to choose in."""
        from app.services.exchange_choices import waiting_in_case

        window, case_id = self._window, self._window.session.case_id
        if case_id is not None:
            desk = window.desk
            window.worker.ask(lambda _stop: waiting_in_case(desk, case_id), self._say_waiting, lane="package waiting")

    def _say_waiting(self, count: int) -> None:
        if count:
            words = self.tr("本案卷有%n项内容两边都改过，还没有选定；按Ctrl+Alt+X选定后才能签发。", "", count)
            self._window.show_odd((words,))

    def _leave(self) -> int | None:
        """Leave the open case, which may be changed underneath; return it, None where none was open."""
        window = self._window
        again = window.session.case_id
        if again is not None:  # what is typed meanwhile would go over what comes in
            window.session.leave()
            window.session.opened.emit()
            window.go("page_cases")
        return again

    def _open(self, case_id: int | None) -> None:
        if case_id is not None:
            self._window.session.open(case_id)

    def show_offices(self) -> None:
        """Show the offices whose packages are taken."""
        from app.ui.package_offices_dialog import PackageOfficesDialog

        window = self._window
        window.dialogs.ask(PackageOfficesDialog(window.desk, window.dialogs, self.write_certificate, window))

    def write_certificate(self, parent: QWidget) -> None:
        """Ask for one's own key and a file, and write the certificate there."""
        from app.services.exchange_offices import write_certificate

        window = self._window
        key = self._keys.ask(SEAL, parent)
        if key is None:
            return
        words = patterns((self.tr("证书"), ("cer",)))
        name = self.tr("本单位签名证书") + ".cer"
        path = window.dialogs.save_file(parent, self.tr("导出本单位证书"), name, words)
        if path is not None:
            moment, told = window.session.clock(), self.tr("已导出到{place}").format(place=path)
            window.worker.ask(
                lambda _stop: write_certificate(path, key, moment=moment), lambda _office: window.tell(told)
            )

    def _begin(
        self, title: str, work: Callable[[Stop], Any], done: Callable[[Any], None], again: int | None = None
    ) -> None:
        window = self._window
        self._again = again
        self._task = window.tasks.begin(title, self._stop)

        def ended(result: Any) -> None:
            self._end()
            done(result)

        def failed(error: BaseException) -> None:
            self._end()
            self._open(again)
            window.worker.trouble(error)

        window.worker.ask(work, ended, lane=_LANE, failed=failed)

    def _on_step(self, done: int, total: int) -> None:
        if self._task is not None:
            self._task.step(done, total)

    def _end(self) -> None:
        if self._task is not None:
            self._task.end()
            self._task = None

    def _stop(self) -> None:
        self._window.worker.drop(_LANE)
        self._end()
        self._open(self._again)
        self._window.tell(self.tr("已停止，什么都没有改动"))
