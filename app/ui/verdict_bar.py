"""The bar that says the verdict and why; its colour only underlines the words."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QToolButton, QWidget

from app.domain.finding import decisive
from app.domain.review import Review
from app.ui.finding_words import plain
from app.ui.flow import flow
from app.ui.marks import semicolon
from app.ui.session import Reviewed
from app.ui.theme import larger
from app.ui.verdict_words import figures, paths, reason
from app.ui.vocabulary import OUTCOMES, VERDICTS
from app.ui.whole_label import WholeLabel


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
        self.why = WholeLabel(self)
        self.why.setObjectName("why")
        self.facts = WholeLabel(self)
        self.facts.setObjectName("verdictFacts")
        self.ifs = WholeLabel(self)
        self.ifs.setObjectName("verdictFacts")
        self.go = self._button(self.tr("结论依据"), self.tr("列出决定结论的审查发现，选一条查看"))
        self.go.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.go.clicked.connect(self._on_go)
        self.reasons = QMenu(self.go)
        self.reasons.setAccessibleName(self.tr("决定结论的审查发现"))
        self.reasons.aboutToShow.connect(self._list_reasons)
        self.go.setMenu(self.reasons)
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
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 6, 12, 6)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.verdict, 0, 0, 2, 1)
        grid.addWidget(self.why, 0, 1)
        grid.addLayout(flow(None, (self.odd, self.left, self.places, self.go), spacing=6), 0, 2, 2, 1)
        grid.addWidget(self.ifs, 1, 1)
        grid.addWidget(self.facts, 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)

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
        self._show_paths()

    def _show_paths(self) -> None:
        """Say what would change the verdict; a screen reader hears it after the reason."""
        ways = paths(self._review) if self._review else ()
        self.ifs.setText(semicolon().join(ways))
        self.ifs.setAccessibleName(self.tr("怎样会改变结论：{ways}").format(ways=self.ifs.text()))
        self.ifs.setVisible(bool(ways))

    def _list_reasons(self) -> None:
        self.reasons.clear()
        for finding in decisive(self._review.findings) if self._review else ():
            words = f"{finding.rule}　{finding.title}　{OUTCOMES[finding.outcome]}".replace("&", "&&")
            self.reasons.addAction(words, partial(self.reason_wanted.emit, finding.rule))

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
