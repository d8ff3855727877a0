import Causes
import Documents
import Testing

/// Gambling spam in pages of agencies, pages that are nothing else any more, and those who warn.
struct InjectedSpamTests {
  private static let content = """
    <h1>องค์การบริหารส่วนตำบลตัวอย่าง</h1><p>นายสมมติ ตัวอย่าง นายกองค์การบริหารส่วนตำบล</p>
    <p>แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2564 จัดทำขึ้นเพื่อให้ประชาชนทราบโครงการของท้องถิ่น</p>
    <p>ที่อยู่ 1 หมู่ 1 ตำบลตัวอย่าง อำเภอตัวอย่าง จังหวัดตัวอย่าง โทรศัพท์ 0-2000-0000 ในวันและเวลาราชการ</p>
    """
  private static let link = "<a href=http://a.example/>สล็อตเว็บตรง บาคาร่า เครดิตฟรี</a> "

  static let spoilt: [(why: String, html: String)] = [
    (
      "a hidden block",
      content
        + "<div style='position:absolute;left:-9999px'>\(String(repeating: link, count: 60))</div>"
    ),
    ("three hidden links", content + "<div style=display:none>\(link)\(link)\(link)</div>"),
    (
      "hidden words",
      content + "<div style=display:none>สล็อต บาคาร่า แทงบอล คาสิโน เครดิตฟรี ฝากถอนออโต้</div>"
    ),
    ("the title", "<title>สล็อตเว็บตรง แตกง่าย | อบต.ตัวอย่าง</title>" + content),
    ("shown links", content + "<footer>\(String(repeating: link, count: 6))</footer>"),
    (
      "links by their hosts",
      content + (1...6).map { "<a href=http://slot\($0).example/>คลิก</a>" }.joined()
    ),
    (
      "a script for those who search",
      content
        + "<p>สล็อต</p><script>if(document.referrer.indexOf('google')>0){location='http://slot.example/'}</script>"
    ),
  ]

  @Test(arguments: spoilt)
  func isToldAndDoesNotCount(_ why: String, _ html: String) async throws {
    let result = try await read(html)
    #expect(result.remarks == [.pageInjectedSpam])
    #expect(result.details[.pageInjectedSpam]?.isEmpty == false)
    guard case .document(.page(let page)) = result.sight else {
      Issue.record("\(why): \(result.sight)")
      return
    }
    let shown = page.blocks.filter { !$0.isHidden }.map(\.text).joined()
    #expect(shown.contains("แผนการดำเนินงาน"))
    #expect(!shown.contains("เครดิตฟรี") && !page.title.contains("สล็อต"))
    #expect(page.links.allSatisfy { $0.isHidden || !$0.words.contains("สล็อต") })
  }

  static let replaced: [String] = [
    "<title>สล็อตเว็บตรง</title><h1>สล็อตเว็บตรง อันดับ 1</h1>"
      + String(
        repeating: "<p>บาคาร่า คาสิโนออนไลน์ แทงบอล เครดิตฟรี 100 ฝากถอนออโต้ สมัครเลย</p>", count: 40),
    "<title>สล็อตเว็บตรง แตกง่าย</title><img src=banner.jpg>",
    "<p>เว็บตรง สล็อต บาคาร่า</p><p>ฝากถอนออโต้ สล็อต</p><p>แทงบอล เครดิตฟรี</p><p>ติดต่อเรา</p>",
  ]

  @Test(arguments: replaced)
  func aReplacedPageIsUnclear(_ html: String) async throws {
    let result = try await read(html)
    guard case .unclear(.pageDefaced) = result.sight else {
      Issue.record("\(result.sight)")
      return
    }
  }

  static let honest: [String] = [
    "<p>ประชาสัมพันธ์: เตือนภัยการพนันออนไลน์ สล็อต บาคาร่า เป็นสิ่งผิดกฎหมาย</p>",
    "<title>รู้ทันภัย สล็อต บาคาร่า เครดิตฟรี</title>",
    "<p>ตำรวจจับกุมผู้เปิดเว็บพนัน สล็อต บาคาร่า แทงบอล เครดิตฟรี</p>",
    "<p>ซ่อมเครื่องชั่ง ช่องใส่เหรียญ (slot)</p>",
    "<p>ป้องกันการพนัน</p><a href=http://police.example/slot>สล็อต บาคาร่า ผิดกฎหมาย</a>",
    "<a href=http://shop.example/>สมัครสมาชิก รับโบนัส</a>",
  ]

  @Test(arguments: honest)
  func whoWarnsIsLeftAlone(_ html: String) async throws {
    let result = try await read(html + Self.content)
    #expect(result.remarks.isEmpty && result.details.isEmpty)
  }

  private func read(_ html: String) async throws -> ReadResult {
    await DocumentReader(pdf: try PDFReader.find())
      .read(body: Array(html.utf8), url: "http://www.tuayang.example/", contentType: "text/html")
  }
}
