import Criteria
import Foundation
import Testing

@testable import Reports

@Suite struct ItemExplanationTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Checklists")

  private let checklist: Checklist
  private let wording: Wording

  init() throws {
    checklist = try ChecklistFile.read(text: Self.text("2564.yaml"), file: "2564.yaml")
    wording = try Wording.read(text: Self.text("wording.yaml"), file: "wording.yaml")
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private func recipe(_ concept: String) throws -> Recipe {
    let name = "elements/\(concept).yaml"
    return try RecipeFile.read(text: Self.text(name), file: name)
  }

  private func explanation(_ id: String, _ language: Language) throws -> String {
    let item = try #require(checklist.items.first { $0.id == id })
    return ItemExplanation(
      checklist: checklist, item: item, recipe: try recipe(item.concept),
      confidences: wording.confidences, language: language
    ).text()
  }

  @Test("no line is wider than the terminal, in either language", arguments: Language.allCases)
  func widths(_ language: Language) throws {
    for item in checklist.items {
      let lines = try explanation(item.id, language).split(separator: "\n")
      for line in lines { #expect(line.columns <= 80, "\(item.id): \(String(line))") }
    }
  }

  @Test("an officer finds what O2 asks for")
  func thai() throws {
    let text = try explanation("O2", .th)
    for part in [
      "O2  ข้อมูลผู้บริหาร", "9.1 ข้อมูลพื้นฐาน", "1.1111 คะแนนของแบบตรวจ OIT เท่ากับ 0.4444",
      "ไม่ต้องระบุปี", " 7. ช่องทางการติดต่อ ของผู้บริหารแต่ละคน", "ควรมี: ไม่มีผลต่อคะแนน",
      "S3 – เกณฑ์ตามเอกสารต้นทาง", "S3      ทต.เมืองแกลง",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("the period of a fiscal year has its days")
  func english() throws {
    #expect(try explanation("O18", .en).contains("fiscal year 2564 (1 Oct 2563 – 30 Sep 2564)"))
    #expect(try explanation("O15", .th).contains("(1 ต.ค. 2563 – 31 มี.ค. 2564)"))
    #expect(try explanation("O12", .th).contains("ทั้งปีงบประมาณ 2563 (1 ต.ค. 2562 – 30 ก.ย. 2563)"))
    #expect(try explanation("O43", .en).contains("that is 5 points of the whole ITA"))
  }

  @Test("an item without a recipe is explained without how it is checked")
  func withoutRecipe() throws {
    let item = try #require(checklist.items.first)
    let text = ItemExplanation(
      checklist: checklist, item: item, recipe: nil, confidences: wording.confidences, language: .en
    ).text(width: 60)
    #expect(!text.contains("Checked:"))
    #expect(text.split(separator: "\n").allSatisfy { $0.columns <= 60 })
  }

  @Test("every check and option that a recipe uses has its words")
  func words() throws {
    for item in checklist.items {
      for (_, element) in try recipe(item.concept).elements {
        for call in element.rule.calls {
          #expect(CheckWords.checks[call.name] != nil, "\(call.place): \(call.name)")
          guard case .map(let entries, _) = call.options else { continue }
          for option in entries where option.key != "roles" {
            #expect(CheckWords.options[option.key] != nil, "\(option.place): \(option.key)")
          }
        }
      }
    }
  }

  @Test("combined checks are a list, nested ones indented")
  func combined() throws {
    let text = """
      concept: qa
      elements:
        place:
          any:
            - terms: {all: [[ถาม, กระทู้], [ตอบ]]}
            - none: [document, {strange: {level: 3}}]
      """
    let recipe = try RecipeFile.read(text: text, file: "qa.yaml")
    let rule = try #require(recipe.elements["place"]?.rule)
    let words = RecipeWords(language: .en, itemOfConcept: [:])
    #expect(
      words.lines(of: rule) == [
        "at least one of:",
        "- the document holds the words; one of every group: (ถาม/กระทู้) + (ตอบ)",
        "- none of:",
        "  - a document of the kind asked for is there, with content",
        "  - strange; level: 3",
      ])
  }
}

extension Rule {
  fileprivate var calls: [CheckCall] {
    switch self {
    case .check(let call): [call]
    case .all(let rules), .any(let rules), .none(let rules): rules.flatMap(\.calls)
    }
  }
}
