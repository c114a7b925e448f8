"""Facts that the imported catalogues decide: which edition counts, and which entries may speak of the project.

Words only propose. An entry that says exactly what a product or process is called is a hit; an entry that shares a word
of substance is a question to a person; a complete edition without either clears the project.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from app.domain.finding import Missing
from app.domain.plan_facts import CatalogueEntry, LoadedEdition, PlanFacts
from app.domain.project import Project
from app.domain.vocabulary import COUNTIES
from app.screening.expression import Word
from app.screening.facts import Answer, Context, Fact, missing_field

# Fields that have to be stated before a complete edition without a matching entry clears a project.
_NEEDED: Final = ("products", "processes")
_LISTED: Final = 20  # candidates named in the facts
_ASKED: Final = 5  # candidates named in the question
# Words that nearly every entry and every project's name share: they say nothing about what is made, or how.
_EMPTY: Final = re.compile(
    "生产线|制造业|未列明|山西省|忻州市|及以下|及以上|项目|工程|建设|新建|扩建|改建|改造|技改|迁建|年产|生产|制造|加工|产品|产业|工业"
    "|企业|公司|有限|集团|责任|股份|设备|装置|设施|装备|工艺|技术|系统|其他|以下|以上|除外|采用|使用|利用|用于|包括|万吨|万套|万台"
    "|山西|忻州|的|及|和|与|或|等|吨"
)
# An entry that only points to other documents may cover anything: no words of a project can clear it.
_ELSEWHERE: Final = re.compile(r"《[^》]+》|法律|法规|国务院|产业政策")
_CHINESE: Final = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_LATIN: Final = re.compile(r"[a-z][a-z0-9-]*[a-z0-9]")
_UNITS: Final = frozenset(
    ("mm", "cm", "km", "kg", "kw", "mw", "kwh", "kv", "kva", "mva", "mpa", "m2", "m3", "nm3", "mg")
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that may speak of the project.

    Attributes:
        entry: the entry.
        words: the project's own words that led to it.
        exact: whether one of them, a product or a process, is the entry's whole text.
        share: the largest share of a word's pieces that stand in the entry (0 to 1).
    """

    entry: CatalogueEntry
    words: tuple[str, ...]
    exact: bool
    share: float


@dataclass(frozen=True, slots=True)
class _Term:
    """Words of the project and the pieces of them that an entry is searched for."""

    text: str
    pieces: frozenset[str]
    naming: bool


def in_catalogue(context: Context, catalogue: Word, category: Word) -> Answer:
    """Whether a catalogue's category lists the project; `catalogue` is named as the plan cites it, edition included."""
    name, cited = catalogue_and_edition(str(catalogue))
    used = counting_edition(context.catalogues, name, context.as_of)
    facts = _edition_facts(context, name, cited, used)
    if used is None:
        return Answer(None, facts, (_not_loaded(context, str(catalogue), name),))
    entries = [entry for entry in used.entries if entry.category == category]
    found = propose(context.project, context.plan, entries)
    facts += (("catalogue.entries", len(entries)), ("catalogue.candidates", [_line(each) for each in found[:_LISTED]]))
    if any(each.exact for each in found):
        return Answer(True, facts)
    missing = tuple(_open(context.project, used, str(category), found, has_entries=bool(entries)))
    return Answer(None if missing else False, facts, missing)


def catalogue_and_edition(cited: str) -> tuple[str, str]:
    """Return name and edition of a catalogue as the plan cites it: 目录（2019年本）."""
    name, _, edition = cited.partition("（")
    return name, edition.removesuffix("）")


def counting_edition(editions: Iterable[LoadedEdition], catalogue: str, as_of: str) -> LoadedEdition | None:
    """Return the newest imported edition of a catalogue that is in force at an ISO date, None where there is none."""
    in_force = [each for each in editions if each.catalogue == catalogue and each.effective <= as_of]
    return max(in_force, key=lambda each: (each.effective, each.edition), default=None)


def _edition_facts(context: Context, name: str, cited: str, used: LoadedEdition | None) -> tuple[tuple[str, Any], ...]:
    known = [(each.in_force_from, each.edition) for each in context.plan.editions if each.catalogue == name]
    known += [(each.effective, each.edition) for each in context.catalogues if each.catalogue == name]
    _, in_force = max((pair for pair in known if pair[0] <= context.as_of), default=("", None))
    head = (("catalogue.cited", cited), ("catalogue.in_force", in_force))
    if used is None:
        return (*head, ("catalogue.used", None))
    return (
        *head,
        ("catalogue.used", used.edition),
        ("catalogue.effective", used.effective),
        ("catalogue.complete", used.complete),
        ("catalogue.source", used.source),
        ("catalogue.sha256", used.sha256),
    )


def _not_loaded(context: Context, cited: str, name: str) -> Missing:
    later = [each.edition for each in context.catalogues if each.catalogue == name]
    if later:
        text = (
            f"已导入的《{name}》（{'、'.join(later)}）在{context.as_of}尚未施行，请导入当时施行的完整版本，或人工认定。"
        )
    else:
        text = f"尚未导入完整的《{cited}》，请导入后核对，或由审查人员人工认定。"
    return Missing("catalogue", cited, text)


def _open(
    project: Project, used: LoadedEdition, category: str, found: Sequence[Proposal], *, has_entries: bool
) -> Iterator[Missing]:
    """Yield what keeps a project without an exact match from being clear."""
    title = f"《{used.catalogue}》（{used.edition}）"
    if found:
        more = f"等{len(found)}条" if len(found) > _ASKED else ""
        listed = "；".join(_line(each) for each in found[:_ASKED])
        text = f"{title}“{category}”中可能与本项目有关的条目：{listed}{more}。请逐条核对后认定。"
        yield Missing("question", f"catalogue.{category}", text)
    elif not used.complete or not has_entries:
        why = f"没有“{category}”条目" if used.complete else "只声明为部分"
        yield Missing("catalogue", used.catalogue, f"已导入的{title}{why}，请导入完整的版本，或由审查人员人工认定。")
    yield from (missing_field(path) for path in _NEEDED if getattr(project, path) is None)


def _line(proposal: Proposal) -> str:
    entry = proposal.entry
    head = " ".join(filter(None, (entry.part, entry.sector, entry.number)))
    return f"{head}{'：' if head else ''}{entry.text}（{'、'.join(proposal.words)}）"


def propose(project: Project, plan: PlanFacts, entries: Iterable[CatalogueEntry]) -> tuple[Proposal, ...]:
    """Return the entries that may speak of a project: exact ones first, then those that share most, then in order."""
    terms = tuple(_terms(project, plan))
    found = [proposal for entry in entries if (proposal := _proposal(entry, terms)) is not None]
    return tuple(sorted(found, key=lambda each: (not each.exact, -each.share)))


def _proposal(entry: CatalogueEntry, terms: Sequence[_Term]) -> Proposal | None:
    text = _plain(entry.text)
    exact = [term for term in terms if term.naming and _plain(term.text) == text]
    shares = {term.text: sum(piece in text for piece in term.pieces) / len(term.pieces) for term in terms}
    words = tuple(dict.fromkeys([term.text for term in exact] + [word for word, share in shares.items() if share]))
    if not words and _ELSEWHERE.search(entry.text):
        return Proposal(entry, ("指向其他文件",), exact=False, share=0.0)
    return Proposal(entry, words, bool(exact), max(shares.values())) if words else None


def _terms(project: Project, plan: PlanFacts) -> Iterator[_Term]:
    """Yield products and processes, which name a thing, then the names of industry and project, which hint at it."""
    named = dict.fromkeys((*(project.products or ()), *(project.processes or ())))
    hints = (plan.industry_names.get(project.industry or ""), _without_places(project))
    for text, naming in (*((text, True) for text in named), *((text, False) for text in hints if text)):
        pieces = _pieces(text, naming=naming)
        if pieces:
            yield _Term(text, pieces, naming)


def _without_places(project: Project) -> str:
    """Return the project's name without county and township: places are no matter of a catalogue."""
    towns = (project.township, (project.township or "").rstrip("镇乡"))
    places = [place for place in (*COUNTIES, *towns) if place]
    return re.sub("|".join(map(re.escape, sorted(places, key=len, reverse=True))), " ", project.name)


def _pieces(text: str, *, naming: bool) -> frozenset[str]:
    """Return the pairs of neighbouring characters and the Latin words of a text, without what says nothing.

    A name of one character (铅) is its own piece; a name that says nothing else is taken as it stands.
    """
    plain = _plain(text)
    runs = _CHINESE.findall(_EMPTY.sub(" ", plain))
    found = {one + other for run in runs for one, other in pairwise(run)}
    found |= {word for word in _LATIN.findall(plain) if word not in _UNITS}
    if found or not naming:
        return frozenset(found)
    return frozenset(run for run in runs if len(run) == 1) or frozenset([plain] if plain else [])


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", "".join(text.split())).casefold().rstrip("。.;；,，")


FACTS: Final[dict[str, Fact]] = {"in_catalogue": in_catalogue}
