import Causes
import Documents

/// What is looked at once more before it counts: what is no more, what only looks like an error page,
/// and what may be another page for others.
extension Gatherer {
  /// What is no page after all, beside what its host answers for an address that cannot exist.
  func probe(_ looks: [String: Look], home: String) async -> [String: Look] {
    let controls = NotFoundProbe.controls(looks, home: looks[home])
    var judged: [String: Look] = [:]
    await controls.keys.sorted().concurrentForEach { [lookAt] url in
      (url, await lookAt(url))
    } receive: { control, answer in
      for url in controls[control] ?? [] {
        judged[url] = looks[url].map { NotFoundProbe.judged($0, control: answer) }
      }
    }
    return judged
  }

  /// What is suspicious, beside what browsers are shown there.
  func compare(_ looks: [String: Look]) async -> [String: Look] {
    guard let lookAsBrowser else { return [:] }
    var judged: [String: Look] = [:]
    await Cloaking.suspicious(looks).concurrentForEach { url in
      (url, await lookAsBrowser(url))
    } receive: { url, browser in
      judged[url] = looks[url].map { Cloaking.judged($0, browser: browser) }
    }
    return judged
  }

  /// Where neither the home page nor anything else of the host was seen, "nothing there" may be
  /// our own trouble, a wrong `--map` for example, and counts for nothing.
  static func doubting(_ looks: [String: Look], home: String) -> [String: Look] {
    if looks[home]?.showsSomething == true { return looks }
    let answering = Set(looks.values.filter(\.isAnswered).map(\.finalURL.webHost))
    let showing = Set(looks.values.filter(\.showsSomething).map(\.finalURL.webHost))
    return looks.mapValues { look in
      guard look.isWorthSecondLook, let cause = look.cause else { return look }
      let hosts = look.isAnswered ? showing : answering
      if hosts.contains(look.url.webHost) { return look }
      var look = look
      look.sight = .unclear(cause)
      return look
    }
  }
}

extension Look {
  /// Whether a page or file was shown, be it a poor one.
  var showsSomething: Bool {
    switch sight {
    case .document, .gone(.pagePlaceholder): true
    case .gone, .unclear: false
    }
  }

  /// Whether a server answered with a page or file, be it one that stands in for another.
  fileprivate var isAnswered: Bool {
    if case .gone(let cause) = sight { return Self.standIns.contains(cause) }
    return showsSomething
  }

  private static let standIns: Set<Cause> = [
    .pagePlaceholder, .pageSoft404, .pageLoginRequired, .pageEmpty, .pageDefaultServer,
  ]

  /// Whether it counts as a definite "nothing there", or nearly so: seen a second time.
  var isWorthSecondLook: Bool {
    switch sight {
    case .gone(.pagePlaceholder): false
    case .gone(let cause): [.notFound, .gone, .nameUnknown].contains(cause) || isAnswered
    case .unclear(let cause): cause == .pageSoft404
    case .document: false
    }
  }
}
