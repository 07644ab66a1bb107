"""Which kind of traditional Chinese a text is, and so the mode that fits it."""

from __future__ import annotations

from cleaner.patterns import lazy

_HONG_KONG = lazy("[衞説悦脱税閲鋭户温綫葱枱敍藴粧嘅咗哋冇嚟啲佢嗰]")
_NOT_HONG_KONG = lazy("[衛說悅脫稅閱銳戶溫線蔥檯敘蘊妝]")
_UNKNOWN_ELSEWHERE = lazy("[衞敍枱粧]")
"""Those that OpenCC makes simplified as Hong Kong's alone."""
_MODERN = lazy(
    "[的這这們们嗎吗她您你很]|[看跟隨随拿帶带坐站笑聽听望等沿順顺靠睡"
    "對对留抱背握提走跑說说唱朝向披戴圍围冒忙抓拉推掛挂放擺摆吃喝寫写畫画抬睜睁繫]著|意味著|憑藉著|充滿著"
)
"""Not those that the classics and sutras have: 附著, 執著, 染著, 愛著, 住著."""


def kind_of(text: str) -> str:
    """OpenCC's mode for a traditional text: `hk2s`, `tw2s` or `t2s`.

    What differs between them is above all 著: Taiwan writes it for the particle 着 as well (看著), the others only in
    著作. So `tw2s` is for modern Chinese that has 著 and hardly 着; classical and machine-made text goes by `t2s`.

    >>> kind_of("他看著窗外的雨。"), kind_of("他看着窗外的雨。"), kind_of("香港衞生署嘅説明"), kind_of("著之竹帛，於是")
    ('tw2s', 't2s', 'hk2s', 't2s')
    """
    from_hong_kong = len(_HONG_KONG.findall(text))
    if from_hong_kong and from_hong_kong > len(_NOT_HONG_KONG.findall(text)):
        return "hk2s"
    if text.count("著") > 2 * text.count("着") and _MODERN.search(text):
        return "tw2s"
    return "hk2s" if from_hong_kong and _UNKNOWN_ELSEWHERE.search(text) else "t2s"
