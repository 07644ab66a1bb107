"""A fourth held-out set, phrases and layouts, written from the issue's words before the stage was run on any of it.

Its first run took 69 of 100 planted characters. What was learnt from it since is in the stage and its word lists,
so it is no longer held out; tests/bench/spam_fifth.py is.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.bench.spam_fresh import Vocabulary, county_names
from tests.bench.structures import words

PHRASES: dict[str, list[str]] = {
    "gambling": words(
        "金沙城中心官网登录|手机看牌软件免费版|巴黎人娱乐场开户|真人荷官在线发牌|银河国际现金网|"
        "bet365亚洲版入口|"
        "网上打麻将赢钱提现|赌球app哪个靠谱|捕鱼赢话费版下载|ag真人视讯官网|亚博vip手机端|滚球投注技巧|"
        "炸金花现金版|电子游戏pt老虎机|九游会老哥俱乐部|百人牛牛透视挂|澳博娱乐棋牌送18|环亚集团官网登录|"
        "水果机破解遥控器|申博太阳城开户网址|极速赛车开奖直播|开元棋牌官网版|葡京国际网上娱乐|足球盘口分析软件"
    ),
    "lottery": words(
        "澳门天天彩资料大全|香港马会一码中特|福彩3d试机号今晚|七星彩规律图解|管家婆一肖一码100中|六合神算论坛|"
        "时时彩后三稳赚方案|pc蛋蛋预测网|新澳门开奖结果2023|排列三绝杀一码|11选5走势图|双色球中奖规则查询|"
        "江苏快三一定牛|北京赛车计划软件|白小姐中特网|曾道人玄机图|四肖八码期期准|特码天机诗"
    ),
    "medical": words(
        "北京看痔疮的医院排名|武汉去狐臭医院|治疗阳痿早泄哪里好|子宫肌瘤手术要多少钱|上海割包皮多少钱|"
        "长沙治疗白癜风医院|宫颈糜烂怎么治疗|无痛胃镜检查费用|湿疹用什么药膏好得快|乙肝大三阳能治愈吗|"
        "人工授精成功率|太原癫痫病医院|脱发植发多少钱一单位|灰指甲怎样根治|失眠吃什么药效果好|中医治疗鱼鳞病|"
        "腰间盘突出微创手术|尖锐湿疣激光治疗|强直性脊柱炎专家|隆胸手术多少钱|牙齿矫正大概费用|近视激光手术价格"
    ),
    "adult": words(
        "欧美一级特黄大片|亚洲日韩在线中文字幕|国产免费一区二区三区|成人黄网站色大全|美女裸体无遮挡网站|"
        "日本无码免费一区|三级黄色片在线观看|自拍偷拍第二页|老湿影院免费体验|男人的天堂在线视频|"
        "香蕉视频污版下载|"
        "岛国片在线播放|人妻少妇精品专区|91视频在线观看污|性感美女直播间|熟女乱伦小说网|一本道高清无码|"
        "制服丝袜中文字幕|国产高清视频在线|爽爽影院在线看免费|午夜激情影院|色综合久久网"
    ),
    "seo": words(
        "合肥网络推广公司|石家庄seo优化外包|百度首页排名代做|企业建站模板下载|网站收录提交入口|"
        "快速提升网站权重|"
        "关键词挖掘工具|新站优化多久有排名|全网营销推广方案|网站被黑怎么处理|伪原创工具免费版|站群软件哪个好|"
        "超级外链发布工具|域名备案查询|360搜索推广开户|抖音seo霸屏系统|搜狗排名优化|软文代写多少钱一篇"
    ),
    "shell companies": words(
        "深圳市鑫源达商贸有限公司|杭州恒泰利贸易有限公司|上海旭晟实业有限公司|山东瑞丰化工有限公司|"
        "沧州鼎盛管道有限公司|河北中瑞丝网制品厂|佛山市顺兴不锈钢有限公司|济宁金牛重工机械有限公司|"
        "东莞市联创电子厂|苏州博远自动化设备有限公司|温州永盛阀门有限公司|郑州华通起重设备有限公司|"
        "广州弘信皮具有限公司|青岛海诺橡胶制品有限公司|宁波凯利达电器有限公司|泉州福顺石材有限公司"
    ),
    "factory goods": words(
        "螺旋钢管厂家价格|镀锌格栅板规格|玻璃钢化粪池多少钱|脱硫塔除尘设备|聚氨酯保温管厂家|电动伸缩门安装|"
        "液压升降平台定做|塑料托盘批发|橡胶止水带型号|304不锈钢板今日价格|污水处理一体化设备|热镀锌方管现货|"
        "石笼网生产厂家|木托盘批发价格|防爆墙施工厂家|铸铁闸门多少钱一台|声屏障厂家直销|球墨铸铁管价格表"
    ),
    "loans": words(
        "黑户贷款秒下款|芝麻分600借款口子|公积金信用贷款|微粒贷怎么开通|白条套现多少手续费|私人借款当天拿钱|"
        "无抵押贷款公司|房屋二次抵押贷款|网上借钱不还会怎样|信用卡代还软件|车子抵押贷款|急用5000元不查征信|"
        "债务重组公司|低息贷款怎么申请"
    ),
    "papers": words(
        "办理真实学历|大专文凭多少钱|做假证的联系方式|毕业证丢失补办|成绩单改分制作|代考英语四级|"
        "教师资格证包过|"
        "驾驶证直接拿证|代写硕士论文|sci论文代发|建筑资质转让|开材料发票|增值税发票代理|刻章办证|"
        "身份证出售|银行卡四件套"
    ),
    "piracy": words(
        "热播电视剧免费看|最新韩剧网盘资源|电影蓝光下载站|无限资源日本免费|完结小说txt下载|网游之王者归来全文|"
        "总裁的替身新娘|逆天邪神笔趣阁|漫画大全免费阅读|动漫无修下载|抢先看枪版电影|vip视频解析接口|"
        "音乐mp3免费下载|绿色软件破解下载|手机游戏无限钻石版|辅助脚本免费版"
    ),
    "services": words(
        "附近上门开锁电话|专业打井钻井队|高空外墙清洗|家电维修上门|二手电脑回收|废铜回收价格|搬家公司收费标准|"
        "私家侦探收费|清洗油烟机电话|灭鼠灭蟑螂公司|出租吊车电话|仓储笼租赁|婚车租赁价格|"
        "下水道疏通|宠物火化|学开挖掘机"
    ),
    "place and service": words(
        "玉山县搬家公司|鄄城县开锁电话|台前县空调维修|奉节县管道疏通|农安县二手车行|宁强县征婚网|"
        "芜湖市网站建设|"
        "光山县代办公司|榆社县律师事务所|巴东县宾馆预订|合江县人流医院|汝南县驾校报名|"
        "宜良县租车电话|泗水县装修公司|"
        "龙川县招聘网|平塘县二手房"
    ),
    "traditional": words(
        "線上百家樂技巧|運彩場中投注|老虎機必勝法|娛樂城註冊送點數|台北外約茶|成人情趣用品|信用卡刷卡換現|"
        "房屋二胎借款|徵信社推薦|免費成人影城|美女視訊聊天|關鍵字排名優化|代辦貸款|機場接送推薦|搬家費用"
    ),
    "english": words(
        "casino bonus codes|online slots real money|cheap viagra pills|buy instagram likes|"
        "payday loan direct lender|"
        "essay help service|replica handbags wholesale|free adult dating|hot milf videos|"
        "best crypto exchange bonus|"
        "sports betting tips|weight loss gummies|cbd oil for sale|seo backlink packages|fake id maker|"
        "watch movies free online|cracked software download|mail order brides|vpn free trial|cheap ray ban"
    ),
    "japanese": words(
        "オンラインカジノ ランキング|スロット 無料プレイ|出会い系アプリ 無料|熟女動画 見放題|風俗 求人 高収入|"
        "スーパーコピー 専門店|ed治療薬 通販|競馬予想サイト|即日 キャッシング|"
        "ダイエット サプリ 激安|アダルト 配信|仮想通貨 ボーナス"
    ),
    "korean": words(
        "카지노 사이트 순위|토토 사이트 추천|성인 동영상 무료|바카라 게임 방법|안전한 놀이터|출장 마사지 가격|"
        "무료 웹툰 사이트|비아그라 처방 없이|대출 쉬운곳|중고폰 매입|스포츠 토토 분석|유흥업소 알바"
    ),
}
"""Genre → phrases."""

FRAMES: dict[str, list[str]] = {
    "pool": words("主站蜘蛛池模板: |蜘蛛池模板：|万能蜘蛛池系统：|站群蜘蛛池：|泛目录程序: "),
    "thanks": words(
        "感谢您访问我们的网站，您可能还对以下资源感兴趣：|谢谢光临，您可能对下列信息也感兴趣：|"
        "亲爱的用户，您也许还喜欢这些资源：|欢迎访问本站，更多热门资源请看：|看过本文的人还看了：|猜你喜欢："
    ),
    "links": words("友情链接：|合作伙伴：|友情鏈接：|相关链接：|热门标签：|本站热搜：|快速导航：|随机推荐："),
}
DOORWAYS = words(
    "{0}，{1}，{2}，{3}，{4}，{5}，{6}。|"
    "本站提供{0}、{1}、{2}等服务，欢迎咨询{3}，{4}！|"
    "您是否在找{0}？{1}为您推荐{2}，还有{3}和{4}，点击进入{5}。|"
    "{0}【官方】{1}，{2}，{3}；{4}，{5}，客服24小时在线。"
)
FOURTH = Vocabulary(
    PHRASES,
    FRAMES,
    DOORWAYS,
    spliced=words(
        "澳门威尼斯人官网|手机真人斗地主赢钱|国产三级片在线看|办证刻章电话|千炮捕鱼官网版|网上现金百家乐|"
        "代开发票联系方式|一区二区免费视频|博彩公司评级网站|老虎机游戏下载|彩票预测软件下载|色情直播app下载"
    ),
)

Block = Callable[[random.Random], str]
"""Makes the text of one block of spam."""
Layout = Callable[[random.Random, Vocabulary], str]
"""The same, for any vocabulary."""


def _some(rng: random.Random, known: Vocabulary, least: int, most: int) -> list[str]:
    return known.some(rng, rng.randint(least, most))


def _hidden(rng: random.Random, known: Vocabulary) -> str:
    return "".join(f'<a href="/{rng.randrange(9999)}.html">{phrase}</a>' for phrase in _some(rng, known, 5, 20))


def _marked(rng: random.Random, known: Vocabulary) -> str:
    mark = rng.choice(["·", "▪", " / ", "★", "◆", "、", "；", "#", "+", "　", "~", ";"])
    return mark + mark.join(_some(rng, known, 5, 15))


def _numbered(rng: random.Random, known: Vocabulary) -> str:
    form = rng.choice(["{}. {}", "{}、{}", "[{}] {}", "({}) {}"])
    return "\n".join(form.format(number, phrase) for number, phrase in enumerate(_some(rng, known, 6, 20), 1))


def _addressed(rng: random.Random, known: Vocabulary) -> str:
    form = rng.choice(["{0} {1}", "[{0}]({1})", "{1} {0}", "{0}：{1}", "- {0} {1}"])
    return "\n".join(
        form.format(
            phrase, f"https://{rng.choice(['m', 'www', 'wap'])}.{rng.randrange(9999)}.{rng.choice(['cc', 'top'])}/"
        )
        for phrase in _some(rng, known, 6, 20)
    )


def _spaced(rng: random.Random, known: Vocabulary) -> str:
    return " ".join(_some(rng, known, 6, 20))


def _filled(rng: random.Random, known: Vocabulary) -> str:
    """Phrases with control characters between their own."""
    filler = rng.choice(["\x05", "\x08\x08", "\x06", "\x7f"])
    return "|".join(filler.join(phrase) for phrase in _some(rng, known, 5, 12))


def _mixed(rng: random.Random, known: Vocabulary) -> str:
    """Counties and phrases by turns."""
    pairs = zip(county_names(rng), _some(rng, known, 8, 16), strict=False)
    return rng.choice(["|", "| ", "\n", " "]).join(piece for pair in pairs for piece in pair)


def _served(rng: random.Random, known: Vocabulary) -> str:
    """Every county with one service."""
    service = rng.choice(["搬家公司", "网站优化", "代开发票", "人流医院", "二手车", "征婚交友", "开锁换锁"])
    return rng.choice(["|", " ", "\n", ","]).join(name + service for name in county_names(rng))


def _spelled(rng: random.Random, known: Vocabulary) -> str:
    """A list in character references on one line."""
    spelled = ["".join(f"&#x{ord(char):x};" for char in phrase) for phrase in _some(rng, known, 5, 12)]
    return rng.choice([",", "|", " ", "&#x3001;"]).join(spelled)


def _headed(rng: random.Random, known: Vocabulary) -> str:
    """The keywords of a hijacked page's head, as text."""
    label = rng.choice(["关键词：", "keywords: ", "标签：", "Tags: ", "热门："])
    return label + rng.choice([",", "|", " "]).join(_some(rng, known, 6, 15))


LAYOUTS: dict[str, Layout] = {
    "links as markup": _hidden,
    "with signs": _marked,
    "numbered": _numbered,
    "with addresses": _addressed,
    "with spaces": _spaced,
    "filled phrases": _filled,
    "counties and phrases": _mixed,
    "counties with a service": _served,
    "references, one line": _spelled,
    "labelled": _headed,
}
"""Layouts of a block, beside those of tests/bench/planted.py."""


def blocks(known: Vocabulary) -> dict[str, Block]:
    """The layouts with the phrases of one vocabulary."""

    def layout(make: Layout) -> Block:
        return lambda rng: make(rng, known)

    return {kind: layout(make) for kind, make in LAYOUTS.items()}
