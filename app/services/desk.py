"""The desk: everything that services stand on, opened once and passed as an argument."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import platformdirs
from shapely.geometry.base import BaseGeometry

from app.domain.plan_facts import PlanFacts
from app.domain.review import Edition
from app.domain.site import Measure
from app.errors import WorldError
from app.geodata.measure import EllipsoidMeasure
from app.plan.facts import plan_facts
from app.plan.rulebase import RuleBase, load_rule_base, seeds_digest
from app.screening.rules import ReadyRule, prepare_rules
from app.store.layer_source import StoreLayerSource
from app.store.reference import Reference, open_reference
from app.store.reference_build import build_reference

APP: Final = "taixin-review"
SEEDS: Final = Path(__file__).resolve().parents[2] / "seeds"


@dataclass(frozen=True)
class Desk:
    """The open desk.

    Attributes:
        workspace: folder of `workspace.db` and imported layers.
        seeds: folder of the seeds (schemas, examples).
        plan_path: the read-only `plan.gpkg`.
        measure: lengths and areas on the ellipsoid.
    """

    workspace: Path
    seeds: Path
    plan_path: Path
    measure: Measure

    @contextmanager
    def plan(self) -> Iterator[Reference]:
        """Open `plan.gpkg` for one job."""
        with open_reference(self.plan_path) as reference:
            yield reference

    @cached_property
    def edition(self) -> Edition:
        """Return the rule base's name and hash."""
        with self.plan() as plan:
            return Edition(plan.metadata.edition, plan.metadata.sha256)

    @cached_property
    def rules(self) -> tuple[ReadyRule, ...]:
        """Return the rules, parsed and checked, in the order of reporting."""
        with self.plan() as plan:
            return prepare_rules(plan.rules())

    @cached_property
    def facts(self) -> PlanFacts:
        """Return what rules ask of the plan's tables and lists."""
        with self.plan() as plan:
            return plan_facts(plan.table)

    @cached_property
    def outlines(self) -> Mapping[str, BaseGeometry]:
        """Return the county outlines by name (EPSG:4490, 示意)."""
        with self.layer_source() as source:
            layer = source.layers("county")[0]
            features = source.features(layer, (-180.0, -90.0, 180.0, 90.0))
            return {str(feature.attributes["name"]): feature.geometry for feature in features}

    @contextmanager
    def layer_source(self) -> Iterator[StoreLayerSource]:
        """Open the layers for one job."""
        with StoreLayerSource(self.plan_path, self.workspace) as source:
            yield source


def open_desk(workspace: Path | None = None, seeds: Path = SEEDS) -> Desk:
    """Open the desk; `plan.gpkg` is built when there is none for these seeds yet.

    Raises:
        WorldError: where no folder can be written.
        BadInputError: where the seeds are damaged.
    """
    folder = workspace or Path(platformdirs.user_data_dir(APP, appauthor=False))
    _make(folder)
    return Desk(folder, seeds, plan_file(seeds), EllipsoidMeasure())


def example_workspace() -> Path:
    """Return the worked example's own workspace: its demonstration layers must never decide a real case."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "example"


def plan_file(seeds: Path = SEEDS) -> Path:
    """Return the path of `plan.gpkg` for these seeds, named by their hash; build it where it is not there yet."""
    digest = seeds_digest(seeds)
    path = Path(platformdirs.user_cache_dir(APP, appauthor=False)) / f"plan-{digest[:16]}.gpkg"
    if not path.exists():
        _make(path.parent)
        build_reference(rule_base(seeds), path)
    return path


def rule_base(seeds: Path = SEEDS) -> RuleBase:
    """Read the seeds into a rule base, every rule's condition checked."""
    from app.geodata.seed_layers import seed_layers

    base = load_rule_base(seeds, seed_layers(seeds / "layers", EllipsoidMeasure()))
    prepare_rules(base.rules)
    return base


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorldError(
            f"无法建立文件夹“{folder}”（{error.strerror}），请检查权限，或用--workspace另选文件夹。"
        ) from error
