import Foundation
import FoundationXML
import Scoring
import Testing

@testable import Reports

/// What holds for every format that is text.
@Suite struct ReportFormatTests {
  private static let folder = FixtureWording.root.appending(path: "Tests/ReportsTests/Golden")

  @Test("the small result looks as it did", arguments: ReportFormat.allCases)
  func golden(_ format: ReportFormat) throws {
    let text = try format.text(of: FixtureResult.small)
    let file = Self.folder.appending(path: format.rawValue)
    // `OIT_GOLDEN=write swift test` writes them anew, to be looked at before they are committed.
    if ProcessInfo.processInfo.environment["OIT_GOLDEN"] == "write" {
      try Data(text.utf8).write(to: file)
    }
    #expect(try Data(contentsOf: file) == Data(text.utf8))
  }

  @Test("the order in which items come changes no byte", arguments: ReportFormat.allCases)
  func order(_ format: ReportFormat) throws {
    var turned = FixtureResult.open
    turned.items.reverse()
    #expect(try format.text(of: turned) == format.text(of: FixtureResult.open))
  }

  static let attacks = [
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "]]>", "]]></failure>",
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a | b || c",
    "[x](javascript:1)",
    "`code` **b** <b>", "\u{0}\u{1}\u{8}\u{B}\u{1B}[31m", "\u{202E}txt.exe\u{2066}\u{200F}",
    "\u{FFFE}\u{FFFF}\u{E000}", "a\"b\\c\nd", "\r\n\r\n# HELP x", "{{7*7}} ${{ secrets.X }}",
    "กํ็่้๊๋์ ก\u{0E33}\u{0E4D}\u{0E32}", "/1234567890121",
    "เลข 1-2345-67890-12-1",
  ]

  @Test("nothing that a page wrote steers, and no citizen is named", arguments: attacks)
  func hostile(_ text: String) throws {
    let hostile = FixtureResult.soiled(with: text)
    let clean = FixtureResult.soiled(with: "harmless")
    for format in ReportFormat.allCases {
      let text = try format.text(of: hostile)
      let allowed = Set("\n\r\u{FEFF}".unicodeScalars)
      #expect(!text.unicodeScalars.contains { $0.steers && !allowed.contains($0) }, "\(format)")
      #expect(!text.contains("1234567890121") && !text.contains("1-2345-67890-12-1"), "\(format)")
      try Self.check(text, against: format.text(of: clean), format)
    }
  }

  /// Markup and lines are as without the text; JSON is JSON, and SARIF names no address of it.
  private static func check(_ text: String, against clean: String, _ format: ReportFormat) throws {
    if format.isXML { #expect(try Shape(xml: text) == Shape(xml: clean), "\(format)") }
    if format.isXML || format == .markdown {
      #expect(!text.contains("<script") && !text.contains("<img"), "\(format)")
    }
    if !format.isXML && format != .sarif {
      #expect(text.lineCount == clean.lineCount, "\(format)")
    }
    if format.isJSON { try checkJSON(text, format) }
  }

  private static func checkJSON(_ text: String, _ format: ReportFormat) throws {
    let values = format == .ndjson ? text.split(separator: "\n") : [text[...]]
    for value in values { _ = try JSONSerialization.jsonObject(with: Data(value.utf8)) }
  }
}

extension String {
  fileprivate var lineCount: Int { utf8.count { $0 == 0x0A } }
}

/// The elements of an XML document in their order, with the names of their attributes.
final class Shape: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []
  private(set) var attributes: [[String: String]] = []

  init(xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
  }

  static func == (lhs: Shape, rhs: Shape) -> Bool {
    lhs.elements == rhs.elements
      && lhs.attributes.map { $0.keys.sorted() } == rhs.attributes.map { $0.keys.sorted() }
  }

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(name)
    self.attributes.append(attributes)
  }
}
