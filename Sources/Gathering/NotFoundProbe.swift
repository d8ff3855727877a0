import Causes
import Documents
import Fetching

/// Asks for an address that cannot exist, to learn what a host answers for one that does not.
///
/// Many sites answer with status 200 whatever is asked for. A page that looks like an error page,
/// or like the home page under another address, is no more when the control shows the same.
enum NotFoundProbe {
  /// So many controls are asked for at most, one a folder.
  static let most = 6

  /// The control beside an address: in the same folder, under a name that is made from it, so that
  /// a capture holds the same one.
  static func address(beside url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard let slash = path[scheme.upperBound...].lastIndex(of: "/") else { return nil }
    let folder = String(path[...slash])
    return folder + "oit-" + SHA256Hex.of(Array(folder.utf8)).prefix(20)
  }

  /// The controls that are needed, each with the addresses that it is for.
  static func controls(_ looks: [String: Look], home: Look?) -> [String: [String]] {
    let home = home.flatMap { look in look.pageEcho.map { (look, $0) } }
    var controls: [String: [String]] = [:]
    for url in looks.keys.sorted() {
      guard let look = looks[url], isSuspicious(look, home: home),
        let control = address(beside: look.finalURL),
        controls.count < most || controls[control] != nil
      else { continue }
      controls[control, default: []].append(url)
    }
    return controls
  }

  /// What a look comes to beside its control.
  static func judged(_ look: Look, control: Look) -> Look {
    guard let own = look.pageEcho, let other = control.pageEcho, own.isLike(other) else {
      return look
    }
    var look = look
    look.sight = .gone(.pageSoft404)
    return look
  }

  private static func isSuspicious(_ look: Look, home: (look: Look, echo: PageEcho)?) -> Bool {
    if case .unclear(.pageSoft404) = look.sight { return true }
    guard let (home, echo) = home, look.url != home.url,
      look.finalURL.webKey != home.finalURL.webKey,
      server(look.finalURL) == server(home.finalURL),
      look.finalURL.hasNamedPath, let own = look.pageEcho
    else { return false }
    return own.isLike(echo)
  }

  /// Host and port: a copy of the home page on another server is a page of its own. The usual ports
  /// of http and https are one.
  private static func server(_ url: String) -> String {
    guard let address = try? WebAddress(url), ![80, 443].contains(address.port) else {
      return url.webHost
    }
    return "\(url.webHost):\(address.port)"
  }
}

extension Look {
  /// What the page said, also one that is taken for an error page or a replaced one.
  var pageEcho: PageEcho? {
    if case .page(let page)? = document { return PageEcho(page) }
    return echo
  }
}
