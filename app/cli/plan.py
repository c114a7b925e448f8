"""`plan`: read the plan: search, rules, blocks, its own inconsistencies."""

import click

from app.cli.desks import desk_at
from app.cli.options import json_option, to_json
from app.domain.rule import EFFECTS
from app.services.plan import blocks_json, check_plan, finding_json, rule_json, show_rule
from app.services.search import KINDS, hit_json, marked, search


@click.group(help="规划文本、规则、板块与规划自身的不一致")
def plan() -> None:
    """Hold the plan commands together."""


@plan.command("search", help="全文检索：正文、表格、规则与法规（转述）")
@click.argument("words", nargs=-1, required=True)
@click.option("--kind", "kinds", multiple=True, help="只检索text、table、rule或regulation，可重复")
@click.option("--limit", type=click.IntRange(1), default=50, help="最多列出多少处，默认50")
@json_option
def search_command(words: tuple[str, ...], kinds: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Search the plan's text, tables and rules and the regulations at hand."""
    hits = search(desk_at(), " ".join(words), kinds or None, limit)
    if as_json:
        click.echo(to_json({"hits": [hit_json(hit) for hit in hits]}), nl=False)
        return
    for hit in hits:
        line = "" if hit.line is None else f"第{hit.line}行 "
        click.echo(f"{KINDS[hit.kind]} {line}{hit.place} {marked(hit)}")


@plan.command(help="显示一条规则")
@click.argument("rule_id")
def show(rule_id: str) -> None:
    """Show a rule with its words and its condition."""
    rule = show_rule(desk_at(), rule_id)
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
    found = [ready.rule for ready in desk_at().rules]
    if as_json:
        click.echo(to_json({"rules": [rule_json(rule) for rule in found]}), nl=False)
    else:
        click.echo("\n".join(f"{rule.id} {EFFECTS[rule.effect]} {rule.title}" for rule in found))


@plan.command(help="列出产业板块")
@json_option
def blocks(as_json: bool) -> None:
    """List the industry blocks with their figures."""
    found = blocks_json(desk_at())
    if as_json:
        click.echo(to_json({"blocks": found}), nl=False)
    else:
        click.echo("\n".join(f"{block['id']} {block['name']} {block['county']}" for block in found))


@plan.command(help="检查规划自身的不一致")
@json_option
def check(as_json: bool) -> None:
    """List the plan's own inconsistencies."""
    found = check_plan(desk_at())
    if as_json:
        click.echo(to_json({"findings": [finding_json(each) for each in found]}), nl=False)
    else:
        click.echo("\n".join(f"{each.id} {each.title}：{each.meaning}" for each in found))
