extension Furniture {
  /// What stands on many pages, by the host that the looks ended on; each body counts once.
  package static func byHost(of looks: some Sequence<Look>) -> [String: Furniture] {
    var pages: [String: [String: Page]] = [:]
    for look in looks {
      guard case .page(let page)? = look.document else { continue }
      pages[look.finalURL.webHost, default: [:]][look.sha256] = page
    }
    return pages.mapValues { Furniture(pages: Array($0.values)) }
  }
}
