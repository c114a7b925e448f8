"""Evidence: a file that a judgement rests on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """One file beside a rule of a case.

    Attributes:
        name: as it was called where it came from.
        file: where the workspace keeps its bytes, relative to it.
        sha256: of the bytes, hex.
        size: bytes.
        added: when, ISO 8601.
    """

    id: int
    case_id: int
    rule: str
    name: str
    file: str
    sha256: str
    size: int
    added: str
