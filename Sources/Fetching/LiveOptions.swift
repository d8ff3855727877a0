/// How the live web is asked. Every default is a figure of the project's reliability table.
package struct LiveOptions: Sendable {
  package var userAgent = "oit/1.0"
  package var times = TimeLimits()
  package var manners = Manners()
  package var retry = RetryPolicy()
  /// Hosts with an address of their own; they are asked without `manners.interval`.
  package var hostMap = HostMap()
  /// Non-global addresses that may be asked all the same: an intranet's, or a test's.
  package var allowedAddresses: Set<HostMap.Target> = []
  /// Whether a broken certificate ends in `.brokenTLS` instead of a second look without trust.
  package var isTLSStrict = false
  /// Bytes of response heads, trailers included; more ends in `.bodyTooLarge`.
  package var headLimit = 256 << 10
  /// Failures in a row after which a host is not asked again; see `HostBreaker`.
  package var failuresUntilBreak = 5

  package init() {}

  /// How long a request may take. Past each of them the request ends in `.timedOut`.
  package struct TimeLimits: Sendable {
    /// Name lookup, TCP and TLS.
    package var connect: Duration = .seconds(10)
    /// From the start of the request to the first byte of its head, connecting included.
    package var firstByte: Duration = .seconds(20)
    /// A transfer slower than `slowBytes` a second for this long is given up. Whole seconds.
    package var slow: Duration = .seconds(20)
    package var slowBytes = 1 << 10
    /// The whole request, when the answer is an HTML page.
    package var page: Duration = .seconds(60)
    /// The whole request.
    package var total: Duration = .seconds(180)

    package init() {}
  }

  /// How much is asked at once, and how often one host is.
  package struct Manners: Sendable {
    /// Requests on the way at once, over all hosts.
    package var width = 64
    /// Bytes of unfinished bodies held at once; beyond it all but the oldest transfer wait.
    package var bytesInFlight = 512 << 20
    /// Requests on the way at once to one host of the live web.
    package var hostWidth = 1
    /// Least time between the starts of two requests to one host of the live web.
    package var interval: Duration = .seconds(1)
    /// Requests on the way at once to one mapped host.
    package var mappedHostWidth = 8

    package init() {}
  }
}
