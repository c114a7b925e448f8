"""`batch`: review a folder or a table of cases into one summary, with a draft for each where wanted."""

from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import PATH, iso_date, workspace_option
from app.errors import BadInputError, CancelledError, WorldError
from app.services.batches import WORKERS, jobs_of, run_batch, summary_csv
from app.services.records import write_out


@click.command(help="批量审查：文件夹中的案卷文件（*.json）或一张案卷表（CSV、XLSX），写出汇总表")
@click.argument("source", type=PATH)
@click.argument("out", type=PATH)
@click.option("--as-of", "as_of", help="审查日期，默认今天")
@click.option("--pdf-dir", type=PATH, help="每个案卷的审查意见草稿写入此文件夹")
@click.option("--workers", type=click.IntRange(1, 16), default=WORKERS, help="同时处理几个案卷，默认2")
@workspace_option
def batch(
    source: Path, out: Path, as_of: str | None, pdf_dir: Path | None, workers: int, workspace: Path | None
) -> None:
    """Review many cases; exits 0 whatever the verdicts, and although some cases are broken."""
    day, desk = iso_date(as_of), desk_at(workspace)
    _check_target(out)
    jobs = jobs_of(desk, source, _folder(pdf_dir))
    try:
        rows = run_batch(desk, jobs, day, workers=workers, tell=click.echo)
    except KeyboardInterrupt as stop:
        click.echo("已停止，没有写出汇总表；已写出的意见草稿保留。", err=True)
        raise CancelledError("批量审查已停止。") from stop
    write_out(desk, "batch", out, summary_csv(rows), cases=len(rows))
    failed = sum(bool(row.error) for row in rows)
    click.echo(f"共{len(rows)}个案卷，{failed}个有错误；汇总表：{out}")


def _check_target(out: Path) -> None:
    """Refuse a target that cannot be right before an hour of work goes into it."""
    if out.suffix.lower() != ".csv":
        raise BadInputError(f"汇总表“{out.name}”应为CSV，请把文件名改为以.csv结尾。")
    if not out.absolute().parent.is_dir() or out.is_dir():
        raise WorldError(f"汇总表不能写到“{out}”，请换一个存在的文件夹中的文件名。")


def _folder(pdf_dir: Path | None) -> Path | None:
    try:
        if pdf_dir is not None:
            pdf_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorldError(f"无法建立文件夹“{pdf_dir}”（{error.strerror}），请换一个位置后重试。") from error
    return pdf_dir
