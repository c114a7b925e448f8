"""Rule bases: built from seeds, kept side by side under the hash of what they were made of, and found again by it."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

import platformdirs

from app.domain.rule import Rule
from app.errors import BadInputError, WorldError
from app.geodata.measure import EllipsoidMeasure
from app.plan.facts import plan_facts
from app.plan.rulebase import RuleBase, load_rule_base, seeds_digest
from app.plan.rules import rule_trouble
from app.screening.rules import prepare_rules
from app.store.reference import is_current, open_reference
from app.store.reference_build import build_reference

APP: Final = "taixin-review"
SEEDS: Final = Path(__file__).resolve().parents[2] / "seeds"
_NAMED_BY: Final = 16  # signs of the hash in a rule base's name
_SHORTEST: Final = 8


def plan_file(seeds: Path = SEEDS) -> Path:
    """Return the path of `plan.gpkg` for these seeds, named by their hash; build it where it is not there yet."""
    path = _editions_folder() / f"plan-{seeds_digest(seeds)[:_NAMED_BY]}.gpkg"
    if not is_current(path):
        make_folder(path.parent)
        build_reference(rule_base(seeds), path, areas=EllipsoidMeasure().areas_m2)
    return path


def edition_files() -> tuple[Path, ...]:
    """Return the rule bases that have been built, this release's alone, by name."""
    return tuple(path for path in sorted(_editions_folder().glob("plan-*.gpkg")) if is_current(path))


def edition_file(sha256: str) -> Path:
    """Return the rule base of a SHA-256, or of how one begins (eight signs or more).

    Raises:
        BadInputError: where there is none, or more than one.
    """
    wanted = sha256.strip().lower()
    found = [path for path in edition_files() if path.stem.removeprefix("plan-") == wanted[:_NAMED_BY]]
    if _SHORTEST <= len(wanted) < _NAMED_BY:
        found = [path for path in edition_files() if path.stem.removeprefix("plan-").startswith(wanted)]
    if len(found) != 1 or not _sha256_of(found[0]).startswith(wanted):
        raise BadInputError(
            f"没有唯一对应“{sha256}”的规则库，请在规则库清单中核对，或从种子文件夹重建。",
            field="edition",
        )
    return found[0]


def _editions_folder() -> Path:
    """Editions are kept among the user's data, not in a cache: an old case is run again with the one it names."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "editions"


def _sha256_of(path: Path) -> str:
    with open_reference(path) as reference:
        return reference.metadata.sha256


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


def make_folder(folder: Path) -> None:
    """Make a folder and those above it.

    Raises:
        WorldError: where it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorldError(f"无法建立文件夹“{folder}”（{error.strerror}），请检查权限，或另选工作区文件夹。") from error
