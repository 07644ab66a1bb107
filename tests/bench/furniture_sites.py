# ruff: noqa: E501 - the lines are as long as sites print them
"""Whole pages of thirty made-up sites, each head and foot written by hand: the third set of strangers' chrome.

They were written from a list of what chrome there is, after the kinds of sites there are and were (portals, papers, offices,
schools, blogs, forums, shops of books; 2001 to 2024; six languages), and before the stage was changed again: the first
run took 51.4 % of the lines. Every line of a head or foot is chrome; what stays (title, byline, source, date) stands in the bodies.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.furniture_strangers import StrangePage

_ZH = """\
县图书馆完成古籍数字化
2019-05-17 09:32 来源：青川晚报 记者 罗小舟

5月16日，青川县图书馆对外公布，馆藏的三千一百册古籍已经全部完成扫描。
馆长说，最早的一册刻于明代万历年间，纸张脆得不敢多翻一页。
“拍完就封存，往后大家看屏幕就行。”
扫描工作用了四年，参与的志愿者先后有六十多人，其中一半是退休教师。
读者从下个月起可以在馆内的电脑上查阅，不需要办理任何手续。
（责任编辑：孟梅）
"""
_HANT = """\
老戲院改建 鄉親搬回當年的座椅
記者李宜珍／嘉義報導

停業二十年的大光戲院，上個月拆下了最後一塊布幕。
里長說，當年的座椅被街坊一張一張搬回家，如今又一張一張送了回來。
「我在這裡看過第一部電影，也在這裡相親。」七十八歲的蔡先生笑著說。
改建後的戲院一樓是展覽室，二樓保留了六十個座位，每週末放一場老片。
"""
_JA = """\
商店街の時計塔、三十年ぶりに動く
2021年4月12日

浜松町の商店街にある時計塔が、十一日の正午、三十年ぶりに鐘を鳴らしました。
修理をしたのは、町で時計店を営む佐野さん親子です。
部品はもう作られていないため、一つずつ手で削り出したそうです。
通りがかった人たちは足を止め、鳴り終わるまで空を見上げていました。
"""
_EN = """\
The ferry that refused to retire
By Hannah Brookfield
14 March 2018

For sixty-one years the Maud Ellen has crossed the estuary eleven times a day, except on Christmas morning.
Her engine was built for a fishing boat, and nobody has ever found the drawings for it.
"She starts when she likes," said the skipper, Tom Aldous, wiping his hands on a rag that may once have been a shirt.
The county wanted a bridge in 1974, again in 1990, and last year it asked for one a third time.
The villagers voted it down by two hundred and six to nine.
"""
_DE = """\
Die letzte Setzerei schließt
Von Martin Oelze, 3. Februar 2016

In der Brunnengasse riecht es noch immer nach Blei und Terpentin, obwohl hier seit Jahren kaum jemand mehr druckt.
Vierzig Jahre lang hat Ilse Kranz die Lettern sortiert, und sie kennt jede einzelne Schublade.
„Das kann man nicht lernen, das muss man greifen“, sagt sie und schiebt einen Kasten zurück.
Im Sommer zieht das Stadtmuseum ein und übernimmt zwei der drei Pressen.
"""
_RU = """\
Старую мельницу откроют для посетителей
12 мая 2017

Водяная мельница на реке Уводь простояла без дела почти семьдесят лет.
Прошлым летом её купил учитель физики и своими руками перебрал колесо.
«Жернова целы, надо было только найти дубовые клинья», — рассказывает он.
Теперь по субботам здесь мелют муку, и очередь тянется до самого моста.
"""

BODIES = {"zh": _ZH, "hant": _HANT, "ja": _JA, "en": _EN, "de": _DE, "ru": _RU}

SITES: tuple[tuple[str, str, str, str], ...] = (
    ("portal 2004", "zh", """\
青川热线
新闻首页 - 国内 - 国际 - 社会 - 体育 - 娱乐 - 财经 - 军事 - 读书
用户名 密码 登陆 新用户注册 帮助
搜索：新闻 网页 图片 MP3
青川热线 >> 新闻中心 >> 社会新闻 >> 正文
【评论】【大 中 小】【打印】【关闭】
""", """\
【推荐】【打印】【关闭】
查看全部评论(7)
我也说两句
相关报道：
青川新增公交线路三条 (2019-05-11)
本周末晴好 (2019-05-10)
关于热线 | 广告业务 | 诚聘英才 | 网站律师 | 会员注册 | 产品答疑
热线简介 Copyright © 1998-2004 QCOL Corporation, All Rights Reserved
青川热线公司 版权所有
"""),
    ("portal 2019", "zh", """\
登录
注册
首页
要闻
国内
娱乐
体育
军事
科技
财经
时尚
更多
请输入关键词
搜全网
正在阅读：县图书馆完成古籍数字化
分享至
扫码分享
用微信扫码二维码
分享至好友和朋友圈
0
""", """\
声明：该文观点仅代表作者本人，本号系信息发布平台，仅提供信息存储空间服务。
推荐阅读
又一家老字号要搬了
他把四合院修成了书房
免费获取
今日搜狐热点
0
分享至
返回顶部
意见反馈
手机版
客户端
"""),
    ("local paper", "zh", """\
青川晚报数字版
第A06版：教科文 上一版 下一版
返回主页 版面概览 往期检索 广告热线 0839-5550000
放大 缩小 默认 朗读
""", """\
上一篇 下一篇
版权声明 联系我们
青川晚报社 地址：四川省青川县人民路1号 邮政编码：628100
蜀ICP备09012345号 国内统一刊号：CN51-0000
技术支持：北大方正
"""),
    ("county office", "zh", """\
本站支持IPv6访问
无障碍 | 长者助手 | 繁體 | 登录 | 注册
青川县人民政府
www.qingchuan.example
首页 走进青川 新闻资讯 政府信息公开 政务服务 政民互动 专题专栏
请输入搜索内容
热门搜索： 社保 公积金 低保
您现在所在的位置： 首页 >> 新闻资讯 >> 部门信息
浏览次数：318 字体：【大】【中】【小】 打印 下载
分享:
""", """\
附件下载：
【我要打印】 【我要收藏】 【我要纠错】 【关闭】
扫一扫在手机打开当前页面
中央部门网站 ▼
省市政府网站 ▼
县级部门网站 ▼
关于我们 | 网站地图 | 使用帮助 | 联系方式 | 隐私安全
主办：青川县人民政府办公室  承办：青川县大数据中心  联系电话：0839-5551234
网站标识码：5108220001  蜀ICP备05030000号-1  川公网安备51082202000011号
政府网站 找错 | 党政机关
"""),
    ("ministry", "zh", """\
移动客户端 微信 微博 邮箱 无障碍
English
机构概况 新闻发布 政务公开 办事服务 公众留言 专题
当前位置： 首页 > 新闻发布 > 地方动态
索 引 号：000014349/2019-00077
分享到：
""", """\
扫一扫，手机打开当前页
打印 关闭
网站纠错
版权所有：某某部 网站管理：某某部信息中心
京ICP备05070000号 京公网安备11040102700000号 网站标识码bm00000001
建议使用1024×768以上分辨率 IE9以上浏览器
"""),
    ("university", "zh", """\
设为首页 | 加入收藏 | 旧版网站
学校首页 学校简介 院部设置 教务管理 科研工作 学工在线 招生网 就业网
青川学院 - 新闻网 - 媒体青院 - 阅读
作者： 点击：[531]
""", """\
上一条：我校举行春季运动会 下一条：图书馆端午节开放安排
【关闭】
学院地址：青川县大学路88号 邮编：628100
Copyright © 2015 青川学院 All rights reserved. 蜀ICP备11000000号
院长信箱 书记信箱 校园邮箱 办公系统
"""),
    ("hospital", "zh", """\
欢迎您访问青川县人民医院网站！今天是
就诊指南 预约挂号 专家介绍 科室导航 院务公开 健康科普
咨询电话：0839-5559999
首页 - 医院动态 - 内容
浏览：204
""", """\
上一篇： 门诊楼试运行
下一篇： 没有了！
微信公众号 微信服务号
医院地址：青川县健康路6号
急救电话：0839-5550120
版权所有 青川县人民医院 未经许可 严禁复制
"""),
    ("company", "zh", """\
中文版 | ENGLISH
服务热线：400-000-8888
网站首页
公司介绍
产品展示
工程业绩
营销网络
新闻中心
在线订单
您的位置： 主页 > 新闻中心 > 公司动态 >
点击：次
""", """\
上一篇：热烈祝贺我公司通过质量体系认证
下一篇：返回列表
[返回上一页] [打 印]
QQ在线客服
销售经理
技术咨询
点击这里给我发消息
网站地图 RSS XML
技术支持：青川网络 后台管理
"""),
    ("blog 2008", "zh", """\
罗小舟的博客
http://blog.example.cn/luoxiaozhou
博客首页 日志 相册 音乐 收藏 好友 关于我
正文 字体大小：大 中 小
标签： 图书馆 古籍 青川 杂谈
分类： 采访手记
""", """\
阅读(218) 评论(5) 收藏(1) 转载 喜欢▼ 打印 举报
已投稿到： 排行榜
前一篇：雨天
后一篇：老城墙根下
评论 重要提示：警惕虚假中奖信息
发评论
登录名： 密码： 找回密码 注册 记住登录状态
昵称： 评论并转载此博文
以上网友发言只代表其个人观点，不代表本网站的观点或立场。
博客意见反馈留言板 电话：4006900000 提示音后按1键
"""),
    ("forum", "zh", """\
青川论坛
设为首页收藏本站
快捷导航
论坛BBS 群组 家园 日志 相册 分享 记录
请 登录 后使用快捷导航 没有帐号？立即注册
热搜: 活动 交友 二手
青川论坛›论坛›青川生活›青川茶馆›县图书馆完成古籍数字化
返回列表 发新帖 回复
查看: 1204|回复: 16 [打印本页]
只看该作者 回帖奖励 | 倒序浏览 | 阅读模式
楼主
跳转到指定楼层
""", """\
回复 使用道具 举报
收藏3 支持 反对
您需要登录后才可以回帖 登录 | 立即注册
本版积分规则
高级模式
B Color Image Link Quote Code Smilies
发表回复 回帖后跳转到最后一页
小黑屋|手机版|Archiver|青川论坛 ( 蜀ICP备10000000号 )
GMT+8, 2019-5-18 08:00 , Processed in 0.063 second(s), 22 queries .
Powered by Discuz! X3.4
© 2001-2017 Comsenz Inc.
快速回复 返回顶部 返回列表
"""),
    ("app share page", "zh", """\
打开
青川云
看家乡事，上青川云
立即打开
关注
订阅 3.6万
""", """\
特别声明
本文为青川号作者或机构在青川云上传并发布，仅代表该作者或机构观点。
打开青川云，看更多精彩内容
相关推荐
古籍修复师的一天 打开青川云
在图书馆里过周末 打开青川云
精彩评论
打开青川云 参与评论
内容举报
下载青川云客户端
iOS Android
"""),
    ("wechat", "zh", """\
点击上方“青川发布”关注我们
青川发布
微信号 qingchuanfabu
功能介绍 青川县委宣传部官方微信
收录于话题
点击播放 听全文
""", """\
END
来都来了，点个在看再走吧~
往期精彩回顾
一图读懂今年的民生实事
喜欢此内容的人还喜欢
阅读 1.2万
在看23
分享 收藏 点赞
微信扫一扫 关注该公众号
轻触阅读原文
预览时标签不可点
"""),
    ("novel site", "zh", """\
海棠书屋
玄幻 修真 都市 历史 网游 科幻 全本 阅读记录
搜书 热门：剑来 庆余年
海棠书屋 > 散文集 > 青川纪事 最新章节 > 正文卷 第十二章
推荐阅读： 山居笔记、渡口、夜航
关灯 护眼 字体：大 中 小
上一章 ← 章节列表 → 下一章 加入书签
""", """\
上一章 返回目录 加入书架 下一章
本章未完，点击下一页继续阅读
天才一秒记住本站地址：www.haitang.example 手机版阅读网址：m.haitang.example
新书推荐：
大船靠岸
温馨提示：按 回车[Enter]键 返回书目，按 ←键 返回上一页，按 →键 进入下一页。
小提示：如发现内容有误，请点击举报
Copyright © 海棠书屋 all rights reserved
"""),
    ("encyclopedia shop", "zh", """\
新闻 网页 贴吧 知道 音乐 图片 视频 地图 百科 文库
进入词条 全站搜索 帮助
首页 分类 秒懂 特色百科 用户 权威合作
收藏 查看我的收藏
0 有用+1 已投票 0
编辑 讨论 上传视频
""", """\
学术论文 内容来自
百科小店
新手上路 成长任务 编辑入门 编辑规则
我有疑问 内容质疑 在线客服 官方贴吧 意见反馈
投诉建议 举报不良信息 未通过词条申诉 投诉侵权信息 封禁查询与解封
使用前必读 | 百科协议 | 隐私政策 | 合作平台
词条标签： 文化 图书馆
"""),
    ("news agency 2012", "zh", """\
手机读报 | 手机WAP | 网上订报
今日：2019年5月18日 星期六
新闻检索 标题 全文
中国青川网 → 教育频道 → 教育新闻 → 查看内容
【字号 大 | 中 | 小】 【论坛】 【打印】 【关闭】
我来说两句(0)
复制链接
""", """\
【纠错】【责编留言】
[1] [2] 下一页 尾页
新闻推荐
图片报道
视频播报
凡注明"来源：中国青川网"的作品，未经本网授权，任何单位及个人不得转载、摘编。
网站简介 | 联系方式 | 我要链接 | 版权声明 | 法律顾问 | 广告服务
信息网络传播视听节目许可证0108263 京公网安备110108007329 京网文[2011]0252-085号
"""),
    ("party site", "zh", """\
登录强国号
手机端
繁体版
移动版
党建首页
理论
党史
廉政
人事
强国论坛
青川党建网>>廉政
分享到：
""", """\
相关专题
· 主题教育
推荐阅读
延伸阅读
· 读懂乡村
恭喜你，发表成功!
请牢记你的用户名: ，密码: ，立即进入个人中心修改密码。
s后自动返回
网上观点 最热评论 最新评论
扫码关注
"""),
    ("taiwan paper", "hant", """\
跳至主要內容
即時 熱門 政治 社會 生活 健康 國際 地方 蒐奇 影音 財經 娛樂 汽車 時尚 體育 3C 評論 玩咖 食譜 地產 專區
登入 訂閱 APP
搜尋
首頁 > 社會 > 嘉義市
看更多「老戲院」新聞
字級 A A A
請繼續往下閱讀...
""", """\
不用抽 不用搶 現在用APP看新聞 保證天天中獎
點我下載APP 按我看活動辦法
相關新聞
巷口麵店的最後一天
網友回應
載入更多
發燒新聞
今日熱門
訂閱自由電子報
關於我們 刊登廣告 隱私權聲明 服務條款 讀者投書
自由時報版權所有不得轉載 © 2023 All Rights Reserved.
"""),
    ("taiwan office", "hant", """\
:::
按Enter到主內容區
網站導覽 回首頁 English 常見問答 意見信箱 小 中 大
熱門關鍵字： 展覽 文化資產
市府簡介 市政新聞 便民服務 資訊公開 影音專區
首頁/市政新聞/新聞稿
列印 轉寄友人 facebook twitter plurk line
""", """\
點閱次數：1,203
回上頁 回頁首
隱私權及資訊安全政策 | 政府網站資料開放宣告 | 檢舉信箱
嘉義市政府 版權所有 © 2023
地址：600006 嘉義市東區中山路199號 電話：(05)2254321
服務時間：週一至週五 8:00-17:00
本網站通過A+無障礙網頁檢測
瀏覽人次： 12,345,678
"""),
    ("hong kong", "hant", """\
主頁 港聞 兩岸 國際 財經 娛樂 體育 副刊 專欄
會員登入 | 免費試用 | 訂閱
繁 簡 EN
港聞 › 社區 › 正文
文章
讚好 0
分享 Facebook WhatsApp 微博 電郵
""", """\
更多港聞
熱門文章
1 街市翻新延期
2 渡輪加價
訂閱我們的電子通訊，每日收到精選內容
下載應用程式 iOS Android
關於我們 聯絡我們 廣告查詢 私隱政策 使用條款 免責聲明 網站指南
版權所有 不得翻印 大嶼報業有限公司
Copyright 2023 Lantau Press Limited. All rights reserved.
"""),
    ("japanese paper", "ja", """\
本文へ
サイトマップ 初めての方へ お知らせ
ログイン 無料会員登録 紙面ビューアー
速報 社会 政治 経済 国際 スポーツ 文化・芸能 地域 くらし 社説・コラム
トップ > 地域 > 静岡 > 記事
ツイート シェア ブックマーク メール 印刷
この記事は有料会員限定です
""", """\
残り：234文字／全文：512文字
関連記事
駅前の銭湯が百年
おすすめ情報
アクセスランキング もっと見る
この記事へのご意見・ご感想
会員登録・ログイン
運営会社 ご利用規約 個人情報について 著作権 広告掲載 お問い合わせ
記事・写真の無断転載を禁じます。
Copyright © 浜松町日報社
"""),
    ("japanese blog", "ja", """\
ホーム
プロフィール
カテゴリー
月別アーカイブ
このブログを検索
読者になる
""", """\
スポンサーリンク
この記事をはてなブックマークに追加
前の記事 桜が散った日
次の記事 雨の図書館
コメントを残す
メールアドレスが公開されることはありません。 * が付いている欄は必須項目です
トラックバック(0)
最近の投稿
PAGE TOP
Powered by WordPress & Lightning Theme
"""),
    ("british paper", "en", """\
Skip to main content
Advertisement
US edition UK edition Australia edition International
Support us Print subscriptions Search jobs Sign in
News Opinion Sport Culture Lifestyle
UK World Climate crisis Football Newsletters Business
This article is more than 5 years old
Share
1,204 shares
45
""", """\
Topics
Ferries
Transport
Reuse this content
Most viewed
The baker who sued the sea
More on this story
Sign up for the First Edition newsletter: our free daily email
All topics
All writers
Digital newspaper archive
Complaints & corrections
SecureDrop
Work for us
Back to top
© 2018 Estuary News & Media Limited or its affiliated companies. All rights reserved.
"""),
    ("american paper", "en", """\
Sections
SEARCH
Skip to content Skip to site index
Subscribe for $1/week
Log In
Today’s Paper
Local|The ferry that refused to retire
https://www.tidewater.example/2018/03/14/local/ferry.html
Give this article
Read in app
Account
""", """\
See all comments
A version of this article appears in print on , Section B, Page 2 of the New England edition. Order Reprints | Today’s Paper | Subscribe
Advertisement
Continue reading the main story
We’re interested in your feedback on this page. Tell us what you think.
Site Index
Site Information Navigation
© 2018 The Tidewater Company
Contact Us Accessibility Work with us Advertise T Brand Studio Your Ad Choices Privacy Policy Terms of Service Terms of Sale Site Map Canada International Help Subscriptions
"""),
    ("american magazine", "en", """\
We and our partners use cookies on this site to improve our service, perform analytics, personalize advertising, measure advertising performance, and remember website preferences.
Accept & Close
Cookie Preferences
Open Navigation Menu
To revisit this article, visit My Profile, then View saved stories.
Close Alert
Save this story
Newsletter
Shopping
Illustration
""", """\
Get our best stories, delivered.
Sign up for our daily newsletter to receive the best stories from The Harbor.
By signing up you agree to our User Agreement and Privacy Policy & Cookie Statement. This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.
Never miss a big new story.
Read More
The lighthouse keeper's ledger
More:
Ferries
F.A.Q.
Media Kit
Do Not Sell My Personal Info
Registration on or use of this site constitutes acceptance of our Terms of Service and Privacy Policy.
The material on this site may not be reproduced, distributed, transmitted, cached or otherwise used, except with the prior written permission of the publisher.
Ad Choices
"""),
    ("english blog", "en", """\
Estuary Notes
Just another WordPress.com site
About Archive Contact Subscribe RSS
Posted in Uncategorized | Tagged boats, ferries | 3 Comments
""", """\
Share this:
Click to email a link to a friend (Opens in new window)
Click to print (Opens in new window)
Like this:
Loading...
About the author
View all posts by Hannah Brookfield
← The mud larks
Spring tides →
3 thoughts on “The ferry that refused to retire”
Leave a comment
Save my name, email, and website in this browser for the next time I comment.
Notify me of follow-up comments by email.
Blogroll
Create a free website or blog at WordPress.com.
Follow
"""),
    ("english council", "en", """\
Cookies on the county council website
We've put small files called cookies on your device to make our site work.
Accept additional cookies
View cookies
Hide this message
Sign in to your account
A to Z of services
Home
News and events
You are here: Home > News and events > 2018 > March
""", """\
Print this page
Is this page useful?
Yes this page is useful
No this page is not useful
Report a problem with this page
Accessibility statement Privacy Cookies Freedom of Information Webcasts
© Crown copyright
All content is available under the Open Government Licence v3.0, except where otherwise stated
"""),
    ("english shop", "en", """\
Free delivery on orders over £30
Track my order
Sign in / Register
Basket (0) £0.00
Books Gifts Stationery Sale
Home / Journal / People
""", """\
Add to basket
You may also like
Customer service
Delivery & returns
Size guide
Sign up & save 10%
Enter your email address
I have read and agree to the terms
Secure payments by Visa, Mastercard, PayPal
Registered office: 4 Quay Street, Maldon. Company no. 01234567. VAT no. GB 123 4567 89
"""),
    ("german paper", "de", """\
Zum Inhalt springen
Menü
Startseite Politik Wirtschaft Sport Kultur Regional Wetter
Anmelden
Abo
E-Paper
Suche
Startseite > Regional > Brunnental
Artikel anhören
Drucken Merken Teilen
Anzeige
""", """\
Mehr zum Thema
Das könnte Sie auch interessieren
Kommentare (4)
Kommentar schreiben
Jetzt Newsletter abonnieren
Auf Facebook teilen
Vorheriger Artikel
Nächster Artikel
Nach oben
Impressum Datenschutz AGB Kontakt Mediadaten
Cookie-Einstellungen
© Brunnentaler Bote 2016. Alle Rechte vorbehalten.
"""),
    ("german office", "de", """\
Wir verwenden Cookies, um Ihnen die Nutzung unserer Seite zu erleichtern.
Alle akzeptieren
Nur notwendige Cookies
Sprungmarken
Zur Navigation
Leichte Sprache
Gebärdensprache
Sie sind hier: Startseite / Aktuelles / Meldungen
""", """\
Seite drucken
Seite empfehlen
zurück zur Übersicht
Seitenanfang
War diese Seite hilfreich?
Öffnungszeiten
Telefon: 0999 12345-0
Sitemap | Barrierefreiheit | Impressum
"""),
    ("russian paper", "ru", """\
Войти Регистрация
Главная Новости Политика Экономика Общество Спорт Культура
Поиск по сайту
Подписаться на рассылку
Главная / Общество / Новости
Версия для печати
Поделиться
ВКонтакте Одноклассники Telegram
""", """\
Читайте также
Комментарии (0)
Оставить комментарий
Нашли ошибку? Выделите её и нажмите Ctrl+Enter
Предыдущая новость
Следующая новость
Наверх
О редакции Реклама Контакты Политика конфиденциальности
Мы используем файлы cookie. Продолжая пользоваться сайтом, вы соглашаетесь с этим.
© 2017 «Уводьские вести». Все права защищены. 16+
"""),
)  # fmt: skip
"""Name, language, head and foot of each site."""


def sites(of: tuple[tuple[str, str, str, str], ...] = SITES) -> Iterator[StrangePage]:
    """Each site's page: every second one has blank lines between its chrome and its text."""
    for at, (_, language, head, foot) in enumerate(of):
        body = BODIES[language]
        gap = "\n" * (at % 2)
        text = head + gap + body + gap + foot
        chrome = []
        for part, start in ((head, 0), (foot, len(text) - len(foot))):
            for line in part.splitlines():
                chrome.append((start, start + len(line)))
                start += len(line) + 1
        yield StrangePage(language, text, tuple(chrome))
