"""Figures are read as people write them, and an area that changes its unit does not drift."""

from __future__ import annotations

import pytest

from app.services.field_checks import credit_code_check_sign, credit_code_doubt, field_doubts
from app.services.figures import figure_words, in_mu, read_figure


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("12", "", 12),
        ("１２．５", "", 12.5),
        ("1,200,000", "", 1_200_000),
        ("1，200", "", 1200),
        ("6.2万", "吨标准煤", 62_000),
        ("6.2万吨标准煤", "吨标准煤", 62_000),
        ("3亿kWh", "千瓦时", 300_000_000),
        ("180亩", "公顷", 12),
        ("12.5 公顷", "公顷", 12.5),
        ("125000㎡", "公顷", 12.5),
        ("1.2平方公里", "公顷", 120),
        ("-3", "", -3),
        ("1e3", "", 1000),
    ],
)
def test_a_figure_is_read_with_its_unit(text: str, unit: str, value: float) -> None:
    assert read_figure(text, unit) == value


@pytest.mark.parametrize(
    "text", ["约12", "12吨", "1,2,3", "1,20", "12-13", "", "亩", "１２．５．６", "9" * 80, "1e99999"]
)
def test_what_is_no_figure_stays_as_typed(text: str) -> None:
    assert read_figure(text, "公顷") == text


def test_a_bare_figure_is_in_the_unit_that_is_shown() -> None:
    assert read_figure("180", "公顷", "亩") == 12
    assert read_figure("12.5公顷", "公顷", "亩") == 12.5


@pytest.mark.parametrize("mu", [100, 1, 187.53, 0.01, 33.333, 1_234_567.89])
def test_what_was_typed_in_mu_comes_back_as_typed(mu: float) -> None:
    hectares = read_figure(str(mu), "公顷", "亩")
    assert isinstance(hectares, int | float)
    assert in_mu(hectares) == mu


def test_a_small_or_large_number_shows_no_exponent() -> None:
    assert figure_words(0.0000001) == "0.0000001"
    assert figure_words(200000000.5) == "200000000.5"
    assert figure_words(12.0) == "12"


def test_a_credit_code_is_held_to_its_check_sign() -> None:
    assert credit_code_check_sign("91350100M000100Y4") == "3"  # the example that the standard's users know
    assert credit_code_doubt("91350100M000100Y43") == ""
    assert "校验位" in credit_code_doubt("91350100M000100Y44")
    assert "校验位" in credit_code_doubt("91350100M000010Y43")  # two signs in the wrong order
    assert "17位" in credit_code_doubt("91350100M000100Y4")
    assert "“O”" in credit_code_doubt("9135O100M000100Y43")


def test_doubts_name_their_field() -> None:
    project = {"code": "晋忻1号", "land": {"total_ha": 1, "farmland_ha": 15}, "applicant": {"credit_code": "1"}}
    assert [doubt.path for doubt in field_doubts(project)] == ["applicant.credit_code", "code", "land.farmland_ha"]
    assert field_doubts({"code": "2026-140902-30-01-000001", "land": {"total_ha": "约", "farmland_ha": 15}}) == ()
