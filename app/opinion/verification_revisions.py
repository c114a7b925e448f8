"""What each revision of a signed file may change; imported only when something is verified.

The first signature is held against every later revision by pyHanko's rules, which read the whole document to do so.
For those after it a short rule is enough, since they only added to what these rules have passed: nothing that a
signature's revision wrote may be written again, and nothing that it listed may be missing from a list.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.diff_analysis.form_rules_api import FormUpdatingRule
from pyhanko.sign.diff_analysis.policies import StandardDiffPolicy
from pyhanko.sign.diff_analysis.policy_api import DiffResult
from pyhanko.sign.diff_analysis.rules.file_structure_rules import (
    CatalogModificationRule,
    ObjectStreamRule,
    XrefStreamRule,
)
from pyhanko.sign.diff_analysis.rules.form_field_rules import (
    DSSCompareRule,
    SigFieldCreationRule,
    SigFieldModificationRule,
)

from app.opinion.verification_values import entry, items

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

# pyHanko's standard rules also let metadata and form values change; here only signatures may come, and what proves
# their certificates valid.
_SIGNATURES_ONLY = StandardDiffPolicy(
    global_rules=[
        CatalogModificationRule(),
        XrefStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
        DSSCompareRule().as_qualified(ModificationLevel.LTA_UPDATES),
        ObjectStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
    ],
    form_rule=FormUpdatingRule([SigFieldCreationRule(), SigFieldModificationRule()]),
)
_ALLOWED = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING)
_EVIDENCE = ("/Certs", "/CRLs", "/OCSPs")


def only_signatures_follow(signature: EmbeddedPdfSignature, *, first: bool) -> bool:
    """Whether nothing but signatures, and what proves their certificates, was added after a signature.

    Args:
        signature: the signature.
        first: whether it is the first one of its file.
    """
    reader, revision = signature.reader, signature.signed_revision
    last = reader.xrefs.total_revisions - 1
    if revision == last:
        return True
    if first:
        fields, permission = signature.fieldmdp, signature.docmdp_level
        answer = _SIGNATURES_ONLY.review_file(reader, revision, field_mdp_spec=fields, doc_mdp=permission)
        return isinstance(answer, DiffResult) and answer.modification_level in _ALLOWED
    return all(_leaves_alone(reader, revision, later) for later in range(revision + 1, last + 1))


def _leaves_alone(reader: PdfFileReader, revision: int, later: int) -> bool:
    """Whether a later revision neither rewrites what an earlier one wrote nor drops what it listed."""
    before, after = (reader.get_historical_resolver(number) for number in (revision, later))
    shared = {*_shared(before), *_shared(after)}
    rewritten = before.explicit_refs_in_revision() & after.explicit_refs_in_revision()
    lists = zip(_lists(before), _lists(after), strict=True)
    return all(_key(each) in shared for each in rewritten) and all(old <= new for old, new in lists)


def _shared(resolver: HistoricalResolver) -> Iterator[tuple[int, int]]:
    """The objects that every signature may write anew: catalog, form, evidence, pages with their annotations."""
    root = resolver.root
    yield _key(resolver.root_ref)
    for holder, name in ((root, "/AcroForm"), (root, "/DSS"), (root, "/Extensions")):
        yield from _reference(holder, name)
    yield from _reference(entry(root, "/AcroForm", {}), "/Fields")
    for name in _EVIDENCE:
        yield from _reference(entry(root, "/DSS", {}), name)
    for page in _pages(root["/Pages"]):
        yield _key(page.reference)
        yield from _reference(page.get_object(), "/Annots")


def _lists(resolver: HistoricalResolver) -> Iterator[set[tuple[int, int]]]:
    """What may only grow: form fields, evidence, annotations of each page."""
    root = resolver.root
    yield _members(entry(root, "/AcroForm", {}), "/Fields")
    for name in _EVIDENCE:
        yield _members(entry(root, "/DSS", {}), name)
    for page in _pages(root["/Pages"]):
        yield _members(page.get_object(), "/Annots")


def _pages(node: Any) -> Iterator[Any]:
    """The references of all pages below a node of the page tree."""
    for kid in node["/Kids"]:
        if "/Kids" in kid.get_object():
            yield from _pages(kid.get_object())
        else:
            yield kid


def _reference(holder: Any, name: str) -> Iterator[tuple[int, int]]:
    value: Any = holder.raw_get(name) if name in holder else None
    if hasattr(value, "reference"):
        yield _key(value.reference)


def _members(holder: Any, name: str) -> set[tuple[int, int]]:
    """The objects that a list holds; an entry that is no reference of its own would escape the check."""
    array = entry(holder, name, ())
    return {_key(array.raw_get(index).reference) for index in range(len(items(array)))}


def _key(reference: Any) -> tuple[int, int]:
    """An object's number and generation: references of different revisions do not compare."""
    return int(reference.idnum), int(reference.generation)
