import Causes

/// What was read before, so that a file under many addresses is read once.
actor PDFMemory {
  private static let maxBytes = 64 << 20
  private static let passing: Set<Cause> = [.documentLimit, .documentTimeout, .documentCrashed]

  private var sights: [[UInt8]: Look.Sight] = [:]
  private var bytes = 0

  func sight(of body: [UInt8]) -> Look.Sight? { sights[body] }

  /// Whether it does not depend on how busy the machine is: a limit stopped nothing.
  static func isLasting(_ sight: Look.Sight) -> Bool {
    if case .unclear(let cause) = sight { !passing.contains(cause) } else { true }
  }

  func keep(_ sight: Look.Sight, of body: [UInt8]) {
    guard body.count <= Self.maxBytes / 4, sights[body] == nil else { return }
    if bytes + body.count > Self.maxBytes {
      sights = [:]
      bytes = 0
    }
    sights[body] = sight
    bytes += body.count
  }
}
