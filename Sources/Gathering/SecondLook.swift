import Causes
import Documents
package import Fetching

/// How what failed for technical reasons is looked at once more, at the end of a run.
package struct Sweep: Sendable {
  /// How long to wait before it; trouble that is over by then never happened.
  private let wait: Duration
  private let time: Time
  let lookAt: Gatherer.LookAt

  /// - Parameter lookAt: A look with more patience than the first one had.
  package init(wait: Duration, time: Time = .real, lookAt: @escaping Gatherer.LookAt) {
    self.wait = wait
    self.time = time
    self.lookAt = lookAt
  }

  func waitForStart() async { _ = await time.sleep(wait) }
}

/// The second look: a definite "nothing there" counts only when it is seen twice while the site
/// answers, and trouble may have passed.
extension Gatherer {
  /// Looks again at what is doubtful and was not yet looked at twice; whether that brought any
  /// document to light.
  func lookAgain(
    at looks: inout [String: Look], home: String, settled: inout Set<String>
  ) async -> Bool {
    let before = settled
    let troubled = looks.filter { $0.value.hasPassingTrouble && !before.contains($0.key) }.keys
    var found = false
    if let sweep, !troubled.isEmpty {
      await sweep.waitForStart()
      found = await look(again: troubled, with: sweep.lookAt, &looks, home: home)
      settled.formUnion(troubled)
    }
    // With what the sweep found to be gone, which was seen so only once.
    let gone = looks.filter { $0.value.isWorthSecondLook && !before.contains($0.key) }.keys
    settled.formUnion(gone)
    return await look(again: gone, with: lookAt, &looks, home: home) || found
  }

  private func look(
    again urls: some Collection<String>, with lookAt: @escaping LookAt,
    _ looks: inout [String: Look], home: String
  ) async -> Bool {
    var found = false
    await urls.sorted().concurrentForEach { url in
      (url, await lookAt(url))
    } receive: { url, look in
      guard !look.isRefused else { return }
      let look = look.unlessSent(to: looks[home])
      looks[url] = look
      found = found || look.document != nil
    }
    return found
  }
}

extension Look {
  /// Itself, unless a redirect led from the address of a certain page to the agency's home page:
  /// that is what is shown for pages that are no more, and not what was submitted.
  func unlessSent(to home: Look?) -> Look {
    guard let home, document != nil, finalURL.webKey == home.finalURL.webKey,
      ![finalURL.webKey, home.url.webKey].contains(url.webKey), url.webHost == finalURL.webHost,
      url.namesAPage, !url.isEntrance(like: finalURL)
    else { return self }
    var look = self
    look.sight = .gone(.pageSoft404)
    return look
  }

  /// Whether the trouble may be over some time later.
  fileprivate var hasPassingTrouble: Bool {
    guard case .unclear(let cause) = sight else { return false }
    return cause.isWorthRetrying || Self.passing.contains(cause)
      || status == 408 || status == 425
  }

  private static let passing: Set<Cause> = [
    .rateLimited, .serverError, .breakerOpen, .robotsUnreachable,
  ]

  /// Whether it was never made, so that an earlier one says more.
  fileprivate var isRefused: Bool {
    if case .unclear(let cause) = sight { cause.isOfNoRequest } else { false }
  }
}
