import Causes
import Criteria
import Documents
import Judging
import Scoring
import ThaiText

/// What a case shows: documents with their addresses, the item's period, the main site.
struct CaseSpec: Sendable {
  let options: YAMLValue
  let subject: [String]
  let period: Period
  let year: Int
  let agency: String
  let mainSite: String
  let documents: [Shown]
  let home: String?
  let related: [Other]
  let pictures: [String: Look]

  /// One document: a page as HTML, the pages of a file, a picture, or why there is none.
  struct Shown: Sendable {
    var url: String
    var html: String?
    var pdf: [String]
    /// The words read off the pages of a scan.
    var scan: [String] = []
    /// The rows of a workbook's sheet.
    var rows: [[String]] = []
    /// Why an archive of these documents is not read whole.
    var unseen: Cause?
    var obstacle: Cause?
    var gone: Cause?
    var isImage: Bool
    /// The document whose link led here, by its number; and the words of the link.
    var from: Int?
    var words: String
  }

  /// Another item that the check asks about.
  struct Other: Sendable {
    var concept: String
    var outcome: Outcome
    var html: String?
  }

  init(_ map: MapReader, check: String) {
    options = map.value("options") ?? .map([], map.place)
    subject = map.strings("subject")
    period = map.choice("period", Period.self) ?? .currentState
    year = map.int("year") ?? 2564
    agency = map.string("agency") ?? "เทศบาลตำบลเมืองตัวอย่าง"
    mainSite = map.string("main-site") ?? "http://www.mueangtuayang.example/"
    home = map.string("home")
    let single = map.string("html").map { [Self.shown(html: $0)] } ?? []
    let pdf = map.strings("pdf")
    let file = pdf.isEmpty ? [] : [Self.shown(pdf: pdf)]
    documents = single + file + map.list("documents").map { Self.shown($0, map.faultList) }
    related = map.list("related").map { Self.other($0, map.faultList) }
    let opened = map.list("pictures").map { Self.picture($0, map.faultList) }
    pictures = Dictionary(opened.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func shown(html: String? = nil, pdf: [String] = []) -> Shown {
    Shown(
      url: "http://www.mueangtuayang.example/page", html: html, pdf: pdf, obstacle: nil, gone: nil,
      isImage: false, from: nil, words: "")
  }

  private static func shown(_ value: YAMLValue, _ faults: FaultList) -> Shown {
    let map = MapReader(value, what: "a document", faults: faults)
    defer { map.finish() }
    return Shown(
      url: map.string("url") ?? "http://www.mueangtuayang.example/\(value.place.line)",
      html: map.string("html"), pdf: map.strings("pdf"), scan: map.strings("scan"),
      rows: map.stringGroups("rows"), unseen: map.choice("unseen", Cause.self),
      obstacle: map.choice("obstacle", Cause.self),
      gone: map.choice("gone", Cause.self), isImage: map.bool("image"),
      from: map.int("from"), words: map.string("words") ?? "")
  }

  /// A picture that was opened: its size and what tells it from others, or that there is none.
  private static func picture(_ value: YAMLValue, _ faults: FaultList) -> Look {
    let map = MapReader(value, what: "a picture", faults: faults)
    defer { map.finish() }
    let url = map.requiredString("url")
    let size = map.int("size") ?? 120
    let facts = ImageFacts(format: "jpeg", width: size, height: size)
    let gone: Cause? = map.choice("gone")
    return Look(
      url: url, finalURL: url, status: nil, sha256: gone == nil ? map.string("hash") ?? url : "",
      sight: gone.map { .gone($0) } ?? .document(.image(facts)), remarks: [])
  }

  private static func other(_ value: YAMLValue, _ faults: FaultList) -> Other {
    let map = MapReader(value, what: "a related item", faults: faults)
    defer { map.finish() }
    let outcomes: [String: Outcome] = ["pass": .pass, "fail": .fail, "undecided": .cannotTell]
    return Other(
      concept: map.requiredString("concept"),
      outcome: outcomes[map.requiredString("outcome")] ?? .notApplicable,
      html: map.string("html"))
  }
}

extension CaseSpec {
  func evidence(recipe: Recipe, changing change: (String) -> String) async throws -> ItemEvidence {
    var sightings: [(reading: Reading, origin: Sighting.Origin)] = []
    for shown in documents {
      let look = try await shown.look(changing: change)
      let origin: Sighting.Origin =
        shown.from.map { .followed(from: $0, words: change(shown.words), depth: 1) } ?? .submitted
      sightings.append((Reading(look, furniture: .none), origin))
    }
    let item = Item(
      id: "O0", concept: "case", title: Bilingual(th: "ข้อ", en: "item"), period: period,
      elements: [], provenance: Provenance(sources: [], confidence: .seed))
    let fiscalYear = FiscalYear(year)
    let scope = Scope(
      sightings, recipe: recipe, item: item, year: fiscalYear, agency: agencyValue)
    return ItemEvidence(
      item: item, agency: self.agencyValue, year: fiscalYear, scope: scope,
      site: try await siteFacts(pages: sightings.map(\.reading.look)),
      related: try await relatedItems(changing: change), pictures: pictures)
  }

  private var agencyValue: Agency {
    Agency(
      name: agency, otherNames: [], province: nil, kind: nil, year: year, mainSite: mainSite,
      answers: [:], rulings: [:], indicatorScores: [:])
  }

  private func siteFacts(pages: [Look]) async throws -> SiteFacts {
    guard let home else { return SiteFacts(mainSite: mainSite, home: nil, looks: []) }
    let look = try await Look.page(home, url: mainSite)
    let onMain = pages.filter { $0.finalURL.webHost == mainSite.webHost }
    return SiteFacts(mainSite: mainSite, home: look, looks: [look] + onMain)
  }

  private func relatedItems(
    changing change: (String) -> String
  ) async throws -> [String: ItemEvidence.Related] {
    var items: [String: ItemEvidence.Related] = [:]
    for other in related {
      var readings: [Reading] = []
      if let html = other.html {
        let look = try await Look.page(change(html), url: mainSite + "other")
        readings.append(Reading(look, furniture: .none))
      }
      items[other.concept] = ItemEvidence.Related(
        id: "O1", outcome: other.outcome, readings: readings)
    }
    return items
  }
}

extension CaseSpec.Shown {
  func look(changing change: (String) -> String) async throws -> Look {
    if let html { return try await Look.page(change(html), url: url) }
    let sight: Look.Sight =
      if let obstacle { .unclear(obstacle) } else if let gone { .gone(gone) } else if isImage {
        .document(.image(ImageFacts(format: "png", width: 800, height: 600)))
      } else if !scan.isEmpty {
        .document(.paged(scanned))
      } else if !rows.isEmpty {
        .document(.filed(workbook(changing: change)))
      } else {
        .document(.paged(PagedText(pages: pdf.map(change), layout: pdf.map(change))))
      }
    return Look(
      url: url, finalURL: url, status: 200, sha256: "00", sight: sight, remarks: [])
  }
}

extension CaseSpec.Shown {
  /// What is read off a picture comes in one way of writing, and its Thai digits never come.
  private var scanned: PagedText {
    PagedText(pages: scan, layout: scan, recognised: Set(scan.indices))
  }

  private func workbook(changing change: (String) -> String) -> FiledText {
    let rows = rows.map { $0.map(change) }
    func place(_ row: Int) -> FiledText.Place { FiledText.Place(.row(row, sheet: "ชีต")) }
    return FiledText(
      kind: .workbook,
      parts: rows.enumerated().map { index, cells in
        FiledText.Part(text: cells.joined(separator: " "), place: place(index + 1))
      },
      tables: [FiledText.Table(rows: rows, place: place(1))], unseen: unseen)
  }
}

extension Look {
  /// A page as the reader sees it; no PDF is read in these cases.
  static func page(_ html: String, url: String) async throws -> Look {
    let reader = DocumentReader(pdf: try PDFReader.find())
    let read = await reader.read(
      body: Array(html.utf8), url: url, contentType: "text/html; charset=utf-8")
    return Look(
      url: url, finalURL: url, status: 200, sha256: "00", sight: read.sight,
      remarks: read.remarks)
  }
}
