"""What becomes of errors: a sentence in the window; a bug is logged with its traceback and the user told where."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.errors import CancelledError, ReviewError
from app.ui.marks import say

LOG_NAME: Final = "taixin-review.log"


def log_path(workspace: Path) -> Path:
    """Return the workspace's log file."""
    return workspace / LOG_NAME


def sentence_of(error: BaseException, workspace: Path) -> str | None:
    """Return what to tell the user of an error, None where nothing is to be told; log what is a bug."""
    if isinstance(error, CancelledError):
        return None
    return say(str(error)) if isinstance(error, ReviewError) else log_bug(error, workspace)


def log_bug(bug: BaseException, workspace: Path) -> str:
    """Write a bug's traceback to the log and return the sentence that says where."""
    path = log_path(workspace)
    try:
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        return QCoreApplication.translate("Trouble", "程序内部出错，且日志无法写入，请联系维护人员。")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger("taixin-review.ui")
    logger.addHandler(handler)
    logger.error("bug", exc_info=bug)
    logger.removeHandler(handler)
    handler.close()
    words = QCoreApplication.translate(
        "Trouble", "程序内部出错，本次操作没有完成；详情已记入“%s”，请把该文件交给维护人员。"
    )
    return words % path


def install_excepthook(tell: Callable[[BaseException], None]) -> None:
    """Send what nobody caught to `tell` instead of the terminal."""

    def hook(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        tell(error)

    sys.excepthook = hook
