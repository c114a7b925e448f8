"""`example`: the worked example headless, from case file to signed opinion."""

from datetime import UTC, datetime
from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import PATH
from app.cli.review import summary
from app.services.examples import DEMO_PASSWORD, run_example


@click.command(help="无窗口演示：审查示例案卷，写出签名的审查意见")
@click.argument("folder", type=PATH)
def example(folder: Path) -> None:
    """Review the worked example in a workspace of its own and write the signed opinion."""
    result = run_example(desk_at(folder / "workspace"), folder, moment=datetime.now(UTC).astimezone())
    click.echo(summary(result.review))
    click.echo(f"审查意见（{result.number}）：{result.pdf}")
    click.echo(f"演示证书：{result.certificate}（密码{DEMO_PASSWORD}）")
