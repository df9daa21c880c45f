import MailSyntax
import Testing

/// HTML as mail programs write it: what they mark as quoted, signed or hidden, and what people mark themselves.
struct NewTextHTMLTests {
    @Test("the new text of HTML is found by its marks", arguments: HTMLReply.all + HTMLReply.more)
    func newText(_ reply: HTMLReply) {
        let mail = Array("Subject: s\nContent-Type: text/html; charset=utf-8\n\n\(reply.html)".utf8)
        #expect(NewText.separate(mail: mail).newText == reply.expected)
    }

    @Test("the plain text of alternatives is preferred, and HTML beside it keeps its marks")
    func parts() {
        let html = "Content-Type: text/html\n\n<p>HTML</p><blockquote type=cite>Old</blockquote>\n"
        let plain = "Content-Type: text/plain\n\nPlain\n"
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
    ]
}
