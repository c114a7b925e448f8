"""Embed the review record in a finished PDF, and read it back."""

import hashlib
import io
import json
import re
from collections.abc import Mapping
from typing import Any, Final

from app.errors import BadInputError

RECORD: Final = "record.json"
_TOO_LONG: Final = re.compile(rb"<([0-9A-Fa-f]{5,6})>")
_SUBTYPE: Final = "/application/json"


def record_bytes(record: Mapping[str, Any]) -> bytes:
    """Write a record as JSON (UTF-8, keys sorted, no blanks): the same record gives the same bytes."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode()


def finish(pdf: bytes, record: Mapping[str, Any], date: str) -> bytes:
    """Attach the record, set language and title display, and save: the same input gives the same bytes.

    Args:
        pdf: the document as reportlab wrote it.
        record: goes in as `record.json`, related to the document as its data.
        date: ISO date, written as the attachment's and the document's date.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        root.Lang = pikepdf.String("zh-CN")
        root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        _attach(document, record_bytes(record), _pdf_date(date))
        _mend_rare_characters(document)
        for key in ("/CreationDate", "/ModDate"):
            document.docinfo[key] = pikepdf.String(_pdf_date(date))
        out = io.BytesIO()
        document.save(
            out, min_version="1.7", deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable
        )
    return out.getvalue()


def _attach(document: Any, data: bytes, date: str) -> None:
    from pikepdf import Array, Dictionary, Name, Stream, String

    stream = Stream(document, data, Type=Name.EmbeddedFile, Subtype=Name(_SUBTYPE))
    checksum = hashlib.md5(data, usedforsecurity=False).digest()  # what ISO 32000 asks for, no protection
    stream.Params = Dictionary(
        Size=len(data), CheckSum=String(checksum), CreationDate=String(date), ModDate=String(date)
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


def _mend_rare_characters(document: Any) -> None:
    """Rewrite ToUnicode where reportlab put five hex digits for what UTF-16 writes as two units (U+10000 and up)."""
    from pikepdf import Dictionary

    for item in document.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == "/Font" and "/ToUnicode" in item:
            data = item.ToUnicode.read_bytes()
            mended = _TOO_LONG.sub(_utf16, data)
            if mended != data:
                item.ToUnicode.write(mended)


def _utf16(found: re.Match[bytes]) -> bytes:
    return b"<" + chr(int(found[1], 16)).encode("utf-16-be").hex().upper().encode() + b">"


def _pdf_date(date: str) -> str:
    return f"D:{date.replace('-', '')}000000+08'00'"


def read_record(pdf: bytes) -> dict[str, Any]:
    """Return the record that an opinion carries.

    Raises:
        BadInputError: where it is no PDF, or carries no record.
    """
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            data = document.attachments[RECORD].get_file().read_bytes()
        found = json.loads(data)
    except pikepdf.PdfError as error:
        raise BadInputError("该文件不是有效的PDF，请选择由本程序生成的审查意见。") from error
    except (KeyError, ValueError) as error:
        raise BadInputError(f"该PDF中没有审查记录{RECORD}，请选择由本程序生成的审查意见。") from error
    if not isinstance(found, dict):
        raise BadInputError(f"该PDF中的审查记录{RECORD}不是JSON对象，请选择由本程序生成的审查意见。")
    return found
