/// Whether `condition` comes true in time; it is asked again and again.
package func eventually(
    within limit: Duration = .seconds(20),
    _ condition: () async throws -> Bool
) async throws -> Bool {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
        if try await condition() { return true }
        try await Task.sleep(for: .milliseconds(2))
    }
    return try await condition()
}
