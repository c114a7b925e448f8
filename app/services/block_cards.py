"""What the plan says of a block and of the board around it, for the form."""

from dataclasses import dataclass

from app.domain.plan_facts import Block, Quoted
from app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class BlockCard:
    """A block.

    Attributes:
        block: its figures and leading industries.
        leading: the board's leading industries (规划主导产业).
        access: the board's conditions of access (准入条件).
        negative: the board's negative list (负面清单).
        place: longitude and latitude in degrees, 示意; None where the block is not located.
    """

    block: Block
    leading: tuple[Quoted, ...]
    access: tuple[Quoted, ...]
    negative: tuple[Quoted, ...]
    place: tuple[float, float] | None


def block_card(desk: Desk, name: str) -> BlockCard | None:
    """Return what the plan says of a block by one of its names; None where the plan has none of that name."""
    block = next((each for each in desk.facts.blocks if name in (each.name, *each.aliases)), None)
    if block is None:
        return None
    with desk.plan() as plan:
        annex, rows, anchors = plan.table("annex_1"), plan.table("blocks"), plan.table("block_anchors")
    own = next(row for row in rows if row["block_id"] == block.id)

    def said(field: str) -> tuple[Quoted, ...]:
        of_board = (row for row in annex if row["board"] == own["board"] and row["field"] == field)
        return tuple(Quoted(row["text"], int(row["line"])) for row in of_board)

    ids = own["anchors"].split(";")
    located = (row for row in anchors if row["block_id"] in ids and row["lon"] and row["lat"])
    place = next(((float(row["lon"]), float(row["lat"])) for row in located), None)
    return BlockCard(block, said("leading_industry"), said("access"), said("negative"), place)
