"""`package`: exchange cases and layers with other workstations and offices by one signed file."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from app.cli.desks import desk_at
from app.cli.keys import certificate_password, key_options
from app.cli.options import PATH, json_option, to_json, workspace_option
from app.errors import BadInputError
from app.services.exchange import (
    CaseLook,
    PackageLook,
    keep_station_name,
    look_into_package,
    station_name,
    take_package,
    write_package,
)
from app.services.exchange_choices import Conflict, choose_values, list_conflicts
from app.services.exchange_offices import add_office, known_offices, remove_office, write_certificate
from app.services.exchange_words import field_name
from app.services.signatures import Key, P12Key

if TYPE_CHECKING:
    from app.opinion.package_signature import KnownOffice

STANDINGS: Final = {
    "new": "新案卷",
    "same": "相同",
    "newer": "对方有改动",
    "older": "本机较新",
    "both": "两边都有改动",
}


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


@click.group(help="交换包：与其他工作站、其他单位交换案卷和图层，不用联网")
def package() -> None:
    """Hold the commands together."""


@package.command(help="导出交换包（.tpkg）：案卷连同其全部材料，签名；不给出--case时导出全部案卷")
@click.argument("out", type=PATH)
@click.option("--case", "cases", type=int, multiple=True, help="案卷编号，可以多次给出")
@click.option("--layer", "layers", multiple=True, help="一并导出的图层编号，可以多次给出")
@click.option("--to", "recipient", default="", help="只让这个已知单位打开（加密）：其证书指纹的前8位以上")
@click.option("--note", default="", help="附言")
@key_options
@workspace_option
def write(
    out: Path,
    cases: tuple[int, ...],
    layers: tuple[str, ...],
    recipient: str,
    note: str,
    key: Key,
    workspace: Path | None,
) -> None:
    """Write a package."""
    done = write_package(
        desk_at(workspace),
        out,
        cases or None,
        key=key,
        moment=_now(),
        layer_ids=layers,
        recipient=recipient,
        note=note,
    )
    closed = f"，加密给{done.recipient}" if done.recipient else ""
    click.echo(f"已导出{out.name}：案卷{done.cases}件，图层{done.layers}个，{done.size / 1e6:.1f}兆字节{closed}")


def _opener_options(command: Any) -> Any:
    command = click.option("--password-file", type=PATH, help="证书密码文件；不给出时读TAIXIN_P12_PASSWORD，或询问")(
        command
    )
    return click.option("--p12", type=PATH, help="交换包是加密的时：本单位的证书文件（.p12或.pfx）")(command)


def _opener(p12: Path | None, password_file: Path | None) -> P12Key | None:
    return None if p12 is None else P12Key(p12, certificate_password(password_file))


@package.command(help="查看交换包：谁签的、有哪些案卷、导入后会改什么；什么都不导入")
@click.argument("file", type=PATH)
@_opener_options
@json_option
@workspace_option
def look(file: Path, p12: Path | None, password_file: Path | None, as_json: bool, workspace: Path | None) -> None:
    """Look into a package."""
    opener = _opener(p12, password_file)
    found = look_into_package(desk_at(workspace), file, opener=opener, now=_now().isoformat(timespec="seconds"))
    if as_json:
        click.echo(to_json(_look_json(found)), nl=False)
        return
    click.echo(f"{found.office.name}签名，{found.signed.astimezone():%Y-%m-%d %H:%M}，工作站“{found.station}”")
    if found.note:
        click.echo(f"附言：{found.note}")
    for each in found.cases:
        click.echo(_case_line(each))
    for layer in found.layers:
        click.echo(f"图层　{layer.name}　{'已有' if layer.is_known else '新图层'}")


def _case_line(case: CaseLook) -> str:
    changes = "、".join(field_name(key) + ("（待选定）" if key in case.conflicts else "") for key in case.changed)
    return f"案卷　{case.name or '（未命名）'}　{STANDINGS[case.standing]}" + (f"：{changes}" if changes else "")


@package.command(help="导入交换包：全部导入或都不导入；两边都改的项目留待选定")
@click.argument("file", type=PATH)
@_opener_options
@workspace_option
def take(file: Path, p12: Path | None, password_file: Path | None, workspace: Path | None) -> None:
    """Take a package."""
    done = take_package(desk_at(workspace), file, opener=_opener(p12, password_file), moment=_now())
    click.echo(f"已导入：新案卷{done.added}件，更新{done.merged}件，没有变化{done.same}件，新图层{done.layers}个")
    if done.waiting:
        click.echo(f"有{done.waiting}项两边都改过，请用package conflicts查看，用package choose选定。")
    if done.pending:
        click.echo(f"有{done.pending}份文书没有进入登记簿：文号已被占用，或所针对的文书还没有收到。")


@package.command(help="列出两边都改过、待选定的项目")
@json_option
@workspace_option
def conflicts(as_json: bool, workspace: Path | None) -> None:
    """List what waits for a person."""
    found = list_conflicts(desk_at(workspace))
    if as_json:
        click.echo(to_json({"format": "taixin-conflicts/1", "conflicts": list(map(_conflict_json, found))}), nl=False)
        return
    for each in found:
        click.echo(f"案卷{each.case_id}　{each.case_name}　{each.name}　（{each.key}）")
        for number, choice in enumerate(each.choices, 1):
            holds = "，现用" if choice.holds else ""
            click.echo(f"　{number}　{choice.words}（{_writer(choice.station, mine=choice.is_mine)}{holds}）")
    if not found:
        click.echo("没有待选定的项目。")


def _writer(station: str, *, mine: bool) -> str:
    return "本机" if mine else station or "其他工作站"


@package.command(help="选定一项：案卷编号、项目的键（conflicts所列）、第几个")
@click.argument("case", type=int)
@click.argument("field")
@click.argument("number", type=int)
@workspace_option
def choose(case: int, field: str, number: int, workspace: Path | None) -> None:
    """Choose a value."""
    desk = desk_at(workspace)
    found = next((each for each in list_conflicts(desk, case) if each.key == field), None)
    if found is None or not 0 < number <= len(found.choices):
        raise BadInputError(f"案卷{case}的“{field}”没有第{number}个待选内容，请用package conflicts核对。")
    choice = found.choices[number - 1]
    choose_values(desk, case, {field: choice.text}, moment=_now())
    click.echo(f"已选定：{found.name}　{choice.words}")


@package.command(help="把自己的签名证书（不含私钥）存成文件，交给对方登记")
@click.argument("out", type=PATH)
@key_options
def certificate(out: Path, key: Key) -> None:
    """Write one's own certificate."""
    office = write_certificate(out, key, moment=_now())
    click.echo(f"已写出{out.name}：{_office_line(office)}")


@package.command(help="列出已知单位：只接受它们签名的交换包")
@workspace_option
def offices(workspace: Path | None) -> None:
    """List the offices whose packages are taken."""
    found = known_offices(desk_at(workspace))
    for each in found:
        click.echo(_office_line(each))
    if not found:
        click.echo("还没有已知单位，收到的交换包都不能导入。请用package know导入对方的签名证书。")


@package.command(help="登记一个单位：导入其签名证书（PEM或DER），此后接受它的交换包")
@click.argument("file", type=PATH)
@workspace_option
def know(file: Path, workspace: Path | None) -> None:
    """Take an office's packages from now on."""
    click.echo(f"已登记：{_office_line(add_office(desk_at(workspace), file))}。请与对方核对指纹。")


@package.command(help="移除一个单位，以证书指纹（SHA-256）或其前8位以上指明")
@click.argument("fingerprint")
@workspace_option
def forget(fingerprint: str, workspace: Path | None) -> None:
    """Take an office's packages no more."""
    click.echo(f"已移除：{_office_line(remove_office(desk_at(workspace), fingerprint))}")


@package.command(help="查看或设置本工作站在交换包中的名称")
@click.argument("name", required=False)
@workspace_option
def station(name: str | None, workspace: Path | None) -> None:
    """Show or set what this workstation is called."""
    desk = desk_at(workspace)
    if name is not None:
        keep_station_name(desk, name)
    click.echo(f"本工作站：{station_name(desk)}")


def _office_line(office: "KnownOffice") -> str:
    over = "（已过期）" if office.not_after < datetime.now(UTC) else ""
    return f"{office.name}，有效期至{office.not_after:%Y-%m-%d}{over}，指纹{office.fingerprint}"


def _look_json(look: PackageLook) -> dict[str, Any]:
    return {
        "format": "taixin-package-look/1",
        "office": {"name": look.office.name, "fingerprint": look.office.fingerprint},
        "signed": look.signed.isoformat(),
        "station": look.station,
        "note": look.note,
        "sealed": look.is_sealed,
        "cases": [
            {
                "case": each.case,
                "name": each.name,
                "county": each.county,
                "standing": each.standing,
                "changed": list(each.changed),
                "conflicts": list(each.conflicts),
            }
            for each in look.cases
        ],
        "layers": [
            {"id": each.id, "name": each.name, "kind": each.kind, "known": each.is_known} for each in look.layers
        ],
    }


def _conflict_json(conflict: Conflict) -> dict[str, Any]:
    return {
        "case": conflict.case_id,
        "name": conflict.case_name,
        "field": conflict.key,
        "label": conflict.name,
        "choices": [
            {
                "words": each.words,
                "station": each.station or None,
                "office": each.office or None,
                "mine": each.is_mine,
                "at": each.at,
                "holds": each.holds,
            }
            for each in conflict.choices
        ],
    }
