"""Options that name a signer's key; passwords and PINs come from a file, the environment or a prompt."""

import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from app.cli.options import PATH
from app.errors import BadInputError
from app.services.files import read_bytes
from app.services.signatures import Key, P12Key, TokenKey

Command = TypeVar("Command", bound=Callable[..., Any])
_OPTIONS: Final = (
    click.option("--p12", type=PATH, help="证书文件（.p12或.pfx）"),
    click.option("--password-file", type=PATH, help="密码文件；不给出时读环境变量TAIXIN_P12_PASSWORD，或在终端询问"),
    click.option("--token", type=PATH, help="USB Key的PKCS#11驱动（.so或.dll）"),
    click.option("--pin-file", type=PATH, help="PIN文件；不给出时读环境变量TAIXIN_TOKEN_PIN，或在终端询问"),
    click.option("--token-label", help="USB Key的名称，插有多个时需要"),
    click.option("--key-label", help="密钥的名称，一个USB Key中有多个时需要"),
)


def key_options(command: Command) -> Command:
    """Add the options that name a key; the command is called with `key`."""

    @wraps(command)
    def with_key(
        *args: Any,
        p12: Path | None,
        password_file: Path | None,
        token: Path | None,
        pin_file: Path | None,
        token_label: str | None,
        key_label: str | None,
        **rest: Any,
    ) -> Any:
        if (p12 is None) == (token is None):
            raise BadInputError("请用--p12给出证书文件，或用--token给出USB Key驱动，二者选一。")
        if p12 is not None:
            return command(*args, key=P12Key(p12, _secret(password_file, _PASSWORD)), **rest)
        return command(*args, key=_token_key(token, pin_file, token_label, key_label), **rest)

    wrapped: Any = with_key
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]  # click's decorators keep the command's type


_PASSWORD: Final = ("证书密码", "--password-file", "TAIXIN_P12_PASSWORD")
_PIN: Final = ("USB Key的PIN", "--pin-file", "TAIXIN_TOKEN_PIN")


def certificate_password(file: Path | None) -> str:
    """Return the password of a PKCS#12 file, from where `key_options` takes it."""
    return _secret(file, _PASSWORD)


def _token_key(module: Path | None, pin_file: Path | None, token_label: str | None, key_label: str | None) -> Key:
    return TokenKey(module or Path(), _secret(pin_file, _PIN), token_label, key_label)


def _secret(file: Path | None, names: tuple[str, str, str]) -> str:
    words, option, variable = names
    if file is not None:
        return read_bytes(file).decode("utf-8", errors="replace").rstrip("\r\n")
    if variable in os.environ:
        return os.environ[variable]
    if not sys.stdin.isatty():
        raise BadInputError(f"缺少{words}，请用{option}给出文件，或设置环境变量{variable}。")
    return str(click.prompt(words, hide_input=True))
