"""Kleene's tables in full, and intervals against limits."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.screening.truth import Interval, Truth, all_of, any_of, compare, negate

TRUTHS: tuple[Truth, ...] = (True, False, None)
BOTH = {
    (True, True): True, (True, False): False, (True, None): None,
    (False, True): False, (False, False): False, (False, None): False,
    (None, True): None, (None, False): False, (None, None): None,
}  # fmt: skip
EITHER = {
    (True, True): True, (True, False): True, (True, None): True,
    (False, True): True, (False, False): False, (False, None): None,
    (None, True): True, (None, False): None, (None, None): None,
}  # fmt: skip


@pytest.mark.parametrize(("pair", "expected"), BOTH.items())
def test_and_follows_kleene(pair: tuple[Truth, Truth], expected: Truth) -> None:
    assert all_of(pair) is expected


@pytest.mark.parametrize(("pair", "expected"), EITHER.items())
def test_or_follows_kleene(pair: tuple[Truth, Truth], expected: Truth) -> None:
    assert any_of(pair) is expected


@pytest.mark.parametrize(("value", "expected"), [(True, False), (False, True), (None, None)])
def test_not_follows_kleene(value: Truth, expected: Truth) -> None:
    assert negate(value) is expected


def test_nothing_to_hold_holds() -> None:
    assert all_of(()) is True


def test_one_of_nothing_is_false() -> None:
    assert any_of(()) is False


def test_values_may_come_from_an_iterator() -> None:
    assert all_of(iter([True, None])) is None
    assert any_of(iter([None, True])) is True


@given(st.lists(st.sampled_from(TRUTHS)))
def test_de_morgan_holds_for_any_number_of_values(values: list[Truth]) -> None:
    assert negate(all_of(values)) is any_of(map(negate, values))


@given(st.lists(st.sampled_from(TRUTHS), max_size=5))
def test_a_known_answer_never_changes_when_unknowns_become_known(values: list[Truth]) -> None:
    completions = itertools.product(*([value] if value is not None else [True, False] for value in values))
    for completion in completions:
        for fold in (all_of, any_of):
            known = fold(values)
            assert known is None or fold(completion) is known


@pytest.mark.parametrize(
    ("sign", "below", "at", "above"),
    [(">", False, False, True), (">=", False, True, True), ("<", True, False, False), ("<=", True, True, False)],
)
def test_a_figure_is_compared_with_the_limit_itself(sign: str, below: bool, at: bool, above: bool) -> None:
    assert (compare(4.0, sign, 5.0), compare(5.0, sign, 5.0), compare(6.0, sign, 5.0)) == (below, at, above)


@pytest.mark.parametrize("sign", [">", ">=", "<", "<="])
def test_an_interval_across_the_limit_is_unknown(sign: str) -> None:
    assert compare(Interval(4.0, 6.0), sign, 5.0) is None


@pytest.mark.parametrize(
    ("interval", "sign", "expected"),
    [
        (Interval(5.0, 6.0), ">=", True),
        (Interval(5.0, 6.0), ">", None),
        (Interval(5.0, 6.0), "<", False),
        (Interval(5.0, 6.0), "<=", None),
        (Interval(4.0, 5.0), ">", False),
        (Interval(4.0, 5.0), ">=", None),
        (Interval(4.0, 5.0), "<=", True),
        (Interval(4.0, 5.0), "<", None),
        (Interval(5.0, 5.0), ">=", True),
        (Interval(5.0, 5.0), ">", False),
    ],
)
def test_the_ends_of_an_interval_belong_to_it(interval: Interval, sign: str, expected: Truth) -> None:
    assert compare(interval, sign, 5.0) is expected


def test_an_interval_without_an_upper_end_is_never_surely_small() -> None:
    assert Interval(1.0).high == math.inf
    assert compare(Interval(1.0), "<", 50_000) is None
    assert compare(Interval(60_000.0), ">=", 50_000) is True


@given(
    st.floats(-1e6, 1e6), st.floats(0, 1e6), st.floats(0, 1), st.sampled_from([">", ">=", "<", "<="]),
    st.floats(-1e6, 1e6),
)  # fmt: skip
def test_what_is_said_of_an_interval_holds_for_every_figure_in_it(
    low: float, width: float, part: float, sign: str, limit: float
) -> None:
    said = compare(Interval(low, low + width), sign, limit)
    inside = min(low + part * width, low + width)
    assert said is None or compare(inside, sign, limit) is said


def test_a_sign_that_does_not_order_is_refused() -> None:
    with pytest.raises(KeyError):
        compare(1.0, "==", 1.0)
