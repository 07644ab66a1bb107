"""Does a Japanese text go on in another? There are no counts of its words; its kana tell much of what they would."""

from __future__ import annotations

from cleaner.patterns import lazy

_REACH = 6
"""Code points on each side of a break that show whether it stands in Japanese."""
_KANA = lazy(r"[\u3040-\u30ff]")
_SURE_REST = lazy(
    r"[ぁぃぅぇぉっゃゅょゎんをーァィゥェォッャュョンヮヵヶ]|[はがのにでとへもや](?![\u3040-\u309f]{2})|(?:から|まで|って|のに|ので|では|には|とは|とも)[\u3400-\u9fff、]"
)
"""What no word begins with, and particles."""
NEVER_FIRST = frozenset("ぁぃぅぇぉっゃゅょゎんをーァィゥェォッャュョンヮヵヶ")
"""What no word begins with."""
_OPENER = lazy(
    r"こ[れのこうんちと]|そ[れのこうんしもち]|あ[れのあなの]|ど[れのこうんちな]|しかし|すると|また|まず|なお|なる|なぜ|なに|なん|ところ|ただ|たと|たし|たぶ|"
    r"も[しうっと]|けれど|さて|さら|さあ|だ[がか]|では|でも|とに|とて|とも|いや|いま|いつ|いか|いよ|いわ|いず|いっ|おい|おそ|おま|お[\u3400-\u9fff]|"
    r"かく|かつ|かれ|きっ|きみ|きょ|しば|すぐ|すべ|せっ|ちょ|つい|つぎ|つま|つね|はい|ひと|ふと|ほか|ほと|まあ|まさ|まだ|まる|みな|むし|やが|やっ|やは|"
    r"ゆえ|よう|よく|わ[たがざけれ]|え[えっ]|うん|うち|ご[\u3400-\u9fff]|ぼく|おれ|ならば|むろ|もちろ|あらゆ|いわゆ|いろ"
)
"""How sentences begin that begin with hiragana."""
_UNENDED = frozenset("をがはにのとでもへやてしばきちみりぎじび")
"""Particles, and stems of verbs."""
_ENDINGS = frozenset("るたいうすくつぬむぶよねかなだ")

SURE, LIKELY, BOUND, OPEN, UNKNOWN, ENDED, OPENS = 2.0, 1.0, 1.5, -0.5, -2.5, -3.0, -4.0
"""Log odds, set by hand: leads and captions have no stop either."""


def is_near(left: str, right: str) -> bool:
    """Whether a break stands in Japanese."""
    return _KANA.search(left[-_REACH:] + right[:_REACH]) is not None


def rest(left: str, right: str, prose: bool) -> float:
    """Log odds that `right` goes on where `left` breaks off, by the kana at the break.

    `prose` says that `left` is running text; of a shorter line only what is sure counts, as it may be a title.

    >>> rest("古い井戸の中を", "のぞいて見る", True) > 0, rest("そんな話であった", "しかし主人は", True) > 0
    (True, False)
    """
    last, first = left[-1], right[0]
    if _SURE_REST.match(right):
        return SURE
    if left.endswith("」と") or (_is_katakana(last) and _is_katakana(first)):
        return BOUND
    if "\u3040" <= first <= "\u309f":
        return OPENS if _OPENER.match(right) else LIKELY if prose else UNKNOWN
    if last in _UNENDED:
        return OPEN
    return ENDED if last in _ENDINGS else UNKNOWN


def _is_katakana(character: str) -> bool:
    return "\u30a1" <= character <= "\u30fc"
