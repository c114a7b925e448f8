"""Look into a site's file as often as the reviewer changes a choice, until the site is what was meant."""

from dataclasses import dataclass
from pathlib import Path

from shapely.geometry.base import BaseGeometry

from app.domain.site import Site
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.sites import Diagnosis, inspect_file, open_site


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reviewer knows or decides: system, layer, width of a line in metres, ids of repairs to be done.

    `county` is what the project declares; the file is held against it.
    """

    crs: str | None = None
    layer: str | None = None
    width_m: float | None = None
    repairs: tuple[str, ...] = ()
    county: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What a file gives under a choice.

    Attributes:
        layers: names of the layers with features, where the file has several; else empty.
        diagnosis: None where a layer must be chosen first.
        site: None where the file is no site under this choice; `trouble` says why.
        before: outline without the repairs (lines in degrees), None where it cannot be placed.
    """

    choice: Choice
    layers: tuple[str, ...]
    diagnosis: Diagnosis | None
    site: Site | None
    before: BaseGeometry | None
    trouble: str = ""


def look_into(desk: Desk, path: Path, choice: Choice) -> Look:
    """Return what a file gives under a choice.

    Raises:
        BadInputError: only where the file cannot be read at all.
    """
    from app.geodata.file_layers import layers_of
    from app.geodata.outlines import outline_of

    layers = layers_of(path)
    if layers and choice.layer not in layers:
        return Look(
            choice, layers, None, None, None, f"“{path.name}”中有{len(layers)}个图层，请选择用地范围所在的一个。"
        )
    diagnosis = inspect_file(desk, path, choice.crs, layer=choice.layer)
    before = outline_of(path, choice.crs, desk.outlines, layer=choice.layer)
    try:
        site = open_site(desk, path, choice.crs, choice.width_m, repairs=choice.repairs, layer=choice.layer)
    except BadInputError as error:
        return Look(choice, layers, diagnosis, None, before, str(error))
    return Look(choice, layers, diagnosis, site, before)
