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
# Words that are read or printed, never shown in the window: the opinion itself, what files are searched for.
NOT_SHOWN: Final = frozenset({
    "content", "content_annexes", "content_blocks", "content_conflicts", "content_findings", "content_office",
    "content_project", "content_rules", "content_signing", "content_spatial", "content_wording", "document",
    "document_origin", "document_preview", "document_story", "flowables", "flowables_code", "flowables_head",
    "flowables_office", "flowables_signing", "flowables_table", "fonts_system", "map_drawing",
    "map_drawing_features", "map_drawing_frame", "map_drawing_furniture", "map_drawing_shapes", "notice",
    "seal", "stamp", "tags", "tags_signature", "tags_tree", "templates", "templates_merge", "typesetting",
    "checks_block_text", "checks_counts", "checks_declared", "checks_limits", "checks_numbering",
    "checks_shares", "checks_words", "text_grid", "text_parts", "statements", "boundary_writing",
    "point_tables", "table_fields", "batch_tables", "case_sheets", "fact_tables", "initials",
    "register_exports",
})  # fmt: skip
_PATTERNS: Final = re.compile(r"[\\|]|\(\?|^[一\u9fff县区市镇乡]+$")  # what is searched for, not said
_HOLE: Final = re.compile(r"\{(\d+)\}")
_PIECES: Final = re.compile(r"([；，、：。！？（）()“”《》\s\n]+)")
_MARKS: Final = str.maketrans(
    {"；": "; ", "，": ", ", "、": ", ", "：": ": ", "。": ". ", "（": " (", "）": ")", "！": "!", "？": "?"}
)
_DEEPEST: Final = 4


def gathered(app: Path) -> tuple[str, ...]:
    """Return every sentence and word of the lower floors that the window may show, each once, in their order."""
    found: dict[str, None] = {}
    for floor in FLOORS:
        paths = [app / floor] if floor.endswith(".py") else sorted((app / floor).rglob("*.py"))
        for path in paths:
            if path.stem not in NOT_SHOWN:
                found.update(dict.fromkeys(templates(path.read_text(encoding="utf-8"))))
    return tuple(found)


def templates(source: str) -> Iterator[str]:
    """Yield the Chinese texts of a module, docstrings left out; values in them as numbered holes."""
    tree = ast.parse(source)
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            passed |= {id(part) for part in node.values}
        if id(node) in passed:
            continue
        text = _text(node)
        if CHINESE.search(text) and not _PATTERNS.search(text):
            yield text


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
        """Return the longest piece that every such sentence holds."""
        return max(_HOLE.split(self.source)[::2], key=len)

    @cached_property
    def weight(self) -> int:
        """Return how much of it is fixed: the most particular template wins."""
        return len(_HOLE.sub("", self.source))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return the pattern of the sentences it makes."""
        parts = _HOLE.split(self.source)
        return re.compile("(.*?)".join(map(re.escape, parts[::2])), re.DOTALL)

    def filled(self, sentence: str, said: Callable[[str], str]) -> str | None:
        """Return the translation of a sentence that it made, None where it made it not."""
        found = self.pattern.fullmatch(sentence)
        if found is None:
            return None
        values = dict(zip(_HOLE.findall(self.source), found.groups(), strict=True))
        return _HOLE.sub(lambda hole: said(values.get(hole[1], "")), self.words)


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
        for template in self._templates:
            if template.literal in text:
                said = template.filled(text, lambda value: self._said(value, depth + 1))
                if said is not None:
                    return said
        return self._by_pieces(text, depth)

    def _by_pieces(self, text: str, depth: int) -> str:
        """Translate what is put together from several; only where every piece is known, or one line upon another."""
        for mark, joint in (("\n", "\n"), ("。", " ")):
            lines = [line for line in re.split(f"(?<={mark})", text) if line]
            if len(lines) > 1:
                return (
                    joint.strip(" ")
                    .join(self._said(line.strip(), depth + 1) + joint.strip("\n") for line in lines)
                    .strip()
                )
        pieces = _PIECES.split(text)
        said = [self._words.get(piece, piece) for piece in pieces[::2]]
        if any(CHINESE.search(piece) for piece in said) or len(pieces) == 1:
            return text
        return "".join(
            piece + mark.translate(_MARKS) for piece, mark in zip(said, (*pieces[1::2], ""), strict=True)
        ).strip()
