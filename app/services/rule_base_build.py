"""Read the seeds into a rule base, check all that rules will ask of it, and write it to a file."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from app.domain.rule import Rule
from app.errors import BadInputError
from app.geodata.measure import EllipsoidMeasure
from app.plan.facts import plan_facts
from app.plan.rulebase import RuleBase, load_rule_base
from app.plan.rules import rule_trouble
from app.screening.rules import prepare_rules
from app.services.rule_bases import SEEDS
from app.store.reference_build import build_reference


def build(seeds: Path, path: Path) -> None:
    """Build `plan.gpkg` from the seeds.

    Raises:
        BadInputError: naming file, line and reason, where any seed is wrong.
    """
    build_reference(rule_base(seeds), path, areas=EllipsoidMeasure().areas_m2)


def rule_base(seeds: Path = SEEDS) -> RuleBase:
    """Read the seeds into a rule base, every rule's condition checked.

    Raises:
        BadInputError: naming file, line and reason, where any seed is wrong.
    """
    from app.geodata.seed_layers import seed_layers

    base = load_rule_base(seeds, ())
    for rule in base.rules:
        try:
            prepare_rules((rule,))
        except BadInputError as error:
            raise rule_trouble(seeds / "rules", rule.id, BadInputError(str(error), field=_at_fault(rule))) from error
    _check_facts(base)
    return replace(base, layers=seed_layers(seeds / "layers", EllipsoidMeasure()))


def _at_fault(rule: Rule) -> str:
    """Return which part of a rule cannot be prepared."""
    for key, mended in (("hit_when", replace(rule, hit_when="always")), ("details", replace(rule, details=()))):
        with suppress(BadInputError):
            prepare_rules((mended,))
            return key
    return "relevant_when"


def _check_facts(base: RuleBase) -> None:
    """Make what rules ask of the tables once, so that a wrong figure is found now and not at a review."""
    tables, read = {table.id: table.rows for table in base.tables}, list[str]()

    def table(name: str) -> Sequence[Mapping[str, str]]:
        read.append(f"“{name}.csv”")
        return [_Watched(row, read, f"“{name}.csv”第{number}行") for number, row in enumerate(tables[name], start=2)]

    try:
        plan_facts(table)
    except (ValueError, KeyError, ArithmeticError, StopIteration) as error:
        raise BadInputError(f"种子表{read[-1]}缺失或内容不对（{error}），请核对该处后重建。") from error


class _Watched(dict[str, str]):
    """A row that leaves word where it is when it is read, for the sentence that has to name the place."""

    def __init__(self, row: Mapping[str, str], read: list[str], place: str) -> None:
        super().__init__(row)
        self._read, self._place = read, place

    def __getitem__(self, key: str) -> str:
        self._read.append(self._place)
        return super().__getitem__(key)
