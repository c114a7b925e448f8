"""Issuing by other means than a file: a token's key, and a time-stamping service on the office's network."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

from issuing_world import NOON, World, issue_example

from app.opinion.local_authority import make_demo_authority
from app.services.codes import check_code
from app.services.desk import Desk
from app.services.issuing import sign_next
from app.services.register import find_opinion, opinion_pdf
from app.services.signatures import TokenKey, verify_pdf
from app.services.trust import keep_timestamp_url, trust

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "opinion_signing"))

from soft_tokens import PIN, Tokens
from timestamp_service import running

TWO = ("经办人", "签发人")


def test_a_token_certifies_an_opinion_and_signs_its_printed_code(office: Desk, world: World, tmp_path: Path) -> None:
    tokens = Tokens(tmp_path / "tokens", make_demo_authority(now=NOON), NOON)
    tokens.folder.mkdir()
    root = tmp_path / "令牌根证书.pem"
    root.write_bytes(tokens.authority.root_pem)
    trust(office, root)
    with tokens.plugged("one"):
        tokens.add("审查一号", "ec")
        key = TokenKey(tokens.module, PIN, key_label="ec")
        begun = issue_example(office, world, roles=TWO, key=key)
    issued = sign_next(office, begun.number, key=world.keys["签发人"], moment=NOON + timedelta(hours=1))
    report = verify_pdf(office, issued.pdf)
    assert report.ok, report.bottom_line
    assert report.signatures[0].signer == "令牌ec（演示）"
    row, _turns = find_opinion(office, issued.number)
    assert row.short_code is not None
    assert check_code(office, row.short_code).answer == "genuine"


def test_an_opinion_is_stamped_by_the_offices_service(office: Desk, world: World, tmp_path: Path) -> None:
    authority = make_demo_authority(now=NOON)
    root = tmp_path / "时间戳根证书.pem"
    root.write_bytes(authority.root_pem)
    trust(office, root)
    with running(authority, NOON) as service:
        keep_timestamp_url(office, service.url)
        issued = issue_example(office, world)
        assert service.asked > 0
    report = verify_pdf(office, opinion_pdf(office, issued.number))
    assert report.ok, report.bottom_line
    assert report.signatures[0].stamped is not None


def test_an_office_without_its_service_signs_all_the_same_and_says_so(office: Desk, world: World) -> None:
    keep_timestamp_url(office, "http://127.0.0.1:9/stamp")
    issued = issue_example(office, world)
    assert issued.status == "issued"
    assert any("时间戳" in note for note in issued.notes)
