"""A seventh set, phrases, paragraphs and layouts, written from the issue's words before the stage was run on any of it.

Its first run took 82.9 of 100 planted characters, and next to none of the paragraphs; the evidence of advertisements
was made for those, and `UNSEEN` are others, written before it.
"""

from __future__ import annotations

import random

from tests.bench.spam_fourth import Block, blocks
from tests.bench.spam_fresh import Vocabulary, county_names
from tests.bench.structures import words

SEVENTH = Vocabulary(
    phrases={
        "gambling": words(
            "爱游戏体育网页登录|米乐m6官网首页|乐动体育在线注册|bob综合体育下载|开元ky棋牌安卓版|"
            "澳门永利线上平台|线上赌博网址大全|天博体育app官方版|百老汇4001登录|九州体育滚球盘|"
            "五福彩票登录平台|问鼎娱乐下载链接|贝博体育入口地址|凤凰彩票网投平台|新葡萄京棋牌3522|"
            "赢钱的斗地主手游|电子老虎机爆奖规律|六合开奖现场直播|内部精选三码中特|极速六合彩走势"
        ),
        "adult": words(
            "欧美熟妇videos免费|国产成人亚洲精品青草|夜夜嗨一区二区三区|中文字幕人妻熟在线|亚洲影院天堂中文av色|"
            "大香蕉伊人久久爱|狠狠色丁香婷婷综合|黄页网站免费观看大全|午夜理论片yy44880|男女一进一出抽搐免费|"
            "性欧美长视频免费|一级做a爰片久久毛片|国产又黄又爽又刺激|撸啊撸在线影院|精品自拍视频在线一区"
        ),
        "escort": words(
            "上海高端商务模特预约|深圳福田同城品茶|南京外围女微信|成都空姐学生妹上门|附近200元快餐服务|"
            "郑州桑拿会所论坛|广州白云水疗全套|本地妹子大圈伴游|莞式服务技师排名|学生兼职上门联系"
        ),
        "medicine": words(
            "南宁治疗肛瘘医院|滨州哪家医院看不孕好|贵阳白癜风研究所|股骨头置换要花多少钱|干眼症用什么滴眼液|"
            "治脚气偏方立竿见影|邯郸割包茎价格|甲亢能不能治好|激光脱腋毛疼不疼|沈阳男性专科排行榜|"
            "宝宝湿疹怎样护理好得快|埋线双眼皮恢复时间|输卵管堵塞疏通费用|昆明治鼻窦炎专科|精索静脉曲张手术价格"
        ),
        "loans": words(
            "黑户也能下的小额口子|私人放款不看征信|房产二次抵押利息|急需三万块马上到账|网贷大数据花怎么办|"
            "闲置信用卡高价收|商户pos机费率表|美团月付找人套|无视风控极速放款|车贷不押车当天拿钱"
        ),
        "papers": words(
            "高仿证件制作联系|中级职称评审代办|留学生毕业证定制|办一张真的驾驶证|普通话证书包过|"
            "代缴社保公积金公司|补办结婚证照片ps|建筑资质加急办理|机打发票验真开具|英语六级答案提供"
        ),
        "search": words(
            "整站优化按月付费|百度霸屏多少钱一年|抖音搜索排名怎么做|权重站友链出售|关键字首页包年推广|"
            "泛站群秒收录软件|企业黄页信息发布|网站模板仿站制作|批量查询收录情况|新媒体代运营报价单"
        ),
        "game server": words(
            "新开合击传奇网站|1.85星王火龙服|复古微变单职业手游|变态传世三职业|完美国际私服一条龙|"
            "征途怀旧服公益|吃鸡透视辅助官网|游戏脚本代挂工作室|手游gm后台刷充值|热血传奇外挂免蜡"
        ),
        "live stream": words(
            "卡塔尔女排直播吧|无插件nba高清直播|英超在线免费看球|美女主播大秀平台|小草莓直播间二维码|"
            "斗球tv直播安卓版|jrs低调看球网站|欧冠决赛回放录像|深夜福利直播盒子|卫视在线直播电视"
        ),
        "goods": words(
            "镀锌钢格板厂家现货|矿山破碎机多少钱|移动厕所租赁报价|农用滴灌带批发|涤纶土工布每平米价格|"
            "实验室通风柜定做|PVC穿线管规格|环保厕所厂家直供|大理石平板维修|高压清洗机品牌排行|"
            "网带烘干线价格|电梯轿厢装潢公司|二手注塑机转让|玻璃棉卷毡产地货源"
        ),
        "films": words(
            "星辰影院免费电视剧|全集高清国语在线播放|短剧推荐免费资源|霸总文全文免费阅读|韩漫无删减漫画入口|"
            "奈飞影视app安装包|飘花电影网手机版|言情小说打包下载|热映大片抢先观看|bt磁力搜索引擎"
        ),
        "traditional": words(
            "真人荷官娛樂城|九州娛樂儲值優惠|代書貸款當日撥款|外約茶訊line|借錢免聯徵|徵信社抓姦收費|"
            "運彩串關教學|壯陽藥哪裡買|成人影片線上看|網站關鍵字行銷"
        ),
        "english": words(
            "best no deposit slots|order xanax no prescription|hookup sites that work|same day cash loans|"
            "fake passport maker online|cheap seo packages|rolex clone shop|hd porn stream|"
            "term papers for sale|nba live stream reddit|private wow server gold|ozempic online pharmacy"
        ),
        "japanese": words(
            "ネットカジノ 出金早い|パパ活 アプリ 無料|ブランド時計 コピー 専門|無審査 カードローン|"
            "アダルト ライブチャット|精力剤 通販 安い|競艇予想 無料 当たる|裏バイト 高収入"
        ),
        "korean": words(
            "온카 사이트 순위|실시간 바카라 중계|대출 나라 급전|강남 안마 가격|"
            "짝퉁 시계 판매|무료 성인 방송|토토 배당 높은곳|작업 대출 업체"
        ),
    },
    frames={
        "pool": words("蜘蛛池站群模板：|主站泛解析模板: |蜘蛛池繁殖系统：|本站镜像站群："),
        "thanks": words(
            "感谢您光临本站，下面这些资源您可能也感兴趣：|非常感谢您的浏览，您可能还想找：|看了本页的人还搜索了：|"
            "谢谢您对我们网站的关注，相关资源推荐如下："
        ),
        "links": words("友情链接：|友情互链：|合作网站：|热搜排行：|网友都在看：|最近更新："),
    },
    doorways=words(
        "{0}，首选{1}！{2}、{3}，{4}，24小时在线服务。|"
        "很多朋友都在问{0}，今天小编就为大家带来{1}，{2}，{3}，感兴趣的朋友赶快来看看吧。|"
        "{0}是一款非常好玩的平台，玩家可以在这里体验{1}、{2}和{3}，赶快下载试试吧！|"
        "{0}（{1}）长期承接{2}、{3}，价格优惠，{4}。"
    ),
    spliced=words(
        "爱游戏体育官网|乐鱼体育app下载|澳门永利赌场网址|高清无码在线播放|办理假学历证书|"
        "上海外围女预约|网络赌博平台推荐|一级毛片免费观看|私人放款秒到账|新开传奇私服网站"
    ),
)

PARAGRAPHS: dict[str, list[str]] = {
    "gambling": words(
        "作为亚洲领先的线上娱乐品牌，我们为会员提供真人荷官、电子游艺、彩票投注和体育竞猜，首次存款即可领取百分之百红利，提款三分钟到账。|"
        "想要在世界杯期间轻松赚钱？注册会员即送58元体验金，每日流水返水高达1.5%，七乘二十四小时客服随时为您服务。|"
        "本平台拥有正规牌照，信誉良好，百家乐、轮盘、老虎机应有尽有，手机端电脑端均可游戏，欢迎各位老板加入。|"
        "老玩家都知道，选平台最重要的是出款快，我们十年老店，大额无忧，充值返利天天有，快来体验吧！"
    ),
    "medical": words(
        "我院是经卫生部门批准的专业白癜风诊疗机构，引进国外先进设备，名医坐诊，治愈率高达百分之九十八，现在预约可减免检查费用。|"
        "男性健康不容忽视，早泄、阳痿、前列腺炎等疾病困扰着很多家庭，我院男科专家一对一诊疗，保护隐私，无效退款。|"
        "意外怀孕怎么办？选择超导可视无痛人流，三分钟完成手术，随做随走，不影响工作和学习，点击在线咨询医生。|"
        "祖传秘方专治牛皮癣，不用打针不吃西药，外敷三个疗程即可根除，货到付款，已帮助数万名患者摆脱烦恼。"
    ),
    "escort": words(
        "本会所拥有各类优质女孩，学生、空姐、模特均为真人照片，可上门可外出，先验人后付款，加微信了解详情。|"
        "高端商务伴游，全国各大城市均有分店，女孩年轻漂亮素质高，服务周到，绝对保密，期待您的来电。|"
        "寂寞的夜晚需要人陪吗？本地妹子半小时到达您的酒店，包夜优惠，满意再付，电话同微信。"
    ),
    "loan": words(
        "急用钱找我们，无抵押无担保，只需身份证即可办理，额度一千到五十万，当天放款，黑白户均可，利息低至三厘。|"
        "逾期了别着急，专业团队帮您处理各类网贷、信用卡债务，停息挂账，最长可分六十期，咨询免费，不成功不收费。|"
        "本公司长期办理pos机，费率万三八，秒到账，养卡提额首选，全国包邮，需要的朋友加我。"
    ),
    "fake documents": words(
        "专业制作各类证件，毕业证、学位证、驾驶证、房产证，采用正版材料，防伪齐全，可上网查询，三天出货，先看样后付款。|"
        "长期代开全国各地正规发票，住宿、餐饮、建筑安装均可开具，税点低，可验证，有需要的老板请来电洽谈。|"
        "想提升学历又没时间上课？我们提供免试入学、毕业证学信网终身可查，全日制本科三个月拿证，名额有限。"
    ),
    "seo": words(
        "我们团队从事网站优化十余年，掌握搜索引擎最新算法，七天上首页，不上首页不收费，支持先试用后付款。|"
        "大量出售高权重外链、老域名、蜘蛛池，日引百万蜘蛛，秒收录，效果看得见，批发价格从优，联系站长。|"
        "抖音快手小红书，粉丝点赞播放量，自助下单秒到账，价格全网最低，诚招代理加盟。"
    ),
    "game server": words(
        "本服今日上午十点震撼开区，经典复古三职业，无商城无氪金，装备全靠打，散人天堂，顶级装备可兑换现金，快来征战沙城吧。|"
        "新开传奇私服发布站，每日更新上百个最新开服信息，单职业、合击、微变应有尽有，上线就送满级神装。|"
        "各大手游折扣充值，首充低至一折，内部号无限元宝，加群领取专属礼包，先到先得。"
    ),
    "live stream": words(
        "海量美女主播在线互动，才艺表演、私密聊天应有尽有，新用户注册送金币，下载软件即可免费观看。|"
        "本站提供英超、西甲、欧冠、NBA等各项赛事高清无插件直播，画面流畅不卡顿，收藏本站不迷路，看球就上我们网。|"
        "想看最新最热的电影电视剧吗？本站全部免费，无广告无需会员，支持手机在线播放和高速下载，每天更新。"
    ),
    "english": words(
        "Looking for the best online casino? Join today and claim your 200% welcome bonus plus 100 free spins, "
        "fast payouts guaranteed!|"
        "Buy cheap generic pills online without a prescription. Discreet shipping worldwide, "
        "100% satisfaction or your money back.|"
        "Our professional writers will complete your essay in 3 hours, plagiarism free, "
        "prices starting at $9 per page. Order now!|"
        "Need cash fast? Get approved for a loan up to $5000 in minutes, bad credit OK, "
        "no paperwork, apply online today."
    ),
    "japanese": words(
        "今話題のオンラインカジノで一攫千金！新規登録で入金不要ボーナス三千円プレゼント、二十四時間日本語サポートで安心です。|"
        "当店は最高品質のスーパーコピー時計を激安価格で販売しております。全品送料無料、代金引換も可能です。|"
        "お金に困っている方、審査なしで即日融資いたします。ブラックの方でも大丈夫、まずはお気軽にご相談ください。"
    ),
}
"""Trade → paragraphs that a doorway page prints round a stolen text, without a list of keywords in them."""


UNSEEN = words(
    "全网最权威的电竞竞猜平台，覆盖LOL、DOTA2、CSGO等热门赛事，实时赔率，秒速结算，新人首单包赔，邀请好友再享"
    "佣金。|"
    "本赌场由菲律宾政府颁发牌照，美女荷官二十四小时在线发牌，百家乐、龙虎、牛牛玩法齐全，支持支付宝微信USDT充值，大额"
    "提款不限次数。|"
    "跟着导师买，稳赚不赔，时时彩、赛车、快三每日精准计划，三期必中，学员日赚过万，名额仅剩十个，添加导师微信领取体验群。|"
    "六合彩内部资料，今期一肖一码免费公开，历史准确率百分之九十九，彩民朋友不要错过，加入会员获取更多料。|"
    "专治各种癫痫，采用中西医结合疗法，不开刀不住院，三个月控制，半年康复，签约治疗，无效退款，现在挂号免专家费。|"
    "您是否为狐臭而苦恼？微创清除汗腺，二十分钟搞定，不留疤不复发，首批预约的朋友享受五折优惠。|"
    "痔疮患者的福音，无痛微创手术，术后即可下床，拥有十年以上临床经验的肛肠专家亲自主刀，全国连锁，医保可报销。|"
    "让男人重振雄风的秘密武器，纯中药配方，延时增大，当天见效，保密发货，货到付款，买三送一。|"
    "同城交友，真实照片，妹子上门陪聊陪睡，快餐包夜任你选，到付，非诚勿扰，联系QQ。|"
    "本地喝茶资源，高端工作室，嫩妹在校大学生兼职，一对一服务，环境优雅，老司机必来，预约请加飞机。|"
    "手头紧？急需周转？凭微信分就能下款，三分钟审核，最高可借二十万，不上征信不打电话，点击马上申请。|"
    "专业信用卡代还，网贷平账，债务优化，强制上岸，征信修复百分百成功，成功后收费，业内口碑第一。|"
    "房屋抵押、汽车抵押、企业过桥，资金充裕，利率全城最低，最快两小时放款，欢迎中介合作，佣金日结。|"
    "办理国内外各大院校文凭，原版一比一制作，钢印水印齐全，可做教育部认证，交易安全，支持见面付款。|"
    "代考英语四六级、公务员、建造师，团队作战，稳过，不过全退，已成功帮助上千名考生圆梦，需要的同学速联系。|"
    "出售各类发票，增值税专票普票，正规公司开出，税务局官网可查，量大优惠，全国快递到付。|"
    "关键词排名优化，百度搜狗360一站式搞定，按天扣费，无效果不扣费，独家技术，白帽操作，稳定不掉，代理价更低。|"
    "淘宝补单、抖音涨粉、小红书点赞，真人真号，不掉粉，下单即开始，售后无忧，支持免费测试，商家首选。|"
    "超级传奇新区火爆开启，零充值也能当大哥，怪物爆率全开，boss秒刷，升级快，道具自由交易，回收秒到微信，兄弟们一起来"
    "砍我。|"
    "海外魔兽私服，百倍经验，顶级坐骑开局赠送，永不删档，服务器稳定，全天有GM在线，马上下载客户端加入我们。|"
    "看球不用愁，本站全程直播世界杯、欧洲杯、中超，多路高清信号任选，还有专业解说和赔率分析，手机电脑都能看，赶快加入收藏"
    "夹。|"
    "最新院线大片、热门美剧、日韩综艺，本站同步更新，超清画质，免注册免会员，点开就能看，老铁们记得转发。|"
    "深夜福利，高颜值女主播一对一视频，大尺度热舞，注册赠送观看时长，老板们快上车。|"
    "Hot singles in your area are waiting for you. Create a free profile, chat with sexy girls tonight an"
    "d meet them for real, no strings attached.|"
    "Lose 20 pounds in two weeks with our miracle keto pills. Doctors hate it! Buy two bottles and get on"
    "e free, limited stock available.|"
    "Replica Rolex, Gucci and Louis Vuitton at unbeatable prices. AAA quality, free worldwide delivery, s"
    "ecure payment by card or bitcoin.|"
    "Boost your rankings with 10,000 high authority backlinks. White hat SEO, results in 7 days or full r"
    "efund, message us on Skype now.|"
    "Bet on football, tennis and esports with the highest odds. Deposit with bitcoin, withdraw instantly "
    "and receive a 150% sign-up offer.|"
    "Real passports, driving licenses and ID cards, registered in the database. Contact us on WhatsApp fo"
    "r prices, delivery within 5 days.|"
    "스포츠 배팅은 역시 저희 사이트, 신규 가입 시 꽁머니 3만원 즉시 지급, 첫충 30프로 보너스, 환전 "
    "5분 안에 완료됩니다.|"
    "무직자도 가능한 당일 대출, 서류 없이 전화 한 통이면 끝, 최저 금리로 최대 1억까지 바로 입금해 드립"
    "니다.|"
    "人気急上昇中のパチスロ攻略情報、プロが教える必勝法で毎日五万円稼げる、今なら無料で公開中、早い者勝ちです。|"
    "無修正動画が見放題、人妻や素人の過激な映像を毎日更新、会員登録は無料、スマホでもすぐに視聴できます。|"
    "線上娛樂城首選品牌，註冊就送體驗金，百家樂、老虎機、運彩投注一應俱全，出金快速，客服全天為您服務。|"
    "急用錢免煩惱，身分證即可借款，免保人免抵押，當日撥款，利息最低，合法當舖，歡迎來電諮詢。|"
    "高雄外送茶，學生妹、空姐、模特兒任您挑選，真人照片，可先驗再付，全台外約，加賴詢問。"
)
"""Paragraphs of the same trades that nothing was fitted to."""


def _paragraph(rng: random.Random) -> str:
    return rng.choice(rng.choice(list(PARAGRAPHS.values())))


def _paragraphs(rng: random.Random) -> str:
    """Two or three of one trade."""
    trade = rng.choice(list(PARAGRAPHS.values()))
    return "\n".join(rng.sample(trade, rng.randint(2, 3)))


def _varied(rng: random.Random) -> str:
    """One sentence again and again with changed words, as generated pages have it."""
    form = rng.choice(
        words(
            "{0}公司地址电话，{1}欢迎您！|提供{1}，{0}地区免费送货上门。|{0}{1}哪家好？|关于{0}{1}的最新消息|{0}附近的{1}在哪里"
        )
    )
    places = [name[:2] for name in county_names(rng)]
    trade = rng.choice(SEVENTH.phrases["goods"] + SEVENTH.phrases["search"] + SEVENTH.phrases["loans"])
    return "\n".join(form.format(place, trade) for place in places[: rng.randint(6, 15)])


def _contacts(rng: random.Random) -> str:
    """A phrase with a number to call, on each of a few lines."""
    number = f"1{rng.randrange(30, 99)}{rng.randrange(10**7, 10**8)}"
    forms = words("{0}，电话微信{1}|{0} QQ：{1}|{0}+薇信{1}|{0}【{1}】|{0}☎{1}")
    return "\n".join(rng.choice(forms).format(phrase, number) for phrase in SEVENTH.some(rng, rng.randint(3, 6)))


def _titled(rng: random.Random) -> str:
    """The title of a doorway above the stolen page."""
    one, two, three, *_ = SEVENTH.some(rng, 3)
    form = rng.choice(
        words(
            "{0}-{1}|{0}(中国)官方网站·APP下载|{0}_{1}_{2}|『{0}』{1}|{0}|{0}-网页版登录入口|{0} | {1}|【{0}】{1} - {2}"
        )
    )
    return form.format(one, two, three)


def _asked(rng: random.Random) -> str:
    """Questions and what is related, one a line."""
    found = SEVENTH.some(rng, rng.randint(5, 10))
    return "\n".join(phrase + rng.choice(["？", "?", "怎么办？", "吗？", "…"]) for phrase in found)


def _stopped(rng: random.Random) -> str:
    return rng.choice(["！", "。", "；"]).join([*SEVENTH.some(rng, rng.randint(4, 10)), ""])


def _bracketed(rng: random.Random) -> str:
    brackets = rng.choice(["『』", "〖〗", "《》", "<>", "{}", "“”"])
    return rng.choice(["", " ", "\n"]).join(
        f"{brackets[0]}{phrase}{brackets[1]}" for phrase in SEVENTH.some(rng, rng.randint(5, 14))
    )


def _hidden(rng: random.Random) -> str:
    style = rng.choice(
        ["display: none", "visibility:hidden", "font-size:0", "text-indent:-9999px", "opacity:0", "color:#fff"]
    )
    name = rng.choice(["div", "span", "p", "ul"])
    listed = rng.choice(["、", ",", " ", "|"]).join(SEVENTH.some(rng, rng.randint(5, 14)))
    return f'<{name} style="{style}">{listed}</{name}>'


def _counted(rng: random.Random) -> str:
    """Phrases with how often they were sought, or when."""
    form = rng.choice(["{0}({1})", "{1} {0}", "{0} [{1}]", "{0}\t{1}", "· {0} 2024-0{2}-1{2}"])
    return "\n".join(
        form.format(phrase, rng.randrange(9999), rng.randint(1, 9)) for phrase in SEVENTH.some(rng, rng.randint(6, 15))
    )


def _cities(rng: random.Random) -> str:
    """A label, and places."""
    label = rng.choice(words("热门城市：|服务区域：|地区分站：|主营区域：|网站地图：|城市分站|"))
    return label + rng.choice([" ", "|", "\n", " | ", "、", "  "]).join(county_names(rng))


def _mosaic(rng: random.Random) -> str:
    """Phrases run together with no mark at all."""
    return "".join(SEVENTH.some(rng, rng.randint(8, 20)))


BLOCKS: dict[str, Block] = {
    **blocks(SEVENTH),
    "a paragraph": _paragraph,
    "two or three paragraphs": _paragraphs,
    "a paragraph, unseen": lambda rng: rng.choice(UNSEEN),
    "one sentence, varied": _varied,
    "contacts": _contacts,
    "doorway title": _titled,
    "questions": _asked,
    "with stops": _stopped,
    "bracketed": _bracketed,
    "hidden element": _hidden,
    "counted": _counted,
    "labelled places": _cities,
    "run together": _mosaic,
}
"""The layouts of tests/bench/spam_fourth.py in these phrases, and thirteen more."""
