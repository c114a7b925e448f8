"""Pages of a PDF as pictures in a list, rendered one by one in the worker."""

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.opinion_places import RulePlace
from app.services.opinions import page_image
from app.ui.page_marks import POINTS, PageClicks, paint_marks
from app.ui.theme import colour
from app.ui.theme_colours import SHEET
from app.ui.worker import Worker

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_A4_INCHES: Final = (8.268, 11.693)
_GAP: Final = 14
_LEAST_DPI, _MOST_DPI, _FIRST_DPI = 36, 240, 92


class PageModel(QAbstractListModel):
    """One row a page; None until its picture is there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pages: tuple[QPixmap | None, ...] = ()
        self._sharp: frozenset[int] = frozenset()

    def clear(self, count: int) -> None:
        """Expect so many pages."""
        self.beginResetModel()
        self.pages, self._sharp = (None,) * count, frozenset()
        self.endResetModel()

    def resize(self, count: int) -> None:
        """Expect so many pages instead; the pictures at hand stay."""
        if count != len(self.pages):
            self.beginResetModel()
            self.pages = (*self.pages[:count], *[None] * (count - len(self.pages)))
            self.endResetModel()

    def set_page(self, row: int, picture: QPixmap) -> None:
        """Show a page."""
        self.pages = (*self.pages[:row], picture, *self.pages[row + 1 :])
        self._sharp |= {row}
        self.dataChanged.emit(self.index(row), self.index(row))

    def blur(self) -> None:
        """Take the pictures for those of another size: good enough until new ones come."""
        self._sharp = frozenset()
        self.layoutChanged.emit()

    def is_sharp(self, row: int) -> bool:
        """Return whether a page's picture has the size that is shown."""
        return row in self._sharp

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many pages there are."""
        return 0 if parent.isValid() else len(self.pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the page's name, or (user role) its picture."""
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return self.tr("第{number}页，共{count}页").format(number=index.row() + 1, count=len(self.pages))
        return self.pages[index.row()] if role == Qt.ItemDataRole.UserRole else None


class PageDelegate(QStyledItemDelegate):
    """Draws a page as paper on a desk."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dpi = 96
        self.marks: tuple[RulePlace, ...] = ()  # the first is the one that is looked at

    def paper(self) -> QSize:
        """Return the size of a page on the screen."""
        return QSize(round(_A4_INCHES[0] * self.dpi), round(_A4_INCHES[1] * self.dpi))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a page's size with the gaps around it."""
        return self.paper() + QSize(2 * _GAP, _GAP)

    def paper_in(self, area: QRect) -> QRect:
        """Return where in an item's rectangle the paper lies."""
        paper = QRect(0, 0, self.paper().width(), self.paper().height())
        paper.moveCenter(area.center())
        return paper

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a page, or white paper while it is being made, and the marks on it."""
        paper = self.paper_in(QRect(option.rect))  # type: ignore[attr-defined]  # the stubs leave the public members out
        painter.fillRect(paper.adjusted(2, 2, 2, 2), colour("shadow"))
        painter.fillRect(paper, QColor(SHEET))
        picture = index.data(Qt.ItemDataRole.UserRole)
        if picture is not None:
            painter.drawPixmap(paper, picture)
        marked = tuple(each for each in self.marks if each.page == index.row())
        if marked:
            paint_marks(painter, paper, self.dpi, marked, self.marks[0])


class PageView:
    """A list view that shows a PDF."""

    def __init__(self, view: QListView, worker: Worker, lane: str = "page") -> None:
        self.view = view
        self._worker, self._lane = worker, lane
        self.model = PageModel(view)
        self._delegate = PageDelegate(view)
        self._pdf: bytes | None = None
        self.clicks = PageClicks(view, self._delegate.paper_in, view)
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setSelectionMode(QListView.SelectionMode.NoSelection)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        view.setUniformItemSizes(True)
        view.verticalScrollBar().valueChanged.connect(lambda _place: self._render())

    def show_pdf(self, pdf: bytes, pages: int) -> None:
        """Show a document from its first page."""
        self._pdf = pdf
        self.model.clear(pages)
        self._set_dpi(min(self._fitting(), _FIRST_DPI))
        self.view.scrollToTop()

    def follow_pdf(self, pdf: bytes, pages: int) -> None:
        """Show a document that takes the shown one's place: the pictures stay until new ones come, the place too."""
        if not self.model.pages:
            self.show_pdf(pdf, pages)
            return
        self._pdf = pdf
        place = self.view.verticalScrollBar().value()
        self.model.resize(pages)
        self.model.blur()
        self.view.verticalScrollBar().setValue(place)
        self._render()

    def mark(self, places: tuple[RulePlace, ...]) -> None:
        """Mark places, of which the first is the one that is looked at."""
        self._delegate.marks = places
        self.view.viewport().update()

    def look_at(self, place: RulePlace) -> None:
        """Scroll a place into the upper part of the view."""
        index = self.model.index(place.page)
        if index.isValid():
            self.view.scrollTo(index, QListView.ScrollHint.PositionAtTop)
            bar, inside = self.view.verticalScrollBar(), round(place.top * self._delegate.dpi / POINTS)
            bar.setValue(bar.value() + inside - self.view.viewport().height() // 4)

    def fit(self) -> None:
        """Make pages as wide as the view."""
        self._set_dpi(self._fitting())

    def _fitting(self) -> float:
        return (self.view.viewport().width() - 2 * _GAP - 4) / _A4_INCHES[0]

    def zoom(self, factor: float) -> None:
        """Make pages larger or smaller."""
        self._set_dpi(self._delegate.dpi * factor)

    def _set_dpi(self, dpi: float) -> None:
        self._delegate.dpi = round(min(max(dpi, _LEAST_DPI), _MOST_DPI))
        self.model.blur()
        self._render()

    def _wanted(self) -> int | None:
        """Return the first page in sight (or the one after) that has no picture of this size yet."""
        area = self.view.viewport().rect()
        first = max(0, self.view.indexAt(area.topLeft() + QPoint(_GAP, 0)).row())
        last = self.view.indexAt(area.bottomLeft() + QPoint(_GAP, 0)).row()
        end = len(self.model.pages) if last < 0 else last + 2
        return next(
            (row for row in range(first, min(end, len(self.model.pages))) if not self.model.is_sharp(row)), None
        )

    def _render(self) -> None:
        pdf, page, dpi = self._pdf, self._wanted(), round(self._delegate.dpi * self.view.devicePixelRatioF())
        if pdf is not None and page is not None:
            self._worker.ask(
                lambda _stop: QImage.fromData(page_image(pdf, page, dpi)),
                lambda image: self._take(page, image),
                lane=self._lane,
            )

    def _take(self, page: int, image: QImage) -> None:
        self.model.set_page(page, QPixmap.fromImage(image.copy()))
        self._render()
