"""Issuing and withdrawing: numbers without gaps, the ledger in step, and nothing kept of what failed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.errors import ReviewError
from app.services.case_files import read_case
from app.services.cases import list_cases
from app.services.desk import Desk, open_desk
from app.services.examples import DEMO_PASSWORD, example_case, keep_example, load_example_layers
from app.services.issuing import IssuedOpinion, issue
from app.services.ledger import ledger_lines, totals
from app.services.register import list_opinions, opinion_pdf, withdraw
from app.services.reviews import review
from app.services.signatures import P12Key, make_demo_certificate

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def desk(workspace: Path) -> Desk:
    """Open a desk with the example's layers."""
    desk = open_desk(workspace)
    load_example_layers(desk)
    return desk


@pytest.fixture
def certificate(desk: Desk, tmp_path: Path) -> Path:
    """Make a fictional certificate."""
    return make_demo_certificate(desk, tmp_path / "certificate", now=NOON, password=DEMO_PASSWORD)


def issue_example(desk: Desk, certificate: Path, password: str = DEMO_PASSWORD) -> IssuedOpinion:
    """Review, keep and issue the worked example."""
    case = read_case(desk, example_case(desk))
    result = review(desk, case, "2026-11-23")
    case_id = keep_example(desk, now=NOON.isoformat())
    return issue(desk, case_id, case, result, key=P12Key(certificate, password), moment=NOON)


def test_numbers_run_on_within_a_year(desk: Desk, certificate: Path) -> None:
    numbers = [issue_example(desk, certificate).number for _ in range(2)]
    assert [number[-3:] for number in numbers] == ["〕1号", "〕2号"]
    assert [row.number for row in list_opinions(desk)] == numbers[::-1]


def test_a_wrong_password_takes_no_number_and_no_land(desk: Desk, certificate: Path) -> None:
    with pytest.raises(ReviewError, match="密码不对"):
        issue_example(desk, certificate, password="wrong")
    assert list_opinions(desk) == ()
    assert totals(desk).land_ha == 0
    assert issue_example(desk, certificate).number.endswith("〕1号")


def test_an_issued_opinion_takes_its_land_from_the_block(desk: Desk, certificate: Path) -> None:
    issue_example(desk, certificate)
    lines = {(line.scope, line.name): line for line in ledger_lines(desk)}
    assert lines["all", "合计"].land_ha == pytest.approx(11.5779)
    assert lines["county", "忻府区"].water_m3 == 86000
    assert lines["block", "豆罗建材板块"].limit_ha == 172.86
    assert totals(desk).block_ha["xinfu-doulou"] == pytest.approx(11.5779)


def test_the_next_review_counts_what_the_first_has_taken(desk: Desk, certificate: Path) -> None:
    issue_example(desk, certificate)
    again = review(desk, read_case(desk, example_case(desk)), "2026-11-23")
    facts = {finding.rule: dict(finding.facts) for finding in again.findings}
    assert facts["B-03"]["ledger_ha"] == pytest.approx(11.5779)
    assert facts["Q-01"]["total_mu"] == pytest.approx(2 * 11.5779 * 15)


def test_a_withdrawn_opinion_gives_its_share_back_and_keeps_its_number(desk: Desk, certificate: Path) -> None:
    first = issue_example(desk, certificate)
    row = withdraw(desk, first.number, reason="申请人撤回", date="2026-11-24")
    assert row.withdrawn_reason == "申请人撤回"
    assert totals(desk).land_ha == 0
    assert issue_example(desk, certificate).number.endswith("〕2号")


def test_an_opinion_cannot_be_withdrawn_twice_or_without_a_reason(desk: Desk, certificate: Path) -> None:
    number = issue_example(desk, certificate).number
    with pytest.raises(ReviewError):
        withdraw(desk, number, reason=" ", date="2026-11-24")
    withdraw(desk, number, reason="申请人撤回", date="2026-11-24")
    with pytest.raises(ReviewError):
        withdraw(desk, number, reason="再次", date="2026-11-25")


def test_an_opinion_cannot_be_withdrawn_before_it_was_issued(desk: Desk, certificate: Path) -> None:
    number = issue_example(desk, certificate).number
    with pytest.raises(ReviewError, match="早于"):
        withdraw(desk, number, reason="申请人撤回", date="2026-11-22")
    assert [row.status for row in list_opinions(desk)] == ["issued"]


def test_an_unknown_number_is_named(desk: Desk) -> None:
    with pytest.raises(ReviewError, match="第99号"):
        opinion_pdf(desk, "第99号")


def test_the_register_keeps_the_signed_document_whole(desk: Desk, certificate: Path) -> None:
    issued = issue_example(desk, certificate)
    assert opinion_pdf(desk, issued.number) == issued.pdf


def test_an_issued_case_shows_its_verdict_in_the_list(desk: Desk, certificate: Path) -> None:
    issue_example(desk, certificate)
    assert [row.verdict for row in list_cases(desk)] == ["conditional"]
