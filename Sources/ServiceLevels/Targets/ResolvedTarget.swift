import CivilTime

/// A target with its calendars found in the book.
struct ResolvedTarget: Sendable {
    let target: Target
    let calendar: Int
    let condition: Condition?

    struct Condition: Sendable {
        let calendar: Int
        let isInside: Bool
    }

    /// `nil` when a calendar is not in the book; `PolicyFile` refuses such a policy.
    init?(_ target: Target, _ book: CalendarBook) {
        guard let calendar = book.index(of: target.calendar) else { return nil }
        (self.target, self.calendar) = (target, calendar)
        guard let when = target.when else {
            condition = nil
            return
        }
        guard let tested = book.index(of: when.calendar) else { return nil }
        switch when {
        case .openedInside: condition = Condition(calendar: tested, isInside: true)
        case .openedOutside: condition = Condition(calendar: tested, isInside: false)
        }
    }

    func applies(at second: Int64, _ book: CalendarBook) -> Bool {
        guard let condition else { return true }
        return book.calendar(condition.calendar, around: second).open.isOpen(second) == condition.isInside
    }

    /// The one rule that computes everything.
    func reckoning(from opened: Int64, without pauses: PauseUnion, _ book: CalendarBook) -> Reckoning? {
        let calendar = book.calendar(calendar, around: opened)
        let counting = Counting(calendar: calendar, isElapsed: target.count == .elapsed)
        guard let start = target.start == .received ? opened : calendar.open.nextOpen(opened),
            start - opened <= Counting.limit, let budget = budget(from: start, counting)
        else { return nil }
        var reckoning = Reckoning(
            target: target,
            counting: counting,
            start: start,
            budget: budget,
            due: nil,
            state: .running
        )
        switch counting.advance(from: start, by: budget, without: pauses) {
        case .at(let second): reckoning.land(second)
        case .paused: reckoning.state = .paused
        case .never: reckoning.state = .none
        }
        return reckoning
    }

    /// Counted seconds from `start`: directly, or up to the mark that so many days make.
    private func budget(from start: Int64, _ counting: Counting) -> Int64? {
        switch target.unit {
        case .minutes: return Int64(target.within) * 60
        case .hours: return Int64(target.within) * 3_600
        case .workingDays, .calendarDays:
            guard let mark = mark(from: start, counting.calendar), mark - start <= Counting.limit + 2 * 86_400 else {
                return nil
            }
            return max(counting.sum(before: mark) - counting.sum(before: start), 0)
        }
    }

    private func mark(from start: Int64, _ calendar: CompiledCalendar) -> Int64? {
        let zone = calendar.zone
        guard target.unit == .workingDays else { return zone.second(start, plusDays: target.within) }
        guard let first = calendar.open.nextOpen(start),
            let day = calendar.days.day(target.within, after: zone.date(at: first))
        else { return nil }
        switch target.dayRule {
        case .endOfDay: return day.end
        case .sameTime: return zone.second(first, plusDays: day.date.dayNumber - zone.date(at: first).dayNumber)
        }
    }
}

extension Reckoning {
    /// Sets the due time; one that is neither open nor a closing edge moves as the target says.
    fileprivate mutating func land(_ second: Int64) {
        due = second
        let open = counting.calendar.open
        guard target.landing != .exact, !open.isOpenOrClosing(second) else { return }
        let close = target.landing == .previousClose ? open.lastClose(before: second) : nil
        due = close.flatMap { $0 > start ? $0 : nil } ?? open.nextOpen(second)
        moved = .landed(from: second)
        if due == nil { state = .none }
    }
}
