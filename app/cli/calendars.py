"""`calendar`: holidays, make-up days and time limits of a workspace."""

from datetime import UTC, datetime
from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import workspace_option
from app.services.calendars import (
    KINDS,
    day_ranges,
    drop_year,
    example_file,
    import_days,
    keep_time_limits,
    time_limits,
)
from app.services.files import write_file


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


@click.group(help="工作日历和办理时限")
def calendar() -> None:
    """Hold the commands together."""


@calendar.command("list", help="列出节假日和调休上班")
@workspace_option
def list_(workspace: Path | None) -> None:
    """List the days, one range a line."""
    for each in day_ranges(desk_at(workspace)):
        own = "本单位录入" if each.is_own else ""
        click.echo("\t".join((f"{each.first}", f"{each.last}", KINDS[each.kind], each.name, own or each.source)))


@calendar.command("import", help="从CSV或Excel表导入整年的安排（首日、末日、类型、名称、依据）")
@click.argument("file", type=click.Path(path_type=Path))
@workspace_option
def import_(file: Path, workspace: Path | None) -> None:
    """Take the holidays of whole years."""
    years = import_days(desk_at(workspace), file, now=_now())
    click.echo(f"已导入{'、'.join(map(str, years))}年的安排；在办案卷的期限已重算。")


@calendar.command(help="把现有安排写成表，照着填下一年")
@click.argument("out", type=click.Path(path_type=Path))
@workspace_option
def example(out: Path, workspace: Path | None) -> None:
    """Write the table that `import` takes."""
    write_file(out, example_file(desk_at(workspace)))
    click.echo(f"已写出“{out}”。")


@calendar.command(help="删去本单位录入的一年")
@click.argument("year", type=int)
@workspace_option
def drop(year: int, workspace: Path | None) -> None:
    """Forget a year that was entered."""
    drop_year(desk_at(workspace), year, now=_now())
    click.echo(f"已删去本单位录入的{year}年。")


@calendar.command(help="查看办理时限；给出“步骤=工作日数”则改，0为不限")
@click.argument("limits", nargs=-1)
@workspace_option
def limits(limits: tuple[str, ...], workspace: Path | None) -> None:
    """Show the limits, and change those that are given."""
    desk = desk_at(workspace)
    kept = dict(time_limits(desk))
    given = dict(_limit(each) for each in limits)
    if given:
        keep_time_limits(desk, kept | given, now=_now())
    for step, days in time_limits(desk).items():
        click.echo(f"{step}={days}")


def _limit(text: str) -> tuple[str, int]:
    step, _, days = text.partition("=")
    if not days.isdecimal():
        raise click.BadParameter(f"“{text}”应写成步骤=工作日数，如total=20。")
    return step, int(days)
