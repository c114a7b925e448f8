"""Set the workstation up on a machine that has only Python 3.11 or later, then open it or test it.

    python3 bootstrap.py run     the window with the worked example (without a display: the same job headless)
    python3 bootstrap.py test    every check and every test

Standard library only. The file also parses on older Pythons, so that they can say what is wrong.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "taixin-lock"
LOCKS = {name: ROOT / "resources" / "locks" / f"{name}.txt" for name in ("runtime", "dev")}
OLDEST_PYTHON = (3, 11)
EXIT_CANNOT = 2


class Library(NamedTuple):
    """A shared library that Qt's wheels expect from the system, and the Debian package that has it."""

    soname: str
    package: str


# Qt's wheels bring all but these; found by ldd on libQt6Gui, libQt6Widgets and the platform plugins of PySide6 6.9.
QT_LIBRARIES = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
)
DISPLAY_LIBRARIES = (
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
)


class Tool(NamedTuple):
    """A program that tests call to look at our files with other eyes, and the Debian package that has it."""

    command: str
    package: str


TEST_TOOLS = (
    Tool("softhsm2-util", "softhsm2"),  # a PKCS#11 token
    Tool("pdfsig", "poppler-utils"),  # another verifier of signatures
    Tool("certutil", "libnss3-tools"),  # whom that verifier trusts
    Tool("qpdf", "qpdf"),  # another reader of PDF
    Tool("ogrinfo", "gdal-bin"),  # another reader of GeoPackages
    Tool("Xvfb", "xvfb"),  # a screen for journeys
    Tool("xdotool", "xdotool"),  # real keys and a real mouse on it
    Tool("pg_lsclusters", "postgresql-postgis"),  # a server for the shared register
)

CHECKS = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("mypy", ("mypy",)),
    # lint-imports has no __main__; its console script may not be on PATH, so its door is called by name.
    ("lint-imports", ("-c", "from importlinter.cli import lint_imports_command as main; main()", "--no-logo")),
)


class SetUpError(Exception):
    """The machine lacks something that this script cannot bring; the message says what and what to do."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(f"{chinese}\n{english}")


def say(chinese: str, english: str) -> None:
    """Print one message in both languages, at once even where output is piped."""
    print(f"{chinese}\n{english}", flush=True)


# --- The machine -----------------------------------------------------------------------------------------------------


def check_python(version: tuple[int, ...]) -> None:
    """Refuse a Python that the lock files do not cover.

    Args:
        version: like `sys.version_info[:2]`.

    Raises:
        SetUpError: it is older than 3.11.
    """
    if version < OLDEST_PYTHON:
        found = ".".join(map(str, version))
        raise SetUpError(
            f"当前 Python 为 {found}，本软件需要 3.11 或更高版本；请安装后用它运行，例如 python3.11 bootstrap.py run。",
            f"This is Python {found}; 3.11 or later is needed. Install it and run, say, python3.11 bootstrap.py run.",
        )


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window can be shown: Windows and macOS always can, others need X or Wayland."""
    if platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def loads(library: Library) -> bool:
    """Tell whether the dynamic linker finds a library."""
    try:
        ctypes.CDLL(library.soname)
    except OSError:
        return False
    return True


def packages_of(libraries: Iterable[Library]) -> list[str]:
    """List the Debian packages that hold these libraries, each once, sorted."""
    return sorted({library.package for library in libraries})


def apt_line(packages: Sequence[str]) -> str:
    """Write the one line an administrator runs to install packages."""
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def is_debian(os_release: str) -> bool:
    """Tell from the text of /etc/os-release whether this is Debian, Ubuntu or built on one of them."""
    pairs = (line.partition("=")[::2] for line in os_release.splitlines())
    values = {key: value.strip("\"'").lower() for key, value in pairs}
    families = {values.get("ID", ""), *values.get("ID_LIKE", "").split()}
    return bool(families & {"debian", "ubuntu"})


def may_install() -> bool:
    """Tell whether this process may install packages: root, with apt-get, on Debian or Ubuntu."""
    release = Path("/etc/os-release")
    return (
        hasattr(os, "geteuid")
        and os.geteuid() == 0
        and shutil.which("apt-get") is not None
        and release.exists()
        and is_debian(release.read_text(encoding="utf-8"))
    )


def install_packages(packages: Sequence[str], *, purpose: str) -> None:
    """Install Debian packages, or say how.

    Args:
        packages: names for apt-get.
        purpose: what lacks them, a Chinese noun and its English one parted by a bar: "Qt 系统库|Qt's libraries".

    Raises:
        SetUpError: this process may not install, or apt-get failed.
    """
    chinese, _, english = purpose.partition("|")
    if not may_install():
        raise SetUpError(
            f"缺少 {chinese}；请由管理员运行下面一行后重试：",
            f"Missing: {english}. Have an administrator run this line, then try again:\n\n    {apt_line(packages)}\n",
        )
    say(f"正在安装{chinese}：{' '.join(packages)}", f"Installing {english}.")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        if subprocess.run(["apt-get", *command], env=environment, check=False).returncode:
            raise SetUpError(
                f"apt-get {command[0]} 失败，{chinese}没有装上；请检查网络或软件源后重试。",
                f"apt-get {command[0]} failed: {english} not installed. Check the network or the apt sources.",
            )


def ensure_libraries(libraries: Sequence[Library]) -> None:
    """Load each library by trial, install what is missing where that is allowed; does nothing but on Linux.

    Raises:
        SetUpError: something is missing and could not be installed.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = [library for library in libraries if not loads(library)]
    if not missing:
        return
    install_packages(packages_of(missing), purpose="Qt 需要的系统库|Qt's system libraries")
    still = [library.soname for library in missing if not loads(library)]
    if still:
        raise SetUpError(
            f"安装后仍无法加载 {' '.join(still)}；请检查系统软件包。",
            f"Installed, yet these do not load: {' '.join(still)}. Check the system's packages.",
        )


def ensure_tools(tools: Sequence[Tool]) -> None:
    """Find each tool, install what is missing where that is allowed; does nothing but on Linux.

    Raises:
        SetUpError: something is missing and could not be installed.
    """
    missing = [tool.package for tool in tools if shutil.which(tool.command) is None]
    if missing and sys.platform.startswith("linux"):
        install_packages(sorted(missing), purpose="测试用的工具|tools for the tests")


# --- The environment -------------------------------------------------------------------------------------------------


def python_line(version: tuple[int, int, int]) -> str:
    """Write the stamp's line about the Python in use: `python 3.11.2`."""
    return "python " + ".".join(map(str, version))


def lock_line(name: str, content: bytes) -> str:
    """Write the stamp's line about one lock file: its name and the sha256 of its bytes."""
    return f"{name} {hashlib.sha256(content).hexdigest()}"


def stamp_after(stamp: set[str], *, known: set[str], wanted: set[str]) -> set[str]:
    """Say what holds once `wanted` is installed: an earlier stamp survives only if nothing in it is out of date."""
    return wanted | (stamp if stamp <= known else set())


def fits(stamp: set[str], *, known: set[str], wanted: set[str]) -> bool:
    """Tell whether an environment with this stamp can be used as it is.

    Args:
        stamp: the lines found in the environment; empty where there is none.
        known: the lines of this Python and of every lock file as they are now.
        wanted: those of them that are asked for.
    """
    return wanted <= stamp <= known


def python_in(environment: Path, platform: str) -> Path:
    """Name the interpreter of a virtual environment."""
    return environment / ("Scripts/python.exe" if platform == "win32" else "bin/python")


def version_in(python: Path) -> str | None:
    """Ask an interpreter for its stamp line; None where it does not run or has no pip."""
    question = "import pip, sys; print('python %d.%d.%d' % sys.version_info[:3])"
    try:
        answer = subprocess.run([str(python), "-c", question], capture_output=True, text=True, check=False)
    except OSError:
        return None
    return answer.stdout.strip() if answer.returncode == 0 else None


def ensure_venv_module() -> None:
    """Make sure that `python -m venv` can work; Debian keeps a part of it in a package of its own.

    Raises:
        SetUpError: venv or ensurepip is missing and could not be installed.
    """
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    package = "python{}.{}-venv".format(*sys.version_info)
    install_packages([package], purpose="Python 的 venv 模块|Python's venv module")


def create_environment() -> None:
    """Make `.venv` anew, unless one with this very Python is there.

    Raises:
        SetUpError: it could not be made.
    """
    if version_in(python_in(VENV, sys.platform)) == python_line(sys.version_info[:3]):
        return
    ensure_venv_module()
    say("正在创建虚拟环境 .venv。", "Creating the virtual environment .venv.")
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        raise SetUpError(
            "无法创建虚拟环境 .venv；请检查磁盘空间和目录权限后重试。",
            "Could not create .venv. Check free space and the folder's permissions.",
        )


def install(lock: Path) -> None:
    """Install exactly what a lock file names, each file held against its hash; pip's own configuration applies.

    Raises:
        SetUpError: pip failed; its own words stand above the message.
    """
    say(f"正在安装依赖（{lock.name}），首次约需几分钟。", f"Installing {lock.name}; a few minutes the first time.")
    options = ["--disable-pip-version-check", "--no-input", "--quiet", "--require-hashes", "--no-deps"]
    command = [str(python_in(VENV, sys.platform)), "-m", "pip", "install", *options, "-r", str(lock)]
    if subprocess.run(command, check=False).returncode:
        raise SetUpError(
            "依赖没有装上，原因见上面 pip 的提示；多半是没有网络或软件源不可用，请检查后重试。",
            "pip could not install the dependencies, for the reason it gives above: most often there is no network,"
            " or the package index does not answer. Check that and try again.",
        )


def set_up(name: str) -> Path:
    """Bring `.venv` to the state of one lock file and give its interpreter; quick where it is so already.

    Args:
        name: `runtime` or `dev`.

    Raises:
        SetUpError: something is missing that this script cannot bring.
    """
    python = python_in(VENV, sys.platform)
    version = python_line(sys.version_info[:3])
    known = {version} | {lock_line(each, path.read_bytes()) for each, path in LOCKS.items()}
    wanted = {version, lock_line(name, LOCKS[name].read_bytes())}
    stamp = set(STAMP.read_text(encoding="utf-8").splitlines()) if STAMP.exists() else set()
    if fits(stamp, known=known, wanted=wanted) and version_in(python) == version:
        return python
    STAMP.unlink(missing_ok=True)  # an interrupted installation must not look finished
    create_environment()
    install(LOCKS[name])
    lines = sorted(stamp_after(stamp, known=known, wanted=wanted))
    STAMP.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return python


# --- The two commands ------------------------------------------------------------------------------------------------


def confirm_headless() -> bool:
    """Say that there is no display and offer the headless job; without a terminal nobody can answer, so it is done."""
    say(
        "没有可用的显示器，窗口无法打开；可以改为在命令行完成同一个示例：审查，并出具签名的 PDF 审查意见。",
        "There is no display for a window. The same example can be done on the command line instead:"
        " reviewed, and a signed PDF written.",
    )
    if not sys.stdin.isatty():
        return True
    return input("现在执行吗？Do it now? [Y/n] ").strip().lower() in {"", "y", "yes", "是"}


def run_headless(out: Path) -> int:
    """Review the worked example into a folder with a freshly made certificate; gives the program's exit code."""
    python = set_up("runtime")
    out.mkdir(parents=True, exist_ok=True)
    code = subprocess.run([str(python), "-m", "app", "example", str(out)], cwd=ROOT, check=False).returncode
    if code == 0:
        say(f"示例审查已完成，签名的审查意见：{out / 'signed.pdf'}", f"The example is done; its files are in {out}")
    return code


def run_window() -> int:
    """Open the window with the worked example; gives the program's exit code."""
    ensure_libraries((*QT_LIBRARIES, *DISPLAY_LIBRARIES))
    python = set_up("runtime")
    return subprocess.run([str(python), "-m", "app", "--example"], cwd=ROOT, check=False).returncode


def run(*, headless: bool, out: Path) -> int:
    """Open the workstation with the worked example, or do the example without a window."""
    if not headless and has_display(os.environ, sys.platform):
        return run_window()
    return run_headless(out) if headless or confirm_headless() else 0


def test_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Give the variables the checks run under: no window on anybody's screen unless a platform is asked for."""
    return {"QT_QPA_PLATFORM": "offscreen", **environment}


def pytest_arguments(given: Sequence[str]) -> list[str]:
    """Pass pytest's arguments on; with none the whole suite runs, on two processes."""
    return list(given) or ["-n", "2"]


def module_command(python: Path, command: Sequence[str]) -> list[str]:
    """Write a command for the environment's interpreter: `-c …` as it is, else a module with its arguments."""
    return [str(python), *command] if command[0] == "-c" else [str(python), "-m", *command]


def test(arguments: Sequence[str]) -> int:
    """Run the linters, the type checker, the import contracts and the tests; pytest's closing line comes last.

    Returns:
        0, or the exit code of the first that failed. All run, so that one failure does not hide another.
    """
    environment = test_environment(os.environ)
    offscreen = environment["QT_QPA_PLATFORM"] == "offscreen"
    ensure_libraries(QT_LIBRARIES if offscreen else (*QT_LIBRARIES, *DISPLAY_LIBRARIES))
    ensure_tools(TEST_TOOLS)
    python = set_up("dev")
    codes: dict[str, int] = {}
    for name, command in (*CHECKS, ("pytest", ("pytest", *pytest_arguments(arguments)))):
        failed = ", ".join(earlier for earlier, code in codes.items() if code)
        print(f"== {name}{f' (failed so far: {failed})' if failed else ''}", flush=True)
        whole = module_command(python, command)
        codes[name] = subprocess.run(whole, cwd=ROOT, env=environment, check=False).returncode
    return next((code for code in codes.values() if code), 0)


def parser() -> argparse.ArgumentParser:
    """Describe the two commands."""
    top = argparse.ArgumentParser(
        prog="bootstrap.py",
        description="太忻规划审查工作站：一条命令安装并打开。Set taixin-review up and open it, or test it.",
    )
    commands = top.add_subparsers(dest="command", required=True)
    opening = commands.add_parser("run", help="打开工作站和示例项目 (open the workstation with the worked example)")
    opening.add_argument("--headless", action="store_true", help="不开窗口，直接出具签名 PDF (no window)")
    opening.add_argument(
        "--out",
        type=Path,
        default=ROOT / "build" / "example",
        help="示例文件的存放目录 (folder for the headless example; default: build/example)",
    )
    commands.add_parser(
        "test",
        add_help=False,
        help="全部检查和测试，其余参数交给 pytest (every check and test; further arguments go to pytest)",
    )
    return top


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks; a machine that lacks something gets one sentence in both languages and code 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a Windows console or a C locale may not know the characters
    try:
        check_python(sys.version_info[:2])
        options, rest = parser().parse_known_args(arguments)
        if options.command == "test":
            return test(rest)
        if rest:
            parser().error(f"unrecognized arguments: {' '.join(rest)}")
        return run(headless=options.headless, out=options.out.resolve())
    except SetUpError as trouble:
        print(trouble, file=sys.stderr)
        return EXIT_CANNOT
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
