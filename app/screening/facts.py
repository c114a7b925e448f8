"""What a rule may ask, and how an answer looks: a value or unknown, with the figures used and what is missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from app.domain.finding import Missing, Overlap
from app.domain.layer import LayerSource
from app.domain.plan_facts import Block, LedgerTotals, LoadedEdition, PlanFacts
from app.domain.project import Project
from app.domain.rule import Rule
from app.domain.site import Measure, Site
from app.domain.vocabulary import FIELDS, LAYER_KINDS
from app.errors import BadInputError
from app.screening.expression import AtomNode, Word
from app.screening.overlay import SLIVER_M2, Meeting, Selects, everything, meet
from app.screening.truth import ORDERINGS, Interval, Truth, compare


@dataclass(frozen=True, slots=True)
class Undeclared:
    """The value of a field under a declaration that was not made: every comparison with it is false."""


UNDECLARED: Final = Undeclared()
Value = bool | float | str | Interval | Undeclared | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a fact is: None is unknown, and then `missing` says what would make it known."""

    value: Value
    facts: tuple[tuple[str, Any], ...] = ()
    missing: tuple[Missing, ...] = ()
    overlaps: tuple[Overlap, ...] = ()


@dataclass(frozen=True)
class Context:
    """Everything that rules are evaluated against.

    Meetings with layers are made once and kept in `meetings`, which may hold those of an earlier run with the same site
    and layers.
    """

    project: Project
    site: Site | None
    counties: tuple[str, ...]
    source: LayerSource
    measure: Measure
    plan: PlanFacts
    ledger: LedgerTotals
    as_of: str
    catalogues: tuple[LoadedEdition, ...] = ()
    meetings: dict[tuple[str, str], Meeting] = field(default_factory=dict)

    def meeting(self, kind: str, label: str = "", selects: Selects = everything) -> Meeting | None:
        """Lay the site over the layers of a kind; `label` names the selection; None where there is no site."""
        if self.site is None:
            return None
        key = (kind, label)
        if key not in self.meetings:
            self.meetings[key] = meet(self.site.geometry, kind, self.source, self.measure, selects)
        return self.meetings[key]

    def ring(self, kind: str, metres: float) -> Meeting | None:
        """Lay the ring of so many metres around the site over the layers of a kind; None where there is no site."""
        if self.site is None:
            return None
        key = (kind, f"ring={metres}")
        if key not in self.meetings:
            area = self.site.geometry
            ring = self.measure.buffer_m(area, metres).difference(area)
            self.meetings[key] = meet(ring, kind, self.source, self.measure)
        return self.meetings[key]

    @cached_property
    def block(self) -> Block | None:
        """Return the plan's block of the declared name, aliases included."""
        wanted = self.project.block
        return next((block for block in self.plan.blocks if wanted in (block.name, *block.aliases)), None)


Fact = Callable[..., Answer]


@dataclass(frozen=True, slots=True)
class Asked:
    """An atom that was asked: its truth and the answer behind it."""

    atom: AtomNode
    truth: Truth
    answer: Answer


def missing_field(path: str) -> Missing:
    """Return what to say of a field of the application that is not known."""
    return Missing("field", path, f"请补充“{FIELDS.get(path, path)}”（{path}）。")


def missing_site() -> Missing:
    """Return what to say where there is no site."""
    return Missing("field", "site", "请提供用地范围（site）。")


def missing_layer(kind: str, meeting: Meeting | None = None) -> Missing:
    """Return what to say of a layer that does not decide: it does not cover, or its boundary is too uncertain."""
    name = LAYER_KINDS.get(kind, kind)
    if meeting is not None and meeting.uncovered_m2 <= SLIVER_M2:
        text = f"用地范围在“{name}”（{kind}）图层边界误差之内，请核对正式成果后导入。"
    else:
        text = f"没有覆盖用地范围的“{name}”（{kind}）图层，请导入覆盖该处的正式成果。"
    return Missing("layer", kind, text)


def question(rule: Rule, key: str) -> Answer:
    """Return the answer to `ask(key)`: unknown until a person judges the rule."""
    text = dict(rule.questions)[key]
    return Answer(None, missing=(Missing("question", f"{rule.id}.{key}", text),))


def field_answer(project: Project, path: str) -> Answer:
    """Return the value of a field of the project by its dotted path."""
    value: Any = project
    for name in path.split("."):
        value = getattr(value, name)
        if value is None and name in ("mining", "enclave", "block", "listed_as"):
            return Answer(UNDECLARED, ((path, None),))
    if value is None:
        return Answer(None, ((path, None),), (missing_field(path),))
    return Answer(value, ((path, value),))


def decide(atom: AtomNode, answer: Answer) -> Truth:
    """Return whether an atom holds, given the answer to its fact."""
    value = answer.value
    if isinstance(value, Undeclared):
        return False
    if value is None or atom.sign is None:
        return _boolean(atom, value)
    if atom.sign in ORDERINGS:
        if isinstance(value, str):
            raise BadInputError(f"条件“{atom.text}”把文字当作数字比较，请改正。")
        return compare(value, atom.sign, float(atom.operand[0]))
    return value in atom.operand


def _boolean(atom: AtomNode, value: Value) -> Truth:
    if value is None or isinstance(value, bool):
        return value
    raise BadInputError(f"条件“{atom.text}”不是判断，请写明比较。")


def ask(context: Context, rule: Rule, atom: AtomNode, functions: Mapping[str, Fact]) -> Asked:
    """Ask for the fact of an atom and decide the atom."""
    call = atom.call
    if call.is_field:
        answer = Answer(True) if call.name == "always" else field_answer(context.project, call.name)
    elif call.name == "ask":
        answer = question(rule, str(call.words[0]))
    else:
        answer = functions[call.name](context, *call.words, **dict(call.options))
    return Asked(atom, decide(atom, answer), answer)


def words_of(words: tuple[Word, ...]) -> tuple[str, ...]:
    """Return the words of a call as text."""
    return tuple(map(str, words))
