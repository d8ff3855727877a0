import Testing

@testable import Criteria

@Suite struct SourceTextTests {
  private static let thai: [UInt8] = Array("ปี: 2564\n".utf8)

  @Test("UTF-8 is read, with or without its mark and with any line ends")
  func utf8() throws {
    let text = try SourceText.decode([0xEF, 0xBB, 0xBF] + Self.thai, file: "a.yaml")
    #expect(text == "ปี: 2564\n")
    let value = try YAMLValue.parse("\u{FEFF}a: 1\r\nb:\r\n  - c\r\n", file: "a.yaml")
    let map = MapReader(value, what: "a file", faults: FaultList())
    #expect(map.string("a") == "1")
    #expect(map.strings("b") == ["c"])
    #expect(map.value("b")?.place.line == 3)
  }

  @Test(
    "other encodings are refused with their line",
    arguments: [
      (thai + [0xA1, 0xD2, 0x0A], "a.yaml:2: the file is not UTF-8"),
      ([0xFF, 0xFE, 0x61, 0x00], "a.yaml: the file is UTF-16; save it as UTF-8"),
      ([0xFE, 0xFF, 0x00, 0x61], "a.yaml: the file is UTF-16; save it as UTF-8"),
    ])
  func encodings(_ bytes: [UInt8], _ expected: String) {
    let error = #expect(throws: InputFaults.self) { try SourceText.decode(bytes, file: "a.yaml") }
    #expect(error?.faults.map(\.description).joined().hasPrefix(expected) == true)
  }

  @Test("a file that no person wrote is refused")
  func tooLong() {
    // No argument of a test: its four million bytes would be printed.
    let bytes = [UInt8](repeating: 0x20, count: SourceText.mostBytes + 1)
    let error = #expect(throws: InputFaults.self) { try SourceText.decode(bytes, file: "a.yaml") }
    #expect(error?.faults.first?.description.hasPrefix("a.yaml: the file is larger") == true)
  }

  @Test("control characters are refused with their line")
  func controls() {
    let error = #expect(throws: InputFaults.self) {
      try YAMLValue.parse("a: 1\r\nb: \u{0}\r\n", file: "a.yaml")
    }
    #expect(error?.faults.map(\.place.line) == [2])
  }

  @Test("doubled keys are found with CRLF line ends and in flow mappings")
  func doubledKeys() throws {
    let value = try YAMLValue.parse("ก: 1\r\nข: {ค: 1, ค: 2}\r\nก: 3\r\n", file: "a.yaml")
    let faults = FaultList()
    let map = MapReader(value, what: "a file", faults: faults)
    #expect(map.string("ก") == "1")
    _ = map.map("ข")
    #expect(
      faults.faults.map(\.description) == [
        "a.yaml:3: `ก` stands twice; first at line 1",
        "a.yaml:2: `ค` stands twice; first at line 2",
      ])
  }

  @Test("more doubled keys than the reader follows are one fault")
  func manyDoubledKeys() {
    let text = String(repeating: "a: 1\n", count: 100)
    let error = #expect(throws: InputFaults.self) { try YAMLValue.parse(text, file: "a.yaml") }
    #expect(error?.faults.count == 1)
  }

  @Test("deep nesting is a fault, not a crash", arguments: [100, 100_000])
  func depth(_ depth: Int) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(throws: InputFaults.self) { try YAMLValue.parse(text, file: "a.yaml") }
  }

  @Test("an ampersand and a star in a text are no anchors")
  func ampersands() throws {
    let value = try YAMLValue.parse("a: Q&A R &D *note\nb: \"**x** &y\"\n", file: "a.yaml")
    let map = MapReader(value, what: "a file", faults: FaultList())
    #expect(map.string("a") == "Q&A R &D *note")
    #expect(map.string("b") == "**x** &y")
  }

  @Test("nothing, ~ and null are empty; quoted they are texts")
  func nulls() throws {
    let text = "a:\nb: ~\nc: null\nd: \"~\"\n"
    guard case .map(let entries, _) = try YAMLValue.parse(text, file: "a.yaml") else { return }
    let texts = entries.map { if case .scalar(let text, _) = $0.value { text } else { "?" } }
    #expect(texts == ["", "", "", "~"])
  }
}
