/// How long is waited before the next try to connect: twice as long each time, up to a limit, and
/// by chance up to half less, so that workers do not all come back at once.
struct Backoff: Sendable, Equatable {
  static let first = Duration.milliseconds(100)
  static let longest = Duration.seconds(10)
  private var failures = 0

  /// The wait after one more failure.
  ///
  /// - Parameter chance: Between 0 and 1.
  mutating func next(chance: Double) -> Duration {
    let wait = min(Self.longest, Self.first * (1 << min(failures, 16)))
    failures += 1
    return wait * (1 - chance / 2)
  }

  mutating func reset() { failures = 0 }
}
