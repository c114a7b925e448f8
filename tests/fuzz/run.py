"""Feed importers with coverage-guided inputs: `python tests/fuzz/run.py IMPORTER|all --inputs N`; see README.md."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

_SECONDS, _MEGABYTES, _LONGEST = 5, 512, 1 << 20


def fuzz(name: str, options: argparse.Namespace, kept: Path) -> None:
    """Feed one importer in this process, until the inputs are used up or one is answered wrongly."""
    import atheris

    with atheris.instrument_imports(include=["app"]):
        from hostile import Feeder

        feeder = Feeder(name)
        seeds = feeder.importer.seeds()
        for seed in seeds:  # much is imported where it is used: that must be seen as well
            feeder.feed(seed)
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds):
            (Path(corpus) / f"seed-{number}").write_bytes(seed)
        limits = [f"-runs={options.inputs}", f"-seed={options.seed}", f"-timeout={_SECONDS}", f"-max_len={_LONGEST}"]
        limits += [
            f"-rss_limit_mb={_MEGABYTES}",
            f"-artifact_prefix={kept}/{name}-",
            "-print_final_stats=1",
            "-len_control=0",
        ]
        atheris.Setup([sys.argv[0], *limits, corpus], feeder.feed)
        atheris.Fuzz()


def fuzz_apart(name: str, options: argparse.Namespace, kept: Path) -> bool:
    """Feed one importer in a process of its own; print a line about it, and return whether nothing was found."""
    command = [sys.executable, __file__, name, f"--inputs={options.inputs}", f"--seed={options.seed}", f"--keep={kept}"]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    figures = {
        key: found.group(1) if (found := re.search(rf"{key}:\s+(\d+)", done.stderr)) else "?"
        for key in ("number_of_executed_units", "peak_rss_mb", "slowest_unit_time_sec")
    }
    units, peak, slowest = figures.values()
    answer = "nothing found" if done.returncode == 0 else f"exit code {done.returncode}"
    seconds = time.perf_counter() - start
    sys.stdout.write(f"{name}: {units} inputs in {seconds:.0f} s, at most {peak} MB, slowest {slowest} s: {answer}\n")
    sys.stdout.flush()
    if done.returncode:
        (kept / f"{name}.log").write_text(done.stderr, encoding="utf-8")
    return done.returncode == 0


def main() -> int:
    """Read the arguments; 1 where something was found."""
    from importers import IMPORTERS

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("importer", choices=[*IMPORTERS, "all"])
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()), help="where findings are kept")
    options = parser.parse_args()
    options.keep.mkdir(parents=True, exist_ok=True)
    if options.importer == "all":
        answers = [fuzz_apart(name, options, options.keep) for name in IMPORTERS]
        return int(not all(answers))
    fuzz(options.importer, options, options.keep)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
