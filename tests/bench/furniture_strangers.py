"""Heads and feet of pages in wordings that no list was written after: 194 lines in five languages.

They were written from the issue's words alone, before the lists were read or the last change was made. What the stage
left of them has since told it which *kinds* of labels it missed (no line stands in a list for its own sake), so the
figure for a site nobody here has seen is the first one: 72.4 % of the lines of the first set, and after all that was
learnt from it, 47.9 % of the second, half of whose blocks stand next to the text without a blank line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

_ZH_HEADS = """\
江淮在线APP下载
数字报 | 手机报 | 微博矩阵 | 英文版
2023年6月9日 星期五 农历四月廿一
当前栏目：江淮在线 - 民生 - 详情

无障碍浏览
长者专区
繁體版 English
政务邮箱
请输入您要查找的内容

亲，请登录
免费开户
我的订单
购物袋(0)
商家入驻

网站首页 学校概况 机构设置 师资队伍 招生就业 校友之家
学校概况
欢迎光临东湖职业学院官网！
阅读次数：1287次 双击自动滚屏

打开APP阅读全文 体验更佳
热搜：暑期档 高考志愿 台风路径
全部频道 ▾

论坛首页›灌水专区›查看主题
只看楼主 倒序浏览 阅读模式
[复制链接]
马上注册，结交更多好友，享用更多功能

字体大小：A- A A+
收听本文 00:00/06:12
来源网站二维码
分享到朋友圈 复制链接

主页 专栏 直播 课程 会员中心 写文章
阅读 3.2万 评论 48 点赞 210
＋关注
"""

_ZH_FEET = """\
点赞(12) 踩(0) 打赏 海报
上篇：老街修缮进入收尾
下篇：图书馆延长开放时间
热门推荐

关注江淮在线官方公众号
长按识别二维码，每天看新闻
返回列表
我要纠错

主办单位：东湖区人民政府办公室 承办单位：东湖区大数据中心
政府网站标识码：4201110033
皖公网安备34010202600999号 皖ICP备05012345号-3
最佳浏览分辨率1366*768以上

全部评论(0)
还没有人评论，快来抢沙发吧
登录后才能发表评论
相关资讯

关于本站 | 广告报价 | 招贤纳士 | 友链申请 | 隐私条款
24小时违法信息举报电话：0551-12345678
信息网络传播视听节目许可证：1208345
江淮在线网版权所有 未经书面授权禁止复制或建立镜像

扫码下载客户端
微信扫一扫，分享给好友
客服QQ：12345678
工作日 9:00-18:00

猜你还想看
换一换
查看全部
举报/反馈

您是本站第 1023456 位访客
本页执行时间 0.032 秒
Powered by 织梦内容管理系统
"""

_HANT_HEADS = """\
即時 政治 國際 財經 運動 娛樂 生活
會員登入
訂閱電子報
切換字級 小 中 大

跳到主要內容區塊
回首頁 網站導覽 意見信箱 雙語詞彙
請輸入關鍵字
"""

_HANT_FEET = """\
延伸閱讀
加入好友，新聞不漏接
用App看新聞 天天抽獎
※本網站內容未經同意請勿轉載

瀏覽人次：32,109
最後更新日期：112-06-09
地址：臺北市中正區信義路一段100號 總機：02-2345-6789
建議使用 Chrome、Edge 瀏覽器
"""

_EN_HEADS = """\
Skip to content
My account
Today's paper
Start your free trial
News Business Opinion Sport Life

Home / Local / Council
Listen to this article
5 min read
Share on X

You have 2 free articles left this month
Already a member? Log in
Text size: A A A
"""

_EN_FEET = """\
Most read
Sign up to our morning briefing
Join the conversation
Report a typo

Follow us on Instagram and TikTok
About the Harbour Echo
Contact the newsroom
Manage cookie preferences
© 2023 Harbour Echo Media Group. Registered in England.

Was this page helpful? Yes No
Previous article: Ferry timetable changes
Next article: Market hall reopens
Back to top ↑
"""

_JA_HEADS = """\
メニューを開く
ホーム 暮らし 観光 事業者向け 市政情報
文字サイズ 標準 拡大
現在のページ：ホーム＞暮らし＞お知らせ
印刷用ページを表示する
"""

_JA_FEET = """\
このページに関するお問い合わせ
この記事をシェアする
前の記事へ
ページの先頭へ戻る
Copyright (C) 港町役場 All Rights Reserved.
"""

_KO_HEADS = """\
본문 바로가기
로그인 회원가입 마이페이지
전체메뉴 열기
글자크기 작게 크게
홈 > 뉴스 > 지역
"""

_KO_FEET = """\
기사 공유하기
많이 본 뉴스
이전글 다음글 목록보기
개인정보처리방침 이용약관 청소년보호정책
저작권자 ⓒ 항구일보 무단전재 및 재배포 금지
"""

_SECOND_HEADS = {
    "zh-hans": """\
晨光阅读
书城 排行 完本 作家专区
充值有礼
搜书名、作者
晨光阅读 > 散文 > 城市笔记

江岸县融媒体中心主办
要闻 镇街 视频 直播 问政
邮箱登录 | 投稿须知
点击量 562 分享
转发 | 举报 | 繁

欢迎来到江岸论坛
门户 版块 导读 家园 排行榜
用户名/邮箱 自动登录 找回密码
新窗口打开 上一主题 下一主题

今日江岸 数字化平台
往期回顾 上一版 下一版
第A04版：副刊
放大 缩小 默认 复制文字

客户服务热线 订单查询 门店导航
切换城市
所有类目 秒杀 优惠券 会员日
""",
    "en": """\
The Mill Street Review
Menu Search Subscribe
Weather: 14°C Cloudy
Home » Features » Town life
Reading time: 4 minutes

Enable dark mode
Sign in or create a profile
Browse by topic
Print this page Email a link
""",
    "zh-hant": """\
熱門關鍵字 旅遊 美食 颱風
登入 / 註冊 購物車
目前位置 首頁 / 生活 / 地方
字體放大 字體縮小
""",
}
_SECOND_FEET = {
    "zh-hans": """\
赞 38
收藏 12
写下你的评论...
热门评论 最新评论
没有更多了

打开今日江岸客户端，参与评论
相关专题：城市更新
更多推荐
送花 鸡蛋 握手 路过 雷人
上一主题 下一主题

江岸县融媒体中心 地址：江岸县建设路18号 邮编：430000
新闻热线：027-12345678 投稿邮箱：news@example.com
互联网新闻信息服务许可证 42120190001
未成年人保护 网络暴力信息举报
网站统计 总访问 230456

加入书签 推荐票 月票
目录 上一章 下一章
手机扫码阅读本章
章节报错

帮助与反馈
商务洽谈
版权说明
触屏版 电脑版
GMT+8, 2023-6-9 10:20 , Processed in 0.0412 second(s), 12 queries
""",
    "en": """\
Filed under: Town life
Show comments (14)
Get the app
Our journalism needs your support. Donate today
Terms Privacy Accessibility Help

Tags: library, harbour
Like this? Share it with friends
You might have missed
Web design by Quayside Studio
""",
    "zh-hant": """\
分享至 LINE 臉書 複製連結
人氣：4,210
贊助本站
版權所有，轉載請先徵得同意
""",
}

_BODIES = {
    "zh-hans": """\
老码头改成了读书的地方
6月9日上午，东湖老码头的三号仓库重新打开了大门。
这座建于上世纪五十年代的砖房，曾经堆满粮食和棉纱，如今靠墙立着两万多册旧书。
管理员陈桂芳说，仓库的木梁都留了下来，只换了朽坏的几根。
“我父亲在这里扛过麻袋，”她说，“现在孙女在这里写作业。”
来的人不用登记，看完把书放回原处就行。
仓库每周一闭馆，其余日子早上八点半开门，晚上九点关灯。
""",
    "zh-hant": """\
老茶行搬回舊街
停業七年的「永泰茶行」上週搬回了迪化街的老屋。
第四代老闆林文雄說，屋頂的瓦片全部重鋪，櫃檯仍是曾祖父留下的那一張。
開張那天沒有剪綵，只請左鄰右舍喝了一壺鐵觀音。
「生意慢慢做，茶也要慢慢喝。」他笑著說。
""",
    "en": """\
Harbour library opens in old net loft
A reading room opened on Saturday in the loft where the town's fishermen once mended their nets.
The building had stood empty since 1998, and its floor had to be relaid plank by plank.
"We kept every beam we could," said the carpenter, Ruth Penhale, who grew up two doors away.
About three hundred people climbed the narrow stairs in the first afternoon.
The room will open on four days a week, and nobody will need a card to read there.
""",
    "ja": """\
古い倉庫が図書室になりました
港町の三番倉庫が、六月九日に図書室として開館しました。
昭和三十年に建てられたれんが造りの建物で、長いあいだ米や綿糸の置き場として使われていました。
館内には町の人が持ち寄った本が二万冊ほど並んでいます。
貸し出しの手続きは要らず、読み終えたら棚に戻すだけでよいそうです。
""",
    "ko": """\
옛 창고가 도서관으로 문을 열었다
항구 마을의 3번 창고가 9일 작은 도서관으로 다시 문을 열었다.
1955년에 지어진 이 벽돌 건물은 오랫동안 쌀과 면사를 쌓아 두던 곳이었다.
주민들이 모은 책 이만여 권이 벽을 따라 꽂혀 있다.
누구나 들어와 읽을 수 있고, 다 읽은 책은 제자리에 꽂으면 된다고 한다.
""",
}

FIRST = {
    "zh-hans": (_ZH_HEADS, _ZH_FEET),
    "zh-hant": (_HANT_HEADS, _HANT_FEET),
    "en": (_EN_HEADS, _EN_FEET),
    "ja": (_JA_HEADS, _JA_FEET),
    "ko": (_KO_HEADS, _KO_FEET),
}
"""Language → heads and feet."""
SECOND = {language: (heads, _SECOND_FEET[language]) for language, heads in _SECOND_HEADS.items()}
"""The same, written when that was done; every other block stands next to the text without a blank line."""


class StrangePage(NamedTuple):
    """A page: its text, and the half-open ranges of code points of its lines of chrome."""

    language: str
    text: str
    chrome: tuple[tuple[int, int], ...]


def strange_pages(blocks: Mapping[str, tuple[str, str]]) -> Iterator[StrangePage]:
    """Each body below each head of its language, and above each foot."""
    for language, (heads, feet) in blocks.items():
        body = _BODIES[language]
        for at, head in enumerate(heads.split("\n\n")):
            yield _page(language, head.rstrip("\n") + ("\n" if at % 2 and blocks is SECOND else "\n\n"), body, "")
        for at, foot in enumerate(feet.split("\n\n")):
            yield _page(language, "", body, ("" if at % 2 and blocks is SECOND else "\n") + foot.rstrip("\n") + "\n")


def _page(language: str, head: str, body: str, foot: str) -> StrangePage:
    chrome = []
    for part, base in ((head, 0), (foot, len(head) + len(body))):
        at = base
        for line in part.split("\n"):
            if line:
                chrome.append((at, at + len(line)))
            at += len(line) + 1
    return StrangePage(language, head + body + foot, tuple(chrome))
