"""The language of rule conditions, parsed once into a tree.

    condition  := condition and condition | condition or condition | not condition | ( condition ) | atom
    atom       := field | function(word, …, name=word) | field < <= > >= == figure-or-word | field in (word, …) | always

Words are written bare (`overlaps(farmland)`, `county in (繁峙县, 五台县)`), or in quotes where they hold other
signs. Python's own parser reads it; anything else in Python's grammar is refused.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.errors import BadInputError
from app.screening.truth import ORDERINGS

_SIGNS: Final[dict[type[ast.cmpop], str]] = {
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Eq: "==",
    ast.In: "in",
}
Word = str | float


@dataclass(frozen=True, slots=True)
class Call:
    """A fact asked for by name: `overlaps(farmland)`, or a field of the project (`land.farmland_ha`) with no words."""

    name: str
    words: tuple[Word, ...] = ()
    options: tuple[tuple[str, Word], ...] = ()
    is_field: bool = False


@dataclass(frozen=True, slots=True)
class AtomNode:
    """One fact, bare or compared: the smallest thing that is true, false or unknown."""

    text: str
    call: Call
    sign: str | None = None
    operand: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class AllNode:
    """Every one of the parts."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AnyNode:
    """At least one of the parts."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class NotNode:
    """The opposite of the part."""

    part: "Node"


Node = AtomNode | AllNode | AnyNode | NotNode


def parse(text: str) -> Node:
    """Parse a condition.

    Raises:
        BadInputError: where the text is not in the language, naming the part that is not.
    """
    try:
        tree = ast.parse(" ".join(text.split()), mode="eval")
    except SyntaxError as error:
        raise BadInputError(f"条件“{text}”第{error.offset}个字附近写法有误，请按条件语法修改。") from error
    return _node(tree.body)


def _node(tree: ast.expr) -> Node:
    match tree:
        case ast.BoolOp(op=ast.And(), values=values):
            return AllNode(tuple(_node(value) for value in values))
        case ast.BoolOp(op=ast.Or(), values=values):
            return AnyNode(tuple(_node(value) for value in values))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return NotNode(_node(operand))
        case ast.Compare(left=left, ops=[sign], comparators=[right]) if type(sign) in _SIGNS:
            return AtomNode(ast.unparse(tree), _call(left), _SIGNS[type(sign)], _operand(_SIGNS[type(sign)], right))
        case _:
            return AtomNode(ast.unparse(tree), _call(tree))


def _call(tree: ast.expr) -> Call:
    match tree:
        case ast.Call(func=ast.Name(id=name), args=words, keywords=options) if all(option.arg for option in options):
            pairs = tuple((str(option.arg), _word(option.value)) for option in options)
            return Call(name, tuple(map(_word, words)), pairs)
        case ast.Name() | ast.Attribute():
            return Call(_dotted(tree), is_field=True)
        case _:
            raise BadInputError(f"条件中不能使用“{ast.unparse(tree)}”，请改用条件语法中的写法。")


def _operand(sign: str, tree: ast.expr) -> tuple[Word, ...]:
    if isinstance(tree, ast.Tuple) and sign == "in":
        return tuple(map(_word, tree.elts))
    if isinstance(tree, ast.Tuple):
        raise BadInputError(f"条件中“{sign}”后不能是列表“{ast.unparse(tree)}”，请改用in或数字。")
    word = _word(tree)
    if sign in ORDERINGS and isinstance(word, str):
        raise BadInputError(f"条件中“{sign}”后的“{word}”不是数字，请改为数字。")
    return (word,)


def _dotted(tree: ast.expr) -> str:
    match tree:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=name):
            return f"{_dotted(value)}.{name}"
        case _:
            raise BadInputError(f"条件中不能使用“{ast.unparse(tree)}”，请改用条件语法中的写法。")


def _word(tree: ast.expr) -> Word:
    match tree:
        case ast.Constant(value=value) if isinstance(value, str | int | float) and not isinstance(value, bool):
            return value
        case _:
            return _dotted(tree)


def atoms(node: Node) -> Iterator[AtomNode]:
    """Yield the atoms of a condition from left to right, repeated ones too."""
    match node:
        case AtomNode():
            yield node
        case NotNode(part):
            yield from atoms(part)
        case AllNode(parts) | AnyNode(parts):
            for part in parts:
                yield from atoms(part)
