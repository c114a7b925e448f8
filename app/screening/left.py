"""What is left of a site: the part that no prohibition bites on, as a geometry with its area."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from app.domain.finding import Finding
from app.screening.expression import AtomNode
from app.screening.facts import Context
from app.screening.overlay import SLIVER_M2, Meeting
from app.screening.rules import ReadyRule


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a site.

    Attributes:
        geometry: the part free of every prohibition that was hit (EPSG:4490); empty where nothing is left.
        area_m2: its ellipsoidal area.
        avoided: ids of the rules whose ground was taken out.
        everywhere: ids of prohibitions that bite wherever the site lies; with any of them nothing is left.
    """

    geometry: BaseGeometry
    area_m2: float
    avoided: tuple[str, ...]
    everywhere: tuple[str, ...]


def what_is_left(rules: Sequence[ReadyRule], findings: Sequence[Finding], context: Context) -> Left | None:
    """Take out of the site the ground of every prohibition that is hit; None where none is, or there is no site."""
    hit = {each.rule for each in findings if each.effect == "prohibit" and each.outcome == "hit" and not each.excepted}
    if not hit or context.site is None:
        return None
    left, avoided, everywhere = context.site.geometry, list[str](), list[str]()
    for ready in (ready for ready in rules if ready.rule.id in hit):
        grounds = tuple(_grounds(ready, context))
        for ground in grounds:
            left = ground.of(left)
        (avoided if grounds else everywhere).append(ready.rule.id)
    left = left.difference(left) if everywhere else left
    area = context.measure.area_m2(left)
    return Left(left, area if area > SLIVER_M2 else 0.0, tuple(avoided), tuple(everywhere))


@dataclass(frozen=True, slots=True)
class _Ground:
    """The ground of one spatial atom: taken out (`overlaps`), or all that may stay (`within`)."""

    meeting: Meeting
    stays: bool

    def of(self, area: BaseGeometry) -> BaseGeometry:
        """Apply it; what may lie on features counts as lying on them, for nothing doubtful is offered."""
        return area.intersection(self.meeting.certain) if self.stays else area.difference(self.meeting.possible)


def _grounds(ready: ReadyRule, context: Context) -> Iterator[_Ground]:
    for atom in ready.atoms:
        if atom.call.name in ("overlaps", "within") and (meeting := _bites(atom, context)) is not None:
            yield _Ground(meeting, atom.call.name == "within")


def _bites(atom: AtomNode, context: Context) -> Meeting | None:
    """Return how the site meets the atom's features, where it is this atom that brings the prohibition about."""
    meeting = context.meeting(str(atom.call.words[0]))
    if meeting is None:
        return None
    bites = meeting.within_it is not True if atom.call.name == "within" else meeting.overlaps_it is not False
    return meeting if bites else None
