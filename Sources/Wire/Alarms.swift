/// What must be looked at when: a binary heap, earliest first. An alarm that no longer matters is not taken out; whoever
/// is woken looks for himself.
struct Alarms<Subject> {
    private var heap: [(time: MonotonicTime, subject: Subject)] = []

    var earliest: MonotonicTime? { heap.first?.time }

    mutating func set(_ subject: Subject, at time: MonotonicTime) {
        heap.append((time, subject))
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].time < heap[parent].time else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    /// The earliest subject whose time has come, taken out.
    mutating func next(due now: MonotonicTime) -> Subject? {
        guard let first = heap.first, first.time <= now else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        sink()
        return first.subject
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < heap.count else { return }
            if child + 1 < heap.count, heap[child + 1].time < heap[child].time { child += 1 }
            guard heap[child].time < heap[parent].time else { return }
            heap.swapAt(child, parent)
            parent = child
        }
    }
}
