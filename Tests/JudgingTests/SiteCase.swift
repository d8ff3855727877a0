import Criteria
import Documents
import Foundation
import Judging
import Scoring
import Testing
import ThaiText

/// One case of where submitted addresses stand on a site, and what is remarked of them.
///
/// A case is a file `Cases/site/<what>.yaml`: `pages` with `url`, `html` and, where redirects end
/// elsewhere, `final`, the first of them the home page; `submit`, for each item its `urls` and
/// `note`; `expect`, one line a way or a warning.
struct SiteCase: Sendable, CustomTestStringConvertible {
  let name: String
  private let pages: [Page]
  private let submitted: [Submitted]
  let expected: [String]

  private struct Page: Sendable {
    var url: String
    var final: String
    var html: String
  }

  private struct Submitted: Sendable {
    var item: String
    var urls: [String]
    var note: String?
  }

  var testDescription: String { name }

  private static let main = "http://www.mueangtuayang.example"

  static let all: [SiteCase] = {
    do {
      let folder = CheckCase.folder.appending(path: "site")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      return try files.map { try SiteCase(folder.appending(path: $0)) }
    } catch { fatalError("cases cannot be read: \(error)") }
  }()

  private init(_ file: URL) throws {
    name = file.lastPathComponent
    let faults = FaultList()
    let map = MapReader(
      try YAMLValue.parse(try String(contentsOf: file, encoding: .utf8), file: name),
      what: "a case", faults: faults)
    pages = map.list("pages").map { value in
      let page = MapReader(value, what: "a page", faults: faults)
      defer { page.finish() }
      let url = Self.absolute(page.requiredString("url"))
      return Page(
        url: url, final: page.string("final").map(Self.absolute) ?? url,
        html: page.requiredString("html"))
    }
    submitted = map.list("submit").map { value in
      let item = MapReader(value, what: "an item", faults: faults)
      defer { item.finish() }
      return Submitted(
        item: item.requiredString("item"), urls: item.strings("urls").map(Self.absolute),
        note: item.string("note"))
    }
    expected = map.strings("expect")
    map.finish()
    try faults.throwIfAny()
  }

  private static func absolute(_ url: String) -> String { url.hasPrefix("/") ? main + url : url }

  /// Every way and warning, whatever the order in which the pages were seen.
  func lines(reversed: Bool) async throws -> [String] {
    var looks: [String: Look] = [:]
    for page in pages {
      var look = try await Look.page(page.html, url: page.final)
      (look.url, look.sha256) = (page.url, page.html)
      looks[page.url] = look
    }
    let home = try #require(pages.first.flatMap { looks[$0.url] })
    let all = looks.sorted { $0.key < $1.key }.map(\.value)
    let site = SiteFacts(mainSite: Self.main, home: home, looks: reversed ? all.reversed() : all)
    let given = submitted.map { ($0.item, $0.urls.compactMap { looks[$0] }) }
    let remarks = SiteRemarks(site: site, submissions: Submissions(given))
    return submitted.flatMap { each in
      let verdict = each.urls.verdict(each.item, each.note)
      return Self.lines(remarks.added(to: verdict, each.urls.compactMap { looks[$0] }))
    }
  }

  private static func lines(_ verdict: ItemVerdict) -> [String] {
    let ways = verdict.urls.map { seen in
      let way = seen.clicks.map { "\($0): \((seen.path ?? []).joined(separator: " > "))" }
      return "\(verdict.id) \(seen.url.replacing(main, with: "")) \(way ?? "no way")"
    }
    return ways
      + verdict.warnings.map {
        "\(verdict.id) \($0.code.rawValue): \($0.detail.replacing(main, with: ""))"
      }
  }
}

extension [String] {
  /// A verdict over these addresses as a judge would leave it.
  fileprivate func verdict(_ item: String, _ note: String?) -> ItemVerdict {
    let urls = map {
      SeenURL(
        url: $0, submitted: true, finalURL: nil, status: 200, kind: "page", sha256: nil,
        trouble: nil)
    }
    return ItemVerdict(
      id: item, verdict: .pass, reasons: [.found], elements: [], urls: urls, note: note,
      ruling: nil, warnings: [])
  }
}

@Suite struct SiteTests {
  @Test("ways from the home page and warnings", arguments: SiteCase.all, [false, true])
  func holds(_ each: SiteCase, reversed: Bool) async throws {
    #expect(try await each.lines(reversed: reversed) == each.expected)
  }
}
