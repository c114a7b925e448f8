"""The register and the ledger as tables, and what a rerun found as HTML."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.plan_facts import Limit, PlanFacts
from app.services.ledger import LedgerLine
from app.services.register import OpinionRow
from app.services.reruns import Rerun
from app.ui.plan_words import head, part, safe
from app.ui.table_model import Column
from app.ui.theme import outcome_colour

_MU_PER_HECTARE: Final = 15.0
_SCOPES: Final = {"all": "全部", "county": "县（市、区）", "block": "产业板块"}
_ALARM: Final = outcome_colour("hit", "prohibit")


@dataclass(frozen=True, slots=True)
class Registered:
    """One opinion with the name of its case."""

    opinion: OpinionRow
    case: str

    @property
    def state(self) -> str:
        """In force or withdrawn, in words."""
        return "有效" if self.opinion.status == "issued" else "已撤回"


OPINIONS: Final[tuple[Column[Registered], ...]] = (
    Column("文号", lambda row: row.opinion.number, sort=lambda row: (row.opinion.year, row.opinion.serial)),
    Column("案卷", lambda row: row.case),
    Column("签发日期", lambda row: row.opinion.issued),
    Column("状态", lambda row: row.state, colour=lambda row: None if row.opinion.status == "issued" else _ALARM),
    Column(
        "撤回", lambda row: f"{row.opinion.withdrawn}　{row.opinion.withdrawn_reason}" if row.opinion.withdrawn else ""
    ),
)


def registered(rows: Sequence[OpinionRow], names: Mapping[int, str]) -> tuple[Registered, ...]:
    """Put the names of cases to the opinions."""
    return tuple(Registered(row, names.get(row.case_id) or "未命名案卷") for row in rows)


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One line of the ledger against its limits (land ha, water m3 a year); None where the plan sets none."""

    line: LedgerLine
    land_limit_ha: float | None
    water_limit_m3: float | None

    @property
    def land_share(self) -> float | None:
        """Land taken as a share of its limit."""
        return self.line.land_ha / self.land_limit_ha if self.land_limit_ha else None

    @property
    def water_share(self) -> float | None:
        """Water taken as a share of its limit."""
        return self.line.water_m3 / self.water_limit_m3 if self.water_limit_m3 else None


def _share(share: float | None) -> str:
    return "—" if share is None else f"{share:.2%}"


def _figure(value: float | None, digits: int) -> str:
    return "—" if value is None else f"{value:,.{digits}f}"


def _colour(share: float | None) -> str | None:
    return _ALARM if share is not None and share > 1 else None


LEDGER: Final[tuple[Column[LedgerRow], ...]] = (
    Column("范围", lambda row: _SCOPES[row.line.scope], sort=lambda row: tuple(_SCOPES).index(row.line.scope)),
    Column("名称", lambda row: row.line.name),
    Column(
        "新增建设用地（公顷）",
        lambda row: _figure(row.line.land_ha, 4),
        sort=lambda row: row.line.land_ha,
        is_number=True,
    ),
    Column(
        "上限（公顷）",
        lambda row: _figure(row.land_limit_ha, 2),
        sort=lambda row: row.land_limit_ha or 0.0,
        is_number=True,
    ),
    Column(
        "占比",
        lambda row: _share(row.land_share),
        sort=lambda row: row.land_share or 0.0,
        colour=lambda row: _colour(row.land_share),
        is_number=True,
    ),
    Column(
        "用水（立方米/年）",
        lambda row: _figure(row.line.water_m3, 0),
        sort=lambda row: row.line.water_m3,
        is_number=True,
    ),
    Column(
        "上限（立方米/年）",
        lambda row: _figure(row.water_limit_m3, 0),
        sort=lambda row: row.water_limit_m3 or 0.0,
        is_number=True,
    ),
    Column(
        "占比",
        lambda row: _share(row.water_share),
        sort=lambda row: row.water_share or 0.0,
        colour=lambda row: _colour(row.water_share),
        is_number=True,
    ),
)


def ledger_rows(lines: Sequence[LedgerLine], facts: PlanFacts, year: int) -> tuple[LedgerRow, ...]:
    """Put the plan's limits to the ledger: the whole against those of the year, a block against its own."""
    land_mu, water = _limit(facts.land_limits_mu, year), _limit(facts.water_limits_m3, year)
    land = None if land_mu is None else land_mu / _MU_PER_HECTARE
    return tuple(
        LedgerRow(line, land if line.scope == "all" else line.limit_ha, water if line.scope == "all" else None)
        for line in lines
    )


def _limit(limits: Sequence[Limit], year: int) -> float | None:
    return next(
        (each.figure for each in sorted(limits, key=lambda each: each.last_year) if each.last_year >= year), None
    )


def limits_words(facts: PlanFacts) -> str:
    """Return the plan's limits in one sentence."""
    land = "，".join(f"至{each.last_year}年{each.figure:,.0f}亩" for each in facts.land_limits_mu)
    water = "，".join(f"至{each.last_year}年{each.figure:,.0f}立方米/年" for each in facts.water_limits_m3)
    return f"规划指标：新增建设用地{land}；用水总量{water}。台账只计本机签发且有效的审查意见。"


def rerun_html(number: str, found: Rerun) -> str:
    """Return what a rerun found."""
    same = "重新审查的结果与签发时的记录完全一致。"
    differs = "重新审查的结果与签发时的记录不一致："
    since = part("今天的规则库另有不同", _list(found.since)) or part("规则库", _edition(found))
    return f"{head(number)}<p>{same if found.same else differs}</p>{_list(found.differences)}{since}"


def _edition(found: Rerun) -> str:
    if found.recorded.get("rulebase") == found.today.get("rulebase"):
        return "今天的规则库与签发时相同。"
    return "签发时的规则库已不在本机，以上按今天的规则库比较。"


def _list(sentences: Sequence[str]) -> str:
    def items() -> Iterator[str]:
        yield from (f"<li>{safe(each)}</li>" for each in sentences)

    return f"<ul style='margin:0 0 0 -24px'>{''.join(items())}</ul>" if sentences else ""
