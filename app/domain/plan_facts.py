"""What rules ask of the plan besides its words: boards, blocks, lists, limits, reviewed mappings."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of the plan with the line they stand in."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class IndustryMatch:
    """A leading industry of the plan and a GB/T 4754-2017 code prefix that it covers, with the reviewer's reason."""

    scope: str
    phrase: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Block:
    """One industry block or start-up area; areas in hectares as the plan's tables give them.

    `within` is the id of the block that this one lies in, where the plan nests them.
    """

    id: str
    name: str
    county: str
    board: str
    area_ha: float | None
    expandable_ha: float | None
    aliases: tuple[str, ...]
    leading: tuple[str, ...]
    line: int
    within: str | None = None


@dataclass(frozen=True, slots=True)
class ListedProject:
    """A row of annex 2: land in 亩 and building period (years) where the row gives them."""

    number: str
    name: str
    county: str
    area_mu: float | None
    first_year: int | None
    last_year: int | None
    line: int


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row of a list that rules only name: annex 3, annex 3 part 6 and the like."""

    name: str
    place: str
    line: int


@dataclass(frozen=True, slots=True)
class EnclavePair:
    """A row of table 6-5: who may send projects and where they go."""

    origins: tuple[str, ...]
    destination: str
    line: int


@dataclass(frozen=True, slots=True)
class Coefficient:
    """Standard coal per unit of one energy (GB/T 2589-2020): kgce per `unit`, as a range where the standard has one."""

    low: float
    high: float
    unit: str


@dataclass(frozen=True, slots=True)
class NamedProduct:
    """A product that annex 1 note 1 names: its words and the GB/T 4754-2017 codes they were judged to mean."""

    name: str
    codes: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """An article of national law, our paraphrase; `trigger` says which trait of a project touches it."""

    regulation: str
    article: str
    trigger: str
    effect: str
    paraphrase: str


@dataclass(frozen=True, slots=True)
class CatalogueEdition:
    """An edition of a catalogue that the plan cites, and the ISO date since which it is in force."""

    catalogue: str
    edition: str
    in_force_from: str
    cited: bool
    source: str


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One entry of a catalogue as its file gives it; what the file does not say is empty, `category` and `text` never.

    Attributes:
        category: 鼓励类, 限制类, 淘汰类; 禁止准入类, 许可准入类.
        part: the part of the category: 落后产品 and the like.
        sector: the trade or heading that it stands under.
        number: as printed (`01` is not `1`).
        text: the entry's words.
    """

    category: str
    part: str
    sector: str
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class LoadedEdition:
    """An edition that the office imported: since when it is in force (ISO date), whether it was declared complete."""

    catalogue: str
    edition: str
    effective: str
    complete: bool
    source: str
    sha256: str
    entries: tuple[CatalogueEntry, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of the plan that holds for start years up to `last_year`."""

    last_year: int
    figure: float
    line: int


@dataclass(frozen=True, slots=True)
class LedgerTotals:
    """What issued opinions have taken so far: land in hectares (in all and by block id), water in m3 a year."""

    land_ha: float = 0.0
    water_m3: float = 0.0
    block_ha: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Disputed:
    """A figure of the plan that the plan's self-check disputes: id of what it found, the figures as printed."""

    id: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """All of it, read from `plan.gpkg`.

    Attributes:
        infrastructure: rows of boxes 4-1 to 4-5 and 9-1 to 9-4, which name corridors and works.
        other_names: names of townships, the plan's and those of 2023, each with the others that mean the same place.
        former_towns: townships of 2023 with those that were merged into them.
        disputed: by line, which of the plan's own inconsistencies touch its figures.
    """

    industry_names: Mapping[str, str]
    six_sectors: tuple[str, ...]
    named_products: tuple[NamedProduct, ...]
    coal: Mapping[str, Coefficient]
    board_of_county: Mapping[str, str]
    board_of_town: Mapping[str, str]
    key_towns: Mapping[str, frozenset[str]]
    access: Mapping[str, tuple[Quoted, ...]]
    leading: tuple[IndustryMatch, ...]
    blocks: tuple[Block, ...]
    listed: tuple[ListedProject, ...]
    restoration: tuple[NamedRow, ...]
    contaminated: tuple[NamedRow, ...]
    heritage_unlocated: tuple[NamedRow, ...]
    enclave_pairs: tuple[EnclavePair, ...]
    enclave_fields: tuple[str, ...]
    articles: tuple[Article, ...]
    editions: tuple[CatalogueEdition, ...]
    land_limits_mu: tuple[Limit, ...]
    water_limits_m3: tuple[Limit, ...]
    mining_zones: tuple[NamedRow, ...] = ()
    infrastructure: tuple[NamedRow, ...] = ()
    other_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    former_towns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    disputed: Mapping[int, tuple[Disputed, ...]] = field(default_factory=dict)
