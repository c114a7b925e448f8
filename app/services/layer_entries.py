"""What is declared about a layer file before it is imported, and whether that can be."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.errors import BadInputError

_MOST_M: Final = 100_000.0


@dataclass(frozen=True, slots=True)
class LayerEntry:
    """What is declared about a layer file; `coverage` None claims completeness nowhere.

    Attributes:
        layer: name of the layer, where the data set holds several.
        only: which features to take, `字段=值,值` or `字段!=值`; None takes all.
        encoding: of its texts, where the file says it wrongly or not at all.
        replaces: ids of the layers that give way to this one.
        internal: its geometry must not leave the office; what replaces such a layer is internal too.
    """

    path: Path
    kind: str
    authority: str = "official"
    uncertainty_m: float = 0.0
    coverage: tuple[str, ...] | None = None
    coverage_file: Path | None = None
    zone_field: str | None = None
    crs: str | None = None
    effective: str | None = None
    source: str = ""
    name: str = ""
    layer: str | None = None
    only: str | None = None
    encoding: str | None = None
    replaces: tuple[str, ...] = ()
    internal: bool = False


def entry_of(row: dict[str, Any], folder: Path) -> LayerEntry:
    """Return the entry that a row of a data pack (checked by its schema) stands for; paths are relative to `folder`."""
    coverage, coverage_file = row.get("coverage"), row.get("coverage_file")
    return LayerEntry(
        path=folder / row["file"],
        kind=row["kind"],
        authority=row.get("authority", "official"),
        uncertainty_m=float(row.get("uncertainty_m") or 0.0),
        coverage=None if coverage is None else tuple(coverage),
        coverage_file=None if coverage_file is None else folder / coverage_file,
        zone_field=row.get("zone_field"),
        crs=row.get("crs"),
        effective=row.get("effective"),
        source=row.get("source") or "",
        name=row.get("name") or "",
        layer=row.get("layer"),
        only=row.get("only"),
        encoding=row.get("encoding"),
        replaces=tuple(row.get("replaces") or ()),
        internal=bool(row.get("internal")),
    )


def check_entry(entry: LayerEntry) -> None:
    """Refuse an entry that no layer can be made of.

    Raises:
        BadInputError: naming the value and the way out.
    """
    if entry.kind not in LAYER_KINDS:
        raise BadInputError(f"图层类型“{entry.kind}”不存在，请改为以下之一：{'、'.join(LAYER_KINDS)}。", field="kind")
    if entry.authority not in AUTHORITIES:
        raise BadInputError(
            f"图层权威性“{entry.authority}”不存在，请改为：{'、'.join(AUTHORITIES)}。", field="authority"
        )
    if not 0 <= entry.uncertainty_m <= _MOST_M:
        raise BadInputError(
            f"边界误差“{entry.uncertainty_m}”米不合理，请填0到{_MOST_M:.0f}之间的数。", field="uncertainty_m"
        )
    if entry.coverage and entry.coverage_file is not None:
        raise BadInputError("覆盖范围既给了县名又给了范围文件，请只用其中一个。", field="coverage")
    if entry.effective is not None and not _is_date(entry.effective):
        raise BadInputError(f"生效日期“{entry.effective}”无效，请写成2026-01-31的形式。", field="effective")


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def oddities(entry: LayerEntry) -> tuple[str, ...]:
    """Return what an opinion that rests on the layer will lack, as Chinese sentences."""
    said = []
    lacking = [words for words, value in (("生效日期", entry.effective), ("来源", entry.source)) if not value]
    if lacking:
        said.append(f"没有填写{'、'.join(lacking)}，审查意见中这些栏目将空着。")
    if entry.coverage is None and entry.coverage_file is None:
        said.append("没有声明完整覆盖的范围，未压占处只能判为“未知”，不能判为“不压占”。")
    if entry.authority == "official" and entry.uncertainty_m:  # official is exact: design, section 3
        said.append(
            f"正式成果的边界误差按0计，所填{entry.uncertainty_m:g}米未采用；有误差的请声明为矢量化（digitised）。"
        )
    if entry.authority != "official" and not entry.uncertainty_m:
        said.append(f"{AUTHORITIES[entry.authority]}图层的边界误差填为0米，压占和不压占都将直接判定，请核对。")
    return tuple(said)
