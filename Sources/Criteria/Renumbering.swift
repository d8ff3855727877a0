/// Which concepts became parts of others, as `Checklists/renumbering.yaml` states it.
package struct Renumbering: Sendable, Equatable {
  /// One concept that has no item of its own in some years because another's item asks for it.
  package struct Merger: Sendable, Equatable {
    package var concept: String
    package var into: String
    /// The fiscal years in which it is so.
    package var years: ClosedRange<Int>
    package var provenance: Provenance
  }

  package var mergers: [Merger]

  /// The merger of a concept that counts in a year; `nil` when the concept stands alone or is gone.
  package func merger(of concept: String, in year: Int) -> Merger? {
    mergers.first { $0.concept == concept && $0.years.contains(year) }
  }

  /// Reads `renumbering.yaml`.
  ///
  /// - Throws: every fault of the file, each with its line.
  package static func read(text: String, file: String) throws(InputFaults) -> Renumbering {
    let faults = FaultList()
    let value = try YAMLValue.parse(text, file: file)
    let root = MapReader(value, what: "the renumbering", faults: faults)
    let codes = root.requiredValue("sources").flatMap { _ in root.map("sources") }?.keys ?? []
    _ = root.requiredValue("merged-into")
    let mergers = root.list("merged-into").map { part in
      readMerger(MapReader(part, what: "a merger", faults: faults), Set(codes.map(\.key)))
    }
    root.finish()
    for (index, merger) in mergers.enumerated() {
      let others = mergers[..<index].filter { $0.concept == merger.concept }
      guard others.contains(where: { $0.years.overlaps(merger.years) }) else { continue }
      let place = root.list("merged-into")[index].place
      faults.add(place, "`\(merger.concept)` is merged twice in the same year")
    }
    try faults.throwIfAny()
    return Renumbering(mergers: mergers)
  }

  private static func readMerger(_ map: MapReader, _ codes: Set<String>) -> Merger {
    defer { map.finish() }
    let first = map.requiredYear("from") ?? FiscalYears.plausible.lowerBound
    var last = FiscalYears.plausible.upperBound
    if map.value("to") != nil { last = map.requiredYear("to") ?? last }
    if last < first { map.fault("`to` is before `from`") }
    return Merger(
      concept: map.requiredString("concept"), into: map.requiredString("into"),
      years: first...Swift.max(first, last), provenance: map.provenance(codes))
  }
}
