"""A tenth set: phrases and layouts written from hijacked pages as they are found, before any rule was read.

Its first run took 86.6 of 100 planted characters, and none of 2.8 million of the documents' own.
The free combinations of spam_free.py in words of its own, and beside them layouts that only whole pages have.
"""

from __future__ import annotations

import random

from tests.bench.spam_fourth import Block
from tests.bench.spam_free import Wording, free_blocks
from tests.bench.spam_fresh import county_names
from tests.bench.structures import words

TENTH = Wording(
    trades={
        "gambling": words(
            "金沙城中心娱乐场网址|电子pg模拟器试玩|足彩14场推荐|亿博注册送38|澳门新葡京平台地址|大小球盘口分析|"
            "极速赛车冠军计划|福彩快三一定牛|新奥精准资料期期准|六和合彩开奖直播|牛牛抢庄怎么赢|捕鱼千炮现金版|"
            "麻将胡了爆分技巧|线上买球靠谱软件|皇冠足球比分即时|彩票站内部号码|赌大小必赢公式|百人牛牛下分|沙巴体育滚盘"
        ),
        "medicine": words(
            "男性早泄怎么治疗|淋病初期图片|人流手术医院排名|包皮过长手术多少钱|尖锐湿疣用什么药|银屑病根治方法|"
            "无痛胃镜多少钱一次|双眼皮修复专家|输卵管堵塞疏通|前列腺炎吃什么药好|痔疮微创一般多少钱|癫痫病医院哪家好|"
            "壮阳药哪里买|白斑病早期症状|抽脂瘦大腿价格表|腋臭手术会复发吗|试管婴儿包成功"
        ),
        "adult": words(
            "同城约会上门外围|附近小姐特殊服务电话|91国产在线播放|欧美熟妇性爱视频|久久热免费精品|丝袜美腿图区|"
            "楼凤信息论坛|少妇人妻在线|日本一级黄色大片|裸聊直播间|日韩AV高清|性息交流网|全套按摩一条龙|成人小说txt下载"
        ),
        "loan": words(
            "不看征信的小额贷款|信用卡代还软件|空放私人借钱|黑户贷款平台|公积金提取代办|花呗套现秒回款|无抵押急用钱|"
            "网贷逾期协商|银行贷款中介电话|房屋二次抵押|pos机办理刷卡|白条额度变现"
        ),
        "invoices": words(
            "代开增值税专用发票|餐饮发票加微信|建筑材料票开具|住宿费发票哪里有|正规普票代开|医药费发票|运输发票咨询|"
            "广告费票据联系电话|劳务发票可验证|电子发票先开后付"
        ),
        "diploma": words(
            "本科学历办理|学信网可查文凭|英语四级替考|驾照免考拿证|教师资格证挂靠|论文代发核心期刊|澳洲留学毕业证制作|"
            "特种作业证代办|雅思保分|成绩单修改"
        ),
        "lottery": words(
            "双色球预测今晚号码|福彩3d试机号金码|体彩排列五走势|大乐透杀号定胆|七乐彩中奖规则查询|快乐8选十技巧|"
            "3d字谜图谜总汇|彩经网专家推荐|和值尾走势图|天齐网首页"
        ),
        "game": words(
            "传奇私服新开网|DNF辅助透视|绝地求生黑号|原神初始号出售|梦幻西游手游脚本|CF刷枪软件|手游变态版盒子|"
            "魔兽怀旧金币|热血传奇单机|王者荣耀皮肤免费领"
        ),
        "pharmacy": words(
            "buy viagra online|cheap generic cialis|tramadol without prescription|order xanax overnight|"
            "kamagra oral jelly|phentermine diet pills|ambien no rx|levitra 20mg price|canadian pharmacy discount|"
            "modafinil for sale"
        ),
        "english": words(
            "best online casino usa|live baccarat bonus|payday loans same day|essay writing|replica rolex watches|"
            "cheap jordans shoes|slot gacor hari ini|adult dating site|seo backlinks package|buy instagram likes|"
            "crypto trading bot|hot girls cam|weight loss gummies|fake id maker|sports betting tips"
        ),
        "traditional": words(
            "線上博弈平台推薦|真人荷官百家樂|外送茶妹價格|小額借貸當日撥款|信用卡換現金|壯陽藥官網|汽車借款利率|"
            "今彩539開獎號碼|德州撲克現金桌|徵信社抓姦|援交妹聯絡方式|代辦學歷證書|網路賺錢兼職|老虎機破解程式|免保人借錢"
        ),
        "japanese": words(
            "オンラインカジノ おすすめ|出会い系 無料|バイアグラ 通販|ブランドコピー 激安|即日融資 審査なし|"
            "風俗 求人|スーパーコピー 時計|闇金 ブラックOK|競馬予想 的中|パチスロ 攻略|無修正 動画|精力剤 ランキング"
        ),
        "korean": words(
            "카지노사이트 추천|토토사이트 먹튀검증|비아그라 구매|출장안마 예약|바카라 필승법|무직자 대출|성인용품|"
            "파워볼 실시간|스포츠중계 무료|명품 레플리카|야동 사이트|슬롯머신 무료체험"
        ),
        "goods": words(
            "不锈钢水箱厂家|二手挖掘机价格|环氧地坪漆施工|破碎机多少钱一台|化粪池清理电话|玻璃钢格栅批发|防火门定做|"
            "污水处理设备|定制充气城堡|石笼网围栏|搬家公司收费标准|空压机租赁|钢结构厂房报价|路灯杆生产商"
        ),
        "seo": words(
            "百度快速排名|黑帽seo培训|友链交换平台|网站泛目录程序|关键词优化外包|寄生虫站群|全网推广公司|整站优化报价|"
            "蜘蛛池出租|收录提交工具"
        ),
        "streaming": words(
            "电视剧全集在线观看|最新电影免费下载|英超直播吧|动漫樱花网|NBA录像回放|秋霞影院|奈飞会员共享|"
            "短剧大全免费看|小说笔趣阁无弹窗|世界杯直播在哪看|迅雷种子下载"
        ),
    },
    headings=words(
        "您可能感兴趣的内容：|相关搜索：|最新资讯|热门标签：|猜你喜欢|友情链接：|合作伙伴：|推荐链接|主站蜘蛛池模板:|"
        "感谢您访问我们的网站，您可能还对以下资源感兴趣：|本页关键字：|網站地圖：|熱門搜尋：|Tags:|You may also like|"
        "関連キーワード|관련 검색어|站长推荐："
    ),
    doorways=words(
        "{0}是一家专业的{1}平台，为广大用户提供安全、稳定、便捷的服务，7×24小时在线客服为您解答一切疑问。|"
        "想了解{0}吗？{0}多少钱？{1}哪里好？本站为您详细介绍{2}的最新信息，欢迎收藏。|"
        "{0}拥有丰富的游戏种类和高额的返利，新用户注册即送彩金，提现秒到账，信誉保证。|"
        "【{0}】电话微信同号，{1}，{2}，诚信经营，先办理后付款，全国可邮寄。|"
        "点击下载{0}最新版本，支持安卓、苹果双系统，{1}让您随时随地畅享精彩。|"
        "{0}提供最優質的{1}，專業團隊，保密快速，歡迎來電洽詢或加LINE。|"
        "{0}（www.88{1}.com）官方唯一入口，大额无忧，老牌信誉，值得信赖。|"
        "We provide {0} and {1} at the best price. Order now with free worldwide shipping, no questions asked!|"
        "本公司长期提供{0}、{1}、{2}等业务，价格优惠，有意者请联系张经理13800138000。"
    ),
    spliced=words(
        "澳门新葡京官网|双色球开奖结果|代开发票电话|同城约炮上门|黑户借钱口子|包皮手术价格|百度快速排名|線上娛樂城|"
        "buy viagra online|传奇私服发布网|成人视频免费看|快三计划软件"
    ),
)


def _some(rng: random.Random, count: int, trade: str = "") -> list[str]:
    pool = TENTH.trades[trade or rng.choice(list(TENTH.trades))]
    return rng.sample(pool, min(count, len(pool)))


def _titles(rng: random.Random) -> str:
    """The title of an app that a hijacked page is renamed to, as gambling pages have it."""
    one, two = _some(rng, 2, "gambling")
    version, place = f"V{rng.randint(1, 9)}.{rng.randint(0, 99)}.{rng.randint(1, 9)}", rng.choice(["中国", "香港"])
    form = rng.choice(
        words(
            "{one}/旧版本APP-畅享精彩，轻松下载体验|{one}·({place})官方网站|{one}-{one}({place})有限公司|"
            "{two}-APP下载{version}|{one}|{two}官方版最新版{version}下载-安卓IOS通用版|首页_{one}({place})股份有限公司"
        )
    )
    return form.format(one=one, two=two, version=version, place=place)


def _repeated(rng: random.Random) -> str:
    """The same few phrases over and over, as the feet of stolen company pages have them."""
    return " ".join([rng.choice([",", "，", "、"]).join(_some(rng, rng.randint(3, 6)))] * rng.randint(3, 6))


def _invoices(rng: random.Random) -> str:
    """An offer of invoices with a number that digits of every width spell."""
    number = "".join(
        rng.choice(["０１２３４５６７８９", "0123456789", "①②③④⑤⑥⑦⑧⑨⓪"])[rng.randrange(10)] for _ in range(11)
    )
    return f"{'、'.join(_some(rng, 4, 'invoices'))}【电{number}薇】{rng.choice(_some(rng, 1, 'invoices'))}"


def _ticker(rng: random.Random) -> str:
    """A run of phrases, each with hashes and stars around it."""
    mark = rng.choice(["★", "▓", "◆", "✅", "🔥", "┃", "❤"])
    return mark + mark.join(_some(rng, rng.randint(4, 10))) + mark


def _question_headings(rng: random.Random) -> str:
    """Questions about the keywords, a line each, with what is asked last."""
    asked = words("多少钱|怎么样|哪里好|是真的吗|有哪些|靠谱吗|怎么联系")
    return "\n".join(f"{phrase}{rng.choice(asked)}" for phrase in _some(rng, 9))


def _cities(rng: random.Random) -> str:
    """One phrase for every county."""
    phrase = _some(rng, 1, rng.choice(["loan", "invoices", "goods", "medicine"]))[0]
    return rng.choice(["\n", " ", "，", "|"]).join(f"{name}{phrase}" for name in county_names(rng)[:20])


def _mixed_pool(rng: random.Random) -> str:
    """A pool's names, its link lines, and phrases with dates, all below each other."""
    dated = "\n".join(f"{phrase} 2025-0{rng.randint(1, 9)}-{rng.randint(10, 28)}" for phrase in _some(rng, 6))
    return f"{rng.choice(TENTH.headings)}\n{dated}\n主站蜘蛛池模板：{'| '.join(county_names(rng))}|"


def _article(rng: random.Random) -> str:
    """An article of a doorway: title, three paragraphs, and the list of what else there is."""
    trade = rng.choice(["gambling", "medicine", "loan", "streaming", "game"])
    forms = rng.sample(TENTH.doorways[:5], 3)
    paragraphs = "\n".join(form.format(*_some(rng, 3, trade)) for form in forms)
    return f"{_titles(rng)}\n{paragraphs}\n相关推荐：{' '.join(_some(rng, 6, trade))}"


def _domains(rng: random.Random) -> str:
    """Phrases with the domains that serve them."""
    return rng.choice(["\n", " | ", "；"]).join(
        f"{phrase}-{rng.randrange(16**4):x}{rng.choice(['.vip', '.cc', '.xyz', '.com'])}" for phrase in _some(rng, 8)
    )


def _trilingual(rng: random.Random) -> str:
    """Phrases of three languages, mixed."""
    found = [phrase for trade in ("japanese", "korean", "pharmacy") for phrase in _some(rng, 5, trade)]
    rng.shuffle(found)
    return rng.choice(["\n", ", ", " | "]).join(found)


def _comments(rng: random.Random) -> str:
    """What robots leave below an article."""
    said = words("这个{0}真不错|楼主看看{0}吧|加V信了解{0}|{0} 我一直在用|求{0}资源|Nice post! Check {0}")
    return "\n".join(f"网友{rng.randrange(999)}：{rng.choice(said).format(p)}" for p in _some(rng, 7))


def _numbered_tags(rng: random.Random) -> str:
    """Phrases cut at spaces that belong to nothing."""
    return "　".join(_some(rng, rng.randint(6, 14)))


def _hidden(rng: random.Random) -> str:
    """A list that a style hides, links in it."""
    style = rng.choice(["display:none", "position:absolute;left:-9999px", "font-size:0", "visibility:hidden"])
    items = "".join(f'<li><a href="http://{rng.randrange(16**4):x}.cn/">{p}</a></li>' for p in _some(rng, 8))
    return f'<div id="{rng.randrange(16**5):x}" style="{style}"><ul>{items}</ul></div>'


LAYOUTS: dict[str, Block] = {
    "title of an app": _titles,
    "one line over and over": _repeated,
    "invoices": _invoices,
    "between marks": _ticker,
    "questions": _question_headings,
    "one phrase, all counties": _cities,
    "dated links and a pool": _mixed_pool,
    "article of a doorway": _article,
    "domains": _domains,
    "three languages": _trilingual,
    "comments of robots": _comments,
    "between wide spaces": _numbered_tags,
    "hidden elements": _hidden,
}
TENTH_BLOCKS: dict[str, Block] = {**free_blocks(TENTH), **LAYOUTS}
"""Every block: the free ones and the layouts of this set."""
