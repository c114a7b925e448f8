"""The findings model, the words of a finding, the judgement panel and the verdict bar."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui_helpers import commit

from app.domain.finding import VERDICTS, Atom, Finding, Judgement, Missing, Overlap, verdict_of
from app.domain.review import Edition, Review
from app.services.documents import FieldTrouble
from app.services.fact_words import fact_name, fact_value, step_words
from app.ui.finding_words import finding_html, overlap_words, summary
from app.ui.findings_model import CHANGED_ROLE, FINDING_ROLE, FindingsModel, grouped
from app.ui.findings_view import FindingsView
from app.ui.session import Reviewed
from app.ui.verdict_bar import VerdictBar
from app.ui.verdict_words import paths, reason

ALL = frozenset({"hit", "clear", "unknown", "not_relevant"})


def made(rule: str, effect: str, outcome: str, **more: Any) -> Finding:
    fields = {"judgement": None, "quote": f"{rule}的原文", "place": "第三章第一节", "line": 242, **more}
    return Finding(rule=rule, effect=effect, title=f"标题{rule}", outcome=outcome, automatic=outcome, **fields)


FINDINGS = (
    made("A-01", "prohibit", "clear"),
    made("A-02", "prohibit", "hit", overlaps=(Overlap("x", "farmland", 11_070.0, 0.0956, 1, None),)),
    made("A-03", "support", "unknown", missing=(Missing("layer", "block", "请导入“产业板块”（block）图层。"),)),
    made("A-04", "restrict", "unknown", missing=(Missing("field", "water.annual_m3", "请补充<用水量>。"),)),
    made("A-05", "notice", "not_relevant"),
)


def review_of(*findings: Finding) -> Review:
    return Review(verdict_of(findings), "2026-11-23", Edition("演示版", "00"), None, (), findings)


def test_findings_are_grouped_by_weight_and_the_undecided_stand_together() -> None:
    groups = grouped(FINDINGS, ALL)
    assert [(group.key, [each.rule for each in group.findings]) for group in groups] == [
        ("refuses", ["A-02"]),
        ("open", ["A-04"]),
        ("unknown", ["A-03"]),
        ("clear", ["A-01"]),
        ("not_relevant", ["A-05"]),
    ]


def test_a_filter_leaves_out_outcomes_and_empty_groups() -> None:
    assert [group.key for group in grouped(FINDINGS, frozenset({"hit"}))] == ["refuses"]


def test_the_model_keeps_qts_rules_and_finds_a_rule(qtbot: QtBot, application: QApplication) -> None:
    assert application is not None
    assert qtbot is not None
    model = FindingsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_groups(grouped(FINDINGS, ALL))
    assert tester.model() is model
    index = model.find("A-03")
    assert index.data(FINDING_ROLE).rule == "A-03"
    assert index.parent().data() == "无法判定，不影响结论（1）"
    assert "无法判定" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.find("Z-99") == QModelIndex()


def test_the_line_under_a_title_says_what_matters_most() -> None:
    assert summary(FINDINGS[1]) == "耕地 1.1070公顷（16.61亩）"
    assert summary(FINDINGS[2]) == "请导入“产业板块”图层"
    assert summary(FINDINGS[0]) == "A-01的原文"


def test_a_finding_is_told_with_quote_place_area_and_what_is_missing() -> None:
    html = finding_html(FINDINGS[1])
    assert "A-02的原文" in html
    assert "第242行" in html
    assert "占用地9.56%" in html
    asked = finding_html(FINDINGS[3])
    assert "field:water.annual_m3" in asked
    assert "&lt;用水量&gt;" in asked  # words of others are never markup


def test_a_layer_that_cannot_decide_is_not_told_as_missing_the_site() -> None:
    met = Overlap("plan:start-up", "startup_area", 0.0, 0.0, 1, 0.0)
    within = "用地范围在“启动区”（startup_area）图层边界误差之内，请核对正式成果后导入。"
    unsure = made("S-01", "notice", "unknown", overlaps=(met,), missing=(Missing("layer", "startup_area", within),))
    html = finding_html(unsure)
    assert "启动区：用地在图层边界误差之内，不能据此判定是否压占" in html
    assert "不压占" not in html
    judged = replace(unsure, missing=(), outcome="clear", judgement=Judgement("S-01", "clear", "已查明", "甲"))
    assert "边界误差之内" in finding_html(judged)
    uncovered = replace(unsure, missing=(Missing("layer", "startup_area", "没有覆盖用地范围的图层。"),))
    assert "未覆盖全部用地，已覆盖处未见压占，最近距离0.0米，不能据此判定" in finding_html(uncovered)


def test_a_layer_that_only_touches_is_told_as_touching() -> None:
    assert overlap_words(Overlap("x", "farmland", 0.0, 0.0, 1, 0.0)) == "耕地：与用地相接，不压占"
    assert overlap_words(Overlap("x", "farmland", 0.0, 0.0, 1, 12.34)) == "耕地：不压占，最近距离12.3米"


def test_the_automatic_outcome_stays_in_sight_of_a_judged_finding() -> None:
    judged = replace(FINDINGS[3], outcome="clear", judgement=Judgement("A-04", "clear", "已查明", "甲"))
    assert "自动判定：无法判定" in finding_html(judged)


def test_steps_are_told_in_chinese() -> None:
    stepped = replace(FINDINGS[0], atoms=(Atom("overlaps(farmland)", None),))
    assert step_words("overlaps(farmland)") == "压占(耕地)"
    assert "压占(耕地)——未知" in finding_html(stepped)
    assert step_words("tce() >= 50000") == "年综合能源消费量 ≥ 50000"


def test_facts_are_told_in_chinese() -> None:
    assert fact_name("overlap_m2.farmland") == "压占耕地的面积（平方米）"
    assert fact_name("water.annual_m3") == "年用水量"
    assert fact_value([{"name": "北城门楼", "distance_m": [0.0, 2073.4]}]) == "北城门楼，0至2,073.4"
    assert fact_value(value=False) == "否"


@pytest.fixture
def view(qtbot: QtBot, application: QApplication) -> FindingsView:
    assert application is not None
    shown = FindingsView()
    qtbot.addWidget(shown)
    shown.resize(420, 700)
    shown.show()
    shown.show_review(review_of(*FINDINGS))
    return shown


def test_a_chosen_finding_is_told_and_sent_on(view: FindingsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.chosen) as signal:
        view.tree.setCurrentIndex(view.model.find("A-02"))
    assert signal.args[0].rule == "A-02"
    assert "A-02的原文" in view.detail.toPlainText()


def test_the_chosen_finding_stays_chosen_when_a_new_review_comes(view: FindingsView) -> None:
    view.tree.setCurrentIndex(view.model.find("A-02"))
    view.show_review(review_of(*FINDINGS[1:], made("B-01", "prohibit", "hit")))
    chosen = view.finding()
    assert chosen is not None
    assert chosen.rule == "A-02"


def test_what_was_being_written_survives_a_new_review(view: FindingsView) -> None:
    view.tree.setCurrentIndex(view.model.find("A-04"))
    commit(view.judgement.ui.reason, "正在写的理由")
    view.show_review(review_of(*FINDINGS))
    assert view.judgement.ui.reason.text() == "正在写的理由"


def test_filters_count_and_hide(view: FindingsView, qtbot: QtBot) -> None:
    assert view.filters["unknown"].text() == "无法判定 2"
    assert view.model.find("A-01").isValid()
    assert not view.tree.isExpanded(view.model.find("A-01").parent())  # what is clear is folded at first
    qtbot.mouseClick(view.filters["clear"], Qt.MouseButton.LeftButton)
    assert not view.model.find("A-01").isValid()


def test_words_leave_only_what_holds_them_all(view: FindingsView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.bar.words, "a-0")
    assert view.model.find("A-01").isValid()
    view.bar.words.setText("禁止 耕地")
    assert [each.rule for group in view.model.groups for each in group.findings] == ["A-02"]
    view.bar.words.setText("限制 用水量")
    assert [each.rule for group in view.model.groups for each in group.findings] == ["A-04"]


def test_keys_go_from_one_conflict_to_the_next_and_round(view: FindingsView) -> None:
    went = []
    for by in (1, 1, 1, -1):
        view.step(by)
        chosen = view.finding()
        assert chosen is not None
        went.append(chosen.rule)
    assert went == ["A-02", "A-04", "A-02", "A-04"]


def test_what_has_changed_is_marked_in_words_until_a_moment_later(view: FindingsView, qtbot: QtBot) -> None:
    assert not view.model.changed
    view.show_review(review_of(*FINDINGS[:3], replace(FINDINGS[3], outcome="hit"), FINDINGS[4]))
    assert view.model.changed == {"A-04"}
    assert view.model.find("A-04").data(CHANGED_ROLE)
    view._unmark.setInterval(1)
    view._unmark.start()
    qtbot.waitUntil(lambda: not view.model.changed)


def test_place_and_folds_stay_when_a_new_review_comes(view: FindingsView) -> None:
    many = tuple(made(f"B-{number:02}", "prohibit", "hit") for number in range(40))
    view.show_review(review_of(*many, *FINDINGS))
    view.tree.setExpanded(view.model.find("A-01").parent(), True)
    view.tree.verticalScrollBar().setValue(700)
    view.show_review(review_of(*many, *FINDINGS[:3]))
    assert view.tree.verticalScrollBar().value() == 700
    assert view.tree.isExpanded(view.model.find("A-01").parent())


def test_findings_are_copied_as_text_and_as_a_table(view: FindingsView) -> None:
    view.tree.setCurrentIndex(view.model.find("A-02"))
    view.copy("one")
    clipboard = QApplication.clipboard()
    assert clipboard.text().startswith("A-02 标题A-02（禁止，触及）\n“A-02的原文”")
    assert "11,070.00平方米" in clipboard.text()
    view.copy("table")
    rows = clipboard.text().split("\n")
    assert len(rows) == 1 + len(FINDINGS)
    assert len({row.count("\t") for row in rows}) == 1


def test_a_judgement_needs_answer_reason_and_name(view: FindingsView, qtbot: QtBot) -> None:
    view.tree.setCurrentIndex(view.model.find("A-04"))
    panel = view.judgement
    for complete in (
        lambda: panel.ui.answer.setCurrentIndex(panel.ui.answer.findData("exception")),
        lambda: commit(panel.ui.reason, "符合例外"),
        lambda: commit(panel.ui.by, "甲"),
    ):
        with qtbot.assertNotEmitted(panel.judged):
            panel.ui.record.click()
        assert panel.ui.trouble.text()
        complete()
    with qtbot.waitSignal(panel.judged) as signal:
        panel.ui.record.click()
    assert signal.args == [Judgement("A-04", "exception", "符合例外", "甲")]


@pytest.mark.parametrize(
    ("findings", "verdict"),
    [
        ((made("A-02", "prohibit", "hit"),), "does_not_conform"),
        ((made("A-04", "restrict", "unknown"),), "needs_verification"),
        ((made("A-06", "condition", "hit"),), "conditional"),
        ((made("A-01", "prohibit", "clear"),), "conforms"),
    ],
)
def test_the_bar_says_the_verdict_and_why(
    qtbot: QtBot, application: QApplication, findings: tuple[Finding, ...], verdict: str
) -> None:
    assert application is not None
    bar = VerdictBar()
    qtbot.addWidget(bar)
    review = review_of(*findings)
    bar.show_outcome(Reviewed((), None, review))
    assert bar.verdict.text() == VERDICTS[verdict]
    assert bar.why.text() == reason(review)
    assert (findings[0].title in bar.why.text()) is (verdict != "conforms")
    assert VERDICTS[verdict] in bar.accessibleName()


def test_the_bar_says_why_there_is_no_verdict(qtbot: QtBot, application: QApplication) -> None:
    assert application is not None
    bar = VerdictBar()
    qtbot.addWidget(bar)
    bar.show_outcome(Reviewed((FieldTrouble("project.name", "“项目名称”不能为空，请填写。"),)))
    assert bar.verdict.text() == "尚未审查"
    assert "项目名称" in bar.why.text()


def test_the_bar_says_what_would_change_the_verdict() -> None:
    one = review_of(made("A-02", "prohibit", "hit"))
    assert paths(one) == ("若A-02认定为“不触及” → 符合", "若A-02认定为“触及但符合例外” → 有条件符合")
    two = review_of(made("A-02", "prohibit", "unknown"), made("A-04", "restrict", "hit"))
    assert paths(two) == (
        "若A-02、A-04认定为“不触及” → 符合",
        "若A-02、A-04认定为“触及但符合例外” → 有条件符合",
        "若其中任一项认定为“触及” → 不符合",
    )
    assert paths(review_of(made("A-01", "prohibit", "clear"))) == ()


def test_the_reasons_are_listed_for_the_keyboard(qtbot: QtBot, application: QApplication) -> None:
    assert application is not None
    bar = VerdictBar()
    qtbot.addWidget(bar)
    bar.show_outcome(Reviewed((), None, review_of(made("A-02", "prohibit", "hit"), made("A-03", "prohibit", "hit"))))
    bar.reasons.aboutToShow.emit()
    with qtbot.waitSignal(bar.reason_wanted) as signal:
        bar.reasons.actions()[1].trigger()
    assert signal.args == ["A-03"]
