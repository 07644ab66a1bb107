"""The trigger of the mojibake stage: what ordinary text sets it off, and what must."""

from __future__ import annotations

import pytest

from cleaner.stages.mojibake.signs import suspicious


@pytest.mark.parametrize(
    "line",
    [
        "他踌躇了很久，终于没有走进那间屋子。",
        "溪水潺潺，流过山下的村子，孩子们在水里玩。",
        "羈押之被告，於偵查中聲請停止羈押者，由檢察官逕予駁回。",
        "輔導員應接受輔具諮詢之訓練，併計或不合併計算其年資。",
        "僕も行こう、僕の顔を見て冗談は冗談だと言った。",
        "Він сказав, що в січні буде сніг, а в Києві — відлига. РІК МИНУВ.",
        "Значэнне павінна быць у сьпісе; Гішпанская мова, спіс, запісы.",
        "Пријављивање је постављено, заглавље је послато.",
        "Μπορεί να πραγματοποιηθεί «παράγεται» από την οπτική.",
        "Päivämäärä ja kellonaika määrättiin: häät ovat lähellä.",
        "blok ölçüsü: iki ölçüsü var",
        "┌──┬──┐ ├──┤ └──┴──┘ ╔═╗ ╚═╝",
        "„Spaß“ – ein Maß»",
    ],
)
def test_clean_lines_with_rare_words_are_not_looked_at_closer(line: str) -> None:
    assert not suspicious(line)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("وزارة التعليم والثقافة", "cp437"),
        ("Έλληνες και φιλέλληνες", "cp437"),
        ("Déjà vu à l’hôtel", "cp1253"),
        ("Он уехал в Киев", "cp1251"),
        ("Він уїхав до Києва", "mac_roman"),
    ],
)
def test_signs_of_utf8_in_other_code_pages(text: str, codec: str) -> None:
    assert suspicious(text.encode().decode(codec, "replace"))
