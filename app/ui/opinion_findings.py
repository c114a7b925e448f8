"""The findings beside the opinion's pages: choose one and its place is shown and marked; and back."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.domain.opinion_places import RulePlace, place_at, places_of
from app.domain.review import Review
from app.ui.findings_model import FOLDED, FindingsModel, grouped
from app.ui.findings_tree import FindingsTree
from app.ui.page_parts import label
from app.ui.vocabulary import OUTCOMES


class OpinionFindings(QWidget):
    """A tree of findings, and the row that steps through the chosen one's places.

    Signals:
        marked: the places of the chosen finding (tuple of RulePlace); the first is the one to look at.
        place_wanted: a RulePlace to be scrolled to.
    """

    marked = Signal(object)
    place_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[RulePlace, ...] = ()
        self._chosen: tuple[RulePlace, ...] = ()
        self._at = 0
        self._rule: str | None = None
        self.model = FindingsModel(self)
        self.tree = FindingsTree(self.model, self)
        self.told = label(self, "", "explain")
        self.previous = self._button("▲", self.tr("所选审查发现的上一处"), -1)
        self.next = self._button("▼", self.tr("所选审查发现的下一处（回车）"), 1)
        self._lay_out()
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.tree.activated.connect(self._on_activated)
        self._tell()

    def _button(self, words: str, name: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda _on=False: self.step(by))
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self.told, 1)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tree, 1)
        column.addLayout(row)

    def show_review(self, review: Review | None) -> None:
        """Show a review's findings, or none; the choice stays."""
        rule = self._rule
        self.model.set_groups(grouped(review.findings, frozenset(OUTCOMES)) if review else ())
        self.tree.unfold(FOLDED)
        index = self.model.find(rule) if rule else QModelIndex()
        if index.isValid() and self.tree.isExpanded(index.parent()):
            self.tree.setCurrentIndex(index)
        self._tell()

    def show_places(self, places: tuple[RulePlace, ...]) -> None:
        """Take where the shown pages speak of rules; the chosen finding is marked anew."""
        self._places = places
        self._mark(places_of(places, self._rule) if self._rule else ())

    def choose_at(self, page: int, y: float) -> None:
        """Choose the finding that a place on a page belongs to, where there is one."""
        place = place_at(self._places, page, y)
        index = self.model.find(place.rule) if place else QModelIndex()
        if place is None or not index.isValid():
            return
        self._rule = place.rule
        self.tree.expand(index.parent())
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)
        self._mark(places_of(self._places, place.rule), place)

    def step(self, by: int) -> None:
        """Go to the chosen finding's next place (1) or the one before (-1), round and round."""
        if self._chosen:
            self._at = (self._at + by) % len(self._chosen)
            self._show_mark()
            self.place_wanted.emit(self._chosen[self._at])

    def _on_current(self, index: QModelIndex) -> None:
        finding = self.model.finding(index)
        if finding is None or finding.rule == self._rule:
            return
        self._rule = finding.rule
        self._mark(places_of(self._places, finding.rule))
        if self._chosen:
            self.place_wanted.emit(self._chosen[0])

    def _on_activated(self, index: QModelIndex) -> None:
        if self.model.finding(index) is not None:
            self.step(1)

    def _mark(self, places: tuple[RulePlace, ...], at: RulePlace | None = None) -> None:
        self._chosen, self._at = places, places.index(at) if at in places else 0
        self._show_mark()

    def _show_mark(self) -> None:
        self.marked.emit(self._chosen[self._at :] + self._chosen[: self._at])
        self._tell()

    def _tell(self) -> None:
        count = len(self._chosen)
        for button in (self.previous, self.next):
            button.setEnabled(count > 1)
        if count:
            words = self.tr("第{page}页，第{at}处，共{count}处")
            self.told.setText(words.format(page=self._chosen[self._at].page + 1, at=self._at + 1, count=count))
        elif self._rule is not None and self._places:
            self.told.setText(self.tr("所示文件没有提到规则{rule}").format(rule=self._rule))
        else:
            self.told.setText(self.tr("选择一条审查发现，看它在文件中的位置；点击页面，看该处属于哪一条"))
