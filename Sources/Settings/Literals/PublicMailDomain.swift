/// Domains in which anybody can have an address: none of them is a customer's.
enum PublicMailDomain {
    static func contains(_ domain: String) -> Bool { domains.contains(domain) }

    private static let domains: Set<String> = [
        // Everywhere
        "gmail.com", "googlemail.com", "outlook.com", "outlook.it", "hotmail.com", "hotmail.it", "live.com", "live.it",
        "msn.com", "yahoo.com", "yahoo.it", "yahoo.co.uk", "ymail.com", "icloud.com", "me.com", "mac.com", "aol.com",
        "gmx.com", "gmx.net", "gmx.de", "web.de", "t-online.de", "mail.com", "zoho.com", "proton.me", "protonmail.com",
        "tutanota.com", "fastmail.com", "yandex.com", "yandex.ru", "mail.ru", "qq.com", "163.com",
        // Italy
        "libero.it", "iol.it", "inwind.it", "blu.it", "giallo.it", "virgilio.it", "alice.it", "tim.it", "tin.it",
        "tiscali.it", "email.it", "fastwebnet.it", "vodafone.it", "teletu.it", "tele2.it", "infinito.it", "aruba.it",
        "katamail.com", "supereva.it", "poste.it",
        // Certified mail
        "pec.it", "legalmail.it", "arubapec.it", "postecert.it", "pec.libero.it", "pecimprese.it", "lamiapec.it",
        "mypec.eu", "registerpec.it", "sicurezzapostale.it", "gigapec.it", "pecmail.it", "cert.legalmail.it",
        // Other providers of the neighbours
        "orange.fr", "free.fr", "laposte.net", "wanadoo.fr", "sfr.fr", "bluewin.ch", "terra.es", "telefonica.net",
        "btinternet.com", "comcast.net", "verizon.net", "att.net",
    ]
}
