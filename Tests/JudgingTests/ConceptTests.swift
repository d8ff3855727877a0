import Criteria
import Foundation
import Judging
import Scoring
import Testing

/// Every item of every year, by its concept: what passes, and that it fails without each part.
@Suite struct ConceptTests {
  /// A case as the item of a year.
  struct Use: Sendable, CustomTestStringConvertible {
    let judge: ConceptJudge
    let item: Item
    let published: ConceptCase

    var testDescription: String {
      "FY\(judge.checklist.year) \(item.id) \(published.testDescription)"
    }
  }

  /// One element that a case is to lose.
  struct Loss: Sendable, CustomTestStringConvertible {
    let use: Use
    let element: Element

    var testDescription: String { "\(use.testDescription) without \(element.id)" }
  }

  static let uses: [Use] = ConceptJudge.years.flatMap { judge in
    judge.checklist.items.flatMap { item in
      ConceptCase.all.filter { $0.recipe == item.recipe ?? item.concept }
        .map { Use(judge: judge, item: item, published: $0) }
    }
  }

  /// Each element that a case has a part for once, in the last year that asks for it.
  static let losses: [Loss] = {
    var seen: Set<String> = []
    return uses.reversed().flatMap { use in
      use.item.elements.compactMap { element in
        guard !use.changes(without: element).isEmpty,
          seen.insert("\(use.published) \(element.id)").inserted
        else { return nil }
        return Loss(use: use, element: element)
      }
    }.reversed()
  }()

  @Test("what an agency publishes passes in every year that asks for it", arguments: uses)
  func passes(_ use: Use) async throws {
    let verdict = try await use.judge.verdict(on: use.item, use.published)
    #expect(verdict.verdict == .pass, "\(verdict.failures)")
  }

  @Test("without the part that serves an element it fails, and says so", arguments: losses)
  func fails(_ loss: Loss) async throws {
    let use = loss.use
    for change in use.changes(without: loss.element) {
      let verdict = try await use.judge.verdict(on: use.item, use.published, change)
      let element = try #require(verdict.elements.first { $0.id == loss.element.id })
      #expect(
        element.verdict == .fail, "\(change): \(element.reason) \(element.proofs.map(\.quote))")
      #expect(use.reasons(of: loss.element).contains(element.reason), "\(element.reason)")
      if loss.element.force == .required { #expect(verdict.verdict == .fail) }
    }
  }

  @Test(
    "what passes still passes when its text is written another way",
    arguments: uses.last(of: \.published.testDescription),
    Perturbation.allCases)
  func perturbed(_ use: Use, _ perturbation: Perturbation) async throws {
    let verdict = try await use.judge.verdict(on: use.item, use.published) { perturbation($0) }
    #expect(verdict.verdict == .pass, "\(verdict.failures)")
  }

  @Test("every required element of every year has a passing and a failing case")
  func covered() throws {
    var known = Set(Self.losses.map { "\($0.use.published.recipe) \($0.element.id)" })
    known.formUnion(try Self.mutated())
    for judge in ConceptJudge.years {
      for item in judge.checklist.items {
        for element in item.elements where element.force == .required {
          let key = "\(item.recipe ?? item.concept) \(element.id)"
          #expect(known.contains(key), "FY\(judge.checklist.year) \(item.id): \(key)")
        }
      }
    }
  }

  /// What the mutations of the sample of FY2564 take out of pages that pass.
  private static func mutated() throws -> Set<String> {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../AuditingTests/Cases/mutations.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let law = try #require(ConceptJudge.years.first { $0.checklist.year == 2564 }).checklist
    let recipes = Dictionary(
      uniqueKeysWithValues: law.items.map { ($0.id, $0.recipe ?? $0.concept) })
    return Set(
      text.matches(of: /- item: (O[0-9]+)\n +element: ([a-z_0-9]+)/).compactMap { match in
        recipes[String(match.output.1)].map { "\($0) \(match.output.2)" }
      })
  }
}

extension [ConceptTests.Use] {
  /// The last of those that are alike.
  fileprivate func last(of key: (ConceptTests.Use) -> String) -> [ConceptTests.Use] {
    var last: [String: ConceptTests.Use] = [:]
    for use in self { last[key(use)] = use }
    return last.values.sorted { key($0) < key($1) }
  }
}

extension ItemVerdict {
  fileprivate var failures: String {
    elements.filter { $0.isRequired && $0.verdict != .pass }
      .map { "\($0.id): \($0.reason.rawValue) \($0.details)" }.joined(separator: "; ")
  }
}
