import Causes
import Documents
import Testing

/// Hostile markup around good content: it may keep a page from being read, which is undecided, but
/// a page that was read has lost nothing, since what is lost would look absent.
struct SurroundedPageTests {
  struct Surroundings: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let before: String
    let after: String

    init(_ name: String, _ before: String, _ after: String = "") {
      (testDescription, self.before, self.after) = (name, before, after)
    }

    /// The same markup many times.
    init(_ before: String, times: Int, _ after: String = "") {
      self.init(
        "\(times) \(before)", String(repeating: before, count: times),
        String(repeating: after, count: times))
    }
  }

  private static let content = """
    <h1>องค์การบริหารส่วนตำบลตัวอย่าง</h1><div><img src="/img/exec.png" alt="นายก" width=120 height=160>
    <p>นายสมมติ ตัวอย่าง</p><p>ตำแหน่ง นายกองค์การบริหารส่วนตำบล</p></div>
    <p>แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๔ <a href="/doc/plan.pdf">ดาวน์โหลด</a></p>
    """
  private static let kept = [
    "องค์การบริหารส่วนตำบลตัวอย่าง", "นายสมมติ ตัวอย่าง", "ตำแหน่ง นายกองค์การบริหารส่วนตำบล",
    "แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๔ ดาวน์โหลด",
  ]

  static let deep: [Surroundings] = [
    Surroundings("<div>", times: 300, "</div>"), Surroundings("<div>", times: 70_000),
    Surroundings("<table><tr><td>", times: 5_000), Surroundings("<b><i><font>", times: 20_000),
    Surroundings("<ul><li>", times: 4_000), Surroundings("<a href=/x>ก</a>", times: 20_000),
    Surroundings("</div>", times: 5_000), Surroundings("</table></td></p>", times: 1_000),
    Surroundings("<br>", times: 50_000), Surroundings("&", times: 100_000),
    Surroundings("<p>", times: 50_000), Surroundings("<form>", times: 2_000),
    Surroundings("<center>", times: 400, "</center>"), Surroundings("<", times: 5_000),
    Surroundings("<div id=root>", times: 5_000), Surroundings("<x>", times: 5_000),
    Surroundings("<iframe src=/x></iframe>", times: 5_000),
  ]
  static let wide: [Surroundings] = [
    Surroundings(
      "many attributes", "<p \((0..<900).map { "a\($0)=1" }.joined(separator: " "))>x</p>"),
    Surroundings(
      "too many attributes", "<p \((0..<20_000).map { "a\($0)=1" }.joined(separator: " "))>x</p>"),
    Surroundings(
      "a long attribute", "<p title=\"\(String(repeating: "a", count: 1 << 20))\">x</p>"),
    Surroundings("a long word", "<p>\(String(repeating: "ๆ", count: 200_000))</p>"),
    Surroundings("spaces", "<p>\(String(repeating: " ", count: 500_000))</p>"),
    Surroundings("half numbers", "<p>\(String(repeating: "0-2-", count: 100_000))x</p>"),
    Surroundings("half addresses", "<p>\(String(repeating: "a@", count: 100_000))</p>"),
    Surroundings("half dates", "<p>\(String(repeating: "1 มกราคม ", count: 30_000))</p>"),
  ]
  static let odd: [Surroundings] = [
    Surroundings("an open comment behind", "", "<!-- \(String(repeating: "x", count: 100_000))"),
    Surroundings("short comments", "<!--><!---><!-- -- --!> -->"),
    Surroundings("sections", "<![CDATA[ x ]]><?php echo '<p>'; ?><% x %>"),
    Surroundings("conditions", "<![if !IE]>", "<![endif]>"),
    Surroundings("an end before it begins", "<html><body></body></html>"),
    Surroundings("scripts in scripts", "<script><!-- <script></script><script>--></script>"),
    Surroundings("markup in a script", "<script>var a='<div></p><table>';</script>"),
    Surroundings("fields that hold markup", "<textarea></title><div></textarea>"),
    Surroundings("a frame that holds markup", "<iframe src=a><div><table></iframe>"),
    Surroundings("fields without end", "", "<textarea><div><textarea>"),
    Surroundings("an open quote behind", "", "<a href=\"x>ก</a><p>ข</p>"),
    Surroundings("foreign elements", "<svg><a xlink:href='#'>t</a><path/></svg><math><mi>x</math>"),
    Surroundings("what is not shown", "<template><p>x</template><noscript><p>y</noscript>"),
    Surroundings("plain text behind", "", "<plaintext><p>ก"),
    Surroundings("two heads", "<head><div>x</div><title>t</title></head><body><body class=b>"),
    Surroundings("no characters", "\u{FEFF}\u{200B}&#0;&#x110000;&#xD800;\u{1}\u{8}"),
    Surroundings("a type with entities", "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'aa'>]>&a;"),
  ]

  @Test(arguments: deep + wide + odd)
  func nothingIsLost(_ surroundings: Surroundings) async throws {
    let html = "<html><body>\(surroundings.before)\(Self.content)\(surroundings.after)"
    let result = await DocumentReader(pdf: try PDFReader.find())
      .read(body: Array(html.utf8), url: "http://www.tuayang.example/", contentType: "text/html")
    switch result.sight {
    case .unclear(.parserLimit), .unclear(.bodyTooLarge): return
    case .document(.page(let page)):
      let blocks = page.blocks.filter { !$0.isHidden }.map(\.text).joined(separator: "\n")
      for words in Self.kept { #expect(blocks.contains(words)) }
      #expect(page.links.contains { $0.url == "http://www.tuayang.example/doc/plan.pdf" })
      #expect(page.pictures.contains { $0.words == "นายก" && !$0.isHidden })
    default: Issue.record("\(result.sight)")
    }
  }
}
