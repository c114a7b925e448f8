"""The hash of the seeds: by it a rule base is named, and found again without reading what it was made of."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_PARTS: Final = ("plan", "rules", "reference", "layers")


def seeds_digest(seeds: Path) -> str:
    """Return the SHA-256 over names and bytes of all seed files that a rule base is made of."""
    digest = hashlib.sha256()
    for path in _files(seeds):
        digest.update(path.relative_to(seeds).as_posix().encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _files(seeds: Path) -> Iterator[Path]:
    for part in _PARTS:
        yield from sorted(path for path in (seeds / part).rglob("*") if path.is_file() and path.suffix != ".md")
