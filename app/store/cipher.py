"""Databases that lie encrypted on the disk (SQLCipher): their keys, how a pass phrase opens them, and the connection.

The bytes that an encrypted file begins with, its salt, say which key it has: every copy of it, a backup or one kept
aside, begins alike and is opened by the same key. The key is random; a pass phrase only seals it, in a file beside.
"""

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, cast

from app.errors import BadInputError, LockedError, WorldError
from app.store.trouble import disk_trouble

FORMAT: Final = "taixin-key/1"
_PLAIN: Final = b"SQLite format 3\0"
_SALT_BYTES, _KEY_BYTES, _NONCE_BYTES = 16, 32, 12
# RFC 9106, 4: the second recommended choice, as for passwords.
_ITERATIONS, _LANES, _MEMORY_KIB = 3, 4, 65_536
_heads: dict[tuple[int, int], tuple[bytes | None, int]] = {}  # salts by device and inode, and the open files
_keys: dict[bytes, bytes] = {}  # of the databases that this process has opened, by salt; never on the disk


def is_available() -> bool:
    """Return whether this machine has the part that encrypts."""
    try:
        import sqlcipher3  # noqa: F401
    except ImportError:
        return False
    return True


def salt_of(path: Path) -> bytes | None:
    """Return the salt of an encrypted file; None of a plain one, or where there is none.

    On POSIX the file stays open: closing it would drop every lock that this process has on it, also those of a
    transaction under way (SQLite, How To Corrupt An SQLite Database File, 2.2).
    """
    try:
        about = path.stat()
        known = _heads.get((about.st_dev, about.st_ino))
        if known is not None:
            return known[0]
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        head = os.read(handle, _SALT_BYTES)
    except OSError:
        return None
    salt = None if len(head) < _SALT_BYTES or head == _PLAIN else head
    if os.name == "nt" or len(head) < _SALT_BYTES:
        os.close(handle)
    else:
        _heads[about.st_dev, about.st_ino] = salt, handle
    return salt


def _may_be_encrypted(path: Path) -> bool:
    """Return whether there is any key with which a file could be encrypted, without looking into it."""
    return bool(_keys) or any(path.parent.glob("key-*.json"))


def key_file(folder: Path, salt: bytes) -> Path:
    """Return where the sealed key of a salt lies."""
    return folder / f"key-{salt.hex()}.json"


def is_encrypted(path: Path) -> bool:
    """Return whether a file is encrypted: what merely looks like it, without a sealed key, is damaged."""
    salt = salt_of(path) if _may_be_encrypted(path) else None
    return salt is not None and (salt in _keys or key_file(path.parent, salt).exists())


def is_locked(path: Path) -> bool:
    """Return whether a file is encrypted and its pass phrase has not been given yet."""
    return is_encrypted(path) and salt_of(path) not in _keys


def new_key() -> tuple[bytes, bytes]:
    """Return a salt and a key for a database that is to be encrypted, and remember them."""
    salt, key = os.urandom(_SALT_BYTES), os.urandom(_KEY_BYTES)
    _keys[salt] = key
    return salt, key


def seal(salt: bytes, passphrase: str) -> bytes:
    """Return the content of a key file: the key of a salt, sealed with a pass phrase."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    own, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    sealed = AESGCM(_derived(passphrase, own)).encrypt(nonce, _keys[salt], salt)
    said = {"format": FORMAT, "kdf": "argon2id", "salt": own.hex(), "nonce": nonce.hex(), "sealed": sealed.hex()}
    return json.dumps(said).encode()


def unlock(path: Path, passphrase: str, key_path: Path | None = None) -> None:
    """Open the key of an encrypted file, for all copies of it and for as long as the program runs.

    Args:
        path: the database.
        passphrase: of whoever may read it.
        key_path: its key file; beside the database by default.

    Raises:
        BadInputError: the pass phrase is wrong, or the key file is missing or damaged.
        WorldError: this machine has no part that decrypts.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt = salt_of(path)
    if salt is None:
        return
    require_available()
    source = key_path or key_file(path.parent, salt)
    try:
        said = json.loads(source.read_bytes())
        own, nonce, sealed = (bytes.fromhex(said[name]) for name in ("salt", "nonce", "sealed"))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadInputError(f"密钥文件“{source.name}”缺失或已损坏，打不开工作库。请从备份中找回这个文件。") from error
    try:
        _keys[salt] = AESGCM(_derived(passphrase, own)).decrypt(nonce, sealed, salt)
    except InvalidTag as error:
        raise BadInputError("口令不对，工作库没有打开。请重新输入；忘记口令则无法恢复。", field="old") from error


def require_available() -> None:
    """Refuse where nothing can be encrypted.

    Raises:
        WorldError: so it is.
    """
    if not is_available():
        raise WorldError("本机没有加密组件（sqlcipher3），不能打开或建立加密的工作库。请换用带该组件的安装包。")


def _derived(passphrase: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    work = Argon2id(salt=salt, length=_KEY_BYTES, iterations=_ITERATIONS, lanes=_LANES, memory_cost=_MEMORY_KIB)
    return work.derive(passphrase.encode())


def lend_keys() -> Mapping[bytes, bytes]:
    """Return the keys for a process of our own."""
    return dict(_keys)


def take_keys(keys: Mapping[bytes, bytes]) -> None:
    """Take the keys that this process was given."""
    _keys.update(keys)


def forget_keys() -> None:
    """Forget every key, as after a start."""
    _keys.clear()


def pragma_key(salt: bytes) -> str:
    """Return key and salt of a database as SQLCipher takes them."""
    return f"x'{_keys[salt].hex()}{salt.hex()}'"


def connect_encrypted(path: Path, uri: str, salt: bytes) -> sqlite3.Connection:
    """Return a connection to an encrypted file, which behaves as sqlite3's own do, errors included.

    Raises:
        LockedError: its pass phrase has not been given.
        sqlite3.Error: as `sqlite3.connect` does.
    """
    if salt not in _keys:
        raise LockedError(f"工作库“{path}”已加密。请输入口令打开（命令行用环境变量TAIXIN_PASSPHRASE）。")
    require_available()
    return cast("sqlite3.Connection", _connect(uri, salt))


def _connect(uri: str, salt: bytes) -> Any:
    from sqlcipher3 import dbapi2

    class Cursor(dbapi2.Cursor):  # type: ignore[misc]  # the wheel has no types
        def execute(self, *args: Any) -> Any:
            with _as_sqlite3():
                return super().execute(*args)

        def executemany(self, *args: Any) -> Any:
            with _as_sqlite3():
                return super().executemany(*args)

        def executescript(self, *args: Any) -> Any:
            with _as_sqlite3():
                return super().executescript(*args)

        def fetchone(self) -> Any:
            with _as_sqlite3():
                return super().fetchone()

        def fetchmany(self, *args: Any) -> Any:
            with _as_sqlite3():
                return super().fetchmany(*args)

        def fetchall(self) -> Any:
            with _as_sqlite3():
                return super().fetchall()

        def __next__(self) -> Any:
            with _as_sqlite3():
                return super().__next__()

    class Encrypted(dbapi2.Connection):  # type: ignore[misc]  # likewise
        def cursor(self, *_args: Any, **_kwargs: Any) -> Any:
            return super().cursor(Cursor)

        def backup(self, *args: Any, **kwargs: Any) -> None:
            with _as_sqlite3():
                super().backup(*args, **kwargs)

    with _as_sqlite3():
        made = dbapi2.connect(uri, uri=True, isolation_level=None, factory=Encrypted)
        made.execute(f'PRAGMA key = "{pragma_key(salt)}"')
    made.row_factory = dbapi2.Row
    return made


@contextmanager
def _as_sqlite3() -> Iterator[None]:
    """Raise SQLCipher's errors as those of sqlite3 that they are the twins of."""
    from sqlcipher3 import dbapi2

    try:
        yield
    except dbapi2.Error as error:
        twin = getattr(sqlite3, type(error).__name__)(*error.args)
        for name in ("sqlite_errorcode", "sqlite_errorname"):
            setattr(twin, name, getattr(error, name, None))
        raise twin from error


def export_copy(source: Path, target: Path, uri: str, salt: bytes | None) -> None:
    """Copy a whole database into an empty file, encrypted under a salt, or plain.

    Args:
        source: plain, or encrypted and unlocked.
        target: an empty file.
        uri: of the source.
        salt: whose key the copy gets; None leaves it plain.

    Raises:
        sqlite3.Error: either cannot be read or written.
    """
    from sqlcipher3 import dbapi2

    own = salt_of(source)
    with _as_sqlite3():
        connection = dbapi2.connect(uri, uri=True, isolation_level=None)
        try:
            if own is not None:
                connection.execute(f'PRAGMA key = "{pragma_key(own)}"')
            key = '""' if salt is None else f'"{pragma_key(salt)}"'
            connection.execute(f"ATTACH DATABASE ? AS made KEY {key}", (str(target),))
            connection.execute("SELECT sqlcipher_export('made')").fetchall()
            for name in ("user_version", "application_id"):
                value = int(connection.execute(f"PRAGMA main.{name}").fetchone()[0])
                connection.execute(f"PRAGMA made.{name} = {value}")
            connection.execute("DETACH DATABASE made")
        finally:
            connection.close()


def write_key_file(folder: Path, salt: bytes, passphrase: str) -> Path:
    """Seal a key with a pass phrase beside its database: whole, on the disk, private to the user.

    Raises:
        StoreError: the folder cannot be written.
    """
    target = key_file(folder, salt)
    made = target.with_name(f".{target.name}.tmp")
    with disk_trouble(target):
        handle = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(seal(salt, passphrase))
            file.flush()
            os.fsync(file.fileno())
        made.replace(target)
    return target
