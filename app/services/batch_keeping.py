"""Keep the cases of a batch: forty files of a folder become forty cases of the list, each once."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import CancelledError, ReviewError
from app.services.batches import Job, document_of
from app.services.cases import list_cases, new_case
from app.services.desk import Desk
from app.services.long_work import Cancel, Progress, never, quiet
from app.services.permits import HANDLING, permit


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of jobs.

    Attributes:
        ids: of the cases that are kept now.
        present: labels of what the list holds already, by name and code.
        broken: what cannot be used; reviewing it says why.
    """

    ids: tuple[int, ...]
    present: tuple[str, ...] = ()
    broken: tuple[Job, ...] = ()


@permit("新建案卷", HANDLING)
def keep_jobs(
    desk: Desk,
    jobs: Sequence[Job],
    *,
    now: str,
    step: Progress = quiet,
    stop: Cancel = never,
) -> Kept:
    """Keep the case of each job, its site inline; one that is kept already, by name and code, is not kept twice.

    Args:
        desk: the open desk.
        jobs: of a folder or a table, from `batches.jobs_of`.
        now: the moment, ISO 8601.
        step: told how many are done of how many.
        stop: asked before each.

    Raises:
        CancelledError: where `stop` said so; what is kept by then stays, and is not kept twice by the next try.
    """
    held = {(row.name, row.code) for row in list_cases(desk)}
    ids: list[int] = []
    present: list[str] = []
    broken: list[Job] = []
    for done, job in enumerate(jobs, 1):
        if stop():
            raise CancelledError("存为案卷已停止。")
        try:
            document = document_of(desk, job)
        except ReviewError:
            broken.append(job)
        else:
            project = document.get("project") or {}
            known = (project.get("name") or "", project.get("code") or "")
            if known in held:
                present.append(job.label)
            else:
                ids.append(new_case(desk, document, now=now))
                held.add(known)
        step(done, len(jobs))
    return Kept(tuple(ids), tuple(present), tuple(broken))
