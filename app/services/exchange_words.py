"""What a field of an exchanged case is called, and what its value says, in a line for people."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.exchange_fields import WHOLE
from app.domain.vocabulary import ANSWERS, FIELDS
from app.domain.workflow import STATUSES

_PLAIN: Final = {
    "site": "用地范围",
    "status": "办理状态",
    "received": "收件日期",
    "due": "办理期限",
    "binned": "回收站",
    "created": "建立时间",
    "project.mining": "矿业权",
    "project.enclave": "飞地",
}
_KINDS: Final = {
    "judgement": "人工认定",
    "text": "意见书文字",
    "step": "办理过程",
    "note": "记事",
    "photo": "照片",
    "evidence": "证据材料",
    "track": "轨迹",
    "run": "审查记录",
    "opinion": "审查意见",
}
_DOCUMENT_STATUSES: Final = {
    "signing": "签署中",
    "issued": "有效",
    "withdrawn": "已撤销",
    "superseded": "已被替代",
    "void": "已作废",
}
_NOTHING: Final = "（空）"
_GONE: Final = "（已删除）"


def field_name(key: str) -> str:
    """Return what a field is called: 项目名称, 人工认定 L-01, 照片."""
    kind, _, rest = key.partition("/")
    if rest:
        return f"{_KINDS[kind]} {rest}" if kind in ("judgement", "text", "opinion") else _KINDS.get(kind, kind)
    return _PLAIN.get(key) or FIELDS.get(key.removeprefix("project."), key)


def value_words(key: str, value: Any) -> str:
    """Return what a field's value says, in one line."""
    kind = key.partition("/")[0]
    if value is None:
        return _GONE if kind in _KINDS and kind not in ("judgement", "text") else _NOTHING
    if kind in _WORDS:
        return _WORDS[kind](value)
    if key == "status":
        return STATUSES.get(value, str(value))
    if key == "binned":
        return "在回收站中"
    return _plain_words(key, value)


def _plain_words(key: str, value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "、".join(str(each) for each in value) or "（无）"
    if isinstance(value, dict):
        name = key.removeprefix("project.")
        parts = [f"{FIELDS.get(f'{name}.{leaf}', leaf)}：{_plain_words('', inner)}" for leaf, inner in value.items()]
        return "；".join(parts) or ("有" if name in WHOLE else _NOTHING)
    return str(value)


def _judgement(value: Mapping[str, Any]) -> str:
    return f"{ANSWERS.get(value['answer'], value['answer'])}：{value['reason']}（{value['by']}）"


def _site(value: Mapping[str, Any]) -> str:
    points = _points(value.get("coordinates", []))
    east, north = ([point[axis] for point in points] for axis in (0, 1))
    if not points:
        return _NOTHING
    around = f"东经{min(east):.5f}°至{max(east):.5f}°，北纬{min(north):.5f}°至{max(north):.5f}°"
    return f"{len(points)}个界址点，{around}"


def _points(coordinates: Any) -> list[Any]:
    if coordinates and isinstance(coordinates[0], int | float):
        return [coordinates]
    return [point for part in coordinates for point in _points(part)]


def _photo(value: Mapping[str, Any]) -> str:
    remark = f"，{value['remark']}" if value["remark"] else ""
    place = "没有位置" if value["longitude"] is None else f"{value['longitude']:.6f}，{value['latitude']:.6f}"
    return f"{value['name']}（{place}）{remark}"


def _opinion(value: Mapping[str, Any]) -> str:
    return f"{_DOCUMENT_STATUSES.get(value['status'], value['status'])}，{value['issued']}，{value['name']}"


_WORDS: Final[Mapping[str, Callable[[Any], str]]] = {
    "judgement": _judgement,
    "site": _site,
    "photo": _photo,
    "note": lambda value: f"{value['text']}（{value['author']}）",
    "evidence": lambda value: f"{value['rule']} {value['name']}",
    "track": lambda value: str(value["name"]),
    "opinion": _opinion,
    "step": lambda value: f"{value['at'][:16]} {value['who']} {STATUSES.get(value['status'], value['status'])}",
    "run": lambda value: str(value["created"][:16]),
}
