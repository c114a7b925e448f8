"""The cheat sheet: every shortcut, made from the actions themselves, and the keys of map and tables."""

import html
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.ui.commands import plain, shown_keys
from app.ui.main_actions import MENUS, ActionSpec, SubMenu, said
from app.ui.marks import QT_TRANSLATE_NOOP
from app.ui.theme import FAINT, css, px

_OTHERS: Final = (
    ("↑ ↓ ← →", QT_TRANSLATE_NOOP("KeySheet", "地图：移动；表格和清单：移到相邻一行")),
    ("+  -", QT_TRANSLATE_NOOP("KeySheet", "地图：放大、缩小")),
    ("Enter", QT_TRANSLATE_NOOP("KeySheet", "表格：打开所选的一行；绘制：完成")),
    ("Backspace", QT_TRANSLATE_NOOP("KeySheet", "绘制：去掉最后一点")),
    ("Esc", QT_TRANSLATE_NOOP("KeySheet", "收起消息、面板；绘制：放弃")),
    ("Tab  Shift+Tab", QT_TRANSLATE_NOOP("KeySheet", "到下一个、上一个控件")),
    ("Alt", QT_TRANSLATE_NOOP("KeySheet", "打开菜单；再按带下划线的字母")),
)


def sheet_html() -> str:
    """Return every shortcut as HTML: a table for each menu."""
    parts = [_table(plain(said(title)), _rows(specs)) for title, specs in MENUS]
    others = [(keys, QCoreApplication.translate("KeySheet", words)) for keys, words in _OTHERS]
    return "".join(parts) + _table(QCoreApplication.translate("KeySheet", "到处可用"), others)


def _rows(specs: tuple[ActionSpec | SubMenu, ...]) -> list[tuple[str, str]]:
    flat = [each for spec in specs for each in (spec.specs if isinstance(spec, SubMenu) else (spec,))]
    return [(shown_keys(spec.keys), plain(said(spec.words))) for spec in flat if spec.keys]


def _table(title: str, rows: list[tuple[str, str]]) -> str:
    head = f"<p style='margin:{px(10)}px 0 2px 0;color:{css(FAINT)}'><b>{html.escape(title)}</b></p>"
    cells = "".join(
        f"<tr><td width='{px(210)}'><b>{html.escape(keys)}</b></td><td>{html.escape(words)}</td></tr>"
        for keys, words in rows
    )
    return f"{head}<table cellspacing='0' cellpadding='2'>{cells}</table>" if rows else ""
