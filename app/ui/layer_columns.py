"""The columns of the layers page and of its lists."""

from pathlib import PurePath
from typing import Final

from app.domain.layer import Layer
from app.plan.statements import UNITS_M2
from app.services.comparison_results import ComparedRow, Comparison
from app.services.layer_editions import PLAN_PREFIX, LayerEdition
from app.services.layers import ImportProgress
from app.ui.marks import QT_TR_NOOP, comma, say
from app.ui.table_model import Column
from app.ui.vocabulary import AUTHORITIES, LAYER_KINDS

_AUTHORITY_ORDER: Final = tuple(AUTHORITIES)
_KIND_ORDER: Final = tuple(LAYER_KINDS)
_GREY, _RED = "faint", "bad"
_MOST_SAID: Final = 6


def coverage_words(layer: Layer) -> str:
    """Return where a layer claims to be complete."""
    if layer.coverage_names:
        return comma().join(layer.coverage_names)
    return say("按范围文件") if layer.coverage is not None else say("未声明")


def state_words(edition: LayerEdition) -> str:
    """Return whether a layer is in use."""
    if edition.replaced_by is not None:
        return say("{replaced}被替换").format(replaced=edition.replaced)
    if edition.layer.id.startswith(PLAN_PREFIX):
        return say("随规划")
    return say("在用（新版）") if edition.replaces else say("在用")


def _grey(edition: LayerEdition) -> str | None:
    return None if edition.is_current else _GREY


LAYER_COLUMNS: Final[tuple[Column[LayerEdition], ...]] = (
    Column(
        QT_TR_NOOP("类型"),
        lambda e: LAYER_KINDS[e.layer.kind],
        sort=lambda e: _KIND_ORDER.index(e.layer.kind),
        colour=_grey,
    ),
    Column(QT_TR_NOOP("版本状态"), state_words, colour=_grey),
    Column(
        QT_TR_NOOP("权威性"),
        lambda e: AUTHORITIES[e.layer.authority],
        sort=lambda e: _AUTHORITY_ORDER.index(e.layer.authority),
        colour=_grey,
    ),
    Column(
        QT_TR_NOOP("使用范围"),
        lambda e: "■ " + say("内部") if e.internal else "",
        sort=lambda e: e.internal,
        colour=_grey,
    ),
    Column(QT_TR_NOOP("完整覆盖"), lambda e: coverage_words(e.layer), colour=_grey),
    Column(
        QT_TR_NOOP("误差（米）"),
        lambda e: f"{e.layer.uncertainty_m:g}",
        sort=lambda e: e.layer.uncertainty_m,
        colour=_grey,
        is_number=True,
    ),
    Column(QT_TR_NOOP("生效日期"), lambda e: e.layer.effective or "", colour=_grey),
    Column(
        QT_TR_NOOP("要素数"),
        lambda e: f"{e.layer.feature_count:,}",
        sort=lambda e: e.layer.feature_count,
        colour=_grey,
        is_number=True,
    ),
    Column(
        QT_TR_NOOP("修复"), lambda e: f"{e.repairs:,}" if e.repairs else "", sort=lambda e: e.repairs, is_number=True
    ),
    Column(QT_TR_NOOP("来源"), lambda e: say(e.layer.source), colour=_grey),
    Column(QT_TR_NOOP("编号"), lambda e: e.layer.id, colour=_grey),
)
LAYER_WIDTHS: Final = (200, 130, 80, 84, 150, 84, 96, 84, 64, 150, 200)
STRETCHED: Final = 9

Line = tuple[str, ...]


def line_columns(heads: tuple[str, ...], *, colour: int | None = None) -> tuple[Column[Line], ...]:
    """Return columns for rows that are texts already; a row whose text at `colour` is not empty is red."""
    return tuple(_line_column(head, at, colour) for at, head in enumerate(heads))


def _line_column(head: str, at: int, colour: int | None) -> Column[Line]:
    return Column(
        head,
        lambda line: line[at],
        colour=None if colour is None else lambda line: _RED if line[colour] else None,
    )


COMPARISON_HEADS: Final = (
    QT_TR_NOOP("名称"),
    QT_TR_NOOP("规划"),
    QT_TR_NOOP("出处"),
    QT_TR_NOOP("图上"),
    QT_TR_NOOP("相差"),
    QT_TR_NOOP("所在县"),
    QT_TR_NOOP("问题"),
)


def comparison_lines(found: Comparison) -> tuple[Line, ...]:
    """Return the rows of a comparison as texts: what differs first, then what one side lacks, then the rest."""
    rows = [_compared_line(row, found.unit) for row in found.rows]
    odd, even = [line for line in rows if line[-1]], [line for line in rows if not line[-1]]
    drawn = [(name, "", "", say("有"), "", "", say("规划表中没有")) for name in found.only_drawn]
    stated = [
        (
            each.names[0],
            each.printed,
            say("{place}第{line}行").format(place=each.place, line=each.line),
            "",
            "",
            comma().join(each.counties),
            say("图上没有"),
        )
        for each in found.only_stated
    ]
    return (*odd, *drawn, *stated, *even)


def _compared_line(row: ComparedRow, unit: str) -> Line:
    size, difference = UNITS_M2[unit], row.difference_m2
    troubles = (say("面积不一致") if row.differs else "", say("所在县不符") if row.elsewhere else "")
    counties = comma().join(row.plan_counties)
    if row.elsewhere:
        counties = say("规划{counties}，图上{names}").format(
            counties=counties, names=say("、").join(row.drawn_counties)
        )
    return (
        row.name
        if row.drawn_name == row.name
        else say("{name}（图上：{drawn_name}）").format(name=row.name, drawn_name=row.drawn_name),
        row.printed,
        say("{place}第{line}行").format(place=row.place, line=row.line),
        f"{row.drawn_m2 / size:.4f}{unit}",
        "" if difference is None else f"{difference / size:+.4f}",
        counties,
        comma().join(filter(None, troubles)),
    )


def progress_words(step: ImportProgress) -> str:
    """Return how far an import is."""
    which = (
        say("（第{number}个，共{layers}个）").format(number=step.number, layers=step.layers) if step.layers > 1 else ""
    )
    name = PurePath(step.name).name
    if step.done >= step.total:
        return say("正在导入“{name}”{which}：已读完{total:,}个要素，正在整理索引…").format(
            name=name, which=which, total=step.total
        )
    return say("正在导入“{name}”{which}：{done:,} / {total:,}").format(
        name=name, which=which, done=step.done, total=step.total
    )


def first_sentences(said: tuple[str, ...]) -> str:
    """Return the first of many sentences, a line each, and how many follow."""
    more = (
        say("\n……另有{count}条；修复和略去的要素见“修复清单”。").format(count=len(said) - _MOST_SAID)
        if len(said) > _MOST_SAID
        else ""
    )
    return "\n".join(said[:_MOST_SAID]) + more
