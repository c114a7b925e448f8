"""Files that the workspace keeps beside its database, named by their hash: the same bytes are one file."""

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from app.store.publish import publish
from app.store.trouble import disk_trouble


def keep_bytes(folder: Path, place: str, data: bytes, suffix: str) -> tuple[str, str]:
    """Keep bytes in a folder of the workspace and return their file (relative to the workspace) and SHA-256.

    Raises:
        StoreError: the folder cannot be written, or the disk is full.
    """
    digest = hashlib.sha256(data).hexdigest()
    file = f"{place}/{digest}{suffix.lower()}"
    keep_named(folder, file, data)
    return file, digest


def keep_named(folder: Path, file: str, data: bytes) -> None:
    """Keep bytes as a file (relative to the workspace) that bears the hash of what it holds.

    Raises:
        StoreError: the folder cannot be written, or the disk is full.
    """
    target = folder / file
    with disk_trouble(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and target.read_bytes() == data:
            return
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".tmp")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as written:
                written.write(data)
            publish(temporary, target)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
