/// How long we wait for a server, by purpose. A slow line is served, a stuck one is given up.
package struct Deadlines: Hashable, Sendable {
    /// Until the peer has taken a command.
    package var send: Duration = .seconds(60)
    /// From a command to its tagged reply, whatever else the server says meanwhile; FETCH has `silence` instead.
    package var command: Duration = .seconds(60)
    /// During FETCH, outside literals, without another message.
    package var silence: Duration = .seconds(60)
    /// In each such time of a literal at least `literalMinimum` bytes, or all that was awaited, must come. A line of
    /// 56 kbit/s brings thirteen times as much.
    package var literalWindow: Duration = .seconds(30)
    package var literalMinimum = 16 * 1_024
    /// After which IDLE is begun anew; servers may log out after 30 minutes (RFC 2177 §3).
    package var idleRenewal: Duration = .seconds(25 * 60)
    /// How long a polite farewell may take.
    package var logout: Duration = .seconds(5)

    package init() {}
}
