"""Words that end no sentence, in languages with spaces: a line that ends with one goes on below."""

from __future__ import annotations

from cleaner.stages.rejoin.shapes import PROSE_COLUMNS

_UNENDED = (
    "the a an of and or with from into his their its my your our which whose than to at by would could should had "
    "been when if because until upon Mr. Mrs. Mr Mrs Dr. St. Miss der des dem den die das ein eine einer eines "
    "einem einen kein keine keiner keinem keinen mein meine meiner meinem meinen dein deine sein seine seiner "
    "seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere unserer jede jeder jedes jedem jeden "
    "diese dieser dieses diesem diesen welche welcher welches und oder zu zur zum mit von vom im für durch dass "
    "le les un une du de et au aux dans pour avec que el los las y con para del il gli della dell che и в во на с "
    "со к ко о об от из за по для при но что или над под"
)
UNENDED = frozenset(_UNENDED.split())
"""Articles, conjunctions and prepositions that end no title either."""
_LEADS_ON = (
    "about above across after against among around behind below between beyond down during off on onto "
    "over since through toward towards under within without in is are was were am do does did has have can will "
    "shall may might must not so such as then these those every each no some any more most much "
    "many very he she they we I who what how whom where auf aus bei nach seit über unter vor zwischen "
    "gegen ohne um an als wenn weil da ob wie nur auch noch schon sehr nicht ist sind war waren hat haben wird "
    "werden wurde er sie es wir ich у до без про через между перед не как так это он она они мы я был была было "
    "были"
)
LEADS_ON = frozenset(_LEADS_ON.split())
"""Prepositions, auxiliaries and pronouns, which now and then end a title or a short sentence."""
SPEAKING = frozenset({"said", "asked", "replied", "cried", "answered", "remarked", "shouted", "exclaimed"})
"""What ends no line behind a closing quotation mark: who it was comes next."""
_KOREAN = (
    "은 는 을 를 에 와 할 될 된 던 며 에서 에게 하여 으로 부터 까지 적인 다고 라고 하고 되고 이고 지만 는데 해서 "
    "면서 도록 위한 대한 통해 위해 의해"
)
KOREAN = tuple(_KOREAN.split())
"""Particles and endings that lead on."""
_LONGEST = 14
"""Code points looked at: the longest of all these words, and what leads up to it."""
_OPENERS = "(\"'“‘„«["
_QUOTES = frozenset('"”’»')


def is_unended(body: str, below: str = "") -> bool:
    """Whether the last word of a line is one that no sentence and no title ends with, or not when `below` is next.

    >>> is_unended("das Haus, in dem die"), is_unended("he spoke to Mr."), is_unended("the end"), is_unended("정부는")
    (True, True, False, True)
    >>> is_unended("We must sit without", "light."), is_unended("What It Is All About", "It is about much.")
    (True, False)
    """
    last = body[-1]
    if last >= "\u2e80":
        return last >= "\uac00" and body.endswith(KOREAN) and "\uac00" <= body[-2:-1] <= "\ud7a3"
    before, _, word = body[-_LONGEST:].rpartition(" ")
    word = word.lstrip(_OPENERS)
    if word in UNENDED:
        return True
    if not below:
        return False
    small, long = below[:2].islower(), len(body) >= PROSE_COLUMNS
    if last == ",":
        return small and not below[0].isalpha()  # speech that goes on
    if last == ";":
        return long and below[0].islower()
    return (small or long) and (word in LEADS_ON or (word in SPEAKING and before[-1:] in _QUOTES))
