"""What is odd about a field though its form allows it: told beside the field, in the way of nothing."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, Final

from app.services.documents import FieldTrouble

CREDIT_SIGNS: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100-2015, table 1: no I, O, S, V, Z
_WEIGHTS: Final = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)  # 3^i mod 31
_CREDIT_LENGTH: Final = 18
_PROJECT_CODE: Final = re.compile(r"\d{4}-\d{6}-\d{2}-\d{2}-\d{6}")


def credit_code_check_sign(body: str) -> str:
    """Return the 18th sign that belongs to the first 17 of a 统一社会信用代码 (GB 32100-2015, 5.2)."""
    total = sum(CREDIT_SIGNS.index(sign) * weight for sign, weight in zip(body, _WEIGHTS, strict=True))
    return CREDIT_SIGNS[(31 - total % 31) % 31]


def credit_code_doubt(code: str) -> str:
    """Return what is wrong with a 统一社会信用代码 in a sentence; empty where nothing is."""
    clean = unicodedata.normalize("NFKC", code).strip().upper()
    if len(clean) != _CREDIT_LENGTH:
        return f"统一社会信用代码应为18位，现为{len(clean)}位，请对照营业执照补齐或删去多余的字符。"
    wrong = next((sign for sign in clean if sign not in CREDIT_SIGNS), "")
    if wrong:
        return f"统一社会信用代码中不会有“{wrong}”（不用字母I、O、S、V、Z），请对照营业执照改正。"
    if credit_code_check_sign(clean[:-1]) != clean[-1]:
        return "统一社会信用代码的校验位不符，可能输错了一位，请对照营业执照逐位核对。"
    return ""


def field_doubts(project: Mapping[str, Any]) -> tuple[FieldTrouble, ...]:
    """Return what is odd about a project's fields; values of a wrong type are left to the schema."""
    return tuple(FieldTrouble(path, sentence) for path, sentence in _doubts(project))


def _doubts(project: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    credit = (project.get("applicant") or {}).get("credit_code")
    if isinstance(credit, str) and (doubt := credit_code_doubt(credit)):
        yield "applicant.credit_code", doubt
    code = project.get("code")
    if isinstance(code, str) and not _PROJECT_CODE.fullmatch(unicodedata.normalize("NFKC", code).strip()):
        yield (
            "code",
            "项目代码一般写作“2026-140902-30-01-000001”（4-6-2-2-6位数字），请核对；确无此代码的可以保留或留空。",
        )
    land = project.get("land") or {}
    total = land.get("total_ha")
    for key, name in (("new_construction_ha", "新增建设用地面积"), ("farmland_ha", "占用耕地面积")):
        part = land.get(key)
        if isinstance(total, int | float) and isinstance(part, int | float) and part > total:
            yield f"land.{key}", f"{name}大于用地总面积，请核对两项数字和单位（公顷、亩）。"
