"""`export`: the site of a case, its conflicts or what is left of it, as a file for other programs."""

from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import PATH, iso_date, workspace_option
from app.services.case_files import read_case
from app.services.exports import WHATS, export

_HECTARE = 10_000


@click.command("export", help="导出用地范围、压占部分或剩余可用部分（TXT、GeoJSON、GPKG、SHP、KML、DXF）")
@click.argument("case", type=PATH)
@click.argument("out", type=PATH)
@click.option("--what", type=click.Choice(list(WHATS)), default="site", help="导出什么：site、conflicts或left")
@click.option("--crs", help="坐标系，如EPSG:4526；默认TXT和DXF用所在投影带，其余用经纬度")
@click.option("--as-of", "as_of", help="审查日期，默认今天")
@workspace_option
def export_command(
    case: Path, out: Path, what: str, crs: str | None, as_of: str | None, workspace: Path | None
) -> None:
    """Write a part of a case's site to a file."""
    day, desk = iso_date(as_of), desk_at(workspace)
    done = export(desk, read_case(desk, case), out, day, what=what, crs=crs)
    if done is None:
        click.echo(f"没有{WHATS[what]}，未写出文件。")
        return
    hectares = done.area_m2 / _HECTARE
    files = "、".join(str(file) for file in done.files)
    if done.withheld:
        click.echo(done.withheld)
    click.echo(f"已导出{WHATS[what]}：{done.count}个图形，{hectares:.4f}公顷，坐标系{done.crs}，文件：{files}")
