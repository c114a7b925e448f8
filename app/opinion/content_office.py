"""An office's settings made fit for the page: one line each, none longer than its place holds."""

import re
from dataclasses import replace
from typing import Final

from app.domain.opinion import Office
from app.errors import BadInputError

_BREAKS: Final = re.compile(r"[\t\r\n\v\f\x85\u2028\u2029]+")
# What each is called, and how many characters its place holds.
_PLACES: Final = {
    "name": ("审查机关", 60),
    "head": ("版头", 60),
    "recipient": ("主送", 300),
    "copies": ("抄送", 400),
    "printer": ("印发机关", 60),
    "handler": ("经办人", 20),
    "reviewer": ("复核人", 20),
    "approver": ("签发人", 20),
    "validity": ("有效期", 300),
    "contact": ("联系方式", 150),
}


def fitted(office: Office) -> Office:
    """Return the office with every text on one line.

    Raises:
        BadInputError: where a text is longer than its place on the page holds; it is named.
    """
    texts = {name: _BREAKS.sub(" ", getattr(office, name)).strip(" ") for name in _PLACES}
    for name, (called, most) in _PLACES.items():
        if len(texts[name]) > most:
            raise BadInputError(
                f"“{called}”有{len(texts[name])}个字，版面上最多印{most}个字，请在机关设置中精简。", field=name
            )
    return replace(office, **texts)
