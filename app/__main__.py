"""The door: `python -m app` opens the window, anything else is a command."""

import os
import sys
from pathlib import Path
from typing import Final

WINDOW_OPTIONS: Final = ("--example", "--quit-after-first-paint", "--workspace")


def main(arguments: list[str]) -> int:
    """Open the window, or run a command, and return the exit code."""
    if arguments and arguments[0] not in WINDOW_OPTIONS:
        from app.cli.main import run

        return run(arguments)
    from app.cli.guard import guard

    return guard(lambda: open_window(arguments))


def open_window(arguments: list[str]) -> int:
    """Open the window, with the worked example in a workspace of its own where `--example` asks for it."""
    from app.errors import BadInputError, WorldError

    unknown = [word for word in arguments if word.startswith("-") and word not in WINDOW_OPTIONS]
    if unknown:
        raise BadInputError(f"没有选项“{unknown[0]}”，请用--help查看可用的选项。")
    if not _has_display():
        raise WorldError(
            "没有可用的显示器，无法打开窗口；请在桌面环境中运行，或用 python -m app example 文件夹 无窗口演示。"
        )
    from app.services.desk import example_workspace, open_desk
    from app.ui import run_window

    example = "--example" in arguments
    workspace = example_workspace() if example else _workspace(arguments)
    return run_window(open_desk(workspace), example=example, quit_after_first_paint=WINDOW_OPTIONS[1] in arguments)


def _workspace(arguments: list[str]) -> Path | None:
    return Path(arguments[arguments.index("--workspace") + 1]) if "--workspace" in arguments[:-1] else None


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    from multiprocessing import freeze_support

    freeze_support()  # a packaged program starts itself again for an import
    sys.exit(main(sys.argv[1:]))
