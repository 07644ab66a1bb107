"""A second held-out vocabulary: whole phrases as doorway pages print them, never used to set up the word lists.

The phrases, frames and layouts were written down before the stage was run on them, and no word of the rule packs was
added or weighted because of what was missed here. A phrase may well hold a word that the packs have too: so will the
spam of any other collection, and that is what this vocabulary estimates.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import NamedTuple

from tests.bench.structures import provinces, words

PHRASES: dict[str, list[str]] = {
    "adult": words(
        "久久99热精品免费观看|亚洲色图欧美另类网|国产麻豆剧传媒精品在线|中文无码日韩欧免费视频|91精品福利自产拍在线观看|"
        "天天躁日日躁狠狠躁|日本高清一二三不卡区|女人与公拘交酡过程视频|成人精品视频99在线观看免费|午夜男女爽爽影院免费视频|"
        "草草影院最新地址发布页|麻豆国产原创剧情在线播放|亚洲午夜福利院在线观看|免费的很黄很污的视频软件|老司机深夜福利在线导航|"
        "少妇被躁爽到高潮无码文|国产白丝在线观看一区二区|国产乱人伦偷精品视频|秋霞鲁丝片成人无码|黄色大片免费看软件下载|"
        "男女啪啪无遮挡免费网站|人人爽人人澡人人高潮|波多野结衣作品全集在线|蜜臀av性久久久久|樱花动漫成人版下载|"
        "嫩草研究院入口一二三|在线天堂资源www中文|全黄h全肉边做边吃奶|偷窥自拍亚洲第一页|肉色丝袜脚交视频网站"
    ),
    "gambling": words(
        "澳门威尼斯人网上娱乐|手机真钱斗地主提现|千亿国际官网注册送88|欧洲杯外围投注app|新濠天地线上赌场|"
        "白菜网送体验金不限ip|加拿大pc28在线预测|365体育在线投注官网|澳彩今晚开码结果查询|香港六合宝典精准资料|"
        "三公大吃小玩法技巧|彩神争霸8手机登录|腾讯分分彩计划软件|大发快三骗局揭秘回血|lol电竞投注平台排行|"
        "世界杯买球十大正规网站|凯时娱乐官网入口|明升体育备用网址|水果拉霸机单机版下载|ag旗舰厅官方登录|"
        "沙巴体育足球盘口|双色球杀号定胆专家预测|重庆时时彩走势图带连线|百人牛牛房卡充值代理|外围网站哪个最靠谱|"
        "龙虎和上分下分客服微信|万人炸金花送金币版|捕鱼赢现金可提现微信|mg游戏试玩平台大全|乐动体育官方网站app下载"
    ),
    "medical": words(
        "北京治疗癫痫病最好的医院|成都哪里治白癜风效果好|武汉无痛人流多少钱一次|郑州看男科去哪家医院好|脸上长斑怎么快速祛除|"
        "割双眼皮价格一般多少|种一颗牙齿要多少钱|广州试管婴儿包成功费用|前列腺增生吃什么药好|西安牛皮癣专科医院排名|"
        "早泄怎么治疗才能除根|丙肝药索非布韦代购价格|腋臭手术一般多少费用|激光祛痣会留疤吗多少钱|近视眼手术后遗症有哪些|"
        "南京鼻炎医院哪个正规|月经不调吃什么中成药|痛风能根治吗最新疗法|儿童多动症专科医院推荐|尿毒症晚期能活多久|"
        "哈尔滨专业治疗癫痫医院|阴茎延长手术费用|合肥妇科检查哪家便宜|吸脂瘦大腿多少钱一次|心理咨询收费标准价目表|"
        "代孕妈妈招聘薪酬待遇|供卵试管医院生男孩|干细胞治疗糖尿病费用|上海治疗抑郁症权威专家|甲状腺结节消融多少钱"
    ),
    "finance": words(
        "征信不好哪里能贷款|身份证贷款2万马上到账|空放贷款私人放款电话|车抵贷不押车哪家利息低|信用卡逾期协商还款|"
        "花呗怎么套出来秒到|京东白条提现商家二维码|个人小额急用钱当天放款|公积金提取代办中介|网贷强开口子不看负债|"
        "股票配资平台十倍杠杆|外汇返佣开户哪家高|黄金期货喊单直播间|场外期权开户门槛|虚拟货币交易所排名|"
        "泰达币怎么换人民币|企业过桥垫资公司|养卡神器pos机办理|大额存单利率2024最新|深圳房产抵押贷款利率"
    ),
    "papers": words(
        "专业办理各类毕业证件|国外大学文凭成绩单制作|本科毕业论文代写价格|职称论文发表期刊代发|开具正规住宿费发票|"
        "餐饮发票代开联系电话|驾照消分代扣代办|建造师证书挂靠价格|四六级保过改分|自考本科包毕业学信网可查|"
        "护照签证加急代办|出生证明办理流程|二级建造师挂靠行情|学籍档案补办机构|英语雅思保分直出|"
        "刻公章不用备案当天取|增值税专票低点出售|在职研究生免试入学|代写标书可行性报告|假离婚证图片模板制作"
    ),
    "games": words(
        "新开1.76复古传奇发布网|传奇sf刚开一秒网站|变态版手游平台大全|剑灵外挂免费下载|绝地求生辅助卡盟|"
        "梦幻西游代练价格表|魔域私服一条龙架设|王者荣耀刷皮肤软件|和平精英科技透视自瞄|奇迹mu私服最新开区|"
        "手游折扣充值平台0.1折|单机游戏破解版下载大全|dnf辅助工具免费版|热血江湖sf发布站|天龙八部公益服|"
        "cf枪神透视加速多功能|原神代肝接单群|吃鸡辅助器免root|诛仙怀旧版私服|破解版无限金币内购版"
    ),
    "marketing": words(
        "百度快照排名优化公司|网站关键词快速上首页|抖音涨粉平台24小时自助下单|微信公众号刷阅读量|拼多多助力群发软件|"
        "小红书代发铺量推广|seo外链群发工具|短视频代运营收费标准|快手双击播放量在线刷|淘宝补单平台哪个好|"
        "微博买粉丝网站便宜|企业百科创建编辑服务|负面信息删除公关公司|竞价托管外包多少钱|短信群发平台106通道|"
        "友链交易买卖平台|百度下拉框优化推广|权重域名出售抢注|高权重外链代发|爬虫蜘蛛池出租价格"
    ),
    "services": words(
        "上海搬家公司电话附近|管道疏通24小时上门|开锁换锁芯多少钱|二手空调回收上门电话|发电机出租价格一天|"
        "北京商务调查婚外情取证|长沙高端商务陪伴|杭州夜场招聘日结|贵阳喝茶上课vx|同城上门约服务微信|"
        "厂房拆除专业队伍报价|不锈钢水箱生产厂家直销|pe给水管批发价格|彩钢瓦翻新公司|电缆回收多少钱一斤|"
        "叉车租赁长期合作|防水补漏免费上门勘测|广州舞台搭建公司|工业除尘器厂家排行|活性炭多少钱一吨"
    ),
    "reading": words(
        "豪门总裁甜宠小说全文免费|斗破苍穹漫画在线观看免费版|庶女重生小说免费阅读|电视剧全集高清完整版在线|最新电影抢先版迅雷下载|"
        "韩剧网手机在线观看|美剧天堂bt种子下载|极品公子无弹窗最新章节|漫画免费阅读入口页面弹窗|海量影视资源在线免费看|"
        "西瓜影音高清下载地址|玄幻小说排行榜完本|穿越之农家女全文阅读|动漫之家下拉式免费|电影天堂手机版官网入口|"
        "飘雪影院在线观看高清|樱桃视频app安装最新版|免费追剧不用vip的软件|抖阴短视频无限次破解|看片app下载免费安装"
    ),
    "english": words(
        "buy cheap viagra online|best online casino no deposit bonus|essay writing service cheap|"
        "replica rolex watches uk|payday loans no credit check|"
        "hot escorts in dubai|free slots machine games|cialis 20mg without prescription|"
        "louis vuitton outlet store|live blackjack real money|order tramadol overnight|michael kors handbags sale|"
        "instant cash advance near me|poker tournament sign up bonus|write my dissertation for me|sex cams free chat|"
        "canada goose jackets clearance|forex trading robot download|weight loss pills that work|"
        "sports betting sites usa|nfl jerseys wholesale china|"
        "backlinks service cheap seo|adderall for sale no rx|crypto casino free spins"
    ),
    "japanese": words(
        "オンラインカジノ 入金不要ボーナス|ブランドコピー 激安通販|スーパーコピー時計 n級品|無修正動画 無料視聴|"
        "出会い系サイト おすすめ|バイアグラ 通販 最安値|デリヘル 即日 予約|パチスロ 攻略 裏ワザ|"
        "人妻 熟女 動画 無料|仮想通貨 自動売買 ツール|ロレックス コピー 代引き|クレジットカード 現金化|"
        "アダルト 動画 ランキング|競馬予想 的中 無料|闇金 即日融資 ブラックok|ヴィトン 偽物 財布"
    ),
    "korean": words(
        "온라인카지노 추천|바카라사이트 가입쿠폰|토토사이트 먹튀검증|비아그라 구매 정품|"
        "강남 룸싸롱 예약|출장안마 24시 전국|메이저놀이터 순위|슬롯머신 무료체험|"
        "소액결제 현금화|야동 무료 보기|대출 당일 무직자|명품 레플리카 사이트|"
        "스포츠중계 실시간 무료|파워볼 분석기|오피스텔 오피 후기|카지노 꽁머니 지급"
    ),
}
"""Genre → phrases."""

FRAMES: dict[str, list[str]] = {
    "pool": words(
        "主站蜘蛛池模板: |主站蜘蛛池模板：|网站蜘蛛池：|蜘蛛池程序模板:|本站蜘蛛池模板 |蜘蛛池搭建：|主站蜘蛛池模板∶ |"
        "泛目录站群模板:|超级蜘蛛池：|站群泛站模板: "
    ),
    "thanks": words(
        "感谢您访问我们的网站，您可能还对以下资源感兴趣：|感谢您的访问，您可能还对以下内容感兴趣：|"
        "谢谢您浏览本站，也许您还会对下列资源感兴趣:|欢迎光临本站！您可能还会喜欢以下内容：|"
        "您可能对以下资源也感兴趣：|感謝您訪問我們的網站，您可能還對以下資源感興趣：|"
        "亲，您可能还对下面的信息感兴趣：|感谢访问，猜您还想看以下资源：|浏览本页的用户还看了以下资源："
    ),
    "links": words(
        "友情链接：|友情链接|友链|热门关键词：|热门搜索：|相关搜索：|热搜词：|大家都在搜|网站导航：|推荐链接：|热门推荐|Links:"
    ),
}
"""What stands above a block."""

DOORWAYS = words(
    "【{0}】是一家专注于{1}的平台，提供{2}、{3}、{4}等服务，{5}，全天在线客服为您解答。|"
    "{0}_{1}_{2}，想了解更多{3}请点击进入{4}，{5}首选我们！|"
    "{0}哪里有？{1}怎么样？{2}、{3}、{4}，欢迎来电咨询{5}。|"
    "{0}({1})，{2}，{3}，{4}，{5}，{6}。|"
    "为什么选择{0}？因为{1}，{2}。我们主营{3}、{4}，长期提供{5}、{6}。"
)
"""Paragraphs around keyword phrases."""


class Vocabulary(NamedTuple):
    """Whole phrases by genre, what stands above blocks of them, paragraphs around them, and what is spliced in."""

    phrases: dict[str, list[str]]
    frames: dict[str, list[str]]
    doorways: list[str]
    spliced: list[str]
    """Phrases put into titles and sentences; where there are none, any."""

    def some(self, rng: random.Random, count: int) -> list[str]:
        """Phrases of one genre; of a second and third where one has too few."""
        genres = list(self.phrases.values())
        rng.shuffle(genres)
        found: list[str] = []
        while genres and len(found) < count:
            genre = genres.pop()
            found += rng.sample(genre, min(len(genre), count - len(found)))
        return found

    def doorway(self, rng: random.Random) -> str:
        """A paragraph around phrases of one genre, or a few."""
        return rng.choice(self.doorways).format(*self.some(rng, 7))


FRESH = Vocabulary(PHRASES, FRAMES, DOORWAYS, spliced=[])


def _short(name: str) -> str:
    return name[:-1] if len(name) > 2 else name


COUNTY_LAYOUTS: dict[str, Callable[[list[str]], str]] = {
    "counties, bars": "| ".join,
    "counties, bars and lines": "|\n".join,
    "counties, one a line": "\n".join,
    "counties, spaces": " ".join,
    "counties, nothing between": "".join,
    "counties, commas": ",".join,
    "counties, enumerated": "、".join,
    "counties, short names": lambda names: "| ".join(map(_short, names)),
    "counties, short, a line each": lambda names: "\n".join(map(_short, names)),
    "counties, short, spaces": lambda names: " ".join(map(_short, names)),
    "counties, underlined": "_".join,
}
"""The layouts of a list of county names."""


def county_names(rng: random.Random) -> list[str]:
    """12 to 45 names by lot."""
    return [rng.choice(rng.choice(provinces())) for _ in range(rng.randint(12, 45))]
