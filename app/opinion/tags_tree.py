"""Write the structure tree of a document: elements, and for every page which element owns which piece of it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from app.opinion.tags import Element, Mark


def write_tree(document: Any, root: Element) -> None:
    """Give a pikepdf document the structure tree that grew while its pages were drawn."""
    import pikepdf

    writer = _TreeWriter(document, pikepdf)
    tree = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    tree.K = writer.write(root, tree)
    tree.ParentTree = document.make_indirect(pikepdf.Dictionary(Nums=writer.parents()))
    tree.ParentTreeNextKey = len(writer.pages)
    document.Root.StructTreeRoot = tree
    document.Root.MarkInfo = pikepdf.Dictionary(Marked=True)


class _TreeWriter:
    """Writes elements one by one and notes whose every piece of a page is; tables have tens of thousands of them."""

    def __init__(self, document: Any, pikepdf: Any) -> None:
        self.pages: Sequence[Any] = [page.obj for page in document.pages]
        self._document, self._pdf = document, pikepdf
        self._names: dict[str, Any] = {}
        self._owners: defaultdict[int, dict[int, Any]] = defaultdict(dict)  # by page and by number

    def _name(self, word: str) -> Any:
        if word not in self._names:
            self._names[word] = self._pdf.Name(f"/{word}")
        return self._names[word]

    def write(self, element: Element, parent: Any) -> Any:
        """Write an element and all inside it."""
        home = next((kid.page for kid in element.kids if isinstance(kid, Mark)), 0)
        entries = {"/S": self._name(element.tag), "/P": parent, **self._described(element)}
        if home:
            entries["/Pg"] = self.pages[home - 1]
        written = self._document.make_indirect(self._pdf.Dictionary(entries))
        kids = [self._kid(kid, written, home) for kid in element.kids]
        if kids:
            written.K = self._pdf.Array(kids)
        return written

    def _kid(self, kid: Element | Mark, owner: Any, home: int) -> Any:
        """Return a kid as its owner names it: an element, or a piece, by its number alone on the owner's first page."""
        if isinstance(kid, Element):
            return self.write(kid, owner)
        self._owners[kid.page][kid.number] = owner
        if kid.page == home:
            return kid.number
        return self._pdf.Dictionary(Type=self._name("MCR"), Pg=self.pages[kid.page - 1], MCID=kid.number)

    def _described(self, element: Element) -> dict[str, Any]:
        entries: dict[str, Any] = {"/Alt": self._pdf.String(element.alt)} if element.alt else {}
        if element.box:
            corners = self._pdf.Array([round(value, 2) for value in element.box])
            entries["/A"] = self._pdf.Dictionary(O=self._name("Layout"), Placement=self._name("Block"), BBox=corners)
        if element.scope or element.span > 1:
            scope = {"/Scope": self._name(element.scope)} if element.scope else {}
            span = {"/ColSpan": element.span} if element.span > 1 else {}
            entries["/A"] = self._pdf.Dictionary({"/O": self._name("Table"), **scope, **span})
        return entries

    def parents(self) -> Any:
        """Return the number tree from a page's pieces back to their elements; a tab follows the structure."""
        numbers = self._pdf.Array()
        for number, page in enumerate(self.pages):
            page.StructParents = number
            page.Tabs = self._name("S")
            mine = self._owners[number + 1]
            numbers.append(number)
            numbers.append(self._document.make_indirect(self._pdf.Array([mine[key] for key in sorted(mine)])))
        return numbers
