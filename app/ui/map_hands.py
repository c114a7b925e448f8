"""What mouse and keys do to the tools on the map; whatever no tool takes is left to panning and zooming."""

from typing import Final, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from shapely.geometry.base import BaseGeometry

from app.ui.map_edit import EditTool
from app.ui.map_measure import PURPOSES
from app.ui.map_pointer import Pointer, arrow_step
from app.ui.map_snap import Place
from app.ui.map_tools import DrawTool

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


class Ground(Protocol):
    """The map as the tools need it."""

    def world(self, event: QMouseEvent) -> Place:
        """Return longitude and latitude under a mouse event."""

    def middle(self) -> Place:
        """Return longitude and latitude of what is in the middle."""

    def degrees_per_pixel(self) -> float:
        """Return the latitude that one pixel covers."""

    def moved_by(self, place: Place, right: int, up: int) -> Place:
        """Return the place so many pixels away."""

    def keep_in_view(self, place: Place) -> None:
        """Bring a place into view where it is not."""


class Hands(QObject):
    """Holds the tools; at most one is on.

    Signals:
        drawn: purpose and corners of what was drawn.
        drawing_changed: how many corners stand; -1 when drawing ended.
        edited: the polygons of the site after a point was moved, added or deleted.
        editing_changed: whether points are being edited.
        refused: a sentence on what cannot be done.
    """

    drawn = Signal(str, object)
    drawing_changed = Signal(int)
    edited = Signal(object)
    editing_changed = Signal(bool)
    refused = Signal(str)

    def __init__(self, ground: Ground, draw: DrawTool, edit: EditTool, pointer: Pointer, parent: QObject) -> None:
        super().__init__(parent)
        self._ground, self.draw, self.edit, self.pointer = ground, draw, edit, pointer
        self._is_stepping = False

    def is_busy(self) -> bool:
        """Return whether a tool is on."""
        return self.draw.is_on or self.edit.is_on

    def start_drawing(self, purpose: str) -> None:
        """Take clicks as corners from now on."""
        self.stop()
        self.draw.start(purpose)
        self.drawing_changed.emit(0)

    def start_editing(self, site: BaseGeometry) -> None:
        """Show the site's points and let them be taken; while editing goes on, the site anew."""
        was_on = self.edit.is_on
        if not was_on:
            self.stop()
        self.edit.start(site)
        if not was_on:
            self.editing_changed.emit(True)

    def stop(self) -> None:
        """Put whatever tool is on away."""
        was_drawing, was_editing = self.draw.is_on, self.edit.is_on
        self.draw.stop()
        self.edit.stop()
        self.pointer.hide()
        if was_drawing:
            self.drawing_changed.emit(-1)
        if was_editing:
            self.editing_changed.emit(False)

    def finish_drawing(self) -> None:
        """Hand over what was drawn where it has corners enough."""
        corners, purpose = self.draw.corners, self.draw.purpose
        if self.draw.is_complete():
            self.stop()
            if purpose in PURPOSES:
                self.draw.leave(corners)
            self.drawn.emit(purpose, corners)
        else:
            self.refused.emit(self.tr("点数不够：面至少3点，线至少2点；Esc放弃"))

    def take_back(self) -> None:
        """Take the last corner back."""
        self.draw.take_back()
        self.drawing_changed.emit(len(self.draw.corners))

    def press(self, event: QMouseEvent) -> bool:
        """Set a corner or end the drawing; take a point of the site or delete it."""
        if self.draw.is_on:
            self._press_drawing(event)
            return True
        return self.edit.is_on and self._press_editing(event)

    def _press_drawing(self, event: QMouseEvent) -> None:
        if event.button() == _LEFT:
            self._add_corner(self._pointed(event))
        elif event.button() == _RIGHT:
            self.finish_drawing()

    def _add_corner(self, place: Place) -> None:
        self.draw.add(place)
        self.drawing_changed.emit(len(self.draw.corners))

    def _press_editing(self, event: QMouseEvent) -> bool:
        place, pixel = self._ground.world(event), self._ground.degrees_per_pixel()
        if event.button() == _LEFT:
            return self.edit.take(place, pixel)
        if event.button() == _RIGHT and self.edit.choose(place, pixel):
            self._delete()
            return True
        return False

    def double_click(self, _event: QMouseEvent) -> bool:
        """End the drawing; the first of the two clicks set its last corner."""
        if self.draw.is_on:
            self.finish_drawing()
        return self.is_busy()

    def move(self, event: QMouseEvent) -> bool:
        """Let the next side, or the point that is held, follow the pointer."""
        if self.draw.is_on:
            self.draw.follow(self._pointed(event))
            return True
        if self.edit.is_dragging:
            self.edit.move(self._pointed(event))
        return self.edit.is_dragging

    def _pointed(self, event: QMouseEvent) -> Place:
        is_free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        return self.pointer.move_to(self._ground.world(event), self._ground.degrees_per_pixel(), is_free=is_free)

    def release(self, _event: QMouseEvent) -> bool:
        """Let go of the point that is held."""
        if self.edit.is_dragging:
            self.edit.is_dragging = False
            self.pointer.hide()
            self.edit.show()
            self.edited.emit(self.edit.polygons())
            return True
        return self.draw.is_on

    def key(self, event: QKeyEvent) -> bool:
        """Draw or edit by the keyboard alone."""
        key, is_fine = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = arrow_step(event.key(), is_fine=is_fine)
        if key == Qt.Key.Key_Escape:
            is_busy = self.is_busy()
            self.stop()
            self.draw.clear()
            return is_busy
        if self.draw.is_on:
            return self._step_pointer(*step) if step else self._key_drawing(key)
        if self.edit.is_on:
            return self._step_point(*step) if step else self._key_editing(key)
        return False

    def _key_drawing(self, key: Qt.Key) -> bool:
        if key in _ENTER:
            self.finish_drawing()
        elif key == Qt.Key.Key_Backspace:
            self.take_back()
        elif key == Qt.Key.Key_Space:
            self._add_corner(self.pointer.place or self._ground.middle())
        else:
            return False
        return True

    def _step_pointer(self, right: int, up: int) -> bool:
        """Move the pointer by the arrow keys, freely: a corner near by must not hold it fast."""
        before = self.pointer.place or self._ground.middle()
        place = self._ground.moved_by(before, right, up)
        self.pointer.move_to(place, self._ground.degrees_per_pixel(), is_free=True)
        self._ground.keep_in_view(place)
        self.draw.follow(place)
        return True

    def _key_editing(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.edit.step(1 if key == Qt.Key.Key_PageDown else -1)
            self._ground.keep_in_view(self.edit.place() or self._ground.middle())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._delete()
        elif key == Qt.Key.Key_Insert:
            self._tell_edited(is_done=self.edit.insert())
        elif key in _ENTER:
            self.stop()
        else:
            return False
        return True

    def _delete(self) -> None:
        self._tell_edited(is_done=self.edit.delete())

    def _tell_edited(self, *, is_done: bool) -> None:
        if is_done:
            self.edited.emit(self.edit.polygons())
        else:
            self.refused.emit(self.tr("请先选中一个界址点；只剩三个点的范围不能再删点，要去掉它请用“清除”"))

    def _step_point(self, right: int, up: int) -> bool:
        place = self.edit.place()
        if place is None:
            return False
        self.edit.move(self._ground.moved_by(place, right, up))
        self._is_stepping = True
        return True

    def key_up(self, event: QKeyEvent) -> bool:
        """Once the arrow key is let go, hand over where the point has come to."""
        if not self._is_stepping or event.isAutoRepeat() or arrow_step(event.key(), is_fine=True) is None:
            return False
        self._is_stepping = False
        self.edit.show()
        self.edited.emit(self.edit.polygons())
        return True
