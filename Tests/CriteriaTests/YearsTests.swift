import Foundation
import Testing

@testable import Criteria

/// The criteria of every year: sizes, partitions, levels, and how a year is laid over another.
@Suite struct YearsTests {
  static var folder: ChecklistFolder {
    ChecklistFolder(
      path: "Checklists",
      list: {
        try FileManager.default.contentsOfDirectory(
          atPath: RealFiles.checklists.appending(path: $0).path())
      },
      read: { [UInt8](try Data(contentsOf: RealFiles.checklists.appending(path: $0))) },
      hash: { "\($0.count)" })
  }

  static let partitions: [(year: Int, sizes: [Int])] = [
    (2562, [9, 8, 7, 4, 5, 8, 7]), (2563, [9, 8, 7, 4, 5, 8, 2]), (2564, [9, 8, 7, 4, 5, 8, 2]),
    (2565, [9, 8, 7, 4, 5, 8, 2]), (2566, [10, 8, 4, 4, 4, 8, 5]), (2567, [6, 7, 4, 4, 4, 8, 2]),
    (2568, [4, 7, 2, 3, 4, 6, 2]), (2569, [4, 6, 2, 3, 4, 5, 2]),
  ]

  @Test("every year has its items in its parts, and a recipe for each", arguments: partitions)
  func partition(_ year: Int, _ sizes: [Int]) throws {
    let library = try ChecklistLibrary.load(folder: Self.folder, year: year)
    let checklist = library.checklist
    let subs = checklist.indicators.flatMap(\.subIndicators)
    #expect(subs.map(\.id) == ["9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2"])
    #expect(subs.map(\.items.count) == sizes)
    #expect(checklist.items.map(\.id) == (1...sizes.reduce(0, +)).map { "O\($0)" })
    #expect(library.recipes.count == checklist.items.count)
    #expect(checklist.title.th.contains("\(year)") && checklist.title.en.contains("\(year)"))
  }

  @Test(
    "the renumbering of §4.2",
    arguments: [
      ("eservice", [17, 17, 17, 17, 18, 13, 10, 10]),
      ("strategic_plan", [4, 4, 4, 4, 4, 7, 5, 5]), ("laws", [6, 6, 6, 6, 6, 0, 0, 0]),
      ("pdpa", [0, 0, 0, 0, 10, 0, 0, 0]), ("no_gift", [0, 0, 0, 34, 31, 26, 21, 20]),
      ("integrity_will", [34, 34, 34, 0, 0, 0, 0, 0]),
      ("ethics_code", [0, 0, 0, 0, 39, 20, 16, 15]),
      ("ita_measures_report", [0, 43, 43, 43, 43, 35, 28, 26]),
    ])
  func renumbering(_ concept: String, _ numbers: [Int]) throws {
    for (year, number) in zip(2562...2569, numbers) {
      let checklist = try ChecklistLibrary.checklist(folder: Self.folder, year: year)
      let found = checklist.items.first { $0.concept == concept }?.id
      #expect(found == (number == 0 ? nil : "O\(number)"), "FY\(year)")
    }
  }

  @Test("letters until FY2565 with each year's bounds, five names after", arguments: 2562...2569)
  func levels(_ year: Int) throws {
    let rules = try ChecklistLibrary.checklist(folder: Self.folder, year: year).scoring
    #expect(rules.levelRule == (year < 2566 ? .thresholds : .conjunctive))
    #expect(rules.levels.count == (year < 2566 ? 7 : 5))
    let lowestE = rules.levels.first { $0.name == "E" }?.from.value
    #expect(lowestE == (year < 2566 ? (year == 2564 ? 4000 : 5000) : nil))
    #expect(rules.weights == [.iit: 30, .eit: 30, .oit: 40])
  }

  @Test("a year vouches for nothing that it takes over", arguments: 2562...2569)
  func confidence(_ year: Int) throws {
    let checklist = try ChecklistLibrary.checklist(folder: Self.folder, year: year)
    let known = Set(checklist.sources.keys)
    for fact in checklist.facts {
      #expect(known.isSuperset(of: fact.provenance.sources), "\(fact.place)")
      if fact.provenance.sources == ["GK"] {
        #expect(fact.provenance.confidence == .unverified, "\(fact.place)")
      }
    }
    let partition = try #require(checklist.scoring.provenance["partition"])
    let expected: [Int: Confidence] = [
      2562: .unverified, 2563: .inferred, 2564: .seed, 2565: .source, 2566: .source,
      2567: .unverified, 2568: .contradicted, 2569: .unverified,
    ]
    #expect(partition.confidence == expected[year])
    #expect(partition.confidence == .seed || partition.note != nil)
  }

  @Test("an element `period` stands where the data must be of a period", arguments: 2562...2569)
  func periods(_ year: Int) throws {
    let timeless: Set<Period> = [.currentState, .validInFY, .inForceTopExecutive]
    for item in try ChecklistLibrary.checklist(folder: Self.folder, year: year).items {
      let hasPeriod = item.elements.contains { $0.id == "period" }
      #expect(hasPeriod == !timeless.contains(item.period), "FY\(year) \(item.id)")
    }
  }

  @Test("the questions of FY2566 belong to its indicators, and no other year claims them")
  func questions() throws {
    let checklist = try ChecklistLibrary.checklist(folder: Self.folder, year: 2566)
    let names = checklist.indicators.compactMap { $0.questions?.names }
    #expect(names.count == 8 && names.flatMap(\.self).count == 45)
    #expect(names[0] == ["i1", "i2", "i3", "i4", "i5", "i6"] && names[7].last == "e15")
    let other = try ChecklistLibrary.checklist(folder: Self.folder, year: 2567)
    #expect(other.indicators.allSatisfy { $0.questions == nil })
  }

  @Test("a made-up year is one file and no code")
  func madeUp() throws {
    var folder = Self.folder
    let text = """
      year: 2570
      extends: 2569
      title: {th: ชุดปี 2570, en: Set of 2570}
      indicators:
        - number: 10
          sub-indicators:
            - id: "10.2"
              items:
                O25: {concept: ita_measures, period: prev_fy}
                O26: {concept: pdpa, title: {th: ทดลอง, en: Trial}, period: current_state,
                  source: [S2], confidence: unverified, elements: {policy: {th: นโยบาย, en: Policy,
                  source: [S2], confidence: unverified}}}
      """
    let (list, read) = (folder.list, folder.read)
    folder.list = { try list($0) + ($0.isEmpty ? ["2570.yaml"] : []) }
    folder.read = { try $0 == "2570.yaml" ? Array(text.utf8) : read($0) }
    let library = try ChecklistLibrary.load(folder: folder, year: 2570)
    #expect(library.checklist.items.map(\.id).suffix(2) == ["O25", "O26"])
    #expect(library.checklist.items.first { $0.id == "O25" }?.period == .prevFY)
    #expect(library.checklist.items.last?.concept == "pdpa")
  }

  @Test(
    "a wrong `extends` is a fault with its line",
    arguments: [
      ("2570", "2570.yaml:2: `extends`: FY2570 in the end extends itself"),
      ("2599", "2570.yaml:2: `extends`: a year was expected that there is a checklist for: 2570"),
    ])
  func wrongBase(_ base: String, _ expected: String) {
    let folder = ChecklistFolder(
      path: ".", list: { $0.isEmpty ? ["2570.yaml"] : [] },
      read: { _ in Array("year: 2570\nextends: \(base)\n".utf8) }, hash: { "\($0.count)" })
    let error = #expect(throws: InputFaults.self) {
      try ChecklistLibrary.checklist(folder: folder, year: 2570)
    }
    #expect(error?.faults.map(\.description) == ["./" + expected])
  }

  @Test(
    "the strictness flags of §11 stand in every year that has the concept, as they are by default",
    arguments: [
      ("executive-contact-must-differ", "executives", Element.Force.advisory),
      ("contact-includes-heads-of-divisions", "executives", .off),
      ("downloadable-form-is-not-eservice", "eservice", .advisory),
      ("zero-rows-required", "service_stats", .advisory),
    ])
  func flags(_ flag: String, _ concept: String, _ force: Element.Force) throws {
    for year in 2562...2569 {
      let items = try ChecklistLibrary.checklist(folder: Self.folder, year: year).items
      guard let item = items.first(where: { $0.concept == concept }) else {
        #expect(concept == "service_stats" && year == 2569)
        continue
      }
      let element = (item.elements + item.dormant).first { $0.flag == flag }
      #expect(element?.force == force, "FY\(year)")
      #expect(element?.provenance.sources.isEmpty == false, "FY\(year)")
    }
  }

  @Test("an agency's file gives contested rules another force")
  func overrides() throws {
    let checklist = try ChecklistLibrary.checklist(folder: Self.folder, year: 2564)
    let changed = checklist.applying([
      "executive-contact-must-differ": .required, "contact-includes-heads-of-divisions": .advisory,
      "complaint-channel-separate": .off,
    ])
    let executives = try #require(changed.items.first { $0.id == "O2" })
    #expect(executives.elements.first { $0.id == "contact_own" }?.force == .required)
    #expect(executives.elements.last?.id == "contact_heads")
    let channel = try #require(changed.items.first { $0.id == "O30" })
    #expect(channel.dormant.map(\.id) == ["separate"])
    #expect(checklist.applying([:]) == checklist)
  }
}
