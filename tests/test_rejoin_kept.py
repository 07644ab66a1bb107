"""Rejoin: what is no broken sentence stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rejoining import WRAPPED, cleaned, propose, wrapped

# ruff: noqa: E501 — running text is what this is about


KEPT = {
    "one line": "学习先进拓思路 解放思想促发展",
    "title and subtitle": "为使京津冀成为先行区 示范区贡献天津之为\n\n市委召开新闻发布会解读全会精神\n",
    "byline": "做好聚才引才留才文章\n\n杨 亮\n\n创新是第一动力,人才是第一资源。\n",
    "a cut paragraph before a heading": "即便条件优越,失败的也远比成功的多。要借鉴深圳全链条创新创业教育的经验,把握教创园难得的\n\n让科技创新成为高质量发展最大增量\n\n赵莉晓\n",
    "a cut paragraph before another beginning": "学校率先成立集成电路科学与工程学院。与绍兴等地政府共建外埠研究机构,与校友企业打造联合成立研究\n\n党的二十大报告首次把教育、科技、人才统筹安排,对教育事业作出新的战略部署。\n",
    "verse": "两岸荔枝红。\n万家烟雨中。\n佳人相对泣。\n泪下罗衣湿。\n",
    "lyrics": "我曾经跨过山和大海\n也穿过人山人海\n我曾经拥有着的一切\n转眼都飘散如烟\n",
    "english verse": "Shall I compare thee to a summer's day?\nThou art more lovely and more temperate:\n"
    "Rough winds do shake the darling buds of May,\nAnd summer's lease hath all too short a date;\n",
    "list": "- flour and water and salt and more\n- butter and eggs and milk and more\n- sugar and cream and tea and more\n",
    "items": "一、厚植土壤,打造制造产业集群\n二、梯度培育,健全企业成长体系\n三、精准施策,落实政策扶持措施\n",
    "table": "name    age    city\nJohn    30     London\nMary    28     Paris\n",
    "csv": "name,age,city\nJohn,30,London\nMary,28,Paris\nEmil,22,Berlin\n",
    "python": "def main():\n    values = [1, 2, 3]\n    for value in values:\n        print(value)\n    return values\n",
    "yaml": "name: clean\nversion: 1\nsteps:\n  - run: make all of the things here\n  - run: make test\n",
    "markdown": "# Title\n\nSome text that is wrapped by hand at a column of\nforty-eight or so, which a reader of the source\n"
    "wants to stay as it was, since the source is all\nthere is of it.\n",
    "log": "2024-01-01 10:00:01 INFO started the server on the port\n2024-01-01 10:00:02 INFO listening for the\n",
    "chat": "Ann: are you there\nBob: I am, and so is\nAnn: who else is there\n",
    "address": "Mr. John Smith\n12 Baker Street\nLondon NW1 6XE\nEngland\n",
    "letter": "Dear Sir,\n\nI have the honour to write to you.\n\nYours sincerely,\n\nJohn\n",
    "contents": "第一章 总则........1\n第二章 分则........12\n第三章 附则........30\n",
    "speech": "主人は黙って話を聞いていた。迷亭先生はやがて話頭を転じて、次のように言った。それは長い話であったが\n「一番嫌だ」\n",
}

ALIKE = {
    "zh poem modern": "轻轻的我走了，正如我轻轻的来；\n我轻轻的招手，作别西天的云彩。\n那河畔的金柳，是夕阳中的新娘；\n波光里的艳影，在我的心头荡漾。\n软泥上的青荇，油油的在水底招摇；\n在康河的柔波里，我甘心做一条水草！\n"
    * 3,
    "zh long-line verse": "那一年的秋天，我们在山脚下看见成群的大雁向南方飞去\n风从麦田的尽头吹过来，带着泥土和青草混合在一起的气味\n母亲站在门口，手里拿着一件还没有补完的旧衣服望着远处\n我忽然明白，所有的离别，都不过是为了另一次更长久的等待\n"
    * 4,
    "zh lyrics commas": "我愿化作一颗流星，落在你的窗前\n看你灯下读书的样子，静静的夜晚\n你说远方有一片海，海上有风有船\n你说等到春天来了，就带我去看看\n"
    * 5,
    "bilingual": "The quick brown fox jumps over the lazy dog, and then\n敏捷的棕色狐狸跳过了懒狗，然后它就跑进了森林里去了\nit ran into the forest where nobody could find it again\n在那里再也没有人能够找到它，直到第二年的春天才又出现\n"
    * 4,
    "minutes": "出席：张伟（主任）、李娜（副主任）、王强、刘洋、陈静、杨帆\n列席：赵磊（财务处）、黄敏（人事处）、周涛（后勤处）、吴霞\n缺席：徐杰（出差）、孙丽（病假）\n记录：朱红\n一、审议通过了二〇二三年度财务决算报告和二〇二四年度预算草案\n二、听取了关于校园改造工程进展情况的汇报，原则同意下一步安排\n三、讨论了教职工考核办法修订稿，会议要求人事处进一步征求意见\n"
    * 2,
    "email signature": "Dear Bob,\n\nplease find attached the report you asked for.\n\nBest regards,\nAnna\n\n-- \nAnna Schmidt, Head of Research\nInstitute for Applied Sciences, Building 7, Room 12\nHauptstrasse 123, 10115 Berlin, Germany\nPhone: +49 30 1234567, Fax: +49 30 1234568\nE-mail: anna.schmidt@example.org, www.example.org\n",
    "quoted mail": "On Monday, Bob wrote:\n> I think that we should go there on Tuesday, since the\n> weather is going to be better, and the shops will be\n> open until late in the evening.\n\nI agree.\n\n> What about Carol, will she be able to come with us?\n\nNo idea.\n"
    * 2,
    "glossary zh": "人工智能：研究、开发用于模拟和扩展人的智能的理论与方法\n机器学习：让计算机从数据中自动学习规律，无需显式编程\n深度学习：使用多层神经网络进行表示学习的机器学习方法\n强化学习：智能体在与环境交互中，通过奖励学习最优策略\n迁移学习：将一个领域学到的知识，应用到另一个相关领域\n"
    * 3,
    "toc": "目录\n第一章 绪论　1\n1.1 研究背景与意义　1\n1.2 国内外研究现状，及其存在的问题　5\n1.3 本文的主要工作　9\n第二章 相关理论与技术　12\n2.1 神经网络基础，反向传播算法　12\n2.2 注意力机制　18\n"
    * 2,
    "toc en": "CONTENTS\n\nI. The Arrival, and What Came of It 1\nII. In Which We Meet a Stranger, and Lose a Friend 17\nIII. Of the Sea, and of the Ships upon It 33\nIV. How the Captain Came to Grief, and Why 51\nV. The Storm, the Wreck, and the Rescue 68\n"
    * 2,
    "chat plain": "今天晚上有人一起打球吗，我已经订好了场地\n我可以，不过要晚一点到，大概七点半左右吧\n那我先去占位置，你们慢慢来，不用太着急的\n好的好的，我下班就过去，路上可能有点堵车\n记得带水，上次忘了带水，差点没渴死在球场上\n"
    * 4,
    "subtitles plain": "我们从来没有想过，会在这样一个地方\n再次遇见彼此\n\n也许这就是命运，谁又能说得清楚呢\n你说是吗\n\n可是时间过得真快，一转眼就是十年\n孩子们都长大了\n\n"
    * 6,
    "play": "周朴园 （抬起头来）鲁大海，你现在没有资格跟我说话——矿上已经把你开除了。\n鲁大海 开除了！？\n周 冲 爸爸，这是不公平的，您这样做太不对了\n周朴园 （向周冲）你少多嘴，出去！\n（周冲愤然由中门下，雨声渐渐地大起来，远处传来雷声）\n鲁大海 哦，好，好，（切齿）你的手段我早就领教过，只要你能弄钱，你什么都做得出来\n"
    * 3,
    "hymn lower": "when all the world is sleeping, and the stars\nare looking down upon the silent sea\ni think of all the things i never told you,\nand all the things that never came to be\n\nthe wind is in the willow, and the moon\nis climbing up the ladder of the night\n"
    * 6,
    "addresses": "北京市海淀区中关村大街27号中关村大厦15层，邮编100080\n上海市浦东新区陆家嘴环路1000号恒生银行大厦28楼，200120\n广州市天河区天河路385号太古汇一座1201室，邮编510620\n深圳市南山区科技园科苑路15号科兴科学园A栋，518057\n"
    * 4,
    "bylines": "本报记者 张三 李四 通讯员 王五\n记者昨日从市交通委获悉，明年起全市公交票价将实行统一调整，市民出行成本略有下降。\n（记者 张三 摄影报道）\n图为昨日上午，市民在公交站台候车，准备前往市中心购物的场景 本报记者 李四 摄\n昨日，市民代表在听证会上发言。\n"
    * 3,
    "price list": "宫保鸡丁（微辣，可选花生或腰果） 38元\n鱼香肉丝（酸甜口味，老少皆宜） 32元\n清蒸鲈鱼（每日新鲜，需提前预订） 88元\n麻婆豆腐（正宗川味，麻辣鲜香） 22元\n"
    * 5,
    "news titles": "我市召开全市经济工作会议，部署明年重点任务\n市领导走访慰问困难群众，送去党和政府的温暖\n地铁三号线全线贯通，预计明年六月底通车运营\n冬季供暖平稳有序，供热企业二十四小时值守\n文化惠民工程进社区，群众家门口看上了好戏\n"
    * 5,
    "exam": "1. 下列词语中，加点字的读音全都正确的一项是（　　）\nA. 憧憬 绮丽 叱咤风云，气势磅礴\nB. 惬意 倔强 锲而不舍，持之以恒\nC. 亵渎 伫立 唾手可得，轻而易举\nD. 贮蓄 澄清 咄咄逼人，不可一世\n2. 下列句子中，没有语病的一项是（　　）\nA. 通过这次学习，使我提高了认识\nB. 能否坚持锻炼，是身体健康的保证\n"
    * 3,
    "ja lyrics": "あの日見た空の色を、今でも覚えている\n君と歩いた道の先に、何があったのだろう\n風が吹くたびに思い出す、あの夏の匂いを\nいつかまた会えると信じて、僕は歩いてゆく\n"
    * 5,
    "ja list": "・東京都千代田区霞が関一丁目、総務省統計局\n・大阪府大阪市北区中之島、大阪市役所本庁舎\n・愛知県名古屋市中区三の丸、愛知県庁本庁舎\n・福岡県福岡市博多区東公園、福岡県庁舎行政棟\n"
    * 4,
    "ko lyrics": "동해물과 백두산이 마르고 닳도록, 하느님이 보우하사\n우리나라 만세, 무궁화 삼천리 화려강산, 대한 사람\n대한으로 길이 보전하세, 남산 위에 저 소나무\n철갑을 두른 듯, 바람 서리 불변함은 우리 기상일세\n"
    * 4,
    "ru long verse": "Мой дядя самых честных правил, когда не в шутку занемог,\nон уважать себя заставил и лучше выдумать не мог,\nего пример другим наука, но боже мой, какая скука\nс больным сидеть и день и ночь, не отходя ни шагу прочь\n"
    * 5,
    "diary": "1月3日 晴，早起跑步，上午开会，下午写报告\n1月4日 阴，整天在图书馆，看完了两本书，头疼\n1月5日 雨，和老王吃饭，谈了很久，感慨良多啊\n1月6日 雪，没有出门，在家收拾屋子，洗了衣服\n"
    * 4,
    "timetable": "08:00 早餐，酒店一楼自助餐厅\n09:00 开幕式，国际会议中心主会场，全体代表参加\n10:30 茶歇，合影\n11:00 主题报告，主讲人：李教授，主持人：王教授\n"
    * 4,
    "captions": "图1 2010—2020年我国居民消费价格指数变化趋势（单位：%）\n图2 不同收入群体消费支出构成比较，数据来源：国家统计局\n表1 变量定义与描述性统计结果，样本量为三千六百五十二\n表2 基准回归结果，括号内为稳健标准误，控制年份固定效应\n"
    * 4,
    "names": "张三、李四、王五、赵六、钱七、孙八、周九、吴十、郑十一\n冯十二、陈十三、褚十四、卫十五、蒋十六、沈十七、韩十八\n杨十九、朱二十、秦二十一、尤二十二、许二十三、何二十四\n"
    * 3,
    "headlines blank": "全国两会精神传达学习大会在京召开，各部门代表参加\n\n国务院印发关于进一步优化营商环境的若干意见\n\n教育部：今年将扩大研究生招生规模，重点支持理工农医\n\n央行宣布下调存款准备金率，释放长期资金约一万亿元\n\n多地出台楼市新政，支持刚性和改善性住房需求\n\n"
    * 4,
    "dialogue whole": "“你去哪儿？”\n“我去学校，你呢？”\n“我也是，一起走吧”\n“好啊，不过我得先去买点东西，你等我一会儿”\n“没问题，我就在这里等你，快点回来”\n"
    * 5,
    "dialogue en": '"Where are you going?" asked Tom, looking up from his book\n"To the station, if you must know," said Jerry, and slammed the door\n"Then take an umbrella, it is going to rain all day long"\n"I shall do nothing of the kind, thank you very much indeed"\n'
    * 4,
    "en titles": "The Adventure of the Speckled Band, and other stories\nThe History of England, from the Accession of James II\nA Tale of Two Cities, with forty illustrations by Phiz\nThe Mystery of Edwin Drood, unfinished at his death\n"
    * 5,
    "lower list": "flour, two cups, sifted twice and set aside\nsugar, one cup, brown if you can get any of it\nbutter, half a pound, softened but not melted\neggs, four, separated, the whites beaten stiff\nmilk, one cup, whole, and at room temperature\n"
    * 4,
    "prose poem with stops": "黄昏来了。我站在窗前，看远处的山慢慢暗下去\n有一盏灯亮了。又有一盏灯亮了，像谁轻轻眨着眼睛\n我忽然想起你。想起你说过的话，想起那年冬天的雪\n雪落下来，没有声音。时间也是这样，一点一点地落着\n没有人回答我。只有风，只有风从旧房子的瓦上走过\n黄昏来了。我站在窗前，看远处的山慢慢暗下去\n有一盏灯亮了。又有一盏灯亮了，像谁轻轻眨着眼睛\n我忽然想起你。想起你说过的话，想起那年冬天的雪\n雪落下来，没有声音。时间也是这样，一点一点地落着\n没有人回答我。只有风，只有风从旧房子的瓦上走过\n黄昏来了。我站在窗前，看远处的山慢慢暗下去\n有一盏灯亮了。又有一盏灯亮了，像谁轻轻眨着眼睛\n我忽然想起你。想起你说过的话，想起那年冬天的雪\n雪落下来，没有声音。时间也是这样，一点一点地落着\n没有人回答我。只有风，只有风从旧房子的瓦上走过\n",
    "posts with stops": "今天去面试了。感觉还不错，面试官人很好，希望能过\n路上堵了一个小时。差点迟到，以后还是坐地铁靠谱\n中午吃了一碗面。味道一般，价格倒是不便宜，二十八\n下午回来睡了一觉。醒来天都黑了，时间过得好快啊\n晚上看了一部电影。讲一个老人和一条狗的故事，很感人\n今天去面试了。感觉还不错，面试官人很好，希望能过\n路上堵了一个小时。差点迟到，以后还是坐地铁靠谱\n中午吃了一碗面。味道一般，价格倒是不便宜，二十八\n下午回来睡了一觉。醒来天都黑了，时间过得好快啊\n晚上看了一部电影。讲一个老人和一条狗的故事，很感人\n今天去面试了。感觉还不错，面试官人很好，希望能过\n路上堵了一个小时。差点迟到，以后还是坐地铁靠谱\n中午吃了一碗面。味道一般，价格倒是不便宜，二十八\n下午回来睡了一觉。醒来天都黑了，时间过得好快啊\n晚上看了一部电影。讲一个老人和一条狗的故事，很感人\n",
    "reviews": "物流很快。第二天就到了，包装完好，没有破损，满意\n质量不错！和图片一样，穿着很舒服，颜色也正，推荐购买\n客服态度好。问什么都耐心解答，给个好评，下次还来\n有点小贵。不过一分价钱一分货，做工确实精细，值得\n第三次购买了。家里人都喜欢用，希望一直保持品质不变\n物流很快。第二天就到了，包装完好，没有破损，满意\n质量不错！和图片一样，穿着很舒服，颜色也正，推荐购买\n客服态度好。问什么都耐心解答，给个好评，下次还来\n有点小贵。不过一分价钱一分货，做工确实精细，值得\n第三次购买了。家里人都喜欢用，希望一直保持品质不变\n物流很快。第二天就到了，包装完好，没有破损，满意\n质量不错！和图片一样，穿着很舒服，颜色也正，推荐购买\n客服态度好。问什么都耐心解答，给个好评，下次还来\n有点小贵。不过一分价钱一分货，做工确实精细，值得\n第三次购买了。家里人都喜欢用，希望一直保持品质不变\n物流很快。第二天就到了，包装完好，没有破损，满意\n质量不错！和图片一样，穿着很舒服，颜色也正，推荐购买\n客服态度好。问什么都耐心解答，给个好评，下次还来\n有点小贵。不过一分价钱一分货，做工确实精细，值得\n第三次购买了。家里人都喜欢用，希望一直保持品质不变\n",
    "bios with stops": "王明（1968—），男，山东济南人。高级工程师，现任总经理\n李红（1972—），女，宁夏银川人。主任医师，现任副院长\n张强（1965—），男，辽宁沈阳人。教授，博士生导师，系主任\n赵敏（1980—），女，江苏南京人。执业律师，现任合伙人\n王明（1968—），男，山东济南人。高级工程师，现任总经理\n李红（1972—），女，宁夏银川人。主任医师，现任副院长\n张强（1965—），男，辽宁沈阳人。教授，博士生导师，系主任\n赵敏（1980—），女，江苏南京人。执业律师，现任合伙人\n王明（1968—），男，山东济南人。高级工程师，现任总经理\n李红（1972—），女，宁夏银川人。主任医师，现任副院长\n张强（1965—），男，辽宁沈阳人。教授，博士生导师，系主任\n赵敏（1980—），女，江苏南京人。执业律师，现任合伙人\n王明（1968—），男，山东济南人。高级工程师，现任总经理\n李红（1972—），女，宁夏银川人。主任医师，现任副院长\n张强（1965—），男，辽宁沈阳人。教授，博士生导师，系主任\n赵敏（1980—），女，江苏南京人。执业律师，现任合伙人\n",
    "dictionary": "啊 ā 叹词，表示惊异或赞叹。～，真美啊！今天天气真不错\n阿 ā 前缀，用在排行、小名或姓的前面。～大，～宝，～唐\n哀 āi 悲伤；悼念。～痛，～悼，默～，悲～，～鸿遍野\n埃 āi 灰尘；尘土。尘～，～及，黄～，土～，微～之类\n啊 ā 叹词，表示惊异或赞叹。～，真美啊！今天天气真不错\n阿 ā 前缀，用在排行、小名或姓的前面。～大，～宝，～唐\n哀 āi 悲伤；悼念。～痛，～悼，默～，悲～，～鸿遍野\n埃 āi 灰尘；尘土。尘～，～及，黄～，土～，微～之类\n啊 ā 叹词，表示惊异或赞叹。～，真美啊！今天天气真不错\n阿 ā 前缀，用在排行、小名或姓的前面。～大，～宝，～唐\n哀 āi 悲伤；悼念。～痛，～悼，默～，悲～，～鸿遍野\n埃 āi 灰尘；尘土。尘～，～及，黄～，土～，微～之类\n啊 ā 叹词，表示惊异或赞叹。～，真美啊！今天天气真不错\n阿 ā 前缀，用在排行、小名或姓的前面。～大，～宝，～唐\n哀 āi 悲伤；悼念。～痛，～悼，默～，悲～，～鸿遍野\n埃 āi 灰尘；尘土。尘～，～及，黄～，土～，微～之类\n",
    "biblio en": "Smith, J. (1999). A history of everything. London: Penguin Books\nDoe, A. (2001). The art of nothing at all. New York: Random House\nBrown, C. (2003). Some notes on something. Paris: Gallimard, 2nd ed.\nWhite, D. (2005). On the nature of things. Berlin: Springer Verlag\nSmith, J. (1999). A history of everything. London: Penguin Books\nDoe, A. (2001). The art of nothing at all. New York: Random House\nBrown, C. (2003). Some notes on something. Paris: Gallimard, 2nd ed.\nWhite, D. (2005). On the nature of things. Berlin: Springer Verlag\nSmith, J. (1999). A history of everything. London: Penguin Books\nDoe, A. (2001). The art of nothing at all. New York: Random House\nBrown, C. (2003). Some notes on something. Paris: Gallimard, 2nd ed.\nWhite, D. (2005). On the nature of things. Berlin: Springer Verlag\nSmith, J. (1999). A history of everything. London: Penguin Books\nDoe, A. (2001). The art of nothing at all. New York: Random House\nBrown, C. (2003). Some notes on something. Paris: Gallimard, 2nd ed.\nWhite, D. (2005). On the nature of things. Berlin: Springer Verlag\nSmith, J. (1999). A history of everything. London: Penguin Books\nDoe, A. (2001). The art of nothing at all. New York: Random House\nBrown, C. (2003). Some notes on something. Paris: Gallimard, 2nd ed.\nWhite, D. (2005). On the nature of things. Berlin: Springer Verlag\n",
    "catalog": "No. 12. Portrait of a lady. Oil on canvas, 40 x 60 cm, signed\nNo. 13. Landscape with cows. Oil on panel, 30 x 45 cm, c. 1650\nNo. 14. Still life with fruit. Watercolour, 20 x 30 cm, unsigned\nNo. 15. View of Delft. Etching on laid paper, 15 x 25 cm, framed\nNo. 12. Portrait of a lady. Oil on canvas, 40 x 60 cm, signed\nNo. 13. Landscape with cows. Oil on panel, 30 x 45 cm, c. 1650\nNo. 14. Still life with fruit. Watercolour, 20 x 30 cm, unsigned\nNo. 15. View of Delft. Etching on laid paper, 15 x 25 cm, framed\nNo. 12. Portrait of a lady. Oil on canvas, 40 x 60 cm, signed\nNo. 13. Landscape with cows. Oil on panel, 30 x 45 cm, c. 1650\nNo. 14. Still life with fruit. Watercolour, 20 x 30 cm, unsigned\nNo. 15. View of Delft. Etching on laid paper, 15 x 25 cm, framed\nNo. 12. Portrait of a lady. Oil on canvas, 40 x 60 cm, signed\nNo. 13. Landscape with cows. Oil on panel, 30 x 45 cm, c. 1650\nNo. 14. Still life with fruit. Watercolour, 20 x 30 cm, unsigned\nNo. 15. View of Delft. Etching on laid paper, 15 x 25 cm, framed\nNo. 12. Portrait of a lady. Oil on canvas, 40 x 60 cm, signed\nNo. 13. Landscape with cows. Oil on panel, 30 x 45 cm, c. 1650\nNo. 14. Still life with fruit. Watercolour, 20 x 30 cm, unsigned\nNo. 15. View of Delft. Etching on laid paper, 15 x 25 cm, framed\n",
    "lyrics stops en": "Hello darkness my old friend. I've come to talk with you again\nBecause a vision softly creeping. Left its seeds while I was sleeping\nAnd the vision that was planted in my brain. Still remains, my friend\nWithin the sound of silence. In restless dreams I walked alone, alone\nHello darkness my old friend. I've come to talk with you again\nBecause a vision softly creeping. Left its seeds while I was sleeping\nAnd the vision that was planted in my brain. Still remains, my friend\nWithin the sound of silence. In restless dreams I walked alone, alone\nHello darkness my old friend. I've come to talk with you again\nBecause a vision softly creeping. Left its seeds while I was sleeping\nAnd the vision that was planted in my brain. Still remains, my friend\nWithin the sound of silence. In restless dreams I walked alone, alone\nHello darkness my old friend. I've come to talk with you again\nBecause a vision softly creeping. Left its seeds while I was sleeping\nAnd the vision that was planted in my brain. Still remains, my friend\nWithin the sound of silence. In restless dreams I walked alone, alone\n",
    "ja menu": "日替わり定食（ご飯、味噌汁、小鉢付き）。平日限定、八百五十円\n刺身定食（本日の鮮魚三種盛り）。数量限定、千二百円、税込み\n唐揚げ定食（若鶏の唐揚げ五個）。ご飯大盛り無料、九百円、税込\n日替わり定食（ご飯、味噌汁、小鉢付き）。平日限定、八百五十円\n刺身定食（本日の鮮魚三種盛り）。数量限定、千二百円、税込み\n唐揚げ定食（若鶏の唐揚げ五個）。ご飯大盛り無料、九百円、税込\n日替わり定食（ご飯、味噌汁、小鉢付き）。平日限定、八百五十円\n刺身定食（本日の鮮魚三種盛り）。数量限定、千二百円、税込み\n唐揚げ定食（若鶏の唐揚げ五個）。ご飯大盛り無料、九百円、税込\n日替わり定食（ご飯、味噌汁、小鉢付き）。平日限定、八百五十円\n刺身定食（本日の鮮魚三種盛り）。数量限定、千二百円、税込み\n唐揚げ定食（若鶏の唐揚げ五個）。ご飯大盛り無料、九百円、税込\n日替わり定食（ご飯、味噌汁、小鉢付き）。平日限定、八百五十円\n刺身定食（本日の鮮魚三種盛り）。数量限定、千二百円、税込み\n唐揚げ定食（若鶏の唐揚げ五個）。ご飯大盛り無料、九百円、税込\n",
    "ja chat": "昨日のドラマ見た？最後のシーン、めっちゃ泣けたんだけど\n見た見た！あの俳優さん、演技うますぎてびっくりしたよね\n来週が最終回らしいよ。終わってほしくないな、寂しくなる\n録画してあるから、今度うちで一緒に見ようよ。お菓子買って\n昨日のドラマ見た？最後のシーン、めっちゃ泣けたんだけど\n見た見た！あの俳優さん、演技うますぎてびっくりしたよね\n来週が最終回らしいよ。終わってほしくないな、寂しくなる\n録画してあるから、今度うちで一緒に見ようよ。お菓子買って\n昨日のドラマ見た？最後のシーン、めっちゃ泣けたんだけど\n見た見た！あの俳優さん、演技うますぎてびっくりしたよね\n来週が最終回らしいよ。終わってほしくないな、寂しくなる\n録画してあるから、今度うちで一緒に見ようよ。お菓子買って\n昨日のドラマ見た？最後のシーン、めっちゃ泣けたんだけど\n見た見た！あの俳優さん、演技うますぎてびっくりしたよね\n来週が最終回らしいよ。終わってほしくないな、寂しくなる\n録画してあるから、今度うちで一緒に見ようよ。お菓子買って\n",
    "ko posts": "오늘 면접 봤어요. 분위기 좋았고 질문도 어렵지 않았네요 ㅎㅎ\n점심은 김치찌개 먹었어요. 맛은 그냥 그런데 양이 많아서 좋음\n저녁엔 영화 봤습니다. 생각보다 재미있어서 시간 가는 줄 몰랐음\n내일은 일찍 일어나야 해요. 다들 좋은 꿈 꾸시고 푹 주무세요\n오늘 면접 봤어요. 분위기 좋았고 질문도 어렵지 않았네요 ㅎㅎ\n점심은 김치찌개 먹었어요. 맛은 그냥 그런데 양이 많아서 좋음\n저녁엔 영화 봤습니다. 생각보다 재미있어서 시간 가는 줄 몰랐음\n내일은 일찍 일어나야 해요. 다들 좋은 꿈 꾸시고 푹 주무세요\n오늘 면접 봤어요. 분위기 좋았고 질문도 어렵지 않았네요 ㅎㅎ\n점심은 김치찌개 먹었어요. 맛은 그냥 그런데 양이 많아서 좋음\n저녁엔 영화 봤습니다. 생각보다 재미있어서 시간 가는 줄 몰랐음\n내일은 일찍 일어나야 해요. 다들 좋은 꿈 꾸시고 푹 주무세요\n오늘 면접 봤어요. 분위기 좋았고 질문도 어렵지 않았네요 ㅎㅎ\n점심은 김치찌개 먹었어요. 맛은 그냥 그런데 양이 많아서 좋음\n저녁엔 영화 봤습니다. 생각보다 재미있어서 시간 가는 줄 몰랐음\n내일은 일찍 일어나야 해요. 다들 좋은 꿈 꾸시고 푹 주무세요\n",
    "ru list": "Иванов И. И., 1950 г. р., инженер, живёт в Москве, женат, двое детей\nПетров П. П., 1961 г. р., врач, живёт в Твери, холост, детей нет, пьёт\nСидоров С. С., 1972 г. р., учитель, живёт в Омске, женат, трое детей\nИванов И. И., 1950 г. р., инженер, живёт в Москве, женат, двое детей\nПетров П. П., 1961 г. р., врач, живёт в Твери, холост, детей нет, пьёт\nСидоров С. С., 1972 г. р., учитель, живёт в Омске, женат, трое детей\nИванов И. И., 1950 г. р., инженер, живёт в Москве, женат, двое детей\nПетров П. П., 1961 г. р., врач, живёт в Твери, холост, детей нет, пьёт\nСидоров С. С., 1972 г. р., учитель, живёт в Омске, женат, трое детей\nИванов И. И., 1950 г. р., инженер, живёт в Москве, женат, двое детей\nПетров П. П., 1961 г. р., врач, живёт в Твери, холост, детей нет, пьёт\nСидоров С. С., 1972 г. р., учитель, живёт в Омске, женат, трое детей\nИванов И. И., 1950 г. р., инженер, живёт в Москве, женат, двое детей\nПетров П. П., 1961 г. р., врач, живёт в Твери, холост, детей нет, пьёт\nСидоров С. С., 1972 г. р., учитель, живёт в Омске, женат, трое детей\n",
    "git log": "a1b2c3d Fix the build on Windows. Thanks to Bob for the report, and all\nd4e5f6a Add tests for the parser. They cover nearly all of the grammar\n0a1b2c3 Update the manual. It was out of date in a number of places\na1b2c3d Fix the build on Windows. Thanks to Bob for the report, and all\nd4e5f6a Add tests for the parser. They cover nearly all of the grammar\n0a1b2c3 Update the manual. It was out of date in a number of places\na1b2c3d Fix the build on Windows. Thanks to Bob for the report, and all\nd4e5f6a Add tests for the parser. They cover nearly all of the grammar\n0a1b2c3 Update the manual. It was out of date in a number of places\na1b2c3d Fix the build on Windows. Thanks to Bob for the report, and all\nd4e5f6a Add tests for the parser. They cover nearly all of the grammar\n0a1b2c3 Update the manual. It was out of date in a number of places\na1b2c3d Fix the build on Windows. Thanks to Bob for the report, and all\nd4e5f6a Add tests for the parser. They cover nearly all of the grammar\n0a1b2c3 Update the manual. It was out of date in a number of places\n",
    "blank posts": "今天去面试了。感觉还不错，面试官人很好，希望能顺利通过，早日上班\n\n路上堵了一个小时。差点迟到，以后还是坐地铁靠谱，虽然挤一点但准时\n\n中午吃了一碗面。味道一般，价格倒是不便宜，居然要二十八块钱一小碗\n\n下午回来睡了一觉。醒来天都黑了，时间过得好快啊，一天就这么没有了\n\n今天去面试了。感觉还不错，面试官人很好，希望能顺利通过，早日上班\n\n路上堵了一个小时。差点迟到，以后还是坐地铁靠谱，虽然挤一点但准时\n\n中午吃了一碗面。味道一般，价格倒是不便宜，居然要二十八块钱一小碗\n\n下午回来睡了一觉。醒来天都黑了，时间过得好快啊，一天就这么没有了\n\n今天去面试了。感觉还不错，面试官人很好，希望能顺利通过，早日上班\n\n路上堵了一个小时。差点迟到，以后还是坐地铁靠谱，虽然挤一点但准时\n\n中午吃了一碗面。味道一般，价格倒是不便宜，居然要二十八块钱一小碗\n\n下午回来睡了一觉。醒来天都黑了，时间过得好快啊，一天就这么没有了\n\n今天去面试了。感觉还不错，面试官人很好，希望能顺利通过，早日上班\n\n路上堵了一个小时。差点迟到，以后还是坐地铁靠谱，虽然挤一点但准时\n\n中午吃了一碗面。味道一般，价格倒是不便宜，居然要二十八块钱一小碗\n\n下午回来睡了一觉。醒来天都黑了，时间过得好快啊，一天就这么没有了\n\n",
    "interview": "记者：您是什么时候开始学画的？当时的条件怎么样\n老人：我七岁就开始了。那时候没有纸，就在地上用树枝画\n记者：后来是谁教您的？有没有拜过老师，进过学校\n老人：没有。全靠自己琢磨，看见什么就画什么，画了一辈子\n记者：您是什么时候开始学画的？当时的条件怎么样\n老人：我七岁就开始了。那时候没有纸，就在地上用树枝画\n记者：后来是谁教您的？有没有拜过老师，进过学校\n老人：没有。全靠自己琢磨，看见什么就画什么，画了一辈子\n记者：您是什么时候开始学画的？当时的条件怎么样\n老人：我七岁就开始了。那时候没有纸，就在地上用树枝画\n记者：后来是谁教您的？有没有拜过老师，进过学校\n老人：没有。全靠自己琢磨，看见什么就画什么，画了一辈子\n记者：您是什么时候开始学画的？当时的条件怎么样\n老人：我七岁就开始了。那时候没有纸，就在地上用树枝画\n记者：后来是谁教您的？有没有拜过老师，进过学校\n老人：没有。全靠自己琢磨，看见什么就画什么，画了一辈子\n",
}
"""Lines that are about as long as each other, as those of a wrapped text are, but none ends with a sentence."""


@pytest.mark.parametrize("text", (KEPT | ALIKE).values(), ids=(KEPT | ALIKE).keys())
def test_what_is_no_broken_sentence_stays(text: str) -> None:
    assert not propose(text).layer


def test_what_stands_below_a_blank_line_in_another_column_is_no_rest() -> None:
    entry = wrapped(WRAPPED, 60, margin=" " * 14)
    page = f"       -a, --all\n{entry}\n\n       -b, --brief=HOW\n{entry}\n\n       --color print in colours\n{entry}\n"
    lines = cleaned(page).split("\n")
    assert [line.strip().split(" ")[0] for line in lines if line][::2] == ["-a,", "-b,", "--color"]


def test_nothing_is_joined_across_a_kept_heading() -> None:
    half = len(WRAPPED) // 2
    page = wrapped(WRAPPED[:half], 60) + "\n\nThe Mill and the River\n\n" + wrapped(WRAPPED[half:], 60)
    assert "\n\nThe Mill and the River\n\n" in cleaned(page)


BETWEEN = {
    "terms": "bollard: a short post on a quay for making fast a long rope\ncleat: a fitting to which the other ropes are made fast\nfairlead: a ring that guides a rope",
    "verse": "And down the lane the carter drove his tired team,\nThe lanterns swinging underneath the heavy axle,\nTill all the hedge was lit and dark again and then\nHe saw the white road running to the ford\nWhere once his father stood and called the dogs",
    "headlines": "市图书馆周末延长开放至晚上九点半\n清河古桥修缮工程提前两个月完工\n我市新增三条社区公交线路方便出行",
    "times": "九点半 校长致辞并介绍新学年安排\n十点 分组讨论课后服务与家校沟通\n十一点 各组汇报讨论结果和建议",
    "subtitles": "00:01:14,200 --> 00:01:17,050\n我以为你不会回来了\n这么多年一封信也没有",
}
WRAPPED_HAN = "他们走了一整天，天黑才看到村子，\n村口有人等着，手里提着一盏灯，不\n说一句话。\n\n" * 4


@pytest.mark.parametrize("block", BETWEEN.values(), ids=BETWEEN)
def test_lists_as_wide_as_the_page_stay(block: str) -> None:
    page = wrapped(WRAPPED, 60) + "\n\n" if block.isascii() else WRAPPED_HAN
    text = cleaned(page + block + "\n\n" + page)
    assert block in text
    assert text.count("\n") < (page + block + page).count("\n")


def test_few_lines_of_a_width_are_no_wrap_on_a_page_of_longer_ones() -> None:
    head = "颱風外圍環流影響 北部、東北部防豪雨\n記者林怡君／台北報導\n2021-09-12 08:30\n"
    foot = "▲ 民眾冒雨前往採買。（圖／記者陳志豪攝）\n加入LINE好友 看更多新聞\n按讚加入粉絲團\n"
    page = (
        "中央氣象局表示，颱風璨樹外圍環流影響，今（12）日北部、東北部及東部地區有局部大雨或豪雨發生的機率，請民眾注意。氣象局說，颱風中心\n"
        "預計下午最接近臺灣北部海面，隨後逐漸遠離，乾燥空氣後天才會跟著南下，各地氣溫才會恢復正常。\n\n"
        "頭髮花白的里長王復乾說，裡面的積水已經退了，但是居民擔心再下雨，「只好先把麵粉、泡麵搬上二樓」。\n\n"
        "【延伸閱讀】\n快訊／停班停課一覽表\n颱風假誰說了算？專家這樣看\n"
    )
    text = cleaned(head + page + foot)
    assert text.startswith(head)
    assert text.endswith(foot)


def test_words_repeated_on_purpose_are_no_overlap() -> None:
    assert cleaned("It went on, longer and\nlonger and longer.") == "It went on, longer and longer and longer."
    assert not propose("2.1. The protocol\n\nThe protocol used here is that of old.").layer


def test_posts_that_never_end_with_a_stop_stay_apart() -> None:
    posts = [
        "今天去了新开的那家店。人特别多,排了一个小时的队才进去,不过味道还是值得的",
        "昨天的比赛你们看了吗？最后三分钟真的太紧张了,我差点把手机摔了,还好赢了",
        "求推荐一款耳机。预算五百左右,主要是上下班路上听歌,最好是降噪效果好一点的",
        "搬家真是太累了。东西收拾了整整三天还没收完,以后再也不乱买东西了",
        "终于考完试了。接下来准备好好休息两个星期,然后再开始找实习的工作",
    ]
    assert not propose("\n\n".join(posts)).layer
    assert not propose("\n".join(posts)).layer


LISTED = dict(
    section.split("\n", 1)
    for section in Path(__file__).with_name("rejoin_kept.txt").read_text(encoding="utf-8").split("=== ")[1:]
)
"""Verse, lists, records, titles and talk in seven languages."""


@pytest.mark.parametrize("name", LISTED)
@pytest.mark.parametrize("times", [1, 3])
def test_verse_lists_records_titles_and_talk_stay(name: str, times: int) -> None:
    assert not propose(f"{LISTED[name]}\n" * times).layer
    assert not propose(LISTED[name] * times).layer
