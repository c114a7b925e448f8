"""`inspect`: what a geometry file holds, before anything is done with it."""

from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import PATH, json_option, to_json, workspace_option
from app.services.sites import inspect_file


@click.command(help="查看几何文件：格式、坐标系依据、界址圈、面积、建议的修复")
@click.argument("file", type=PATH)
@click.option("--crs", help="坐标系，如EPSG:4526；互联网地图的坐标写GCJ-02或BD-09")
@click.option("--county", help="项目申报的县（市、区），如忻府区，用来核对位置")
@click.option("--layer", help="文件有多个图层时，看哪一个")
@json_option
@workspace_option
def inspect(
    file: Path, crs: str | None, county: str | None, layer: str | None, as_json: bool, workspace: Path | None
) -> None:
    """Say what a file holds."""
    diagnosis = inspect_file(desk_at(workspace), file, crs, county, layer)
    if as_json:
        click.echo(to_json(diagnosis.as_json()), nl=False)
    else:
        click.echo("\n".join(diagnosis.sentences()))
