"""A sixth set, phrases and layouts, written from the issue's words before the stage was run on any of it; held out.

Its first run took 90.5 of 100 planted characters.
"""

from __future__ import annotations

import random

from tests.bench.spam_fourth import Block, blocks
from tests.bench.spam_fresh import Vocabulary, county_names
from tests.bench.structures import words

SIXTH = Vocabulary(
    phrases={
        "gambling": words(
            "奥博国际体育官方网页版|必赢客户端苹果版|沙巴体育投注滚球|皇马电竞官网入口|乐鱼全站app下载|"
            "三公大吃小现金版|千亿娱乐手机登录|新濠天地会员注册|德州扑克真钱约局|麻将胡了2试玩网站|"
            "彩神争霸大发平台|英超买球哪个网站好|大发云系统快三|欢乐斗牛提现秒到|二八杠开户送88|龙虎斗网投实体"
        ),
        "lottery": words(
            "今天福彩双色球预测号码|老奇人论坛六肖|大乐透后区杀三码|排三试机号金码|幸运飞艇冠军计划|"
            "澳洲幸运5走势分析|刘伯温四不像图|新奥正版免费资料|体彩超级大乐透复式|加拿大28预测神测"
        ),
        "medicine": words(
            "绍兴看妇科去哪家好|银川治疗羊癫疯医院|内分泌失调中药方子|面瘫针灸要多久|包头割双眼皮价格表|"
            "肾结石碎石费用多少|淮安不孕不育哪里看|老中医治股骨头坏死|打一针美白针多少钱|种牙一颗什么价位|"
            "荨麻疹反复发作怎么办|自贡割痔疮多少钱|三叉神经痛特效药|孩子多动症去哪看"
        ),
        "adult": words(
            "老司机带带我免费视频|美女被强吻高潮|空姐制服诱惑在线|成熟少妇真实露脸|免费看成年人视频大全|"
            "强奸乱伦小说阅读|欧美大胆人体艺术|国语对白露脸正在播放|情侣酒店偷拍完整版|日本护士做爰|"
            "免费的黄色软件下载|性感嫩模私房写真|樱花动漫18禁|韩国理论片午夜"
        ),
        "papers": words(
            "英国大学学位证购买|补办中专毕业证书|会计证挂靠价格|护士资格证代考|代写工作总结|"
            "刻公章多少钱一个|电子发票代开网站|健康证办理加急|离婚证图片制作|驾照扣分代消"
        ),
        "money": words(
            "老哥口子2024必下|身份证就能借的贷款|花户黑户大额分期|公务员信用贷利率|美团月付怎么提现|"
            "股票配资开户送金|外汇跟单平台排行|信用卡养卡提额|网商贷强开技术|民间抵押借款电话"
        ),
        "goods": words(
            "双壁波纹管厂家电话|轮胎式挖掘机报价|塑木地板哪个牌子好|仿古青砖批发市场|食品烘干机多少钱|"
            "电动葫芦配件厂家|洗砂机生产线价格|钢丝绳索具规格表|硅胶密封条定做|阻燃pvc电缆管|养鸡笼子批发|"
            "岗亭定制厂家|大棚骨架机多少钱一台|不锈钢水箱安装"
        ),
        "services": words(
            "泰州上门修马桶|长沙同城货拉拉|宁波开荒保洁公司|嘉兴调查婚外情|惠州灭鼠公司电话|"
            "洛阳空调拆装师傅|三亚游艇租赁|赣州殡仪车出租|扬州开修车锁|菏泽打水井队"
        ),
        "search": words(
            "外链群发软件破解版|网站降权怎么恢复|神马搜索竞价托管|谷歌霸屏外推|b2b信息群发|"
            "百度快照更新工具|短视频矩阵代运营|公众号刷阅读量|负面信息处理公司|寄生虫站群出租"
        ),
        "films": words(
            "最新伦理大片百度云|热播综艺免费在线看|全本完结言情小说下载|无广告追剧软件|漫画韩漫免费看全集|"
            "电视剧未删减百度网盘|修仙小说排行榜完本|单机游戏破解版合集|会员账号共享免费|动漫高清bt种子"
        ),
        "traditional": words(
            "金合發娛樂城出金|體驗金免費送500|支票貼現利息|高雄徵信社收費|借貸免保人|全套按摩外約|"
            "威而鋼哪裡買|網路行銷公司推薦|二手精品收購|線上看片無碼|票貼當舖|植牙費用一顆"
        ),
        "english": words(
            "spin palace casino login|buy tramadol overnight|free porn tube videos|guaranteed personal loans|"
            "write my thesis cheap|rolex replica watches|increase website traffic fast|live sex chat rooms|"
            "bitcoin doubling site|betting odds tonight|louis vuitton outlet online|hair loss pills price"
        ),
        "japanese": words(
            "裏カジノ 登録 ボーナス|素人 無修正 動画 無料|ブランド 偽物 通販|闇金 即日 融資|"
            "包茎 手術 費用|セフレ 募集 掲示板|パチンコ 攻略法 販売|痩せる サプリ 口コミ"
        ),
        "korean": words(
            "메이저 놀이터 추천|카지노 쿠폰 지급|야동 사이트 주소|급전 대출 당일|명품 레플리카 쇼핑|"
            "발기부전 치료제 가격|슬롯 머신 무료|홈페이지 상위 노출"
        ),
    },
    frames={
        "pool": words("本站蜘蛛池模板：|蜘蛛池程序: |全站泛目录模板：|网站群蜘蛛池："),
        "thanks": words(
            "感谢您的到访，您或许对以下内容感兴趣：|谢谢浏览本站，猜您还会喜欢：|欢迎光临本网站，以下资源您可能感兴趣：|"
            "浏览此页的网友还看了：|为您推荐更多相关资源："
        ),
        "links": words("友情链接：|友链：|合作站点：|大家还在搜：|最新收录：|热门推荐："),
    },
    doorways=words(
        "{0}是业内口碑最好的{1}，支持{2}、{3}，注册即送彩金，{4}随时提现。|"
        "想了解{0}？{1}多年临床经验告诉您，{2}，{3}，{4}，立即点击咨询在线专家。|"
        "{0}_{1}_{2}，{3}。{4}，{5}。|"
        "提供最新{0}，{1}，免费体验{2}，还有{3}、{4}等着你！"
    ),
    spliced=words(
        "欧博真人官网下载|全民捕鱼赢话费|毛片免费观看完整版|特马资料免费公开|补办学位证联系方式|"
        "久久国产精品视频|网赌平台排行榜|私服游戏发布网站"
    ),
)


def _hidden(rng: random.Random) -> str:
    """Text that a style hides on the page."""
    style = rng.choice(["display:none", "position:absolute;left:-9999px", "height:0;overflow:hidden"])
    return f'<div style="{style}">{" ".join(SIXTH.some(rng, rng.randint(6, 16)))}</div>'


def _bracketed(rng: random.Random) -> str:
    brackets = rng.choice(["【】", "[]", "「」", "()"])
    return "".join(f"{brackets[0]}{phrase}{brackets[1]}" for phrase in SIXTH.some(rng, rng.randint(5, 14)))


def _chained(rng: random.Random) -> str:
    return rng.choice([" > ", ">>", "→", " :: ", ",,", "##", "=="]).join(SIXTH.some(rng, rng.randint(5, 12)))


def _stopped(rng: random.Random) -> str:
    """Phrases that each look like a sentence."""
    return "。 ".join(SIXTH.some(rng, rng.randint(5, 12))) + "。"


def _asked(rng: random.Random) -> str:
    """Questions, one a line, as medical pages have them."""
    found = rng.sample(SIXTH.phrases["medicine"], rng.randint(6, 10))
    return "\n".join(phrase + rng.choice(["？", "?", "！"]) for phrase in found)


def _titled(rng: random.Random) -> str:
    """The title of a doorway above the stolen page."""
    one, two, *_ = SIXTH.some(rng, 2)
    slogan = rng.choice(["畅享精彩游戏乐趣", "尽在指尖的快乐", "官方正版授权", "2024最新版.中国", "欢迎您的加入"])
    return rng.choice(["{0}/{1}-{2}", "{0}·(中国)官方网站-{2}", "{0}_{1}|{2}"]).format(one, two, slogan)


def _told(rng: random.Random) -> str:
    """Two paragraphs of a doorway."""
    return "\n".join(SIXTH.doorway(rng) for _ in range(2))


def _columns(rng: random.Random) -> str:
    """Counties by twos and threes."""
    names = county_names(rng)
    step = rng.choice([2, 3])
    return "\n".join("  ".join(names[at : at + step]) for at in range(0, len(names), step))


def _nested(rng: random.Random) -> str:
    """Empty elements within each other, with random ids."""
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    found = rng.sample(["tt", "sup", "ins", "kbd", "optgroup", "dfn", "strong", "center", "fieldset", "nav"], 3)
    ids = ["".join(rng.choice(letters) for _ in range(4)) + rng.choice("0123456789") for _ in found]
    opened = "".join(f'<{name} id="{one}">' for name, one in zip(found, ids, strict=True))
    return opened + "".join(f"</{name}>" for name in reversed(found))


def _hashed(rng: random.Random) -> str:
    return " ".join("#" + phrase.replace(" ", "") for phrase in SIXTH.some(rng, rng.randint(5, 12)))


BLOCKS: dict[str, Block] = {
    **blocks(SIXTH),
    "hidden element": _hidden,
    "bracketed": _bracketed,
    "chained": _chained,
    "with full stops": _stopped,
    "questions": _asked,
    "doorway title": _titled,
    "doorway paragraphs": _told,
    "counties in columns": _columns,
    "nested tags": _nested,
    "with hashes": _hashed,
}
"""The layouts of tests/bench/spam_fourth.py in these phrases, and ten more."""
