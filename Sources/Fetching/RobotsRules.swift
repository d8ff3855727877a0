/// What one robots.txt asks of one program, as RFC 9309 reads it.
package struct RobotsRules: Sendable, Equatable {
  private struct Rule: Sendable, Equatable {
    var isAllowed: Bool
    var pattern: RobotsPattern
  }

  private var rules: [Rule] = []
  /// The time between two requests that is asked for; `nil` when none is.
  ///
  /// `Crawl-delay` is no part of the RFC, but many offices' files state it, in seconds.
  package private(set) var delay: Duration?

  /// Pauses that are kept; a host that asks for longer ones cannot be looked through in a run.
  package static let longestDelay: Duration = .seconds(30)

  /// No rule at all: everything may be asked.
  package static let none = RobotsRules()

  private init() {}

  /// Reads a file.
  ///
  /// - Parameter agent: The product token that the groups are chosen by; case does not matter.
  ///   All groups for it count as one; where there is none, those for `*` do.
  package init(_ file: [UInt8], agent: String) {
    var (own, all) = (RobotsRules(), RobotsRules())
    var (isOwn, isForAll, isOpen, hasOwn) = (false, false, false, false)
    for (key, value) in RobotsLines(file) {
      if key == .agent {
        if !isOpen { (isOwn, isForAll) = (false, false) }
        isOpen = true
        isOwn = isOwn || Self.token(value).lowercased() == agent.lowercased()
        isForAll = isForAll || Self.isStar(value)
        hasOwn = hasOwn || isOwn
        continue
      }
      // Other records do not end the list of agents: they are no part of the protocol.
      if key != .delay { isOpen = false }
      if isOwn { own.add(key, value) }
      if isForAll { all.add(key, value) }
    }
    self = hasOwn ? own : all
  }

  /// Whether an address may be asked.
  ///
  /// - Parameter target: Its path and query. The longest pattern decides; of two equally long
  ///   ones that which allows.
  package func allows(_ target: String) -> Bool {
    let path = RobotsPattern.comparable(target.utf8)
    if path == Array("/robots.txt".utf8) { return true }
    var longest = (allowed: -1, forbidden: -1)
    for rule in rules where rule.pattern.matches(path) {
      if rule.isAllowed {
        longest.allowed = max(longest.allowed, rule.pattern.length)
      } else {
        longest.forbidden = max(longest.forbidden, rule.pattern.length)
      }
    }
    return longest.allowed >= longest.forbidden
  }

  private mutating func add(_ key: RobotsLines.Key, _ value: ArraySlice<UInt8>) {
    switch key {
    case .agent: break
    case .delay: if let asked = Self.seconds(value) { delay = max(delay ?? .zero, asked) }
    case .allow, .disallow:
      // An empty line forbids nothing.
      guard !value.isEmpty else { return }
      rules.append(Rule(isAllowed: key == .allow, pattern: RobotsPattern(value)))
      // Whoever allows the start page by its file name means it without, too.
      let name = "index.html".utf8
      guard key == .allow, value.suffix(name.count + 1).elementsEqual("/index.html".utf8) else {
        return
      }
      let folder = RobotsPattern(value.dropLast(name.count) + "$".utf8)
      rules.append(Rule(isAllowed: true, pattern: folder))
    }
  }

  /// The name at the start of a value; versions and what else follows do not count.
  private static func token(_ value: ArraySlice<UInt8>) -> String {
    let name = value.prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static func isStar(_ value: ArraySlice<UInt8>) -> Bool {
    value.first == UInt8(ascii: "*") && value.dropFirst().first?.isBlank != false
  }

  /// A number above zero, with decimals or without, in Arabic digits; `nil` for anything else.
  private static func seconds(_ value: ArraySlice<UInt8>) -> Duration? {
    let isNumber = value.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard isNumber, value.count <= 12, let number = Double(String(decoding: value, as: UTF8.self)),
      number > 0
    else { return nil }
    return .milliseconds(Int64(number * 1000))
  }
}
