"""What the list of cases shows in each column: words with a shape beside them, and a colour that only repeats them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics

from app.domain.workflow import SOON_DAYS
from app.domain.working_days import WorkCalendar, working_days_between
from app.services.cases import CaseRow
from app.ui.marks import QT_TRANSLATE_NOOP, comma, say
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


@dataclass(frozen=True, slots=True)
class When:
    """By what the time that is left is told: today, and which days are worked."""

    today: date
    calendar: WorkCalendar = field(default_factory=WorkCalendar)


def due_words(row: CaseRow, when: When) -> str:
    """Return by when something is to be done and how many working days that leaves; a sign goes before it."""
    if row.clock == "stopped":
        words = QCoreApplication.translate("Cases", "‖ 停表 剩{days}天")
        return (
            QCoreApplication.translate("Cases", "‖ 停表") if row.days_left is None else words.format(days=row.days_left)
        )
    if row.clock == "ended" or row.due is None:
        return row.case_due or ""
    day = date.fromisoformat(row.due)
    left = working_days_between(when.calendar, when.today, day)
    if day < when.today:
        words = QCoreApplication.translate("Cases", "■ {day} 超期{days}天")
    elif day == when.today:
        words = QCoreApplication.translate("Cases", "▲ {day} 今天到期")
    elif left <= SOON_DAYS:
        words = QCoreApplication.translate("Cases", "▲ {day} 剩{days}天")
    else:
        words = QCoreApplication.translate("Cases", "○ {day} 剩{days}天")
    words = words.format(day=f"{day:%m-%d}", days=abs(left))
    return QCoreApplication.translate("Cases", "{due} 本步").format(due=words) if row.due != row.case_due else words


def _late(day: str) -> str:
    late = QCoreApplication.translate("Cases", "■ {day} 超期{days}天").format(day=day, days=_LATE_DAYS)
    return QCoreApplication.translate("Cases", "{due} 本步").format(due=late)


def due_tip(row: CaseRow, when: When) -> str:
    """Return both limits in full, and what is not known about their days."""
    lines = []
    if row.clock == "stopped":
        lines.append(QCoreApplication.translate("Cases", "补正期间停表，补正完成后接着计。"))
    if row.clock == "runs" and row.case_due:
        lines.append(_tip_line(QCoreApplication.translate("Cases", "办理期限{day}，{left}"), row.case_due, when))
    if row.clock != "ended" and row.step_due:
        lines.append(_tip_line(QCoreApplication.translate("Cases", "本步期限{day}，{left}"), row.step_due, when))
    days = (date.fromisoformat(day) for day in (row.case_due, row.step_due) if day)
    unknown = sorted({day.year for day in days} - when.calendar.years)
    if unknown and row.clock == "runs":
        lines.append(unknown_words(unknown))
    return "\n".join(lines) or due_words(row, when)


def _tip_line(words: str, due: str, when: When) -> str:
    left = working_days_between(when.calendar, when.today, date.fromisoformat(due))
    is_over = date.fromisoformat(due) < when.today
    over = QCoreApplication.translate("Cases", "超期{count}个工作日")
    to_go = QCoreApplication.translate("Cases", "还剩{count}个工作日")
    told = (over if is_over else to_go).format(count=abs(left))
    return words.format(day=due, left=told)


def unknown_words(years: Sequence[int]) -> str:
    """Return the sentence that no holidays are known of some years."""
    words = QCoreApplication.translate(
        "Cases", "{years}年还没有节假日安排，按周一至周五计；可在“时限和工作日历”中导入。"
    )
    return words.format(years=comma().join(map(str, years)))


def _due_colour(row: CaseRow, when: When) -> str | None:
    if row.clock != "runs" or row.due is None:
        return FAINT
    day = date.fromisoformat(row.due)
    is_soon = working_days_between(when.calendar, when.today, day) <= SOON_DAYS
    return BAD if day < when.today else VERDICT_COLOURS["needs_verification"] if is_soon else None


def _when(moment: str) -> str:
    return moment[:_MINUTES].replace("T", " ")


def _plain(words: Callable[[CaseRow], str]) -> Callable[[CaseRow, When], str]:
    return lambda row, _when: words(row)


@dataclass(frozen=True, slots=True)
class CaseColumn:
    """One column: the name by which the store sorts it, its head, words, colour (a role), width at 100 %, tip.

    `longest` returns words that must fit in any language.
    """

    key: str
    head: str
    words: Callable[[CaseRow, When], str]
    width: int
    colour: Callable[[CaseRow, When], str | None] = lambda _row, _when: None
    is_hidden: bool = False
    tip: Callable[[CaseRow, When], str] | None = None
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
        lambda row, _when: FAINT if row.clock == "ended" else None,
        longest=lambda: map(status_words, STATUS_WORDS),
    ),
    CaseColumn(
        "due",
        QT_TRANSLATE_NOOP("Cases", "期限（工作日）"),
        due_words,
        186,
        _due_colour,
        tip=due_tip,
        longest=lambda: (_late("12-31"),),
    ),
    CaseColumn("name", QT_TRANSLATE_NOOP("Cases", "项目名称"), _plain(lambda row: row.name or say(UNNAMED)), 220),
    CaseColumn(
        "verdict",
        QT_TRANSLATE_NOOP("Cases", "最近结论"),
        _plain(lambda row: verdict_words(row.verdict)),
        130,
        lambda row, _when: VERDICT_COLOURS[row.verdict] if row.verdict else FAINT,
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
