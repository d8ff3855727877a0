import Criteria
import Documents
import Judging
import Scoring
import Testing

/// What is hidden, old or another agency's is as good as gone.
@Suite struct DerivedMutationTests {
  /// The rows of the table that take words out of pages: the words of a file cannot be hidden, and
  /// nothing can be wrapped around half a tag.
  private static let onPages = Mutation.all.filter { mutation in
    !mutation.edits.isEmpty
      && mutation.edits.allSatisfy { edit in
        !edit.deletes && !edit.file.hasSuffix(".pdf") && !edit.find.contains("<")
      }
  }

  @Test("what is out of sight does not count", arguments: onPages)
  func hidden(_ mutation: Mutation) async throws {
    let sample = try await Sample.mended.value
    let verdict = try await sample.judging(mutation.item, submitting: mutation.submit) {
      look, text in
      mutation.edits.filter { $0.concerns(look) }.reduce(text) { Derived.hiding($1, in: $0) }
    }
    #expect(verdict.verdict == .fail, "\(verdict.summary)")
    #expect(verdict.reasons.contains(mutation.reason), "\(verdict.summary)")
  }

  private static let timed: [Period] = [
    .currentFY, .prevFY, .first6Months, .asOf31March, .multiYear, .currentFYOrMultiYear,
  ]

  @Test(
    "what is three years older is of the wrong year",
    arguments: try Sample.rulebook().checklist.items.filter { timed.contains($0.period) }.map(\.id))
  func aged(_ item: String) async throws {
    let sample = try await Sample.mended.value
    let verdict = try await sample.judging(item) { _, text in Derived.aging(text) }
    #expect(verdict.verdict == .fail, "\(verdict.summary)")
    #expect(verdict.reasons.contains(.wrongFiscalYear), "\(verdict.summary)")
  }

  /// The items whose documents say in their first or last words whose they are.
  @Test(
    "another agency's document is none",
    arguments: [
      "O1", "O2", "O3", "O4", "O5", "O8", "O10", "O11", "O12", "O14", "O16", "O18", "O20", "O21",
      "O23", "O24", "O25", "O28", "O29", "O32", "O34", "O35", "O36", "O39", "O40", "O41",
    ])
  func givenAway(_ item: String) async throws {
    let sample = try await Sample.mended.value
    let verdict = try await sample.judging(item) { _, text in Derived.givingAway(text) }
    #expect(verdict.verdict == .fail, "\(verdict.summary)")
    #expect(verdict.reasons.contains(.otherAgency), "\(verdict.summary)")
  }

  @Test("nothing changed, nothing turns", arguments: ["O2", "O10", "O42"])
  func unchanged(_ item: String) async throws {
    let sample = try await Sample.mended.value
    let verdict = try await sample.judging(item) { _, text in text }
    #expect(verdict.verdict == .pass, "\(verdict.summary)")
  }
}
