"""`opinions issue`, `sign`, `void`, `withdraw`, `supersede`, `signers`: an opinion's way into force and out of it."""

from datetime import UTC, datetime
from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.keys import key_options
from app.cli.options import PATH, workspace_option
from app.cli.review import summary
from app.errors import BadInputError
from app.services.case_files import read_case
from app.services.cases import new_case
from app.services.desk import Desk
from app.services.issuing import IssuedOpinion, sign_next
from app.services.issuing import issue as issue_opinion
from app.services.issuing import void as void_opinion
from app.services.notices import supersede as supersede_opinion
from app.services.notices import withdraw as withdraw_opinion
from app.services.opinions import record_of
from app.services.records import write_out
from app.services.reviews import review
from app.services.signatures import Key, open_key
from app.services.signing_roles import check_roles, keep_signers, signing_roles

_pdf_option = click.option("--pdf", type=PATH, help="把文件另写到这里")


def _moment() -> datetime:
    return datetime.now(UTC).astimezone()


@click.command(help="审查案卷，取文号，由第一个签署人签名并登记")
@click.argument("case", type=PATH)
@click.option("--signers", help="签署人，用顿号或逗号隔开；默认按设置")
@_pdf_option
@key_options
@workspace_option
def issue(case: Path, signers: str | None, pdf: Path | None, workspace: Path | None, key: Key) -> None:
    """Review a case file, keep it, and issue its opinion."""
    desk, moment, roles = desk_at(workspace), _moment(), None if signers is None else _roles(signers)
    read = read_case(desk, case)
    with open_key(key, moment=moment):  # before the case is kept: a wrong password leaves nothing behind
        pass
    result = review(desk, read, moment.date().isoformat())
    case_id = new_case(desk, record_of(read, result)["case"], now=moment.isoformat(timespec="seconds"))
    click.echo(summary(result))
    _tell(desk, issue_opinion(desk, case_id, read, result, key=key, moment=moment, roles=roles), pdf)


@click.command("sign", help="在轮到的签署人处签名；最后一个签名使文件生效")
@click.argument("number")
@click.option("--role", help="签署角色，默认为轮到的那个")
@_pdf_option
@key_options
@workspace_option
def sign_turn(number: str, role: str | None, pdf: Path | None, workspace: Path | None, key: Key) -> None:
    """Add the signature of whose turn it is."""
    desk = desk_at(workspace)
    _tell(desk, sign_next(desk, number, key=key, moment=_moment(), role=role), pdf)


@click.command(help="作废一份没有签署完毕的文件；文号不再使用，登记簿中列为作废")
@click.argument("number")
@click.option("--reason", required=True, help="作废理由")
@workspace_option
def void(number: str, reason: str, workspace: Path | None) -> None:
    """Void a document that is being signed."""
    row = void_opinion(desk_at(workspace), number, reason=reason, moment=_moment())
    click.echo(f"已作废{row.number}。")


@click.command(help="签发通知，撤回一份审查意见；其占用的用地用水指标随之退回")
@click.argument("number")
@click.option("--reason", required=True, help="撤回理由")
@_pdf_option
@key_options
@workspace_option
def withdraw(number: str, reason: str, pdf: Path | None, workspace: Path | None, key: Key) -> None:
    """Withdraw an opinion by a signed notice."""
    desk = desk_at(workspace)
    _tell(desk, withdraw_opinion(desk, number, reason=reason, key=key, moment=_moment()), pdf)


@click.command(help="签发通知，以另一份审查意见替代一份审查意见")
@click.argument("number")
@click.option("--by", required=True, help="替代它的审查意见的文号")
@click.option("--reason", required=True, help="替代理由")
@_pdf_option
@key_options
@workspace_option
def supersede(number: str, by: str, reason: str, pdf: Path | None, workspace: Path | None, key: Key) -> None:
    """Let another opinion take the place of one, by a signed notice."""
    desk = desk_at(workspace)
    _tell(desk, supersede_opinion(desk, number, by=by, reason=reason, key=key, moment=_moment()), pdf)


@click.command(help="查看或设定由谁签署、按什么顺序，以及单位印章的图片")
@click.argument("roles", nargs=-1)
@click.option("--seal", type=PATH, help="单位印章的图片（背景透明的PNG），今后盖章时使用")
@workspace_option
def signers(roles: tuple[str, ...], seal: Path | None, workspace: Path | None) -> None:
    """Show or set who signs, and the picture of the seal."""
    desk = desk_at(workspace)
    wanted = _roles("，".join(roles)) if roles else signing_roles(desk)
    click.echo("→".join(keep_signers(desk, wanted, seal) if roles or seal else wanted))


def _roles(text: str) -> tuple[str, ...]:
    for mark in "，、;；":
        text = text.replace(mark, ",")
    roles = [role.strip() for role in text.split(",") if role.strip()]
    if not roles:
        raise BadInputError("没有写明签署人，请写成“经办人、复核人、签发人、单位印章”的形式。", field="roles")
    return check_roles(roles)


def _tell(desk: Desk, issued: IssuedOpinion, pdf: Path | None) -> None:
    if pdf is not None:
        write_out(desk, "opinion", pdf, issued.pdf, subject=issued.number)
    waiting = f"已签署，待{'、'.join(issued.waiting)}签署" if issued.waiting else "已签署完毕，生效"
    click.echo("\n".join([f"{issued.number}：{waiting}。", *issued.notes]))
