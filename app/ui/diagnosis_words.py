"""A file's diagnosis in words, row by row: what it is, where it lies, how large it is."""

from collections.abc import Iterator

from app.domain.site import Site
from app.services.site_looks import Diagnosis
from app.ui.crs_box import words_of
from app.ui.finding_words import area_words
from app.ui.marks import comma, say

Row = tuple[str, str]


def fact_rows(found: Diagnosis, site: Site | None, area_m2: float | None) -> tuple[Row, ...]:
    """Return head and words of every fact; `area_m2` is that of the site as it would be taken."""
    return tuple(_rows(found, site, area_m2))


def _rows(found: Diagnosis, site: Site | None, area_m2: float | None) -> Iterator[Row]:
    yield (
        say("格式"),
        say("{format}；文字编码：{encoding}").format(
            format=say(found.format), encoding=say(found.encoding or "") or say("由格式规定")
        ),
    )
    crs = site.source.crs if site is not None else found.crs
    yield say("坐标系"), words_of(crs) if crs else say("未能判定，请在下面选择")
    yield (
        say("依据"),
        say("{evidence}；坐标次序：{axis_order}").format(
            evidence=say(found.evidence) or say("无"), axis_order=say(found.axis_order)
        ),
    )
    yield say("内容"), _content(found)
    yield say("面积"), _area(found, area_m2)
    if found.declared is not None and found.declared.is_usual:
        yield say("声明面积"), say(found.declared.text)
    if found.area_m2 is not None:
        yield (
            say("所在县"),
            comma().join(found.counties) + say("（县界为示意）")
            if found.counties
            else say("六县（市、区）之外，或未能判定"),
        )
    told = {defect.sentence for defect in found.defects}
    said = dict.fromkeys((*found.notes, *(site.warnings if site else ())))
    if rest := [each for each in said if each not in told]:
        yield say("注意"), "\n".join(map(say, rest))


def _content(found: Diagnosis) -> str:
    points = sum(ring.points for ring in found.rings)
    others = say("（非面{others}个）").format(others=found.others) if found.others else ""
    return say("要素{features}个{others}，{parts}块，界址圈{count}圈，界址点{points}个").format(
        features=found.features, others=others, parts=found.parts, count=len(found.rings), points=points
    )


def _area(found: Diagnosis, area_m2: float | None) -> str:
    area = area_m2 if area_m2 is not None else found.area_m2
    if area is None:
        return say("未能计算")
    plane = (
        ""
        if found.planar_area_m2 is None or area != found.area_m2
        else say("；平面{m2:,.2f}平方米").format(m2=found.planar_area_m2)
    )
    return say("{area:,.2f}平方米，{words}{plane}").format(area=area, words=area_words(area), plane=plane)
