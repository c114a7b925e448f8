"""A review that remembers how the site meets the layers says the same as one that reads everything anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shapely import affinity

from app.domain.review import CaseFile
from app.services.case_files import read_case
from app.services.desk import Desk
from app.services.examples import example_case, load_example_layers
from app.services.layers import remove_layer
from app.services.review_memory import ReviewMemory
from app.services.reviews import review
from app.store import stored_index

AS_OF = "2026-11-23"


@pytest.fixture
def desk(office: Desk) -> Desk:
    load_example_layers(office)
    return office


@pytest.fixture
def case(desk: Desk) -> CaseFile:
    return read_case(desk, example_case(desk))


def test_an_edit_of_the_form_is_reviewed_as_if_nothing_were_kept(desk: Desk, case: CaseFile) -> None:
    memory = ReviewMemory()
    review(desk, case, AS_OF, memory=memory)
    edited = replace(case, project=replace(case.project, county="定襄县", block=None, kind="文旅"))
    assert review(desk, edited, AS_OF, memory=memory) == review(desk, edited, AS_OF)


def test_an_edit_of_the_form_reads_no_box_of_a_layer(
    desk: Desk, case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory, read = ReviewMemory(), []
    review(desk, case, AS_OF, memory=memory)
    boxes = stored_index.StoredIndex.boxes
    monkeypatch.setattr(stored_index.StoredIndex, "boxes", lambda self, pages: read.append(1) or boxes(self, pages))
    review(desk, replace(case, project=replace(case.project, name="改了名")), AS_OF, memory=memory)
    assert not read
    review(desk, case, AS_OF)
    assert read


def test_another_site_is_laid_over_the_layers_anew(desk: Desk, case: CaseFile) -> None:
    memory = ReviewMemory()
    review(desk, case, AS_OF, memory=memory)
    assert case.site is not None
    moved = replace(case, site=replace(case.site, geometry=affinity.translate(case.site.geometry, 0.02, 0.01)))
    assert review(desk, moved, AS_OF, memory=memory) == review(desk, moved, AS_OF)
    assert review(desk, replace(case, site=None), AS_OF, memory=memory).site is None


def test_other_layers_are_read_anew(desk: Desk, case: CaseFile) -> None:
    memory = ReviewMemory()
    before = review(desk, case, AS_OF, memory=memory)
    gone = next(layer for layer in before.layers if layer.kind == "farmland" and layer.id.startswith("farmland-"))
    remove_layer(desk, gone.id)
    after = review(desk, case, AS_OF, memory=memory)
    assert after == review(desk, case, AS_OF)
    assert after.layers != before.layers
