"""An opinion keeps a place for everybody who signs, and shows the code that proves the paper."""

from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from opinion_samples import make_opinion

from app.domain.opinion import SEAL, SIGNING_ROLES, Opinion, PrintedCode
from app.errors import BadInputError
from app.opinion.document import RenderedOpinion, render
from app.opinion.flowables_code import grouped, modules_of
from app.opinion.flowables_signing import Place

CODE = PrintedCode("TX1:" + "A1B2C3D4E5" * 23, "7KQ2MX9R4TDH")


def text_in(pdf: bytes, place: Place, grow: float = 0.0) -> str:
    """The text within a place, blanks left out."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[place.page - 1].get_textpage()
        corners = (place.left - grow, place.bottom - grow, place.right + grow, place.top + grow)
        return "".join(page.get_text_bounded(*corners).split())


@pytest.fixture(scope="module")
def rendered() -> RenderedOpinion:
    return render(replace(make_opinion(), printed_code=CODE))


def test_every_role_has_a_place(rendered: RenderedOpinion) -> None:
    assert set(rendered.signature_places) == set(SIGNING_ROLES)


def test_people_sign_below_their_names_where_nothing_is_printed(rendered: RenderedOpinion) -> None:
    for role, name in zip(SIGNING_ROLES, ("张三", "李四", "王五"), strict=False):
        place = rendered.signature_places[role]
        assert text_in(rendered.pdf, place) == ""
        above = replace(place, bottom=place.top, top=place.top + 29.0)
        assert text_in(rendered.pdf, above).endswith(name)


def test_the_seal_lies_over_office_and_date_with_both_below_its_middle(rendered: RenderedOpinion) -> None:
    seal = rendered.signature_places[SEAL]
    middle = (seal.top + seal.bottom) / 2
    assert rendered.signature_box == seal
    assert seal.right - seal.left == pytest.approx(42 / 25.4 * 72)
    assert "2026年11月23日" in text_in(rendered.pdf, replace(seal, top=middle))


def test_places_do_not_overlap(rendered: RenderedOpinion) -> None:
    places = list(rendered.signature_places.values())
    for number, one in enumerate(places):
        for other in places[number + 1 :]:
            apart = one.right <= other.left or other.right <= one.left or one.bottom >= other.top
            assert apart or one.top <= other.bottom


def last_page(pdf: bytes, dpi: int) -> tuple[object, str]:
    """The last page as a picture, and its text."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[len(document) - 1]
        return page.render(scale=dpi / 72).to_pil(), page.get_textpage().get_text_range()


def test_the_printed_code_reads_back_from_the_page(rendered: RenderedOpinion) -> None:
    picture, text = last_page(rendered.pdf, 200)
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == CODE.payload
    assert "7KQ2 MX9R 4TDH" in text


def test_a_draft_shows_no_code() -> None:
    picture, text = last_page(render(replace(make_opinion(), number=None)).pdf, 100)
    assert zxingcpp.read_barcodes(picture) == []
    assert "校验码" not in text


def test_a_longer_text_makes_a_larger_symbol() -> None:
    def code_side(opinion: Opinion) -> float:
        picture, _ = last_page(render(opinion).pdf, 200)
        (found,) = zxingcpp.read_barcodes(picture)
        corner = found.position
        return (corner.top_right.x - corner.top_left.x) / 200 * 25.4

    short = code_side(replace(make_opinion(), printed_code=CODE))
    long = code_side(replace(make_opinion(), printed_code=PrintedCode("A1B2C3D4E5" * 90, CODE.short)))
    assert short == pytest.approx(26, abs=0.6)
    assert long >= len(modules_of("A1B2C3D4E5" * 90)) * 0.4 - 0.6


def test_a_text_that_no_printed_symbol_holds_is_refused() -> None:
    with pytest.raises(BadInputError, match="二维码内容过长"):
        modules_of("A1B2C3D4E5" * 200)


def test_a_short_code_is_written_in_groups_of_four() -> None:
    assert grouped("7KQ2MX9R4TDH") == "7KQ2 MX9R 4TDH"
