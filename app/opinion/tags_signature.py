"""Give a signature's field its place in a tagged document's structure; imported only when somebody signs."""

from __future__ import annotations

from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.sign.fields import enumerate_sig_fields

from app.opinion.verification_values import entry

_name = generic.pdf_name


def tag_field(writer: Any, name: str) -> None:
    """Append a Form element for a field's widget to the structure tree, as PDF/UA-1 asks (7.18.4).

    A document without structure, or with one that this program did not write, is left as it is. Only before the
    first signature: afterwards the structure is signed.
    """
    tree = entry(writer.root, "/StructTreeRoot")
    if not isinstance(tree, generic.DictionaryObject) or not _is_ours(tree):
        return
    field = next(reference for _, _, reference in enumerate_sig_fields(writer, with_name=name))
    number = int(tree["/ParentTreeNextKey"])
    element = writer.add_object(_form(tree.raw_get("/K"), field))
    _append(writer, tree["/K"]["/K"], element)
    _append(writer, tree["/ParentTree"]["/Nums"], generic.NumberObject(number), element)
    tree[_name("/ParentTreeNextKey")] = generic.NumberObject(number + 1)
    field.get_object()[_name("/StructParent")] = generic.NumberObject(number)
    for changed in (tree, field.get_object()):
        writer.update_container(changed)


def _is_ours(tree: Any) -> bool:
    """Whether there is one document element with a list of kids, and a flat list of parents."""
    document, parents = entry(tree, "/K"), entry(tree, "/ParentTree")
    return (
        isinstance(document, generic.DictionaryObject)
        and isinstance(entry(document, "/K"), generic.ArrayObject)
        and isinstance(parents, generic.DictionaryObject)
        and isinstance(entry(parents, "/Nums"), generic.ArrayObject)
        and "/ParentTreeNextKey" in tree
    )


def _form(parent: Any, field: Any) -> generic.DictionaryObject:
    widget = {_name("/Type"): _name("/OBJR"), _name("/Obj"): field, _name("/Pg"): field.get_object().raw_get("/P")}
    return generic.DictionaryObject(
        {_name("/S"): _name("/Form"), _name("/P"): parent, _name("/K"): generic.DictionaryObject(widget)}
    )


def _append(writer: Any, array: Any, *values: Any) -> None:
    array.extend(values)
    writer.update_container(array)
