import Dispatch

extension DispatchSourceSignal {
    /// Returns when the signal is listened to, a moment after it was asked for: one that came in between would be lost,
    /// because it is ignored already and not heard yet.
    func resumeAndListen() {
        let isListening = DispatchSemaphore(value: 0)
        setRegistrationHandler { isListening.signal() }
        resume()
        isListening.wait()
    }
}
