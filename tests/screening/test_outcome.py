"""The order of decision, and the open atoms on which an outcome still depends."""

import itertools
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.screening.expression import AllNode, AnyNode, AtomNode, Call, Node, NotNode, parse
from app.screening.outcome import outcome_of, undecided_atoms, value_of
from app.screening.truth import Truth

R, C = parse("r()"), parse("c()")
TABLE = {
    (True, True): "hit", (True, False): "clear", (True, None): "unknown",
    (False, True): "not_relevant", (False, False): "not_relevant", (False, None): "not_relevant",
    (None, True): "unknown", (None, False): "clear", (None, None): "unknown",
}  # fmt: skip


@pytest.mark.parametrize(("pair", "expected"), TABLE.items())
def test_relevance_is_decided_before_the_condition(pair: tuple[Truth, Truth], expected: str) -> None:
    assert outcome_of(R, C, {"r()": pair[0], "c()": pair[1]}) == expected


@pytest.mark.parametrize(("value", "expected"), [(True, "hit"), (False, "clear"), (None, "unknown")])
def test_a_rule_without_relevance_speaks_of_every_project(value: Truth, expected: str) -> None:
    assert outcome_of(None, C, {"c()": value}) == expected


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        ("not a()", {"a()": None}, None),
        ("not a()", {"a()": True}, False),
        ("a() and b()", {"a()": None, "b()": False}, False),
        ("a() or b()", {"a()": None, "b()": True}, True),
        ("a() and (b() or not c())", {"a()": True, "b()": None, "c()": False}, True),
    ],
)
def test_conditions_are_evaluated_by_kleene(text: str, values: Mapping[str, Truth], expected: Truth) -> None:
    assert value_of(parse(text), values) is expected


def test_an_unknown_that_cannot_change_the_outcome_is_not_named() -> None:
    condition = parse("a() and b() or c()")
    assert undecided_atoms(None, condition, {"a()": False, "b()": None, "c()": None}) == ("c()",)


def test_open_atoms_of_relevance_come_first() -> None:
    assert undecided_atoms(R, C, {"r()": None, "c()": None}) == ("r()", "c()")


def test_a_repeated_atom_is_named_once() -> None:
    condition = parse("a() and (b() or a())")
    assert undecided_atoms(None, condition, {"a()": None, "b()": None}) == ("a()",)


def test_nothing_is_undecided_when_everything_is_known() -> None:
    assert undecided_atoms(R, C, {"r()": True, "c()": True}) == ()


def test_an_atom_shared_by_relevance_and_condition_counts() -> None:
    shared = parse("a() and b()")
    assert undecided_atoms(parse("a()"), shared, {"a()": None, "b()": False}) == ("a()",)  # not relevant, or clear


def test_a_question_that_answers_itself_is_not_asked() -> None:
    assert undecided_atoms(None, parse("a() or not a()"), {"a()": None}) == ()


@pytest.mark.parametrize(("count", "named"), [(11, 10), (12, 11), (13, 13)])
def test_beyond_twelve_open_atoms_all_are_named(count: int, named: int) -> None:
    texts = [f"a{number}()" for number in range(count - 1)]
    condition = parse(f"(x() and not x()) or ({' and '.join(texts)})")  # x() cannot matter
    assert len(undecided_atoms(None, condition, dict.fromkeys(["x()", *texts]))) == named


NAMES = ("a", "b", "c", "d", "e")
LEAVES = st.sampled_from(NAMES).map(lambda name: AtomNode(name, Call(name)))
NODES: st.SearchStrategy[Node] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        inner.map(NotNode),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: AllNode(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: AnyNode(tuple(parts))),
    ),
    max_leaves=8,
)
VALUES = st.fixed_dictionaries({name: st.sampled_from([True, False, None]) for name in NAMES})


def used(node: Node) -> set[str]:
    match node:
        case AtomNode(text):
            return {text}
        case NotNode(part):
            return used(part)
        case AllNode(parts) | AnyNode(parts):
            return set().union(*map(used, parts))


def plainly(node: Node, values: Mapping[str, bool]) -> bool:
    match node:
        case AtomNode(text):
            return values[text]
        case NotNode(part):
            return not plainly(part, values)
        case AllNode(parts):
            return all(plainly(part, values) for part in parts)
        case AnyNode(parts):
            return any(plainly(part, values) for part in parts)


def decided(relevance: Node | None, condition: Node, values: Mapping[str, bool]) -> str:
    if relevance is not None and not plainly(relevance, values):
        return "not_relevant"
    return "hit" if plainly(condition, values) else "clear"


def worlds(values: Mapping[str, Truth]) -> list[dict[str, bool]]:
    choices = [[value] if value is not None else [True, False] for value in values.values()]
    return [dict(zip(values, world, strict=True)) for world in itertools.product(*choices)]


@given(st.none() | NODES, NODES, VALUES)
def test_the_undecided_atoms_are_exactly_those_that_some_world_turns_on(
    relevance: Node | None, condition: Node, values: dict[str, Truth]
) -> None:
    names = used(condition) | (used(relevance) if relevance else set())
    turning = {
        name
        for name in names
        if values[name] is None
        for world in worlds(values)
        if decided(relevance, condition, {**world, name: True}) != decided(relevance, condition, {**world, name: False})
    }
    found = undecided_atoms(relevance, condition, values)
    assert set(found) == turning
    assert len(found) == len(turning)


@given(st.none() | NODES, NODES, VALUES)
def test_knowing_the_undecided_atoms_decides_the_rule_in_every_world(
    relevance: Node | None, condition: Node, values: dict[str, Truth]
) -> None:
    found = undecided_atoms(relevance, condition, values)
    outcomes: dict[tuple[bool, ...], str] = {}
    for world in worlds(values):
        key = tuple(world[name] for name in found)
        outcome = decided(relevance, condition, world)
        assert outcomes.setdefault(key, outcome) == outcome


@given(st.none() | NODES, NODES, VALUES)
def test_a_decided_outcome_holds_in_every_world_but_for_what_is_not_relevant(
    relevance: Node | None, condition: Node, values: dict[str, Truth]
) -> None:
    outcome = outcome_of(relevance, condition, values)
    possible = {decided(relevance, condition, world) for world in worlds(values)}
    if outcome == "clear":
        assert possible <= {"clear", "not_relevant"}
    elif outcome != "unknown":
        assert possible == {outcome}
