"""Lines of chrome in one spelling, so that one list of words serves both scripts and any case."""

from __future__ import annotations

from cleaner.patterns import lazy

_TRADITIONAL = (
    "頁錄冊關於聯繫係網聞產導覽點擊閱讀評論轉發複製鏈題設為語電郵購車務們舉報尋佈簡體應幫問條訂鈕陸註檢歷"
    "隱權聲專區動態業視頻圖欄會員級數瀏訊門機構術資計開個國際學經財黨氣當現間來時後總選單組織價費實驗證碼"
    "傳號備臉書遞歡請輸標類辦採據庫優戶顧顏線檔載熱準連絡選項護權與將給讚貼圖訊準則紹構設團隊論壇購買廣"
    "議鍵詢塊彙匯雙詞換從東紙廳這蹤篩館處寫聽說話談詳細範圍遊戲賣滾畫編輯責鎖獲無礙億萬擴縮適齡長輩鄉鎮縣認觀見對額維齊課樂場環圓風貨幣師緊續勞試誤還剛參約減淨結"
)
_SIMPLIFIED = (
    "页录册关于联系系网闻产导览点击阅读评论转发复制链题设为语电邮购车务们举报寻布简体应帮问条订钮陆注检历"
    "隐权声专区动态业视频图栏会员级数浏讯门机构术资计开个国际学经财党气当现间来时后总选单组织价费实验证码"
    "传号备脸书递欢请输标类办采据库优户顾颜线档载热准连络选项护权与将给赞贴图讯准则绍构设团队论坛购买广"
    "议键询块汇汇双词换从东纸厅这踪筛馆处写听说话谈详细范围游戏卖滚画编辑责锁获无碍亿万扩缩适龄长辈乡镇县认观见对额维齐课乐场环圆风货币师紧续劳试误还刚参约减净结"
)
_FOLD = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
_FOLDABLE = lazy(f"[{_TRADITIONAL}]")


def folded(row: str) -> str:
    """A line in lower case, and with the commonest traditional characters of chrome made simplified.

    >>> folded("網站導覽 | FAQ")
    '网站导览 | faq'
    """
    return (row.translate(_FOLD) if _FOLDABLE.search(row) else row).lower()
