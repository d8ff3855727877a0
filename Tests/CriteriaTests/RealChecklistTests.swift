import Foundation
import Testing

@testable import Criteria

@Suite struct RealChecklistTests {
  private let checklist: Checklist

  init() throws {
    checklist = try RealFiles.checklist()
  }

  @Test("43 items in the parts that the published scores prove")
  func parts() {
    #expect(checklist.items.map(\.id) == (1...43).map { "O\($0)" })
    let subs = checklist.indicators.flatMap(\.subIndicators)
    #expect(subs.map(\.id) == ["9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2"])
    #expect(subs.map(\.items.count) == [9, 8, 7, 4, 5, 8, 2])
    let instruments = checklist.indicators.map(\.instrument)
    #expect(instruments.filter { $0 == .iit }.count == 5)
    #expect(instruments.filter { $0 == .eit }.count == 3)
    #expect(instruments.suffix(2) == [.oit, .oit])
  }

  @Test("weights, rounding, levels and pass mark")
  func scoring() {
    let rules = checklist.scoring
    #expect(rules.weights == [.iit: 30, .eit: 30, .oit: 40])
    #expect(rules.rounding == .init(subIndicator: nil, indicator: nil, instrument: 2, total: 2))
    #expect(rules.levels.map(\.name) == ["AA", "A", "B", "C", "D", "E", "F"])
    #expect(rules.levels.map(\.from.value) == [9500, 8500, 7500, 6500, 5500, 4000, 0])
    #expect(rules.passMark == Hundredths(8500))
    #expect(
      rules.provenance.keys.sorted() == ["levels", "partition", "pass-mark", "rounding", "weights"])
    #expect(rules.notes.keys.sorted() == ["levels", "rounding"])
  }

  @Test("an element `period` stands where the data must be of a period, and only there")
  func periods() {
    let withPeriod = checklist.items.filter { $0.elements.contains { $0.id == "period" } }
    let timeless: Set<Period> = [.currentState, .validInFY, .inForceTopExecutive]
    let expected = checklist.items.filter { !timeless.contains($0.period) }
    #expect(withPeriod.map(\.id) == expected.map(\.id))
  }

  @Test("only what is contested is advisory")
  func advisory() {
    let advisory = checklist.items.flatMap { item in
      item.elements.filter { $0.force == .advisory }.map { "\(item.id) \($0.id)" }
    }
    let expected = [
      "O2 contact_own", "O15 zero_rows", "O17 not_download", "O30 separate",
      "O37 follows_assessment",
    ]
    #expect(advisory == expected)
  }

  @Test("every source of the table is cited")
  func sources() throws {
    var facts: [Provenance] = checklist.indicators.map(\.provenance)
    facts += checklist.indicators.flatMap(\.subIndicators).map(\.provenance)
    facts += checklist.items.map(\.provenance)
    facts += checklist.items.flatMap(\.elements).map(\.provenance)
    facts += checklist.scoring.provenance.values
    #expect(Set(facts.flatMap(\.sources)) == Set(checklist.sources.keys))
    let unverified = facts.filter { $0.sources == ["GK"] }
    #expect(unverified.allSatisfy { $0.confidence == .unverified })
  }

  @Test("what the criteria say in the seed is marked as such")
  func seeds() {
    let items = ["O2", "O8", "O15", "O17", "O18", "O23", "O38", "O42", "O43"]
    for item in checklist.items where items.contains(item.id) {
      #expect(item.provenance.sources.contains("S3"))
      let isSeed = item.elements.filter { $0.provenance.confidence == .seed }
      #expect(isSeed.count >= item.elements.count - 1, "\(item.id)")
    }
  }

  @Test("English texts hold no Thai and no text has stray white space")
  func texts() {
    var texts: [Bilingual] = checklist.items.map(\.title)
    texts += checklist.items.compactMap(\.advice)
    for element in checklist.items.flatMap(\.elements) {
      texts += [element.text] + element.examples
      if let hint = element.hint { texts.append(hint) }
    }
    for text in texts {
      #expect(!text.en.holdsThai, "\(text.en)")
      for each in [text.th, text.en] {
        #expect(each == each.trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(!each.contains("  "), "\(each)")
      }
    }
  }
}
