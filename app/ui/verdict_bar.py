"""The bar that says the verdict and why; its colour only underlines the words."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.domain.finding import VERDICTS, Finding, decisive
from app.domain.review import Review
from app.ui.finding_words import area_words, plain
from app.ui.session import Reviewed
from app.ui.theme import larger

_NAMED = 3


class VerdictBar(QWidget):
    """One band over the review.

    Signals:
        reason_wanted: the rule of the first finding that the verdict rests on.
        warnings_wanted: the user wants to read what is odd.
        places_wanted: the user wants to know where else the project could go.
        left_wanted: the user wants to know what is left of the site.
    """

    reason_wanted = Signal(str)
    warnings_wanted = Signal()
    places_wanted = Signal()
    left_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdictBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._review: Review | None = None
        self.verdict = QLabel(self)
        self.verdict.setObjectName("verdict")
        self.verdict.setFont(larger(self.font(), 22, bold=True))
        self.why = QLabel(self)
        self.why.setObjectName("why")
        self.why.setWordWrap(True)
        self.facts = QLabel(self)
        self.facts.setObjectName("verdictFacts")
        self.go = self._button(self.tr("看决定性发现"), self.tr("跳到决定结论的第一条审查发现"))
        self.go.clicked.connect(self._on_go)
        self.odd = self._button("", self.tr("查看核对提示"))
        self.odd.clicked.connect(self.warnings_wanted)
        self.places = self._button(self.tr("还能放在哪里…"), self.tr("比较各产业板块，看项目还能放在哪里"))
        self.places.clicked.connect(self.places_wanted)
        self.left = self._button(self.tr("剩余可用范围…"), self.tr("扣除禁止范围，看用地还剩哪些可用"))
        self.left.clicked.connect(self.left_wanted)
        self._lay_out()
        self.show_outcome(None)

    def _button(self, words: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.why)
        words.addWidget(self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(18)
        row.addWidget(self.verdict)
        row.addLayout(words, 1)
        row.addLayout(self._make_buttons())

    def _make_buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.odd, self.left, self.places, self.go):
            buttons.addWidget(button)
        return buttons

    def show_outcome(self, outcome: Reviewed | None) -> None:
        """Show what came of a review; None is none yet."""
        self._review = outcome.review if outcome else None
        if outcome is None:
            self._say("none", self.tr("待审查"), self.tr("填写项目、给出用地范围后自动审查。"), "")
        elif self._review is None:
            first = plain(outcome.troubles[0].message) if outcome.troubles else ""
            self._say("none", self.tr("尚未审查"), self.tr("填写有误，改正后自动审查：%s") % first, "")
        else:
            review = self._review
            self._say(review.verdict, VERDICTS[review.verdict], reason(review), figures(review))
        warnings = self._review.warnings if self._review else ()
        self.odd.setVisible(bool(warnings))
        self.odd.setText(self.tr("核对提示%n条", "", len(warnings)))
        self.left.setVisible(self._review is not None and can_shrink(self._review))
        self.places.setVisible(self._review is not None)
        self.go.setVisible(bool(self._review and decisive(self._review.findings)))

    def show_busy(self) -> None:
        """Say that what stands here is about to be replaced."""
        if self._review is not None:
            self.facts.setText(self.tr("正在重新审查…"))

    def _say(self, state: str, verdict: str, why: str, facts: str) -> None:
        self.setProperty("verdict", state)
        self.verdict.setText(verdict)
        self.why.setText(why)
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        self.setAccessibleName(self.tr("审查结论：{verdict}。{why}").format(verdict=verdict, why=why))
        for widget in (self, self.verdict):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _on_go(self) -> None:
        found: tuple[Any, ...] = decisive(self._review.findings) if self._review else ()
        if found:
            self.reason_wanted.emit(found[0].rule)


def can_shrink(review: Review) -> bool:
    """Return whether a prohibition is hit on a site, so that something may be left of it."""
    hit = any(each.effect == "prohibit" and each.outcome == "hit" and not each.excepted for each in review.findings)
    return review.site is not None and hit


def reason(review: Review) -> str:
    """Return in one sentence what the verdict rests on."""
    found = decisive(review.findings)
    words = {
        "does_not_conform": "触及{count}项禁止或限制性规定：{names}。",
        "needs_verification": "{count}项禁止或限制性规定尚不能排除，须补充资料或作出认定：{names}。",
        "conditional": "触及或不能排除{count}项附条件规定，或有经认定的例外：{names}。",
        "conforms": "各项禁止、限制和附条件规定均不触及。",
    }
    return words[review.verdict].format(count=len(found), names=_names(found))


def _names(found: tuple[Finding, ...]) -> str:
    names = "、".join(finding.title for finding in found[:_NAMED])
    return names + ("等" if len(found) > _NAMED else "")


def figures(review: Review) -> str:
    """Return the site in figures, the date and the edition."""
    site = review.site
    where = (
        f"用地{area_words(site.area_m2)}，{'、'.join(site.counties) or '六县之外'}（示意县界）"
        if site
        else "未提供用地范围"
    )
    return f"{where}　　审查日期{review.as_of}　　规则库{review.edition.edition}"
