"""`catalogues`: import editions of the cited catalogues, list, search, and propose entries for a case."""

from datetime import UTC, datetime
from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import PATH, iso_date, json_option, to_json, workspace_option
from app.domain.plan_facts import CatalogueEntry, LoadedEdition
from app.errors import BadInputError
from app.services.case_files import read_case
from app.services.catalogues import (
    Matches,
    edition_json,
    import_catalogue,
    list_catalogues,
    match_case,
    matches_json,
    remove_catalogue,
    search_catalogues,
)


@click.group(help="规划引用的目录：导入、列出、检索、比对、移除")
def catalogues() -> None:
    """Hold the catalogue commands together."""


@catalogues.command("import", help="导入一个版本（CSV或XLSX）；同一版本再次导入即替换")
@click.argument("file", type=PATH)
@click.option("--catalogue", required=True, help="目录名称，如产业结构调整指导目录")
@click.option("--edition", required=True, help="版本，如2024年本")
@click.option("--complete/--partial", "complete", default=None, help="声明文件完整或只是部分")
@click.option("--effective", help="施行日期；程序已知的版本可不写")
@click.option("--source", default="", help="来源")
@workspace_option
def import_command(
    file: Path,
    catalogue: str,
    edition: str,
    complete: bool | None,
    effective: str | None,
    source: str,
    workspace: Path | None,
) -> None:
    """Import one edition, all or nothing."""
    if complete is None:
        raise BadInputError("没有声明文件是否完整，请加上--complete（完整）或--partial（部分）。", field="complete")
    imported = import_catalogue(
        desk_at(workspace),
        file,
        catalogue=catalogue,
        edition=edition,
        complete=complete,
        effective=None if effective is None else iso_date(effective),
        source=source,
        now=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    replaced = "（替换了先前导入的同一版本）" if imported.replaced else ""
    click.echo(f"已导入 {_edition_line(imported.edition)}{replaced}")
    if imported.unused:
        click.echo(f"注意：未使用{'、'.join(imported.unused)}，请核对是否遗漏。")


@catalogues.command("list", help="列出已导入的版本")
@json_option
@workspace_option
def list_command(as_json: bool, workspace: Path | None) -> None:
    """List the imported editions."""
    found = list_catalogues(desk_at(workspace))
    if as_json:
        click.echo(to_json({"catalogues": [edition_json(each) for each in found]}), nl=False)
    else:
        click.echo("\n".join(map(_edition_line, found)) or "尚未导入任何目录。")


@catalogues.command(help="全文检索条目")
@click.argument("words", nargs=-1, required=True)
@workspace_option
def search(words: tuple[str, ...], workspace: Path | None) -> None:
    """Search the entries of all editions."""
    for found in search_catalogues(desk_at(workspace), " ".join(words)):
        click.echo(f"{found.catalogue}（{found.edition}）{_entry_line(found.entry)}")


@catalogues.command(help="为案卷提出可能相关的条目，由审查人员认定")
@click.argument("case", type=PATH)
@click.option("--as-of", "as_of", help="审查日期，默认今天")
@json_option
@workspace_option
def match(case: Path, as_of: str | None, as_json: bool, workspace: Path | None) -> None:
    """Propose entries for a case."""
    day, desk = iso_date(as_of), desk_at(workspace)
    found = match_case(desk, read_case(desk, case), day)
    if as_json:
        click.echo(to_json({"as_of": day, "matches": [matches_json(each) for each in found]}), nl=False)
    else:
        click.echo("\n".join(map(_matches, found)))


@catalogues.command(help="移除一个版本")
@click.option("--catalogue", required=True, help="目录名称")
@click.option("--edition", required=True, help="版本")
@workspace_option
def remove(catalogue: str, edition: str, workspace: Path | None) -> None:
    """Remove an imported edition."""
    remove_catalogue(desk_at(workspace), catalogue, edition)
    click.echo(f"已移除《{catalogue}》（{edition}）")


def _edition_line(edition: LoadedEdition) -> str:
    declared = "完整" if edition.complete else "部分"
    counts = "、".join(f"{name}{count}条" for name, count in edition_json(edition)["entries"].items())
    return f"《{edition.catalogue}》（{edition.edition}）{edition.effective}起施行 {declared} {counts} {edition.source}"


def _entry_line(entry: CatalogueEntry) -> str:
    return " ".join(filter(None, (entry.category, entry.part, entry.sector, entry.number, entry.text)))


def _matches(found: Matches) -> str:
    used = "没有已施行的导入版本" if found.used is None else f"依据{found.used.edition}"
    lines = [f"{found.rule} 《{found.catalogue}》“{found.category}”：{used}，可能相关{len(found.proposals)}条"]
    for each in found.proposals:
        exact = "完全相同" if each.exact else "相近"
        lines.append(f"  {_entry_line(each.entry)}（{exact}：{'、'.join(each.words)}）")
    return "\n".join(lines)
