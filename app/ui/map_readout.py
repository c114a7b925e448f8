"""The line below the map: the place in the form that was chosen (a click takes the next), and what is to be said."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.map_places import FORMS, place_words
from app.ui.preferences import Preferences


class Readout(QWidget):
    """The place above, the hint below: either may be long."""

    def __init__(self, memory: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._memory = memory
        self._place: tuple[float, float] | None = None
        self._form = memory.choice("map/place_form", tuple(FORMS), "degrees")
        self.place = QPushButton(self)
        self.place.setFlat(True)
        self.place.setObjectName("readoutPlace")
        self.place.setToolTip(self.tr("坐标；单击换一种写法：度、度分秒、高斯克吕格带或不带带号"))
        self.place.clicked.connect(self._next_form)
        self.hint = QLabel(self)
        self.hint.setObjectName("readout")
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.addWidget(self.place)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.hint)
        self._show()

    def form(self) -> str:
        """Return in which form places are read."""
        return self._form

    def _next_form(self) -> None:
        forms = tuple(FORMS)
        self._form = forms[(forms.index(self._form) + 1) % len(forms)]
        self._memory.put("map/place_form", self._form)
        self._show()

    def show_place(self, longitude: float, latitude: float) -> None:
        """Tell a place, degrees."""
        self._place = longitude, latitude
        self._show()

    def show_hint(self, words: str) -> None:
        """Say something beside it."""
        self.hint.setText(words)
        self.hint.setToolTip(words)

    def text(self) -> str:
        """Return all that the line says."""
        return f"{self.place.text()}\n{self.hint.text()}"

    def _show(self) -> None:
        words = self.tr("坐标") if self._place is None else place_words(*self._place, self._form)
        self.place.setText(words)
        self.place.setAccessibleName(self.tr("坐标：{place}；单击换一种写法").format(place=words))
