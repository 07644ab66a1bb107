# ruff: noqa: E501 - lists of words are easier to read in long lines
"""Sentences in which a site speaks of itself to its reader: of accounts, comments, cookies, its app, its rights."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cleaner.stages.furniture.lines import is_prose
from cleaner.stages.furniture.phrases import folded
from cleaner.stages.furniture.shapes import LONGEST

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

FEWEST = 3
"""Words of the kind in a sentence that is a note; one that is short or addresses its reader needs one less."""
SHORT = 60
"""Code points of a short one."""

_MATTERS = (
    "本站|本网|本平台|本公众号|本栏目|本书站|客户端|app|二维码|登录|注册|用户名|密码|验证码|评论|留言|举报|转载|摘编|版权|侵权|网址|网站|网页|浏览器|浏览|"
    "页面|链接|点击|下载|订阅|关注|收藏|书签|书架|扫码|会员|账号|帐号|积分|回帖|发帖|投稿|网友|隐私|授权|上传|发布|转发|分享|在看|返回|上一页|下一页|章节|"
    "观点|立场|镜像|阅读全文|免费|加入|更多|精彩|推送|弹幕|点赞|手机版|小程序|公众号|最新章节|信息存储|删除|刪除|检举|言论|張貼|"
    "cookie|newsletter|subscri|sign up|sign in|sign-up|log in|logged in|account|privacy policy|terms of|user agreement|website|web site|"
    "this site|our site|this blog|browser|javascript| app|inbox|e-mail|email|comment|rights reserved|copyright|permission|licence|license|"
    "feedback|this page|this article|profile|captcha|advertis|stories|reproduced|trademark|device|preferences|follow-up|follow us|available under|"
    "free articles|appears in print|reprint|journalism|download|click|unlimited|donat|membership|member|registered|"
    "会員|ログイン|登録|メールアドレス|無断|転載|著作権|当サイト|本サイト|コメント|購読|アプリ|クッキー|ブラウザ|必須項目|この記事|サポート|このページ|記事・写真|"
    "datenschutz|anmelde|unserer seite|unserer website|diese seite|dieser website|abonn|impressum|nutzung|werbung|kommentar|registrier|"
    "сайт|редакци|подпис|комментар|материал|рассылк|браузер|файлы|зарегистр|копирован|регистрац|ошибк|выделите|нажмите|использовани|роскомнадзор|обязательн|"
    "쿠키|로그인|회원|구독|댓글|무단|저작권|재배포|기사를"
)
"""What such sentences are about."""
_ADDRESSES = (
    "请|您|你|欢迎|敬请|点击|我们|we |we’|we'|you|our | us|my |me |please|"
    "ください|ません|ます|ihnen|ihre|sie |wir |uns|мы |вы |ваш|합니다|하세요"
)
"""How they address a reader."""


def is_note(folded: str) -> bool:
    """Whether a folded line is a sentence of the kind. Texts that speak of sites have them as well.

    >>> is_note("请牢记你的用户名和密码，立即进入个人中心修改密码。"), is_note("老人每天到图书馆看书，风雨无阻，从不间断。")
    (True, False)
    """
    if len(folded) > LONGEST or not is_prose(folded):
        return False
    search, matters = _words()
    try:
        found = {word for word, _, _ in search.find_matches_as_indexes(folded)}
    except UnicodeEncodeError:
        return False
    about = sum(word < matters for word in found)
    direct = about < len(found) or len(folded) <= SHORT
    return about >= FEWEST or (direct and about == FEWEST - 1)


@cache
def _words() -> tuple[AhoCorasick, int]:
    """A search for the words, and how many of them are matters."""
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    matters, addresses = folded(_MATTERS).split("|"), folded(_ADDRESSES).split("|")
    search = AhoCorasick(
        [*matters, *addresses],
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.ContiguousNFA,
        store_patterns=False,
    )
    return search, len(matters)
