"""Rules made ready: the shipped ones are, and a word that nobody knows is refused before it can be misread."""

import itertools
import tomllib
from pathlib import Path

import pytest

from app.domain.rule import Citation, Rule
from app.errors import BadInputError
from app.plan.rules import load_rules
from app.screening.outcome import outcome_of, undecided_atoms
from app.screening.rules import ReadyRule, prepare_rules
from app.screening.truth import Truth

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def rule(condition: str, relevance: str | None = None, **more: object) -> Rule:
    return Rule("F-01", "prohibit", "题", relevance, condition, Citation("文", "处", 1), **more)  # type: ignore[arg-type]


def shipped() -> tuple[ReadyRule, ...]:
    lines = (SEEDS / "plan" / "plan.txt").read_text(encoding="utf-8").splitlines()
    return prepare_rules(load_rules(SEEDS / "rules", lines, str).rules)


def test_the_shipped_rules_are_ready() -> None:
    assert len(shipped()) == 91


@pytest.mark.parametrize(
    ("condition", "word"),
    [
        ("overlap(farmland)", "overlap"),
        ("overlaps(farmlnad)", "farmlnad"),
        ("within(farmlnad)", "farmlnad"),
        ("ring_share(farmlnad, 500) >= 0.5", "farmlnad"),
        ("overlaps(urban_growth_boundary, zone=flexibel)", "flexibel"),
        ("overlaps(urban_growth_boundary, zoen=flexible)", "overlaps"),
        ("overlaps()", "overlaps"),
        ("near_heritage()", "near_heritage"),
        ("listed(project)", "listed"),
        ("activity(wind_pwer)", "wind_pwer"),
        ("activity(wind_power, solar)", "solar"),
        ("only_activities(agricultur)", "agricultur"),
        ("water_source(grundwater)", "grundwater"),
        ("land.farm_ha > 0", "land.farm_ha"),
        ("given(pollutoin)", "pollutoin"),
        ("known_false(pollution.hihg)", "pollution.hihg"),
        ("county(忻府)", "忻府"),
        ("board(原平市)", "原平市"),
        ("construction == nwe", "nwe"),
        ("kind in (产业, 文化)", "文化"),
        ("listed_with(aera)", "aera"),
        ("ask(whatever)", "whatever"),
        ("nothing", "nothing"),
    ],
)
def test_an_unknown_word_is_refused_by_rule_and_name(condition: str, word: str) -> None:
    with pytest.raises(BadInputError, match=f"规则F-01：.*{word}"):
        prepare_rules([rule(condition)])
    with pytest.raises(BadInputError, match=word):
        prepare_rules([rule("always", condition)])


def test_an_unknown_detail_is_refused() -> None:
    with pytest.raises(BadInputError, match="articels"):
        prepare_rules([rule("always", details=("articels",))])


def test_a_condition_that_cannot_be_parsed_names_its_rule() -> None:
    with pytest.raises(BadInputError, match="规则F-01：条件"):
        prepare_rules([rule("always and")])


def test_a_question_that_the_rule_has_may_be_asked() -> None:
    (ready,) = prepare_rules([rule("ask(why)", questions=(("why", "为什么？"),))])
    assert [atom.text for atom in ready.atoms] == ["ask(why)"]


def test_atoms_of_relevance_come_first_and_each_once() -> None:
    (ready,) = prepare_rules([rule("overlaps(farmland) and always", "always and given(mining)")])
    assert [atom.text for atom in ready.atoms] == ["always", "given(mining)", "overlaps(farmland)"]


def test_a_rule_knows_the_layer_kinds_that_it_asks_for() -> None:
    (ready,) = prepare_rules([rule("within(county) or overlaps(farmland, name=x) or activity(agriculture)")])
    assert ready.kinds == ("county", "farmland")


def test_whatever_is_unknown_there_is_something_that_would_decide_it() -> None:
    """Kleene may call unknown what is the same in every world: such a rule would have nothing to name as missing."""
    domains: dict[str, tuple[Truth, ...]] = {"always": (True,), "ask": (None,), "given": (True, False)}
    for ready in shipped():
        texts = [atom.text for atom in ready.atoms]
        choices = [domains.get(atom.call.name, (True, False, None)) for atom in ready.atoms]
        for choice in itertools.product(*choices):
            values = dict(zip(texts, choice, strict=True))
            unknown = outcome_of(ready.relevance, ready.condition, values) == "unknown"
            named = undecided_atoms(ready.relevance, ready.condition, values) if unknown else ()
            assert bool(named) is unknown, (ready.rule.id, values)


def test_every_shipped_question_is_asked() -> None:
    for ready in shipped():
        asked = {str(atom.call.words[0]) for atom in ready.atoms if atom.call.name == "ask"}
        assert asked == set(dict(ready.rule.questions)), ready.rule.id


def write(folder: Path, body: str, **edition: object) -> Path:
    edition = {"edition": "试", "date": "2026-01-01", "groups": ["F"], **edition}
    lines = [f"{key} = {value!r}" for key, value in edition.items()]
    (folder / "edition.toml").write_text("\n".join(lines).replace("None", ""), encoding="utf-8")
    (folder / "F.toml").write_text(body, encoding="utf-8")
    assert tomllib.loads((folder / "edition.toml").read_text(encoding="utf-8"))
    return folder


RULE = '[[rule]]\nid = "F-01"\neffect = "prohibit"\ntitle = "题"\nhit_when = "always"\nquote = "引文"\nline = 2\n'
LINES = ["第一行", "有引文的第二行"]


def test_a_rule_is_read_with_its_place(tmp_path: Path) -> None:
    (found,) = load_rules(write(tmp_path, RULE), LINES, lambda line: f"第{line}行").rules
    assert (found.id, found.citation) == ("F-01", Citation("引文", "第2行", 2))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('quote = "引文"', 'quote = "别的"', "F.toml”第6行，规则F-01：引文“别的”不在规划文本第2行"),
        ("line = 2", "line = 1", "不在规划文本第1行"),
        ("line = 2", "line = 3", "不在规划文本第3行"),
        ("line = 2", "line = 0", "不在规划文本第0行"),
        ('"prohibit"', '"forbid"', "效力“forbid”不存在"),
        ('title = "题"\n', "", "缺少“title”"),
        ('title = "题"', 'title = "题"\ntitel = "题"', "“titel”不是规则的内容"),
        ("line = 2", 'line = 2\nvalid_from = "2026-02-30"', "日期“2026-02-30”无效"),
        ("line = 2", "line = ", "不是有效的TOML"),
    ],
)
def test_a_wrong_rule_file_stops_the_build_and_names_its_place(tmp_path: Path, old: str, new: str, words: str) -> None:
    with pytest.raises(BadInputError, match=words):
        load_rules(write(tmp_path, RULE.replace(old, new)), LINES, str)


def test_two_rules_of_one_id_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="规则F-01：规则编号重复"):
        load_rules(write(tmp_path, RULE + RULE), LINES, str)


def test_a_missing_group_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"缺少规则文件“Q\.toml”"):
        load_rules(write(tmp_path, RULE, groups=["F", "Q"]), LINES, str)


def test_a_defined_name_stands_for_its_condition(tmp_path: Path) -> None:
    folder = write(tmp_path, RULE.replace('"always"', '"polluting and not listed()"'))
    with (folder / "edition.toml").open("a", encoding="utf-8") as file:
        file.write('\n[definitions]\npolluting = "pollution.high or\\n pollution.affects_water_environment"\n')
    (found,) = load_rules(folder, LINES, str).rules
    assert found.hit_when == "(pollution.high or pollution.affects_water_environment) and not listed()"


def test_dates_of_validity_are_kept(tmp_path: Path) -> None:
    body = RULE + 'valid_from = 2026-01-31\nvalid_to = "2027-01-31"\n'
    (found,) = load_rules(write(tmp_path, body), LINES, str).rules
    assert (found.valid_from, found.valid_to) == ("2026-01-31", "2027-01-31")
