"""Give the endurance tests the worlds of the services' tests, and each other."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "services"), str(ROOT / "tests" / "endurance")]
