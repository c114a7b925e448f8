"""Change single bytes of a signed opinion and see each change found: `python tests/bench/flipped.py [COUNT]`.

The opinion carries four signatures and an archive time stamp. COUNT (2000 unless told) bytes are changed one at a
time, evenly spread, each in one of its bits in turn; 1 where one change was not found. Not collected by pytest: it
takes minutes; the suite changes 200 bytes of a smaller file.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    """Print how many changes were found, and where one was missed."""
    count = int(arguments[0]) if arguments else 2000
    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "opinion_signing")]
    from signing_world import full_world

    from app.errors import BadInputError
    from app.opinion.verification import verify

    with tempfile.TemporaryDirectory(prefix="taixin-flipped-") as folder, full_world(Path(folder)) as world:
        pdf, trust = world.pdf, world.trust
    if not verify(pdf, **trust).ok:
        raise SystemExit("the untouched file does not pass")
    missed, start = [], time.perf_counter()
    for number in range(count):
        place = number * len(pdf) // count
        changed = bytearray(pdf)
        changed[place] ^= 1 << number % 8
        try:
            if verify(bytes(changed), **trust).ok:
                missed.append(place)
        except BadInputError:
            continue  # no longer a PDF at all, and told so
    sys.stdout.write(f"{count - len(missed)} of {count} changes found in {time.perf_counter() - start:.0f} s\n")
    sys.stdout.writelines(f"missed: byte {place} of {len(pdf)}\n" for place in missed)
    return int(bool(missed))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
