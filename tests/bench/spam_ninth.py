"""A ninth set: phrases of nobody's lists, written from the issue's words alone, in the layouts of spam_free.py.

Its first run took 74.3 of 100 planted characters, and 199 of two million of the documents' own.
"""

from __future__ import annotations

from tests.bench.spam_free import Wording
from tests.bench.structures import words

NINTH = Wording(
    trades={
        "gambling": words(
            "星空体育中国登录|万象城棋牌新版|九游会J9俱乐部|必一运动官方|华体会赛事投注|宝盈集团线路检测|雷火电竞竞猜|"
            "南宫28走势预测|开云全站客户端|牛宝体育赔率|腾博会官网诚信为本|森林舞会电玩城|推筒子作弊器|六盒宝典旧版|"
            "七星彩长条头尾|好彩堂免费大全|香港跑狗图玄机|极速飞车单双计划|真金梭哈|菲律宾荷官直播|跟单神器APP|"
            "网上买马怎么玩|滚球技巧口诀|红中赖子麻将透视|一分快三大小规律"
        ),
        "medicine": words(
            "肾虚吃啥补得快|祛狐臭哪个诊所靠谱|面瘫针灸几天见效|鼻中隔偏曲手术后悔死了|脚气王正品价格|私处紧缩术前后|"
            "疤痕修复贴怎么选|打呼噜止鼾器有用吗|老寒腿贴膏一贴灵|降尿酸茶骗局|早孕试纸弱阳|备孕叶酸推荐牌子|"
            "睾丸疼痛挂什么科|长春肛泰医院地址|太原看胃病口碑好的|热玛吉官方认证机构|全口假牙报价|视力恢复训练仪|"
            "飞秒和全飞秒差价|生发液十大排名|瘦腿针维持多久|肝硬化腹水偏方|宫颈糜烂三度费用"
        ),
        "adult": words(
            "蜜桃臀少妇写真|禁漫天堂最新网址|一本大道无卡|粉嫩少萝自慰|深田咏美合集|黑料不打烊入口|吃瓜网爆料每日大赛|"
            "糖心vlog破解|茄子视频懂你更多|番号库查询|操逼小视频|嫖娼约炮软件|三级片段床戏|丝足会所攻略|高潮喷水合集|"
            "玉女心经完整版|国产夫妻交换|18禁动漫无遮挡|爆乳女教师|成年人软件秋葵"
        ),
        "loan": words(
            "借款口子当天到|白户秒批三千|有户必下的网贷|花户黑户包装|刷脸就能借|手机分期套现|应急钱包app|医保卡里的钱取现|"
            "微粒贷提额技巧|典当行押手表|逾期铲单|车子按揭还能贷吗|下款神器2023|租机变现商家|零首付购车骗局"
        ),
        "diploma": words(
            "文凭防伪查询做证|老版毕业证模板图|大专函授花钱买|会计从业证代办|健康证不体检直出|护士证挂出去|硕士论文枪手|"
            "电工证速成包拿|海外学历认证代理|残疾证办理中介|户口迁移代理价|无犯罪证明代开|查重降重一条龙|公章刻制网上订"
        ),
        "seo": words(
            "霸屏推广哪家专业|快排刷点击工具|外链群发器|蜘蛛引流程序|百科词条代做|口碑营销发帖|负面信息删除公司|"
            "小程序开发外包|域名备案快速通道|网站被降权恢复|神马搜索竞价开户|广告联盟高单价|站长素材源码|爱采购代运营"
        ),
        "game": words(
            "暗黑2全图插件|火线卡箱子bug|穿越火线自瞄锁头|英雄联盟换肤盒子|我的世界作弊端|方舟多开器|奇迹SF超变|"
            "石器时代私服GM|挂机刷金工作室|吃鸡陀螺仪驱动|王者战力代刷|无限钻石存档|三端互通打金服|天堂2免费端|盛大传世找服"
        ),
        "streaming": words(
            "热剧抢先版无删|看球宝app旧版|高清影视TV盒子|91短视频桃色|在线观看第一集全集|韩剧网手机端|奥运女单决赛回看|"
            "德甲积分榜视频|山楂影院未删|福利姬资源站|解锁VIP影视插件|综艺完整版百度网盘|泰剧中字"
        ),
        "goods": words(
            "热镀锌方管今日价|污水提升泵型号|旧货市场收购桌椅|铁艺护栏安装队|叉车配件专卖|保温岩棉板出厂价|电动伸缩门维修|"
            "真空包装机小型|食堂承包公司|橡胶止水带规格|喷泉设备厂|塑胶跑道施工|打桩机出租|木托盘二手|井盖批发商|"
            "不干胶标签印刷|冷库安装造价|气模拱门出租|PE给水管每米"
        ),
        "traditional": words(
            "百家樂必勝打法|娛樂城首儲一千送一千|當舖汽車借款免留車|高雄叫小姐賴|威而鋼藥局價格|抓猴徵信蒐證|買假文憑|"
            "無碼自拍外流|六合彩明牌|手遊外掛輔助|網路代操行銷|支票貼現小額週轉|北部定點茶|運動彩券預測分析|豐胸手術推薦"
        ),
        "english": words(
            "free spins no wager|bitcoin sportsbook promo|cialis next day delivery|bad credit personal loans|"
            "ielts certificate without exam|escort service nearby|fifa coins generator|guest post marketplace|"
            "louis vuitton outlet clearance|write my dissertation|xxx webcam chat|robux hack no verification|"
            "keto diet pills reviews|iptv subscription cheap|instagram followers instantly|roulette system that works"
        ),
    },
    headings=words(
        "非常感谢您的光临，以下内容同样精彩：|感谢您对本站的支持与厚爱，这些资源也许正是您要找的：|站群蜘蛛模板：|"
        "主站蜘蛛池模板：|页面由泛站系统生成：|热词：|随便看看|相关关键词：|最新文章|今日热点|大家正在搜：|友情連結：|"
        "推荐阅读：|網友熱搜|Related searches:|Partner links|合作媒体：|TAG标签：|本月排行|猜你想看"
    ),
    doorways=words(
        "{0}全新改版上线，操作简便，画质清晰，新老用户皆可领取豪礼，客服小姐姐全天守候。|"
        "还在为{0}发愁？别担心，我们有最专业的团队、最优惠的价格，一个电话帮您全部搞定。|"
        "{0}口碑载道，累计服务客户超过十万名，流程透明，隐私保密，满意后再付尾款。|"
        "小编今日为各位网友整理了{0}，喜欢的朋友记得收藏本站，精彩内容天天不断。|"
        "下载{0}，体验与众不同的刺激，邀请三位好友即可瓜分百万奖金，多邀多得。|"
        "【{0}】源头直供，支持定制，量大从优，全国物流三日达，老客户再享九折。|"
        "{0}，{1}，{2}！现在添加微信，前五十名免费领取试用名额，过时不候。|"
        "{0}領導品牌，註冊立刻送點數，出款不拖延，二十四小時專人服務，歡迎加賴諮詢。|"
        "Looking for {0}? We offer the lowest prices, instant delivery and a money-back guarantee. Contact us today!"
    ),
    spliced=words(
        "开云体育官网入口|九游会登录网址|糖心vlog免费看|百家樂線上玩|买本科文凭联系|借款口子秒到账|英雄联盟外挂下载|"
        "无码视频在线看|六合彩开奖资料|白癜风专科医院|online casino bonus|成人直播平台下载"
    ),
)
