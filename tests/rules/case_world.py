"""Read a rule case from TOML: facts of a project, how the site meets layers, what the ledger holds.

A layer is written as a state and, after a space, the zone (of the growth boundary) or name of its feature:

    on      the site lies wholly on features      part    about a third of it does
    vague   features beside the site may reach into it    blurred   features on part of it may cover all of it
    beside  the features lie 50 m off             off     the layer covers the site and is empty
    far     a feature 5 km off
    near    a feature 1 km off (2,300 m off, 500 m uncertain: `edge`)
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "screening"))

from laying import Laid, Rectangle, TupleSource, lay, rectangle

from app.domain.plan_facts import CatalogueEntry, LedgerTotals, LoadedEdition, PlanFacts
from app.domain.project import project_from_json
from app.domain.site import Site
from app.geodata.measure import EllipsoidMeasure
from app.screening.facts import Context

CASES: Final = Path(__file__).resolve().parent / "cases"
OUTCOMES: Final = ("hit", "clear", "unknown", "not_relevant")
SITE: Final = Site(rectangle(0, 0, 100, 100), 38)
_STATES: Final[Mapping[str, tuple[Rectangle | None, float]]] = {
    "on": ((-9_000, -9_000, 9_000, 9_000), 0),
    "part": ((-9_000, -9_000, 30, 9_000), 0),
    "vague": ((-9_000, -9_000, -10, 9_000), 60),
    "blurred": ((-9_000, -9_000, 90, 9_000), 60),
    "beside": ((-9_000, -9_000, -50, 9_000), 0),
    "off": (None, 0),
    "near": ((1_100, 0, 1_110, 10), 0),
    "edge": ((2_400, 0, 2_410, 10), 500),
    "far": ((5_100, 0, 5_110, 10), 0),
}


@dataclass(frozen=True)
class RuleCase:
    """One line of a case file."""

    rule: str
    outcome: str
    number: int
    given: Mapping[str, Any]

    @property
    def id(self) -> str:
        return f"{self.rule}-{self.outcome}-{self.number}"


def read_cases() -> Iterator[RuleCase]:
    """Yield the cases of every file, in the order of the files."""
    for path in sorted(CASES.glob("*.toml")):
        for rule, outcomes in tomllib.loads(path.read_text(encoding="utf-8")).items():
            assert set(outcomes) <= set(OUTCOMES), (rule, outcomes)
            for outcome, rows in outcomes.items():
                for number, row in enumerate(rows, start=1):
                    yield RuleCase(rule, outcome, number, row)


def _layer(kind: str, text: str) -> Laid:
    state, _, word = text.partition(" ")
    shape, uncertainty = _STATES[state]
    key = "zone" if kind == "urban_growth_boundary" else "name"
    return lay(
        kind,
        *([shape] if shape else []),
        uncertainty_m=uncertainty,
        attributes=[{key: word} if word else {}][: bool(shape)],
    )


def _edition(row: Mapping[str, Any]) -> LoadedEdition:
    entries = tuple(CatalogueEntry(row["category"], "", "", "", text) for text in row["entries"])
    effective, complete = row.get("effective", "2024-02-01"), row.get("complete", True)
    return LoadedEdition(row["name"], "测试版", effective, complete, "test", "0" * 64, entries)


_KEYS: Final = {
    *("project", "layers", "site", "counties", "ledger", "catalogues", "as_of"),
    *("missing", "facts", "why"),
}


def context_of(given: Mapping[str, Any], plan: PlanFacts) -> Context:
    """Make the world that a case describes."""
    assert set(given) <= _KEYS, given
    return Context(
        project=project_from_json({"name": "测试项目", **given.get("project", {})}),
        site=SITE if given.get("site", True) else None,
        counties=tuple(given.get("counties", ())),
        source=TupleSource(*(_layer(kind, text) for kind, text in given.get("layers", {}).items())),
        measure=EllipsoidMeasure(),
        plan=plan,
        ledger=LedgerTotals(**given.get("ledger", {})),
        as_of=given.get("as_of", "2026-11-23"),
        catalogues=tuple(map(_edition, given.get("catalogues", ()))),
    )
