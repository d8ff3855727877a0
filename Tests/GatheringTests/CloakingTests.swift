import Causes
import Documents
import Fetching
import Testing

@testable import Gathering

/// Pages that show programs and browsers different things.
struct CloakingTests {
  private static let own = """
    <h1>เทศบาลตำบลตัวอย่าง</h1><p>นายสมมติ ตัวอย่าง นายกเทศมนตรี</p>
    <p>แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2564 ของเทศบาลตำบลตัวอย่าง ให้ประชาชนทราบโครงการของท้องถิ่น</p>
    <p>ที่อยู่ 1 หมู่ 1 ตำบลตัวอย่าง อำเภอตัวอย่าง จังหวัดตัวอย่าง</p>
    """
  private static let spam = String(
    repeating: "<p>สล็อตเว็บตรง บาคาร่า เครดิตฟรี ฝากถอนออโต้ สมัครเลย</p>", count: 9)
  private static let hidden = "<div style=display:none>\(spam)</div>"
  private static let wall = "<title>Request Rejected</title>The requested URL was rejected."

  static let sites: [(programs: String, browsers: String, isAsked: Bool, isCloaked: Bool)] = [
    (spam, own, true, true), (spam, spam, true, false),
    (own + hidden, own + hidden, true, false),
    (own + hidden, "<h1>อื่น</h1><p>ไม่เหมือน</p>", true, true),
    // A page that nothing gives away, and one that refuses us, are not asked in another's name.
    (own, spam, false, false), (wall, own, false, false),
  ]

  @Test(arguments: sites)
  func isNoticed(
    _ programs: String, _ browsers: String, _ isAsked: Bool, _ isCloaked: Bool
  ) async throws {
    let fetcher = Fetcher { request in
      .success(
        Response(
          status: 200, headers: [Response.Header(name: "content-type", value: "text/html")],
          body: Array((request.purpose == .asBrowser ? browsers : programs).utf8), isWhole: true,
          brokenTLS: nil))
    }
    let looker = Looker(fetcher: fetcher, reader: DocumentReader(pdf: try PDFReader.find()))
    let look = await looker.look(at: "http://a.example/")
    #expect((Cloaking.suspicious([look.url: look]) == [look.url]) == isAsked)
    let browser = await looker.look(at: look.url, for: .asBrowser)
    guard isAsked else { return }
    #expect(Cloaking.judged(look, browser: browser).isCloaked == isCloaked)
  }
}
