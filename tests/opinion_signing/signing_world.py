"""An opinion that all four roles have signed, with time stamps, and what it took: for tests and benchmarks."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pikepdf
from reportlab.pdfgen.canvas import Canvas
from timestamp_service import Service, running

from app.domain.roles import ROLES, SEAL
from app.opinion.credentials import Credential
from app.opinion.credentials_p12 import load_credential
from app.opinion.local_authority import DEMO_SIGNERS, DemoAuthority, make_demo_authority
from app.opinion.seal import draw_demo_seal
from app.opinion.signing import SignatureBox, sign
from app.opinion.timestamping import Timestamping

PASSWORD = "演示Pass-1"
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=timezone(timedelta(hours=8)))


@dataclass(frozen=True)
class FullWorld:
    """An opinion that all four roles have signed, with time stamps; `stages` holds it after each signature.

    `stages[4]` is the last one: the seal's, with the archive time stamp behind it. `told` holds what the signers heard.
    """

    authority: DemoAuthority
    service: Service
    timestamping: Timestamping
    signers: dict[str, Credential]
    moments: dict[str, datetime]
    stages: tuple[bytes, ...]
    told: tuple[str, ...]
    folder: Path

    @property
    def pdf(self) -> bytes:
        return self.stages[-1]

    @property
    def trust(self) -> dict[str, Any]:
        """What an office that trusts the authority gives to `verify`."""
        return {"trust_roots": self.timestamping.roots, "revocations": self.timestamping.revocations}


def all_places() -> dict[str, SignatureBox]:
    boxes = [SignatureBox(-1, 60 + 120 * n, 80, 170 + 120 * n, 130) for n in range(3)]
    return dict(zip(ROLES, [*boxes, SignatureBox(-1, 420, 40, 540, 160)], strict=True))


def sign_as(role: str, pdf: bytes, signers: dict[str, Credential], moment: datetime, **options: Any) -> bytes:
    """Sign in one role, the first with a place for all who come later, the seal with its picture."""
    places = dict(options.pop("places", None) or all_places())
    if role == ROLES[0]:
        options |= {"box": places.pop(role), "later": places}
    if role == SEAL:
        options["stamp"] = draw_demo_seal("忻州市规划和自然资源局（演示）")
    return sign(pdf, signers[role], role=role, reason="规划符合性审查", place="忻州", moment=moment, **options)


@contextmanager
def full_world(
    folder: Path,
    pdf: bytes | None = None,
    places: dict[str, SignatureBox] | None = None,
    now: datetime = NOW,
) -> Iterator[FullWorld]:
    """Have a document signed by all, with time stamps of a service that runs as long as this lasts."""
    authority = make_demo_authority(now=now)
    signers, moments, told = {}, {}, []
    for number, (role, name) in enumerate(DEMO_SIGNERS.items()):
        path = folder / f"{name}.p12"
        path.write_bytes(authority.issue(name, now=now, password=PASSWORD))
        signers[role] = load_credential(path, PASSWORD, moment=now)
        moments[role] = now + timedelta(hours=number)
    with running(authority, now) as service:
        wanted = Timestamping(service.url, (authority.root_pem,), (authority.revocation_list(now=now),))
        stages = [pdf or with_record()]
        for role in ROLES:
            service.now = moments[role] + timedelta(seconds=2)
            options = {"timestamp": wanted, "tell": told.append, "places": places}
            stages.append(sign_as(role, stages[-1], signers, moments[role], **options))
        yield FullWorld(authority, service, wanted, signers, moments, tuple(stages), tuple(told), folder)


def two_pages() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for words in ("page one", "page two"):
        canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def with_record() -> bytes:
    """Two pages with an attached record, as an opinion has it."""
    with pikepdf.open(io.BytesIO(two_pages())) as pdf:
        pdf.attachments["record.json"] = b'{"verdict": "does_not_conform"}'
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()
