"""The start page: every kept case, found by its words; new ones, case files and the worked example come in here."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QTableView, QWidget

from app.domain.finding import VERDICTS
from app.services.cases import CaseRow, list_cases
from app.services.desk import Desk
from app.ui.generated.ui_case_list import Ui_CaseList
from app.ui.table_model import ROW_ROLE, Column, TupleTableModel
from app.ui.tables import EnterKey, dress
from app.ui.theme import FAINT, VERDICT_COLOURS
from app.ui.worker import Worker

_DELAY_MS: Final = 150
_ORDER: Final = (*VERDICTS, None)


def _verdict(row: CaseRow) -> str:
    return VERDICTS[row.verdict] if row.verdict else "尚未审查"


_COLUMNS: Final[tuple[Column[CaseRow], ...]] = (
    Column("项目名称", lambda row: row.name or "（未命名）"),
    Column("项目代码", lambda row: row.code),
    Column("申请单位", lambda row: row.applicant),
    Column("所在县", lambda row: row.county),
    Column(
        "最近结论",
        _verdict,
        sort=lambda row: _ORDER.index(row.verdict),
        colour=lambda row: VERDICT_COLOURS[row.verdict] if row.verdict else FAINT,
    ),
    Column("最近修改", lambda row: row.updated[:16].replace("T", " "), sort=lambda row: row.updated),
)


class CaseList(QWidget):
    """The page.

    Signals:
        open_wanted: id of a case.
        create_wanted, import_wanted, example_wanted: what the buttons say.
    """

    open_wanted = Signal(int)
    create_wanted = Signal()
    import_wanted = Signal()
    example_wanted = Signal()

    def __init__(self, desk: Desk, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._worker = desk, worker
        self.ui = Ui_CaseList()
        self.ui.setupUi(self)
        self.model = TupleTableModel(_COLUMNS, self)
        self.table = QTableView(self)
        self.table.setAccessibleName(self.tr("案卷清单"))
        dress(self.table, self.model, stretched=0, widths=(320, 200, 230, 110, 120, 140))
        self.empty = QLabel(self)
        self.empty.setObjectName("empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.ui.stack.addWidget(self.table)
        self.ui.stack.addWidget(self.empty)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._connect()

    def _connect(self) -> None:
        self.ui.create.clicked.connect(self.create_wanted)
        self.ui.importFile.clicked.connect(self.import_wanted)
        self.ui.example.clicked.connect(self.example_wanted)
        self.ui.open.clicked.connect(self.open_chosen)
        self.ui.search.textEdited.connect(lambda _text: self._timer.start())
        self.ui.search.setClearButtonEnabled(True)
        self.table.doubleClicked.connect(lambda _index: self.open_chosen())
        self.table.selectionModel().selectionChanged.connect(lambda *_what: self._follow())
        EnterKey(self.table, self.open_chosen)
        self._timer.timeout.connect(self.refresh)

    def refresh(self) -> None:
        """Ask for the cases that the search words find."""
        desk, words = self._desk, self.ui.search.text()
        self._worker.ask(lambda _stop: list_cases(desk, words), self._show, lane="cases")

    def _show(self, rows: tuple[CaseRow, ...]) -> None:
        self.model.set_rows(rows)
        searched = bool(self.ui.search.text().strip())
        self.empty.setText(
            self.tr("没有找到符合条件的案卷。")
            if searched
            else self.tr("还没有案卷。\n新建一个案卷，导入案卷文件，或打开示例工作区看看。")
        )
        self.ui.stack.setCurrentWidget(self.table if rows else self.empty)
        self.ui.count.setText(self.tr("共%n个案卷", "", len(rows)) if rows else "")
        if rows:
            self.table.selectRow(0)
        self._follow()

    def _follow(self) -> None:
        self.ui.open.setEnabled(self.chosen() is not None)

    def chosen(self) -> CaseRow | None:
        """Return the chosen case."""
        rows = self.table.selectionModel().selectedRows()
        return rows[0].data(ROW_ROLE) if rows and self.model.rows else None

    def open_chosen(self) -> None:
        """Ask for the chosen case to be opened."""
        row = self.chosen()
        if row is not None:
            self.open_wanted.emit(row.id)
