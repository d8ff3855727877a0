import Criteria
import Scoring

/// The checklist of the fixture, of FY2564's shape.
enum FixtureChecklist {
  static let seed = Provenance(sources: ["S3"], confidence: .seed)

  static let checklist = Checklist(
    year: 2564, audience: "local-government",
    title: Bilingual(th: "แบบตรวจ OIT", en: "OIT"),
    sources: [
      "S3": "การวิเคราะห์ผลการประเมิน ITA ของเทศบาลแห่งหนึ่ง ประจำปีงบประมาณ พ.ศ. 2564",
      "GK": "ความรู้ทั่วไปเกี่ยวกับการประเมิน ยังไม่ได้ตรวจกับต้นฉบับ",
    ],
    scoring: scoring,
    indicators: surveys + [openData(9, "การเปิดเผยข้อมูล"), openData(10, "การป้องกันการทุจริต")],
    hash: String(repeating: "a1b2c3d4", count: 8))

  static let scoring = ScoringRules(
    weights: [.iit: 30, .eit: 30, .oit: 40],
    rounding: .init(subIndicator: nil, indicator: nil, instrument: 2, total: 2),
    levels: zip(
      ["AA", "A", "B", "C", "D", "E", "F"], [9500, 8500, 7500, 6500, 5500, 4000, 0]
    ).map { ScoringRules.Level(name: $0, from: Hundredths($1)) },
    passMark: Hundredths(8500), provenance: [:])

  static let surveys: [Indicator] = zip(
    1...8,
    [
      "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ",
      "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร",
      "การปรับปรุงระบบการทำงาน",
    ]
  ).map { number, name in
    Indicator(
      number: number, name: Bilingual(th: name, en: "Indicator \(number)"),
      instrument: number < 6 ? .iit : .eit, subIndicators: [], provenance: seed)
  }

  private static func openData(_ number: Int, _ name: String) -> Indicator {
    Indicator(
      number: number, name: Bilingual(th: name, en: "Indicator \(number)"), instrument: .oit,
      subIndicators: subIndicators.filter { $0.id.hasPrefix("\(number).") }, provenance: seed)
  }

  private static let subIndicators: [SubIndicator] = {
    var subs: [SubIndicator] = []
    for line in fixtureItems.split(separator: "\n") {
      let cells = line.split(separator: "|").map(\.trimmed)
      if cells.count == 3 {
        let name = Bilingual(th: cells[1], en: cells[2])
        subs.append(SubIndicator(id: cells[0], name: name, items: [], provenance: seed))
      } else {
        subs[subs.count - 1].items.append(item(cells))
      }
    }
    return subs
  }()

  private static func item(_ cells: [String]) -> Item {
    Item(
      id: cells[0], concept: cells[1], title: Bilingual(th: cells[2], en: cells[3]),
      period: .currentState, elements: cells[4].split(separator: ";").map(element),
      provenance: seed)
  }

  private static func element(_ text: Substring) -> Element {
    let parts = text.split(separator: ":", maxSplits: 1).map(\.trimmed)
    let id = String(parts[0].prefix { $0 != "*" && $0 != "~" })
    let isUnverified = parts[0].hasSuffix("~")
    return Element(
      id: id, text: Bilingual(th: parts[1], en: id.split(separator: "_").joined(separator: " ")),
      force: parts[0].hasSuffix("*") ? .advisory : .required,
      provenance: isUnverified
        ? Provenance(sources: ["GK"], confidence: .unverified) : seed)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
