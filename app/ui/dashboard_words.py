"""The dashboard's charts in words: titles, heads of the tables, labels at the bars, what is stacked."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.services.statistics import Chart
from app.ui.case_columns import VERDICT_WORDS, verdict_words
from app.ui.marks import QT_TRANSLATE_NOOP, say

TITLES: Final = {
    "quota": QT_TRANSLATE_NOOP("Dashboard", "新增建设用地与规划指标（表2-1、各板块可拓展面积）"),
    "verdicts": QT_TRANSLATE_NOOP("Dashboard", "各月审查结论（每案当月最后一次）"),
    "conflicts": QT_TRANSLATE_NOOP("Dashboard", "触及的控制线和图层（每案最近一次审查）"),
    "steps": QT_TRANSLATE_NOOP("Dashboard", "各环节停留时间（中位数）"),
    "boards": QT_TRANSLATE_NOOP("Dashboard", "各县级板块已占新增建设用地"),
}
_HEADS: Final = {
    "quota": (
        QT_TRANSLATE_NOOP("Dashboard", "范围"),
        QT_TRANSLATE_NOOP("Dashboard", "已占（公顷）"),
        QT_TRANSLATE_NOOP("Dashboard", "上限（公顷）"),
    ),
    "conflicts": (
        QT_TRANSLATE_NOOP("Dashboard", "图层"),
        QT_TRANSLATE_NOOP("Dashboard", "案卷数"),
        QT_TRANSLATE_NOOP("Dashboard", "压占面积（公顷）"),
    ),
    "steps": (
        QT_TRANSLATE_NOOP("Dashboard", "环节"),
        QT_TRANSLATE_NOOP("Dashboard", "天数（中位数）"),
        QT_TRANSLATE_NOOP("Dashboard", "次数"),
    ),
    "boards": (
        QT_TRANSLATE_NOOP("Dashboard", "板块"),
        QT_TRANSLATE_NOOP("Dashboard", "已占（公顷）"),
        QT_TRANSLATE_NOOP("Dashboard", "意见份数"),
    ),
}
_EMPTY: Final = {
    "quota": QT_TRANSLATE_NOOP("Dashboard", "签发审查意见后，这里显示已占指标与规划上限。"),
    "verdicts": QT_TRANSLATE_NOOP("Dashboard", "这段时间没有审查记录。审查案卷后，这里按月显示结论。"),
    "conflicts": QT_TRANSLATE_NOOP("Dashboard", "没有触及控制线的案卷。导入图层、审查案卷后，这里按图层统计。"),
    "steps": QT_TRANSLATE_NOOP("Dashboard", "这段时间没有案卷改变状态。设置状态后，这里显示各环节用了多久。"),
    "boards": QT_TRANSLATE_NOOP("Dashboard", "这段时间没有签发审查意见。签发后，这里按板块显示占用的用地。"),
}
_LABELS: Final = {
    "conflicts": QT_TRANSLATE_NOOP("Dashboard", "{value:.0f}案，{more:,.2f}公顷"),
    "steps": QT_TRANSLATE_NOOP("Dashboard", "{value:.1f}天（{more:.0f}次）"),
    "boards": QT_TRANSLATE_NOOP("Dashboard", "{value:,.2f}公顷（{more:.0f}份）"),
}
_TOGETHER: Final = "\N{NO-BREAK SPACE}"


def title(name: str) -> str:
    """Return a chart's title."""
    return say(TITLES[name])


def empty_words(name: str) -> str:
    """Return what would fill a chart."""
    return say(_EMPTY[name])


def legend(chart: Chart) -> str:
    """Return what is stacked, with the shapes that stand in the bars."""
    together = (verdict_words(each).replace(" ", _TOGETHER) for each in chart.series)
    return "　".join(together) if chart.name == "verdicts" else ""


def headings(chart: Chart) -> tuple[str, ...]:
    """Return the heads of a chart's table."""
    if chart.name == "verdicts":
        return (QCoreApplication.translate("Dashboard", "月份"), *(say(VERDICT_WORDS[each]) for each in chart.series))
    return tuple(map(say, _HEADS[chart.name]))


def rows(chart: Chart) -> tuple[tuple[str | float | None, ...], ...]:
    """Return a chart's table."""
    more: Sequence[tuple[float | None, ...]] = [(each,) for each in chart.more] or [()] * len(chart.categories)
    return tuple(
        (
            say(category),
            *(round(value, 4) for value in values),
            *(None if each is None else round(each, 4) for each in last),
        )
        for category, values, last in zip(chart.categories, chart.values, more, strict=True)
    )


def label(chart: Chart, at: int) -> str:
    """Return what stands at the end of a bar."""
    value = sum(chart.values[at])
    if chart.name == "verdicts":
        return QCoreApplication.translate("Dashboard", "共{count:.0f}案").format(count=value)
    more = chart.more[at]
    if chart.name != "quota":
        return say(_LABELS[chart.name]).format(value=value, more=more or 0.0)
    if not more:
        return QCoreApplication.translate("Dashboard", "{value:,.2f}公顷").format(value=value)
    words = QCoreApplication.translate("Dashboard", "{value:,.2f} / {limit:,.2f}公顷（{share:.1%}）")
    return words.format(value=value, limit=more, share=value / more)
