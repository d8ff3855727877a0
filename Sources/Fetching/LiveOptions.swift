/// How the live web is asked. Every default is a figure of the project's reliability table.
package struct LiveOptions: Sendable {
  package var requester = Requester(agent: "oit", version: "1.0", contact: nil)
  package var times = TimeLimits()
  package var bytes = ByteLimits()
  package var manners = Manners()
  package var retry = RetryPolicy()
  package var breaker = BreakerRule()
  package var budget = Budget()
  /// Hosts with an address of their own; they are asked without pauses.
  package var hostMap = HostMap()
  /// Non-global addresses that may be asked all the same: an intranet's, or a test's.
  package var allowedAddresses: Set<AllowedAddress> = []
  /// Ports that may be asked; one of a mapped host always may.
  package var allowedPorts: Set<PortRange> = PortRange.usual
  /// A name that exists: while it is not found, no host is taken for unknown. It is the site of the
  /// body that assesses the agencies.
  package var controlName = "www.nacc.go.th"
  /// A file of certificates, in PEM, that are trusted beside those of the system.
  package var certificateFile: String?
  /// Whether a broken certificate ends the look instead of a second one without trust.
  package var isTLSStrict = false
  /// Where other programs take turns at the same hosts.
  package var turns: SharedTurns?
  package var time = Time.real

  package init() {}

  /// How long a request may take. Past each of them it ends in a time-out named by its phase.
  package struct TimeLimits: Sendable {
    /// Name lookup, and again TCP and TLS.
    package var connect: Duration = .seconds(10)
    /// From the start of the request to the end of its head, connecting included.
    package var firstByte: Duration = .seconds(20)
    /// A transfer slower than `slowBytes` a second for this long is given up. Whole seconds.
    package var slow: Duration = .seconds(20)
    package var slowBytes = 1 << 10
    /// The whole request, when the answer is an HTML page.
    package var page: Duration = .seconds(60)
    /// The whole request, when it is anything else.
    package var document: Duration = .seconds(180)

    package init() {}
  }

  /// How large an answer may be, counted after decoding.
  package struct ByteLimits: Sendable {
    /// All lines of the heads of one answer, trailers included.
    package var head = 256 << 10
    /// The body of an HTML page.
    package var page = 8 << 20
    /// Any other body.
    package var document = 64 << 20
    /// Unfinished bodies held at once; beyond it all but the oldest transfer wait.
    package var inFlight = 64 << 20

    package init() {}
  }

  /// How much is asked at once, and how often one host is.
  package struct Manners: Sendable {
    /// Requests on the way at once, over all hosts.
    package var width = 200
    /// Requests on the way at once to one network address, which many hosts may share.
    package var addressWidth = 2
    /// Requests on the way at once to one host.
    package var hostWidth = 1
    /// Least time between the end of a request to a host and the next one; twice the time that the
    /// last answer took, when that is more.
    package var pause: Duration = .seconds(1)
    /// Requests on the way at once to one mapped host.
    package var mappedHostWidth = 8

    package init() {}
  }

  /// When a host or address is given up, see `Breaker`.
  package struct BreakerRule: Sendable {
    /// Failures in a row after which nothing is asked for a while.
    package var failures = 5
    /// How long for; doubled each time that the trial request after it fails, too.
    package var pause: Duration = .seconds(300)
    package var longestPause: Duration = .seconds(3600)
    /// Requests that one host gets at most when it never answers well.
    package var requests = 20

    package init() {}
  }

  /// What one run may cost its agency's sites; beyond it nothing more is asked.
  package struct Budget: Sendable {
    /// Requests, tries and redirects counted, and time on the way, for one look: an item's address
    /// or what it leads to.
    package var itemRequests = 60
    package var itemTime: Duration = .seconds(300)
    /// Requests, and time since the first one, for all items.
    package var siteRequests = 1_500
    package var siteTime: Duration = .seconds(1_800)

    package init() {}
  }
}
