"""Every attack that we know of is rejected, and the untouched file is accepted beside it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from asn1crypto import cms
from attacks import ATTACKS, alone, contents, issued

from app.opinion.verification import VerificationReport, verify

NEEDS_MORE = {"archive_stamp_cut_off": {"archived": True}}


@pytest.fixture(scope="module")
def untouched(full: Any) -> VerificationReport:
    return verify(full.pdf, **full.trust, archived=True)


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_rejected_and_the_untouched_file_is_accepted(
    full: Any, untouched: VerificationReport, name: str
) -> None:
    forged = ATTACKS[name](full)
    assert forged != full.pdf
    report = verify(forged, **full.trust, **NEEDS_MORE.get(name, {}))
    assert not report.ok, report
    assert report.bottom_line.startswith("查验未通过：")
    assert untouched.ok, untouched.bottom_line


def test_there_are_at_least_seventeen_attacks() -> None:
    assert len(ATTACKS) >= 17


def test_a_revoked_key_signs_nothing_that_holds(full: Any) -> None:
    now = full.moments["签发人"]
    thief = issued(full.authority, "王示例", now)
    forged = alone(full, thief)
    number = (
        __import__("cryptography.x509", fromlist=["x509"]).load_der_x509_certificate(thief.certificate).serial_number
    )
    sound = full.authority.revocation_list(now=now)
    revoked = full.authority.revocation_list(now=now + timedelta(days=1), revoked={number: now + timedelta(hours=5)})
    roots = [full.authority.root_pem]
    assert verify(forged, trust_roots=roots, revocations=[sound]).ok
    report = verify(forged, trust_roots=roots, revocations=[revoked])
    assert "被吊销，不能证明签名在此之前" in report.bottom_line
    assert not report.signatures[0].trusted


def test_a_stamp_hidden_under_an_unknown_tag_is_missed_by_nobody(full: Any) -> None:
    """The last signature's stamp is protected by nothing behind it: its tag must be what it is."""
    pdf = full.stages[2]
    start, end = contents(pdf)
    value = bytes.fromhex(pdf[start:end].decode())
    (info,) = cms.ContentInfo.load(value)["content"]["signer_infos"]
    place = value.index(info["unsigned_attrs"].dump())
    assert verify(pdf, **full.trust, complete=False).ok
    for bit in range(8):
        changed = bytearray(value)
        changed[place] ^= 1 << bit
        digits = changed.hex().encode()
        digits = digits if pdf[start:end].islower() else digits.upper()
        assert not verify(pdf[:start] + digits + pdf[end:], **full.trust, complete=False).ok, bit
