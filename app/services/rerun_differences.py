"""How two results of a review differ: rule by rule, value by value, as Chinese sentences."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from app.domain.finding import OUTCOMES, VERDICTS
from app.domain.vocabulary import LAYER_KINDS
from app.services.fact_words import fact_name, fact_value, step_words

Result = Mapping[str, Any]
_SITE: Final = {
    "area_m2": "椭球面积（平方米）",
    "planar_area_m2": "平面面积（平方米）",
    "counties": "所在县",
    "zone": "3度带带号",
}
_OVERLAP: Final = {
    "area_m2": "重叠面积（平方米）",
    "share": "重叠占比",
    "features": "图斑数",
    "distance_m": "最近距离（米）",
}
_SAID: Final = {"title": "名称", "quote": "引文", "place": "引文位置", "line": "引文行号"}


def differences(then: Result, now: Result) -> tuple[str, ...]:
    """Return what differs between two results (`taixin-review/1`), the weightiest first; nothing for equal ones."""
    return tuple(_differences(then, now))


def edition_name(result: Result) -> str:
    """Return the edition of a result with the beginning of its hash."""
    return f"{result['rulebase']['edition']}（{result['rulebase']['sha256'][:12]}）"


def _differences(then: Result, now: Result) -> Iterator[str]:
    if then["rulebase"] != now["rulebase"]:
        yield f"规则库不同：当时为{edition_name(then)}，现在为{edition_name(now)}。"
    yield from _layers(then["layers"], now["layers"])
    if then["verdict"] != now["verdict"]:
        yield f"结论不同：当时为{VERDICTS[then['verdict']]}，现在为{VERDICTS[now['verdict']]}。"
    yield from _site(then["site"], now["site"])
    yield from _findings(then["findings"], now["findings"])
    yield from (f"当时的提示现在没有：{each}" for each in then["warnings"] if each not in now["warnings"])
    yield from (f"现在的提示当时没有：{each}" for each in now["warnings"] if each not in then["warnings"])


def _layers(then: Sequence[Mapping[str, Any]], now: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    before, after = ({layer["id"]: layer for layer in each} for each in (then, now))
    yield from (f"当时所用的{layer_words(before[each])}，现在不用。" for each in before if each not in after)
    yield from (f"现在所用的{layer_words(after[each])}，当时没有。" for each in after if each not in before)
    yield from (
        f"{layer_words(before[each])}的内容或说明与当时不同。"
        for each in before
        if each in after and before[each] != after[each]
    )


def layer_words(layer: Mapping[str, Any]) -> str:
    """Return a layer of a result as people know it: its name, kind, date and id."""
    kind = LAYER_KINDS.get(layer["kind"], layer["kind"])
    dated = f"，{layer['effective']}" if layer.get("effective") else ""
    name = layer.get("name") or kind
    return f"图层“{name}”（{layer['id']}{dated}）"


def _site(then: Mapping[str, Any] | None, now: Mapping[str, Any] | None) -> Iterator[str]:
    if then is None or now is None:
        if then is not now:
            yield "用地范围：一次有，一次没有。"
        return
    for key, name in _SITE.items():
        if then[key] != now[key]:
            yield f"用地范围的{name}：{_pair(then[key], now[key])}。"


def _findings(then: Sequence[Mapping[str, Any]], now: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    before, after = ({finding["rule"]: finding for finding in each} for each in (then, now))
    for rule in dict.fromkeys((*before, *after)):
        if rule not in after:
            yield f"规则{rule}（{before[rule]['title']}）：现在没有这条规则。"
        elif rule not in before:
            outcome = OUTCOMES[after[rule]["outcome"]]
            yield f"规则{rule}（{after[rule]['title']}）：当时没有这条规则，现在{outcome}。"
        elif before[rule] != after[rule]:
            parts = tuple(_finding(before[rule], after[rule])) or ("判定过程的写法有变化",)
            yield f"规则{rule}（{before[rule]['title']}）：{'；'.join(parts)}。"


def _finding(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    for key, name in (("outcome", "结果"), ("automatic", "自动判定")):
        if then[key] != now[key] and (key == "outcome" or then["outcome"] == now["outcome"]):
            yield f"{name}：{_pair(OUTCOMES[then[key]], OUTCOMES[now[key]])}"
    if then["effect"] != now["effect"]:
        yield f"效力：{_pair(then['effect'], now['effect'])}"
    if then["judgement"] != now["judgement"]:
        yield "人工认定不同"
    yield from _facts(then["facts"], now["facts"])
    yield from _overlaps(then["overlaps"], now["overlaps"])
    yield from _atoms(then["atoms"], now["atoms"])
    yield from _missing(then["missing"], now["missing"])
    yield from (f"{name}：{_pair(then[key], now[key])}" for key, name in _SAID.items() if then[key] != now[key])


def _facts(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    for key in dict.fromkeys((*then, *now)):
        if key not in then or key not in now or then[key] != now[key]:
            yield f"{fact_name(key)}：{_pair(then.get(key), now.get(key))}"


def _overlaps(then: Sequence[Mapping[str, Any]], now: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    before, after = ({overlap["layer"]: overlap for overlap in each} for each in (then, now))
    for layer in dict.fromkeys((*before, *after)):
        one, other = before.get(layer, {}), after.get(layer, {})
        for key, name in _OVERLAP.items():
            if one.get(key) != other.get(key):
                yield f"与图层{layer}的{name}：{_pair(one.get(key), other.get(key))}"


def _atoms(then: Sequence[Mapping[str, Any]], now: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    before, after = ({atom["atom"]: atom["value"] for atom in each} for each in (then, now))
    for atom in dict.fromkeys((*before, *after)):
        if atom not in after or atom not in before:
            yield f"判定条件“{step_words(atom)}”{'现在没有' if atom in before else '当时没有'}"
        elif before[atom] != after[atom]:
            yield f"“{step_words(atom)}”：{_pair(before[atom], after[atom])}"


def _missing(then: Sequence[Mapping[str, Any]], now: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    before, after = ([each["text"] for each in side] for side in (then, now))
    yield from (f"当时缺少的资料现在不缺：{text}" for text in before if text not in after)
    yield from (f"现在缺少资料：{text}" for text in after if text not in before)


def _pair(then: Any, now: Any) -> str:
    return f"当时{_value(then)}，现在{_value(now)}"


def _value(value: Any) -> str:
    """Write a value; one with digits beyond what is shown elsewhere keeps them, or two could look alike."""
    if value is None:
        return "未知"
    if isinstance(value, float):
        return repr(value)
    return fact_value(value) or "无"
