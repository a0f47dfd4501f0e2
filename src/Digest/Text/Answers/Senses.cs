using System.Collections.Frozen;
using Digest.Text.Stemming;

namespace Digest.Text.Answers;

/// <summary>
/// What news is made of, in the languages of the bot: to meet, to say, to kill, to sign. A question in one language finds the sentence
/// that answers it in another by the names both spell and by these words; within a language they bring a verb and its noun together.
/// </summary>
internal static class Senses
{
    // A line is a sense: its English word, and the words of each language in the forms news has them in.
    private const string Table = """
        meet ru встретиться встретился встретилась встретились встреча встречи встречу встречался принял uk зустрівся зустрілася зустрілися зустріч зустрічі de treffen traf trafen getroffen begegnet empfing fr rencontrer rencontre rencontré rencontrés rencontrent es reunirse reunió reunieron reunión encontrarse encontró encontraron pt reuniu reuniram encontro encontrou encontraram it incontrare incontrato incontrati incontro incontrò incontrarono tr buluştu buluşma görüştü görüşme buluştular id bertemu pertemuan ar التقى لقاء يلتقي اجتمع اجتماع fa دیدار ملاقات hi मुलाकात मिले मिला ko 만났다 만났나요 만났 만난 만나 회담 zh 会见 會見 会晤 会面 见面 会谈 ja 会談 会見 会
        bear born ru родился родилась родились рождения рождён uk народився народилася народження de geboren geburt fr né née naissance es nació nacido nacida nacimiento pt nasceu nascido nascida it nato nata nacque nascita tr doğdu doğumlu id lahir dilahirkan ar ولد ولدت ولادة fa متولد hi जन्म पैदा ko 태어났 태어난 태어났나요 zh 出生 出生于 ja 生まれ 誕生
        say ru сказал сказала сказали заявил заявила заявили сообщил рассказал uk сказав сказала заявив повідомив розповів de sagte gesagt erklärte mitteilte fr dit déclaré annoncé es dijo declaró afirmó anunció pt disse declarou afirmou it detto disse dichiarato tr söyledi dedi açıkladı id mengatakan berkata menyatakan ar قال صرح أعلن fa گفت اعلام hi कहा ko 말했다 말했 밝혔다 zh 表示 宣布 ja 述べ 語っ 発表
        kill ru убит убиты убили погиб погибли погибло погибших убийство uk убито вбито загинув загинули загинуло de getötet tötete töteten fr tué tués tuer es mató mataron muerto muertos murió murieron pt matou morto mortos morreu morreram it ucciso uccisi morti morto tr öldü öldürdü öldürüldü id tewas membunuh meninggal ar قتل مقتل قتلى fa کشته hi मारे मौत ko 숨졌다 사망 zh 死亡 丧生 ja 死亡
        send ru направит направил направила отправит отправил отправила пошлёт uk надіслав направить відправить відправив de schickt schickte entsendet geschickt fr envoyer envoyé envoie enverra es envió enviará enviar pt enviou enviará enviar it inviato invierà inviare tr gönderdi gönderecek id mengirim mengirimkan ar أرسل سترسل إرسال fa فرستاد اعزام hi भेजा भेजेगा ko 보냈다 보내 파견 zh 派遣 派出 ja 派遣
        sign ru подписал подписали подписан подписание uk підписав підписали підписано de unterzeichnet unterzeichnete unterschrieben fr signé signer signature es firmó firmaron firmado pt assinou assinaram assinado it firmato firmò tr imzaladı imzalandı id menandatangani ditandatangani ar وقع توقيع fa امضا hi हस्ताक्षर ko 서명 zh 签署 簽署 ja 署名
        open ru открыл открыли открыт открылся открытие uk відкрив відкрили відкрито відкрився de eröffnet eröffnete öffnete fr ouvert ouvre rouvert inauguré es abrió abierto inauguró pt abriu aberto inaugurou it aperto aprì inaugurato tr açıldı açtı açılış id dibuka membuka ar افتتح افتتحت افتتاح fa باز گشایش hi खुला खोला ko 열었다 개장 zh 开放 开业 开幕 ja 開業 開館 開場
        build ru построил построили построен строит uk збудував збудували побудовано de gebaut baute errichtet fr construit bâti es construyó construido pt construiu construído it costruito costruì tr inşa yapıldı kurdu id membangun dibangun ar بنى بناء fa ساخت ساخته hi बनाया बना ko 지었다 건설 만들었다 만들었나요 zh 建造 建于 修建 ja 建て 建設
        win ru победил победила выиграл выиграла победа uk переміг перемогла виграв de gewann gewonnen siegte fr gagné remporté vainqueur es ganó ganador pt ganhou venceu it vinto vinse tr kazandı id memenangkan menang ar فاز فوز fa برنده hi जीता ko 우승 이겼다 zh 获胜 夺冠 ja 優勝
        begin ru начался началась начались начало uk почався почалася почалися початок de begann begonnen fr commencé début es comenzó empezó pt começou iniciou it iniziato iniziò cominciato tr başladı id dimulai mulai ar بدأ بدأت fa آغاز شروع hi शुरू ko 시작 zh 开始 ja 開始 始まっ
        cost ru стоит стоил стоила стоимость обошлось uk коштував коштує коштувала de kostet kostete gekostet fr coûte coûté coût es cuesta costó coste pt custa custou custo it costa costato costo tr mal maliyet id biaya harga ar تكلفة كلف fa هزینه hi खर्च लागत ko 비용 요금 zh 费用 花费 ja 費用 料金
        live ru живет живут проживает uk живе живуть de lebt leben wohnt fr vit vivent habite es vive viven pt vive vivem mora it vive vivono tr yaşıyor id tinggal ar يعيش fa زندگی hi रहते ko 살고 zh 居住 ja 住ん
        arrive land landed ru прибыл прилетел прилетела приехал uk прибув прилетів прилетіла приїхав de landete gelandet kam traf_ein fr arrivé arrive atterri es llegó aterrizó pt chegou aterrissou it arrivato atterrato tr geldi indi vardı id tiba mendarat ar وصل وصول fa رسید hi पहुंचे ko 도착 zh 抵达 到达 ja 到着
        treaty ru договор договора соглашение uk договір договору угода de vertrag abkommen fr traité accord es tratado acuerdo pt tratado acordo it trattato accordo tr antlaşma anlaşma id perjanjian ar معاهدة اتفاق اتفاقية fa پیمان توافق hi संधि समझौता ko 조약 협정 zh 条约 协议 ja 条約 協定
        earthquake quake ru землетрясение землетрясения uk землетрус землетрусу de erdbeben beben fr séisme tremblement es terremoto sismo pt terremoto sismo it terremoto sisma tr deprem id gempa ar زلزال fa زلزله hi भूकंप ko 지진 zh 地震 ja 地震
        strong strength magnitude ru сильный сильным магнитуда магнитудой uk потужний магнітуда de stark stärke fr magnitude puissant es magnitud fuerte pt magnitude forte it magnitudo forte tr büyüklüğünde büyüklük id berkekuatan magnitudo ar قوة بقوة fa شدت hi तीव्रता ko 규모 zh 震级 ja 規模
        adopt introduce ru вводит введёт введет uk запроваджує de einführt führt fr adopte adopter introduit es adopta adoptará pt adota adotará adotar it adotta adotterà tr benimsiyor id mengadopsi ar تعتمد hi अपनाएगा ko 도입 zh 采用 ja 導入
        soldier troops ru солдат солдаты солдатов военных военнослужащих uk солдат солдатів військових de soldaten soldat truppen fr soldats soldat troupes es soldados tropas pt soldados tropas it soldati truppe tr asker askerler id tentara prajurit ar جنود جندي قوات fa سرباز سربازان hi सैनिक ko 군인 병력 zh 士兵 ja 兵士
        engineer sapper ru сапёр сапёров саперов сапер uk сапер саперів de pioniere pionier fr sapeurs génie es zapadores ingenieros pt sapadores engenheiros it genieri tr istihkam id zeni ar مهندسين fa مهندس hi इंजीनियर ko 공병 zh 工兵 ja 工兵
        president ru президент президента uk президент президента de präsident fr président es presidente pt presidente it presidente tr cumhurbaşkanı id presiden ar رئيس الرئيس fa رئیس_جمهور hi राष्ट्रपति ko 대통령 zh 总统 總統 ja 大統領
        minister ru министр министра uk міністр міністра de minister ministerin fr ministre es ministro ministra pt ministro ministra it ministro ministra tr bakan bakanı id menteri ar وزير fa وزیر hi मंत्री ko 장관 zh 部长 外长 ja 大臣 外相
        """;

    /// <summary>The sense of each stem in any of the languages, by the stem of its English word.</summary>
    public static FrozenDictionary<string, string> ByStem { get; } = Read()
        .DistinctBy(pair => pair.Stem)
        .ToFrozenDictionary(pair => pair.Stem, pair => pair.Sense, StringComparer.Ordinal);

    private static IEnumerable<(string Stem, string Sense)> Read()
    {
        foreach (var line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (sense, language) = (Stem.Of(words[0], "en"), "en");
            foreach (var word in words)
            {
                if (word.Length is 2 && word.All(char.IsAsciiLetterLower))
                {
                    language = word;
                    continue;
                }

                yield return (Stem.Of(Fold.Of(word.Replace('_', ' ')), language), sense);
            }
        }
    }
}
