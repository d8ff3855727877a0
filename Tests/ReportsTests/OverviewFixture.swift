import Criteria
import Foundation
import Reports
import Scoring

/// Made-up results as an overview reads them.
enum OverviewFixture {
  /// Of one item, with its elements by name.
  struct Item {
    var id: String
    var verdict: String
    var elements: [(id: String, verdict: String, reason: String)]
    var oit = "5.00"
  }

  static func line(
    _ name: String, province: String? = nil, kind: String? = nil, low: String = "50.00",
    high: String? = nil, items: [Item] = [], template: [String] = [], level: (String, String)? = nil
  ) throws -> String {
    var agency: [String: Any] = ["name": name, "mainSite": "http://www.example.go.th/"]
    agency["province"] = province
    agency["kind"] = kind
    let range = ["low": low, "high": high ?? low]
    var result: [String: Any] = [
      "schema": "oit-result/1", "checklist": ["year": 2564], "today": "2021-04-30",
      "agency": agency, "items": items.map(object), "template": template,
      "scores": ["instruments": ["OIT": range]],
    ]
    if let level {
      result["total"] = range
      result["level"] = ["low": level.0, "high": level.1]
    }
    let data = try JSONSerialization.data(withJSONObject: result, options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }

  private static func object(_ item: Item) -> [String: Any] {
    [
      "id": item.id, "title": ["th": "ข้อ \(item.id)", "en": "item \(item.id)"],
      "verdict": item.verdict, "worth": ["oit": item.oit, "total": "2.00"],
      "elements": item.elements.map { element in
        [
          "id": element.id, "verdict": element.verdict, "reason": element.reason,
          "required": true, "text": ["th": "ส่วน \(element.id)", "en": "part \(element.id)"],
        ] as [String: Any]
      },
    ]
  }

  static func overview(_ lines: [String]) throws -> Overview {
    var builder = OverviewBuilder()
    for (number, line) in lines.enumerated() {
      builder.take(
        try ResultDigest.read(
          Array(line.utf8), at: SourcePlace(file: "results.ndjson", line: number + 1)))
    }
    return builder.overview
  }

  static func report(_ lines: [String], _ language: Language = .th) throws -> OverviewReport {
    OverviewReport(try overview(lines), wording: try FixtureWording.wording(), language: language)
  }

  /// Markers of a made-up vendor, some of them replaced as one agency's own.
  static func markers(_ vendor: String, own: Int = 0, of agency: String = "") -> [String] {
    let generic = (0..<10).map { "div#part-\($0)>ul.list-\($0)" }
    let theirs = (0..<30).map { number in
      number < own ? "div.\(agency)-\(number)" : "asset:/\(vendor)/style-\(number).css"
    }
    return (generic + theirs).sorted()
  }
}
