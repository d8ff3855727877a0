import Criteria
import Documents
import Gathering
import Testing
import ThaiText

@Suite struct GatherPlanTests {
  private static let recipe = Recipe(
    concept: "budget_plan", subject: ["แผนการใช้จ่ายงบประมาณ"],
    follow: FollowRule(depth: 2, most: 3, links: ["แผนการใช้จ่าย"]), elements: [:])

  private func steps(_ html: String, depth: Int = 0) throws -> [String] {
    let page = try PageReader.read(Array(html.utf8), url: "http://a.example/list.html")
    let look = Look(
      url: "http://a.example/list.html", finalURL: "http://a.example/list.html", status: 200,
      sha256: "00", sight: .document(.page(page)), remarks: [])
    let plan = GatherPlan(Self.recipe, year: FiscalYear(2564))
    return plan.steps(from: look, words: "", depth: depth, furniture: .none)
      .map { $0.url.replacing("http://a.example/", with: "") }
  }

  @Test("files of a page of the kind are followed, other pages only by their words")
  func follows() throws {
    let html = """
      <h1>แผนการใช้จ่ายงบประมาณ</h1><ul><li><a href="a.pdf">ดาวน์โหลด</a></li>
      <li><a href="b.html">ข่าวกิจกรรม</a></li><li><a href="c.html">แผนการใช้จ่ายงบประมาณ</a></li>
      <li><a href="mailto:x@a.example">อีเมล</a></li><li><a href="#top">ขึ้นบน</a></li></ul>
      """
    #expect(try steps(html) == ["a.pdf", "c.html"])
  }

  @Test("menus and hidden links are not followed, and nothing beyond the depth")
  func leavesOut() throws {
    let html = """
      <nav><a href="m.html">แผนการใช้จ่ายงบประมาณ</a></nav>
      <p style="display:none"><a href="h.html">แผนการใช้จ่ายงบประมาณ</a></p>
      <p>เทศบาลขอแจ้ง <a href="c.html">แผนการใช้จ่ายงบประมาณ</a></p>
      """
    #expect(try steps(html) == ["c.html"])
    #expect(try steps(html, depth: 2) == [])
  }

  @Test("what the assessed year's links name comes first, another year's last")
  func order() throws {
    let html = """
      <h1>แผนการใช้จ่ายงบประมาณ</h1>
      <a href="59.pdf">ปีงบประมาณ 2559</a> <a href="x.pdf">เอกสาร</a>
      <a href="64.pdf">ปีงบประมาณ 2564</a> <a href="63.pdf">ปีงบประมาณ 2563</a>
      """
    #expect(try steps(html) == ["64.pdf", "63.pdf", "x.pdf", "59.pdf"])
  }

  @Test("files called something else come after those called what is asked for")
  func kinds() throws {
    let html = """
      <h1>แผนการใช้จ่ายงบประมาณ</h1>
      <p><a href="m.pdf">มาตรการป้องกันการทุจริตของเทศบาล</a></p> <p><a href="2.pdf">ส่วนที่ 2</a></p>
      <p><a href="1.pdf">แผนการใช้จ่ายงบประมาณ ส่วนที่ 1</a></p>
      <h4>แผนการใช้จ่ายงบประมาณ ไตรมาสสุดท้าย</h4><iframe src="3.pdf"></iframe>
      """
    #expect(try steps(html) == ["2.pdf", "1.pdf", "3.pdf", "m.pdf"])
  }

  @Test("the pictures of a page without words are looked at, and of no other")
  func picturesAlone() throws {
    let pictures = "<img src=\"a.jpg\"><img src=\"b.png\" alt=\"แผน\"><img src=\"c.svg\">"
    #expect(try steps("<h1>แผน</h1>\(pictures)") == ["a.jpg", "b.png"])
    let words = String(repeating: "เทศบาลขอแจ้งให้ทราบทั่วกัน ", count: 5)
    #expect(try steps("<h1>แผน</h1><p>\(words)</p>\(pictures)") == [])
    #expect(try steps("<h1>แผน</h1><nav>\(pictures)</nav>") == [])
  }

  @Test("a picture without words is called by the words beside it")
  func pictures() throws {
    let html = """
      <p>เอกสารทั่วไปของเทศบาล</p><div class="row"><div>แผนการใช้จ่ายเงิน</div>
      <div><a href="p.html"><img src="go.png"></a></div></div>
      """
    #expect(try steps(html) == ["p.html"])
  }
}
