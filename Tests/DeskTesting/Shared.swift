import Synchronization

/// A value that a test and the tasks it starts look at together.
package final class Shared<Value: Sendable>: Sendable {
    private let state: Mutex<Value>

    package init(_ value: Value) {
        state = Mutex(value)
    }

    package var value: Value { state.withLock { $0 } }

    package func change<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
        state.withLock { value in
            // A copy goes in and out, because what the lock guards must not leave with the result.
            var copy = value
            defer { value = copy }
            return body(&copy)
        }
    }
}
