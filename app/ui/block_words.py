"""What the plan says of a block, as HTML for the card below its field; links lead to the plan and to the map."""

import html
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.plan_facts import Quoted
from app.services.block_cards import BlockCard

RULES: Final = "rules:"


def _say(words: str) -> str:
    return QCoreApplication.translate("BlockWords", words)


def card_html(card: BlockCard, *, is_long: bool) -> str:
    """Return the card, with the board's rules or only a link to them."""
    return "".join(f"<div>{line}</div>" for line in (*_lines(card), *_board(card, is_long=is_long)))


def _lines(card: BlockCard) -> Iterator[str]:
    block = card.block
    figures = [_say("{board}板块，{county}").format(board=block.board, county=block.county)]
    if block.area_ha is not None:
        figures.append(_say("面积{area}公顷").format(area=f"{block.area_ha:.2f}"))
    if block.expandable_ha is not None:
        figures.append(_say("可扩展{area}公顷").format(area=f"{block.expandable_ha:.2f}"))
    yield "；".join(figures)
    links = [_link(f"line:{block.line}", _say("看规划第{line}行").format(line=block.line))]
    if card.place is not None:
        links.append(_link(f"place:{card.place[0]!r},{card.place[1]!r}", _say("在图上看（示意）")))
    yield "　".join(links)
    if block.leading:
        yield _say("板块产业：{words}").format(words=html.escape("、".join(block.leading)))


def _board(card: BlockCard, *, is_long: bool) -> Iterator[str]:
    counts = _say("准入条件{access}条、负面清单{negative}条").format(
        access=len(card.access), negative=len(card.negative)
    )
    yield f"{counts}　{_link(RULES, _say('收起') if is_long else _say('展开'))}"
    if is_long:
        yield from _rules(_say("县级板块主导产业"), card.leading)
        yield from _rules(_say("准入条件"), card.access)
        yield from _rules(_say("负面清单"), card.negative)


def _rules(title: str, rules: tuple[Quoted, ...]) -> Iterator[str]:
    if rules:
        yield f"<b>{title}</b>"
    for rule in rules:
        yield f"{html.escape(rule.text)} {_link(f'line:{rule.line}', _say('原文'))}"


def _link(target: str, words: str) -> str:
    return f"<a href='{target}'>{words}</a>"
