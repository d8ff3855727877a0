internal import FlyingSocks
internal import Glibc

/// A pool whose sockets send each piece at once.
///
/// FlyingFox sends head and body apart; by default TCP would hold the body back until the head is
/// acknowledged, some 40 ms for every answer. Accepted sockets inherit the option.
struct PromptPool<Base: AsyncSocketPool>: AsyncSocketPool {
  let base: Base

  func prepare() async throws { try await base.prepare() }

  func run() async throws { try await base.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    try socket.setValue(
      true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    try await base.suspendSocket(socket, untilReadyFor: events)
  }
}
