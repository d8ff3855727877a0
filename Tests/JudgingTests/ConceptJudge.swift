import Criteria
import Documents
import Foundation
import Judging
import Scoring
import ThaiText

/// Judges what an agency publishes for a concept as the item of a year, with the real criteria.
struct ConceptJudge: Sendable {
  let rulebook: Rulebook
  private let library: ChecklistLibrary
  var checklist: Checklist { rulebook.checklist }

  private static let mainSite = "http://www.mueangtuayang.example/"
  private static let elsewhere = "http://www.elsewhere.example/"
  /// Every page of such a site names most items in its menu.
  private static let menu = """
    <header><nav><ul><li><a href="/">หน้าแรก</a></li><li><a href="/structure">โครงสร้าง อำนาจหน้าที่</a></li>
    <li><a href="/plan">แผนดำเนินงานและการใช้งบประมาณ</a></li><li><a href="/manual">คู่มือการให้บริการ</a></li>
    <li><a href="/hr">แผนการบริหารและพัฒนาทรัพยากรบุคคล</a></li><li><a href="/buy">จัดซื้อจัดจ้าง</a></li>
    <li><a href="/gift">No Gift Policy</a></li><li><a href="/risk">ประเมินความเสี่ยงการทุจริต</a></li>
    <li><a href="/ethics">ประมวลจริยธรรม</a></li><li><a href="/ita">มาตรการส่งเสริมคุณธรรมและความโปร่งใส</a></li>
    <li><a href="/report">ร้องเรียนการทุจริต</a></li></ul></nav></header>
    """
  private static let footer = """
    <footer><p>เทศบาลตำบลเมืองตัวอย่าง เลขที่ 99 หมู่ที่ 1 ตำบลเมืองตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง 10000</p>
    <p>โทรศัพท์ 0-2000-0000 อีเมล saraban@mueangtuayang.example</p></footer>
    """
  private static let executives = """
    <h1>คณะผู้บริหาร</h1><div class="card"><img src="/p/1.jpg"><h4>นายสมมติ ตัวอย่างดี</h4>
    <p>นายกเทศมนตรีตำบลเมืองตัวอย่าง</p><p>โทร. 08-1000-0001</p></div>
    """

  static let years: [ConceptJudge] = {
    do {
      return try (2562...2569).map { try ConceptJudge(year: $0) }
    } catch { fatalError("the criteria cannot be read: \(error)") }
  }()

  private init(_ library: ChecklistLibrary) throws {
    self.library = library
    rulebook = try Rulebook(library)
  }

  /// The same with contested rules as an agency's file sets them.
  func applying(_ forces: [String: Element.Force]) throws -> ConceptJudge {
    var library = library
    library.checklist = library.checklist.applying(forces)
    return try ConceptJudge(library)
  }

  private init(year: Int) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Checklists").standardizedFileURL
    let folder = ChecklistFolder(
      path: "Checklists",
      list: { try FileManager.default.contentsOfDirectory(atPath: root.appending(path: $0).path) },
      read: { [UInt8](try Data(contentsOf: root.appending(path: $0))) }, hash: { "\($0.count)" })
    try self.init(try ChecklistLibrary.load(folder: folder, year: year))
  }

  func verdict(
    on item: Item, _ published: ConceptCase, _ change: ConceptChange = .none,
    writing: (String) -> String = { $0 }
  ) async throws -> ItemVerdict {
    guard let checks = rulebook.checks[item.concept] else { fatalError("no \(item.concept)") }
    let base = change == .elsewhere ? Self.elsewhere : Self.mainSite
    var sightings: [(reading: Reading, origin: Sighting.Origin)] = []
    for (index, source) in published.documents.enumerated() {
      let text = writing(text(of: source, in: published, for: item, change))
      let origin: Sighting.Origin =
        index == 0
        ? .submitted
        : .followed(from: 0, words: dated(source.words, source, item, change), depth: 1)
      let look = try await Self.look(text, url: "\(base)\(index)")
      sightings.append((Reading(look, furniture: .none), origin))
    }
    let related = try await related(checks, change)
    func evidence(_ period: Period) async throws -> ItemEvidence {
      var item = item
      item.period = period
      return ItemEvidence(
        item: item, agency: Self.agency, year: FiscalYear(checklist.year),
        scope: Scope(
          sightings, recipe: checks.recipe, item: item, year: FiscalYear(checklist.year)),
        site: try await Self.site(sightings.map(\.reading.look)), related: related)
    }
    var others: [Period: ItemEvidence] = [:]
    for period in item.elements.compactMap(\.period) {
      others[period] = try await evidence(period)
    }
    return ItemJudge.judge(
      try await evidence(item.period), answer: Agency.Answer(urls: ["\(base)0"], note: nil),
      checks: checks, others: others)
  }

  private func text(
    of source: ConceptCase.Source, in published: ConceptCase, for item: Item,
    _ change: ConceptChange
  ) -> String {
    var gone: String?
    if case .without(let element) = change { gone = element }
    let text = MarkedText.published(source.text, without: gone)
    let named = change == .formerExecutive ? "นายสมหมาย ตัวอย่างเดิม" : "นายสมมติ ตัวอย่างดี"
    let isOther: Bool =
      switch change {
      case .ofAnotherYear(let element):
        source.element == element || !published.documents.contains { $0.element == element }
      default: false
      }
    return dated(text.replacing("{mayor}", with: named), item, isOther: isOther)
  }

  private func dated(
    _ words: String, _ source: ConceptCase.Source, _ item: Item, _ change: ConceptChange
  ) -> String {
    if case .ofAnotherYear(let element) = change, source.element == element {
      return dated(words, item, isOther: true)
    }
    return dated(words, item, isOther: false)
  }

  private func dated(_ text: String, _ item: Item, isOther: Bool) -> String {
    let year = checklist.year - (isOther ? 3 : 0)
    return MarkedText.dated(text, year: year, period: item.period == .prevFY ? year - 1 : year)
  }

  private func related(
    _ checks: ItemChecks, _ change: ConceptChange
  ) async throws -> [String: ItemEvidence.Related] {
    var related: [String: ItemEvidence.Related] = [:]
    for concept in checks.needs {
      let look = try await Self.look(Self.executives, url: Self.mainSite + "executives")
      related[concept] = ItemEvidence.Related(
        id: "O0", outcome: change == .alone ? .fail : .pass,
        readings: [Reading(look, furniture: .none)])
    }
    return related
  }

  private static func look(_ text: String, url: String) async throws -> Look {
    if text.hasPrefix("<") {
      return try await .page(menu + "<main>\(text)</main>" + footer, url: url)
    }
    let file = PagedText(pages: [text], layout: [text])
    return Look(
      url: url, finalURL: url, status: 200, sha256: "00", sight: .document(.paged(file)),
      remarks: [])
  }

  private static func site(_ looks: [Look]) async throws -> SiteFacts {
    let home = try await look("<h1>เทศบาลตำบลเมืองตัวอย่าง</h1><p>หน้าแรก</p>", url: mainSite)
    let onMain = looks.filter { $0.finalURL.webHost == mainSite.webHost }
    return SiteFacts(mainSite: mainSite, home: home, looks: [home] + onMain)
  }

  private static let agency = Agency(
    name: "เทศบาลตำบลเมืองตัวอย่าง", otherNames: [], province: nil, kind: nil, year: 0,
    mainSite: mainSite, answers: [:], rulings: [:], indicatorScores: [:])
}
