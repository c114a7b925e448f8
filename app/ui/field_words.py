"""How field work is told in words: the fix, the place under one's feet, the way to a point, photographs, tracks."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.fieldwork import NOT_MEASURED, PINNED, QUALITIES, Fix, Photo, Track, turn
from app.services.field_ground import Here, Standing
from app.ui.marks import QT_TRANSLATE_NOOP, comma, say
from app.ui.site_words import length_words
from app.ui.vocabulary import LAYER_KINDS

_POINTS: Final = (
    QT_TRANSLATE_NOOP("Field", "北"),
    QT_TRANSLATE_NOOP("Field", "东北"),
    QT_TRANSLATE_NOOP("Field", "东"),
    QT_TRANSLATE_NOOP("Field", "东南"),
    QT_TRANSLATE_NOOP("Field", "南"),
    QT_TRANSLATE_NOOP("Field", "西南"),
    QT_TRANSLATE_NOOP("Field", "西"),
    QT_TRANSLATE_NOOP("Field", "西北"),
)
_AUTHORITIES: Final = {
    "official": QT_TRANSLATE_NOOP("Field", "正式成果"),
    "digitised": QT_TRANSLATE_NOOP("Field", "矢量化"),
    "schematic": QT_TRANSLATE_NOOP("Field", "示意"),
}
_AHEAD: Final = 15.0  # degrees to either side that a walker takes for straight ahead


translate: Final = QCoreApplication.translate  # a name that lupdate knows


def compass(bearing: float) -> str:
    """Return a bearing as a point of the compass."""
    return say(_POINTS[round(bearing / 45.0) % 8])


def fix_words(fix: Fix, radius_m: float | None) -> str:
    """Return what the receiver says of its position."""
    if fix.place is None:
        return translate("Field", "没有定位：接收机在线，但收到的卫星不够。请到开阔处，天线朝天，等一两分钟。")
    parts = [say(QUALITIES[fix.quality]) if fix.quality in QUALITIES else translate("Field", "定位方式不详")]
    if fix.quality in NOT_MEASURED:
        parts.append(translate("Field", "不是卫星实测，不能作为依据"))
    parts.append(
        translate("Field", "误差不详")
        if radius_m is None
        else translate("Field", "误差±{metres:.1f}米").format(metres=radius_m)
    )
    if fix.satellites is not None:
        parts.append(translate("Field", "{count}颗卫星").format(count=fix.satellites))
    if fix.hdop is not None:
        parts.append(translate("Field", "HDOP {hdop:.1f}").format(hdop=fix.hdop))
    if fix.is_flat:
        parts.append(translate("Field", "二维定位"))
    return "　".join(parts)


def site_words(standing: Standing) -> str:
    """Return the headline: inside, outside, or too near to tell."""
    if standing.site is None:
        return translate("Field", "本案卷没有用地范围")
    distance = length_words(standing.site.nearest.distance_m)
    if standing.site.state == "inside":
        return translate("Field", "在用地范围内，离边界{distance}").format(distance=distance)
    if standing.site.state == "outside":
        return translate("Field", "在用地范围外，离边界{distance}").format(distance=distance)
    if standing.radius_m is None:
        return translate("Field", "离用地边界{distance}；接收机没有报误差，不能判定内外").format(distance=distance)
    return translate("Field", "离用地边界{distance}，在误差之内，不能判定内外").format(distance=distance)


def here_words(here: Here) -> str:
    """Return two lines: what it is, and how certain."""
    title = LAYER_KINDS[here.kind] + (say("：{name}").format(name=here.name) if here.name else "")
    authority, distance = say(_AUTHORITIES[here.authority]), length_words(here.distance_m)
    if here.state == "hit":
        second = translate("Field", "在其中，离边线{distance}（{authority}）").format(
            distance=distance, authority=authority
        )
    elif here.margin_m is None:
        second = translate("Field", "接收机没有报误差，不能判定；离边线{distance}（{authority}）").format(
            distance=distance, authority=authority
        )
    else:
        second = translate(
            "Field", "在此精度下不能判定：离边线{distance}，误差合计{margin:.1f}米（{authority}）"
        ).format(distance=distance, margin=here.margin_m, authority=authority)
    return f"{title}\n{second}"


def kinds_words(kinds: tuple[str, ...]) -> str:
    """Return kinds of layers as one list."""
    return comma().join(LAYER_KINDS[kind] for kind in kinds)


def way_words(distance_m: float, bearing: float, heading: float | None) -> str:
    """Return how to walk to a point: distance, bearing, and where to turn while one is walking."""
    words = translate("Field", "{point}方 {bearing:.0f}°，{distance}").format(
        point=compass(bearing), bearing=bearing, distance=length_words(distance_m)
    )
    if heading is None:
        return words
    angle = turn(heading, bearing)
    if abs(angle) <= _AHEAD:
        return words + translate("Field", "，直走")
    side = translate("Field", "，向右{angle:.0f}°") if angle > 0 else translate("Field", "，向左{angle:.0f}°")
    return words + side.format(angle=abs(angle))


def photo_words(photo: Photo, distance_m: float | None, odd: tuple[str, ...]) -> str:
    """Return a photograph's rows: name, when and whence its place is, how far from the site, what is odd."""
    taken = (photo.facts.taken or translate("Field", "没有拍摄时间")).replace("T", " ")
    rows = [
        photo.name,
        translate("Field", "{taken}　位置：{pinned}").format(taken=taken, pinned=say(PINNED[photo.pinned])),
    ]
    if photo.direction is not None:
        rows.append(
            translate("Field", "朝{point}（{bearing:.0f}°）").format(
                point=compass(photo.direction), bearing=photo.direction
            )
        )
    if distance_m is not None:
        rows.append(
            translate("Field", "在用地范围内")
            if distance_m == 0
            else translate("Field", "离用地{distance}").format(distance=length_words(distance_m))
        )
    if photo.offset_s:
        rows.append(translate("Field", "相机时钟改正{seconds}秒").format(seconds=photo.offset_s))
    return "\n".join([*rows, *(translate("Field", "注意：{words}").format(words=each) for each in odd)])


def track_words(track: Track) -> str:
    """Return a track's rows."""
    state = translate("Field", "记录中或未正常结束") if track.ended is None else translate("Field", "已结束")
    return translate("Field", "{name}\n{points}个点　{state}").format(name=track.name, points=track.points, state=state)
