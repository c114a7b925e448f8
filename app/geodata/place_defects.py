"""What is wrong with where a file lies: no system, swapped axes, another county, the degrees of a phone map."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.site import Measure
from app.errors import BadInputError
from app.geodata.defects import Defect, Figures, Surveyor
from app.geodata.locate import Located, Outlines, locate
from app.geodata.mending import swapped
from app.geodata.raw import Points, RawFile
from app.geodata.repairs import SWAP_AXES, repair_of
from app.geodata.rings import areal, map_rings
from app.geodata.shifted import BD09, GCJ02, from_shifted

_NEAR: Final = 0.000_4  # degrees, some 40 m: a line that was copied lies on its model but for the formula's error
_FEWEST: Final = 8  # points on a known line; fewer may lie there by chance
_MOST: Final = 2_000  # points looked at
_SHARE: Final = 0.5
_BETTER: Final = 0.3
_SLIVER_M2: Final = 1.0
_ASKED: Final = "；是否为手机地图坐标（GCJ-02、BD-09）由数值看不出，请向提供者核实"


def find_system(raw: RawFile, outlines: Outlines, crs: str | None, measure: Measure) -> Located | Defect:
    """Return where a file lies, or the defect that keeps it from being told, with the swap where that helps."""
    try:
        found = locate(raw, outlines, crs=crs)
    except BadInputError as error:
        return _unplaced(raw, outlines, crs, measure, str(error))
    if crs is None and found.shift is None and found.crs.is_geographic and len(raw.coordinates()):
        return replace(found, evidence=found.evidence + _ASKED)
    return found


def _unplaced(raw: RawFile, outlines: Outlines, crs: str | None, measure: Measure, sentence: str) -> Defect:
    turned = swapped(raw)
    try:
        found = locate(turned, outlines, crs=crs)
    except BadInputError:
        return Defect("system", sentence, blocks=True)
    shapes = [map_rings(shape, lambda points: points) for shape in turned.shapes if shape.parts and _is_whole(shape)]
    area = Surveyor(found, measure).area(areal(shapely.union_all(shapes))) if shapes else None
    points = len(raw.coordinates())
    x, y = raw.coordinates()[0]
    return Defect(
        "axes",
        sentence,
        places=((float(x), float(y)),),
        blocks=True,
        repair=repair_of(SWAP_AXES),
        before=Figures(points, None),
        after=Figures(points, area),
    )


def _is_whole(shape: object) -> bool:
    return not any(ring.trouble for ring in shape.rings())  # type: ignore[attr-defined]


def county_defects(
    area: BaseGeometry, county: str | None, outlines: Outlines, found: tuple[str, ...], measure: Measure
) -> Iterator[Defect]:
    """Yield what does not agree with the county that was declared; the outlines are 示意, and so is the distance.

    Raises:
        BadInputError: for a county that nobody knows.
    """
    if county is None:
        return
    if county not in outlines:
        raise BadInputError(f"“{county}”不是县（市、区）名称，请从{'、'.join(outlines)}中选择。", field="county")
    outline = outlines[county]
    inside = measure.area_m2(outline.intersection(area))
    whole = measure.area_m2(area)
    point = area.representative_point() if inside <= _SLIVER_M2 else area.difference(outline).representative_point()
    place = () if point.is_empty else ((float(point.x), float(point.y)),)
    if inside <= _SLIVER_M2:
        away = measure.distance_m(area, outline)
        where = f"落在{'、'.join(found)}" if found else "不在六县（市、区）内"
        sentence = f"用地不在申报的{county}，{where}，距{county}界约{away:.0f}米（县界为示意），请核对坐标系和申报县。"
        yield Defect("county", sentence, degrees=place)
    elif whole - inside > _SLIVER_M2:
        share = (whole - inside) / whole
        sentence = f"用地有{share:.1%}（{whole - inside:.0f}平方米）在申报的{county}之外（县界为示意），请核对。"
        yield Defect("county", sentence, degrees=place)


def shifted_defects(points: Points, located: Located, references: Mapping[str, BaseGeometry]) -> Iterator[Defect]:
    """Yield the suspicion that degrees are a phone map's: they lie on a known outline only once they are taken back.

    Args:
        points: of the file, in degrees as they stand.
        located: what they are taken for.
        references: known areas by name, in true degrees: counties, and blocks where they are loaded.
    """
    if located.shift is not None or not located.crs.is_geographic or len(points) < _FEWEST:
        return
    some = points[np.linspace(0, len(points) - 1, min(len(points), _MOST)).astype(int)]
    for name, area in references.items():
        edge = area.boundary
        before = _share_on(some, edge)
        shares = {shift: _share_on(from_shifted(some, shift), edge) for shift in (GCJ02, BD09)}
        shift = max(shares, key=lambda each: shares[each])
        if shares[shift] >= max(_SHARE, before + _BETTER) and shares[shift] * len(some) >= _FEWEST:
            yield Defect(
                "shifted",
                f"坐标可能是{shift}（手机地图坐标）：按{shift}换算后有{shares[shift]:.0%}的点落在“{name}”的边界上，"
                f"不换算只有{before:.0%}。请向提供者核实；若确是，请把坐标系指明为{shift}。",
            )
            return


def _share_on(points: Points, edge: BaseGeometry) -> float:
    return float((shapely.distance(edge, shapely.points(points)) < _NEAR).mean())
