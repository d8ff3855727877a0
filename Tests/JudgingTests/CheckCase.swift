import Criteria
import Documents
import Foundation
import Judging
import Scoring
import Testing
import ThaiText

/// One case of a check: what was seen, the options, and what must come of it.
///
/// A case is a file `Cases/<check>/<outcome>-<what>.yaml`; its keys are those of `CaseSpec`.
struct CheckCase: Sendable, CustomTestStringConvertible {
  let file: URL
  let check: String
  let expected: String
  let quote: String?
  let spec: CaseSpec

  var testDescription: String { "\(check)/\(file.lastPathComponent)" }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases")

  static let all: [CheckCase] = {
    do { return try read() } catch { fatalError("cases cannot be read: \(error)") }
  }()

  private static func read() throws -> [CheckCase] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let own = files.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("site/") }
    return try own.sorted().map { path in
      try CheckCase(folder.appending(path: path), check: String(path.prefix { $0 != "/" }))
    }
  }

  private init(_ file: URL, check: String) throws {
    self.file = file
    self.check = check
    let text = try String(contentsOf: file, encoding: .utf8)
    let faults = FaultList()
    let map = MapReader(
      try YAMLValue.parse(text, file: file.lastPathComponent), what: "a case", faults: faults)
    expected = map.requiredString("expect")
    quote = map.string("quote")
    spec = CaseSpec(map, check: check)
    map.finish()
    try faults.throwIfAny()
  }

  /// The finding of the check over what the case shows, after a change to its texts.
  func finding(changing change: (String) -> String = { $0 }) async throws -> Finding {
    let faults = FaultList()
    let recipe = Recipe(
      concept: "case", subject: spec.subject, follow: .none,
      elements: [
        "it": ElementRule(
          rule: .check(CheckCall(name: check, options: spec.options)), reason: nil,
          place: SourcePlace(file: "case", line: 0))
      ])
    let checks = CheckCatalogue.configure(recipe, faults: faults)
    try faults.throwIfAny()
    let evidence = try await spec.evidence(recipe: recipe, changing: change)
    return try #require(checks.elements["it"]).evaluate(evidence)
  }
}
