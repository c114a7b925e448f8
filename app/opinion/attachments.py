"""Embed the review record in a finished PDF, and read it back."""

import hashlib
import io
import json
from collections.abc import Mapping
from typing import Any, Final

from app.errors import BadInputError

RECORD: Final = "record.json"
_SUBTYPE: Final = "/application/json"


def record_bytes(record: Mapping[str, Any]) -> bytes:
    """Write a record as JSON (UTF-8, keys sorted, no blanks): the same record gives the same bytes."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode()


def attach(document: Any, data: bytes, date: str) -> None:
    """Embed the record's bytes in a pikepdf document as its data, dated as the document is (ISO)."""
    from pikepdf import Array, Dictionary, Name, Stream, String

    stream = Stream(document, data, Type=Name.EmbeddedFile, Subtype=Name(_SUBTYPE))
    checksum = hashlib.md5(data, usedforsecurity=False).digest()  # what ISO 32000 asks for, no protection
    stream.Params = Dictionary(
        Size=len(data), CheckSum=String(checksum), CreationDate=String(pdf_date(date)), ModDate=String(pdf_date(date))
    )
    held = document.make_indirect(stream)
    description = document.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(RECORD),
            UF=String(RECORD),
            Desc=String("审查记录"),
            AFRelationship=Name.Data,
            EF=Dictionary(F=held, UF=held),
        )
    )
    document.Root.AF = Array([description])
    document.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String(RECORD), description])))


def pdf_date(date: str) -> str:
    """Write an ISO date as PDF does: midnight in Beijing."""
    return f"D:{date.replace('-', '')}000000+08'00'"


def read_record(pdf: bytes) -> dict[str, Any]:
    """Return the record that an opinion carries.

    Raises:
        BadInputError: where it is no PDF, or carries no record.
    """
    data = attached_record(pdf)
    try:
        found = json.loads(data)
    except ValueError as error:
        raise BadInputError(f"该PDF中的审查记录{RECORD}已损坏，请改用完好的原件。") from error
    if not isinstance(found, dict):
        raise BadInputError(f"该PDF中的审查记录{RECORD}不是JSON对象，请选择由本程序生成的审查意见。")
    return found


def attached_record(pdf: bytes) -> bytes:
    """Return the bytes of the record that an opinion carries.

    Raises:
        BadInputError: where it is no PDF, or carries no record.
    """
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            return bytes(document.attachments[RECORD].get_file().read_bytes())
    except pikepdf.PdfError as error:
        raise BadInputError("该文件不是有效的PDF，请选择由本程序生成的审查意见。") from error
    except KeyError as error:
        raise BadInputError(f"该PDF中没有审查记录{RECORD}，请选择由本程序生成的审查意见。") from error
