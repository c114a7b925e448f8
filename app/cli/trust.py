"""`trust`: whom the office trusts — authorities, their revocation lists, the time-stamping service."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.desks import desk_at
from app.cli.options import PATH, json_option, to_json, workspace_option
from app.services.trust import (
    add_revocations,
    distrust,
    keep_timestamp_url,
    revocation_lists,
    timestamp_url,
    trusted,
)
from app.services.trust import trust as add_trust

if TYPE_CHECKING:
    from app.opinion.authorities import Authority, RevocationList


@click.group(help="信任列表：发证机构的根证书、吊销列表和时间戳服务")
def trust() -> None:
    """Hold the commands together."""


@trust.command(help="信任一个发证机构：导入其根证书（PEM或DER）")
@click.argument("file", type=PATH)
@workspace_option
def add(file: Path, workspace: Path | None) -> None:
    """Add a file's certificates."""
    for authority in add_trust(desk_at(workspace), file):
        click.echo(f"已信任：{_line(authority)}")


@trust.command("list", help="列出信任的发证机构、吊销列表和时间戳服务")
@json_option
@workspace_option
def list_(as_json: bool, workspace: Path | None) -> None:
    """List everything; fingerprints are SHA-256."""
    desk = desk_at(workspace)
    authorities, lists, url = trusted(desk), revocation_lists(desk), timestamp_url(desk)
    if as_json:
        answer = {"authorities": list(map(_authority, authorities)), "revocation_lists": list(map(_list, lists))}
        click.echo(to_json({"format": "taixin-trust/1", **answer, "timestamp_url": url or None}), nl=False)
        return
    for authority in authorities:
        click.echo(_line(authority))
    for each in lists:
        click.echo(f"吊销列表：{_list_line(each)}")
    click.echo(f"时间戳服务：{url or '未设置'}")
    if not authorities:
        click.echo("信任列表为空，查验时不能判断签名者是谁。请用trust add导入发证机构的根证书。")


@trust.command(help="移除一个发证机构，以指纹（SHA-256）或其前8位以上指明")
@click.argument("fingerprint")
@workspace_option
def remove(fingerprint: str, workspace: Path | None) -> None:
    """Remove one authority."""
    click.echo(f"已移除：{_line(distrust(desk_at(workspace), fingerprint))}")


@trust.command(help="导入吊销列表（CRL，PEM或DER），替换同一机构的旧列表")
@click.argument("file", type=PATH)
@workspace_option
def crl(file: Path, workspace: Path | None) -> None:
    """Keep a revocation list."""
    click.echo(f"已导入吊销列表：{_list_line(add_revocations(desk_at(workspace), file))}")


@trust.command(help="设置时间戳服务地址（RFC 3161）；给出空字符串则不用时间戳")
@click.argument("url")
@workspace_option
def timestamp(url: str, workspace: Path | None) -> None:
    """Keep the address of the time-stamping service."""
    keep_timestamp_url(desk_at(workspace), url)
    click.echo(f"时间戳服务：{url}" if url else "已不用时间戳服务")


def _line(authority: "Authority") -> str:
    over = "（已过期）" if authority.not_after < datetime.now(UTC) else ""
    return f"{authority.name}，有效期至{authority.not_after:%Y-%m-%d}{over}，指纹{authority.fingerprint}"


def _list_line(each: "RevocationList") -> str:
    due = f"，下次更新{each.due:%Y-%m-%d}" if each.due else ""
    over = "（已到期，请更新）" if each.due and each.due < datetime.now(UTC) else ""
    return f"{each.issuer}，{each.issued:%Y-%m-%d}发布{due}{over}，吊销证书{each.count}个"


def _authority(authority: "Authority") -> dict[str, Any]:
    return {
        "fingerprint": authority.fingerprint,
        "name": authority.name,
        "issuer": authority.issuer,
        "not_before": authority.not_before.isoformat(),
        "not_after": authority.not_after.isoformat(),
    }


def _list(each: "RevocationList") -> dict[str, Any]:
    due = each.due.isoformat() if each.due else None
    return {"issuer": each.issuer, "issued": each.issued.isoformat(), "due": due, "revoked": each.count}
