import Criteria
import Reports
import Scoring
import Testing

@Suite struct HTMLReportTests {
  private func page(_ result: AuditResult, _ language: Language = .th) throws -> String {
    let wording = try FixtureWording.wording()
    return HTMLReport.text(of: result, wording: wording, language: language, version: "1.0")
  }

  @Test(
    "a text is escaped wherever it is put",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      (#"" onmouseover="x"#, "&quot; onmouseover=&quot;x"),
      ("' onerror='x", "&#39; onerror=&#39;x"),
      ("a & b &amp; c", "a &amp; b &amp;amp; c"),
      ("\u{202E}<\u{0}b>\u{2066}", "&lt;b&gt;"),
      ("]]> --> </style>", "]]&gt; --&gt; &lt;/style&gt;"),
      ("ไทย ๒๕๖๔ ✓", "ไทย ๒๕๖๔ ✓"),
    ])
  func escapes(_ text: String, _ expected: String) {
    let html: HTML = #"<p title="\#(text)">\#(text)</p>"#
    #expect(html.markup == #"<p title="\#(expected)">\#(expected)</p>"#)
  }

  @Test("a proof names row, sheet and file, and says when it was read off a picture")
  func places() throws {
    let html = try page(FixtureResult.soiled(with: "ชื่อ"))
    #expect(html.contains("แถว 3 · ชีต ชื่อ · ไฟล์ ชื่อ"))
    #expect(html.contains("อ่านด้วย OCR"))
  }

  static let attacks = [
    #""><script>alert(1)</script>"#, "'><img src=x onerror=alert(1)>", "</style><svg onload=x>",
    "</details></main>", "<!-- ", "javascript:alert(1)", "{{7*7}}", "<iframe src=//x>",
  ]

  @Test("nothing that a page or a person wrote becomes markup", arguments: attacks)
  func hostile(_ text: String) throws {
    let clean = try page(FixtureResult.soiled(with: "harmless"))
    let hostile = try page(FixtureResult.soiled(with: text))
    #expect(hostile.openTags == clean.openTags)
    #expect(!hostile.contains(text) || !text.contains("<"))
  }

  @Test(
    "only web addresses become links",
    arguments: [
      ("javascript:alert(1)", false), ("JavaScript://%0aalert(1)", false),
      ("data:text/html,x", false), ("file:///etc/passwd", false), ("//a.example/", false),
      ("http:a.example", false), (" javascript:x", false), ("vbscript:http://x", false),
      ("http://a.example/x?id=1234567890121", false),
      ("http://a.example/x", true), ("HTTPS://a.example/ก", true),
    ])
  func links(_ url: String, _ isLink: Bool) throws {
    var result = FixtureResult.decided
    result.items[0].urls[0].url = url
    result.items[0].urls[0].finalURL = nil
    let start = try page(result).firstRange(of: #"<ul class="urls"><li>"#)
    let row = try page(result)[try #require(start).upperBound...].prefix(60)
    #expect(row.contains("href=") == isLink, "\(row)")
  }

  @Test("the page needs nothing else and runs nothing")
  func selfContained() throws {
    for language in Language.allCases {
      let page = try page(FixtureResult.open, language)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
      #expect(
        page.contains("content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'"))
      for word in ["<script", "<link", "<img", "<iframe", "url(", "@import", "@font-face"] {
        #expect(!page.contains(word), "\(word)")
      }
      let links = page.count(of: "<a class=\"url\"")
      #expect(links > 40 && page.count(of: "rel=\"noopener noreferrer\"") == links)
    }
  }

  @Test("every tag that opens closes")
  func balanced() throws {
    for result in [FixtureResult.open, FixtureResult.decided] {
      let page = try page(result)
      for tag in ["details", "section", "ul", "ol", "li", "div", "span", "p", "dl", "a", "q"] {
        let opened = page.count(of: "<\(tag)>") + page.count(of: "<\(tag) ")
        #expect(opened == page.count(of: "</\(tag)>"), "\(tag)")
      }
    }
  }

  @Test("the figures, and the ranges where something is undecided")
  func figures() throws {
    let decided = try page(FixtureResult.decided)
    for figure in [">64.30<", ">77.85<", ">B<", "width:77.78%"] {
      #expect(decided.contains(figure), "\(figure)")
    }
    let open = try page(FixtureResult.open)
    for figure in [">61.96–65.07<", ">76.91–78.15<", ">80.00–100.00<", "class=\"open\""] {
      #expect(open.contains(figure), "\(figure)")
    }
    let surveyless = try page(FixtureResult.result(surveys: [:]))
    #expect(surveyless.contains("ยังไม่ทราบคะแนน IIT หรือ EIT จึงยังไม่มีคะแนนรวม"))
  }

  @Test("mends come by what they are worth, failed ones first")
  func mends() throws {
    let page = try page(FixtureResult.open)
    let start = try #require(page.firstRange(of: #"<ol class="mends">"#)).upperBound
    let end = try #require(page.firstRange(of: "</ol>")).lowerBound
    let ids = page[start..<end].split(separator: "href=\"#").dropFirst().map { part in
      String(part.prefix { $0 != "\"" })
    }
    #expect(ids == ["O42", "O43", "O38", "O18", "O23", "O15", "O2", "O8", "O30", "O4"])
  }

  @Test("failed items stand open, the others closed; every item once")
  func items() throws {
    let page = try page(FixtureResult.open)
    #expect(page.count(of: "<details id=\"O") == 43)
    #expect(page.count(of: " open>") == 8)
    #expect(page.contains(#"<details id="O2" class="item fail" open>"#))
    #expect(page.contains(#"<details id="O4" class="item undecided">"#))
  }

  @Test("a ruling, a note, warnings and what is unsure are shown as such")
  func remarks() throws {
    let page = try page(FixtureResult.open)
    for text in [
      "คำตัดสินของบุคคล", "นางสมจริง ตรวจทาน", "30 กันยายน 2564", "หน้าแรก &gt; ข้อมูลหน่วยงาน",
      "URL ที่ส่งพาไปยังเว็บไซต์อื่น", "เกณฑ์ยังไม่ได้ยืนยันกับต้นฉบับ",
      "uploads/แผน-2561-2565.pdf",
      "9f86d081884c", "ข้อแนะนำ ไม่มีผลต่อผลการตรวจ",
    ] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test("identity numbers are masked in every report")
  func masked() throws {
    let id = "1234567890121"
    let result = FixtureResult.soiled(with: "/\(id)")
    let wording = try FixtureWording.wording()
    let terminal = TerminalReport(result, wording: wording, style: TerminalStyle(language: .th))
    for text in [
      try page(result), try JSONReport.text(of: result, version: "1.0"), terminal.text,
    ] {
      #expect(!text.contains(id) && text.contains("x-xxxx-xxxxx-xx-x"))
    }
    var once = FixtureResult.decided
    once.items[1].elements[0].proofs[0].quote = "เลขประจำตัว ๑๒๓๔๕๖๗๘๙๐๑๒๓"
    #expect(try !page(once).contains("๑๒๓๔๕๖๗๘๙๐๑๒๓"))
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }

  /// The names of all tags that open, in order.
  fileprivate var openTags: [Substring] {
    split(separator: "<").dropFirst().compactMap { part in
      let name = part.prefix { $0.isLetter || $0.isNumber }
      return name.isEmpty ? nil : name
    }
  }
}
