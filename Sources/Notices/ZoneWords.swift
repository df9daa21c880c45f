import CivilTime
import LanguageID

/// A time zone as people call it.
enum ZoneWords {
    /// `ora di Roma`, `Rome time`; a zone that is not a city's keeps its name, `UTC-05:00`.
    ///
    /// `instant` tells the offset of the zones below `Etc/`, whose signs are the wrong way round.
    static func name(of zone: TimeZoneTable, in language: Language, at instant: Instant) -> String {
        let parts = zone.name.split(separator: "/")
        guard parts.count > 1, let area = parts.first, let last = parts.last else { return zone.name }
        if area == "Etc" { return offset(zone.offset(at: instant.seconds)) }
        guard areas.contains(String(area)) else { return zone.name }
        let city = last.split(separator: "_").joined(separator: " ")
        switch language {
        case .italian: return "ora \(italian[city] ?? "di \(city)")"
        case .english: return "\(city) time"
        }
    }

    /// `UTC`, `UTC+05:30`
    static func offset(_ seconds: Int64) -> String {
        guard seconds != 0 else { return "UTC" }
        let minutes = Int(seconds.magnitude / 60)
        return "UTC\(seconds < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }

    /// The areas whose zones are named after cities.
    private static let areas: Set<String> = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
    ]

    /// Cities with a name or an article of their own in Italian, as they stand after "ora".
    private static let italian: [String: String] = [
        "Athens": "di Atene", "Azores": "delle Azzorre", "Belgrade": "di Belgrado",
        "Berlin": "di Berlino", "Bogota": "di Bogotà", "Brussels": "di Bruxelles", "Bucharest": "di Bucarest",
        "Cairo": "del Cairo", "Canary": "delle Canarie", "Copenhagen": "di Copenaghen", "Dublin": "di Dublino",
        "Havana": "dell'Avana", "Jakarta": "di Giacarta", "Jerusalem": "di Gerusalemme",
        "Kolkata": "di Calcutta", "Kyiv": "di Kiev", "Lisbon": "di Lisbona", "Ljubljana": "di Lubiana",
        "London": "di Londra", "Luxembourg": "di Lussemburgo", "Mexico City": "di Città del Messico",
        "Moscow": "di Mosca",
        "Paris": "di Parigi", "Prague": "di Praga", "Rome": "di Roma",
        "Santiago": "di Santiago del Cile", "Sao Paulo": "di San Paolo",
        "Stockholm": "di Stoccolma", "Tehran": "di Teheran", "Tirane": "di Tirana", "Tunis": "di Tunisi",
        "Vatican": "del Vaticano", "Warsaw": "di Varsavia", "Zagreb": "di Zagabria",
        "Zurich": "di Zurigo",
    ]
}
