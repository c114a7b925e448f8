"""How a case goes through the office: each step with where it leads from and to, who takes it, and what it needs."""

from dataclasses import dataclass
from typing import Final

from app.domain.roles import APPROVER, HANDLER, REVIEWER


@dataclass(frozen=True, slots=True)
class CaseStep:
    """One step of the workflow.

    Attributes:
        name: its key.
        words: as a button says it.
        begins: statuses from which it may be taken.
        ends: the status to which it leads.
        role: who takes it.
        needs_reason: whether the person must say why.
        after_another: the person must not be the one who took the last step forward (separation of duties).
        own_only: only the one who took the last step may take it: what one has sent, one may call back.
    """

    name: str
    words: str
    begins: tuple[str, ...]
    ends: str
    role: str
    needs_reason: bool = False
    after_another: bool = False
    own_only: bool = False


STEPS: Final = (
    CaseStep("accept", "受理", ("draft",), "accepted", HANDLER),
    CaseStep("ask_more", "通知补正", ("accepted", "first_review"), "supplement", HANDLER, needs_reason=True),
    CaseStep("supplied", "补正完成", ("supplement",), "accepted", HANDLER),
    CaseStep("begin", "开始初审", ("accepted",), "first_review", HANDLER),
    CaseStep("submit", "提交复核", ("first_review",), "second_review", HANDLER),
    CaseStep("recall", "撤回", ("second_review",), "first_review", HANDLER, needs_reason=True, own_only=True),
    CaseStep("return", "退回初审", ("second_review",), "first_review", REVIEWER, needs_reason=True),
    CaseStep("pass", "复核通过", ("second_review",), "issue", REVIEWER, after_another=True),
    CaseStep("recall_pass", "撤回复核", ("issue",), "second_review", REVIEWER, needs_reason=True, own_only=True),
    CaseStep("send_back", "退回复核", ("issue",), "second_review", APPROVER, needs_reason=True),
    CaseStep("archive", "归档", ("issue",), "archived", HANDLER),
    CaseStep(
        "void",
        "作废",
        ("draft", "accepted", "supplement", "first_review", "second_review"),
        "void",
        APPROVER,
        needs_reason=True,
    ),
)
BY_NAME: Final = {step.name: step for step in STEPS}
EDITABLE: Final = ("draft", "accepted", "supplement", "first_review")  # in which the handler may change the case
FORWARD: Final = ("accept", "begin", "submit", "pass")  # the way of a case with which nothing is amiss
ISSUABLE: Final = "issue"
