"""The plan page's further tabs as data: rules, blocks, and where the plan does not agree with itself."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from app.domain.rule import Rule
from app.services.desk import Desk
from app.services.plan import blocks_json, check_plan
from app.ui.browse_tab import Look
from app.ui.marks import QT_TR_NOOP, comma, say, semicolon
from app.ui.plan_words import block_html, check_html, rule_html
from app.ui.table_model import Column
from app.ui.theme import outcome_colour
from app.ui.vocabulary import EFFECTS

if TYPE_CHECKING:
    from app.plan.checks import Inconsistency

_EFFECT_ORDER: Final = tuple(EFFECTS)
Block = Mapping[str, Any]


def _figure(key: str) -> Callable[[Block], str]:
    return lambda block: "—" if block[key] is None else f"{block[key]:,.2f}"


def _size(key: str) -> Callable[[Block], float]:
    return lambda block: -1.0 if block[key] is None else float(block[key])


RULES: Final[Look[Rule]] = Look(
    name=QT_TR_NOOP("规则"),
    columns=(
        Column(QT_TR_NOOP("编号"), lambda rule: rule.id),
        Column(
            QT_TR_NOOP("效力"),
            lambda rule: EFFECTS[rule.effect],
            sort=lambda rule: _EFFECT_ORDER.index(rule.effect),
            colour=lambda rule: outcome_colour("hit", rule.effect),
        ),
        Column(QT_TR_NOOP("标题"), lambda rule: rule.title),
        Column(QT_TR_NOOP("出处"), lambda rule: rule.citation.place),
        Column(
            QT_TR_NOOP("行"), lambda rule: str(rule.citation.line), sort=lambda rule: rule.citation.line, is_number=True
        ),
    ),
    stretched=2,
    widths=(64, 80, 240, 190, 60),
    tell=rule_html,
    line=lambda rule: rule.citation.line,
)
BLOCKS: Final[Look[Block]] = Look(
    name=QT_TR_NOOP("板块"),
    columns=(
        Column(QT_TR_NOOP("名称"), lambda block: str(block["name"])),
        Column(QT_TR_NOOP("县（市、区）"), lambda block: str(block["county"])),
        Column(QT_TR_NOOP("面积（公顷）"), _figure("area_ha"), sort=_size("area_ha"), is_number=True),
        Column(QT_TR_NOOP("可扩展（公顷）"), _figure("expandable_ha"), sort=_size("expandable_ha"), is_number=True),
        Column(QT_TR_NOOP("其他写法"), lambda block: comma().join(block["aliases"])),
    ),
    stretched=4,
    widths=(190, 100, 100, 110, 150),
    tell=block_html,
    line=lambda block: int(block["line"]),
)
CHECKS: Final[Look["Inconsistency"]] = Look(
    name=QT_TR_NOOP("规划自检"),
    columns=(
        Column(QT_TR_NOOP("问题"), lambda found: say(found.title)),
        Column(QT_TR_NOOP("数值和写法"), lambda found: semicolon().join(map(say, found.values))),
        Column(
            QT_TR_NOOP("行"),
            lambda found: comma().join(map(str, found.lines)),
            sort=lambda found: found.lines[0] if found.lines else 0,
        ),
    ),
    stretched=0,
    widths=(360, 210, 90),
    tell=check_html,
    line=lambda found: found.lines[0] if found.lines else None,
)


def rules_of(desk: Desk) -> Sequence[Rule]:
    """Return the rules in the order of reporting."""
    return tuple(ready.rule for ready in desk.rules)


SOURCES: Final[tuple[tuple[Look[Any], Callable[[Desk], Sequence[Any]]], ...]] = (
    (RULES, rules_of),
    (BLOCKS, blocks_json),
    (CHECKS, check_plan),
)
