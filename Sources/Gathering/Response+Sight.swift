import Causes
import Documents
import Fetching

extension Response {
  /// What the status says, or who it was that refused; `nil` when the body is to be read.
  func statusSight(at url: String) -> Look.Sight? {
    // Cloudflare's and AWS's own words for it, which decide alone.
    let marks = [header("cf-mitigated"), header("x-amzn-waf-action")].map { $0?.lowercased() }
    if marks.contains("challenge") || marks.contains("captcha") {
      return .unclear(.pageBotChallenge)
    }
    if (200...299).contains(status) || isTroubleBehindCloudflare { return sightOfStatus }
    let wall = DocumentReader.wall(body, url: url, contentType: header("content-type"))
    return wall.map { .unclear($0) } ?? sightOfStatus
  }

  /// Cloudflare's own page for a server behind it that does not answer; it has the words of its
  /// firewall, which let us through.
  private var isTroubleBehindCloudflare: Bool { (520...527).contains(status) }

  private var sightOfStatus: Look.Sight? {
    switch status {
    // There is a body only against the rules, or a part of one that nobody asked for.
    case 204, 205: .unclear(.pageEmpty)
    case 206, 304: .unclear(.protocolError)
    case 200...299: nil
    case 404: .gone(.notFound)
    case 410: .gone(.gone)
    case 401: .unclear(.unauthorized)
    case 403: .unclear(.forbidden)
    case 429: .unclear(.rateLimited)
    case 451: .unclear(.legalBlock)
    case 400...499: .unclear(.clientError)
    case 300...399: .unclear(.redirectInvalid)
    case 500...599: .unclear(.serverError)
    default: .unclear(.protocolError)
    }
  }
}

extension Cause {
  /// A name that does not exist is the agency's; all else is trouble.
  var sight: Look.Sight {
    switch self {
    case .nameUnknown: .gone(self)
    default: .unclear(self)
    }
  }
}
