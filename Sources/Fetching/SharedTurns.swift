/// Turns at hosts that several programs take together, so that a pause holds over all of them.
package struct SharedTurns: Sendable {
  /// Takes the next turn at a host, behind which nobody's comes before a pause has passed.
  ///
  /// - Returns: How long it is until then.
  package var take: @Sendable (_ host: String, _ pause: Duration) async -> Duration
  /// Lets nobody take a turn that would come before some time has passed.
  package var hold: @Sendable (_ host: String, _ wait: Duration) async -> Void

  package init(
    take: @escaping @Sendable (_ host: String, _ pause: Duration) async -> Duration,
    hold: @escaping @Sendable (_ host: String, _ wait: Duration) async -> Void
  ) {
    self.take = take
    self.hold = hold
  }
}
