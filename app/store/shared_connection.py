"""Open the line to the shared register: one connection for one job, its troubles said in a sentence."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from app.errors import BadInputError, OfflineError, StoreError

if TYPE_CHECKING:  # psycopg takes its time to import; only who has a shared register needs it
    import psycopg

    SharedConnection = psycopg.Connection[tuple[Any, ...]]
else:
    SharedConnection = Any

SCHEMA: Final = "taixin"
CONNECT_S: Final = 5
# A cable that was pulled is noticed within half a minute; no transaction waits for another for longer than that.
_LINE: Final[Mapping[str, Any]] = {
    "application_name": "taixin-review",
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
    "options": f"-c search_path={SCHEMA},public -c lock_timeout=30s -c statement_timeout=60s"
    " -c idle_in_transaction_session_timeout=60s -c client_encoding=UTF8 -c timezone=UTC",
}
_LOST: Final = (
    "与共享登记库（{server}）的连接不通或已中断（{reason}）。"
    "请检查网络和服务器；本机的工作可以继续，签发等连接恢复后再办。"
)
_RIGHTS: Final = "共享登记库（{server}）不允许这样做（{reason}）。请联系数据库管理员，按帮助中“共享登记库”一节授权。"
_BUSY: Final = "共享登记库（{server}）正忙，等待超时（{reason}）。请稍后重试。"


def server_words(line: str) -> str:
    """Return where a line leads to, as messages say it: host and database, never a password.

    Raises:
        BadInputError: it cannot be read.
    """
    parts = line_parts(line)
    if "service" in parts:
        return f"service={parts['service']}"
    host = parts.get("host") or parts.get("hostaddr") or "本机"
    port = f":{parts['port']}" if parts.get("port") else ""
    return f"{host}{port}/{parts.get('dbname') or parts.get('user') or ''}".rstrip("/")


def line_parts(line: str) -> Mapping[str, str]:
    """Return the parts of `postgresql://user@host/database` or of `key=value` words.

    Raises:
        BadInputError: it cannot be read.
    """
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        return {key: str(value) for key, value in conninfo_to_dict(line).items() if value is not None}
    except ProgrammingError as error:
        raise BadInputError(
            f"共享登记库地址“{line}”看不懂。请写成postgresql://用户@主机/数据库，或service=服务名。", field="server"
        ) from error


@contextmanager
def open_shared(line: str) -> Iterator[SharedConnection]:
    """Open the line for one job and close it afterwards; transactions are begun by `connection.transaction()` alone.

    Args:
        line: a libpq address; the password comes from the user's password file or service file, never from here.

    Raises:
        OfflineError: the server does not answer, or the line broke within the block.
        StoreError: the server refuses, for want of rights, of room, or of time.
        BadInputError: the line cannot be read.
    """
    import psycopg

    server = server_words(line)
    with line_trouble(server):
        connection = psycopg.connect(line, autocommit=True, connect_timeout=CONNECT_S, **_LINE)
    try:
        with line_trouble(server):
            yield connection
    finally:
        connection.close()


@contextmanager
def line_trouble(server: str) -> Iterator[None]:
    """Turn the errors of the line within the block into ours; bugs (bad SQL) pass through unchanged."""
    import psycopg
    from psycopg import errors

    try:
        yield
    except (errors.InsufficientPrivilege, errors.ReadOnlySqlTransaction) as error:
        raise StoreError(_RIGHTS.format(server=server, reason=_reason(error))) from error
    except (errors.LockNotAvailable, errors.QueryCanceled, errors.DeadlockDetected) as error:
        raise StoreError(_BUSY.format(server=server, reason=_reason(error))) from error
    except errors.UndefinedFile as error:
        raise StoreError(_RIGHTS.format(server=server, reason=_reason(error))) from error
    except psycopg.OperationalError as error:
        raise OfflineError(_LOST.format(server=server, reason=_reason(error))) from error


def _reason(error: Exception) -> str:
    """Return the server's own words in one line: they are what an administrator looks up."""
    words = str(error).strip().splitlines()
    return words[0].strip() if words else type(error).__name__
