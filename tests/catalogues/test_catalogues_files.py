"""Catalogue files from outside: encodings, headings, bad rows named one by one, workbooks made to do harm."""

import contextlib
import io
import struct
import zipfile
from pathlib import Path

import pytest
from catalogue_samples import ACCESS, ACCESS_ROWS, HEAD, ROWS, STRUCTURE, Load, csv_text, write_csv, write_xlsx
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.formula import ArrayFormula

from app.errors import BadInputError
from app.plan.catalogues import read_entries, same_edition
from app.plan.catalogues_files import MOST_ROWS, csv_grid, is_workbook, workbook_grids
from app.services.catalogues import list_catalogues
from app.services.desk import Desk

TEXTS = [row[-1] for row in ROWS]


def texts(imported: object) -> list[str]:
    return [entry.text for entry in imported.edition.entries]  # type: ignore[attr-defined]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_every_usual_encoding_is_read(codec: str, load: Load, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(csv_text().encode(codec))
    assert texts(load(path=path)) == TEXTS


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_separator_is_what_the_first_line_uses(sign: str, load: Load, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(csv_text().replace(",", sign), encoding="utf-8")
    assert texts(load(path=path)) == TEXTS


def test_chinese_headings_below_a_title_are_found(load: Load, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("虚构目录,,\n,,\n序号,类 别,条目内容,主管部门\n01,第三类 淘汰类,甲,乙\n", encoding="utf-8")
    imported = load(path=path)
    (entry,) = imported.edition.entries
    assert (entry.category, entry.number, entry.text) == ("淘汰类", "01", "甲")
    assert imported.unused == ("列“主管部门”",)


def test_a_quoted_cell_keeps_its_comma_and_loses_its_line_break(load: Load, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text('class,text\n淘汰类,"甲,\n乙"\n', encoding="utf-8")
    assert texts(load(path=path)) == ["甲, 乙"]


def test_every_bad_row_is_named_and_nothing_is_imported(load: Load, desk: Desk) -> None:
    rows = [
        ("", "", "", "1", "甲"), ("停办类", "", "", "2", "乙"), ("淘汰类", "", "", "3", ""), *ROWS, ROWS[0],
    ]  # fmt: skip
    with pytest.raises(BadInputError) as refusal:
        load(rows)
    said = str(refusal.value)
    assert "table.csv" in said
    assert "第2行（类别为空" in said
    assert "第3行（类别“停办类”不是鼓励类、限制类、淘汰类之一" in said
    assert "第4行（内容为空" in said
    assert "第9行（与第5行完全相同" in said
    assert list_catalogues(desk) == ()


def test_many_bad_rows_are_counted(load: Load) -> None:
    with pytest.raises(BadInputError, match=r"第6行.*等30行"):
        load([("", "", "", str(number), "甲") for number in range(30)])


def test_a_row_of_another_edition_is_refused(load: Load, tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "t.csv", [("2024", "淘汰类", "甲"), ("2019年本", "淘汰类", "乙")], ("版本", "类别", "内容")
    )
    with pytest.raises(BadInputError, match="第3行（版本“2019年本”与所声明的“2024年本”不同"):
        load(path=path)


def test_two_headings_of_one_meaning_are_refused(load: Load, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "t.csv", [("淘汰类", "甲", "乙")], ("类别", "内容", "条目"))
    with pytest.raises(BadInputError, match="“内容”、“条目”意思相同"):
        load(path=path)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "没有目录表的表头"),
        ("甲,乙\n".encode(), "没有目录表的表头"),
        (b"class,text\n", "只有表头"),
        ('class,text\n淘汰类,"甲\n'.encode(), "第2行起不是完整的CSV"),
        ('class,text\n淘汰类,"甲"乙\n'.encode(), "第2行起不是完整的CSV"),
        (f"class,text\n淘汰类,{'甲' * 2001}\n".encode(), "第2行有单元格超过2000字"),
        ("class,text\n淘汰类,甲\x01乙\n".encode(), "第2行含有控制字符"),
        (b"class,text\n\xff\xff,\xff\n", "既不是UTF-8也不是"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版.xls或加密"),
        (b"PK\x03\x04 and no more", "不是完整的XLSX"),
    ],
)
def test_what_is_no_table_is_refused_with_the_reason(content: bytes, reason: str, load: Load, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    with pytest.raises(BadInputError, match=reason):
        load(path=path)


def test_more_rows_than_any_catalogue_has_are_refused() -> None:
    text = "class,text\n" + "淘汰类,甲\n" * (MOST_ROWS + 1)
    with pytest.raises(BadInputError, match="20000行的上限"):
        csv_grid(text, "t.csv")


def test_more_text_than_any_catalogue_has_is_refused() -> None:
    with pytest.raises(BadInputError, match="已超过4000000字"):
        csv_grid("class,text\n" + f"淘汰类,{'甲' * 1990}\n" * 2100, "t.csv")


def test_a_workbook_gives_the_same_edition_as_its_csv(load: Load, tmp_path: Path) -> None:
    book = write_xlsx(tmp_path / "t.xlsx", {"目录": (("虚构目录",), HEAD, *ROWS)})
    assert load(path=book).edition == load().edition


def test_sheets_with_headings_are_put_together_and_others_are_named(load: Load, tmp_path: Path) -> None:
    sheets = {"说明": (("本表为虚构",),), "鼓励": (HEAD, ROWS[0]), "淘汰": (HEAD, *ROWS[1:]), "空": ()}
    imported = load(path=write_xlsx(tmp_path / "t.xlsx", sheets))
    assert texts(imported) == TEXTS
    assert imported.unused == ("表“说明”",)


def test_numbers_and_formulas_of_a_workbook_are_text(load: Load, tmp_path: Path) -> None:
    rows = ("class", "number", "text"), ("淘汰类", 3.0, "=1+1"), ("淘汰类", 4, ArrayFormula("C3", "=A1&B1"))
    imported = load(path=write_xlsx(tmp_path / "t.xlsx", {"表": rows}))
    assert [(entry.number, entry.text) for entry in imported.edition.entries] == [("3", "=1+1"), ("4", "=A1&B1")]


def test_a_bad_row_of_a_workbook_is_named_with_its_sheet(load: Load, tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "t.xlsx", {"淘汰": (HEAD, *ROWS[:1], ("淘汰类", "", "", "", ""))})
    with pytest.raises(BadInputError, match="表“淘汰”第3行（内容为空"):
        load(path=path)


def test_a_row_far_down_is_read_and_the_gap_is_not_counted(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "t.xlsx", {"表": (HEAD, *ROWS)})
    (grid,) = workbook_grids(changed(path, "sheet1.xml", b'r="5"', b'r="900000"'), "t.xlsx")
    assert grid.rows[-1].place == "表“表”第900000行"


def test_a_row_beyond_the_last_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "t.xlsx", {"表": (HEAD, *ROWS)})
    with pytest.raises(BadInputError, match="行号超出"):
        workbook_grids(changed(path, "sheet1.xml", b'r="5"', b'r="900000000000"'), "t.xlsx")


def changed(path: Path, name: str, old: bytes, new: bytes) -> bytes:
    """Return a workbook with some bytes of one part replaced."""
    target = io.BytesIO()
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for part in package.namelist():
            content = package.read(part)
            if part.endswith(name):
                assert old in content
                content = content.replace(old, new)
            copy.writestr(part, content)
    return target.getvalue()


def test_a_bomb_that_says_its_size_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "t.xlsx", {"表": (HEAD, *ROWS)})
    data = changed(path, "sheet1.xml", b"<sheetData>", b"<sheetData>" + b" " * 70_000_000)
    assert len(data) < 200_000
    with pytest.raises(BadInputError, match="解压后超过64MB"):
        workbook_grids(data, "t.xlsx")


def test_a_bomb_that_understates_its_size_is_cut_there(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "t.xlsx", {"表": (HEAD, *ROWS)})
    data = bytearray(changed(path, "sheet1.xml", b"<sheetData>", b"<sheetData>" + b" " * 70_000_000))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        size = package.getinfo("xl/worksheets/sheet1.xml").file_size
    lie = bytes(data).replace(struct.pack("<L", size), struct.pack("<L", 1_000))
    with pytest.raises(BadInputError, match="不是完整的XLSX"):
        workbook_grids(lie, "t.xlsx")


@pytest.mark.parametrize("codec", ["ascii", "utf-16-le"])
def test_xml_entities_are_refused(codec: str, tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "t.xlsx", {"表": (HEAD, *ROWS)})
    entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'.encode(codec)
    with pytest.raises(BadInputError, match="XML实体声明"):
        workbook_grids(changed(path, "sheet1.xml", b"<sheetData>", entity + b"<sheetData>"), "t.xlsx")


def test_a_cell_in_the_last_column_costs_nothing(tmp_path: Path) -> None:
    rows = [(*row, *[None] * 200, "远处") for row in (HEAD, *ROWS)]
    (grid,) = workbook_grids(write_xlsx(tmp_path / "t.xlsx", {"表": rows}).read_bytes(), "t.xlsx")
    assert {len(row.cells) for row in grid.rows} == {64}


@given(
    st.binary(max_size=300) | st.text(max_size=300).map(str.encode) | st.binary().map(lambda tail: b"PK\x03\x04" + tail)
)
def test_any_bytes_are_read_or_refused_with_a_sentence(data: bytes) -> None:
    with contextlib.suppress(BadInputError):  # anything else is a bug
        if is_workbook(data, "t"):
            grids = workbook_grids(data, "t")
        else:
            grids = (csv_grid(data.decode("utf-8", "replace"), "t"),)
        read_entries(grids, "t", catalogue=STRUCTURE, edition="2024年本")


@pytest.mark.parametrize(
    ("one", "other"), [("2024", "2024年本"), ("2024年版", "2024年本"), ("（2024年本）", " 2024 年本")]
)
def test_editions_of_one_year_are_the_same(one: str, other: str) -> None:
    assert same_edition(one, other)


@pytest.mark.parametrize(("one", "other"), [("2024年本", "2019年本"), ("2024年本征求意见稿", "2024年本")])
def test_a_draft_or_another_year_is_not(one: str, other: str) -> None:
    assert not same_edition(one, other)


def test_the_access_list_has_categories_of_its_own(load: Load) -> None:
    assert load(ACCESS_ROWS, catalogue=f"《{ACCESS}》", edition="2025年版").edition.entries[0].category == "禁止准入类"
    with pytest.raises(BadInputError, match="不是禁止准入类、许可准入类之一"):
        load(ROWS, catalogue=ACCESS, edition="2025年版")
