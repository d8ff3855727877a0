import Criteria
import Scoring
import Testing

@testable import Auditing

/// A person's rulings over what the checks say.
@Suite struct RuledVerdictTests {
  private static let today = "2021-04-30"

  private static func element(
    _ id: String, _ verdict: Verdict, isRequired: Bool = true
  ) -> ElementVerdict {
    ElementVerdict(
      id: id, verdict: verdict, reason: verdict == .fail ? .elementMissing : .imageOnly,
      isRequired: isRequired, proofs: [], details: ["x"])
  }

  private static func item(_ elements: [ElementVerdict]) -> ItemVerdict {
    ItemVerdict(
      id: "O1", verdict: .undecided, reasons: [.imageOnly], elements: elements, urls: [],
      note: nil, ruling: nil, warnings: [Warning(.contested, "c")])
  }

  private static func ruling(
    _ decision: Agency.Ruling.Decision, until: String? = nil
  ) -> Agency.Ruling {
    Agency.Ruling(decision: decision, by: "ก", why: "ข", until: until)
  }

  private static func ruled(
    _ rulings: [String: Agency.Ruling], item ruling: Agency.Ruling? = nil
  ) -> ItemVerdict {
    var agency = Agency(
      name: "ก", otherNames: [], province: nil, kind: nil, year: 2564,
      mainSite: "http://a.example/", answers: [:], rulings: [:], indicatorScores: [:])
    agency.rulings["O1"] = ruling
    agency.elementRulings["O1"] = rulings
    return item([
      element("a", .undecided), element("b", .undecided), element("c", .fail, isRequired: false),
    ]).ruled(by: agency, today: today)
  }

  static let cases: [(rulings: [String: Agency.Ruling], verdict: Verdict, reasons: [Reason])] = [
    ([:], .undecided, [.imageOnly]),
    (["a": ruling(.pass)], .undecided, [.imageOnly]),
    (["a": ruling(.pass), "b": ruling(.pass)], .pass, [.found]),
    (["a": ruling(.pass), "b": ruling(.notApplicable)], .pass, [.found]),
    (["a": ruling(.notApplicable), "b": ruling(.notApplicable)], .notApplicable, [.found]),
    (["a": ruling(.fail)], .fail, [.ruled]),
    (["c": ruling(.fail)], .undecided, [.imageOnly]),
    (["a": ruling(.pass), "b": ruling(.pass, until: "2021-04-29")], .undecided, [.imageOnly]),
    (["a": ruling(.pass), "b": ruling(.pass, until: today)], .pass, [.found]),
  ]

  @Test("an item is judged from its elements, ruled ones as they are ruled", arguments: cases)
  func elements(
    _ rulings: [String: Agency.Ruling], _ verdict: Verdict, _ reasons: [Reason]
  ) {
    let ruled = Self.ruled(rulings)
    #expect(ruled.verdict == verdict && ruled.reasons == reasons)
    for element in ruled.elements {
      guard let ruling = rulings[element.id], ruling.counts(on: Self.today) else {
        #expect(element.ruling == nil && element.reason != .ruled)
        continue
      }
      #expect(element.ruling == ruling && element.reason == .ruled)
    }
  }

  @Test("an expired ruling is warned of by its element and day; a decided contest no longer")
  func warnings() {
    let expired = Self.ruled(["b": Self.ruling(.pass, until: "2021-04-29")])
    #expect(expired.warnings.contains(Warning(.rulingExpired, "b 2021-04-29")))
    #expect(expired.warnings.contains(Warning(.contested, "c")))
    #expect(Self.ruled(["c": Self.ruling(.pass)]).warnings.isEmpty)
  }

  @Test("a ruling on the whole item outranks those on its elements, unless it has expired")
  func whole() {
    let fails = ["a": Self.ruling(.fail)]
    let passed = Self.ruled(fails, item: Self.ruling(.pass))
    #expect(passed.verdict == .pass && passed.reasons == [.ruled] && passed.ruling != nil)
    let expired = Self.ruled(fails, item: Self.ruling(.pass, until: "2020-01-01"))
    #expect(expired.verdict == .fail && expired.warnings.contains { $0.code == .rulingExpired })
  }
}
