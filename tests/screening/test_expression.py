"""The language of conditions: what it reads, in Chinese too, and what it refuses."""

import pytest

from app.errors import BadInputError
from app.screening.expression import AllNode, AnyNode, AtomNode, Call, NotNode, atoms, parse


def atom(text: str) -> AtomNode:
    node = parse(text)
    assert isinstance(node, AtomNode)
    return node


def test_a_function_keeps_its_words_and_options() -> None:
    assert atom("overlaps(urban_growth_boundary, zone=flexible)").call == Call(
        "overlaps", ("urban_growth_boundary",), (("zone", "flexible"),)
    )


def test_a_function_may_have_no_words() -> None:
    assert atom("listed()").call == Call("listed", (), (), is_field=False)


def test_a_bare_name_is_a_field() -> None:
    assert atom("always").call == Call("always", is_field=True)


def test_a_dotted_name_is_a_field() -> None:
    assert atom("pollution.high").call == Call("pollution.high", is_field=True)


def test_an_atom_without_a_comparison_has_no_sign() -> None:
    assert atom("pollution.high") == AtomNode("pollution.high", Call("pollution.high", is_field=True), None, ())


@pytest.mark.parametrize("sign", [">", ">=", "<", "<="])
def test_a_field_is_compared_with_a_figure(sign: str) -> None:
    node = atom(f"land.farmland_ha {sign} 0.5")
    assert (node.call.name, node.sign, node.operand) == ("land.farmland_ha", sign, (0.5,))


def test_a_function_is_compared_with_a_figure() -> None:
    node = atom("ring_share(farmland, 500) >= 0.5")
    assert (node.call.words, node.sign, node.operand) == (("farmland", 500), ">=", (0.5,))


def test_a_field_equals_a_word() -> None:
    node = atom("construction == new")
    assert (node.call, node.sign, node.operand) == (Call("construction", is_field=True), "==", ("new",))


def test_chinese_words_are_read_bare() -> None:
    assert atom("county(繁峙县, 五台县)").call.words == ("繁峙县", "五台县")
    assert atom("kind in (产业, 文旅)").operand == ("产业", "文旅")
    assert atom("overlaps(scenic_area, name=五台山)").call.options == (("name", "五台山"),)


def test_words_with_other_signs_stand_in_quotes() -> None:
    assert atom("in_catalogue('市场准入负面清单（2020年版）')").call.words == ("市场准入负面清单（2020年版）",)


def test_a_list_of_one_needs_no_brackets() -> None:
    assert atom("kind in 产业").operand == ("产业",)


def test_and_or_not_and_brackets_make_the_tree() -> None:
    node = parse("a() and (b() or not c())")
    assert isinstance(node, AllNode)
    first, second = node.parts
    assert isinstance(first, AtomNode)
    assert isinstance(second, AnyNode)
    assert isinstance(second.parts[1], NotNode)
    assert second.parts[1].part == atom("c()")


def test_and_binds_closer_than_or() -> None:
    node = parse("a() or b() and c()")
    assert isinstance(node, AnyNode)
    assert isinstance(node.parts[1], AllNode)


def test_three_parts_stand_in_one_node() -> None:
    assert len(parse("a() and b() and c()").parts) == 3
    assert len(parse("a() or b() or c()").parts) == 3


def test_line_breaks_mean_nothing() -> None:
    assert parse("\n  a()\n  and b()\n") == parse("a() and b()")


def test_the_text_of_an_atom_is_the_same_however_it_was_spaced() -> None:
    assert atom("overlaps( farmland )").text == atom("overlaps(farmland)").text == "overlaps(farmland)"
    assert atom("land.farmland_ha>0").text == "land.farmland_ha > 0"


def test_atoms_come_from_left_to_right_and_repeat() -> None:
    texts = [each.text for each in atoms(parse("b() and (a() or not b()) and c() > 1"))]
    assert texts == ["b()", "a()", "b()", "c() > 1"]


@pytest.mark.parametrize(
    "text",
    [
        "", "a(", "a() and", "a() b()", "a() & b()", "a() + 1", "-a()", "lambda: 1", "a()()", "a().b", "[a()]",
        "a() if b() else c()", "a() == b() == c()", "1 < a() < 3", "a() != 1", "a() not in (b, c)", "a() is b",
        "a[0]", "x := 1", "True", "None", "3", "'words'", "a(b())", "a(*b)", "a(b=True)", "a(-1)", "a(None)", "a(b'x')",
        "a(...)", "a() == None", "a({})", "f'{a}'",
        "await a()", "a(b for b in c)", "a.b(c)", "a() > b()", "a\0b",
    ],
)  # fmt: skip
def test_anything_else_is_refused_in_chinese(text: str) -> None:
    with pytest.raises(BadInputError, match="条件"):
        parse(text)


def test_options_without_a_name_are_refused() -> None:
    with pytest.raises(BadInputError, match="条件"):
        parse("overlaps(farmland, **more)")


@pytest.mark.parametrize("text", ["a() > many", "a() >= (1, 2)", "a() < '3'", "a() <= (1,)"])
def test_more_or_less_than_a_word_is_refused(text: str) -> None:
    with pytest.raises(BadInputError, match="数字"):
        parse(text)


@pytest.mark.parametrize("text", ["a() == (1, 2)", "kind == (产业, 文旅)"])
def test_equal_to_a_list_is_refused(text: str) -> None:
    with pytest.raises(BadInputError, match="in"):
        parse(text)


def test_a_syntax_error_names_the_condition_and_the_place() -> None:
    with pytest.raises(BadInputError, match="条件“a and and b”第7个字"):
        parse("a and and b")


def test_what_is_refused_is_quoted() -> None:
    with pytest.raises(BadInputError, match="a\\(\\) \\+ 1"):
        parse("b() and a() + 1")
