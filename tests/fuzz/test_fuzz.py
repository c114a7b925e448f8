"""Some hostile inputs for each importer; `run.py` gives as many as one likes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hostile import Feeder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from importers import IMPORTERS

_SLOW = {"opinion"}  # its seed is an issued opinion, which takes seconds to make; its reader is tested elsewhere
_PLACE, _PIECE = st.integers(0, 1 << 20), st.binary(max_size=9)
CHANGES = st.lists(st.tuples(_PLACE, st.integers(0, 12), _PIECE), max_size=6)
PROFILE = settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def changed(seed: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    """Return a seed with pieces of it replaced by others."""
    for place, length, piece in changes:
        at = place % (len(seed) + 1)
        seed = seed[:at] + piece + seed[at + length :]
    return seed


@pytest.fixture(params=sorted(IMPORTERS.keys() - _SLOW))
def feeder(request: pytest.FixtureRequest) -> Iterator[Feeder]:
    """One importer with a desk of its own."""
    made = Feeder(request.param)
    yield made
    made.close()


@pytest.mark.filterwarnings("ignore")  # libraries warn of what is odd in a file before they refuse it, or take it
def test_what_nobody_would_write_is_taken_or_refused_in_a_sentence(feeder: Feeder) -> None:
    seeds = feeder.importer.seeds()

    @PROFILE
    @given(st.sampled_from(seeds), CHANGES)
    def feed(seed: bytes, changes: list[tuple[int, int, bytes]]) -> None:
        feeder.feed(changed(seed, changes))

    feed()
