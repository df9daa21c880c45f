import Glibc

/// One figure: how much was done, in which time, with how much work of ours.
struct Measurement {
    private let name: String
    private let began = ContinuousClock.now
    private let cpuBefore = Measurement.cpuSeconds()

    init(_ name: String) {
        self.name = name
    }

    /// `RESULT name count seconds cpu_seconds`, for whoever runs us.
    func done(_ count: Int) {
        let (seconds, attoseconds) = began.duration(to: .now).components
        let elapsed = Double(seconds) + Double(attoseconds) / 1e18
        let cpu = Measurement.cpuSeconds() - cpuBefore
        print("RESULT \(name) \(count) \(rounded(elapsed)) \(rounded(cpu))")
        fflush(nil)
    }

    private func rounded(_ value: Double) -> Double {
        (value * 10_000).rounded() / 10_000
    }

    /// User and system time of this process so far.
    private static func cpuSeconds() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }
}
