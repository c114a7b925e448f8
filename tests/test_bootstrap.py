"""The bootstrap script: what it decides, and that it speaks; installing itself is CI's first step."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import bootstrap

PYTHON = "python 3.11.2"
RUNTIME, DEV = "runtime aaaa", "dev bbbb"
KNOWN = {PYTHON, RUNTIME, DEV}
DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'
UBUNTU_LIKE = 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n'
FEDORA = 'ID=fedora\nPRETTY_NAME="Fedora, not Debian"\n'


def speak(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(bootstrap.ROOT / "bootstrap.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_help_names_both_commands() -> None:
    answer = speak("--help")
    assert answer.returncode == 0
    assert "run" in answer.stdout
    assert "test" in answer.stdout


def test_an_unknown_command_is_refused_with_code_2() -> None:
    assert speak("dance").returncode == 2
    assert speak("run", "--dance").returncode == 2


def test_an_old_python_is_told_so_in_both_languages() -> None:
    with pytest.raises(bootstrap.SetUpError) as caught:
        bootstrap.check_python((3, 9))
    chinese, english = str(caught.value).splitlines()
    assert "3.9" in chinese
    assert "3.11" in chinese
    assert "3.11 or later" in english
    bootstrap.check_python((3, 11))
    bootstrap.check_python((3, 14))


def test_an_old_python_can_read_the_script_to_its_end() -> None:
    source = Path(bootstrap.__file__).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 8))


def test_the_script_imports_nothing_but_the_standard_library() -> None:
    tree = ast.parse(Path(bootstrap.__file__).read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


@pytest.mark.parametrize(
    ("environment", "platform", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_one_that_can_show_a_window(environment: dict[str, str], platform: str, shown: bool) -> None:
    assert bootstrap.has_display(environment, platform) is shown


@pytest.mark.parametrize(("release", "answer"), [(DEBIAN, True), (UBUNTU_LIKE, True), (FEDORA, False), ("", False)])
def test_debian_and_its_children_are_known_by_their_release_file(release: str, answer: bool) -> None:
    assert bootstrap.is_debian(release) is answer


def test_a_library_that_is_not_there_does_not_load() -> None:
    assert not bootstrap.loads(bootstrap.Library("libno-such-thing.so.99", "none"))


def test_tools_that_are_there_are_not_installed_again() -> None:
    bootstrap.ensure_tools([bootstrap.Tool("python3", "no-such-package")])


def test_packages_are_named_once_and_in_order() -> None:
    libraries = [bootstrap.Library("b.so", "two"), bootstrap.Library("c.so", "two"), bootstrap.Library("a.so", "one")]
    assert bootstrap.packages_of(libraries) == ["one", "two"]


def test_the_line_for_the_administrator_updates_before_it_installs() -> None:
    update, install = bootstrap.apt_line(["libgl1", "libegl1"]).split(" && ")
    assert update == "sudo apt-get update"
    assert install.endswith("libgl1 libegl1")


def test_an_environment_without_a_stamp_does_not_fit() -> None:
    assert not bootstrap.fits(set(), known=KNOWN, wanted={PYTHON, RUNTIME})


def test_an_environment_for_tests_also_serves_the_window() -> None:
    assert bootstrap.fits(KNOWN, known=KNOWN, wanted={PYTHON, RUNTIME})


def test_an_environment_for_the_window_does_not_serve_tests() -> None:
    assert not bootstrap.fits({PYTHON, RUNTIME}, known=KNOWN, wanted={PYTHON, DEV})


@pytest.mark.parametrize("stale", ["python 3.12.0", "runtime cccc", "dev cccc"])
def test_one_line_out_of_date_voids_the_whole_stamp(stale: str) -> None:
    stamp = {PYTHON, RUNTIME, stale}
    assert not bootstrap.fits(stamp, known=KNOWN, wanted={PYTHON, RUNTIME})
    assert bootstrap.stamp_after(stamp, known=KNOWN, wanted={PYTHON, DEV}) == {PYTHON, DEV}


def test_a_stamp_that_holds_grows_by_what_was_installed() -> None:
    assert bootstrap.stamp_after({PYTHON, RUNTIME}, known=KNOWN, wanted={PYTHON, DEV}) == KNOWN


def test_a_changed_lock_file_changes_its_line() -> None:
    assert bootstrap.lock_line("dev", b"a==1") != bootstrap.lock_line("dev", b"a==2")


def test_the_interpreter_is_where_each_platform_puts_it() -> None:
    assert bootstrap.python_in(Path("v"), "win32") == Path("v/Scripts/python.exe")
    assert bootstrap.python_in(Path("v"), "linux") == Path("v/bin/python")


def test_an_interpreter_that_does_not_run_has_no_version(tmp_path: Path) -> None:
    assert bootstrap.version_in(tmp_path / "python") is None
    assert bootstrap.version_in(Path(sys.executable)) == bootstrap.python_line(sys.version_info[:3])


def test_pytest_gets_its_arguments_and_two_processes_when_there_are_none() -> None:
    _, rest = bootstrap.parser().parse_known_args(["test", "-k", "area", "tests/test_site.py", "-x"])
    assert bootstrap.pytest_arguments(rest) == ["-k", "area", "tests/test_site.py", "-x"]
    assert bootstrap.pytest_arguments([]) == ["-n", "2"]


def test_no_window_opens_during_the_tests_unless_a_platform_is_asked_for() -> None:
    assert bootstrap.test_environment({"DISPLAY": ":0"})["QT_QPA_PLATFORM"] == "offscreen"
    assert bootstrap.test_environment({"QT_QPA_PLATFORM": "xcb"})["QT_QPA_PLATFORM"] == "xcb"


def test_every_locked_package_stands_with_a_hash() -> None:
    for lock in bootstrap.LOCKS.values():
        entries = lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
        packages = [entry for entry in entries if "==" in entry and not entry.lstrip().startswith("#")]
        assert packages
        assert all("--hash=sha256:" in entry for entry in packages), lock.name
