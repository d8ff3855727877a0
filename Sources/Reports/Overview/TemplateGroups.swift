/// Sites that were made by one template, found without knowing any vendor.
///
/// Likely pairs are found by MinHash (Broder 1997) in bands, so the work grows with the number of
/// sites and not with its square; a pair joins only when it is alike by all its markers.
struct TemplateGroups {
  /// Fewer agencies are no group: two sites may be alike by chance, or be one under two names.
  static let leastMembers = 3

  /// Numbers in `Overview.agencies`, the largest group first.
  private(set) var groups: [[Int]] = []
  let likeness: TemplateLikeness

  init(_ overview: Overview) {
    let sites = overview.agencies.indices.filter { !overview.agencies[$0].template.isEmpty }
    let templates = sites.map { overview.agencies[$0].template }
    likeness = TemplateLikeness(templates, markers: overview.markers.count)
    let joined = Self.joined(templates, TemplateBands(markers: overview.markers), likeness)
    groups = joined.map { Self.trimmed($0, templates, likeness) }
      .filter { $0.count >= Self.leastMembers }
      .map { group in group.map { sites[$0] } }
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// Everything that is alike, also by way of others.
  private static func joined(
    _ templates: [[UInt32]], _ bands: TemplateBands, _ likeness: TemplateLikeness
  ) -> [[Int]] {
    var places: [UInt64: [Int]] = [:]
    var roots = Array(templates.indices)
    for site in templates.indices {
      for band in bands.keys(of: templates[site]) {
        let known = places[band] ?? []
        for other in known where root(of: other, &roots) != root(of: site, &roots) {
          guard likeness.percent(templates[site], templates[other]) >= TemplateLikeness.oneTemplate
          else { continue }
          let (one, two) = (root(of: other, &roots), root(of: site, &roots))
          roots[max(one, two)] = min(one, two)
        }
        if known.count < mostCompared { places[band] = known + [site] }
      }
    }
    let byRoot = Dictionary(grouping: templates.indices) { root(of: $0, &roots) }
    return byRoot.sorted { $0.key < $1.key }.map { $0.value.sorted() }
  }

  /// So many sites of one place are compared with each that comes there later.
  private static let mostCompared = 6

  private static func root(of site: Int, _ roots: inout [Int]) -> Int {
    var site = site
    while roots[site] != site {
      roots[site] = roots[roots[site]]
      site = roots[site]
    }
    return site
  }

  /// Without those that came in by way of others and have little of what the group has in common.
  private static func trimmed(
    _ group: [Int], _ templates: [[UInt32]], _ likeness: TemplateLikeness
  ) -> [Int] {
    let core = core(of: group.map { templates[$0] })
    return group.filter {
      likeness.percent(templates[$0], core) >= TemplateLikeness.oneTemplate - 10
    }
  }

  /// The markers that at least half have.
  static func core(of templates: [[UInt32]]) -> [UInt32] {
    var counts: [UInt32: Int] = [:]
    for marker in templates.joined() { counts[marker, default: 0] += 1 }
    return counts.filter { $0.value * 2 >= templates.count }.keys.sorted()
  }
}

/// Keys under which templates that share most markers very likely meet.
///
/// Sixteen bands of three least hashes: templates that share three in five markers meet with 98 %.
struct TemplateBands {
  private static let bands = 16
  private static let rows = 3
  private let keys: [UInt64]

  init(markers: [String]) {
    keys = markers.map { marker in
      marker.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
  }

  func keys(of template: [UInt32]) -> [UInt64] {
    (0..<Self.bands).map { band in
      (0..<Self.rows).reduce(UInt64(band)) { key, row in
        let seed = UInt64(band * Self.rows + row + 1) &* 0x9E37_79B9_7F4A_7C15
        let least = template.map { (keys[Int($0)] ^ seed).mixed }.min() ?? 0
        return (key ^ least).mixed
      }
    }
  }
}

extension UInt64 {
  /// Every bit of it in every bit of the outcome (the finaliser of SplitMix64).
  fileprivate var mixed: UInt64 {
    var value = self
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
