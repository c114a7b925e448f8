"""`layers`: import, list and remove control lines."""

from pathlib import Path

import click

from app.cli.options import PATH, iso_date, json_option, to_json, workspace_option
from app.domain.layer import Layer
from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.errors import BadInputError
from app.services.desk import open_desk
from app.services.layers import LayerEntry, import_layers, import_pack, list_layers, remove_layer
from app.services.reviews import layer_json


@click.group(help="控制线图层：导入、列出、移除")
def layers() -> None:
    """Hold the layer commands together."""


@layers.command("import", help="导入一个图层文件，或用--manifest导入数据包")
@click.argument("file", type=PATH, required=False)
@click.option("--manifest", type=PATH, help="数据包 taixin-layers/1")
@click.option("--kind", help="图层类型")
@click.option("--authority", default="official", help="official、digitised或schematic")
@click.option("--uncertainty-m", type=float, default=0.0, help="边界误差，米")
@click.option("--coverage", help="声明完整的县，逗号分隔")
@click.option("--coverage-file", type=PATH, help="声明完整的范围（面文件）")
@click.option("--zone-field", help="城镇开发边界分区的字段")
@click.option("--crs", help="坐标系，如EPSG:4526")
@click.option("--effective", help="生效日期")
@click.option("--source", default="", help="来源")
@workspace_option
def import_command(
    file: Path | None,
    manifest: Path | None,
    kind: str | None,
    authority: str,
    uncertainty_m: float,
    coverage: str | None,
    coverage_file: Path | None,
    zone_field: str | None,
    crs: str | None,
    effective: str | None,
    source: str,
    workspace: Path | None,
) -> None:
    """Import one layer or a pack, all or nothing."""
    if (file is None) == (manifest is None):
        raise BadInputError("请给出一个图层文件，或用--manifest给出一个数据包，二者选一。")
    desk = open_desk(workspace)
    if manifest is not None:
        imported = import_pack(desk, manifest, tell=click.echo)
    else:
        entry = LayerEntry(
            path=file or Path(),
            kind=kind or "",
            authority=authority,
            uncertainty_m=uncertainty_m,
            coverage=tuple(name.strip() for name in coverage.split(",") if name.strip()) if coverage else None,
            coverage_file=coverage_file,
            zone_field=zone_field,
            crs=crs,
            effective=None if effective is None else iso_date(effective),
            source=source,
        )
        imported = import_layers(desk, [entry], tell=click.echo)
    for layer in imported:
        click.echo(f"已导入 {_line(layer)}")


@layers.command("list", help="列出图层")
@json_option
@workspace_option
def list_command(as_json: bool, workspace: Path | None) -> None:
    """List the plan's and the imported layers."""
    found = list_layers(open_desk(workspace))
    if as_json:
        click.echo(to_json({"layers": [layer_json(layer) for layer in found]}), nl=False)
    else:
        click.echo("\n".join(map(_line, found)))


def _line(layer: Layer) -> str:
    coverage = "、".join(layer.coverage_names) or "未声明覆盖范围"
    kind = LAYER_KINDS.get(layer.kind, layer.kind)
    return f"{layer.id} {kind} {AUTHORITIES[layer.authority]} {layer.feature_count}个要素 {coverage}"


@layers.command("remove", help="移除一个导入的图层")
@click.argument("layer_id")
@workspace_option
def remove_command(layer_id: str, workspace: Path | None) -> None:
    """Remove an imported layer."""
    remove_layer(open_desk(workspace), layer_id)
    click.echo(f"已移除 {layer_id}")
