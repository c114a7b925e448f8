"""A few rows of the plan's tables, as screening gets them; figures and names are the plan's own."""

from app.domain.plan_facts import (
    Article,
    Block,
    CatalogueEdition,
    Coefficient,
    EnclavePair,
    IndustryMatch,
    Limit,
    ListedProject,
    NamedProduct,
    NamedRow,
    PlanFacts,
    Quoted,
)

CORE, XIURONG = "xinfu-xiurong-core", "xinfu-xiurong"

PLAN = PlanFacts(
    industry_names={"C3011": "水泥制造"},
    six_sectors=("C25", "C26", "C30", "C31", "C32", "D44"),
    named_products=(
        NamedProduct("煤电", ("D4411", "D4412"), ("煤电", "燃煤发电")),
        NamedProduct("焦化", ("C2521",), ("焦化", "焦炭")),
        NamedProduct("石灰", ("C3012",), ("石灰",)),
        NamedProduct("水泥（熟料）", ("C3011",), ("水泥", "熟料", "水泥熟料")),
        NamedProduct("平板玻璃", ("C3041",), ("平板玻璃",)),
    ),
    coal={
        "原煤": Coefficient(0.7143, 0.7143, "kgce/kg"),
        "油田天然气": Coefficient(1.2143, 1.3300, "kgce/m³"),
        "热力": Coefficient(0.03412, 0.03412, "kgce/MJ"),
    },
    board_of_county={
        "忻府区": "忻府", "定襄县": "定襄", "原平市": "原平", "代县": "代县", "繁峙县": "繁峙", "五台县": "五台",
    },
    board_of_town={"台怀镇": "五台山风景名胜区", "石咀镇": "五台山风景名胜区", "金岗库乡": "五台山风景名胜区"},
    key_towns={
        "繁峙县": frozenset({"繁城镇", "砂河镇", "金山铺乡"}),
        "五台县": frozenset({"台城镇", "东冶镇", "台怀镇"}),
        "原平市": frozenset({"新原街道", "崞阳镇", "苏龙口镇", "沿沟乡"}),
        "定襄县": frozenset({"晋昌镇", "宏道镇", "河边镇"}),
        "代县": frozenset({"上馆镇", "峨口镇", "阳明堡镇"}),
    },
    access={
        "忻府": (Quoted("与片区功能定位一致的项目", 2154),),
        "原平": (Quoted("清洁生产达到国内先进水平的项目", 2179),),
    },
    leading=(
        IndustryMatch("忻府", "高端装备制造业", "C3511", "矿山机械制造"),
        IndustryMatch("xinfu-doulou", "装配式建筑构件", "C3022", "砼结构构件制造"),
    ),
    blocks=(
        Block(XIURONG, "秀容新城", "忻府区", "忻府", 10_095.0, 808.8, ("秀容新城板块",), (), 1044),
        Block("xinfu-core", "忻州经济开发区核心区板块", "忻府区", "忻府", 8_032.08, 867.23, ("核心区板块",), (), 1052),
        Block("xinfu-doulou", "豆罗建材板块", "忻府区", "忻府", 1_278.55, 172.86, ("豆罗建材工业园区",), (), 1138),
        Block("yuanping-nongye", "原平市现代农业产业园板块", "原平市", "原平", None, None, (), (), 1298),
        Block(CORE, "秀容新城核心区", "忻府区", "忻府", 1_280.0, 211.54, ("核心区",), (), 1919),
    ),
    listed=(
        ListedProject("17", "忻州至榆林至鄂尔多斯高铁（谋划）", "忻府区", None, 2031, 2035, 2389),
        ListedProject("26", "代县通用机场", "代县", 600.0, 2026, 2035, 2470),
        ListedProject("3", "二广国家高速原平至阳曲大盂段改扩建工程", "忻府区", 24_110.4, 2025, 2029, 2263),
        ListedProject("-", "永安220kV变电站扩建", "五台县", 5.88, None, None, 3566),
    ),
    restoration=(
        NamedRow("云中山水源涵养与水土保持修复区", "忻府区三交镇、奇村镇", 5036),
        NamedRow("五台县东冶镇矽石厂", "五台县", 5448),
    ),
    contaminated=(
        NamedRow("原平化学工业集团有限责任公司焦化厂", "原平市", 5960),
        NamedRow("山西云马焦化有限公司", "忻府区", 5978),
    ),
    heritage_unlocated=(NamedRow("佛堂寺", "原平市", 0), NamedRow("长城", "繁峙县、代县、五台县", 0)),
    enclave_pairs=(
        EnclavePair(("河曲", "保德", "河曲经济技术开发区"), "原平经济技术开发区", 1448),
        EnclavePair(("五寨县",), "忻州“中国杂粮之都”产业融合园区", 1469),
    ),
    enclave_fields=(
        "新材料", "高端装备制造", "集成电路和半导体", "绿色能源", "高品质高端化服务业", "生态文旅康养", "高效现代农业",
    ),
    articles=(
        Article("自然保护区条例", "第32条", "项目位于自然保护区", "禁止", "核心区和缓冲区内不得建设生产设施"),
        Article("风景名胜区条例", "第26条", "项目位于风景名胜区", "禁止", "不得开山、采石"),
    ),
    editions=(
        CatalogueEdition("产业结构调整指导目录", "2019年本", "2020-01-01", True, "规划第1493行引用"),
        CatalogueEdition("产业结构调整指导目录", "2024年本", "2024-02-01", False, "国家发展改革委令第7号"),
    ),
    land_limits_mu=(Limit(2025, 40_000.0, 136), Limit(2035, 51_900.0, 136)),
    water_limits_m3=(Limit(2025, 5.30e8, 130), Limit(2035, 5.59e8, 130)),
)  # fmt: skip
