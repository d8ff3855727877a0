import Causes
import Documents

/// Notices that a hacked site shows browsers another page than programs.
///
/// Only pages that were answered, and that spam gave away, are asked for once more, under a name that
/// begins as a browser's and ends as ours: what refuses us, or wants to see that we are no program, is
/// never asked again in another's name. What browsers are shown decides nothing; it is told.
enum Cloaking {
  /// So many pages of an agency are asked for once more at most.
  static let most = 3

  /// The addresses to ask for once more, the first by name.
  static func suspicious(_ looks: [String: Look]) -> [String] {
    let found = looks.values.filter { look in
      if case .unclear(.pageDefaced) = look.sight { return true }
      return look.document != nil && look.remarks.contains(.pageInjectedSpam)
    }
    return Array(found.map(\.url).sorted().prefix(most))
  }

  /// What a look comes to beside what a browser was shown.
  static func judged(_ look: Look, browser: Look) -> Look {
    guard let own = look.pageEcho, let other = browser.pageEcho else { return look }
    var look = look
    look.isCloaked = own.isUnlike(other)
    return look
  }
}
