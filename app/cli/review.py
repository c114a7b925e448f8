"""`review`: a case file in, findings and verdict out, as text, JSON or PDF."""

from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import PATH, check_outputs, iso_date, to_json, workspace_option
from app.domain.finding import OUTCOMES, VERDICTS, Finding, decisive
from app.domain.review import Review
from app.domain.rule import EFFECTS
from app.services.case_files import read_case
from app.services.opinions import draft, render_opinion
from app.services.records import write_all_out
from app.services.reviews import review as review_case
from app.services.reviews import review_json


@click.command(help="审查一个案卷文件")
@click.argument("case", type=PATH)
@click.option("--json", "json_out", type=PATH, help="审查结果写入JSON文件")
@click.option("--pdf", "pdf_out", type=PATH, help="审查意见草稿写入PDF文件")
@click.option("--as-of", "as_of", help="审查日期，默认今天")
@click.option("--edition", help="用哪个版本的规则库（SHA-256，至少前8位），默认随程序提供的版本")
@workspace_option
def review(
    case: Path,
    json_out: Path | None,
    pdf_out: Path | None,
    as_of: str | None,
    edition: str | None,
    workspace: Path | None,
) -> None:
    """Review a case; exits 0 whatever the verdict."""
    day = iso_date(as_of)
    check_outputs(case, json_out, pdf_out)
    desk = desk_at(workspace, edition=edition)
    read = read_case(desk, case)
    result = review_case(desk, read, day)
    outputs = {} if pdf_out is None else {pdf_out: render_opinion(draft(desk, read, result, date=day)).pdf}
    outputs |= {} if json_out is None else {json_out: to_json(review_json(result)).encode()}
    write_all_out(desk, "review", outputs, subject=read.project.name or "")
    click.echo(summary(result))


def summary(result: Review) -> str:
    """Return a review as a few lines to read."""
    lines = [f"结论：{VERDICTS[result.verdict]}"]
    lines += [f"注意：{warning}" for warning in result.warnings]
    lines += [_line(finding) for finding in decisive(result.findings)]
    return "\n".join(lines)


def _line(finding: Finding) -> str:
    missing = "".join(each.text for each in finding.missing)
    outcome = OUTCOMES[finding.outcome]
    return f"{finding.rule} {EFFECTS[finding.effect]} {outcome} {finding.title}（{finding.place}）{missing}"
