/// Waits between tries of something local that fails: a second at first, half a minute at most.
struct Patience {
    private var next = Duration.seconds(1)

    mutating func wait() async {
        try? await Task.sleep(for: next)
        next = min(next * 2, .seconds(30))
    }
}
