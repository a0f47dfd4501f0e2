using Digest.Text.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text.Languages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("af", "Die minister het gister gesê dat die paaie weer oop is.")]
    [InlineData("ar", "قال الوزير إن الطرق فتحت من جديد صباح اليوم.")]
    [InlineData("az", "Nazir dünən bildirdi ki, yollar yenidən açılıb.")]
    [InlineData("be", "Міністр учора сказаў, што дарогі зноў адкрыты.")]
    [InlineData("bg", "Министърът каза вчера, че пътищата отново са отворени.")]
    [InlineData("bn", "মন্ত্রী গতকাল বলেছেন যে রাস্তাগুলি আবার খুলেছে।")]
    [InlineData("ca", "El ministre va dir ahir que les carreteres tornen a estar obertes.")]
    [InlineData("cs", "Ministr včera řekl, že silnice jsou opět otevřené.")]
    [InlineData("cy", "Dywedodd y gweinidog ddoe fod y ffyrdd ar agor eto.")]
    [InlineData("da", "Ministeren sagde i går, at vejene er åbne igen.")]
    [InlineData("de", "Der Minister sagte gestern, dass die Straßen wieder offen sind.")]
    [InlineData("el", "Ο υπουργός είπε χθες ότι οι δρόμοι είναι πάλι ανοιχτοί.")]
    [InlineData("en", "The minister said yesterday that the roads are open again.")]
    [InlineData("eo", "La ministro diris hieraŭ, ke la vojoj denove estas malfermitaj.")]
    [InlineData("es", "El ministro dijo ayer que las carreteras están abiertas de nuevo.")]
    [InlineData("et", "Minister ütles eile, et teed on jälle avatud.")]
    [InlineData("eu", "Ministroak atzo esan zuen errepideak berriro irekita daudela.")]
    [InlineData("fa", "وزیر دیروز گفت که جاده‌ها دوباره باز شده‌اند.")]
    [InlineData("fi", "Ministeri sanoi eilen, että tiet ovat taas auki.")]
    [InlineData("fr", "Le ministre a dit hier que les routes sont de nouveau ouvertes.")]
    [InlineData("ga", "Dúirt an tAire inné go bhfuil na bóithre oscailte arís.")]
    [InlineData("gu", "મંત્રીએ ગઈકાલે કહ્યું કે રસ્તાઓ ફરી ખુલ્લા છે.")]
    [InlineData("he", "השר אמר אתמול שהכבישים פתוחים שוב.")]
    [InlineData("hi", "मंत्री ने कल कहा कि सड़कें फिर से खुल गई हैं।")]
    [InlineData("hu", "A miniszter tegnap azt mondta, hogy az utak újra nyitva vannak.")]
    [InlineData("hy", "Նախարարը երեկ ասաց, որ ճանապարհները կրկին բաց են։")]
    [InlineData("id", "Menteri mengatakan kemarin bahwa jalan sudah dibuka lagi karena perbaikan selesai.")]
    [InlineData("is", "Ráðherrann sagði í gær að vegirnir væru aftur opnir.")]
    [InlineData("it", "Il ministro ha detto ieri che le strade sono di nuovo aperte.")]
    [InlineData("ja", "大臣は昨日、道路が再び通れると述べた。")]
    [InlineData("ka", "მინისტრმა გუშინ თქვა, რომ გზები ისევ გახსნილია.")]
    [InlineData("kk", "Министр кеше жолдардың қайтадан ашылғанын айтты.")]
    [InlineData("ko", "장관은 어제 도로가 다시 열렸다고 말했다.")]
    [InlineData("lt", "Ministras vakar sakė, kad keliai vėl atidaryti.")]
    [InlineData("lv", "Ministrs vakar teica, ka ceļi atkal ir atvērti.")]
    [InlineData("mk", "Министерот вчера рече дека патиштата се повторно отворени.")]
    [InlineData("mr", "मंत्र्यांनी काल सांगितले की रस्ते पुन्हा खुले झाले आहेत.")]
    [InlineData("nb", "Statsråden sa i går at veiene er åpne igjen etter uværet.")]
    [InlineData("nl", "De minister zei gisteren dat de wegen weer open zijn.")]
    [InlineData("pl", "Minister powiedział wczoraj, że drogi są znowu otwarte.")]
    [InlineData("pt", "O ministro disse ontem que as estradas estão abertas novamente.")]
    [InlineData("ro", "Ministrul a spus ieri că drumurile sunt din nou deschise.")]
    [InlineData("ru", "Министр сказал вчера, что дороги снова открыты.")]
    [InlineData("sk", "Minister včera povedal, že cesty sú opäť otvorené.")]
    [InlineData("sl", "Minister je včeraj dejal, da so ceste spet odprte.")]
    [InlineData("so", "Wasiirku wuxuu shalay sheegay in waddooyinka mar kale la furay.")]
    [InlineData("sq", "Ministri tha dje se rrugët janë hapur përsëri.")]
    [InlineData("sr", "Министар је јуче рекао да су путеви поново отворени.")]
    [InlineData("sv", "Ministern sade i går att vägarna är öppna igen.")]
    [InlineData("sw", "Waziri alisema jana kwamba barabara zimefunguliwa tena.")]
    [InlineData("ta", "சாலைகள் மீண்டும் திறக்கப்பட்டதாக அமைச்சர் நேற்று கூறினார்.")]
    [InlineData("te", "రోడ్లు మళ్లీ తెరుచుకున్నాయని మంత్రి నిన్న చెప్పారు.")]
    [InlineData("th", "รัฐมนตรีกล่าวเมื่อวานนี้ว่าถนนเปิดอีกครั้ง")]
    [InlineData("tl", "Sinabi ng ministro kahapon na bukas na muli ang mga kalsada.")]
    [InlineData("tr", "Bakan dün yolların yeniden açıldığını söyledi.")]
    [InlineData("uk", "Міністр сказав учора, що дороги знову відкриті.")]
    [InlineData("ur", "وزیر نے کل کہا کہ سڑکیں دوبارہ کھل گئی ہیں۔")]
    [InlineData("vi", "Bộ trưởng cho biết hôm qua rằng các con đường đã mở lại.")]
    [InlineData("zh", "部长昨天表示，道路已经重新开放。")]
    [InlineData("zh", "部長昨天表示，道路已經重新開放。")]
    public void A_sentence_tells_its_language(string language, string sentence) => Language.Detect(sentence).ShouldBe(language);

    [Theory]
    [InlineData("")]
    [InlineData("  \n 12.5 % — 😀 !")]
    [InlineData("\uD83D")]
    public void A_text_without_letters_has_no_known_language(string text) => Language.Detect(text).ShouldBe(Language.Unknown);

    [Fact]
    public void Names_in_another_script_do_not_sway_a_text() =>
        Language.Detect("Компания Microsoft Corporation и фирма Apple Inc. вчера объявили о новой сделке").ShouldBe("ru");

    [Fact]
    public void Capitals_tell_as_much() => Language.Detect("DER MINISTER SAGTE GESTERN, DASS DIE STRASSEN WIEDER OFFEN SIND").ShouldBe("de");

    [Fact]
    public void A_long_text_is_read_past_its_first_words()
    {
        var menu = "Home News Contact About us Sign in Read more ";
        var body = string.Concat(Enumerable.Repeat("Министр сказал вчера, что дороги снова открыты. ", 40));

        Language.Detect(menu + body).ShouldBe("ru");
    }

    [Fact]
    public void Any_text_has_an_answer() =>
        Prop.ForAll(Hostile.Texts, text => Language.Detect(text).Length is 2 or 3).QuickCheckThrowOnFailure();
}
