extension Tongue {
    /// Runs of letters that are typical of the language; `_` is the edge of a word. For words no list can hold.
    var patterns: String {
        switch self {
        case .italian:
            """
            _gl gli gli_ glia glie gn zion zione_ zioni_ mente_ sci sce sche cch cchi ggi ggio zz zza_ zzo_ zze_ zzi_ ità_ \
            ita_ tà_ ò_ è_ ù_ ì_ à_ are_ ere_ ire_ arsi_ ersi_ irsi_ ato_ ata_ ati_ ate_ uto_ uta_ uti_ ute_ ito_ iti_ \
            ite_ ando_ endo_ etto_ etta_ etti_ ette_ ello_ ella_ elli_ elle_ ino_ ina_ ini_ ista_ isti_ ismo_ ico_ ica_ \
            ici_ iche_ ichi_ ione_ ioni_ ore_ ori_ aggio_ aggi_ enza_ enze_ anza_ anze_ essa_ esso_ essi_ tt tti_ tto_ \
            tta_ tte_ cc gg bb pp rr che_ chi_ ghe_ ghi_ chi cia_ cio_ cia cie gia_ gio_ giu qu cqu o_ i_ i_ a_ e_ rono_ \
            ebbe_ rà_ rò_ anno_ iamo_ ono_ ano_ ava_ eva_ iva_ avo_ evo_ vano_ ito_ _sb _sv _sm uo uov _dis _inv _rit \
            _pre avv zia_ zio_ zie_ scia ezza_ oso_ osa_ osi_ ale_ ali_ abile_ ibile_ bili_ tore_ trice_ ura_ uro_ io_ \
            ia_ ii_ ndo_ nno_ lla_ llo_ lli_ nti_ nte_ nto_ nta_ sti_ sto_ sta_ ste_ cchio chia igli agli ogli egli \
            amento_ imento_ amenti_ anti_ enti_ ente_ ante_ scere_ ciare_ zare_ ssima_ ssimo_ _sog _cos _ric _fin
            """
        case .english:
            """
            _th th_ the tha thi tho ing_ ing_ ings_ ed_ ted_ tion_ tions_ sion_ ly_ ally_ ght ght_ ck ck_ sh sh_ _sh _wh \
            wh oo ee ea ou ow aw ew ay_ ey_ oy_ y_ y_ ty_ ity_ ness_ ment_ ments_ ful_ less_ able_ ible_ ous_ ive_ er_ \
            ers_ ies_ ould ough augh igh _kn _wr _un _over _out k k_ w w_ h_ d_ d_ t_ ll_ ss_ rd_ nd_ ld_ nt_ st_ rt_ \
            sts_ ks_ ts_ ds_ s_ ys_ ngs_ ge_ ke_ me_ se_ ve_ ure_ ate_ ated_ ize_ ized_ ise_ ing ring_ ling_ ting_ \
            ning_ ook_ oad_ oom_ ood_ oint_ age_ ome_ one_ ame_ ake_ ike_ ine_ ile_ ore_ ort_ ard_ ark_ ird_ urn_ \
            own_ ound_ eld_ end_ ext_ ell_ ill_ all_ ull_ ff_ tch tch_ dge_ ph_ _qu _str _scr _sp _spr x_ ry_ gy_ \
            cy_ phy_ ship_ hood_ ward_ self_ ever where some_ thing ence_ ance_ ant_ ent_ al_ ial_ ical_ ic_ ist_ ism_ \
            wa we wi wo ya ye yo uck ick ack ock eck ck
            """
        case .german:
            """
            sch sch_ ch_ ch ung_ ungen_ keit_ heit_ lich_ liche ische_ isch_ en_ en_ er_ es_ em_ ein eit ie_ ei eu äu ß ü \
            ö ä ck tz _ge _ver _be _ent _zu _vor _auf _aus _ab _ein _er icht cht_ cht pf kt_ st_ rt_ tsch chen_ ier_ \
            ieren_ iert_ nd_ igen_ ige_ z_ k w _sp _st gen_ ten_ ben_ den_ hen_ len_ nen_ ren_ sen_ ssen_ zen_ te_ ter_ \
            haft_ los_ bar_ tum_ nis_ schaft_ aus uch_ ach_ auf_ lle_ nn_ mm_ tt_ hr_ hn_ ahr uhr ohn ehr _w _un
            """
        case .french:
            """
            eau aux_ eux_ oi ai ou ô ê î û ç œ è é é_ ée_ ées_ és_ tion_ tions_ ment_ ments_ eur_ eurs_ euse_ ique_ iques_ \
            age_ ages_ ant_ ante_ ent_ elle_ ette_ ier_ ière_ oir_ oire_ ais_ ait_ aient_ ez_ er_ ir_ re_ es_ e_ qu _qu \
            ille illes_ _dé _ré té_ tés_ ès_ x_ ois_ ure_ ures_ ance_ ence_ eil_ eille ouv oin oit_ ons_ eu eui ueil \
            que_ ques_ sse_ nne_ tte_ gne_ ble_ bles_ tre_ dre_ ine_ ins_ ain_ aine_ ien_ ienne_ if_ ive_ is_ it_ us_
            """
        case .spanish:
            """
            ción_ ciones_ cion_ ñ ll _ll ó_ ó í_ í á é ú ado_ ada_ ados_ adas_ ido_ ida_ idos_ idas_ os_ as_ es_ ar_ er_ \
            ir_ dad_ idad_ dades_ mente_ ando_ iendo_ ie ue ero_ era_ eros_ ía_ ías_ aje_ anza_ _es _est ez_ z_ que rr j \
            ch aron_ ieron_ amos_ emos_ imos_ ito_ ita_ eza_ encia_ ancia_ or_ ores_ ión_ sión_ able_ ible_ o_ a_ uev \
            ient ient iente_ iento_ miento_ ura_ oso_ osa_ cho_ cha_ dor_ dora_ dores_ _hu _ha n_ al_ illo_ illa_ guer \
            ej aj oj uj ces_ nes_ les_ res_ tes_ cer_ izar_ _y
            """
        case .portuguese:
            """
            ção_ ções_ cao_ coes_ ção ão_ ões_ ao_ oes_ ã õ nh nho_ nha_ lh lho_ lha_ ç ê â ô ó á í é ú ado_ ada_ ados_ \
            adas_ ido_ ida_ dade_ dades_ mente_ ando_ endo_ indo_ eiro_ eira_ eiros_ ei ou_ eu_ iu_ os_ as_ es_ ar_ er_ \
            ir_ em_ am_ im_ om_ um_ agem_ agens_ ência_ ância_ encia_ ncia_ vel_ veis_ ível_ ável_ x ss ório_ ário_ ria_ \
            m_ ns_ aram_ eram_ iram_ amos_ or_ ores_ são_ tor_ tora_ ais_ éis_ óis_ is_ eis_ oso_ osa_ oi ou qu que o_ a_ \
            inho_ inha_ õe eç aç iç uç z_ fa _nã
            """
        case .dutch:
            """
            ij ij_ ijk lijk_ lijke_ elijk _ge _ver _be _ont oe ee aa oo uu ie_ sch cht_ heid_ heden_ ing_ ingen_ en_ en_ er_ \
            tje_ tjes_ je_ eerd_ eren_ uit ui eu ou aan_ een_ oor oor_ voor kk tt pp dt_ gt_ kt_ rd_ ld_ k k_ w z _v _z v \
            tie_ ties_ teit_ ng_ sc gen_ den_ ken_ len_ pen_ ten_ ven_ zen_ ijn ijd_ aat_ aar_ eer_ oon_ oot_ oek_ oed_ \
            uur_ ouw_ ee_ acht_ echt_ icht_ ocht_ ijv eid_ aal_ eel_ eld_ and_ _aan _af _op _in _uit _toe nde_ rde_ de_ te_
            """
        case .romanian:
            """
            ă â î ș ț ş ţ ă_ ul_ ului_ lui_ ilor_ lor_ ii_ iei_ ea_ are_ ere_ ire_ ație_ ații_ ției_ atie_ atii_ tii_ ția_ \
            ește_ este_ esc_ ează_ eaza_ oare_ tor_ toare_ at_ ată_ ate_ ut_ ută_ it_ ită_ ind_ ând_ oa ea _în ări_ uri_ \
            urile_ elor_ ile_ ele_ că_ u_ șt ște iun_ iune_ iuni_ âr ân în nt_ nți_ ți_ și_ stă_ eșt mb rii_ nță_ nța_ \
            eni_ ește ști_ al_ am_ ez_ escu_ eau_ eaz _pr ăm ăr ăt ău_ ău ică_ esc
            """
        case .catalan:
            """
            ció_ cions_ cio_ ny_ ny tge tja ig_ aix eix oix ix tx itz at_ ats_ ada_ ades_ ment_ tat_ itat_ ar_ er_ ir_ \
            ll_ ll es_ à è ò ó í ï ç ns_ nt_ ts_ us_ ls_ ó_ ant_ ent_ ud_ eu_ au_ iu_ ou_ p_ rs_ ors_ or_ ers_ qü gü \
            ari_ ària_ ència_ ància_ encia_ ible_ able_ ria_ nya_ nya ques_ gues_ ques amb_ uts_ its_ ides_ ida_ \
            tzar_ itzar esa_ ura_ als_ els_ ves_ ims_ uny
            """
        case .elsewhere:
            """
            å ø æ ł ą ę ś ź ż ć ń ě ř ů ő ű ğ ı č š ž ý sz cz rz prz szcz ów_ ego_ ych_ ować ność nie_ ski_ ska_ ej_ ym_ wy \
            dz _wy _prz _ni ck_ ade_ ning_ ningar_ arna_ erna_ för ö_ ä_ igt_ erne_ ende_ else_ hed_ kk kke_ tt_ dd ään \
            ää öö yy kt_ skt_ sk_ ska_ aa jä vä lä ław yc ze_ ow_ ki_ _wsz szy czy ch_ ów
            """
        }
    }
}
