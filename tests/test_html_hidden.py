"""The stage `html`: nothing that a page hides is kept, and nothing is lost that only looks so."""

from __future__ import annotations

import pytest

from tests.html_page import ARTICLE, LEAD, cleaned, page

SECRET = "玉山县鄄城县济南市，会议上说。"

STYLES = [
    "display:none !important",
    "DISPLAY : NONE",
    "color:red;\n display:\nnone",
    "display&#58;none",
    "display:/**/none",
    "display:n\\6fne",
    "display:none !important; display:block",
    "visibility:hidden",
    "visibility: collapse",
    "content-visibility:hidden",
    "opacity:0.0;",
    "opacity: .01",
    "filter:alpha(opacity=0)",
    "font-size:0px",
    "font-size:1px",
    "font:0/0 a",
    "width:0;height:0",
    "max-height:0;overflow:hidden",
    "width:1px;height:1px;overflow:hidden",
    "position:absolute;left:-9999px",
    "position:fixed;top:-1000px",
    "position:absolute;bottom:-200em",
    "position:absolute;left:-100vw",
    "position:absolute;left:9999px",
    "position:absolute;inset:-9999px auto auto -9999px",
    "margin:-5000px 0 0 -5000px",
    "text-indent:-999em",
    "text-indent:200%;overflow:hidden",
    "translate:-9999px",
    "scale:0",
    "transform:scaleX(0)",
    "-webkit-transform:scaleY(0)",
    "transform:rotateY(90deg)",
    "background-color:red;color:#f00",
    "background-color:#336699;color:rgb(51,102,153)",
    "color:#0000",
    "color:hsla(0,0%,0%,0)",
    "color:rgb(0 0 0 / 0)",
    "-webkit-text-fill-color:transparent",
    "color:#fdfdfd",
    "position:absolute;z-index:-1",
    "text-indent:100%;white-space:nowrap;overflow:hidden",
    "transform:translateX(-9999px)",
    "-webkit-transform:scale(0,0)",
    "clip:rect(0,0,0,0)",
    "clip:rect(1px 1px 1px 1px)",
    "clip-path:inset(50%)",
    "clip-path:circle(0)",
    "position:absolute;z-index:-9999",
    "color:#fff;background:#fff",
    "background-color:rgb(255, 255, 255);color:WHITE",
    "color:white",
    "color:transparent",
    "color:rgba(0,0,0,0)",
]

WAYS = {
    **{style: f'<div style="{style}">{SECRET}</div>' for style in STYLES},
    "white font": f"<font color=#FFFFFF>{SECRET}</font>",
    "left out for listeners": f'<p aria-hidden="true">{SECRET}</p>',
    "a style without quotes": f"<div style=display:none>{SECRET}</div>",
    "no space before": f'<div class="a"style="display:none">{SECRET}</div>',
    "a slash before": f'<div/style="display:none">{SECRET}</div>',
    "the first style counts": f'<div style="display:none" style="display:block">{SECRET}</div>',
    "a row": f'<table><tr style="display:none"><td>{SECRET}</td></tr></table>',
    "a running line too fast to read": f'<marquee scrollamount="3000">{SECRET}</marquee>',
    "a box that is not open": f"<div popover>{SECRET}</div>",
    "the colour of the ground around it": (
        f'<div style="background:#eee"><p><font color=#eeeeee>{SECRET}</font></p></div>'
    ),
    "a flat running line": f'<marquee style="height:1px">{SECRET}</marquee>',
    "frames that are none": f"<noframes>{SECRET}</noframes>",
    "a comment for one browser": f"<!--[if IE]><p>{SECRET}</p><![endif]-->",
    "a script by selector": f"<div class=f1>{SECRET}</div><script>$('.f1').hide();</script>",
    "a script by id": f"<p id=f>{SECRET}</p><script>var d=document.getElementById('f');d.style.display='none'</script>",
}

SHEETS = {
    "a class": (".zq{display:none}", f"<p class=zq>{SECRET}</p>"),
    "classes": (".a.zq{display:none}", f'<p class="zq b a">{SECRET}</p>'),
    "inside": (".foot .zq{display:none}", f"<div class=foot><b><p class=zq>{SECRET}</p></b></div>"),
    "right inside": ("div.foot > .zq{display:none}", f"<div class=foot><p class=zq>{SECRET}</p></div>"),
    "a tag": ("u, s{position:absolute;left:-999px}", f"<p><s>{SECRET}</s></p>"),
    "on screens": ("@media screen{.zq{display:none}}", f"<p class=zq>{SECRET}</p>"),
    "on wide windows": ("@media all and (min-width:1px){.zq{display:none}}", f"<p class=zq>{SECRET}</p>"),
    "an attribute": ("[role=note]{display:none}", f"<p role=note>{SECRET}</p>"),
    "an attribute's value": ("p[class='zq']{opacity:0}", f"<p class=zq>{SECRET}</p>"),
    "an attribute's beginning": ("div p[id^=zq]{display:none}", f"<div><p id=zq1>{SECRET}</p></div>"),
    "all inside": (".zq *{display:none}", f"<div class=zq><p>{SECRET}</p></div>"),
    "but some": ("p.a:not(.on){display:none}", f"<p class=a>{SECRET}</p>"),
    "one of several": (":is(.q, .zq) b{display:none}", f"<p class=zq><b>{SECRET}</b></p>"),
    "right behind": (".q + p{display:none}", f"<i class=q></i><p>{SECRET}</p>"),
    "anywhere behind": (".q ~ p.z{display:none}", f"<div><i class=q></i><b></b><p class=z>{SECRET}</p></div>"),
    "the second child": ("div p:nth-child(2){display:none}", f"<div><p>甲</p><p>{SECRET}</p></div>"),
    "every third child": (".q>:nth-child( 3n + 3 ){display:none}", f"<div class=q><b>甲</b><br><p>{SECRET}</p></div>"),
    "from the fourth on": ("li:nth-child(n+4){display:none}", f"<ul><li>1<li>2<li>3<li>4{SECRET}<li>{SECRET}</ul>"),
    "up to the second": ("li:nth-child(-n+2){display:none}", f"<ul><li>{SECRET}<li>{SECRET}<li>丙</ul>"),
    "even rows": ("tr:nth-child(even){display:none}", f"<table><tr><td>甲<tr><td>{SECRET}</table>"),
    "the first child": ("div>:first-child{display:none}", f"<div><p>{SECRET}</p><p>乙</p></div>"),
    "the last of its tag": ("div p:last-of-type{display:none}", f"<div><p>甲</p><p>{SECRET}</p><i>丙</i></div>"),
    "the last but one": ("b:nth-last-child(2){display:none}", f"<p><b>甲</b><b>{SECRET}</b><b>丙</b></p>"),
    "an only child": (".q :only-child{display:none}", f"<div class=q><b>{SECRET}</b></div>"),
    "all but the first": (
        "p.q:not(:first-of-type){display:none}",
        f"<div><p class=q>甲</p><p class=q>{SECRET}</p></div>",
    ),
    "in a layer": ("@layer base{.zq{display:none}}", f"<p class=zq>{SECRET}</p>"),
    "where the browser can": ("@supports (display:grid){.zq{display:none}}", f"<p class=zq>{SECRET}</p>"),
    "a class of digits": (".\\31 23{display:none}", f'<p class="123">{SECRET}</p>'),
    "in a comment": ("<!-- .zq{display:none} -->", f"<p class=zq>{SECRET}</p>"),
    "the last of a long list": (
        ",".join(f".a{n}" for n in range(300)) + ",.zq{display:none}",
        f"<p class=zq>{SECRET}</p>",
    ),
    "behind another condition": ("@media print{.x{color:red}} .zq{display:none}", f"<p class=zq>{SECRET}</p>"),
    "white": (".zq{color:#fff;background:#ffffff}", f"<p class=zq>{SECRET}</p>"),
}

WRITE = "<script>document.write({0})</script>" + SECRET + "<script>document.write({1})</script>"

SCRIPTS = [
    WRITE.format("'<div style=\"display:none\">'", "'</div>'"),
    WRITE.format("'<d'+'iv st'+'yle=display:none>'", "'</d'+'iv>'"),
    WRITE.format("unescape('%3Cdiv hidden%3E')", "'<\\/div>'"),
    WRITE.format(r"'\x3cdiv hidden\x3e'", r"'\x3c/div\x3e'"),
    WRITE.format("'<marquee height=1>'", "'</marquee>'"),
    WRITE.format("'<noscript>'", "'</noscript>'"),
    WRITE.format("'<textarea>'", "'</textarea>'"),
    WRITE.format("'<!--'", "'-->'"),
    f"<script>var a='<p hidden>';document.write(a)</script>{SECRET}<script>document.write('</p>')</script>",
    f"<script>document.write('<style>.h1{{display:none}}</style>')</script><div class=h1>{SECRET}</div>",
    f"<style>div[data-x]{{display:none}}</style><div data-x>{SECRET}</div>",
    f"<style>[title=zq]{{display:none}}</style><p title=zq>{SECRET}</p>",
    "<style>.h0{display:none}</style>" + WRITE.format("'<div class=h0>'", "'</div>'"),
    *(
        f"<div id=g class=c>{SECRET}</div><script>{script}</script>"
        for script in (
            "document.getElementById('g').setAttribute('style','display:none')",
            "document.getElementById('g').style.cssText='display:none'",
            "document.getElementById('g').style['display']='none'",
            "document.getElementById('g').remove();",
            "document.getElementById('g').innerHTML=''",
            "document.getElementById('g').hidden = true",
            "document.getElementsByClassName('c')[0].style.display='none'",
            "g.style.left='-9999px'",
            "var o = document.getElementById('g'); o.style.height='0'; o.style.overflow='hidden';",
            "$('#g').css('display','none')",
            "$(function(){$('#g').hide();})",
            "$(document).ready(function(){ $('#g').remove(); });",
            "window.onload=function(){document.getElementById('g').style.display='none'}",
            "(function(){document.getElementById('g').style.display='none'})();",
        )
    ),
]

VISIBLE = {
    "hidden by a click": f"<p id=g>{SECRET}</p><script>function f(){{g.style.display='none'}}</script>",
    "written on a condition": "<script>if(a)document.write('<p hidden>')</script><p>" + SECRET + "</p>",
    "what a script writes whole": f"<script>document.write('<div class=ad hidden>x</div>')</script><p>{SECRET}</p>",
    "gradient text": (
        f'<p style="background:linear-gradient(red,blue);background-clip:text;color:transparent">{SECRET}</p>'
    ),
    "grey on white": f'<p style="color:#999">{SECRET}</p>',
    "white on red": f'<table bgcolor=red><tr><td><font color="#fff">{SECRET}</font></td></tr></table>',
    "black on black given back": (
        f'<body bgcolor=black><div style="background:#fff"><font color=black>{SECRET}</font></div>'
    ),
    "moved a little": f'<p style="margin-top:-120px;left:-100px;position:relative">{SECRET}</p>',
    "centred": f'<p style="transform:translate(-50%,-50%)">{SECRET}</p>',
    "room that grows": f'<p style="flex:1;width:0;overflow:hidden">{SECRET}</p>',
    "a cell without height": f'<table><tr style="height:0"><td height=0>{SECRET}</td></tr></table>',
    "a size given back": f'<p style="font-size:0"><span style="font-size:14px">{SECRET}</span></p>',
    "made visible again": f'<div style="visibility:hidden"><p style="visibility:visible">{SECRET}</p></div>',
    "white on black": f"<table bgcolor=black><tr><td><font color=white>{SECRET}</font></td></tr></table>",
    "white on some ground": f'<div class=dark><p style="color:#fff">{SECRET}</p></div>',
    "a colour from elsewhere": f'<p style="color:var(--a);background:var(--b)">{SECRET}</p>',
    "a sheet for print": f"<style media=print>.zq{{display:none}}</style><p class=zq>{SECRET}</p>",
    "without scripts": f"<noscript><style>.zq{{display:none}}</style></noscript><p class=zq>{SECRET}</p>",
    "a page that will have scripts": f"<style>.no-js .zq{{display:none}}</style><p class=zq>{SECRET}</p>",
    "the chosen tab": f'<style>.t{{display:none}} .t.on{{display:block}}</style><p class="t on">{SECRET}</p>',
    "under the pointer": f"<style>.zq:hover{{display:none}}</style><p class=zq>{SECRET}</p>",
    "a page that will have its script": f"<style>[v-cloak]{{display:none}}</style><p v-cloak>{SECRET}</p>",
    "faded in": f"<style>[data-aos]{{opacity:0}}</style><p class=a data-aos=fade-up>{SECRET}</p>",
    "another value": f"<style>p[class=zq]{{display:none}}</style><p class=zqa>{SECRET}</p>",
    "right in what hides all inside": f"<style>.zq *{{display:none}}</style><div class=zq>{SECRET}</div>",
    "on wide windows": (
        f"<style>.zq{{display:none}} @media (min-width:768px){{.zq{{display:block}}}}</style><p class=zq>{SECRET}</p>"
    ),
    "the third child": f"<style>p:nth-child(2n){{display:none}}</style><div><p>甲</p><p>乙</p><p>{SECRET}</p></div>",
    "the first of two": f"<style>div :only-child{{display:none}}</style><div><p>{SECRET}</p><p>乙</p></div>",
    "a place that is none": f"<style>p:nth-child(2 of .a){{display:none}}</style><div><p>甲</p><p>{SECRET}</p></div>",
    "a step that is none": f"<style>p:nth-child(x){{display:none}}</style><div><p>{SECRET}</p></div>",
    "folded": f"<details><summary>更多</summary><p>{SECRET}</p></details>",
    "a table of no size": f'<table width=0 height=0 style="overflow:hidden"><tr><td>{SECRET}</td></tr></table>',
    "on narrow windows": f"<style>@media (max-width:600px){{.zq{{display:none}}}}</style><p class=zq>{SECRET}</p>",
}


@pytest.mark.parametrize("part", WAYS.values(), ids=WAYS.keys())
@pytest.mark.parametrize("mode", ["main", "all"])
def test_nothing_hidden_is_kept(part: str, mode: str) -> None:
    output = cleaned(page(f"<div>{ARTICLE * 2}{part}{ARTICLE}</div>"), html=mode)
    assert "玉山县" not in output
    assert output.count(LEAD) == 3


@pytest.mark.parametrize(("sheet", "part"), SHEETS.values(), ids=SHEETS.keys())
def test_nothing_is_kept_that_style_sheets_hide(sheet: str, part: str) -> None:
    for body in (f"<style>{sheet}</style>{part}{ARTICLE}", f"{ARTICLE}{part}<style type=text/css>{sheet}</style>"):
        assert "玉山县" not in cleaned(page(body), html="all")


@pytest.mark.parametrize("part", SCRIPTS)
def test_nothing_is_kept_that_scripts_hide(part: str) -> None:
    output = cleaned(page(f"<div>{ARTICLE}{part}{ARTICLE}</div>"), html="all")
    assert "玉山县" not in output
    assert output.count(LEAD) == 2


@pytest.mark.parametrize("part", VISIBLE.values(), ids=VISIBLE.keys())
def test_what_readers_see_is_kept(part: str) -> None:
    assert SECRET in cleaned(page(part + ARTICLE), html="all")


def test_a_page_behind_a_dialog_is_kept() -> None:
    assert LEAD in cleaned(page(f'<div aria-hidden="true">{ARTICLE * 3}</div><div role=dialog>登录</div>'))


def test_frames_have_their_text_elsewhere() -> None:
    text = f"<html><head></head><frameset><frame src=a><noframes><body>{ARTICLE}</body></noframes></frameset></html>"
    assert LEAD in cleaned(text)
