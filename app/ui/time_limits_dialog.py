"""The office's time limits and calendar: working days for each step, holidays as they are known, another year in."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.domain.case_clock import LIMITS, MOST_DAYS
from app.services.calendars import (
    DayRange,
    day_ranges,
    drop_year,
    example_file,
    import_days,
    keep_time_limits,
    time_limits,
)
from app.services.desk import Desk
from app.services.files import write_file
from app.ui.dialogs import Dialogs, patterns
from app.ui.marks import QT_TRANSLATE_NOOP, comma
from app.ui.page_parts import label, make_button, make_table
from app.ui.session import Clock
from app.ui.table_model import ROW_ROLE, Column, TupleTableModel
from app.ui.tables import dress
from app.ui.theme import px
from app.ui.trouble import sentence_of
from app.ui.worker import Work, Worker

_LIMIT_WORDS: Final = {
    "draft": QT_TRANSLATE_NOOP("TimeLimits", "收件后多少天内受理或通知补正"),
    "total": QT_TRANSLATE_NOOP("TimeLimits", "受理后多少天内办结（补正期间不计）"),
    "supplement": QT_TRANSLATE_NOOP("TimeLimits", "申请人补正"),
    "accepted": QT_TRANSLATE_NOOP("TimeLimits", "受理后开始初审"),
    "first_review": QT_TRANSLATE_NOOP("TimeLimits", "初审"),
    "second_review": QT_TRANSLATE_NOOP("TimeLimits", "复核"),
    "issue": QT_TRANSLATE_NOOP("TimeLimits", "签发"),
}
_KIND_WORDS: Final = {
    "off": QT_TRANSLATE_NOOP("TimeLimits", "○ 休"),
    "on": QT_TRANSLATE_NOOP("TimeLimits", "● 班"),
}
_IN_FIRST_COLUMN: Final = 3
_TABLES: Final = ("csv", "xlsx")


def _days(each: DayRange) -> str:
    return f"{each.first}" if each.first == each.last else f"{each.first} – {each.last:%m-%d}"


def _source(each: DayRange) -> str:
    if not each.is_own:
        return each.source
    own = QCoreApplication.translate("TimeLimits", "本单位录入")
    return f"{own} {each.source}".strip()


_COLUMNS: Final[tuple[Column[DayRange], ...]] = (
    Column(QT_TRANSLATE_NOOP("TimeLimits", "日期"), _days),
    Column(
        QT_TRANSLATE_NOOP("TimeLimits", "类型"),
        lambda each: QCoreApplication.translate("TimeLimits", _KIND_WORDS[each.kind]),
    ),
    Column(QT_TRANSLATE_NOOP("TimeLimits", "名称"), lambda each: each.name),
    Column(QT_TRANSLATE_NOOP("TimeLimits", "依据"), _source),
)


class TimeLimitsDialog(QDialog):
    """Shows and keeps limits; takes the holidays of a year from a table. What is refused is said in the dialog.

    Args:
        desk: whoever sits there may look; changing takes the role.
        clock: tells the moment of a change, and which years matter.
        dialogs: asks for files.
    """

    def __init__(self, desk: Desk, clock: Clock, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("时限和工作日历"))
        self._desk, self._clock, self._dialogs = desk, clock, dialogs
        self._worker = Worker(self._on_trouble, self)
        self._kept: dict[str, int] = {}
        self.boxes = {step: self._box(step) for step in LIMITS}
        self.table = make_table(self, self.tr("节假日和调休上班"))
        self.model: TupleTableModel[DayRange] = TupleTableModel(_COLUMNS, self)
        dress(self.table, self.model, stretched=3, widths=(170, 64, 130, 320))
        self.table.selectionModel().selectionChanged.connect(lambda *_what: self._follow())
        self.keep = self._button(
            self.tr("保存时限(&S)"), self.tr("保存办理时限，在办案卷的期限随之重算"), self.keep_limits
        )
        self.take = self._button(
            self.tr("导入一年的安排(&I)…"), self.tr("从CSV或Excel表导入节假日和调休"), self.ask_file
        )
        self.example = self._button(self.tr("导出样表(&E)…"), self.tr("导出现有安排，照着填下一年"), self.ask_example)
        self.drop = self._button(self.tr("删去所选年份(&D)"), self.tr("删去本单位录入的所选年份"), self.drop_chosen)
        self.years = label(self, "", "explain")
        self.trouble_label = label(self, "", "trouble")
        self.trouble_label.hide()
        self._lay_out()
        self.finished.connect(self._worker.stop)
        self.refresh()

    def _box(self, step: str) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(0, MOST_DAYS)
        box.setSpecialValueText(self.tr("不限"))
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        box.setMinimumWidth(px(90))
        box.setAccessibleName(QCoreApplication.translate("TimeLimits", _LIMIT_WORDS[step]))
        box.valueChanged.connect(lambda _value: self._follow())
        return box

    def _button(self, words: str, name: str, act: Callable[[], None]) -> QPushButton:
        button = make_button(self, words, name, act)
        button.setAutoDefault(False)  # Enter in a box must not do what the first button does
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self, self.tr("办理时限（工作日）"), "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        for at, step in enumerate(LIMITS):
            row, place = (at, 0) if at < _IN_FIRST_COLUMN else (at - _IN_FIRST_COLUMN, 3)
            grid.addWidget(QLabel(QCoreApplication.translate("TimeLimits", _LIMIT_WORDS[step]), self), row, place)
            grid.addWidget(self.boxes[step], row, place + 1)
        grid.setColumnMinimumWidth(2, px(24))
        grid.setColumnStretch(5, 1)
        column.addLayout(grid)
        keeping = QHBoxLayout()
        keeping.addWidget(self.keep)
        keeping.addStretch(1)
        column.addLayout(keeping)
        column.addWidget(label(self, self.tr("工作日历"), "title"))
        column.addWidget(self.table, 1)
        column.addWidget(self.years)
        column.addWidget(self.trouble_label)
        ending = QHBoxLayout()
        for button in (self.take, self.example, self.drop):
            ending.addWidget(button)
        ending.addStretch(1)
        leave = make_button(self, self.tr("关闭"), self.tr("关闭"), self.accept)
        leave.setAutoDefault(False)
        ending.addWidget(leave)
        column.addLayout(ending)
        self.resize(px(860), px(600))

    def refresh(self) -> None:
        """Ask for limits and days."""
        desk = self._desk
        self._worker.ask(lambda _stop: (time_limits(desk), day_ranges(desk)), self._show, lane="time limits")

    def _show(self, found: tuple[Mapping[str, int], tuple[DayRange, ...]]) -> None:
        limits, ranges = found
        self._kept = {step: limits.get(step, 0) for step in LIMITS}
        for step, box in self.boxes.items():
            box.setValue(self._kept[step])
        self.model.set_rows(ranges)
        known = sorted({each.first.year for each in ranges})
        self.years.setText(self._years_words(known))
        last = next((at for at, each in enumerate(ranges) if each.last >= self._clock().date()), len(ranges) - 1)
        QTimer.singleShot(0, self, lambda: self.table.scrollTo(self.table.model().index(last, 0)))
        self._follow()

    def _years_words(self, known: list[int]) -> str:
        words = self.tr("已有{years}年的安排；其余年份按周一至周五计。").format(years=comma().join(map(str, known)))
        year = self._clock().date().year
        missing = [str(each) for each in (year, year + 1) if each not in known]
        if not missing:
            return words
        more = self.tr("还缺{years}年：国务院办公厅通知公布后，照样表填写导入。").format(years=comma().join(missing))
        return f"{words}\n▲ {more}"

    def _follow(self) -> None:
        self.keep.setEnabled({step: box.value() for step, box in self.boxes.items()} != self._kept)
        chosen = self.chosen()
        self.drop.setEnabled(chosen is not None and chosen.is_own)

    def chosen(self) -> DayRange | None:
        """Return the chosen days."""
        rows = self.table.selectionModel().selectedRows()
        return rows[0].data(ROW_ROLE) if rows and self.model.rows else None

    def keep_limits(self) -> None:
        """Keep the limits as the boxes have them."""
        desk, now, limits = self._desk, self._clock(), {step: box.value() for step, box in self.boxes.items()}
        self._do(lambda _stop: keep_time_limits(desk, limits, now=now))

    def ask_file(self) -> None:
        """Ask for a table of holidays, and take it."""
        path = self._dialogs.open_file(self, self.tr("导入一年的安排"), patterns((self.tr("表格"), _TABLES)))
        if path is not None:
            desk, now = self._desk, self._clock()
            self._do(lambda _stop: import_days(desk, path, now=now))

    def ask_example(self) -> None:
        """Ask where the table goes, and write it."""
        words = patterns((self.tr("CSV表格"), ("csv",)))
        path = self._dialogs.save_file(self, self.tr("导出样表"), self.tr("工作日历.csv"), words)
        if path is not None:
            desk = self._desk
            self._do(lambda _stop: write_file(path, example_file(desk)))

    def drop_chosen(self) -> None:
        """Forget the year that the office has entered."""
        chosen, desk, now = self.chosen(), self._desk, self._clock()
        if chosen is not None:
            self._do(lambda _stop: drop_year(desk, chosen.first.year, now=now))

    def _do(self, work: Work) -> None:
        self._say("")
        self._worker.ask(work, lambda _result: self.refresh())

    def _on_trouble(self, error: BaseException) -> None:
        self._say(sentence_of(error, self._desk.workspace) or "")

    def _say(self, sentence: str) -> None:
        self.trouble_label.setText(sentence)
        self.trouble_label.setVisible(bool(sentence))

    def answer(self) -> None:
        """Return nothing: what was chosen is done."""
