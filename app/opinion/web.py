"""Ask a server one thing over HTTP: a time stamp, a revocation list. Nothing else here goes over the network."""

from __future__ import annotations

import http.client
from typing import Final
from urllib.parse import urlsplit

_LARGEST: Final = 16_000_000  # bytes; a national authority's revocation list has some ten million
_OK: Final = 200


class WebError(Exception):
    """The server cannot be reached or did not answer as it should; the message is a Chinese phrase that says why."""


def ask(url: str, *, timeout_s: float, body: bytes | None = None, content_type: str = "") -> bytes:
    """Send one request (POST where there is a body) and return the answer's bytes.

    Raises:
        WebError: no http address, no connection, no answer in time, another status than 200, or too long an answer.
    """
    try:
        parts = urlsplit(url)
        kind = {"http": http.client.HTTPConnection, "https": http.client.HTTPSConnection}[parts.scheme]
        connection = kind(parts.hostname or "", parts.port, timeout=timeout_s)
    except (KeyError, ValueError, http.client.HTTPException) as error:
        raise WebError("地址无效") from error
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {"Content-Type": content_type} if body is not None else {}
        connection.request("GET" if body is None else "POST", path, body, headers)
        answer = connection.getresponse()
        data: bytes = answer.read(_LARGEST + 1)
    except TimeoutError as error:
        raise WebError("连接超时") from error
    except (OSError, http.client.HTTPException) as error:
        raise WebError("无法连接") from error
    finally:
        connection.close()
    if answer.status != _OK:
        raise WebError(f"服务器答复{answer.status}")
    if len(data) > _LARGEST:
        raise WebError("答复过长")
    return data
