"""A table of fields is read by its headings, lying or standing; a filled template comes back as a case."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.domain.vocabulary import FIELDS
from app.errors import BadInputError
from app.services.case_sheets import read_sheet, template_xlsx
from app.services.desk import Desk, open_desk
from app.services.table_fields import Pasted, field_types, heading_of, names_fields, pasted_rows, read_fields


@pytest.fixture
def desk(workspace: Path) -> Desk:
    return open_desk(workspace)


def read(desk: Desk, text: str) -> Pasted:
    return read_fields(pasted_rows(text), field_types(desk), desk.facts.industry_names)


def test_every_field_is_known_by_its_name_and_its_key() -> None:
    for path, label in FIELDS.items():
        if path != "site":
            assert heading_of(path) is not None
            found = heading_of(label)
            assert found is not None
            assert found.path == path
    assert heading_of("site") is None
    assert heading_of("备注") is None


def test_a_standing_and_a_lying_table_say_the_same(desk: Desk) -> None:
    values = {"name": "某项目", "land.total_ha": 12, "construction": "new", "ground.hardened": False}
    standing = "项目名称\t某项目\n用地总面积（亩）\t180\n建设性质\t新建\n是否硬化地面\t否\n"
    lying = "项目名称\t用地总面积（亩）\t建设性质\t是否硬化地面\n某项目\t180\t新建\t否\n"
    two_a_row = "项目名称：\t某项目\t用地总面积\t180亩\n建设性质\t新建\t是否硬化地面\t否"
    for text in (standing, lying, two_a_row):
        assert dict(read(desk, text).values) == values


def test_words_of_lists_become_their_values(desk: Desk) -> None:
    text = "水源\t地下水、雨水\n产品\t无\n国民经济行业代码\t水泥制造\n开工年份\t2027年\n"
    text += "燃料用量\t原煤 1,000 t；柴油 2万 kg"
    assert dict(read(desk, text).values) == {
        "water.sources": ["groundwater", "rain"],
        "products": [],
        "industry": "C3011",
        "energy.fuels": {"原煤": {"amount": 1000, "unit": "t"}, "柴油": {"amount": 20000, "unit": "kg"}},
        "start_year": 2027,
    }


def test_not_known_is_said_and_an_empty_cell_says_nothing(desk: Desk) -> None:
    assert dict(read(desk, "是否高污染\t未知\n是否高耗水\t\n").values) == {"pollution.high": None}


def test_what_is_no_heading_is_told(desk: Desk) -> None:
    assert read(desk, "项目名称\t甲\n法定代表人\t乙").strange == ("法定代表人",)
    assert read(desk, "38389090.1\t4254900.4").values == {}


def test_coordinates_are_no_table_of_fields() -> None:
    assert not names_fields("J1\t38389090.1\t4254900.4\nJ2\t38389091\t4254901")
    assert names_fields("项目名称\t甲")
    assert not names_fields("项目名称")


def fill(desk: Desk, path: Path, cells: dict[str, Any]) -> Path:
    path.write_bytes(template_xlsx(desk))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for row in range(2, sheet.max_row + 1):
        label = sheet.cell(row, 1).value
        if label in cells:
            sheet.cell(row, 2).value = cells[label]
    book.save(path)
    return path


def test_a_filled_template_is_a_case(desk: Desk, tmp_path: Path) -> None:
    cells = {"项目名称": "甲", "用地总面积": 12.5, "是否高污染": "未知", "是否高耗水": "否", "所在县（市、区）": "代县"}
    document = read_sheet(desk, fill(desk, tmp_path / "甲.xlsx", cells))
    assert document["project"] == {
        "name": "甲",
        "county": "代县",
        "land": {"total_ha": 12.5},
        "water": {"high_consumption": False},
        "pollution": {},
    }


def test_the_templates_lists_offer_what_the_form_offers(desk: Desk, tmp_path: Path) -> None:
    path = fill(desk, tmp_path / "空.xlsx", {})
    book = openpyxl.load_workbook(path)
    rules = book.worksheets[0].data_validations.dataValidation
    assert len(rules) > 10
    lists = book.worksheets[1]
    heads = {lists.cell(1, column).value for column in range(1, lists.max_column + 1)}
    assert {"所在县（市、区）", "建设性质", "建设活动"} <= heads


def test_an_error_names_its_cell(desk: Desk, tmp_path: Path) -> None:
    path = fill(desk, tmp_path / "错.xlsx", {"项目名称": "甲", "用地总面积": "约十二"})
    with pytest.raises(BadInputError, match=r"“错.xlsx”B15单元格：.*用地总面积.*约十二"):
        read_sheet(desk, path)


def test_an_empty_template_is_refused_with_a_way_out(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="导出空白表格"):
        read_sheet(desk, fill(desk, tmp_path / "空.xlsx", {}))
