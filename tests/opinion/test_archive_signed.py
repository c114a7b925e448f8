"""Signing leaves an opinion accessible: every visible field has its place in the structure, and stays valid."""

import io
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pikepdf
import pytest
from opinion_samples import make_opinion
from pdf_structure import elements, fonts, kids, parent_tree, pieces

from app.opinion.credentials_p12 import load_credential
from app.opinion.document import render
from app.opinion.local_authority import write_demo_files
from app.opinion.signing import SignatureBox, sign
from app.opinion.verification import verify

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=timezone(timedelta(hours=8)))
PASSWORD = "演示Pass-1"
LATER = {"复核人": SignatureBox(-1, 100, 100, 230, 154)}


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, ...]:
    """An opinion with one, two and three signatures; the third was not foreseen and does not show."""
    folder: Path = tmp_path_factory.mktemp("keys")
    files = write_demo_files(folder, now=NOW, password=PASSWORD, signers=("甲", "乙", "丙"))
    one, two, three = (load_credential(path, PASSWORD, moment=NOW) for path in files.signers)
    rendered = render(make_opinion())
    place = rendered.signature_box
    box = SignatureBox(place.page - 1, place.left, place.bottom, place.right, place.top)
    once = sign(rendered.pdf, one, role="经办人", reason="", place="", moment=NOW, box=box, later=LATER)
    twice = sign(once, two, role="复核人", reason="", place="", moment=NOW + timedelta(hours=1))
    thrice = sign(twice, three, role="签发人", reason="", place="", moment=NOW + timedelta(hours=2))
    return once, twice, thrice


@pytest.fixture(params=[0, 1, 2], ids=["once", "twice", "thrice"])
def document(signed: tuple[bytes, ...], request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(signed[request.param])) as opened:
        yield opened


def test_the_signatures_hold(signed: tuple[bytes, ...]) -> None:
    reports = [verify(pdf, complete=False) for pdf in signed]
    assert [(report.ok, len(report.signatures)) for report in reports] == [(True, 1), (True, 2), (True, 3)]


def test_every_visible_field_is_in_the_structure_and_has_a_name(document: pikepdf.Pdf) -> None:
    forms, parents = elements(document, "Form"), parent_tree(document)
    shown = [field for field in document.Root.AcroForm.Fields if "/StructParent" in field]
    assert [str(field.TU) for field in shown] == ["经办人签名", "复核人签名"]
    for field, form in zip(shown, forms, strict=True):
        (reference,) = kids(form)
        assert reference.Obj.objgen == field.objgen
        assert reference.Pg.objgen == field.P.objgen
        assert parents[int(field.StructParent)].objgen == form.objgen
    assert int(document.Root.StructTreeRoot.ParentTreeNextKey) == len(document.pages) + 2


def test_a_field_that_does_not_show_lies_off_the_page(signed: tuple[bytes, ...]) -> None:
    with pikepdf.open(io.BytesIO(signed[2])) as document:
        unseen = [field for field in document.Root.AcroForm.Fields if "/StructParent" not in field]
    assert [str(field.TU) for field in unseen] == ["签发人签名"]
    assert all(value < 0 for value in unseen[0].Rect)


def test_every_font_of_the_appearances_is_embedded(document: pikepdf.Pdf) -> None:
    assert all("/FontFile2" in font.FontDescriptor for font in fonts(document))


def test_the_pages_are_still_marked(document: pikepdf.Pdf) -> None:
    assert pieces(document)
