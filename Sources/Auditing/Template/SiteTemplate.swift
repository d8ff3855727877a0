import Documents
import Gathering

/// By which template a site was made, told from what its pages have in common beside their words:
/// the names of elements and how they stand in each other, style sheets, scripts, the shapes of links.
///
/// Sites that one vendor made share most of it, whatever each agency published and which colours it
/// chose. What frameworks bring along is left out, or two vendors that use one would look alike.
struct SiteTemplate {
  /// So many pages say what a site's pages have in common.
  private static let mostPages = 8
  /// Of more markers those with the least keys are kept, so that two sites keep the same ones.
  private static let mostMarkers = 96
  /// Fewer markers say nothing: half the web has them.
  private static let leastMarkers = 8

  /// In the order of their texts; empty where too little was seen.
  let markers: [String]

  /// - Parameter gathered: What was seen; only pages on the hosts of the main site count.
  init(_ gathered: Gathered, mainSite: String) {
    let pages = Self.pages(gathered, mainSite: mainSite)
    var counts: [String: Int] = [:]
    var reader = TemplateMarkers()
    for page in pages {
      for marker in reader.markers(of: page, isAlone: pages.count == 1) {
        counts[marker, default: 0] += 1
      }
    }
    let common = counts.filter { $0.value * 2 >= pages.count && $0.value >= min(pages.count, 2) }
    let kept = common.keys.map { (key: $0.markerKey, text: $0) }.sorted { $0 < $1 }
      .prefix(Self.mostMarkers)
    markers = kept.count < Self.leastMarkers ? [] : kept.map(\.text).sorted()
  }

  /// The home page, then others in the order of their addresses, each body once.
  private static func pages(_ gathered: Gathered, mainSite: String) -> [Page] {
    let hosts = Set([mainSite.webHost] + [gathered.home?.finalURL.webHost].compactMap { $0 })
    var seen: Set<String> = []
    let looks = ([gathered.home].compactMap { $0 } + gathered.looks)
      .filter { hosts.contains($0.finalURL.webHost) && seen.insert($0.sha256).inserted }
    let pages = looks.lazy.compactMap { look -> Page? in
      if case .page(let page)? = look.document { page } else { nil }
    }
    return Array(pages.prefix(mostPages))
  }
}

extension String {
  /// A key of the text that no run and no machine changes (FNV-1a).
  fileprivate var markerKey: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
