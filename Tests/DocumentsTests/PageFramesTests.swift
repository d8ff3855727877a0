import Documents
import Testing

struct PageFramesTests {
  private func page(_ html: String, _ url: String = "http://a.example/x/") throws -> Page {
    try PageReader.read(Array(html.utf8), url: url)
  }

  static let shells: [(html: String, frames: [String])] = [
    ("<frameset cols=20,80><frame src=menu.html><frame src=http://b.example/>", ["menu.html", ""]),
    ("<p>เทศบาล</p><iframe src=/list.php></iframe>", ["../list.php"]),
    // Other hosts' boxes, counters, files, what is hidden, and what stands beside content.
    ("<iframe src=http://b.example/map></iframe>", []),
    ("<iframe src=/counter width=1 height=1></iframe>", []),
    ("<iframe src=/plan.pdf></iframe>", []),
    ("<iframe src=/list.php style=display:none></iframe>", []),
    ("<p>\(String(repeating: "ประกาศเทศบาล", count: 20))</p><iframe src=/list.php></iframe>", []),
  ]

  @Test(arguments: shells)
  func framesOfEmptyPagesAreNamed(_ html: String, _ frames: [String]) throws {
    let expected = frames.map { $0.isEmpty ? "http://b.example/" : "http://a.example/x/\($0)" }
    let found = try page(html).shellFrames.map(\.url)
    #expect(found.count == expected.count)
    #expect(Set(found) == Set(expected.map { $0.replacing("x/../", with: "") }))
  }

  @Test func whatIsFramedIsShown() throws {
    let outer = try page(
      "<title></title><p>ก่อน</p><iframe src=in/list.html></iframe><div><p>หลัง</p></div>")
    let inner = try page(
      "<title>รายการ</title><h2>แผน</h2><p><a href=plan.pdf>ดาวน์โหลด</a> <img src=a.jpg alt=ภาพ>",
      "http://a.example/x/in/list.html")
    let frame = try #require(outer.frames.first).node
    let shown = outer.showing([frame: inner])
    #expect(shown.title == "รายการ")
    #expect(shown.blocks.map(\.text) == ["ก่อน", "แผน", "ดาวน์โหลด", "หลัง"])
    #expect(shown.links.map(\.url) == ["http://a.example/x/in/plan.pdf"])
    #expect(shown.pictures.map(\.url) == ["http://a.example/x/in/a.jpg"])
    for (index, node) in shown.nodes.enumerated() {
      #expect(node.end > index && node.end <= shown.nodes.count)
      guard node.parent >= 0 else { continue }
      #expect(node.parent < index && shown.nodes[node.parent].end >= node.end)
    }
  }

  @Test func severalFramesKeepTheirOrder() throws {
    let outer = try page("<frameset><frame src=1><frame src=2></frameset>")
    let frames = outer.frames.map(\.node)
    let shown = outer.showing([frames[0]: try page("<p>เมนู"), frames[1]: try page("<p>เนื้อหา")])
    #expect(shown.blocks.map(\.text) == ["เมนู", "เนื้อหา"])
  }
}
