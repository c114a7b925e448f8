"""Facts that the plan's tables, lists and limits decide."""

from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any, Final

from app.domain.finding import Missing
from app.domain.plan_facts import Block, EnclavePair, Limit, ListedProject, NamedRow
from app.screening.expression import Word
from app.screening.facts import Answer, Context, Fact, missing_field, missing_site
from app.screening.facts_project import board_of, covers, ground_of
from app.screening.truth import Interval, Truth, exceeds

MU_PER_HA: Final = 15.0
_ALIKE: Final = 0.72  # names this similar are shown for a person to confirm; an estimate, tried on annex 2 itself


def leading_industry(context: Context) -> Answer:
    """Whether the reviewed mapping counts the industry among the leading ones of the board or the block."""
    code, board = context.project.industry, board_of(context)
    unknown = [path for path, value in (("industry", code), ("county", board)) if value is None]
    if code is None or board is None:
        return Answer(None, (("board", board),), tuple(map(missing_field, unknown)))
    scopes = (board, *((context.block.id,) if context.block else ()))
    matches = [match for match in context.plan.leading if match.scope in scopes]
    found = [match for match in matches if covers(code, match.code)]
    shown = [{"phrase": match.phrase, "code": match.code, "reason": match.reason} for match in found]
    return Answer(bool(found), (("board", board), ("industry", code), ("leading_industry", shown)))


def startup_leading(context: Context) -> Answer:
    """Whether the industry is among the leading ones of the start-up area that the site overlaps."""
    code, meeting = context.project.industry, context.meeting("startup_area")
    if code is None:
        return Answer(None, missing=(missing_field("industry"),))
    if meeting is None:
        return Answer(None, missing=(missing_site(),))
    names = meeting.names
    blocks = [block for block in context.plan.blocks if any(_names(block.name, block.aliases, name) for name in names)]
    scopes = {block.id for block in blocks} | {block.board for block in blocks}
    matches = [(covers(code, match.code), match) for match in context.plan.leading if match.scope in scopes]
    found = [match.phrase for covered, match in matches if covered]
    shown = (("startup_areas", list(names)), ("leading_industry", found))
    if found:
        return Answer(True, shown)
    text = "行业不在已审定的主导产业对照表内，请对照启动区的主导产业认定。"
    return Answer(None, shown, (Missing("question", "startup_area.leading", text),))


def _names(name: str, aliases: Sequence[str], wanted: str) -> bool:
    return wanted in (name, *aliases)


def taken_ha(context: Context, block: Block) -> float:
    """Return what issued opinions have taken of a block (ha), in it and in the blocks that lie within it."""
    inner = (each for each in context.plan.blocks if each.within == block.id)
    return context.ledger.block_ha.get(block.id, 0.0) + sum(taken_ha(context, each) for each in inner)


def exceeds_block_space(context: Context) -> Answer:
    """Whether the land asked for and the ledger's share go beyond the block's 新增可扩展空间 (ha)."""
    block, wanted = context.block, context.project.land.new_construction_ha
    if block is None:
        return Answer(None, (("block", context.project.block),), (missing_field("block"),))
    if wanted is None:
        return Answer(None, missing=(missing_field("land.new_construction_ha"),))
    taken = taken_ha(context, block)
    facts = (
        ("land.new_construction_ha", wanted),
        ("ledger_ha", taken),
        ("expandable_ha", block.expandable_ha),
        ("block_line", block.line),
    )
    if block.expandable_ha is None:
        text = f"规划没有给出“{block.name}”的新增可扩展空间，请向规划编制单位核实。"
        return Answer(None, facts, (Missing("question", "block.expandable_ha", text),))
    return Answer(exceeds(wanted + taken, block.expandable_ha), facts)


def listed_rows(context: Context) -> tuple[ListedProject, ...]:
    """Return the rows of annex 2 that bear exactly the declared or the project's own name."""
    wanted = {_plain(name) for name in (context.project.listed_as, context.project.name) if name}
    return tuple(row for row in context.plan.listed if _plain(row.name) in wanted)


def similar_rows(context: Context) -> tuple[ListedProject, ...]:
    """Return rows of annex 2 whose names are alike enough that a person should look: at most three, best first."""
    wanted = _plain(context.project.listed_as or context.project.name)
    rows = context.plan.listed
    return tuple(rows[place] for place in _alike_places(wanted, tuple(row.name for row in rows)))


@lru_cache(maxsize=16)  # three rules ask, and a case is reviewed again and again
def _alike_places(wanted: str, names: tuple[str, ...]) -> tuple[int, ...]:
    """Return the places of the three names most alike, best first, of those that are alike enough."""
    counts, plain = Counter(wanted), tuple(map(_plain, names))
    near = [place for place, name in enumerate(plain) if _may_be_alike(counts, len(wanted), name)]
    scores = {place: _alike(wanted, plain[place]) for place in near}
    best = sorted(near, key=lambda place: -scores[place])[:3]
    return tuple(place for place in best if scores[place] >= _ALIKE)


def _may_be_alike(counts: Mapping[str, int], length: int, other: str) -> bool:
    """Whether the signs that two names share could make them alike; in any order, so it is the most there can be."""
    both = length + len(other)
    if 2 * min(length, len(other)) < _ALIKE * both:
        return False
    return 2 * sum(min(count, other.count(sign)) for sign, count in counts.items()) >= _ALIKE * both


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _plain(name: str) -> str:
    return "".join(name.split()).replace("(", "（").replace(")", "）")


def listed(context: Context) -> Answer:
    """Whether the project stands in annex 2: by exact name yes, by a similar one only when a person confirms."""
    rows = listed_rows(context)
    if rows:
        return Answer(True, (("listed", [{"name": row.name, "line": row.line} for row in rows]),))
    similar = similar_rows(context)
    if not similar:
        return Answer(False)
    names = "；".join(f"{row.name}（第{row.line}行）" for row in similar)
    text = f"附表2中有名称相近的项目：{names}。若为同一项目，请在“重点项目表名称”（listed_as）中填写表中名称。"
    return Answer(None, (("similar", [row.name for row in similar]),), (Missing("question", "listed_as", text),))


def listed_with(context: Context, column: Word) -> Answer:
    """Whether the project's row of annex 2 has a figure (`area`) or a period (`period`)."""
    answer = listed(context)
    if answer.value is not True:
        return answer
    values = [row.area_mu if column == "area" else row.first_year for row in listed_rows(context)]
    return Answer(any(value is not None for value in values), answer.facts)


def exceeds_listed_area(context: Context) -> Answer:
    """Whether the new construction land (ha, 15 亩 each) goes beyond the row's 新增建设用地规模 (亩)."""
    wanted = context.project.land.new_construction_ha
    limits = [row.area_mu for row in listed_rows(context) if row.area_mu is not None]
    if wanted is None or not limits:
        return Answer(None, missing=(missing_field("land.new_construction_ha" if wanted is None else "listed_as"),))
    facts = (("new_construction_mu", wanted * MU_PER_HA), ("listed_mu", max(limits)))
    return Answer(exceeds(wanted * MU_PER_HA, max(limits)), facts)


def outside_listed_period(context: Context) -> Answer:
    """Whether the start year lies outside the row's 建设时序."""
    year = context.project.start_year
    periods = [(row.first_year, row.last_year) for row in listed_rows(context) if row.first_year]
    if year is None or not periods:
        return Answer(None, missing=(missing_field("start_year" if year is None else "listed_as"),))
    inside = any(first <= year <= (last or first) for first, last in periods if first)
    return Answer(not inside, (("start_year", year), ("listed_period", [list(period) for period in periods])))


def restoration_named(context: Context) -> Answer:
    """Whether a row of annex 3 names the project's township."""
    towns = ground_of(context)
    if not towns:
        return Answer(None, missing=(missing_field("township"),))
    rows = [row for row in context.plan.restoration if any(_names_town(row, town) for town in towns)]
    return Answer(bool(rows), (("restoration", [{"name": row.name, "line": row.line} for row in rows]),))


def _names_town(row: NamedRow, town: str) -> bool:
    stem = town.removesuffix("街道办事处").removesuffix("街道")
    return town in row.place + row.name or stem in row.place


def _place(name: str) -> str:
    for suffix in ("县", "区", "市"):
        if len(name) > 2 and name.endswith(suffix):  # noqa: PLR2004  # 代县 without 县 is no name
            return name.removesuffix(suffix)
    return name


def _pairs(pair: EnclavePair, origin: str, destination: str) -> bool:
    to_here = destination in pair.destination or pair.destination in destination
    return to_here and any(_place(name) in _place(origin) or _place(origin) in name for name in pair.origins)


def enclave_pair(context: Context) -> Answer:
    """Whether origin and destination stand together in a row of table 6-5."""
    enclave = context.project.enclave
    stated = (enclave.origin, enclave.destination) if enclave else (None, None)
    origin, destination = stated
    if not origin or not destination:
        path = "enclave.from" if not origin else "enclave.to"
        return Answer(None, missing=(missing_field(path),))
    lines = [pair.line for pair in context.plan.enclave_pairs if _pairs(pair, origin, destination)]
    return Answer(bool(lines), (("enclave.from", origin), ("enclave.to", destination), ("table_lines", lines)))


def enclave_field(context: Context) -> Answer:
    """Whether the enclave project's field is one of the seven."""
    stated = context.project.enclave.field if context.project.enclave else None
    if stated is None:
        return Answer(None, missing=(missing_field("enclave.field"),))
    found = [name for name in context.plan.enclave_fields if name == stated or name in stated]
    return Answer(bool(found), (("enclave.field", stated), ("fields", list(context.plan.enclave_fields))))


def _limit(limits: Sequence[Limit], year: int | None) -> Interval:
    """Return the limit for a start year; without one, the range of all; after the plan's end, the last."""
    if year is None:
        return Interval(min(limit.figure for limit in limits), max(limit.figure for limit in limits))
    figure = next((limit.figure for limit in limits if year <= limit.last_year), limits[-1].figure)
    return Interval(figure, figure)


def _over(total: float, limit: Interval) -> Truth:
    ends = {exceeds(total, limit.low), exceeds(total, limit.high)}
    return ends.pop() if len(ends) == 1 else None


def over_land_quota(context: Context) -> Answer:
    """Whether ledger and project together go beyond the plan's new construction land (亩)."""
    wanted, year = context.project.land.new_construction_ha, context.project.start_year
    if wanted is None:
        return Answer(None, missing=(missing_field("land.new_construction_ha"),))
    total = (wanted + context.ledger.land_ha) * MU_PER_HA
    return _quota(total, _limit(context.plan.land_limits_mu, year), "mu", context)


def over_water_quota(context: Context) -> Answer:
    """Whether ledger and project together go beyond the plan's total water use (m3 a year)."""
    wanted, year = context.project.water.annual_m3, context.project.start_year
    if wanted is None:
        return Answer(None, missing=(missing_field("water.annual_m3"),))
    return _quota(wanted + context.ledger.water_m3, _limit(context.plan.water_limits_m3, year), "m3", context)


def _quota(total: float, limit: Interval, unit: str, context: Context) -> Answer:
    truth = _over(total, limit)
    facts: tuple[tuple[str, Any], ...] = (
        (f"total_{unit}", total),
        (f"limit_{unit}", limit.low if limit.low == limit.high else [limit.low, limit.high]),
        ("start_year", context.project.start_year),
    )
    return Answer(truth, facts, (missing_field("start_year"),) if truth is None else ())


def newer_edition(context: Context) -> Answer:
    """Whether a catalogue that the plan cites has a newer edition in force at the date of review."""
    newer = [each for each in context.plan.editions if not each.cited and each.in_force_from <= context.as_of]
    shown = [f"{each.catalogue}：{each.edition}，{each.in_force_from}起" for each in newer]
    return Answer(bool(newer), (("editions", shown),))


FACTS: Final[dict[str, Fact]] = {
    "leading_industry": leading_industry,
    "startup_leading": startup_leading,
    "exceeds_block_space": exceeds_block_space,
    "listed": listed,
    "listed_with": listed_with,
    "exceeds_listed_area": exceeds_listed_area,
    "outside_listed_period": outside_listed_period,
    "restoration_named": restoration_named,
    "enclave_pair": enclave_pair,
    "enclave_field": enclave_field,
    "over_land_quota": over_land_quota,
    "over_water_quota": over_water_quota,
    "newer_edition": newer_edition,
}
