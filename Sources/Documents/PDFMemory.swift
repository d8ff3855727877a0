import Causes

/// What was read before, so that a file under many addresses is read once.
actor PDFMemory {
  private static let maxBytes = 64 << 20
  private static let passing: Set<Cause> = [.documentLimit, .documentTimeout, .documentCrashed]

  private var sights: [[UInt8]: Look.Sight] = [:]
  private var bytes = 0

  func sight(of body: [UInt8]) -> Look.Sight? { sights[body] }

  /// Keeps what does not depend on how busy the machine is: not what a limit stopped.
  func keep(_ sight: Look.Sight, of body: [UInt8]) {
    if case .unclear(let cause) = sight, Self.passing.contains(cause) { return }
    guard body.count <= Self.maxBytes / 4, sights[body] == nil else { return }
    if bytes + body.count > Self.maxBytes {
      sights = [:]
      bytes = 0
    }
    sights[body] = sight
    bytes += body.count
  }
}
