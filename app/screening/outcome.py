"""From a rule's condition and the values of its atoms to an outcome, and to what would decide an open one."""

import itertools
from collections.abc import Mapping
from typing import Final

from app.screening.expression import AllNode, AnyNode, AtomNode, Node, NotNode, atoms
from app.screening.truth import Truth, all_of, any_of, negate

Values = Mapping[str, Truth]
_MOST_OPEN_ATOMS: Final = 12  # 2^12 assignments take 30 ms; beyond that every open atom is named


def value_of(node: Node, values: Values) -> Truth:
    """Evaluate a condition with the values of its atoms by their text (Kleene)."""
    match node:
        case AtomNode(text):
            return values[text]
        case NotNode(part):
            return negate(value_of(part, values))
        case AllNode(parts):
            return all_of(value_of(part, values) for part in parts)
        case AnyNode(parts):
            return any_of(value_of(part, values) for part in parts)


def outcome_of(relevance: Node | None, condition: Node, values: Values) -> str:
    """Decide a rule (design, section 5): relevance false, condition false, both true, all else, in this order."""
    relevant = True if relevance is None else value_of(relevance, values)
    if relevant is False:
        return "not_relevant"
    bites = value_of(condition, values)
    if bites is False:
        return "clear"
    return "hit" if bites and relevant else "unknown"


def undecided_atoms(relevance: Node | None, condition: Node, values: Values) -> tuple[str, ...]:
    """Return the texts of the open atoms on which the outcome still depends, in the order of the condition.

    An open atom counts when some completion of the other open ones makes the outcome turn on it: knowing exactly
    these decides the rule whatever they turn out to be, and no smaller set does.
    """
    nodes = (condition,) if relevance is None else (relevance, condition)
    open_atoms = tuple(dict.fromkeys(atom.text for node in nodes for atom in atoms(node) if values[atom.text] is None))
    if len(open_atoms) > _MOST_OPEN_ATOMS:
        return open_atoms
    outcomes = {
        choice: outcome_of(relevance, condition, {**values, **dict(zip(open_atoms, choice, strict=True))})
        for choice in itertools.product((False, True), repeat=len(open_atoms))
    }
    return tuple(atom for place, atom in enumerate(open_atoms) if _matters(place, outcomes))


def _matters(place: int, outcomes: Mapping[tuple[bool, ...], str]) -> bool:
    return any(
        outcome != outcomes[(*choice[:place], not choice[place], *choice[place + 1 :])]
        for choice, outcome in outcomes.items()
        if not choice[place]
    )
