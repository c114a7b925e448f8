"""The menus and their shortcuts, declared as data."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from app.ui.marks import QT_TR_NOOP
from app.ui.translation import LANGUAGES


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One entry of a menu; an empty name is a line between entries."""

    name: str = ""
    words: str = ""
    keys: tuple[str, ...] = ()
    tip: str = ""


@dataclass(frozen=True, slots=True)
class SubMenu:
    """A menu within a menu."""

    words: str
    specs: tuple[ActionSpec, ...]


LINE: Final = ActionSpec()
MENUS: Final[tuple[tuple[str, tuple[ActionSpec | SubMenu, ...]], ...]] = (
    (
        QT_TR_NOOP("案卷(&C)"),
        (
            ActionSpec("new", QT_TR_NOOP("新建案卷(&N)"), ("Ctrl+N",), QT_TR_NOOP("新建一个空白案卷")),
            ActionSpec(
                "import_case", QT_TR_NOOP("导入案卷文件(&O)…"), ("Ctrl+O",), QT_TR_NOOP("导入 taixin-case/1 案卷文件")
            ),
            ActionSpec(
                "export_case",
                QT_TR_NOOP("导出案卷文件(&E)…"),
                ("Ctrl+Shift+S",),
                QT_TR_NOOP("把当前案卷存为 taixin-case/1 文件"),
            ),
            ActionSpec("template", QT_TR_NOOP("导出空白表格(&M)…"), (), QT_TR_NOOP("导出空白的项目表单，填好后再导入")),
            ActionSpec(
                "next_case", QT_TR_NOOP("下一个案卷(&D)"), ("Ctrl+PgDown",), QT_TR_NOOP("打开案卷清单中的下一个案卷")
            ),
            ActionSpec(
                "last_case", QT_TR_NOOP("上一个案卷(&B)"), ("Ctrl+PgUp",), QT_TR_NOOP("打开案卷清单中的上一个案卷")
            ),
            ActionSpec("save", QT_TR_NOOP("保存(&S)"), ("Ctrl+S",), QT_TR_NOOP("立即保存当前案卷（平时自动保存）")),
            LINE,
            SubMenu(
                QT_TR_NOOP("所选案卷(&T)"),
                (
                    ActionSpec("case_batch", QT_TR_NOOP("批量审查(&B)"), ("Ctrl+B",), QT_TR_NOOP("批量审查所选案卷")),
                    ActionSpec(
                        "case_status", QT_TR_NOOP("设置状态(&S)…"), ("Ctrl+Shift+T",), QT_TR_NOOP("设置所选案卷的状态")
                    ),
                    ActionSpec(
                        "case_dates",
                        QT_TR_NOOP("收件日期和期限(&R)…"),
                        ("Ctrl+R",),
                        QT_TR_NOOP("设定所选案卷的收件日期和办理期限"),
                    ),
                    LINE,
                    ActionSpec(
                        "case_files",
                        QT_TR_NOOP("导出案卷文件(&E)…"),
                        ("Ctrl+Shift+E",),
                        QT_TR_NOOP("把所选案卷导出到一个文件夹"),
                    ),
                    ActionSpec(
                        "case_table",
                        QT_TR_NOOP("导出清单(&L)…"),
                        ("Ctrl+T",),
                        QT_TR_NOOP("所选案卷导出为Excel或CSV表"),
                    ),
                    ActionSpec(
                        "case_hand_over",
                        QT_TR_NOOP("移交(&H)…"),
                        ("Ctrl+H",),
                        QT_TR_NOOP("把所选案卷和交接清单写入一个压缩包"),
                    ),
                    LINE,
                    ActionSpec(
                        "case_copy", QT_TR_NOOP("复制为新案卷(&C)"), ("Ctrl+Shift+D",), QT_TR_NOOP("复制所选案卷")
                    ),
                    ActionSpec(
                        "case_bin", QT_TR_NOOP("移入回收站(&D)"), ("Del",), QT_TR_NOOP("把所选案卷移入回收站，可以撤销")
                    ),
                ),
            ),
            SubMenu(
                QT_TR_NOOP("交换包(&K)"),
                (
                    ActionSpec(
                        "package_write",
                        QT_TR_NOOP("导出交换包(&E)…"),
                        ("Ctrl+Alt+E",),
                        QT_TR_NOOP("案卷连同全部材料写入一个签名的文件，交给其他工作站或单位"),
                    ),
                    ActionSpec(
                        "package_take",
                        QT_TR_NOOP("导入交换包(&I)…"),
                        ("Ctrl+Alt+I",),
                        QT_TR_NOOP("先看清会改什么，再全部导入"),
                    ),
                    ActionSpec(
                        "package_choose",
                        QT_TR_NOOP("选定两边都改过的内容(&C)…"),
                        ("Ctrl+Alt+X",),
                        QT_TR_NOOP("同一项两边改得不一样的，逐项选用哪一种"),
                    ),
                    LINE,
                    ActionSpec(
                        "package_offices",
                        QT_TR_NOOP("交换单位(&O)…"),
                        (),
                        QT_TR_NOOP("登记接受哪些单位的交换包，导出本单位证书"),
                    ),
                ),
            ),
            LINE,
            ActionSpec("example", QT_TR_NOOP("打开示例工作区(&X)"), (), QT_TR_NOOP("在另一个窗口打开虚构的示例")),
            LINE,
            SubMenu(
                QT_TR_NOOP("人员和账户(&U)"),
                (
                    ActionSpec(
                        "accounts",
                        QT_TR_NOOP("账户和登录规则(&A)…"),
                        ("Ctrl+Alt+U",),
                        QT_TR_NOOP("管理员添加、停用账户，调整岗位，重设密码"),
                    ),
                    ActionSpec("own_password", QT_TR_NOOP("修改我的密码(&M)…"), (), QT_TR_NOOP("修改自己的密码")),
                    LINE,
                    ActionSpec("switch_person", QT_TR_NOOP("换人登录(&S)…"), (), QT_TR_NOOP("保存后由另一人登录")),
                    ActionSpec(
                        "at_rest",
                        QT_TR_NOOP("加密工作库(&E)…"),
                        (),
                        QT_TR_NOOP("用口令加密工作库，更换口令，或取消加密"),
                    ),
                    ActionSpec("lock", QT_TR_NOOP("锁定窗口(&L)"), ("Ctrl+Shift+X",), QT_TR_NOOP("离开座位前锁上窗口")),
                ),
            ),
            ActionSpec(
                "time_limits",
                QT_TR_NOOP("时限和工作日历(&G)…"),
                ("Ctrl+Alt+R",),
                QT_TR_NOOP("各步的工作日时限，节假日和调休"),
            ),
            ActionSpec(
                "backup", QT_TR_NOOP("备份和恢复(&Z)…"), ("Ctrl+Alt+K",), QT_TR_NOOP("备份到另一个盘，查看和恢复备份")
            ),
            ActionSpec("settings", QT_TR_NOOP("设置(&P)…"), ("Ctrl+,",), QT_TR_NOOP("主题、字号、语言、单位信息")),
            ActionSpec("quit", QT_TR_NOOP("退出(&Q)"), ("Ctrl+Q",), QT_TR_NOOP("保存并退出")),
        ),
    ),
    (
        QT_TR_NOOP("审查(&R)"),
        (
            ActionSpec("review", QT_TR_NOOP("重新审查(&R)"), ("F5",), QT_TR_NOOP("立即重新审查当前案卷")),
            ActionSpec(
                "open_site", QT_TR_NOOP("打开用地范围(&G)…"), ("Ctrl+Shift+O",), QT_TR_NOOP("从文件打开用地范围")
            ),
            ActionSpec("draw", QT_TR_NOOP("绘制用地范围(&D)"), ("Ctrl+D",), QT_TR_NOOP("在图上点出用地范围")),
            ActionSpec(
                "paste_site", QT_TR_NOOP("粘贴坐标(&B)…"), ("Ctrl+V",), QT_TR_NOOP("粘贴坐标或复制的文件作为用地范围")
            ),
            ActionSpec(
                "export_site",
                QT_TR_NOOP("导出用地范围(&T)…"),
                ("Ctrl+E",),
                QT_TR_NOOP("导出用地范围、压占部分或剩余可用部分"),
            ),
            ActionSpec(
                "undo",
                QT_TR_NOOP("撤销(&U)"),
                ("Ctrl+Z",),
                QT_TR_NOOP("撤销本案卷的上一次改动：表单、用地范围或人工认定"),
            ),
            ActionSpec("redo", QT_TR_NOOP("重做(&Y)"), ("Ctrl+Y", "Ctrl+Shift+Z"), QT_TR_NOOP("重做撤销的改动")),
            LINE,
            ActionSpec(
                "next_needed", QT_TR_NOOP("下一个待填项(&N)"), ("F6",), QT_TR_NOOP("到下一个审查需要而尚未知道的表单项")
            ),
            ActionSpec("unknown", QT_TR_NOOP("设为未知(&H)"), ("Ctrl+U",), QT_TR_NOOP("把光标所在的表单项设为未知")),
            ActionSpec(
                "next_conflict", QT_TR_NOOP("下一处冲突(&C)"), ("F8",), QT_TR_NOOP("跳到下一条决定结论或待核实的发现")
            ),
            ActionSpec(
                "last_conflict",
                QT_TR_NOOP("上一处冲突(&F)"),
                ("Shift+F8",),
                QT_TR_NOOP("跳到上一条决定结论或待核实的发现"),
            ),
            ActionSpec("judge", QT_TR_NOOP("认定所选发现(&J)"), ("F7",), QT_TR_NOOP("对所选的审查发现作出人工认定")),
            LINE,
            ActionSpec(
                "places",
                QT_TR_NOOP("还能放在哪里(&W)…"),
                ("Ctrl+Shift+W",),
                QT_TR_NOOP("比较各产业板块，看项目还能放在哪里"),
            ),
            ActionSpec(
                "left",
                QT_TR_NOOP("剩余可用范围(&L)…"),
                ("Ctrl+Shift+L",),
                QT_TR_NOOP("扣除禁止范围，看用地还剩哪些可用"),
            ),
            LINE,
            ActionSpec(
                "steps",
                QT_TR_NOOP("办理案卷(&Q)…"),
                ("Ctrl+J",),
                QT_TR_NOOP("受理、提交复核、退回等，按岗位办理下一步"),
            ),
            ActionSpec("preview", QT_TR_NOOP("预览审查意见(&P)"), ("Ctrl+P",), QT_TR_NOOP("生成草稿并预览")),
            ActionSpec("sign", QT_TR_NOOP("签发(&I)…"), ("Ctrl+Shift+P",), QT_TR_NOOP("取文号、签名并登记")),
            ActionSpec(
                "export_pdf",
                QT_TR_NOOP("导出审查意见PDF(&X)…"),
                ("Ctrl+Alt+S",),
                QT_TR_NOOP("把所示的审查意见存为PDF文件"),
            ),
            ActionSpec(
                "verify", QT_TR_NOOP("查验PDF文件(&V)…"), ("Ctrl+Shift+V",), QT_TR_NOOP("查验一份已签发的审查意见")
            ),
            ActionSpec(
                "check_code",
                QT_TR_NOOP("核对校验码(&K)…"),
                ("Ctrl+Shift+K",),
                QT_TR_NOOP("核对纸质件上的校验码或二维码"),
            ),
        ),
    ),
    (
        QT_TR_NOOP("地图(&M)"),
        (
            ActionSpec("map_legend", QT_TR_NOOP("图层面板(&L)"), ("Ctrl+L",), QT_TR_NOOP("显示或收起图层面板")),
            ActionSpec(
                "map_identify",
                QT_TR_NOOP("查询此处(&I)"),
                ("Ctrl+I",),
                QT_TR_NOOP("看指针处或地图中央有什么图斑和规则"),
            ),
            ActionSpec(
                "map_goto", QT_TR_NOOP("转到(&G)…"), ("Ctrl+G",), QT_TR_NOOP("转到坐标，或县、板块、文物、地名")
            ),
            LINE,
            ActionSpec("map_distance", QT_TR_NOOP("量距离(&D)"), ("Ctrl+Alt+D",), QT_TR_NOOP("在图上量距离（椭球面）")),
            ActionSpec("map_area", QT_TR_NOOP("量面积(&A)"), ("Ctrl+Alt+A",), QT_TR_NOOP("在图上量面积（椭球面）")),
            ActionSpec(
                "map_copy",
                QT_TR_NOOP("复制坐标或量得的结果(&C)"),
                ("Ctrl+Alt+C",),
                QT_TR_NOOP("复制指针处的坐标，量过的则复制结果"),
            ),
            ActionSpec(
                "map_form", QT_TR_NOOP("换坐标写法(&F)"), (), QT_TR_NOOP("坐标依次用度、度分秒、高斯克吕格带和不带带号")
            ),
            LINE,
            ActionSpec(
                "map_picture",
                QT_TR_NOOP("打印地图或存为图片(&P)…"),
                ("Ctrl+Alt+P",),
                QT_TR_NOOP("带图名、图例、比例尺、指北针和资料来源"),
            ),
        ),
    ),
    (
        QT_TR_NOOP("查看(&V)"),
        (
            ActionSpec("page_cases", QT_TR_NOOP("案卷"), ("Ctrl+1",), QT_TR_NOOP("案卷清单")),
            ActionSpec("page_review", QT_TR_NOOP("审查"), ("Ctrl+2",), QT_TR_NOOP("项目表单、地图和审查发现")),
            ActionSpec("page_opinion", QT_TR_NOOP("审查意见"), ("Ctrl+3",), QT_TR_NOOP("预览、签发、导出和查验")),
            ActionSpec("page_layers", QT_TR_NOOP("图层"), ("Ctrl+4",), QT_TR_NOOP("图层清单和导入")),
            ActionSpec("page_plan", QT_TR_NOOP("规划全文"), ("Ctrl+5",), QT_TR_NOOP("规划全文、规则、板块和规划自检")),
            ActionSpec(
                "page_catalogues", QT_TR_NOOP("目录"), ("Ctrl+6",), QT_TR_NOOP("规划引用的目录：导入、移除、比对")
            ),
            ActionSpec(
                "page_register", QT_TR_NOOP("登记簿"), ("Ctrl+7",), QT_TR_NOOP("已签发的审查意见和用地用水台账")
            ),
            ActionSpec(
                "page_batch", QT_TR_NOOP("批量审查"), ("Ctrl+8",), QT_TR_NOOP("一次审查一个文件夹或一张表中的许多案卷")
            ),
            ActionSpec("page_verify", QT_TR_NOOP("查验"), ("Ctrl+9",), QT_TR_NOOP("查验PDF，管理信任的发证机构")),
            ActionSpec("page_dashboard", QT_TR_NOOP("统计"), ("F9",), QT_TR_NOOP("指标、结论、冲突、时间、用地图表")),
            LINE,
            ActionSpec(
                "palette", QT_TR_NOOP("命令面板(&K)…"), ("Ctrl+K",), QT_TR_NOOP("按名称找任何命令、页面、设置或案卷")
            ),
            ActionSpec(
                "tear_map",
                QT_TR_NOOP("地图放到另一个窗口(&W)"),
                ("Ctrl+F11",),
                QT_TR_NOOP("用第二块屏幕显示地图；再按一次收回"),
            ),
            ActionSpec(
                "tear_opinion",
                QT_TR_NOOP("审查意见放到另一个窗口(&Y)"),
                ("F12",),
                QT_TR_NOOP("用第二块屏幕显示审查意见；再按一次收回"),
            ),
            ActionSpec("notices", QT_TR_NOOP("消息记录(&M)…"), ("Ctrl+Shift+M",), QT_TR_NOOP("最近50条消息")),
            ActionSpec(
                "tasks", QT_TR_NOOP("进行中的任务(&J)"), ("Ctrl+Shift+J",), QT_TR_NOOP("查看或停止导入、批量审查等任务")
            ),
            ActionSpec(
                "field",
                QT_TR_NOOP("外业模式(&D)"),
                ("F11", "Ctrl+Shift+F"),
                QT_TR_NOOP("全屏大字，接卫星定位，看脚下，记照片、记事和轨迹"),
            ),
            ActionSpec("search", QT_TR_NOOP("搜索(&F)"), ("Ctrl+F",), QT_TR_NOOP("在当前页搜索")),
            SubMenu(
                QT_TR_NOOP("阅读规划(&R)"),
                (
                    ActionSpec("plan_next", QT_TR_NOOP("下一处(&N)"), ("F3",), QT_TR_NOOP("到规划检索的下一处结果")),
                    ActionSpec(
                        "plan_last", QT_TR_NOOP("上一处(&P)"), ("Shift+F3",), QT_TR_NOOP("到规划检索的上一处结果")
                    ),
                    ActionSpec(
                        "plan_mark", QT_TR_NOOP("加书签(&B)"), ("Ctrl+M",), QT_TR_NOOP("在规划正在阅读的一行加书签")
                    ),
                ),
            ),
            LINE,
            SubMenu(
                QT_TR_NOOP("主题(&T)"),
                (
                    ActionSpec("theme_light", QT_TR_NOOP("浅色(&L)"), (), QT_TR_NOOP("白底深字，室内用")),
                    ActionSpec("theme_dark", QT_TR_NOOP("深色(&D)"), (), QT_TR_NOOP("深底浅字，暗处用")),
                    ActionSpec(
                        "theme_sunlight", QT_TR_NOOP("强光（高对比度）(&S)"), (), QT_TR_NOOP("黑白分明，阳光下或投影用")
                    ),
                ),
            ),
            SubMenu(
                QT_TR_NOOP("字号(&Z)"),
                (
                    ActionSpec(
                        "larger", QT_TR_NOOP("放大字号(&I)"), ("Ctrl+=", "Ctrl++"), QT_TR_NOOP("把全部文字放大一级")
                    ),
                    ActionSpec("smaller", QT_TR_NOOP("缩小字号(&O)"), ("Ctrl+-",), QT_TR_NOOP("把全部文字缩小一级")),
                    ActionSpec("usual_size", QT_TR_NOOP("恢复标准字号(&N)"), ("Ctrl+0",), QT_TR_NOOP("文字恢复为100%")),
                ),
            ),
            SubMenu(
                QT_TR_NOOP("语言(&A)"),
                (
                    ActionSpec("language_zh", LANGUAGES["zh"], (), QT_TR_NOOP("界面用中文")),
                    ActionSpec("language_en", LANGUAGES["en"], (), QT_TR_NOOP("界面用英文")),
                ),
            ),
        ),
    ),
    (
        QT_TR_NOOP("帮助(&H)"),
        (
            ActionSpec("help", QT_TR_NOOP("使用说明(&U)"), ("F1",), QT_TR_NOOP("怎样用这个工作站")),
            ActionSpec(
                "first_case",
                QT_TR_NOOP("第一个案卷(&F)…"),
                ("Shift+F1",),
                QT_TR_NOOP("五分钟走一遍示例，从打开案卷到签发、查验"),
            ),
            ActionSpec("keys", QT_TR_NOOP("快捷键(&K)"), ("Ctrl+/",), QT_TR_NOOP("全部快捷键一览")),
            ActionSpec("about", QT_TR_NOOP("关于(&A)"), (), QT_TR_NOOP("版本、规则库和数据来源")),
        ),
    ),
)
MAP_ACTIONS: Final = (
    *("map_legend", "map_identify", "map_goto", "map_distance"),
    *("map_area", "map_copy", "map_form", "map_picture"),
)
NEED_CASE: Final = (
    *(
        "save",
        "export_case",
        "review",
        "open_site",
        "draw",
        "paste_site",
        "export_site",
        "undo",
        "redo",
        "next_needed",
        "unknown",
    ),
    *("next_conflict", "last_conflict", "judge", "places", "left", "steps", "preview", "sign", "export_pdf"),
    *MAP_ACTIONS,
)
CASE_ACTIONS: Final = (
    *("case_batch", "case_status", "case_dates", "case_files", "case_table", "case_hand_over", "case_copy", "case_bin"),
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
    "page_dashboard",
)


CHOICES: Final = ("theme_light", "theme_dark", "theme_sunlight", "language_zh", "language_en")


def every_spec() -> tuple[ActionSpec, ...]:
    """Return every action of the menus, in their order."""
    entries = (entry for _, specs in MENUS for entry in specs)
    flat = (each for entry in entries for each in (entry.specs if isinstance(entry, SubMenu) else (entry,)))
    return tuple(each for each in flat if each is not LINE)


def said(words: str) -> str:
    """Return words of the menus in the user's language."""
    return QCoreApplication.translate("", words)


def make_menus(window: QMainWindow, doers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Put the menus on a window and return the actions by name."""
    actions: dict[str, QAction] = {}
    for title, entries in MENUS:
        _fill(window.menuBar().addMenu(said(title)), entries, window, doers, actions)
    return actions


def _fill(
    menu: QMenu,
    entries: Sequence[ActionSpec | SubMenu],
    window: QMainWindow,
    doers: Mapping[str, Callable[[], None]],
    actions: dict[str, QAction],
) -> None:
    for entry in entries:
        if isinstance(entry, SubMenu):
            _fill(menu.addMenu(said(entry.words)), entry.specs, window, doers, actions)
        elif entry is LINE:
            menu.addSeparator()
        else:
            actions[entry.name] = action = _action(window, entry, doers[entry.name])
            menu.addAction(action)


def _action(window: QMainWindow, spec: ActionSpec, doer: Callable[[], None]) -> QAction:
    action = QAction(said(spec.words), window)
    action.setObjectName(spec.name)
    action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
    action.setStatusTip(said(spec.tip))
    action.setToolTip(said(spec.tip))
    action.setCheckable(spec.name in PAGES or spec.name in CHOICES)
    action.triggered.connect(lambda _on=False: doer())
    return action
