"""`plan`: read the plan: search, rules, blocks, its own inconsistencies."""

import click

from app.cli.options import json_option, to_json
from app.domain.rule import EFFECTS
from app.services.desk import open_desk
from app.services.plan import blocks_json, check_plan, finding_json, rule_json, search_plan, show_rule


@click.group(help="规划文本、规则、板块与规划自身的不一致")
def plan() -> None:
    """Hold the plan commands together."""


@plan.command(help="全文检索")
@click.argument("words", nargs=-1, required=True)
def search(words: tuple[str, ...]) -> None:
    """Search the plan's text."""
    for line in search_plan(open_desk(), " ".join(words)):
        click.echo(f"第{line.line}行 {line.place} {line.text}")


@plan.command(help="显示一条规则")
@click.argument("rule_id")
def show(rule_id: str) -> None:
    """Show a rule with its words and its condition."""
    rule = show_rule(open_desk(), rule_id)
    click.echo(f"{rule.id} {EFFECTS[rule.effect]} {rule.title}")
    click.echo(f"原文：{rule.citation.quote}")
    click.echo(f"出处：{rule.citation.place}，第{rule.citation.line}行")
    if rule.relevant_when:
        click.echo(f"适用：{rule.relevant_when}")
    click.echo(f"触及：{rule.hit_when}")
    for _, text in rule.questions:
        click.echo(f"须人工认定：{text}")


@plan.command(help="列出规则")
@json_option
def rules(as_json: bool) -> None:
    """List the rules in the order of reporting."""
    found = [ready.rule for ready in open_desk().rules]
    if as_json:
        click.echo(to_json({"rules": [rule_json(rule) for rule in found]}), nl=False)
    else:
        click.echo("\n".join(f"{rule.id} {EFFECTS[rule.effect]} {rule.title}" for rule in found))


@plan.command(help="列出产业板块")
@json_option
def blocks(as_json: bool) -> None:
    """List the industry blocks with their figures."""
    found = blocks_json(open_desk())
    if as_json:
        click.echo(to_json({"blocks": found}), nl=False)
    else:
        click.echo("\n".join(f"{block['id']} {block['name']} {block['county']}" for block in found))


@plan.command(help="检查规划自身的不一致")
@json_option
def check(as_json: bool) -> None:
    """List the plan's own inconsistencies."""
    found = check_plan(open_desk())
    if as_json:
        click.echo(to_json({"findings": [finding_json(each) for each in found]}), nl=False)
    else:
        click.echo("\n".join(f"{each.id} {each.title}：{each.meaning}" for each in found))
