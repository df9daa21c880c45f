import MailSyntax
import Testing

struct SubjectLineTests {
    @Test(
        "R-T7, 46: prefixes go, subjects stay",
        arguments: [
            ("Re: help", "help"), ("R: help", "help"), ("RE: R: Re: help", "help"), ("Fwd: I: help", "help"),
            ("AW: help", "help"), ("Re[2]: help", "help"), ("Re (3): help", "help"), ("RE^2: help", "help"),
            ("re : help", "help"), ("RIF: help", "help"), ("WG:help", "help"), ("Re：help", "help"),
            ("  Re: help ", "help"),
            ("help", "help"), ("Report: help", "Report: help"), ("I am: here", "I am: here"),
            ("R2D2: help", "R2D2: help"),
            ("Re:", "Re:"), ("Re: Fwd:", "Re: Fwd:"), ("", ""), ("Antw: help", "help"), ("Inoltro: help", "help"),
            ("Re[x]: help", "Re[x]: help"), ("Repeat: Re: help", "Repeat: Re: help"), ("Résumé: x", "Résumé: x"),
        ]
    )
    func prefixes(subject: String, expected: String) {
        #expect(SubjectLine.withoutPrefixes(subject) == expected)
    }

    @Test(
        "R-T7, 46: replies and forwards are told by their prefix",
        arguments: [("Re: a", true), ("I: a", true), ("a", false), ("I a", false), ("", false), ("Re:", true)]
    )
    func reply(subject: String, expected: Bool) {
        #expect(SubjectLine.isReplyOrForward(subject) == expected)
    }

    @Test(
        "R-T3, 35: what is passed on says so first",
        arguments: [
            ("I: a", true), ("Fwd: Re: a", true), ("WG: a", true), ("Re: Fwd: a", false), ("R: a", false), ("a", false),
            ("I a", false), ("FW", false), ("Inoltro[2]: a", true),
        ]
    )
    func forward(subject: String, expected: Bool) {
        #expect(SubjectLine.isForward(subject) == expected)
    }

    @Test(
        "R-T7, 46: the prefixes of many languages are data",
        arguments: [
            "VS: ", "Vs: ", "SV: ", "Antw: ", "AW: ", "Rif: ", "R: ", "RIF: ", "RES: ", "Odp: ", "ΑΠ: ", "YNT: ",
            "BLS: ",
            "回复：", "I: ", "WG: ", "TR: ", "RV: ", "ENC: ", "VL: ", "Doorst: ", "PD: ", "轉寄: ", "VS: SV: R: ", "vs[2]: ",
        ]
    )
    func languages(prefix: String) {
        #expect(SubjectLine.withoutPrefixes(prefix + "Stampante ferma") == "Stampante ferma")
        #expect(SubjectLine.isReplyOrForward(prefix + "Stampante ferma"))
    }
}
