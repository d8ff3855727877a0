import Documents
import Testing

@Suite struct FurnitureTests {
  private static let menu = (1...6).map { "<a href='/m\($0).html'>เมนูที่ \($0)</a>" }.joined(
    separator: " | ")
  private static let footer = String(repeating: "สำนักงานเทศบาลตำบลเมืองตัวอย่าง ", count: 4)

  private func page(_ content: String, number: Int = 0, menu: String = menu) throws -> Page {
    let html = """
      <table><tr><td>\(menu)</td><td><h1>หน้า \(number)</h1>\(content)</td></tr>
      <tr><td colspan=2>\(Self.footer)</td></tr></table>
      """
    return try PageReader.read(Array(html.utf8), url: "http://a.example/\(number).html")
  }

  /// The words of a page outside its furniture.
  private func content(of page: Page, among pages: [Page]) -> String {
    let mask = Furniture(pages: pages).mask(of: page)
    return page.blocks.filter { !mask[$0.node] }.map(\.text).joined(separator: " ")
  }

  @Test("a menu that stands on three pages is furniture, on two it is not")
  func menus() throws {
    let pages = try (0..<3).map { try page("<p>เนื้อหาของหน้า \($0)</p>", number: $0) }
    #expect(!content(of: pages[0], among: pages).contains("เมนูที่"))
    #expect(content(of: pages[0], among: pages).contains("เนื้อหาของหน้า 0"))
    #expect(content(of: pages[0], among: Array(pages.prefix(2))).contains("เมนูที่"))
  }

  @Test("the cell behind menu and content is a sidebar, the cell behind two of words is not")
  func sideColumn() throws {
    func page(_ first: String) throws -> Page {
      let html = """
        <table><tr><td><div class=menu>\(first)</div></td><td width=600><b>ติดต่อเรา</b> เลขที่ 99 หมู่ที่ 4</td>
        <td><h3>ข่าว</h3>นายกเทศมนตรีลงพื้นที่</td></tr></table>
        """
      return try PageReader.read(Array(html.utf8), url: "http://a.example/x.html")
    }
    let links = (1...9).map { "<a href='/m\($0).html'>เมนู</a> " }.joined()
    let beside = try page(links)
    #expect(!content(of: beside, among: []).contains("ลงพื้นที่"))
    #expect(content(of: beside, among: []).contains("หมู่ที่ 4"))
    let words = String(repeating: "ยินดีต้อนรับสู่เทศบาลตำบลเมืองตัวอย่าง ", count: 9)
    #expect(content(of: try page(words), among: []).contains("ลงพื้นที่"))
  }

  @Test("a footer without links is furniture when a template's pages share it")
  func footers() throws {
    let pages = try (0..<6).map { try page("<p>เนื้อหาของหน้า \($0)</p>", number: $0) }
    #expect(!content(of: pages[0], among: pages).contains("สำนักงานเทศบาล"))
    let few = Array(pages.prefix(4))
    #expect(content(of: pages[0], among: few).contains("สำนักงานเทศบาล"))
  }

  @Test("the heading that six monthly tables of twenty pages share is content")
  func sharedTables() throws {
    let heading = String(repeating: "<th>งานที่ซื้อหรือจ้าง วงเงิน ราคากลาง</th>", count: 3)
    let pages = try (0..<20).map { number in
      let table = "<table><tr>\(heading)</tr><tr><td>\(number)</td></tr></table>"
      return try page(number < 6 ? table : "<p>เนื้อหาของหน้า \(number)</p>", number: number)
    }
    #expect(content(of: pages[0], among: pages).contains("ราคากลาง"))
  }

  @Test("the mayor's name in the sidebar hides none in the content")
  func samePlaceMatters() throws {
    let name = "<b>\(String(repeating: "นายสมมติ ตัวอย่าง ", count: 5))</b>"
    let pages = try (0..<6).map { number in
      try page("<div><p>\(name)</p></div>", number: number, menu: Self.menu + name)
    }
    let other = try page(
      "<div class='card'><p>\(name)</p></div>", number: 9, menu: Self.menu + name)
    #expect(content(of: other, among: pages + [other]).contains("นายสมมติ"))
  }

  @Test("the same list under three addresses stays content when nothing else is left")
  func onlyContent() throws {
    let html = "<ul>\(Self.menu.replacing(" | ", with: " "))</ul>"
    let pages = try (0..<3).map {
      try PageReader.read(Array(html.utf8), url: "http://a.example/\($0)")
    }
    let others = try (3..<9).map { try page("<p>เนื้อหาของหน้า \($0)</p>", number: $0, menu: "") }
    #expect(content(of: pages[0], among: pages + others).contains("เมนูที่"))
  }

  @Test("a page with nothing but its menu has no content")
  func emptyPage() throws {
    let pages = try (0..<6).map { try page("<p>เนื้อหาของหน้า \($0)</p>", number: $0) }
    let html = "<table><tr><td>\(Self.menu)</td><td></td></tr></table>"
    let empty = try PageReader.read(Array(html.utf8), url: "http://a.example/9.html")
    #expect(!content(of: empty, among: pages + [empty]).contains("เมนูที่"))
  }
}
