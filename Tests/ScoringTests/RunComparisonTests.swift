import Testing

@testable import Scoring

/// What counts as worse between two results.
@Suite struct RunComparisonTests {
  private func item(_ verdict: Verdict, _ reason: Reason, id: String = "O1") -> ItemVerdict {
    let element = ElementVerdict(
      id: "e", verdict: verdict, reason: reason, isRequired: true, proofs: [], details: [])
    return ItemVerdict(
      id: id, verdict: verdict, reasons: [reason], elements: [element], urls: [], note: nil,
      ruling: nil, warnings: [])
  }

  @Test(
    "a lost element is worse, trouble on the way is not",
    arguments: [
      (Verdict.pass, Reason.found, Verdict.fail, Reason.elementMissing, ItemChange.Direction.worse),
      (.undecided, .imageOnly, .fail, .elementMissing, .worse),
      (.pass, .found, .undecided, .fetchFailed, .other),
      (.pass, .found, .undecided, .accessBlocked, .other),
      (.pass, .found, .undecided, .imageOnly, .worse),
      (.pass, .found, .undecided, .scriptOnly, .worse),
      (.fail, .urlUnreachable, .undecided, .fetchFailed, .other),
      (.fail, .elementMissing, .fail, .wrongFiscalYear, .other),
      (.fail, .elementMissing, .pass, .found, .better),
      (.undecided, .fetchFailed, .pass, .found, .better),
    ])
  func direction(
    _ before: Verdict, _ was: Reason, _ after: Verdict, _ reason: Reason,
    _ expected: ItemChange.Direction
  ) {
    let comparison = RunComparison(before: [item(before, was)], after: [item(after, reason)])
    #expect(comparison.changes.map(\.direction) == [expected])
    #expect(comparison.worse.map(\.id) == (expected == .worse ? ["O1"] : []))
    #expect(comparison.changes[0].elements.map(\.after.reason) == [reason])
  }

  @Test func theSameIsNoChange() {
    let items = [item(.pass, .found), item(.fail, .elementMissing, id: "O2")]
    #expect(RunComparison(before: items, after: items.reversed()).changes.isEmpty)
    #expect(RunComparison(before: [], after: items).changes.isEmpty)
  }

  @Test func anElementAloneIsAChange() {
    var after = item(.pass, .found)
    after.elements[0].reason = .formUntried
    let comparison = RunComparison(before: [item(.pass, .found)], after: [after])
    #expect(comparison.changes.map(\.direction) == [.other])
  }
}
