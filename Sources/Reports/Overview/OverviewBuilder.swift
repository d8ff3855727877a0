import Criteria
import Scoring

/// Takes results one after the other and makes an overview of them.
package struct OverviewBuilder {
  private var agencies: [Overview.Agency] = []
  private var items: [Overview.Item] = []
  private var itemNumbers: [String: Int] = [:]
  private var elementNumbers: [String: Int] = [:]
  private var markers: [String] = []
  private var markerNumbers: [String: UInt32] = [:]

  package init() {}

  package mutating func take(_ digest: ResultDigest) {
    var agency = Overview.Agency(
      name: digest.agency.name.clean, kind: (digest.agency.kind ?? "").clean,
      province: (digest.agency.province ?? "").clean, site: digest.agency.mainSite.cleanAddress,
      year: digest.checklist.year,
      oit: digest.scores.instruments[Instrument.oit.rawValue].flatMap(PointRange.init),
      total: digest.total.flatMap(PointRange.init), level: digest.level, marks: [], elements: [],
      template: (digest.template ?? []).map { number(ofMarker: $0) }.sorted())
    for item in digest.items { take(item, of: &agency) }
    agencies.append(agency)
  }

  private mutating func take(_ item: ResultDigest.Item, of agency: inout Overview.Agency) {
    let number = number(of: item, year: agency.year)
    let worth = [item.worth?.oit, item.worth?.total].map { $0.flatMap { Hundredths($0) } }
    agency.marks.append(
      Overview.ItemMark(
        item: UInt16(number), verdict: item.verdict, oit: worth[0] ?? Hundredths(0),
        total: worth[1] ?? Hundredths(0)))
    for element in item.elements {
      agency.elements.append(
        Overview.ElementMark(
          item: UInt16(number), element: UInt16(self.number(of: element, in: number)),
          verdict: element.verdict, reason: element.reason, isRequired: element.required))
    }
  }

  private mutating func number(of item: ResultDigest.Item, year: Int) -> Int {
    let key = "\(year) \(item.id)"
    if let known = itemNumbers[key] { return known }
    itemNumbers[key] = items.count
    items.append(
      Overview.Item(year: year, id: item.id.clean, title: item.title.clean, elements: []))
    return items.count - 1
  }

  private mutating func number(of element: ResultDigest.Element, in item: Int) -> Int {
    let key = "\(item) \(element.id)"
    if let known = elementNumbers[key] { return known }
    let number = items[item].elements.count
    elementNumbers[key] = number
    items[item].elements.append(
      Overview.Element(id: element.id.clean, text: element.text?.clean))
    return number
  }

  private mutating func number(ofMarker marker: String) -> UInt32 {
    if let known = markerNumbers[marker] { return known }
    let number = UInt32(markers.count)
    markerNumbers[marker] = number
    markers.append(marker.clean)
    return number
  }

  /// The overview of what was taken, in the order of the ranking.
  package var overview: Overview {
    Overview(
      agencies: agencies.sorted(by: Overview.Agency.ranksBefore), items: items, markers: markers)
  }
}

extension Bilingual {
  fileprivate var clean: Bilingual { Bilingual(th: th.clean, en: en.clean) }
}

extension Overview.Agency {
  /// The higher score first, of equal ones the higher chance, then by name and address.
  fileprivate static func ranksBefore(_ one: Self, _ other: Self) -> Bool {
    let points = [one.oit, other.oit].map { ($0?.low.value ?? -1, $0?.high.value ?? -1) }
    if points[0] != points[1] { return points[0] > points[1] }
    return (one.name, one.site, one.year) < (other.name, other.site, other.year)
  }
}
