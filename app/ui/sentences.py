"""Sentences of the floors below, which speak Chinese: gathered for Linguist, and found again when they are shown.

A sentence with values in it (`f"第{ring}圈…"`) is gathered as a template with numbered holes (`第{0}圈…`). A sentence
that is shown is matched against the templates; what stood in the holes is looked up and put into the translation.
"""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

CONTEXT: Final = "Sentences"
FLOORS: Final = ("domain", "errors.py", "geodata", "opinion", "plan", "screening", "services", "store")
CHINESE: Final = re.compile("[\u3400-\u9fff]")
# Words that are read or printed: the opinion itself, what files are searched for. Of these modules the window shows
# no more than the errors that they raise.
NOT_SHOWN: Final = frozenset({
    "content", "content_annexes", "content_blocks", "content_conflicts", "content_findings", "content_office",
    "content_project", "content_rules", "content_signing", "content_spatial", "content_wording", "document",
    "document_origin", "document_story", "flowables", "flowables_code", "flowables_head",
    "flowables_office", "flowables_signing", "flowables_table", "fonts_system", "map_drawing",
    "map_drawing_features", "map_drawing_frame", "map_drawing_furniture", "map_drawing_shapes", "notice",
    "stamp", "tags", "tags_signature", "tags_tree", "typesetting",
    "checks_declared", "text_grid", "text_parts", "statements", "boundary_writing", "point_headings",
    "table_fields", "batch_tables", "case_sheets", "fact_tables", "initials",
    "register_exports",
})  # fmt: skip
# What these are given is looked for or taken away.
_SEARCHES: Final = frozenset({"strip", "lstrip", "rstrip", "removesuffix", "removeprefix", "startswith", "endswith"})
_PATTERNS: Final = re.compile(r"[\\|]|\(\?|\[.?一|一二三|^[一\u9fff县区市镇乡]+$")  # what is searched for, not said
_HOLE: Final = re.compile(r"\{(\d+)\}")
_PIECES: Final = re.compile(r"([；，、：。！？（）()“”《》\s\n]+|或)")
_NAMED: Final = re.compile(r"“([^”]*)”：(.+)", re.DOTALL)  # a file, then what is the matter with it
_CLAUSES: Final = "；，、或"
_OUTSIDE: Final = "(?![^（]*）)(?![^“]*”)"  # not within brackets or quotes
_ASIDE: Final = re.compile(r"([^（]+)（(.+)）([^）]*)")
_QUOTED: Final = re.compile(r'"[^"]*"|《[^》]*》')
_MARKS: Final = str.maketrans(
    {
        "；": "; ",
        "，": ", ",
        "、": ", ",
        "：": ": ",
        "。": ". ",
        "（": " (",
        "）": ")",
        "！": "!",
        "？": "?",
        "或": " or ",
        "“": '"',
        "”": '"',
    }
)
_QUOTES: Final = str.maketrans({"“": '"', "”": '"', "、": ", "})  # around names, which stay as they are
# A template with no more than this fits half of all texts: what it is put about must be known whole, or a number.
_SLIGHT: Final = frozenset({"与", "个", "项", "行", "表", "米", "亩", "万亩", "公顷", "千米", "平方米", "平方千米"})
_DEEPEST: Final = 6


def gathered(app: Path) -> tuple[str, ...]:
    """Return every sentence and word of the lower floors that the window may show, each once, in their order."""
    found: dict[str, None] = {}
    for floor in FLOORS:
        paths = [app / floor] if floor.endswith(".py") else sorted((app / floor).rglob("*.py"))
        for path in paths:
            said = templates(path.read_text(encoding="utf-8"), only_raised=path.stem in NOT_SHOWN)
            found.update(dict.fromkeys(said))
    return tuple(found)


def templates(source: str, *, only_raised: bool = False) -> Iterator[str]:
    """Yield the Chinese texts of a module, docstrings left out; values in them as numbered holes.

    Args:
        source: the module.
        only_raised: leave out what is not part of an error.
    """
    tree = ast.parse(source)
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    passed |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    passed |= {id(word) for node in ast.walk(tree) if _called(node) in _SEARCHES for word in node.args}  # type: ignore[attr-defined]
    raised = {id(node) for top in ast.walk(tree) if _is_raised(top) for node in ast.walk(top)}
    for node in ast.walk(tree):
        if id(node) in passed or (only_raised and id(node) not in raised):
            continue
        text = _text(node)
        if CHINESE.search(text) and not _PATTERNS.search(text):
            yield text


def _called(node: ast.AST) -> str:
    return str(getattr(node.func, "attr", getattr(node.func, "id", ""))) if isinstance(node, ast.Call) else ""


def _is_raised(node: ast.AST) -> bool:
    name = _called(node)
    return isinstance(node, ast.Raise) or name.endswith("Error") or name == "permit"


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        holes = iter(range(len(node.values)))
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else f"{{{next(holes)}}}" for part in node.values
        )
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        holes = iter(range(node.value.count("{")))
        return re.sub(r"\{\w*(?::[^{}]*)?\}", lambda _: f"{{{next(holes)}}}", node.value)
    return ""


@dataclass(frozen=True)
class _Template:
    source: str
    words: str

    @cached_property
    def literal(self) -> str:
        """Return the longest Chinese piece that every such sentence holds."""
        return max(_HOLE.split(self.source)[::2], key=lambda piece: (bool(CHINESE.search(piece)), len(piece)))

    @cached_property
    def weight(self) -> int:
        """Return how much of it is fixed: the most particular template wins."""
        return len(_HOLE.sub("", self.source))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return the pattern of the sentences it makes; a name ends with its quotes, a number before the next."""
        *before, last = _HOLE.split(self.source)[::2]
        holes = {"“": "((?:[^“”]|“[^“”]*”)*?)", "第": "([^第]*?)"}
        return re.compile(
            "".join(re.escape(piece) + holes.get(piece[-1:], "(.*?)") for piece in before) + re.escape(last), re.DOTALL
        )

    def filled(self, sentence: str, said: Callable[[str], str]) -> str | None:
        """Return the translation of a sentence that it made, None where it made it not."""
        found = self.pattern.fullmatch(sentence)
        if found is None:
            return None
        before = _HOLE.split(self.source)
        values = {
            hole: _in_hole(piece, text, said)
            for piece, hole, text in zip(before[:-1:2], before[1::2], found.groups(), strict=True)
        }
        if self.literal in _SLIGHT and any(map(CHINESE.search, values.values())):
            return None
        return _HOLE.sub(lambda hole: values.get(hole[1], ""), self.words)


def _is_chinese(said: str) -> bool:
    """Say whether Chinese is left but in quotes."""
    return CHINESE.search(_QUOTED.sub("", said)) is not None


def _in_hole(before: str, text: str, said: Callable[[str], str]) -> str:
    """Return what to put into a hole; a name in quotes that is not known stays to the letter."""
    value = said(text)
    return value if value != text or before.endswith("“") else text.translate(_QUOTES)


class Sentences:
    """Finds the translation of a sentence with values in it."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """Take the translations by their Chinese."""
        self._words = words
        made = [_Template(source, said) for source, said in words.items() if _HOLE.search(source)]
        self._templates = sorted((each for each in made if CHINESE.search(each.literal)), key=lambda each: -each.weight)
        self._known: dict[str, str | None] = {}

    def find(self, sentence: str) -> str | None:
        """Return the translation, None where nothing is known of it."""
        if not CHINESE.search(sentence):
            return None
        if sentence not in self._known:
            said = self._said(sentence, 0)
            self._known[sentence] = None if said == sentence else said
        return self._known[sentence]

    def _said(self, text: str, depth: int) -> str:
        if text in self._words or not CHINESE.search(text) or depth > _DEEPEST:
            return self._words.get(text, text)
        said = self._by_template(text, depth)
        if said is None and not text.endswith("。"):  # the same within another sentence
            whole = self._words.get(f"{text}。") or self._by_template(f"{text}。", depth)
            said = whole.removesuffix(".") if whole else None
        return self._by_pieces(text, depth) if said is None else said

    def _by_template(self, text: str, depth: int) -> str | None:
        for template in self._templates:
            if template.literal in text:
                said = template.filled(text, lambda value: self._said(value, depth + 1))
                if said is not None:
                    return said
        return None

    def _by_pieces(self, text: str, depth: int) -> str:
        """Translate what is put together from several; only where every piece is known, or one line upon another."""
        if (named := _NAMED.fullmatch(text)) is not None:
            matter = self._said(named[2], depth + 1)
            return text if matter == named[2] else f'"{named[1]}": {matter}'
        for mark, joint in (("\n", ""), ("。", " ")):
            lines = [line for line in re.split(f"(?<={mark})", text) if line]
            if len(lines) > 1:
                ends = "\n" if mark == "\n" else ""
                return joint.join(self._said(line.strip(), depth + 1) + ends for line in lines).strip()
        return self._by_clauses(text, depth) or self._by_words(text)

    def _by_clauses(self, text: str, depth: int) -> str:
        """Translate a list of clauses, or one with an aside in brackets; nothing where a clause is not known."""
        for mark in _CLAUSES:
            parts = re.split(f"{mark}{_OUTSIDE}", text)
            if len(parts) > 1:
                said = [self._said(part, depth + 1) for part in parts]
                return "" if any(map(_is_chinese, said)) else mark.translate(_MARKS).join(said)
        if (aside := _ASIDE.fullmatch(text)) is not None:
            head, inside, tail = (self._said(part, depth + 1) for part in aside.groups())
            return "" if any(map(_is_chinese, (head, inside, tail))) else f"{head} ({inside}){tail}".strip()
        return ""

    def _by_words(self, text: str) -> str:
        pieces = _PIECES.split(text)
        said = [self._words.get(piece, piece) for piece in pieces[::2]]
        if any(CHINESE.search(piece) for piece in said) or len(pieces) == 1:
            return text
        return "".join(
            piece + mark.translate(_MARKS) for piece, mark in zip(said, (*pieces[1::2], ""), strict=True)
        ).strip()
