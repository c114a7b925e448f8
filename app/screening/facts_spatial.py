"""Facts that the site and the layers decide."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from app.domain.finding import Missing
from app.screening.expression import Word
from app.screening.facts import Answer, Context, Fact, missing_field, missing_layer, missing_site
from app.screening.facts_project import contaminated_rows, counties_of, towns_of
from app.screening.nearest import DEGREES_PER_METRE
from app.screening.overlay import Meeting, Selects
from app.screening.truth import Truth

_NAME_KEY: Final = re.compile(r"(?i)name|mc$|名")  # how tables call the column of names; no other column says no


def _zone(wanted: str) -> Selects:
    def selects(attributes: Mapping[str, Any]) -> Truth:
        zone = attributes.get("zone")
        return None if zone is None else zone == wanted

    return selects


def _named(wanted: tuple[str, ...]) -> Selects:
    def selects(attributes: Mapping[str, Any]) -> Truth:
        words = {key: value for key, value in attributes.items() if isinstance(value, str) and value}
        if any(name in word for word in words.values() for name in wanted):
            return True
        return False if any(map(_NAME_KEY.search, words)) else None

    return selects


def _called(names: tuple[str, ...]) -> Selects:
    """Exactly one of the names: yes; a name inside a longer one (核心区 in 核心区板块): a person has to say."""
    contains = _named(names)

    def selects(attributes: Mapping[str, Any]) -> Truth:
        return True if any(value in names for value in attributes.values()) else contains(attributes) and None

    return selects


def meeting_with(context: Context, kind: str, zone: str | None = None, name: str | None = None) -> Meeting | None:
    """Lay the site over the features of a kind, of one zone or of one name where these are given."""
    if zone is not None:
        return context.meeting(kind, f"zone={zone}", _zone(zone))
    if name is not None:
        return context.meeting(kind, f"name={name}", _named((name,)))
    return context.meeting(kind)


def _answer(fact: str, kind: str, truth: Truth, meeting: Meeting) -> Answer:
    missing = () if truth is not None else (missing_layer(kind, meeting),)
    facts: tuple[tuple[str, Any], ...] = ((fact, truth),)
    if meeting.certain_m2 > 0:
        facts += ((f"overlap_m2.{kind}", meeting.certain_m2),)
    return Answer(truth, facts, missing, meeting.overlaps)


def overlaps(context: Context, kind: Word, zone: Word | None = None, name: Word | None = None) -> Answer:
    """Whether the site overlaps features of a kind, of one zone or of one name where these are given."""
    meeting = meeting_with(context, str(kind), _text(zone), _text(name))
    if meeting is None:
        return Answer(None, missing=(missing_site(),))
    answer = _answer(f"overlaps.{kind}", str(kind), meeting.overlaps_it, meeting)
    if answer.value is None and kind == "contaminated_land":
        return replace(answer, missing=(*answer.missing, *_plots(context)))
    return answer


def _plots(context: Context) -> tuple[Missing, ...]:
    """Name what annex 3 part 6 lists for the county, for a person to look at where no layer decides."""
    names = "、".join(row.name for row in contaminated_rows(context))
    text = f"附件3第六部分列有本县污染地块：{names}。请核对用地范围是否涉及。"
    return (Missing("question", "contaminated_plots", text),) if names else ()


def within(context: Context, kind: Word) -> Answer:
    """Whether the whole site lies within features of a kind."""
    meeting = context.meeting(str(kind))
    if meeting is None:
        return Answer(None, missing=(missing_site(),))
    return _answer(f"within.{kind}", str(kind), meeting.within_it, meeting)


def ring_share(context: Context, kind: Word, metres: Word) -> Answer:
    """Share of the ring of so many metres around the site that lies on features of a kind, as an interval."""
    meeting = context.ring(str(kind), float(metres))
    if meeting is None:
        return Answer(None, missing=(missing_site(),))
    missing = (missing_layer(str(kind), meeting),) if meeting.share.low < meeting.share.high else ()
    shown = (f"ring_share.{kind}", [meeting.share.low, meeting.share.high])
    return Answer(meeting.share, (shown,), missing, meeting.overlaps)


def within_block(context: Context) -> Answer:
    """Whether the site lies within the declared block, by the block layers and all of the plan's names for it."""
    block = context.block
    if block is None:
        return Answer(None, (("block", context.project.block),), (missing_field("block"),))
    names = (block.name, *block.aliases)
    meeting = context.meeting("block", f"block={block.id}", _called(names))
    if meeting is None:
        return Answer(None, missing=(missing_site(),))
    return _answer("within.block", "block", meeting.within_it, meeting)


def in_key_town(context: Context) -> Answer:
    """Whether the project's township is a key town of table 2-2; the exemption has to be made out to count."""
    towns = {town for county in counties_of(context) for town in context.plan.key_towns.get(county, ())}
    named = towns_of(context)
    return Answer(not towns.isdisjoint(named), (("township", list(named)), ("key_towns", sorted(towns))))


def near_heritage(context: Context, metres: Word) -> Answer:
    """Whether a resource of annex 4 lies within a distance, widened by the uncertainty of its place."""
    if context.site is None:
        return Answer(None, missing=(missing_site(),))
    found = heritage_within(context, float(metres))
    if not context.source.layers("heritage_site"):
        return Answer(None, missing=(_HERITAGE_LAYER,))
    listed = [{"name": name, "distance_m": [round(low, 1), round(high, 1)]} for name, low, high in found]
    if found:
        return Answer(True, (("heritage", listed),))
    lost = [
        row.name for row in context.plan.heritage_unlocated if set(counties_of(context)) & set(row.place.split("、"))
    ]
    text = f"附件4所列{'、'.join(lost)}尚未定位，请核对其与用地范围的距离。"
    missing = (Missing("question", "heritage_site", text),) if lost else ()
    return Answer(None if lost else False, (("heritage_not_located", lost),), missing)


_HERITAGE_LAYER: Final = Missing("layer", "heritage_site", "缺少附件4文化遗产点位图层，请恢复随规划提供的图层。")


def heritage_within(context: Context, metres: float) -> list[tuple[str, float, float]]:
    """Return name and range of distance (m) of each resource that may lie within a distance, nearest first."""
    assert context.site is not None  # noqa: S101  # both callers have asked
    area, found = context.site.geometry, []
    for layer in context.source.layers("heritage_site"):
        box = area.buffer((metres + 2 * layer.uncertainty_m) * DEGREES_PER_METRE).bounds
        for feature in context.source.features(layer, box):
            if area.distance(feature.geometry) > (metres + feature.uncertainty_m) * DEGREES_PER_METRE:
                continue  # far off for certain, at a hundredth of the cost
            distance = context.measure.distance_m(area, feature.geometry)
            if distance <= metres + feature.uncertainty_m:
                low, high = max(0.0, distance - feature.uncertainty_m), distance + feature.uncertainty_m
                found.append((str(feature.attributes.get("name", "")), low, high))
    return sorted(found, key=lambda item: (item[1], item[0]))


def _text(word: Word | None) -> str | None:
    return None if word is None else str(word)


FACTS: Final[dict[str, Fact]] = {
    "overlaps": overlaps,
    "within": within,
    "ring_share": ring_share,
    "within_block": within_block,
    "in_key_town": in_key_town,
    "near_heritage": near_heritage,
}
