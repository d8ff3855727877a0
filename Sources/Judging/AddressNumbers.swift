import Documents

/// The addresses of a site as numbers, one for all that lead to the same place: a menu puts the
/// same hundred links on every page.
struct AddressNumbers: Sendable {
  private var byURL: [String: Int] = [:]
  private var byKey: [String: Int] = [:]

  /// The number of an address, given now if it has none.
  mutating func number(of url: String) -> Int {
    if let number = byURL[url] { return number }
    let key = url.webKey
    let number = byKey[key] ?? byKey.count
    (byURL[url], byKey[key]) = (number, number)
    return number
  }

  /// The number of an address; `nil` for one that was never met.
  func known(_ url: String) -> Int? { byURL[url] ?? byKey[url.webKey] }
}
