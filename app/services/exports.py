"""Sites out: the site of a case, what its conflicts cover, and what is left of it, as files for other programs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.finding import Finding
from app.domain.review import CaseFile
from app.domain.vocabulary import LAYER_KINDS, ZONES
from app.errors import BadInputError
from app.screening.expression import AtomNode, Node, NotNode
from app.screening.facts import Context
from app.screening.facts_spatial import meeting_with
from app.screening.rules import ReadyRule
from app.screening.run import screen
from app.services.desk import Desk
from app.services.file_sets import write_set
from app.services.layer_marks import internal_kinds, kind_words, withheld_sentence
from app.services.ledger import totals
from app.services.records import exporting
from app.services.reviews import screening_context, site_figures
from app.services.siting import Left, what_is_left

if TYPE_CHECKING:
    from app.geodata.writing import OutFeature

WHATS: Final = {"site": "用地范围", "conflicts": "压占部分", "left": "剩余可用部分"}
_CRUMB_M2: Final = 0.01  # what rounding leaves along shared borders; a boundary-point text could not hold it
_AGAINST: Final = ("prohibit", "restrict", "condition")


@dataclass(frozen=True, slots=True)
class Conflict:
    """The part of a site that certainly lies on one control line, of one zone or name where a rule speaks of that.

    Attributes:
        geometry: in degrees (EPSG:4490).
        title: kind in words, with its zone or name.
        rules: ids of the rules that were hit by it, in the order of reporting.
    """

    kind: str
    title: str
    geometry: BaseGeometry
    area_m2: float
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the files, how many features, their area (m2, each feature by itself), the system's name.

    `withheld` is what is told in place of geometry that stays in the office; empty where all was written.
    """

    files: tuple[Path, ...]
    count: int
    area_m2: float
    crs: str
    withheld: str = ""


def export(
    desk: Desk, case: CaseFile, path: Path, as_of: str, *, what: str = "site", crs: str | None = None
) -> Exported | None:
    """Write the site of a case, its conflicts or what is left of it to a file; None where there is none of that.

    Args:
        desk: the open desk.
        case: the case; its judgements count.
        path: the file; its suffix names the format.
        as_of: the day of the review, ISO; a boundary-point text gives it as its date.
        what: a key of `WHATS`.
        crs: the system to write in; by default the site's zone for .txt and .dxf, degrees for all others.

    Raises:
        BadInputError: a case without site, an unknown format, a system that does not fit it, or nothing but geometry of
            internal layers.
        WorldError: where the file cannot be written; nothing is half-written.
    """
    from app.geodata.crs import name_of
    from app.geodata.writing import system_for, write_features

    if case.site is None:
        raise BadInputError("案卷没有用地范围，没有可导出的图形，请先提供用地范围（site）。", field="site")
    system = system_for(path, crs, case.site.zone)
    withheld = _withheld(desk, case, as_of, what)
    features = tuple(_features(desk, case, as_of, what))
    if not features and withheld:
        raise BadInputError(withheld)
    if not features:
        return None
    subject = case.project.name or ""
    with exporting(desk, what, path, subject=subject):
        files = write_set(path, lambda made: write_features(made, features, system, date=as_of))
    area = sum(desk.measure.area_m2(feature.geometry) for feature in features)
    return Exported(files, len(features), area, name_of(system), withheld)


def _withheld(desk: Desk, case: CaseFile, as_of: str, what: str) -> str:
    """Return what is told in place of the geometry of internal layers.

    Raises:
        BadInputError: what is left of the site would show where they run.
    """
    kinds = internal_kinds(desk) if what != "site" else frozenset()
    kept = [each for each in conflicts(desk, case, as_of) if each.kind in kinds] if kinds else []
    if kept and what == "left":
        left = what_is_left(desk, case, as_of)
        require_open(left, kinds, [each.kind for each in kept])
        return ""
    return withheld_sentence([(each.title, each.area_m2) for each in kept]) if kept else ""


def require_open(left: Left | None, internal: frozenset[str], met: Iterable[str]) -> None:
    """Refuse to write out what is left of a site where internal layers bound it.

    Raises:
        BadInputError: with the figures in its place.
    """
    kinds = internal & frozenset(met)
    if left is not None and kinds:
        figures = f"剩余{left.area_m2 / 10_000:.4f}公顷，扣除{left.taken_m2 / 10_000:.4f}公顷"
        raise BadInputError(f"剩余部分的边界取自内部图层（{kind_words(kinds)}），只提供面积，不导出图形：{figures}。")


def _features(desk: Desk, case: CaseFile, as_of: str, what: str) -> Iterator["OutFeature"]:
    if what == "conflicts":
        internal = internal_kinds(desk)
        yield from (_conflict(each) for each in conflicts(desk, case, as_of) if each.kind not in internal)
        return
    assert case.site is not None  # noqa: S101  # `export` has asked
    avoided: tuple[str, ...] = ()
    geometry = case.site.geometry
    if what == "left" and (left := what_is_left(desk, case, as_of)) is not None:
        geometry, avoided = left.geometry, left.avoided
    if not geometry.is_empty:
        yield _of_case(desk, case, geometry, what, avoided)


def _of_case(desk: Desk, case: CaseFile, geometry: BaseGeometry, what: str, avoided: tuple[str, ...]) -> "OutFeature":
    from app.geodata.writing import OutFeature

    name = case.project.name
    said: dict[str, str | float] = {"name": name, "code": case.project.code or ""}
    said |= {"what": WHATS[what], "area_m2": desk.measure.area_m2(geometry)}
    said |= {"avoided": ",".join(avoided)} if what == "left" else {}
    return OutFeature(geometry, what.upper(), title=name, use=WHATS[what], attributes=said)


def _conflict(conflict: Conflict) -> "OutFeature":
    from app.geodata.writing import OutFeature

    rules = ",".join(conflict.rules)
    said: dict[str, str | float] = {"kind": conflict.kind, "kind_name": conflict.title}
    said |= {"rules": rules, "area_m2": conflict.area_m2}
    layer = f"CONFLICT_{conflict.kind}".upper()
    return OutFeature(conflict.geometry, layer, conflict.title, rules.replace(",", "、"), said)


def conflicts(desk: Desk, case: CaseFile, as_of: str) -> tuple[Conflict, ...]:
    """Return where a case's site certainly lies on the control lines that rules were hit by, in the order of kinds."""
    if case.site is None:
        return ()
    counties = site_figures(desk, case.site).counties
    with desk.layer_source() as source:
        context = screening_context(desk, case, counties, source, totals(desk), as_of)
        findings = screen(desk.rules, context, case.judgements)
        met: dict[tuple[str, str, str], list[str]] = {}
        for ready, finding in zip(desk.rules, findings, strict=True):
            for key in _met(ready, finding):
                met.setdefault(key, []).append(finding.rule)
        found = [_cut_out(context, *key, tuple(rules)) for key, rules in met.items()]
    kinds = list(LAYER_KINDS)
    return tuple(sorted(found, key=lambda conflict: kinds.index(conflict.kind)))


def _met(ready: ReadyRule, finding: Finding) -> Iterator[tuple[str, str, str]]:
    """Yield kind, zone and name of every overlap that a hit rule rests on; what a rule wants overlapped is none."""
    if finding.effect not in _AGAINST or finding.outcome != "hit":
        return
    true = {atom.text for atom in finding.atoms if atom.value is True}
    nodes = [node for node in (ready.relevance, ready.condition) if node is not None]
    for atom in dict.fromkeys(atom for node in nodes for atom in _wanted(node, wanted=True)):
        if atom.text in true and atom.call.name in ("overlaps", "within") and atom.sign is None:
            options = {name: str(word) for name, word in atom.call.options}
            yield str(atom.call.words[0]), options.get("zone", ""), options.get("name", "")


def _wanted(node: Node, *, wanted: bool) -> Iterator[AtomNode]:
    """Yield the atoms whose truth makes the node true."""
    if isinstance(node, AtomNode):
        yield from (node,) if wanted else ()
    elif isinstance(node, NotNode):
        yield from _wanted(node.part, wanted=not wanted)
    else:
        for part in node.parts:
            yield from _wanted(part, wanted=wanted)


def _cut_out(context: Context, kind: str, zone: str, name: str, rules: tuple[str, ...]) -> Conflict:
    meeting = meeting_with(context, kind, zone or None, name or None)
    assert meeting is not None  # noqa: S101  # there is a site
    more = ZONES.get(zone, zone) or name
    title = LAYER_KINDS[kind] + (f"（{more}）" if more else "")
    parts = [part for part in shapely.get_parts(meeting.certain) if context.measure.area_m2(part) > _CRUMB_M2]
    return Conflict(kind, title, shapely.MultiPolygon(parts), meeting.certain_m2, rules)
