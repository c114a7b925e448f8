"""`sign` and `verify`: sign an opinion, and check a signed one."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.desks import desk_at
from app.cli.keys import key_options
from app.cli.options import PATH, json_option, to_json, workspace_option
from app.domain.roles import HANDLER, ROLES, SEAL
from app.services.files import read_bytes
from app.services.records import write_out
from app.services.signatures import Key, office_seal, require_opinion, sign_opinion, usual_places, verify_pdf
from app.services.trust import timestamping

if TYPE_CHECKING:
    from app.opinion.verification import SignatureReport, VerificationReport


@click.command(help="用证书文件或USB Key给审查意见签名，或加盖单位印章")
@click.argument("source", type=PATH)
@click.argument("target", type=PATH)
@key_options
@click.option("--role", default=HANDLER, help=f"签名角色：{'、'.join(ROLES)}，默认{HANDLER}")
@click.option("--later", default="", help="首个签名时：其后还须签名的角色，以逗号分隔；他们签完之前查验不通过")
@click.option("--seal", type=PATH, help=f"{SEAL}的图片（背景透明的PNG），默认为工作区中的印章图片")
@click.option("--timestamp", "url", help="时间戳服务地址，默认按工作区设置；给出空值则不加盖时间戳")
@workspace_option
def sign(
    source: Path,
    target: Path,
    key: Key,
    role: str,
    later: str,
    seal: Path | None,
    url: str | None,
    workspace: Path | None,
) -> None:
    """Sign a PDF; neither password nor PIN ever stands on the command line."""
    desk, moment, pdf = desk_at(workspace), datetime.now(UTC).astimezone(), read_bytes(source)
    require_opinion(pdf, source.name)
    picture = (read_bytes(seal) if seal else office_seal(desk)) if role == SEAL else None
    after = usual_places([each for each in re.split("[,，、 ]+", later) if each])
    told: list[str] = []
    stamps = timestamping(desk, url)
    signed = sign_opinion(
        pdf, key, role=role, moment=moment, later=after, seal=picture, timestamp=stamps, tell=told.append
    )
    write_out(desk, "signed", target, signed, role=role)
    click.echo("\n".join([f"已签名：{target}", *told]))


@click.command(help="验证已签名的审查意见")
@click.argument("file", type=PATH)
@click.option("--archived", is_flag=True, help="要求有归档时间戳")
@json_option
@workspace_option
def verify(file: Path, archived: bool, as_json: bool, workspace: Path | None) -> int:
    """Verify a signed PDF; exits 1 where it is not valid."""
    now = datetime.now(UTC)
    report = verify_pdf(desk_at(workspace), read_bytes(file), moment=now, archived=archived)
    if as_json:
        click.echo(to_json(report.as_json()), nl=False)
    else:
        click.echo("\n".join(_sentences(report)))
    return 0 if report.ok else 1


def _sentences(report: "VerificationReport") -> Iterator[str]:
    yield report.bottom_line
    yield from (f"文件：{problem}" for problem in report.problems)
    for signature in report.signatures:
        yield _signature(signature)
        yield from (f"　{sentence}" for sentence in (*signature.problems, *signature.notes))
    if report.archive:
        yield f"归档时间戳：{_time(report.archive.time)}，{report.archive.issuer}"
        yield from (f"　{problem}" for problem in report.archive.problems)
    yield from (f"附件：{file.name}，{file.size}字节，SHA-256 {file.sha256}" for file in report.attachments)
    yield from (f"说明：{note}" for note in report.notes)


def _signature(signature: "SignatureReport") -> str:
    trust = f"由信任的“{signature.trusted_by}”担保" if signature.trusted else "不在信任列表内"
    stamp = f"，时间戳{_time(signature.stamped)}" if signature.stamped else ""
    who = f"{signature.role or signature.field}：{signature.signer}，{_time(signature.time)}{stamp}"
    return f"{who}，颁发者{signature.issuer}（{trust}），{signature.reason or '未注明事由'}；{signature.modifications}"


def _time(time: datetime | None) -> str:
    return time.astimezone().isoformat(sep=" ", timespec="minutes") if time else "时间未注明"
