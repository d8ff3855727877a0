import Criteria
import Foundation
import FoundationXML
import Scoring
import Testing

@testable import Reports

@Suite struct PaperRenderingTests {
  private static func papers(_ result: AuditResult) throws -> [Paper] {
    let draft = try FixturePaper.draft(result, before: FixturePaper.before)
    return [draft.analysis, draft.report]
  }

  private static func document(_ paper: Paper) throws -> String {
    try #require(DOCXPaper.parts(of: paper).first { $0.name == "word/document.xml" }).text
  }

  @Test("HTML and DOCX say the same words in the same order")
  func sameWords() throws {
    for paper in try Self.papers(FixtureResult.open) {
      let lines = paper.lines.map(\.text).filter { !$0.isEmpty }
      let docx = try XMLText(try Self.document(paper), paragraph: "w:p")
      let html = HTMLPaper.text(of: paper)
      let main = try #require(html.firstRange(of: "<main>"))
      let end = try #require(html.firstRange(of: "</main>"))
      let body = html[main.lowerBound..<end.upperBound].xml
      #expect(docx.paragraphs == lines)
      #expect(try XMLText(body, paragraph: "p", "h1", "h2", "h3", "th").paragraphs == lines)
      #expect(html.contains(paper.mark.text))
    }
  }

  @Test("every part of the DOCX is well-formed, and the mark is on every page")
  func parts() throws {
    for paper in try Self.papers(FixtureResult.decided) {
      for part in DOCXPaper.parts(of: paper) { _ = try XMLText(part.text, paragraph: "w:p") }
      let header = DOCXPaper.parts(of: paper).first { $0.name == "word/header1.xml" }
      #expect(header?.text.contains("ร่าง") == true)
      #expect(try Self.document(paper).contains("<w:headerReference w:type=\"default\""))
    }
  }

  @Test(
    "what people wrote becomes no markup",
    arguments: [
      "<script>alert(1)</script>", "& &amp; \"'", "]]></w:t><w:br/>", "{blank}{agency}",
      "\u{0}\u{202E}\u{FFFE}", "</style><svg onload=x>",
    ])
  func hostile(_ text: String) throws {
    var soiled = FixtureResult.open
    soiled.agency.name += text
    soiled.agency.province = text
    for item in soiled.items.indices {
      for element in soiled.items[item].elements.indices {
        soiled.items[item].elements[element].details =
          soiled.items[item].elements[element].details.map { _ in text }
      }
    }
    var harmless = soiled
    harmless.agency.name = "ก"
    let (bad, good) = (try Self.papers(soiled)[0], try Self.papers(harmless)[0])
    #expect(HTMLPaper.text(of: bad).tagCount == HTMLPaper.text(of: good).tagCount)
    #expect(try Self.document(bad).tagCount == (try Self.document(good)).tagCount)
    let words = try XMLText(try Self.document(bad), paragraph: "w:p").paragraphs
    #expect(words.contains(soiled.agency.name.clean))
  }

  @Test(
    "numbers become Thai digits, codes and agencies' names stay",
    arguments: [
      ("ข้อ O42 ปี 2564", "ข้อ O42 ปี ๒๕๖๔"), ("77.85 คะแนน", "๗๗.๘๕ คะแนน"),
      ("e11, 12", "e11, ๑๒"), ("", ""), ("๒๕64", "๒๕๖๔"),
    ])
  func digits(_ text: String, _ expected: String) {
    let paper = Paper(mark: .words(text), title: [[.verbatim("โรงเรียน 5")]], notice: [], blocks: [])
    #expect(paper.inThaiDigits.mark.text == expected)
    #expect(paper.inThaiDigits.title[0].text == "โรงเรียน 5")
  }

  @Test(
    "a broken sentence is a fault with its line",
    arguments: [
      ("mark: ร่าง", "mark: ร่าง {agncy}", "p.yaml:1: `mark`: there is no {agncy}, only {blank}"),
      ("mark: ร่าง", "mark: \"ร่าง {blank\"", "p.yaml:1: `mark`: a brace is not closed"),
      ("mark: ร่าง", "mark: \"ร่าง }\"", "p.yaml:1: `mark`: a brace is not closed"),
      ("mark: ร่าง", "mrk: ร่าง", "p.yaml:1: `mark` is missing"),
    ])
  func sentences(_ part: String, _ other: String, _ message: String) throws {
    let file = FixtureWording.root.appending(path: "Checklists/paper.yaml")
    let real = try String(contentsOf: file, encoding: .utf8)
    let text = try #require(real.split(separator: "\n").firstIndex(of: part[...]))
    let lines =
      [other]
      + real.split(separator: "\n").enumerated().filter { $0.offset != text }.map {
        String($0.element)
      }
    let faults = try #require(throws: InputFaults.self) { () throws(InputFaults) in
      try PaperWords.read(text: lines.joined(separator: "\n"), file: "p.yaml")
    }
    #expect(faults.faults.contains { $0.description.hasPrefix(message) }, "\(faults)")
  }
}

/// The words of each paragraph of an XML document; fails when it is not well-formed.
private final class XMLText: NSObject, XMLParserDelegate {
  private let names: Set<String>
  private var text: String?
  private(set) var paragraphs: [String] = []

  init(_ xml: String, paragraph names: String...) throws {
    self.names = Set(names)
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    paragraphs = paragraphs.filter { !$0.isEmpty }
  }

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if names.contains(name) { text = "" }
  }

  func parser(_: XMLParser, foundCharacters characters: String) { text? += characters }

  func parser(
    _: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard names.contains(name) else { return }
    paragraphs.append(text ?? "")
    text = nil
  }
}

extension Substring {
  /// HTML of a paper as XML: the one element without an end is closed.
  fileprivate var xml: String {
    split(separator: "<col ", omittingEmptySubsequences: false).enumerated().map { index, part in
      guard index > 0, let end = part.firstIndex(of: ">") else { return String(part) }
      return part[..<end] + "/" + part[end...]
    }.joined(separator: "<col ")
  }
}

extension String {
  fileprivate var tagCount: Int { count { $0 == "<" } }
}
