"""Obtain time stamps over HTTP (RFC 3161); imported only when one is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from asn1crypto import tsp
from pyhanko.sign.timestamps import TimeStamper

from app.opinion.web import WebError, ask

if TYPE_CHECKING:
    from app.opinion.timestamping import Timestamping

_QUERY = "application/timestamp-query"


class TimestampError(Exception):
    """No time stamp can be had; the message is a Chinese phrase that says why."""


class HttpTimeStamper(TimeStamper):
    """A time-stamping service on the network."""

    def __init__(self, timestamping: Timestamping) -> None:
        super().__init__()
        self._timestamping = timestamping

    @property
    def leaves(self) -> list[Any]:
        """The certificates (asn1crypto) that signed the stamps so far."""
        return list(self._certs.values())

    @property
    def others(self) -> list[Any]:
        """All the certificates (asn1crypto) that came with them."""
        return list(self.cert_registry)

    async def async_request_tsa_response(self, req: Any) -> Any:
        """Send one request; raises TimestampError where no answer comes."""
        wanted = self._timestamping
        try:
            data = ask(wanted.url, timeout_s=wanted.timeout_s, body=req.dump(), content_type=_QUERY)
        except WebError as error:
            raise TimestampError(str(error)) from error
        return tsp.TimeStampResp.load(data, strict=True)

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> Any:
        """Obtain one token over a digest; raises TimestampError where the service refuses or answers anything else."""
        try:
            token = await super().async_timestamp(message_digest, md_algorithm)
            stamped = token["content"]["encap_content_info"]["content"].parsed["message_imprint"]
            answered = stamped["hashed_message"].native
        except TimestampError:
            raise
        except Exception as error:  # a service may answer anything at all
            raise TimestampError("服务拒绝了请求，或答复不是时间戳") from error
        if answered != message_digest:
            raise TimestampError("答复的时间戳不是为本文件出具的")
        return token
