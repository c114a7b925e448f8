"""The window in another language: every word can be reached by Linguist, and what was translated is shown."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.errors import BadInputError
from app.services.documents import read_json
from app.ui.main_actions import MENUS, ActionSpec, SubMenu, said
from app.ui.main_window import MainWindow
from app.ui.marks import say_each
from app.ui.sentences import FLOORS, Sentences, templates
from app.ui.translation import Words, _install, apply_language, read_ts, ts_file
from app.ui.trouble import sentence_of
from app.ui.update_translations import sources, updated
from app.ui.vocabulary import EFFECTS, OUTCOMES, VERDICTS

UI = Path(__file__).resolve().parents[2] / "app" / "ui"
CHINESE = re.compile("[\u3400-\u9fff]")
MARKS = {"tr", "translate", "say", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}


def bare(path: Path) -> list[str]:
    """Chinese words of a module that stand outside of docstrings and of what Linguist reads."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    known: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            known.add(id(node.value))
        name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
        if name in MARKS:
            known |= {id(each) for each in node.args}
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [node.value for node in texts if id(node) not in known and CHINESE.search(node.value)]


# Words that a module looks for in what the floors below say; they are never shown.
READ = {
    "误差之内",
    "或null",
    "，未知的留空",
    "无",
    "，确要移除请用--force",
    "第(\\d+)行",
    "须人工认定\\((\\w+)\\)",
    "为",
    "(为)",
}
MODULES = {
    path.stem: path
    for path in sorted(UI.glob("*.py"))
    if path.stem not in ("translation", "make_help_pictures", "sentences", "marks")
}  # names of languages; the example's own words; patterns


@pytest.mark.parametrize("name", sorted(MODULES))
def test_every_word_of_a_module_can_be_translated(name: str) -> None:
    assert set(bare(MODULES[name])) <= READ


def test_no_sentence_to_translate_is_put_together_from_pieces() -> None:
    wrong = []
    for name, path in MODULES.items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if called in MARKS and any(isinstance(each, (ast.JoinedStr, ast.BinOp)) for each in node.args):
                wrong.append(f"{name}:{node.lineno}")
    assert wrong == []


TS = ts_file("en")
REFRESH = "run python -m app.ui.update_translations, then translate what is left in resources/translations/taixin_en.ts"


def entries(xml: str) -> dict[tuple[str, str], bool]:
    """Every entry of a `.ts`, and whether it is finished."""
    found = {}
    for context in ET.fromstring(xml).iter("context"):  # noqa: S314  # our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation is not None and not translation.get("type") and bool("".join(translation.itertext()))
            found[context.findtext("name", ""), message.findtext("source", "")] = finished
    return found


def literals(path: Path) -> Iterator[str]:
    """Chinese words of a module that are marked for Linguist; of several arguments the last words are meant."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
        if name in MARKS:
            words = [each.value for each in node.args[:2] if isinstance(each, ast.Constant)]
            yield from (each for each in words if isinstance(each, str) and CHINESE.search(each))


def test_the_file_for_linguist_holds_every_word() -> None:
    made, kept = updated("en", sources()), TS.read_text(encoding="utf-8")
    new, old = entries(made), entries(kept)
    changed = {"not in the file": sorted(new.keys() - old.keys()), "no longer said": sorted(old.keys() - new.keys())}
    assert (changed, made == kept) == ({"not in the file": [], "no longer said": []}, True), REFRESH


def test_every_word_is_in_english() -> None:
    left = [words for words, finished in entries(TS.read_text(encoding="utf-8")).items() if not finished]
    assert left == [], REFRESH


def test_every_marked_word_is_in_the_file() -> None:
    known = {source for _, source in entries(TS.read_text(encoding="utf-8"))}
    missing = {f"{name}: {words}" for name, path in MODULES.items() for words in literals(path) if words not in known}
    assert missing == set(), REFRESH


def test_every_error_of_the_floors_below_is_in_the_file() -> None:
    known = {source for _, source in entries(TS.read_text(encoding="utf-8"))}
    app = UI.parent
    paths = [path for floor in FLOORS for path in sorted((app / floor).rglob("*.py"))]
    raised = {words for path in paths for words in templates(path.read_text(encoding="utf-8"), only_raised=True)}
    assert raised - known == set(), REFRESH


def test_placeholders_survive_translation() -> None:
    marks = re.compile(r"\{[^{}]*\}|%n|%[sd]|%L?\d|</?\w+|\*\*")
    lost = [
        source
        for (_, source), forms in read_ts(TS).items()
        for form in forms
        if sorted(marks.findall(source)) != sorted(marks.findall(form))
    ]
    assert lost == []


def test_mnemonics_survive_translation() -> None:
    lost = [
        source
        for (_, source), forms in read_ts(ts_file("en")).items()
        if re.search(r"&\w", source) and not all(len(re.findall(r"&\w", form)) == 1 for form in forms)
    ]
    assert lost == []


def test_every_plural_has_both_forms() -> None:
    assert [source for (_, source), forms in read_ts(ts_file("en")).items() if "%n" in source and len(forms) != 2] == []


# Names, and titles of the law: they are the same in every language.
SAME = {
    *("忻府", "定襄", "五台", "代县", "繁峙", "原平", "忻府区", "定襄县", "五台县", "繁峙县", "原平市"),
    *("五台山风景名胜区", "产业结构调整指导目录", "市场准入负面清单", "规划附表1注1-重点行业"),
    *("张示例", "李示例", "王示例", "忻自然资规审〔{0}〕{1}号"),
}
EXAMPLES = re.compile("such as|or 五|Type words|Change them|section|语言")


def test_english_holds_no_chinese_but_names_and_examples() -> None:
    found = {
        form
        for (_, source), forms in read_ts(TS).items()
        for form in forms
        if source not in SAME and CHINESE.search(re.sub(r'"[^"]*"|[《\[].*?[》\]]', "", form))
    }
    assert {form for form in found if not EXAMPLES.search(form)} == set()


def test_english_has_the_punctuation_of_english() -> None:
    forms = {form for (_, source), forms in read_ts(TS).items() for form in forms if source not in SAME}
    bare = {form: re.sub(r'"[^"]*"|（语言）', "", form) for form in forms}
    assert {form for form, rest in bare.items() if re.search("[，。；：、！？（）“”]", rest)} == set()


def test_a_sentence_with_values_is_found_again() -> None:
    words = Sentences({
        "第{0}圈在{1}附近自相交。": "Ring {0} crosses itself near {1}.",
        "{0}平方米": "{0} m²",
        "永久基本农田": "Permanent basic farmland",
        "压占{0}": "Overlaps {0}",
        "压占": "overlaps",
    })  # fmt: skip
    assert words.find("第3圈在(1, 2)附近自相交。") == "Ring 3 crosses itself near (1, 2)."
    assert words.find("压占永久基本农田") == "Overlaps Permanent basic farmland"
    assert words.find("永久基本农田（压占）") == "Permanent basic farmland (overlaps)"
    assert words.find("第3圈在12平方米附近自相交。\n没有译文") == "Ring 3 crosses itself near 12 m².\n没有译文"
    assert words.find("某某铁矿改扩建工程") is None


def test_what_is_put_together_is_said_part_by_part() -> None:
    words = Sentences({
        "第{0}行": "Row {0}",
        "{0}为空": "{0} is empty",
        "类别": "category",
        "“{0}”不是{1}": '"{0}" is no {1}',
        "角色": "role",
        "{0}与{1}": "{0} and {1}",
        "管理员": "administrator",
    })  # fmt: skip
    assert words.find("“甲、乙.csv”：第2行（类别为空）；第3行（“某”不是类别）") == (
        '"甲、乙.csv": Row 2 (category is empty); Row 3 ("某" is no category)'
    )
    assert words.find("角色或管理员") == "role or administrator"
    assert words.find("角色与管理员") == "role and administrator"
    assert words.find("水土保持与水源涵养") is None


def test_a_name_ends_with_its_quotes() -> None:
    words = Sentences({"“{0}”的值“{1}”不对": '"{1}" of "{0}" is wrong', "“{0}”有{1}个": '"{0}" has {1}'})
    assert words.find("““甲”产业园”有3个") == '"“甲”产业园" has 3'
    assert words.find("“a”单元格的“b”的值“c”不对") is None


def test_a_sentence_within_another_lacks_its_stop() -> None:
    words = Sentences({
        "案卷“{0}”不合格式：{1}": 'case "{0}" is wrong: {1}',
        "{0}中没有{1}。": "{0} has no {1}.",
        "键": "key",
    })  # fmt: skip
    assert words.find("案卷“甲”不合格式：a中没有键") == 'case "甲" is wrong: a has no key'


def test_errors_alone_are_gathered_from_what_is_printed() -> None:
    source = 'A = "标题"\n@permit("导出", X)\ndef f(x):\n    raise BadInputError(f"没有{x.strip(\'的\')}，请填。")\n'
    assert list(templates(source, only_raised=True)) == ["导出", "没有{0}，请填。"]


def test_what_is_gathered_are_texts_not_docstrings_nor_patterns() -> None:
    source = '"""说明。"""\nA = "名称"\nB = re.compile("第(\\\\d+)行")\ndef f(x):\n    raise E(f"没有{x}，请填。")\n'
    assert list(templates(source)) == ["名称", "没有{0}，请填。"]


@pytest.mark.usefixtures("english")
def test_a_trouble_of_the_floors_below_is_told_in_english(tmp_path: Path) -> None:
    missing = tmp_path / "用地.txt"
    with pytest.raises(BadInputError) as caught:
        read_json(missing)
    told = sentence_of(caught.value, tmp_path) or ""
    assert told.startswith('File "')
    assert "check path and permissions" in told


@pytest.mark.usefixtures("english")
def test_a_finding_is_told_in_english_with_the_plan_in_chinese() -> None:
    assert (OUTCOMES["hit"], EFFECTS["prohibit"], VERDICTS["conditional"]) == (
        "Triggered",
        "Prohibition",
        "Conforms with conditions",
    )
    assert say_each("压占(永久基本农田)") == "overlaps(Permanent basic farmland)"


@pytest.fixture
def english(application: QApplication) -> Iterator[QApplication]:
    apply_language(application, "en")
    yield application
    apply_language(application, "zh")


def test_a_window_speaks_the_language_that_was_chosen(english: QApplication) -> None:
    words = {
        ("", "案卷(&C)"): ("&Case",),
        ("MainWindow", "页面切换"): ("Pages",),
        ("X", "共%n个"): ("%n case", "%n cases"),
    }
    _install(english, Words(words, english))
    assert QCoreApplication.translate("X", "共%n个", None, 1) == "1 case"
    assert QCoreApplication.translate("X", "共%n个", None, 2) == "2 cases"
    assert QCoreApplication.translate("Elsewhere", "共%n个", None, 2) == "2 cases"
    assert QCoreApplication.translate("X", "没有译文") == "没有译文"


def test_unfinished_words_stay_chinese(tmp_path: Path) -> None:
    path = tmp_path / "a.ts"
    path.write_text(
        "<TS><context><name>A</name>"
        "<message><source>甲</source><translation>a</translation></message>"
        "<message><source>乙</source><translation type='unfinished'>b</translation></message>"
        "<message numerus='yes'><source>%n丙</source><translation><numerusform>%n c</numerusform>"
        "<numerusform>%n cs</numerusform></translation></message></context></TS>",
        encoding="utf-8",
    )
    assert read_ts(path) == {("A", "甲"): ("a",), ("A", "%n丙"): ("%n c", "%n cs")}


def test_menus_keep_their_ticks(window: MainWindow) -> None:
    assert window.action("theme_light").isChecked()
    assert window.action("language_zh").isChecked()
    assert not window.action("smaller").isEnabled()


def test_a_chosen_size_is_remembered(window: MainWindow) -> None:
    window.action("larger").trigger()
    assert window.preferences.number("percent", 100, 100, 200) == 110
    assert window.action("smaller").isEnabled()
    window.action("usual_size").trigger()
    window.action("theme_sunlight").trigger()
    assert window.preferences.text("theme") == "sunlight"
    window.action("theme_light").trigger()
    assert window.cases.ui.search.font().pixelSize() == 13


def twice(entries: tuple[ActionSpec | SubMenu, ...]) -> list[str]:
    """Letters that two entries of a menu share."""
    letters = "".join("".join(re.findall(r"&(\w)", said(each.words))) for each in entries).casefold()
    return sorted({letter for letter in letters if letters.count(letter) > 1})


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_two_entries_of_a_menu_share_a_letter(application: QApplication, language: str) -> None:
    apply_language(application, language)
    try:
        inner = [each for _, entries in MENUS for each in entries if isinstance(each, SubMenu)]
        menus = [*(entries for _, entries in MENUS), *(each.specs for each in inner)]
        shared = [twice(entries) for entries in menus]
    finally:
        apply_language(application, "zh")
    assert shared == [[] for _ in menus]
