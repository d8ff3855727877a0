import Auditing
import Criteria
import Reports
import Scoring
import Testing

@Suite struct SampleTests {
  /// The nine items that seed 003 lists without points, with its reasons.
  static let reasons: [String: [Reason]] = [
    "O2": [.contactMissing], "O8": [.notTwoWay], "O15": [.notPerService],
    "O17": [.complaintNotEService, .notOnMainSite], "O18": [.wrongFiscalYear],
    "O23": [.wrongFiscalYear], "O38": [.urlUnreachable], "O42": [.analysisMissing],
    "O43": [.doesNotFollow],
  ]

  @Test("the municipality of seed 003 fails its nine items for the printed reasons")
  func failing() async throws {
    let result = await (try Sample.failing.value).audit()
    for item in result.items {
      let expected = Self.reasons[item.id]
      #expect(item.verdict == (expected == nil ? .pass : .fail), "\(item.summary)")
      for reason in expected ?? [] { #expect(item.reasons.contains(reason), "\(item.summary)") }
    }
  }

  @Test("its score is the one that seed 003 prints")
  func score() async throws {
    let score = await (try Sample.failing.value).audit().score
    #expect(score.indicators[9]?.low.text(places: 2) == "84.84")
    #expect(score.indicators[10]?.low.text(places: 2) == "43.75")
    #expect(score.instruments[.oit]?.low.text(places: 2) == "64.30")
    #expect(score.total?.low.text(places: 2) == "77.85")
    #expect(score.total?.isDecided == true)
    #expect(score.levelLow == "B" && score.levelHigh == "B")
  }

  @Test("the mended municipality passes everything")
  func mended() async throws {
    let result = await (try Sample.mended.value).audit()
    for item in result.items { #expect(item.verdict == .pass, "\(item.summary)") }
    #expect(result.score.instruments[.oit]?.low == Fraction(100))
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
