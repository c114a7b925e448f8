"""Listen to a satellite receiver: a serial line, a named pipe, or a file that is played back; each read blocks.

Nothing here polls: between two sentences the thread sleeps in the kernel, which a laptop on battery needs.
"""

import contextlib
import errno
import os
import re
import select
import stat
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from app.domain.fieldwork import Fix
from app.errors import BadInputError, WorldError
from app.geodata.nmea import LONGEST, Moments, sentence_of

BAUDS: Final = (4800, 9600, 38400, 57600, 115200)  # NMEA 0183 is 4800; what receivers on USB come set to follows
_GARBAGE: Final = 5 * LONGEST  # bytes without one sentence: even the longest ones would have shown by now
_CHUNK: Final = 4096
_LONGEST_WAIT_S: Final = 5.0  # between two moments of a file that is played back: a lunch break is cut short
_WINDOWS_PORT: Final = re.compile(r"(\\\\\.\\)?COM\d+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReceiverSource:
    """Where to listen.

    Attributes:
        place: a serial port (`/dev/ttyUSB0`, `COM3`), a named pipe or a file.
        baud: of a serial line; None tries the usual ones until sentences come.
        is_paced: a file is played back at the pace of its own times, not as fast as it can be read.
    """

    place: str
    baud: int | None = None
    is_paced: bool = True


@dataclass(frozen=True, slots=True)
class SerialPort:
    """A serial port that this machine has, and what it says of itself."""

    place: str
    words: str


def serial_ports() -> tuple[SerialPort, ...]:
    """Return the serial ports of this machine, those on USB first."""
    from serial.tools.list_ports import comports

    found = sorted(comports(), key=lambda port: (port.vid is None, port.device))
    return tuple(SerialPort(port.device, "" if port.description == "n/a" else port.description) for port in found)


class _Stream(Protocol):
    """Bytes as they come."""

    def read(self) -> bytes:
        """Wait for bytes; none at the end, or once it was stopped."""

    def stop(self) -> None:
        """End the waiting; may be called from another thread."""

    def close(self) -> None:
        """Let go of the device."""

    def another_baud(self) -> bool:
        """Try the next speed and return whether there is one."""


class Receiver:
    """Listens until it is stopped; `run` belongs into a thread of its own."""

    def __init__(self, source: ReceiverSource) -> None:
        self.source = source
        self._stopped = threading.Event()
        self._lock = threading.Lock()
        self._stream: _Stream | None = None

    def run(
        self,
        fix: Callable[[Fix], None],
        tell: Callable[[str], None] = lambda _: None,
        connected: Callable[[], None] = lambda: None,
    ) -> None:
        """Listen until the end of the file or until `stop`.

        Args:
            fix: called with each fix, in this thread; one without place says that the position was lost.
            tell: called with a sentence where what comes cannot be understood, and with an empty one once it can.
            connected: called when the line is open.

        Raises:
            BadInputError: there is no such port or file, or the file holds no sentence.
            WorldError: the port may not be opened, is in use, or was unplugged.
        """
        with _device_trouble(self.source.place), self._open() as stream:
            connected()
            understood = _listen(stream, self.source, fix, tell, self._pause)
        if not understood and not self._stopped.is_set():
            raise BadInputError(
                f"“{self.source.place}”中没有一条可用的NMEA 0183语句（$GPRMC、$GNGGA等），请选择接收机记录的NMEA文件。"
            )

    @contextlib.contextmanager
    def _open(self) -> Iterator[_Stream]:
        stream = _open_stream(self.source)
        with self._lock:
            self._stream = stream
        if self._stopped.is_set():
            stream.stop()
        try:
            yield stream
        finally:
            with self._lock:
                self._stream = None
            stream.close()

    def _pause(self, seconds: float) -> bool:
        """Wait, and return whether to go on."""
        return not self._stopped.wait(seconds) if seconds > 0 else not self._stopped.is_set()

    def stop(self) -> None:
        """End listening; may be called from another thread, more than once."""
        self._stopped.set()
        with self._lock:
            if self._stream is not None:
                self._stream.stop()


def _listen(
    stream: _Stream,
    source: ReceiverSource,
    fix: Callable[[Fix], None],
    tell: Callable[[str], None],
    pause: Callable[[float], bool],
) -> bool:
    """Hand on every fix; return whether anything was understood."""
    moments, lines = Moments(), _Lines()
    is_file, last, understood = isinstance(stream, _FileStream), "", False
    while data := stream.read():
        for line in lines.take(data):
            sentence = sentence_of(line)
            if sentence is None:
                lines.wasted += len(line)
                continue
            if lines.is_garbage:
                tell("")
            understood, lines.is_garbage, lines.wasted = True, False, 0
            with contextlib.suppress(ValueError):  # a field that is not what it should be; the next sentence comes
                for found in moments.take(sentence):
                    is_waited = is_file and source.is_paced
                    if not pause(_seconds_between(last, found.clock) if is_waited else 0):
                        return True
                    last = found.clock
                    fix(found)
        if lines.wasted_now() > _GARBAGE and not is_file:
            lines.reset()
            if not stream.another_baud():
                lines.is_garbage = True
                tell(_garbage_words(source))
    return understood


class _Lines:
    """Cuts bytes into lines and counts what was wasted on them."""

    def __init__(self) -> None:
        self._rest = b""
        self.wasted = 0
        self.is_garbage = False

    def take(self, data: bytes) -> list[bytes]:
        *lines, self._rest = (self._rest + data).split(b"\n")
        return lines

    def wasted_now(self) -> int:
        return self.wasted + len(self._rest)

    def reset(self) -> None:
        self._rest, self.wasted = b"", 0


def _seconds_between(one: str, other: str) -> float:
    """Return how long to wait between two times of day, at most `_LONGEST_WAIT_S`."""
    if not one or not other:
        return 0.0
    first, second = (int(text[0:2]) * 3600 + int(text[2:4]) * 60 + float(text[4:]) for text in (one, other))
    return min((second - first) % 86400, _LONGEST_WAIT_S)


def _garbage_words(source: ReceiverSource) -> str:
    if source.baud is None:
        return (
            f"“{source.place}”有数据，但各种波特率下都不是NMEA 0183语句；"
            "请确认选对了端口，并把接收机设为输出NMEA（不是二进制）。"
        )
    return (
        f"“{source.place}”有数据，但在波特率{source.baud}下不是NMEA 0183语句；"
        "请改用接收机的波特率，或选“自动”；仍不行时确认接收机输出的是NMEA。"
    )


def _open_stream(source: ReceiverSource) -> _Stream:
    if os.name == "nt" and _WINDOWS_PORT.match(source.place):
        return _SerialStream(source)
    mode = Path(source.place).stat().st_mode
    if stat.S_ISCHR(mode):
        return _SerialStream(source)
    if stat.S_ISFIFO(mode):
        return _PipeStream(source.place)
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    return _FileStream(source.place)


class _SerialStream:
    """A serial line, or a pseudo-terminal that stands for one."""

    def __init__(self, source: ReceiverSource) -> None:
        from serial import Serial

        self._is_stopped = False
        self._others = list(BAUDS) if source.baud is None else []
        baud = self._others.pop(1) if source.baud is None else source.baud
        exclusive = None if os.name == "nt" else True
        try:
            self._line = Serial(source.place, baud, timeout=None, exclusive=exclusive)
        except (OSError, ValueError) as error:
            raise OSError(_number_of(error), str(error)) from error

    def read(self) -> bytes:
        if self._is_stopped:  # the second read of the round before may have swallowed the wake-up
            return b""
        data: bytes = self._line.read(1)
        return data + self._line.read(self._line.in_waiting) if data else b""

    def stop(self) -> None:
        self._is_stopped = True
        self._line.cancel_read()

    def close(self) -> None:
        self._line.close()

    def another_baud(self) -> bool:
        if not self._others:
            return False
        self._line.baudrate = self._others.pop(0)
        self._line.reset_input_buffer()
        return True


def _number_of(error: OSError | ValueError) -> int:
    """Return the number of an error that pyserial tells in words only: on Windows, and of what is no serial line."""
    number = getattr(error, "errno", None)
    if number:
        return int(number)
    words = str(error)
    return errno.EACCES if "PermissionError" in words else errno.ENOENT if "FileNotFound" in words else errno.ENOTTY


class _PipeStream:
    """A named pipe; opened for writing too, so that it neither waits for a writer nor ends with one."""

    def __init__(self, place: str) -> None:
        self._pipe = os.open(place, os.O_RDWR | os.O_NONBLOCK)
        self._wake_read, self._wake_write = os.pipe()

    def read(self) -> bytes:
        ready, _, _ = select.select([self._pipe, self._wake_read], [], [])
        return b"" if self._wake_read in ready else os.read(self._pipe, _CHUNK)

    def stop(self) -> None:
        os.write(self._wake_write, b"x")

    def close(self) -> None:
        for handle in (self._pipe, self._wake_read, self._wake_write):
            os.close(handle)

    def another_baud(self) -> bool:
        return False


class _FileStream:
    """A file of sentences."""

    def __init__(self, place: str) -> None:
        self._file = Path(place).open("rb")  # noqa: SIM115  # `close` closes it
        self._is_at_end = False

    def read(self) -> bytes:
        if self._is_at_end:
            return b""
        data = self._file.read(_CHUNK)
        self._is_at_end = not data
        return data or b"\n"  # ends a last line that has no end of its own

    def stop(self) -> None:
        """Nothing waits here."""

    def close(self) -> None:
        self._file.close()

    def another_baud(self) -> bool:
        return False


@contextlib.contextmanager
def _device_trouble(place: str) -> Iterator[None]:
    """Tell what a device says in words that name the way out."""
    try:
        yield
    except OSError as error:
        raise device_error(place, error) from error


def device_error(place: str, error: OSError) -> BadInputError | WorldError:
    """Return what to tell of a port, pipe or file that could not be opened or read."""
    number = error.errno or 0
    if number == errno.ENOENT:
        return BadInputError(f"没有“{place}”这个端口或文件；请插好接收机后点“刷新端口”，或核对路径。")
    if number == errno.EISDIR:
        return BadInputError(f"“{place}”是文件夹，不是端口或文件；请选择接收机的端口，或一个NMEA记录文件。")
    if number in (errno.EACCES, errno.EPERM):
        return WorldError(
            f"没有权限打开“{place}”；Linux下请让管理员把您加入 dialout 组（usermod -aG dialout 用户名）后重新登录，"
            "Windows下请关闭占用该端口的程序。"
        )
    if number in (errno.EBUSY, errno.EAGAIN):
        return WorldError(f"“{place}”正被别的程序占用；请关闭那个程序（如地图软件、gpsd）后重新连接。")
    if number in (errno.ENOTTY, errno.EINVAL):
        return BadInputError(f"“{place}”不是串口，或不支持这个波特率；请另选端口或波特率。")
    return WorldError(f"与“{place}”的连接断了（接收机可能已拔出或断电）；请插好后点“重新连接”，已记录的内容都在。")
