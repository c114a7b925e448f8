"""Open a PDF for signing, and say what signatures it holds; imported only when somebody signs."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING, Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import enumerate_sig_fields

from app.errors import BadInputError
from app.opinion.pyhanko_log import hush
from app.opinion.signing import role_of

if TYPE_CHECKING:
    from datetime import datetime

hush()


class QuietWriter(IncrementalPdfFileWriter):
    """An incremental writer that adds the signature and nothing else: no clock, no chance, no metadata."""

    def _update_meta(self) -> None:
        """Leave XMP and /Info alone: pyHanko would write the computer's time and its own name into signed metadata."""

    @classmethod
    def _handle_id(cls, prev: Any) -> Any:
        """Derive the second half of /ID from the content instead of from chance, as ISO 32000 suggests."""
        prev.stream.seek(0)
        digest = hashlib.sha256(prev.stream.read()).digest()
        fresh = generic.ByteStringObject(digest[:16])
        try:
            first = generic.ByteStringObject(prev.trailer["/ID"][0].original_bytes)
        except KeyError:
            first = generic.ByteStringObject(digest[16:])
        return generic.ArrayObject([first, fresh])


def open_document(pdf: bytes) -> Any:
    """Read strictly: what a lenient reader repairs could be repaired differently by the next one."""
    try:
        writer = QuietWriter(io.BytesIO(pdf), strict=True)
        encrypted = writer.prev.encrypted
        pages = 0 if encrypted else int(writer.root["/Pages"]["/Count"])
    except Exception as error:  # a damaged file can break the parser anywhere
        raise BadInputError("这个PDF已损坏或不完整，不能签名。请重新生成或重新下载后再签。") from error
    if encrypted:
        raise BadInputError("这个PDF设有密码或权限加密，不能签名。请使用未加密的原件。")
    if pages < 1:
        raise BadInputError("这个PDF没有页面，不能签名。请重新生成审查意见。")
    return writer


def roles_of(writer: Any, *, filled: bool) -> list[str]:
    """The roles that have signed, or that have a place and have not; "" for a field of another program."""
    return [role_of(str(name)) for name, _, _ in enumerate_sig_fields(writer, filled_status=filled)]


def latest_time(writer: Any) -> datetime | None:
    """The time of the latest signature, None before the first."""
    signatures = writer.prev.embedded_signatures
    return max((time for each in signatures if (time := each.self_reported_timestamp)), default=None)
