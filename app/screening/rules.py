"""Rules made ready: conditions parsed, every word they use known; what is not ready cannot be screened."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.rule import Rule
from app.domain.vocabulary import ACTIVITIES, FIELDS, LAYER_KINDS
from app.errors import BadInputError
from app.screening import facts_energy, facts_plan, facts_project, facts_spatial
from app.screening.details import DETAILS
from app.screening.expression import AtomNode, Call, Node, atoms, parse
from app.screening.facts import Fact

FUNCTIONS: Final[Mapping[str, Fact]] = {
    **facts_project.FACTS,
    **facts_spatial.FACTS,
    **facts_energy.FACTS,
    **facts_plan.FACTS,
}


@dataclass(frozen=True, slots=True)
class ReadyRule:
    """A rule whose conditions are parsed and checked."""

    rule: Rule
    relevance: Node | None
    condition: Node

    @property
    def atoms(self) -> tuple[AtomNode, ...]:
        """Return the atoms of both conditions, each once, in their order."""
        nodes = (self.condition,) if self.relevance is None else (self.relevance, self.condition)
        return tuple({atom.text: atom for node in nodes for atom in atoms(node)}.values())

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the layer kinds that the conditions ask for."""
        words = (str(word) for atom in self.atoms if not atom.call.is_field for word in atom.call.words[:1])
        return tuple(dict.fromkeys(word for word in words if word in LAYER_KINDS))


def prepare_rules(rules: Iterable[Rule]) -> tuple[ReadyRule, ...]:
    """Parse and check rules.

    Raises:
        BadInputError: for a condition that cannot be parsed, an unknown fact, kind, activity, field or question.
    """
    return tuple(_prepare(rule) for rule in rules)


def _prepare(rule: Rule) -> ReadyRule:
    try:
        relevance = None if rule.relevant_when is None else parse(rule.relevant_when)
        ready = ReadyRule(rule, relevance, parse(rule.hit_when))
        for atom in ready.atoms:
            _check_call(rule, atom.call)
        _check_known("说明", rule.details, DETAILS)
    except BadInputError as error:
        raise BadInputError(f"规则{rule.id}：{error}") from error
    return ready


def _check_call(rule: Rule, call: Call) -> None:
    words = [str(word) for word in call.words]
    if call.is_field:
        _check_known("字段", [] if call.name == "always" else [call.name], FIELDS)
    elif call.name == "ask":
        _check_known("问题", words, dict(rule.questions))
    else:
        _check_known("事实", [call.name], FUNCTIONS)
    if call.name in ("activity", "only_activities"):
        _check_known("建设活动", words, ACTIVITIES)
    if call.name in ("overlaps", "within", "ring_share"):
        _check_known("图层类型", words[:1], LAYER_KINDS)


def _check_known(what: str, words: Sequence[str], known: Mapping[str, object]) -> None:
    for word in words:
        if word not in known:
            raise BadInputError(f"条件中的{what}“{word}”不存在，请改用已有的名称。")
