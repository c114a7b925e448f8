"""The register on the command line: issue, sign on, end, search, export, check a code; refusals are one sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from issuing_world import PASSWORD, World

from app.cli.main import run
from app.services.desk import Desk

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(
    office: Desk, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Say:
    """Run a command in the office; `@` begins a path, `#` a role's certificate."""
    monkeypatch.setenv("TAIXIN_P12_PASSWORD", PASSWORD)

    def word(text: str) -> str:
        if text.startswith("#"):
            return str(world.keys[text[1:]].path)
        return str(tmp_path / text[1:]) if text.startswith("@") else text

    def go(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run([*map(word, words), "--workspace", str(office.workspace)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return go


@pytest.fixture
def case(office: Desk) -> str:
    """The worked example's case file."""
    return str(office.seeds / "examples" / "doulou" / "case.json")


def test_an_opinion_is_issued_signed_on_found_exported_and_checked(say: Say, case: str, tmp_path: Path) -> None:
    assert say("opinions", "signers", "经办人、签发人")[1] == "经办人→签发人\n"
    code, out, _ = say("opinions", "issue", case, "--p12", "#经办人")
    assert (code, out.splitlines()[-1].partition("：")[2]) == (0, "已签署，待签发人签署。")
    number = json.loads(say("opinions", "list", "--json")[1])["opinions"][0]["number"]
    code, out, _ = say("opinions", "sign", number, "--p12", "#签发人", "--pdf", "@signed.pdf")
    assert (code, out) == (0, f"{number}：已签署完毕，生效。\n")
    assert say("opinions", "list", "--search", "装配式", "--status", "有效", "--since", "2026")[1].startswith(number)
    assert "没有符合条件" in say("opinions", "list", "--verdict", "不符合")[1]
    assert say("opinions", "export", "@清单.csv")[0] == say("opinions", "pdfs", "@导出")[0] == 0
    assert {path.name for path in (tmp_path / "导出").iterdir()} == {f"{number}.pdf", "清单.csv"}
    code, out, _ = say("code", "check", "@signed.pdf", "--json")
    assert (code, json.loads(out)["checks"][0]["answer"]) == (0, "genuine")
    assert say("rerun", "@signed.pdf")[0] == 0


def test_an_opinion_is_withdrawn_and_its_code_says_so(say: Say, case: str) -> None:
    say("opinions", "issue", case, "--p12", "#签发人")
    (row,) = json.loads(say("opinions", "list", "--json")[1])["opinions"]
    code, out, _ = say("opinions", "withdraw", row["number"], "--reason", "有误", "--p12", "#签发人")
    assert (code, out) == (0, f"{row['number']}撤-1：已签署完毕，生效。\n")
    code, out, _ = say("code", "check", row["short_code"])
    assert code == 1
    assert "已于" in out.splitlines()[0]
    assert "撤回" in out.splitlines()[0]
    (told,) = json.loads(say("opinions", "list", "--kind", "opinion", "--json")[1])["opinions"]
    assert (told["status"], told["withdrawn_reason"]) == ("withdrawn", "有误")


REFUSED = {
    "opinions issue CASE": "--p12",
    "opinions issue CASE --p12 #签发人 --token @x.so": "二者选一",
    "opinions issue CASE --p12 #签发人 --signers 局长": "局长",
    "opinions issue CASE --p12 @none.p12": "none.p12",
    "opinions sign 1号 --p12 #签发人": "1号",
    "opinions void 1号 --reason 错": "1号",
    "opinions withdraw 1号 --reason 错 --p12 #签发人": "1号",
    "opinions supersede 1号 --by 2号 --reason 错 --p12 #签发人": "1号",
    "opinions signers 单位印章": "至少要有一人",
    "opinions list --since 昨天": "昨天",
    "opinions list --since 2026-02 --until 2026-01": "早于",
    "opinions list --status 不明": "不明",
    "opinions export @o.ods": ".ods",
    "opinions export @none/o.csv": "none",
    "opinions pdfs @folder": "没有符合条件",
    "code check ABC": "12个字符",
    "code check @none.png": "none.png",
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_cannot_be_done_is_refused_in_one_sentence_and_leaves_nothing(words: str, say: Say, case: str) -> None:
    code, out, err = say(*(case if word == "CASE" else word for word in words.split()))
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert REFUSED[words] in err
    assert say("opinions", "list")[1].startswith("登记簿中没有")
