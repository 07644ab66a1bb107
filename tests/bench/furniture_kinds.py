# ruff: noqa: E501 - the lines are as long as their kinds have them
"""Documents of many kinds that a cleaner must leave alone, written for this benchmark: kind → text.

Much in them looks like furniture: numbers alone on a line, refrains, responses, column heads, words of menus.
"""

from __future__ import annotations


def _numbered(rows: str, start: int = 1, mark: str = "{}\n{}\n\n") -> str:
    return "".join(mark.format(number, row) for number, row in enumerate(rows.split("\n"), start))


VERSE = {
    "poem with numbers": "十四行集选\n\n"
    + _numbered(
        "我们准备着深深地领受\n那些意想不到的奇迹\n在漫长的岁月里忽然有\n彗星的出现，狂风乍起\n我们的生命在这一瞬间\n仿佛在第一次的拥抱里"
    ),
    "couplets": "登楼\n\n江水东流去不回\n楼头独自看花开\n去年燕子今何在\n只有春风入户来\n\n其二\n\n一夜西风雨打窗\n梦中犹自渡湘江\n醒来不见扁舟影\n惟有残灯对影双\n",
    "song": "月亮船\n\n主歌\n月亮船呀月亮船\n载着妈妈的歌谣\n\n副歌\n啦啦啦 摇呀摇\n摇到外婆桥\n\n主歌\n星星桥呀星星桥\n通向远方的小岛\n\n副歌\n啦啦啦 摇呀摇\n摇到外婆桥\n\n尾声\n摇到外婆桥\n",
    "hymn": "Evening Hymn\n\n1\nThe day is done, the lamps are lit,\nAbide with us, O Lord.\n\n2\nThe shadows lengthen on the hill,\nAbide with us, O Lord.\n\n3\nThe birds are silent in the trees,\nAbide with us, O Lord.\n\n4\nThe stars appear above the mill,\nAbide with us, O Lord.\n",
    "litany": "".join(
        f"领：{what}\n答：求你垂听我们。\n"
        for what in ("为病痛中的人", "为远行在外的人", "为孤独的老人", "为初生的婴孩", "为作工的人", "为亡者的家属")
    ),
    "english litany": "".join(
        f"{what}\nLord, hear our prayer\n\n"
        for what in (
            "For the sick and for those who tend them, that they may have strength",
            "For the stranger at the gate, and for all who travel tonight",
            "For the dead, whose names we keep, and for those who mourn them",
            "For those who work at sea, and for those who wait for them",
        )
    ),
    "haiku": "一\n古池や\n蛙飛びこむ\n水の音\n\n二\n夏草や\n兵どもが\n夢の跡\n\n三\n閑さや\n岩にしみ入る\n蝉の声\n",
    "korean poem": "진달래\n\n나 보기가 역겨워\n가실 때에는\n말없이 고이 보내 드리오리다\n\n가시는 걸음 걸음\n놓인 그 꽃을\n사뿐히 즈려밟고 가시옵소서\n",
}
TABLES = {
    "timetable": "K528次列车时刻表\n\n站名 到达 开车\n南京 —— 19:20\n芜湖 20:52 20:58\n宣城 21:48 21:51\n黄山 00:31 00:39\n景德镇 02:40 02:46\n鹰潭 05:21 05:35\n",
    "bus stops": "12路公交线路\n\n火车站\n人民广场\n体育中心\n第一医院\n市图书馆\n大学城\n开发区\n首末班：6:00-21:30\n票价：2元\n",
    "scores": "小组赛第三轮\n\n红队 3 - 1 蓝队\n白队 2 - 2 黑队\n青队 0 - 1 紫队\n\n积分榜\n1 红队 9\n2 青队 6\n3 白队 4\n4 蓝队 1\n",
    "set scores": "Final\n\nNovak\n6\n4\n7\n\nRuiz\n3\n6\n5\n\nMatch time 2:41\n",
    "chess": '[Event "Club match"]\n[White "Alder"]\n[Black "Birk"]\n[Result "1-0"]\n\n1. e4 e5\n2. Nf3 Nc6\n3. Bb5 a6\n4. Ba4 Nf6\n5. O-O Be7\n6. Re1 b5\n7. Bb3 d6\n1-0\n',
    "xiangqi": "中炮对屏风马\n\n1. 炮二平五 马8进7\n2. 马二进三 车9平8\n3. 车一平二 马2进3\n4. 兵七进一 卒7进1\n5. 车二进六 炮8平9\n",
    "numbers": "12\n15\n18\n21\n24\n27\n30\n33\n36\n39\n42\n45\n",
    "readings": "测站 水位\n城陵矶 24.31\n24.28\n24.25\n莲花塘 23.90\n23.88\n23.85\n螺山 22.10\n22.07\n22.01\n",
    "csv": "id,name,price\n1,apple,3.5\n2,pear,4.2\n3,plum,6.0\n4,fig,8.8\n",
    "price list": "理发店价目\n\n剪发\n38\n洗吹\n25\n烫发\n288\n染发\n198\n护理\n88\n\n会员八折\n",
    "english menu": "The Anchor\n\nStarters\nSoup of the day 5\nSmoked mackerel 8\n\nMains\nFish and chips 14\nShepherd's pie 13\nMushroom risotto 12\n\nDesserts\nApple crumble 6\nCheese board 9\n",
    "calendar": "教学周历\n\n周次 日期 内容\n1 9月2日 绪论\n2 9月9日 数与式\n3 9月16日 方程\n4 9月23日 不等式\n5 9月30日 放假\n",
    "class list": "三年二班值日表\n\n星期一\n张晓明 李小红\n星期二\n王大力 赵敏\n星期三\n陈晨 周舟\n星期四\n吴刚 郑爽\n星期五\n全体\n",
    "phone list": "常用电话\n\n办公室\n62341001\n财务科\n62341002\n总务处\n62341003\n保卫科\n62341110\n",
    "ids": "编号清单\n\n8f14e45f\nc9f0f895\n45c48cce\nd3d94468\n6512bd43\nc20ad4d7\nc51ce410\n",
    "uuids": "Devices in the rack\n\n550e8400-e29b-41d4-a716-446655440000\n6ba7b810-9dad-11d1-80b4-00c04fd430c8\n6ba7b811-9dad-11d1-80b4-00c04fd430c8\n",
    "bank statement": "日期 摘要 金额\n0301 工资 8000.00\n0303 超市 -126.50\n0305 水费 -48.20\n0308 转账 -500.00\n0310 利息 3.11\n",
}
LISTS = {
    "glossary": "术语表\n\n首页 home page\n菜单 menu\n页脚 footer\n面包屑 breadcrumb\n登录 sign in\n注册 sign up\n分享 share\n隐私政策 privacy policy\n",
    "ui strings": "打开\n关闭\n保存\n打印\n返回\n下一页\n上一页\n首页\n尾页\n搜索\n",
    "ui strings english": "Open\nClose\nSave\nPrint\nBack\nNext\nPrevious\nHome\nSearch\nShare\n",
    "link list": "推荐书店\n\n万圣书园 https://ws.example/\n季风书园 https://jf.example/\n先锋书店 https://xf.example/\n诚品书店 https://cp.example/\n",
    "bookmarks": "Links for the course\n\nLecture notes - https://course.example/notes\nProblem sets - https://course.example/sets\nForum - https://course.example/forum\nContact - https://course.example/contact\n",
    "place names": "乡镇名录\n\n上河镇\n下河镇\n前王乡\n后李乡\n返回乡\n首义街道\n东关街道\n西关街道\n",
    "contents": "目  录\n\n前言 ………………………… 1\n第一章 绪论 ………………… 3\n　第一节 研究背景 ………… 3\n　第二节 研究方法 ………… 9\n第二章 文献综述 …………… 15\n参考文献 …………………… 88\n",
    "contents english": "Contents\n\nPreface . . . . . . . . . vii\n1 The river . . . . . . . . 1\n2 The mill . . . . . . . . 23\n3 The fair . . . . . . . . 57\nIndex . . . . . . . . . 211\n",
    "bibliography": "参考文献\n\n[1] 王力. 古代汉语[M]. 北京: 中华书局, 1999.\n[2] 吕叔湘. 语法修辞讲话[M]. 北京: 商务印书馆, 2013.\n[3] 朱德熙. 语法讲义[M]. 北京: 商务印书馆, 1982.\n",
    "bibliography english": "References\n\nBirk, A. (2003). On rivers. Journal of Water, 12(3), 44-61.\nBirk, A. (2005). On mills. Journal of Water, 14(1), 3-19.\nCole, J. (2011). Weirs. Imaginary Press.\n",
    "recipe": "番茄炒蛋\n\n用料\n番茄 2个\n鸡蛋 3个\n盐 少许\n糖 1勺\n\n做法\n1\n番茄切块，鸡蛋打散加盐。\n2\n热锅下油，蛋液炒至半熟盛出。\n3\n下番茄炒出汁，放糖，倒回鸡蛋翻匀。\n",
    "form": "申请表\n\n姓名：________\n性别：________\n出生日期：________\n联系电话：________\n电子邮箱：________\n申请理由：\n\n本人签名：________\n日期：____年____月____日\n",
    "exam": "一、选择题\n\n1\n下列哪个数是质数？\nA. 9\nB. 11\nC. 15\nD. 21\n\n2\n三角形内角和是多少度？\nA. 90\nB. 180\nC. 270\nD. 360\n",
    "checklist": "# Release\n\n- [ ] Update the changelog\n- [ ] Tag the commit\n- [ ] Build and upload\n- [x] Tell the mailing list\n",
    "cast": "剧中人物\n\n老王 茶馆掌柜\n小二 伙计\n松二爷 茶客\n刘麻子 说媒的\n康六 乡妇之父\n",
}
PROSE = {
    "minutes": "董事会会议纪要\n\n时间：2023年4月12日\n地点：三楼会议室\n出席：陈立、周敏、何涛\n记录：许静\n\n一、陈立通报了一季度经营情况，销售同比增长百分之六。\n二、周敏汇报了新厂房的进度，预计六月底可以封顶。\n三、会议同意将分红方案提交股东大会审议。\n\n散会时间：16:40\n",
    "law": "第三章 合同的效力\n\n第二十一条 依法成立的合同，自成立时生效，但是法律另有规定的除外。\n\n第二十二条 当事人超越经营范围订立的合同，不得仅以超越经营范围确认合同无效。\n\n第四章 合同的履行\n\n第二十三条 当事人应当按照约定全面履行自己的义务。\n",
    "statute english": 'PART 3\nOFFENCES\n\n12\nA person who obstructs a weir without a licence commits an offence.\n\n13\n(1) A person guilty of an offence under section 12 is liable to a fine.\n(2) In this section "weir" includes a sluice.\n\n14\nThis Part binds the Crown.\n',
    "letter": "亲爱的外婆：\n\n您好！来北方已经半年了，这里冬天很冷，屋里却有暖气，我一切都好，请您放心。\n学校食堂的饭菜也还合口，只是常常想起您做的米粉肉。\n\n祝您身体健康！\n\n外孙女 小禾\n2022年12月3日\n",
    "interview": "问\n您是什么时候开始学琴的？\n答\n七岁，跟着隔壁的老师，一学就是十年，中间从来没有停过。\n问\n您是什么时候第一次登台的？\n答\n十二岁，在镇上的礼堂，台下坐满了人，我紧张得手都在抖。\n问\n现在还练琴吗？\n答\n每天两小时，雷打不动。\n",
    "play": "SCENE II. A kitchen.\n\nMARTHA\nHave you counted the spoons?\n\nJOHN\nTwice. There are eleven.\n\nMARTHA\nThen we are one short, and the bishop is coming.\n\nJOHN\nHe can have mine.\n\nMARTHA\nHe shall have a clean one.\n",
    "forum": "求助：老房子墙面返潮怎么处理\n\n发帖人 江边人家\n一楼北面的墙每到梅雨季就返潮，墙皮一片片往下掉，刷了两次漆都没用，有没有懂行的说说？\n\n沙发 泥瓦匠老周\n先看外墙有没有裂缝，再查防水层，光刷漆是治标不治本的。\n\n板凳 楼上的猫\n顶楼上，我家去年也是，重做了防水才好，花了三千多。\n\n江边人家\n谢谢各位，周末就找人来看。\n",
    "readme": "# tidewatch\n\n[Docs](https://tw.example/docs) · [Chat](https://tw.example/chat) · [License](LICENSE)\n\nWatch tide tables from the command line.\n\n## Install\n\n    pip install tidewatch\n\n## Usage\n\n    tidewatch --port Dover\n\n## Contributing\n\nBug reports are welcome; please read CONTRIBUTING first.\n\n## License\n\nMIT © 2021 the tidewatch authors\n",
    "sign-in manual": "注册与登录\n\n第一次使用前，请先注册账号。点击右上角的“登录/注册”，输入手机号，收到验证码后填入即可。\n\n找回密码\n\n忘记密码时，点击“找回密码”，按提示操作。如果手机号已经停用，请联系客服。\n\n分享\n\n打开文章后，点击右下角的分享按钮，可以转发到朋友圈或微博。\n",
    "cookies essay": "What a cookie is\n\nA cookie is a small file that a site leaves in your browser. It was invented in 1994 by a programmer in California.\n\nPrivacy\n\nCookies let a shop remember your basket. They also let an advertiser follow you from shop to shop, which is why the law now asks for consent.\n",
    "obituary": "讣告\n\n我校退休教师沈文渊先生因病医治无效，于2021年11月6日凌晨逝世，享年八十七岁。\n先生一生从教四十余载，桃李满天下。\n兹定于11月9日上午九时在殡仪馆松鹤厅举行告别仪式。\n\n沈文渊先生治丧小组\n2021年11月7日\n",
    "diary": "三月四日 晴\n上午去河边走了一圈，柳树已经发芽，几个孩子在放风筝。\n\n三月五日 阴\n没有出门，把去年的旧信翻出来看，看到很晚。\n\n三月六日 雨\n雨下了一整天，屋檐下积了一大盆水。\n",
    "notice": "停水通知\n\n各位住户：\n因管网改造，本小区定于5月18日8时至20时停水，请提前储水，给您带来不便，敬请谅解。\n咨询电话：62345678\n\n滨河物业服务中心\n2023年5月16日\n",
    "encyclopedia": "白鹭洲\n\n白鹭洲是江心的一座沙洲，面积约三平方公里，因白鹭栖息而得名。\n\n历史\n\n宋代以前，洲上只有渔户；南宋时始建书院，其后屡毁屡建，今存山门与讲堂各一座。\n\n参见\n\n书院\n江心屿\n",
    "newspaper": "老街新生记\n——来自古城保护一线的报道\n■ 本报记者 罗川 实习生 冯媛\n\n编者按\n\n老街是一座城市的记忆，怎样留住它，各地都在探索。\n\n青石板路，白墙黛瓦。走进城南老街，仿佛走进了一幅旧时的画卷。（记者 罗川）\n\n▶ 修缮后的老街夜景。 王磊 摄\n▶ 下转第三版\n\n据统计，老街去年接待游客一百二十万人次，商户收入增长三成。\n\n责任编辑：段小雨\n校对：石磊\n",
    "speech": "在毕业典礼上的讲话\n\n亲爱的同学们：\n\n今天，你们就要毕业了！四年前你们走进校门的样子，我还记得很清楚。\n\n请带上三样东西：好奇、善良和耐心。\n\n谢谢大家！\n",
    "privacy policy": "隐私政策\n\n我们重视您的隐私。本政策说明我们收集哪些信息、如何使用以及您的权利。\n\n一、我们收集的信息\n您注册时提供的手机号码和昵称，以及您使用服务时产生的日志。\n\n二、Cookie\n我们使用 Cookie 记住您的登录状态，您可以在浏览器中关闭。\n\n三、联系我们\n如有疑问，请发邮件至 privacy@site.example。\n",
    "terms": "Terms of Use\n\nBy using this service you agree to these terms. Please read them with care before you sign up.\n\n1. Your account\n\nYou must keep your password secret, and you must tell us if somebody else has used it.\n\n2. Content\n\nYou keep all rights in what you post. You grant us a licence to show it to others.\n\nContact us\n\nWrite to terms@site.example.\n",
    "japanese news": "港の朝市、十年ぶりに復活\n\n雨にもかかわらず、港には朝早くから長い列ができた。十年ぶりに開かれた朝市には、三十を超える店が並び、とれたての魚や野菜が飛ぶように売れた。\n「この日を待っていました」と、近くに住む女性（72）は笑顔で話した。\n\n（記者 佐藤健）\n",
    "japanese manual": "ログインの方法\n\n右上の「ログイン」をクリックし、メールアドレスとパスワードを入力してください。パスワードを忘れた場合は、「パスワードをお忘れの方」から再設定できます。\n\n印刷\n\n記事の下にある「印刷」ボタンを押すと、印刷用の画面が開きます。\n",
    "korean news": "강변 도서관 다음 달 문 연다\n\n강변공원에 새로 지은 시립도서관이 다음 달 2일 문을 연다. 시는 지난 3년 동안 120억 원을 들여 지하 1층, 지상 3층 규모의 도서관을 지었다고 밝혔다.\n도서관은 매주 월요일을 빼고 오전 9시부터 밤 10시까지 운영된다.\n\n김민수 기자\n",
    "traditional news": "老戲院重開 市民排隊捧場\n\n停業六年的大光明戲院昨日重新開幕，首場放映一九六三年的黑白老片，四百個座位全部售罄，不少長者由子女陪同入場。\n院方表示，逢週三上午將為長者設優惠場，票價二十元。\n\n記者陳怡君／台北報導\n",
    "german notice": "Bekanntmachung\n\nDie Gemeindebücherei bleibt vom 3. bis zum 14. August wegen Umbaus geschlossen. Die Rückgabe ist in dieser Zeit am Fenster neben dem Eingang möglich.\n\nDer Bürgermeister\n",
}
KINDS: dict[str, str] = {**VERSE, **TABLES, **LISTS, **PROSE}
LABELS = ("glossary", "ui strings", "ui strings english")
"""Lists of the labels of buttons: inside chrome, nobody could say which of them are the list."""
GROUPS: dict[str, dict[str, str]] = {
    "verse": VERSE,
    "tables": TABLES,
    "lists": {kind: text for kind, text in LISTS.items() if kind not in LABELS},
    "prose": PROSE,
}
