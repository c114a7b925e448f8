"""What the year's energy comes to, in words with links that take a total over."""

from collections.abc import Iterator

from app.services.energy import Reckoning
from app.ui.fuel_model import range_words
from app.ui.marks import say

_NEAR = 0.01  # a stated total this close to the reckoned one is the same but for rounding


def reckoning_html(reckoned: Reckoning) -> str:
    """Return the totals as HTML; empty where nothing is known."""
    return "<br/>".join(_lines(reckoned))


def _lines(reckoned: Reckoning) -> Iterator[str]:
    if reckoned.calorific is None:
        return
    totals = [(say("折算（电力按当量值）：{sum}吨标准煤"), reckoned.calorific)]
    if reckoned.equivalent is not None:
        totals.append((say("折算（电力按等价值）：{sum}吨标准煤"), reckoned.equivalent))
    for words, ends in totals:
        yield words.format(sum=range_words(ends)) + _fill(reckoned, ends)
    if reckoned.is_partial:
        yield say("用电量或燃料还有未知项，以上只是下限")
    if reckoned.stated is not None and not reckoned.is_partial and _is_far(reckoned):
        yield say("与填报的年综合能源消费量不一致，请核对口径")


def _fill(reckoned: Reckoning, ends: tuple[float, float]) -> str:
    is_one = ends[0] == ends[1] and not reckoned.is_partial and reckoned.stated is None
    fill = say("填入")
    return f"　<a href='fill:{round(ends[0], 4)!r}'>{fill}</a>" if is_one else ""


def _is_far(reckoned: Reckoning) -> bool:
    stated = reckoned.stated or 0.0
    known = [ends for ends in (reckoned.calorific, reckoned.equivalent) if ends is not None]
    return not any(low * (1 - _NEAR) <= stated <= high * (1 + _NEAR) for low, high in known)
