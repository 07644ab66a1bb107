"""A third held-out vocabulary, written as a stranger would from the issue's words alone, before any word list was seen.

It is never fed to the lists or weights; what it shows may better the evidence of structure and place only.
"""

from __future__ import annotations

from tests.bench.spam_fresh import Vocabulary
from tests.bench.structures import words

THIRD = Vocabulary(
    phrases={
        "seo header, zh-hans": words(
            "河间市网站优化推广|企业网站排名优化外包|关键词排名按天计费|网站降权恢复|百家号代运营"
        ),
        "spider pool, zh-hans": words("蜘蛛池出租|泛目录站群程序|寄生虫程序源码|百度蜘蛛池搭建|强引蜘蛛秒收录"),
        "link farm, zh-hans": words("友链交换平台|高权重外链代发|首页黑链批发|二级目录出租|软文外链套餐"),
        "gambling, zh-hans": words(
            "真人视讯平台|捕鱼达人上下分|电子游艺送彩金|百家乐稳赢打法|星空体育下载|开云体育官方入口"
        ),
        "gambling, zh-hant": words("線上娛樂城推薦|百家樂試玩|老虎機破解|運彩投注站|真人荷官直播|現金版註冊送"),
        "lottery, zh-hans": words(
            "幸运飞艇计划群|澳门精准三肖|赛车pk拾精准人工计划|香港正版四不像图|快三大小单双技巧|分分彩后二杀号"
        ),
        "lottery, zh-hant": words("六合彩特碼|今彩539版路|大樂透必中牌|香港掛牌正版"),
        "adult, zh-hans": words(
            "同城约会上门|成人午夜剧场|国产精品免费观看|美女直播私密房|楼凤信息论坛|少妇视频在线播放"
        ),
        "adult, zh-hant": words("外送茶莊|援交妹line|無碼線上看|成人影音論壇"),
        "medical, zh-hans": words("白癜风哪家医院最好|无痛人流多少钱|治早泄的药|牛皮癣怎么根治|尖锐湿疣专科医院"),
        "loan, zh-hans": words("征信花能下款的口子|身份证贷款秒到账|信用卡套现|花呗提现商家|空放私借当天放款"),
        "loan, zh-hant": words("當舖免留車|身分證借款|急用錢找我|信用卡換現金"),
        "diploma, zh-hans": words("代办本科学历证书|办理假毕业证|学位证样本定制|国外文凭补办|网上可查大专证"),
        "invoice, zh-hans": words("代开增值税普票|餐饮发票代开|可验真发票|开住宿费发票"),
        "private server, zh-hans": words("传世私服发布网|魔域私服一条龙|新开1.80英雄合击|奇迹私服服务端|天龙八部sf"),
        "film piracy, zh-hans": words("免费追剧影院|最新电影迅雷下载|高清国语版在线观看|蓝光未删减完整版|手机看片神器"),
        "essay mill, zh-hans": words("代写硕士毕业论文|职称论文快速发表|论文降重价格|留学生作业代写|代写开题报告"),
        "gambling, en": words(
            "online casino no deposit bonus|best betting sites|"
            "free spins slots|live dealer blackjack|baccarat real money"
        ),
        "adult, en": words("hot escort girls|free porn videos|adult cam chat|xxx movies online"),
        "medical, en": words(
            "buy viagra online|cheap cialis no prescription|tramadol overnight delivery|generic levitra pharmacy"
        ),
        "loan, en": words("payday loans same day|bad credit loans guaranteed approval|instant cash advance"),
        "seo service, en": words("buy backlinks cheap|guest post service|rank first on google|pbn links for sale"),
        "film piracy, en": words("watch full movie free|123movies streaming hd|torrent download 1080p"),
        "essay mill, en": words("write my essay cheap|custom term paper writing|dissertation help online"),
        "diploma, en": words("buy fake diploma|novelty degree certificate"),
        "gambling, ja": words(
            "オンラインカジノ 入金不要ボーナス|パチスロ必勝法|バカラ 攻略|ブックメーカー おすすめ|スロット フリースピン"
        ),
        "adult, ja": words("無修正動画 無料|出会い系 サクラなし|人妻 デリヘル|セフレ 募集掲示板|エロ動画まとめ"),
        "loan, ja": words("即日融資 審査なし|クレジットカード現金化|ブラックでも借りれる|ソフト闇金"),
        "goods, ja": words("ロレックス スーパーコピー 代引き|シャネル コピー 激安|バイアグラ 通販|ブランド偽物 n級品"),
        "gambling, ko": words(
            "안전놀이터 추천|카지노사이트 가입쿠폰|먹튀검증 업체|바카라 필승법|토토사이트 꽁머니|슬롯 무료체험"
        ),
        "adult, ko": words("출장안마 후불|오피 예약|야동 무료보기|조건만남 사이트"),
        "loan, ko": words("무직자 당일대출|신용카드 현금화|소액결제 현금화"),
    },
    frames={
        "pool": [
            "本页由蜘蛛池自动生成，网站地图：",
            "站群友情链接推荐：",
            "蜘蛛侠资源池镜像:",
        ],
        "thanks": [
            "温馨提示：以上内容由网友上传，本站推荐您继续浏览以下热门专题：",
            "喜欢本文的朋友还浏览了以下精彩内容，欢迎收藏本站:",
            "謝謝您的光臨，您或許也想看看下列熱門主題：",
            "当前位置更多相关推荐，请点击下面的链接查看详情：",
            "Thanks for stopping by our site, you may also like these popular topics:",
        ],
        "links": [
            "热门专题：",
            "站内推荐",
            "更多精彩：",
            "合作站点：",
            "リンク集",
            "추천 사이트",
        ],
    },
    doorways=[
        "专业提供{0}、{1}，支持{2}，{3}认准老品牌，{4}一手货源，详情加我咨询。",
        "{0}怎么选？小编告诉您，{1}、{2}和{3}都值得信赖，{4}、{5}随时办理，{6}欢迎您的加入！",
        "{0} - {1}，诚招代理。{2}，{3}；{4}，{5}，先做后付款。",
    ],
    spliced=[
        "欧博官方注册网址",
        "澳门新葡京登录",
        "沙巴体育备用网站",
        "三级在线播放",
        "手机版棋牌下载",
        "必威体育app",
        "皇冠体育网址",
        "澳门金沙赌场官网",
        "裸聊直播平台",
        "办假证联系电话",
        "新澳门六彩开奖记录",
        "代孕中心价格",
    ],
)
