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
        time: signing time as the signer states it; no authority vouches for it.
        certifies: the signature that fixes what may change later.
        intact: the signed bytes are unchanged and the cryptographic signature over them holds.
        covers_document: the signed bytes are the whole file, but for the signature's own value.
        trusted: the certificate was valid at the signing time and chains to one of the trust roots given.
        modifications: what was appended after this signature, in words.
        problems: sentences; empty when nothing is wrong.
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

    def as_json(self) -> dict[str, Any]:
        """The signature as JSON values; time in ISO 8601 with its offset, or null."""
        names = tuple(name for name in self.__slots__ if name not in {"time", "problems"})
        time = self.time.isoformat() if self.time else None
        return {name: getattr(self, name) for name in names} | {"time": time, "problems": list(self.problems)}


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
    """

    ok: bool
    bottom_line: str
    signatures: tuple[SignatureReport, ...] = ()
    problems: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    unsigned_fields: tuple[str, ...] = ()
    roots_given: bool = False

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
        }


def conclude(
    signatures: tuple[SignatureReport, ...],
    problems: tuple[str, ...],
    *,
    attachments: tuple[Attachment, ...] = (),
    unsigned_fields: tuple[str, ...] = (),
    roots_given: bool = False,
) -> VerificationReport:
    """Fold what was found into one answer: a single problem anywhere makes it 未通过."""
    every = problems + tuple(problem for signature in signatures for problem in signature.problems)
    ok = bool(signatures) and not every and all(signature.intact for signature in signatures)
    line = _passed(signatures, roots_given=roots_given) if ok else _failed(every)
    return VerificationReport(ok, line, signatures, problems, attachments, unsigned_fields, roots_given)


def _passed(signatures: tuple[SignatureReport, ...], *, roots_given: bool) -> str:
    names = "、".join(signature.signer for signature in signatures)
    trust = "签名者证书可信" if roots_given else "签名者证书未与信任列表核对"
    return f"查验通过：共{len(signatures)}个签名（{names}），签名完整有效，签名后文件未被改动；{trust}。"


def _failed(problems: tuple[str, ...]) -> str:
    more = f"（另有{len(problems) - 1}个问题）" if len(problems) > 1 else ""
    return f"查验未通过：{problems[0].rstrip('。')}{more}。"
