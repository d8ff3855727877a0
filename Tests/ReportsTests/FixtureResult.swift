import Criteria
import Scoring

/// A made-up municipality whose verdicts are those of S3 FY2564.
enum FixtureResult {
  static let site = "http://www.mueangtuayang.example/"
  static let hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

  static let agency = Agency(
    name: "เทศบาลตำบลเมืองตัวอย่าง", otherNames: ["ทต.เมืองตัวอย่าง"], province: "ตัวอย่าง",
    kind: "เทศบาลตำบล", year: 2564, mainSite: site, answers: [:], rulings: [:],
    indicatorScores: [
      1: Hundredths(9977), 2: Hundredths(8684), 3: Hundredths(9918), 4: Hundredths(9763),
      5: Hundredths(9967), 6: Hundredths(7553), 7: Hundredths(8167), 8: Hundredths(7418),
    ])

  /// The nine failed items: the element that fails, why, and what the finding is about.
  static let fails: [String: (element: String, reason: Reason, details: [String])] = [
    "O2": (
      "contact", .contactMissing,
      ["นายสมมติ ตั้งใจดี", "นางสาวตัวอย่าง มั่นคง", "นายทดลอง รักถิ่น"]
    ),
    "O8": ("two_way", .notTwoWay, []),
    "O15": ("per_mission", .notPerService, []),
    "O17": ("not_complaint", .complaintNotEService, []),
    "O18": ("period", .wrongFiscalYear, ["2563"]),
    "O23": ("period", .wrongFiscalYear, ["2562", "2563"]),
    "O38": ("activity", .urlUnreachable, []),
    "O42": ("analysis", .analysisMissing, []),
    "O43": ("follows_measures", .doesNotFollow, ["O42"]),
  ]

  /// The result with the nine failed items; `others` replaces verdicts.
  static func result(
    _ others: [String: ItemVerdict] = [:], surveys: [Int: Hundredths]? = nil
  ) -> AuditResult {
    let checklist = FixtureChecklist.checklist
    let items = checklist.items.map { others[$0.id] ?? verdict($0) }
    return AuditResult(
      agency: agency, checklist: checklist, today: "2021-03-31", items: items,
      score: Scorer.score(
        verdicts: Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.verdict) }),
        checklist: checklist, indicatorScores: surveys ?? agency.indicatorScores),
      siteTrouble: nil)
  }

  static let decided = result()

  /// Undecided, ruled and warned items beside the failed ones.
  static let open = result([
    "O4": undecided("O4", .imageOnly), "O30": undecided("O30", .accessBlocked),
    "O24": notApplicable, "O17": ruled, "O5": warned,
  ])

  static func item(_ id: String) -> Item {
    FixtureChecklist.checklist.items.first { $0.id == id }!
  }

  static func proof(_ id: String, _ quote: String, _ place: Proof.Place = .line(120)) -> Proof {
    Proof(
      url: site + "index.php?page=\(id.lowercased())", place: place, quote: quote, sha256: hash)
  }

  static func verdict(_ item: Item) -> ItemVerdict {
    let failed = fails[item.id]
    var reasons = [failed?.reason ?? .found]
    if item.id == "O17" { reasons.append(.notOnMainSite) }
    return ItemVerdict(
      id: item.id, verdict: failed == nil ? .pass : .fail, reasons: reasons,
      elements: item.elements.map { element($0, of: item) },
      urls: [seen(item.id, failed?.reason == .urlUnreachable ? .urlUnreachable : nil)],
      note: item.id == "O2" ? "หน้าแรก > ข้อมูลหน่วยงาน > คณะผู้บริหาร" : nil, ruling: nil,
      warnings: item.id == "O2"
        ? [Warning(.contested, "ใช้เบอร์กลางของหน่วยงานกับทุกคน")] : [])
  }

  private static func element(_ element: Element, of item: Item) -> ElementVerdict {
    let isRequired = element.force == .required
    if let failed = fails[item.id], failed.element == element.id {
      return ElementVerdict(
        id: element.id, verdict: .fail, reason: failed.reason, isRequired: isRequired,
        proofs: [proof(item.id, "")], details: failed.details)
    }
    if item.id == "O17", element.id == "main_site" {
      return ElementVerdict(
        id: element.id, verdict: .fail, reason: .notOnMainSite, isRequired: true,
        proofs: [proof(item.id, "https://forms.example/complaint")], details: [])
    }
    return ElementVerdict(
      id: element.id, verdict: isRequired ? .pass : .fail,
      reason: isRequired ? .found : .contactMissing, isRequired: isRequired,
      proofs: [
        proof(item.id, "… \(item.title.th) \(element.text.th) ประจำปีงบประมาณ พ.ศ. ๒๕๖๔ …"),
        proof(item.id, "\(element.text.th) ของเทศบาลตำบลเมืองตัวอย่าง", .page(3)),
      ], details: [])
  }

  static func seen(_ id: String, _ trouble: Reason?) -> SeenURL {
    SeenURL(
      url: site + "index.php?page=\(id.lowercased())", submitted: true, finalURL: nil,
      status: trouble == nil ? 200 : 404, kind: trouble == nil ? "page" : "none",
      sha256: trouble == nil ? hash : nil, trouble: trouble)
  }

  static func undecided(_ id: String, _ reason: Reason) -> ItemVerdict {
    let item = item(id)
    let file = SeenURL(
      url: site + "uploads/%E0%B9%81%E0%B8%9C%E0%B8%99-2561-2565.pdf", submitted: false,
      finalURL: nil, status: 200, kind: "pdf", sha256: hash, trouble: reason)
    return ItemVerdict(
      id: id, verdict: .undecided, reasons: [reason],
      elements: item.elements.map {
        ElementVerdict(
          id: $0.id, verdict: .undecided, reason: reason, isRequired: true,
          proofs: [proof(id, "")], details: [])
      }, urls: [file, seen(id, nil)], note: nil, ruling: nil, warnings: [])
  }

  static let notApplicable = ItemVerdict(
    id: "O24", verdict: .notApplicable, reasons: [.notAsked], elements: [], urls: [], note: nil,
    ruling: nil, warnings: [])

  static let ruled: ItemVerdict = {
    var item = verdict(Self.item("O17"))
    item.verdict = .pass
    item.reasons = [.ruled]
    item.ruling = Agency.Ruling(
      decision: .pass, by: "นางสมจริง ตรวจทาน",
      why: "บริการขอใช้น้ำอยู่หลังการเข้าสู่ระบบ เปิดดูแล้วใช้งานได้จริง", until: "2021-09-30")
    return item
  }()

  static let warned: ItemVerdict = {
    var item = verdict(Self.item("O5"))
    item.warnings = [
      Warning(.redirectedElsewhere, "https://www.facebook.example/mueangtuayang"),
      Warning(.tlsBroken, "www.mueangtuayang.example"),
    ]
    item.urls[0].finalURL = "https://www.facebook.example/mueangtuayang"
    return item
  }()
}
