"""Rule bases: kept side by side under the hash of what they were made of, and found again by it."""

from pathlib import Path
from typing import Final

import platformdirs

from app.errors import BadInputError, WorldError
from app.plan.seed_digest import seeds_digest
from app.store.reference import is_current, open_reference

APP: Final = "taixin-review"
SEEDS: Final = Path(__file__).resolve().parents[2] / "seeds"
_NAMED_BY: Final = 16  # signs of the hash in a rule base's name
_SHORTEST: Final = 8


def plan_file(seeds: Path = SEEDS) -> Path:
    """Return the path of `plan.gpkg` for these seeds, named by their hash; build it where it is not there yet."""
    path = _editions_folder() / f"plan-{seeds_digest(seeds)[:_NAMED_BY]}.gpkg"
    if not is_current(path):
        from app.services.rule_base_build import build  # hardly ever: it takes long to load

        make_folder(path.parent)
        build(seeds, path)
    return path


def edition_files() -> tuple[Path, ...]:
    """Return the rule bases that have been built, this release's alone, by name."""
    return tuple(path for path in sorted(_editions_folder().glob("plan-*.gpkg")) if is_current(path))


def edition_file(sha256: str) -> Path:
    """Return the rule base of a SHA-256, or of how one begins (eight signs or more).

    Raises:
        BadInputError: where there is none, or more than one.
    """
    wanted = sha256.strip().lower()
    found = [path for path in edition_files() if path.stem.removeprefix("plan-") == wanted[:_NAMED_BY]]
    if _SHORTEST <= len(wanted) < _NAMED_BY:
        found = [path for path in edition_files() if path.stem.removeprefix("plan-").startswith(wanted)]
    if len(found) != 1 or not _sha256_of(found[0]).startswith(wanted):
        raise BadInputError(
            f"没有唯一对应“{sha256}”的规则库，请在规则库清单中核对，或从种子文件夹重建。",
            field="edition",
        )
    return found[0]


def _editions_folder() -> Path:
    """Editions are kept among the user's data, not in a cache: an old case is run again with the one it names."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "editions"


def _sha256_of(path: Path) -> str:
    with open_reference(path) as reference:
        return reference.metadata.sha256


def make_folder(folder: Path) -> None:
    """Make a folder and those above it.

    Raises:
        WorldError: where it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorldError(f"无法建立文件夹“{folder}”（{error.strerror}），请检查权限，或另选工作区文件夹。") from error
