"""Look into a site's file as often as the reviewer changes a choice, until the site is what was meant."""

from dataclasses import dataclass
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.site import Site
from app.errors import BadInputError
from app.geodata.defects import KINDS, Defect
from app.geodata.diagnosis import Diagnosis
from app.geodata.diagnosis_value import RingReport
from app.services.desk import Desk
from app.services.sites import inspect_file, inspect_text, open_site, site_from_text

__all__ = ["KINDS", "Choice", "Defect", "Diagnosis", "Look", "RingReport", "look_into", "look_into_text"]


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
        is_line: the file holds lines and no area: it needs a width.
    """

    choice: Choice
    layers: tuple[str, ...]
    diagnosis: Diagnosis | None
    site: Site | None
    before: BaseGeometry | None
    trouble: str = ""
    is_line: bool = False

    @property
    def defects(self) -> tuple[Defect, ...]:
        """Return what is wrong; that a line is no area is none, since its width is asked for."""
        found = () if self.diagnosis is None else self.diagnosis.defects
        return tuple(defect for defect in found if not (self.is_line and defect.kind == "no_area"))


def look_into(desk: Desk, path: Path, choice: Choice) -> Look:
    """Return what a file gives under a choice.

    Raises:
        BadInputError: only where the file cannot be read at all.
    """
    from app.geodata.file_layers import layers_of, outline_of
    from app.geodata.raw_files import read_raw

    layers = layers_of(path)
    if layers and choice.layer not in layers:
        trouble = f"“{path.name}”中有{len(layers)}个图层，请选择用地范围所在的图层。"
        return Look(choice, layers, None, None, None, trouble)
    county = choice.county if choice.county in desk.outlines else None
    diagnosis = inspect_file(desk, path, choice.crs, county, choice.layer)
    before = outline_of(read_raw(path, choice.layer), choice.crs, desk.outlines)
    is_line = not diagnosis.rings and before is not None and int(shapely.get_dimensions(before)) == 1
    if is_line and choice.width_m is None:
        trouble = f"“{path.name}”是线，没有宽度就没有用地面积，请填写线的宽度。"
        return Look(choice, layers, diagnosis, None, before, trouble, is_line)
    try:
        site = open_site(desk, path, choice.crs, choice.width_m, choice.repairs, choice.layer)
    except BadInputError as error:
        return Look(choice, layers, diagnosis, None, before, str(error), is_line)
    return Look(choice, layers, diagnosis, site, before, is_line=is_line)


def look_into_text(desk: Desk, text: str, choice: Choice) -> Look:
    """Return what a pasted text gives under a choice.

    Raises:
        BadInputError: where the text cannot be understood at all.
    """
    from app.geodata.file_layers import outline_of
    from app.geodata.pasted import read_pasted

    diagnosis = inspect_text(desk, text, choice.crs, choice.county if choice.county in desk.outlines else None)
    before = outline_of(read_pasted(text), choice.crs, desk.outlines)
    is_line = choice.width_m is not None
    try:
        site = site_from_text(desk, text, choice.crs, choice.width_m, choice.repairs)
    except BadInputError as error:
        return Look(choice, (), diagnosis, None, before, str(error), is_line)
    return Look(choice, (), diagnosis, site, before, is_line=is_line)
