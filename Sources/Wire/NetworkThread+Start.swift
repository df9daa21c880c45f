import CShim
import Glibc

extension NetworkThread {
    /// Starts the thread for `jobs`; false when memory, descriptors or threads are short.
    static func start(jobs: JobQueue, clientName: String?) -> Bool {
        guard let thread = NetworkThread(jobs: jobs, clientName: clientName) else { return false }
        // Handed over here and never touched by us again: pthread_create is the border.
        let context = Unmanaged.passRetained(thread)
        let started = withSignalsBlocked { create(context.toOpaque()) }
        if !started { context.release() }
        return started
    }

    private static func create(_ context: UnsafeMutableRawPointer) -> Bool {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        var identifier = pthread_t()
        return pthread_create(&identifier, &attributes, { NetworkThread.main($0) }, context) == 0
    }

    /// The mourners are told last, when all of libcurl is gone.
    private static func main(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let context else { return nil }
        shim_name_thread("network")
        let mourners = Unmanaged<NetworkThread>.fromOpaque(context).takeRetainedValue().run()
        for task in mourners { task.resume() }
        return nil
    }

    /// A new thread inherits the mask: signals are for the main thread, save those that mean a fault of its own.
    private static func withSignalsBlocked(_ body: () -> Bool) -> Bool {
        var (blocked, before) = (sigset_t(), sigset_t())
        sigfillset(&blocked)
        for fault in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT] { sigdelset(&blocked, fault) }
        pthread_sigmask(SIG_BLOCK, &blocked, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return body()
    }
}
