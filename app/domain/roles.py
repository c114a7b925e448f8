"""Who signs an opinion, in the order in which they do."""

from typing import Final

HANDLER: Final = "经办人"
REVIEWER: Final = "复核人"
APPROVER: Final = "签发人"
SEAL: Final = "单位印章"
ROLES: Final = (HANDLER, REVIEWER, APPROVER, SEAL)
