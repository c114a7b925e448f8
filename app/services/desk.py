"""The desk: everything that services stand on, opened once and passed as an argument.

What takes long to load is loaded when a service first asks for it: the window opens on a desk.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from app.domain.people import Session
from app.services.rule_bases import APP, SEEDS, edition_file, make_folder, plan_file
from app.store.reference import Reference, open_reference

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from app.domain.plan_facts import PlanFacts
    from app.domain.review import Edition
    from app.domain.site import Measure
    from app.screening.rules import ReadyRule
    from app.store.layer_source import StoreLayerSource


@dataclass(frozen=True)
class Desk:
    """The open desk.

    Attributes:
        workspace: folder of `workspace.db` and imported layers.
        seeds: folder of the seeds (schemas, examples).
        plan_path: the read-only `plan.gpkg`.
        layer_ids: the imported layers to work with, replaced ones included; None is those in use.
        session: who has signed in; None where nobody has, as in a workspace that knows nobody.
    """

    workspace: Path
    seeds: Path
    plan_path: Path
    layer_ids: frozenset[str] | None = None
    session: Session | None = None

    @contextmanager
    def plan(self) -> Iterator[Reference]:
        """Open `plan.gpkg` for one job."""
        with open_reference(self.plan_path) as reference:
            yield reference

    @cached_property
    def measure(self) -> "Measure":
        """Return what measures lengths and areas on the ellipsoid."""
        from app.geodata.measure import EllipsoidMeasure

        return EllipsoidMeasure()

    @cached_property
    def edition(self) -> "Edition":
        """Return the rule base's name and hash."""
        from app.domain.review import Edition

        with self.plan() as plan:
            return Edition(plan.metadata.edition, plan.metadata.sha256)

    @cached_property
    def rules(self) -> "tuple[ReadyRule, ...]":
        """Return the rules, parsed and checked, in the order of reporting."""
        from app.screening.rules import prepare_rules

        with self.plan() as plan:
            return prepare_rules(plan.rules())

    @cached_property
    def facts(self) -> "PlanFacts":
        """Return what rules ask of the plan's tables and lists."""
        from app.plan.facts import plan_facts

        with self.plan() as plan:
            return plan_facts(plan.table)

    @cached_property
    def outlines(self) -> "Mapping[str, BaseGeometry]":
        """Return the county outlines by name (EPSG:4490, 示意)."""
        with self.layer_source() as source:
            layer = source.layers("county")[0]
            features = source.features(layer, (-180.0, -90.0, 180.0, 90.0))
            return {str(feature.attributes["name"]): feature.geometry for feature in features}

    @contextmanager
    def layer_source(self, *, cancel: Callable[[], bool] = lambda: False) -> "Iterator[StoreLayerSource]":
        """Open the layers for one job; `cancel` is asked before an index is read whether to stop."""
        from app.store.layer_source import StoreLayerSource

        with StoreLayerSource(self.plan_path, self.workspace, only=self.layer_ids, cancel=cancel) as source:
            yield source


def open_desk(workspace: Path | None = None, seeds: Path = SEEDS, edition: str | None = None) -> Desk:
    """Open the desk; `plan.gpkg` is built when there is none for these seeds yet.

    Args:
        workspace: its folder; the user's own by default.
        seeds: what the rule base is built from.
        edition: the SHA-256, or how it begins, of a rule base that was built before, to work with instead.

    Raises:
        WorldError: where no folder can be written.
        BadInputError: where the seeds are damaged, or there is no such edition.
    """
    folder = workspace or Path(platformdirs.user_data_dir(APP, appauthor=False))
    make_folder(folder)
    plan_path = plan_file(seeds) if edition is None else edition_file(edition)
    return Desk(folder, seeds, plan_path)


def example_workspace() -> Path:
    """Return the worked example's own workspace: its demonstration layers must never decide a real case."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "example"
