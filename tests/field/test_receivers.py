"""A real serial line, a pipe and files: what is heard, and what is said where nothing can be."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from field_samples import PLACE, moment, serial_line

from app.domain.fieldwork import Fix
from app.errors import BadInputError, ReviewError, WorldError
from app.geodata.receivers import Receiver, ReceiverSource, device_error

PATIENCE_S = 30


@dataclass
class Listening:
    """A receiver in a thread of its own, and what came of it."""

    receiver: Receiver
    fixes: list[Fix] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    error: ReviewError | None = None
    changed: threading.Condition = field(default_factory=threading.Condition)

    def start(self) -> Listening:
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()
        return self

    def _run(self) -> None:
        try:
            self.receiver.run(
                self._note(self.fixes.append),
                self._note(self.told.append),
                lambda: self._note(self.told.append)("connected"),
            )
        except ReviewError as error:
            self.error = error

    def _note(self, keep: Callable[[object], None]) -> Callable[[object], None]:
        def noted(value: object) -> None:
            with self.changed:
                keep(value)
                self.changed.notify_all()

        return noted

    def wait(self, until: Callable[[], bool]) -> None:
        with self.changed:
            assert self.changed.wait_for(until, PATIENCE_S)

    def end(self) -> None:
        self.receiver.stop()
        self.thread.join(PATIENCE_S)
        assert not self.thread.is_alive()


def listen(place: str, baud: int | None = 9600, *, is_paced: bool = False) -> Listening:
    return Listening(Receiver(ReceiverSource(place, baud, is_paced))).start()


def test_a_serial_line_is_heard_until_it_is_stopped() -> None:
    with serial_line() as line:
        heard = listen(line.place)
        heard.wait(lambda: "connected" in heard.told)
        for second in range(3):
            line.send(moment(f"01020{second}"))
        heard.wait(lambda: len(heard.fixes) == 3)
        heard.end()
    assert heard.error is None
    assert heard.fixes[0].place == pytest.approx(PLACE, abs=1e-8)


def test_sentences_torn_apart_on_the_way_are_put_together() -> None:
    with serial_line() as line:
        heard = listen(line.place)
        heard.wait(lambda: "connected" in heard.told)
        for byte in moment("010200"):
            line.send(bytes([byte]))
        heard.wait(lambda: len(heard.fixes) == 1)
        heard.end()


def test_an_unplugged_receiver_is_told_with_the_way_back() -> None:
    with serial_line() as line:
        heard = listen(line.place)
        heard.wait(lambda: "connected" in heard.told)
        line.unplug()
        heard.thread.join(PATIENCE_S)
    assert isinstance(heard.error, WorldError)
    assert "重新连接" in str(heard.error)


def test_garbage_is_told_once_and_forgotten_when_sentences_come() -> None:
    with serial_line() as line:
        heard = listen(line.place, 4800)
        heard.wait(lambda: "connected" in heard.told)
        for _ in range(3):
            line.send(bytes(range(128, 250)) * 4)
        heard.wait(lambda: any("波特率4800" in words for words in heard.told))
        line.send(b"\n" + moment("010200"))
        heard.wait(lambda: len(heard.fixes) == 1)
        heard.end()
    assert heard.told[-1] == ""


def test_the_usual_speeds_are_tried_where_none_is_named() -> None:
    with serial_line() as line:
        heard = listen(line.place, None)
        heard.wait(lambda: "connected" in heard.told)
        import termios

        def speed() -> int:
            return termios.tcgetattr(line._port)[4]

        first = speed()
        line.send(bytes(range(128, 250)) * 4)
        for _ in range(600):
            if speed() != first:
                break
            threading.Event().wait(0.05)
        assert (first, speed()) == (termios.B9600, termios.B4800)
        heard.end()


def test_a_port_in_use_is_not_taken_from_the_other_program() -> None:
    with serial_line() as line:
        first = listen(line.place)
        first.wait(lambda: "connected" in first.told)
        second = listen(line.place)
        second.thread.join(PATIENCE_S)
        first.end()
    assert "占用" in str(second.error)


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOENT, "刷新端口"), (errno.EACCES, "dialout"), (errno.EBUSY, "占用"), (errno.EIO, "重新连接")],
)
def test_what_a_device_says_is_told_with_a_way_out(number: int, words: str) -> None:
    assert words in str(device_error("ttyUSB0", OSError(number, os.strerror(number))))


@pytest.mark.parametrize(("place", "words"), [("nowhere", "没有“"), ("", "文件夹"), ("empty.nmea", "没有一条")])
def test_what_cannot_be_listened_to_is_named(tmp_path: Path, place: str, words: str) -> None:
    (tmp_path / "empty.nmea").write_bytes(b"")
    heard = listen(str(tmp_path / place))
    heard.thread.join(PATIENCE_S)
    assert isinstance(heard.error, BadInputError)
    assert words in str(heard.error)


def test_what_is_no_serial_line_is_said_to_be_none() -> None:
    heard = listen(os.devnull)
    heard.thread.join(PATIENCE_S)
    assert "不是串口" in str(heard.error)


def test_a_file_is_played_back_to_its_last_line(tmp_path: Path) -> None:
    path = tmp_path / "记录.nmea"
    path.write_bytes(b"".join(moment(f"0102{second:02d}") for second in range(20)).rstrip())
    heard = listen(str(path))
    heard.thread.join(PATIENCE_S)
    assert len(heard.fixes) == 20
    assert heard.error is None


def test_a_paced_file_waits_and_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "paced.nmea"
    path.write_bytes(moment("010200") + moment("010900"))  # minutes apart: waited for some seconds only
    heard = listen(str(path), is_paced=True)
    heard.wait(lambda: len(heard.fixes) == 1)
    heard.end()
    assert len(heard.fixes) == 1


def test_a_named_pipe_outlives_its_writer(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard = listen(str(pipe))
    heard.wait(lambda: "connected" in heard.told)
    for second in range(2):
        with pipe.open("wb") as writer:
            writer.write(moment(f"01020{second}"))
    heard.wait(lambda: len(heard.fixes) == 2)
    heard.end()
