"""`layers`: import, list, compare and remove control lines."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from app.cli.desks import desk_at
from app.cli.options import PATH, iso_date, json_option, to_json, workspace_option
from app.domain.layer import Layer
from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.errors import BadInputError
from app.services.comparisons import compare_with_plan
from app.services.layer_editions import LayerEdition, export_repairs, layer_editions, repairs_of
from app.services.layer_guesses import ask_for_kind, look_into
from app.services.layer_marks import mark_internal
from app.services.layers import LayerEntry, import_layers, import_pack, remove_layer
from app.services.reviews import layer_json

Command = TypeVar("Command", bound=Callable[..., Any])


@click.group(help="控制线图层：识别、导入、列出、对照、移除")
def layers() -> None:
    """Hold the layer commands together."""


_IMPORT_OPTIONS: Final = (
    click.option("--kind", help="图层类型"),
    click.option("--authority", default="official", help="official、digitised或schematic"),
    click.option("--uncertainty-m", type=float, default=0.0, help="边界误差，米"),
    click.option("--coverage", help="声明完整的县，逗号分隔"),
    click.option("--coverage-file", type=PATH, help="声明完整的范围（面文件）"),
    click.option("--zone-field", help="城镇开发边界分区的字段"),
    click.option("--crs", help="坐标系，如EPSG:4526"),
    click.option("--effective", help="生效日期"),
    click.option("--source", default="", help="来源"),
    click.option("--name", default="", help="图层名称，默认为类型名称"),
    click.option("--layer", help="数据集中的图层名，一个文件有几个图层时需要"),
    click.option("--only", help="只导入部分要素：字段=值,值；排除用字段!=值"),
    click.option("--encoding", help="文字编码，如GB18030"),
    click.option("--internal", is_flag=True, help="内部图层：图形不写入任何导出和交换包"),
    click.option("--replaces", multiple=True, help="由新图层替换的图层编号，可重复"),
)


def import_options(command: Command) -> Command:
    """Add what is declared about one layer."""
    for option in reversed(_IMPORT_OPTIONS):
        command = option(command)
    return command


@layers.command("import", help="导入一个图层文件，或用--manifest导入数据包")
@click.argument("file", type=PATH, required=False)
@click.option("--manifest", type=PATH, help="数据包 taixin-layers/1")
@import_options
@workspace_option
def import_command(file: Path | None, manifest: Path | None, workspace: Path | None, **declared: Any) -> None:
    """Import one layer or a pack, all or nothing."""
    if (file is None) == (manifest is None):
        raise BadInputError("请给出一个图层文件，或用--manifest给出一个数据包，二者选一。")
    desk = desk_at(workspace)
    if manifest is not None:
        imported = import_pack(desk, manifest, tell=click.echo)
    else:
        path = file or Path()
        if not declared["kind"]:
            raise ask_for_kind(desk, path, declared["layer"])
        imported = import_layers(desk, [_entry(path, declared)], tell=click.echo)
    for layer in imported:
        click.echo(f"已导入 {_line(layer)}")


def _entry(path: Path, declared: dict[str, Any]) -> LayerEntry:
    coverage, effective = declared["coverage"], declared["effective"]
    names = tuple(name.strip() for name in coverage.replace("，", ",").split(",") if name.strip()) if coverage else None
    return LayerEntry(
        path=path,
        **declared | {"coverage": names, "effective": None if effective is None else iso_date(effective)},
    )


@layers.command("guess", help="查看文件有哪些图层、各可能是什么类型、依据是什么；不导入")
@click.argument("file", type=PATH)
@json_option
@workspace_option
def guess_command(file: Path, as_json: bool, workspace: Path | None) -> None:
    """Say what a file may hold."""
    looks = look_into(desk_at(workspace), file)
    if as_json:
        click.echo(to_json({"file": file.name, "layers": [look.as_json() for look in looks]}), nl=False)
    else:
        click.echo("\n".join(line for look in looks for line in look.sentences()))


@layers.command("list", help="列出图层，包括已被替换的版本")
@json_option
@workspace_option
def list_command(as_json: bool, workspace: Path | None) -> None:
    """List the plan's and the imported layers, and what replaced what."""
    found = layer_editions(desk_at(workspace))
    if as_json:
        click.echo(to_json({"layers": [_edition_json(edition) for edition in found]}), nl=False)
    else:
        click.echo("\n".join(map(_edition_line, found)))


def _edition_json(edition: LayerEdition) -> dict[str, Any]:
    return layer_json(edition.layer) | {
        "features": edition.layer.feature_count,
        "state": "current" if edition.is_current else "replaced",
        "replaced": edition.replaced,
        "replaced_by": edition.replaced_by,
        "replaces": list(edition.replaces),
        "repairs": edition.repairs,
        "internal": edition.internal,
    }


def _edition_line(edition: LayerEdition) -> str:
    said = [_line(edition.layer)]
    if edition.internal:
        said.append("内部")
    if edition.replaced_by is not None:
        said.append(f"已于{edition.replaced}由{edition.replaced_by}替换，新的审查不再使用")
    if edition.replaces:
        said.append(f"替换了{'、'.join(edition.replaces)}")
    if edition.repairs:
        said.append(f"导入时修复或略去{edition.repairs}个要素")
    return "；".join(said)


def _line(layer: Layer) -> str:
    coverage = "、".join(layer.coverage_names) or ("按范围文件" if layer.coverage is not None else "未声明覆盖范围")
    kind = LAYER_KINDS.get(layer.kind, layer.kind)
    dated = f" {layer.effective}生效" if layer.effective else ""
    return f"{layer.id} {kind} {AUTHORITIES[layer.authority]} {layer.feature_count}个要素 {coverage}{dated}"


@layers.command("compare", help="图数一致：与规划各表对照名称、所在县和面积")
@click.argument("layer_id")
@json_option
@workspace_option
def compare_command(layer_id: str, as_json: bool, workspace: Path | None) -> None:
    """Compare a layer with the plan's tables."""
    comparison = compare_with_plan(desk_at(workspace), layer_id)
    if as_json:
        click.echo(to_json(comparison.as_json()), nl=False)
    else:
        click.echo("\n".join(comparison.sentences()))


@layers.command("repairs", help="列出导入时修复或略去的要素，或用--out导出CSV")
@click.argument("layer_id")
@click.option("--out", type=PATH, help="导出的CSV文件")
@workspace_option
def repairs_command(layer_id: str, out: Path | None, workspace: Path | None) -> None:
    """List what was repaired as a layer came in."""
    desk = desk_at(workspace)
    if out is not None:
        click.echo(f"已导出{export_repairs(desk, layer_id, out)}条到 {out}")
        return
    rows = repairs_of(desk, layer_id)
    click.echo("\n".join(",".join(row) for row in rows) or "没有修复或略去任何要素")


@layers.command("mark", help="标为内部图层（on），或取消（off）")
@click.argument("layer_id")
@click.argument("choice", type=click.Choice(("on", "off")))
@workspace_option
def mark_command(layer_id: str, choice: str, workspace: Path | None) -> None:
    """Mark a layer as one that must not leave the office."""
    mark_internal(desk_at(workspace), layer_id, is_internal=choice == "on")
    click.echo(f"{layer_id}：{'内部图层' if choice == 'on' else '不再是内部图层'}")


@layers.command("remove", help="移除一个导入的图层")
@click.argument("layer_id")
@click.option("--force", is_flag=True, help="即使已签发的审查意见以它为依据也移除")
@workspace_option
def remove_command(layer_id: str, force: bool, workspace: Path | None) -> None:
    """Remove an imported layer."""
    remove_layer(desk_at(workspace), layer_id, force=force)
    click.echo(f"已移除 {layer_id}")
