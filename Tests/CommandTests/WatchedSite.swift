import Foundation
import Testing

/// The page of the sample's first item, changed from night to night, and a watch over it.
struct WatchedSite: ~Copyable {
  let place: Workplace
  private let page: String
  private static let name = "site/www.mueangtuayang.example/structure.html"

  /// What shows the chart on the page.
  private static let chart = [
    "<IMG src=\"/images/chart.png\" width=\"700\" border=\"1\" alt=\"แผนภูมิโครงสร้างการแบ่งส่วนราชการ\">",
    "แผนภูมิการแบ่งส่วนราชการ",
  ]

  /// How the page is on a night.
  enum State { case whole, withoutChart, reworded }

  init() throws {
    let place = try Workplace()
    let folder = try #require(SampleSite.mended.folders.last)
    let path = "\(folder)/www.mueangtuayang.example/structure.html"
    let page = Self.thai(try Data(contentsOf: URL(filePath: path)))
      .replacing("charset=tis-620", with: "charset=utf-8")
    let file = try String(contentsOfFile: SampleSite.mended.agencyFile, encoding: .utf8)
    let end = try #require(file.range(of: "  O2:"))
    try place.write(String(file[..<end.lowerBound]), to: "agency.yaml")
    try place.write(page, to: Self.name)
    self.place = place
    self.page = page
  }

  /// The folders that make the site, the changed one on top.
  var folders: [String] { ["\(place.path)/site"] + SampleSite.mended.folders }

  func publish(_ state: State) throws {
    var text = page
    switch state {
    case .whole: break
    case .withoutChart:
      for part in Self.chart {
        #expect(text.contains(part))
        text = text.replacing(part, with: "")
      }
    case .reworded: text = text.replacing("</BODY>", with: "<P>ยินดีต้อนรับ</P></BODY>")
    }
    try place.write(text, to: Self.name)
  }

  /// One night of the watch.
  ///
  /// - Parameter day: Of April 2021.
  func night(
    _ day: Int, port: UInt16, _ more: String = "", environment: [String: String] = [:]
  ) async throws -> Command.End {
    let words =
      "watch agency.yaml --history h.sqlite --store s --lang en --today 2021-04-\(10 + day) "
      + "--map www.mueangtuayang.example=127.0.0.1:\(port) \(more)"
    return try await Command(
      arguments: words.split(separator: " ").map(String.init), folder: place.path,
      environment: environment
    ).run()
  }

  /// TIS-620 as text.
  private static func thai(_ bytes: Data) -> String {
    String(
      String.UnicodeScalarView(
        bytes.map { byte in
          let code = byte < 0xA1 ? UInt32(byte) : 0x0E00 + UInt32(byte) - 0xA0
          return Unicode.Scalar(code) ?? "\u{FFFD}"
        }))
  }
}
