namespace Digest.Text.Weighing;

/// <summary>
/// Common words of news, not names, by the share of articles that hold them: counted over some thousand articles of many outlets.
/// </summary>
internal static class PriorTable
{
    internal static readonly (string Language, float Share, string Words)[] Bands =
    [
        ("en", 0.5f,
            "after also an and are as at be been but by for from has have he in is it not of on one said that the their they this to up was which who will with"),
        ("en", 0.35f,
            "about all can first had his if into its just more new no or other out over people so some than there time two we were what when while would year"),
        ("en", 0.25f,
            "any back because before being could do even get how last like made make most now only such take them then those three through way well where years you"),
        ("en", 0.18f,
            "according added against another april around august best between both day december did don't down during february friday go going good help here high "
            + "him home however including january july june know long many march may monday much my need next november october off old our part right same saturday "
            + "say second see september she should since state still sunday these thursday told top tuesday under use used very want wednesday week without work world"),
        ("en", 0.12f,
            "able across again already always am asked away based better big business called came case chief come comes company country days different does each "
            + "earlier early end enough every few find five former found four free full future game getting give got government great having her information keep "
            + "later least left less let life little look looking lot making me might million month months never news night number once own place play point police "
            + "public put really report run says seen set several show six something start support system taking team things think third times today too took until "
            + "using whether why working yet your"),
        ("en", 0.08f,
            "access action ago ahead allow almost along although among announced area available become behind believe bit building call can't change children clear "
            + "close coming companies continue control cost court create current currently data deal decision despite didn't difficult director doesn't doing done due "
            + "especially ever everything expected experience face family far feel final follow following front further general given group half hard head health held "
            + "higher hit hours important include increase industry instead international issue job key known large late latest law lead leader led level likely line "
            + "list live local longer lost low main major makes man market matter means media members money move must name near needed needs offer office official "
            + "officials often open order others outside party past pay per person plan possible post power press price problem process provide quality quickly read "
            + "ready real recent recently record release released reported research result return role saying season security series service services seven short side "
            + "similar single small soon started statement strong sure taken term they're thing though thought together try trying weeks went win within women won "
            + "won't you're"),
        ("en", 0.055f,
            "above account accused actually add adding addition age agency air amount anyone anything areas aren't arrested ask average avoid became began below "
            + "beyond biggest board body break bring brought budget build built buy campaign cannot capital car care central centre certain challenge chance changes "
            + "charge check choice choose claim co com common community compared consider costs countries couple course created creating cut daily date death decided "
            + "demand design development drive easier easy effort efforts eight either election ended ensure entire everyone example executive expect extra fact "
            + "failed fast features fight film financial fire firm focus followed food force forced form forward games gave global ground growing growth hand happened "
            + "happy himself history hold hope hour huge idea immediately impact improve included includes increased inside interest involved isn't issues itself "
            + "killed kind launched leading leave levels lives living looks love lower management manager match mean medical meet meeting member men minutes morning "
            + "moving multiple named nearly non nothing numbers offered offers officer online opening opportunity option options overall particularly percent perfect "
            + "performance period personal phone plans played players playing pm points policy political popular potential present pressure pretty previous previously "
            + "prices private probably problems products project published quarter question questions quite range rather reach reached reason received remain reports "
            + "rest results review rights rise risk room running safe save saw school seems self senior sent share shot shows significant simple situation social "
            + "someone source space special specific spent staff star starting stay step stop store story systems takes talk technology test th themselves total tried "
            + "true turn turned users value various version video wanted watch water ways we're we've website whole whose winning woman worked works worth wrote young"),
        ("en", 0.04f,
            "ability actions actor additional address advantage advice alleged allowed allowing allows apart appeared approach article assistant associated attacks "
            + "attention authorities bad ball battle beginning believed benefits billion book brand bringing businesses calling calls career cases cause certainly "
            + "changed charged charges claimed claims clearly closed coach code comment complete completely complex concerns conditions conference confirmed "
            + "connection considered content core cover crisis critical customers damage dead decades decide decisions declined definitely described designed details "
            + "died difference digital direct directly driving drop easily economic economy else employees environment essential estimated exactly existing expensive "
            + "experts facing fall feature federal field figure fill finally finding fit forces foreign fourth fresh friends fully fun gets gives giving goal goes "
            + "gone groups grow guide hands happen heard heart helped helping helps highest highly holding hospital host human identified incident individual injured "
            + "interesting interview investigation investment jobs justice keeping kept lack larger largest launch leaders learn learning leaving legal light limited "
            + "loss majority meanwhile met mid mind minute mobile model modern moment mother moved movie music nation natural necessary net network normal noted "
            + "offering oil ones operations original paid particular pass pick places planning platform player poor position positive posted powerful pre prevent "
            + "product production program progress protect protection provided provides providing purchase putting raised rate rates reasons receive regular related "
            + "remains reporters require required response revealed rising road rose round ruled rules safety sales scale scheduled screen section sector secure seek "
            + "seeking seem selling send sense serious setting shooting showed shown sign signed simply site size society software solution sometimes sources speak "
            + "spend spending spokesman spot stand standard standing status stock straight study style success successful summer surprised talking target tax teams "
            + "tell terms thanks thinking thousands throughout title tools towards track trade traditional training type types understand unique unit usually via view "
            + "vote walk wants war wasn't we'll weekend wide wife words wouldn't writing written wrong you'll you've yourself"),
        ("en", 0.028f,
            "absolutely activities adds administration admitted advanced affect affected affordable afternoon agree agreed agreement aid allegations allegedly alone "
            + "alternative amid analysis analysts annual answer anti app appeal appear appears arrived asking assets attack attempt audience award backed balance base "
            + "basic basis beat becomes becoming begin benefit bid bigger block blood bn boost bought box broke buying carried carry cars cash catch caught caused "
            + "century chairman challenges changing child civil clean click closely cloud club combination comfortable comments competition completed computer concern "
            + "condition confidence connect considering construction consumer consumers contact continued continues contract couldn't covered credit crime criminal "
            + "cross crucial customer deals decade dedicated defense degree delivered denied depending deputy detailed develop developing devices directed discuss "
            + "district doctors documents door double doubt driven dropped eat education effect effective emergency employee energy enjoy entirely escape etc evening "
            + "event events evidence excellent exchange explained eye faced faces factor factors failing fair familiar families fans fashion father favorite fear "
            + "feeling feels feet fell fewer fifth figures file filed filled films fine finished fired flat floor focused founder friend friendly gas generally "
            + "generation giant goals greater handed handle happens haven't headed healthy hear hearing heavy herself homes hot hundreds husband ideal illegal image "
            + "immediate income increasing increasingly independent individuals industrial influence infrastructure initial injury insurance intelligence internal "
            + "introduced investigate issued items jail join joined journey kids killing knew knowledge land language largely leadership letter limit lines link "
            + "linked links looked lose losing machine maintain managed marketing massive material maybe meaning meant measures message military millions miss missed "
            + "missing mission models monthly mostly multi murder myself names nature nearby nice nine note obviously officers older ongoing onto opened opposition "
            + "ordered organization overwhelming owner pair parties parts passed paying peak perform perhaps picked picture piece placed planned platforms plays plus "
            + "pointed population potentially practice prepared presidential primary prior prison produced professional profile programs projects pull push quick race "
            + "raise re reading reality recommend records reduce reducing region relationship relatively remained remember remove replace reportedly reporting request "
            + "requires researchers residents resources respect responsibility responsible returned revenue rich rival roles rule ruling runs sale scene science score "
            + "scored search seconds seeing seemed sell separate serve session shared sharing shift shop shortly showing sides significantly sit sixth slightly slow "
            + "smaller smart sold son sort sought sound speaking specifically speed sports spread stage standards stands stars steps stopped storage strategy strength "
            + "struck structure struggle struggling subject suffered suffering suggest suggested super supposed surface suspect switch table talks task tech technical "
            + "television testing they've threat tool tough toward town traffic transport travel treatment trend trial trip trust twice ultimately understanding "
            + "unless upcoming updated updates user uses variety vehicles versions vice victory violence visit voice wait waiting warned warning web weight whatever "
            + "widely willing window workers worry worse write yes yesterday"),
        ("en", 0.02f,
            "accept accepted accessible accounts achieve acting active activity actress actual additionally adults affairs agencies aim alliance alongside amazing "
            + "analyst announcement anyway apparently applications apps argued arm armed arms arrest aside attempts auto automatically aware baby ban banned beautiful "
            + "believes bench blog bodies born boss bottom boy brands breaking brings broadcast broken brother buildings busy cable camera capabilities capacity "
            + "captain card cards carrying cast category cell cent ceremony challenging champion championship channel character cheap checked choices choosing "
            + "circumstances cities citizens claiming class classic cleaning client climate closer clothing cold collection commercial commitment committed "
            + "communication communications communities comparison complaint comprehensive computers concerned conclusion confident confirm connected consistent "
            + "consumption context continuing contribute controlled controversial cool corporate corruption count counts covering creates creative crowd cultural "
            + "culture cuts cutting dark dates daughter de debate debut declared defeat defence deliver delivery demanded depends desire determine determined "
            + "developed device direction discovered discussion disease display doctor document domestic dozen draw drawing driver drivers drug drugs dry duty dynamic "
            + "edge editor effectively effects efficient elections elements email emerging enable ends engagement enhance enjoyed entered entering equipment "
            + "established estimates eventually ex excited exist expand expects experienced expert explain explore expressed extended extensive extremely eyes failure "
            + "falling faster favor favourite fellow files finance findings finish firms fish fixed flow follows football freedom frequently frustrated function fund "
            + "funding funds gain gang gap generate gift girls gold governments governor grown guilty gun handling hardware hasn't heavily highlights historic hits "
            + "holds honest hopes hotel hurt ideas identity ill images impossible improved improvement improving inch incredibly indeed informed initially injuries "
            + "inquiry insisted inspired instance integration intended interested investments investors involving island joining judge jump knee knows laws lawyer "
            + "leads learned leaves lets lights likes limits listed lists lived location locations lots lucky magazine manage managing markets mass materials matters "
            + "maximum measure messages method miles ministers mistake mix monitor movement movies negotiations neither newspaper none nor notes notice obesity "
            + "obvious offices operating operation opinion opportunities originally otherwise overtime owned pace package panel paper parents partner partners path "
            + "patients patterns peace performing permission personnel photo photos physical pieces plant please plenty policies politics polls positions possibility "
            + "premium preparing presence priority proceedings produce profit promised promote proper property proposed prove providers publicly pulled purpose pushed "
            + "pushing ran ranking receiving recommendations recommended recovery reduced refused regarding regardless regional registered regularly rejected reliable "
            + "remaining remote repair repeatedly represents requirements resolution returns revenues risks rounds routine row scientists scoring script seat seats "
            + "secret seemingly served serving sets shadow shape shares shock shopping shots shouldn't singer sites skills solid solutions somewhat somewhere sounds "
            + "southern speaker spoke spokesperson spring squad stable stake starts station stood stores stories streets stretch strike students studies studio stuff "
            + "suggests supported supporting supports surprise survey suspected suspended tackle targeted tasks technologies telling ten tend tested tests text thank "
            + "therefore threatened tie till tiny tips titles tomorrow totally touch tournament trading transfer treat treated trick trouble truth turning turns "
            + "tweeted typically ultimate unable unlike unlikely update upon useful valuable vehicle victims village visual vital volume vs watched watching wear "
            + "wearing weather websites whom wild wing winner wish witnesses word worst younger zone"),
        ("en", 0.014f,
            "abroad absence absolute accident accountability accurate actors addressing adjust ads advance affair afford aged agent agents aggressive aimed aims "
            + "alcohol alive allies amounts annually anticipated anybody anywhere apartment apparent appearance application applied apply appropriate approved "
            + "approximately argue art artificial aspect aspects assault assembly assess asset assistance attempted attend attended attracted audiences audio author "
            + "background badly bag bail band banking banks bar barely basically beating begins begun behavior besides birth blow boards bomb booked bound brain "
            + "breaks bright broad broader browser bullet button cameras cancer candidate candidates capable capture carpet categories causes causing celebrity "
            + "centres chain chair chances chaos chasing chat cheaper checking chosen chronic clients clinical closing clothes coalition collaboration color colors "
            + "combine comedy comfort commissioner commit commonly compact compare compensation compete competitive complaints completion components compromise "
            + "concept concluded conduct conducted conflict connections consecutive consistently conspiracy constant constantly consumed contain controversy "
            + "conversation convicted copy copyright corner coverage covers crash crimes criticised criticism critics custody damaged dance dancing dangerous deadline "
            + "dealing deaths debt decline deeper deeply defined delayed demands democracy depth describe describing designer desk desktop destroyed detail developer "
            + "developers developments diabetes diet dinner disaster discount discover dismissed dispute distance distribution divided division dollar dollars "
            + "dominated doors download dozens draft drag drama dramatic drawn dream dress drew drinking drives dust earned earning ease easiest eating ecosystem "
            + "editing elected electric element elsewhere emerged emotional empty encourage encouraging engage engine engineer engines enhanced ensures ensuring enter "
            + "enterprise entry episode equal equipped essentially estate estimate everybody except exercise expectations experiences expertise explains exploration "
            + "exploring exposed extend extreme facility facts fail fallen falls false famous fan fantastic favour fears featured fee feed fees female fighting "
            + "financing finds fits flexible flight fly focuses focusing foods foot forecast forever forget format formed forms fought founded frustration fuel "
            + "functionality functions furniture gained gains gaming generated girl goods grab greatest grew guarantee guard guidance guy guys hadn't handful handy "
            + "happening harder heading headlines headquarters heads healthcare height hidden historical hitting holiday hoped hopefully hoping hospitals hosted "
            + "hosting houses housing ice identify imagine impeachment implement implementation importance imposed impressive increases indicate industries inflation "
            + "initiative innovation innovative insight inspector install installed instances instant integrated intent intention interests introduce invest "
            + "investigating investigators involvement it'll item joint junior jury keen keeps kick kinds knowing lady lakh landscape lane latter lawyers leg length "
            + "library lifestyle listen loaded located lock losses loved lowest lucrative luxury magic mail maintaining maintenance maker male manner manufacturing "
            + "marriage married matches medium meetings memory mental mention mentioned methods mine minimum minor minority mode moments monitoring mood motion "
            + "mountain moves musical mystery nationwide native neck negative neighborhood networks newly nobody normally noticed noting novel numerous nutrition oath "
            + "objects obtained occasions occurred oh ok operate opposite orders ourselves outcome outcomes output overnight owners ownership packed pages pain parent "
            + "parliamentary participating partnership passing patient pattern payment penalty percentage personally petrol phase phones photograph pictures pitch "
            + "plane plants plate playoff plea pleaded politicians poll pool pop popularity port possibly posts pounds powers practices predicted prefer prepare "
            + "presented priced primarily principle privacy prize procedure processes producer produces producing professionals professor programme prominent prompted "
            + "proof properly prosecutors prospect protecting protest protesters protests proud proved proven provider purchased puts questioned quiet quit quoted "
            + "quotes raising ranges ranging ranked rapid rare rarely rated ratings rd reaching reaction reasonable recorded recover recovered referee reference "
            + "reform regime regions register regulation relevant relief rely removed replaced replied reporter represent representative representatives representing "
            + "reputation reserved resignation resigned resolve respond responded restrictions resulted retailers retain returning reviews rivals roads robust roll "
            + "rooms route rural rushed sad sat saving savings scandal scenario schedule scheme schools scientific searching seasons sections sectors semi sending "
            + "sentence sentenced seriously settings seventh severe sex sexual sharp ship shipping shoes shorter shut signing signs similarly sinking sister sitting "
            + "sizes slower slowly smoking smooth soft solve songs spaces sparked speculation speeds split spoken spokeswoman spotlight spotted stages starring stated "
            + "statements statistics stayed staying stick stored strategic stream streaming stress strictly stronger structures struggled student stunning submitted "
            + "subscription substantial successfully suddenly sufficient suicide suit suitable supplies supply supporters surgery surrounding suspicious sustainable "
            + "talent talked targeting taste taxes teacher teenager tells temporary they'll thinks thoughts thousand threaten threw throw thus tied tier tight tip "
            + "tired tone tonight topped tour tracking train transfers transition trends truly tweet tweets typical unclear understood unemployment unexpected unusual "
            + "unveiled upgrade upper urged urgent usage usual values veteran victim videos violation vision visited visitors voters vowed vulnerable walked walking "
            + "wanting warm wave weak wealth weapon weekly weigh welcome welcomed weren't whenever wider widespread wind wine wins winter witness wonder worker "
            + "worldwide worried writer you'd zero"),
        ("en", 0.01f,
            "abuse accounting accusing achieved acknowledged actively activists acts ad adapt addressed administrative admit adopt adopted adopting adoption adult "
            + "advertising advisory affecting affects affiliate afraid aggressively aide aircraft airline airport alarm album alert alternatives ambassador ammunition "
            + "anger animal animals announce anonymous answers anymore apology appointed appreciate approached approaches approval architecture argument array arrive "
            + "articles artist artists assessment assigned assist assume assured attacked attacking attempting attract attractive automated automatic availability "
            + "awaited awarded awareness backing bags balanced ballot barriers bars basketball bat battery bear beaten beauty bed behalf behaviour belt benchmark bet "
            + "bills blame blamed blind blocking blocks boat bold bond booming boot border boxes branded bridge brief brilliant bronze bunch bus buttons buyers camp "
            + "cancelled cap capped captured carbon careful carries celebrities centers chancellor channels characters charging charity chase checks chemical chest "
            + "church cited cites citing clash clock coffee collapse collapsed colleagues collect collective combined combining comeback command communicate "
            + "compatible competing competitors compiled compliance complicated condemned connecting connectivity conscious consequences consideration consistency "
            + "consultation consulting contained contains continuous contrast contributed contributes controller convenience conventional conversations conviction "
            + "convinced cops correct costly counter counterpart creation creator creators credits crew cruise dad damages danger dating deadly dealt decides deciding "
            + "declining default defended defender deficit definition degrees delay deliberately demanding demonstrated departments deployed designers designs "
            + "desperately destination determination dialogue die differences differently difficulties difficulty dip disappointed discipline discovery discussed "
            + "discussions diseases dive diverse divorce dog dominant doubles dreams drink drinks drove dubbed durable earnings economist economists editors eighth "
            + "elect electricity electronic electronics eliminate elite emails embrace employer employment encounter encourages ending enforcement engineering "
            + "engineers enjoying enormous entitled environmental equally era escaped establish euro euros evaluating everyday everywhere exact examples exciting "
            + "exclusive exclusively exit expanded expecting expense expenses experiment explanation exploit export exports exposure extension external fabric "
            + "facilities failures fairly fake fat feedback fi finals finances finishing fiscal fitness fixtures flag flash fled flew flights flying footage formal "
            + "frame framework frequent functional fundamental funny gaps garden gather gathered gathering gear genuine glass globally grade gradually grant granted "
            + "grocery gross guards guidelines hair hanging harm hat hate healthier hearings heat helicopter hence hide highlight highlighted hint hip hired hiring "
            + "hole honestly honour hop hopeful household households hub humans hundred hunting hurting hybrid identical ignore implemented implications importantly "
            + "impressed impression inches incidents incredible independence independently index indicated inform innocent input insists instantly instructions "
            + "interestingly interim internationally interviews introducing investigations investing involve involves iphone isolated journalist jumped jumping kill "
            + "kitchen km lab label labels lacking lacks laid landed languages launches lawmakers lay legacy legislation legislative legitimate letting leverage lies "
            + "lifetime lighting liked lineup listening literally locked longest loud lunch machines mainly mainstream makers managers manufacturers marked marks "
            + "measured meat meets merely mess metal midnight mixed mom momentum mortgage naturally necessarily negotiate nervous neutral newer nights noise nominated "
            + "nomination noon norms notable notably nowhere nuclear nuts occasionally occur odd offences officially opens operates operational operator operators "
            + "opposed optimal optional ordering org organic organisation overcome overhaul overwhelmed owns pack participants participate participation partnerships "
            + "passengers passion patch pause payments penalties pending perfectly performed permanent persons perspective pic picking picks pirates plastic pleased "
            + "pledged pocket podcast pointing pollution portion possession posting predict preferred premise preparation prevention principal priorities "
            + "privatisation producers productivity profits promise promoting properties proposal proposals prosecution prosecutor prospects pulling purchases "
            + "purchasing pure pursue pursuing qualified qualify quote races rapidly readers realize rear reasonably rebounds recalled recession recognised recognize "
            + "recognized recording redistributed reduction references reflect reflects reforms regard regulations regulatory relations relative releases remarkable "
            + "removal removing repeat repeated replacement replacing requested requests rescue researcher reserve residence resident resistance resource respectively "
            + "responding responses retail retired reveal reverse reviewed revolution rewritten rid rises roof rookie root roughly sadly sample satisfaction satisfied "
            + "saved scheduling scores sees segment seized selected selection sells sensitive separated sequel server servers serves sessions settled sexually shaped "
            + "shapes shipped shoot shops shortages signal signals simplicity simultaneously sink sits skin skip sleep smartphones soldier soldiers somebody song "
            + "sophisticated sorry sorts specialist speech spreading stability stating stays stepped stones stopping storm straightforward strategies streak "
            + "strengthen stressed strings strongly stuck styles submit subsequent subsidies suburban succeed sugar suggesting suite suits surge survival survive "
            + "sustained swap sweet switching tag tailored tall targets teach teachers teaching technically techniques technological teenage telephone tens terrible "
            + "terror testified testify testimony theater theory threatening threats throwing throws ticket ties timing tipped topic tops tougher tracks tradition "
            + "trained transaction transform transit transparency transparent treating tree tremendous trials tricky tries triple truck trusted ultra uncertainty "
            + "underway unfair unfortunately units unknown unlimited unlock vary vast venture venue versus vessels viewed views vintage violent viral virtual visiting "
            + "voted voting wake waste waters we'd weapons wheels whereas whilst winners wireless wise wonderful worrying wounded wrap writers yard yards youth"),
        ("en", 0.008f,
            "accepting accessories accidentally accidents accommodate accompanied achieving addresses adventure advised advocacy agenda aiming alike allegation "
            + "alleging ambition ambitions ambitious angle angry animation anonymity answered answering appointment approaching approve arguing arguments arrangements "
            + "arrests arrival arrives artistic associates atmosphere attendance attitude attributed audit authors avoided awaiting bankruptcy bargain barrel batting "
            + "beautifully belief beneficial beside birthday blocked bombs bonus booking breakdown breast breath breathe briefing briefly bullets buried burning "
            + "calculations calendar calm campaigns capability carefully carrier casual caution celebrate chapter charger chased chemistry chose cinema circuit "
            + "clarity classes cleared clever clubs coaches colleague collected comfortably comparable comparing competitor complained component confusing "
            + "considerably consoles constituencies consultant consume consuming contacted containing contender contest continually contracts contributing "
            + "contributions controls convert cooperation cop cope corporations counsel counting coupled couples courts cousin crafted crashed crazy credibility "
            + "criminals cycle debris decent deck declare decreased defending delays delivering delivers demo demonstrate departure describes description detect "
            + "detected detectives devastated devastating dies dimensions directions dirt diversity documented dogs downloading dressed drops drunk dual duration "
            + "eager earn economics educational eliminating embracing emerge emphasis employed enabled enables enabling endless engaged engaging enterprises entrance "
            + "entries equity equivalent evaluate eve evolved examined exceptional exclude execute execution executives exempt existence exists exploded extent "
            + "extraordinary factory fastest fate fault festival fever fields fierce fighter filing financially finger fingers finishes flagship flames floating fold "
            + "folks forecasts formation forming formula franchise frozen fruit funded gaining gauge generates generations generic generous giants grants grounds "
            + "guaranteed guess guests guided guides habits halt hampered handled hell heritage hero highs honor hugely iconic ignored illegally illness impacts "
            + "inclusion indication influenced initiated initiatives inspiration inspire institution institutions integrate intense interact interaction "
            + "interpretation intervention introduction investor invited ios jewel joins joked juice killer landing lasted lasting launching lawsuit leap legend "
            + "legislators lend letters lie limitations listing load loan locally loose lovely mad maintained mandate manual manually map marathon masks mates meals "
            + "mechanism memorable menu meters midfield migration mile milk minimal mining misleading mistakes mm moderate motor museum needing nicely niche "
            + "noticeable occasion ocean offensive okay opener operated oppose outlets outlined overhead overseas painful paint pairs palm panels partnering passenger "
            + "passes peaceful peer pen performances periods pet pile pin placement placing plagued planes planet playoffs plug pockets podcasts pointer policeman "
            + "pose positioning poster poured poverty praise predicts pregnant premises presumably preventing principles print probe promotion prompting prone "
            + "propelled proportion prosperity protected proving publication punishment quicker quo rain rally rampant ranks rape raw react realise realised recall "
            + "receiver receives recognise recommendation recovering recruiting referring reflected refuse regulating regulator relating relatives religion religious "
            + "relying remarks reminder reply requiring reserves resign resolved resort responsibilities responsive restaurant restore resulting resume reward riot "
            + "rocket rolled rolls romance rough rugby rumors runner rush rushing safely safer salaries salary scaling scared scenes scope screens selecting "
            + "separately settle shake shallow sheets shifts ships shocking showcase sight signature silent silver situations skipper slate slide slowed smartphone "
            + "smoke snapped snow soil sole solely somehow sons speaks spirit spots stance standpoint staples startup startups stations steady steal stealing steep "
            + "stint stocks stops strain strange strict striking structured sub subtle succession sudden suggestions suited superintendent surged surprising "
            + "surprisingly surrounded surveillance survived suspension suspicion sustain symptoms tackling tactics tea temperature temperatures tension thrown timely "
            + "titled toilet toll ton tonnes topics touched traded transformation translate trapped triggered trips troops uncertain undoubtedly unhappy unprecedented "
            + "unrest unsure upgrades upload uploaded upset urging varied vendors verify veterans victories viewers viewing violations warnings warns watches wealthy "
            + "wedding wheel wished withdrew witnessed workouts worlds writes www yield yoga"),
        ("ru", 0.5f,
            "на не по что"),
        ("ru", 0.35f,
            "для за из как от также этом"),
        ("ru", 0.25f,
            "года до но об это"),
        ("ru", 0.18f,
            "будет все его их которые мая ноября он они под после пресс при ранее со сообщает так то только том"),
        ("ru", 0.12f,
            "более будут был было во время всего году данным если еще же или который может можно мы области того уже человек чем числе чтобы этого этот"),
        ("ru", 0.08f,
            "без больше была были быть всех где глава говорится два день ее есть им когда компании коронавируса которая которого кроме лет млн могут него них один "
            + "однако около она почти работы раз рублей себя сегодня сейчас служба сообщил страны там тем человека является"),
        ("ru", 0.055f,
            "апреля внимание возможно вопрос воскресенье вот времени год даже данные дней должны других затем заявил идет именно информации июня компания "
            + "коронавирусной коронавирусом которых ли людей между меры место над нас начала несколько нет новый нужно одного отметил отмечается очень перед период "
            + "пока практически работу рамках результате речь решение своей свои свою связи сказал случаев согласно сообщении сообщила сообщили сразу стал стала "
            + "станет сутки такой теперь течение тысяч условиях фото через этой"),
        ("ru", 0.04f,
            "ru безопасности бизнеса благодаря борьбы бы взять власти выше главы говорят города городе граждан группы данных двух действия декабря дела деньги дня "
            + "добавил должен дома другие ещё жизни жителей задержали здесь информация исследования каждый качестве команда команды коронавирус которой котором "
            + "которым кто лишь менее мероприятия места месте министр мира млрд мнению много некоторые необходимо несмотря нового новой новых общей организации "
            + "очередь пандемии пациентов передает пишет поддержки позже полиции помощью понедельник поэтому представитель президент президента проведения продуктов "
            + "проекта пройдет просто разных районе рассказал регионов режим режима республики решения российского российской рынке сайте сборной своего сделать "
            + "следующий словам случае сообщается составит сотрудники среди средств средства ссылкой стать стране сумму такое территории тогда три тыс удалось "
            + "управления участников ходе хотя цена часов частности четыре"),
        ("ru", 0.028f,
            "автомобилей агентства администрации апреле вариант весь ветер виде видео вместе воды возможности возможность вопросам впервые всем всё второй газета го "
            + "годом годы город государственного государственной да дел делать дело детей довольно друг ему заявила здравоохранения известно издание изменения имеет "
            + "интервью интернет информацию инфраструктуры использовать истории количество комитета конечно которое летний люди марта матч меньше мер месяца миллиона "
            + "миллионов минут мире момент мужчина назад наиболее например населения находится начале начнет нашего наших невозможно некоторых немного ни никто ним "
            + "ничего образования образом общественных ограничений октября онлайн органов ответственности отметила отметили отмечает официальный пассажиров первом "
            + "первый планируется погибли подчеркнул позволит получили пользователей попал поскольку последние почему правительство право представителей прибыли про "
            + "проведение провели проект произошло против прошедшие пять работ работа работать работе раза развития размере раньше регионах результат российская "
            + "российских россиянам сайт сам самые самым самых свое себе силы системы ситуации ситуация слова сможет сначала снижение сообщал сообщают состав "
            + "составила составляет состоится состоянии сравнению стоимость стоит строительство суд такие таким таких такого те тех той тот трех тысячи улице "
            + "университета услуг участие ученые учетом хорошо часа чего чемпионата чемпионате числа число экономики эксперты эпидемии эта эти этим этому являются "
            + "января"),
        ("ru", 0.02f,
            "автомобиль акций бизнес вечером всей всю действительно должность другим женщина жителям зале занимает испытания кого компаний конца конце корабли "
            + "корабля культуры купить лечения матча надо назвали нашем ней никогда новому новые одна особенно отдельных отказался отметить отношении последний потом "
            + "правило приводит примерно причиной прошли района рассказали решил ру сайта самая своем свыше связано сезоне секретарь сеть силу сложности смерти "
            + "собственности совершенно совета сотрудников список ст столицы стороны такая температура ученых фильма финансовых хотят цитирует этих"),
        ("de", 0.5f,
            "aber als am an auch auf aus bei das dass dem den der des die ein eine einem einen einer er es für haben hat hatte im in ist mehr mit nach nicht noch "
            + "nun nur oder sich sie sind so um und unter von vor war was werden wie wir wird wurde zu zum über"),
        ("de", 0.35f,
            "alle allem allerdings beim bereits bis dabei dann diese dieser doch durch eines ende etwa gegen geht gibt habe ich immer kann keine könnte man muss "
            + "neue schon sehr sei sein seine seiner seit soll sondern steht viele waren wenn wieder wurden zur zwei"),
        ("de", 0.25f,
            "ab da damit denn diesem diesen dort drei erst ganz gut hier hinter ihnen ihr ihre ihrer jahre jahren jetzt klar kommen kommt können laut machen "
            + "menschen mich müssen ob sagt sagte sehen selbst sowie uns vom wegen weil weiter will worden während zeit zudem zurück zwischen"),
        ("de", 0.18f,
            "also andere anderen bekommen bleibt dafür davon dazu de derzeit deutlich deutschen dieses ebenfalls eigenen eigentlich einige einmal ersten etwas fall "
            + "gab gar gehen gehört gemacht gerade großen handelt hatten heute ihn ihren ins jahr kein land lange liegt mann mehrere neuen platz rund seien seinem "
            + "seite sogar sollen später tage tatsächlich teil vergangenen viel vier weg weitere wer wo wochen wollen würde zunächst zuvor"),
        ("de", 0.12f,
            "aktuell all alles beiden beispielsweise bekannt berlin besonders besser bisher bislang bringen damals darauf darum darüber denen deutsche deutschland "
            + "direkt donnerstag dürfte einsatz entscheidung erklärt erneut erste europa fallen fast findet frage frau fünf geben gefahr gemeinsam genau genug gerne "
            + "gewesen geworden gilt gleichzeitig groß große halten hin hätten ihm ihrem insgesamt internationalen jeder jedoch kam kaum kurz könne künftig lang "
            + "lassen leben leicht letzten liegen lässt medien millionen monaten möglich namen natürlich neben nichts nie nächsten oft ohne politischen problem "
            + "richtung schwer seinen sicherheit sogenannte sollte sowohl spricht stand stark stehen stelle stellen stellt tagen team tragen trotzdem tun uhr unser us "
            + "vielen weit weiß welt wenig wichtig wirklich wissen woche wohl wolle wäre würden zeigen zeigt zufolge zuletzt übernehmen"),
        ("de", 0.08f,
            "aktuelle allein allen alte alten amt anderem anderer anfang anschließend april augen ausland außerdem bedeutung beginn beide beispiel bereit berliner "
            + "beste bestehen betroffene bilden bin bitte blick bühne christian daran daraufhin darf darunter demnach denkbar dennoch deshalb details deutscher donald "
            + "ehemalige eher einfach einzelnen endlich entdeckt entscheiden entschieden entwicklung erfahren erfahrung erfolg erkennen erwartet erzählt eu "
            + "europäischen ex experten fdp fest folgen frauen frühere früheren führen führt galt garten gebe gebracht gegeben gegenüber gegründet gehören gekommen "
            + "genommen gesagt gestellt getragen gewicht gewinnen gewählt gezeigt geäußert gleich gleichen gott großteil grund gruppe grünen gute handeln hart haus "
            + "heißt her herbst hieß hingegen hohe hätte international interview iran je jeden juli junge jungen jährige karten keinen kinder klare kleine kleinen "
            + "kollegen kommenden komplett konnte konnten kosten krieg kritik kritisiert kurzer könnten lage lasse lesen letzte luft macht mai mal manche mehreren "
            + "meinen meint mindestens mir mitglieder mittlerweile montag männer mögliche möglicher münchen nachdem nacht nahe neu new niemand nähe offen organisation "
            + "ort parteien passiert politik politische polizei post preis probleme projekt prozent präsident präsidenten prüfen raum regierung region rolle russland "
            + "sagen scheinen scheint schließlich schnell schrieb schule schwere sechs selten september sexuellen sieben sieg sieht sogenannten solche sollten somit "
            + "sonst sorgt sorgte sozialen spielen spitze sprach stadt statt stattdessen steckt stimmen straßen stunden system tag technik teilweise thema tonnen "
            + "tritt trump täglich ukraine universität unsere unternehmen unterstützung usa verabschiedet vergleich verloren versucht vertreten video vieler vieles "
            + "vielleicht voll warum washington weiterhin welche welchen weniger werde westen wirft wirken zahl zahlen zahlreiche zehn zeichen zeigte zeitpunkt zieht "
            + "ziel zukunft zusammen zusammenhang zuschauer ändern öffentlichen österreich überhaupt"),
        ("pt", 0.5f,
            "ainda ao as até com como da das de do dos em foi hoje já mais mas na no nos não os para pelo por que se um uma"),
        ("pt", 0.35f,
            "agora anos entre está há lhe muito ser são também vai"),
        ("pt", 0.25f,
            "ano aos aqui bem cinco dia diz dois esta eu fazer grande isso maior menos ministro nas novo num nós onde ou país pela pessoas porque portugueses "
            + "primeiro quem quer seu sua só tem tempo ter todos três tudo vez vinte às"),
        ("pt", 0.18f,
            "apenas cidade continua contos contra depois desta dias durante ele era esse este estão fim forma futuro isto me mesmo mil nem neste numa outro outros "
            + "pode portanto pouco problemas próximo quando quatro saber sobre temos tinha trinta vida volta vão"),
        ("pt", 0.12f,
            "altura assim boa cada campanha cento cinquenta dar deste difícil doze duas dá eleições encontro estar estes exemplo faz feira fez ficou final foram "
            + "horas longe lá maioria manhã momento muitos mundo nada nesta ninguém noite nível objectivo outra parece parte partido pelas portuguesa processo "
            + "qualquer quase seis seja sem semana sim situação tarde tenho tentar todas todo tão ver voz várias água últimos"),
        ("pt", 0.08f,
            "aconteceu acordo adversário alguns amanhã antes antigo apoio associação autoridade bom caminho campo candidato capital causa chefe começa começou "
            + "confrontos conseguiu conta contrário curso cá daqui democratas deputado deram desde deverá dinheiro disse dizem dizer duzentos eleitoral eles enquanto "
            + "entanto equipa espera estamos estava executivo facto falar falta feito filhos fizeram fora frente garante geral grupo homem ia idade internacional "
            + "israelita israelitas jovens lado levar lugar luta marca meio melhor meses meu milhão milhões ministério morreram natural nome norte nossa nosso nova "
            + "nove novecentos noventa novos nunca obras oito ontem oposição outras palestinianos partidos passo paz pelos penso pequena pequenos perdeu perto período "
            + "plano poder poderá política políticos ponto população porta português precisamente preciso primeira procura próximos pára pública quarenta questão "
            + "quinze recebeu rede reforma relação rua sabe segue segunda sei serviço sessenta sete sido social tal tempos terreno teve trabalhar têm uns valor vamos "
            + "veio velho vem vitória voltaram voltou votos zona últimas"),
        ("pt", 0.055f,
            "abertas acidente actuais ajudar alta ambiente amigos aqueles base boca cabeça candidatos casa cedo chegar chegou cimeira coisas comigo comissão "
            + "companhia concelhos condições conflito conhecido contar criar dado data debate decidiram decidiu decisão dele destas deu deve dezassete diferente "
            + "direito discussão disto dito domingo eleito então especial espécie essa estação estrada fase festa ficam fiscal fogo forte fosse férias gente grandes "
            + "guerra habitantes homens ilha importantes interesse jogo jornal jovem lançado lei linha lo logo lutam líder maiores mal maneira manter mortos nestas "
            + "nomeadamente noutra número obviamente oficial onze pagamento pagar pai partir passou podem pois político posição poucos povo praticamente precisa "
            + "presença primeiros principais problema procurador propaganda propostas propriamente prossegue protesto prova provavelmente público qual qualidade "
            + "queixa querem queremos queria quinta reconhece regime região regressar reportagem resolvido respondeu resultado reunir ruas sair saíram secretário "
            + "seguir segundo sejam semanas senhor senhores sentido será serão seus sinais sinal sociais socialistas soldados suas suficiente sério talvez tanto tema "
            + "tenha terceiro termos territórios toda trabalho tradição tratar utilização vale valores verbas vezes violência vir vive voto época último"),
        ("fr", 0.5f,
            "au aux avait ce ces dans de des deux du en est et il la le les ont par pour que qui sa son sont sur un une été"),
        ("fr", 0.35f,
            "ans avec dernier juillet pas plus se trois"),
        ("fr", 0.25f,
            "après autres cette comme déjà elle entre fait français jours juin jusqu'à leur lors même ne octobre président selon suite être"),
        ("fr", 0.18f,
            "ainsi alors année aujourd'hui aussi autre avant cet contre cours depuis décision fois groupe heures ils jour lui mais mois monde notamment notre on ou "
            + "plusieurs première prendre quand quatre résultats sans sera ses soit tout ville"),
        ("fr", 0.12f,
            "août communiqué derniers devrait début environ espace fin française gouvernement grande hier indiqué je jusqu'au leurs lieu là matin mise moment nuit "
            + "particulier personnes place police politique premier services très vendredi vers était état"),
        ("fr", 0.08f,
            "affaires afin afp américain américaine ancien annoncé arrivée auraient avoir ayant campagne cas centre connu crime crédit demande dernière deuxième "
            + "devant dimanche dit développement encore enfants femme font fut huit ici jamais jeune jeunes langue liste lundi mardi membres mettre midi millions mis "
            + "moins mondial morts mêmes niveau nombreux novembre organisation origine où parmi part partie pays populaire pourront presse quelques raison rapport "
            + "rien route samedi septembre seront soir sujet surtout trouve université voir également îles"),
    ];
}
