"""What is left of a site: the part that no prohibition bites on, as a geometry with its area.

Each rule gives its free ground: the largest part of the site on which its condition cannot come true, whatever part of
that ground is taken. What is left lies in the free ground of every rule that was hit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.finding import Finding
from app.screening.expression import AllNode, AnyNode, AtomNode, Node, NotNode
from app.screening.facts import Context
from app.screening.facts_spatial import meeting_with
from app.screening.overlay import SLIVER_M2
from app.screening.rules import ReadyRule

_NOTHING = shapely.Polygon()


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a site.

    Attributes:
        geometry: the part free of every prohibition that was hit (EPSG:4490); empty where nothing is left.
        area_m2: its ellipsoidal area.
        taken_m2: area of the ground taken out; both make up the site.
        avoided: ids of the prohibitions that some part of the site avoids, and what is left avoids all of them.
        everywhere: ids of prohibitions that bite on every part of the site; with any of them nothing is left.
    """

    geometry: BaseGeometry
    area_m2: float
    taken_m2: float
    avoided: tuple[str, ...]
    everywhere: tuple[str, ...]


def what_is_left(rules: Sequence[ReadyRule], findings: Sequence[Finding], context: Context) -> Left | None:
    """Take out of the site the ground of every prohibition that is hit; None where none is, or there is no site.

    A rule whose ground cannot be told from the site (`everywhere`) is one that asks for something else, whose ground
    covers the whole site, or that a person found to be hit against what the layers say.
    """
    hit = {each.rule: each for each in findings if _bites(each)}
    if not hit or context.site is None:
        return None
    site = context.site.geometry
    free = {ready.rule.id: _free(ready, hit[ready.rule.id], context) for ready in rules if ready.rule.id in hit}
    everywhere = tuple(rule for rule, ground in free.items() if context.measure.area_m2(ground) <= SLIVER_M2)
    left = _NOTHING if everywhere else _whole_parts(reduce(shapely.intersection, free.values(), site), context)
    area = context.measure.area_m2(left)
    taken = context.measure.area_m2(site.difference(left))
    return Left(left, area, taken, tuple(rule for rule in free if rule not in everywhere), everywhere)


def _bites(finding: Finding) -> bool:
    return finding.effect == "prohibit" and finding.outcome == "hit" and not finding.excepted


def _whole_parts(area: BaseGeometry, context: Context) -> BaseGeometry:
    """Drop lines, points and slivers, on which nothing can be built."""
    parts = [part for part in shapely.get_parts(area) if context.measure.area_m2(part) > SLIVER_M2]
    return shapely.union_all(parts) if parts else _NOTHING


def _free(ready: ReadyRule, finding: Finding, context: Context) -> BaseGeometry:
    """Return the ground on which the rule does not bite; none where nothing tells it from the rest of the site."""
    site = context.site
    assert site is not None  # noqa: S101  # the caller has asked
    judged = finding.automatic != "hit"
    weigh = _Weigh(context, {atom.text: atom.value for atom in finding.atoms}, judged=judged)
    nodes = [node for node in (ready.condition, ready.relevance) if node is not None]
    best = weigh.largest([weigh.holds_off(node, wanted=True) for node in nodes])
    taken = context.measure.area_m2(site.geometry.difference(best))
    return best if taken > SLIVER_M2 else _NOTHING  # it is hit, so a cut that takes nothing cannot be right


@dataclass(frozen=True, slots=True)
class _Weigh:
    """The values of one rule's atoms on one site, and where a part of the condition can be kept from a value.

    Attributes:
        judged: a person found the rule hit where the layers left it open: then what is open counts as fulfilled.
    """

    context: Context
    values: Mapping[str, bool | None]
    judged: bool

    def holds_off(self, node: Node, *, wanted: bool) -> BaseGeometry:
        """Return the ground of which every part keeps the node from being `wanted`."""
        match node:
            case AtomNode():
                return self._atom(node, wanted=wanted)
            case NotNode(part):
                return self.holds_off(part, wanted=not wanted)
            case AllNode(parts) | AnyNode(parts):
                grounds = [self.holds_off(part, wanted=wanted) for part in parts]
                one_is_enough = isinstance(node, AllNode) is wanted
                return self.largest(grounds) if one_is_enough else reduce(shapely.intersection, grounds)

    def largest(self, grounds: Sequence[BaseGeometry]) -> BaseGeometry:
        """Return the largest ground; the first of equal ones."""
        return max(grounds, key=self.context.measure.area_m2)

    def _atom(self, atom: AtomNode, *, wanted: bool) -> BaseGeometry:
        """Return the atom's ground; what may lie on features is offered neither as on nor as off them."""
        site = self.context.site
        assert site is not None  # noqa: S101  # only made where there is one
        options = {name: str(word) for name, word in atom.call.options}
        if atom.call.name in ("overlaps", "within"):
            meeting = meeting_with(self.context, str(atom.call.words[0]), options.get("zone"), options.get("name"))
            assert meeting is not None  # noqa: S101  # likewise
            return site.geometry.difference(meeting.possible) if wanted else meeting.certain
        value = self.values[atom.text]
        holds = value is (not wanted) or (value is None and not self.judged)
        return site.geometry if holds else _NOTHING
