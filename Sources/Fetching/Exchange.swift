package import Causes

/// One request for one address: a single hop, redirects are not followed.
package struct Request: Sendable, Hashable {
  /// An absolute http or https address, percent-encoded.
  package var url: String
  /// How many bytes of body are kept at most; what goes beyond ends in `.bodyTooLarge`.
  package var byteLimit: Int
  /// The value of the header `Cookie`; empty for none.
  package var cookies: String
  package var purpose: Purpose
  /// How many times the usual limits of time are waited; a patient request is not made again.
  package var patience: Int
  /// Least time since the start of the last request to the host, as its robots.txt asks.
  package var pause: Duration = .zero
  /// What the server said of the body that is known already: it need not be sent again.
  package var validators: Validators?
  /// What the look that the request belongs to has cost.
  var spending = Spending()

  /// What an address is asked for.
  package enum Purpose: String, Sendable, Codable {
    /// The agency gave it to be assessed.
    case submitted
    /// Something that was asked before led there.
    case followed
    /// It was answered with something suspicious: whether browsers are shown something else.
    case asBrowser
    /// It is a host's robots.txt, of which the beginning is enough.
    case robots
  }

  /// What is enough for any document, in bytes.
  package static let usualLimit = 64 << 20

  package init(
    url: String, byteLimit: Int = usualLimit, cookies: String = "", purpose: Purpose = .followed,
    patience: Int = 1
  ) {
    self.url = url
    self.byteLimit = byteLimit
    self.cookies = cookies
    self.purpose = purpose
    self.patience = patience
  }

  var isPatient: Bool { patience > 1 }
}

/// A whole answer of a server.
package struct Response: Sendable, Equatable {
  package var status: Int
  /// Names in lower case, in the order of the answer.
  package var headers: [Header]
  /// Decoded: no transfer or content coding is left.
  package var body: [UInt8]
  /// Whether the end of the body is certain: by length, last chunk, or a close after `</html>`.
  package var isWhole: Bool
  /// What is wrong with the certificate or the protocol, when it was looked past.
  package var brokenTLS: Cause?
  /// Whether robots.txt forbids programs to ask for it, and it was asked for all the same.
  package var isAgainstRobots = false
  /// The day on which the body came over the network, when that was an earlier run's.
  package var transferred: String?

  package struct Header: Sendable, Equatable, Codable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    status: Int, headers: [Header], body: [UInt8], isWhole: Bool, brokenTLS: Cause?
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.isWhole = isWhole
    self.brokenTLS = brokenTLS
  }

  /// The last value of a header; `name` in lower case.
  package func header(_ name: String) -> String? {
    headers.last { $0.name == name }?.value
  }
}

/// How a request becomes a response. Three are made: live (libcurl), recording and replaying.
package struct Fetcher: Sendable {
  package typealias Fetch = @Sendable (Request) async -> Result<Response, Cause>

  package var fetch: Fetch

  package init(fetch: @escaping Fetch) { self.fetch = fetch }
}
