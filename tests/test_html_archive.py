"""The stage `html` on web archives (MHTML)."""

from __future__ import annotations

import base64
import quopri

import pytest

from tests.html_page import ARTICLE, BODY, TEXT, cleaned, page, proposed


def archive(body: bytes, way: str, charset: str = "utf-8", line: str = "\n") -> str:
    encoded = quopri.encodestring(body).decode() if way == "quoted-printable" else base64.encodebytes(body).decode()
    text = (
        "From: <Saved by Blink>\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="--x"\n\n'
        f"----x\nContent-Type: text/html; charset={charset}\nContent-Transfer-Encoding: {way}\n\n{encoded}\n"
        "----x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n----x--\n"
    )
    return text.replace("\n", line)


@pytest.mark.parametrize("line", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("charset", "body"),
    [
        ("utf-8", f"<h1>题</h1>{ARTICLE}<nav>首页</nav>"),
        ("gb2312", f"{ARTICLE}<img src=1.gif>"),
        ("big5", "<p>天津濱海新區今天上午召開會議，部署全年重點工作，服務企業，許功蓋。</p>"),
    ],
)
@pytest.mark.parametrize("way", ["quoted-printable", "base64"])
def test_web_archives_give_the_article(way: str, charset: str, body: str, line: str) -> None:
    wanted = cleaned(page(body))
    text = archive(page(body).encode(charset), way, charset, line)
    assert cleaned(text, "a.mhtml") == wanted
    assert not proposed(wanted, "a.mhtml")


def test_an_archive_keeps_every_character_traceable() -> None:
    layer = proposed(archive(page(ARTICLE).encode(), "quoted-printable")).layer
    assert max(len(edit.new) for edit in layer) <= len(BODY)
    assert {"html.mime", "html.markup"} <= {edit.rule for edit in layer}


def test_a_page_beside_its_plain_text_is_found() -> None:
    text = archive(page(ARTICLE).encode(), "base64")
    inner = "Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain\n\n天津\n--in\n"
    nested = text.replace("----x\nContent-Type: text/html", f"----x\n{inner}Content-Type: text/html", 1)
    assert cleaned(nested.replace("\n----x\nContent-Type: image", "\n--in--\n----x\nContent-Type: image")) == TEXT
    assert cleaned(text.replace("text/html; charset", "application/xhtml+xml; charset")) == TEXT


def test_an_archive_cut_in_the_middle_gives_what_it_has() -> None:
    text = archive(page(f"<div>{ARTICLE * 3}</div>").encode(), "base64")
    cut = text[: text.index("\n\n----x\nContent-Type: image") - 61]
    assert cleaned(cut).startswith(TEXT)
