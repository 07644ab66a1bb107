"""The labels of buttons as they are put together: `我要` + `收藏` + `本文`, `share` + `this` + `story`.

All is looked up in one spelling: lower case, simplified characters.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from cleaner.patterns import lazy

_PAIRS = (
    "頁页錄录冊册關关於于聯联繫系係系網网聞闻產产導导覽览點点擊击閱阅讀读評评論论轉转發发複复製制鏈链題题設设為为語语電电郵邮購购車车務务們们舉举報报尋寻佈布簡简體体應应幫帮問问條条訂订鈕钮陸陆註注檢检歷历"
    "隱隐權权聲声專专區区動动態态業业視视頻频圖图欄栏會会員员級级數数瀏浏訊讯門门機机構构術术資资計计開开個个國国際际學学經经財财黨党氣气當当現现間间來来時时後后總总選选單单組组織织價价費费實实驗验證证碼码"
    "傳传號号備备臉脸書书遞递歡欢請请輸输標标類类辦办採采據据庫库優优戶户顧顾顏颜線线檔档載载熱热準准連连絡络項项護护與与將将給给讚赞貼贴則则紹绍團团隊队壇坛買买廣广議议鍵键詢询塊块彙汇匯汇雙双詞词換换從从"
    "東东紙纸廳厅這这蹤踪篩筛館馆處处寫写聽听說说話话談谈詳详細细範范圍围遊游戲戏賣卖滾滚畫画編编輯辑責责鎖锁獲获無无礙碍億亿萬万擴扩縮缩適适齡龄長长輩辈鄉乡鎮镇縣县認认觀观見见對对額额維维齊齐課课樂乐場场"
    "環环圓圆風风貨货幣币師师緊紧續续勞劳試试誤误統统須须娛娱贊赞駕驾屬属歸归還还剛刚參参約约減减淨净結结內内"
    "並并佔占併并俠侠側侧債债僅仅儲储兒儿兩两別别刪删創创劃划協协啓启啟启嗶哔嚴严園园執执夢梦夾夹奧奥嬰婴寧宁審审寬宽寵宠寶宝層层帳帐張张強强彈弹徑径復复愛爱懷怀懸悬戀恋挾挟掃扫掛挂搶抢擇择擬拟攝摄敗败斷断晉晋暢畅暫暂"
    "暱昵曆历棄弃極极榮荣樓楼檯台殘残殺杀決决沒没況况滙汇滬沪濟济濫滥灣湾營营爲为牀床狀状獻献瓊琼疊叠療疗盜盗盡尽監监盤盘眾众確确禮礼種种稱称積积競竞節节籃篮籤签粵粤糾纠紅红絕绝絲丝綁绑綜综緯纬繳缴繼继罰罚羣群習习職职腦脑臨临臺台"
    "興兴舊旧薦荐藍蓝藝艺藥药蘇苏蘋苹衆众衛卫衞卫裏里裝装裡里襲袭規规親亲觸触討讨記记訟讼訪访許许訴诉診诊詩诗該该誠诚説说誰谁調调諮咨謝谢謠谣謹谨識识譜谱譯译譽誉變变讓让貢贡貴贵賞赏質质賬账贛赣跡迹軍军較较輔辅輕轻輿舆農农進进運运"
    "過过達达違违遺遗遼辽鄭郑醫医釋释釘钉銀银銷销錢钱錯错鍾钟鏡镜鐘钟閉闭閩闽閲阅闆板陝陕陣阵階阶隨随險险雜杂雲云頂顶預预領领頭头顯显養养餘余饋馈馬马駐驻騰腾驅驱髮发魯鲁麗丽麼么覆复週周託托誌志徵征摺折瞭了簽签"
)
"""The traditional characters of all words of chrome but 著, each followed by the simplified one."""
_FOLD = str.maketrans(_PAIRS[::2], _PAIRS[1::2], "\u200b\u200c\u200d\u2060\ufeff\xad")
"""The same as a table, which leaves out the characters that have no width."""


def folded(row: str) -> str:
    """A line in lower case, and with the commonest traditional characters of chrome made simplified.

    >>> folded("網站導覽 | FAQ")
    '网站导览 | faq'
    """
    return row.lower() if row.isascii() else row.translate(_FOLD).lower()


LONGEST = 40
"""Code points of a label."""
LONGEST_SECTION = 7
"""Code points of the name of a section."""
MOST_KNOWN = 4_096
"""Labels whose strength is kept: that of each is asked for several times."""

_LEADS = (
    "我要|点击|立即|马上|一键|免费|请先|请|快速|欢迎|用户|会员|账号|账户|帐号|手机号?|扫码|短信|微信|微博|qq|第三方|本文|此文|"
    "文章|新用户|在线|继续|全部|我的|网上|去|进入|原文|往期|更多|相关|最新|热门|网友|精彩|暂无|登录后|才能|可以|还?没有人?|我来|"
    "快来|第一个|参与|网站|页面|对本页|用|语音|匿名|后再|后|再|发送|手机|网上|在线|全文|app|安卓|苹果|切换到|返回到|商家|卖家|买家|企业|个人|读者|双击|单击|自动|新窗口"
)
_DEEDS = (
    "登录|登陆|登入|登出|注册|退出|打印|列印|收藏|分享|转发|转载|转寄|举报|纠错|挑错|报错|找错|关闭|返回|回到|回|下载|搜索|搜寻|检索|"
    "评论|留言|跟帖|点赞|踩一下|顶一下|赞一个|投稿|订阅|关注|复制|保存|推荐|展开|收起|查看|阅读|浏览|刷新|切换|反馈|设为|设置为|加为|"
    "按赞|检视|放大|缩小|朗读|播放|收听|听|扫一扫|扫描|长按|识别|绑定|找回|忘记|回复|回应|发帖|发表|发布|提问|投票|打赏|催更|签到|导出|添加到?|"
    "加入|写|说两句|打开|暂停|访问|申请|投诉|举报|进群|加群|专享|提交|授权|抢沙发|说点什么|赞|踩|顶|"
    "跳转|跳到|直达|滚屏|开户|开店|入驻|报名|预约|预订|充值|缴费|续费|试用|领取|下单|订购|购买|咨询|应聘"
)
_OBJECTS = (
    "本页面?|本文|本稿|本站|此页|此文|文章|新闻|全文|正文|原文|网页|页面|窗口|首页|主页|顶部|列表|目录|上级|上一级|上一?页|下一?页|"
    "链接|连结|视窗|讯息|影片|部落格|网址|地址|好友|给好友|给朋友|朋友圈|微信|微博|更多|全部|所有|评论|书签|收藏夹|收藏|本书|二维码|app|客户端|我们|公众号|"
    "小程序|原图|大图|图片|专题|内容|详情|个人中心|账号|密码|验证码|桌面|频道|版本|夜间模式|字号|作者|楼主|专栏|书架|海报|pdf|word|"
    "意见|建议|您的看法|看法|看法吧|邮件|友情链接|留言|线索|粉丝团|看新闻|这篇文章|文档|宽版|窄版|新版|旧版|频道首页|栏目|评价|名片|问题|主要内容区?块?|主内容区?块?|导航区?块?|导览"
)
_DEVICES = (
    "手机|移动|数字|电子|电脑|pc|触屏|wap|iphone|ipad|android|ios|安卓|苹果|官方|新浪|腾讯|简体|繁体|英文|中文|老年|长者|无障碍|旧|"
    "适老|桌面"
)
_VERSIONS = "客户端|版本?|端|网站?|微信|微博|抖音|矩阵|报|公众号|视频号|头条号?|app|模式|浏览|阅读|专区|下载"
_TRADES = "报价|刊登|投放|合作|服务|申请|交换|洽谈|联系|联络"
_MATTERS = "版权|免责|投稿|购物|隐私|侵权|广告|服务|使用|注册|充值|配送|退货|会员|用户|账号"
_PAGES = "说明|须知|声明|条款|协议|政策|规则|指南|帮助|公告"
_SORTS = "全部|所有|更多|其他|我的"
_LISTED = "频道|栏目|分类|专题|评论|回复|订单|收藏|消息|关注|课程|频道|版块|帖子|主题|书架|足迹|钱包|积分|优惠券"
_ADS = "广告|商务|友链|友情链接"
_HELP = "帮助|反馈|意见|建议|投诉|咨询|客服"
_SIDES = "上一?|下一?|前一?|后一?"
_UNITS = "篇|条|页|章|则|个|节|张|版|期|集|主题|话题"
_TARGETS = frozenset("到至给让为出")
"""What stands between what is done and what it is done to."""
_SUFFIX = "吧啦哦数区?？!！:："
_OPENING, _CLOSING = frozenset("(（"), frozenset(")）")
MOST_DEEDS, MOST_OBJECTS = 4, 3
"""What is done in one label, and to how many things."""
LONGEST_PART = 8
"""Code points of a word that labels are put together from."""
_NATIVE = (
    "この|本|前の|次の|ページ|記事|投稿|サイト|動画|写真|内容|コメント|商品|メニュー|画面|リンク|本文|印刷用|友達|"
    "お気に入り"
)
"""What Japanese labels begin with."""
_JAPANESE = lazy(
    folded(
        "(?:(?:この|本|前の|次の)?(?:ページ|記事|投稿|サイト|動画|写真|内容|コメント|商品|メニュー|画面|リンク|本文|印刷用|友達|お気に入り)"
        "(?:に関する|について|への|での|[のをにへでは])?){1,3}"
        "(?:印刷|シェア|共有|保存|検索|登録|追加|送信|送る|表示|閉じる|開く|戻る|お?問い?合わせ|先頭|トップ|通報|報告|スキップ|移動|購読|フォロー|"
        "投稿|書く|読む|見る|拡大|縮小|ツイート|ダウンロード|ご?意見|ご?感想)(?:する|します|へ|に戻る|へ戻る|先)?"
    )
)
_KOREAN = lazy(
    "(?:(?:이|본|전체|이전|다음)? ?"
    "(?:기사|글|페이지|뉴스|본문|댓글|사진|목록|내용|전체|메뉴|회원|화면|링크|주소|게시물)"
    "(?:을|를|에|의|로|으로)? ?){1,3}"
    "(?:공유|인쇄|스크랩|추천|신고|보기|바로가기|보내기|복사|검색|구독|저장|열기|닫기|쓰기|더보기"
    "|가입|수정|삭제|등록|전송|확대|축소|이동|제보)"
    "(?:하기)?"
)
_TOURS = "走进|关于|数据|魅力|印象|畅游|活力|美丽|认识|了解"
_SECTIONS = (
    "概况|概览|简介|介绍|设置|建设|动态|服务|公开|交流|中心|专栏|专题|专区|下载|管理|活动|文化|教学|培养|就业|队伍|"
    "研究|招生|党建|新闻|资讯|快讯|公告|通知|要闻|方案|产品|案例|关系|发展|招聘|荣誉|资质|部门|机构|指南|导航|信箱|留言|调查|访谈|直播|解读|"
    "回应|法规|文件|频道|论坛|社区|博客|图库|视频|天地|园地|风采|之窗|之声|平台|大厅|专刊|副刊"
)
_SECTION = lazy(f"(?:{_TOURS}).{{2,6}}|.{{1,5}}(?:{_SECTIONS})")
_VERBS = (
    "share|tweet|pin|post|repost|e-?mail|send|print|save|like|follow|copy|listen|gift|bookmark|report|view|leave|add|"
    "write|"
    "show|hide|load|see|read|watch|click|tap|log ?[io]n|log ?out|"
    "sign ?in|sign ?up|sign ?out|register|subscribe|join|search|"
    "skip|jump|go|back|return|scroll|close|open|expand|accept|reject|decline|manage|download|get|install|contact|advertise|"
    "become|start|remove|switch|rate|increase|decrease|turn|create|submit|upload|browse|explore|discover|support|donate|buy|shop|order|give|rate|review|reply|comment|continue|enable|disable|toggle"
)
_FILLERS = (
    "this|that|the|an?|your|our|us|me|my|it|all|more|on|by|via|to|with|for|of|in|or|and|as|from|here|now|today|free|full|"
    "first|top|page|main|site|story|stories|articles?|posts?|links?|comments?|repl(?:y|ies)|"
    "reviews?|facebook|twitter|x|"
    "linkedin|whatsapp|reddit|pinterest|instagram|e-?mail|friends?|app|list|favou?rites?|bookmarks?|content|navigation|menu|footer|header|"
    "search|top|home|an account|homepage|"
    "account|newsletter|cookies?|settings|preferences|options|details|results|image|photos?|"
    "gallery|feedback|questions?|reading|login|in|up|out|reads?|store|cart|basket|wish ?list|print|pdf|version|"
    "opens?|new|window|article|recipe|author|authors|member|trial|ads|consent|desktop|mobile|view|font|size|abuse|older|newer|"
    "next|previous|latest|popular|others|entry|entries|advertisers|community|conversation|discussion|signup|profile|dark|light|mode|topics?|categor(?:y|ies)"
)
_ENGLISH = lazy(rf"(?:please )?(?:{_VERBS})(?: (?:{_VERBS}|{_FILLERS}|&))*[.…!]*(?: \(opens? in (?:a )?new window\))?")


@lru_cache(maxsize=MOST_KNOWN)
def label_strength(item: str) -> int:
    """How sure an item of a folded line is a label: 0 is none, 1 a plain verb, 2 a phrase.

    >>> label_strength("我要收藏"), label_strength("关闭窗口"), label_strength("登录"), label_strength("分享经验")
    (2, 2, 1, 0)
    >>> label_strength("share this story"), label_strength("print"), label_strength("read the sky")
    (2, 1, 0)
    """
    if not item or len(item) > LONGEST:
        return 0
    if item.isascii():
        if not _ENGLISH.fullmatch(item):
            return 0
        return 2 if " " in item else 1
    words = _words()
    if item in words.lists:
        return 1
    if item in words.phrases or _is_version(item):
        return 2
    if strength := _deed_strength(item):
        return strength
    if "가" <= item[-1] <= "힣":
        return 2 if _KOREAN.fullmatch(item) else 0
    return 2 if (item[:2] in words.native or item[0] == "本") and _JAPANESE.fullmatch(item) else 0


class _Words(NamedTuple):
    """The words that Chinese labels are put together from."""

    leads: frozenset[str]
    deeds: frozenset[str]
    objects: frozenset[str]
    devices: frozenset[str]
    versions: frozenset[str]
    phrases: frozenset[str]
    """Labels of two words: `广告合作`, `下一篇`."""
    lists: frozenset[str]
    """The same that name lists and pages: `全部评论`, `隐私条款`."""
    native: frozenset[str]
    """The first two characters of Japanese labels."""


@cache
def _words() -> _Words:
    helps = {f"{one}{glue}{other}" for one in spelled(_HELP) for glue in "与和及" for other in spelled(_HELP)}
    return _Words(
        leads=spelled(_LEADS),
        deeds=spelled(f"{_DEEDS}|后再|后才能|并"),
        objects=spelled(_OBJECTS),
        devices=spelled(_DEVICES),
        versions=spelled(_VERSIONS),
        phrases=_pairs(_ADS, _TRADES) | _pairs(_SIDES, _UNITS),
        lists=_pairs(_SORTS, _LISTED) | _pairs(_MATTERS, _PAGES) | helps,
        native=frozenset(word[:2] for word in folded(_NATIVE).split("|")),
    )


def _pairs(first: str, second: str) -> frozenset[str]:
    return frozenset(one + other for one in spelled(first) for other in spelled(second))


def spelled(words: str) -> frozenset[str]:
    """The words of a list, parted by `|`, each with and without the character in front of a `?`.

    >>> sorted(spelled("版本?|端"))
    ['版', '版本', '端']
    """
    found: set[str] = set()
    for word in words.split("|"):
        spellings = [""]
        for at, sign in enumerate(word):
            if sign != "?":
                left_out = spellings if word[at + 1 : at + 2] == "?" else []
                spellings = [*(spelling + sign for spelling in spellings), *left_out]
        found.update(spellings)
    return frozenset(found)


def _is_version(item: str) -> bool:
    """Whether an item names the version of a site for a device, or an app: `手机版`, `某某app下载`."""
    words = _words()
    bare = item.removesuffix("下载").removesuffix("阅读")
    return any(
        item[at:] in words.versions or bare[at:] in words.versions
        for at in range(1, min(len(item), LONGEST_PART))
        if item[:at] in words.devices or (1 < at < 5 and item.startswith("app", at))
    )


def _deed_strength(item: str) -> int:
    """How sure an item is made of what one does on a site: 2 when it says to what, or how."""
    words = _words()
    leads, at = _run(item, 0, words.leads, len(item))
    deeds, at = _run(item, at, words.deeds, MOST_DEEDS)
    for start in (at + 1, at) if item[at : at + 1] in _TARGETS else (at,):
        objects, end = _run(item, start, words.objects, MOST_OBJECTS)
        rest = item[end:].rstrip(_SUFFIX)
        counted = rest[:1] in _OPENING and rest[-1:] in _CLOSING and rest[1:-1].isdecimal()
        if deeds and (not rest or counted):
            return 2 if leads or objects else 1
    return 0


def _run(item: str, at: int, words: frozenset[str], most: int) -> tuple[int, int]:
    """How many words stand one behind the other from a place on, the longest first, and where they end."""
    count = 0
    while count < most and at < len(item):
        size = next((size for size in range(LONGEST_PART, 0, -1) if item[at : at + size] in words), 0)
        if not size:
            break
        count, at = count + 1, at + size
    return count, at


def is_section(item: str) -> bool:
    """Whether an item may be a section of a site, as menus name them; headings of texts are like that as well.

    >>> is_section("走进某县"), is_section("机构设置"), is_section("床前明月光")
    (True, True, False)
    """
    return len(item) <= LONGEST_SECTION and _SECTION.fullmatch(item) is not None


def openings() -> set[str]:
    """The first two characters of the Chinese words that labels and sections are put together from, of all of them.

    >>> {"登录", "首页", "概况", "上页"} <= openings(), "床前" in openings()
    (True, False)
    """
    lists = (
        _LEADS,
        _DEEDS,
        _OBJECTS,
        _DEVICES,
        _VERSIONS,
        _TRADES,
        _MATTERS,
        _PAGES,
        _SORTS,
        _LISTED,
        _TOURS,
        _SECTIONS,
    )
    words = "|".join(lists).replace("还?", "").split("|")
    turns = {f"{side}{unit}" for side in "上下前后" for unit in "一篇条页章则个节张版期集主话"}
    return {word[:2] for word in words} | {word.replace("?", "")[:2] for word in words} | turns


def verbs() -> list[str]:
    """The verbs that English labels begin with."""
    return [*_VERBS.replace("?", "").split("|"), "login", "logon", "email", "signin", "signup", "signout", "https"]
