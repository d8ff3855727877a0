import Criteria
import Scoring
import Testing

@testable import Reports

/// What a person has to look at, in every report.
@Suite struct ReviewReportTests {
  private static let scan = Proof(
    url: FixtureResult.site + "plan.zip", place: Proof.Place(.page(3), file: "แผน, ฉบับ 1.pdf"),
    quote: "", sha256: FixtureResult.hash)

  /// O4 undecided by one page of one file, but for its period.
  private static let open: AuditResult = {
    var item = FixtureResult.undecided("O4", .imageOnly)
    for index in item.elements.indices { item.elements[index].proofs = [scan] }
    item.elements[1].verdict = .pass
    item.elements[1].reason = .found
    return FixtureResult.result(["O4": item, "O30": FixtureResult.undecided("O30", .accessBlocked)])
  }()

  private static func spot() throws -> Review.Spot {
    try #require(Review.spots(of: open).first)
  }

  private func page(
    _ result: AuditResult, pictures: [Review.Spot: HTMLReport.Picture] = [:]
  ) throws -> String {
    HTMLReport.text(
      of: result, wording: try FixtureWording.wording(), language: .th, version: "1",
      pictures: pictures)
  }

  @Test("the page names address, page, file, what to look for and the command")
  func html() throws {
    let html = try page(Self.open)
    let start = try #require(html.firstRange(of: #"<section class="review">"#)).lowerBound
    let section = html[start...].prefix { _ in true }
    let end = try #require(section.firstRange(of: "</section>")).lowerBound
    let words = section[..<end]
    for part in [
      "ให้คนเปิดดู", "หน้า 3 · ไฟล์ แผน, ฉบับ 1.pdf", "plan.zip", "แผนพัฒนาหน่วยงาน",
      "oit rule agency.yaml O4 document --verdict pass --by … --why …",
      "oit rule agency.yaml O4 goals --verdict pass",
    ] { #expect(words.contains(part), "\(part)") }
    #expect(!words.contains("O4 period"))
    #expect(!html.contains("<img"))
  }

  @Test("a picture stands in the page once, and what has none says so")
  func pictures() throws {
    let picture = HTMLReport.Picture(mediaType: "image/png", base64: "QUJD")
    var result = Self.open
    let other = FixtureResult.item("O6").elements.map {
      ElementVerdict(
        id: $0.id, verdict: .undecided, reason: .imageOnly, isRequired: true, proofs: [Self.scan],
        details: [])
    }
    let place = try #require(result.items.firstIndex { $0.id == "O6" })
    result.items[place].verdict = .undecided
    result.items[place].reasons = [.imageOnly]
    result.items[place].elements = other
    let html = try page(result, pictures: [try Self.spot(): picture])
    #expect(html.ranges(of: #"src="data:image/png;base64,QUJD""#).count == 1)
    #expect(html.contains(##"ภาพของสิ่งที่ต้องดู: <a href="#O4">O4</a>"##))
    #expect(html.contains("ไม่ได้แสดงภาพไว้ที่นี่"))
    #expect(html.contains("ไม่ได้ปิดข้อมูลส่วนบุคคลในภาพ"))
  }

  @Test("the terminal names the file as it was given, and advisory elements not at all")
  func terminal() throws {
    let style = TerminalStyle(language: .th, width: 100)
    let report = TerminalReport(
      Self.open, wording: try FixtureWording.wording(), style: style, file: "ของ เรา.yaml")
    let text = report.text
    #expect(text.contains("? ให้คนเปิดดู: http://www.mueangtuayang.example/plan.zip · หน้า 3 · ไฟล์"))
    #expect(text.contains("oit rule 'ของ เรา.yaml' O4 document --verdict pass --by … --why …"))
  }

  @Test("the JSON has the places and the command, and reads back")
  func json() throws {
    let document = ResultDocument(Self.open, version: "1")
    let item = try #require(document.items.first { $0.id == "O4" })
    #expect(item.elements.map { $0.review == nil } == [false, true, false])
    #expect(item.elements[0].review?.at.map(\.place) == [Self.scan.place])
    #expect(
      item.elements[0].review?.command
        == "oit rule agency.yaml O4 document --verdict pass --by … --why …")
    let text = try JSONReport.text(of: document)
    #expect(try JSONReport.read(text, file: "r.json").items.map(\.id) == document.items.map(\.id))
  }

  @Test("nothing is to be looked at where the whole site failed or a person ruled on the item")
  func nothing() throws {
    var result = Self.open
    result.siteTrouble = .siteUnreachable
    #expect(Review.spots(of: result).isEmpty)
    #expect(try !page(result).contains(#"class="review""#))
    result = Self.open
    for index in result.items.indices where result.items[index].verdict == .undecided {
      // Failed by a ruling on one element, the others are still to be looked at.
      result.items[index].reasons = [.ruled]
      #expect(!Review.spots(of: result).isEmpty)
      result.items[index].ruling = FixtureResult.ruled.ruling
    }
    #expect(Review.spots(of: result).isEmpty)
  }

  @Test("pictures of a page without words are what to look at, and submitted pages at the least")
  func places() throws {
    var item = FixtureResult.undecided("O4", .imageOnly)
    item.urls.append(
      SeenURL(
        url: FixtureResult.site + "a.png", submitted: false, finalURL: nil, status: 200,
        kind: "image", sha256: FixtureResult.hash, trouble: nil))
    var spots = Review.spots(of: FixtureResult.result(["O4": item]))
    #expect(spots.map(\.url).last == FixtureResult.site + "a.png")
    for index in item.elements.indices {
      item.elements[index].proofs = []
      item.elements[index].reason = .fetchFailed
    }
    spots = Review.spots(of: FixtureResult.result(["O4": item]))
    #expect(spots.map(\.url) == [FixtureResult.site + "index.php?page=o4"])
  }

  @Test("a ruling on an element is shown as one in every report")
  func ruled() throws {
    var result = Self.open
    let place = try #require(result.items.firstIndex { $0.id == "O4" })
    result.items[place].elements[0].verdict = .pass
    result.items[place].elements[0].reason = .ruled
    result.items[place].elements[0].ruling = Agency.Ruling(
      decision: .pass, by: "นายตรวจ\u{202E} ดี", why: "เห็นใน <b>หน้า 3</b>", until: "2021-09-30")
    let html = try page(result)
    #expect(html.contains("นายตรวจ ดี") && html.contains("เห็นใน &lt;b&gt;หน้า 3"))
    #expect(html.contains("badge ruled"))
    let style = TerminalStyle(language: .th, width: 200)
    let text = TerminalReport(result, wording: try FixtureWording.wording(), style: style).text
    #expect(text.contains("คำตัดสินของบุคคล document: นายตรวจ ดี – เห็นใน <b>หน้า 3</b>"))
    let document = ResultDocument(result, version: "1")
    #expect(document.items[place].elements[0].ruling?.by == "นายตรวจ ดี")
    let read = try JSONReport.read(try JSONReport.text(of: document), file: "r.json")
    #expect(read.items[place].elements[0].ruling == document.items[place].elements[0].ruling)
  }

  @Test("the list of rulings says what counts")
  func list() throws {
    var agency = FixtureResult.agency
    let wording = try FixtureWording.wording()
    let checklist = FixtureChecklist.checklist
    let text = { (agency: Agency) in
      RulingList(agency, checklist: checklist, today: "2021-10-01").text(wording, .en)
    }
    #expect(text(agency) == "This file has no rulings")
    let ruling = Agency.Ruling(decision: .fail, by: "ก", why: "ข", until: "2021-09-30")
    agency.elementRulings = ["O1": ["chart": ruling]]
    agency.rulings = ["O2": Agency.Ruling(decision: .pass, by: "ค", why: "ง", until: nil)]
    #expect(
      text(agency) == """
        O1 chart · fail · expired; does not count · Until 30 September 2021
          By ก
          Why ข
        O2 · pass · counts
          By ค
          Why ง
        """)
  }
}
