import Foundation
import Testing

/// `oit rule`, from the file to the exit code and the file afterwards, byte for byte.
@Suite struct RuleCommandTests {
  private static let file = """
    agency: เทศบาลตำบลเมืองตัวอย่าง   # ชื่อเต็ม
    year: 2564
    main-site: "http://www.muang.example/"
    items:
      O1: {urls: [http://www.muang.example/a]}

    """
  private static let words = ["--verdict", "pass", "--by", "นางสมจริง", "--why", "เห็นแผนผังในภาพ"]
  private static let day = ["--today", "2021-04-30"]

  private static func rule(_ arguments: [String], in folder: String) async throws -> Command.End {
    try await Command(arguments: ["rule", "agency.yaml"] + arguments + day, folder: folder).run()
  }

  @Test("a ruling goes in, is listed, is replaced only on demand, expires and goes out again")
  func life() async throws {
    let place = try Workplace()
    try place.write(Self.file, to: "agency.yaml")
    let target = ["o1", "chart"]
    let set = try await Self.rule(
      target + Self.words + ["--until", "2021-09-30"], in: place.path)
    #expect(set.code == 0 && set.output.contains("O1 chart"), "\(set)")
    let ruled = """
      rulings:
        - item: O1
          element: chart
          verdict: pass
          by: นางสมจริง
          why: เห็นแผนผังในภาพ
          until: 2021-09-30

      """
    #expect(try place.read("agency.yaml") == Self.file + ruled)
    let again = try await Self.rule(target + Self.words, in: place.path)
    #expect(again.code == 2 && again.complaints.contains("--replace"), "\(again)")
    #expect(try place.read("agency.yaml") == Self.file + ruled)

    let list = ["rule", "agency.yaml", "--list", "--lang", "en", "--today"]
    for (day, state) in [("2021-09-30", "counts"), ("2021-10-01", "expired; does not count")] {
      let end = try await Command(arguments: list + [day], folder: place.path).run()
      #expect(end.code == 0 && end.output.contains("O1 chart · pass · \(state) · Until"), "\(end)")
    }
    let replaced = try await Self.rule(target + Self.words + ["--replace"], in: place.path)
    #expect(replaced.code == 0, "\(replaced)")
    #expect(try !place.read("agency.yaml").contains("until"))
    let removed = try await Self.rule(target + ["--remove"], in: place.path)
    #expect(removed.code == 0, "\(removed)")
    #expect(try place.read("agency.yaml") == Self.file)
    let none = try await Self.rule(target + ["--remove"], in: place.path)
    #expect(none.code == 2 && none.complaints.contains("no ruling on O1 chart"), "\(none)")
  }

  @Test("a byte-order mark, CR LF, a link and the rights of the file stay")
  func kept() async throws {
    let place = try Workplace()
    let text = "\u{FEFF}" + Self.file.replacing("\n", with: "\r\n")
    try place.write(text, to: "real/mine.yaml")
    let real = "\(place.path)/real/mine.yaml"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
    try FileManager.default.createSymbolicLink(
      atPath: "\(place.path)/agency.yaml", withDestinationPath: "real/mine.yaml")
    let end = try await Self.rule(["O1"] + Self.words, in: place.path)
    #expect(end.code == 0, "\(end)")
    let bytes = try Data(contentsOf: URL(filePath: real))
    #expect(bytes.starts(with: Data(text.utf8)) && bytes.count > text.utf8.count)
    let rights = try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions]
    #expect(rights as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(place.path)/real").count == 1)
    let link = try FileManager.default.destinationOfSymbolicLink(
      atPath: "\(place.path)/agency.yaml")
    #expect(link == "real/mine.yaml")
  }

  static let wrong: [(arguments: [String], message: String)] = [
    (["O99"] + words, "O99 is not an item of FY2564; its items are O1–O43"),
    (["สอง"] + words, "is not the number of an item"),
    (["O1", "charts"] + words, "`charts` is no element of O1 of FY2564; there is: chart ("),
    (["O1"] + words + ["--until", "2021-04-29"], "2021-04-29 is past"),
    (["O1"] + words + ["--until", "2567-01-01"], "was expected: 2024-01-01"),
    (["O1"] + words + ["--until", "๒๕๖๗-๐๑-๐๑"], "was expected: 2024-01-01"),
    (["O1"] + words + ["--until", "30/9/2564"], "`30/9/2564` is no day"),
    (["O1", "--verdict", "pass", "--by", "ก", "--why", " "], "--why says nothing"),
    (["O1", "--verdict", "pass", "--by", "…", "--why", "ข"], "--by says nothing"),
    (["O1", "--verdict", "pass", "--why", "ข"], "--by is missing"),
    (["O1", "--by", "ก", "--why", "ข"], "--verdict is missing"),
    (["O1", "--verdict", "passed", "--by", "ก", "--why", "ข"], "passed"),
    (["O1"], "--verdict is missing"),
    (["--verdict", "pass"], "name the item"),
    (["O1", "--list"], "--list prints all rulings"),
    (["O1", "--remove", "--by", "ก"], "--remove takes a ruling out"),
    (["O1", "--remove"], "there is no ruling on O1"),
  ]

  @Test("wrong input is refused in words, and the file stays as it was", arguments: wrong)
  func refused(_ arguments: [String], _ message: String) async throws {
    let place = try Workplace()
    try place.write(Self.file, to: "agency.yaml")
    let end = try await Self.rule(arguments, in: place.path)
    #expect(end.code == 2 && end.output.isEmpty, "\(end)")
    #expect(end.complaints.contains(message), "\(end)")
    #expect(try place.read("agency.yaml") == Self.file)
    #expect(try place.files(below: ".").count == 1)
  }

  @Test("a file with faults is not written")
  func faulty() async throws {
    let place = try Workplace()
    let text = Self.file + "rulings: {O1: pass}\n"
    try place.write(text, to: "agency.yaml")
    let end = try await Self.rule(["O1"] + Self.words, in: place.path)
    #expect(end.code == 2 && end.complaints.hasPrefix("agency.yaml:6: "), "\(end)")
    #expect(try place.read("agency.yaml") == text)
  }
}
