"""The closed lists of words of the case file and of the plan, each with the name that reviewers read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

COUNTIES: Final = ("忻府区", "定襄县", "五台县", "代县", "繁峙县", "原平市")
SCENIC_COMMITTEE: Final = "五台山风景名胜区"

KINDS: Final = ("交通", "能源", "电力", "水利", "民生", "文旅", "产业", "其他")

CONSTRUCTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {"new": "新建", "expansion": "扩建", "renovation": "改建", "relocation": "迁建"}
)

MINING_RIGHTS: Final[Mapping[str, str]] = MappingProxyType({"new": "新设", "existing": "已有"})

WATER_SOURCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "groundwater": "地下水",
        "surface": "地表水",
        "reclaimed": "再生水",
        "mine_water": "矿井水",
        "rain": "雨水",
        "domestic_groundwater": "生活饮用地下水",
    }
)

ACTIVITIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "development_zone": "设立开发区",
        "urban_construction": "城镇建设",
        "agriculture": "农业生产",
        "rural_revitalisation": "乡村振兴",
        "ecological_restoration": "生态保护修复",
        "transport_infrastructure": "交通基础设施",
        "municipal_infrastructure": "市政基础设施",
        "other_infrastructure": "其他基础设施",
        "special_use": "特殊用地",
        "agricultural_facility": "农业设施建设",
        "agricultural_support": "农业配套、乡村产业",
        "artificial_lake_or_turf": "挖湖造景、种植草皮",
        "green_belt_beyond_right_of_way": "用地红线外绿化带",
        "farmland_to_other_agriculture": "耕地转为其他农用地",
        "hazardous_goods_storage": "有毒有害及危险品仓储物流",
        "sand_stone_clay_mining": "砂石黏土开采",
        "groundwater_abstraction": "开采地下水",
        "fresh_water_landscape": "新鲜水造景、娱乐水域",
        "shoreline_occupation": "占用河湖岸线",
        "lake_reclamation": "围垦河湖",
        "channel_encroachment": "侵占河道",
        "river_sand_mining": "河道采砂",
        "wind_power": "风力发电",
        "solar_power": "光伏发电",
        "geothermal": "地热利用",
        "hydropower": "水力发电",
        "pumped_storage": "抽水蓄能",
        "visitor_centre": "游客服务中心",
        "tourism_facility": "旅游设施",
        "seasonal_parking": "季节性停车",
        "camp_site": "自驾车旅居车营地",
        "ice_snow_venue": "冰雪场地",
        "homestay": "民宿、农村建设用地复合利用",
        "touches_remains": "涉及历史文化遗存",
        "rotary_kiln_under_3m": "直径3米以下回转窑",
        "redline_1": "红线内有限人为活动第1类",
        "redline_2": "红线内有限人为活动第2类",
        "redline_3": "红线内有限人为活动第3类",
        "redline_4": "红线内有限人为活动第4类",
        "redline_5": "红线内有限人为活动第5类",
        "redline_6": "红线内有限人为活动第6类",
        "redline_7": "红线内有限人为活动第7类",
        "redline_8": "红线内有限人为活动第8类",
        "redline_9": "红线内有限人为活动第9类",
    }
)

LAYER_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "permanent_basic_farmland": "永久基本农田",
        "farmland": "耕地",
        "eco_redline_core": "生态保护红线（自然保护地核心保护区）",
        "eco_redline_general": "生态保护红线（其他）",
        "urban_growth_boundary": "城镇开发边界",
        "nature_reserve": "自然保护区",
        "nature_park": "自然公园",
        "scenic_area": "风景名胜区",
        "spring_key_protection": "泉域重点保护区",
        "spring_basin": "泉域保护范围",
        "river_source_protection": "河源重点保护区",
        "drinking_water_protection": "饮用水水源保护区",
        "groundwater_overdraft": "地下水超采区",
        "water_conservation": "水源涵养区",
        "river_shoreline": "河湖管理范围",
        "heritage_protection": "文物保护范围",
        "heritage_control": "建设控制地带",
        "underground_relics": "地下文物埋藏区",
        "great_wall": "长城保护范围及建设控制地带",
        "mining_concentrated": "集中开采区",
        "mining_planned": "国家规划矿区等",
        "mine_governance": "矿山地质环境治理区",
        "subsidence": "采煤沉陷区",
        "geo_hazard": "地质灾害高易发区",
        "contaminated_land": "污染地块",
        "wildlife_habitat": "野生动植物栖息地",
        "block": "产业板块",
        "startup_area": "启动区",
        "county": "县级行政区",
        "township": "乡镇街道",
        "restoration": "整治修复项目",
        "corridor": "规划廊道",
    }
)

ZONES: Final[Mapping[str, str]] = MappingProxyType(
    {"concentrated": "集中建设区", "flexible": "弹性发展区", "special": "特别用途区"}
)

AUTHORITIES: Final[Mapping[str, str]] = MappingProxyType(
    {"official": "正式成果", "digitised": "矢量化", "schematic": "示意"}
)

ANSWERS: Final[Mapping[str, str]] = MappingProxyType({"clear": "不触及", "hit": "触及", "exception": "触及但符合例外"})

FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "name": "项目名称",
        "code": "项目代码",
        "applicant.name": "申请单位",
        "applicant.credit_code": "统一社会信用代码",
        "county": "所在县（市、区）",
        "township": "所在乡镇（街道）",
        "block": "拟选产业板块",
        "kind": "项目类型",
        "construction": "建设性质",
        "industry": "国民经济行业代码",
        "products": "产品",
        "processes": "工艺",
        "activities": "建设活动",
        "land.total_ha": "用地总面积",
        "land.new_construction_ha": "新增建设用地面积",
        "land.farmland_ha": "占用耕地面积",
        "energy.annual_tce": "年综合能源消费量",
        "energy.electricity_kwh": "年用电量",
        "energy.grid_kgce_per_kwh": "电力等价折标系数",
        "energy.fuels": "燃料用量",
        "water.annual_m3": "年用水量",
        "water.sources": "水源",
        "water.high_consumption": "是否高耗水",
        "pollution.high": "是否高污染",
        "pollution.high_concentration_wastewater": "是否排放高浓度废水",
        "pollution.affects_water_environment": "是否影响水环境",
        "mining.right": "矿业权",
        "mining.mineral": "矿种",
        "mining.strategic": "是否战略性矿产",
        "ground.hardened": "是否硬化地面",
        "ground.permanent_structure": "是否建永久性设施",
        "ground.use_changed": "是否改变土地用途",
        "ground.landform_changed": "是否改变地表形态",
        "ground.occupies_land": "是否占压土地",
        "enclave.from": "飞出地",
        "enclave.to": "飞入地",
        "enclave.agreement": "是否签订三方协议",
        "enclave.field": "飞地产业领域",
        "start_year": "开工年份",
        "listed_as": "重点项目表名称",
        "site": "用地范围",
    }
)
