"""What of a case is one field when stations exchange it, and what bytes belong to a field.

Keys: `project.land.total_ha` (a leaf of the form), `site`, `judgement/L-01`, `received`, `due`, `status`, `binned`,
`created`, `text/CLAUSE`, and one for each thing that was added: `step/…`, `note/…`, `photo/…`, `evidence/…`, `track/…`,
`run/…`, `opinion/NUMBER`. What was added has a key made of what it is, so that it is the same thing in every copy.
"""

import hashlib
from collections.abc import Mapping
from typing import Any, Final

from app.domain.exchange import canonical

WHOLE: Final = frozenset({"mining", "enclave"})  # objects whose parts say nothing without each other
LASTING: Final = ("step/", "run/", "opinion/", "created")  # never removed: what a station lacks it has not heard of
_PARTS: Final = {
    "photo": ("sha256", "thumbnail_sha256"),
    "evidence": ("sha256",),
    "track": ("points_sha256",),
    "run": ("result_sha256",),
    "opinion": ("pdf_sha256",),
}
_DIGITS: Final = 32


def document_fields(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a case's document (`taixin-case/1`); what is not known is left out."""
    fields: dict[str, Any] = {}
    for name, value in (document.get("project") or {}).items():
        if isinstance(value, dict) and name not in WHOLE:
            fields |= {f"project.{name}.{leaf}": inner for leaf, inner in value.items()}
        else:
            fields[f"project.{name}"] = value
    fields["site"] = document.get("site")
    fields |= {f"judgement/{row['rule']}": row for row in document.get("judgements") or []}
    return {key: value for key, value in fields.items() if value is not None}


def document_of(fields: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Return the document that fields make: the project's keys in their order as before, judgements by rule.

    Args:
        fields: by key; those that are of no document are not looked at.
        before: the document as it was, for the order of its keys.
    """
    known = list(document_fields(before))
    keys = [key for key in known if key in fields] + sorted(key for key in fields if key not in known)
    project: dict[str, Any] = {}
    for key in keys:
        head, _, path = key.partition(".")
        if head == "project":
            name, _, leaf = path.partition(".")
            if leaf:
                project.setdefault(name, {})[leaf] = fields[key]
            else:
                project[name] = fields[key]
    project.setdefault("name", "")
    made = {**before, "format": "taixin-case/1", "project": project}
    made["judgements"] = [fields[key] for key in sorted(fields) if key.startswith("judgement/")]
    if "site" in fields:
        return made | {"site": fields["site"]}
    return {key: value for key, value in made.items() if key != "site"}


def added_key(kind: str, *said: Any) -> str:
    """Return the key of something that was added, made of what never changes about it."""
    return f"{kind}/{hashlib.sha256(canonical(list(said)).encode()).hexdigest()[:_DIGITS]}"


def part_hashes(key: str, value: Any) -> tuple[str, ...]:
    """Return the SHA-256 of the bytes that belong to a field's value: pictures, documents, points, results.

    Raises:
        ValueError: the value lacks one.
    """
    names = _PARTS.get(key.partition("/")[0], ()) if value is not None else ()
    if not names:
        return ()
    found = [str(value.get(name)) for name in names] if isinstance(value, dict) else []
    if not found or not all(map(_is_hash, found)):
        raise ValueError(f"{key} lacks its bytes")
    return tuple(found)


def _is_hash(text: str) -> bool:
    return len(text) == hashlib.sha256().digest_size * 2 and set(text) <= set("0123456789abcdef")
