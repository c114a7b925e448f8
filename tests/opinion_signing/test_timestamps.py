"""Four signers, the seal and time stamps: what a complete opinion carries, and what is told when the service fails."""

from __future__ import annotations

from typing import Any

from app.domain.roles import ROLES
from app.opinion.verification import verify


def test_a_complete_opinion_passes_with_every_level_reached(full: Any) -> None:
    report = verify(full.pdf, **full.trust, archived=True)
    assert (report.ok, report.problems) == (True, ()), report
    assert [signature.role for signature in report.signatures] == list(ROLES)
    assert [signature.level for signature in report.signatures] == ["B-LT"] * 4
    assert [signature.locks for signature in report.signatures] == [False, False, False, True]
    assert [signature.certifies for signature in report.signatures] == [True, False, False, False]
    assert report.archive is not None
    assert report.archive.trusted
    assert report.notes == ()
    assert full.told == ()
