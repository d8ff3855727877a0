import Foundation
import Judging
import Scoring
import Testing

@Suite struct CheckTests {
  @Test("each case gives its outcome, reason and quotation", arguments: CheckCase.all)
  func holds(_ each: CheckCase) async throws {
    let finding = try await each.finding()
    #expect("\(finding.outcome) \(finding.reason.rawValue)" == each.expected)
    if let quote = each.quote {
      #expect(finding.proofs.contains { $0.quote.contains(quote) }, "\(finding.proofs)")
    }
    #expect(finding.outcome != .pass || !finding.proofs.isEmpty || each.check == "follows")
  }

  @Test("every check has a passing and a failing case", arguments: CheckCatalogue.all.map(\.id))
  func covered(_ id: String) {
    let names = CheckCase.all.filter { $0.check == id }.map(\.file.lastPathComponent)
    #expect(names.contains { $0.hasPrefix("pass-") }, "\(id) has no passing case")
    #expect(names.contains { $0.hasPrefix("fail-") }, "\(id) has no failing case")
  }

  @Test(
    "what passes still passes when its text is written another way",
    arguments: CheckCase.all.filter { $0.expected.hasPrefix("pass") }, Perturbation.allCases)
  func perturbed(_ each: CheckCase, _ change: Perturbation) async throws {
    let finding = try await each.finding { change($0) }
    #expect(finding.outcome == .pass)
  }

  @Test(
    "a page that passes fails when all of it is a comment",
    arguments: CheckCase.all.filter { $0.expected.hasPrefix("pass") && $0.isOnePage })
  func commentedOut(_ each: CheckCase) async throws {
    let finding = try await each.finding { "<html><body><!-- \($0) --></body></html>" }
    #expect(finding.outcome != .pass)
  }
}

extension CheckCase {
  /// Whether all that the case shows is one page of HTML.
  var isOnePage: Bool {
    spec.documents.count == 1 && spec.documents[0].html?.contains("<!--") == false
      && spec.related.isEmpty && spec.home == nil
  }
}
