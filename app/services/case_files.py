"""Read case files (`taixin-case/1`) into a project, a site and judgements."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from app.domain.finding import Judgement
from app.domain.project import project_from_json
from app.domain.review import CaseFile
from app.domain.site import Site
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.documents import FieldTrouble, check, read_json, troubles_of


def schema_path(desk: Desk) -> Path:
    """Return the JSON Schema of case files."""
    return desk.seeds / "schemas" / "case.schema.json"


def check_document(desk: Desk, document: Mapping[str, Any]) -> tuple[FieldTrouble, ...]:
    """Return everything wrong with a case document, to show beside its fields."""
    troubles = troubles_of(document, schema_path(desk))
    code = None if troubles else document["project"].get("industry")
    if code and code not in desk.facts.industry_names:
        troubles = (*troubles, FieldTrouble("project.industry", _no_industry(code)))
    return troubles


def read_case(desk: Desk, path: Path) -> CaseFile:
    """Read a case file; the files it names are looked for beside it.

    Raises:
        BadInputError: naming the file, the field, the reason and the way out.
    """
    document = read_json(path)
    return case_of(desk, document, path.parent, path.name)


def case_of(desk: Desk, document: Any, folder: Path | None = None, name: str = "案卷") -> CaseFile:
    """Make a case of a `taixin-case/1` document.

    Raises:
        BadInputError: for a document that its schema refuses, an unknown industry or rule, a site that cannot be used.
    """
    check(document, schema_path(desk), name)
    project = project_from_json(document["project"])
    if project.industry and project.industry not in desk.facts.industry_names:
        raise BadInputError(f"“{name}”：{_no_industry(project.industry)}", field="project.industry")
    judgements = _judgements(desk, document.get("judgements") or [])
    return CaseFile(project, _site(desk, document.get("site"), folder), judgements, document)


def inline_document(case: CaseFile) -> dict[str, Any]:
    """Return a case's document with its site inline, so that it stands without the files that it named."""
    from app.services.sites import site_geojson

    return case.raw if case.site is None else case.raw | {"site": site_geojson(case.site)}


def _no_industry(code: str) -> str:
    return f"行业代码“{code}”不在《国民经济行业分类》（GB/T 4754—2017）中，请核对后改正（industry）。"


def _judgements(desk: Desk, rows: list[dict[str, str]]) -> tuple[Judgement, ...]:
    known, seen = {ready.rule.id for ready in desk.rules}, set[str]()
    for row in rows:
        if row["rule"] not in known:
            raise BadInputError(f"人工认定的规则“{row['rule']}”不存在，请核对规则编号。", field="judgements")
        if row["rule"] in seen:
            raise BadInputError(f"规则“{row['rule']}”有两条人工认定，请只保留一条。", field="judgements")
        seen.add(row["rule"])
    return tuple(Judgement(**row) for row in rows)


_SITE_KEYS: Final = frozenset({"file", "crs", "width_m"})


def _site(desk: Desk, site: Mapping[str, Any] | None, folder: Path | None) -> Site | None:
    from app.geodata.corridors import width_of
    from app.geodata.sites import read_site, site_from_geojson

    if site is None:
        return None
    width = width_of(site.get("width_m"))
    if "file" not in site:
        return site_from_geojson(dict(site), outlines=desk.outlines, width_m=width)
    unknown = sorted(set(site) - _SITE_KEYS)
    if unknown or not isinstance(site["file"], str) or not isinstance(site.get("crs"), str | None):
        wrong = f"有不认识的键{unknown}" if unknown else "file或crs不是文字"
        raise BadInputError(f"用地范围（site）{wrong}，请只用file、crs和width_m。", field="site")
    path = (folder or Path()) / site["file"]
    return read_site(path, crs=site.get("crs"), outlines=desk.outlines, width_m=width)
