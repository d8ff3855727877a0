import Criteria

/// Where an address stands and for which item.
struct SubmittedOrigin {
  let item: String
  let place: SourcePlace
  let text: String
}

/// All addresses of a file, in its order, apart from those that are broken.
struct SubmittedTable {
  struct Line {
    let origin: SubmittedOrigin
    let address: SubmittedAddress
    /// Whether it is the home page of the agency.
    let isHomePage: Bool
  }

  let main: SubmittedAddress?
  let lines: [Line]
  let broken: [SubmittedOrigin]

  init(_ submission: Submission, rules: LintRules) {
    let main = SubmittedAddress(submission.mainSite.text)
    var (lines, broken): ([Line], [SubmittedOrigin]) = ([], [])
    for answer in submission.answers {
      for url in answer.urls {
        let origin = SubmittedOrigin(item: answer.item, place: url.place, text: url.text)
        guard let address = SubmittedAddress(url.text) else {
          broken.append(origin)
          continue
        }
        let isOwn = address.bareHost == main?.bareHost
        let isHome = isOwn && (address.isHomePage(rules.homePages) || address.key == main?.key)
        lines.append(Line(origin: origin, address: address, isHomePage: isHome))
      }
    }
    (self.main, self.lines, self.broken) = (main, lines, broken)
  }

  /// The addresses of one item.
  func lines(of item: String) -> [Line] { lines.filter { $0.origin.item == item } }
}

/// What one address alone shows.
struct AddressRule {
  let rules: LintRules
  let main: SubmittedAddress?

  func codes(_ address: SubmittedAddress) -> [LintCode] {
    var codes = place(address).map { [$0] } ?? []
    if rules.search.contains(where: { $0.fits(address) }) { codes.append(.searchResult) }
    if address.fragment?.isEmpty == true { codes.append(.emptyFragment) }
    if address.text.unicodeScalars.contains(where: { (0x0E00...0x0E7F).contains($0.value) }) {
      codes.append(.rawThai)
    }
    return codes
  }

  /// The heaviest thing to say about where the address leads; `nil` on the main site.
  private func place(_ address: SubmittedAddress) -> LintCode? {
    if isPrivate(address.host) { return .privateAddress }
    if rules.needsLogin.contains(where: { $0.fits(address) }) { return .needsLogin }
    // Files that editors upload are often kept, open to all, in a folder of that name.
    let isFile = rules.documents.contains(address.ending)
    if !isFile, rules.backstage.contains(where: { $0.fits(address) }) { return .backstage }
    if let main, address.isOn(main.bareHost) { return nil }
    if rules.shorteners.contains(where: address.isOn) { return .shortener }
    if rules.elsewhere.contains(where: address.isOn) { return .elsewhere }
    return address.isNumber ? .bareAddress : .otherHost
  }

  private func isPrivate(_ host: String) -> Bool {
    if let number = NumberBlock.number(host) {
      return rules.privateNumbers.contains { $0.holds(number) }
    }
    if host.hasPrefix("[") {
      let local = ["[fc", "[fd", "[fe8", "[fe9", "[fea", "[feb"]
      return ["[::1]", "[::]"].contains(host)
        || local.contains { host.lowercased().hasPrefix($0) }
    }
    let last = host.split(separator: ".").last.map(String.init) ?? ""
    return !host.contains(".") || rules.privateNames.contains(last)
  }
}

extension SubmittedAddress {
  /// Whether the host is a number and no name.
  fileprivate var isNumber: Bool { host.hasPrefix("[") || NumberBlock.number(host) != nil }
}
