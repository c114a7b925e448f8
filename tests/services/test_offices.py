"""An office sets its letterhead, its numbers and its templates; a faulty one changes nothing."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from app.domain.opinion import Office
from app.errors import BadInputError, WorldError
from app.services.desk import Desk, open_desk
from app.services.offices import (
    NUMBER_PATTERN,
    OfficeSettings,
    all_settings,
    changed_templates,
    document_fonts,
    keep_settings,
    office_settings,
    own_templates,
    template_folder,
)
from app.services.opinions import preview_settings, render_opinion, sample_opinion
from app.store.connection import atomic
from app.store.settings import set_setting
from app.store.workspace import open_workspace

DATE = "2026-11-23"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(tmp_path / "workspace")


def with_text(settings: OfficeSettings, name: str, old: str, new: str) -> OfficeSettings:
    """Settings with one thing in a template written otherwise."""
    assert old in settings.templates[name]
    return replace(settings, templates={**settings.templates, name: settings.templates[name].replace(old, new)})


def first_page(pdf: bytes) -> str:
    """The first page's text without blanks."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(document[0].get_textpage().get_text_range().split())


def test_a_fresh_workspace_has_the_shipped_settings(desk: Desk) -> None:
    settings = all_settings(desk)
    assert (settings.office, settings.pattern) == (Office(), NUMBER_PATTERN)
    assert changed_templates(settings) == {}
    assert own_templates(desk) == {}


def test_settings_come_back_as_they_were_kept(desk: Desk) -> None:
    office = Office("原平市自然资源局", layout="letter", copies="原平市发展和改革局", fonts="bundled")
    changed = replace(all_settings(desk), office=office, pattern="原自然资审〔{year}〕{serial}号")
    changed = with_text(changed, "wording", "一、项目概况", "一、项目基本情况")
    keep_settings(desk, changed)
    assert all_settings(desk) == changed
    assert list(own_templates(desk)) == ["wording"]


def test_the_next_opinion_follows_the_kept_settings(desk: Desk) -> None:
    changed = with_text(all_settings(desk), "wording", "规划符合性的审查意见", "规划符合性的复审意见")
    keep_settings(desk, changed)
    sample = sample_opinion(desk, DATE)
    assert "规划符合性的复审意见" in first_page(render_opinion(sample).pdf)


def test_a_template_that_is_as_shipped_again_is_no_longer_the_office_s_own(desk: Desk) -> None:
    shipped = all_settings(desk)
    keep_settings(desk, with_text(shipped, "wording", "一、项目概况", "一、项目基本情况"))
    keep_settings(desk, shipped)
    assert list(template_folder(desk).iterdir()) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("wording", "{project}|规划", "{projekt}|规划", r"wording\.toml”中的“head\.title”.*请改正"),
        ("layout", "[seal]", "[seal", r"layout\.toml”第\d+行第\d+列附近"),
    ],
)
def test_a_faulty_template_changes_nothing(desk: Desk, name: str, old: str, new: str, said: str) -> None:
    before = all_settings(desk)
    wrong = with_text(replace(before, office=Office("别的单位")), name, old, new)
    with pytest.raises(BadInputError, match=said):
        keep_settings(desk, wrong)
    assert all_settings(desk) == before


def test_a_faulty_form_of_numbers_changes_nothing(desk: Desk) -> None:
    before = all_settings(desk)
    with pytest.raises(BadInputError, match=r"文号格式“忻〔\{year\}〕号”不正确"):
        keep_settings(desk, replace(before, pattern="忻〔{year}〕号"))
    assert all_settings(desk) == before


def test_a_template_that_somebody_broke_by_hand_is_named_when_an_opinion_is_made(desk: Desk) -> None:
    template_folder(desk).mkdir()
    (template_folder(desk) / "wording.toml").write_text('[head]\ntitle = "关于', encoding="utf-8")
    with pytest.raises(BadInputError, match=r"模板文件“wording\.toml”末尾附近"):
        render_opinion(sample_opinion(desk, DATE))


def test_a_template_in_another_encoding_is_named(desk: Desk) -> None:
    template_folder(desk).mkdir()
    (template_folder(desk) / "wording.toml").write_bytes('[head]\ntitle = "关于"'.encode("gbk"))
    with pytest.raises(BadInputError, match=r"wording\.toml”不是UTF-8编码，请另存为UTF-8"):
        sample_opinion(desk, DATE)


def test_a_template_with_a_byte_order_mark_is_read(desk: Desk) -> None:
    template_folder(desk).mkdir()
    text = '[sections]\nproject = "一、项目基本情况"'
    (template_folder(desk) / "wording.toml").write_text(text, encoding="utf-8-sig")
    assert own_templates(desk) == {"wording": text}


def test_a_folder_that_cannot_be_made_is_named_and_nothing_is_kept(desk: Desk) -> None:
    template_folder(desk).write_text("", encoding="utf-8")  # a file in the folder's place
    changed = with_text(replace(all_settings(desk), office=Office("甲")), "wording", "一、项目概况", "一、概况")
    with pytest.raises(WorldError, match="templates"):
        keep_settings(desk, changed)
    assert office_settings(desk) == Office()


def test_settings_of_another_version_are_passed_over(desk: Desk) -> None:
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, "office", {"name": "甲", "colour_of_ink": "blue"})
    assert office_settings(desk) == Office("甲")


def test_a_preview_shows_what_is_not_kept_yet(desk: Desk) -> None:
    sample = sample_opinion(desk, DATE)
    settings = replace(all_settings(desk), office=Office("原平市自然资源局"), pattern="原审〔{year}〕{serial}号")
    made = preview_settings(sample, settings)
    assert made.number == "原审〔2026〕1号"
    assert first_page(made.pdf).startswith("原平市自然资源局原审〔2026〕1号")
    assert set(made.fonts) == {"仿宋", "小标宋", "宋体", "黑体", "楷体"}
    assert office_settings(desk) == Office()


def test_the_bundled_fonts_are_named(desk: Desk) -> None:
    assert desk.workspace.exists()
    assert document_fonts("bundled")["仿宋"] == "FandolFang"


def test_a_draft_takes_the_office_s_templates_along(desk: Desk) -> None:
    keep_settings(desk, with_text(all_settings(desk), "clauses", "补齐第六部分", "请补齐第六部分"))
    sample = sample_opinion(desk, DATE)
    assert list(sample.templates) == ["clauses"]


def test_a_draft_bears_the_letterhead_of_the_settings(desk: Desk) -> None:
    keep_settings(desk, replace(all_settings(desk), office=Office("原平市自然资源局", layout="letter")))
    assert sample_opinion(desk, DATE).office == Office("原平市自然资源局", layout="letter")
