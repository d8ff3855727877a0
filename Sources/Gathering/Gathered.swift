package import Documents

/// What was seen of one agency's site.
package struct Gathered: Sendable {
  /// The main website's home page; `nil` when the agency gave no address.
  package var home: Look?
  /// The pages behind a home page that is only a gate.
  package var entrances: [Look] = []
  /// The sightings of each item by the item's id: submitted ones first, then what they led to.
  package var sightings: [String: [Sighting]]
  /// The items for which not every document that could matter was looked at.
  package var cut: Set<String>
  /// What stands on many pages, by host.
  package var furniture: [String: Furniture]
  /// The pictures on pages that were opened, by address.
  package var pictures: [String: Look] = [:]

  /// Every look once, in the order of addresses.
  package var looks: [Look] {
    var byURL: [String: Look] = [:]
    for look in sightings.values.flatMap({ $0 }).map(\.look) { byURL[look.url] = look }
    for look in entrances { byURL[look.url] = look }
    if let home { byURL[home.url] = home }
    return byURL.sorted { $0.key < $1.key }.map(\.value)
  }
}
