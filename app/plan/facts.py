"""What rules ask of the plan besides its words, made of the tables, lists and reviewed mappings."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from app.domain.plan_facts import (
    Article,
    Block,
    CatalogueEdition,
    Coefficient,
    Disputed,
    EnclavePair,
    IndustryMatch,
    Limit,
    ListedProject,
    NamedProduct,
    NamedRow,
    PlanFacts,
    Quoted,
)
from app.plan.checks import Inconsistency, disputed_lines
from app.plan.inconsistencies import inconsistencies

Row = Mapping[str, str]
TableOf = Callable[[str], Sequence[Row]]
_FIGURE: Final = re.compile(r"\d+(?:\.\d+)?")
_PERIOD: Final = re.compile(r"(\d{4})\s*[-—–]\s*(\d{4})")
_SIX: Final = "规划附表1注1-重点行业"


def plan_facts(table: TableOf) -> PlanFacts:
    """Put the facts together; `table(id)` returns a table's rows."""
    two_high = table("two_high_plan_note1")
    board_rows = table("board_counties")
    return PlanFacts(
        industry_names={row["code"]: row["name"] for row in table("gbt4754_2017")},
        six_sectors=tuple(row["gbt4754_codes"] for row in two_high if row["list"] == _SIX),
        named_products=tuple(_named_products(two_high, table("two_high_words"))),
        coal={row["energy"]: _coefficient(row) for row in table("coal_equivalent_gbt2589_2020")},
        board_of_county={row["county"]: _board(row["board"]) for row in board_rows if not row["township"]},
        board_of_town={row["township"]: _board(row["board"]) for row in board_rows if row["township"]},
        key_towns=_grouped(table("key_towns"), "county", "town"),
        access=_access(table("annex_1")),
        leading=tuple(_match(row) for row in table("industry_mapping")),
        blocks=tuple(_blocks(table("blocks"), table("block_aliases"), table("block_industries"))),
        listed=tuple(map(_listed, table("annex_2"))),
        restoration=tuple(NamedRow(row["name"], row["place"], int(row["line"])) for row in table("annex_3")),
        contaminated=tuple(_named(row, "county") for row in table("contaminated_plots")),
        heritage_unlocated=tuple(_named(row, "county") for row in table("heritage_anchors") if not row["lon"]),
        enclave_pairs=tuple(_pair(row) for row in table("enclave_pairs")),
        enclave_fields=tuple(row["field"] for row in table("enclave_fields")),
        articles=tuple(_article(row) for row in table("regulations")),
        editions=tuple(_edition(row) for row in table("catalogue_editions")),
        land_limits_mu=_limits(table("table_2_1"), "新增建设用地规模", 10_000),
        mining_zones=tuple(_mining_zones(table)),
        infrastructure=tuple(_infrastructure(table)),
        other_names=_other_names(table("place_aliases")),
        former_towns=_former_towns(table("place_aliases")),
        disputed=_disputed(inconsistencies(table)),
        water_limits_m3=_limits(table("table_2_1"), "用水总量", 100_000_000),
    )


def _board(name: str) -> str:
    return name.removesuffix("板块")


def _named(row: Row, place: str) -> NamedRow:
    return NamedRow(row["name"], row[place], int(row.get("line") or 0))


def _grouped(rows: Sequence[Row], key: str, value: str) -> dict[str, frozenset[str]]:
    keys = dict.fromkeys(row[key] for row in rows)
    return {each: frozenset(row[value] for row in rows if row[key] == each) for each in keys}


def _named_products(rows: Sequence[Row], words: Sequence[Row]) -> Iterator[NamedProduct]:
    for row in rows:
        if row["list"] != _SIX:
            own = tuple(word["word"] for word in words if word["item"] == row["item"])
            yield NamedProduct(row["item"], tuple(row["gbt4754_codes"].split("|")), own or (row["item"],))


def _coefficient(row: Row) -> Coefficient:
    low = float(row["coef_min"])
    return Coefficient(low, float(row["coef_max"] or low), row["coef_unit"])


def _access(rows: Sequence[Row]) -> dict[str, tuple[Quoted, ...]]:
    boards = dict.fromkeys(row["board"] for row in rows)
    return {
        _board(board): tuple(
            Quoted(row["text"], int(row["line"])) for row in rows if row["board"] == board and row["field"] == "access"
        )
        for board in boards
    }


def _match(row: Row) -> IndustryMatch:
    return IndustryMatch(_board(row["scope"]), row["phrase"], row["code"], row["reason"])


def _number(text: str) -> float | None:
    return float(text) if text.strip() else None


def _blocks(rows: Sequence[Row], aliases: Sequence[Row], industries: Sequence[Row]) -> Iterator[Block]:
    for row in rows:
        yield Block(
            id=row["block_id"],
            name=row["name"],
            county=row["county"],
            board=_board(row["board"]),
            area_ha=_number(row["area_ha"]),
            expandable_ha=_number(row["expandable_ha"]),
            aliases=tuple(_of_block(aliases, row, "alias")),
            leading=tuple(_of_block(industries, row, "phrase")),
            line=int(row["line"]),
            within=row["within"] or None,
        )


def _of_block(rows: Sequence[Row], block: Row, column: str) -> dict[str, None]:
    found = (row[column] for row in rows if row["block_id"] == block["block_id"] and row[column] != block["name"])
    return dict.fromkeys(found)


def _listed(row: Row) -> ListedProject:
    period = _PERIOD.search(row["period"])
    first, last = (int(period[1]), int(period[2])) if period else (None, None)
    area = _number(row["new_construction_mu"].replace("-", ""))
    return ListedProject(row["ordinal"], row["name"], row["county"], area, first, last, int(row["line"]))


def _pair(row: Row) -> EnclavePair:
    return EnclavePair((row["origin"],), row["destination"], int(row["line"]))


def _article(row: Row) -> Article:
    return Article(row["regulation"], row["article"], row["trigger"], row["effect"], row["paraphrase"])


def _edition(row: Row) -> CatalogueEdition:
    return CatalogueEdition(
        row["catalogue"], row["edition"], row["in_force_from"], row["cited"] == "yes", row["source"]
    )


_YEARS: Final = {"year_2025": 2025, "year_2035": 2035}


def _limits(rows: Sequence[Row], word: str, factor: int) -> tuple[Limit, ...]:
    """Return table 2-1's limits of one indicator by last year, in units of `factor`."""
    row = next(row for row in rows if word in row["indicator"])
    line = int(row["line"])
    return tuple(
        Limit(year, float(factor * Decimal(row[column].lstrip("≤≥"))), line) for column, year in _YEARS.items()
    )


def _disputed(found: Sequence[Inconsistency]) -> dict[int, tuple[Disputed, ...]]:
    known = {each.id: Disputed(each.id, tuple(_FIGURE.findall(" ".join(each.values)))) for each in found}
    return {line: tuple(known[each] for each in ids) for line, ids in disputed_lines(found).items()}


_BOXES: Final = ("box_4_1", "box_4_2", "box_4_3", "box_4_4", "box_4_5", "box_9_1", "box_9_2", "box_9_3", "box_9_4")


def _mining_zones(table: TableOf) -> Iterator[NamedRow]:
    """Yield the rows of table 2-7 that name no county; its row of 集中开采区 stands in `mining_zones`, by county."""
    rows = (row for row in table("table_2_7") if not row["type"].startswith("集中开采区"))
    yield from (NamedRow(f"{row['type']}：{row['names']}", "", int(row["line"])) for row in rows)
    yield from (_named(row, "county") for row in table("mining_zones"))


def _infrastructure(table: TableOf) -> Iterator[NamedRow]:
    for box in _BOXES:
        yield from (NamedRow(row["label"], row["text"], int(row["line"])) for row in table(box))


def _other_names(rows: Sequence[Row]) -> dict[str, tuple[str, ...]]:
    """Pair names of one and the same township; a merged one is no longer the same."""
    names: dict[str, tuple[str, ...]] = {}
    for row in (row for row in rows if row["kind"] in ("renamed", "misprint")):
        for one, other in ((row["alias"], row["name"]), (row["name"], row["alias"])):
            names[one] = (*names.get(one, ()), other)
    return names


def _former_towns(rows: Sequence[Row]) -> dict[str, tuple[str, ...]]:
    merged = [row for row in rows if row["kind"] == "merged"]
    return {
        name: tuple(row["alias"] for row in merged if row["name"] == name) for name in {row["name"] for row in merged}
    }
