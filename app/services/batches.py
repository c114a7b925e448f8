"""Review many cases in worker processes; a broken one becomes a row with its error and stops nothing."""

import signal
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from multiprocessing import get_context
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Final

from app.domain.finding import OUTCOMES, VERDICTS, decisive
from app.domain.people import Session
from app.domain.plan_facts import LedgerTotals
from app.domain.review import CaseFile, Review
from app.errors import BadInputError, CancelledError, ReviewError
from app.services.batch_tables import read_case_table, to_csv
from app.services.case_files import case_of, inline_document, read_case
from app.services.cases import keep_run
from app.services.desk import Desk, open_desk
from app.services.ledger import totals
from app.services.long_work import Cancel, never
from app.services.opinions import draft, render_opinion
from app.services.records import write_out
from app.services.reviews import review, review_json
from app.store.cipher import lend_keys, take_keys

WORKERS: Final = 2
_M2_PER_HA: Final = 10_000
_HEADINGS: Final = (
    *("案卷", "项目名称", "项目代码", "申报所在县（市、区）", "图上所在县（市、区）", "用地面积（公顷）", "结论"),
    *(f"{word}（条）" for word in OUTCOMES.values()),
    *("决定结论的条目", "提醒", "意见草稿", "错误"),
)
Tell = Callable[[str], None]
Each = Callable[[int, "BatchRow"], None]
_LOOK_S: Final = 0.2  # how often it is asked whether to stop


@dataclass(frozen=True, slots=True)
class Job:
    """One case of a batch: its file, or its document with the folder of the files that it names; its draft's file.

    `case_id` is set where the case is a kept one, and its result is to be kept with it.
    """

    label: str
    case: Path | dict[str, Any]
    folder: Path
    pdf: Path | None = None
    case_id: int | None = None


@dataclass(frozen=True, slots=True)
class BatchRow:
    """What became of one case; `error` is a sentence, empty where all went well. `area_m2` is None without a site."""

    label: str
    name: str = ""
    code: str = ""
    county: str = ""
    counties: tuple[str, ...] = ()
    area_m2: float | None = None
    verdict: str = ""
    counts: tuple[int, ...] = ()
    rules: tuple[str, ...] = ()
    warnings: int = 0
    pdf: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class _Order:
    """What a worker has to know besides the case."""

    workspace: Path
    seeds: Path
    as_of: str
    now: str
    ledger: LedgerTotals
    session: Session | None


def jobs_of(desk: Desk, source: Path, pdf_dir: Path | None = None) -> tuple[Job, ...]:
    """Return the jobs of a folder (every *.json, by name) or of a table of cases, with a file for each draft.

    Raises:
        BadInputError: where there are none.
    """
    if source.is_dir():
        found = [Job(path.name, path, source) for path in sorted(source.glob("*.json"))]
    else:
        rows = read_case_table(desk, source)
        found = [Job(_label(line, case), case, source.parent) for line, case in rows]
    if not found:
        raise BadInputError(f"“{source}”中没有案卷文件（*.json），请检查文件夹，或给出一张案卷表（CSV）。")
    return tuple(found) if pdf_dir is None else tuple(with_drafts(found, pdf_dir))


def _label(line: int, case: Path | dict[str, Any]) -> str:
    if isinstance(case, Path):
        return case.name
    return f"第{line}行 {case['project'].get('name', '')}".strip()


def with_drafts(jobs: Sequence[Job], folder: Path) -> Iterator[Job]:
    """Give each job a file for its draft; two cases of the same name are told apart by their number."""
    taken: set[str] = set()
    for number, job in enumerate(jobs, 1):
        stem = job.case.stem if isinstance(job.case, Path) else f"{number:03d}"
        name = stem if stem.casefold() not in taken else f"{stem}_{number:03d}"
        taken.add(name.casefold())
        yield replace(job, pdf=folder / f"{name}.pdf")


def run_batch(
    desk: Desk,
    jobs: Sequence[Job],
    as_of: str,
    *,
    now: str = "",
    workers: int = WORKERS,
    tell: Tell | None = None,
    each: Each | None = None,
    stop: Cancel = never,
) -> tuple[BatchRow, ...]:
    """Review cases in worker processes and return a row for each, in the order of the jobs.

    All are held against the ledger as it is at the start; they do not count against each other.

    Args:
        desk: the open desk; the workers open their own on the same workspace.
        jobs: from `jobs_of`.
        as_of: the day of review, ISO.
        now: the time at which results of kept cases are kept, ISO 8601; empty is `as_of`.
        workers: how many processes.
        tell: called with a line after each case.
        each: called with the job's place and its row after each case, in the order in which they end.
        stop: asked now and then; once it says so, cases not begun are dropped, and those under way have ended.

    Raises:
        CancelledError: where `stop` said so.
        KeyboardInterrupt: at Ctrl+C; cases not begun are dropped, and those under way have ended.
    """
    order = _Order(desk.workspace, desk.seeds, as_of, now or as_of, totals(desk), desk.session)
    count, context = min(workers, len(jobs)), get_context("spawn")
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_begin, initargs=(lend_keys(),))
    try:
        ended: SimpleQueue[int] = SimpleQueue()
        with _deaf():  # workers inherit it, and leave Ctrl+C to this process
            futures = [pool.submit(_work, job, order) for job in jobs]
            for at, future in enumerate(futures):
                future.add_done_callback(partial(_tell_end, ended, at))
        for done, at in enumerate(_as_they_end(ended, len(jobs), stop), 1):
            row = _row(futures[at], jobs[at])
            if tell is not None:
                tell(_line(done, len(jobs), row))
            if each is not None:
                each(at, row)
        return tuple(_row(future, job) for future, job in zip(futures, jobs, strict=True))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _tell_end(ended: "SimpleQueue[int]", at: int, _future: "Future[BatchRow]") -> None:
    ended.put(at)


def _as_they_end(ended: "SimpleQueue[int]", count: int, stop: Cancel) -> Iterator[int]:
    """Yield the places of futures as they end.

    They are heard of through a queue: `concurrent.futures.wait` takes the lock of every future, and a Ctrl+C in the
    midst of that would leave one locked and the shutdown waiting for it for ever.
    """
    for _ in range(count):
        while True:
            if stop():
                raise CancelledError("批量审查已停止。")
            with suppress(Empty):
                yield ended.get(timeout=_LOOK_S)
                break


def _begin(keys: Mapping[bytes, bytes]) -> None:
    """Make a working process ready: Ctrl+C is the first one's, and an encrypted workspace is open."""
    take_keys(keys)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _deaf() -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _row(future: "Future[BatchRow]", job: Job) -> BatchRow:
    try:
        return future.result()
    except BrokenProcessPool:
        return BatchRow(job.label, error="处理进程意外结束（可能内存不足），请单独审查此案卷。")


def _line(done: int, count: int, row: BatchRow) -> str:
    said = f"{VERDICTS.get(row.verdict, '')} {row.error}".strip()
    return f"[{done}/{count}] {row.label}：{said}"


@lru_cache(maxsize=1)
def _desk_of(workspace: Path, seeds: Path) -> Desk:
    """Open a worker's own desk, once: rules and outlines are read with the first case."""
    return open_desk(workspace, seeds)


def _work(job: Job, order: _Order) -> BatchRow:
    """Review one case in a worker; whatever goes wrong becomes its row's sentence."""
    row = BatchRow(job.label)
    try:
        desk = replace(_desk_of(order.workspace, order.seeds), session=order.session)
        case = _case(desk, job)
        row = replace(row, name=case.project.name, code=case.project.code or "", county=case.project.county or "")
        result = review(desk, case, order.as_of, ledger=order.ledger)
        row = _filled(row, result)
        if job.case_id is not None:
            keep_run(desk, job.case_id, review_json(result), now=order.now)
        if job.pdf is not None:
            pdf = render_opinion(draft(desk, case, result, date=order.as_of, case_id=job.case_id)).pdf
            write_out(desk, "draft", job.pdf, pdf, subject=case.project.name or "")
            row = replace(row, pdf=str(job.pdf))
    except ReviewError as error:
        return replace(row, error=" ".join(str(error).split()))
    except Exception as error:  # noqa: BLE001  # a bug in one case must not lose the others
        return replace(row, error=f"程序内部出错（{type(error).__name__}），请用review命令单独审查，日志会记下详情。")
    return row


def document_of(desk: Desk, job: Job) -> dict[str, Any]:
    """Return a job's case as it is kept, its site inline.

    Raises:
        BadInputError: where the case cannot be used.
    """
    return inline_document(_case(desk, job))


def _case(desk: Desk, job: Job) -> CaseFile:
    if isinstance(job.case, Path):
        return read_case(desk, job.case)
    return case_of(desk, job.case, job.folder, job.label)


def _filled(row: BatchRow, result: Review) -> BatchRow:
    outcomes = [finding.outcome for finding in result.findings]
    return replace(
        row,
        counties=result.site.counties if result.site else (),
        area_m2=result.site.area_m2 if result.site else None,
        verdict=result.verdict,
        counts=tuple(outcomes.count(outcome) for outcome in OUTCOMES),
        rules=tuple(finding.rule for finding in decisive(result.findings)),
        warnings=len(result.warnings),
    )


def summary_csv(rows: Sequence[BatchRow]) -> bytes:
    """Return the rows as a table for spreadsheets; areas in 公顷 to four decimals."""
    return to_csv(_HEADINGS, map(_cells, rows))


def _cells(row: BatchRow) -> tuple[str | float | None, ...]:
    hectares = None if row.area_m2 is None else round(row.area_m2 / _M2_PER_HA, 4)
    counts: tuple[int | None, ...] = row.counts or (None,) * len(OUTCOMES)
    place = ("、".join(row.counties), hectares, VERDICTS.get(row.verdict, ""))
    warnings = row.warnings if row.verdict else None
    last = ("、".join(row.rules), warnings, row.pdf, row.error)
    return (row.label, row.name, row.code, row.county, *place, *counts, *last)
