"""The three parts of an urban growth boundary: what files call them and what rules call them."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from app.errors import BadInputError

# The codes of the national CZKFBJ layer could not be confirmed from a source at hand, so only words are taken.
ZONE_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "concentrated": "concentrated",
        "集中建设区": "concentrated",
        "城镇集中建设区": "concentrated",
        "flexible": "flexible",
        "弹性发展区": "flexible",
        "城镇弹性发展区": "flexible",
        "special": "special",
        "特别用途区": "special",
        "城镇特别用途区": "special",
    }
)


def zone_of(word: Any) -> str | None:
    """Return the zone that a word means; None for an empty cell and for a word that nobody knows."""
    return ZONE_WORDS.get(str(word).strip().casefold()) if word is not None else None


def check_zones(values: Iterable[Any], name: str, field: str) -> None:
    """Refuse a column with words that are no zone.

    Raises:
        BadInputError: listing every unknown word.
    """
    words = dict.fromkeys(str(value).strip() for value in values if value is not None)
    unknown = [word for word in words if word and zone_of(word) is None]
    if unknown:
        shown = "、".join(f"“{word}”" for word in unknown[:20])
        raise BadInputError(
            f"“{name}”的分区字段“{field}”中有不认识的值：{shown}。请改为集中建设区、弹性发展区或特别用途区后重试。"
        )
