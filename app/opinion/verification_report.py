"""What a verification found: frozen values, one Chinese sentence on top, and the JSON of `verify --json`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

FORMAT = "taixin-verification/1"


@dataclass(frozen=True, slots=True)
class SignatureReport:
    """One signature.

    Attributes:
        field: name of the form field; role is what follows its prefix 签名_, or "" for a field of another program.
        signer: common name of the certificate's subject.
        issuer: common name of the certificate's issuer.
        reason: as the signature states it, "" where it does not; so is place.
        time: signing time as the signer states it.
        stamped: when a time-stamping authority saw the signature; None where none vouches for the time.
        level: B-B, B-T (time stamp) or B-LT (and the proof that the certificates were valid).
        certifies: the signature that fixes what may change later.
        locks: nothing but an archive time stamp may follow.
        intact: the signed bytes are unchanged and the cryptographic signature over them holds.
        covers_document: the signed bytes are the whole file, but for the signature's own value.
        trusted: the certificate was valid at the signing time and chains to one of the trust roots given.
        trusted_by: common name of that trust root, "" where there is none.
        modifications: what was appended after this signature, in words.
        problems: sentences; empty when nothing is wrong.
        notes: sentences on what is no fault, but worth knowing.
    """

    field: str
    role: str
    signer: str
    issuer: str
    reason: str
    place: str
    time: datetime | None
    certifies: bool
    intact: bool
    covers_document: bool
    trusted: bool
    modifications: str
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    trusted_by: str = ""
    stamped: datetime | None = None
    level: str = "B-B"
    locks: bool = False

    def as_json(self) -> dict[str, Any]:
        """The signature as JSON values; times in ISO 8601 with their offset, or null."""
        return {name: _json(getattr(self, name)) for name in self.__slots__}


def _json(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


@dataclass(frozen=True, slots=True)
class StampReport:
    """The archive time stamp: an authority saw the whole file at a moment.

    Attributes:
        time: that moment, None where the stamp cannot be read.
        issuer: common name of the authority's certificate.
        trusted: it chains to one of the trust roots given.
        problems: sentences; empty when nothing is wrong.
    """

    time: datetime | None
    issuer: str = ""
    trusted: bool = False
    problems: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The stamp as JSON values."""
        return {name: _json(getattr(self, name)) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF, as the first signature covers it; sha256 is of its decoded bytes."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class VerificationReport:
    """The whole answer: `ok` is what the exit code says, `bottom_line` what a person reads first.

    Attributes:
        problems: what is wrong with the document as a whole; each signature has its own.
        unsigned_fields: signature fields that are still empty.
        roots_given: whether the caller named roots to trust; without them `trusted` is False and weighs nothing.
        archive: the archive time stamp, None where there is none.
        notes: what is no fault of the document, but worth knowing.
    """

    ok: bool
    bottom_line: str
    signatures: tuple[SignatureReport, ...] = ()
    problems: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    unsigned_fields: tuple[str, ...] = ()
    roots_given: bool = False
    archive: StampReport | None = None
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The report as JSON values, `taixin-verification/1`."""
        return {
            "format": FORMAT,
            "ok": self.ok,
            "bottom_line": self.bottom_line,
            "signatures": [signature.as_json() for signature in self.signatures],
            "problems": list(self.problems),
            "attachments": [{"name": a.name, "size": a.size, "sha256": a.sha256} for a in self.attachments],
            "unsigned_fields": list(self.unsigned_fields),
            "trust_roots_given": self.roots_given,
            "archive_timestamp": self.archive.as_json() if self.archive else None,
            "notes": list(self.notes),
        }


def conclude(
    signatures: tuple[SignatureReport, ...],
    problems: tuple[str, ...],
    *,
    attachments: tuple[Attachment, ...] = (),
    unsigned_fields: tuple[str, ...] = (),
    roots_given: bool = False,
    archive: StampReport | None = None,
    notes: tuple[str, ...] = (),
) -> VerificationReport:
    """Fold what was found into one answer: a single problem anywhere makes it 未通过."""
    every = (
        *problems,
        *(problem for signature in signatures for problem in signature.problems),
        *(archive.problems if archive else ()),
    )
    ok = bool(signatures) and not every and all(signature.intact for signature in signatures)
    line = _passed(signatures, archive, roots_given=roots_given) if ok else _failed(every)
    return VerificationReport(ok, line, signatures, problems, attachments, unsigned_fields, roots_given, archive, notes)


def _passed(signatures: tuple[SignatureReport, ...], archive: StampReport | None, *, roots_given: bool) -> str:
    names = "、".join(f"{signature.role}{signature.signer}" for signature in signatures)
    trust = "签名者证书可信" if roots_given else "签名者证书未与信任列表核对"
    stamp = "；有归档时间戳" if archive else ""
    return f"查验通过：共{len(signatures)}个签名（{names}），签名完整有效，签名后文件未被改动；{trust}{stamp}。"


def _failed(problems: tuple[str, ...]) -> str:
    more = f"（另有{len(problems) - 1}个问题）" if len(problems) > 1 else ""
    return f"查验未通过：{problems[0].rstrip('。')}{more}。"
