"""A file's diagnosis in words, row by row: what it is, where it lies, how large it is."""

from collections.abc import Iterator

from app.domain.site import Site
from app.services.site_looks import Diagnosis
from app.ui.crs_box import words_of
from app.ui.finding_words import area_words

Row = tuple[str, str]


def fact_rows(found: Diagnosis, site: Site | None, area_m2: float | None) -> tuple[Row, ...]:
    """Return head and words of every fact; `area_m2` is that of the site as it would be taken."""
    return tuple(_rows(found, site, area_m2))


def _rows(found: Diagnosis, site: Site | None, area_m2: float | None) -> Iterator[Row]:
    yield "格式", f"{found.format}；文字编码：{found.encoding or '由格式规定'}"
    crs = site.source.crs if site is not None else found.crs
    yield "坐标系", words_of(crs) if crs else "未能判定，请在下面选择"
    yield "依据", f"{found.evidence or '无'}；坐标次序：{found.axis_order}"
    yield "内容", _content(found)
    yield "面积", _area(found, area_m2)
    if found.declared is not None and found.declared.is_usual:
        yield "声明面积", found.declared.text
    if found.area_m2 is not None:
        yield (
            "所在县",
            "、".join(found.counties) + "（县界为示意）" if found.counties else "六县（市、区）之外，或未能判定",
        )
    told = {defect.sentence for defect in found.defects}
    said = dict.fromkeys((*found.notes, *(site.warnings if site else ())))
    if rest := [each for each in said if each not in told]:
        yield "注意", "\n".join(rest)


def _content(found: Diagnosis) -> str:
    points = sum(ring.points for ring in found.rings)
    others = f"（非面{found.others}个）" if found.others else ""
    return f"要素{found.features}个{others}，{found.parts}块，界址圈{len(found.rings)}圈，界址点{points}个"


def _area(found: Diagnosis, area_m2: float | None) -> str:
    area = area_m2 if area_m2 is not None else found.area_m2
    if area is None:
        return "未能计算"
    plane = "" if found.planar_area_m2 is None or area != found.area_m2 else f"；平面{found.planar_area_m2:,.2f}平方米"
    return f"{area:,.2f}平方米，{area_words(area)}{plane}"
