"""Invented text in seven languages, and what sites say around an article in each, for :mod:`tests.bench.html_sites`."""

from __future__ import annotations

import html
import random
from typing import NamedTuple


class Tongue(NamedTuple):
    """A language: its words, how it makes sentences of them, and what its sites say around an article."""

    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    pattern: str
    space: str
    menu: tuple[str, ...]
    related: str
    cookie: str
    letter: str
    share: str
    rights: str
    advert: str
    read_also: str
    comment: str


def _t(nouns: str, verbs: str, pattern: str, space: str, menu: str, *rest: str) -> Tongue:
    return Tongue(tuple(nouns.split()), tuple(verbs.split()), pattern, space, tuple(menu.split()), *rest)


TONGUES = {
    "zh": _t(
        "城市 老人 学校 河道 工厂 医生 果园 列车 剧院 渔船 山村 实验室 球队 桥梁 市场 作家 气象台 博物馆 农户 工程师",
        "改造了 走访了 看见了 带动了 记录了 邀请了 保护着 等待着 送来了 介绍了",
        "{0}里的{1}{v}{2}，{3}也{w}{4}。",
        "",
        "首页 要闻 国内 国际 评论 财经 社会 法治 体育 文化 旅游 视频",
        "相关推荐",
        "本网站使用Cookie来改善您的体验，继续浏览即表示您同意我们的隐私政策。",
        "订阅我们的新闻邮件，每天早晨把要闻送到您的邮箱。",
        "分享到",
        "版权所有 未经授权不得转载 京ICP证000001号",
        "广告",
        "延伸阅读：",
        "网友评论",
    ),
    "en": _t(
        "council harbour teacher orchard railway painter valley engine museum doctor fisherman garden mayor bridge",
        "repaired visited described welcomed remembered measured opened praised watched rebuilt",
        "The {0} near the {1} {v} the {2}, and the {3} {w} a {4} on Tuesday. ",
        " ",
        "Home World Business Opinion Sport Culture Travel Video Weather Science",
        "More on this story",
        "We use cookies to improve your experience. By clicking Accept all you agree to our partners storing data.",
        "Sign up for our newsletter and get the best stories in your inbox every morning.",
        "Share this article",
        "© 2024 Harbour Media Ltd. All rights reserved.",
        "Advertisement",
        "Read also:",
        "Comments",
    ),
    "de": _t(
        "Bürgermeister Hafen Lehrer Brücke Bäcker Fluss Bahnhof Museum Arzt Wald Verein Werkstatt Bauer Dorf Theater",
        "besuchte reparierte beschrieb begrüßte erwähnte plante öffnete lobte zeigte verließ",
        "Der {0} am {1} {v} gestern den {2}, während der {3} den {4} {w}. ",
        " ",
        "Startseite Politik Wirtschaft Panorama Sport Kultur Reise Meinung Wissen Wetter",
        "Mehr zum Thema",
        "Wir verwenden Cookies und ähnliche Technologien. Mit Klick auf Zustimmen erlauben Sie uns die Verarbeitung.",
        "Jetzt den Newsletter abonnieren und jeden Morgen die wichtigsten Nachrichten lesen.",
        "Artikel teilen",
        "© 2024 Hafenbote Verlag GmbH. Alle Rechte vorbehalten.",
        "Anzeige",
        "Lesen Sie auch:",
        "Kommentare",
    ),
    "ja": _t(
        "市長 港 学校 橋 医師 列車 果樹園 博物館 漁師 工場 図書館 劇場 農家 川 研究者",
        "見守った 紹介した 訪れた 修理した 記録した 歓迎した 作り直した 支えている",
        "{0}の{1}は昨日、{2}を{v}。{3}も{4}を{w}。",
        "",
        "トップ 国内 国際 経済 スポーツ 文化 地域 社説 写真 動画",
        "関連記事",
        "当サイトではサービス向上のためクッキーを使用しています。閲覧を続けると同意したものとみなします。",
        "メールマガジンに登録すると、毎朝ニュースが届きます。",
        "シェアする",
        "Copyright © 港新聞社 無断転載を禁じます",
        "広告",
        "あわせて読みたい：",
        "コメント",
    ),
    "ko": _t(
        "시장 항구 학교 다리 의사 열차 과수원 박물관 어부 공장 도서관 극장 농부 강 연구원",
        "방문했다 소개했다 고쳤다 기록했다 환영했다 지켜봤다 다시 세웠다",
        "{0} 근처의 {1} 관계자는 어제 {2} 현장을 {v}. 또한 {3} 쪽에서는 {4} 문제를 {w}. ",
        " ",
        "홈 정치 경제 사회 국제 문화 스포츠 오피니언 영상 날씨",
        "관련기사",
        "본 사이트는 서비스 개선을 위해 쿠키를 사용합니다. 계속 이용하시면 동의한 것으로 간주합니다.",
        "뉴스레터를 구독하시면 매일 아침 주요 뉴스를 보내드립니다.",
        "기사 공유",
        "저작권자 © 항구일보 무단전재 및 재배포 금지",
        "광고",
        "함께 보면 좋은 기사:",
        "댓글",
    ),
    "ru": _t(
        "мэр порт учитель мост врач поезд сад музей рыбак завод театр фермер инженер лес посёлок",
        "описал посетил починил открыл вспомнил измерил похвалил увидел построил",
        "Вчера {0} и {1} сообщили, что {2} {v} новый {3}, а {4} это {w}. ",
        " ",
        "Главная Политика Экономика Общество Мир Спорт Культура Мнения Видео Погода",
        "Читайте также",
        "Мы используем файлы cookie, чтобы сайт работал лучше. Продолжая, вы соглашаетесь с нашей политикой.",
        "Подпишитесь на рассылку и получайте главные новости каждое утро.",
        "Поделиться",
        "© 2024 Портовый вестник. Все права защищены.",
        "Реклама",
        "Читайте также:",
        "Комментарии",
    ),
    "ar": _t(
        "الميناء المدرسة الجسر الطبيب القطار المتحف الصياد المصنع المكتبة المسرح المزارع النهر المدينة الباحث",
        "زار وصف أصلح افتتح تذكر رحب شاهد بنى",
        "قال {0} أمس إن {1} {v} {2}، كما أن {3} {w} {4}. ",
        " ",
        "الرئيسية سياسة اقتصاد مجتمع رياضة ثقافة آراء فيديو طقس علوم",
        "مواضيع ذات صلة",
        "نستخدم ملفات تعريف الارتباط لتحسين تجربتك، وباستمرارك في التصفح فإنك توافق على سياستنا.",
        "اشترك في نشرتنا البريدية لتصلك أهم الأخبار كل صباح.",
        "شارك المقال",
        "جميع الحقوق محفوظة © 2024 صحيفة الميناء",
        "إعلان",
        "اقرأ أيضا:",
        "التعليقات",
    ),
}


class Site:
    """What a design needs: invented text in one language, and the collected main text."""

    def __init__(self, rng: random.Random, language: str) -> None:
        self.rng, self.tongue, self.language = rng, TONGUES[language], language
        self.gold: list[str] = []
        self.head = ""
        """Markup for the head of the page."""
        self.title = self.words(5)
        self.date = f"20{rng.randint(10, 24)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        self.author = self.words(2)
        self.neutral = [self.title, self.date, self.author]

    def words(self, number: int) -> str:
        """Some nouns in a row."""
        return self.tongue.space.join(self.rng.choice(self.tongue.nouns) for _ in range(number)).capitalize()

    def sentence(self) -> str:
        """One sentence."""
        verb, second = self.rng.sample(self.tongue.verbs, 2)
        nouns = [self.rng.choice(self.tongue.nouns) for _ in range(5)]
        return self.tongue.pattern.format(*nouns, v=verb, w=second)

    def prose(self, most: int = 5) -> str:
        """A paragraph, not part of the main text."""
        return "".join(self.sentence() for _ in range(self.rng.randint(1, most))).strip()

    def say(self, text: str, neutral: bool = False) -> str:
        """Count a text as main text; gives it escaped."""
        (self.neutral if neutral else self.gold).append(text)
        return html.escape(text)

    def paragraphs(self, number: int, form: str = "<p>{}</p>\n", most: int = 5) -> str:
        """Paragraphs of the main text in a form of markup."""
        return "".join(form.format(self.say(self.prose(most))) for _ in range(number))

    def link(self, words: int = 0) -> str:
        """A link: a word of the menu, or a headline of so many words."""
        text = self.words(words) if words else self.rng.choice(self.tongue.menu)
        return f'<a href="/{self.rng.randint(1, 9999)}.html">{text}</a>'

    def items(self, number: int, words: int = 0, form: str = "<li>{}</li>") -> str:
        """Links, each in a form of markup."""
        return "".join(form.format(self.link(words)) for _ in range(number))
