# ruff: noqa: E501 - lists of words are easier to read in long lines
"""Lines put together from the words of using a site, in whatever order: `回帖后跳转到最后一页`, `Skip to site index`.

No list has all labels, but labels are made of few words: what a reader does on a site, what it is done to, and what
glues the two. The share of a line that such words cover tells how likely it is a label, or a row of them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cleaner.patterns import lazy
from cleaner.stages.furniture.phrases import folded

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

LONGEST = 200
"""Code points of such a line: all links at the foot of a large site."""
MOSTLY = 0.6
"""Share of the letters of a line that the words cover, from which on it may be one."""
FEWEST = 2
"""Words in a row of sections, of which none is of use."""
PHRASE = 3
"""Words of a label that one word of use makes surely one."""
NEARLY = 0.8
"""The same from which on it is hardly anything else, when two of the words are of use."""

_USES = (
    "登录|登陆|登入|登出|注册|退出|打印|列印|收藏|分享|转发|转载|转寄|举报|纠错|挑错|关闭|返回|回到|下载|搜索|搜寻|检索|评论|留言|跟帖|点赞|踩|顶|投稿|订阅|关注|复制|保存|"
    "推荐|展开|收起|查看|阅读|浏览|刷新|切换|反馈|设为|加入|加载|放大|缩小|朗读|播放|收听|扫码|扫一扫|扫描|长按|识别|绑定|找回|忘记|回复|发帖|发新帖|回帖|发表|提问|投票|打赏|签到|打开|"
    "访问|申请|投诉|提交|跳转|进入|上传|讨论|申诉|咨询|反对|倒序|只看|点击|轻触|看更多|按我|点我|报错|解封|关灯|护眼|搜书|续费|充值|催更|弹幕|检举|赞好|讃好|赞同|贴文|传送|聆听|输入|启用|禁用|写回答|邀请回答|邀请|续借|预约|挂号|缴费|点播|倍速|静音|高清|标清|超清|直播间|电梯直达|直达|送礼物|进吧|看贴|发贴|跟贴|引用|选集|入驻|存新闻|投诉|锁定|"
    "张贴|购物|投递|ふりがな|読み上げ|背景色|気に入|ログイン|ログアウト|登録|検索|シェア|ツイート|印刷|購読|フォロー|ダウンロード|戻る|もっと見る|閉じる|開く|追加|ブックマーク|コメント|トラックバック|"
    "로그인|로그아웃|회원가입|검색|공유|인쇄|스크랩|구독|댓글|신고|다운로드|바로가기|더보기"
)
_THINGS = (
    "首页|主页|网站|本站|站内|全站|站点|页面|本页|网页|页首|窗口|顶部|底部|列表|目录|上一页|下一页|上一篇|下一篇|上一章|下一章|好友|朋友圈|微信|微博|qq|空间|客户端|app|手机|手机版|移动版|电脑版|触屏版|"
    "二维码|公众号|小程序|账号|帐号|账户|用户名|用户|密码|验证码|会员|昵称|邮箱|信箱|邮件|频道|栏目|导航|导览|菜单|专题|专区|版权|隐私|私隐|协议|条款|政策|声明|说明|须知|规则|指南|指引|帮助|客服|热线|广告|刊登|合作|招聘|"
    "关于我们|联系我们|联系方式|地图|友情链接|友链|链接|连结|备案|标签|关键词|关键字|分类|字体|字号|字级|大小|大|中|小|特大|模式|繁体|简体|繁体版|无障碍|长者|助手|论坛|博客|贴吧|楼主|楼层|帖子|主题|积分|道具|排行|榜|热门|热|最新|最热|"
    "精彩|相关|更多|全部|往期|回顾|人气|点击数|次数|次|词条|百科|文库|有用|新手|入门|任务|日志|相册|记录|群组|家园|书架|书签|章节|章节列表|服务|在线|官方|版面|概览|数字报|数字版|电子报|手机报|报纸|订报|读报|wap|rss|"
    "新闻|网闻|资讯|图片|视频|音乐|播报|报道|话题|功能|介绍|微信号|合集|收录|快捷|快速|高级|版式|本版|回帖奖励|小黑屋|archiver|bbs|论坛bbs|后台|管理|订单|购物车|统计|意见|建议|问题|疑问|内容|原文|全文|本文|文章|文章内容|专栏|作者|责编|"
    "编辑|正文|意见箱|免费|应用|应用程式|程式|电子|通讯|刊|主内容区|主要内容|内容区块|常见|问答|双语|词汇|语言|english|字幕|私信|粉丝|勋章|等级|vip|充值中心|写作|作家|书库|全本|完本|阅读记录|搜寻结果|使用条款|免责|查询|背景色|昵称|网址|归档|图册|参考资料|入口|营业执照|用户中心|圈子|导读|家园|淘帖|精华|热议|楼|倒计时|优惠券|客户端|礼物|会员|限定|词条|播报|专栏目录|公示|资源|套餐|安全|宣告|开放|时间|大家|"
    "条目|网志|看板|楼层|视图|源代码|职位|简历|商品|评价|サイトマップ|サイト|お知らせ|会員|無料|有料|紙面|ビューアー|月別|アーカイブ|ブログ|読者|スポンサー|リンク|はてな|最近|投稿|メール|記事|一覧|ページ|トップ|先頭|関連|おすすめ|情報|アクセス|ランキング|ヘルプ|センター|サポート|利用規約|規約|個人情報|プライバシー|ポリシー|"
    "著作権|広告|掲載|お問い合わせ|運営|会社|初めて|カテゴリー|カテゴリ|タグ|プロフィール|メニュー|前の|次の|この|こちら|人気|新着|"
    "기사|목록|이전|다음|글|페이지|회원|메뉴|전체|사이트맵|이용약관|개인정보|처리방침|광고|문의|고객센터|제보|많이|본|뉴스"
)
_GLUE = (
    "请|您|你|我们|我的|我要|我|的|了|在|到|至|给|让|为|与|和|及|或|并|后|再|才|可以|可|需要|没有|还没|已|未|完|不|新|旧|一下|一个|立即|马上|马上就|继续|往下|上方|下方|以上|最后一页|最后|一页|指定|所有|其他|其它|此|本|该|"
    "来自|来源|从|使用|用|有|是|看|听|读|写|发|点|按|键|回|上|下|前|后|去|出|个|条|篇|页|人|第|共|每日|今日|今天|这里|这篇|喜欢|还|吧|啦|哦|们|里|端|版|号|区|站|网|报|友|层|数|量|"
    "を|に|の|へ|で|は|が|と|する|します|なる|残す|方|さん|を見る|ご|お|すべて|的|한|하기|에|의|을|를"
)
_LATIN_USES = (
    "hide dismiss login logout register subscribe unsubscribe subscribed search share tweet print email save like follow comment comments reply post download install skip jump menu navigation newsletter newsletters cookie "
    "cookies advertise donate accept reject close open expand account signup sign log preferences settings bookmark listen feedback report rss sitemap privacy terms accessibility subscriptions checkout basket cart "
    "anmelden abmelden registrieren suche suchen drucken teilen merken abo abonnieren impressum datenschutz agb newsletter kommentare kommentieren kommentar speichern empfehlen melden einloggen schreiben anhören springen akzeptieren warenkorb "
    "войти вход регистрация поиск подписаться подписка поделиться распечатать печати комментарии комментировать комментарий реклама наверх оставить нажмите выделите рассылку рассылка зарегистрироваться "
    "connexion inscription rechercher recherche imprimer partager abonner abonnez commentaires commentaire accueil connecter partagez "
    "iniciar registrarse registrar buscar imprimir compartir suscribirse suscríbete comentarios comentar entrar accedi cerca stampa condividi abbonati"
)
_LATIN_THINGS = (
    "home homepage page pages site website index content contents main top map news sections section topics topic topical archive archives edition editions app apps apple google facebook twitter instagram linkedin pinterest "
    "whatsapp reddit tiktok youtube telegram contact about help faq policy notice notices conditions service services sale rights reserved copyright statement media kit careers jobs press info information profile "
    "subscriber member membership password user username guest visitors visitor hits online reads views reading time image images link quote code smilies previous next older newer first last popular trending latest "
    "recommended related stories story articles article blog blogs posts forum forums community partners advertisers advertising ads ad choices consent manage additional message alert error problem useful helpful "
    "version mobile desktop dark mode text size font language languages english deutsch today's today’s paper e-paper shop store offers delivery returns size guide track order orders payments customer international us uk "
    "network licence license complaints corrections stats statistics powered theme password brand studio canada site's customers editorial newsroom reprints webmaster "
    "konto warenkorb merkliste versand lieferung lieferzeit kundenbewertungen foren beiträge mitglieder gäste startseite abonnement themen lesezeit nutzungsbedingungen datenschutzeinstellungen jugendschutz merkzettel hauptstadt ressort menü inhalt navigation seite seiten artikel anzeige kontakt mediadaten barrierefreiheit sitemap hilfe übersicht seitenanfang oben nach vorheriger nächster mehr thema e-paper epaper alle rechte vorbehalten einstellungen cookie-einstellungen öffnungszeiten leichte sprache notwendige politik wirtschaft sport kultur regional wetter meldungen lokales panorama gebärdensprache aktuelles konto "
    "главная лента главные теги архив вакансии меню вход редакционная новости контакты редакции редакция сайт сайту сайта сайте версия для политика конфиденциальности карта меню права защищены материалы статьи политика экономика общество спорт культура происшествия вконтакте одноклассники ошибку статья новость предыдущая следующая читайте также правила страница "
    "menu plan contact contactez mentions légales conditions confidentialité articles suivant précédent page site "
    "inicio página contacto aviso legal privacidad política artículo anterior siguiente sitio"
)
_LATIN_GLUE = (
    "a an the to of in on with for and or by this that your our us me my you it all more here now from as at is are be was not no yes & + up out off only view see show go get read back return turn enable work add leave write join give "
    "der die das den zu zur zum und auf für mit von im in ihre sie hier sind diese war nur als jetzt zurück "
    "о об на по и в с для за не все это мы ваш ваша файлы le la les de des du et à en sur pour nous vous votre el los las y o un una su nuestro nuestra al"
)
_LATIN_WORD = lazy(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
FIRST_WIDE = "⺀"
"""The first character of scripts whose words no blanks part."""


def usage(line: str) -> int:
    """How sure a folded line is made of the words of using a site: 0 is none, 1 perhaps, 2 hardly anything else.

    >>> usage("回帖后跳转到最后一页"), usage("skip to content skip to site index"), usage("正在收藏界热起来的古籍")
    (2, 2, 0)
    """
    if len(line) > LONGEST:
        return 0
    wide = max(line, default="") >= FIRST_WIDE
    share, words, uses = _wide(line) if wide else _latin(line)
    if share >= NEARLY and (uses > 1 or (uses and words >= PHRASE)):
        return 2
    return int(share >= (MOSTLY if uses else NEARLY) and words >= (1 if uses or (share == 1 and not wide) else FEWEST))


def _wide(line: str) -> tuple[float, int, int]:
    """The share of its letters that words cover, the words, and those of use, where no blanks part words."""
    search, uses, things = _words()
    try:
        found = search.find_matches_as_indexes(line)
    except UnicodeEncodeError:
        return 0.0, 0, 0
    letters = sum(map(str.isalpha, line))
    covered = sum(end - start for _, start, end in found)
    kinds = [word for word, _, _ in found if word < things]
    return covered / max(letters, 1), len(kinds), sum(word < uses for word in kinds)


def _latin(line: str) -> tuple[float, int, int]:
    """The same of words that blanks part: all of their letters, or none."""
    of_use, things, glue = _latin_words()
    words = latin_words(line)
    uses = sum(word in of_use for word in words)
    known = [word for word in words if word in of_use or word in things]
    covered = len("".join(known)) + sum(len(word) for word in words if word in glue)
    return covered / max(len("".join(words)), 1), len(known), uses


@cache
def _latin_words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words of use, those of things, and those between them that are neither."""
    uses, things = frozenset(_LATIN_USES.split()), frozenset(_LATIN_THINGS.split())
    return uses, things, frozenset(_LATIN_GLUE.split()) - uses - things


@cache
def _words() -> tuple[AhoCorasick, int, int]:
    """A search for the words, how many of them are of use, and how many are of use or things."""
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    lists = [
        dict.fromkeys(folded(words).split("|")) for words in (_USES, f"{_USES}|{_THINGS}", f"{_USES}|{_THINGS}|{_GLUE}")
    ]
    words = list(lists[-1])
    search = AhoCorasick(
        words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA, store_patterns=False
    )
    return search, len(lists[0]), len(lists[1])


def openings() -> set[str]:
    """The first two characters of the words of which a line has one, at least, where no blanks part words."""
    return {word[:2] for word in folded(f"{_USES}|{_THINGS}").split("|")}


def latin() -> frozenset[str]:
    """The Latin words, but for those that stand between others."""
    uses, things, _ = _latin_words()
    return uses | things


def latin_words(line: str) -> list[str]:
    """The words of a line that letters with blanks between them make.

    >>> latin_words("e-mail a friend (2)")
    ['e-mail', 'a', 'friend']
    """
    words: list[str] = _LATIN_WORD.findall(line.replace("’", "'"))
    return words
