"""Layers marked 内部 (internal): their figures may be told, their geometry never leaves the office."""

from collections.abc import Sequence

from app.domain.vocabulary import LAYER_KINDS
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.permits import ANYBODY, DECIDING, KEEPING, permit, require
from app.services.records import note
from app.store.connection import atomic
from app.store.layers import list_layers, set_internal
from app.store.workspace import open_workspace, workspace_exists

__all__ = ["internal_kinds", "internal_layers", "mark_internal", "withheld_sentence"]


@permit("查看图层", ANYBODY)
def internal_layers(desk: Desk) -> frozenset[str]:
    """Return the ids of the layers that are marked, those out of use included."""
    if not workspace_exists(desk.workspace):
        return frozenset()
    with open_workspace(desk.workspace) as connection:
        return frozenset(each.layer.id for each in list_layers(connection) if each.internal)


@permit("查看图层", ANYBODY)
def internal_kinds(desk: Desk) -> frozenset[str]:
    """Return the kinds of which a layer in use is marked."""
    if not workspace_exists(desk.workspace):
        return frozenset()
    with open_workspace(desk.workspace) as connection:
        stored = list_layers(connection)
    return frozenset(each.layer.kind for each in stored if each.internal and each.replaced_by is None)


@permit("标记内部图层", KEEPING)
def mark_internal(desk: Desk, layer_id: str, *, is_internal: bool) -> None:
    """Mark an imported layer, or take the mark away, which only who decides may.

    Raises:
        BadInputError: no imported layer has this id.
        RefusedError: the mark is to be taken away by somebody who may not.
    """
    if not is_internal:
        require(desk, "取消图层的内部标记", DECIDING)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        if layer_id not in {each.layer.id for each in list_layers(connection)}:
            raise BadInputError(f"没有编号为“{layer_id}”的导入图层，请在图层清单中核对编号。")
        set_internal(connection, (layer_id,), is_internal=is_internal)
        note(connection, desk, "layer_internal", layer_id, internal=is_internal)


def withheld_sentence(figures: Sequence[tuple[str, float]]) -> str:
    """Return what is told in place of geometry: kind in words and m2 of each."""
    told = "、".join(f"{title}{area / 10_000:.4f}公顷" for title, area in figures)
    return f"内部图层只提供面积，不导出图形：{told}。"


def kind_words(kinds: frozenset[str]) -> str:
    """Return kinds in words, in the order of the vocabulary."""
    return "、".join(words for kind, words in LAYER_KINDS.items() if kind in kinds)
