using System.Collections.Frozen;

namespace Digest.Text.Spelling;

/// <summary>The sounds of the characters that Chinese names are made of, one word a character.</summary>
internal static class Pinyin
{
    private const string Table = """
        ai艾爱愛 an安 ba巴 bai白百柏 ban班 bao包宝寶保鲍鮑 bei贝貝北 bin斌宾賓彬滨濱 bing冰兵炳 bo波博伯薄 cai蔡才彩 cao曹 cen岑 chang常昌 chao超朝潮 chen陈陳晨辰沉 cheng程成诚誠承城
        chi迟遲池 chong崇冲 chu楚褚初储 chuan川传傳 chun春纯純淳 cui崔 da大达達 dai戴代 dan丹 dao道 de德 deng邓鄧登 di迪帝狄 ding丁定 dong董东東冬栋棟 du杜 duan段端 e娥 en恩
        fan范範凡樊帆 fang方芳房 fei飞飛菲非 fen芬 feng冯馮风風峰锋鋒凤鳳丰豐 fu付傅福富夫甫 gan甘 gang刚剛钢鋼 gao高 ge葛戈 gong龚龔宫宮功 gu顾顧谷古 guan关關管冠 guang光广廣 gui贵貴桂
        guo郭国國果 hai海 han韩韓汉漢涵寒 hang航 hao郝浩豪昊好 he何贺賀和河荷鹤鶴 hong洪红紅宏虹鸿鴻弘 hou侯 hu胡虎湖沪滬 hua华華花 huai怀懷 huan欢歡焕煥 huang黄黃煌 hui惠慧辉輝会會 huo霍火
        ji季吉纪紀基继繼姬冀 jia贾賈家佳嘉甲 jian建健剑劍坚堅简簡 jiang江姜蒋蔣将將疆 jiao焦 jie杰傑洁潔捷介界 jin金晋晉进進锦錦近 jing静靜京晶景敬经經 jiu九久 jun军軍君俊钧鈞峻均 kai凯凱开開
        kang康 ke柯克科可 kong孔空 kun坤昆 lai赖賴来來 lan兰蘭蓝藍岚嵐 lang朗郎 lao劳勞老 le乐樂 lei雷蕾磊 li李黎丽麗力立利莉理礼禮 lian连連莲蓮廉 liang梁良亮 liao廖 lin林琳临臨霖 ling凌玲灵靈岭令
        liu刘劉柳留六 long龙龍隆 lou娄婁 lu卢盧陆陸鲁魯路露鹿 lun伦倫 luo罗羅洛骆駱 lv吕呂 ma马馬 man满滿曼 mao毛茅茂 mei梅美媚 meng孟蒙萌梦夢 mi米 miao苗 min敏民闵閔 ming明铭銘名鸣鳴 mo莫墨 mu穆木牧慕
        na娜那 nan南楠男 nian年念 ning宁寧凝 niu牛 ou欧歐 pan潘盘 pei裴培佩 peng彭鹏鵬 ping平萍屏 pu浦普 qi齐齊琪奇起岐祺启啟 qian钱錢前倩谦謙 qiang强強 qiao乔喬桥 qin秦琴勤 qing青清庆慶晴卿 qiu邱秋丘 qu曲瞿
        quan全权權泉 qun群 ran冉然 ren任仁人 rong荣榮容蓉融 ru茹如汝 rui瑞睿锐銳 run润潤 shan单山善珊 shang尚商 shao邵少绍紹 shen沈深申神慎 sheng盛胜勝生升圣聖 shi史施石时時世实實士诗詩师師 shou守寿壽 shu舒书書树樹淑叔
        shuai帅帥 shuang双雙爽 shui水 shun顺順舜 si司思四 song宋松颂頌 su苏蘇素 sun孙孫 suo索 tai台臺太泰 tan谭譚谈談坦 tang唐汤湯堂 tao陶涛濤桃 teng滕腾騰 tian田天甜 tie铁鐵 ting婷庭廷亭 tong童同通彤桐 tu涂屠
        wan万萬婉 wang王汪旺望 wei魏卫衛伟偉维維威韦韋为為未蔚炜煒 wen文温溫闻聞雯 weng翁 wu吴吳武伍五吾 xi席习習西希喜熙曦锡錫 xia夏霞 xian先贤賢显顯宪憲 xiang向项項祥翔香湘 xiao萧蕭肖小晓曉孝笑 xie谢謝解 xin辛新心欣鑫信
        xing邢星兴興幸杏 xiong熊雄 xiu秀修 xu徐许許旭续續 xuan宣轩軒玄 xue薛雪学學 xun荀勋勳 yan严嚴颜顏阎閻燕艳豔岩彦延言 yang杨楊阳陽洋扬揚养養 yao姚瑶瑤耀尧堯 ye叶葉业業 yi易毅义義怡益艺藝一伊仪儀宜以 yin尹殷银銀音引
        ying英应應颖穎莹瑩迎营 yong勇永咏詠雍 you尤友游佑有 yu于余俞玉宇雨渝郁育裕瑜喻与與愚 yuan袁元原远遠源媛 yue岳月悦悅越 yun云雲芸运運 zai在载 zang臧 zeng曾增 zhan詹展占战戰 zhang张張章 zhao赵趙招昭照兆 zhe哲喆
        zhen甄珍真振震镇鎮贞貞 zheng郑鄭正政征铮 zhi志智芝之直至知 zhong钟鐘仲忠中重 zhou周洲舟 zhu朱诸諸竹珠主柱 zhuang庄莊 zhuo卓 zi子紫自 zong宗 zou邹鄒 zu祖 zuo左佐 yu禹 ao澳 cong聪聰从從 can灿燦 ceng层 hu护
        """;

    private static readonly FrozenDictionary<char, string> Sounds = Table
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(entry => entry.Where(sign => !char.IsAsciiLetter(sign)).Select(sign => (Sign: sign, Sound: entry[..entry.AsSpan().IndexOfAnyExceptInRange('a', 'z')])))
        .DistinctBy(pair => pair.Sign)
        .ToFrozenDictionary(pair => pair.Sign, pair => pair.Sound);

    private static readonly FrozenSet<string> Surnames = (
        "li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye "
        + "cheng wei su lv lu ding ren shen yao jin cui tan fan shi xi mao bo hua qian wen jia tsai").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Syllables = Sounds.Values.ToFrozenSet();

    /// <summary>One word a character; a character that is in no table stays itself.</summary>
    public static IEnumerable<string> Read(string word) => word.Select(sign => Sounds.TryGetValue(sign, out var sound) ? sound : sign.ToString());

    /// <summary>Whether a word is a common Chinese surname.</summary>
    public static bool IsSurname(string word) => Surnames.Contains(word);

    /// <summary>Whether a word is one Chinese syllable.</summary>
    public static bool IsSyllable(string word) => Syllables.Contains(word);

    /// <summary>Cuts "jinping" into its two syllables; "yi" is one, and of what is no Chinese sound nothing comes.</summary>
    public static string[] Cut(string word)
    {
        if (Syllables.Contains(word))
        {
            return [word];
        }

        for (var at = Math.Min(6, word.Length - 1); at > 0; at--)
        {
            if (Syllables.Contains(word[..at]) && Syllables.Contains(word[at..]))
            {
                return [word[..at], word[at..]];
            }
        }

        return [];
    }
}
