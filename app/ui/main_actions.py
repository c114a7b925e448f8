"""The menus and their shortcuts, declared as data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One entry of a menu; an empty name is a line between entries."""

    name: str = ""
    words: str = ""
    keys: tuple[str, ...] = ()
    tip: str = ""


LINE: Final = ActionSpec()
MENUS: Final = (
    (
        "案卷(&C)",
        (
            ActionSpec("new", "新建案卷(&N)", ("Ctrl+N",), "新建一个空白案卷"),
            ActionSpec("import_case", "导入案卷文件(&O)…", ("Ctrl+O",), "导入 taixin-case/1 案卷文件"),
            ActionSpec("export_case", "导出案卷文件(&E)…", ("Ctrl+Shift+S",), "把当前案卷存为 taixin-case/1 文件"),
            ActionSpec("save", "保存(&S)", ("Ctrl+S",), "立即保存当前案卷（平时自动保存）"),
            LINE,
            ActionSpec("example", "打开示例工作区(&X)", (), "在另一个窗口打开虚构的示例"),
            LINE,
            ActionSpec("quit", "退出(&Q)", ("Ctrl+Q",), "保存并退出"),
        ),
    ),
    (
        "审查(&R)",
        (
            ActionSpec("review", "重新审查(&R)", ("F5",), "立即重新审查当前案卷"),
            ActionSpec("open_site", "打开用地范围(&G)…", ("Ctrl+Shift+O",), "从文件打开用地范围"),
            ActionSpec("draw", "绘制用地范围(&D)", ("Ctrl+D",), "在图上点出用地范围"),
            ActionSpec("paste_site", "粘贴坐标(&B)…", ("Ctrl+V",), "粘贴坐标或复制的文件作为用地范围"),
            ActionSpec("export_site", "导出用地范围(&T)…", ("Ctrl+E",), "导出用地范围、压占部分或剩余可用部分"),
            ActionSpec("undo", "撤销(&U)", ("Ctrl+Z",), "撤销本案卷的上一次改动：表单、用地范围或人工认定"),
            ActionSpec("redo", "重做(&Y)", ("Ctrl+Y", "Ctrl+Shift+Z"), "重做撤销的改动"),
            LINE,
            ActionSpec("places", "还能放在哪里(&W)…", ("Ctrl+Shift+W",), "比较各产业板块，看项目还能放在哪里"),
            ActionSpec("left", "剩余可用范围(&L)…", ("Ctrl+Shift+L",), "扣除禁止范围，看用地还剩哪些可用"),
            LINE,
            ActionSpec("preview", "预览审查意见(&P)", ("Ctrl+P",), "生成草稿并预览"),
            ActionSpec("sign", "签发(&I)…", ("Ctrl+Shift+P",), "取文号、签名并登记"),
            ActionSpec("verify", "查验PDF文件(&V)…", ("Ctrl+Shift+V",), "查验一份已签发的审查意见"),
            ActionSpec("check_code", "核对校验码(&K)…", ("Ctrl+Shift+K",), "核对纸质件上的校验码或二维码"),
        ),
    ),
    (
        "查看(&V)",
        (
            ActionSpec("page_cases", "案卷", ("Ctrl+1",), "案卷清单"),
            ActionSpec("page_review", "审查", ("Ctrl+2",), "项目表单、地图和审查发现"),
            ActionSpec("page_opinion", "审查意见", ("Ctrl+3",), "预览、签发、导出和查验"),
            ActionSpec("page_layers", "图层", ("Ctrl+4",), "图层清单和导入"),
            ActionSpec("page_plan", "规划全文", ("Ctrl+5",), "规划全文、规则、板块和规划自检"),
            ActionSpec("page_catalogues", "目录", ("Ctrl+6",), "规划引用的目录：导入、移除、比对"),
            ActionSpec("page_register", "登记簿", ("Ctrl+7",), "已签发的审查意见和用地用水台账"),
            ActionSpec("page_batch", "批量审查", ("Ctrl+8",), "一次审查一个文件夹或一张表中的许多案卷"),
            ActionSpec("page_verify", "查验", ("Ctrl+9",), "查验PDF，管理信任的发证机构"),
            LINE,
            ActionSpec("search", "搜索(&F)", ("Ctrl+F",), "在当前页搜索"),
        ),
    ),
    (
        "帮助(&H)",
        (
            ActionSpec("help", "使用说明(&U)", ("F1",), "怎样用这个工作站"),
            ActionSpec("about", "关于(&A)", (), "版本、规则库和数据来源"),
        ),
    ),
)
NEED_CASE: Final = (
    *("save", "export_case", "review", "open_site", "draw", "paste_site", "export_site", "undo", "redo"),
    *("places", "left", "preview", "sign"),
)
PAGES: Final = (
    "page_cases",
    "page_review",
    "page_opinion",
    "page_layers",
    "page_plan",
    "page_catalogues",
    "page_register",
    "page_batch",
    "page_verify",
)


def make_menus(window: QMainWindow, doers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Put the menus on a window and return the actions by name."""
    actions: dict[str, QAction] = {}
    for title, specs in MENUS:
        menu = window.menuBar().addMenu(title)
        for spec in specs:
            if spec is LINE:
                menu.addSeparator()
            else:
                actions[spec.name] = action = _action(window, spec, doers[spec.name])
                menu.addAction(action)
    return actions


def _action(window: QMainWindow, spec: ActionSpec, doer: Callable[[], None]) -> QAction:
    action = QAction(spec.words, window)
    action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
    action.setStatusTip(spec.tip)
    action.setToolTip(spec.tip)
    action.setCheckable(spec.name in PAGES)
    action.triggered.connect(lambda _on=False: doer())
    return action
