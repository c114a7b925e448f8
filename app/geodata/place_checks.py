"""Refuse numbers that no place in China has: swapped axes, the wrong hemisphere, another planet."""

from typing import Final

import numpy as np

from app.errors import BadInputError
from app.geodata.crs import MILLION
from app.geodata.raw import Points

WEST, EAST, SOUTH, NORTH = 73.0, 136.0, 3.0, 54.0  # China with its seas, degrees
NORTHINGS: Final = (300_000.0, 6_100_000.0)
EASTINGS: Final = (100_000.0, 900_000.0)


def within(values: Points, limits: tuple[float, float]) -> bool:
    """Say whether all values lie within two limits."""
    return bool(values.min() >= limits[0] and values.max() <= limits[1])


def check_swapped_plane(points: Points, name: str) -> None:
    """Northings here have seven digits below 6.1 million; an easting has six digits, or eight with its zone."""
    x, y = points[:, 0], points[:, 1]
    eight = within(y, (13 * MILLION, 46 * MILLION))
    six = within(y, EASTINGS) and within(x, (MILLION, NORTHINGS[1]))
    if within(x, NORTHINGS) and (eight or six):
        raise BadInputError(
            f"“{name}”的坐标轴颠倒：北坐标（7位）与东坐标互换了，请改为X为北、Y为东（GIS中先东后北）后重试。"
        )


def check_degrees(degrees: Points, name: str, how: str = "") -> None:
    """Refuse points (longitude, latitude) that are swapped, not finite or outside China.

    Raises:
        BadInputError: naming the file, a point and the way out.
    """
    if len(degrees) == 0:
        return
    lon, lat = degrees[:, 0], degrees[:, 1]
    good = (lon >= WEST) & (lon <= EAST) & (lat >= SOUTH) & (lat <= NORTH)
    if good.all():
        return
    if within(lon, (SOUTH, NORTH)) and within(lat, (WEST, EAST)):
        raise BadInputError(f"“{name}”的经纬度颠倒：应为经度在前、纬度在后，请交换后重试。")
    x, y = degrees[np.flatnonzero(~good)[0]]
    raise BadInputError(
        f"“{name}”的坐标({x:.6g}, {y:.6g}){how}不在我国范围内（经度73°—136°，纬度3°—54°），"
        "请核对坐标系和坐标轴顺序，必要时指明坐标系（如EPSG:4526）。"
    )
