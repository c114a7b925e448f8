"""`plan where`, `plan place` and `left`: blocks for a project, names of places, and what is left of a site."""

from collections.abc import Iterator
from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import PATH, check_outputs, iso_date, json_option, to_json, workspace_option
from app.domain.finding import VERDICTS
from app.domain.review import Review
from app.domain.rule import EFFECTS
from app.errors import BadInputError
from app.services.case_files import read_case
from app.services.exports import conflicts, require_open
from app.services.layer_marks import internal_kinds
from app.services.places import place_json as place_name_json
from app.services.places import resolve_place
from app.services.records import write_out
from app.services.siting import Left, Place, left_json, place_json, rank, review_left, what_is_left

_FITS = {"block": "板块主导产业", "board": "县级板块主导产业", "": "未列为主导产业"}
_HECTARE = 10_000


@click.command(help="项目可以选址到哪些产业板块，由优到劣")
@click.argument("case", type=PATH)
@click.option("--as-of", "as_of", help="审查日期，默认今天")
@json_option
@workspace_option
def where(case: Path, as_of: str | None, as_json: bool, workspace: Path | None) -> None:
    """Rank the plan's blocks for a project, each with its reasons."""
    desk = desk_at(workspace)
    places = rank(desk, read_case(desk, case), iso_date(as_of))
    if as_json:
        click.echo(to_json({"places": [place_json(place) for place in places]}), nl=False)
        return
    for number, place in enumerate(places, start=1):
        click.echo(f"{number} {'；'.join(_reasons(place))}")


def _reasons(place: Place) -> Iterator[str]:
    fit = _FITS[place.fits] + (f"：{'、'.join(place.phrases)}" if place.phrases else "")
    land = "规划未给出新增可扩展空间" if place.land_left_ha is None else f"剩余新增空间{place.land_left_ha:.2f}公顷"
    room = {True: "，够用", False: "，不足", None: ""}[place.has_room]
    yield f"{place.block.name}（{place.block.county}） {'不可选' if place.excluded else '可选'}"
    yield fit
    yield land + room
    yield from (f"{each.rule} {EFFECTS[each.effect]} {each.title}" for each in place.against)
    if place.to_settle:
        yield f"待落实：{'、'.join(f'{each.rule} {each.title}' for each in place.to_settle)}"


@click.command(help="查地名：2023年的县和乡镇，包括规划中的旧名")
@click.argument("name")
@json_option
def place(name: str, as_json: bool) -> None:
    """Resolve a place's name."""
    found = resolve_place(desk_at(), name)
    if not found:
        raise BadInputError(f"2023年区划和规划旧地名中都没有“{name}”，请核对写法，或换用乡镇全称再查。")
    if as_json:
        click.echo(to_json({"places": [place_name_json(each) for each in found]}), nl=False)
        return
    for each in found:
        line = "" if each.line is None else f"（规划第{each.line}行）"
        town = "乡镇未定" if each.township is None and each.line else each.township or ""
        click.echo(f"{each.written}：{each.county}{town} {each.reason}{line}")


@click.command(help="扣除禁止范围后用地还剩哪些，可写出GeoJSON")
@click.argument("case", type=PATH)
@click.option("--geojson", "out", type=PATH, help="剩余范围写入GeoJSON文件")
@click.option("--as-of", "as_of", help="审查日期，默认今天")
@workspace_option
def left(case: Path, out: Path | None, as_of: str | None, workspace: Path | None) -> None:
    """Say what is left of a site, and what the review says of it."""
    check_outputs(case, out)
    day, desk = iso_date(as_of), desk_at(workspace)
    read = read_case(desk, case)
    remaining = what_is_left(desk, read, day)
    if remaining is None:
        click.echo("用地没有触及禁止规则，整个范围都可保留，没有需要扣除的部分。")
        return
    if out is not None:
        require_open(remaining, internal_kinds(desk), (each.kind for each in conflicts(desk, read, day)))
        data = to_json(left_json(read, remaining)).encode()
        write_out(desk, "left", out, data, subject=read.project.name or "")
    click.echo("\n".join(_sentences(remaining, review_left(desk, read, day, remaining))))


def _sentences(remaining: Left, after: Review | None) -> Iterator[str]:
    if remaining.avoided:
        yield f"可以通过扣除用地避让的规则：{'、'.join(remaining.avoided)}。"
    if remaining.everywhere:
        yield f"在整个用地范围内都触及的规则：{'、'.join(remaining.everywhere)}，调整范围不能避让。"
    if after is None:
        yield "没有剩余可用的部分。"
        return
    yield f"剩余{_area(remaining.area_m2)}，扣除{_area(remaining.taken_m2)}。"
    hit = [each.rule for each in after.findings if each.effect == "prohibit" and each.outcome == "hit"]
    yield f"按剩余范围重新审查的结论：{VERDICTS[after.verdict]}" + (f"，仍触及{'、'.join(hit)}。" if hit else "。")


def _area(square_metres: float) -> str:
    hectares = square_metres / _HECTARE
    return f"{hectares:.4f}公顷（{hectares * 15:.2f}亩）"
