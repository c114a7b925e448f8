"""Rules made ready: conditions parsed, every word they use known; what is not ready cannot be screened."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from inspect import signature
from typing import Final

from app.domain.rule import Rule
from app.domain.vocabulary import (
    ACTIVITIES,
    CONSTRUCTIONS,
    COUNTIES,
    FIELDS,
    KINDS,
    LAYER_KINDS,
    SCENIC_COMMITTEE,
    WATER_SOURCES,
    ZONES,
)
from app.errors import BadInputError
from app.screening import facts_catalogues, facts_energy, facts_plan, facts_project, facts_spatial
from app.screening.details import DETAILS
from app.screening.expression import AtomNode, Call, Node, atoms, parse
from app.screening.facts import Fact

FUNCTIONS: Final[Mapping[str, Fact]] = {
    **facts_project.FACTS,
    **facts_spatial.FACTS,
    **facts_energy.FACTS,
    **facts_plan.FACTS,
    **facts_catalogues.FACTS,
}

_BOARDS: Final = ("忻府", "定襄", "原平", "代县", "繁峙", "五台", SCENIC_COMMITTEE)  # annex 1
_GROUPS: Final = ("pollution", "mining", "enclave")
_STATED: Final = dict.fromkeys((*FIELDS, *_GROUPS))
_WORDS: Final[Mapping[str, tuple[str, Mapping[str, object]]]] = {
    "activity": ("建设活动", ACTIVITIES),
    "only_activities": ("建设活动", ACTIVITIES),
    "water_source": ("水源", WATER_SOURCES),
    "county": ("县（市、区）", dict.fromkeys(COUNTIES)),
    "board": ("板块", dict.fromkeys(_BOARDS)),
    "given": ("字段", _STATED),
    "known_false": ("字段", FIELDS),
    "listed_with": ("列", dict.fromkeys(("area", "period"))),
}
_CHOICES: Final[Mapping[str, Mapping[str, object]]] = {
    "construction": CONSTRUCTIONS,
    "kind": dict.fromkeys(KINDS),
    "county": dict.fromkeys((*COUNTIES, SCENIC_COMMITTEE)),
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
            _check_operand(atom)
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
        _check_shape(call)
        what, known = _WORDS.get(call.name, ("", None))
        _check_known(what, words if known else [], known or {})
    if call.name in ("overlaps", "within", "ring_share"):
        _check_known("图层类型", words[:1], LAYER_KINDS)
    _check_known("分区", [str(word) for name, word in call.options if name == "zone"], ZONES)


def _check_shape(call: Call) -> None:
    """Hold the words of a call against the fact's own parameters; a misspelt option would never be asked."""
    try:
        signature(FUNCTIONS[call.name]).bind(None, *call.words, **dict(call.options))
    except TypeError as error:
        raise BadInputError(f"条件中的“{call.name}”词数或选项不对（{error}），请按该事实的写法改正。") from error


def _check_operand(atom: AtomNode) -> None:
    choices = _CHOICES.get(atom.call.name) if atom.call.is_field else None
    if choices is not None:
        _check_known("取值", [str(word) for word in atom.operand], choices)


def _check_known(what: str, words: Sequence[str], known: Mapping[str, object]) -> None:
    for word in words:
        if word not in known:
            raise BadInputError(f"条件中的{what}“{word}”不存在，请改用已有的名称。")
