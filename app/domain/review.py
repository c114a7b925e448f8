"""A case as it comes in and a review as it comes out."""

from dataclasses import dataclass, field
from typing import Any

from app.domain.finding import Finding, Judgement
from app.domain.layer import Layer
from app.domain.plan_facts import LedgerTotals
from app.domain.project import Project
from app.domain.site import Site


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case file that was read: the project, its site where there is one, the judgements made so far.

    `raw` is the JSON object as it came, kept for the record.
    """

    project: Project
    site: Site | None
    judgements: tuple[Judgement, ...] = ()
    raw: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edition:
    """Which rule base was used: its name and the SHA-256 of its content."""

    edition: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SiteFigures:
    """The site in figures: ellipsoidal and planar area (m2), counties it lies in, Gauss-Krüger zone."""

    area_m2: float
    planar_area_m2: float
    counties: tuple[str, ...]
    zone: int


@dataclass(frozen=True, slots=True)
class Review:
    """The result of one run: findings of every rule in order, the verdict, and what they rest on.

    `control_lines` has one row for every layer kind (see ControlLine); `ledger` is what other opinions had taken.
    """

    verdict: str
    as_of: str
    edition: Edition
    site: SiteFigures | None
    layers: tuple[Layer, ...]
    findings: tuple[Finding, ...]
    warnings: tuple[str, ...] = ()
    control_lines: tuple["ControlLine", ...] = ()
    ledger: LedgerTotals = field(default_factory=LedgerTotals)


@dataclass(frozen=True, slots=True)
class ControlLine:
    """One row of the spatial conformity table.

    Attributes:
        state: "hit" 压占, "clear" 不压占, "no_data" 无数据 (no layer claims the whole site), "unknown" 无法判定 (the
            site lies within a boundary's uncertainty).
        area_m2, share: of the site, where it is hit.
        reason: why it is neither hit nor clear, as a Chinese sentence; empty otherwise.
        rules: ids of the rules that speak of this kind.
    """

    kind: str
    state: str
    area_m2: float
    share: float
    authority: str | None
    distance_m: float | None
    reason: str
    rules: tuple[str, ...]
