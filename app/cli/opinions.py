"""`sign`, `verify` and `rerun`: sign an opinion, check a signed one, and review again from its own record."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.options import PATH, json_option, to_json, workspace_option
from app.errors import BadInputError
from app.services.desk import open_desk
from app.services.files import read_bytes, write_file
from app.services.reruns import rerun as rerun_pdf
from app.services.signatures import P12Key, sign_opinion, verify_pdf

if TYPE_CHECKING:
    from app.opinion.verification import VerificationReport


@click.command(help="用PKCS#12证书签名")
@click.argument("source", type=PATH)
@click.argument("target", type=PATH)
@click.option("--p12", type=PATH, required=True, help="证书文件")
@click.option("--password-file", type=PATH, help="密码文件；不给出时读环境变量TAIXIN_P12_PASSWORD，或在终端询问")
@click.option("--role", default="经办人", help="签名角色")
def sign(source: Path, target: Path, p12: Path, password_file: Path | None, role: str) -> None:
    """Sign a PDF; the password never stands on the command line."""
    key, moment = P12Key(p12, _password(password_file)), datetime.now(UTC).astimezone()
    write_file(target, sign_opinion(read_bytes(source), key, role=role, moment=moment))
    click.echo(f"已签名：{target}")


def _password(file: Path | None) -> str:
    if file is not None:
        return read_bytes(file).decode("utf-8", errors="replace").rstrip("\r\n")
    import os
    import sys

    if "TAIXIN_P12_PASSWORD" in os.environ:
        return os.environ["TAIXIN_P12_PASSWORD"]
    if not sys.stdin.isatty():
        raise BadInputError("缺少证书密码，请用--password-file给出密码文件，或设置环境变量TAIXIN_P12_PASSWORD。")
    return str(click.prompt("证书密码", hide_input=True))


@click.command(help="验证已签名的审查意见")
@click.argument("file", type=PATH)
@json_option
@workspace_option
def verify(file: Path, as_json: bool, workspace: Path | None) -> int:
    """Verify a signed PDF; exits 1 where it is not valid."""
    report = verify_pdf(open_desk(workspace), read_bytes(file))
    if as_json:
        click.echo(to_json(report.as_json()), nl=False)
    else:
        click.echo("\n".join(_sentences(report)))
    return 0 if report.ok else 1


def _sentences(report: "VerificationReport") -> Iterator[str]:
    yield report.bottom_line
    yield from (f"文件：{problem}" for problem in report.problems)
    for signature in report.signatures:
        time = signature.time.isoformat(sep=" ", timespec="minutes") if signature.time else "时间未注明"
        trusted = "在信任列表内" if signature.trusted else "不在信任列表内"
        yield f"{signature.role or signature.field}：{signature.signer}，{time}，颁发者{signature.issuer}（{trusted}）"
        yield from (f"　{problem}" for problem in signature.problems)


@click.command(help="从PDF自带的审查记录重新审查，并与当时的结果比较")
@click.argument("file", type=PATH)
@json_option
@workspace_option
def rerun(file: Path, as_json: bool, workspace: Path | None) -> int:
    """Verify an opinion and run its review again; exits 1 where it is not valid or the result differs."""
    desk, pdf = open_desk(workspace), read_bytes(file)
    report, again = verify_pdf(desk, pdf), rerun_pdf(desk, pdf)
    if as_json:
        differences = {"differences": list(again.differences), "since": list(again.since)}
        answer = {"same": again.same, **differences, "verification": report.as_json()}
        click.echo(to_json({"format": "taixin-rerun/1", **answer, "today": again.today}), nl=False)
    else:
        click.echo(report.bottom_line)
        click.echo("\n".join(again.differences) if again.differences else "重新审查的结果与记录逐字节相同。")
        for sentence in again.since:
            click.echo(f"按今天的规则库：{sentence}")
    return 0 if report.ok and again.same else 1
