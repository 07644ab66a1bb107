# ruff: noqa: E501 - the lines are as long as sites print them
"""Sixteen more made-up sites, as a crawler leaves their pages, one node a line: the fourth set of strangers' chrome.

Written when the stage had learnt from the third set (:mod:`tests.bench.furniture_sites`).
"""

from __future__ import annotations

NODES: tuple[tuple[str, str, str, str], ...] = (
    ("answers", "zh", """\
切换模式
写文章
登录/注册
县图书馆完成古籍数字化
首发于
青川见闻
关注专栏
赞同 86
12 条评论
""", """\
编辑于 2019-05-18 10:20
著作权归作者所有，转载请联系作者获得授权
推荐阅读
旧书市的黄昏
发布一条带图评论吧
欢迎参与讨论
暂时没有更多内容
"""),
    ("books", "zh", """\
豆瓣读书
下载豆瓣客户端
我的豆瓣
同城
小组
阅读
市集
豆品
书、作者、ISBN
分享到
推荐
""", """\
我要写书评
喜欢读"古籍"的人也喜欢的电子书
支持 Web、iPhone、iPad、Android 阅读器
© 2005－2019 douban.example, all rights reserved 青川网络科技有限公司
关于豆瓣 · 在豆瓣工作 · 联系我们 · 法律声明 · 帮助中心 · 图书馆合作 · 移动应用
"""),
    ("videos", "zh", """\
主站
番剧
直播
游戏中心
会员购
漫画
赛事
投稿
专栏
首页
动画
国创
0
阅读
稍后再看
""", """\
本文禁止转载或摘编
分享到：
微信
投诉或建议
三连
最热
最新
看看下面~来发评论吧
"""),
    ("purchases", "zh", """\
中国政府采购网
公共服务平台
首页 政采法规 购买服务 监督检查 信息公告 国际专栏
当前位置：首页 » 政采公告 » 地方公告 » 其他公告
【打印】
【显示公告概要】
""", """\
相关公告
版权所有 © 2019 青川县财政局
主办单位：青川县财政局 网站标识码：bm14000002
京ICP备19054529号 京公网安备11010602060068号
"""),
    ("school", "zh", """\
青川县第一中学
校长寄语 | 学校荣誉 | 名师风采 | 校园电视台
今天是：2019年5月17日 星期五 您是第 88213 位访问者
站内搜索 按标题 按内容
首页→教学科研→教研动态
发布人：教务处 点击次数：121 次 【字体：大 中 小】 【关闭窗口】
""", """\
上一篇文章： 高三誓师大会
下一篇文章： 没有了
【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】
网友评论：（只显示最新10条。评论内容只代表网友观点，与本站立场无关！）
没有任何评论
| 设为首页 | 加入收藏 | 联系站长 | 友情链接 | 版权申明 | 管理登录 |
版权所有：青川县第一中学 站长：老马
页面执行时间：156.25毫秒
"""),
    ("board", "zh", """\
进吧
关注
吧友们一起来聊
看贴 图片 吧主推荐 视频
只看楼主 收藏 回复
1楼 2019-05-17 10:21
""", """\
回复
举报
来自Android客户端
扫二维码下载贴吧客户端
下载贴吧APP 看高清直播、视频！
贴吧页面意见反馈
违规贴吧举报反馈通道
贴吧违规信息处理公示
发表回复
保存至快速回贴
"""),
    ("app", "zh", """\
天天快报
视频 小视频 图片 段子
查看更多
展开
精选留言
""", """\
看完记得点赞哦
文章来源于网络，侵删
举报投诉
为你精选
这座老桥终于修好了
3小时前
点击加载更多
客户端打开体验更佳
立即体验
"""),
    ("travel", "zh", """\
广告
English | 手机版 | 企业邮箱 | 加入收藏
全国统一服务热线 0839-5550000
网站首页 关于青旅 国内游 出境游 签证 酒店 攻略 会员俱乐部
当前位置：青旅首页 > 旅游资讯 > 行业快讯
作者:小编 发布时间:2019-05-17 浏览:次
""", """\
上一条信息：暑期亲子游开始报名
下一条信息：关于调整门市营业时间的通知
[打印文章] [返回上页] [关闭本页]
热门标签：古城 徒步 亲子
在线预订 旅游合同 支付方式 投诉建议 诚征英才
旅行社经营许可证号：L-SC-A00000
蜀ICP备12000000号-2 技术支持：青川互联
"""),
    ("hong kong news", "hant", """\
HK01
會員
倡議家
熱話
社會新聞
即時國際
01偵查
撰文： 李宜珍
出版： 2023-05-17 07:00 更新： 2023-05-17 09:12
AA
""", """\
同場加映：
巷口麵店最後一夜（點圖放大瀏覽）
下載「香港01」App ，即睇城中熱話：https://hk01.example/applink
相關文章
追蹤我們
香港01 社區
＃戲院
＃嘉義
01影片
"""),
    ("taiwan news", "hant", """\
udn
分享
facebook
twitter
pinterest
0
讚
加入收藏
聽新聞
0:00 / 0:00
本文共 386字
""", """\
延伸閱讀
看更多 udn 報導
上一則
下一則
留言規範
張貼文章或下標籤，不得有違法或侵害他人權益之言論，違者應自負法律責任。
對於明知不實或過度情緒謾罵之言論，經網友檢舉或本網站發現，聯合新聞網有權逕予刪除文章。
發布
隱私權聲明
聯合新聞網 版權所有 ©2023 udn.com. All Rights Reserved.
網站總覽 FAQ‧客服 新聞授權 關於我們 招募夥伴
"""),
    ("notes", "ja", """\
ログイン
会員登録
ランキング
カテゴリ
♡
128
フォロー
シェアする
目次
すべて表示
""", """\
この記事が気に入ったらサポートをしてみませんか？
気に入ったらサポート
スキ
コメントを投稿するには、ログインまたは会員登録をする必要があります。
ピックアップされています
ヘルプセンター
プライバシー
特商法表記
クリエイターへのお問い合わせ
"""),
    ("essays", "en", """\
Open in app
Sign up
Sign In
Member-only story
Hannah Brookfield
Follow
5 min read
·
Mar 14, 2018
128
4
Listen
Share
More
""", """\
Ferry
Estuary
128
Written by Hannah Brookfield
1.2K Followers
More from Hannah Brookfield
Recommended from Medium
See more recommendations
Help
Status
About
Careers
Blog
Privacy
Terms
Text to speech
Teams
"""),
    ("encyclopedia", "en", """\
Jump to content
Main menu
Search
Donate
Create account
Log in
Contents
hide
(Top)
Article
Talk
Read
Edit
View history
Tools
From the free encyclopedia
""", """\
Categories: Ferries of England
Hidden categories: Articles with short description
This page was last edited on 14 March 2018, at 09:12 (UTC).
Text is available under the Creative Commons Attribution-ShareAlike License; additional terms may apply. By using this site, you agree to the Terms of Use and Privacy Policy.
About this encyclopedia
Disclaimers
Developers
Statistics
Cookie statement
Mobile view
"""),
    ("letters", "en", """\
Discover more from Estuary Letters
Subscribe to get the latest posts to your email.
Type your email…
Over 3,000 subscribers
By subscribing, I agree to the Terms of Use.
Already have an account? Sign in
Share this post
Copy link
Facebook
Email
Notes
More
""", """\
Share
Leave a comment
Previous
Next
Discussion about this post
Comments
Restacks
Top
Latest
No posts
Ready for more?
© 2018 Hannah Brookfield
Privacy ∙ Terms ∙ Collection notice
Start Writing
Get the app
This site requires JavaScript to run correctly. Please turn on JavaScript or unblock scripts
"""),
    ("berlin paper", "de", """\
Zur Startseite
Themen
Hauptstadtregion
Zeitung
Newsletter
Abonnement
Zum Merkzettel
Artikel verschenken
Schriftgröße ändern
Lesezeit: 4 Min.
""", """\
Mehr aus Kultur
Diskutieren Sie mit
Feedback
Artikel zum Thema
Datenschutzeinstellungen
Nutzungsbedingungen
Verträge hier kündigen
Jugendschutz
Hilfe & Kontakt
© Brunnentaler Zeitung GmbH
"""),
    ("russian news", "ru", """\
18+
Меню
Лента новостей
Радио
Пресс-центр
Подпишись на ежедневную рассылку
Поделиться в соцсетях
Время прочтения 2 мин
""", """\
Теги: мельница, Уводь
Главные новости
Больше новостей в нашем Telegram-канале
Правила комментирования материалов
Вход на сайт
Архив
Вакансии
При полном или частичном использовании материалов ссылка на сайт обязательна.
Сетевое издание зарегистрировано Роскомнадзором
"""),
)  # fmt: skip
"""Name, language, head and foot of each site. The first run took 54.6 % of the lines (35.5 % before the stage learnt from
the third set)."""
