using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>Lines that stand around an article's text and are none of it, told by what they say, in the languages news is written in.</summary>
internal static class Boilerplate
{
    private const int LongestHeading = 60;
    private const int LongestShare = 60;
    private const int LongestLink = 220;
    private const int LongestNotice = 700;
    private const int LongestShortNotice = 150;
    private const int LongestSignature = 30;

    /// <summary>Headings behind which other articles, forms or notes follow.</summary>
    private static readonly Phrases EndHeadings = new("""
        related|related articles|related stories|related posts|related topics|related news|related content|related links|related coverage|related reading|related video|related videos|related story|related article|keep reading|keep exploring|continue reading|explore more|you may also like|you might also like|you may like|you might like|you may also be interested in|recommended|recommended for you|recommended articles|recommended stories|recommended reading|recommended posts|more from|more on this|more on this story|more on this topic|more like this|more stories|more news|more articles|more posts|more for you|more to read|more to explore|more top stories|read next|read this next|up next|next up|next article|next post|next story|previous article|previous post|previous story|trending|trending now|trending stories|trending news|trending articles|trending topics|most read|most popular|most viewed|most shared|most commented|most recent|popular|popular posts|popular stories|popular articles|popular now|latest|latest news|latest stories|latest articles|latest posts|latest videos|latest headlines|recent posts|recent articles|recent news|recent stories|recent comments|top stories|top news|editor's picks|editors' picks|editor's choice|don't miss|in case you missed it|what to read next|what's next|comments|comment|no comments|leave a comment|leave a reply|join the conversation|join the discussion|join the debate|add a comment|add your comment|post a comment|post comment|write a comment|view comments|show comments|your comment|conversation|discussion|responses|reader comments|share this article|share this story|share this post|share this|share article|tags|filed under|filed in|posted in|categories|category|in this topic|about the author|about the authors|press contact|media contact|media contacts|press contacts|share this:|like this:|post navigation|reader interactions|author bio|about the writer|contributors|legal disclaimer|disclaimer|sponsored|sponsored content|promoted|promoted stories|promoted content|from the web|from around the web|around the web|paid content|partner content|elsewhere on the web|newsletter|sign up for our newsletter|subscribe to our newsletter|subscribe now|subscribe|get our newsletter|stay informed|stay connected|follow us|find us|contact us|quick links|useful links|archives|site map|sitemap|advertise with us|footnotes|also read|also on|see also|see more|other articles|other stories|other news|similar articles|similar posts|similar stories|further reading|you may have missed|today's top stories|read this|related tags|article tags|topics in this article|story tags|associated press|top comments|sources
        mehr zum thema|mehr zu|weitere themen|weitere artikel|weitere beiträge|weitere nachrichten|weitere meldungen|weitere informationen|weiterführende links|das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte sie interessieren|auch interessant|meistgelesen|meistgelesene artikel|am meisten gelesen|meist gelesen|kommentare|kommentar|kommentieren|kommentar schreiben|schlagwörter|schlagworte|ähnliche artikel|ähnliche beiträge|verwandte themen|verwandte artikel|lesen sie auch|lesen sie mehr|lesen sie mehr zum thema|mehr lesen|mehr aus|mehr news|neueste artikel|neueste beiträge|neueste nachrichten|aktuelle nachrichten|aktuelles|beliebte artikel|empfehlungen|empfehlungen der redaktion|empfohlene artikel|zur startseite|zurück zur startseite|jetzt teilen|artikel teilen|teilen sie diesen artikel|teilen|diskutieren sie mit|anzeige|nächster artikel|vorheriger artikel|top-themen|dazu passend|links|ihre meinung|passend zum thema|mehr artikel|unsere empfehlungen|newsletter abonnieren|über den autor|über die autorin|zum autor|zur autorin|über mich|pressekontakt|medienkontakt|rückfragehinweis|ansprechpartner|teilen mit|gefällt mir|beitragsnavigation|artikelnavigation|schreibe einen kommentar|schreib einen kommentar|hinterlasse einen kommentar|einen kommentar schreiben|einen kommentar hinterlassen|hinterlasse eine antwort|kommentar verfassen|antwort hinterlassen|nach oben|seitennavigation
        à lire aussi|lire aussi|à voir aussi|voir aussi|sur le même sujet|sur le même thème|les plus lus|articles les plus lus|les plus partagés|commentaires|réagir|réagissez|articles liés|articles similaires|articles recommandés|dans la même rubrique|à la une|nos derniers articles|derniers articles|dernières actualités|dernières infos|partager|partager cet article|partager l'article|suggestions|mots-clés|thèmes associés|vous aimerez aussi|à découvrir|pour aller plus loin|en savoir plus|contenus sponsorisés|newsletters|le fil info|plus d'actualités|sélectionné pour vous|la rédaction vous conseille|lire la suite|laisser un commentaire|l'auteur|plus d'articles|recommandé pour vous|les dernières actualités
        noticias relacionadas|te puede interesar|te puede gustar|también te puede interesar|más noticias|más información|más sobre|más leídas|lo más leído|las más leídas|lo más visto|comentarios|comentar|etiquetas|relacionados|relacionadas|artículos relacionados|últimas noticias|archivado en|ver más|leer más|lee también|lea también|lea además|mira también|mirá también|compartir|comparte|síguenos|temas relacionados|además|contenido patrocinado|más en|sobre la firma|normas|te recomendamos|le puede interesar|no te pierdas|etiquetado en|otras noticias|temas
        leia também|leia mais|mais lidas|mais lidos|mais vistas|veja também|veja mais|comentários|comentar|relacionadas|relacionados|notícias relacionadas|artigos relacionados|últimas notícias|últimas|saiba mais|compartilhe|partilhar|mais notícias|tópicos|tudo sobre|assuntos|continua após a publicidade|recomendados|em alta|mais sobre|deixe um comentário|deixe seu comentário
        leggi anche|più letti|i più letti|più lette|le più lette|potrebbe interessarti|ti potrebbe interessare|potrebbe interessarti anche|articoli correlati|commenti|ultime notizie|condividi|notizie correlate|tag|argomenti|altre notizie|riproduzione riservata|approfondimenti|leggi tutto|vedi anche|correlati|i commenti|lascia un commento
        lees ook|lees meer|meest gelezen|gerelateerd|gerelateerde artikelen|reacties|reageer|meer over|meer nieuws|deel dit artikel|deel artikel|bekijk ook|delen|tip de redactie|meer lezen|het laatste nieuws|laatste nieuws
        czytaj także|czytaj też|czytaj również|przeczytaj także|przeczytaj też|zobacz także|zobacz też|zobacz również|najczęściej czytane|najpopularniejsze|komentarze|polecane|powiązane|udostępnij|czytaj więcej|tagi|zobacz więcej|najnowsze|powiązane artykuły|skomentuj|warto przeczytać|polecamy
        читайте также|популярное|комментарии|комментировать|материалы по теме|по теме|самое читаемое|последние новости|новости по теме|другие новости|ещё по теме|еще по теме|поделиться|теги|похожие материалы|рекомендуем|главное|смотрите также|подписывайтесь|новости партнеров|новости партнёров|популярные новости|похожие новости|лента новостей|самое популярное|оставить комментарий|реклама
        читайте також|популярне|коментарі|коментувати|новини за темою|останні новини|схожі новини|поділитися|дивіться також|більше новин|головне|вас може зацікавити|матеріали по темі|за темою|теги|реклама
        коментари|свързани новини|още по темата|прочетете още|най-четени|последни новини|сродни вести|најчитано|повезане вести|komentari|povezane vijesti|najčitanije|povezano|vezane vesti|najnovije|pročitajte još|pročitajte i
        läs mer|läs också|läs även|läs vidare|mest läst|mest lästa|kommentarer|dela artikeln|dela|fler artiklar|relaterat|relaterade artiklar|senaste nytt|mer om|ämnen|les også|les mer|mest lest|mest leste|del artikkel|del saken|flere saker|siste nytt|siste saker|emner|læs også|læs mere|læs videre|mest læste|mest læst|seneste nyt|flere nyheder|del artiklen|relaterede artikler|relaterede|seneste|mere om
        lue myös|lue lisää|luetuimmat|kommentit|jaa|jaa artikkeli|uusimmat|aiheeseen liittyvää|aiheet|suosituimmat|seuraa meitä|loe ka|loe veel|kommentaarid|jaga|seotud lood|viimased uudised|lasi arī|komentāri|skaityti daugiau|komentarai|susijusios naujienos|taip pat skaitykite
        čtěte také|související články|související|nejčtenější|diskuse|komentáře|sdílet|další články|čítajte aj|súvisiace články|najčítanejšie|diskusia|kapcsolódó cikkek|kapcsolódó|ez is érdekelheti|hozzászólások|legolvasottabb|legfrissebb|olvasta már|citește și|citeşte şi|cele mai citite|comentarii|articole similare|știri similare|recomandări|ultimele știri|etichete
        διαβάστε επίσης|δείτε επίσης|διαβάστε ακόμη|διαβάστε ακόμα|σχόλια|σχετικά άρθρα|σχετικά|δημοφιλή|τελευταία νέα|ροή ειδήσεων|ετικέτες|περισσότερα|ilgili haberler|ilgili haber|yorumlar|yorum yap|çok okunanlar|en çok okunanlar|son haberler|son dakika|etiketler|benzer haberler|diğer haberler|paylaş|yorum yaz|günün öne çıkanları
        اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|الأكثر قراءة|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|تعليقات|التعليقات|شارك|مواضيع متعلقة|المزيد|اضف تعليق|أضف تعليق|كلمات دليلية|كلمات مفتاحية|أخبار متعلقة|אולי יעניין אותך|תגובות|כתבות נוספות|עוד בנושא|קראו גם|مطالب مرتبط|اخبار مرتبط|نظرات|نظر شما|برچسب ها|برچسب‌ها|پربازدیدترین|مزید پڑھیں|یہ بھی پڑھیں|تبصرے
        संबंधित खबरें|यह भी पढ़ें|ये भी पढ़ें|टिप्पणियां|ট্যাগ|আরও পড়ুন|আরো পড়ুন|সম্পর্কিত|baca juga|berita terkait|artikel terkait|terpopuler|komentar|berita lainnya|berita terbaru|tag terkait|lihat juga|bagikan|rekomendasi|terkini|pilihan editor|baca selengkapnya|đọc thêm|tin liên quan|bình luận|xem thêm|tin cùng chuyên mục|tin mới|soma zaidi|soma pia|ข่าวที่เกี่ยวข้อง|แท็ก|อ่านเพิ่มเติม|ความคิดเห็น
        関連記事|関連ニュース|関連リンク|関連キーワード|関連トピック|関連|おすすめ記事|おすすめ|人気記事|ランキング|アクセスランキング|コメント|最新記事|最新ニュース|あわせて読みたい|注目ニュース|この記事をシェア|ツイート|相关新闻|相关阅读|相关报道|相关文章|相关链接|推荐阅读|延伸阅读|热门|热门文章|热门新闻|评论|发表评论|最新文章|最新新闻|为您推荐|相關新聞|相關文章|延伸閱讀|推薦閱讀|熱門|熱門新聞|熱門文章|留言|更多新聞|最新消息|更多|관련기사|관련 기사|관련뉴스|관련 뉴스|댓글|많이 본 뉴스|많이 본 기사|인기 기사|인기기사|인기뉴스|최신기사|최신뉴스|주요뉴스|추천 기사|이 기사를|공유하기|기사 공유|저작권자|오늘의 주요뉴스|함께 본 기사
        """);

    /// <summary>How a line begins that only leads to another article.</summary>
    private static readonly Phrases LinkBeginnings = new("""
        tags:|tagged:|tagged with|labels:|filed under|posted in|categories:|category:|topics:|keywords:|read more|read also|also read|read next|read:|read |more:|see also|see more|watch:|watch \||watch now|watch more|listen:|related:|related story|click here|don't miss|must read|find out more|learn more|more on|more from|in pictures:|explore:|explore more|next:|up next|go deeper|see:|view:|also see|also on|check out|you may also like|recommended|editor's note:|analysis:|opinion:|full story:|full coverage|live:|live updates:|keep reading|continue reading|download the|download our|for more|subscribe|sign up|get the latest|follow us|follow our|join our|join us on
        schlagworte:|schlagwörter:|stichworte:|stichwörter:|kategorien:|kategorie:|themen:|verschlagwortet mit|abgelegt unter|veröffentlicht in|veröffentlicht unter|lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|lesen sie weiter|lesen sie außerdem|lies auch|mehr dazu|mehr zum thema|mehr lesen|hier lesen|auch interessant|das könnte sie|weiterlesen|zum thema|hören sie|sehen sie auch|abonnieren sie|newsletter|folgen sie uns|mehr über|mehr zu
        lire aussi|à lire|à lire aussi|lire également|lire la suite|à voir|voir aussi|retrouvez|abonnez-vous|pour aller plus loin|>> lire|lire :|lire:|suivez
        lee también|leer también|lea también|lea además|lea más|leer más|lee más|leé también|te puede interesar|también te puede|mira también|mirá también|además:|puedes leer|más información|ver más|no te pierdas|suscríbete|sigue leyendo|relacionado:|relacionada:
        leia também|leia mais|leia ainda|leia a|veja também|veja mais|saiba mais|confira também|assista|inscreva-se|siga o|siga a|clique aqui|leia:
        leggi anche|leggi tutto|leggi:|vedi anche|guarda anche|per approfondire|iscriviti|approfondisci|lees ook|lees meer|lees verder|bekijk ook|kijk ook|luister ook|lees hier
        czytaj także|czytaj też|czytaj również|czytaj więcej|przeczytaj|zobacz także|zobacz też|zobacz również|zobacz:|czytaj:|polecamy|dowiedz się więcej|sprawdź
        читайте также|читать также|читайте нас|читать далее|читайте подробнее|читайте:|смотрите также|подписывайтесь|подпишитесь|подробнее:|подробнее на|см. также|читайте на|по теме:|читайте також|дивіться також|читати також|підписуйтесь|також читайте|прочетете още|вижте още|вижте също|прочетете също|pročitajte|opširnije|procitajte|čitajte još|pročitaj
        läs mer|läs också|läs även|läs:|se också|les også|les mer|les:|se også|læs også|læs mere|læs:|lue myös|lue lisää|katso myös|lue:|loe ka|loe veel|lasi arī|lasi vēl|skaitykite taip pat|taip pat skaitykite
        čtěte také|čtěte i|čtěte více|přečtěte si|více o|čítajte aj|prečítajte si|čítajte viac|kapcsolódó|olvassa el|ezt is|citește și|citeşte şi|citiți și|citește mai|vezi și|urmărește
        διαβάστε επίσης|διαβάστε ακόμη|διαβάστε ακόμα|διαβάστε περισσότερα|διαβάστε:|δείτε επίσης|δείτε ακόμη|διαβάστε και|ακολουθήστε|ayrıca bakınız|ayrıca okuyun|bunu da okuyun|ilgili haber|devamını oku|haberin devamı
        اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|إقرأ أيضا|إقرأ أيضاً|اقرأ/ي|شاهد أيضا|للمزيد|طالع أيضا|تابع|קראו גם|קרא גם|עוד בנושא|לקריאה נוספת|بیشتر بخوانید|همچنین بخوانید|بخوانید:|مزید پڑھیں|یہ بھی پڑھیں
        यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|और पढ़ें|আরও পড়ুন|আরো পড়ুন|baca juga|baca selengkapnya|baca:|simak juga|lihat juga|tonton|đọc thêm|xem thêm|>> xem|soma zaidi|soma pia|อ่านเพิ่ม|อ่านต่อ|อ่านข่าว
        関連記事|【関連|あわせて読みたい|続きを読む|もっと読む|相关阅读|延伸阅读|点击|更多|延伸閱讀|更多新聞|看更多|【延伸|【更多|관련기사|관련 기사|▶|☞|▷|더 보기|더보기
        """);

    /// <summary>Labels of buttons, counters and meters that stand around the text.</summary>
    private static readonly Phrases Buttons = new("""
        pin it|pin this|share|share on|share via|share to|share with|share this|share:|facebook|twitter|x|tweet|whatsapp|linkedin|pinterest|reddit|telegram|flipboard|instagram|youtube|tiktok|threads|bluesky|messenger|viber|vk|email|e-mail|email this|mail|print|print this|copy|copy link|copy url|copied|link copied|save|save article|saved|bookmark|comment|comments|subscribe|subscribe now|subscribe to|sign up|sign in|log in|login|register|advertisement|advertising|ad|ads|story continues below|article continues below|article continues after|scroll to continue|continue reading below|skip to|skip advertisement|skip past|listen|listen to this|listen to article|play|pause|mute|unmute|fullscreen|video player|watch|loading|menu|search|close|open|back|back to top|top|home|next|previous|prev|gallery|view gallery|photos|image|images|photo|picture|show more|show less|load more|read more|more|see all|view all|view more|view comments|toggle|expand|collapse|text size|font size|a+|a-|follow|followed|following|follow us|add to|getty images|report a typo|report an error|report this|give feedback|send|submit|reply|like|likes|dislike|claps|reprints|license|donate|support us|accept|reject|cookie|edition|all|live|new|updated|reuse this content|get the app|add as preferred|preferred source|make us preferred|google news|on google|download pdf|download|view image|enlarge|enlarge image|open image|image source|image caption|this article is more than|time to read|reading time|estimated reading time|min read|published|posted|last updated|author|by|written by|newsletter|go to|click to|tap to|permission|start the conversation|be the first to
        teilen|merken|drucken|kommentieren|anhören|vorlesen|artikel anhören|anzeige|werbung|startseite|suche|menü|schließen|öffnen|zurück|weiter|mehr|mehr anzeigen|abonnieren|abo|anmelden|registrieren|einloggen|lesezeit|lesedauer|bild|bilder|foto|fotos|vergrößern|bild vergrößern|zum inhalt|nach oben|kommentare|link kopieren|als bevorzugte quelle|bevorzugte quelle|gemerkt|artikel merken|empfehlen|stand|inhalt|auf x teilen|auf facebook teilen
        partager|imprimer|enregistrer|commenter|commentaires|écouter|publicité|accueil|recherche|fermer|s'abonner|abonnez-vous|se connecter|temps de lecture|lecture|copier le lien|suivre|réagir|offrir|envoyer|lire plus tard|ajouter
        compartir|imprimir|guardar|comentar|comentarios|escuchar|publicidad|inicio|buscar|cerrar|suscríbete|suscribirse|iniciar sesión|copiar enlace|copiar link|seguir|tiempo de lectura|enviar|ver más|leer más|regístrate|escucha
        compartilhar|compartilhe|salvar|imprimir|comentários|ouvir|publicidade|buscar|fechar|assine|entrar|partilhar|guardar|seguir|copiar link|tempo de leitura|continua após publicidade|condividi|stampa|commenta|ascolta|pubblicità|cerca|chiudi|abbonati|accedi|salva|tempo di lettura|ascolta l'articolo
        delen|deel|opslaan|afdrukken|reageren|luister|advertentie|zoeken|sluiten|abonneer|inloggen|leestijd|udostępnij|drukuj|zapisz|skomentuj|posłuchaj|reklama|szukaj|zamknij|subskrybuj|zaloguj|zaloguj się|skopiuj link|czas czytania
        поделиться|печать|сохранить|комментировать|слушать|реклама|главная|поиск|закрыть|подписаться|войти|скопировать ссылку|ссылка скопирована|время чтения|вконтакте|одноклассники|телеграм|поділитися|друкувати|підписатися|увійти|сподели|споделяне|podijeli|podeli
        dela|spara|skriv ut|kommentera|lyssna|annons|sök|stäng|prenumerera|logga in|lästid|del|lagre|skriv ut|lytt|annonse|søk|lukk|abonner|logg inn|gem|lyt|annonce|søg|luk|log ind|jaa|tallenna|tulosta|kuuntele|mainos|haku|sulje|tilaa|kirjaudu|jaga|salvesta|otsi
        sdílet|uložit|vytisknout|reklama|hledat|zavřít|přihlásit|předplatit|poslechnout|zdieľať|megosztás|nyomtatás|hirdetés|keresés|bezárás|distribuie|printează|publicitate|caută|κοινοποίηση|διαφήμιση|αναζήτηση|κλείσιμο|μοιραστείτε|paylaş|yazdır|kaydet|reklam|ara|kapat|abone ol|giriş|dinle
        شارك|مشاركة|طباعة|حفظ|استمع|إعلان|اعلان|بحث|إغلاق|اشترك|تسجيل الدخول|نسخ الرابط|تم النسخ|שיתוף|שתפו|הדפסה|שמור|פרסומת|חיפוש|اشتراک گذاری|چاپ|شیئر|शेयर|विज्ञापन|শেয়ার|bagikan|iklan|cari|simpan|chia sẻ|lưu|quảng cáo|แชร์|โฆษณา
        シェア|ツイート|印刷|保存|広告|検索|閉じる|ログイン|会員登録|分享|打印|收藏|广告|廣告|搜索|搜尋|关闭|關閉|登录|登入|注册|订阅|訂閱|공유|인쇄|저장|광고|검색|닫기|로그인|구독|글자크기|글자 크기|기사 듣기|본문 듣기|이미지 확대|이미지 확대보기|입력|수정|댓글|스크랩|기자 구독|구독하기
        """);

    /// <summary>Words by which a notice of the site is known even when it is a whole sentence.</summary>
    private static readonly Phrases Notices = new("""
        all rights reserved|opt-out of the sale|opt out of the sale|under ccpa|tax, legal or accounting advice|not an offer to buy or sell|past performance is no guarantee|to read the rest of this story|exclusive to subscribers|is exclusive to|subscription today|our standards:|store cookies on|cookies on your|do not sell my|sale of your personal|without warranty of any kind|we use cookies|uses cookies|this website uses|disable your ad|protected by recaptcha|may not be reproduced|may not be published|not be republished|sign up for our|sign up to our|sign up for the|sign up here|sign up now|subscribe to our|to our newsletter|our free newsletter|our daily newsletter|our weekly newsletter|join our telegram|join our whatsapp|download our app|download the app|get the app|already a subscriber|already have an account|create an account|leave a comment|post a comment|comments are closed|commenting guidelines|community guidelines|comment policy|to report an error|send tips|got a tip|have a story|affiliate commission|affiliate links|earn a commission|we may be paid|opinions expressed|views expressed|do not necessarily reflect|does not accept any responsibility|do not accept any responsibility|the information contained in this article|kindly contact the provider|privacy choices|limited support for css|turn off compatibility mode|support our journalism|support independent journalism|is not responsible for the content|view all posts|view author|unlock this article|unlock this story|unlock the full|this article was originally|this story was originally|this post was originally|this entry was posted|this post was written by|this article first appeared|first appeared in the|the post appeared first on|has been a trusted|automatically translated|©|ⓒ|(c) 19|(c) 20
        alle rechte vorbehalten|unser newsletter|unseren newsletter|dieser eintrag wurde|dieser beitrag wurde|dieser artikel erschien zuerst|dieser beitrag erschien zuerst|dieser text erschien zuerst|original-content von|unserem newsletter|newsletter abonnieren|weiterlesen mit|bereits abonnent|externer inhalt|externen inhalt|externe inhalte|druckvorschau|folgen sie uns|whatsapp-kanal|redaktionell nicht bearbeitet|diese meldung wurde|automatisiert übernommen
        tous droits réservés|notre newsletter|nos newsletters|déjà abonné|réservé aux abonnés
        todos los derechos reservados|nuestro boletín|síguenos en|síganos en|recibe en tu|prohibida la reproducción|nuestra newsletter
        todos os direitos reservados|nossa newsletter|inscreva-se|siga-nos|receba as notícias|proibida a reprodução|tutti i diritti riservati|riproduzione riservata|iscriviti alla|la nostra newsletter|seguici su|alle rechten voorbehouden|volg ons op|abonneer je|meld je aan
        wszelkie prawa zastrzeżone|obserwuj nas|śledź nas|все права защищены|подписывайтесь на|подпишитесь на|при использовании материалов|нашли ошибку|выделите ее|выделите её|ctrl+enter|свидетельство о регистрации|роскомнадзор|усі права захищено|всі права захищено|підписуйтесь на|підписуйтеся на|знайшли помилку|використання матеріалів|всички права запазени
        alla rättigheter förbehållna|alle rettigheter|nyhetsbrevet|alle rettigheder|kaikki oikeudet pidätetään|všechna práva vyhrazena|všetky práva vyhradené|minden jog fenntartva|toate drepturile rezervate|abonează-te|abonează-te|sva prava pridržana|sva prava zadržana|με επιφύλαξη παντός δικαιώματος|ακολουθήστε|tüm hakları saklıdır|abone olun
        جميع الحقوق محفوظة|حقوق النشر|تابعونا على|تابعنا على|כל הזכויות שמורות|تمامی حقوق|کلیه حقوق|सर्वाधिकार सुरक्षित|স্বত্ব|hak cipta|ikuti kami|bản quyền|liên hệ quảng cáo|สงวนลิขสิทธิ์
        無断転載|掲載の記事|すべての権利|版权所有|未经授权|不得转载|版權所有|未經授權|不得轉載|무단 전재|무단전재|재배포 금지|재배포금지|저작권자
        """);

    /// <summary>Words that mean a notice only where a line is short: articles are written about cookies, too.</summary>
    private static readonly Phrases ShortNotices = new("""
        pin it for later|pin this for later|pin for later|terms of use|terms of service|terms and conditions|terms & conditions|privacy policy|privacy notice|cookie policy|your browser|javascript is|javascript enabled|enable javascript|ad blocker|adblocker|subscribe to the|subscribe now|subscribe for|your inbox|your email|email address|follow us on|like us on|find us on|join us on|free trial|log in to|sign in to|to continue reading|unlimited access|required fields|your name|click here to|may earn|is a registered trademark|make a donation|download our|this content was|third-party content|third party content|machine translation|copyright|has been saved|company number|registered in england|is protected by copyright|for informational purposes only
        cookies|datenschutzerklärung|datenschutzbestimmungen|nutzungsbedingungen|datenschutz|impressum|javascript|newsletter an|kostenlos anmelden|jetzt abonnieren|jetzt anmelden|jetzt testen|folgen sie|personenbezogene daten|widerrufen|einverstanden|e-mail-adresse|urheberrechtlich geschützt
        politique de confidentialité|conditions générales|abonnez-vous|adresse e-mail|adresse email|suivez-nous|mentions légales|données personnelles|recevez|inscrivez-vous|votre abonnement|désabonner
        política de privacidad|términos y condiciones|suscríbete|suscríbase|síguenos|correo electrónico|regístrate|inicia sesión|aviso legal|canal de whatsapp
        política de privacidade|termos de uso|assine|seu e-mail|seu email|canal do whatsapp|partita iva|p.iva|p. iva|informativa sulla privacy|nieuwsbrief|privacyverklaring
        polityka prywatności|zapisz się|newslettera|политика конфиденциальности|перепечатка|гиперссылка|наш канал|наш телеграм|integritetspolicy|nyhetsbrev|personvern|nyhedsbrev|tietosuojaseloste|uutiskirje|hírlevél|όρους χρήσης|πολιτική απορρήτου|gizlilik politikası|takip edin
        سياسة الخصوصية|اشترك في|kebijakan privasi|免责声明|뉴스레터|著作権
        """);

    private const int FewestNetworks = 3;

    private static readonly Phrases Networks = new("facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|flipboard|instagram|youtube|tiktok|threads|bluesky|messenger|viber|vk|line|email|e-mail|x");

    /// <summary>All that can be told of a line by what it says.</summary>
    public static LineMarks MarksOf(string line)
    {
        var marks = EndsLikeSentence(line) ? LineMarks.Closed : LineMarks.None;
        if (line.Length > LongestNotice)
        {
            return marks;
        }

        var folded = Fold.Of(line);
        return marks
            | (line.Length <= LongestHeading && IsEndHeading(folded) ? LineMarks.EndHeading : LineMarks.None)
            | (line.Length <= LongestLink && LinkBeginnings.Begin(folded.AsSpan().TrimStart("[(>»→ ")) ? LineMarks.Link : LineMarks.None)
            | (!marks.Hold(LineMarks.Closed) && (line.Length <= LongestShare && IsButton(folded) || IsRowOfNetworks(folded)) ? LineMarks.Button : LineMarks.None)
            | (Notices.StandIn(folded) || (line.Length <= LongestShortNotice && ShortNotices.StandIn(folded)) ? LineMarks.Notice : LineMarks.None)
            | (Captions.Is(line, folded, marks) ? LineMarks.Caption : LineMarks.None);
    }

    // "267 comments", "8 thoughts on …", "Jess says:": what readers say begins.
    private static bool IsEndHeading(ReadOnlySpan<char> folded)
    {
        var words = folded.TrimStart("0123456789.,()# ");
        return EndHeadings.Is(words) || words.StartsWith("thoughts on ") || words.StartsWith("responses to ") || words.StartsWith("replies to ");
    }

    private static bool IsButton(ReadOnlySpan<char> folded)
    {
        var label = folded.TrimStart("0123456789.,kK+ ()[]#>-–•|·●");
        var begun = Buttons.BeginningOf(label);
        return begun > 0 && label[begun..].Trim().Length <= 24;
    }

    // "facebook Facebook twitter Twitter flipboard Flipboard send": the names of those one may share with, and no sentence.
    private static bool IsRowOfNetworks(ReadOnlySpan<char> folded)
    {
        var (words, networks) = (0, 0);
        foreach (var word in folded.Split(' '))
        {
            words++;
            networks += Networks.Is(folded[word]) ? 1 : 0;
        }

        return networks >= FewestNetworks && networks * 3 >= words;
    }

    /// <summary>Whether a line ends as sentences do.</summary>
    private static bool EndsLikeSentence(string line) => Ends(line) || Ends(WithoutSignature(line));

    // "… five were arrested. / ab", "… in 2017. (nz)", "… for all mankind. （记者宋晨）": who wrote it signs behind the last sentence.
    private static ReadOnlySpan<char> WithoutSignature(string line)
    {
        var start = line.AsSpan().LastIndexOfAny(line[^1] is ')' or '）' or ']' ? "(（[" : "(（/");
        return start > 0 && line.Length - start <= LongestSignature ? line.AsSpan(0, start) : default;
    }

    private static bool Ends(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd("\"'”’»«“)]*†0123456789 ");
        return !end.IsEmpty && (end[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।' or '॥' or '။' or '។' or ';' || EndsWithoutMark(end));
    }

    /// <summary>Thai and Lao end their sentences with no mark: there a line of this length is no menu.</summary>
    private const int LeastWithoutMark = 40;

    private static bool EndsWithoutMark(ReadOnlySpan<char> line) => line.Length >= LeastWithoutMark && line[^1] is >= '\u0E00' and <= '\u0EFF';
}
