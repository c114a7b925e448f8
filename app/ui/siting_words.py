"""Where a project could go and what is left of its site, in words: a table of blocks, and one sentence."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from app.domain.finding import VERDICTS, Finding
from app.domain.review import Review
from app.domain.rule import EFFECTS
from app.services.siting import Left, Place
from app.ui.browse_tab import Look
from app.ui.finding_words import area_words, plain
from app.ui.plan_words import head, hectares, link, part, safe
from app.ui.table_model import Column
from app.ui.theme import outcome_colour

_FITS: Final = {"block": "板块主导产业", "board": "县级板块主导产业", "": "未列为主导产业"}
_FIT_ORDER: Final = tuple(_FITS)
_ROOM: Final[Mapping[bool | None, str]] = {True: "够用", False: "不足", None: "未知"}
_BAD, _GOOD = outcome_colour("hit", "prohibit"), outcome_colour("hit", "support")


def _land(place: Place) -> str:
    return "—" if place.land_left_ha is None else f"{place.land_left_ha:,.2f}"


def _against(place: Place) -> str:
    return "、".join(f"{EFFECTS[each.effect]} {each.title}" for each in place.against) or "无"


def place_html(place: Place) -> str:
    """Return a block as a place for the project: fit, land left, what stands against it, what is to settle."""
    fit = _FITS[place.fits] + (f"：{'、'.join(place.phrases)}" if place.phrases else "")
    room = {True: "，够用", False: "，不足", None: "，是否够用未知"}[place.has_room]
    line = link("line", place.block.line, f"规划文本第{place.block.line}行")
    return "".join((
        head(place.block.name, f"{place.block.county}　{'不可选' if place.excluded else '可选'}"),
        f"<p>{safe(fit)}<br/>剩余新增可扩展空间：{hectares(place.land_left_ha)}{room}<br/>{line}</p>",
        part("不利规定", "<br/>".join(map(_reason, place.against))),
        part("待落实", "<br/>".join(map(_reason, place.to_settle))),
    ))  # fmt: skip


def _reason(finding: Finding) -> str:
    missing = "".join(f"<br/>　{safe(plain(each.text))}" for each in finding.missing)
    quote = f"<br/>　“{safe(finding.quote)}”" if not missing else ""
    return (
        f"{link('rule', finding.rule, finding.rule)} {EFFECTS[finding.effect]}　{safe(finding.title)}{quote}{missing}"
    )


PLACES: Final[Look[Place]] = Look(
    name="产业板块",
    columns=(
        Column("板块", lambda place: place.block.name),
        Column("县（市、区）", lambda place: place.block.county),
        Column(
            "可否",
            lambda place: "不可选" if place.excluded else "可选",
            sort=lambda place: place.order,
            colour=lambda place: _BAD if place.excluded else _GOOD,
        ),
        Column("产业契合", lambda place: _FITS[place.fits], sort=lambda place: _FIT_ORDER.index(place.fits)),
        Column("剩余（公顷）", _land, sort=lambda place: place.land_left_ha or 0.0, is_number=True),
        Column("用地", lambda place: _ROOM[place.has_room]),
        Column("不利规定", _against),
        Column(
            "待落实",
            lambda place: f"{len(place.to_settle)}项",
            sort=lambda place: len(place.to_settle),
            is_number=True,
        ),
    ),
    stretched=6,
    widths=(170, 84, 64, 122, 90, 56, 120, 64),
    tell=place_html,
    line=lambda place: place.block.line,
)


def left_words(left: Left | None, after: Review | None, findings: Sequence[Finding]) -> str:
    """Return what is left of a site, which rules keep the rest, and what a review of what is left says."""
    if left is None:
        return "用地没有触及禁止类规定，整个范围都可保留。"
    return "".join(_sentences(left, after, {each.rule: each.title for each in findings}))


def _sentences(left: Left, after: Review | None, titles: Mapping[str, str]) -> Iterator[str]:
    def named(rules: Sequence[str]) -> str:
        return "、".join(f"{rule} {titles.get(rule, '')}".strip() for rule in rules)

    if left.everywhere:
        yield f"没有剩余可用范围：{named(left.everywhere)}在整个用地上都触及，调整范围不能避让。"
    elif after is None:
        yield "没有剩余可用范围：没有一处能同时避让全部禁止类规定。"
    else:
        yield f"剩余可用{area_words(left.area_m2)}，扣除{area_words(left.taken_m2)}，避让{named(left.avoided)}。"
        yield f"按剩余范围重新审查：{VERDICTS[after.verdict]}。"
