"""The opinion: what a review becomes when an office issues it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.project import Project
from app.domain.review import Review
from app.domain.roles import APPROVER, HANDLER, REVIEWER, SEAL
from app.domain.roles import ROLES as SIGNING_ROLES
from app.domain.site import Site

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = (
    "APPROVER",
    "HANDLER",
    "REVIEWER",
    "SEAL",
    "SIGNING_ROLES",
    "FreeText",
    "MapFeature",
    "Office",
    "Opinion",
    "PlanePoint",
    "PrintedCode",
)


@dataclass(frozen=True, slots=True)
class Office:
    """The issuing office as its letterhead shows it; all of it is a setting.

    Attributes:
        name: as it signs.
        head: as the red head has it (忻州市规划和自然资源局文件); the name where it is empty.
        layout: "document" (公文格式) or "letter" (信函格式) of GB/T 9704-2012.
        copies: who gets a copy (抄送), as printed; empty for nobody.
        printer: who prints (印发机关); the name where it is empty.
        fonts: "system" takes official documents' usual fonts where this machine has them, "bundled" never does.
    """

    name: str = "忻州市规划和自然资源局（演示）"
    head: str = ""
    layout: str = "document"
    recipient: str = ""
    copies: str = ""
    printer: str = ""
    handler: str = ""
    reviewer: str = ""
    approver: str = ""
    validity: str = "自签发之日起一年"
    contact: str = ""
    fonts: str = "system"


@dataclass(frozen=True, slots=True)
class MapFeature:
    """A shape to draw on an opinion's map: geometry in degrees (EPSG:4490), layer kind and authority."""

    geometry: "BaseGeometry"
    kind: str
    authority: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class PlanePoint:
    """One boundary point on the plane: ring number, name, X north and Y east (zone prefix included), metres."""

    ring: int
    name: str
    x_north: float
    y_east: float


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """What lets the printed paper be checked: the text of its QR code, and twelve characters to type."""

    payload: str
    short: str


@dataclass(frozen=True, slots=True)
class FreeText:
    """A clause as an opinion prints it.

    Attributes:
        key: what the case's own words are kept by.
        section: the heading of the section that it stands in.
        name: what it is called; empty where it is not free.
        shipped: the template's words with their values filled in.
        text: what is printed; empty leaves the clause out.
        is_free: whether a case may have words of its own here.
    """

    key: str
    section: str
    name: str
    shipped: str
    text: str
    is_free: bool

    @property
    def is_edited(self) -> bool:
        """Whether the case's own words stand here."""
        return self.text != self.shipped


@dataclass(frozen=True, slots=True)
class Opinion:
    """All that an opinion document says; rendering it twice gives the same bytes.

    Attributes:
        number: document number such as 忻自然资规审〔2026〕12号, or None for a draft.
        date: ISO date of issue.
        map_features: control lines and counties near the site, for the maps.
        points: boundary points by ring, for the point table.
        record: the review record (`taixin-review/1` with the case), attached to the PDF as JSON.
        printed_code: the code that is printed on the paper; a draft has none.
        templates: the office's own templates by name, as TOML text; what they leave out is as shipped.
        texts: the case's own words for free clauses, by the clause's key.
    """

    number: str | None
    date: str
    office: Office
    project: Project
    site: Site | None
    review: Review
    map_features: tuple[MapFeature, ...] = ()
    points: tuple[PlanePoint, ...] = ()
    attributions: tuple[str, ...] = ()
    record: Mapping[str, Any] = field(default_factory=dict)
    printed_code: PrintedCode | None = None
    templates: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
