/// What earlier runs read in PDF files, so that the same bytes need not be read again.
///
/// Reading a PDF starts programs, and a scan is read by OCR: most of what a batch costs when it judges
/// again what is kept.
package struct KeptReadings: Sendable {
  /// What was read in a body; `nil` for one that is not known.
  package var find: @Sendable (_ body: [UInt8]) -> Look.Sight?
  /// Keeps what was read, where that does not depend on the hour or on a run's limits.
  package var keep: @Sendable (_ sight: Look.Sight, _ body: [UInt8]) -> Void

  package init(
    find: @escaping @Sendable (_ body: [UInt8]) -> Look.Sight?,
    keep: @escaping @Sendable (_ sight: Look.Sight, _ body: [UInt8]) -> Void
  ) {
    self.find = find
    self.keep = keep
  }
}
