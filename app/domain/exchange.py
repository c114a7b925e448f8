"""A case as stations exchange it: every field with its versions, merged so that neither order nor repetition counts.

Each station counts its own changes of a case. A record says up to which count of every station it knows the case
(`seen`), and of every field the versions that nothing known has replaced. What one record lacks although it has seen
its count was replaced there; what it lacks and has not seen is new. So a merge needs no common clock and no agreed
base, and any two stations that have heard of the same changes hold the same record, however they heard of them.
(Almeida, Baquero, Fonte: "Dotted version vectors", 2010, with one vector for the whole case.)
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

NOTHING: Final = "null"
Standing = Literal["new", "same", "newer", "older", "both"]


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """One value of a field.

    Attributes:
        count: of the station's changes of this case, from 1; later than all that the station knew when it wrote.
        station: who wrote it.
        at: when, ISO 8601; for people, nothing is decided by it.
        text: the value as `canonical` JSON; `NOTHING` where the field was emptied or the thing removed.
    """

    count: int
    station: str
    at: str
    text: str

    @property
    def value(self) -> Any:
        """Return the value itself."""
        return json.loads(self.text)


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """What is known of a case.

    Attributes:
        case: its uuid.
        seen: by station, up to which count its changes are known.
        fields: by key, the versions that no known one has replaced, in order; more than one were written apart.
    """

    case: str
    seen: Mapping[str, int] = field(default_factory=dict)
    fields: Mapping[str, tuple[Version, ...]] = field(default_factory=dict)


def canonical(value: Any) -> str:
    """Return a value as the one JSON text that equal values share.

    Raises:
        ValueError: NaN or an infinity, which JSON cannot say.
    """
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def shown_text(record: CaseRecord, key: str) -> str:
    """Return the value that holds until a person chooses another: of those written apart the one counted highest."""
    versions = record.fields.get(key)
    return versions[-1].text if versions else NOTHING


def shown(record: CaseRecord) -> dict[str, Any]:
    """Return the values that hold, by key; what is empty is left out."""
    texts = {key: versions[-1].text for key, versions in record.fields.items()}
    return {key: json.loads(text) for key, text in texts.items() if text != NOTHING}


def capture(record: CaseRecord, values: Mapping[str, Any], *, station: str, at: str) -> CaseRecord:
    """Return the record with what was changed at this station since it was last made, or the same record.

    Args:
        record: as it was kept; one without fields for a case that was never exchanged.
        values: the case as it stands, by key; what is None or missing is empty.
        station: this station.
        at: when, ISO 8601.
    """
    texts = {key: canonical(values.get(key)) for key in {*record.fields, *values}}
    return _written(record, {k: text for k, text in texts.items() if text != shown_text(record, k)}, station, at)


def resolve(record: CaseRecord, choices: Mapping[str, str], *, station: str, at: str) -> CaseRecord:
    """Return the record with a person's choices (texts by key) in place of all versions that are known of them."""
    return _written(record, choices, station, at)


def _written(record: CaseRecord, texts: Mapping[str, str], station: str, at: str) -> CaseRecord:
    if not texts:
        return record
    count = 1 + max(record.seen.values(), default=0)
    new = {key: (Version(count, station, at, text),) for key, text in texts.items()}
    return CaseRecord(record.case, {**record.seen, station: count}, {**record.fields, **new})


def merge(mine: CaseRecord, theirs: CaseRecord) -> CaseRecord:
    """Return what both know: commutative, associative, and the same again for what is known already."""
    seen = {
        station: max(mine.seen.get(station, 0), theirs.seen.get(station, 0)) for station in {*mine.seen, *theirs.seen}
    }
    fields = {
        key: _merged(mine.fields.get(key, ()), mine.seen, theirs.fields.get(key, ()), theirs.seen)
        for key in {*mine.fields, *theirs.fields}
    }
    return CaseRecord(mine.case, seen, fields)


def _merged(
    mine: Collection[Version], my_seen: Mapping[str, int], theirs: Collection[Version], their_seen: Mapping[str, int]
) -> tuple[Version, ...]:
    kept = {
        *(each for each in mine if _stays(each, theirs, their_seen)),
        *(each for each in theirs if _stays(each, mine, my_seen)),
    }
    # A record that has seen a version and holds none in its place is no work of ours; nothing is lost by it.
    return tuple(sorted(kept or {*mine, *theirs}))


def _stays(version: Version, others: Collection[Version], seen: Mapping[str, int]) -> bool:
    """Whether the other record has it, has not heard of it, or has under its count another: then neither is lost."""
    if version.count > seen.get(version.station, 0):
        return True
    return any((each.count, each.station) == (version.count, version.station) for each in others)


def conflicts(record: CaseRecord) -> tuple[str, ...]:
    """Return the keys of fields that hold different values written apart, sorted: a person must choose."""
    return tuple(sorted(key for key, versions in record.fields.items() if len({v.text for v in versions}) > 1))


def choices(record: CaseRecord, key: str) -> tuple[Version, ...]:
    """Return what there is to choose from, the one that holds first; of equal values the one counted highest."""
    return tuple({version.text: version for version in record.fields.get(key, ())}.values())[::-1]


def changed(before: CaseRecord, after: CaseRecord) -> tuple[str, ...]:
    """Return the keys whose value holds no more, or newly differs by station, sorted."""
    was = set(conflicts(before))
    keys = {key for key in after.fields if shown_text(before, key) != shown_text(after, key)}
    return tuple(sorted(keys | {key for key in conflicts(after) if key not in was}))


def standing(mine: CaseRecord | None, theirs: CaseRecord) -> Standing:
    """Return how their record stands to mine: new, the same, newer, older, or changed on both sides."""
    if mine is None or not mine.seen:
        return "new"
    knows_theirs, knows_mine = _knows(mine, theirs), _knows(theirs, mine)
    if knows_theirs:
        return "same" if knows_mine else "older"
    return "newer" if knows_mine else "both"


def _knows(one: CaseRecord, other: CaseRecord) -> bool:
    return all(count <= one.seen.get(station, 0) for station, count in other.seen.items())


def record_json(record: CaseRecord) -> dict[str, Any]:
    """Return a record as JSON; equal records give equal text."""
    return {
        "case": record.case,
        "seen": dict(sorted(record.seen.items())),
        "fields": {
            key: [[v.count, v.station, v.at, v.value] for v in versions]
            for key, versions in sorted(record.fields.items())
        },
    }


def record_from_json(data: Any) -> CaseRecord:
    """Return the record of `record_json`.

    Raises:
        ValueError: it is none: a key is missing, of another type, or a version was not yet counted.
    """
    try:
        case, seen, fields = data["case"], data["seen"], data["fields"]
        found = {str(key): _versions(rows, seen) for key, rows in fields.items()}
        counts_fit = all(type(count) is int and count > 0 for count in seen.values())
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no record of a case") from error
    if not isinstance(case, str) or not counts_fit:
        raise ValueError("no name, or counts that are no whole numbers from 1")
    for versions in found.values():
        "".join((case, *(part for each in versions for part in (each.station, each.at, each.text)))).encode()
    "".join((*found, *seen)).encode()  # half a surrogate is no text: UnicodeEncodeError is a ValueError
    return CaseRecord(case, dict(seen), found)


def _versions(rows: Iterable[Any], seen: Mapping[str, int]) -> tuple[Version, ...]:
    found = [Version(count, station, at, canonical(value)) for count, station, at, value in rows]
    if not found:
        raise ValueError("a field without a version")
    for each in found:
        if type(each.count) is not int or not 0 < each.count <= seen.get(each.station, 0) or type(each.at) is not str:
            raise ValueError("a version that its record has not seen")
    return tuple(sorted(found))
