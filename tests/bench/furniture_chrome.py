# ruff: noqa: E501 - the lines are as long as sites print them
"""Chrome of sites in wordings that the rules were not written after, by a seed: above, inside and below a document.

Templates: `{date}`, `{site}`, `{title}`, `{n}` and the like are drawn anew each time; a line break is one of the page.
"""

from __future__ import annotations

import random
import re
from typing import NamedTuple


class Dressed(NamedTuple):
    """A document inside chrome: parts in order, each with the name of the chrome it is, empty for the document's own."""

    parts: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The page."""
        return "".join(part for part, _ in self.parts)


FILL: dict[str, tuple[str, ...]] = {
    "site": ("云溪在线", "滨江日报社", "清河县人民政府办公室", "东湖大学", "长风重工集团有限公司", "江南摄影网", "海棠文学"),
    "short": ("云溪在线", "滨江网", "清河发布", "东湖新闻", "海棠文学"),
    "company": ("卓越软件有限公司", "北辰信息技术股份有限公司", "网易达科技"),
    "title": ("清河大桥合龙", "我县举办第十届油菜花节", "教育局召开期中工作会", "老街夜市重新开张", "一座图书馆的四十年", "关于调整公交线路的公告"),
    "etitle": ("The bridge that nobody wanted", "Ten ways to cook leeks", "Rain delays the fair", "Council votes on parking"),
    "esite": ("Dover Gazette", "The Hill Post", "Leek Growers Weekly", "Northern Echo Chamber"),
    "jtitle": ("港の朝市が復活", "駅前に新しい書店", "台風で運休相次ぐ"),
    "ktitle": ("강변 도서관 개관", "버스 노선 조정 안내", "벚꽃 축제 개막"),
    "section": ("国内", "民生", "本地要闻", "通知公告", "学术动态", "企业动态", "图片新闻", "散文"),
    "esection": ("News", "Local", "Opinion", "Recipes"),
    "province": tuple("京沪浙苏粤鲁豫川鄂湘皖闽"),
}  # fmt: skip
ABOVE: dict[str, tuple[str, ...]] = {
    "menu": (
        "首页 新闻 视频 图片 专题 论坛 客户端", "首页|要闻|民生|经济|文旅|视听", "网站首页\n走进清河\n政务公开\n政务服务\n互动交流\n数据清河", "首 页   学校概况   机构设置   师资队伍   教育教学   招生就业",
        "首页 / 小说 / 散文 / 诗歌 / 杂文 / 书评", "新闻 国内 国际 社会 法治 财经 科技 体育 娱乐", "导航菜单\n首页\n关于长风\n产品与方案\n新闻中心\n投资者关系\n人才发展", "您好，欢迎来到{short}！ 首页 · 频道 · 专栏 · 排行榜",
    ),
    "breadcrumb": (
        "首页 > 新闻 > {section} > 正文", "您的位置：首页 » {section} » 正文", "当前位置: {short} > {section} > 正文", "您所在的位置：网站首页 -> {section} -> 详细内容", "当前所在位置：首页 / {section}", "{short} > {section} > 正文", "您现在的位置是：首页 — {section}", "位置：首页→{section}→浏览文章", "【当前位置：首页 >> {section} >> 正文】", "首页＞{section}＞正文", "所在位置： 首页 | {section}",
    ),
    "login": (
        "登录 注册", "请登录  免费注册  我的{short}", "[登录] [注册] [退出]", "用户名： 密码： 登录 注册 忘记密码？", "您好，请 登录 或 注册", "账号登录 | 手机号登录 | 扫码登录", "Hi，请登录 ｜ 免费注册", "微信登录 QQ登录 微博登录", "立即登录/注册",
    ),
    "search": (
        "搜索", "请输入要搜索的内容 搜索", "站内搜索： 标题 内容 作者 搜索", "全站 本站 新闻 图片 搜索", "热搜：油菜花 大桥 公交", "输入关键词搜索", "🔍 搜索", "检索：  高级检索",
    ),
    "size": (
        "字号：大 中 小", "字号 大 中 小", "【字号 大 中 小】", "[字号：大|中|小]", "字体大小：【大】【中】【小】", "字号: T T", "字体：小 中 大 打印 收藏", "【大 中 小】 【打印】 【收藏】 【关闭】", "文字大小：A+ A- ", "调整字号：小 标准 大 特大",
    ),
    "buttons": (
        "[打印本页] [关闭窗口]", "打印 | 收藏 | 分享 | 纠错", "收藏 打印 复制链接 举报", "加入收藏 | 设为首页 | 联系我们", "听新闻 | 放大 | 缩小 | 打印", "保存 打印 关闭", "A- A+ 打印 收藏", "🖨打印 ⭐收藏 💬评论",
    ),
    "share": (
        "分享到：微博 微信 QQ空间 朋友圈", "分享至: 新浪微博 微信 QQ 复制链接", "微博 微信 QQ空间 朋友圈", "分享 新浪微博 腾讯微博 人人网 豆瓣", "一键分享 微信 QQ好友 QQ空间 微博", "分享给好友：", "分享：   0", "转发到：朋友圈 微信好友",
    ),
    "code": (
        "扫一扫 手机看", "扫一扫，用手机看", "微信扫一扫，分享到朋友圈", "扫描二维码，在手机上阅读", "手机扫一扫 阅读更方便", "手机看{short}", "二维码", "扫码在手机上继续观看", "用微信扫描二维码\n分享至好友和朋友圈",
    ),
    "counter": (
        "点击数：{n}", "浏览次数：{n}次", "阅读量：{n}", "浏览：{n} 次", "已阅读 {n} 次", "点击率：{n}", "访问次数 : {n}", "人气：{n} 评论：0", "阅读 {n} 评论 3 收藏 1", "浏览量 {n}", "{n}次浏览", "{n} 阅读", "热度：{n}℃",
    ),
    "app": (
        "打开{short}APP，阅读全文", "下载{short}客户端，查看更多精彩", "打开APP 阅读最新报道", "立即下载 {short} APP", "用APP打开", "APP内打开", "在APP中打开，体验更流畅", "点击下载客户端",
    ),
    "welcome": (
        "欢迎访问{site}官方网站！", "今天是{date} 星期三", "{date} 星期日 农历三月初八", "欢迎光临{short}！", "网站已支持IPv6访问", "无障碍浏览 长者版 简 繁 EN", "繁體版 | English | 手机版 | 无障碍",
    ),
}  # fmt: skip
INSIDE: dict[str, tuple[str, ...]] = {
    "ad": ("广告", "- 广告 -", "ADVERTISEMENT", "【广告】", "广告 | 赞助内容"),
    "app": ("点击下载{short}APP，查看更多", "打开{short}APP，阅读全文", "扫码下载客户端"),
    "share": ("分享到：微博 微信 QQ空间 朋友圈", "微博 微信 QQ空间 朋友圈 复制链接", "【分享到朋友圈】【微信好友】"),
    "buttons": ("[打印本页] [关闭窗口]", "字号：大 中 小 打印 收藏", "【字体：大 中 小】"),
    "related": ("相关阅读：{title}", "推荐阅读：{title}", "【相关链接】{title}", "延伸阅读：{title}"),
    "unfold": ("点击展开全文", "展开全文 ▼", "查看更多精彩内容", "点击查看大图", "点击进入专题"),
    "code": ("扫描二维码，关注{short}", "长按二维码关注我们", "扫一扫，用手机看", "关注公众号：{short}"),
    "pager": ("上一页 1 2 3 下一页", "首页 上一页 [1] [2] [3] 下一页 尾页", "第 1 页 / 共 3 页  下一页"),
}  # fmt: skip
BELOW: dict[str, tuple[str, ...]] = {
    "neighbours": (
        "上一篇：{title}\n下一篇：{title}", "上一篇： 没有了\n下一篇： {title}", "« 上一篇 {title}\n» 下一篇 {title}", "上一条:{title}  下一条:{title}", "前一篇：{title}\n后一篇：{title}", "【上一篇】{title}\n【下一篇】{title}", "上一则：{title}\n下一则：{title}", "<< 上一篇  下一篇 >>", "上篇：{title}\n下篇：{title}", "←{title}\n{title}→",
    ),
    "pager": (
        "上一页 1 2 3 4 5 下一页", "首页 上一页 下一页 尾页 第1页/共5页", "共 128 条 1 2 3 ... 13 下一页 跳转", "第1/5页 下一页 末页", "[1] [2] [3] 下一页 >>",
    ),
    "back": (
        "返回顶部", "返回列表", "返回首页 | 返回列表", "↑返回顶部", "【返回上一页】 【返回首页】", "回到顶部", "TOP", "返回上级", "[返回] [打印] [关闭]", "返回目录 | 加入书签 | 推荐本书",
    ),
    "buttons": (
        "【打印本页】【关闭窗口】", "打印本稿 关闭", "[收藏] [打印] [纠错] [关闭]", "【我要纠错】 【打印】 【关闭】", "打印文章 | 加入收藏 | 推荐给好友", "点赞 收藏 转发 评论", "赞 12 踩 0 收藏 分享", "顶一下(3) 踩一下(0)", "我要收藏 我要分享 个人中心", "举报 点赞 {n}",
    ),
    "share": (
        "分享到：\n微信\n微博\nQQ空间\n朋友圈", "本文分享到 微信 微博 QQ", "分享让更多人看到", "微博 微信 QQ空间 朋友圈", "把这篇文章分享给朋友：", "分享本页：",
    ),
    "copyright": (
        "版权所有 © 2003-2023 {site}", "Copyright © 2021 {site} 版权所有", "© {site} 版权所有 未经许可不得转载", "{site} 版权所有", "Copyright 2009-2022 All Rights Reserved. {site}", "版权所有：{site} 未经授权禁止转载", "©2024 {short} All rights reserved", "(C) 2015 {site}", "Copyright(C)2000-2020 {site},All Rights Reserved.", "{site}版权所有，未经书面授权，不得转载或建立镜像",
    ),
    "icp": (
        "{province}ICP备{n8}号", "{province}ICP备{n8}号-2 {province}公网安备{n14}号", "ICP备案号：{province}ICP备{n8}号-1", "{province}ICP证{n6}号", "备案序号：{province}ICP备{n8}号", "{province}公网安备 {n14}号", "网站备案号: {province}ICP备{n8}号", "{province}ICP备{n8}号-1 | {province}公网安备{n14}号 | 网站标识码{n10}", "国新网许可证编号：{n10}", "增值电信业务经营许可证：{province}B2-{n8}", "互联网新闻信息服务许可证编号：{n11}", "广播电视节目制作经营许可证（{province}）字第{n6}号", "网络视听许可证{n6}号", "出版物经营许可证 新出发{province}零字第{n6}号", "药品信息服务资格证书：({province})-非经营性-2020-0011", "{province}卫网审[2013]第0035号",
    ),
    "makers": (
        "主办单位：{site}", "主办：{site}  承办：{company}", "技术支持：{company}", "主办单位：{site}　技术支持：{company}", "网站建设：{company}", "Powered by {short}CMS v5.7", "网站维护：{site}信息中心", "承办单位：{site}融媒体中心", "地址：清河县人民路18号 邮编：311000 电话：0571-62340000", "联系电话：0571-62340000 传真：0571-62340001 邮箱：office@qh.example", "本站由{company}提供技术支持", "建议使用IE8.0以上浏览器，1366*768分辨率浏览本站", "违法和不良信息举报电话：0571-62340099", "不良信息举报邮箱：jubao@yx.example", "您是第 {n} 位访客",
    ),
    "disclaimer": (
        "免责声明：本文来自网络，不代表本站观点。", "声明：本网转载此文仅为传递更多信息，不代表本网赞同其观点，如有侵权请联系删除。", "特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。", "版权声明：本站部分内容来自互联网，如有侵权，请联系我们删除。", "凡本网注明“来源：{short}”的所有作品，版权均属于{short}，未经本网授权不得转载、摘编或利用其它方式使用上述作品。", "免责声明：市场有风险，投资需谨慎。本文仅供参考，不构成投资建议。", "本站文章均由网友上传，如涉及版权问题，请与本站联系，我们将在第一时间处理。",
    ),
    "related": (
        "相关阅读\n{title}\n{title}\n{title}", "热门推荐\n{title}\n{title}\n{title}\n{title}", "相关文章：\n· {title}\n· {title}", "【相关新闻】\n{title} 03-12\n{title} 03-11", "猜你喜欢\n{title}\n{title}", "您可能还喜欢\n{title}\n{title}\n{title}", "推荐阅读\n1 {title}\n2 {title}\n3 {title}", "阅读排行\n1.{title}\n2.{title}\n3.{title}", "最新资讯\n{title}\n{title}\n{title}", "大家都在看\n{title}\n{title}", "24小时热文\n{title}\n{title}\n{title}", "为你推荐\n[图]{title}\n{title}", "相关专题\n{title}\n{title}", "更多>>\n{title}\n{title}",
    ),
    "app": (
        "下载{short}APP，随时随地看新闻", "扫码下载APP", "打开{short}，查看更多图片", "关注微信公众号，获取更多资讯", "长按识别二维码关注我们", "关注{short}微信", "扫码关注{short}公众号", "iPhone客户端 Android客户端 手机版", "官方微信 官方微博 移动客户端",
    ),
    "comments": (
        "网友评论 0条", "发表评论", "我来说两句", "评论(0)", "登录后才能评论", "文明上网理性发言，请遵守新闻评论服务协议", "还没有人评论，快来抢沙发吧", "最新评论\n暂无评论",
    ),
    "links": (
        "关于我们 | 联系我们 | 版权声明 | 网站地图", "友情链接：人民网 新华网 央视网 中国新闻网", "网站简介 - 广告服务 - 招聘 - 帮助中心", "关于{short} 加入我们 商务合作 用户反馈 隐私政策", "隐私政策  用户协议  法律声明", "网站声明|使用帮助|网站地图|联系方式", "合作伙伴：东湖大学 清河县图书馆",
    ),
    "tags": ("标签：油菜花 旅游 清河", "关键词：大桥 合龙", "TAG: 公交 线路", "Tags：教育 期中"),
}  # fmt: skip
ENGLISH_ABOVE: dict[str, tuple[str, ...]] = {
    "skip": ("Skip to content", "Skip to main content", "Jump to navigation", "Skip navigation", "Skip to footer"),
    "menu": ("Home News Sport Weather Shop Earth Travel", "Home | About | Blog | Contact", "Menu\nHome\nRecipes\nGardens\nShop", "HOME  NEWS  BUSINESS  LIFESTYLE  PUZZLES", "Front page · Local · Opinion · Obituaries · Jobs"),
    "login": ("Log in", "Sign In | Register", "Sign in or create an account", "Subscribe | Log In", "My Account  Basket (0)", "Already a subscriber? Sign in"),
    "search": ("Search", "Search this site", "Search for: Search", "Search…", "Search {esite}"),
    "breadcrumb": ("Home > {esection} > Article", "Home / {esection} / Leeks", "Home » {esection}", "You are here: Home > {esection}", "Home › {esection} › Dover"),
    "share": ("Share on Facebook Share on Twitter Share by email", "Facebook Twitter WhatsApp Email", "Share this", "Share: Facebook Twitter Reddit", "Tweet Share Pin Email", "Copy link Facebook X LinkedIn", "SHARE THIS ARTICLE"),
    "cookies": ("We use cookies to improve your experience. By continuing to browse, you agree to our cookie policy.", "This site uses cookies. Find out more.\nAccept\nReject", "Cookies help us deliver our services. OK\nLearn more", "We value your privacy\nWe and our 812 partners store and access information on a device, such as cookies.\nAccept all\nReject all\nManage options", "This website uses cookies to improve your experience.\nAccept Cookies"),
    "ad": ("Advertisement", "ADVERTISEMENT", "Advertisement - Continue Reading Below", "Sponsored"),
    "tools": ("Print this page", "Text size: A A A", "Print   Email   Save", "Listen to this article", "4 min read", "Reading time: 3 minutes", "Font size + -", "1,204 views", "Views: 532"),
}  # fmt: skip
ENGLISH_INSIDE: dict[str, tuple[str, ...]] = {
    "ad": ("Advertisement", "ADVERTISEMENT", "Story continues below advertisement", "Article continues after ad", "Scroll to continue with content"),
    "related": ("Read more: {etitle}", "READ MORE: {etitle}", "Related: {etitle}", "SEE ALSO: {etitle}", "You may also like: {etitle}"),
    "newsletter": ("Sign up for our newsletter", "Subscribe to our newsletter", "Get the best of {esite} in your inbox", "Sign up to receive our daily briefing"),
    "share": ("Share this story", "Facebook Twitter Email", "Click to share on Facebook (Opens in new window)"),
}  # fmt: skip
ENGLISH_BELOW: dict[str, tuple[str, ...]] = {
    "newsletter": ("Sign up for our free newsletter", "Join our mailing list", "Get the latest from {esite} straight to your inbox", "Enter your email\nSign me up", "Subscribe to {esite}", "Don't miss a story. Subscribe today!", "Stay in the loop: join 20,000 readers"),
    "related": ("Related posts\n{etitle}\n{etitle}", "You might also like\n{etitle}\n{etitle}\n{etitle}", "More from {esite}\n{etitle}\n{etitle}", "Most read\n1 {etitle}\n2 {etitle}\n3 {etitle}", "Recommended\n{etitle}\n{etitle}", "Trending now\n{etitle}\n{etitle}", "Related Topics\nLeeks\nGardens", "Read next\n{etitle}"),
    "share": ("Share this", "Share this:\nTwitter\nFacebook\nLike this:\nLike Loading...", "Follow us\nFacebook\nTwitter\nInstagram", "Share\nTweet\nPin it", "Follow {esite} on Facebook and Twitter", "Like us on Facebook"),
    "copyright": ("© 2021 {esite}. All rights reserved.", "Copyright 2019 {esite}", "All rights reserved.", "© {esite} 2004–2023", "Copyright © 2022 {esite} Ltd. Registered in England No. {n8}.", "(c) 2011 {esite}, Inc. All Rights Reserved"),
    "links": ("Privacy Policy | Terms of Use | Cookie Policy", "About Contact Advertise Careers Privacy", "Terms and Conditions · Privacy · Accessibility · Sitemap", "Contact us\nAbout us\nPrivacy\nTerms", "Do Not Sell My Info", "Help  FAQ  Returns  Delivery"),
    "neighbours": ("Previous: {etitle}\nNext: {etitle}", "« {etitle}\n{etitle} »", "← Previous Post\nNext Post →", "Previous article\n{etitle}\nNext article\n{etitle}", "Older posts\nNewer posts", "Page 1 of 3 Next »"),
    "comments": ("Leave a Reply\nYour email address will not be published. Required fields are marked *", "0 Comments", "Post a comment", "Comments are closed.", "View comments (12)", "Log in to leave a comment", "Be the first to comment"),
    "back": ("Back to top", "↑ Top", "Return to top of page", "Back to {esection}", "Powered by WordPress", "Theme by Leaf", "Site by Mill Street Digital"),
    "app": ("Download our app", "Download on the App Store\nGet it on Google Play", "Get the {esite} app"),
}  # fmt: skip
Banks = dict[str, tuple[str, ...]]
JAPANESE: tuple[Banks, Banks] = (
    {
        "menu": ("ホーム ニュース スポーツ 天気 特集", "トップ | ニュース | 地域 | 写真", "メニュー\nトップページ\n会社概要\n採用情報\nお問い合わせ"), "breadcrumb": ("ホーム > ニュース > 地域", "トップ > 社会 > 記事", "現在位置：ホーム＞お知らせ"),
        "login": ("ログイン 新規登録", "ログイン | 会員登録", "マイページ ログアウト"), "search": ("検索", "サイト内検索", "キーワードを入力"), "share": ("シェア ツイート LINEで送る はてなブックマーク", "この記事をシェアする", "ツイートする"), "size": ("文字サイズ 小 中 大", "文字の大きさ：標準 拡大", "印刷する"), "skip": ("本文へスキップ", "本文へ移動", "メインコンテンツへスキップ"),
    },
    {
        "related": ("関連記事\n{jtitle}\n{jtitle}", "あわせて読みたい\n{jtitle}\n{jtitle}", "おすすめ記事\n{jtitle}", "アクセスランキング\n1 {jtitle}\n2 {jtitle}"), "neighbours": ("前の記事：{jtitle}\n次の記事：{jtitle}", "« 前の記事へ  次の記事へ »", "次へ 前へ 一覧へ戻る"), "back": ("ページトップへ戻る", "ページの先頭へ", "トップへ戻る", "一覧に戻る"),
        "copyright": ("Copyright © 2020 港新聞社 All Rights Reserved.", "© 港新聞社 無断転載を禁じます", "無断転載禁止"), "links": ("プライバシーポリシー | 利用規約 | お問い合わせ", "会社概要 採用情報 サイトマップ", "個人情報保護方針  サイトのご利用について"), "app": ("アプリで読む", "公式アプリをダウンロード", "フォローする"), "comments": ("コメントを書く", "コメント（0）"),
    },
)  # fmt: skip
KOREAN: tuple[Banks, Banks] = (
    {
        "menu": ("홈 뉴스 스포츠 날씨 연예", "정치 | 경제 | 사회 | 문화 | 국제", "전체메뉴\n회사소개\n공지사항\n고객센터"), "breadcrumb": ("홈 > 뉴스 > 사회", "HOME > 지역 > 기사"), "login": ("로그인 회원가입", "로그인 | 회원가입 | 마이페이지"), "search": ("검색", "통합검색", "검색어를 입력하세요"), "share": ("페이스북 트위터 카카오톡 URL복사", "공유하기", "카카오스토리 밴드 트위터"), "size": ("글자크기 가 가", "가나다라 글자크기 조절 인쇄", "인쇄하기", "기사 스크랩"), "skip": ("본문 바로가기", "메뉴 바로가기"),
    },
    {
        "related": ("관련기사\n{ktitle}\n{ktitle}", "많이 본 뉴스\n1 {ktitle}\n2 {ktitle}", "인기기사\n{ktitle}\n{ktitle}"), "neighbours": ("이전글 {ktitle}\n다음글 {ktitle}", "이전기사\n다음기사", "목록"), "back": ("맨 위로", "상단으로", "TOP"), "copyright": ("ⓒ 강변일보, 무단 전재 및 재배포 금지", "Copyright ⓒ 강변일보. All rights reserved.", "저작권자 © 강변일보 무단전재 및 재배포 금지"), "links": ("개인정보처리방침 | 이용약관 | 고객센터", "회사소개 광고문의 제휴문의"), "comments": ("댓글 0", "댓글쓰기", "댓글을 입력하세요"), "app": ("앱 다운로드", "구독하기"),
    },
)  # fmt: skip
TRADITIONAL: tuple[Banks, Banks] = (
    {
        "menu": ("首頁 即時 要聞 娛樂 運動 全球", "回首頁 | 網站導覽 | 意見信箱 | English", "關於本局\n最新消息\n便民服務\n政府資訊公開"), "breadcrumb": ("首頁 > 最新消息 > 新聞稿", "您的位置：首頁 / 焦點新聞", "目前位置：首頁 > 地方"), "login": ("登入 | 註冊", "會員登入 加入會員"), "search": ("搜尋", "請輸入關鍵字 搜尋 進階搜尋"), "size": ("字級：小 中 大", "字級設定：小 中 大 特大", "友善列印 轉寄"), "share": ("分享 facebook line twitter", "分享至 Facebook 分享至 LINE", "用LINE傳送"), "counter": ("點閱數：{n}", "瀏覽人次：{n}", "人氣({n})"),
    },
    {
        "related": ("延伸閱讀\n{title}\n{title}", "相關新聞\n{title}\n{title}", "熱門新聞\n{title}\n{title}"), "neighbours": ("上一則：{title}\n下一則：{title}", "上一篇 下一篇"), "back": ("回頁首", "回上一頁", "TOP"), "copyright": ("版權所有 © 2020 大光明新聞網 轉載必究", "大光明新聞網版權所有", "Copyright © 大光明新聞網 All Rights Reserved"), "links": ("隱私權政策 | 網站安全政策 | 政府網站資料開放宣告", "關於我們 廣告刊登 聯絡我們 隱私權聲明"), "app": ("下載APP看更多", "按讚加入粉絲團", "加入LINE好友"), "comments": ("我要留言", "留言 0"),
    },
)  # fmt: skip
PAGE_CODE = (
    ".TRS_Editor P{margin-top:0;line-height:1.5;}.TRS_Editor DIV{margin-top:0;}",
    "#qr_box {\n  width: 120px;\n  margin: 0 auto;\n}",
    "$('#share-2').share({ sites: ['wechat', 'weibo'] });",
    "(function(){\nvar src = 'https://stat.example.com/h.js';\ndocument.write('<script src=\"' + src + '\"></' + 'script>');\n})();",
    'window._bd_share_config={"common":{"bdText":"","bdMini":"2"},"share":{}};',
    "(adsbygoogle = window.adsbygoogle || []).push({});",
    'style="text-align: center" class="content-box">',
)
"""Style sheets and scripts that crawlers leave among the text, whatever its language."""
for _bank in (ABOVE, BELOW, ENGLISH_ABOVE, ENGLISH_BELOW):
    _bank["page code"] = PAGE_CODE
LANGUAGES: dict[str, tuple[Banks, Banks, Banks]] = {
    "zh": (ABOVE, INSIDE, BELOW),
    "en": (ENGLISH_ABOVE, ENGLISH_INSIDE, ENGLISH_BELOW),
    "ja": (JAPANESE[0], {}, JAPANESE[1]),
    "ko": (KOREAN[0], {}, KOREAN[1]),
    "hant": (TRADITIONAL[0], {}, TRADITIONAL[1]),
}
_PLACE = re.compile(r"\{(\w+)\}")


def language_of(text: str) -> str:
    """The language whose chrome fits a document."""
    if re.search("[가-힣]", text):
        return "ko"
    if re.search("[ぁ-ん]", text):
        return "ja"
    if not re.search("[一-鿿]", text):
        return "en"
    return "hant" if re.search("[戲們來這說問]", text) else "zh"


def dressed(seed: int, document: str, *, inside: bool = True) -> Dressed:
    """A document with three to seven blocks of chrome above, four to nine below, and up to two between its lines."""
    pick = random.Random(f"{seed} {document[:40]}")
    above, middle, below = LANGUAGES[language_of(document)]
    gap = pick.choice(("\n", "\n", "\n", "\n\n"))
    body = document if document.endswith("\n") else document + "\n"
    parts = [*_drawn(pick, above, pick.randint(3, 7), gap, "above")]
    if inside and middle and (places := _paragraph_ends(body)):
        done = 0
        for place in sorted(pick.sample(places, min(len(places), pick.randint(1, 2)))):
            parts += [(body[done:place], ""), *_drawn(pick, middle, 1, gap, "inside")]
            done = place
        body = body[done:]
    return Dressed((*parts, (body, ""), *_drawn(pick, below, pick.randint(4, 9), gap, "below")))


def _drawn(pick: random.Random, banks: Banks, count: int, gap: str, where: str) -> list[tuple[str, str]]:
    names = [name for name in banks if name in pick.sample(list(banks), min(count, len(banks)))]
    return [(_filled(pick, pick.choice(banks[name])) + gap, f"{where} {name}") for name in names]


def _paragraph_ends(text: str) -> list[int]:
    """Where a line that ends a sentence ends, and another such line follows."""
    return [match.end() for match in re.finditer(r"[。！？.!?]\n+(?=[^\n]*[。！？.!?]\n)", text)]


def _filled(pick: random.Random, template: str) -> str:
    return _PLACE.sub(lambda match: _value(pick, match[1]), template)


def _value(pick: random.Random, name: str) -> str:
    if name == "date":
        return f"{pick.randint(2001, 2026)}年{pick.randint(1, 12)}月{pick.randint(1, 28)}日"
    if name in FILL:
        return pick.choice(FILL[name])
    size = int(name[1:] or 4)
    return str(pick.randint(10 ** (size - 1), 10**size - 1))
