"""The columns of the layers page and of its lists."""

from pathlib import PurePath
from typing import Final

from app.domain.layer import Layer
from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.plan.statements import UNITS_M2
from app.services.comparison_results import ComparedRow, Comparison
from app.services.layer_editions import PLAN_PREFIX, LayerEdition
from app.services.layers import ImportProgress
from app.ui.table_model import Column

_AUTHORITY_ORDER: Final = tuple(AUTHORITIES)
_KIND_ORDER: Final = tuple(LAYER_KINDS)
_GREY, _RED = "faint", "bad"
_MOST_SAID: Final = 6


def coverage_words(layer: Layer) -> str:
    """Return where a layer claims to be complete."""
    if layer.coverage_names:
        return "、".join(layer.coverage_names)
    return "按范围文件" if layer.coverage is not None else "未声明"


def state_words(edition: LayerEdition) -> str:
    """Return whether a layer is in use."""
    if edition.replaced_by is not None:
        return f"{edition.replaced}被替换"
    if edition.layer.id.startswith(PLAN_PREFIX):
        return "随规划"
    return "在用（新版）" if edition.replaces else "在用"


def _grey(edition: LayerEdition) -> str | None:
    return None if edition.is_current else _GREY


LAYER_COLUMNS: Final[tuple[Column[LayerEdition], ...]] = (
    Column("类型", lambda e: LAYER_KINDS[e.layer.kind], sort=lambda e: _KIND_ORDER.index(e.layer.kind), colour=_grey),
    Column("版本状态", state_words, colour=_grey),
    Column(
        "权威性",
        lambda e: AUTHORITIES[e.layer.authority],
        sort=lambda e: _AUTHORITY_ORDER.index(e.layer.authority),
        colour=_grey,
    ),
    Column("完整覆盖", lambda e: coverage_words(e.layer), colour=_grey),
    Column(
        "误差（米）",
        lambda e: f"{e.layer.uncertainty_m:g}",
        sort=lambda e: e.layer.uncertainty_m,
        colour=_grey,
        is_number=True,
    ),
    Column("生效日期", lambda e: e.layer.effective or "", colour=_grey),
    Column(
        "要素数",
        lambda e: f"{e.layer.feature_count:,}",
        sort=lambda e: e.layer.feature_count,
        colour=_grey,
        is_number=True,
    ),
    Column("修复", lambda e: f"{e.repairs:,}" if e.repairs else "", sort=lambda e: e.repairs, is_number=True),
    Column("来源", lambda e: e.layer.source, colour=_grey),
    Column("编号", lambda e: e.layer.id, colour=_grey),
)
LAYER_WIDTHS: Final = (200, 130, 80, 150, 84, 96, 84, 64, 150, 200)
STRETCHED: Final = 8

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


COMPARISON_HEADS: Final = ("名称", "规划", "出处", "图上", "相差", "所在县", "问题")


def comparison_lines(found: Comparison) -> tuple[Line, ...]:
    """Return the rows of a comparison as texts: what differs first, then what one side lacks, then the rest."""
    rows = [_compared_line(row, found.unit) for row in found.rows]
    odd, even = [line for line in rows if line[-1]], [line for line in rows if not line[-1]]
    drawn = [(name, "", "", "有", "", "", "规划表中没有") for name in found.only_drawn]
    stated = [
        (each.names[0], each.printed, f"{each.place}第{each.line}行", "", "", "、".join(each.counties), "图上没有")
        for each in found.only_stated
    ]
    return (*odd, *drawn, *stated, *even)


def _compared_line(row: ComparedRow, unit: str) -> Line:
    size, difference = UNITS_M2[unit], row.difference_m2
    troubles = ("面积不一致" if row.differs else "", "所在县不符" if row.elsewhere else "")
    counties = "、".join(row.plan_counties)
    if row.elsewhere:
        counties = f"规划{counties}，图上{'、'.join(row.drawn_counties)}"
    return (
        row.name if row.drawn_name == row.name else f"{row.name}（图上：{row.drawn_name}）",
        row.printed,
        f"{row.place}第{row.line}行",
        f"{row.drawn_m2 / size:.4f}{unit}",
        "" if difference is None else f"{difference / size:+.4f}",
        counties,
        "，".join(filter(None, troubles)),
    )


def progress_words(step: ImportProgress) -> str:
    """Return how far an import is."""
    which = f"（第{step.number}个，共{step.layers}个）" if step.layers > 1 else ""
    name = PurePath(step.name).name
    if step.done >= step.total:
        return f"正在导入“{name}”{which}：已读完{step.total:,}个要素，正在整理索引…"
    return f"正在导入“{name}”{which}：{step.done:,} / {step.total:,}"


def first_sentences(said: tuple[str, ...]) -> str:
    """Return the first of many sentences, a line each, and how many follow."""
    more = f"\n……另有{len(said) - _MOST_SAID}条；修复和略去的要素见“修复清单”。" if len(said) > _MOST_SAID else ""
    return "\n".join(said[:_MOST_SAID]) + more
