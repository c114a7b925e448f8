"""The catalogues that the plan cites: import an edition, list, search, and propose entries for a case."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from app.domain.plan_facts import CatalogueEntry, LoadedEdition
from app.domain.review import CaseFile
from app.errors import BadInputError
from app.geodata.encodings import decode
from app.plan.catalogues import CATEGORIES, CatalogueTable, read_entries, same_edition
from app.plan.catalogues_files import MOST_BYTES, csv_grid, is_workbook, workbook_grids
from app.screening.facts_catalogues import Proposal, catalogue_and_edition, counting_edition, propose
from app.services.desk import Desk
from app.services.files import read_bytes
from app.services.permits import ANYBODY, KEEPING, permit
from app.services.records import note
from app.store.catalogues import (
    FoundEntry,
    load_editions,
    remove_edition,
    save_edition,
    seal_edition,
    search_entries,
)
from app.store.connection import atomic
from app.store.workspace import open_workspace, workspace_exists

_MEGABYTE: Final = 2**20


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: the edition, whether it took an earlier import's place, what of the file was not used."""

    edition: LoadedEdition
    replaced: bool
    unused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matches:
    """The entries proposed for one rule; `used` is None where no imported edition is in force at the date."""

    rule: str
    catalogue: str
    category: str
    used: LoadedEdition | None
    proposals: tuple[Proposal, ...]


@permit("导入目录", KEEPING)
def import_catalogue(
    desk: Desk,
    path: Path,
    *,
    catalogue: str,
    edition: str,
    complete: bool,
    effective: str | None,
    source: str,
    now: str,
) -> Imported:
    """Import an edition of a catalogue from a CSV or XLSX file, all or nothing; the same edition is replaced.

    Args:
        desk: the open desk.
        path: the file.
        catalogue: its name, one that the plan cites.
        edition: as 2024年本.
        complete: whether the file holds every entry of the categories that rules ask for.
        effective: ISO date since when it is in force; None where the plan's list of editions has it.
        source: where the file comes from, for people.
        now: the time, ISO 8601.

    Raises:
        BadInputError: naming the file, the lines, the reasons and the way out; then nothing is imported.
        StoreError: where the workspace cannot be written.
    """
    name = _catalogue(catalogue)
    declared = _dated(desk, name, edition.strip(), effective)
    table = _read(path, name, declared.edition)
    filled = replace(declared, complete=complete, source=source.strip() or path.name, entries=table.entries)
    if complete:
        _check_complete(desk, filled, path.name)
    sealed = seal_edition(filled)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        replaced = save_edition(connection, sealed, now=now)
        said = {"file": path.name, "sha256": sealed.sha256, "entries": len(sealed.entries), "complete": complete}
        note(connection, desk, "catalogue_import", f"{name}（{sealed.edition}）", at=now, **said)
    return Imported(sealed, replaced, table.unused)


def _catalogue(name: str) -> str:
    plain = name.strip().strip("《》")
    if plain not in CATEGORIES:
        raise BadInputError(
            f"规划没有引用名为“{plain}”的目录，请改为以下之一：{'、'.join(CATEGORIES)}。",
            field="catalogue",
        )
    return plain


def _dated(desk: Desk, catalogue: str, edition: str, effective: str | None) -> LoadedEdition:
    """Return the edition under the name and date that the plan's list knows it by, where it does."""
    if not edition:
        raise BadInputError("没有写明目录的版本，请写明，如2024年本。", field="edition")
    editions = [each for each in desk.facts.editions if each.catalogue == catalogue]
    known = next((each for each in editions if same_edition(each.edition, edition)), None)
    since = effective or (known.in_force_from if known else None)
    if since is None:
        raise BadInputError(
            f"不知道《{catalogue}》（{edition}）何时施行，请写明施行日期，或核对版本名称"
            f"（已知：{'、'.join(each.edition for each in editions)}）。",
            field="effective",
        )
    return LoadedEdition(catalogue, known.edition if known else edition, since, False, "", "", ())


def _read(path: Path, catalogue: str, edition: str) -> CatalogueTable:
    if path.is_file() and path.stat().st_size > MOST_BYTES:
        limit = MOST_BYTES // _MEGABYTE
        raise BadInputError(f"“{path.name}”超过{limit}MB，不是目录表，请核对文件后重试。")
    data, name = read_bytes(path), path.name
    grids = workbook_grids(data, name) if is_workbook(data, name) else (csv_grid(decode(data, name).text, name),)
    return read_entries(grids, name, catalogue=catalogue, edition=edition)


def _check_complete(desk: Desk, edition: LoadedEdition, name: str) -> None:
    """Refuse to call complete what lacks a category that a rule asks for: it would clear every project."""
    asked = [category for _, cited, category in _asking(desk) if catalogue_and_edition(cited)[0] == edition.catalogue]
    held = {entry.category for entry in edition.entries}
    for category in asked:
        if category not in held:
            raise BadInputError(
                f"“{name}”声明为完整，却没有一条“{category}”，请补全后重新导入，或声明为部分。", field="complete"
            )


def _asking(desk: Desk) -> Iterator[tuple[str, str, str]]:
    """Yield rule, catalogue as cited, and category of every condition that asks for a catalogue."""
    for ready in desk.rules:
        for atom in ready.atoms:
            if atom.call.name == "in_catalogue":
                cited, category = map(str, atom.call.words)
                yield ready.rule.id, cited, category


@permit("查看目录", ANYBODY)
def list_catalogues(desk: Desk) -> tuple[LoadedEdition, ...]:
    """Return the imported editions with their entries; by catalogue, then the newest in force first."""
    if not workspace_exists(desk.workspace):
        return ()
    with open_workspace(desk.workspace) as connection:
        return load_editions(connection)


@permit("查看目录", ANYBODY)
def search_catalogues(desk: Desk, words: str, limit: int = 100) -> tuple[FoundEntry, ...]:
    """Return the entries that hold every one of the words, of all editions."""
    if not workspace_exists(desk.workspace):
        return ()
    with open_workspace(desk.workspace) as connection:
        return search_entries(connection, words, limit)


@permit("移除目录", KEEPING)
def remove_catalogue(desk: Desk, catalogue: str, edition: str) -> None:
    """Remove an imported edition.

    Raises:
        BadInputError: where it was never imported.
    """
    name, loaded = _catalogue(catalogue), list_catalogues(desk)
    known = [each.edition for each in loaded if each.catalogue == name and same_edition(each.edition, edition)]
    if not known:
        raise BadInputError(f"没有导入过《{name}》（{edition}），请在目录清单中核对已导入的版本。")
    with open_workspace(desk.workspace) as connection, atomic(connection):
        remove_edition(connection, name, known[0])
        note(connection, desk, "catalogue_remove", f"{name}（{known[0]}）")


def match_case(desk: Desk, case: CaseFile, as_of: str) -> tuple[Matches, ...]:
    """Return, for every rule that asks for a catalogue, the entries that may speak of the case at an ISO date.

    They are proposals: a person confirms them by judging the rule.
    """
    loaded, found = list_catalogues(desk), []
    for rule, cited, category in _asking(desk):
        name, _ = catalogue_and_edition(cited)
        used = counting_edition(loaded, name, as_of)
        entries = () if used is None else (entry for entry in used.entries if entry.category == category)
        found.append(Matches(rule, name, category, used, propose(case.project, desk.facts, entries)))
    return tuple(found)


def edition_json(edition: LoadedEdition) -> dict[str, Any]:
    """Return what is known of an edition, without its entries."""
    categories = dict.fromkeys(entry.category for entry in edition.entries)
    return {
        "catalogue": edition.catalogue,
        "edition": edition.edition,
        "effective": edition.effective,
        "complete": edition.complete,
        "source": edition.source,
        "sha256": edition.sha256,
        "entries": {name: sum(entry.category == name for entry in edition.entries) for name in categories},
    }


def matches_json(matches: Matches) -> dict[str, Any]:
    """Return what was proposed for a rule."""
    return {
        "rule": matches.rule,
        "catalogue": matches.catalogue,
        "category": matches.category,
        "used": None if matches.used is None else edition_json(matches.used),
        "proposals": [
            {**entry_json(each.entry), "words": list(each.words), "exact": each.exact} for each in matches.proposals
        ],
    }


def entry_json(entry: CatalogueEntry) -> dict[str, str]:
    """Return an entry as its file gave it."""
    return {
        "category": entry.category,
        "part": entry.part,
        "sector": entry.sector,
        "number": entry.number,
        "text": entry.text,
    }
