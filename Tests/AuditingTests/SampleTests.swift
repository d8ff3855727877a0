import Auditing
import Criteria
import Reports
import Scoring
import Testing

@Suite struct SampleTests {
  /// The municipality of seed 003 with the nine items that it lists without points, its reasons
  /// and its scores; and the same municipality mended.
  @Test(
    "a sample comes to its expected.json: every verdict, every reason and no other, every score",
    arguments: ["mueang-tuayang-2564", "mueang-tuayang-2564-mended"])
  func sample(_ name: String) async throws {
    let expected = try Expected(sample: name)
    let sample = name.hasSuffix("-mended") ? Sample.mended : Sample.failing
    let result = await (try sample.value).audit()
    #expect(Set(result.items.map(\.id)) == Set(expected.items.keys))
    for item in result.items {
      let found = Expected.Item(
        verdict: item.verdict, reasons: item.verdict == .pass ? nil : item.reasons)
      #expect(found == expected.items[item.id], "\(item.summary)")
    }
    #expect(result.score.asExpected == expected.scores)
    #expect([result.score.levelLow, result.score.levelHigh] == [expected.level, expected.level])
  }

  @Test("every passing element shows where it was found")
  func proofs() async throws {
    let result = await (try Sample.mended.value).audit()
    for item in result.items {
      for element in item.elements where element.verdict == .pass {
        #expect(!element.proofs.isEmpty, "\(item.id) \(element.id)")
      }
    }
  }
}

extension ItemVerdict {
  /// The verdict with what did not pass, for a message.
  var summary: String {
    let open = elements.filter { $0.isRequired && $0.verdict != .pass }.map { element in
      "\(element.id): \(element.reason.rawValue) \(element.details) \(element.proofs.map(\.quote))"
    }
    return "\(id) \(verdict) \(reasons.map(\.rawValue)) \(open.joined(separator: "; "))"
  }
}
