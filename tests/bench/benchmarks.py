"""The benchmarks: each does its work once, in a fresh process where the figure is about one, and gives milliseconds."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from opinion_pages import five_pages, seventy_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.desk import Desk

ROOT = Path(__file__).resolve().parents[2]
AS_OF = "2026-11-23"
QUERIES = ("水", "的", "，", "泉域", "规划", "忻州", "采煤沉陷", "重点保护", "永久基本农田", "泉域 重点 保护区", "G108")


class NotMeasuredError(Exception):
    """A benchmark could give no figure; the message says why."""


def environment(home: Path) -> dict[str, str]:
    """Return the environment of a user whose folders lie inside `home`."""
    folders = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_CACHE_HOME": str(home / "cache")}
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ, **folders}


def program(arguments: list[str], home: Path) -> str:
    """Run `python -m app …` with a user's folders inside `home`; give what it prints.

    Raises:
        NotMeasuredError: it did not exit with 0.
    """
    command = [sys.executable, "-m", "app", *arguments]
    answer = subprocess.run(command, cwd=ROOT, env=environment(home), capture_output=True, text=True, check=False)
    if answer.returncode:
        last = (answer.stderr.strip() or "no message").splitlines()[-1]
        raise NotMeasuredError(f"python -m app {' '.join(arguments)}: exit code {answer.returncode}: {last}")
    return answer.stdout


def headless(home: Path) -> float:
    """Review the worked example to a signed PDF: from the start of the process to its end."""
    with tempfile.TemporaryDirectory(dir=home) as out:
        start = time.perf_counter()
        program(["example", out], home)
        return (time.perf_counter() - start) * 1000


def window(home: Path) -> float:
    """Open the window with the worked example: from the start of the process to its first paint, which it tells."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "app", "--example", "--quit-after-first-paint"]
    with subprocess.Popen(command, cwd=ROOT, env=environment(home), stdout=subprocess.PIPE, text=True) as process:
        said = process.stdout.readline() if process.stdout else ""
        painted = (time.perf_counter() - start) * 1000
    if said.strip() != "painted":
        raise NotMeasuredError(f"the window did not tell of its first paint, but {said!r}")
    return painted


def rules(home: Path) -> float:
    """Evaluate every rule for the worked example, how its site meets the layers being at hand."""
    from app.domain.finding import verdict_of
    from app.screening.run import screen
    from app.services.case_files import read_case
    from app.services.examples import example_case, load_example_layers
    from app.services.ledger import totals
    from app.services.reviews import screening_context, site_figures

    desk = desk_in(home)
    if not desk.workspace.exists():
        desk.workspace.mkdir()
        load_example_layers(desk)
    case = read_case(desk, example_case(desk))
    if case.site is None:
        raise NotMeasuredError("the example has no site")
    with desk.layer_source() as source:
        counties = site_figures(desk, case.site).counties
        context = screening_context(desk, case, counties, source, totals(desk), AS_OF)
        screen(desk.rules, context, case.judgements)
        start = time.perf_counter()
        verdict_of(screen(desk.rules, context, case.judgements))
        return (time.perf_counter() - start) * 1000


def rulebase(home: Path) -> float:
    """Build the rule base from the seeds: read, check, write."""
    from app.geodata.measure import EllipsoidMeasure
    from app.services.rule_base_build import rule_base
    from app.services.rule_bases import SEEDS
    from app.store.reference_build import build_reference

    start = time.perf_counter()
    build_reference(rule_base(SEEDS), home / "plan.gpkg", areas=EllipsoidMeasure().areas_m2)
    return (time.perf_counter() - start) * 1000


def search(home: Path) -> float:
    """Search for the slowest of a mix of words, of one to four characters and more, opening the file each time."""
    from app.services.search import search as find

    desk = desk_in(home)
    times = []
    for words in QUERIES:
        start = time.perf_counter()
        if not find(desk, words):
            raise NotMeasuredError(f"nothing found for {words}")
        times.append((time.perf_counter() - start) * 1000)
    return max(times)


def desk_in(home: Path) -> Desk:
    """Open a desk in this process whose workspace and rule base lie inside `home`."""
    from app.geodata.measure import EllipsoidMeasure
    from app.services.desk import Desk
    from app.services.rule_base_build import rule_base
    from app.services.rule_bases import SEEDS
    from app.store.reference_build import build_reference

    path = home / "plan.gpkg"
    if not path.exists():
        build_reference(rule_base(SEEDS), path, areas=EllipsoidMeasure().areas_m2)
    return Desk(home / "workspace", SEEDS, path)


def signature(home: Path) -> float:
    """Sign the worked example's opinion once more, B-B: from opened certificate file to finished bytes."""
    from datetime import datetime

    from app.opinion.verification import verify
    from app.services.signatures import make_demo_keys, sign_opinion

    pdf = example_pdf(home)
    now = datetime.now().astimezone()
    key = make_demo_keys(desk_in(home), home / "keys", now=now, password="x")["单位印章"]
    start = time.perf_counter()
    signed = sign_opinion(pdf, key, role="单位印章", moment=now)
    taken = (time.perf_counter() - start) * 1000
    if not verify(signed).ok:
        raise NotMeasuredError("the signature does not hold")
    return taken


def verification(home: Path) -> float:
    """Verify an opinion in full: four signatures with time stamps and proof, and an archive time stamp."""
    sys.path.insert(0, str(ROOT / "tests" / "opinion_signing"))
    from datetime import datetime

    from signing_world import full_world

    from app.opinion.verification import verify

    pdf, now = unsigned_pdf(home), datetime.now().astimezone()
    with tempfile.TemporaryDirectory(dir=home) as folder, full_world(Path(folder), pdf, now=now) as world:
        start = time.perf_counter()
        report = verify(world.pdf, **world.trust, archived=True)
        taken = (time.perf_counter() - start) * 1000
    if not report.ok:
        raise NotMeasuredError(report.bottom_line)
    return taken


def example_pdf(home: Path) -> bytes:
    """Return the worked example's signed opinion, made once for a home."""
    path = home / "example" / "signed.pdf"
    if not path.exists():
        program(["example", str(path.parent)], home)
    return path.read_bytes()


def unsigned_pdf(home: Path) -> bytes:
    """Return the worked example's opinion as it was before it was signed."""
    pdf = example_pdf(home)
    return pdf[: pdf.index(b"%%EOF") + len(b"%%EOF\n")]


BENCHMARKS: dict[str, Callable[[Path], float]] = {
    "headless": headless,
    "window": window,
    "rules": rules,
    "rulebase": rulebase,
    "search": search,
    "pages5": five_pages,
    "pages70": seventy_pages,
    "signature": signature,
    "verification": verification,
}
