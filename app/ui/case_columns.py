"""What the list of cases shows in each column: words with a shape beside them, and a colour that only repeats them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics

from app.domain.workflow import SOON_DAYS, WAITING, days_left
from app.services.cases import CaseRow
from app.ui.marks import QT_TRANSLATE_NOOP, say
from app.ui.theme import BAD, FAINT, VERDICT_COLOURS, px

STATUS_WORDS: Final = {
    "draft": QT_TRANSLATE_NOOP("Cases", "草稿"),
    "accepted": QT_TRANSLATE_NOOP("Cases", "受理"),
    "supplement": QT_TRANSLATE_NOOP("Cases", "补正"),
    "first_review": QT_TRANSLATE_NOOP("Cases", "初审"),
    "second_review": QT_TRANSLATE_NOOP("Cases", "复核"),
    "issue": QT_TRANSLATE_NOOP("Cases", "签发"),
    "archived": QT_TRANSLATE_NOOP("Cases", "归档"),
    "void": QT_TRANSLATE_NOOP("Cases", "作废"),
}
VERDICT_WORDS: Final = {
    "conforms": QT_TRANSLATE_NOOP("Cases", "符合"),
    "conditional": QT_TRANSLATE_NOOP("Cases", "有条件符合"),
    "needs_verification": QT_TRANSLATE_NOOP("Cases", "需进一步核实"),
    "does_not_conform": QT_TRANSLATE_NOOP("Cases", "不符合"),
}
UNNAMED: Final = QT_TRANSLATE_NOOP("Cases", "（未命名）")
_STATUS_SHAPES: Final = {"draft": "○", "supplement": "△", "issue": "■", "archived": "■", "void": "×"}
_VERDICT_SHAPES: Final = {"conforms": "✓", "conditional": "◆", "needs_verification": "▲", "does_not_conform": "×"}
_UNDER_WAY: Final = "●"
_PADDING: Final = 18
_LATE_DAYS: Final = 88  # a wide number
_MINUTES: Final = 16  # letters of an ISO time down to the minute


def status_words(status: str) -> str:
    """Return a status with its shape."""
    return f"{_STATUS_SHAPES.get(status, _UNDER_WAY)} {say(STATUS_WORDS.get(status, status))}"


def verdict_words(verdict: str | None) -> str:
    """Return a verdict with its shape."""
    if not verdict:
        return "– " + QCoreApplication.translate("Cases", "尚未审查")
    return f"{_VERDICT_SHAPES[verdict]} {say(VERDICT_WORDS[verdict])}"


def _left(row: CaseRow, today: date) -> int | None:
    """Return the days left to a case that somebody still has to do something about."""
    return days_left(row.due, today) if row.status in WAITING else None


def due_words(row: CaseRow, today: date) -> str:
    """Return the due date and how far off it is."""
    left = _left(row, today)
    if left is None:
        return row.due or ""
    if left < 0:
        words = QCoreApplication.translate("Cases", "■ {day} 超期{days}天")
    elif left == 0:
        words = QCoreApplication.translate("Cases", "▲ {day} 今天到期")
    elif left <= SOON_DAYS:
        words = QCoreApplication.translate("Cases", "▲ {day} 剩{days}天")
    else:
        words = QCoreApplication.translate("Cases", "○ {day} 剩{days}天")
    return words.format(day=(row.due or "")[5:], days=abs(left))


def _late(day: str) -> str:
    return QCoreApplication.translate("Cases", "■ {day} 超期{days}天").format(day=day, days=_LATE_DAYS)


def _due_colour(row: CaseRow, today: date) -> str | None:
    left = _left(row, today)
    if left is None:
        return FAINT
    return BAD if left < 0 else VERDICT_COLOURS["needs_verification"] if left <= SOON_DAYS else None


def _when(moment: str) -> str:
    return moment[:_MINUTES].replace("T", " ")


def _plain(words: Callable[[CaseRow], str]) -> Callable[[CaseRow, date], str]:
    return lambda row, _today: words(row)


@dataclass(frozen=True, slots=True)
class CaseColumn:
    """One column: the name by which the store sorts it, its head, words, colour (a role), width at 100 %.

    `longest` returns words that must fit in any language.
    """

    key: str
    head: str
    words: Callable[[CaseRow, date], str]
    width: int
    colour: Callable[[CaseRow, date], str | None] = lambda _row, _today: None
    is_hidden: bool = False
    longest: Callable[[], Iterable[str]] = tuple

    def least(self, metrics: QFontMetrics) -> int:
        """Return the width in which head and longest words fit, in pixels."""
        return max(map(metrics.horizontalAdvance, (say(self.head), *self.longest()))) + px(_PADDING)


COLUMNS: Final = (
    CaseColumn(
        "status",
        QT_TRANSLATE_NOOP("Cases", "状态"),
        _plain(lambda row: status_words(row.status)),
        84,
        lambda row, _today: None if row.status in WAITING else FAINT,
        longest=lambda: map(status_words, STATUS_WORDS),
    ),
    CaseColumn(
        "due", QT_TRANSLATE_NOOP("Cases", "期限"), due_words, 132, _due_colour, longest=lambda: (_late("12-31"),)
    ),
    CaseColumn("name", QT_TRANSLATE_NOOP("Cases", "项目名称"), _plain(lambda row: row.name or say(UNNAMED)), 248),
    CaseColumn(
        "verdict",
        QT_TRANSLATE_NOOP("Cases", "最近结论"),
        _plain(lambda row: verdict_words(row.verdict)),
        130,
        lambda row, _today: VERDICT_COLOURS[row.verdict] if row.verdict else FAINT,
        longest=lambda: map(verdict_words, VERDICT_WORDS),
    ),
    CaseColumn(
        "county", QT_TRANSLATE_NOOP("Cases", "所在地"), _plain(lambda row: f"{row.county} {row.township}".strip()), 128
    ),
    CaseColumn("applicant", QT_TRANSLATE_NOOP("Cases", "申请单位"), _plain(lambda row: row.applicant), 170),
    CaseColumn("code", QT_TRANSLATE_NOOP("Cases", "项目代码"), _plain(lambda row: row.code), 190),
    CaseColumn("kind", QT_TRANSLATE_NOOP("Cases", "类型"), _plain(lambda row: say(row.kind or "")), 64, is_hidden=True),
    CaseColumn(
        "received", QT_TRANSLATE_NOOP("Cases", "收件日期"), _plain(lambda row: row.received or ""), 100, is_hidden=True
    ),
    CaseColumn("updated", QT_TRANSLATE_NOOP("Cases", "最近修改"), _plain(lambda row: _when(row.updated)), 130),
)
