"""What comes in as JSON: everything wrong with it is a Chinese sentence that names the thing."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadInputError
from app.services.documents import check, read_json, troubles_of

SCHEMAS = Path(__file__).resolve().parent.parent / "seeds" / "schemas"
CASE, PACK = SCHEMAS / "case.schema.json", SCHEMAS / "layers.schema.json"


def case(**project: Any) -> dict[str, Any]:
    return {"format": "taixin-case/1", "project": {"name": "测试项目", **project}}


def read(folder: Path, text: str | bytes) -> Any:
    path = folder / "案卷.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_json(path)


def sentences(document: Any) -> list[tuple[str, str]]:
    return [(trouble.path, trouble.message) for trouble in troubles_of(document, CASE)]


# Text that is no document


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "第1行第1列"),
        ('{"a": 1,}', "“案卷.json”第1行第9列附近不是有效的JSON"),
        ('{"a": 1\n "b": 2}', "第2行第2列"),
        ("{'a': 1}", "不是有效的JSON"),
        ('{"a": 1} {}', "不是有效的JSON"),
        ('{"a": NaN}', "“NaN”.*不是有效的数字"),
        ('{"a": Infinity}', "“Infinity”"),
        ('{"a": -Infinity}', "“-Infinity”"),
        ('{"a": 1, "a": 2}', "键“a”重复"),
        ('{"b": {"a": 1, "c": 0, "a": 1}}', "键“a”重复"),
        ("[" * 100_000, "嵌套层数过多"),
        ('{"a": ' + "9" * 5_000 + "}", "数值过大"),
    ],
)
def test_text_that_is_no_document_is_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(BadInputError, match=words):
        read(tmp_path, text)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert read(tmp_path, b'\xef\xbb\xbf{"a": "\xe5\xbf\xbb"}') == {"a": "忻"}


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_another_encoding_is_named(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(BadInputError, match=r"“案卷\.json”不是UTF-8编码"):
        read(tmp_path, '{"a": "忻府区"}'.encode(encoding))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"无法读取文件“.*没有\.json”"):
        read_json(tmp_path / "没有.json")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="无法读取文件"):
        read_json(tmp_path)


@given(st.text(max_size=40) | st.binary(max_size=40))
def test_no_text_whatever_does_more_than_be_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str | bytes
) -> None:
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_bytes(data)
    try:
        check(read_json(path), CASE, path.name)
    except BadInputError as error:
        assert any("\u4e00" <= sign <= "\u9fff" for sign in str(error))  # noqa: PT017  # only this error is right
    else:
        pytest.fail("text at random is no case")


# Documents that are no case


def test_a_plain_case_has_no_trouble() -> None:
    assert sentences(case()) == []
    check(case(), CASE, "案卷.json")


@pytest.mark.parametrize("path", sorted(path.name for path in SCHEMAS.glob("*.json")))
def test_the_schemas_are_sound(path: str) -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(json.loads((SCHEMAS / path).read_text(encoding="utf-8")))


@pytest.mark.parametrize("document", [[], "text", 3, None, True])
def test_a_document_that_is_no_object_is_refused(document: Any) -> None:
    assert "“文件”的值" in sentences(document)[0][1]
    assert "应为对象" in sentences(document)[0][1]


@pytest.mark.parametrize(
    ("project", "path", "words"),
    [
        ({"industri": "C1314"}, "project", "project中有不认识的键“industri”"),
        ({"land": {"total": 1}}, "project.land", "project.land中有不认识的键“total”，.*total_ha"),
        ({"name": ""}, "project.name", "项目名称（project.name）"),
        ({"name": "  "}, "project.name", "写法不对或为空"),
        ({"name": 3}, "project.name", "“项目名称（project.name）”的值“3”类型不对，应为文字"),
        ({"name": None}, "project.name", "值“null”类型不对"),
        ({"county": "河曲县"}, "project.county", "“河曲县”|忻府区、定襄县"),
        ({"construction": "新建"}, "project.construction", "new、expansion、renovation、relocation"),
        ({"industry": "3011"}, "project.industry", '国民经济行业代码（project.industry）”的值“"3011"”写法不对'),
        ({"activities": ["wind"]}, "project.activities.0", "不在可选范围内"),
        ({"activities": ["homestay", "homestay"]}, "project.activities", "（project.activities）”中有重复的项"),
        ({"activities": "homestay"}, "project.activities", "应为列表或null"),
        ({"land": {"total_ha": -1}}, "project.land.total_ha", "用地总面积（project.land.total_ha）”的值“-1”不能小于0"),
        ({"land": {"total_ha": 1e7}}, "project.land.total_ha", "不能大于1300000"),
        ({"land": {"total_ha": "5"}}, "project.land.total_ha", "应为数字或null"),
        ({"land": {"total_ha": True}}, "project.land.total_ha", "应为数字或null"),
        ({"start_year": 2026.5}, "project.start_year", "应为整数或null"),
        ({"energy": {"fuels": {"原煤": {"amount": 1}}}}, "project.energy.fuels.原煤", "缺少“unit”"),
        ({"energy": {"fuels": {"原煤": 3}}}, "project.energy.fuels.原煤", "应为对象"),
        ({"ground": {"hardened": "no"}}, "project.ground.hardened", "应为true或false或null"),
        ({"water": {"annual_m3": float("inf")}}, "project.water.annual_m3", "年用水量（.*”的数值过大"),
        ({"energy": {"annual_tce": 10**400}}, "project.energy.annual_tce", "年综合能源消费量.*的数值过大"),
        ({"name": "坏\ud800字"}, "project.name", "项目名称（project.name）.*不是有效的文字"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named_with_its_reason(project: dict[str, Any], path: str, words: str) -> None:
    document = case(**project)
    found = dict(sentences(document))
    assert list(found) == [path]
    with pytest.raises(BadInputError, match=words) as caught:
        check(document, CASE, "案卷.json")
    assert caught.value.field == path
    assert str(caught.value).startswith("“案卷.json”：")


def test_every_missing_key_is_named() -> None:
    assert [message for _, message in sentences({})] == ["“文件”缺少“format”、“project”，请补上。"]


def test_a_later_format_is_refused() -> None:
    assert "应为“taixin-case/1”" in sentences({**case(), "format": "taixin-case/2"})[0][1]


def test_several_unknown_keys_are_all_named() -> None:
    assert "“a”、“b”" in sentences(case(a=1, b=2))[0][1]


def test_the_first_trouble_says_how_many_more_there_are() -> None:
    with pytest.raises(BadInputError, match="另有1处问题"):
        check(case(kind="商业", county="河曲县"), CASE, "案卷.json")


def test_infinity_that_json_text_can_hold_is_found_anywhere(tmp_path: Path) -> None:
    document = read(tmp_path, '{"format": "taixin-case/1", "project": {"name": "a"}, "site": {"x": [[1e999]]}}')
    assert [path for path, _ in sentences(document)] == ["site.x.0.0"]


@pytest.mark.parametrize("depth", [100, 400, 900])
def test_deep_nesting_is_refused_or_read_but_never_breaks(tmp_path: Path, depth: int) -> None:
    text = '{"format": "taixin-case/1", "project": {"name": "a"}, "site": {"x": ' + "[" * depth + "]" * depth + "}}"
    try:
        check(read(tmp_path, text), CASE, "案卷.json")
    except BadInputError as error:
        assert "嵌套层数过多" in str(error)  # noqa: PT017  # either is right


def test_a_long_wrong_value_is_cut_short() -> None:
    (_, message) = sentences(case(county="长" * 500))[0]
    assert "…" in message
    assert len(message) < 200


def test_a_deep_wrong_value_is_cut_short_too() -> None:
    value: Any = []
    for _ in range(3_000):
        value = [value]
    with pytest.raises(BadInputError, match="嵌套层数过多"):
        check(case(county=value), CASE, "案卷.json")


def test_braces_in_a_value_are_only_signs() -> None:
    assert "{label}" in sentences(case(county="{label}"))[0][1]


@pytest.mark.parametrize(
    ("layer", "words"),
    [
        ({}, "缺少“file”、“kind”"),
        ({"file": "a.geojson", "kind": "farmlnad"}, "不在可选范围内"),
        ({"file": "a.geojson", "kind": "farmland", "uncertainty_m": -1}, "不能小于0"),
        ({"file": "a.geojson", "kind": "farmland", "authority": "正式"}, "official、digitised、schematic"),
        ({"file": "a.geojson", "kind": "farmland", "colour": "red"}, "不认识的键“colour”"),
    ],
)
def test_a_wrong_pack_entry_is_named(layer: dict[str, Any], words: str) -> None:
    with pytest.raises(BadInputError, match=words) as caught:
        check({"format": "taixin-layers/1", "layers": [layer]}, PACK, "pack.json")
    assert caught.value.field is not None
    assert caught.value.field.startswith("layers.0")
