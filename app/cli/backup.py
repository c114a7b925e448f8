"""`backup`: back the workspace up, look at backups, put one back; check and mend the workspace."""

from datetime import UTC, datetime
from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import PATH, workspace_option
from app.errors import BadInputError
from app.services.backups import Backup, back_up, backup_plan, backups_in
from app.services.restoring import check_workspace, look_at, recover, restore


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


@click.group(help="备份与修复：备份到另一个盘，查看、恢复，检查和抢修工作库")
def backup() -> None:
    """Hold the commands together."""


@backup.command(help="备份到文件夹；案卷可以照常办理")
@click.argument("folder", type=PATH)
@workspace_option
def make(folder: Path, workspace: Path | None) -> None:
    """Make one backup; how many stay is the office's setting."""
    desk = desk_at(workspace)
    click.echo(f"已备份：{_line(back_up(desk, folder, now=_now(), plan=backup_plan(desk)))}")


@backup.command("list", help="列出文件夹里的备份，最新的在前")
@click.argument("folder", type=PATH)
def list_(folder: Path) -> None:
    """List a folder's backups."""
    for each in backups_in(folder):
        click.echo(_line(each))


@backup.command("restore", help="恢复一份备份（默认最新的一份）；现有的工作库另存在旁边")
@click.argument("folder", type=PATH)
@click.option("--which", default=None, help="哪一份：list所列的名称")
@workspace_option
def restore_(folder: Path, which: str | None, workspace: Path | None) -> None:
    """Put a backup back."""
    found = [each for each in backups_in(folder) if which in (None, each.path.stem)]
    if not found:
        raise BadInputError(f"文件夹“{folder}”里没有名为“{which}”的备份。请用backup list查看。", field="which")
    kept = restore(desk_at(workspace), found[0], now=_now())
    click.echo(f"已恢复：{_line(found[0])}" + (f"；原工作库另存为{kept.name}" if kept else ""))


@backup.command(help="检查工作库（给出文件夹时检查其中最新的备份）；有问题时退出码为1")
@click.argument("folder", type=PATH, required=False)
@workspace_option
def check(folder: Path | None, workspace: Path | None) -> int:
    """Check the workspace, or a folder's newest backup; the answer "no" is 1."""
    troubles = look_at(backups_in(folder)[0]) if folder else check_workspace(desk_at(workspace))
    for each in troubles:
        click.echo(each)
    if not troubles:
        click.echo("完好。")
    return 1 if troubles else 0


@backup.command("recover", help="抢修损坏的工作库：读出还能读的，损坏的文件另存在旁边")
@workspace_option
def recover_(workspace: Path | None) -> None:
    """Make a sound database of what can still be read."""
    kept, counts = recover(desk_at(workspace), now=_now())
    click.echo(f"损坏的文件另存为{kept.name}")
    for table, (read, lost) in counts.items():
        if read or lost:
            click.echo(f"{table}：读出{read}行" + (f"，{lost}行读不出" if lost else ""))


def _line(each: Backup) -> str:
    held = each.contents
    number = f"，最新文号{held.latest_number}" if held.latest_number else ""
    return f"{each.path.stem}　{each.at}　案卷{held.cases}个，审查意见{held.opinions}份{number}"
