"""Write the structure tree of a document: elements, and for every page which element owns which piece of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.opinion.tags import Element, Mark

_Owners = dict[Mark, Any]


def write_tree(document: Any, root: Element) -> None:
    """Give a pikepdf document the structure tree that grew while its pages were drawn."""
    from pikepdf import Dictionary, Name

    pages = [page.obj for page in document.pages]
    tree = document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    owners: _Owners = {}
    tree.K = _write(document, root, tree, pages, owners)
    tree.ParentTree = document.make_indirect(Dictionary(Nums=_parents(document, pages, owners)))
    tree.ParentTreeNextKey = len(pages)
    document.Root.StructTreeRoot = tree
    document.Root.MarkInfo = Dictionary(Marked=True)


def _write(document: Any, element: Element, parent: Any, pages: Sequence[Any], owners: _Owners) -> Any:
    """Write an element and all inside it; note whose every piece of a page is."""
    from pikepdf import Array, Dictionary, Name

    marks = [kid for kid in element.kids if isinstance(kid, Mark)]
    home = marks[0].page if marks else 0
    written = document.make_indirect(Dictionary(S=Name(f"/{element.tag}"), P=parent))
    if home:
        written.Pg = pages[home - 1]
    _describe(written, element)
    owners |= dict.fromkeys(marks, written)
    kids = [
        _piece(kid, home, pages) if isinstance(kid, Mark) else _write(document, kid, written, pages, owners)
        for kid in element.kids
    ]
    if kids:
        written.K = Array(kids)
    return written


def _piece(mark: Mark, home: int, pages: Sequence[Any]) -> Any:
    """Name a piece by its number alone where it is on the element's first page."""
    from pikepdf import Dictionary, Name

    if mark.page == home:
        return mark.number
    return Dictionary(Type=Name.MCR, Pg=pages[mark.page - 1], MCID=mark.number)


def _describe(written: Any, element: Element) -> None:
    from pikepdf import Array, Dictionary, Name, String

    if element.alt:
        written.Alt = String(element.alt)
    if element.box:
        corners = Array([round(value, 2) for value in element.box])
        written.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=corners)
    if element.scope or element.span > 1:
        written.A = Dictionary(O=Name.Table, **_cell(element))


def _cell(element: Element) -> Mapping[str, Any]:
    from pikepdf import Name

    scope = {"Scope": Name(f"/{element.scope}")} if element.scope else {}
    return {**scope, **({"ColSpan": element.span} if element.span > 1 else {})}


def _parents(document: Any, pages: Sequence[Any], owners: _Owners) -> Any:
    """Return the number tree that leads from a page's pieces back to their elements; a tab follows the structure."""
    from pikepdf import Array, Name

    numbers = Array()
    for number, page in enumerate(pages):
        page.StructParents = number
        page.Tabs = Name.S
        mine = sorted(mark for mark in owners if mark.page == number + 1)
        numbers.append(number)
        numbers.append(document.make_indirect(Array([owners[mark] for mark in mine])))
    return numbers
