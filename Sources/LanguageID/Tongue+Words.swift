extension Tongue {
    /// Words that are frequent in the language and short on meaning: articles, prepositions, pronouns, forms of to be
    /// and to have, courtesies, and the vocabulary of a help desk. Lower case; apostrophes part words; spellings
    /// without accents stand beside the right ones, because people type them.
    var words: String {
        switch self {
        case .italian:
            """
            il lo la i gli le un uno una l d c s di a da in con su per tra fra del dello della dei degli delle dell al allo \
            alla ai agli alle all dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo \
            sulla sui sugli sulle sull col e ed o od ma se anche però pero perché perche poiché quindi dunque mentre \
            quando come dove che chi cui cosa quale quali quanto quanti questo questa questi queste quest quello quella \
            quelli quelle quel quei ciò cio non più piu meno molto molti molta poco pochi troppo tutto tutti tutta tutte \
            ogni altro altri altra altre stesso stessa ancora già gia mai sempre solo soltanto poi ora oggi ieri domani \
            qui qua lì là così cosi bene male è é ho ha hai abbiamo avete hanno sono sei siamo siete era erano ero fu \
            stato stata stati state essere avere fare fatto può puo possono posso possiamo deve devo devono dovrebbe \
            vorrei vuole vuoi voglio va vanno fa fanno dice detto sto sta stanno mi ti ci vi si ne lui lei noi voi loro \
            io tu me te mio mia miei mie tuo tua suo sua suoi sue nostro nostra nostri vostro vostra vostri ciao \
            buongiorno buonasera buon buona giorno sera salve gentile gentili spettabile egregio cordiali saluti \
            distinti grazie prego ringrazio cortesemente attesa riscontro scusate aiuto problema errore richiesta \
            assistenza funziona stampante impossibile nuovo nuova nuovi prima dopo senza sotto sopra verso fino entro \
            secondo anno anni tempo volta parte casa vita mondo uomo donna due tre quattro cinque dieci perciò cioè \
            invece oppure neanche nemmeno proprio qualcosa qualche qualcuno nessuno nessun niente nulla ecco \
            allora adesso quasi circa durante attraverso presso nonché inoltre
            """
        case .english:
            """
            the a an of to in on at by for with from about into over after before between under without within through \
            and or but if so because while when where why how what which who whom whose that this these those there \
            here not no yes is are was were be been being am do does did done have has had having can could will would \
            shall should may might must i you he she it we they me him her us them my your his its our their mine yours \
            t s m re ve ll d don doesn didn isn aren wasn weren won couldn wouldn shouldn haven hasn as than then too \
            very more most much many some any all each every both few other others another such only own same just \
            also even still already yet ever never always often again now today yesterday tomorrow up down out off \
            back new old good well best better first last next one two three five ten get gets got go goes going went \
            make made take took see saw know want need use used using work works working help please thank thanks \
            hello hi dear regards sincerely best kind cheers sorry problem issue error request support team file user \
            set could unable failed cannot people time year years day days way man woman world life house thing things \
            think say said says like love come came give given look find found tell told let put keep really \
            something anything nothing someone everyone everything whether though although however since until
            """
        case .german:
            """
            der die das den dem des ein eine einen einem einer eines und oder aber wenn weil dass daß ob als wie wo was \
            wer warum nicht kein keine keinen ist sind war waren bin bist sein wird werden wurde wurden worden hat \
            haben habe hatte hatten kann können konnte muss müssen soll sollte will wollen möchte darf mit von vom zu \
            zum zur bei beim nach aus auf an am im in für um über unter vor durch gegen ohne zwischen bis seit ich du \
            er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen mein meine dein seine seinen ihre ihren unser \
            unsere auch noch nur schon sehr mehr hier da dort dann jetzt immer wieder heute morgen gestern so man \
            sich diese dieser dieses diesem alle alles andere bitte danke hallo guten tag grüße gruß freundliche \
            freundlichen mit liebe lieber sehr geehrte damen herren vielen dank datei fehler nutzer zeit jahr jahre
            """
        case .french:
            """
            le la les l un une des du de d au aux à et ou mais si que qui quoi dont où quand comme comment pourquoi ce \
            cet cette ces c ne n pas plus moins très trop est sont était étaient être été suis es sommes êtes ai as a \
            avons avez ont avait avoir fait faire peut peux pouvez doit dois je j tu il elle on nous vous ils elles me m \
            te t se s lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos dans sur sous avec sans pour \
            par chez vers entre depuis pendant avant après aussi encore déjà toujours jamais ici là tout tous toute \
            toutes autre autres même bien merci bonjour bonsoir salut cordialement salutations madame monsieur chers \
            cher fichier erreur non oui rien quelque quelques parce afin donc alors lorsque ainsi celui celle ceux y \
            en qu aujourd hui hier demain deux trois ans année temps
            """
        case .spanish:
            """
            el la los las un una unos unas lo de del a al en con por para sin sobre entre hasta desde hacia según y e o u \
            pero si no que qué quien quién cual cuál cuando cuándo como cómo donde dónde porque pues es son era eran \
            ser sido soy eres somos está están estar estaba estoy hay ha han he has hemos había haber tiene tienen \
            tener tengo puede pueden poder puedo debe hacer hace hecho yo tú él ella nosotros ellos ellas usted ustedes \
            me te se nos le les mi mis tu tus su sus nuestro nuestra este esta estos estas ese esa eso esto aquel muy \
            más mas menos mucho mucha muchos poco todo todos toda todas otro otra otros también tambien ya aún aun \
            siempre nunca aquí ahí hoy ayer mañana ahora bien gracias hola buenos buenas días tardes saludos estimado \
            estimada cordial atentamente quedo favor archivo usuario error dos tres año años vez tiempo vida cosa \
            ni cada hasta sólo solo desde así
            """
        case .portuguese:
            """
            o a os as um uma uns umas de do da dos das em no na nos nas num numa ao aos à às com por pelo pela pelos \
            pelas para pra sem sobre entre até desde e ou mas se não nao sim que quem qual quando como onde porque é são \
            era eram ser sido sou foi foram está estão estar estava estou há tem têm ter tinha tenho pode podem posso \
            deve fazer faz feito eu tu ele ela nós vós eles elas você vocês me te lhe lhes meu minha meus teu seu sua \
            seus suas nosso nossa este esta estes isto esse essa isso aquele aquela muito muita muitos mais menos \
            pouco todo todos toda todas outro outra outros também já ainda sempre nunca aqui ali hoje ontem amanhã \
            agora bem obrigado obrigada olá bom boa dia tarde cumprimentos caro cara atenciosamente ficheiro arquivo \
            utilizador usuário erro dois três ano anos vez tempo vida coisa nem cada só então
            """
        case .dutch:
            """
            de het een en of maar als dan omdat dat die dit deze wat wie waar wanneer waarom hoe niet geen is zijn was \
            waren ben bent wordt worden werd werden geworden heeft hebben heb had hadden kan kunnen kon moet moeten zal \
            zullen zou wil willen mag met van voor door op in aan bij naar uit over onder tegen zonder tussen tot om \
            te ter sinds ik jij je u hij zij ze wij we jullie mij me hem haar ons hun mijn jouw uw onze zich ook nog al \
            alleen zeer meer minder veel hier daar er nu altijd weer vandaag gisteren morgen alle alles andere \
            ander zo wel hallo beste geachte groet groeten vriendelijke met dank bedankt alvast bestand fout \
            gebruiker twee drie jaar tijd man toen
            """
        case .romanian:
            """
            un o unui unei al ai ale a de la din în in pe cu fără fara pentru prin după dupa despre între până pana și si \
            sau dar dacă daca că ca să sa ce cine care când cand cum unde nu mai este e sunt era erau fi fost are au am \
            ai ați avea aveți poate pot trebuie face facut făcut eu tu el ea noi voi ei ele mă ma te se ne vă va îi îl \
            le lui lor meu mea tău ta său nostru acest această aceasta acesta aceste acea acel foarte mult multe mulți \
            toate tot toți altul alt alte doar numai încă inca deja acum aici azi ieri mâine bine vă rog mulțumesc \
            multumesc bună buna ziua salut stimate stimați cu stimă cordial fișier fisier eroare utilizator doi trei \
            ani an dintre către catre sub asupra lângă iar
            """
        case .catalan:
            """
            el la els les un una uns unes l d n s de del dels a al als en amb per sense sobre entre fins des cap segons i o \
            però pero si no que què qui quin quan com on perquè perque és es són era eren ser estat sóc està estan hi ha \
            han he has hem havia haver té tenen tinc pot poden puc ha fer fa fet jo tu ell ella nosaltres vosaltres \
            ells vostè em et es ens us li els meu meva seu seva seus nostre nostra aquest aquesta aquests aquestes \
            aquell això allò molt molta molts més menys poc tot tots tota totes altre altra altres també ja encara \
            sempre mai aquí avui ahir demà ara bé gràcies gracies hola bon dia salutacions fitxer usuari dos tres any \
            anys vegada temps vida cosa ni cada només així doncs
            """
        case .elsewhere:
            """
            och att det är jag inte som på för med den av till har ett om vi kan men var han hon från eller när ska \
            vill mitt din hej tack og ikke jeg er af til på der med som på fra kan skal være har hvor hvad eller min \
            tak nie się jest na że do jak to co czy ale już tylko przez być są jego dla po od za mnie ten proszę \
            dzień dobry dziękuję że který jsem jsou není ale jako bude nebo pro az és egy hogy nem van meg ja ei on \
            että se ovat mutta ve bir bu için değil ile da ne olarak
            """
        }
    }
}
