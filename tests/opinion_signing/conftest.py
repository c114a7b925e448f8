"""A small PDF, an authority with two signers, and their signatures: made once for all tests of signing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from signing_world import NOW, PASSWORD, FullWorld, full_world, two_pages

from app.opinion.credentials import Credential
from app.opinion.credentials_p12 import load_credential
from app.opinion.local_authority import write_demo_files
from app.opinion.signing import SignatureBox, sign

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True)
class World:
    """Everything that the tests share; `once` and `twice` are the same document with one and two signatures.

    `lone` has one signature that foresees no other.
    """

    now: datetime
    password: str
    files: tuple[Path, ...]
    root: bytes
    handler: Credential
    reviewer: Credential
    plain: bytes
    lone: bytes
    once: bytes
    twice: bytes


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    now = NOW
    written = write_demo_files(
        tmp_path_factory.mktemp("keys"), now=now, password=PASSWORD, signers=("张示例", "李示例")
    )
    handler, reviewer = (load_credential(path, PASSWORD, moment=now) for path in written.signers)
    plain = two_pages()
    later = {"复核人": SignatureBox(-1, 100, 100, 230, 154)}
    lone = sign(plain, handler, role="经办人", reason="经办", place="忻州", moment=now)
    once = sign(plain, handler, role="经办人", reason="经办", place="忻州", moment=now, later=later)
    after = now + timedelta(hours=1)
    twice = sign(once, reviewer, role="复核人", reason="审核同意", place="忻州", moment=after)
    root = written.root.read_bytes()
    return World(now, PASSWORD, written.signers, root, handler, reviewer, plain, lone, once, twice)


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FullWorld]:
    with full_world(tmp_path_factory.mktemp("full")) as made:
        yield made
