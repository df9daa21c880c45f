import MailSyntax
import Testing

/// HTML as mail programs write it: what they mark as quoted, signed or hidden, and what people mark themselves.
struct NewTextHTMLTests {
    @Test("the new text of HTML is found by its marks", arguments: HTMLReply.all)
    func newText(_ reply: HTMLReply) {
        let mail = Array("Subject: s\nContent-Type: text/html; charset=utf-8\n\n\(reply.html)".utf8)
        #expect(NewText.separate(mail: mail).newText == reply.expected)
    }

    @Test("the plain text of alternatives is preferred, and HTML beside it keeps its marks")
    func parts() {
        let html = "Content-Type: text/html\n\n<p>HTML</p><blockquote type=cite>Old</blockquote>\n"
        let plain = "Content-Type: text/plain\n\nPlain\n\n> Old\n"
        for (type, expected) in [("alternative", "Plain"), ("mixed", "Plain\n\nHTML")] {
            let mail = "Content-Type: multipart/\(type); boundary=b\n\n--b\n\(plain)--b\n\(html)--b--\n"
            #expect(NewText.separate(mail: Array(mail.utf8)).newText == expected)
        }
    }

    struct HTMLReply: Sendable, CustomTestStringConvertible {
        let name: String
        let html: String
        let expected: String

        init(_ name: String, _ html: String, _ expected: String) {
            (self.name, self.html, self.expected) = (name, html, expected)
        }

        var testDescription: String { name }
    }
}

extension NewTextHTMLTests.HTMLReply {
    static let all = [
        Self(
            "gmail container",
            "<div dir=\"ltr\">Own words</div><br><div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\" class=\"gmail_attr\">On Mon, Nov 3, 2025 at 9:12 AM Vera &lt;<a href=\"mailto:vera@izar.example\">vera@izar.example</a>&gt; wrote:<br></div><blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex\"><div>Old</div></blockquote></div>",
            "Own words"
        ),
        Self(
            "gmail old",
            "Own words<br><br><div class=\"gmail_quote\">On Mon, Nov 3, 2025 at 9:12 AM, Vera <span dir=\"ltr\">&lt;<a href=\"mailto:vera@izar.example\">vera@izar.example</a>&gt;</span> wrote:<br><blockquote class=\"gmail_quote\" style=\"margin:0 0 0 .8ex\">Old</blockquote></div><br>",
            "Own words"
        ),
        Self(
            "gmail below",
            "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, Vera wrote:<br></div><blockquote class=\"gmail_quote\">Old</blockquote></div><div>Own words</div>",
            "Own words"
        ),
        Self(
            "gmail extra",
            "<div>Own words</div><div class=\"gmail_extra\"><br><div class=\"gmail_quote\">Am 3. November 2025 um 09:12 schrieb Vera <span dir=\"ltr\">&lt;<a href=\"mailto:v@i.example\">v@i.example</a>&gt;</span>:<br><blockquote class=\"gmail_quote\">Alt</blockquote></div><br></div>",
            "Own words"
        ),
        Self(
            "gmail exotic language",
            "<div>Own words</div><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">Zzz 3 Xyz 2025 qqq Vera pisal:<br></div><blockquote class=\"gmail_quote\">Old</blockquote></div>",
            "Own words"
        ),
        Self(
            "gmail quote without attr class, exotic",
            "<div>Own words</div><br><div class=\"gmail_quote\">Zzz 3 Xyz qqq Vera pisalo<br><blockquote class=\"gmail_quote\">Old</blockquote></div>",
            "Own words"
        ),
        Self(
            "gmail signature",
            "<div dir=\"ltr\">Own words<br clear=\"all\"><div><br></div>-- <br><div dir=\"ltr\" class=\"gmail_signature\" data-smartmail=\"gmail_signature\">Mario<br>Shop</div></div>",
            "Own words"
        ),
        Self(
            "gmail signature prefix",
            "<div dir=\"ltr\">Own words<div><br></div><span class=\"gmail_signature_prefix\">-- </span><br><div dir=\"ltr\" class=\"gmail_signature\">Mario<br>Shop</div></div>",
            "Own words"
        ),
        Self(
            "gmail forward with words",
            "<div dir=\"ltr\">Please look at this one</div><br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">---------- Forwarded message ---------<br>From: <strong>Vera</strong> <span>&lt;v@i.example&gt;</span><br>Date: Mon<br>Subject: x<br>To: m<br></div><br><br>Old</div>",
            "Please look at this one"
        ),
        Self(
            "gmail forward alone",
            "<div dir=\"ltr\"><br><div class=\"gmail_quote\">---------- Forwarded message ---------<br>From: <b>Vera</b> &lt;v@i.example&gt;<br>Subject: x<br><br>Old</div></div>",
            "---------- Forwarded message ---------\nFrom: Vera <v@i.example>\nSubject: x\n\nOld"
        ),
        Self(
            "gmail indent",
            "<div>Own words</div><blockquote style=\"margin:0 0 0 40px;border:none;padding:0px\">mine too</blockquote>",
            "Own words\n\nmine too"
        ),
        Self(
            "gmail inline",
            "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, V &lt;v@i.example&gt; wrote:<br></div><blockquote class=\"gmail_quote\"><div>Q one</div></blockquote><div>A one</div><blockquote class=\"gmail_quote\"><div>Q two</div></blockquote><div>A two</div></div>",
            "Q one\n\nA one\n\nQ two\n\nA two"
        ),
        Self(
            "outlook web",
            "<div>Own words</div><div id=\"appendonsend\"></div><hr tabindex=\"-1\" style=\"display:inline-block;width:98%\"><div id=\"divRplyFwdMsg\" dir=\"ltr\"><font face=\"Calibri\"><b>From:</b> V<br><b>Sent:</b> Monday<br><b>To:</b> M<br><b>Subject:</b> x</font><div>&nbsp;</div></div><div>Old</div>",
            "Own words"
        ),
        Self(
            "outlook web x_ classes",
            "<div>Own words</div><div class=\"x_gmail_quote\"><div class=\"x_gmail_attr\">Zzz<br></div><blockquote class=\"x_gmail_quote\">Old</blockquote></div>",
            "Own words"
        ),
        Self(
            "outlook x_divRplyFwdMsg",
            "<div>Own words</div><hr><div id=\"x_divRplyFwdMsg\"><b>Zzz:</b> V</div><div>Old</div>",
            "Own words"
        ),
        Self(
            "outlook x_appendonsend",
            "<div>Own words</div><div id=\"x_appendonsend\"></div><div>Old</div>",
            "Own words"
        ),
        Self(
            "outlook mobile container",
            "<div>Own words</div><div id=\"mail-editor-reference-message-container\"><div><b>Zzz:</b> V</div><div>Old</div></div>",
            "Own words"
        ),
        Self(
            "outlook mobile class container",
            "<div>Own words</div><div class=\"mail-editor-reference-message-container\"><div><b>Zzz:</b> V</div><div>Old</div></div>",
            "Own words"
        ),
        Self(
            "outlook mobile hr",
            "<div>Own words</div><div id=\"ms-outlook-mobile-body-separator-line\"><br></div><div id=\"ms-outlook-mobile-signature\">Get <a href=\"https://aka.ms/o0ukef\">Outlook for iOS</a></div><hr id=\"x\"><div><b>From:</b> V &lt;v@i.example&gt;<br><b>Sent:</b> Monday<br><b>To:</b> M<br><b>Subject:</b> x</div><div>Old</div>",
            "Own words"
        ),
        Self(
            "outlook get link",
            "<div>Own words</div><div>Get <a href=\"https://aka.ms/AAb9ysg\">Outlook for Android</a></div><hr><div><b>From:</b> V &lt;v@i.example&gt;<br><b>Sent:</b> Monday<br><b>To:</b> M<br><b>Subject:</b> x<br></div><div>Old</div>",
            "Own words"
        ),
        Self(
            "outlook stopSpelling",
            "<div>Own words</div><hr id=\"stopSpelling\">Date: Mon, 3 Nov 2025<br>From: v@i.example<br>To: m@shop.example<br>Subject: x<br><br>Old",
            "Own words"
        ),
        Self(
            "outlook stopSpelling exotic",
            "<div>Own words</div><hr id=\"stopSpelling\">Zzz: Mon, 3 Nov 2025<br>Qqq: v@i.example<br><br>Old",
            "Own words"
        ),
        Self(
            "outlook border-top 2013",
            "<p class=MsoNormal>Own words</p><div><div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm\"><p class=MsoNormal><b>Zzz:</b> V</p></div></div><p>Old</p>",
            "Own words"
        ),
        Self(
            "outlook border-top 2007",
            "<p class=MsoNormal>Own words</p><div style='border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal><b>Zzz:</b> V</p></div><p>Old</p>",
            "Own words"
        ),
        Self(
            "outlook border-top browser",
            "<p>Own words</p><div style=\"border-right:medium none;border-top:1pt solid rgb(225, 225, 225);padding:3pt 0cm 0cm\"><p><b>Zzz:</b> V</p></div><p>Old</p>",
            "Own words"
        ),
        Self(
            "outlook border-top browser 2",
            "<p>Own words</p><div style=\"border-width:1pt medium medium; border-style:solid none none; border-color:rgb(181,196,223) currentcolor currentcolor; padding:3pt 0cm 0cm\"><p><b>Zzz:</b> V</p></div><p>Old</p>",
            "Own words"
        ),
        Self(
            "outlook border-top browser 3",
            "<p>Own words</p><div style=\"border-color: rgb(225, 225, 225) currentcolor currentcolor; border-style: solid none none; border-width: 1pt medium medium; padding: 3pt 0cm 0cm;\"><p><b>Zzz:</b> V</p></div><p>Old</p>",
            "Own words"
        ),
        Self(
            "outlook border own box",
            "<div style=\"border:solid #E1E1E1 1pt;padding:3pt\"><p>Own words in a box</p></div><p>And more</p>",
            "Own words in a box\n\nAnd more"
        ),
        Self(
            "outlook border top first",
            "<div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p>Own words in a box</p></div><p>And more</p>",
            "Own words in a box\n\nAnd more"
        ),
        Self(
            "outlook header class",
            "<p>Own words</p><div class=\"OutlookMessageHeader\" lang=en><hr tabindex=-1><b>Zzz:</b> V</div><div>Old</div>",
            "Own words"
        ),
        Self(
            "outlook 2003",
            "<div>Own words</div><BR><DIV class=OutlookMessageHeader lang=en-us dir=ltr align=left><HR tabIndex=-1><FONT face=Tahoma><B>From:</B> V<BR><B>Sent:</B> Monday<BR><B>To:</B> M<BR><B>Subject:</B> x<BR></FONT><BR></DIV>Old",
            "Own words"
        ),
        Self(
            "outlook original",
            "<p>Own words</p><p>-----Original Message-----<br>From: V<br>Sent: Monday<br>To: M<br>Subject: x</p><p>Old</p>",
            "Own words"
        ),
        Self("outlook original only", "<p>Own words</p><p>-----Original Message-----</p><p>Old</p>", "Own words"),
        Self(
            "outlook mac olk",
            "<div>Own words</div><span id=\"OLK_SRC_BODY_SECTION\"><div><b>Zzz</b></div><div>Old</div></span>",
            "Own words"
        ),
        Self(
            "outlook mac new",
            "<div class=\"WordSection1\"><p class=\"MsoNormal\">Own words</p><div id=\"mail-editor-reference-message-container\"><div><div style=\"border:none;border-top:solid #B5C4DF 1.0pt\"><p><b>From: </b>V</p></div><p>Old</p></div></div></div>",
            "Own words"
        ),
        Self(
            "outlook fields in a table",
            "<p>Own words</p><table><tr><td><b>From:</b></td><td>V &lt;v@i.example&gt;</td></tr><tr><td><b>Sent:</b></td><td>Monday</td></tr><tr><td><b>To:</b></td><td>M</td></tr><tr><td><b>Subject:</b></td><td>x</td></tr></table><p>Old</p>",
            "Own words"
        ),
        Self(
            "outlook signature",
            "<div>Own words</div><div id=\"Signature\"><div>Mario</div><div>Shop</div></div>",
            "Own words"
        ),
        Self(
            "outlook signature, quote",
            "<div>Own words</div><div class=\"elementToProof\" id=\"Signature\"><p>Mario</p></div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">From: V</div>Old",
            "Own words"
        ),
        Self(
            "outlook of forward with rule only",
            "<div>Own words</div><hr><b>Da:</b> V &lt;v@i.example&gt;<br><b>Inviato:</b> lunedì<br><b>A:</b> M<br><b>Oggetto:</b> x<br><br>Old",
            "Own words"
        ),
        Self(
            "hr and date",
            "<div>Own words<br><hr>From: v@i.example<br>Date: Mon, 3 Nov 2025 09:12:00 +0100<br>Old</div>",
            "Own words"
        ),
        Self(
            "reply shares a paragraph with the block",
            "<p>Own words<br><br><b>From:</b> V [mailto:v@i.example]<br><b>Sent:</b> Monday, 3 November 2025 09:12<br><b>To:</b> M<br><b>Subject:</b> x<br><br>Old</p>",
            "Own words"
        ),
        Self(
            "date first",
            "<div>Own words<br><div>Date: Mon, 3 Nov 2025 09:12:00 +0100<br>To: <a href=\"mailto:m@shop.example\">m@shop.example</a><br>From: v@i.example<br>Subject: x<br><br>Old</div></div>",
            "Own words"
        ),
        Self(
            "from and date only",
            "<p>Own words</p><div><hr/><div><b>From: v@i.example</b> <b>Date: Mon, 3 Nov 2025 09:12:00 +0100</b></div><div>Old</div></div>",
            "Own words"
        ),
        Self(
            "windows mail",
            "<div>Own words</div><div style=\"border-top-color: rgb(229, 229, 229); border-top-width: 1px; border-top-style: solid;\"><strong>Zzz:</strong> V<br></div><div>Old</div>",
            "Own words"
        ),
        Self(
            "windows phone",
            "<div>Own words<br><br>Sent from my Windows Phone</div><hr><span style=\"font-weight:bold\">From: </span><span>V</span><br><span style=\"font-weight:bold\">Sent: </span><span>03/11/2025 09:12</span><br><span>To: </span><span>M</span><br><span>Subject: </span><span>x</span><br><br>Old",
            "Own words"
        ),
        Self(
            "apple mail",
            "<html><body>Own words<br><div><br><blockquote type=\"cite\"><div>On Nov 3, 2025, at 9:12 AM, V &lt;v@i.example&gt; wrote:</div><br><div>Old</div></blockquote></div></body></html>",
            "Own words"
        ),
        Self(
            "apple mail, nested",
            "<div>Own words</div><div><div>On 3 Nov 2025, at 09:12, V &lt;v@i.example&gt; wrote:</div><br><blockquote type=\"cite\"><div>Old<blockquote type=\"cite\">Older</blockquote></div></blockquote></div>",
            "Own words"
        ),
        Self(
            "apple mail, exotic attribution",
            "<div>Own words</div><div><blockquote type=\"cite\"><div>Zzz qqq:</div><div>Old</div></blockquote></div>",
            "Own words"
        ),
        Self(
            "apple mail, inline",
            "<blockquote type=\"cite\"><div>Q one</div></blockquote><div>A one</div><blockquote type=\"cite\"><div>Q two</div></blockquote><div>A two</div>",
            "Q one\n\nA one\n\nQ two\n\nA two"
        ),
        Self(
            "apple mail, signature",
            "<div>Own words</div><div id=\"AppleMailSignature\">Mario</div><div><blockquote type=\"cite\">Old</blockquote></div>",
            "Own words"
        ),
        Self(
            "iphone",
            "<div>Own words<br><br><div dir=\"ltr\">Sent from my iPhone</div><div dir=\"ltr\"><br><blockquote type=\"cite\">On Nov 3, 2025, at 9:12 AM, V &lt;v@i.example&gt; wrote:<br><br></blockquote></div><blockquote type=\"cite\"><div dir=\"ltr\">Old</div></blockquote></div>",
            "Own words"
        ),
        Self(
            "iphone, line break class",
            "<div dir=\"auto\">Own words<div dir=\"ltr\"></div><br id=\"lineBreakAtBeginningOfMessage\"><div><br><blockquote type=\"cite\"><div>Zzz, v@i.example:</div><br class=\"Apple-interchange-newline\"><div>Old</div></blockquote></div></div>",
            "Own words"
        ),
        Self(
            "apple indent",
            "<div>Own words</div><blockquote class=\"webkit-indent-blockquote\" style=\"margin: 0 0 0 40px; border: none; padding: 0px;\"><div>mine too</div></blockquote><div><blockquote type=\"cite\">Old</blockquote></div>",
            "Own words\n\nmine too"
        ),
        Self(
            "thunderbird, below",
            "<div class=\"moz-cite-prefix\">On 11/3/25 09:12, V wrote:<br></div><blockquote type=\"cite\" cite=\"mid:a@b\"><p>Old</p></blockquote><p>Own words</p>",
            "Own words"
        ),
        Self(
            "thunderbird, above",
            "<p>Own words</p><div class=\"moz-cite-prefix\">Zzz 11/3/25 qqq V:<br></div><blockquote type=\"cite\" cite=\"mid:a@b\"><p>Old</p></blockquote>",
            "Own words"
        ),
        Self(
            "thunderbird, signature",
            "<p>Own words</p><pre class=\"moz-signature\" cols=\"72\">-- \nMario</pre>",
            "Own words"
        ),
        Self(
            "thunderbird, signature div",
            "<p>Own words</p><div class=\"moz-signature\">-- <br>Mario</div>",
            "Own words"
        ),
        Self(
            "thunderbird, forward",
            "<p>Please look at this one</p><div class=\"moz-forward-container\"><br><br>-------- Zzz Qqq --------<table class=\"moz-email-headers-table\"><tr><th>Subject: </th><td>x</td></tr></table><p>Old</p></div>",
            "Please look at this one"
        ),
        Self(
            "thunderbird, inline",
            "<div class=\"moz-cite-prefix\">On 11/3/25 09:12, V wrote:</div><blockquote type=\"cite\"><p>Q one</p></blockquote><p>A one</p><blockquote type=\"cite\"><p>Q two</p></blockquote><p>A two</p>",
            "Q one\n\nA one\n\nQ two\n\nA two"
        ),
        Self(
            "thunderbird, old",
            "Own words<br><br>V wrote:<br><blockquote cite=\"mid:a@b\" type=\"cite\">Old</blockquote><br>",
            "Own words"
        ),
        Self(
            "yahoo",
            "<div>Own words</div><div id=\"ydp1yahoo_quoted_1\" class=\"ydp1yahoo_quoted\"><div>Zzz</div><div>Old</div></div>",
            "Own words"
        ),
        Self(
            "yahoo, plain class",
            "<div>Own words</div><div class=\"yahoo_quoted\" id=\"yahoo_quoted_1\"><div>Zzz</div><div>Old</div></div>",
            "Own words"
        ),
        Self(
            "yahoo, hr",
            "<div>Own words</div><div><br><blockquote style=\"border-left: 2px solid rgb(16, 16, 255); margin-left: 5px; padding-left: 5px;\"><div><hr size=\"1\"><b>From:</b> V &lt;v@i.example&gt;<br><b>To:</b> m<br><b>Sent:</b> Monday<br><b>Subject:</b> x<br></div>Old</blockquote></div>",
            "Own words"
        ),
        Self(
            "yahoo mobile",
            "<div>Own words<br><br><div id=\"ymail_android_signature\"><a href=\"https://x.example\">Sent from Yahoo Mail on Android</a></div> <br> <blockquote style=\"margin: 0 0 20px 0;\"> <div style=\"font-family:Roboto\"> <div>On Mon, Nov 3, 2025 at 9:12 AM, V</div><div>&lt;v@i.example&gt; wrote:</div> </div> <div>Old</div></blockquote></div>",
            "Own words"
        ),
        Self(
            "proton",
            "<div>Own words</div><div class=\"protonmail_signature_block\">Sent with Proton</div><div class=\"protonmail_quote\">Zzz<blockquote class=\"protonmail_quote\" type=\"cite\">Old</blockquote></div>",
            "Own words"
        ),
        Self(
            "tuta",
            "<div>Own words</div><div>--<br>Sent with Tuta</div><div>3. Nov. 2025, 09:12 von v@i.example:</div><blockquote class=\"tutanota_quote\">Old</blockquote>",
            "Own words"
        ),
        Self(
            "zoho",
            "<div>Own words</div><div class=\"zmail_extra\"><div id=\"Zm-_Id_-Sgn1\">---- On Mon, 03 Nov 2025 09:12:00 +0100 V wrote ----</div><blockquote>Old</blockquote></div>",
            "Own words"
        ),
        Self(
            "zoho new",
            "<div>Own words</div><div class=\"x_1zmail_extra zmail_extra_hr\" style=\"border-top: 1px solid rgb(204,204,204);\"><br></div><div class=\"zmail_extra\" data-zbluepencil-ignore=\"true\"><div>---- Zzz ---</div><blockquote id=\"blockquote_zmail\">Old</blockquote></div>",
            "Own words"
        ),
        Self(
            "gmx",
            "<div>Own words</div><div name=\"quote\" style=\"margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;\"><div><b>Zzz:</b> V</div><div name=\"quoted-content\">Old</div></div>",
            "Own words"
        ),
        Self(
            "gmx, quoted-content",
            "<div>Own words</div><div><b>Gesendet:</b> Montag, 03. November 2025 um 09:12<br><b>Von:</b> V &lt;v@i.example&gt;<br><b>An:</b> m<br><b>Betreff:</b> x</div><div name=\"quoted-content\">Old</div>",
            "Own words"
        ),
        Self(
            "zimbra",
            "<div>Own words</div><div><br></div><hr id=\"zwchr\" data-marker=\"__DIVIDER__\"><div data-marker=\"__HEADERS__\"><blockquote style=\"border-left:2px solid #1010FF\"><b>Zzz: </b>V<br><b>Qqq: </b>m<br></blockquote></div><div data-marker=\"__QUOTED_TEXT__\"><blockquote>Old</blockquote></div>",
            "Own words"
        ),
        Self(
            "zimbra old",
            "<div>Own words<br><hr id=\"zwchr\"><b>From: </b>v@i.example<br><b>To: </b>m@shop.example<br><b>Sent: </b>Monday<br><b>Subject: </b>x<br><br>Old</div>",
            "Own words"
        ),
        Self(
            "aol",
            "<font>Own words<br><br><div style=\"font-size:10pt\">-----Original Message-----<br>From: V &lt;v@i.example&gt;<br>To: m<br>Sent: Mon<br>Subject: x<br><br><div id=\"AOLMsgPart_1\">Old</div></div></font>",
            "Own words"
        ),
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
