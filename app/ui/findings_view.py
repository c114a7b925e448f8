"""The findings: the row that filters them, the tree, and the chosen finding told in full."""

from collections.abc import Collection, Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.domain.finding import Finding, weight_of
from app.domain.layer import Layer
from app.domain.review import Review
from app.ui.finding_words import finding_html
from app.ui.findings_bar import FindingsBar
from app.ui.findings_copy import as_table, as_text
from app.ui.findings_model import FOLDED, FindingsModel, grouped
from app.ui.findings_tree import FindingsTree
from app.ui.judgement_panel import JudgementPanel
from app.ui.page_parts import make_browser
from app.ui.theme import FAINT, css

_LEAST_LINES: Final = 13  # heights of a line: the least width
_MARK_MS: Final = 6000  # long enough to be seen by who was looking at the form


class FindingsView(QWidget):
    """Tree above, the chosen finding and its judgement below.

    Signals:
        chosen: a Finding, or None.
        link: a word and what it points at: field, line, rule, layers.
    """

    chosen = Signal(object)
    link = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._layers: Mapping[str, Layer] = {}
        self._rule: str | None = None
        self._folded = FOLDED
        self.bar = FindingsBar(self)  # first, for the Tab key
        self.filters = self.bar.filters
        self.model = FindingsModel(self)
        self.tree = FindingsTree(self.model, self)
        self.detail = make_browser(self, self.tr("所选审查发现的详情"))
        self.judgement = JudgementPanel(self)
        self._unmark = QTimer(self)
        self._unmark.setSingleShot(True)
        self._unmark.setInterval(_MARK_MS)
        self._unmark.timeout.connect(lambda: self.model.set_changed(frozenset()))
        self._lay_out()
        self._connect()
        self._tell()

    def minimumSizeHint(self) -> QSize:
        """Return a width in which a title can be read, and what is needed in height at the present width."""
        least = super().minimumSizeHint()
        layout = self.layout()  # whose buttons may wrap
        higher = layout.minimumHeightForWidth(self.width()) if layout is not None else 0
        return least.expandedTo(QSize(self.fontMetrics().height() * _LEAST_LINES, higher))

    def _connect(self) -> None:
        self.bar.changed.connect(self._show)
        self.bar.step_wanted.connect(self.step)
        self.bar.copy_wanted.connect(self.copy)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.tree.expanded.connect(lambda index: self._fold(index, is_folded=False))
        self.tree.collapsed.connect(lambda index: self._fold(index, is_folded=True))
        self.detail.anchorClicked.connect(self._on_link)
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.tree)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(lambda: self.copy("one"))

    def _lay_out(self) -> None:
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.detail, 1)
        column.addWidget(self.judgement)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(self.tree)
        self.splitter.addWidget(below)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.splitter, 1)

    def show_review(self, review: Review | None) -> None:
        """Show a review's findings; choice, folds and place in the list stay, what has changed is marked a moment."""
        before = {finding.rule: finding for finding in self._findings}
        self._findings = review.findings if review else ()
        self._layers = {layer.id: layer for layer in review.layers} if review else {}
        self.bar.count(self._findings)
        self._show()
        if before:
            self._mark(frozenset(each.rule for each in self._findings if _differs(before.get(each.rule), each)))

    def _mark(self, rules: frozenset[str]) -> None:
        self.model.set_changed(rules)
        if rules:
            self._unmark.start()

    def _show(self) -> None:
        place, rule, words = self.tree.verticalScrollBar().value(), self._rule, self.bar.words.text()
        self.model.set_groups(grouped(self._findings, self.bar.outcomes(), words))
        self.tree.unfold(frozenset() if words.strip() else self._folded)
        self.choose(rule)
        self.tree.doItemsLayout()  # now: the bar knows no place in rows that are not laid out
        self.tree.verticalScrollBar().setValue(place)

    def _fold(self, index: QModelIndex, *, is_folded: bool) -> None:
        """Remember what a person folds; what a search unfolds is not remembered."""
        if not self.tree.is_unfolding and not self.bar.words.text().strip():
            key = self.model.groups[index.row()].key
            self._folded = self._folded | {key} if is_folded else self._folded - {key}

    def choose(self, rule: str | None) -> None:
        """Choose a rule's finding where it is shown."""
        index = self.model.find(rule) if rule else QModelIndex()
        is_other = rule != self._rule
        self._rule = rule
        if index.isValid() and self.tree.isExpanded(index.parent()):
            self.tree.setCurrentIndex(index)
            if is_other:
                self.tree.scrollTo(index)
        self._tell()

    def mark(self, kinds: Collection[str]) -> None:
        """Mark the findings that speak of these kinds of layer, and bring the first of them into view."""
        speaking = frozenset(
            finding.rule for finding in self._findings if any(each.kind in kinds for each in finding.overlaps)
        )
        self.model.set_marked(speaking)
        first = next((rule for rule in self.model.rules() if rule in speaking), None)
        if first is not None:
            self.tree.scrollTo(self.model.find(first))

    def reveal(self, rule: str) -> None:
        """Choose a rule's finding, whatever filter, words or fold hide."""
        finding = self._find(rule)
        if finding:
            self.filters[finding.outcome].setChecked(True)
            self.bar.words.clear()
            self._show()
            self.tree.expand(self.model.find(rule).parent())
            self._rule = None
            self.choose(rule)

    def step(self, by: int) -> None:
        """Go to the next (1) or the last (-1) finding that weighs on the verdict, round and round."""
        heavy = [
            each.rule for group in grouped(self._findings, frozenset({"hit", "unknown"})) for each in group.findings
        ]
        heavy = [rule for rule in heavy if (finding := self._find(rule)) and weight_of(finding)]
        if not heavy:
            return
        at = heavy.index(self._rule) + by if self._rule in heavy else (0 if by > 0 else -1)
        self.reveal(heavy[at % len(heavy)])
        self.tree.setFocus()
        self.chosen.emit(self.finding())

    def has_findings(self) -> bool:
        """Whether a review is shown."""
        return bool(self._findings)

    def judge(self) -> None:
        """Put the cursor where the chosen finding is judged; where none is chosen, the first that weighs is."""
        if self.finding() is None:
            self.step(1)
        self.judgement.start()

    def copy(self, what: str) -> None:
        """Copy the chosen finding ("one"), or all that are listed as "text" or "table"."""
        chosen = self.finding()
        listed = [finding for group in self.model.groups for finding in group.findings]
        found = [chosen] if what == "one" and chosen else [] if what == "one" else listed
        if found:
            QGuiApplication.clipboard().setText(as_table(found) if what == "table" else as_text(found))

    def focus_search(self) -> None:
        """Put the cursor into the words to filter by."""
        self.bar.words.setFocus()
        self.bar.words.selectAll()

    def _find(self, rule: str | None) -> Finding | None:
        return next((finding for finding in self._findings if finding.rule == rule), None)

    def finding(self) -> Finding | None:
        """Return the chosen finding."""
        return self._find(self._rule)

    def _on_current(self, index: QModelIndex) -> None:
        finding = self.model.finding(index)
        if finding is not None and finding.rule != self._rule:
            self._rule = finding.rule
            self._tell()
            self.chosen.emit(finding)

    def _tell(self) -> None:
        """Tell the chosen finding; where its words are as before, its page stays where it was scrolled to."""
        finding = self.finding()
        hint = self.tr("选择一条审查发现，查看规划原文、涉及面积和缺少的资料，并作出人工认定。")
        words = finding_html(finding, self._layers) if finding else f"<p style='color:{css(FAINT)}'>{hint}</p>"
        if words != self.detail.property("words"):
            self.detail.setProperty("words", words)
            self.detail.setHtml(words)
        self.judgement.show_finding(finding)

    def _on_link(self, url: QUrl) -> None:
        if url.scheme() == "judge":
            self.judgement.start()
        else:
            self.link.emit(url.scheme(), url.path())


def _differs(before: Finding | None, after: Finding) -> bool:
    """Whether a reviewer should look again: another outcome, judgement or area."""
    return before is None or (before.outcome, before.judgement, before.overlaps) != (
        after.outcome,
        after.judgement,
        after.overlaps,
    )
