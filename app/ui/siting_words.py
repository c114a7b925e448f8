"""Where a project could go and what is left of its site, in words: a table of blocks, and one sentence."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from app.domain.finding import Finding
from app.domain.review import Review
from app.services.siting import Left, Place
from app.ui.browse_tab import Look
from app.ui.finding_words import area_words, plain
from app.ui.marks import QT_TR_NOOP, comma, say
from app.ui.plan_words import head, hectares, link, part, safe
from app.ui.table_model import Column
from app.ui.theme import outcome_colour
from app.ui.vocabulary import EFFECTS, VERDICTS

_FITS: Final = {
    "block": QT_TR_NOOP("板块主导产业"),
    "board": QT_TR_NOOP("县级板块主导产业"),
    "": QT_TR_NOOP("未列为主导产业"),
}
_FIT_ORDER: Final = tuple(_FITS)
_ROOM: Final[Mapping[bool | None, str]] = {
    True: QT_TR_NOOP("够用"),
    False: QT_TR_NOOP("不足"),
    None: QT_TR_NOOP("未知"),
}
_BAD, _GOOD = outcome_colour("hit", "prohibit"), outcome_colour("hit", "support")


def _land(place: Place) -> str:
    return "—" if place.land_left_ha is None else f"{place.land_left_ha:,.2f}"


def _against(place: Place) -> str:
    return comma().join(f"{EFFECTS[each.effect]} {each.title}" for each in place.against) or say("无")


def place_html(place: Place) -> str:
    """Return a block as a place for the project: fit, land left, what stands against it, what is to settle."""
    fit = say(_FITS[place.fits]) + (say("：{names}").format(names=comma().join(place.phrases)) if place.phrases else "")
    room = {True: say("，够用"), False: say("，不足"), None: say("，是否够用未知")}[place.has_room]
    left = say("剩余新增可扩展空间：{area}").format(area=hectares(place.land_left_ha))
    line = link("line", place.block.line, say("规划文本第{line}行").format(line=place.block.line))
    choice = say("不可选") if place.excluded else say("可选")
    return "".join((
        head(place.block.name, f"{place.block.county}　{choice}"),
        f"<p>{safe(fit)}<br/>{left}{room}<br/>{line}</p>",
        part(say("不利规定"), "<br/>".join(map(_reason, place.against))),
        part(say("待落实"), "<br/>".join(map(_reason, place.to_settle))),
    ))  # fmt: skip


def _reason(finding: Finding) -> str:
    missing = "".join(f"<br/>　{safe(plain(each.text))}" for each in finding.missing)
    quote = f"<br/>　“{safe(finding.quote)}”" if not missing else ""
    return (
        f"{link('rule', finding.rule, finding.rule)} {EFFECTS[finding.effect]}　{safe(finding.title)}{quote}{missing}"
    )


PLACES: Final[Look[Place]] = Look(
    name=QT_TR_NOOP("产业板块"),
    columns=(
        Column(QT_TR_NOOP("板块"), lambda place: place.block.name),
        Column(QT_TR_NOOP("县（市、区）"), lambda place: place.block.county),
        Column(
            QT_TR_NOOP("可否"),
            lambda place: say("不可选") if place.excluded else say("可选"),
            sort=lambda place: place.order,
            colour=lambda place: _BAD if place.excluded else _GOOD,
        ),
        Column(
            QT_TR_NOOP("产业契合"),
            lambda place: say(_FITS[place.fits]),
            sort=lambda place: _FIT_ORDER.index(place.fits),
        ),
        Column(QT_TR_NOOP("剩余（公顷）"), _land, sort=lambda place: place.land_left_ha or 0.0, is_number=True),
        Column(QT_TR_NOOP("用地"), lambda place: say(_ROOM[place.has_room])),
        Column(QT_TR_NOOP("不利规定"), _against),
        Column(
            QT_TR_NOOP("待落实"),
            lambda place: say("{count}项").format(count=len(place.to_settle)),
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
        return say("用地没有触及禁止类规定，整个范围都可保留。")
    return "".join(_sentences(left, after, {each.rule: each.title for each in findings}))


def _sentences(left: Left, after: Review | None, titles: Mapping[str, str]) -> Iterator[str]:
    def named(rules: Sequence[str]) -> str:
        return comma().join(f"{rule} {titles.get(rule, '')}".strip() for rule in rules)

    if left.everywhere:
        yield say("没有剩余可用范围：{everywhere}在整个用地上都触及，调整范围不能避让。").format(
            everywhere=named(left.everywhere)
        )
    elif after is None:
        yield say("没有剩余可用范围：没有一处能同时避让全部禁止类规定。")
    else:
        yield say("剩余可用{area_m2}，扣除{taken_m2}，避让{avoided}。").format(
            area_m2=area_words(left.area_m2), taken_m2=area_words(left.taken_m2), avoided=named(left.avoided)
        )
        yield say("按剩余范围重新审查：{verdict}。").format(verdict=VERDICTS[after.verdict])
