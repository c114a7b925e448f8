"""The project form: what goes in comes out, and what is not known stays not known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui_helpers import EXAMPLE, AnsweringDialogs, commit, quiet

from app.domain.plan_facts import Coefficient
from app.domain.project import project_from_json
from app.domain.vocabulary import ACTIVITIES, FIELDS
from app.services.documents import FieldTrouble
from app.services.pickers import Entry
from app.ui.fields_dialog import FieldChange, FieldsDialog
from app.ui.form_block import BlockField
from app.ui.form_completer import EntryCompleter
from app.ui.form_fields import TextField, TruthField
from app.ui.form_fuels import FuelsField
from app.ui.form_industry import IndustryField
from app.ui.form_lists import ChecksField, WordsField
from app.ui.form_numbers import AreaField, NumberField
from app.ui.form_spec import SECTIONS
from app.ui.industry_dialog import IndustryDialog
from app.ui.main_window import MainWindow
from app.ui.project_form import ProjectForm

FULL: dict[str, Any] = {
    "name": "项目",
    "code": "01234",
    "applicant": {"name": "单位", "credit_code": "91140900000000000X"},
    "county": "五台山风景名胜区",
    "township": "台怀镇",
    "block": "豆罗建材板块",
    "kind": "产业",
    "construction": "relocation",
    "industry": "C3011",
    "products": ["水泥熟料", "水泥"],
    "processes": [],
    "activities": ["urban_construction", "redline_9"],
    "land": {"total_ha": 12.5, "new_construction_ha": 0, "farmland_ha": 0.0001},
    "energy": {
        "annual_tce": 62000,
        "electricity_kwh": 200000000.5,
        "grid_kgce_per_kwh": 0.3025,
        "fuels": {"原煤": {"amount": 1000, "unit": "t"}},
    },
    "water": {"annual_m3": 120000, "sources": ["groundwater"], "high_consumption": False},
    "pollution": {"high": True, "high_concentration_wastewater": False},
    "mining": {"right": "new", "mineral": "铁矿", "strategic": False},
    "ground": {"hardened": False, "occupies_land": True},
    "enclave": {"from": "河曲县", "to": "原平经济技术开发区", "agreement": True, "field": "新材料"},
    "start_year": 2026,
    "listed_as": "某重点项目",
}
CASES = sorted((Path(__file__).resolve().parents[1] / "data" / "cases").glob("0[1-8]*.json"))


@pytest.fixture
def form(qtbot: QtBot, application: QApplication) -> ProjectForm:
    assert application.styleSheet()
    made = ProjectForm()
    qtbot.addWidget(made)
    made.resize(372, 700)
    made.show()
    return made


def test_every_field_of_the_vocabulary_is_on_the_form() -> None:
    shown = {field.path for section in SECTIONS for field in section.fields}
    assert shown == set(FIELDS) - {"site"}


def test_an_empty_form_knows_nothing(form: ProjectForm) -> None:
    assert form.project() == {"name": ""}


def test_a_full_project_comes_out_as_it_went_in(form: ProjectForm) -> None:
    form.set_project(FULL)
    assert form.project() == FULL


@pytest.mark.parametrize("path", [*CASES, EXAMPLE / "case.json"], ids=lambda path: path.stem)
def test_the_projects_of_case_files_come_out_the_same(form: ProjectForm, path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    project = document.get("case", document)["project"]
    form.set_project(project)
    assert project_from_json(form.project()) == project_from_json(project)


def test_filling_the_form_is_no_edit_and_leaves_nothing_of_the_last_project(form: ProjectForm, qtbot: QtBot) -> None:
    form.set_project(FULL)
    with qtbot.assertNotEmitted(form.edited):
        form.set_project({"name": "另一项目"})
    assert form.project() == {"name": "另一项目"}


def test_not_known_no_and_yes_are_three_visible_choices(form: ProjectForm, qtbot: QtBot) -> None:
    field = form.field("water.high_consumption")
    assert isinstance(field, TruthField)
    assert [field.button(value).text() for value in (None, True, False)] == ["未知", "是", "否"]
    assert field.button(None).isChecked()
    for value in (False, True):
        with qtbot.waitSignal(form.edited):
            qtbot.mouseClick(field.button(value), Qt.MouseButton.LeftButton)
        assert form.project()["water"] == {"high_consumption": value}
    qtbot.mouseClick(field.button(None), Qt.MouseButton.LeftButton)
    assert "water" not in form.project()


def test_an_empty_list_is_not_an_unknown_list(form: ProjectForm) -> None:
    words, checks = form.field("products"), form.field("activities")
    assert isinstance(words, WordsField)
    assert isinstance(checks, ChecksField)
    assert (words.value(), checks.value()) == (None, None)
    for field in (words, checks):
        field.state.setCurrentIndex(1)
        field.state.activated.emit(1)
    assert (words.value(), checks.value()) == ([], [])


def test_ticking_an_activity_makes_the_list_known(form: ProjectForm) -> None:
    field = form.field("activities")
    assert isinstance(field, ChecksField)
    assert field.model.rowCount() == len(ACTIVITIES)
    row = list(ACTIVITIES).index("homestay")
    field.model.setData(field.model.index(row), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert form.project()["activities"] == ["homestay"]


def test_a_declaration_that_is_not_made_is_none(form: ProjectForm) -> None:
    assert form.field("listed_as").spec.absent == "无"
    section = next(each for each in form.sections if each.spec.declaration == "mining")
    assert section.declared is not None
    assert not form.field("mining.mineral").isEnabled()
    section.declared.click()
    assert form.project()["mining"] == {}


def test_an_industry_is_found_by_code_name_or_pinyin(form: ProjectForm) -> None:
    field = form.field("industry")
    assert isinstance(field, IndustryField)
    field.set_suggestions(
        (Entry("C3011", "水泥制造", "shuinizhizao", "snzz"), Entry("C3022", "砼结构构件制造", "tongjiegou", "tjggjzz"))
    )
    commit(field.line, "c3022")
    assert (field.value(), field.meaning.text()) == ("C3022", "砼结构构件制造")
    commit(field.line, "水泥制造")
    assert field.value() == "C3011"
    completer = field.line.completer()
    assert isinstance(completer, EntryCompleter)
    for query in ("水泥", "3011", "sn", "shuini", "c30 水泥"):
        assert [each.text for each in completer.find(query)] == ["C3011"]


def test_an_industry_is_chosen_in_the_tree_by_keyboard_alone(case: MainWindow, qtbot: QtBot) -> None:
    field = case.later.review.form.field("industry")
    assert isinstance(field, IndustryField)
    dialog = IndustryDialog(field.entries, "C30", case)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.answer() == "C30"
    qtbot.keyClicks(dialog.line, "3011")
    assert dialog.answer() == "C3011"
    dialog.line.clear()
    qtbot.keyClicks(dialog.line, "sn")
    assert dialog.answer() == "C301"
    qtbot.keyClick(dialog.line, Qt.Key.Key_Down)
    assert dialog.answer() == "C3011"
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.result() == IndustryDialog.DialogCode.Accepted
    field.pick(dialog.answer())
    assert case.session.document["project"]["industry"] == "C3011"
    assert "属大类C30非金属矿物制品业" in field.meaning.text()
    quiet(qtbot, case)


def test_a_trouble_stands_beside_its_field_and_unfolds_its_section(form: ProjectForm) -> None:
    section = next(each for each in form.sections if "water.annual_m3" in each.fields)
    section.set_open(False)
    form.show_troubles([FieldTrouble("project.water.annual_m3", "“年用水量（water.annual_m3）”不能小于0，请改正。")])
    label = section._rows["water.annual_m3"].trouble
    assert label.isVisibleTo(form)
    assert label.text() == "“年用水量”不能小于0，请改正。"
    form.show_troubles([])
    assert not label.isVisibleTo(form)


def test_a_trouble_inside_a_list_belongs_to_the_lists_field(form: ProjectForm) -> None:
    form.show_troubles([FieldTrouble("project.products.0", "有误。"), FieldTrouble("project", "缺少名称。")])
    texts = {path: row.trouble.text() for section in form.sections for path, row in section._rows.items()}
    assert (texts["products"], texts["name"]) == ("有误。", "缺少名称。")


def test_what_is_no_number_is_kept_as_typed(form: ProjectForm) -> None:
    field = form.field("land.total_ha")
    assert isinstance(field, NumberField)
    commit(field.line, "约12")
    assert field.value() == "约12"


def test_a_heading_counts_what_is_not_known(form: ProjectForm) -> None:
    form.set_project({"name": "项目", "pollution": {"high": False}})
    section = next(each for each in form.sections if each.spec.title == "污染")
    assert len(section.unknown()) == 2
    assert "未知2" in section.head.text()


def test_going_to_a_field_unfolds_and_focuses_it(form: ProjectForm) -> None:
    field = form.field("enclave.to")
    assert isinstance(field, TextField)
    assert form.go_to("enclave.to")
    assert not form.go_to("no.such")


def test_an_area_is_typed_and_shown_in_either_unit_and_does_not_drift(form: ProjectForm) -> None:
    field = form.field("land.total_ha")
    assert isinstance(field, AreaField)
    form.set_project({"name": "项目", "land": {"total_ha": 6.666666666666667}})
    for _ in range(20):
        field.switch.click()
    assert field.value() == 6.666666666666667
    field.switch.click()
    assert field.line.text() == "100"
    commit(field.line, "187.5")
    assert (field.value(), form.project()["land"]) == (12.5, {"total_ha": 12.5})
    commit(field.line, "１２．５公顷")
    assert field.value() == 12.5


def test_a_number_is_shown_as_it_is_kept_once_its_field_is_left(form: ProjectForm) -> None:
    field = form.field("energy.annual_tce")
    assert isinstance(field, NumberField)
    commit(field.line, "6.2万吨标准煤")
    form.field("name").setFocus()
    assert (field.line.text(), field.value()) == ("62000", 62000)


def test_every_field_can_be_made_unknown_by_a_key(form: ProjectForm) -> None:
    form.set_project(FULL)
    for path in form.fields:
        form.go_to(path)
        assert form.current_path() == path
        assert form.set_unknown()
        assert form.field(path).value() is None
    assert form.project() == {"name": "", "mining": {}, "enclave": {}}


def test_an_answer_is_one_key_and_enter_goes_on(form: ProjectForm, qtbot: QtBot) -> None:
    form.activateWindow()
    form.go_to("pollution.high")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_N)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert form.current_path() == "pollution.high_concentration_wastewater"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_1)
    assert form.project()["pollution"] == {"high": False, "high_concentration_wastewater": True}
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert form.current_path() == "pollution.high"
    assert form.project()["pollution"] == {"high": False}


def test_the_next_needed_entry_is_the_next_below_and_then_the_first(form: ProjectForm) -> None:
    form.set_project({"name": "项目", "water": {"high_consumption": True}})
    form.show_needed(["pollution.high", "water.high_consumption", "industry", "no.such"])
    assert [form.go_to_needed() for _ in range(3)] == ["industry", "pollution.high", "industry"]


def test_before_the_first_review_the_next_entry_is_the_next_that_is_not_known(form: ProjectForm) -> None:
    form.show_needed(None)
    form.set_project({"name": "项目"})
    assert form.go_to_needed() == "code"
    form.show_needed(())
    assert form.go_to_needed() == ""


def test_a_sentence_beside_an_entry_makes_the_form_no_wider(qtbot: QtBot, form: ProjectForm) -> None:
    form.resize(360, 600)
    form.set_project({"code": "不是代码"})
    row = form.sections[0]._rows["code"]
    assert "140902" in row.trouble.text()
    qtbot.waitUntil(lambda: form.widget().width() <= form.viewport().width())


def test_half_a_word_is_not_told_off_until_the_field_is_left(form: ProjectForm) -> None:
    form.activateWindow()
    field, row = form.field("land.total_ha"), form.sections[3]._rows["land.total_ha"]
    assert isinstance(field, NumberField)
    commit(field.line, "12公")
    form.show_troubles([FieldTrouble("project.land.total_ha", "类型不对。")])
    assert not row.trouble.isVisibleTo(form)
    form.field("name").setFocus()
    assert row.trouble.isVisibleTo(form)


def test_nothing_is_told_while_an_input_method_composes(form: ProjectForm) -> None:
    form.activateWindow()
    field, row = form.field("code"), form.sections[0]._rows["code"]
    assert isinstance(field, TextField)
    commit(field.line, "晋")
    QApplication.sendEvent(field.line, QInputMethodEvent("xin", []))
    form._settle()
    assert not row.trouble.isVisibleTo(form)
    done = QInputMethodEvent("", [])
    done.setCommitString("忻")
    QApplication.sendEvent(field.line, done)
    form._settle()
    assert row.trouble.isVisibleTo(form)
    assert field.value() == "晋忻"


def test_a_doubt_is_told_but_stops_nothing(form: ProjectForm) -> None:
    form.set_project({"name": "项目", "applicant": {"credit_code": "91350100M000100Y44"}})
    row = form.sections[0]._rows["applicant.credit_code"]
    assert "校验位" in row.trouble.text()
    assert form.project()["applicant"] == {"credit_code": "91350100M000100Y44"}
    assert "有误" not in form.sections[0].head.text()


def test_energy_is_reckoned_while_one_types(form: ProjectForm) -> None:
    field = form.field("energy.fuels")
    assert isinstance(field, FuelsField)
    form.offer_fuels({"原煤": Coefficient(0.7143, 0.7143, "kgce/kg")})
    assert not field.sum.isVisibleTo(form)
    field._add()
    assert field.value() == {"原煤": {"amount": None, "unit": "kg"}}
    field.model.setData(field.model.index(0, 1), "1000")
    field.model.setData(field.model.index(0, 2), "t")
    assert field.model.index(0, 3).data() == "714.3"
    assert "下限" in field.sum.text()
    power = form.field("energy.electricity_kwh")
    assert isinstance(power, NumberField)
    commit(power.line, "100万")
    assert "837.2" in field.sum.text()
    assert "下限" not in field.sum.text()
    field.fill_wanted.emit(837.2)
    assert form.project()["energy"]["annual_tce"] == 837.2


def test_a_fuel_stands_in_one_row_alone(form: ProjectForm) -> None:
    field = form.field("energy.fuels")
    assert isinstance(field, FuelsField)
    field.model.set_rows([("原煤", 1, "t"), ("柴油", 2, "t")])
    assert not field.model.setData(field.model.index(1, 0), "原煤")
    assert field.model.fuels() == ("原煤", "柴油")


def test_a_block_shows_what_the_plan_says_of_it(case: MainWindow, qtbot: QtBot) -> None:
    field = case.later.review.form.field("block")
    assert isinstance(field, BlockField)
    commit(field.line, "豆罗建材板块")
    quiet(qtbot, case)
    assert "1278.55公顷" in field.card.text()
    assert "准入条件" in field.card.text()
    with qtbot.waitSignal(case.later.review.line_wanted):
        field.card.linkActivated.emit("line:1138")
    commit(field.line, "没有的板块")
    quiet(qtbot, case)
    assert not field.card.isVisibleTo(case)


def test_a_pasted_table_fills_the_form_in_one_step_that_can_be_undone(
    case: MainWindow, dialogs: AnsweringDialogs, qtbot: QtBot
) -> None:
    form, seen = case.later.review.form, []
    dialogs.fill = lambda dialog: seen.extend(dialog.model.taken())
    field = form.field("name")
    assert isinstance(field, TextField)
    field.line.setFocus()
    QApplication.clipboard().setText("项目名称\t某项目\n用地总面积（亩）\t180\n")
    qtbot.keyClick(field.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    quiet(qtbot, case)
    assert seen == ["name", "land.total_ha"]
    assert case.session.document["project"] == {"name": "某项目", "land": {"total_ha": 12}}
    case.session.undo()
    assert form.project() == {"name": ""}
    QApplication.clipboard().clear()
    quiet(qtbot, case)


def test_a_change_that_is_not_ticked_is_not_taken(qtbot: QtBot, application: QApplication) -> None:
    assert application
    changes = [
        FieldChange("name", ("项目名称", "未知", "甲"), "甲"),
        FieldChange("code", ("项目代码", "未知", "1"), "1"),
    ]
    dialog = FieldsDialog(changes, ["备注"])
    qtbot.addWidget(dialog)
    dialog.model.setData(dialog.model.index(0, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert dialog.answer() == {"code": "1"}


def test_a_filled_spreadsheet_becomes_a_case(
    window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    dialogs.files = [tmp_path / "空.xlsx"]
    window.action("template").trigger()
    quiet(qtbot, window)
    book = openpyxl.load_workbook(tmp_path / "空.xlsx")
    book.worksheets[0]["B2"] = "某项目"
    book.save(tmp_path / "填.xlsx")
    dialogs.files = [tmp_path / "填.xlsx"]
    window.action("import_case").trigger()
    quiet(qtbot, window)
    assert window.session.document["project"] == {"name": "某项目"}
