"""The audit log as an office reads it: who did what when, and whether the log is still what was written."""

from typing import Any, Final

from app.services.desk import Desk
from app.services.permits import ANYBODY, permit
from app.store import audit as stored
from app.store.audit import AuditCheck, AuditRow, Break
from app.store.workspace import open_workspace, workspace_exists

__all__ = ["ACTS", "AuditCheck", "AuditRow", "Break", "break_words", "check_audit", "check_json", "list_audit"]

# What an act is called; an act without a name here is shown by its key.
ACTS: Final = {
    "sign": "签署",
    "void": "作废文号",
    "sign_in": "登录",
    "sign_in_failed": "登录失败",
    "person_add": "添加账户",
    "person_roles": "调整角色",
    "person_close": "停用账户",
    "person_reopen": "恢复账户",
    "person_unlock": "解除锁定",
    "sign_in_rules": "设置登录规则",
    "password_reset": "重设密码",
    "password_change": "修改密码",
    "joined_steps": "设置一人多岗",
    "at_rest": "加密或取消加密工作库",
    "layer_internal": "标记内部图层",
    "time_limits": "设置办理时限",
    "calendar": "设置工作日历",
    "case_step": "办理案卷",
    "station_name": "设置工作站名称",
    "exchange_office_add": "登记交换单位",
    "exchange_office_remove": "移除交换单位",
    "package_write": "导出交换包",
    "package_take": "导入交换包",
    "package_choose": "选定两边都改的内容",
    "shared_join": "加入共享登记库",
    "shared_leave": "退出共享登记库",
    "shared_take": "从共享登记库取得",
    "case_new": "新建案卷",
    "case_edit": "编辑案卷",
    "case_copy": "复制案卷",
    "case_status": "调整案卷状态",
    "case_dates": "设置收件日期和期限",
    "case_bin": "移入回收站",
    "case_unbin": "移出回收站",
    "judge": "人工认定",
    "judge_withdraw": "撤回人工认定",
    "review": "保存审查结果",
    "opinion_text": "改写审查意见条款",
    "evidence_add": "添加证据材料",
    "evidence_remove": "移除证据材料",
    "photo_add": "添加照片",
    "photo_change": "标注照片",
    "photo_remove": "删除照片",
    "note_add": "记录外业情况",
    "note_change": "修改外业记录",
    "note_remove": "删除外业记录",
    "track_begin": "开始记录轨迹",
    "track_end": "结束记录轨迹",
    "track_import": "导入轨迹",
    "track_remove": "删除轨迹",
    "layer_import": "导入图层",
    "layer_remove": "移除图层",
    "catalogue_import": "导入目录",
    "catalogue_remove": "移除目录",
    "office_settings": "修改机关设置",
    "signing_roles": "设置签署角色",
    "seal": "更换单位印章",
    "trust_add": "添加信任的证书",
    "trust_remove": "移除信任的证书",
    "revocations": "导入吊销列表",
    "timestamp_url": "设置时间戳服务",
    "working_days": "设置办理时限",
    "phrase_keep": "保存常用语",
    "phrase_drop": "删除常用语",
    "receiver": "设置定位精度",
    "export": "导出",
    "export_failed": "导出未成",
    "backup": "备份工作库",
    "backup_plan": "设置备份",
    "restore": "恢复备份",
    "recover": "抢修工作库",
    "shared_sync": "合并共享登记库的案卷",
    "shared_anchor": "存入共享登记库并锚定",
}
_NOTHING: Final = AuditCheck(stored.Head(), ())


@permit("查看审计日志", ANYBODY)
def list_audit(desk: Desk, limit: int = 1000) -> tuple[AuditRow, ...]:
    """Return the latest entries, newest first."""
    if not workspace_exists(desk.workspace):
        return ()
    with open_workspace(desk.workspace, read_only=True) as connection:
        return stored.audit_entries(connection, limit=limit)


@permit("核对审计日志", ANYBODY)
def check_audit(desk: Desk) -> AuditCheck:
    """Check the whole chain; a workspace that is not there yet has an empty, sound one."""
    if not workspace_exists(desk.workspace):
        return _NOTHING
    with open_workspace(desk.workspace, read_only=True) as connection:
        return stored.check_audit(connection)


def break_words(found: Break) -> str:
    """Say what was found, where, and what to do."""
    place = f"第{found.first}条" if found.first == found.last else f"第{found.first}至{found.last}条"
    what = {
        "removed": f"审计日志{place}被删除",
        "changed": f"审计日志{place}的内容被改动",
        "unlinked": f"审计日志{place}与前一条不衔接，其前的记录被换过",
        "cut": f"审计日志{place}在末尾被截去",
        "rewritten": f"审计日志{place}之间被整体改写",
    }[found.kind]
    proof = f"（审查意见{found.number}所载的末条校验值为证）" if found.number else ""
    return f"{what}{proof}。请保留本工作库文件，并与备份比对。"


def check_json(check: AuditCheck) -> dict[str, Any]:
    """Return a check as JSON."""
    return {
        "entries": check.head.seq,
        "head": check.head.hash,
        "sound": not check.breaks,
        "breaks": [
            {"first": each.first, "last": each.last, "kind": each.kind, "opinion": each.number or None}
            for each in check.breaks
        ],
    }
