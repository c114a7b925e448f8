"""What becomes of errors: one sentence on stderr, an exit code, and for a bug a log with its traceback."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import click
import platformdirs

from app.errors import CancelledError, ReviewError, StoreError

BAD_INPUT: Final = 2
STORE_AT_FAULT: Final = 3
_LOG: Final = Path(platformdirs.user_log_dir("taixin-review", appauthor=False)) / "taixin-review.log"


def guard(work: Callable[[], object]) -> int:
    """Do some work and return its exit code (nothing is 0); every error becomes one sentence on stderr."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a Windows console may not be UTF-8
    try:
        code = work()
    except click.ClickException as error:
        return _say(_usage(error), BAD_INPUT)
    except (click.Abort, CancelledError):
        return BAD_INPUT
    except StoreError as error:
        return _say(str(error), STORE_AT_FAULT)
    except ReviewError as error:
        return _say(str(error), BAD_INPUT)
    except Exception as error:  # noqa: BLE001  # the last door: what comes here is a bug, logged with its traceback
        return _say(log_bug(error), STORE_AT_FAULT)
    return code if isinstance(code, int) else 0


def _say(sentence: str, code: int) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return code


def log_bug(bug: BaseException) -> str:
    """Log an exception that is nobody's bad input, with its traceback; return the sentence that says where."""
    try:
        _LOG.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(_LOG, encoding="utf-8")
    except OSError:
        return "程序内部出错，且日志无法写入；请联系维护人员。"
    logger = logging.getLogger("taixin-review")
    logger.addHandler(handler)
    logger.error("bug", exc_info=bug)
    logger.removeHandler(handler)
    handler.close()
    return f"程序内部出错，详情已记入日志“{_LOG}”，请把该文件交给维护人员。"


def _named(parameter: click.Parameter, context: click.Context) -> str:
    return parameter.opts[-1] if isinstance(parameter, click.Option) else parameter.make_metavar(context)


def _usage(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"没有选项“{error.option_name}”，请用--help查看可用的选项。"
    if isinstance(error, click.MissingParameter):
        name = _named(error.param, error.ctx) if error.param and error.ctx else "参数"
        return f"缺少参数“{name}”，请用--help查看用法。"
    if isinstance(error, click.BadParameter):
        name = error.param.opts[-1] if error.param else "参数"
        return f"“{name}”的值不对（{error.message}），请用--help查看用法。"
    return f"命令写法不对（{error.format_message()}），请用--help查看用法。"
