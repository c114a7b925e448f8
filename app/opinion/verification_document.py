"""Check what a PDF holds besides its pages: attached files, form fields, revisions."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from app.opinion.verification_report import Attachment
from app.opinion.verification_values import entry, items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

_DEEPEST = 32  # name trees and field trees of an honest file are far flatter


def attachments(root: Mapping[str, Any]) -> tuple[Attachment, ...]:
    """Every embedded file of a document catalog, by name."""
    tree = entry(entry(root, "/Names", {}), "/EmbeddedFiles", {})
    return tuple(sorted((_attachment(name, spec) for name, spec in _leaves(tree)), key=lambda file: file.name))


def _leaves(node: Mapping[str, Any], depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Walk a name tree; its leaves are pairs of name and file specification."""
    if depth > _DEEPEST:
        raise ValueError("the name tree is too deep")
    pairs = items(entry(node, "/Names", ()))
    yield from ((str(name), spec) for name, spec in zip(pairs[::2], pairs[1::2], strict=True))
    for kid in items(entry(node, "/Kids", ())):
        yield from _leaves(kid, depth + 1)


def _attachment(name: str, spec: Any) -> Attachment:
    data = bytes(spec["/EF"]["/F"].data)
    return Attachment(name, len(data), hashlib.sha256(data).hexdigest())


def check_document(
    reader: PdfFileReader,
    signatures: list[EmbeddedPdfSignature],
    stamps: list[EmbeddedPdfSignature],
    files: tuple[Attachment, ...],
) -> tuple[str, ...]:
    """Problems that belong to no single signature: attachments, the record's hash, form fields, revisions."""
    first = signatures[0].signed_revision
    return (
        *_check_attachments(files, attachments(reader.get_historical_root(first))),
        *_check_sums(reader.root),
        *_check_fields(reader.root),
        *_check_revisions(reader, [*signatures, *stamps]),
    )


def _check_attachments(now: tuple[Attachment, ...], signed: tuple[Attachment, ...]) -> tuple[str, ...]:
    if now == signed:
        return ()
    names = "、".join(sorted({file.name for file in set(now) ^ set(signed)}))
    return (f"附件“{names}”与首个签名时不同",)


def _check_sums(root: Mapping[str, Any]) -> tuple[str, ...]:
    """An attachment must have the size and the MD5 checksum that it states, and be one file under all its keys."""
    tree = entry(entry(root, "/Names", {}), "/EmbeddedFiles", {})
    wrong = [name for name, spec in _leaves(tree) if not _is_consistent(spec["/EF"])]
    return (f"附件“{'、'.join(wrong)}”与其登记的大小或校验值不一致",) if wrong else ()


def _is_consistent(files: Mapping[str, Any]) -> bool:
    data = bytes(files["/F"].data)
    parameters = entry(files["/F"], "/Params", {})
    stated = entry(parameters, "/CheckSum")
    checksum = hashlib.md5(data, usedforsecurity=False).digest()  # what ISO 32000 asks for; the signature protects
    return (
        entry(parameters, "/Size", len(data)) == len(data)
        and (stated is None or stated.original_bytes == checksum)
        and all(bytes(files[key].data) == data for key in files)
    )


def _check_fields(root: Mapping[str, Any]) -> tuple[str, ...]:
    """An opinion has no form fields but signatures: another field could be filled in without breaking any."""
    fields = items(root["/AcroForm"]["/Fields"])
    strange = [str(entry(field, "/T", "")) for field in fields if entry(field, "/FT") != "/Sig"]
    return (f"文件中有可填写的表单域“{'、'.join(strange)}”，其内容不受签名保护",) if strange else ()


def _check_revisions(reader: PdfFileReader, signatures: list[EmbeddedPdfSignature]) -> tuple[str, ...]:
    """After the first signature, each revision of the file must be one signature's."""
    signed = {signature.signed_revision for signature in signatures}
    expected = set(range(min(signed), reader.xrefs.total_revisions))
    if signed == expected and len(signed) == len(signatures):
        return ()
    return ("签名之后追加过不属于任何签名的内容",)
