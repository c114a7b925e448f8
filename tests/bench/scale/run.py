"""Screening at scale against its peers: `python tests/bench/scale/run.py MEASUREMENT CACHE …`; see README.md here."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from comparison import compare
from fresh import fresh
from giant_parcels import giant_parcels
from growth import growth
from importing import importing
from layers import MILLION, layer_file
from tables import say
from variants import VARIANTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FEWEST_ROUNDS = 5
_VARIED = 100_000


def make(cache: Path, options: argparse.Namespace) -> bool:
    """Write the layers that the other measurements take."""
    for name in ("cells-10000", "cells-100000", MILLION, "giant", *_varied()):
        path = layer_file(cache, name, options.seed)
        say(f"{name}: {path.stat().st_size / 1e6:.0f} MB")
    return True


def variants(cache: Path, options: argparse.Namespace) -> bool:
    """Compare all sides on each untidy layer."""
    agreed = [compare(cache, name, options.seed, options.rounds) for name in _varied()]
    return all(agreed)


def _varied() -> list[str]:
    return [f"cells-{_VARIED}-{variant}" for variant in VARIANTS if variant != "clean"]


MEASUREMENTS: dict[str, Callable[[Path, argparse.Namespace], bool]] = {
    "make": make,
    "compare": lambda cache, options: compare(cache, options.layer, options.seed, options.rounds),
    "variants": variants,
    "growth": lambda cache, options: growth(cache, options.seed, options.rounds),
    "fresh": lambda cache, options: fresh(cache, options.seed, options.rounds),
    "import": lambda cache, options: importing(cache, options.seed),
    "giant": lambda cache, options: giant_parcels(cache, options.seed, options.rounds),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Take one measurement; 1 where answers differ or something was left behind."""
    parser = argparse.ArgumentParser(description="Screening at scale against its peers.")
    parser.add_argument("measurement", choices=MEASUREMENTS)
    parser.add_argument("cache", type=Path, help="a folder for layers and the peers' stores, some 8 GB")
    parser.add_argument("--seed", type=int, default=1, help="of the questions: another one asks what nobody tuned for")
    parser.add_argument("--layer", default=MILLION, help="for compare; default %(default)s")
    parser.add_argument("--rounds", type=int, default=FEWEST_ROUNDS, help="default %(default)s")
    options = parser.parse_args(arguments)
    options.cache.mkdir(parents=True, exist_ok=True)
    return int(not MEASUREMENTS[options.measurement](options.cache.resolve(), options))


if __name__ == "__main__":
    raise SystemExit(main())
