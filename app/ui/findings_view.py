"""The findings: filter by outcome, the tree, and the chosen finding told in full."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QTextBrowser, QTreeView, QVBoxLayout, QWidget

from app.domain.finding import OUTCOMES, Finding
from app.domain.review import Review
from app.ui.finding_words import finding_html
from app.ui.findings_delegate import FindingsDelegate
from app.ui.findings_model import FindingsModel, grouped
from app.ui.judgement_panel import JudgementPanel
from app.ui.theme import FAINT, css

_SHOWN_AT_FIRST: Final = frozenset({"hit", "unknown"})


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
        self._rule: str | None = None
        self.filters = {outcome: self._make_filter(outcome) for outcome in OUTCOMES}  # first, for the Tab key
        self.model = FindingsModel(self)
        self.tree = self._make_tree()
        self.detail = QTextBrowser(self)
        self.detail.setAccessibleName(self.tr("所选审查发现的详情"))
        self.detail.setOpenLinks(False)
        self.detail.document().setDocumentMargin(8)
        self.detail.anchorClicked.connect(self._on_link)
        self.judgement = JudgementPanel(self)
        self._lay_out()
        self._tell()

    def _make_filter(self, outcome: str) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(True)
        button.setChecked(outcome in _SHOWN_AT_FIRST)
        button.setProperty("segment", "single")
        button.clicked.connect(self._show)
        return button

    def _make_tree(self) -> QTreeView:
        tree = QTreeView(self)
        tree.setAccessibleName(self.tr("审查发现"))
        tree.setModel(self.model)
        tree.setItemDelegate(FindingsDelegate(tree))
        tree.setHeaderHidden(True)
        tree.setIndentation(0)
        tree.setRootIsDecorated(False)
        tree.setMouseTracking(False)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        tree.selectionModel().currentChanged.connect(self._on_current)
        return tree

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(4)
        for button in self.filters.values():
            row.addWidget(button, 1)
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.detail, 1)
        column.addWidget(self.judgement)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.tree)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addWidget(splitter, 1)
        self._count()

    def show_review(self, review: Review | None) -> None:
        """Show a review's findings; the chosen rule stays chosen."""
        self._findings = review.findings if review else ()
        self._count()
        self._show()

    def _count(self) -> None:
        for outcome, button in self.filters.items():
            count = sum(finding.outcome == outcome for finding in self._findings)
            button.setText(f"{OUTCOMES[outcome]} {count}")
            button.setAccessibleName(
                self.tr("显示“{outcome}”的{count}条").format(outcome=OUTCOMES[outcome], count=count)
            )

    def _show(self) -> None:
        outcomes = frozenset(outcome for outcome, button in self.filters.items() if button.isChecked())
        rule = self._rule
        self.model.set_groups(grouped(self._findings, outcomes))
        self.tree.expandAll()
        self.choose(rule)

    def choose(self, rule: str | None) -> None:
        """Choose a rule's finding where it is shown."""
        index = self.model.find(rule) if rule else QModelIndex()
        self._rule = rule
        if index.isValid():
            self.tree.setCurrentIndex(index)
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
        """Choose a rule's finding, whatever the filter hides."""
        finding = self._find(rule)
        if finding:
            self.filters[finding.outcome].setChecked(True)
            self._rule = rule
            self._show()

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
        finding = self.finding()
        hint = self.tr("选择一条审查发现，查看规划原文、涉及面积和缺少的资料，并作出人工认定。")
        self.detail.setHtml(finding_html(finding) if finding else f"<p style='color:{css(FAINT)}'>{hint}</p>")
        self.judgement.show_finding(finding)

    def _on_link(self, url: QUrl) -> None:
        self.link.emit(url.scheme(), url.path())
