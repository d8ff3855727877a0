import Foundation
import Testing

@testable import Criteria

@Suite struct ChecklistLibraryTests {
  private struct NotThere: Error, CustomStringConvertible { let description = "no such file" }

  /// A folder in memory; its hash is the text hashed, so that tests see what goes in.
  private static func folder(_ files: [String: String]) -> ChecklistFolder {
    ChecklistFolder(
      path: "Checklists",
      list: { folder in
        let prefix = folder.isEmpty ? "" : folder + "/"
        let names = files.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
        return Set(names.map { String($0.prefix { $0 != "/" }) }).sorted()
      },
      read: { name in
        guard let text = files[name] else { throw NotThere() }
        return Array(text.utf8)
      },
      hash: { String(decoding: $0, as: UTF8.self) })
  }

  private static let checklist =
    CaseFile.all(in: "checklist").first { $0.name == "good.yaml" }?.text ?? ""
  private static let recipe = "concept: qa\nelements:\n  place: {check: place}\n"

  private static func faults(_ files: [String: String], year: Int = 2564) -> [String] {
    do {
      _ = try ChecklistLibrary.load(folder: folder(files), year: year)
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  private static func strays(_ files: [String: String]) -> [String] {
    do {
      try StrayRules.check(folder(files))
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  @Test("a year is loaded with its recipes, and hashed over the files read")
  func loads() throws {
    let files = [
      "2564.yaml": Self.checklist, "elements/qa.yaml": Self.recipe, "wording.yaml": "a: b",
      "elements/other.yaml": "broken: [",
    ]
    let library = try ChecklistLibrary.load(folder: Self.folder(files), year: 2564)
    #expect(library.recipes.keys.sorted() == ["qa"])
    #expect(library.checklist.items.map(\.id) == ["O1"])
    let parts = ["2564.yaml", "elements/qa.yaml"].map {
      "\($0) \(files[$0]?.utf8.count ?? 0)\n\(files[$0] ?? "")"
    }
    #expect(library.checklist.hash == parts.joined())
    #expect(try Self.folder(files).years() == [2564])
  }

  @Test("a concept needs a recipe of its name")
  func recipes() {
    #expect(
      Self.faults(["2564.yaml": Self.checklist, "elements/x.yaml": ""]) == [
        "Checklists/2564.yaml:24: O1: there is no recipe Checklists/elements/qa.yaml"
      ])
    let misnamed = Self.recipe.replacing("qa", with: "news")
    #expect(
      Self.faults(["2564.yaml": Self.checklist, "elements/qa.yaml": misnamed]) == [
        "Checklists/elements/qa.yaml:1: `concept` is news, but the file is named qa.yaml"
      ])
  }

  @Test("every element needs a rule, and every rule an element of some year")
  func rules() {
    let other = Self.checklist.replacing("2564", with: "2565").replacing("place:", with: "post:")
    let recipe = "concept: qa\nelements:\n  post: {check: a}\n  plaec: {check: b}\n"
    let files = ["2564.yaml": Self.checklist, "2565.yaml": other, "elements/qa.yaml": recipe]
    #expect(
      Self.faults(files) == ["Checklists/elements/qa.yaml: no rule for the element `place` of O1"])
    #expect(
      Self.strays(files) == [
        "Checklists/elements/qa.yaml:4: `plaec` is an element of qa in no year's checklist"
      ])
  }

  @Test("a broken recipe hides no stray rule of another one, and a year reads no other year")
  func brokenNeighbours() {
    let other = Self.checklist.replacing("2564", with: "2565").replacing("qa", with: "news")
    let files = [
      "2564.yaml": Self.checklist, "2565.yaml": other,
      "elements/qa.yaml": Self.recipe + "  plaec: {check: b}\n",
      "elements/news.yaml": "concept: news\n",
    ]
    #expect(Self.faults(files) == [])
    #expect(
      Self.strays(files) == [
        "Checklists/elements/news.yaml:1: `elements` is missing",
        "Checklists/elements/qa.yaml:4: `plaec` is an element of qa in no year's checklist",
      ])
  }

  @Test("a year without a file, a file of another year, a folder that is not there")
  func years() {
    #expect(
      Self.faults(["2564.yaml": "", "2565.yaml": ""], year: 2570) == [
        "Checklists: no checklist of FY2570 (2570.yaml); years: 2564, 2565"
      ])
    #expect(
      Self.faults(["2565.yaml": Self.checklist], year: 2565) == [
        "Checklists/2565.yaml: `year` is 2564, but the file is named 2565.yaml"
      ])
    let folder = ChecklistFolder(
      path: "nowhere/", list: { _ in throw NotThere() }, read: { _ in throw NotThere() },
      hash: { _ in "" })
    let error = #expect(throws: InputFaults.self) {
      try ChecklistLibrary.load(folder: folder, year: 2564)
    }
    #expect(
      error?.faults.map(\.description) == ["nowhere/: the folder cannot be read: no such file"])
  }

  @Test("the real folder is whole")
  func realFolder() throws {
    let root = RealFiles.checklists
    let folder = ChecklistFolder(
      path: "Checklists",
      list: {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: $0).path())
      },
      read: { [UInt8](try Data(contentsOf: root.appending(path: $0))) }, hash: { "\($0.count)" })
    for year in try folder.years() {
      let library = try ChecklistLibrary.load(folder: folder, year: year)
      #expect(library.recipes.count == library.checklist.items.count)
    }
  }

  @Test("faults of the checklist and of a recipe are listed")
  func faults() {
    let faults = Self.faults(["2564.yaml": Self.checklist, "elements/qa.yaml": "concept: qa\n"])
    #expect(faults == ["Checklists/elements/qa.yaml:1: `elements` is missing"])
  }
}
