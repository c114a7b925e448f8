"""Two opinions that most tests of the document start from."""

import pytest
from opinion_samples import make_opinion

from app.domain.finding import Judgement
from app.domain.opinion import Opinion


@pytest.fixture
def conforming() -> Opinion:
    """An opinion on a project that conforms."""
    return make_opinion({"S-01": "hit", "N-01": "hit", "L-07": "not_relevant"})


@pytest.fixture
def refused() -> Opinion:
    """An opinion on a project that does not conform, with unknowns and judgements."""
    reason = "已核对市级两高项目清单，项目符合区域规划主导产业方向，能效达到国内标杆水平。"
    return make_opinion(
        {"F-01": "hit", "W-05": "unknown", "L-03": "hit", "F-03": "hit", "H-02": "unknown", "E-01": "unknown"},
        Judgement("L-03", "exception", reason, "李四"),
    )
