/// What the yearly analysis of an ITA result is divided by, as `Checklists/analysis.yaml` states it.
package struct AnalysisGuide: Sendable, Equatable {
  /// Fiscal years whose result is analysed by the issues.
  package struct Years: Sendable, Equatable {
    package var span: ClosedRange<Int>
    package var provenance: Provenance
  }

  /// ประเด็น: an issue, with what belongs to it under every year's numbers.
  package struct Issue: Sendable, Equatable {
    package var name: String
    package var concepts: [String]
    /// Indicators of IIT and EIT by their numbers.
    package var indicators: [Int]
    package var provenance: Provenance
  }

  /// What agencies do about an indicator of IIT or EIT that is low or has fallen.
  package struct Survey: Sendable, Equatable {
    package var indicator: Int
    package var measure: String
    package var steps: [String]
    package var provenance: Provenance
  }

  package var years: [Years]
  package var issues: [Issue]
  package var surveys: [Survey]

  /// The years that a fiscal year belongs to; `nil` when its result is not analysed by the issues.
  package func years(of year: Int) -> Years? { years.first { $0.span.contains(year) } }

  /// The issues that the result of a fiscal year is analysed by.
  package func issues(of year: Int) -> [Issue] { years(of: year) == nil ? [] : issues }

  package func survey(of indicator: Int) -> Survey? {
    surveys.first { $0.indicator == indicator }
  }

  /// Reads `analysis.yaml`.
  ///
  /// - Parameter concepts: every concept there is; an issue may name no other.
  /// - Throws: every fault of the file, each with its line.
  package static func read(
    text: String, file: String, concepts: Set<String>
  ) throws(InputFaults) -> AnalysisGuide {
    let faults = FaultList()
    let value = try YAMLValue.parse(text, file: file)
    let root = MapReader(value, what: "the guide to the analysis", faults: faults)
    let reader = AnalysisGuideReader(root: root, concepts: concepts)
    let guide = AnalysisGuide(
      years: reader.years(), issues: reader.issues(), surveys: reader.surveys())
    root.finish()
    try faults.throwIfAny()
    return guide
  }
}

/// Reads the parts of `analysis.yaml`.
private struct AnalysisGuideReader {
  let root: MapReader
  let concepts: Set<String>
  private let codes: Set<String>

  init(root: MapReader, concepts: Set<String>) {
    self.root = root
    self.concepts = concepts
    let sources = root.requiredValue("sources").flatMap { _ in root.map("sources") }
    codes = Set((sources?.keys ?? []).map(\.key))
  }

  func years() -> [AnalysisGuide.Years] {
    parts("years").reduce(into: []) { years, map in
      let first = map.requiredYear("from") ?? FiscalYears.plausible.lowerBound
      let last = map.value("to") == nil ? nil : map.requiredYear("to")
      let end = last ?? FiscalYears.plausible.upperBound
      if end < first { map.fault("`to` is before `from`") }
      let span = first...max(first, end)
      if years.contains(where: { $0.span.overlaps(span) }) {
        map.fault("a year stands twice in `years`")
      }
      years.append(.init(span: span, provenance: map.provenance(codes)))
      map.finish()
    }
  }

  func issues() -> [AnalysisGuide.Issue] {
    parts("issues").map { map in
      defer { map.finish() }
      return AnalysisGuide.Issue(
        name: map.requiredString("name"), concepts: known(map),
        indicators: map.strings("indicators").compactMap { number($0, map) },
        provenance: map.provenance(codes))
    }
  }

  func surveys() -> [AnalysisGuide.Survey] {
    parts("surveys").reduce(into: []) { surveys, map in
      defer { map.finish() }
      let text = map.requiredString("indicator")
      let survey = AnalysisGuide.Survey(
        indicator: text.isEmpty ? 0 : number(text, map) ?? 0,
        measure: map.requiredString("measure"), steps: map.strings("steps"),
        provenance: map.provenance(codes))
      if survey.steps.isEmpty { map.fault("`steps` is missing or empty") }
      if surveys.contains(where: { $0.indicator == survey.indicator }) {
        map.fault("indicator \(text) stands twice in `surveys`")
      }
      surveys.append(survey)
    }
  }

  private func parts(_ key: String) -> [MapReader] {
    _ = root.requiredValue(key)
    return root.list(key).map { MapReader($0, what: "`\(key)`", faults: root.faultList) }
  }

  private func known(_ map: MapReader) -> [String] {
    _ = map.requiredValue("concepts")
    let names = map.strings("concepts")
    for name in names where !concepts.contains(name) {
      map.fault("there is no concept `\(name)`", at: map.value("concepts")?.place)
    }
    return names
  }

  private func number(_ text: String, _ map: MapReader) -> Int? {
    if let number = Int(text), number > 0 { return number }
    map.fault("`\(text)` is not the number of an indicator")
    return nil
  }
}
