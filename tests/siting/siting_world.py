"""A small world for siting: the real rules, layers laid in metres around the site, a project by its facts."""

import sys
from functools import cache
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "screening"))

from laying import Laid, Rectangle, TupleSource, lay, rectangle
from plan_by_hand import PLAN

from app.domain.finding import Finding, Judgement
from app.domain.plan_facts import LedgerTotals
from app.domain.project import project_from_json
from app.domain.site import Site
from app.geodata.measure import EllipsoidMeasure
from app.screening.facts import Context
from app.screening.left import Left, what_is_left
from app.screening.rules import ReadyRule
from app.screening.run import screen

__all__ = ["MEASURE", "SITE", "Laid", "Rectangle", "findings", "hits", "lay", "left", "rectangle", "rules", "world"]

MEASURE = EllipsoidMeasure()
SITE = Site(rectangle(0, 0, 100, 100), 38)


@cache
def rules() -> tuple[ReadyRule, ...]:
    """Return the rules of the seeds."""
    from app.screening.rules import prepare_rules
    from app.services.rule_base_build import rule_base

    return prepare_rules(rule_base().rules)


def prohibitions() -> tuple[ReadyRule, ...]:
    """Return the prohibitions alone."""
    return tuple(ready for ready in rules() if ready.rule.effect == "prohibit")


def world(*laid: Laid, site: Site | None = SITE, ledger: LedgerTotals | None = None, **project: Any) -> Context:
    """Make a context of layers and the facts of a project."""
    return Context(
        project=project_from_json({"name": "测试项目", "county": "忻府区", **project}),
        site=site,
        counties=(),
        source=TupleSource(*laid),
        measure=MEASURE,
        plan=PLAN,
        ledger=ledger or LedgerTotals(),
        as_of="2026-11-23",
    )


def findings(context: Context, *judgements: Judgement) -> tuple[Finding, ...]:
    """Screen against the prohibitions."""
    return screen(prohibitions(), context, judgements)


def left(context: Context, *judgements: Judgement) -> Left | None:
    """Return what is left after the prohibitions."""
    return what_is_left(prohibitions(), findings(context, *judgements), context)


def hits(context: Context) -> set[str]:
    """Return the prohibitions that are hit."""
    return {each.rule for each in findings(context) if each.outcome == "hit"}
