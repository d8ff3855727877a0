import Criteria
import Testing

@testable import Preparing

@Suite struct RulingEditorTests {
  /// A file before and after a ruling on O1, or on its element `x`; `=` begins what is written.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var element: String?
    var before: String
    var after: String

    init(_ name: String, element: String? = nil, _ before: String, _ after: String) {
      self.name = name
      self.element = element
      self.before = RulingEditorTests.head + before
      self.after = RulingEditorTests.head + after
    }

    var testDescription: String { name }
  }

  private static let head = """
    # แฟ้มของหน่วยงาน
    agency: 'เทศบาลตำบล''ตัวอย่าง'   # ชื่อ
    year: "๒๕๖๔"
    main-site:   http://www.muang.example/
    items:
      o๑: {urls: [ http://www.muang.example/a ]}   # ต้องดู\t


    """

  private static let ruling = Agency.Ruling(
    decision: .pass, by: "นางสมจริง ตรวจทาน", why: "เห็นแผนผัง: หน้า 3 # จริง", until: "2021-09-30")

  private static let words = """
      verdict: pass
        by: นางสมจริง ตรวจทาน
        why: 'เห็นแผนผัง: หน้า 3 # จริง'
        until: 2021-09-30

    """

  private static let other = "- {item: O2, verdict: fail, by: ก, why: ข}"

  static let cases: [Case] = [
    Case("a file without rulings", "", "rulings:\n  - item: O1\n  \(words)"),
    Case("without a line break at its end", "# จบ", "# จบ\nrulings:\n  - item: O1\n  \(words)"),
    Case(
      "an element", element: "x", "", "rulings:\n  - item: O1\n    element: x\n  \(words)"),
    Case(
      "an empty list", "rulings: []  # ยังไม่มี\ncriteria: {}\n",
      "rulings:  # ยังไม่มี\n  - item: O1\n  \(words)criteria: {}\n"),
    Case(
      "behind others, before the next key's comments",
      "rulings:\n  \(other)   # นี่\n  # ท้าย\n\n# เกณฑ์\ncriteria: {}\n",
      "rulings:\n  \(other)   # นี่\n  - item: O1\n  \(words)  # ท้าย\n\n# เกณฑ์\ncriteria: {}\n"),
    Case(
      "in place of an older one, whose comments stay",
      "rulings:\n  - item: O1  # เก่า\n    # หมายเหตุ\n    verdict: fail\n    by: ก\n    why: >\n"
        + "      ข\n      ค\n  \(other)\n",
      "rulings:\n    # หมายเหตุ\n  - item: O1\n  \(words)  \(other)\n"),
    Case(
      "one of the item beside one of its element", element: "x",
      "rulings:\n- {item: O1, verdict: fail, by: ก, why: ข}\n",
      "rulings:\n- {item: O1, verdict: fail, by: ก, why: ข}\n- item: O1\n  element: x\n\(words)"),
    Case(
      "a dash on a line of its own",
      "rulings:\n    -\n      item: O1\n      verdict: fail\n      by: ก\n      why: ข\n",
      "rulings:\n    - item: O1\n    \(words)"),
  ].map { each in
    var each = each
    each.after = outdented(each.after)
    return each
  }

  /// The words above stand with their own indent; here they get that of their dash.
  private static func outdented(_ text: String) -> String {
    var lines: [String] = []
    var indent = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let bare = String(line.drop { $0 == " " })
      let isWord = ["verdict: pass", "by: นาง", "why: 'เห็น", "until: 2021-09-30"]
        .contains { bare.hasPrefix($0) }
      if bare.hasPrefix("- item: O1") { indent = String(line.prefix { $0 == " " }) + "  " }
      lines.append(isWord ? indent + bare : line)
    }
    return lines.joined(separator: "\n")
  }

  static func checklist() throws -> Checklist {
    try MadeUp.checklist(2564, [("structure", .currentState), ("laws", .currentState)])
  }

  private func editor(_ text: String) throws -> RulingEditor {
    try RulingEditor(text: text, file: "a.yaml", checklist: Self.checklist())
  }

  @Test("a ruling goes in and every other byte stays", arguments: cases)
  func setting(_ each: Case) throws {
    let target = RulingEditor.Target(item: "O1", element: each.element)
    let text = try editor(each.before).setting(Self.ruling, on: target)
    #expect(text == each.after)
    #expect(try editor(text).ruling(on: target) == Self.ruling)
  }

  @Test("lines that end with CR LF keep ending so", arguments: cases)
  func windows(_ each: Case) throws {
    let target = RulingEditor.Target(item: "O1", element: each.element)
    let before = each.before.replacing("\n", with: "\r\n")
    let text = try editor(before).setting(Self.ruling, on: target)
    #expect(text == each.after.replacing("\n", with: "\r\n"))
  }

  @Test("set and removed again, the file is what it was", arguments: cases.prefix(3))
  func roundTrip(_ each: Case) throws {
    let target = RulingEditor.Target(item: "O1", element: each.element)
    let text = try editor(each.before).setting(Self.ruling, on: target)
    let again = try editor(text).removing(target)
    #expect(again == each.before + (each.before.hasSuffix("\n") ? "" : "\n"))
  }

  static let removals: [(before: String, after: String)] = [
    ("rulings:\n  # เก็บไว้\n  \(other)\n# จบ\n", "rulings: []\n  # เก็บไว้\n# จบ\n"),
    ("rulings:  # ของเรา\n  \(other)\n", "rulings: []  # ของเรา\n"),
    (
      "rulings:\n  \(other)\n  - {item: O1, verdict: fail, by: ก, why: ข}\n",
      "rulings:\n  - {item: O1, verdict: fail, by: ก, why: ข}\n"
    ),
    (
      "rulings:\n  - {item: O1, verdict: fail, by: ก, why: ข}\n\n  \(other)\ncriteria: {}\n",
      "rulings:\n  - {item: O1, verdict: fail, by: ก, why: ข}\n\ncriteria: {}\n"
    ),
  ]

  @Test("a ruling goes out", arguments: removals)
  func removing(_ before: String, _ after: String) throws {
    let target = RulingEditor.Target(item: "O2", element: nil)
    #expect(try editor(Self.head + before).removing(target) == Self.head + after)
  }

  @Test(
    "what cannot be edited without spoiling it is refused",
    arguments: [
      "rulings: [{item: O2, verdict: fail, by: ก, why: ข}]\n",
      "rulings: [\n  {item: O2, verdict: fail, by: ก, why: ข}\n]\n",
      "rulings: []\n...\n# - item\n",
    ])
  func refused(_ rulings: String) throws {
    let editor = try editor(Self.head + rulings)
    let target = RulingEditor.Target(item: "O1", element: nil)
    if let text = try? editor.setting(Self.ruling, on: target) {
      #expect(try self.editor(text).ruling(on: target) == Self.ruling)
    } else {
      #expect(throws: InputFaults.self) { try editor.setting(Self.ruling, on: target) }
    }
  }

  @Test("a flow list and a file of one line are refused with the words to add")
  func message() throws {
    let text = Self.head + "rulings: [{item: O2, verdict: fail, by: ก, why: ข}]\n"
    let target = RulingEditor.Target(item: "O1", element: nil)
    let fault = #expect(throws: InputFaults.self) {
      try editor(text).setting(Self.ruling, on: target)
    }
    let message = try #require(fault?.faults.first?.description)
    #expect(message.hasPrefix("a.yaml:8: `rulings` is written here"))
    #expect(message.contains("- {item: O1, verdict: pass, by: นางสมจริง ตรวจทาน"))
  }

  @Test(
    "words of every kind read back as they were",
    arguments: ["สองบรรทัด\nจริง", "'\"\\", "- a: b", "null", "2564", "\u{200B}x\u{7}", "# y", "{x}"])
  func anyWords(_ words: String) throws {
    let ruling = Agency.Ruling(decision: .notApplicable, by: words, why: words, until: nil)
    let target = RulingEditor.Target(item: "O2", element: "x")
    let text = try editor(Self.head).setting(ruling, on: target)
    #expect(text.hasPrefix(Self.head))
    #expect(try editor(text).ruling(on: target) == ruling)
  }
}
