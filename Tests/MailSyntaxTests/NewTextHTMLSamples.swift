/// More of them; see `all`.
extension NewTextHTMLTests.HTMLReply {
    static let more = [
        Self("aol quoted", "<div>Own words</div><div id=\"yahoo_quoted_9\">Zzz<div>Old</div></div>", "Own words"),
        Self(
            "front",
            "<div>Own words</div><br><div><div class=\"front-signature\">Mario</div><br><div>On November 3, 2025 at 9:12 AM GMT+1 <a href=\"mailto:v@i.example\">v@i.example</a> wrote:<br><blockquote type=\"cite\" class=\"front-blockquote\">Old</blockquote></div></div>",
            "Own words"
        ),
        Self(
            "missive",
            "<div>Own words</div><div class=\"missive_quote\">Zzz<blockquote>Old</blockquote></div>",
            "Own words"
        ),
        Self(
            "spark",
            "<div name=\"messageBodySection\"><div dir=\"auto\">Own words</div></div><div name=\"messageSignatureSection\"><br><div>Mario</div></div><div name=\"messageReplySection\">Zzz 3 Nov<br><blockquote type=\"cite\">Old</blockquote></div>",
            "Own words"
        ),
        Self(
            "airmail",
            "<div>Own words</div><div class=\"bloop_sign\">Mario</div><p class=\"airmail_on\">Zzz V:</p> <blockquote type=\"cite\" class=\"clean_bq\">Old</blockquote>",
            "Own words"
        ),
        Self(
            "mailbird",
            "<div>Own words</div><div class=\"mb_sig\">Mario</div><blockquote class=\"history_container\" type=\"cite\"><p>Zzz</p><div>Old</div></blockquote>",
            "Own words"
        ),
        Self(
            "em client",
            "<div>Own words</div><div id=\"signature_old\"></div><div>------ Original Message ------</div><div>From \"V\" &lt;v@i.example&gt;</div><div>To m</div><div>Date 03/11/2025</div><div>Subject x</div><div id=\"x1\"><blockquote cite=\"a@b\" type=\"cite\">Old</blockquote></div>",
            "Own words"
        ),
        Self(
            "mail.ru",
            "<div>Own words</div><blockquote style=\"border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px;\">Понедельник, 3 ноября 2025, 9:12 +03:00 от V &lt;v@i.example&gt;:<br><div id=\"\">Old</div></blockquote>",
            "Own words"
        ),
        Self(
            "mail.ru, exotic",
            "<div>Own words</div><blockquote style=\"border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px;\">Zzz qqq<br><div>Old</div></blockquote>",
            "Own words"
        ),
        Self(
            "yandex",
            "<div>Own words</div><div> </div><div>03.11.2025, 09:12, \"V\" &lt;v@i.example&gt;:</div><blockquote><div>Old</div></blockquote>",
            "Own words"
        ),
        Self(
            "qq",
            "<div>Own words</div><div><includetail><div>&nbsp;</div><div style=\"font-family:Arial Narrow;padding:2px 0 2px 0;\">------------------&nbsp;Original&nbsp;------------------</div><div style=\"background:#efefef\"><div><b>From: </b>&nbsp;\"V\"&lt;v@i.example&gt;;</div><div><b>Date: </b>&nbsp;Mon, Nov 3, 2025</div><div><b>To: </b>&nbsp;m;</div><div><b>Subject: </b>&nbsp;x</div></div><div>Old</div></includetail></div>",
            "Own words"
        ),
        Self(
            "netease",
            "<div>Own words</div><div id=\"ntes-pcmac-signature\">Mario</div><blockquote id=\"ntes-iosmail-quote\" style=\"margin:0;padding:0\">---- Replied Message ----<table><tr><td>From</td><td>V&lt;v@i.example&gt;</td></tr><tr><td>Date</td><td>11/3/2025</td></tr></table>Old</blockquote>",
            "Own words"
        ),
        Self(
            "163",
            "<div>Own words</div><div style=\"position:relative;zoom:1\"></div><div id=\"divNeteaseMailCard\"></div><br>At 2025-11-03 09:12:00, \"V\" &lt;v@i.example&gt; wrote:<br> <blockquote id=\"isReplyContent\" style=\"PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid\"><div>Old</div></blockquote>",
            "Own words"
        ),
        Self(
            "sparrow",
            "<div>Own words</div><p style=\"color: #A0A0A8;\">On Monday, November 3, 2025 at 9:12 AM, V wrote:</p><blockquote type=\"cite\"><span><div>Old</div></span></blockquote><div><br></div>",
            "Own words"
        ),
        Self(
            "rainloop",
            "<div>Own words</div>3 novembre 2025 09:12, \"V\" &lt;<a href=\"mailto:v@i.example\">v@i.example</a>&gt; ha scritto:<br> <blockquote><div>Old</div></blockquote>",
            "Own words"
        ),
        Self(
            "roundcube",
            "<p>Own words</p><p id=\"reply-intro\">Zzz 2025-11-03</p><blockquote type=\"cite\" style=\"padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0\"><div>Old</div></blockquote>",
            "Own words"
        ),
        Self(
            "ox",
            "<div class=\"default-style\">Own words</div><blockquote type=\"cite\"><div>Zzz</div><div>Old</div></blockquote>",
            "Own words"
        ),
        Self(
            "lotus",
            "<font>Own words</font><br><br><font>From: </font><font>V &lt;v@i.example&gt;</font><br><font>To: </font><font>m</font><br><font>Date: </font><font>03/11/2025</font><br><font>Subject: </font><font>x</font><hr noshade><br>Old",
            "Own words"
        ),
        Self(
            "quote sign in html",
            "<div>Own words</div><div>On 11/3/25 09:12, V wrote:</div><div>&gt; Old</div><div>&gt; more</div>",
            "Own words"
        ),
        Self(
            "delimiter in html",
            "<p>Own words</p><div>##- Please type your reply above this line -##</div><p>Old</p>",
            "Own words"
        ),
        Self("unmarked blockquote below", "Own words<blockquote>Old</blockquote>", "Own words"),
        Self(
            "unmarked blockquote between",
            "<div><div>Own words</div><blockquote>Old</blockquote></div><div>And more</div>",
            "Own words\n\nAnd more"
        ),
        Self(
            "own quote, then marked",
            "Own<blockquote>a poem</blockquote><div>On 3-Nov-2025, at 6:54 PM, V &lt;v@i.example&gt; wrote:</div><blockquote><div>Old<blockquote>Older</blockquote></div></blockquote>",
            "Own\n\na poem"
        ),
        Self(
            "attribution in the quote",
            "Own words<blockquote><div>On 3-Nov-2025, at 6:54 PM, V &lt;v@i.example&gt; wrote:</div><div>Old</div></blockquote>",
            "Own words"
        ),
        Self(
            "attribution over elements",
            "<div>Own words</div><div>On Monday, November 3, 2025 9:12 AM,<br>V &lt;<a href=\"mailto:v@i.example\">v@i.example</a>&gt;<br>wrote:</div><div>Old</div>",
            "Own words"
        ),
        Self(
            "quotes within one div with the reply",
            "<body><div>Own words<div>On 3-Nov-2025, at 6:54 PM, V &lt;v@i.example&gt; wrote:<blockquote>Old</blockquote></div></div></body>",
            "Own words"
        ),
        Self("unclosed quote", "<div>Own words</div><blockquote type=\"cite\"><div>Old", "Own words"),
        Self("misnested", "<div>Own words<blockquote type=\"cite\"></div><div>Old</div></blockquote>", "Own words"),
        Self("preheader", "<div style=\"display:none;max-height:0\">Preview</div><p>Own words</p>", "Own words"),
        Self(
            "preheader, font size",
            "<span style=\"font-size:0px;line-height:0;opacity:0\">Preview</span><p>Own words</p>",
            "Own words"
        ),
        Self(
            "preheader, max-height and overflow",
            "<div style=\"max-height:0;overflow:hidden\">Preview</div><p>Own words</p>",
            "Own words"
        ),
        Self("hidden attribute", "<div hidden>Preview</div><p>Own words</p>", "Own words"),
        Self("opacity", "<div style=\"opacity:0;height:0;width:0\">Preview</div><p>Own words</p>", "Own words"),
        Self("only a quote", "<blockquote type=\"cite\">Old</blockquote>", "Old"),
        Self("footer link", "<p>Own words</p><p>Sent from my iPhone</p>", "Own words"),
        Self(
            "outlook.com de",
            "<div>Own words</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\" dir=\"ltr\"><b>Von:</b> V<br></div><div>Alt</div>",
            "Own words"
        ),
        Self(
            "skype mailing footer",
            "<div>Own words</div><div>_______________________________________________<br>users mailing list<br>users@lists.izar.example<br></div>",
            "Own words"
        ),
        Self(
            "intercom delimiter",
            "<p>Own words</p><p style=\"color:#aaa\">— Reply above this line —</p><p>Old</p>",
            "Own words"
        ),
        Self(
            "own blockquote with cite later",
            "<p>As the law says:</p><blockquote>art. 5</blockquote><p>Right?</p><div class=\"gmail_quote\"><div class=\"gmail_attr\">Zzz</div><blockquote class=\"gmail_quote\">Old</blockquote></div>",
            "As the law says:\n\nart. 5\n\nRight?"
        ),
        Self(
            "several own blocks",
            "<p>One</p><blockquote>a</blockquote><p>Two</p><blockquote>b</blockquote><p>Three</p>",
            "One\n\na\n\nTwo\n\nb\n\nThree"
        ),
        Self(
            "only indented",
            "<blockquote style=\"margin:0 0 0 40px;border:none;padding:0\">mine</blockquote>",
            "mine"
        ),
        Self("inline in cite", "<blockquote type=\"cite\"><p>Q</p></blockquote><p>Answer</p>", "Q\n\nAnswer"),
        Self(
            "moz inline with greeting",
            "<p>Hi Vera,</p><div class=\"moz-cite-prefix\">On 11/3/25 09:12, V wrote:</div><blockquote type=\"cite\"><p>Q1</p></blockquote><p>A1</p><blockquote type=\"cite\"><p>Q2</p></blockquote><p>A2</p>",
            "Hi Vera,\n\nQ1\n\nA1\n\nQ2\n\nA2"
        ),
        Self(
            "answer below in the container",
            "<div class=\"gmail_quote\"><div class=\"gmail_attr\">Zzz</div><blockquote class=\"gmail_quote\">Q1</blockquote><div>A1</div></div>",
            "A1"
        ),
        Self(
            "cut in a table",
            "<table><tr><td>Own words</td></tr><tr><td><div id=\"divRplyFwdMsg\">Zzz</div>Old</td></tr></table>",
            "Own words"
        ),
        Self(
            "border-top signature table",
            "<p>Own words</p><table style=\"border-top:solid #E1E1E1 1pt\"><tr><td>Mario</td></tr></table>",
            "Own words\n\nMario"
        ),
        Self(
            "word section",
            "<div class=WordSection1><p class=MsoNormal>Own words<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Mario<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Da:</b> V &lt;v@i.example&gt; <br><b>Inviato:</b> luned&igrave; 3 novembre 2025 09:12<br><b>A:</b> M<br><b>Oggetto:</b> x<o:p></o:p></p></div></div><p class=MsoNormal>Old</p></div>",
            "Own words\n\nMario"
        ),
        Self(
            "outlook plain fields",
            "<p>Own words</p><p><b><span lang=EN-US>From:</span></b><span lang=EN-US> V &lt;v@i.example&gt;<br><b>Sent:</b> Monday<br><b>To:</b> M<br><b>Subject:</b> x</span></p><p>Old</p>",
            "Own words"
        ),
        Self(
            "fields each in a paragraph",
            "<p>Own words</p><p><b>From:</b> V &lt;v@i.example&gt;</p><p><b>Sent:</b> Monday</p><p><b>To:</b> M</p><p><b>Subject:</b> x</p><p>Old</p>",
            "Own words"
        ),
        Self(
            "fields in divs",
            "<div>Own words</div><div><b>Von:</b> V &lt;v@i.example&gt;</div><div><b>Gesendet:</b> Montag</div><div><b>An:</b> M</div><div><b>Betreff:</b> x</div><div>Alt</div>",
            "Own words"
        ),
        Self(
            "zimbra table",
            "<div>Own words</div><hr id=\"zwchr\"><table><tr><td>From:</td><td>V</td></tr></table><div>Old</div>",
            "Own words"
        ),
        Self(
            "attribution with link noise",
            "<div>Own words</div><div>On Mon, Nov 3, 2025 at 9:12 AM Vera Brandt &lt;<a href=\"mailto:vera@izar.example\" target=\"_blank\">vera@izar.example</a>&gt; wrote:</div><div style=\"border-left:1px solid #ccc;padding-left:1ex\">Old</div>",
            "Own words"
        ),
        Self(
            "attribution, link text a name",
            "<div>Own words</div><div>On Mon, Nov 3, 2025 at 9:12 AM <a href=\"mailto:vera@izar.example\">Vera Brandt</a> wrote:</div><blockquote>Old</blockquote>",
            "Own words"
        ),
        Self(
            "hotmail ecx",
            "<div>Own words</div><hr id=\"stopSpelling\"><div class=\"ecxgmail_quote\">Zzz<blockquote class=\"ecxgmail_quote\">Old</blockquote></div>",
            "Own words"
        ),
        Self(
            "quote signs",
            "<div>Own words<br><br>&gt; Subject: x<br>&gt; From: v@i.example<br>&gt; To: m@shop.example<br>&gt; Date: Mon, 3 Nov 2025 09:12:00 +0100<br>&gt; <br>&gt; Old<br></div>",
            "Own words"
        ),
        Self(
            "disclaimer below",
            "<div>Own words</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">Zzz</div><blockquote class=\"gmail_quote\">Old</blockquote></div><div>A disclaimer</div>",
            "Own words\nA disclaimer"
        ),
        Self("outlook signature no id", "<p>Own words</p><p>-- <br>Mario<br>Shop</p>", "Own words"),
        Self("rule and signature", "<p>Own words</p><p>____________<br>Mario<br>mario@shop.example</p>", "Own words"),
        Self("hr alone is no rule", "<p>Own words</p><hr><p>and more words</p>", "Own words\n\nand more words"),
        Self(
            "footer in a link",
            "<div>Own words</div><div><a href=\"https://x.example\">Sent from Yahoo Mail for iPhone</a></div>",
            "Own words"
        ),
        Self(
            "outlook footer link",
            "<div>Own words</div><div>Scarica <a href=\"https://aka.ms/x\">Outlook per iOS</a></div>",
            "Own words"
        ),
        Self(
            "avast",
            "<div>Own words</div><div id=\"DAB4\"><table><tr><td><a href=\"https://www.avast.com\"><img src=x></a></td><td>Mail priva di virus. <a href=\"https://www.avast.com\">www.avast.com</a></td></tr></table></div>",
            "Own words"
        ),
        Self(
            "list in html",
            "<p>Own words:</p><ul><li>a</li><li>b</li></ul><div id=appendonsend></div>Old",
            "Own words:\n\n- a\n- b"
        ),
        Self(
            "blockquote unclosed then reply",
            "<blockquote type=cite>Old<p>more</blockquote><p>Own words</p>",
            "Old\n\nmore\n\nOwn words"
        ),
        Self(
            "crlf and tabs",
            "<html>\r\n<body>\r\n\tOwn\r\n\twords<br>\r\n<blockquote type=\"cite\">Old</blockquote>\r\n</body></html>",
            "Own words"
        ),
        Self(
            "apple, attribution outside, exotic",
            "<div>Own words</div><div>Zzz 3.11.2025, 09:12, V &lt;v@i.example&gt; qqq:</div><blockquote type=\"cite\">Old</blockquote>",
            "Own words"
        ),
        Self(
            "outlook web, no rule, fwd",
            "<div>FYI please check this</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>From:</b> V</div>Old",
            "FYI please check this"
        ),
        Self(
            "forward outlook only",
            "<div><br></div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>From:</b> V</div><div>Old</div>",
            "From: V\nOld"
        ),
        Self(
            "div quote border",
            "<div>Own words</div><div>Am 03.11.2025 um 09:12 schrieb V:</div><div style=\"border-left:2px solid blue\">Alt</div>",
            "Own words"
        ),
        Self(
            "x_ nested outlook",
            "<div>Own words</div><hr style=\"display:inline-block;width:98%\" tabindex=\"-1\"><div id=\"x_divRplyFwdMsg\" dir=\"ltr\"><font><b>De :</b> V<br><b>Envoyé :</b> lundi</font></div><div>Vieux</div>",
            "Own words"
        ),
        Self(
            "reference message div",
            "<div class=\"elementToProof\">Own words</div><div class=\"ms-outlook-mobile-reference-message skipProofing\"><meta><div style=\"padding:3pt 0in 0in;border-width:1pt medium medium;border-style:solid none none;border-color:rgb(181,196,223) currentcolor currentcolor\"><b>Zzz</b></div>Old</div>",
            "Own words"
        ),
        Self(
            "hidden preheader then text",
            "<body><div style=\"display:none!important;mso-hide:all;font-size:1px\">Preview</div><table><tr><td style=\"font-size:0px\"><div style=\"font-size:13px\">Own words</div></td></tr></table></body>",
            "Own words"
        ),
        Self(
            "title kept out",
            "<html><head><title>RE: x</title><style>p{}</style></head><body><p>Own words</p></body></html>",
            "Own words"
        ),
    ]
}
