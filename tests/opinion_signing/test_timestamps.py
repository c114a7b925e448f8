"""Four signers, the seal and time stamps: what a complete opinion carries, and what is told when the service fails."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from app.domain.roles import ROLES
from app.errors import BadInputError
from app.opinion.local_authority import make_demo_authority
from app.opinion.revocation_fetch import fetch_lists
from app.opinion.signing import sign
from app.opinion.timestamping import Timestamping
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


def signed_with(full: Any, timestamping: Timestamping, **how: Any) -> tuple[bytes, list[str]]:
    """The document signed by 签发人 alone, and what he heard."""
    told: list[str] = []
    moment = full.moments["签发人"]
    options = {"role": "签发人", "reason": "", "place": "", "moment": moment, "tell": told.append} | how
    return sign(full.stages[0], full.signers["签发人"], timestamp=timestamping, **options), told


def test_one_signer_alone_gets_an_archive_stamp_at_once(full: Any) -> None:
    signed, told = signed_with(full, full.timestamping)
    report = verify(signed, **full.trust, archived=True)
    assert (report.ok, told) == (True, []), report.bottom_line


def test_nobody_signs_behind_the_archive_stamp(full: Any) -> None:
    signed, _ = signed_with(full, full.timestamping)
    moment = full.moments["单位印章"]
    with pytest.raises(BadInputError, match="已签完并加盖归档时间戳"):
        sign(signed, full.signers["单位印章"], role="单位印章", reason="", place="", moment=moment)


def is_plainly_signed(full: Any, signed: bytes) -> bool:
    report = verify(signed, **full.trust)
    return report.ok and report.signatures[0].level == "B-B" and report.archive is None


def test_without_the_service_it_is_signed_all_the_same_and_told(full: Any) -> None:
    signed, told = signed_with(full, replace(full.timestamping, url="http://127.0.0.1:9/none"))
    assert is_plainly_signed(full, signed)
    (sentence,) = told
    assert "时间戳服务“http://127.0.0.1:9/none”无法使用（无法连接），“签发人”的签名未加盖时间戳" in sentence


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda _answer: b"<html>busy</html>", "答复不是时间戳"),
        (lambda answer: answer[:-9], "答复不是时间戳"),
        (lambda _answer: bytes.fromhex("30053003020102"), "服务拒绝了请求"),
    ],
)
def test_an_answer_that_is_no_stamp_is_told(full: Any, spoil: Any, words: str) -> None:
    full.service.spoil = spoil
    try:
        signed, told = signed_with(full, full.timestamping)
    finally:
        full.service.spoil = None
    assert is_plainly_signed(full, signed)
    assert words in told[0]


def test_the_stamp_of_another_request_is_not_taken(full: Any) -> None:
    kept: list[bytes] = []

    def repeat(answer: bytes) -> bytes:
        kept.append(answer)
        return kept[0]

    full.service.spoil = repeat
    try:
        signed, told = signed_with(full, full.timestamping)
    finally:
        full.service.spoil = None
    assert is_plainly_signed(full, signed)
    assert "时间戳" in told[0]


def test_a_service_that_nobody_trusts_is_not_used(full: Any) -> None:
    stranger = make_demo_authority(now=full.moments["经办人"])
    signed, told = signed_with(full, replace(full.timestamping, roots=(stranger.root_pem,)))
    assert is_plainly_signed(full, signed)
    assert "其证书不在信任列表" in told[0]


def test_without_revocation_lists_there_is_a_stamp_but_no_proof_for_later(full: Any) -> None:
    signed, told = signed_with(full, replace(full.timestamping, revocations=()))
    report = verify(signed, trust_roots=full.timestamping.roots)
    assert (report.ok, report.signatures[0].level) == (True, "B-T")
    assert "没有取得签名证书或时间戳证书的吊销信息" in told[0]
    assert any("未核对其证书是否已吊销" in note for note in report.signatures[0].notes)


def test_a_list_is_fetched_from_where_the_certificate_says(full: Any) -> None:
    lists = full.authority.revocation_list(now=full.moments["经办人"])
    full.service.files["/root.crl"] = lists
    address = full.service.url.replace("/stamp", "/root.crl")
    name = x509.UniformResourceIdentifier(address)
    point = x509.CRLDistributionPoints([x509.DistributionPoint([name], None, None, None)])
    key = ec.generate_private_key(ec.SECP256R1())
    builder = x509.CertificateBuilder().subject_name(full.authority.certificate.subject).serial_number(9)
    builder = builder.issuer_name(full.authority.certificate.subject).public_key(key.public_key())
    builder = builder.not_valid_before(full.moments["经办人"]).not_valid_after(
        full.moments["经办人"] + timedelta(days=9)
    )
    certificate = builder.add_extension(point, critical=False).sign(full.authority.key, hashes.SHA256())
    assert fetch_lists([certificate], 5.0) == (lists,)
    del full.service.files["/root.crl"]
    assert fetch_lists([certificate], 5.0) == ()


def test_a_signature_stamped_before_its_key_was_revoked_still_holds(full: Any) -> None:
    signed, _ = signed_with(full, full.timestamping)
    certificate = x509.load_der_x509_certificate(full.signers["签发人"].certificate)
    now = full.moments["单位印章"] + timedelta(days=30)
    revoked = full.authority.revocation_list(now=now, revoked={certificate.serial_number: now})
    report = verify(signed, trust_roots=full.timestamping.roots, revocations=[revoked])
    assert report.ok, report.bottom_line
    assert any("时间戳证明签名在此之前" in note for note in report.signatures[0].notes)


def test_a_signers_clock_that_runs_ahead_of_the_stamp_is_a_problem(full: Any) -> None:
    full.service.now = full.moments["签发人"] - timedelta(minutes=30)
    signed, _ = signed_with(full, full.timestamping)
    assert "签名人所称的签名时间晚于时间戳" in verify(signed, **full.trust).bottom_line


def test_an_address_that_is_none_is_refused() -> None:
    for url in ("tsa.example", "ftp://tsa.example", "http://", "http://[", "file:///etc/passwd"):
        with pytest.raises(BadInputError, match="不是有效的网址"):
            Timestamping(url)


def test_what_proves_the_certificates_is_inside(full: Any) -> None:
    with pikepdf.open(io.BytesIO(full.pdf)) as opened:
        lists = [x509.load_der_x509_crl(bytes(each.read_bytes())) for each in opened.Root.DSS.CRLs]
        assert [each.issuer for each in lists] == [full.authority.certificate.subject]
        assert any("张示例".encode() in bytes(each.read_bytes()) for each in opened.Root.DSS.Certs)
    assert [each.level for each in verify(full.pdf, trust_roots=full.timestamping.roots).signatures] == ["B-LT"] * 4
