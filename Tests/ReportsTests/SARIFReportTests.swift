import Foundation
import Scoring
import Testing

@testable import Reports

@Suite struct SARIFReportTests {
  private struct Log: Decodable {
    struct Run: Decodable {
      struct Tool: Decodable { var driver: Driver }
      struct Driver: Decodable { var rules: [Rule] }
      struct Rule: Decodable { var id: String }
      struct Artifact: Decodable { var hashes: [String: String] }
      struct Result: Decodable {
        struct Suppression: Decodable { var justification: String }
        var ruleId: String
        var ruleIndex: Int
        var kind: String
        var level: String
        var locations: [Location]
        var partialFingerprints: [String: String]
        var suppressions: [Suppression]?
      }
      struct Location: Decodable { var physicalLocation: Physical }
      struct Physical: Decodable {
        var artifactLocation: ArtifactLocation
        var region: Region?
      }
      struct ArtifactLocation: Decodable {
        var uri: String
        var index: Int?
      }
      struct Region: Decodable { var startLine: Int }
      var tool: Tool
      var artifacts: [Artifact]
      var results: [Result]
    }
    var runs: [Run]
  }

  private func run() throws -> Log.Run {
    let text = try ReportFormat.sarif.text(of: FixtureResult.open)
    return try JSONDecoder().decode(Log.self, from: Data(text.utf8)).runs[0]
  }

  @Test("rules, artifacts and results point to each other, and only fails have a level")
  func pointers() throws {
    let run = try run()
    #expect(run.tool.driver.rules.count == 43)
    #expect(!run.results.isEmpty)
    for result in run.results {
      #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
      #expect((result.kind == "fail") == (result.level != "none"))
      for location in result.locations {
        let artifact = location.physicalLocation.artifactLocation
        guard let index = artifact.index else { continue }
        let hash = try #require(run.artifacts[index].hashes["sha-256"])
        #expect(artifact.uri == "bodies/\(hash.prefix(2))/\(hash)")
      }
    }
  }

  @Test("each finding has a mark of its own that outlasts the place")
  func fingerprints() throws {
    let marks = try run().results.map(\.partialFingerprints)
    #expect(Set(marks).count == marks.count)
    #expect(marks.allSatisfy { $0["oitElement/v1"] != nil })
  }

  @Test("a line is a region, a page is none, and a ruling suppresses")
  func places() throws {
    let results = try run().results
    let contact = try #require(results.first { $0.ruleId == "O2" && $0.level == "error" })
    #expect(contact.locations[0].physicalLocation.region?.startLine == 120)
    let advisory = try #require(results.first { $0.ruleId == "O2" && $0.level == "note" })
    #expect(advisory.locations.last?.physicalLocation.region == nil)
    let ruled = try #require(results.first { $0.ruleId == "O17" })
    #expect(ruled.suppressions?.first?.justification.hasPrefix("นางสมจริง ตรวจทาน: ") == true)
  }

  /// The schema is the standard's and not ours to pass on: `OIT_SARIF_SCHEMA=FILE swift test`.
  @Test(
    "it has the form of the standard's schema",
    .enabled(if: ProcessInfo.processInfo.environment["OIT_SARIF_SCHEMA"] != nil),
    arguments: [FixtureResult.open, FixtureResult.decided])
  func schema(_ result: AuditResult) throws {
    let schema = try #require(ProcessInfo.processInfo.environment["OIT_SARIF_SCHEMA"])
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sarif")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(ReportFormat.sarif.text(of: result).utf8).write(to: file)
    let check = try Process.run(
      URL(filePath: "/usr/bin/python3"),
      arguments: ["-m", "jsonschema", "-i", file.path(percentEncoded: false), schema])
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)
  }
}
