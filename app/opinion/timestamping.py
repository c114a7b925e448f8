"""What time-stamping a signature needs: the service, whom to trust, and who is told when it cannot be had."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from app.errors import BadInputError

ARCHIVE_FIELD: Final = "时间戳_归档"


@dataclass(frozen=True, slots=True)
class Timestamping:
    """A time-stamping service (RFC 3161) and what proves that certificates were valid.

    Attributes:
        url: where the service answers, http or https.
        roots: certificates to trust, PEM or DER, the service's own among them.
        revocations: revocation lists (CRL), PEM or DER; more are fetched from where the certificates say.
        timeout_s: how long one request may take, seconds.
    """

    url: str
    roots: tuple[bytes, ...] = ()
    revocations: tuple[bytes, ...] = ()
    timeout_s: float = 10.0

    def __post_init__(self) -> None:
        require_address(self.url)


def require_address(url: str) -> None:
    """Raise BadInputError unless an address is one of http or https with a host."""
    try:
        parts = urlsplit(url)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound:
        raise BadInputError(
            f"时间戳服务地址“{url}”不是有效的网址。请填写以http://或https://开头的地址，或留空。", field="timestamp"
        )
