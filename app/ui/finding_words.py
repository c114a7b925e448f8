"""Findings in words: the line under a title, and the page that tells all of a finding."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.domain.finding import Finding, Missing, Overlap
from app.domain.layer import Layer
from app.services.fact_words import fact_name, fact_value, step_words
from app.ui.marks import say, say_each, semicolon
from app.ui.theme import ACCENT, FAINT, QUOTE, css, outcome_colour, px
from app.ui.vocabulary import ANSWERS, AUTHORITIES, EFFECTS, LAYER_KINDS, OUTCOMES, TRUTH

_HECTARE_M2 = 10_000.0
_MU_PER_HECTARE = 15.0
_QUOTED = re.compile('“"(.*?)"”')
_WITHIN_UNCERTAINTY = "误差之内"  # as the screening words it
_KEY = re.compile(r"（[a-z][a-z0-9_.]*）| ?\([a-z][a-z0-9_.]*\)")


def summary(finding: Finding) -> str:
    """Return the line under a finding's title: the areas it met, or what is missing, or the plan's words."""
    met = [overlap for overlap in finding.overlaps if overlap.area_m2 > 0]
    if finding.outcome == "hit" and met:
        return semicolon().join(f"{LAYER_KINDS[each.kind]} {area_words(each.area_m2)}" for each in met)
    if finding.outcome == "unknown" and finding.missing:
        more = say("（另有{count}项）").format(count=len(finding.missing) - 1) if len(finding.missing) > 1 else ""
        return plain(say(finding.missing[0].text)).rstrip("。.") + more
    return finding.quote


def area_words(area_m2: float) -> str:
    """Return an area in 公顷 (four decimals) and 亩 (two)."""
    hectares = area_m2 / _HECTARE_M2
    return say("{ha:.4f}公顷（{mu:.2f}亩）").format(ha=hectares, mu=hectares * _MU_PER_HECTARE)


def finding_html(finding: Finding, layers: Mapping[str, Layer] = MappingProxyType({})) -> str:
    """Return all of a finding as HTML: outcome, quote and place, judgement, what is missing, areas, facts, steps.

    `layers` are those of the review by their id; what is said of a layer stands below how the site meets it.
    """
    parts = (*_head(finding), *_quote(finding), *_judgement(finding), *_missing(finding), *_areas(finding, layers))
    return "".join((*parts, *_facts(finding), *_steps(finding)))


def _head(finding: Finding) -> Iterator[str]:
    colour = outcome_colour(finding.outcome, finding.effect)
    yield f"<p style='font-size:{px(15)}px;margin:0 0 4px 0'><b>{_safe(finding.title)}</b></p><p style='margin:0'>"
    yield f"<span style='color:{css(colour)}'><b>{OUTCOMES[finding.outcome]}</b></span>"
    rule = say("规则{rule}").format(rule=finding.rule)
    yield f"　{EFFECTS[finding.effect]}\u3000{_link('rule', finding.rule, rule)}"
    if finding.judgement:
        yield say("<br/>自动判定：{outcome}（保留备查）").format(outcome=OUTCOMES[finding.automatic])
    yield "</p>"


def _quote(finding: Finding) -> Iterator[str]:
    yield "<table cellspacing='0' cellpadding='6' style='margin-top:6px' width='100%'><tr>"
    yield f"<td bgcolor='{css(QUOTE)}'>“{_safe(finding.quote)}”<br/>"
    yield _link(
        "line", finding.line, say("{place}，规划文本第{line}行").format(place=_safe(finding.place), line=finding.line)
    )
    yield "</td></tr></table>"


def _judgement(finding: Finding) -> Iterator[str]:
    judged = finding.judgement
    if judged:
        yield _title(say("人工认定"))
        yield f"<p style='margin:0'>{ANSWERS[judged.answer]}——{_safe(judged.by)}<br/>{_safe(judged.reason)}</p>"


def _missing(finding: Finding) -> Iterator[str]:
    if finding.missing:
        yield _title(say("还缺什么"))
        yield _items(_missing_words(each) for each in finding.missing)
    if finding.advice:
        yield _title(say("办理建议"))
        yield f"<p style='margin:0'>{_safe(say(finding.advice))}</p>"


def _missing_words(missing: Missing) -> str:
    words = _safe(plain(say(missing.text)))
    if missing.what == "field":
        return words + " " + _link("field", missing.key, say("去填写"))
    if missing.what == "layer":
        return words + " " + _link("layers", "", say("去导入图层"))
    return words + " " + _link("judge", "", say("去认定"))


def _areas(finding: Finding, layers: Mapping[str, Layer]) -> Iterator[str]:
    if finding.overlaps:
        yield _title(say("与图层的关系"))
        yield _items(_met(finding, each, layers.get(each.layer)) for each in finding.overlaps)


def _met(finding: Finding, overlap: Overlap, layer: Layer | None) -> str:
    met = _safe(overlap_words(overlap, _doubt(finding, overlap)))
    if layer is None:
        return met
    return f"{met}<br/><span style='color:{css(FAINT)}'>{_safe(layer_words(layer))}</span>"


def layer_words(layer: Layer) -> str:
    """Return what a layer is: name, authority, date, uncertainty, source and the beginning of its hash."""
    words = QCoreApplication.translate(
        "FindingWords", "图层“{name}”，{authority}，{date}，边界误差{metres:g}米，校验值{sha}"
    )
    return words.format(
        name=layer.name,
        authority=AUTHORITIES.get(layer.authority, layer.authority),
        date=layer.effective or QCoreApplication.translate("FindingWords", "无日期"),
        metres=layer.uncertainty_m,
        sha=layer.sha256[:12],
    )


def _doubt(finding: Finding, overlap: Overlap) -> str:
    """Return what keeps the layers of an overlap's kind from deciding; empty where they decide."""
    told = (each.text for each in finding.missing if (each.what, each.key) == ("layer", overlap.kind))
    is_judged_away = finding.judgement and finding.automatic == "unknown" and overlap.distance_m == 0
    return next(told, _WITHIN_UNCERTAINTY if is_judged_away else "")


def overlap_words(overlap: Overlap, doubt: str = "") -> str:
    """Return how the site meets a layer, in words; `doubt` says why layers of this kind do not decide, if so."""
    name = LAYER_KINDS[overlap.kind]
    distance = "" if overlap.distance_m is None else say("，最近距离{metres:.1f}米").format(metres=overlap.distance_m)
    if overlap.area_m2 > 0:
        area = say("{m2:,.2f}平方米，即{area}").format(m2=overlap.area_m2, area=area_words(overlap.area_m2))
        return say("{name}：压占{area}，占用地{share:.2%}，涉及{features}个图斑").format(
            name=name, area=area, share=overlap.share, features=overlap.features
        )
    if _WITHIN_UNCERTAINTY in doubt:
        return say("{name}：用地在图层边界误差之内，不能据此判定是否压占").format(name=name)
    if doubt:
        return say("{name}：已有图层未覆盖全部用地，已覆盖处未见压占{distance}，不能据此判定").format(
            name=name, distance=distance
        )
    return (
        say("{name}：与用地相接，不压占").format(name=name)
        if overlap.distance_m == 0
        else say("{name}：不压占{distance}").format(name=name, distance=distance)
    )


def _facts(finding: Finding) -> Iterator[str]:
    known = [(key, value) for key, value in finding.facts if value not in (None, [], ())]
    if known:
        yield _title(say("依据的事实"))
        yield _items(
            say("{name}：{value}").format(name=_safe(say(fact_name(key))), value=_safe(say(fact_value(value))))
            for key, value in known
        )


def _steps(finding: Finding) -> Iterator[str]:
    if finding.atoms:
        yield _title(say("判定过程"))
        yield _items(f"{_safe(say_each(step_words(atom.text)))}——{TRUTH[atom.value]}" for atom in finding.atoms)


def plain(text: str) -> str:
    """Return a sentence without the keys, quotes and nulls that only programs read."""
    return _QUOTED.sub("“\\1”", _KEY.sub("", text)).replace("或null", "，未知的留空")


def _link(kind: str, target: str | int, words: str) -> str:
    return f"<a href='{kind}:{target}' style='color:{css(ACCENT)}'>{words}</a>"


def _title(words: str) -> str:
    return f"<p style='margin:8px 0 2px 0;color:{css(FAINT)}'><b>{words}</b></p>"


def _items(parts: Iterable[str]) -> str:
    return "<ul style='margin:0 0 0 -24px'>" + "".join(f"<li>{part}</li>" for part in parts) + "</ul>"


def _safe(text: str) -> str:
    return html.escape(text)
