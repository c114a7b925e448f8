"""Two workstations, many cases, packages in random order: both end equal, and nothing is lost."""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))

from exchange import run


def test_packages_in_any_order_end_equal(tmp_path: Path) -> None:
    seen, differ, missing = run(tmp_path, cases=8, exchanges=20, rng=random.Random(7), edits=6)
    assert (differ, missing) == (0, 0)
    assert seen.conflicts > 0
    assert seen.repeats > 0
