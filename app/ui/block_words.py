"""What the plan says of a block, as HTML for the card below its field; links lead to the plan and to the map."""

import html
from collections.abc import Iterator
from typing import Final

from app.domain.plan_facts import Quoted
from app.services.block_cards import BlockCard
from app.ui.marks import comma, say, semicolon

RULES: Final = "rules:"


def card_html(card: BlockCard, *, is_long: bool) -> str:
    """Return the card, with the board's rules or only a link to them."""
    return "".join(f"<div>{line}</div>" for line in (*_lines(card), *_board(card, is_long=is_long)))


def board_html(card: BlockCard, *, is_long: bool) -> str:
    """Return what the block's board demands alone, for who sees the block's figures elsewhere."""
    return "".join(f"<p style='margin:4px 0'>{line}</p>" for line in _board(card, is_long=is_long))


def _lines(card: BlockCard) -> Iterator[str]:
    block = card.block
    figures = [say("{board}板块，{county}").format(board=block.board, county=block.county)]
    if block.area_ha is not None:
        figures.append(say("面积{area}公顷").format(area=f"{block.area_ha:.2f}"))
    if block.expandable_ha is not None:
        figures.append(say("可扩展{area}公顷").format(area=f"{block.expandable_ha:.2f}"))
    yield semicolon().join(figures)
    links = [_link(f"line:{block.line}", say("看规划第{line}行").format(line=block.line))]
    if card.place is not None:
        links.append(_link(f"place:{card.place[0]!r},{card.place[1]!r}", say("在图上看（示意）")))
    yield "　".join(links)
    if block.leading:
        yield say("板块产业：{words}").format(words=html.escape(comma().join(block.leading)))


def _board(card: BlockCard, *, is_long: bool) -> Iterator[str]:
    counts = say("准入条件{access}条、负面清单{negative}条").format(
        access=len(card.access), negative=len(card.negative)
    )
    yield f"{counts}　" + _link(RULES, say("收起") if is_long else say("展开"))
    if is_long:
        yield from _rules(say("县级板块主导产业"), card.leading)
        yield from _rules(say("准入条件"), card.access)
        yield from _rules(say("负面清单"), card.negative)


def _rules(title: str, rules: tuple[Quoted, ...]) -> Iterator[str]:
    if rules:
        yield f"<b>{title}</b>"
    for rule in rules:
        yield html.escape(rule.text) + " " + _link(f"line:{rule.line}", say("原文"))


def _link(target: str, words: str) -> str:
    return f"<a href='{target}'>{words}</a>"
