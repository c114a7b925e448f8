"""The guided first case: what to do in each step, where, and how one sees that it is done."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QToolBar, QWidget

from app.ui.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        title: what it is about, to be translated in the context FirstCase.
        words: what to do, likewise; Markdown, with actions as the help names them.
        page: where it is done.
        target: the control that is framed, as `target_of` names it.
        done_by: the event that ends the step, as `FirstCase` names it; empty for the last one.
    """

    title: str
    words: str
    page: str
    target: str
    done_by: str


STEPS: Final = (
    Step(
        QT_TRANSLATE_NOOP("FirstCase", "打开案卷"),
        QT_TRANSLATE_NOOP(
            "FirstCase", "清单里是一个虚构的案卷：豆罗镇的混凝土构件厂。\n\n选中它，按**回车**（或双击）打开。"
        ),
        "page_cases",
        "table",
        "opened",
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstCase", "看结论"),
        QT_TRANSLATE_NOOP(
            "FirstCase",
            "上面这一条是结论，写明依据哪几条，怎样认定会改变结论。\n\n{next_conflict}，到决定结论的第一条。",
        ),
        "page_review",
        "verdict",
        "chosen",
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstCase", "读一处冲突"),
        QT_TRANSLATE_NOOP(
            "FirstCase",
            "用地压占了耕地。这里写着规划原文、压占面积、所用的图层；地图同时标出压占的部分。\n\n"
            "点“**规划文本第…行**”（键盘：Tab到这里，再Tab到链接，回车），看原文的上下文。",
        ),
        "page_review",
        "detail",
        "plan",
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstCase", "回到审查页"),
        QT_TRANSLATE_NOOP("FirstCase", "这里是规划全文，左边检索，右边是原文。\n\n{page_review}回到刚才的案卷。"),
        "page_plan",
        "to_review",
        "review",
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstCase", "问地图"),
        QT_TRANSLATE_NOOP("FirstCase", "{map_identify}，或在用地范围内单击一下：看这里有哪些图斑，受哪些规则管。"),
        "page_review",
        "map",
        "identified",
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstCase", "作一个认定"),
        QT_TRANSLATE_NOOP(
            "FirstCase",
            "规划留给人判断的，由您认定；自动判定保留备查。\n\n"
            "{judge}，选“触及”，填认定人和理由（如“已核对补充耕地方案”），点“**记录认定**”。",
        ),
        "page_review",
        "judgement",
        "judged",
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstCase", "预览审查意见"),
        QT_TRANSLATE_NOOP("FirstCase", "{preview}：看到的就是将来的版面，刚才的理由已经写在里面。"),
        "page_review",
        "to_opinion",
        "previewed",
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstCase", "准备演示证书"),
        QT_TRANSLATE_NOOP("FirstCase", "签发要有证书。点“**演示证书…**”（Tab到它，按空格）：虚构的，只供练习。"),
        "page_opinion",
        "demo",
        "demo",
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstCase", "签发"),
        QT_TRANSLATE_NOOP("FirstCase", "{sign}：证书已经选好，密码是 **taixin-demo**，输入后按回车。"),
        "page_opinion",
        "sign",
        "issued",
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstCase", "导出PDF"),
        QT_TRANSLATE_NOOP("FirstCase", "文号有了，也已登记。点“**导出PDF…**”，存到找得到的地方，如桌面。"),
        "page_opinion",
        "export",
        "exported",
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstCase", "查验"),
        QT_TRANSLATE_NOOP("FirstCase", "换作收到文件的人：{verify}，选刚才存的PDF。也可以直接把它拖进窗口。"),
        "page_opinion",
        "verify",
        "verified",
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstCase", "办完了"),
        QT_TRANSLATE_NOOP(
            "FirstCase",
            "这里写着由谁签名、何时签名、其后有无改动。\n\n"
            "您已经办完第一个案卷。回到自己的工作库，从{new}或{import_case}开始；随时按{help}看当前页的说明。",
        ),
        "page_verify",
        "report",
        "",
    ),
)


def target_of(window: "MainWindow", name: str) -> QWidget | None:
    """Return the control of that name, None where the window has none now."""
    review, opinion = window.later.review, window.later.opinion
    targets: dict[str, QWidget | None] = {
        "table": window.cases.table,
        "verdict": review.verdict,
        "detail": review.findings.detail,
        "to_review": _rail_button(window, "page_review"),
        "map": review.map.view,
        "judgement": review.findings.judgement,
        "to_opinion": _rail_button(window, "page_opinion"),
        "demo": opinion.ui.demo,
        "sign": opinion.ui.sign,
        "export": opinion.ui.export_,
        "verify": opinion.ui.verify,
        "report": window.later.verification.report,
    }
    return targets[name]


def _rail_button(window: "MainWindow", page: str) -> QWidget | None:
    rail = window.findChild(QToolBar, "rail")
    return rail.widgetForAction(window.action(page)) if isinstance(rail, QToolBar) else None
