"""The panels of field mode: what is here, photographs, notes, tracks, the receiver; they show, the page acts."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from app.services.field_ground import Standing
from app.services.receivers import BAUDS, ReceiverSource, SerialPort
from app.ui import theme
from app.ui.field_list import TARGET, FieldList, FieldRow, big_button
from app.ui.field_words import here_words, kinds_words
from app.ui.marks import comma

_AUTO: Final = 0
_MOST_OFFSET_S: Final = 366 * 86_400


class GroundPanel(FieldList):
    """The control lines here, and the kinds that are not here or of which nobody knows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.tr("脚下的图层"), "", parent)
        self.show_standing(None)

    def show_standing(self, standing: Standing | None) -> None:
        """Show what is known of a place."""
        if standing is None:
            self.empty.setText(self.tr("定位后，这里列出脚下的管控图层；误差范围内说不清的，会写明不能判定。"))
            self.set_rows(())
            return
        self.empty.setText(self.tr("脚下没有查到管控图层"))
        rows = [FieldRow(here_words(each), each) for each in standing.here]
        rows += [
            FieldRow(words.format(names=names), None)
            for words, names in (
                (self.tr("所在：{names}"), comma().join(standing.places)),
                (self.tr("此处无数据，不能判定：{names}"), kinds_words(standing.no_data)),
                (self.tr("不在其中：{names}"), kinds_words(standing.clear)),
            )
            if names
        ]
        self.set_rows(rows)


class PhotoPanel(FieldList):
    """The photographs, and the offset of the camera's clock in seconds."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent.tr("照片"), parent.tr("本案卷还没有照片。可以添加照片文件，或从相机、手机的文件夹取。"), parent
        )
        self.offset_label = QLabel(self.tr("相机时钟改正（秒）"), self)
        self.offset = QSpinBox(self)
        self.offset.setRange(-_MOST_OFFSET_S, _MOST_OFFSET_S)
        self.offset.setMinimumHeight(theme.px(TARGET))
        self.offset.setAccessibleName(self.tr("相机时钟改正，秒，加在拍摄时间上"))
        self.offset_label.setBuddy(self.offset)
        self.column.insertWidget(2, self.offset_label)
        self.column.insertWidget(3, self.offset)


class NotePanel(FieldList):
    """The notes, a line to write one, and who writes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent.tr("记事"), parent.tr("本案卷还没有记事。写下看到的情况，保存时记下位置、误差和时间。"), parent
        )
        self.author, self.text = QLineEdit(self), QLineEdit(self)
        for line, name in ((self.author, self.tr("记录人")), (self.text, self.tr("记事内容"))):
            line.setAccessibleName(name)
            line.setPlaceholderText(name)
            line.setMinimumHeight(theme.px(TARGET))
        self.column.insertWidget(0, self.author)
        self.column.insertWidget(1, self.text)


class TrackPanel(FieldList):
    """The tracks and the measures of the chosen one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent.tr("轨迹"),
            parent.tr("本案卷还没有轨迹。沿边界走一圈，或到每个角点打点，可量面积、作用地范围。"),
            parent,
        )
        self.figures = QLabel(self)
        self.figures.setWordWrap(True)
        self.column.insertWidget(2, self.figures)


class ReceiverPanel(QWidget):
    """Where to listen, at what speed, and what the receiver's handbook says of its accuracy.

    Signals:
        open_wanted: a ReceiverSource.
        close_wanted: listen no more.
        ports_wanted: look for ports again.
        file_wanted: choose a file to play back.
        accuracy_given: metres at HDOP 1, 0 where they are not known.
    """

    open_wanted = Signal(object)
    close_wanted = Signal()
    ports_wanted = Signal()
    file_wanted = Signal()
    accuracy_given = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.place, self.baud = QComboBox(self), QComboBox(self)
        self.place.setEditable(True)
        self.place.setAccessibleName(self.tr("接收机的端口或NMEA文件"))
        self.baud.setAccessibleName(self.tr("波特率"))
        self.baud.addItem(self.tr("自动"), _AUTO)
        for speed in BAUDS:
            self.baud.addItem(str(speed), speed)
        self.fast = QCheckBox(self.tr("文件快放（不按原来的时间）"), self)
        self.accuracy = QDoubleSpinBox(self)
        self.accuracy.setRange(0.0, 100.0)
        self.accuracy.setDecimals(1)
        self.accuracy.setSpecialValueText(self.tr("不知道"))
        self.accuracy.setSuffix(self.tr("米"))
        self.accuracy.setAccessibleName(self.tr("HDOP为1时的误差，按接收机说明书"))
        self.accuracy.editingFinished.connect(lambda: self.accuracy_given.emit(self.accuracy.value()))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(QLabel(self.tr("端口或文件"), self))
        column.addWidget(self.place)
        self.ports_button = big_button(self, self.tr("刷新端口"), self.tr("重新查找串口"), self.ports_wanted.emit)
        self.file_button = big_button(
            self, self.tr("回放文件…"), self.tr("选择NMEA记录文件回放"), self.file_wanted.emit
        )
        self.open_button = big_button(self, self.tr("连接"), self.tr("连接接收机"), self._ask_open)
        self.close_button = big_button(self, self.tr("断开"), self.tr("断开接收机"), self.close_wanted.emit)
        column.addWidget(self.ports_button)
        column.addWidget(self.file_button)
        column.addWidget(QLabel(self.tr("波特率"), self))
        column.addWidget(self.baud)
        column.addWidget(self.fast)
        about = QLabel(self.tr("HDOP为1时的误差（接收机说明书；接收机自报误差GST时不用）"), self)
        about.setWordWrap(True)
        column.addWidget(about)
        column.addWidget(self.accuracy)
        column.addWidget(self.open_button)
        column.addWidget(self.close_button)
        column.addStretch(1)
        for control in (self.place, self.baud, self.fast, self.accuracy):
            control.setMinimumHeight(theme.px(TARGET))
        self.show_open(is_open=False)

    def show_ports(self, ports: tuple[SerialPort, ...]) -> None:
        """Offer ports; what was typed stays."""
        typed = self.place.currentText()
        self.place.clear()
        self.place.addItems([port.place for port in ports])
        if typed or not ports:
            self.place.setEditText(typed)

    def show_open(self, *, is_open: bool) -> None:
        """Offer what can be done now."""
        self.open_button.setText(self.tr("重新连接") if is_open else self.tr("连接"))
        self.close_button.setEnabled(is_open)

    def source(self) -> ReceiverSource:
        """Return where to listen."""
        speed = int(self.baud.currentData())
        return ReceiverSource(self.place.currentText().strip(), speed or None, not self.fast.isChecked())

    def _ask_open(self) -> None:
        self.open_wanted.emit(self.source())
