"""The register and the ledger as tables, and what a rerun found as HTML."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.plan_facts import Limit, PlanFacts
from app.services.ledger import LedgerLine
from app.services.register import KINDS, STATES, OpinionRow, SignatureTurn
from app.services.reruns import Rerun
from app.ui.marks import QT_TR_NOOP, comma, say
from app.ui.plan_words import head, part, safe
from app.ui.table_model import Column
from app.ui.theme import FAINT, VERDICT_COLOURS, css, outcome_colour
from app.ui.vocabulary import VERDICTS

_MU_PER_HECTARE: Final = 15.0
_SCOPES: Final = {"all": QT_TR_NOOP("全部"), "county": QT_TR_NOOP("县（市、区）"), "block": QT_TR_NOOP("产业板块")}
_ALARM: Final = outcome_colour("hit", "prohibit")


def _verdict_colour(row: OpinionRow) -> str | None:
    return VERDICT_COLOURS.get(row.verdict) if row.kind == "opinion" else None


_STATE_COLOURS: Final = {
    "signing": VERDICT_COLOURS["needs_verification"],
    "withdrawn": _ALARM,
    "superseded": _ALARM,
    "void": _ALARM,
}

OPINIONS: Final[tuple[Column[OpinionRow], ...]] = (
    Column(QT_TR_NOOP("文号"), lambda row: row.number, sort=lambda row: (row.year, row.serial, row.id)),
    Column(QT_TR_NOOP("项目"), lambda row: row.name or say("未命名案卷")),
    Column(QT_TR_NOOP("县（市、区）"), lambda row: row.county),
    Column(
        QT_TR_NOOP("结论"),
        lambda row: VERDICTS[row.verdict] if row.kind == "opinion" else say(KINDS[row.kind]),
        colour=_verdict_colour,
    ),
    Column(QT_TR_NOOP("成文日期"), lambda row: row.issued),
    Column(QT_TR_NOOP("状态"), lambda row: say(STATES[row.status]), colour=lambda row: _STATE_COLOURS.get(row.status)),
)


def opinion_html(row: OpinionRow, turns: Sequence[SignatureTurn]) -> str:
    """Return what the register knows of a document."""
    facts = (
        (say("项目"), row.name),
        (say("项目代码"), row.code),
        (say("申请人"), row.applicant),
        (say("结论"), VERDICTS[row.verdict] if row.kind == "opinion" else ""),
        (say("成文日期"), row.issued),
        (say("状态"), say(STATES[row.status])),
        (say("处置日期"), row.ended or ""),
        (say("理由"), row.ended_reason or row.reason or ""),
        (say("校验码"), grouped(row.short_code or "")),
    )
    told = "".join(_cells(name, value) for name, value in facts if value)
    signed = "".join(_cells(turn.role, _when(turn)) for turn in turns)
    return head(row.number) + _table(told) + (part(say("签署"), _table(signed)) if signed else "")


def _when(turn: SignatureTurn) -> str:
    return say("待签") if turn.signed is None else f"{turn.signed[:10]} {turn.signed[11:16]}"


def _table(rows: str) -> str:
    return f"<table cellspacing='0' cellpadding='2'>{rows}</table>"


def _cells(name: str, value: str) -> str:
    return f"<tr><td style='color:{css(FAINT)}'>{safe(name)}&nbsp;</td><td>{safe(value)}</td></tr>"


def grouped(short: str) -> str:
    """Write a short code in groups of four, as it is printed."""
    return " ".join(short[start : start + 4] for start in range(0, len(short), 4))


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
    Column(
        QT_TR_NOOP("范围"),
        lambda row: say(_SCOPES[row.line.scope]),
        sort=lambda row: tuple(_SCOPES).index(row.line.scope),
    ),
    Column(QT_TR_NOOP("名称"), lambda row: say(row.line.name)),
    Column(
        QT_TR_NOOP("新增建设用地（公顷）"),
        lambda row: _figure(row.line.land_ha, 4),
        sort=lambda row: row.line.land_ha,
        is_number=True,
    ),
    Column(
        QT_TR_NOOP("上限（公顷）"),
        lambda row: _figure(row.land_limit_ha, 2),
        sort=lambda row: row.land_limit_ha or 0.0,
        is_number=True,
    ),
    Column(
        QT_TR_NOOP("占比"),
        lambda row: _share(row.land_share),
        sort=lambda row: row.land_share or 0.0,
        colour=lambda row: _colour(row.land_share),
        is_number=True,
    ),
    Column(
        QT_TR_NOOP("用水（立方米/年）"),
        lambda row: _figure(row.line.water_m3, 0),
        sort=lambda row: row.line.water_m3,
        is_number=True,
    ),
    Column(
        QT_TR_NOOP("上限（立方米/年）"),
        lambda row: _figure(row.water_limit_m3, 0),
        sort=lambda row: row.water_limit_m3 or 0.0,
        is_number=True,
    ),
    Column(
        QT_TR_NOOP("占比"),
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
    land = comma().join(
        say("至{last_year}年{figure:,.0f}亩").format(last_year=each.last_year, figure=each.figure)
        for each in facts.land_limits_mu
    )
    water = comma().join(
        say("至{last_year}年{figure:,.0f}立方米/年").format(last_year=each.last_year, figure=each.figure)
        for each in facts.water_limits_m3
    )
    return say("规划指标：新增建设用地{land}；用水总量{water}。台账只计本机签发且有效的审查意见。").format(
        land=land, water=water
    )


def rerun_html(number: str, found: Rerun) -> str:
    """Return what a rerun found."""
    if found.missing:
        first = say("<p>无法按签发时的规则库和图层重新审查：</p>{missing}").format(missing=_list(found.missing))
    elif found.same:
        first = say("<p>按签发时的规则库和图层重新审查，结果与签发时的记录完全一致。</p>")
    else:
        first = say("<p>按签发时的规则库和图层重新审查，结果与签发时的记录不一致：</p>{differences}").format(
            differences=_list(found.differences)
        )
    since = _list(found.since) or say("结果也与签发时相同。")
    return head(number) + first + part(say("按今天的规则库和图层审查"), since)


def _list(sentences: Sequence[str]) -> str:
    def items() -> Iterator[str]:
        yield from (f"<li>{safe(each)}</li>" for each in sentences)

    return f"<ul style='margin:0 0 0 -24px'>{''.join(items())}</ul>" if sentences else ""
